"""The commands that check the content, write anew what is made of it, and hold the site against its source."""

import re
from pathlib import Path
from typing import Any

import click

from macros.gegevens.schema import schemas
from macros.kern.bestanden import als_json, schrijf_alles
from macros.kern.fouten import DataError, Problem
from macros.kern.voortgang import bezig
from macros.onderwerpen import laad
from macros.publiceren import poorten
from macros.publiceren.bouw import bouw, maak, vergelijk
from macros.publiceren.kopregels import kopregelbestanden
from macros.publiceren.plaats import basispad
from macros.publiceren.versie import afwijkingen, huidige_versie
from macros.raad.keuring import losse_getallen
from macros.visie.vastleggen import bewaak
from macros.visie.verify import Uitslag


@click.command
@click.option("--json", "json", is_flag=True, help="Geef de fouten als JSON: bestand, regel, record, veld en melding.")
@click.pass_obj
def controleer(project: Path, json: bool) -> int:
    """Noem alles in de inhoud wat een bouw of publicatie zou weigeren, zonder iets te bouwen."""
    with bezig("De inhoud en een proefbouw controleren"):
        problemen = poorten.controleer(project)
    if json:
        click.echo(als_json([in_velden(een) for een in problemen]), nl=False)
        return int(bool(problemen))
    if problemen:
        raise DataError(problemen)
    inhoud = laad(project)
    print(f"{len(inhoud.paginas)} pagina's en {len(inhoud.adresboek.letterlijk)} letterlijke teksten: geen fouten")
    poorten.meld_aandacht(project, _let_op, woorden=True)
    return 0


def in_velden(probleem: Problem) -> dict[str, str | int | None]:
    """Give a problem as a machine reads it; a record or field that its text does not begin with is None."""
    delen = re.fullmatch(r"(?s)(?:([\w-]+)\.)?([a-z_][\w.]*): (.+)", probleem.text)
    record, veld, melding = delen.groups() if delen else (None, None, probleem.text)
    waar: dict[str, str | int | None] = {"bestand": probleem.file, "regel": probleem.line}
    return waar | {"record": record, "veld": veld, "melding": melding}


@click.command
@click.argument("onderwerp", required=False, help="Eén onderwerp, zoals raad.")
@click.pass_obj
def nalezen(project: Path, onderwerp: str | None) -> None:
    """Noem de zinnen met een sterk woord die nog niemand naast de bron las, om met hun grond in de lijst te zetten."""
    print(*poorten.na_te_lezen(project, onderwerp), sep="\n")


@click.command
@click.argument("label", required=False, help="Label van de publicatie, zoals v2026.11.0.")
@click.pass_obj
def versie(project: Path, label: str | None) -> None:
    """Noem de versie, en controleer of elk bestand en een label dezelfde noemen."""
    if problemen := afwijkingen(project, label):
        raise DataError(problemen)
    print(huidige_versie(project))


@click.command("maak")
@click.pass_obj
def opdracht_maak(project: Path) -> None:
    """Controleer de inhoud en maak de bestanden onder docs/ die de site nodig heeft."""
    maak(project)


@click.command("bouw")
@click.pass_obj
def opdracht_bouw(project: Path) -> int:
    """Maak alles wat de site nodig heeft, bouw haar in site/, keur haar pagina's en leg haar naast de brontekst."""
    maak(project)
    if code := bouw(project, project / "site"):
        # What the generator says is English and without a line: the check knows both.
        if problemen := poorten.controleer(project):
            raise DataError(problemen)
        return code
    with bezig("De pagina's keuren"):
        problemen = sorted(poorten.elke_pagina(project, project / "site"))
    for problem in problemen:
        print(problem)
    goed = not click.get_current_context().invoke(verifieer) and not problemen
    poorten.meld_aandacht(project, _let_op, woorden=False)
    return int(not goed)


def _let_op(regel: str) -> None:
    click.secho(regel, fg="yellow", err=True)


@click.command
@click.option("--json", "json", is_flag=True, help="Geef de uitkomst als JSON.")
@click.pass_obj
def verifieer(project: Path, json: bool = False) -> int:
    """Houd de gebouwde site (site/) tegen de brontekst van elke visie, en haar getallen voor de raad tegen hun bron."""
    with bezig("De site naast de brontekst leggen"):
        inhoud = laad(project)
        bewaak(inhoud, project)
        uitkomsten = [*vergelijk(project, project / "site")]
        los = [*map(str, losse_getallen(project / "site", inhoud))]
    if json:
        rijen = [{"naam": naam, **_uitkomst(uitslag), "signaleringen": er} for naam, uitslag, er in uitkomsten]
        click.echo(als_json({"vergeleken": rijen, "losse_getallen": los}), nl=False)
    else:
        for naam, uitslag, meldingen in uitkomsten:
            _toon_uitslag(naam, uitslag, meldingen)
        for getal in los:
            print(f"LOS GETAL {getal}")
    return int(bool(los) or not all(uitslag.goed for _, uitslag, _ in uitkomsten))


def _uitkomst(uitslag: Uitslag) -> dict[str, Any]:
    """Give an outcome as a machine reads it."""
    geteld = {"alineas": uitslag.alineas, "woorden": uitslag.woorden, "verklaard": len(uitslag.verklaard)}
    fouten = {"verschillen": [*map(str, uitslag.verschillen)], "overbodig": [een.id for een in uitslag.overbodig]}
    return {"goed": uitslag.goed, **geteld, **fouten}


def _toon_uitslag(naam: str, uitslag: Uitslag, meldingen: int) -> None:
    for verschil in uitslag.verschillen:
        print(f"VERSCHIL {verschil}")
    for melding in uitslag.overbodig:
        print(f"OVERBODIG {melding.id}: in_bron staat niet precies één keer in de brontekst")
    verschillen = f"{len(uitslag.verschillen)} onverklaarde verschillen, {len(uitslag.verklaard)} verklaarde"
    print(f"{naam}: {uitslag.alineas} alinea's, {uitslag.woorden} woorden, {verschillen}, {meldingen} signaleringen")


@click.command
@click.pass_obj
def schema(project: Path) -> None:
    """Schrijf de JSON-schema's voor de gegevensbestanden opnieuw."""
    _schrijf(project, "data/schema", schemas())


@click.command
@click.pass_obj
def kopregels(project: Path) -> None:
    """Schrijf de antwoordregels voor de webserver (deploy/) opnieuw."""
    _schrijf(project, "deploy", kopregelbestanden(basispad(project)))


def _schrijf(project: Path, waar: str, bestanden: dict[str, str]) -> None:
    schrijf_alles(project / waar, bestanden)
    print(*(f"{waar}/{naam}" for naam in bestanden), sep="\n")
