"""`regiovisie versie`: the version of the site, and whether every file names the same."""

from __future__ import annotations

from pathlib import Path

import click

from macros.kern.fouten import DataError
from macros.publiceren.versie import afwijkingen, huidige_versie


@click.command
@click.argument("label", required=False, help="Label van de publicatie, zoals v2026.11.0.")
@click.pass_obj
def versie(project: Path, label: str | None) -> int:
    """Noem de versie, en controleer of elk bestand en een label dezelfde noemen."""
    if problemen := afwijkingen(project, label):
        raise DataError(problemen)
    print(huidige_versie(project))
    return 0
