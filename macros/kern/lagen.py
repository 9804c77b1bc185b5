"""The layers of a project: its own files, and below them what it shares with the project that it stands on.

`INHERIT` in mkdocs.yml leads to that project, `deelt` in data/site.yml names the subjects it shares. A record or page
of its own goes before a shared one. What is shared keeps its file: faults point there, and its addresses are promised
by the project that it belongs to.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from macros.kern.fouten import Problem

_ERFT = re.compile(r"^INHERIT:\s*['\"]?(.*?)/?mkdocs\.yml['\"]?\s*$", re.MULTILINE)
_LANDELIJK = re.compile(r"^landelijk: ja\s*$", re.MULTILINE)
_DEELT = re.compile(r"^deelt:\s*\[([a-z, ]*)\]", re.MULTILINE)
# The head of a page ends before this sign.
_HOOFD = 1_000


class Gedeeld:
    """Says of a list of records that it is national: `Annotated[tuple[Hulplijn, ...], Gedeeld()]`."""


@dataclass(frozen=True)
class Basis:
    """The project that another one stands on: its folder, the name of that as seen from there, what is shared."""

    map: Path
    naam: str
    onderwerpen: frozenset[str]


def basis_van(project: Path) -> Basis | None:
    """Give what a project stands on; None when it has all it needs itself."""
    bestanden = (project / "mkdocs.yml", project / "data/site.yml")
    return _gelezen(project, *((pad.stat().st_mtime_ns if pad.is_file() else 0) for pad in bestanden))


@lru_cache(maxsize=8)
def _gelezen(project: Path, configuratie: int, site: int) -> Basis | None:
    """Read it anew when one of its two files changed; what is wrong with them is for their own checks to tell."""
    if not (configuratie and site):
        return None
    erft = _ERFT.search((project / "mkdocs.yml").read_text("utf-8", "replace"))
    deelt = _DEELT.search((project / "data/site.yml").read_text("utf-8", "replace"))
    if not (erft and deelt):
        return None
    onderwerpen = frozenset(filter(None, re.split(r"[, ]+", deelt[1])))
    return Basis(Path(os.path.normpath(project / erft[1])), erft[1] or ".", onderwerpen)


def is_gedeeld(metadata: Iterable[object]) -> bool:
    """Say of a field, by what stands beside its type, whether its records are national."""
    return any(isinstance(een, Gedeeld) for een in metadata)


def gedeelde_paginas(project: Path) -> dict[str, Path]:
    """Give the pages that a project shares, by their path under docs/: their head says `landelijk`.

    One of its own on the same path goes before it.
    """
    if (basis := basis_van(project)) is None:
        return {}
    docs = basis.map / "docs"
    plekken = [plek for naam in sorted(basis.onderwerpen) for plek in (f"{naam}.md", f"{naam}/**/*.md")]
    alle = [pad for plek in plekken for pad in sorted(docs.glob(plek))]
    landelijk = (pad for pad in alle if _LANDELIJK.search(pad.read_text("utf-8", "replace")[:_HOOFD]))
    return {pad.relative_to(docs).as_posix(): pad for pad in landelijk}


def overrides_van(project: Path) -> Path:
    """Give the folder with the templates and the style of a project."""
    basis = basis_van(project)
    return (basis.map if basis else project) / "overrides"


def in_zijn_laag(project: Path, probleem: Problem) -> Problem:
    """Give a mistake with the file that it really is in: a shared one, when the project has none of that name."""
    basis, bestand = basis_van(project), probleem.file
    if basis is None or not bestand.endswith((".md", ".yml")) or (project / bestand).exists():
        return probleem
    return replace(probleem, file=f"{basis.naam}/{bestand}") if (basis.map / bestand).is_file() else probleem
