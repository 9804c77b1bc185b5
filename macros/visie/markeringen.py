"""A Markdown extension that dresses adopted text: a sign with its permanent address, and marks on probable mistakes.

It works on the finished tree, so that prose in pages and records from data are treated alike
and the words themselves stay as the editor wrote them.
"""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros.gegevens.visie import Signalering, voetnoot_id
from macros.tekst.oude_plaatsen import OudePlaats
from macros.weergave.render import vul

# After attr_list (8) has set the ids and, registered earlier, toc (5) has read the headings; before MkDocs, which
# registers later at the same priority, collects the anchors that links are checked against.
_NA_INHOUDSOPGAVE = 5
_KOPPEN = {"h2", "h3", "h4", "h5", "h6"}
# A title is the page itself, whose address needs no sign; a row has no place for one.
_ZONDER_ANKER = {"h1", "tr"}
# Inside these a note would break the table or scroll out of sight with it.
_TABELDELEN = {"tr", "thead", "tbody", "table"}


@dataclass(eq=False)
class Markeringen(Extension):
    """Knows which ids are adopted text and which of them carry a signalering.

    Attributes:
        letterlijk: ids of adopted text.
        signaleringen: the notes per id.
        adres: gives the link to an id from the page at hand; a text that is shown again keeps its one address.
        uitgave: gives the ids on the page at hand when that shows an earlier edition: those have their address there.
        verlaten: gives the places on the page at hand that texts left, each with what stands there now, as HTML.
    """

    letterlijk: frozenset[str]
    signaleringen: Mapping[str, list[Signalering]]
    adres: Callable[[str], str] = "#{}".format
    uitgave: Callable[[], frozenset[str]] = frozenset
    verlaten: Callable[[], Sequence[tuple[OudePlaats, str]]] = tuple

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
        for element in list(root.iter()):
            if element.get("id") in oud:
                self._geef_adres(_hele_rij(element, ouders), "#{}".format)
            elif not oud and element.get("id") in self.extensie.letterlijk:
                self._kleed_aan(_hele_rij(element, ouders), ouders)
        for plek, html in self.extensie.verlaten():
            # What tells of a text that left stands where it stood, with the notes that were about it.
            meldingen = self.extensie.signaleringen.get(plek.id, []) if plek.grafsteen else []
            zet_achter(root, plek, [etree.fromstring(html.strip()), *map(_noot, meldingen)])

    def _kleed_aan(self, element: etree.Element, ouders: dict[etree.Element, etree.Element]) -> None:
        meldingen = self.extensie.signaleringen.get(element.get("id", ""), [])
        for melding in meldingen:
            if not (melding.verholpen or melding.ingetrokken):
                _markeer_woorden(element, melding)
        self._geef_adres(element, self.extensie.adres)
        ouder, plaats = (element, _einde_tekst(element)) if element.tag == "li" else _erachter(element, ouders)
        ouder[plaats:plaats] = map(_noot, meldingen)

    def _geef_adres(self, element: etree.Element, adres: Callable[[str], str]) -> None:
        """Mark a block as text of the visie, with a sign that leads to its permanent address."""
        element.set("data-tekst", "")
        if element.tag not in _ZONDER_ANKER:
            element.insert(_einde_tekst(element), _anker(element, adres(element.get("id", ""))))


def _noot(melding: Signalering) -> etree.Element:
    return etree.fromstring(vul("_signalering.html.j2", melding=melding).strip())


def _hele_rij(element: etree.Element, ouders: dict[etree.Element, etree.Element]) -> etree.Element:
    """Move the id of a first cell to its row, because Markdown gives rows no attributes of their own."""
    if element.tag not in {"td", "th"}:
        return element
    rij = ouders[element]
    rij.set("id", element.attrib.pop("id"))
    return rij


def _einde_tekst(element: etree.Element) -> int:
    """Give the place behind the own text of a block: before the list that may be nested in a point."""
    return next((nummer for nummer, kind in enumerate(element) if kind.tag in {"ul", "ol"}), len(element))


def _anker(element: etree.Element, adres: str) -> etree.Element:
    naam = f"Vaste link naar {'dit kopje' if element.tag in _KOPPEN else 'deze alinea'}"
    kenmerken = {"class": "anker toegevoegd", "href": adres, "aria-label": naam, "data-search-exclude": "true"}
    anker = etree.Element("a", kenmerken)
    anker.text = "¶"
    return anker


def _markeer_woorden(element: etree.Element, melding: Signalering) -> None:
    """Turn the words of a signalering into a link to its note.

    A line break may stand for a space. Words that are a link themselves, as in the contents list, get ours behind them.
    """
    woorden = melding.woorden.replace("*", "")
    for houder, deel, ouder, erachter in _tekstdelen(element):
        tekst = getattr(houder, deel) or ""
        begin = tekst.replace("\n", " ").find(woorden)
        if begin < 0:
            continue
        einde = begin + len(woorden)
        link = etree.Element("a", {"class": "sig", "href": f"#{melding.anker}"})
        link.text, link.tail = tekst[begin:einde], tekst[einde:]
        setattr(houder, deel, tekst[:begin])
        ouder.insert(erachter, link)
        return
    naam = f"signalering bij ‘{woorden}’"
    los = etree.Element("a", {"class": "sig toegevoegd", "href": f"#{melding.anker}", "aria-label": naam})
    los.text = "signalering"
    einde = _einde_tekst(element)
    if einde:
        element[einde - 1].tail = (element[einde - 1].tail or "") + " "
    element.insert(einde, los)


def _tekstdelen(element: etree.Element) -> Iterator[tuple[etree.Element, str, etree.Element, int]]:
    """Yield where text stands, links left out: (element, 'text' or 'tail'), and (element, place) of what is behind."""
    if element.tag != "a":
        yield element, "text", element, 0
    for erachter, kind in enumerate(element, 1):
        yield from _tekstdelen(kind)
        yield kind, "tail", element, erachter


def _erachter(element: etree.Element, ouders: dict[etree.Element, etree.Element]) -> tuple[etree.Element, int]:
    """Give the place behind a block, or behind the table that it is part of: what it stands in, and where."""
    while element.tag in _TABELDELEN or ouders[element].get("class", "").startswith("tabelrol"):
        element = ouders[element]
    return ouders[element], list(ouders[element]).index(element) + 1


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
    ouder, plaats = _erachter(element, ouders)
    while plaats < len(ouder) and "toegevoegd" in ouder[plaats].get("class", "").split():
        plaats += 1
    ouder[plaats:plaats] = merktekens
