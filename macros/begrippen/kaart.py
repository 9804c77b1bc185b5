"""The picture of a concept among the others: boxes and lines in the units of the drawing, for a template to draw."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from macros.gegevens.begrippen import Begrip, Begrippenstelsel

_BREED, _TUSSEN, _TEKENS = 212, 60, 24
_REGEL, _RAND, _WIT, _KOP = 22, 11, 12, 24


@dataclass(frozen=True)
class Vak:
    """A box with a term in it: its upper left corner, its height, and its lines of text."""

    soort: str
    x: int
    y: int
    hoog: int
    regels: tuple[str, ...]

    @property
    def breed(self) -> int:
        """Every box is as wide."""
        return _BREED

    @property
    def midden(self) -> int:
        """Where a line comes in or goes out."""
        return self.y + self.hoog // 2

    @property
    def tekst(self) -> tuple[tuple[int, str], ...]:
        """The lines of text, as (base line, words)."""
        return tuple(
            (self.y + _RAND + _REGEL * nummer + _REGEL * 3 // 4, regel) for nummer, regel in enumerate(self.regels)
        )


@dataclass(frozen=True)
class Kolomkop:
    """A word above a group of boxes: its base line."""

    x: int
    y: int
    tekst: str


@dataclass(frozen=True)
class Relatielijn:
    """A line between two boxes: `d` is its path, `soort` the relation."""

    soort: str
    d: str


@dataclass(frozen=True)
class Begripskaart:
    """The drawing: its boxes, one of which is the concept itself."""

    breed: int
    hoog: int
    vakken: tuple[Vak, ...]
    kopjes: tuple[Kolomkop, ...]

    @property
    def lijnen(self) -> tuple[Relatielijn, ...]:
        """A line from the concept to each of the others."""
        zelf = next(vak for vak in self.vakken if vak.soort == "zelf")
        return tuple(Relatielijn(vak.soort, _pad(zelf, vak)) for vak in self.vakken if vak is not zelf)


Kolomgroep = tuple[str, str, tuple[Begrip, ...]]


def teken_kaart(stelsel: Begrippenstelsel, begrip: Begrip) -> Begripskaart | None:
    """Draw a concept: what is broader left of it, what is narrower or related right of it.

    Gives:
        None when it has no relation to another.
    """
    links: list[Kolomgroep] = [("breder", "breder", stelsel.breder(begrip))]
    rechts: list[Kolomgroep] = [
        ("smaller", "smaller", stelsel.smaller(begrip)),
        ("verwant", "verwant", stelsel.verwant(begrip)),
    ]
    kolommen = [[groep for groep in kolom if groep[2]] for kolom in (links, rechts)]
    if not any(kolommen):
        return None
    midden: list[Kolomgroep] = [("zelf", "dit begrip", (begrip,))]
    kolommen.insert(1, midden)
    gevuld = [kolom for kolom in kolommen if kolom]
    hoog = max(_hoogte(kolom) for kolom in gevuld)
    vakken: list[Vak] = []
    kopjes: list[Kolomkop] = []
    for nummer, kolom in enumerate(gevuld):
        y = (hoog - _hoogte(kolom)) // 2
        for soort, naam, begrippen in kolom:
            kopjes.append(Kolomkop(nummer * (_BREED + _TUSSEN) + 2, y + _KOP * 2 // 3, naam))
            y += _KOP
            for een in begrippen:
                vakken.append(_vak(soort, nummer * (_BREED + _TUSSEN), y, een))
                y += vakken[-1].hoog + _WIT
    return Begripskaart(len(gevuld) * (_BREED + _TUSSEN) - _TUSSEN, hoog, tuple(vakken), tuple(kopjes))


def _vak(soort: str, x: int, y: int, begrip: Begrip) -> Vak:
    regels = tuple(textwrap.wrap(begrip.term, _TEKENS, break_long_words=False, break_on_hyphens=True))
    return Vak(soort, x, y, _REGEL * len(regels) + 2 * _RAND, regels)


def _hoogte(kolom: list[Kolomgroep]) -> int:
    """Give how high a column is, with its words above and the white between."""
    vakken = sum(_vak(soort, 0, 0, een).hoog + _WIT for soort, _, begrippen in kolom for een in begrippen)
    return vakken + _KOP * len(kolom)


def _pad(een: Vak, ander: Vak) -> str:
    """Give the path of a line between two boxes, bent like a river."""
    links, rechts = sorted((een, ander), key=lambda vak: vak.x)
    begin, einde = links.x + _BREED, rechts.x
    half = (begin + einde) // 2
    return f"M{begin} {links.midden}C{half} {links.midden} {half} {rechts.midden} {einde} {rechts.midden}"
