"""What a visitor can find on a built page: its title, and its text in pieces, each with the place where it stands.

In: the HTML of a page and the content it was made of. Adopted text counts once, at its place in the visie; what
repeats it elsewhere is left out, and so is what stands on every page or points to another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import html

from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud

_KOPPEN = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_STUKKEN = {*_KOPPEN, "p", "li", "td", "th", "dt", "dd", "summary", "figcaption", "caption"}
EERDER = "/uitgave/"
"""In the path of a page with an edition that no longer holds: its text is there as a whole, for who asks for it."""

# Not read: what repeats, counts, draws, asks, or is ours beside an adopted text.
_OVERGESLAGEN = {"script", "style", "nav", "svg", "form", "select", "template", "noscript", "button", "label"}
_KLASSEN = {
    *("anker", "toegevoegd", "kenmerk", "bronregel", "vindplaatsen", "strook", "kruimels", "verwijzen"),
    *("machinevormen", "vanons", "nakijken", "naartekst"),
}
# … but these are read: our plain words beside it.
_GEWOON = "gewoon"


@dataclass(frozen=True)
class Tekststuk:
    """A piece of text: the id of its place on the page (empty at the top), its level as a heading (0: text), its words.

    `kop` is the heading under which it stands; `gewoon` says that it is plain words of ours beside an adopted text.
    """

    plek: str
    niveau: int
    tekst: str
    kop: str = ""
    gewoon: bool = False


@dataclass(frozen=True)
class Zoekpagina:
    """A built page: its address seen from the home page, its source, and its pieces in reading order."""

    adres: str
    pagina: Pagina
    stukken: tuple[Tekststuk, ...]

    @cached_property
    def titel(self) -> str:
        """Its title."""
        return next((stuk.tekst for stuk in self.stukken if stuk.niveau == 1), self.adres)


def lees_gebouwd(tekst: str, adres: str, pagina: Pagina, inhoud: Inhoud) -> Zoekpagina:
    """Read a built page."""
    eerder = EERDER in pagina.pad
    herhaald = set() if pagina.letterlijk or eerder else _aangenomen(inhoud)
    boom = html.document_fromstring(tekst)
    boek = inhoud.adresboek
    elders = {id for id in boek.letterlijk if boek.pagina_van.get(id) != pagina.pad and not eerder}
    hoofd = boom.find(".//main")
    stukken = () if hoofd is None else _stukken(hoofd, elders)
    # In a table or a list it can stand without its mark.
    eigen = (stuk for stuk in stukken if stuk.niveau or stuk.tekst not in herhaald)
    return Zoekpagina(adres, pagina, tuple(eigen))


@lru_cache(maxsize=1)
def _aangenomen(inhoud: Inhoud) -> frozenset[str]:
    """Give the adopted texts, but for those of a word or two."""
    return frozenset(kaal for tekst in inhoud.adresboek.letterlijk.values() if " " in (kaal := kale_tekst(tekst)))


def _stukken(hoofd: html.HtmlElement, elders: set[str]) -> Iterator[Tekststuk]:
    """Yield the pieces; the place of one is its own id or that of what it stands in, else that of its heading."""
    plek = kop = ""
    for element, binnen in _leesbaar(hoofd, "", elders):
        niveau = _KOPPEN.get(element.tag, 0)
        tekst = " ".join("".join(_eigen_tekst(element)).split())
        if niveau > 1:
            plek, kop = element.get("id") or plek, tekst
        if tekst:
            yield Tekststuk(
                "" if niveau == 1 else plek if niveau else binnen or plek,
                niveau,
                tekst,
                kop,
                _GEWOON in element.classes,
            )


def _leesbaar(element: html.HtmlElement, binnen: str, elders: set[str]) -> Iterator[tuple[html.HtmlElement, str]]:
    """Yield the elements with text of their own, each with the nearest id around it."""
    for kind in element:
        if _telt(kind) and not (kind.get("data-tekst") is not None and kind.get("id") in elders):
            id = kind.get("id") or binnen
            if kind.tag in _STUKKEN:
                yield kind, id
            yield from _leesbaar(kind, id, elders)


def _telt(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _OVERGESLAGEN or "hidden" in element.attrib:
        return False
    weg = "data-search-exclude" in element.attrib or not _KLASSEN.isdisjoint(element.classes)
    return _GEWOON in element.classes or not weg


def _eigen_tekst(element: html.HtmlElement) -> Iterator[str]:
    """Yield the text of an element without that of the pieces in it."""
    yield element.text or ""
    for kind in element:
        if _telt(kind) and kind.tag not in _STUKKEN:
            yield from _eigen_tekst(kind)
        yield " " if kind.tag == "br" else ""
        yield kind.tail or ""
