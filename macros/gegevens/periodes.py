"""Periods that have a regiovisie, and what is told of one whose text is not on the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Annotated, Literal

from pydantic import model_validator

from macros.gegevens.uitgaven import Uitgave
from macros.kern.bevindingen import vorm
from macros.kern.records import Bron, Bronrecord, Id, Map, Record, Tekst
from macros.kern.verwijzingen import Naar


class Periodebewering(Record):
    """A statement of ours with its source; `zie` names the adopted text it leans on.

    `onbekend` says what the source does not tell, so that nobody takes silence for a no.
    """

    tekst: Tekst
    soort: Literal["feit", "onbekend"] = "feit"
    zie: tuple[Annotated[Id, Naar("teksten", "noten")], ...] = ()
    bron: Bron


class Naam(Record):
    """A name that a source gives a visie; `zie` is a text or note on the site about it."""

    naam: Tekst
    waar: Tekst
    zie: Annotated[Id, Naar("teksten", "noten")] | None = None
    bron: Bron


class Periode(Record):
    """A period that has a regiovisie of its own.

    `tekst: nee` when the text of that visie is not on the site: then only our own words about it are.
    `tussentijd` tells what the sources say of the years between this period and the one before.
    `terugblik` is the paragraph in which this visie looks back on the one before, `stappen_in` what it calls the
    part with the steps of the meldcode.
    """

    id: Annotated[str, vorm(r"^\d{4}-\d{4}$", "een periode zoals 2030-2034")]
    naam: Tekst
    ondertitel: Tekst
    stand: Tekst
    geldt: Literal["ja", "nee"]
    tekst: Literal["ja", "nee"] = "ja"
    tussentijd: tuple[Periodebewering, ...] = ()
    terugblik: Tekst | None = None
    stappen_in: Tekst = "bijlage"
    namen: tuple[Naam, ...] = ()
    bron: Bron

    @property
    def eerste_jaar(self) -> int:
        """The year it begins."""
        return int(self.id[:4])

    @property
    def laatste_jaar(self) -> int:
        """The last year it covers."""
        return int(self.id[-4:])


class Periodedeel(Bronrecord, toont="kop"):
    """A part of what we tell of a visie whose text is not on the site."""

    kop: Tekst
    beweringen: tuple[Periodebewering, ...]


class Thema(Bronrecord, toont="naam"):
    """An actielijn or another theme of such a visie; `naam` as the source writes it, the rest in our words."""

    nummer: int
    soort: Literal["actielijn", "thema"]
    naam: Tekst
    inhoud: tuple[Periodebewering, ...]

    @property
    def rang(self) -> str:
        """What it is, with its number: `Actielijn 1`."""
        return f"{self.soort.capitalize()} {self.nummer}"


class EerdereVisie(Map):
    """A visie whose own text is not on the site: its period, its editions and our words about it."""

    periode: Periode
    onderdelen: tuple[Periodedeel, ...]
    themas: tuple[Thema, ...]
    uitgaven: tuple[Uitgave, ...]


@dataclass(frozen=True)
class Tijdvak:
    """A stretch of years on the timeline: a period with its editions, or the years between two."""

    van: int
    tot: int
    periode: Periode | None
    uitgaven: tuple[Uitgave, ...]
    uitleg: tuple[Periodebewering, ...]

    @property
    def jaren(self) -> tuple[int, ...]:
        """Its years, newest first."""
        return tuple(range(self.tot, self.van - 1, -1))

    @property
    def opschrift(self) -> str:
        """Its years in words."""
        return str(self.van) if self.van == self.tot else f"{self.van}-{self.tot}"


def per_bron(beweringen: Iterable[Periodebewering]) -> tuple[tuple[Periodebewering, ...], ...]:
    """Put statements in a row together that have the same kind, source and adopted text, so that it is named once."""
    return tuple(tuple(groep) for _, groep in groupby(beweringen, key=lambda een: (een.soort, een.bron, een.zie)))


def tijdlijn(periodes: Iterable[tuple[Periode, tuple[Uitgave, ...]]]) -> tuple[Tijdvak, ...]:
    """Lay periods and the years between them in a row, newest first."""
    oplopend = sorted(periodes, key=lambda paar: paar[0].id)
    stukken = [Tijdvak(p.eerste_jaar, p.laatste_jaar, p, uitgaven, ()) for p, uitgaven in oplopend]
    for (eerder, _), (later, _) in pairwise(oplopend):
        if later.eerste_jaar > eerder.laatste_jaar + 1:
            stukken.append(Tijdvak(eerder.laatste_jaar + 1, later.eerste_jaar - 1, None, (), later.tussentijd))
    return tuple(sorted(stukken, key=lambda stuk: -stuk.van))


class Kant(Record):
    """What the visie of one period says on a subject: `tekst` in our words, or `onbekend` why we can't tell.

    `zie` names where it stands: adopted text, or for a visie that is not on the site our own words about it.
    """

    periode: Annotated[str, Naar("periodes")]
    tekst: Tekst | None = None
    onbekend: Tekst | None = None
    zie: tuple[Annotated[Id, Naar("plekken")], ...] = ()
    bron: Bron

    @model_validator(mode="after")
    def _een_van_beide(self) -> Kant:
        if (self.tekst is None) == (self.onbekend is None):
            raise ValueError("hier hoort precies één van de twee: tekst, of bij onbekend waarom die er niet is")
        return self


class Vergelijking(Bronrecord, toont="onderwerp"):
    """A subject, with what the visie of each period says on it; the difference is our reading."""

    onderwerp: Tekst
    kanten: tuple[Kant, ...]
    verschil: Tekst

    def kant(self, periode: str) -> Kant | None:
        """Give what the visie of a period says, if the comparison has that side."""
        return next((kant for kant in self.kanten if kant.periode == periode), None)


class Terugblikpunt(Bronrecord, toont="kort"):
    """A point of the paragraph in which a visie looks back: what went well, or what is still to do.

    `alineas` are the adopted texts that make the point. `knelpunt` is what the text itself calls so; an `opgave` is
    what it says must get more from then on. Both are led to the actielijnen and acties that answer them.
    """

    soort: Literal["succes", "knelpunt", "opgave"]
    kort: Tekst
    alineas: tuple[Annotated[Id, Naar("teksten")], ...]
    acties: Literal["genoemd", "deels", "geen"] | None = None
    antwoorden: tuple[Annotated[Id, Naar("visies.ambities.actielijnen", "visies.acties")], ...] = ()
    ook: tuple[Annotated[Id, Naar("teksten")], ...] = ()
    reden: Tekst | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Terugblikpunt:
        if not self.alineas:
            raise ValueError("noem bij 'alineas' waar de visie dit zegt")
        if self.soort == "succes":
            if self.acties or self.antwoorden or self.reden:
                raise ValueError("een succes heeft geen antwoord; haal acties, antwoorden en reden weg")
        elif not self.acties or not self.reden:
            raise ValueError("zeg bij 'acties' genoemd, deels of geen, en bij 'reden' waarom")
        elif (self.acties == "geen") == bool(self.antwoorden):
            raise ValueError("bij genoemd en deels horen antwoorden, bij geen juist niet")
        return self
