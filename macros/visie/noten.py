"""The notes of a page: numbered as they are read, and folded at the end of the part in which they are met."""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.gegevens.visie import Signalering
from macros.weergave.render import vul

# Inside these what is ours would break the table or scroll out of sight with it.
_TABELDELEN = {"tr", "thead", "tbody", "table"}

TEKEN = "\0"
"""What stands for the number of a note until all are counted."""
# Two numbers in the margin may stand under each other; more, at so few letters from one another, stay in the line.
_DICHTBIJ, _NAAST_ELKAAR = 60, 2

Boom = Mapping[etree.Element, etree.Element]
"""What each element stands in."""


@dataclass
class Noot:
    """One mistake on a page: its number, 0 when nothing in the text is marked, and the places that have it."""

    nummer: int
    plekken: list[Signalering]


def zet_noten(
    root: etree.Element,
    per_blok: Mapping[etree.Element, Sequence[Signalering]],
    eerste: Mapping[str, str],
    lijst: Callable[[str], str],
) -> None:
    """Number the marks on a page, and put a fold with the notes at the end of each part.

    `eerste` gives the id of the first place of a mistake that has more; `lijst` the link to it in the list of all.
    """
    noten: dict[tuple[str, bool], Noot] = {}
    vouwen: list[tuple[etree.Element, list[etree.Element], list[Noot]]] = []
    for houder, delen in _parten(root):
        hier: list[Noot] = []
        for blok in (blok for deel in delen for blok in deel.iter() if blok in per_blok):
            for melding in _in_leesvolgorde(blok, per_blok[blok]):
                sleutel = eerste.get(melding.id, melding.id), melding.geldt
                if sleutel not in noten:
                    nummer = 1 + sum(geldt for _, geldt in noten) if melding.geldt else 0
                    hier.append(noten.setdefault(sleutel, Noot(nummer, [])))
                noten[sleutel].plekken.append(melding)
        if hier:
            vouwen.append((houder, delen, hier))
    for blok in per_blok:
        _merk_dichte(blok)
    _schrijf_nummers(root, noten.values())
    for houder, delen, hier in vouwen:
        velden = {"noten": hier, "lijst": lijst, "eerste": eerste, "voetnoten": _is_voetnoten(delen[0])}
        houder.insert(list(houder).index(delen[-1]) + 1, _gevuld("_noten.html.j2", **velden))
    _houd_in_beeld(root, per_blok, noten.values())


def _gevuld(sjabloon: str, **velden: object) -> etree.Element:
    return etree.fromstring(vul(sjabloon, **velden).strip())


def _is_voetnoten(element: etree.Element) -> bool:
    return element.get("class") == "footnote"


def _parten(houder: etree.Element) -> Iterator[tuple[etree.Element, list[etree.Element]]]:
    """Yield the parts of a page: what holds one, and its elements, from one heading of the second level to the next."""
    deel: list[etree.Element] = []
    for kind in houder:
        binnen = kind.tag != "h2" and kind.find(".//h2") is not None
        if deel and (binnen or kind.tag == "h2" or _is_voetnoten(kind)):
            yield houder, deel
            deel = []
        if binnen:
            yield from _parten(kind)
        else:
            deel.append(kind)
    if deel:
        yield houder, deel


def _tekens(element: etree.Element) -> Iterator[etree.Element]:
    return (een for een in element.iter("a") if een.get("class", "").startswith("nootnr"))


def _in_leesvolgorde(blok: etree.Element, meldingen: Sequence[Signalering]) -> list[Signalering]:
    """Give the notes of a block as its words are read; those that mark none, such as of a heading, come first."""
    plaats = {teken.get("href"): nummer for nummer, teken in enumerate(_tekens(blok), 1)}
    return sorted(meldingen, key=lambda melding: plaats.get(f"#{melding.anker}", 0))


def _merk_dichte(blok: etree.Element) -> None:
    tekens, rij = list(_tekens(blok)), 1
    for teken, ertussen in zip(tekens[1:], "".join(blok.itertext()).split(TEKEN)[1:], strict=False):
        rij = rij + 1 if len(ertussen) < _DICHTBIJ else 1
        if rij > _NAAST_ELKAAR:
            teken.set("class", "nootnr dicht toegevoegd")


def _schrijf_nummers(root: etree.Element, noten: Iterable[Noot]) -> None:
    namen = {f"#{melding.anker}": (noot.nummer, melding.kern) for noot in noten for melding in noot.plekken}
    for teken in _tekens(root):
        nummer, kern = namen[teken.get("href", "")]
        teken.text = str(nummer)
        teken.set("aria-label", f"Signalering {nummer}: {kern}")


def _houd_in_beeld(
    root: etree.Element, per_blok: Mapping[etree.Element, Sequence[Signalering]], noten: Iterable[Noot]
) -> None:
    """Say behind its block, in a line, what must not be missed; once a page."""
    ouders = {kind: ouder for ouder in root.iter() for kind in ouder}
    for noot in noten:
        if noot.nummer and (eerste := noot.plekken[0]).in_beeld:
            blok = next(blok for blok, meldingen in per_blok.items() if eerste in meldingen)
            ouder, plaats = (blok, einde_tekst(blok)) if blok.tag == "li" else erachter(blok, ouders)
            ouder.insert(plaats, _gevuld("_in_beeld.html.j2", noot=noot))


def einde_tekst(element: etree.Element) -> int:
    """Give the place behind the own text of a block: before the list that may be nested in a point."""
    return next((nummer for nummer, kind in enumerate(element) if kind.tag in {"ul", "ol"}), len(element))


def erachter(element: etree.Element, ouders: Boom) -> tuple[etree.Element, int]:
    """Give the place behind a block, or behind the table that it is part of: what it stands in, and where."""
    while element.tag in _TABELDELEN or ouders[element].get("class", "").startswith("tabelrol"):
        element = ouders[element]
    return ouders[element], list(ouders[element]).index(element) + 1
