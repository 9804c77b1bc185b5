"""What a council member needs: statements in our words, each with its ground, and what the sources say differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.models.basis import Bronrecord, Id, Record, Tekst

Som = Annotated[str, StringConstraints(pattern=r"^\d+( [+-] \d+)+ = \d+$")]
Paginapad = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$")]


class Vindplaats(Bronrecord):
    """A few words of a source document as they stand there: what a number or a difference rests on.

    `bron.paragraaf` is the heading they stand under. Of the visie, whose text is in the project, `alinea` is the
    paragraph; the papers of the councils are not in it.
    """

    woorden: Tekst
    alinea: Id | None = None


class Uitspraak(Bronrecord):
    """A statement in our words.

    `alineas` are ids of adopted text and `vindplaatsen` of words in other papers on which it rests; each number in
    it stands in one of those. `bekend: nee` says that the sources do not tell.
    """

    kop: Tekst | None = None
    tekst: Tekst
    alineas: tuple[Id, ...] = ()
    vindplaatsen: tuple[Id, ...] = ()
    bekend: Literal["ja", "nee"] = "ja"

    @property
    def anker(self) -> str:
        """The id of its place on the page it lives on."""
        return self.id

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.tekst


class Raadsdeel(Record):
    """Statements that belong together; `vorm` is how they are shown."""

    id: Id
    vorm: Literal["lijst", "genummerd", "namen"] = "lijst"
    punten: Annotated[tuple[Uitspraak, ...], Field(min_length=1)]

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of each statement."""
        for punt in self.punten:
            yield from punt.teksten()


class Gemeentestand(Uitspraak):
    """What the sources tell of one municipality and this decision; `besluit` is what its council decided, and when."""

    gemeente: Id
    besluit: Tekst | None = None


class Bronverschil(Record):
    """What the sources say differently from each other: the words as they stand in each, and why it matters.

    `sommen` are what we reckoned ourselves with numbers of the sources, such as `2024 + 1 = 2025`.
    """

    id: Id
    kop: Tekst
    vindplaatsen: Annotated[tuple[Id, ...], Field(min_length=2)]
    sommen: tuple[Som, ...] = ()
    waarom: Tekst

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.kop


class Raadsvraag(Record):
    """A question a council asks, answered in a few lines.

    `pagina` is a file under docs/ that tells more, `plek` an id on it. A question with `hoofdvraag: ja` is a door on
    the page for the council.
    """

    id: Id
    vraag: Tekst
    groep: Tekst
    antwoord: Annotated[tuple[Uitspraak, ...], Field(min_length=1)]
    pagina: Paginapad | None = None
    plek: Id | None = None
    knop: Tekst | None = None
    hoofdvraag: Literal["ja", "nee"] = "nee"

    @property
    def deur(self) -> str:
        """The page, and the place on it, that tells more: `raad/besluit.md#risicos`."""
        return f"{self.pagina}#{self.plek}" if self.plek else self.pagina or ""

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the question and of each answer."""
        yield self.id, self.vraag
        for uitspraak in self.antwoord:
            yield from uitspraak.teksten()


class Signaleringsgroep(Record):
    """Signaleringen that matter to a council for the same reason, by their ids, in the order they are shown."""

    id: Id
    kop: Tekst
    uitleg: Tekst
    signaleringen: Annotated[tuple[Id, ...], Field(min_length=1)]

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.kop


class Leestijd(Record):
    """How long a page takes to read: an estimate from its words, at a pace that we took ourselves."""

    woorden: int
    tempo: int = 200

    @property
    def minuten(self) -> int:
        """The whole minutes, rounded up."""
        return -(-self.woorden // self.tempo)
