"""What a reader of a PDF gets: its structure, its claims and its words."""

import re
from collections.abc import Iterator
from ctypes import c_double
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2.raw as raw
from pypdfium2 import PdfDocument, PdfPage


class Run(NamedTuple):
    """Words that were set in one go: where they stand in points from the lower left, and how large they are."""

    page: int
    x: float
    y: float
    size: float
    text: str


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree, in reading order."""
    children: Any = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    """The kind of every element, such as `/H1` or `/TH`."""
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]


def scopes(pdf: pikepdf.Pdf) -> list[str]:
    """The scope of each header cell, `-` where there is none."""
    found = []
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/TH":
            given = element.get("/A", pikepdf.Array())
            attributes = given if isinstance(given, pikepdf.Array) else [given]
            found.append(next((str(one.Scope) for one in attributes if "/Scope" in one), "-"))
    return found


def faults(pdf: pikepdf.Pdf, title: str) -> list[str]:
    """What a reader with assistive technology, or an archive, would miss."""
    root: Any = pdf.Root
    with pdf.open_metadata() as metadata:
        claims = {
            name: metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title")
        }
    levels = [int(kind[2]) for kind in kinds(pdf) if re.fullmatch(r"/H\d", kind)]
    wanted = {
        "language": str(root.get("/Lang", "")).lower() in {"nl", "nl-nl"},
        "title": claims["dc:title"] == title,
        "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "PDF/A-2a": (claims["pdfaid:part"], str(claims["pdfaid:conformance"]).upper()) == ("2", "A"),
        "PDF/UA-1": claims["pdfuaid:part"] == "1",
        "tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "first heading": levels[:1] == [1],
        "headings": len(levels) >= 6,
        "no level left out": all(deeper - above <= 1 for above, deeper in pairwise(levels)),
        "scopes": all(scope == "/Column" for scope in scopes(pdf)),
    }
    return [name for name, good in wanted.items() if not good]


@cache
def runs(file: Path) -> list[Run]:
    """All words, in the order in which they were set: a run ends where the line or the size does."""
    return [run for number, page in enumerate(PdfDocument(file)) for run in runs_of(number, page)]


def runs_of(number: int, page: PdfPage) -> Iterator[Run]:
    """The words on one sheet."""
    text = page.get_textpage()
    x, y = c_double(), c_double()
    run: Run | None = None
    before = 0.0
    for at in range(text.count_chars()):
        # A space or a new line that the reader adds was not set.
        if raw.FPDFText_IsGenerated(text, at):
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        size = round(raw.FPDFText_GetFontSize(text, at), 2)
        # The reader has a sign of its own for a hyphen at the end of a line.
        letter = chr(raw.FPDFText_GetUnicode(text, at)).replace("\x02", "-")
        goes_on = run and (round(run.y), run.size) == (round(y.value), size) and before <= x.value < before + 1.2 * size
        if run and goes_on:
            run = run._replace(text=run.text + letter)
        else:
            yield from [run] if run else []
            run = Run(number, x.value, y.value, size, letter)
        before = x.value
    yield from [run] if run else []


def bare(text: str) -> str:
    """Text without white space: how it is set is not what it says."""
    return "".join(text.split())


def words_missing(file: Path, texts: list[str]) -> list[str]:
    """Those texts that the file does not say."""
    shown = bare("".join(run.text for run in runs(file)))
    return [text for text in texts if bare(text) not in shown]
