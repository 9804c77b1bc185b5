"""The picture of who works with whom, as numbers: a template draws it.

Wide, the partners stand along two banks and the lines cross the water; narrow, they stand in one column with bows
beside it. Nothing here depends on chance: the same partners give the same numbers.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import sqrt
from typing import Literal

from macros.gegevens.partners import Band, Groep, Partner, Partnerkring
from macros.kern.records import Record

# Measures in the units of the viewBox; a letter is 17 high when wide and 15 when narrow.
_BREED, _MIDDEN = 800, 400
_SMALST, _BUIK = 78, 52
_RIJ, _KOPRUIMTE = 36, 48
_SMAL, _ZUIL = 300, 74
_SMALLE_RIJ, _SMALLE_KOPRUIMTE = 31, 44
# Above the first line and under the last; and how much nearer a name stands to the name of its group.
_RAND, _TERUG = 24, 5

Kant = Literal["start", "end"]


class Partnerplek(Record):
    """Where a partner stands: its dot, its name and the side the name is on; `los` without any line."""

    partner: Partner
    x: float
    y: float
    tekst_x: float
    kant: Kant
    los: bool


class Groepsnaam(Record):
    """Where the name of a group stands."""

    naam: str
    x: float
    y: float
    kant: Kant


class Bandlijn(Record):
    """A curve between two partners, each end pulled to an x of its own."""

    band: Band
    een: Partnerplek
    ander: Partnerplek
    trek: tuple[float, float]

    @property
    def pad(self) -> str:
        """The curve in the words of SVG."""
        een, ander, (x_een, x_ander) = self.een, self.ander, self.trek
        return f"M{een.x:g} {een.y:g}C{x_een:g} {een.y:g} {x_ander:g} {ander.y:g} {ander.x:g} {ander.y:g}"


# Who stands there, its dot, and where its name is and on which side.
Rij = tuple[Partner | str, float, float, float, Kant]
Trek = Callable[[Partnerplek, Partnerplek], tuple[float, float]]


class Tekening(Record):
    """A whole picture; `water` are the two banks, empty where there are none."""

    breedte: int
    hoogte: int
    kopjes: tuple[Groepsnaam, ...]
    plekken: tuple[Partnerplek, ...]
    lijnen: tuple[Bandlijn, ...]
    water: str = ""


def oevers(kring: Partnerkring) -> Tekening:
    """Give the wide picture: the groups along two banks, in the order of the page, as evenly as they divide."""
    links, rechts = verdeeld(kring.groepen)
    hoogte = max(_lengte(links), _lengte(rechts)) + _RAND
    rijen: list[Rij] = []
    zijden: tuple[tuple[Sequence[Groep], int, Kant], ...] = ((links, -1, "end"), (rechts, 1, "start"))
    for groepen, zijde, kant in zijden:
        for wie, y in _rijen(groepen, (hoogte - _RAND - _lengte(groepen)) / 2, _RIJ, _KOPRUIMTE):
            x = round(_MIDDEN + zijde * _oever(y, hoogte), 1)
            rijen.append((wie, x, y, x + zijde * 16, kant))
    return _getekend(kring, _BREED, hoogte, rijen, over_het_water).model_copy(update={"water": _water(hoogte)})


def zuil(kring: Partnerkring) -> Tekening:
    """Give the narrow picture: all groups in one column, with bows at its left."""
    hoogten = list(_rijen(kring.groepen, 0, _SMALLE_RIJ, _SMALLE_KOPRUIMTE))
    rijen: list[Rij] = [(wie, _ZUIL, y, _ZUIL + 14, "start") for wie, y in hoogten]
    hoogte = max((y for _, y in hoogten), default=0) + _RAND
    return _getekend(kring, _SMAL, hoogte, rijen, lambda een, ander: _boog(een, ander, hoogte))


def verdeeld(groepen: Sequence[Groep]) -> tuple[Sequence[Groep], Sequence[Groep]]:
    """Divide groups over two banks, in order, where the difference in length is smallest."""
    knippen = range(len(groepen) + 1)
    beste = min(knippen, key=lambda knip: (abs(_lengte(groepen[:knip]) - _lengte(groepen[knip:])), knip))
    return groepen[:beste], groepen[beste:]


def over_het_water(een: Partnerplek, ander: Partnerplek) -> tuple[float, float]:
    """Give where a line is pulled to, across: to the middle, or from the own bank no further than its length asks."""
    if een.kant != ander.kant:
        return _MIDDEN, _MIDDEN
    naar_midden = 1 if een.kant == "end" else -1
    trek = naar_midden * min(130.0, 30 + 0.4 * abs(een.y - ander.y))
    return round(een.x + trek, 1), round(ander.x + trek, 1)


def _boog(een: Partnerplek, ander: Partnerplek, hoogte: float) -> tuple[float, float]:
    """A bow reaches three quarters of its pull; the longest one just stays in the picture."""
    trek = (_ZUIL - 6) / 0.75 * (abs(een.y - ander.y) / hoogte) ** 0.6
    return round(een.x - trek, 1), round(ander.x - trek, 1)


def _getekend(kring: Partnerkring, breedte: int, hoogte: float, rijen: Iterable[Rij], trek: Trek) -> Tekening:
    kopjes: list[Groepsnaam] = []
    op: dict[str, Partnerplek] = {}
    for wie, x, y, tekst_x, kant in rijen:
        if isinstance(wie, Partner):
            los = not kring.banden_van(wie)
            op[wie.id] = Partnerplek(partner=wie, x=x, y=y, tekst_x=tekst_x, kant=kant, los=los)
        else:
            kopjes.append(Groepsnaam(naam=wie, x=tekst_x, y=y, kant=kant))
    lijnen = []
    for band in kring.banden:
        een, ander = op[band.een.id], op[band.ander.id]
        lijnen.append(Bandlijn(band=band, een=een, ander=ander, trek=trek(een, ander)))
    return Tekening(
        breedte=breedte, hoogte=round(hoogte), kopjes=tuple(kopjes), plekken=tuple(op.values()), lijnen=tuple(lijnen)
    )


def _rijen(groepen: Iterable[Groep], begin: float, rij: int, kopruimte: int) -> Iterator[tuple[Partner | str, float]]:
    """Yield the name of each group and its partners, with their height."""
    y = begin
    for groep in groepen:
        y += kopruimte if y > begin else _RAND
        yield groep.naam, round(y, 1)
        y -= _TERUG
        for partner in groep.partners:
            y += rij
            yield partner, round(y, 1)


def _lengte(groepen: Sequence[Groep]) -> float:
    leden = sum(len(groep.partners) * _RIJ + _KOPRUIMTE - _TERUG for groep in groepen)
    return leden - _KOPRUIMTE + _RAND if groepen else 0


def _oever(y: float, hoogte: float) -> float:
    """Give how far the bank is from the middle; the water is widest half way down."""
    return _SMALST + _BUIK * sqrt(max(0, 1 - (2 * y / hoogte - 1) ** 2))


def _water(hoogte: float) -> str:
    links, rechts = _MIDDEN - _SMALST, _MIDDEN + _SMALST
    boog = f"A{_BUIK} {hoogte / 2:g} 0 0 0"
    return f"M{links} 0{boog} {links} {hoogte:g}M{rechts} {hoogte:g}{boog} {rechts} 0"
