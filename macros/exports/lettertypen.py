"""The site's own small fonts: subsets of Source Serif and Source Sans.

In: the full fonts from the packages `font-source-serif-pro` and `font-source-sans-pro`
(Adobe, https://github.com/adobe-fonts, SIL Open Font License 1.1).
Out: four woff2 files of 12-17 KB, for the stylesheet.

The licence keeps the name 'Source' for unmodified fonts. A subset is a modified font, so ours carry a name
of their own; copyright and licence stay inside each file.
"""

from dataclasses import dataclass
from importlib.resources import as_file, files
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
RECHTEN = {0, 7, 13, 14}
"""Numbers of the records in a font's name table; RECHTEN is copyright, trademark, licence and its address."""


@dataclass(frozen=True)
class Lettertype:
    """One font file: where it comes from and what it is called here."""

    pakket: str
    bron: str
    bestand: str
    familie: str


LETTERTYPEN = (
    Lettertype("font_source_serif_pro", "SourceSerifPro-Semibold", "serif-600", "Regiovisie Serif"),
    Lettertype("font_source_sans_pro", "SourceSansPro-Regular", "sans-400", "Regiovisie Sans"),
    Lettertype("font_source_sans_pro", "SourceSansPro-Semibold", "sans-600", "Regiovisie Sans"),
    Lettertype("font_source_sans_pro", "SourceSansPro-It", "sans-400-cursief", "Regiovisie Sans"),
)


def maak_lettertypen(doelmap: Path) -> list[Path]:
    """Write the subsets into `doelmap` and return their paths; a file that is up to date is left alone."""
    doelmap.mkdir(parents=True, exist_ok=True)
    return [_maak(lettertype, doelmap) for lettertype in LETTERTYPEN]


def _maak(lettertype: Lettertype, doelmap: Path) -> Path:
    doel = doelmap / f"{lettertype.bestand}.woff2"
    with as_file(files(lettertype.pakket) / "files" / f"{lettertype.bron}.ttf") as bron:
        if not _is_actueel(doel, bron):
            _schrijf_deelverzameling(bron, doel, lettertype.familie)
    return doel


def _is_actueel(doel: Path, bron: Path) -> bool:
    """Newer than both the font it is made from and this recipe."""
    if not doel.exists():
        return False
    gemaakt = doel.stat().st_mtime
    return gemaakt >= max(bron.stat().st_mtime, Path(__file__).stat().st_mtime)


def _schrijf_deelverzameling(bron: Path, doel: Path, familie: str) -> None:
    """The same bytes each time: the moment of making is not written into the font."""
    font = TTFont(bron, recalcTimestamp=False)
    subsetter = Subsetter(_keuzes())
    subsetter.populate(text=TEKENS)
    subsetter.subset(font)
    _hernoem(font, familie)
    font.flavor = "woff2"
    font.save(doel)


def _keuzes() -> Options:
    keuzes = Options()
    keuzes.layout_features = EIGENSCHAPPEN
    keuzes.hinting = False
    keuzes.desubroutinize = True
    keuzes.name_IDs = sorted(FAMILIENAMEN | VOLLEDIGE_NAMEN | RECHTEN | {2, POSTSCRIPTNAAM})
    keuzes.notdef_outline = True
    return keuzes


def _hernoem(font: TTFont, familie: str) -> None:
    for record in font["name"].names:
        if record.nameID in FAMILIENAMEN | VOLLEDIGE_NAMEN:
            record.string = familie
        elif record.nameID == POSTSCRIPTNAAM:
            record.string = familie.replace(" ", "")
