"""The one control of a paragraph, point, row or heading: a link to its permanent address, whose name says of which.

It has no text, so that who copies the text gets nothing of ours; style shows a sign, a script opens a menu there.
"""

import re
import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterator, Sequence
from html import unescape

from macros.visie.noten import einde_tekst

# What it can stand at, as it is called in its name. A title is the page itself, whose address needs none.
_SOORTEN = {"p": "Alinea", "li": "Punt", "dt": "Term", "dd": "Omschrijving"}
_SOORTEN |= dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "Kop") | dict.fromkeys(("tr", "td", "th"), "Rij")
# So many words tell a paragraph from the next; where they don't, one more is added at a time.
_WOORDEN = 6
# How the library writes a character that it keeps apart until the end: by its number, or by its place in a list.
_APART = re.compile("\x02(?:([0-9]+)|wzxhzdk:([0-9]+)|[^\x03]*)\x03")


def zet_anker(element: etree.Element, adres: str) -> None:
    """Put it at the end of the own text of a block: before the list that may be nested in a point."""
    if element.tag in _SOORTEN:
        houder = element[0] if element.tag == "tr" else element
        kenmerken = {"class": "anker toegevoegd", "href": adres, "data-search-exclude": "true"}
        houder.insert(einde_tekst(houder), etree.Element("a", kenmerken))


def zet_eigen(root: etree.Element, eigen: frozenset[str]) -> None:
    """Put it at every block of ours that has its permanent address on this page; a note has its own ways."""
    for element in list(root):
        # What opens a fold is a control itself, and holds no other.
        if element.tag == "summary":
            continue
        if element.get("id") in eigen and element.tag in _SOORTEN:
            element.set("data-vast", "")
            zet_anker(element, f"#{element.get('id')}")
        if "toegevoegd" not in element.get("class", ""):
            zet_eigen(element, eigen)


def noem_ankers(root: etree.Element, bron: Callable[[str], str], apart: Sequence[object]) -> None:
    """Name each after the first words of its block, so that no two on a page are called the same.

    `bron` says whose text an id is, for a text of another page that is shown here; `apart` is what the library keeps
    apart until the end, such as `&lt;`.
    """
    namen: set[str] = set()
    for element in root.iter():
        if (anker := next((kind for kind in element if kind.get("class") == "anker toegevoegd"), None)) is None:
            continue
        naam = next(naam for naam in _namen(element, apart) if naam not in namen)
        namen.add(naam)
        anker.set("aria-label", f"{naam}: link en meer")
        if van := bron(anker.get("href", "").partition("#")[2]):
            anker.set("data-bron", van)


def _namen(element: etree.Element, apart: Sequence[object]) -> Iterator[str]:
    woorden = _APART.sub(lambda gevonden: _teken(gevonden, apart), "".join(_tekst(element))).split()
    for aantal in range(min(_WOORDEN, len(woorden)), len(woorden) + 1):
        yield f"{_SOORTEN[element.tag]} ‘{' '.join(woorden[:aantal])}{'…' if aantal < len(woorden) else ''}’"
    nummer = 1
    while nummer := nummer + 1:
        yield f"{_SOORTEN[element.tag]} ‘{' '.join(woorden)}’ ({nummer})"


def _tekst(element: etree.Element) -> Iterator[str]:
    """Yield the own words of a block: no numbers of notes, nothing of ours, no points below it."""
    yield element.text or ""
    for kind in element:
        if kind.tag not in {"sup", "ul", "ol"} and "toegevoegd" not in kind.get("class", "").split():
            yield from _tekst(kind)
        yield kind.tail or ""


def _teken(gevonden: re.Match[str], apart: Sequence[object]) -> str:
    if gevonden[1]:
        return chr(int(gevonden[1]))
    teken = unescape(str(apart[int(gevonden[2])])) if gevonden[2] else ""
    return teken if len(teken) == 1 else " "
