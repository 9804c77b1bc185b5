"""The commands that check the content, build the site of it and hold it against its source."""

from __future__ import annotations

from pathlib import Path

import click

from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren import poorten
from macros.publiceren.bouw import bouw, maak, vergelijk
from macros.raad.keuring import losse_getallen
from macros.visie.vastleggen import bewaak


@click.command
@click.pass_obj
def controleer(project: Path) -> int:
    """Noem alles in de inhoud wat een bouw of publicatie zou weigeren, zonder iets te bouwen."""
    if problemen := poorten.controleer(project):
        raise DataError(problemen)
    inhoud = laad(project)
    print(f"{len(inhoud.paginas)} pagina's en {len(inhoud.adresboek.letterlijk)} letterlijke teksten: geen fouten")
    return 0


@click.command("maak")
@click.pass_obj
def opdracht_maak(project: Path) -> int:
    """Controleer de inhoud en maak de bestanden onder docs/ die de site nodig heeft."""
    maak(project)
    return 0


@click.command("bouw")
@click.pass_obj
def opdracht_bouw(project: Path) -> int:
    """Maak alles wat de site nodig heeft, bouw haar in site/ en leg haar naast de brontekst."""
    maak(project)
    return bouw(project, project / "site") or _verifieer(project)


@click.command
@click.pass_obj
def verifieer(project: Path) -> int:
    """Houd de gebouwde site (site/) tegen de brontekst van elke visie, en haar getallen voor de raad tegen hun bron."""
    return _verifieer(project)


def _verifieer(project: Path) -> int:
    inhoud = laad(project)
    bewaak(inhoud, project)
    goed = True
    for naam, uitslag, meldingen in vergelijk(project, project / "site"):
        for verschil in uitslag.verschillen:
            print(f"VERSCHIL {verschil}")
        for melding in uitslag.overbodig:
            print(f"OVERBODIG {melding.id}: in_bron staat niet precies één keer in de brontekst")
        print(
            f"{naam}: {uitslag.alineas} alinea's, {uitslag.woorden} woorden, "
            f"{len(uitslag.verschillen)} onverklaarde verschillen, {len(uitslag.verklaard)} verklaarde, "
            f"{meldingen} signaleringen"
        )
        goed = goed and uitslag.goed
    for los in losse_getallen(project / "site", inhoud):
        print(f"LOS GETAL {los}")
        goed = False
    return 0 if goed else 1
