"""The adopted text of a visie as blocks in reading order, for formats that are no web page.

In: the pages as the generator gets them, macros filled in, turned to HTML by the same Markdown.
Out: a flat list of blocks; what is ours between them is marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from lxml import html
from markdown import Markdown

from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import toon

_UITBREIDINGEN = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"]
_AANROEP = re.compile(r"^\{\{\s*(\w+)\(([^()]*)\)\s*\}\}$", re.MULTILINE)
_VOORWERK = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NADRUK = {"strong": "vet", "b": "vet", "em": "cursief", "i": "cursief"}


@dataclass(frozen=True)
class Stuk:
    """A run of words: how they are set, where they lead, or the footnote that hangs there."""

    tekst: str
    vet: bool = False
    cursief: bool = False
    adres: str = ""
    noot: tuple[Stuk, ...] = ()


@dataclass(frozen=True)
class Blok:
    """A heading, paragraph, point, table row or note of ours.

    Attributes:
        soort: `kop`, `alinea`, `punt`, `tabel` or `uitleg`.
        id: its permanent id; empty for what is ours.
        niveau: depth of a heading (1 is a chapter) or of a point (1 is the outermost list).
        merk: what stands before a point: `•`, `1.` or `a.`.
        cellen: the cells of a table, row by row, the heading first; `rij_ids` are the ids of those rows.
    """

    soort: str
    id: str = ""
    niveau: int = 0
    stukken: tuple[Stuk, ...] = ()
    merk: str = ""
    titel: str = ""
    cellen: tuple[tuple[tuple[Stuk, ...], ...], ...] = ()
    rij_ids: tuple[str, ...] = field(default=())

    @property
    def tekst(self) -> str:
        """The words, footnotes left out."""
        return "".join(stuk.tekst for stuk in self.stukken)

    def als_gegevens(self) -> dict[str, Any]:
        """Give it as plain data, for a template that is not Python's."""
        return asdict(self)


def leestekst(inhoud: Inhoud, docs: Path, volgorde: tuple[str, ...], periode: str) -> Iterator[Blok]:
    """Yield all blocks of the visie of a period, page by page.

    Args:
        inhoud: the checked content.
        docs: the folder of the pages.
        volgorde: paths under docs/ in the order of the menu.
        periode: the period, such as `2026-2030`.
    """
    per_pad = {pagina.pad: pagina for pagina in inhoud.paginas}
    gezien: set[str] = set()
    for pagina in (per_pad[pad] for pad in volgorde if pad in per_pad):
        if pagina.letterlijk and pagina.periode == periode:
            paragraaf = pagina.meta["paragraaf"]
            yield from _paginablokken(inhoud, pagina, docs, paragraaf in gezien)
            gezien.add(paragraaf)


def _paginablokken(inhoud: Inhoud, pagina: Pagina, docs: Path, vervolg: bool) -> Iterator[Blok]:
    bron = _VOORWERK.sub("", (docs / pagina.pad).read_text(encoding="utf-8"))
    markdown = Markdown(extensions=_UITBREIDINGEN).convert(_AANROEP.sub(lambda a: _ingevuld(inhoud, pagina, a), bron))
    boom = html.fragment_fromstring(markdown, create_parent="div")
    lezer = _Lezer(frozenset(inhoud.adresboek.letterlijk), _begin_niveau(boom, pagina.meta["paragraaf"], vervolg), boom)
    yield from lezer.blokken(boom)


def _ingevuld(inhoud: Inhoud, pagina: Pagina, gevonden: re.Match[str]) -> str:
    ids = tuple(re.findall(r"[\"']([^\"']*)[\"']", gevonden[2]))
    return f"\n{toon(inhoud, pagina, gevonden[1], ids)}\n"


def _begin_niveau(boom: html.HtmlElement, paragraaf: str, vervolg: bool) -> int:
    """Say how deep the first heading of a page is: § 1.3 is the second level, a page that goes on in it the third."""
    diepte = paragraaf.count(".") + 1
    kop = boom.find(".//h1")
    genummerd = kop is not None and (kop.text or "").startswith(paragraaf)
    return diepte + (1 if vervolg and not genummerd else 0)


