"""The version of the site, which stands in some files and in the label (tag) of a publication: all the same."""

import re
from pathlib import Path

from macros.kern.fouten import Problem
from macros.kern.yaml import lees_tekst

_PLAATSEN = {
    "CHANGELOG.md": re.compile(r"^## (\S+)", re.MULTILINE),
    "pyproject.toml": re.compile(r'^version = "([^"]+)"', re.MULTILINE),
    "publiccode.yml": re.compile(r"^softwareVersion: (\S+)", re.MULTILINE),
    "CITATION.cff": re.compile(r"^version: (\S+)", re.MULTILINE),
}
"""File → where its version stands; the first place counts, in CHANGELOG.md that is the newest."""


def huidige_versie(project: Path) -> str:
    """Give the version at the top of CHANGELOG.md; empty when there is none."""
    return _gelezen(project, "CHANGELOG.md")[0]


def afwijkingen(project: Path, label: str | None = None) -> list[Problem]:
    """Give each file that names another version than the label, such as `v2026.11.0`, or without one than CHANGELOG.md.

    Raises:
        DataError: a file can't be read.
    """
    if label is not None and not re.fullmatch(r"v\d+(\.\d+)+", label):
        return [Problem("CHANGELOG.md", 1, f"label '{label}': hier hoort een v met een versie, zoals v2026.11.0")]
    bedoeld = label.removeprefix("v") if label else huidige_versie(project)
    problemen = []
    for naam in _PLAATSEN:
        versie, regel = _gelezen(project, naam)
        if versie != bedoeld or not versie:
            wat = f"'{versie}'" if versie else "geen versie"
            hoort = bedoeld or "een versie, zoals 2026.11.0"
            problemen.append(Problem(naam, regel, f"versie: hier staat {wat}; hier hoort {hoort}"))
    return problemen


def _gelezen(project: Path, naam: str) -> tuple[str, int]:
    tekst = lees_tekst(project / naam, naam)
    gevonden = _PLAATSEN[naam].search(tekst)
    return (gevonden[1], tekst.count("\n", 0, gevonden.start()) + 1) if gevonden else ("", 1)
