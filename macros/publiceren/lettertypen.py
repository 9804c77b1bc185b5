"""The site's own small fonts: subsets of Source Serif and Source Sans.

In: the full fonts from the packages `font-source-serif-pro` and `font-source-sans-pro`
(Adobe, https://github.com/adobe-fonts, SIL Open Font License 1.1).
Out: four woff2 files of 12-17 KB, for the stylesheet.

The licence keeps the name 'Source' for unmodified fonts. A subset is a modified font, so ours carry a name
of their own; copyright and licence stay inside each file.
"""

from dataclasses import dataclass
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path

from macros.kern.bestanden import houd_bij

RECEPT = "macros.publiceren.deelverzameling"


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
    return [pad for lettertype in LETTERTYPEN for pad in _maak(lettertype, doelmap)]


def _maak(lettertype: Lettertype, doelmap: Path) -> list[Path]:
    """Make one file from its font by the recipe, when it is older than either."""
    naam = f"{lettertype.bestand}.woff2"
    with as_file(files(lettertype.pakket) / "files" / f"{lettertype.bron}.ttf") as bron:
        # Loading the font library takes longer than the rest of a build: only when there is work for it.
        return houd_bij(
            doelmap,
            [naam],
            [bron, Path(__file__).with_name("deelverzameling.py")],
            lambda: {naam: import_module(RECEPT).deelverzameling(bron, lettertype.familie)},
        )
