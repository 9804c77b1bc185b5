"""What all records share: ids, texts, sources, and the shapes that text comes in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from macros.kern.bevindingen import vorm
from macros.kern.opmaak import geen_zin
from macros.kern.tekens import VERBODEN
from macros.kern.verwijzingen import Leesbaar, Naar
from macros.kern.webadres import fout_in_adres, fout_in_tekst

Id = Annotated[str, vorm(r"^[a-z0-9]+(-[a-z0-9]+)*$", "een naam van kleine letters, cijfers en streepjes")]
AlineaId = Annotated[Id, Naar("alineas")]
Jaar = Annotated[str, vorm(r"^\d{4}$", "een jaartal")]
Paginapad = Annotated[str, vorm(r"^[a-z0-9/-]+\.md$", "een bestand onder docs/, zoals visie/index.md"), Naar("paginas")]

_LINK = re.compile(r"\[([^\]^][^\]]*)\]\([^)]*\)")
_OPMAAK = re.compile(r"\*+|\[\^[^\]]+\]")


def kale_tekst(tekst: str) -> str:
    """Give the words of a Markdown text: emphasis, links and footnote marks gone, white space single."""
    return " ".join(_OPMAAK.sub("", _LINK.sub(r"\1", tekst)).split())


def zonder_links(tekst: str) -> str:
    """Give a Markdown text without its links to other pages of the site; those to elsewhere stay."""
    return _LINK.sub(lambda link: link.group() if "](https://" in link.group() else link.group(1), tekst)


def vingerafdruk(tekst: str) -> str:
    """Give the SHA-256 (64 hex digits) of the normalised words of a Markdown text."""
    return hashlib.sha256(kale_tekst(tekst).encode()).hexdigest()


def _een_zin(tekst: str) -> str:
    if gevonden := VERBODEN.search(tekst):
        raise ValueError(f"bevat '{gevonden.group()}'; in een tekst staat geen HTML en geen macro")
    if fout := geen_zin(tekst) or fout_in_tekst(tekst):
        raise ValueError(fout)
    return tekst


def _webadres(adres: str) -> str:
    if fout := fout_in_adres(adres):
        raise ValueError(fout)
    return adres


Webadres = Annotated[str, vorm(r"^https://\S+$", "een adres dat met https:// begint"), AfterValidator(_webadres)]
MagLeeg = Annotated[str, AfterValidator(_een_zin), Leesbaar()]
Tekst = Annotated[str, StringConstraints(min_length=1), AfterValidator(_een_zin), Leesbaar()]


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
    paragraaf: MagLeeg = ""
    redactie: Literal["letterlijk", "hertaald", "toegevoegd"]


class Plek(Record):
    """A record that can have a place of its own on a page.

    A kind of record says at its class what is read there (`toont`, a field or property) and what stands before its id
    in the anchor (`voor`): `class Vraag(Plek, toont="vraag", voor="wegwijzer-")`.
    """

    id: Id
    _toont: ClassVar[str] = ""
    _voor: ClassVar[str] = ""

    def __init_subclass__(cls, toont: str = "", voor: str = "") -> None:
        super().__init_subclass__()
        cls._toont, cls._voor = toont or cls._toont, voor or cls._voor

    @property
    def anker(self) -> str:
        """The id of its place on its page; others can share its own id."""
        return f"{self._voor}{self.id}"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (anchor, Markdown text) of what is read there, then of each place within it, in reading order."""
        if self._toont and (tekst := getattr(self, self._toont)):
            yield self.anker, tekst
        for deel in self._plekken():
            yield from deel.teksten()

    def kopankers(self) -> Iterator[str]:
        """Yield the anchor of each of those texts that is a heading."""
        if self._toont in ("kop", "opschrift"):
            yield self.anker
        for deel in self._plekken():
            yield from deel.kopankers()

    def _plekken(self) -> Iterator[Plek]:
        for _, waarde in self:
            delen = waarde if isinstance(waarde, tuple) else (waarde,)
            yield from (deel for deel in delen if isinstance(deel, Plek))


class Bronrecord(Plek):
    """A record with an id and a source."""

    bron: Bron


class Hernoemd(Plek):
    """A record that had other ids before: they go on answering at its place."""

    vroeger: tuple[Id, ...] = ()

    @property
    def oude_ankers(self) -> tuple[str, ...]:
        """The anchors of its former ids."""
        return tuple(f"{self._voor}{id}" for id in self.vroeger)

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield what is read there; a former id has its place and no words."""
        yield from super().teksten()
        yield from ((anker, "") for anker in self.oude_ankers)


P = TypeVar("P", bound=Plek)


def met_id(records: Iterable[P], id: str) -> P:
    """Give the record with an id, or raise KeyError."""
    for record in records:
        if record.id == id:
            return record
    raise KeyError(id)


class Alinea(Plek, toont="tekst"):
    """The smallest piece of text with an address of its own."""

    tekst: Tekst


class Blok(Alinea):
    """A paragraph, with the list that may follow it."""

    genummerd: Literal["ja", "nee"] = "nee"
    punten: tuple[Alinea, ...] = ()


class Artikel(Bronrecord, toont="opschrift"):
    """A heading with the text under it. Without `kop` the text stands on its own."""

    kop: Tekst | None = None
    kort: Tekst | None = None
    blokken: tuple[Blok, ...]

    @property
    def opschrift(self) -> str | None:
        """The heading as it stands in the document."""
        return self.kop


class Genummerd(Artikel):
    """An article whose number in the document is part of its heading."""

    nummer: int
    kop: Tekst

    @property
    def opschrift(self) -> str:
        """The heading as it stands in the document, number first."""
        return f"{self.nummer}. {self.kop}"


class Letterlijk(Bronrecord, toont="tekst"):
    """A single sentence or point that is a record of its own."""

    tekst: Tekst
