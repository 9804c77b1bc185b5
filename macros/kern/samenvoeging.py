"""What version control leaves in a file when two people changed the same lines: its marks may never be published."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.kern.fouten import Problem

_MAPPEN = ("docs", "data", "overrides", "macros", "deploy")
_LOS = ("mkdocs.yml", "CHANGELOG.md", "requirements.in", "requirements.lock", "publiccode.yml")
_TEKENS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||", b"> > > > > > >")
# Seven of a kind, alone or before a label, be it that an editor put them to the right, made them a quotation of a
# quotation, or drew lines together. Rows of another length are no marks.
_MERK = re.compile(
    r"^\ufeff?[ \t\\]*([<=|])\1{6}(?!\S)|^[ \t\\]*(?:> ?){7}(?!\S)|(?<!\S)([<>])\2{6} (?=\S)", re.MULTILINE
)


def resten(tekst: str, naam: str) -> Iterator[Problem]:
    """Yield every place with marks of a merge, from `<<<<<<<` to `>>>>>>>` as one; each left over mark is a place."""
    open_ = False
    for merk in _MERK.finditer(tekst):
        teken = merk.group().strip(" \t\\\ufeff")[0]
        if not open_ or teken == "<":
            regel = tekst.count("\n", 0, merk.start()) + 1
            wat = "hier wijzigden twee mensen hetzelfde; kies wat er moet staan en haal de regels met deze tekens weg"
            yield Problem(naam, regel, f"rest van een samenvoeging ({teken * 7}): {wat}")
        open_ = teken == "<" or (open_ and teken != ">")


def resten_in(project: Path) -> Iterator[Problem]:
    """Yield the marks in every text file that the site is made of, whoever reads it."""
    paden = (pad for map_ in _MAPPEN for pad in (project / map_).rglob("*"))
    for pad in (*paden, *(project / naam for naam in _LOS)):
        ruw = pad.read_bytes() if pad.is_file() else b""
        if b"\0" not in ruw and any(teken in ruw for teken in _TEKENS):
            tekst = ruw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
            yield from resten(tekst, pad.relative_to(project).as_posix())
