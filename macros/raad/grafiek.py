"""The geometry of the pictures: from values to places on paper, in units of a drawing 320 wide.

A drawing is as wide as a narrow phone, so that its letters keep their size there; on a wide screen more drawings
stand side by side instead of one growing.
"""

from decimal import Decimal
from textwrap import wrap

from macros.gegevens.cijfers import Cijfer, Figuur, Reeks
from macros.kern.records import Record

BREEDTE = 320
_TEKENS_PER_REGEL = 40
_REGEL = 19
_STAAF = 22
_RUIMTE_VOOR_LABEL = 90
_KANT = 26
_BOVEN, _GROND, _PANEEL = 54, 154, 180
_STIP, _STIPPEN_PER_RIJ = 16, 20


class Meetpunt(Record):
    """A value on a line: where it is, and what stands by it. `open` when a signalering speaks of it."""

    x: float
    y: float
    tekst: str
    onder: str
    open: bool


class Paneel(Record):
    """One line in a frame of its own above its ground; all frames of a figure have the same scale."""

    naam: str
    samenvatting: str
    punten: tuple[Meetpunt, ...]
    grond: float = float(_GROND)
    hoogte: int = _PANEEL


class Staaf(Record):
    """A lying bar: the lines of its name above it, the first on `naam_y`, and its value behind it."""

    naam: tuple[str, ...]
    naam_y: float
    y: float
    breedte: float
    tekst: str
    open: bool


class Staven(Record):
    """Bars under each other, all from nought."""

    staven: tuple[Staaf, ...]
    hoogte: float
    samenvatting: str
    regel: int = _REGEL
    dikte: int = _STAAF


class Honderd(Record):
    """A hundred dots (x, y, filled), of which as many are filled as the percentage says."""

    stippen: tuple[tuple[int, int, bool], ...]
    tekst: str
    samenvatting: str
    hoogte: int = 5 * _STIP + 28


def panelen(figuur: Figuur) -> tuple[Paneel, ...]:
    """Draw a line for each series, all on one scale that starts at nought."""
    top = max(cijfer.getal for cijfer in figuur.cijfers)
    return tuple(_paneel(reeks, top) for reeks in figuur.reeksen)


def staven(figuur: Figuur) -> Staven:
    """Draw a bar for each value; percentages on a scale to a hundred, others to the highest."""
    cijfers = figuur.cijfers
    top = Decimal(100) if all(cijfer.eenheid == "%" for cijfer in cijfers) else max(c.getal for c in cijfers)
    getekend: list[Staaf] = []
    y = 0.0
    for cijfer in cijfers:
        regels = tuple(wrap(cijfer.bij, _TEKENS_PER_REGEL))
        staaf = Staaf(
            naam=regels,
            naam_y=y + 15,
            y=y + len(regels) * _REGEL + 3,
            breedte=_op_schaal(cijfer.getal, top, BREEDTE - _RUIMTE_VOOR_LABEL),
            tekst=_kort(cijfer),
            open=bool(cijfer.signaleringen),
        )
        getekend.append(staaf)
        y = staaf.y + _STAAF + 12
    return Staven(staven=tuple(getekend), hoogte=y - 6, samenvatting=_opsomming(cijfers))


def honderd(figuur: Figuur) -> Honderd:
    """Draw a hundred dots for one percentage, whole numbers only."""
    cijfer = figuur.cijfers[0]
    stippen = tuple(
        (_STIP // 2 + _STIP * kolom, _STIP // 2 + _STIP * rij, rij * _STIPPEN_PER_RIJ + kolom < cijfer.getal)
        for rij in range(100 // _STIPPEN_PER_RIJ)
        for kolom in range(_STIPPEN_PER_RIJ)
    )
    return Honderd(stippen=stippen, tekst=cijfer.label, samenvatting=_opsomming((cijfer,)))


def _paneel(reeks: Reeks, top: Decimal) -> Paneel:
    stap = (BREEDTE - 2 * _KANT) / max(len(reeks.cijfers) - 1, 1)
    punten = tuple(
        Meetpunt(
            x=round(_KANT + nummer * stap, 1),
            y=round(_GROND - _op_schaal(cijfer.getal, top, _GROND - _BOVEN), 1),
            tekst=_kort(cijfer),
            onder=cijfer.bij,
            open=bool(cijfer.signaleringen),
        )
        for nummer, cijfer in enumerate(reeks.cijfers)
    )
    return Paneel(naam=reeks.naam, samenvatting=_opsomming(reeks.cijfers), punten=punten)


def _op_schaal(getal: Decimal, top: Decimal, ruimte: int) -> float:
    return round(float(getal * ruimte / top), 1) if top else 0.0


def _kort(cijfer: Cijfer) -> str:
    """The number without its unit, which the subtitle tells; a percentage keeps its sign."""
    return cijfer.label if cijfer.eenheid == "%" else f"{cijfer.mate} {cijfer.geschreven}".strip()


def _opsomming(cijfers: tuple[Cijfer, ...]) -> str:
    """Every value in words, for who does not see the picture."""
    return "; ".join(f"{cijfer.bij}: {_kort(cijfer)}" for cijfer in cijfers)
