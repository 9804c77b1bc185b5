"""The recipe for a small font: which signs and features of a full font are kept, and under which name."""

from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TEKENS = (
    "".join(chr(code) for code in range(0x20, 0x7F))
    + "\u00a0§©«»\u00ad®°²³¶·¹×"
    + "ÀÁÂÄÇÈÉÊËÍÎÏÓÔÖÚÛÜàáâäåæçèéêëìíîïñòóôöøùúûüýÿßĲĳœšž"
    + "–—‘’‚“”„†•…⁰⁴⁵⁶⁷⁸⁹€−≤≥←→✓\u202f"
)
"""What Dutch text, names of people and the interface need; a sign a font lacks is left out."""

EIGENSCHAPPEN = ["kern", "liga", "onum", "lnum", "pnum", "tnum", "locl"]
"""OpenType features kept: old-style, proportional figures for text; lining, tabular ones for tables."""

FAMILIENAMEN = {1, 16}
VOLLEDIGE_NAMEN = {3, 4}
POSTSCRIPTNAAM = 6
RECHTNAMEN = {0, 7, 13, 14}
"""Numbers of the records in a font's name table; RECHTEN is copyright, trademark, licence and its address."""


def deelverzameling(bron: Path, familie: str) -> bytes:
    """Give the subset of one font, as woff2.

    The same bytes each time: the moment of making is not written into the font.

    Args:
        bron: the full font, a TTF file.
        familie: the name the subset gets, since the licence keeps the name 'Source' for the full font.
    """
    font = TTFont(bron, recalcTimestamp=False)
    subsetter = Subsetter(_keuzes())
    subsetter.populate(text=TEKENS)
    subsetter.subset(font)
    _hernoem(font, familie)
    font.flavor = "woff2"
    uit = BytesIO()
    font.save(uit)
    return uit.getvalue()


def _keuzes() -> Options:
    keuzes = Options()
    keuzes.layout_features = EIGENSCHAPPEN
    keuzes.hinting = False
    keuzes.desubroutinize = True
    keuzes.name_IDs = sorted(FAMILIENAMEN | VOLLEDIGE_NAMEN | RECHTNAMEN | {2, POSTSCRIPTNAAM})
    keuzes.notdef_outline = True
    return keuzes


def _hernoem(font: TTFont, familie: str) -> None:
    for record in font["name"].names:
        if record.nameID in FAMILIENAMEN | VOLLEDIGE_NAMEN:
            record.string = familie
        elif record.nameID == POSTSCRIPTNAAM:
            record.string = familie.replace(" ", "")
