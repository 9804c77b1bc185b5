"""The front matter of a page: read as the generator reads it, and refused where that is not what was typed.

The generator says nothing when it drops a front matter it can't read, or makes a number or a date of a word; with the
front matter goes the template, and with that the exit of a help page. A title is filled in and shown as it stands.
"""

import re
from collections.abc import Iterator

from mkdocs.utils.meta import META_RE, YAML_RE

from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.kern.tekens import VERBODEN
from macros.kern.yaml import Gelezen, ontleed

_REGEL = (r"[^\n]*\S[^\n]*\n?", "een tekst op één regel")
VELDEN = {
    "begrippen": ("ja|nee", "ja of nee"),
    "description": _REGEL,
    "landelijk": ("ja", "ja, als elke regio deze pagina kan gebruiken"),
    "nummers": ("geen|groot", "geen of groot"),
    "paragraaf": (r"(\d+(\.\d+)*|[^\d\n][^\n]*)?", 'een paragraaf zoals "1.2", of ""'),
    "taal": ("[a-z]{2,3}", "een taalcode zoals en"),
    "template": _REGEL,
    "title": _REGEL,
    "zoeken": ("nee", "nee, als zoeken de pagina overslaat"),
}
"""What each field may say, as a pattern and in words."""
SJABLONEN = {
    "begrippen/": "begrip.html",
    "hulp/": "hulp.html",
    "index.md": "home.html",
    "meldcode/wegwijzer.md": "wegwijzer.html",
    "zoeken.md": "zoeken.html",
}
"""The skeleton in overrides/ of a page, or of a folder of pages; the first that fits counts, and others have main.html.

A home page can do without its own; a help page without it has no exit.
"""
_GEWOON = "main.html"
_HOORT = "hier horen regels als 'title: Praten'"
_STREEPJES = re.compile(r"\s*(?:(?:[-–—] ?){2,}|\+{3})\s*\w*$", re.MULTILINE)
_LOSSE_VELDEN = re.compile(r"""^(\w+): *["']?(.*?)["']? *$""", re.MULTILINE)
_LOS = re.compile(r"(?:-{2,}\s*\n)?(?:\w+:.*\n)+(?:-{2,}\s*\n)?")
_VELD = re.compile(rf"\s*(?:{'|'.join(VELDEN)}):(?:\s|$)")


def lees_voorwerk(tekst: str, naam: str) -> tuple[dict[str, str], int, list[Problem]]:
    """Read the front matter of a page: its fields, the number of lines it takes, and what is wrong with it."""
    kaal = tekst.lstrip()
    if kaal != tekst and YAML_RE.match(kaal):
        meta, einde, _ = lees_voorwerk(kaal, naam)
        return meta, einde + tekst.removesuffix(kaal).count("\n"), [*_zonder_blok(tekst, naam)]
    blok = YAML_RE.match(tekst)
    if blok is None and (fouten := [*_zonder_blok(tekst, naam)]):
        # What it will say, so that nothing else is told before this is mended.
        los = _LOS.match(tekst) if tekst.startswith("--") or _VELD.match(tekst) else None
        return dict(_LOSSE_VELDEN.findall(los[0] if los else "")), los[0].count("\n") if los else 0, fouten
    if blok is None:
        return {}, 0, [*_ander_sjabloon({}, 1, naam)]
    einde = tekst.count("\n", 0, blok.end())
    try:
        # The block begins on the second line.
        gelezen = ontleed(f"\n{blok[1]}", naam, frozenset())
    except DataError as fout:
        return dict(_LOSSE_VELDEN.findall(blok[1])), einde, [*fout.problems]
    if not isinstance(gelezen.waarde, dict):
        return {}, einde, [Problem(naam, 2, f"voorwerk: de generator laat het weg; {_HOORT}")]
    meta = {sleutel: waarde for sleutel, waarde in gelezen.waarde.items() if isinstance(waarde, str)}
    problemen = [*_veldfouten(gelezen, naam), *_ander_sjabloon(meta, gelezen.regel(("template",)), naam)]
    if _VELD.match(tekst, blok.end()):
        problemen.append(Problem(naam, einde, "het voorwerk eindigt hier; zet al zijn velden erboven"))
    return meta, einde, problemen


def _zonder_blok(tekst: str, naam: str) -> Iterator[Problem]:
    """Yield what is wrong where none stands: it does not end, or stands as text, or text is taken for it."""
    eerste = tekst.partition("\n")[0]
    if eerste.rstrip() == "---":
        yield Problem(naam, 1, "het voorwerk begint met --- maar eindigt niet; zet er --- onder")
    elif _STREEPJES.match(tekst) or (_VELD.match(tekst) and not _VELD.match(eerste)):
        yield Problem(naam, 1, "voorwerk begint met precies --- op de eerste regel; nu komt het als tekst op de pagina")
    elif _VELD.match(eerste):
        yield Problem(naam, 1, "het voorwerk begint en eindigt met een regel ---; zet ze eromheen")
    elif META_RE.match(eerste):
        yield Problem(naam, 1, "de generator houdt deze regel voor voorwerk en laat haar weg; begin met een kop")


def _veldfouten(gelezen: Gelezen, naam: str) -> Iterator[Problem]:
    """Yield each field that nobody reads, or that says what it may not."""
    for sleutel, waarde in gelezen.waarde.items():
        regel = gelezen.regel((sleutel,))
        if sleutel not in VELDEN:
            yield Problem(naam, regel, f"veld: {bedoelt_u(sleutel, [*VELDEN])}")
        elif not isinstance(waarde, str):
            yield Problem(naam, regel, f"{sleutel}: hier hoort een tekst op dezelfde regel")
        elif gevonden := VERBODEN.search(waarde):
            yield Problem(naam, regel, f"{sleutel}: bevat '{gevonden[0]}'; hier staat geen HTML en geen macro")
        elif not re.fullmatch(VELDEN[sleutel][0], waarde):
            yield Problem(naam, regel, f"{sleutel}: '{waarde}' kan hier niet; hier hoort {VELDEN[sleutel][1]}")


def _ander_sjabloon(meta: dict[str, str], regel: int, naam: str) -> Iterator[Problem]:
    pad = naam.rpartition("docs/")[2]
    hoort = next((sjabloon for begin, sjabloon in SJABLONEN.items() if pad.startswith(begin)), _GEWOON)
    if (staat := meta.get("template", _GEWOON)) != hoort and (staat, hoort) != (_GEWOON, "home.html"):
        raad = "haal deze regel weg" if hoort == _GEWOON else f"hier hoort 'template: {hoort}'"
        yield Problem(naam, regel, f"template: {raad}")
