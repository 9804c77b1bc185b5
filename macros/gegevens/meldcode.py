"""Our own help beside the meldcode: what law and professions ask, notes at each step, the wegwijzer."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from macros.kern.lagen import Gedeeld
from macros.kern.records import AlineaId, Bron, Bronrecord, Hernoemd, Id, Map, Plek, Record, Tekst
from macros.kern.verwijzingen import Naar

UitspraakId = Annotated[Id, Naar("meldcode.uitspraken")]

LAGEN = {
    "wet": "Wat de wet zegt",
    "norm": "Wat beroepen afspraken",
    "visie": "Wat de visie schrijft",
    "uitleg": "Onze uitleg",
}
"""Whose words a statement gives: what a reader is told per layer, the weightiest first."""


class Uitspraak(Hernoemd, Bronrecord, toont="kop"):
    """One statement about the meldcode, in our words, in one of the four `LAGEN`.

    `plicht` says that somebody read in the article that it lays a duty, or says 'always': only then may our words.
    `citaat` has literal words of the law, `ook` further sources.
    """

    laag: Literal["wet", "norm", "visie", "uitleg"]
    kop: Tekst
    tekst: Tekst
    punten: tuple[Tekst, ...] = ()
    genummerd: Literal["ja", "nee"] = "nee"
    slot: Tekst | None = None
    citaat: Tekst | None = None
    plicht: Literal["ja", "nee"] = "nee"
    ook: tuple[Bron, ...] = ()

    @property
    def laagnaam(self) -> str:
        """What a reader is told of whose words these are."""
        return LAGEN[self.laag]

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        """All its sources, the first one first."""
        return (self.bron, *self.ook)


class Laag(Plek, toont="naam", voor="laag-"):
    """All statements of one layer."""

    naam: Tekst
    uitspraken: tuple[Uitspraak, ...]


class Aanhaling(Record):
    """What a visie says beside a statement, answer or outcome of ours, whose id is `bij`.

    `alineas` are ids of adopted text on the same subject; `verschil` tells what it says otherwise.
    """

    id: Id
    bij: Annotated[Id, Naar("meldcode.uitspraken", "meldcode.wegwijzer.antwoorden", "meldcode.uitkomsten")]
    alineas: Annotated[tuple[AlineaId, ...], Field(min_length=1)]
    verschil: Tekst | None = None


class Kanttekening(Record):
    """A note of ours beside a part of a step: `bij` is its id, `uitspraak` a statement that belongs there."""

    id: Id
    bij: Annotated[Id, Naar("meldcodestappen.delen")]
    tekst: Tekst
    uitspraak: UitspraakId | None = None


class Toelichting(Bronrecord):
    """Our explanation of the step with this number.

    `situatie` is how somebody knows to be at this step; `werkvragen` are questions of ours on the sheet,
    beside those of the visie.
    """

    stap: int
    kort: Tekst
    kern: Tekst
    situatie: Tekst
    vastleggen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    werkvragen: tuple[Tekst, ...] = ()


class Stapnummer(Record):
    """A step of the meldcode as pages call it, be its text on the site or not."""

    id: Id
    nummer: int


class Werkbladstap(Record):
    """What the sheet asks at a step: the questions of the visie, ours, what to write down, and notes on its heading."""

    nummer: int
    opschrift: str
    kort: str
    kern: str
    vragen: tuple[str, ...]
    werkvragen: tuple[str, ...]
    vastleggen: tuple[str, ...]
    noten: tuple[str, ...] = ()


class Grond(Record):
    """What an outcome rests on: a statement, or one point of it, counted from 1."""

    uitspraak: UitspraakId
    punt: Annotated[int, Field(ge=1)] | None = None


class Antwoord(Record):
    """An answer: `naar` is the next question or the outcome, `gronden` what that rests on after this answer.

    `onveiligheid` is what the answer says there is.
    """

    id: Id
    tekst: Tekst
    naar: Annotated[Id, Naar("meldcode.wegwijzer", "meldcode.uitkomsten")]
    onveiligheid: Literal["acuut", "structureel"] | None = None
    gronden: tuple[Grond, ...] = ()


class Vraag(Hernoemd, Bronrecord, toont="vraag", voor="wegwijzer-"):
    """A question of the wegwijzer; `plaats` says where in the meldcode it belongs, `zie` what to read beside it."""

    plaats: Tekst
    vraag: Tekst
    uitleg: Tekst | None = None
    zie: tuple[UitspraakId, ...] = ()
    antwoorden: Annotated[tuple[Antwoord, ...], Field(min_length=2)]


class Uitkomst(Bronrecord, toont="titel", voor="wegwijzer-"):
    """What the answers lead to; `gronden` are what it rests on after any answer, `bel_eerst` and `bel` whom to call."""

    titel: Tekst
    melden: Literal["ja", "nee", "eerst-advies"]
    tekst: Tekst
    bel_eerst: Annotated[Id, Naar("hulp.hulplijnen")] | None = None
    doen: tuple[Tekst, ...]
    bel: tuple[Annotated[Id, Naar("hulp.hulplijnen")], ...] = ()
    gronden: tuple[Grond, ...] = ()
    zie: tuple[UitspraakId, ...] = ()


class Route(Record):
    """A way through the wegwijzer: the answers given, and where they end; None when they do not."""

    antwoorden: tuple[Antwoord, ...]
    einde: Uitkomst | None

    @property
    def onveilig(self) -> bool:
        """Whether an answer on the way says that there is acute or structural unsafety."""
        return any(antwoord.onveiligheid for antwoord in self.antwoorden)

    @property
    def namen(self) -> str:
        """The answers by their ids."""
        return ", ".join(antwoord.id for antwoord in self.antwoorden)


class Meldcode(Map):
    """What the pages about the meldcode are made of, beside the adopted steps."""

    uitspraken: Annotated[tuple[Uitspraak, ...], Gedeeld()] = ()
    toelichtingen: Annotated[tuple[Toelichting, ...], Gedeeld()] = ()
    wegwijzer: Annotated[tuple[Vraag, ...], Gedeeld()] = ()
    uitkomsten: Annotated[tuple[Uitkomst, ...], Gedeeld()] = ()

    def routes(self) -> Iterator[Route]:
        """Yield every way through the wegwijzer, whose first question opens; one that comes back ends nowhere."""
        for eerste in self.wegwijzer[:1]:
            yield from self._verder(eerste, (), frozenset())

    def _verder(self, vraag: Vraag, gegeven: tuple[Antwoord, ...], gehad: frozenset[str]) -> Iterator[Route]:
        vragen = {kandidaat.id: kandidaat for kandidaat in self.wegwijzer}
        uitkomsten = {kandidaat.id: kandidaat for kandidaat in self.uitkomsten}
        for antwoord in vraag.antwoorden:
            weg, gezien = (*gegeven, antwoord), gehad | {vraag.id}
            if antwoord.naar in vragen and antwoord.naar not in gezien:
                yield from self._verder(vragen[antwoord.naar], weg, gezien)
            else:
                yield Route(antwoorden=weg, einde=uitkomsten.get(antwoord.naar))

    def op_weg_naar(self, einde: Uitkomst) -> set[str]:
        """Give the ids of the answers on the ways that end in an outcome."""
        return {antwoord.id for route in self.routes() if route.einde == einde for antwoord in route.antwoorden}

    def toelichting(self, stap: int) -> Toelichting | None:
        """Give our explanation of the step with this number, if there is one."""
        return next((toelichting for toelichting in self.toelichtingen if toelichting.stap == stap), None)

    def uitspraak(self, id: str) -> Uitspraak | None:
        """Give the statement with this id, if there is one."""
        return next((uitspraak for uitspraak in self.uitspraken if uitspraak.id == id), None)

    @property
    def lagen(self) -> tuple[Laag, ...]:
        """The layers that have statements, the weightiest first."""
        alle = {laag: tuple(een for een in self.uitspraken if een.laag == laag) for laag in LAGEN}
        return tuple(Laag(id=laag, naam=LAGEN[laag], uitspraken=records) for laag, records in alle.items() if records)
