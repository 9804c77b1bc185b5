"""What version control leaves in a file when two people changed the same lines: its marks may never be published."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.kern.fouten import Problem

MAPPEN = ("docs", "data", "overrides", "macros", "deploy")
"""The folders that a site is made of."""

_TEKENS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||", b"> > > > > > >")
# Seven of a kind, alone or before a label, be it that an editor put them to the right, made them a quotation of a
# quotation, or drew lines together. Rows of another length are no marks.
_MERK = re.compile(
    r"^\ufeff?[ \t\\]*([<=|])\1{6}(?!\S)|^[ \t\\]*(?:> ?){7}(?!\S)|(?<!\S)([<>])\2{6} (?=\S)", re.MULTILINE
)


def resten(tekst: str, naam: str) -> Iterator[Problem]:
    """Yield every place with marks of a merge, from `<<<<<<<` to `>>>>>>>` as one; each left over mark is a place."""
    open_ = False
    merken = [_gelezen(tekst, merk) for merk in _MERK.finditer(tekst)]
    for nummer, (teken, regel, _) in enumerate(merken):
        if not open_ or teken == "<":
            wat = "hier wijzigden twee mensen hetzelfde; kies wat er moet staan"
            raad = "haal de regels met deze tekens weg"
            kanten = _kanten(merken[nummer:])
            yield Problem(naam, regel, f"rest van een samenvoeging ({teken * 7}): {wat}{kanten}, en {raad}")
        open_ = teken == "<" or (open_ and teken != ">")


def _gelezen(tekst: str, merk: re.Match[str]) -> tuple[str, int, str]:
    """Give of a mark its kind, its line, and whose side it names."""
    wie = tekst[merk.end() :].partition("\n")[0].strip()
    return merk.group().strip(" \t\\\ufeff")[0], tekst.count("\n", 0, merk.start()) + 1, wie


def _kanten(merken: list[tuple[str, int, str]]) -> str:
    """Say where both sides of a place stand; nothing where it is not whole."""
    regels = {teken: (regel, wie) for teken, regel, wie in reversed(merken[:4])}
    if [teken for teken, *_ in merken[:4] if teken != "|"][:3] != ["<", "=", ">"]:
        return ""
    (een, mijn), (midden, _), (eind, ander) = (regels[teken] for teken in "<=>")
    tot = regels["|"][0] if "|" in regels and regels["|"][0] < midden else midden
    links, rechts = f"{een + 1} tot {tot} staat ({mijn or 'u'})", f"{midden + 1} tot {eind} ({ander or 'de ander'})"
    return f": wat op regel {links}, of op {rechts}"


def resten_in(project: Path) -> Iterator[Problem]:
    """Yield the marks in every text file that the site is made of, whoever reads it."""
    paden = (pad for map_ in MAPPEN for pad in (project / map_).rglob("*"))
    for pad in (*paden, *project.glob("*")):
        ruw = pad.read_bytes() if pad.is_file() else b""
        if b"\0" not in ruw and any(teken in ruw for teken in _TEKENS):
            tekst = ruw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
            yield from resten(tekst, pad.relative_to(project).as_posix())
