"""The front matter of a page: read as the generator reads it, and refused where that is not what was typed.

The generator says nothing when it drops a front matter it can't read, or makes a number or a date of a word.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from mkdocs.utils.meta import META_RE, YAML_RE

from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.kern.yaml import LADER, Gelezen, ontleed

VELDEN = ("begrippen", "description", "nummers", "paragraaf", "taal", "template", "title")
_HOORT = "hier horen regels als 'title: Praten'"


def lees_voorwerk(tekst: str, naam: str) -> tuple[dict[str, str], int, list[Problem]]:
    """Read the front matter of a page: its fields, the number of lines it takes, and what is wrong with it."""
    blok = YAML_RE.match(tekst)
    if blok is None:
        return {}, 0, [*_zonder_blok(tekst, naam)]
    einde = tekst.count("\n", 0, blok.end())
    try:
        # The block begins on the second line.
        gelezen = ontleed(f"\n{blok[1]}", naam)
    except DataError as fout:
        return {}, einde, [*fout.problems]
    if not isinstance(gelezen.waarde, dict):
        return {}, einde, [Problem(naam, 2, f"voorwerk: de generator laat het weg; {_HOORT}")]
    meta = {sleutel: waarde for sleutel, waarde in gelezen.waarde.items() if isinstance(waarde, str)}
    return meta, einde, [*_anders_gelezen(gelezen, blok[1], naam)]


def _zonder_blok(tekst: str, naam: str) -> Iterator[Problem]:
    """Yield what is wrong where none stands: it does not end, or the first line of the text is taken for it."""
    eerste = tekst.partition("\n")[0]
    if eerste.rstrip() == "---":
        yield Problem(naam, 1, "het voorwerk begint met --- maar eindigt niet; zet er --- onder")
    elif META_RE.match(eerste):
        yield Problem(naam, 1, "de generator houdt deze regel voor voorwerk en laat haar weg; begin met een kop")


def _anders_gelezen(gelezen: Gelezen, blok: str, naam: str) -> Iterator[Problem]:
    """Yield each field that nobody reads, and each that the generator does not read as the text that was typed."""
    try:
        generator: dict[Any, Any] = yaml.load(blok, LADER)
    except (yaml.YAMLError, ValueError):
        yield Problem(naam, 2, f"voorwerk: de generator kan het niet lezen en laat het weg; {_HOORT}")
        return
    for sleutel, waarde in gelezen.waarde.items():
        regel = gelezen.regel((sleutel,))
        getypt = blok.split("\n")[regel - 2].partition(":")[2].strip()
        if sleutel not in VELDEN:
            yield Problem(naam, regel, f"veld: {bedoelt_u(sleutel, [*VELDEN])}")
        elif waarde is None or isinstance(waarde, dict | list):
            yield Problem(naam, regel, f"{sleutel}: hier hoort een tekst op dezelfde regel")
        elif generator.get(sleutel) != waarde:
            yield Problem(naam, regel, f'{sleutel}: de generator leest {waarde} niet als tekst; schrijf "{waarde}"')
        elif " #" in getypt and not getypt.startswith(("'", '"')):
            yield Problem(naam, regel, f"{sleutel}: wat achter # staat valt weg; zet aanhalingstekens om de hele tekst")
