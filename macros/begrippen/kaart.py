"""The picture of a concept among the others: boxes and lines in the units of the drawing, for a template to draw."""

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
    breed: int = _BREED

    @property
    def midden(self) -> int:
        """Where a line comes in or goes out."""
        return self.y + self.hoog // 2


@dataclass(frozen=True)
class Begripskaart:
    """The drawing: its boxes, one of which is the concept itself, and (kind, x, base line) of the words above them."""

    breed: int
    hoog: int
    vakken: tuple[Vak, ...]
    kopjes: tuple[tuple[str, int, int], ...]

    @property
    def lijnen(self) -> tuple[tuple[str, str], ...]:
        """A line from the concept to each of the others, as (kind of relation, path)."""
        zelf = next(vak for vak in self.vakken if vak.soort == "zelf")
        return tuple((vak.soort, _pad(zelf, vak)) for vak in self.vakken if vak is not zelf)


Kolom = list[tuple[str, tuple[Begrip, ...]]]


def teken_kaart(stelsel: Begrippenstelsel, begrip: Begrip) -> Begripskaart | None:
    """Draw a concept: what is broader left of it, what is narrower or related right of it; None without any."""
    kolommen: list[Kolom] = [[("breder", stelsel.breder(begrip))], [("zelf", (begrip,))]]
    kolommen.append([("smaller", stelsel.smaller(begrip)), ("verwant", stelsel.verwant(begrip))])
    gevuld = [kolom for kolom in ([groep for groep in kolom if groep[1]] for kolom in kolommen) if kolom]
    if len(gevuld) == 1:
        return None
    hoog = max(_hoogte(kolom) for kolom in gevuld)
    vakken: list[Vak] = []
    kopjes: list[tuple[str, int, int]] = []
    for nummer, kolom in enumerate(gevuld):
        x, y = nummer * (_BREED + _TUSSEN), (hoog - _hoogte(kolom)) // 2
        for soort, begrippen in kolom:
            kopjes.append((soort, x + 2, y + _KOP * 2 // 3))
            y += _KOP
            for een in begrippen:
                vakken.append(_vak(soort, x, y, een))
                y += vakken[-1].hoog + _WIT
    return Begripskaart(len(gevuld) * (_BREED + _TUSSEN) - _TUSSEN, hoog, tuple(vakken), tuple(kopjes))


def _vak(soort: str, x: int, y: int, begrip: Begrip) -> Vak:
    regels = tuple(textwrap.wrap(begrip.term, _TEKENS, break_long_words=False, break_on_hyphens=True))
    return Vak(soort, x, y, _REGEL * len(regels) + 2 * _RAND, regels)


def _hoogte(kolom: Kolom) -> int:
    """Give how high a column is, with its words above and the white between."""
    vakken = sum(_vak(soort, 0, 0, een).hoog + _WIT for soort, begrippen in kolom for een in begrippen)
    return vakken + _KOP * len(kolom)


def _pad(een: Vak, ander: Vak) -> str:
    """Give the path of a line between two boxes, bent like a river."""
    links, rechts = sorted((een, ander), key=lambda vak: vak.x)
    begin, einde = links.x + _BREED, rechts.x
    half = (begin + einde) // 2
    return f"M{begin} {links.midden}C{half} {links.midden} {half} {rechts.midden} {einde} {rechts.midden}"
