"""The site's own small fonts: subsets of Source Serif and Source Sans.

In: the full fonts from the packages `font-source-serif-pro` and `font-source-sans-pro`
(Adobe, https://github.com/adobe-fonts, SIL Open Font License 1.1).
Out: four woff2 files of 6-10 KB, for the stylesheet: what every page waits for, so no sign more than it needs.

The licence keeps the name 'Source' for unmodified fonts. A subset is a modified font, so ours carry a name
of their own; copyright and licence stay inside each file.
"""

from functools import partial
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path

from macros.kern.bestanden import houd_bij

_KOP = (
    "".join(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B))))
    + "0123456789 .,:;?!()'\"-/&%+\u00a0§\u00ad·–‘’“”…éëïöüèçáóÉ€→"
)
_TEKST = _KOP + "@=*#\u00a0§°×ÈËÏÖÜàâäêíîñôúûü€−←"
"""The signs of a heading, and those of running text: what Dutch needs. A sign that is not here, the reserve has."""

NAMEN = {1, 3, 4, 6, 16}
POSTSCRIPTNAAM = 6
RECHTEN = {0, 7, 13, 14}
STIJLNAAM = 2
"""Numbers of the records in a font's name table; RECHTEN is copyright, trademark, licence and its address."""

LETTERMAP = "gemaakt/lettertypen"
"""Where they lie under docs/."""

LETTERTYPEN: dict[str, tuple[str, str, list[str]]] = {
    "serif-600": ("SourceSerifPro-Semibold", _KOP, ["kern"]),
    "sans-400": ("SourceSansPro-Regular", _TEKST, ["kern", "onum"]),
    "sans-600": ("SourceSansPro-Semibold", _KOP, []),
    "sans-400-cursief": ("SourceSansPro-It", _KOP, []),
}
"""What each font is called here, the full font it is made of, its signs, and its OpenType features.

Old-style figures are for running text; lining, tabular ones are those a font begins with. The italics are for paper:
on a screen the browser slants the few words it needs, as a font of their own weighs more than all they say.
"""


def maak_lettertypen(doelmap: Path) -> None:
    """Write the subsets into `doelmap`; a file that is younger than its font and this recipe is left alone."""
    for bestand, (bron, tekens, eigenschappen) in LETTERTYPEN.items():
        naam, soort = f"{bestand}.woff2", bestand.partition("-")[0]
        with as_file(files(f"font_source_{soort}_pro") / "files" / f"{bron}.ttf") as vol:
            maak = partial(_deel_van, vol, naam, f"Regiovisie {soort.title()}", tekens, eigenschappen)
            houd_bij(doelmap, [naam], [vol, Path(__file__)], maak)


def _deel_van(vol: Path, naam: str, familie: str, tekens: str, eigenschappen: list[str]) -> dict[str, bytes]:
    """Give the subset of a full font as woff2, by name: the same bytes each time, as its moment is not in it."""
    # Loading the font library takes longer than the rest of a build: only when there is work for it.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font, uit = TTFont(vol, recalcTimestamp=False), BytesIO()
    nummers = sorted(NAMEN | RECHTEN | {STIJLNAAM})
    subsetter = Subsetter(Options(layout_features=eigenschappen, hinting=False, name_IDs=nummers, notdef_outline=True))
    subsetter.populate(text=tekens)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAMEN:
            record.string = familie.replace(" ", "") if record.nameID == POSTSCRIPTNAAM else familie
    font.flavor = "woff2"
    font.save(uit)
    return {naam: uit.getvalue()}
