"""A Markdown extension that explains a word in place: its first use on a page becomes a link to its definition.

Without a script that is all it is. `begrippen.js` shows the explanation beside the word, from `data-uitleg`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterator

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros.models import Begripswoord

# After the adopted text is marked (5), registered later at the same priority; before links are checked.
_NA_MARKERINGEN = 5
# Words in these are not ours to touch, are a link already, or are no running text.
_OVERSLAAN = {
    "a",
    "blockquote",
    "code",
    "pre",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "nav",
    "summary",
    "table",
    "svg",
}


class Begrippen(Extension):
    """Knows the words, the link to each definition, and whether the page at hand takes part.

    Args:
        woorden: the words and their explanations.
        adres: gives the link to a definition from the page at hand.
        doet_mee: tells whether the page at hand explains its words.
    """

    def __init__(
        self, woorden: tuple[Begripswoord, ...], adres: Callable[[str], str], doet_mee: Callable[[], bool]
    ) -> None:
        super().__init__()
        self.woorden = woorden
        self.adres = adres
        self.doet_mee = doet_mee

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the tree processor."""
        md.treeprocessors.register(_Uitlegger(md, self), "begrippen", _NA_MARKERINGEN)


class _Uitlegger(Treeprocessor):
    def __init__(self, md: Markdown, extensie: Begrippen) -> None:
        super().__init__(md)
        self.extensie = extensie

    def run(self, root: etree.Element) -> None:
        for begrip in self.extensie.woorden if self.extensie.doet_mee() else ():
            patroon = re.compile(rf"\b(?:{'|'.join(map(re.escape, begrip.woorden))})\b", re.IGNORECASE)
            _eerste_wordt_link(root, patroon, begrip, self.extensie.adres(begrip.definitie))


def _eerste_wordt_link(root: etree.Element, patroon: re.Pattern[str], begrip: Begripswoord, adres: str) -> None:
    for ouder, houder, deel in _tekstdelen(root):
        tekst = getattr(houder, deel) or ""
        if gevonden := patroon.search(tekst):
            link = etree.Element("a", {"class": "begrip", "href": adres, "data-uitleg": begrip.uitleg})
            link.text, link.tail = gevonden.group(), tekst[gevonden.end() :]
            setattr(houder, deel, tekst[: gevonden.start()])
            ouder.insert(0 if deel == "text" else list(ouder).index(houder) + 1, link)
            return


def _tekstdelen(element: etree.Element) -> Iterator[tuple[etree.Element, etree.Element, str]]:
    """Yield (parent, element, 'text' or 'tail') of each piece of our own running text."""
    yield element, element, "text"
    for kind in element:
        if kind.tag not in _OVERSLAAN and kind.get("data-tekst") is None:
            yield from _tekstdelen(kind)
        yield element, kind, "tail"
