"""The geometry of the pictures: from values to places on paper, in units of a drawing 320 wide.

A drawing is as wide as a narrow phone, so that its letters keep their size there; on a wide screen more drawings
stand side by side instead of one growing.
"""

from decimal import Decimal
from textwrap import wrap

from macros.gegevens.cijfers import Cijfer, Figuur, Reeks
from macros.kern.getallen import schrijf_getal
from macros.kern.records import Record

BREEDTE = 320
_TEKENS_PER_REGEL = 40
_REGEL = 19
_STAAF = 22
_RUIMTE_VOOR_LABEL = 90
_RUIMTE_VOOR_KORTE_NAAM, _KORT = 48, 5
_LINKS, _RECHTS = 62, 24
_BOVEN, _GROND, _PANEEL = 46, 120, 144
_STIP, _STIPPEN_PER_RIJ = 16, 20


class Meetpunt(Record):
    """A value on a line: where it is, and what stands by it; `noten` are the numbers of the notes on it."""

    x: float
    y: float
    tekst: str
    onder: str
    noten: str


class Paneel(Record):
    """One line in a frame of its own, between its ground and the top of the scale; all of a figure have the same."""

    naam: str
    samenvatting: str
    punten: tuple[Meetpunt, ...]
    top: str
    boven: int = _BOVEN
    grond: float = float(_GROND)
    hoogte: int = _PANEEL


class Staaf(Record):
    """A lying bar: the lines of its name above it or before it, the first on `naam_y`, and its value behind it."""

    naam: tuple[str, ...]
    naam_y: float
    y: float
    breedte: float
    tekst: str
    noten: str


class Staven(Record):
    """Bars under each other, all from nought, which is at `links`; `top` is the end of the scale, at `einde`."""

    staven: tuple[Staaf, ...]
    links: int
    einde: int
    top: str
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
    return tuple(_paneel(figuur, reeks) for reeks in figuur.reeksen)


def schaaltop(figuur: Figuur) -> Decimal:
    """Give the end of the scale: a hundred for percentages, else the first round number that holds the highest."""
    hoogste = max(cijfer.getal for cijfer in figuur.cijfers)
    if all(cijfer.eenheid == "%" for cijfer in figuur.cijfers):
        return Decimal(100)
    orde = Decimal(10) ** hoogste.adjusted() if hoogste else Decimal(1)
    return next(orde * stap for stap in _RONDE_STAPPEN if orde * stap >= hoogste)


_RONDE_STAPPEN = tuple(map(Decimal, ("1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")))


def geschreven_top(figuur: Figuur) -> str:
    """Write the end of the scale: `1.200`, `100%`."""
    eenheid = "%" if all(cijfer.eenheid == "%" for cijfer in figuur.cijfers) else ""
    return f"{schrijf_getal(schaaltop(figuur).to_integral_value())}{eenheid}"


def staven(figuur: Figuur) -> Staven:
    """Draw a bar for each value; short names stand before the bars, others above them."""
    cijfers, top = figuur.cijfers, schaaltop(figuur)
    links = _RUIMTE_VOOR_KORTE_NAAM if all(len(cijfer.bij) <= _KORT for cijfer in cijfers) else 0
    getekend: list[Staaf] = []
    y = 0.0
    for cijfer in cijfers:
        regels = tuple(wrap(cijfer.bij, _TEKENS_PER_REGEL))
        staaf = Staaf(
            naam=regels,
            naam_y=y + 16,
            y=y if links else y + len(regels) * _REGEL + 3,
            breedte=_op_schaal(cijfer.getal, top, BREEDTE - _RUIMTE_VOOR_LABEL - links),
            tekst=_kort(cijfer),
            noten=figuur.nummers(cijfer),
        )
        getekend.append(staaf)
        y = staaf.y + _STAAF + (8 if links else 12)
    return Staven(
        staven=tuple(getekend),
        links=links,
        einde=BREEDTE - _RUIMTE_VOOR_LABEL,
        top=geschreven_top(figuur),
        hoogte=y + _REGEL,
        samenvatting=_opsomming(cijfers),
    )


def honderd(figuur: Figuur) -> Honderd:
    """Draw a hundred dots for one percentage, whole numbers only."""
    cijfer = figuur.cijfers[0]
    stippen = tuple(
        (_STIP // 2 + _STIP * kolom, _STIP // 2 + _STIP * rij, rij * _STIPPEN_PER_RIJ + kolom < cijfer.getal)
        for rij in range(100 // _STIPPEN_PER_RIJ)
        for kolom in range(_STIPPEN_PER_RIJ)
    )
    return Honderd(stippen=stippen, tekst=cijfer.label, samenvatting=_opsomming((cijfer,)))


def _paneel(figuur: Figuur, reeks: Reeks) -> Paneel:
    stap = (BREEDTE - _LINKS - _RECHTS) / max(len(reeks.cijfers) - 1, 1)
    punten = tuple(
        Meetpunt(
            x=round(_LINKS + nummer * stap, 1),
            y=round(_GROND - _op_schaal(cijfer.getal, schaaltop(figuur), _GROND - _BOVEN), 1),
            tekst=_kort(cijfer),
            onder=cijfer.bij,
            noten=figuur.nummers(cijfer),
        )
        for nummer, cijfer in enumerate(reeks.cijfers)
    )
    samenvatting, top = _opsomming(reeks.cijfers), geschreven_top(figuur)
    return Paneel(naam=reeks.naam, samenvatting=samenvatting, punten=punten, top=top)


def _op_schaal(getal: Decimal, top: Decimal, ruimte: int) -> float:
    return round(float(getal * ruimte / top), 1) if top else 0.0


def _kort(cijfer: Cijfer) -> str:
    """The number without its unit, which the subtitle tells; a percentage keeps its sign."""
    return cijfer.label if cijfer.eenheid == "%" else f"{cijfer.mate} {cijfer.geschreven}".strip()


def _opsomming(cijfers: tuple[Cijfer, ...]) -> str:
    """Every value in words, for who does not see the picture."""
    return "; ".join(f"{cijfer.bij}: {_kort(cijfer)}" for cijfer in cijfers)
