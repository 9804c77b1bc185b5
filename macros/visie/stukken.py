"""A text in Markdown as runs of words, read by the same Markdown as the site, for formats that are no web page."""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Iterable, Iterator
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import voetnoot_id

_NADRUK = {"strong": "vet", "em": "cursief"}
# Before the library takes the brackets for those of a link (170).
_VOOR_LINKS = 175

# A run of words: `tekst`, whether it is `vet` or `cursief`, the `adres` it leads to, the `noot` that hangs there.
Stuk = dict[str, Any]


class Stukkenlezer:
    """Reads texts that name these footnotes."""

    def __init__(self, voetnoten: Iterable[Tekstdeel]) -> None:
        self._markdown = Markdown()
        nootteken = SimpleTagInlineProcessor(r"(\[\^)(\d+)\]", "sup")
        self._markdown.inlinePatterns.register(nootteken, "nootteken", _VOOR_LINKS)
        self._noten = {
            noot.id: [_stuk(noot.tekst, adres=noot.adres)] if noot.adres else self.stukken(noot.tekst)
            for noot in voetnoten
        }

    def stukken(self, tekst: str) -> list[Stuk]:
        """Give the runs of a paragraph, heading, point or cell."""
        wortel = etree.Element("div")
        alinea = etree.SubElement(wortel, "p")
        alinea.text = tekst
        for naam in ("inline", "unescape"):
            self._markdown.treeprocessors[naam].run(wortel)
        return list(self._lees(alinea))

    def _lees(self, element: etree.Element, **zetsel: Any) -> Iterator[Stuk]:
        if element.tag == "sup":
            yield _stuk("", noot=self._noten[voetnoot_id(int(element.text or ""))])
        elif element.text:
            yield _stuk(element.text, **zetsel)
        for kind in element:
            extra: dict[str, Any] = {_NADRUK[kind.tag]: True} if kind.tag in _NADRUK else {}
            if kind.get("href", "").startswith("https://"):
                extra["adres"] = kind.get("href")
            yield from self._lees(kind, **zetsel | extra)
            if kind.tail:
                yield _stuk(kind.tail, **zetsel)


def _stuk(tekst: str, **zetsel: Any) -> Stuk:
    return {"tekst": tekst, "vet": False, "cursief": False, "adres": "", "noot": []} | zetsel
