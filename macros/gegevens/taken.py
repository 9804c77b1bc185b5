"""What only a person can do before the site goes public, as the data tell: who does it, and where it is noted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from macros.gegevens.geheel import Regiovisie

_REDACTEUR, _BEHEERDER = "redacteur", "beheerder van de site"


class Taak(NamedTuple):
    """Something to do, how many of it, who does it and where it is noted once done."""

    wat: str
    aantal: int
    wie: str
    waar: str


def open_taken(regiovisie: "Regiovisie") -> tuple[Taak, ...]:
    """Give what is still to be done; a task of which nothing is left is not among it."""
    return tuple(taak for taak in _taken(regiovisie) if taak.aantal)


def _taken(alles: "Regiovisie") -> Iterator[Taak]:
    if alles.heeft("hulp"):
        nooit = [een for een in alles.hulp.contacten if een.gecontroleerd_op is None]
        yield Taak("Nummer bellen en website openen", len(nooit), _REDACTEUR, "gecontroleerd_op in data/hulp/")
        makers = {taal.nagelezen_door for taal in alles.hulp.talen if taal.id == "nl"}
        talen = [een for een in alles.hulp.talen if een.id != "nl" and (een.nagelezen_door or "") in {*makers, ""}]
        wie = "iemand met die moedertaal"
        yield Taak("Hulppagina in een andere taal nalezen", len(talen), wie, "nagelezen_door in data/hulp/talen.yml")
    bronnen = {een.bron.document for een in alles.meldcode.uitspraken if een.laag == "wet"}
    dagen = [(een.versie, een.peildatum) for een in alles.documenten if een.id in bronnen]
    # Its text is of an earlier year than the day on which we read it.
    oud = [versie for versie, gelezen in dagen if versie and gelezen and versie.year < gelezen.year]
    yield Taak("Wet opzoeken zoals zij nu geldt", len(oud), _REDACTEUR, "versie in data/documenten.yml")
    half = [een for een in alles.documenten if een.gelezen == "fragment"]
    yield Taak("Bron geheel lezen", len(half), _REDACTEUR, "gelezen in data/documenten.yml")
    if alles.heeft("raad"):
        besloten = {een.gemeente for een in alles.raad.gemeentestanden if een.besluit}
        raden = len({een.id for een in alles.hulp.gemeenten} - besloten)
        yield Taak("Griffie vragen wat de raad besloot", raden, _REDACTEUR, "besluit in data/raad/gemeentestanden.yml")
    open_ = [een for een in alles.over.toegankelijkheid if een.oordeel in ("deels", "niet getest")]
    wie = "mensen die een schermlezer gebruiken, en een bureau"
    yield Taak("Criterium van WCAG laten nakijken", len(open_), wie, "oordeel in data/over/toegankelijkheid.yml")
    geen = int(alles.site.beveiliging is None)
    yield Taak("Adres kiezen waar iemand een lek meldt", geen, _BEHEERDER, "beveiliging in data/site.yml")
