"""One visie beside another: by subject, and what became of the points the last one left open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from macros.models.basis import Bron, Bronrecord, Id, Record, Tekst

_OORDELEN = {"ja": "Beantwoord", "deels": "Deels beantwoord", "nee": "Niet beantwoord"}


class Kant(Record):
    """What the visie of one period says on a subject: `tekst` in our words, or `onbekend` why we can't tell.

    `zie` names where it stands: adopted text, or for a visie that is not on the site our own words about it.
    """

    periode: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{4}$")]
    tekst: Tekst | None = None
    onbekend: Tekst | None = None
    zie: tuple[Id, ...] = ()
    bron: Bron

    @model_validator(mode="after")
    def _een_van_beide(self) -> Kant:
        if (self.tekst is None) == (self.onbekend is None):
            raise ValueError("hier hoort precies één van de twee: tekst, of bij onbekend waarom die er niet is")
        return self


class Vergelijking(Bronrecord):
    """A subject, with what the visie of each period says on it; the difference is our reading."""

    onderwerp: Tekst
    kanten: tuple[Kant, ...]
    verschil: Tekst

    @property
    def op_volgorde(self) -> tuple[Kant, ...]:
        """The sides, oldest period first."""
        return tuple(sorted(self.kanten, key=lambda kant: kant.periode))

    def kant(self, periode: str) -> Kant | None:
        """Give what the visie of a period says, if the comparison has that side."""
        return next((kant for kant in self.kanten if kant.periode == periode), None)

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, subject)."""
        yield self.id, self.onderwerp


class Terugblikpunt(Bronrecord):
    """A point of the paragraph in which a visie looks back: what went well, or what is still to do.

    `alineas` are the adopted texts that make the point. `knelpunt` is what the text itself calls so; an `opgave` is
    what it says must get more from then on. Both are led to the actielijnen and acties that answer them.
    """

    soort: Literal["succes", "knelpunt", "opgave"]
    kort: Tekst
    alineas: tuple[Id, ...]
    beantwoord: Literal["ja", "deels", "nee"] | None = None
    antwoorden: tuple[Id, ...] = ()
    ook: tuple[Id, ...] = ()
    reden: Tekst | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Terugblikpunt:
        if not self.alineas:
            raise ValueError("noem bij 'alineas' waar de visie dit zegt")
        if self.soort == "succes":
            if self.beantwoord or self.antwoorden or self.reden:
                raise ValueError("een succes heeft geen antwoord; haal beantwoord, antwoorden en reden weg")
        elif not self.beantwoord or not self.reden:
            raise ValueError("zeg bij 'beantwoord' ja, deels of nee, en bij 'reden' waarom")
        elif (self.beantwoord == "nee") == bool(self.antwoorden):
            raise ValueError("bij ja en deels horen antwoorden, bij nee juist niet")
        return self

    @property
    def oordeel(self) -> str:
        """Whether it is answered, in words."""
        return _OORDELEN[self.beantwoord or "nee"]

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, the point in our words)."""
        yield self.id, self.kort
