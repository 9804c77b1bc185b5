"""What all records share: ids, texts, sources, and the shapes that text comes in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from macros.kern.verwijzingen import Naar

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
AlineaId = Annotated[Id, Naar("alineas")]
Jaar = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
Paginapad = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$"), Naar("paginas")]
Webadres = Annotated[str, StringConstraints(pattern=r"^https://\S+$")]

_LINK = re.compile(r"\[([^\]^][^\]]*)\]\([^)]*\)")
_OPMAAK = re.compile(r"\*+|\[\^[^\]]+\]")
_VERBODEN = re.compile(r"[<>]|\{\{|\{%|\{#|\{:")


def kale_tekst(tekst: str) -> str:
    """Give the words of a Markdown text: emphasis, links and footnote marks gone, white space single."""
    return " ".join(_OPMAAK.sub("", _LINK.sub(r"\1", tekst)).split())


def zonder_links(tekst: str) -> str:
    """Give a Markdown text without its links to other pages of the site; those to elsewhere stay."""
    return _LINK.sub(lambda link: link.group() if "](https://" in link.group() else link.group(1), tekst)


_MAANDEN = {
    **{1: "januari", 2: "februari", 3: "maart", 4: "april", 5: "mei", 6: "juni"},
    **{7: "juli", 8: "augustus", 9: "september", 10: "oktober", 11: "november", 12: "december"},
}


def dag_voluit(dag: date) -> str:
    """Write a date as a reader knows it: `22 november 2026`."""
    return f"{dag.day} {_MAANDEN[dag.month]} {dag.year}"


def vingerafdruk(tekst: str) -> str:
    """Give the SHA-256 (64 hex digits) of the normalised words of a Markdown text."""
    return hashlib.sha256(kale_tekst(tekst).encode()).hexdigest()


def _zonder_html(tekst: str) -> str:
    if gevonden := _VERBODEN.search(tekst):
        raise ValueError(f"bevat '{gevonden.group()}'; in een tekst staat geen HTML en geen macro")
    return tekst


Tekst = Annotated[str, StringConstraints(min_length=1), AfterValidator(_zonder_html)]


class Record(BaseModel):
    """Base of all records: nothing changes after loading, unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Map(Record):
    """A folder of data/: each field that holds records is the file of that name in it."""


class Bron(Record):
    """Where the words of a record come from.

    `letterlijk`: the words of the document; `hertaald`: its content in our words;
    `toegevoegd`: ours, or a fact from elsewhere.
    """

    document: Annotated[Id, Naar("documenten")]
    paragraaf: str = ""
    redactie: Literal["letterlijk", "hertaald", "toegevoegd"]


class Bronrecord(Record):
    """A record with an id and a source."""

    id: Id
    bron: Bron


class Alinea(Record):
    """The smallest piece of text with an address of its own."""

    id: Id
    tekst: Tekst

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, Markdown text) of the paragraph."""
        yield self.id, self.tekst


class Blok(Alinea):
    """A paragraph, with the list that may follow it."""

    genummerd: Literal["ja", "nee"] = "nee"
    punten: tuple[Alinea, ...] = ()

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, Markdown text) of the paragraph and of each point of its list."""
        yield from super().teksten()
        for punt in self.punten:
            yield from punt.teksten()


class Artikel(Bronrecord):
    """A heading with the text under it. Without `kop` the text stands on its own."""

    kop: Tekst | None = None
    kort: Tekst | None = None
    blokken: tuple[Blok, ...]

    @property
    def opschrift(self) -> str | None:
        """The heading as it stands in the document."""
        return self.kop

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, Markdown text) of the heading and of all text under it."""
        if self.opschrift:
            yield self.id, self.opschrift
        for blok in self.blokken:
            yield from blok.teksten()


class Genummerd(Artikel):
    """An article whose number in the document is part of its heading."""

    nummer: int
    kop: Tekst

    @property
    def opschrift(self) -> str:
        """The heading as it stands in the document, number first."""
        return f"{self.nummer}. {self.kop}"


class Letterlijk(Bronrecord):
    """A single sentence or point that is a record of its own."""

    tekst: Tekst

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, Markdown text)."""
        yield self.id, self.tekst
