"""The commands that write anew what is made of the code and committed beside it."""

from __future__ import annotations

from pathlib import Path

import click

from macros.gegevens.schema import schemas
from macros.kern.bestanden import schrijf_alles
from macros.publiceren.kopregels import kopregelbestanden


@click.command
@click.pass_obj
def schema(project: Path) -> int:
    """Schrijf de JSON-schema's voor de gegevensbestanden opnieuw."""
    return _schrijf(project, "data/schema", schemas())


@click.command
@click.pass_obj
def kopregels(project: Path) -> int:
    """Schrijf de antwoordregels voor de webserver (deploy/) opnieuw."""
    return _schrijf(project, "deploy", kopregelbestanden())


def _schrijf(project: Path, waar: str, bestanden: dict[str, str]) -> int:
    schrijf_alles(project / waar, bestanden)
    for naam in bestanden:
        print(f"{waar}/{naam}")
    return 0
