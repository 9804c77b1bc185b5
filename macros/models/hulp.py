"""Help: whom to call, where, and what may be shown of it. A telephone number stands in one record only."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.models.basis import Id, Record, Tekst

Telefoon = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 -]*[0-9]$")]
Website = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+\.)+[a-z]+$")]
Pagina = Annotated[str, StringConstraints(pattern=r"^hulp/[a-z0-9/-]+\.md$")]
# No query and no fragment: what is visited after leaving must tell nothing about where one came from.
Uitgangsadres = Annotated[str, StringConstraints(pattern=r"^https://[a-z0-9.-]+/[a-z0-9/-]*$")]

TE_LANG_GELEDEN = timedelta(days=183)


def tel(nummer: str) -> str:
    """Give a number as it stands in a `tel:` link: digits only."""
    return re.sub(r"\D", "", nummer)


class Contact(Record):
    """Whom one can turn to, how sure we are of it, and what may be shown.

    `toon`: `ja` shows all; `zonder` leaves out number, since we are not sure of it; `professionals` gives residents
    the website alone; `nee` shows nothing. `gecontroleerd_op` stays empty until an editor has checked it by hand.
    `notitie` is for editors and never on a page.
    """

    id: Id
    naam: Tekst
    telefoon: Telefoon | None = None
    website: Website | None = None
    bron: tuple[Tekst, ...]
    zekerheid: Literal["hoog", "middel", "laag"]
    toon: Literal["ja", "zonder", "professionals", "nee"]
    gecontroleerd_op: date | None
    notitie: Tekst | None = None

    @property
    def nummer(self) -> str | None:
        """The number as a resident may see it; None when there is none to show."""
        return self.telefoon if self.toon == "ja" else None

    @property
    def tel(self) -> str:
        """The number for a `tel:` link: digits only."""
        return tel(self.telefoon or "")

    @property
    def nummers(self) -> tuple[str, ...]:
        """Every number of the record, shown or not."""
        return (self.telefoon,) if self.telefoon else ()

    @property
    def webadres(self) -> str | None:
        """The address of the website."""
        return f"https://{self.website}/" if self.website else None

    @property
    def wat_er_staat(self) -> str:
        """What of it the help pages show, for an editor."""
        delen = [deel for deel in ("nummer" if self.nummer else "", "website" if self.website else "") if deel]
        return " en ".join(delen) or "uitleg"

    def aan_de_beurt(self, peildatum: date) -> bool:
        """Whether it was never checked by hand, or more than half a year ago."""
        return self.gecontroleerd_op is None or peildatum - self.gecontroleerd_op > TE_LANG_GELEDEN


class Hulplijn(Contact):
    """An organisation one can call, chat with or read about.

    `soort` tells machines whether it is a service of the government. `uitleg` is what it is to the person who calls,
    in plain words; `kaartje` the neutral word on the card to cut out.
    """

    soort: Literal["overheid", "organisatie"] = "organisatie"
    ook_telefoon: Telefoon | None = None
    wanneer: Tekst | None = None
    kosten: Tekst | None = None
    open: Tekst | None = None
    anoniem: Literal["ja", "nee"] = "nee"
    uitleg: Tekst | None = None
    online: Tekst | None = None
    let_op: Tekst | None = None
    kaartje: Tekst | None = None

    @property
    def nummers(self) -> tuple[str, ...]:
        """Every number of the record, shown or not."""
        return (*super().nummers, *((self.ook_telefoon,) if self.ook_telefoon else ()))

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
    """One of the eleven municipalities.

    `telefoon_van` names the record that holds its number, where two have the same one. `team` is whom to ask for;
    `team_in` the year of the source when that may have changed.
    """

    code: Annotated[str, StringConstraints(pattern=r"^GM\d{4}$")]
    telefoon_van: Id | None = None
    team: Tekst | None = None
    team_in: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None = None
    kaart: Kaartplek

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"hulp/in-de-buurt/{self.id}.md"


class Hulppad(Record):
    """A way into the help pages, worded by the person who needs it."""

    id: Id
    titel: Tekst
    pagina: Pagina


class Woorden(Record):
    """The words around the text of a help page, in one language."""

    overslaan: Tekst
    verlaat: Tekst
    snel_weg: Tekst
    met_toetsen: Tekst
    nood: Tekst
    praten: Tekst
    terug: Tekst


class Taal(Record):
    """A language of help pages. A page in a language that nobody reviewed is refused."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    naam: Tekst
    richting: Literal["ltr", "rtl"]
    nagelezen_door: Tekst | None
    nagelezen_op: date | None
    woorden: Woorden

    @property
    def nagelezen(self) -> bool:
        """Whether somebody reviewed it, and when."""
        return self.nagelezen_door is not None and self.nagelezen_op is not None


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
