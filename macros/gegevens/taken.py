"""What only a person can do before the site goes public, as the data tell: who does it, and where it is noted.

What has a field of its own is counted from that; of all else a record in data/gereed.yml tells that it was done.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, NamedTuple

from macros.gegevens.hulp import TE_LANG_GELEDEN
from macros.kern.dagen import Nagegaan
from macros.kern.records import Id, Record, Tekst
from macros.kern.verwijzingen import Naar

if TYPE_CHECKING:
    from macros.gegevens.geheel import Regiovisie

_REDACTEUR, _BEHEERDER = "redacteur", "beheerder van de site"
_SITE = ("de site",)
_JAAR = timedelta(days=366)


class Gedaan(Record):
    """That somebody did a task of which nothing else in the data tells; `door` is a role, not the name of a person."""

    id: Annotated[Id, Naar("af_te_vinken")]
    gedaan_op: Nagegaan
    door: Tekst
    toelichting: Tekst | None = None


class Taak(NamedTuple):
    """Something to do, with what, and who does it.

    `veld` is where it is noted once done, empty where a record of its own tells so; `termijn` how long such a record
    holds, if not for good.
    """

    id: str
    wat: str
    wie: str
    welke: tuple[str, ...]
    veld: str = ""
    termijn: timedelta | None = None

    @property
    def aantal(self) -> int:
        """How many there are to do."""
        return len(self.welke)

    @property
    def waar(self) -> str:
        """Where it is noted once done: a field, or the command that writes the record."""
        return self.veld or f"regiovisie gereed --gedaan {self.id}"

    def is_klaar(self, gedaan: Gedaan | None, dag: date) -> bool:
        """Whether it needs nobody: nothing is left, or somebody did it and by `dag` that was not too long ago."""
        geldt = gedaan and (not self.termijn or dag - gedaan.gedaan_op <= self.termijn)
        return not self.welke or bool(geldt)


def open_taken(regiovisie: "Regiovisie", dag: date = date.min) -> tuple[Taak, ...]:
    """Give what is still to be done, on a day also what was done too long ago.

    Without a day nothing is, so that a page of the same data is the same tomorrow.
    """
    gedaan = {een.id: een for een in regiovisie.gereed}
    return tuple(een for een in alle_taken(regiovisie, dag) if not een.is_klaar(gedaan.get(een.id), dag))


def alle_taken(regiovisie: "Regiovisie", dag: date = date.min) -> tuple[Taak, ...]:
    """Give every task of what the site has, done or not."""
    hulp = _voor_hulp(regiovisie, dag) if regiovisie.heeft("hulp") else ()
    return (*hulp, *_voor_de_inhoud(regiovisie), *_voor_de_plaats(regiovisie))


def _voor_hulp(alles: "Regiovisie", dag: date) -> Iterator[Taak]:
    beurt = [een.id for een in alles.hulp.contacten if een.aan_de_beurt(dag)]
    yield Taak("nummers", "Nummer bellen en website openen", _REDACTEUR, (*beurt,), "regiovisie gereed --nagekeken ID")
    makers = {taal.nagelezen_door for taal in alles.hulp.talen if taal.id == "nl"}
    talen = (een.id for een in alles.hulp.talen if een.id != "nl" and (een.nagelezen_door or "") in {*makers, ""})
    wie, waar = "iemand met die moedertaal", "nagelezen_door in data/hulp/talen.yml"
    yield Taak("talen", "Hulppagina in een andere taal nalezen", wie, (*talen,), waar)
    # Without one, which the check tells, there is none to try.
    wie, welke = "mensen voor wie hij er is", tuple(een.naam for een in alles.hulp.instellingen[:1])
    yield Taak("uitgang", "Uitgang van de hulppagina’s laten proberen", wie, welke)


def _voor_de_inhoud(alles: "Regiovisie") -> Iterator[Taak]:
    bronnen = {een.bron.document for een in alles.meldcode.uitspraken if een.laag == "wet"}
    dagen = [(een.id, een.versie, een.peildatum) for een in alles.documenten if een.id in bronnen]
    # Its text is of an earlier year than the day on which we read it.
    oud = (id for id, versie, gelezen in dagen if versie and gelezen and versie.year < gelezen.year)
    yield Taak("wet", "Wet opzoeken zoals zij nu geldt", _REDACTEUR, (*oud,), termijn=_JAAR)
    half = (een.id for een in alles.documenten if een.gelezen == "fragment")
    yield Taak("bronnen", "Bron geheel lezen", _REDACTEUR, (*half,), "gelezen in data/documenten.yml")
    if alles.heeft("raad"):
        besloten = {een.gemeente for een in alles.raad.gemeentestanden if een.besluit}
        raden = (een.id for een in alles.hulp.gemeenten if een.id not in besloten)
        waar = "besluit in data/raad/gemeentestanden.yml"
        yield Taak("raden", "Griffie vragen wat de raad besloot, en wanneer", _REDACTEUR, (*raden,), waar)
    gewoon = [een for visie in alles.visies for een in visie.gewone_taal if een.tekst]
    ongelezen, waar = (een.id for een in gewoon if not een.gelezen), "regiovisie hertaling gelezen ID"
    yield Taak("hertaling", "Gewone taal naast de tekst lezen", "een tweede lezer", (*ongelezen,), waar)
    waarvan = (visie.periode.id for visie in alles.visies if visie.boekje)
    yield Taak("gewone-taal", "Gewone taal laten lezen", "iemand van een gemeente", (*waarvan,))
    noten = (een.id for een in alles.geldende.signaleringen if een.geldt)
    yield Taak("signaleringen", "Signalering beoordelen", "de gemeenten", (*noten,))


def _voor_de_plaats(alles: "Regiovisie") -> Iterator[Taak]:
    criteria = (een.id for een in alles.over.toegankelijkheid if een.oordeel in ("deels", "niet getest"))
    waar = "oordeel in data/over/toegankelijkheid.yml"
    yield Taak("wcag", "Criterium van WCAG met de hand nakijken", "een bureau", (*criteria,), waar)
    wie = "mensen die er een gebruiken"
    yield Taak("schermlezer", "Site gebruiken met een schermlezer", wie, _SITE, termijn=_JAAR)
    yield Taak("druk", "Bladen printen en op papier bekijken", _REDACTEUR, _SITE)
    yield Taak("links", "Links naar andere sites volgen (make links)", _BEHEERDER, _SITE, termijn=TE_LANG_GELEDEN)
    yield Taak("adres", "Adres van de site kiezen (site_url in mkdocs.yml)", _BEHEERDER, _SITE)
    yield Taak("antwoordregels", "Antwoordregels op de webserver nakijken", _BEHEERDER, _SITE, termijn=_JAAR)
    for naam, wat in {
        "beveiliging": "Adres kiezen waar iemand een lek meldt",
        "melden": "Adres kiezen waar iemand een fout meldt",
        "bewerken": "Adres kiezen waar iemand een pagina verandert",
    }.items():
        leeg = _SITE if getattr(alles.site, naam) is None else ()
        yield Taak(naam, wat, _BEHEERDER, leeg, f"{naam} in data/site.yml")
