"""`regiovisie versie`: the version of the site, and whether every file names the same."""

from __future__ import annotations

from pathlib import Path

from macros.kern.fouten import DataError
from macros.opdrachten.opdracht import Argument, Opdracht
from macros.publiceren.versie import afwijkingen, huidige_versie


def opdracht_versie(map: Path, label: str | None) -> int:
    """Noem de versie, en controleer of elk bestand en een label dezelfde noemen."""
    if problemen := afwijkingen(map, label):
        raise DataError(problemen)
    print(huidige_versie(map))
    return 0


OPDRACHT = Opdracht(opdracht_versie, (Argument("label", nargs="?", help="label van de publicatie, zoals v2026.11.0"),))
