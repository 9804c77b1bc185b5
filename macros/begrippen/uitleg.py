"""A Markdown extension that explains a word in place: its first use on a page becomes a link to its definition.

Without a script that is all it is. `uitleg.js` shows the explanation beside the word, from `data-uitleg`.
"""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros.kern.namen import Naamwijzer, Vorm

# After the adopted text is marked (5), registered later at the same priority; before links are checked.
_NA_MARKERINGEN = 5
# Words in these are not ours to touch, are a link already, or are no running text.
_OVERSLAAN = {
    *("a", "blockquote", "code", "pre", "figure", "nav", "summary", "table", "svg"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}


@dataclass(frozen=True)
class Uitlegwoord:
    """A word, in all its forms, that is explained in a breath in place, and at length at the id `plek`."""

    vormen: tuple[str, ...]
    kort: str
    plek: str
    hoofdletters: bool = False


@dataclass(eq=False)
class Begrippen(Extension):
    """Knows which words the page at hand explains, and the link to each.

    Attributes:
        woorden: gives the words for the page at hand; none when it does not take part.
        adres: gives the link to an id from the page at hand.
        thuis: gives the words that have their explanation on the page at hand.
        alleen_gewoon: says whether of the page at hand only our plain words beside adopted text are explained.
    """

    woorden: Callable[[], tuple[Uitlegwoord, ...]]
    adres: Callable[[str], str]
    thuis: Callable[[], Iterable[Uitlegwoord]] = tuple
    alleen_gewoon: Callable[[], bool] = bool

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the tree processor."""
        md.treeprocessors.register(_Uitlegger(md, self), "begrippen", _NA_MARKERINGEN)


@lru_cache(maxsize=4)
def _wijzer(woorden: tuple[Uitlegwoord, ...]) -> Naamwijzer[Uitlegwoord]:
    """Give the finder of these words; the pages of a kind share one."""
    return Naamwijzer(Vorm(vorm, woord, woord.hoofdletters) for woord in woorden for vorm in woord.vormen)


class _Uitlegger(Treeprocessor):
    def __init__(self, md: Markdown, extensie: Begrippen) -> None:
        super().__init__(md)
        self.extensie = extensie

    def run(self, root: etree.Element) -> None:
        wijzer = _wijzer(self.extensie.woorden())
        gehad = set(self.extensie.thuis())
        gewoon = [een for een in root.iter("p") if een.get("class") == "gewoon toegevoegd"]
        for deel in (*gewoon, *(() if self.extensie.alleen_gewoon() else (root,))):
            for plaats in list(_tekstdelen(deel)):
                self._leg_uit(plaats, wijzer, gehad)

    def _leg_uit(
        self, plaats: tuple[etree.Element, etree.Element, str], wijzer: Naamwijzer[Uitlegwoord], gehad: set[Uitlegwoord]
    ) -> None:
        """Turn the words in one piece of text into links that were not explained before."""
        ouder, houder, deel = plaats
        tekst = getattr(houder, deel) or ""
        for woord, begin, einde in wijzer.treffers(tekst):
            if woord in gehad or _hoort_bij_een_naam(woord, tekst, begin, einde):
                continue
            gehad.add(woord)
            link = etree.Element("a", {"class": "begrip", "href": self.extensie.adres(woord.plek)})
            link.set("data-uitleg", woord.kort)
            link.text, link.tail = tekst[begin:einde], tekst[einde:]
            setattr(houder, deel, tekst[:begin])
            ouder.insert(0 if deel == "text" else list(ouder).index(houder) + 1, link)
            # What is behind the link is its tail now, and may have other words.
            self._leg_uit((ouder, link, "tail"), wijzer, gehad)
            return


def _hoort_bij_een_naam(woord: Uitlegwoord, tekst: str, begin: int, einde: int) -> bool:
    """Tell whether a word has a capital where it needs none: 'Seksueel Geweld' in the name of an organisation."""
    gevonden = tekst[begin:einde]
    if gevonden in woord.vormen:
        return False
    begint_zin = not tekst[:begin].strip() or tekst[:begin].rstrip()[-1] in ".?!:"
    gewogen = gevonden[1:] if begint_zin else gevonden
    return gewogen != gewogen.lower()


def _tekstdelen(element: etree.Element) -> Iterator[tuple[etree.Element, etree.Element, str]]:
    """Yield (parent, element, 'text' or 'tail') of each piece of our own running text."""
    yield element, element, "text"
    for kind in element:
        if kind.tag not in _OVERSLAAN and kind.get("data-tekst") is None:
            yield from _tekstdelen(kind)
        yield element, kind, "tail"
