"""A Markdown extension that dresses adopted text: a sign with its permanent address, and numbers at probable mistakes.

It works on the finished tree, so that prose in pages and records from data are treated alike
and the words themselves stay as the editor wrote them.
"""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.visie import Signalering, voetnoot_id
from macros.tekst.oude_plaatsen import OudePlaats
from macros.visie.ankers import noem_ankers, zet_anker, zet_eigen
from macros.visie.gewone_taal import zet_gewone_taal
from macros.visie.noten import TEKEN, einde_tekst, erachter, zet_noten

# After attr_list (8) has set the ids and, registered earlier, toc (5) has read the headings; before MkDocs, which
# registers later at the same priority, collects the anchors that links are checked against.
_NA_INHOUDSOPGAVE = 5
_KOPPEN = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(eq=False)
class Markeringen(Extension):
    """Knows which ids are adopted text and which of them carry a signalering.

    Attributes:
        letterlijk: ids of adopted text.
        signaleringen: the notes per id.
        adres: gives the link to an id from the page at hand; a text that is shown again keeps its one address.
        eerste: of a mistake that stands at more places, the id of the first, for each of them.
        lijst: gives the link from the page at hand to a first id in the list of all notes; empty where there is none.
        uitgave: gives the ids on the page at hand when that shows an earlier edition: those have their address there.
        verlaten: gives the places on the page at hand that texts left, each with what stands there now, as HTML.
        eigen: gives the ids of ours that live on the page at hand.
        bron: says whose text an id is, as a citation begins, when it is of another page than that at hand.
        gewoon: gives our plain words beside the text on the page at hand, each with its HTML.
    """

    letterlijk: frozenset[str]
    signaleringen: Mapping[str, list[Signalering]]
    adres: Callable[[str], str] = "#{}".format
    eerste: Mapping[str, str] = field(default_factory=dict)
    lijst: Callable[[str], str] = "".format
    uitgave: Callable[[], frozenset[str]] = frozenset
    verlaten: Callable[[], Sequence[tuple[OudePlaats, str]]] = tuple
    eigen: Callable[[], frozenset[str]] = frozenset
    bron: Callable[[str], str] = "".format
    gewoon: Callable[[], Iterable[tuple[Hertaling, str]]] = tuple

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the tree processor."""
        md.treeprocessors.register(_Markeerder(md, self), "regiovisie", _NA_INHOUDSOPGAVE)


class _Markeerder(Treeprocessor):
    def __init__(self, md: Markdown, extensie: Markeringen) -> None:
        super().__init__(md)
        self.extensie = extensie

    def run(self, root: etree.Element) -> None:
        _nummer_voetnoten(root)
        ouders = {kind: ouder for ouder in root.iter() for kind in ouder}
        oud = self.extensie.uitgave()
        noten: dict[etree.Element, Sequence[Signalering]] = {}
        for element in list(root.iter()):
            if element.get("id") in oud:
                self._geef_adres(_hele_rij(element, ouders), "#{}".format)
            elif not oud and (id := element.get("id", "")) in self.extensie.letterlijk:
                blok = _hele_rij(element, ouders)
                noten[blok] = self.extensie.signaleringen.get(id, ())
                self._kleed_aan(blok, noten[blok])
        for plek, html in self.extensie.verlaten():
            # What tells of a text that left stands where it stood, with the notes that were about it.
            steen = etree.fromstring(html.strip())
            noten[steen] = self.extensie.signaleringen.get(plek.id, ()) if plek.grafsteen else ()
            zet_achter(root, plek, [steen])
        if any(noten.values()):
            zet_noten(root, noten, self.extensie.eerste, self.extensie.lijst)
        zet_gewone_taal(root, self.extensie.gewoon())
        zet_eigen(root, self.extensie.eigen())
        noem_ankers(root, self.extensie.bron, self.md.htmlStash.rawHtmlBlocks)

    def _kleed_aan(self, blok: etree.Element, meldingen: Sequence[Signalering]) -> None:
        for melding in meldingen:
            # A heading stays as it is, and so does a line of a contents list: it is in the title of the page as well.
            if melding.geldt and blok.tag not in _KOPPEN and not _is_inhoudsregel(blok):
                _markeer_woorden(blok, melding)
        self._geef_adres(blok, self.extensie.adres)

    def _geef_adres(self, element: etree.Element, adres: Callable[[str], str]) -> None:
        """Mark a block as text of the visie, with a sign that leads to its permanent address."""
        element.set("data-tekst", "")
        zet_anker(element, adres(element.get("id", "")))


def _hele_rij(element: etree.Element, ouders: dict[etree.Element, etree.Element]) -> etree.Element:
    """Move the id of a first cell to its row, because Markdown gives rows no attributes of their own."""
    if element.tag not in {"td", "th"}:
        return element
    rij = ouders[element]
    rij.set("id", element.attrib.pop("id"))
    return rij


def _is_inhoudsregel(blok: etree.Element) -> bool:
    """Tell whether a point is a link and no more, but for the points under it."""
    eigen = [kind.tag for kind in blok if kind.tag not in {"ul", "ol"}]
    return blok.tag == "li" and eigen == ["a"] and not f"{blok.text or ''}{blok[0].tail or ''}".strip()


def _markeer_woorden(element: etree.Element, melding: Signalering) -> None:
    """Put the sign of a note behind the words it is about; the words stay text. Its number is filled in later.

    A line break may stand for a space. Words that are a link get the sign at the end.
    """
    teken = {"class": "nootnr toegevoegd", "href": f"#{melding.anker}", "data-search-exclude": "true"}
    nummer = etree.Element("a", teken)
    nummer.text = TEKEN
    woorden = melding.woorden.replace("*", "")
    for houder, deel, ouder, plaats in _tekstdelen(element):
        tekst = getattr(houder, deel) or ""
        begin = tekst.replace("\n", " ").find(woorden)
        if begin < 0:
            continue
        einde = begin + len(woorden)
        stuk = etree.Element("span", {"class": "sig"})
        stuk.text, nummer.tail = tekst[begin:einde], tekst[einde:]
        setattr(houder, deel, tekst[:begin])
        ouder[plaats:plaats] = [stuk, nummer]
        return
    element.insert(einde_tekst(element), nummer)


def _tekstdelen(element: etree.Element) -> Iterator[tuple[etree.Element, str, etree.Element, int]]:
    """Yield where text stands, links left out: (element, 'text' or 'tail'), and (element, place) of what is behind."""
    if element.tag != "a":
        yield element, "text", element, 0
    for plaats, kind in enumerate(element, 1):
        yield from _tekstdelen(kind)
        yield kind, "tail", element, plaats


def _nummer_voetnoten(root: etree.Element) -> None:
    """Give footnotes the number of the document instead of their place on the page, and their own id.

    The library puts the way back inside the paragraph before attributes are read, so the id can't come from there.
    """
    for element in root.iter():
        if element.tag == "a" and "footnote-ref" in element.get("class", ""):
            element.text = element.get("href", "").removeprefix("#fn:")
        elif element.tag == "li" and element.get("id", "").startswith("fn:"):
            nummer = element.get("id", "").removeprefix("fn:")
            element.set("value", nummer)
            element[0].set("id", voetnoot_id(int(nummer)))
        elif element.tag == "a" and "footnote-backref" in element.get("class", ""):
            element.attrib |= {"class": "footnote-backref toegevoegd", "data-search-exclude": "true"}


def zet_achter(root: etree.Element, plek: OudePlaats, merktekens: list[etree.Element]) -> None:
    """Put marks on a page behind the text that a text stood after, and behind what of ours stands there already."""
    ouders = {kind: ouder for ouder in root.iter() for kind in ouder}
    element = next((deel for deel in root.iter() if plek.na and deel.get("id") == plek.na), None)
    if element is None:
        begin = 1 if len(root) and root[0].tag == "h1" else 0
        root[begin:begin] = merktekens
        return
    if element.tag == "li" and plek.soort != "punt" and element is ouders[element][-1]:
        element = ouders[element]
    if element.tag == "li":
        element.extend(merktekens)
        return
    ouder, plaats = erachter(element, ouders)
    while plaats < len(ouder) and "toegevoegd" in ouder[plaats].get("class", "").split():
        plaats += 1
    ouder[plaats:plaats] = merktekens
