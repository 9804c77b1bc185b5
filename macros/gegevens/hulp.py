"""Places and postcodes: which municipality is whose."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Annotated, Literal

from pydantic import Field

from macros.kern.bevindingen import vorm
from macros.kern.dagen import Nagegaan
from macros.kern.lagen import Gedeeld
from macros.kern.records import Id, Map, Plek, Record, Tekst, met_id
from macros.kern.verwijzingen import Naar

Postcodereeks = Annotated[
    str, vorm(r"^[1-9][0-9]{3}(-[1-9][0-9]{3})?$", "een postcode van vier cijfers, of een reeks zoals 8011-8019")
]


class Woonplaats(Record):
    """A place in one municipality; a place that lies in two has a record for each.

    `grens` names the municipality in which a small part of its postcode area lies; `elders` says where else a place
    of this name is.
    """

    id: Id
    naam: Tekst
    gemeente: Annotated[Id, Naar("hulp.gemeenten")]
    postcodes: tuple[Postcodereeks, ...] = ()
    grens: Tekst | None = None
    elders: Tekst | None = None
    bron: tuple[Tekst, ...]
    zekerheid: Literal["hoog", "middel", "laag"]

    @property
    def pc4(self) -> tuple[str, ...]:
        """Every postcode of four digits, with the series written out."""
        reeksen = (reeks.partition("-") for reeks in self.postcodes)
        return tuple(str(code) for begin, _, einde in reeksen for code in range(int(begin), int(einde or begin) + 1))


def reeksen(codes: Iterable[str]) -> str:
    """Write postcodes as short as can be: `7411-7419 7421`."""
    paren: list[list[int]] = []
    for code in sorted(map(int, codes)):
        if paren and code == paren[-1][1] + 1:
            paren[-1][1] = code
        else:
            paren.append([code, code])
    return " ".join(f"{begin}-{einde}" if einde > begin else str(begin) for begin, einde in paren)


class Naamgenoot(Record):
    """A name that alone does not tell which municipality it is: where each place of that name lies."""

    naam: Tekst
    plaatsen: tuple[Woonplaats, ...]
    gemeenten: tuple[str, ...]

    @property
    def uitleg(self) -> str:
        """Which postcode belongs where."""
        regels = ["Kijk naar je postcode."]
        for plaats, gemeente in zip(self.plaatsen, self.gemeenten, strict=True):
            codes = " en ".join(plaats.pc4)
            waar = f"{codes}:" if codes else f"Er ligt een {self.naam} in"
            regels.append(f"{waar} gemeente {gemeente}.")
            if plaats.elders:
                regels.append(f"Er is ook een {self.naam} {plaats.elders}.")
        return " ".join(regels)


Telefoon = Annotated[str, vorm(r"^\+?[0-9][0-9 -]*[0-9]$", "een telefoonnummer van cijfers, spaties en streepjes")]
Website = Annotated[
    str, vorm(r"^([a-z0-9-]+\.)+[a-z]+(/[a-z0-9-]+)*$", "een website zonder https, zoals stad.nl of stad.nl/hulp")
]
Hulppaginapad = Annotated[
    str, vorm(r"^hulp/[a-z0-9/-]+\.md$", "een bestand onder docs/hulp/, zoals hulp/ouderen.md"), Naar("paginas")
]
# No query and no fragment: what is visited after leaving must tell nothing about where one came from.
Uitgangsadres = Annotated[
    str, vorm(r"^https://[a-z0-9.-]+/[a-z0-9/-]*$", "een adres dat met https:// begint, zonder ? en zonder #")
]

TE_LANG_GELEDEN = timedelta(days=183)


def tel(nummer: str) -> str:
    """Give a number as it stands in a `tel:` link: digits, after the plus of a number to call from anywhere."""
    return re.sub(r"[^\d+]", "", nummer)


class Contact(Plek):
    """Whom one can turn to, how sure we are of it, and what may be shown.

    `toon`: `ja` shows all; `zonder` leaves out number, since we are not sure of it; `professionals` gives residents
    the website alone, and the pages about the meldcode the number; `nee` shows nothing. `peildatum` is the day we read
    the sources; `gecontroleerd_op` stays empty until an editor has checked it by hand. `notitie` is for editors and
    never on a page.
    """

    id: Id
    naam: Tekst
    telefoon: Telefoon | None = None
    website: Website | None = None
    bron: tuple[Tekst, ...]
    zekerheid: Literal["hoog", "middel", "laag"]
    toon: Literal["ja", "zonder", "professionals", "nee"]
    peildatum: Nagegaan
    gecontroleerd_op: Nagegaan | None
    notitie: Tekst | None = None

    @property
    def nummer(self) -> str | None:
        """The number as a resident may see it; None when there is none to show."""
        return self.telefoon if self.toon == "ja" else None

    def nummer_op(self, pad: str) -> str | None:
        """Give the number as a page, by its path under docs/, may show it: about the meldcode professionals read."""
        vak = self.toon == "professionals" and pad.startswith("meldcode/")
        return self.telefoon if vak else self.nummer

    @property
    def tel(self) -> str:
        """The number for a `tel:` link."""
        return tel(self.telefoon or "")

    @property
    def nummers(self) -> tuple[str, ...]:
        """Every number of the record, shown or not."""
        return (self.telefoon,) if self.telefoon else ()

    @property
    def webadres(self) -> str | None:
        """The address of the website."""
        return f"https://{self.website}{'' if '/' in self.website else '/'}" if self.website else None

    @property
    def adressen(self) -> tuple[str, ...]:
        """Every address on the web that a page may lead to for it."""
        return (self.webadres,) if self.webadres else ()

    def aan_de_beurt(self, peildatum: date) -> bool:
        """Whether it was never checked by hand, or more than half a year ago."""
        return self.gecontroleerd_op is None or peildatum - self.gecontroleerd_op > TE_LANG_GELEDEN


class Vertaling(Record):
    """What a help line is called on the help pages of another language, where its name says nothing there."""

    taal: Annotated[Tekst, Naar("hulp.talen")]
    naam: Tekst


class Hulplijn(Contact):
    """An organisation one can call, chat with or read about.

    `soort` tells machines whether it is a service of the government. `uitleg` is what it is to the person who calls,
    in plain words; `kaartje` the neutral word on the card to cut out; `app` the number for WhatsApp, not for calls;
    `chat` whether its website is where one chats.
    """

    soort: Literal["overheid", "organisatie"] = "organisatie"
    ook_telefoon: Telefoon | None = None
    app: Telefoon | None = None
    vertaald: tuple[Vertaling, ...] = ()
    wanneer: Tekst | None = None
    kosten: Tekst | None = None
    open: Tekst | None = None
    anoniem: Literal["ja", "nee"] = "nee"
    uitleg: Tekst | None = None
    online: Tekst | None = None
    chat: Literal["ja", "nee"] = "nee"
    let_op: Tekst | None = None
    kaartje: Tekst | None = None

    @property
    def nummers(self) -> tuple[str, ...]:
        """Every number of the record, shown or not."""
        return (*super().nummers, *filter(None, (self.ook_telefoon, self.app)))

    @property
    def appadres(self) -> str | None:
        """The address that opens WhatsApp with its number."""
        return f"https://wa.me/{tel(self.app).removeprefix('+')}" if self.app else None

    @property
    def adressen(self) -> tuple[str, ...]:
        """Every address on the web that a page may lead to for it."""
        return (*super().adressen, *filter(None, [self.appadres]))

    @property
    def bereik(self) -> str:
        """Cost and hours as one sentence, such as `Gratis, dag en nacht.`."""
        zin = ", ".join(filter(None, [self.kosten, self.open]))
        return f"{zin[:1].upper()}{zin[1:]}." if zin else ""

    @property
    def zinnen(self) -> str:
        """All a person in need has to know before calling."""
        return " ".join(filter(None, [self.bereik, self.uitleg, self.online, self.let_op]))


class Kaartplek(Record):
    """Where a municipality stands on the schematic map, and on which side of its dot the name."""

    x: int
    y: int
    naam: Literal["rechts", "links", "boven", "onder"]


class Gemeente(Contact):
    """A municipality of the region.

    `telefoon_van` names the record that holds its number, where two have the same one. `vraag` says whom to ask for,
    and what for.
    """

    code: Annotated[str, vorm(r"^GM\d{4}$", "een CBS-code zoals GM0193")] | None = None
    telefoon_van: Annotated[Id, Naar("hulp.gemeenten")] | None = None
    vraag: Tekst | None = None
    kaart: Kaartplek | None = None

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"hulp/in-de-buurt/{self.id}.md"


class Hulppad(Record):
    """A way into the help pages, worded by the person who needs it."""

    id: Id
    titel: Tekst
    pagina: Hulppaginapad


class Woorden(Record):
    """The words around the text of a help page, in one language."""

    overslaan: Tekst
    verlaat: Tekst
    snel_weg: Tekst
    met_toetsen: Tekst
    nood: Tekst
    praten: Tekst
    zoeken: Tekst
    zoek: Tekst
    terug: Tekst
    bekend_op: Tekst
    chat: Tekst
    talen: Tekst


class Taal(Record):
    """A language of help pages. A page in a language that nobody reviewed is refused.

    `naam` is what it calls itself; `pagina` its first page, without which no page leads to it; `maanden` the names of
    the months as they stand between day and year.
    """

    id: Annotated[str, vorm(r"^[a-z]{2,3}$", "een taalcode zoals nl")]
    naam: Tekst
    pagina: Hulppaginapad | None = None
    richting: Literal["ltr", "rtl"]
    maanden: Annotated[tuple[Tekst, ...], Field(min_length=12, max_length=12)]
    nagelezen_door: Tekst | None
    nagelezen_op: Nagegaan | None
    woorden: Woorden


class Uitgang(Record):
    """Where the exit of the help pages leads."""

    id: Literal["uitgang"]
    naam: Tekst
    adres: Uitgangsadres
    waarom: Tekst


class Vervallen(Record):
    """Numbers that still go round and no longer hold; they are kept to refuse them."""

    id: Id
    telefoon: tuple[Telefoon, ...]
    waarom: Tekst


class Hulp(Map):
    """All that the help pages are made of."""

    landelijk: Annotated[tuple[Hulplijn, ...], Gedeeld()] = ()
    regionaal: tuple[Hulplijn, ...] = ()
    gemeenten: tuple[Gemeente, ...] = ()
    plaatsen: tuple[Woonplaats, ...] = ()
    paden: Annotated[tuple[Hulppad, ...], Gedeeld()] = ()
    talen: Annotated[tuple[Taal, ...], Gedeeld()] = ()
    instellingen: Annotated[tuple[Uitgang, ...], Gedeeld()] = ()
    vervallen: Annotated[tuple[Vervallen, ...], Gedeeld()] = ()

    @property
    def hulplijnen(self) -> tuple[Hulplijn, ...]:
        """The organisations one can turn to, the national ones first."""
        return (*self.landelijk, *self.regionaal)

    @property
    def contacten(self) -> tuple[Contact, ...]:
        """All records that an editor checks by hand, longest ago first, never before that."""
        alle: list[Contact] = [*self.hulplijnen, *self.gemeenten]
        gecontroleerd = [contact for contact in alle if contact.toon != "nee"]
        return tuple(sorted(gecontroleerd, key=lambda contact: contact.gecontroleerd_op or date.min))

    def bekend_op(self, taal: Taal) -> str:
        """Write the day up to which we know all that is shown, in a language."""
        dag = min(contact.peildatum for contact in self.contacten)
        return f"{dag.day} {taal.maanden[dag.month - 1]} {dag.year}"

    @property
    def talen_met_pagina(self) -> tuple[Taal, ...]:
        """The languages there is a page in, in the order of the data."""
        return tuple(taal for taal in self.talen if taal.pagina)

    def taal(self, id: str) -> Taal:
        """Give the language with this id, or raise KeyError."""
        return {taal.id: taal for taal in self.talen}[id]

    @property
    def uitgang(self) -> Uitgang:
        """The exit of the help pages."""
        return self.instellingen[0]

    @property
    def nummerlijst(self) -> tuple[Hulplijn, ...]:
        """The lines whose number a resident may see, in the order of the data."""
        return tuple(lijn for lijn in self.hulplijnen if lijn.nummer)

    @property
    def online(self) -> tuple[Hulplijn, ...]:
        """The organisations of which residents get the website alone."""
        return tuple(lijn for lijn in self.hulplijnen if lijn.website and not lijn.nummer and lijn.toon != "nee")

    @property
    def kaartje(self) -> tuple[Hulplijn, ...]:
        """The lines on the card to cut out."""
        return tuple(lijn for lijn in self.nummerlijst if lijn.kaartje)

    @property
    def namen_die_vragen(self) -> tuple[Naamgenoot, ...]:
        """The place names that need a postcode, in the order of the alphabet."""
        op_naam = sorted(self.plaatsen, key=lambda plaats: (plaats.naam, not plaats.postcodes))
        return tuple(
            Naamgenoot(naam=naam, plaatsen=plaatsen, gemeenten=tuple(self.gemeente(p.gemeente).naam for p in plaatsen))
            for naam, groep in groupby(op_naam, lambda plaats: plaats.naam)
            if len(plaatsen := tuple(groep)) > 1 or plaatsen[0].elders
        )

    def plaatsen_van(self, gemeente: Gemeente) -> tuple[str, ...]:
        """Give the names that lead to this municipality and to no other, in the order of the alphabet."""
        vragen = {naamgenoot.naam for naamgenoot in self.namen_die_vragen}
        eigen = {plaats.naam for plaats in self.plaatsen if plaats.gemeente == gemeente.id}
        return tuple(sorted(eigen - vragen, key=lambda naam: naam.removeprefix("'s-")))

    def nummerhouder(self, gemeente: Gemeente) -> Gemeente | None:
        """Give the record with the number of a municipality; None when a resident may not see it."""
        if gemeente.toon != "ja":
            return None
        return self.gemeente(gemeente.telefoon_van) if gemeente.telefoon_van else gemeente

    def postcodes_van(self, gemeente: Gemeente) -> str:
        """Give its postcodes of four digits, series shortened."""
        return reeksen({code for plaats in self.plaatsen if plaats.gemeente == gemeente.id for code in plaats.pc4})

    def hulplijn(self, id: str) -> Hulplijn:
        """Give the organisation with this id, or raise KeyError."""
        return met_id(self.hulplijnen, id)

    def gemeente(self, id: str) -> Gemeente:
        """Give the municipality with this id, or raise KeyError."""
        return met_id(self.gemeenten, id)
