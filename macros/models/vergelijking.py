"""Regiovisies side by side: per visie what the sources tell of each subject, and which themes they name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from macros.models.basis import Bronrecord, Id, Record, Tekst
from macros.models.raad import Uitspraak


class Onderwerp(Record):
    """A subject on which the visies are compared; `waarop` says what to look at."""

    id: Id
    naam: Tekst
    waarop: Tekst

    @property
    def anker(self) -> str:
        """The id of its place on the page."""
        return f"onderwerp-{self.id}"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.naam


class Vergelijkthema(Record):
    """A theme that a visie can name; `uitleg` says when we count it as named."""

    id: Id
    naam: Tekst
    uitleg: Tekst

    @property
    def anker(self) -> str:
        """The id of its place on the page."""
        return f"thema-{self.id}"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.naam


class Vergelijkantwoord(Uitspraak):
    """What the sources tell of a visie on one subject."""

    onderwerp: Id


class Themabewijs(Record):
    """That a visie names a theme: `alinea` of adopted text, or `vindplaats` in another paper, shows it."""

    id: Id
    thema: Id
    alinea: Id | None = None
    vindplaats: Id | None = None


class Vergelijkvisie(Bronrecord):
    """A regiovisie of this region or another; `eigen: ja` is the one the site is about.

    `kennis` says what of it we have read: the whole text, or only a paper about it.
    """

    naam: Tekst
    kennis: Tekst
    eigen: Literal["ja", "nee"] = "nee"
    antwoorden: Annotated[tuple[Vergelijkantwoord, ...], Field(min_length=1)]
    themas: tuple[Themabewijs, ...]

    def antwoord(self, onderwerp: str) -> Vergelijkantwoord | None:
        """Give what the sources tell on a subject, if anything."""
        return next((antwoord for antwoord in self.antwoorden if antwoord.onderwerp == onderwerp), None)

    def bewijs(self, thema: str) -> Themabewijs | None:
        """Give what shows that it names a theme, if anything."""
        return next((bewijs for bewijs in self.themas if bewijs.thema == thema), None)
