"""The commands that check the content, write anew what is made of it, and hold the site against its source."""

import json
from functools import partial
from pathlib import Path

import click

from macros.gegevens.schema import schemas
from macros.kern.bestanden import schrijf_alles
from macros.kern.dagen import vandaag
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren import poorten
from macros.publiceren.bouw import bouw, maak, vergelijk
from macros.publiceren.kopregels import kopregelbestanden
from macros.publiceren.plaats import basispad
from macros.publiceren.versie import afwijkingen, huidige_versie
from macros.raad.keuring import losse_getallen
from macros.visie.vastleggen import bewaak


@click.command
@click.pass_obj
def controleer(project: Path) -> None:
    """Noem alles in de inhoud wat een bouw of publicatie zou weigeren, zonder iets te bouwen."""
    if problemen := poorten.controleer(project):
        raise DataError(problemen)
    inhoud = laad(project)
    print(f"{len(inhoud.paginas)} pagina's en {len(inhoud.adresboek.letterlijk)} letterlijke teksten: geen fouten")
    poorten.meld_aandacht(project, partial(click.echo, err=True), woorden=True)


@click.command
@click.option("--json", "als_json", is_flag=True, help="Geef alleen de taken, als JSON.")
@click.pass_obj
def gereed(project: Path, als_json: bool) -> None:
    """Noem wat een mens nog moet doen voor de site openbaar wordt, en de hulpgegevens die aan de beurt zijn."""
    regiovisie = laad(project).regiovisie
    if als_json:
        print(json.dumps([taak._asdict() for taak in regiovisie.taken], ensure_ascii=False, indent=1))
        return
    for taak in regiovisie.taken:
        print(f"{taak.aantal:4}  {taak.wat:42}  {taak.wie:52}  {taak.waar}")
    contacten = regiovisie.hulp.contacten
    beurt = [contact for contact in contacten if contact.aan_de_beurt(vandaag())]
    print("\nNa te kijken, nooit of langer dan een half jaar geleden gedaan, oudste eerst:")
    for contact in beurt:
        waar = ", ".join([*contact.nummers, *filter(None, [contact.website])])
        print(f"{contact.gecontroleerd_op or 'nooit':10}  {contact.zekerheid:6}  {contact.naam}: {waar}")
    print(f"{len(beurt)} van {len(contacten)} na te kijken")
    poorten.meld_aandacht(project, partial(click.echo, err=True), woorden=False)


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
    for problem in (problemen := sorted(poorten.elke_pagina(project, project / "site"))):
        print(problem)
    goed = not click.get_current_context().invoke(verifieer) and not problemen
    poorten.meld_aandacht(project, partial(click.echo, err=True), woorden=False)
    return int(not goed)


@click.command
@click.pass_obj
def verifieer(project: Path) -> int:
    """Houd de gebouwde site (site/) tegen de brontekst van elke visie, en haar getallen voor de raad tegen hun bron."""
    inhoud = laad(project)
    bewaak(inhoud, project)
    goed = True
    for naam, uitslag, meldingen in vergelijk(project, project / "site"):
        for verschil in uitslag.verschillen:
            print(f"VERSCHIL {verschil}")
        for melding in uitslag.overbodig:
            print(f"OVERBODIG {melding.id}: in_bron staat niet precies één keer in de brontekst")
        verschillen = f"{len(uitslag.verschillen)} onverklaarde verschillen, {len(uitslag.verklaard)} verklaarde"
        geteld = f"{uitslag.alineas} alinea's, {uitslag.woorden} woorden, {verschillen}, {meldingen} signaleringen"
        print(f"{naam}: {geteld}")
        goed = goed and uitslag.goed
    for los in losse_getallen(project / "site", inhoud):
        print(f"LOS GETAL {los}")
        goed = False
    return 0 if goed else 1


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