class _Lezer:
    """Walks the HTML of one page."""

    def __init__(self, letterlijk: frozenset[str], niveau: int, boom: html.HtmlElement) -> None:
        self.letterlijk = letterlijk
        self.niveau = niveau
        self.noten = {noot.get("id"): noot for noot in boom.iterfind(".//div[@class='footnote']//li")}

    def blokken(self, ouder: html.HtmlElement, diepte: int = 0) -> Iterator[Blok]:
        for element in ouder:
            soort = element.get("class", "").split()
            if element.tag in {"ul", "ol"}:
                yield from self._lijst(element, diepte + 1)
            elif "footnote" in soort or "toegevoegd" in soort:
                continue
            elif "admonition" in soort:
                yield self._uitleg(element)
            elif element.tag == "table":
                yield self._tabel(element)
            elif element.get("id") in self.letterlijk:
                yield self._blok(element)
            else:
                yield from self.blokken(element, diepte)

    def _blok(self, element: html.HtmlElement) -> Blok:
        kop = re.fullmatch(r"h([1-6])", element.tag)
        stukken = tuple(self._stukken(element))
        if kop:
            return Blok("kop", element.get("id"), self.niveau + int(kop[1]) - 1, stukken)
        return Blok("alinea", element.get("id"), 0, stukken)

    def _lijst(self, lijst: html.HtmlElement, diepte: int) -> Iterator[Blok]:
        letters = any("acties" in ouder.get("class", "").split() for ouder in lijst.iterancestors())
        for nummer, punt in enumerate(lijst.iterchildren("li")):
            merk = "•" if lijst.tag == "ul" else f"{chr(ord('a') + nummer)}." if letters else f"{nummer + 1}."
            houder = punt if punt.get("id") in self.letterlijk else punt.find("p")
            houder = punt if houder is None else houder
            yield Blok("punt", houder.get("id") or "", diepte, tuple(self._stukken(houder)), merk)
            for binnen in punt.iterchildren("ul", "ol"):
                yield from self._lijst(binnen, diepte + 1)

    def _uitleg(self, kader: html.HtmlElement) -> Blok:
        titel, *rest = kader.iterchildren("p")
        stukken = [stuk for alinea in rest for stuk in (*self._stukken(alinea), Stuk(" "))]
        return Blok("uitleg", titel=titel.text_content(), stukken=tuple(stukken[:-1]))

    def _tabel(self, tabel: html.HtmlElement) -> Blok:
        rijen = list(tabel.iterfind(".//tr"))
        cellen = tuple(tuple(tuple(self._stukken(cel)) for cel in rij.iterchildren("th", "td")) for rij in rijen)
        return Blok("tabel", cellen=cellen, rij_ids=tuple(rij[0].get("id", "") for rij in rijen))

    def _stukken(self, element: html.HtmlElement, **zetsel: Any) -> Iterator[Stuk]:
        """Yield the runs of an element; lists inside it are blocks of their own."""
        if element.text:
            yield Stuk(_regel(element.text), **zetsel)
        for kind in element:
            if kind.tag == "sup":
                yield Stuk("", noot=tuple(self._noot(kind)))
            elif kind.tag not in {"ul", "ol"}:
                extra = {_NADRUK[kind.tag]: True} if kind.tag in _NADRUK else {}
                if kind.tag == "a" and kind.get("href", "").startswith("https://"):
                    extra["adres"] = kind.get("href")
                yield from self._stukken(kind, **zetsel | extra)
            if kind.tail and kind.tail.strip():
                yield Stuk(_regel(kind.tail), **zetsel)

    def _noot(self, verwijzing: html.HtmlElement) -> Iterator[Stuk]:
        noot = self.noten[verwijzing.find("a").get("href").lstrip("#")]
        for alinea in noot.iterchildren("p"):
            for terug in alinea.findall("a[@class='footnote-backref']"):
                terug.drop_tree()
            yield from self._stukken(alinea)


def _regel(tekst: str) -> str:
    """A line break in the source is a space."""
    return re.sub(r"\s+", " ", tekst.replace("\xa0", " "))
