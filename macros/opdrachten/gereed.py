"""`regiovisie gereed`: what a person must do before the site goes public, and the note that somebody did it."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.taken import Taak, alle_taken, open_taken
from macros.kern.bestanden import als_json, schrijf_alles
from macros.kern.bewerken import als_yaml, met_records, met_velden
from macros.kern.dagen import vandaag
from macros.kern.fouten import bedoelt_u
from macros.onderwerpen import laad
from macros.publiceren import poorten
from macros.publiceren.plaats import site_adres
from macros.tekst.inhoud import Inhoud

_GEREED = "data/gereed.yml"


@click.command
@click.option("--nagekeken", multiple=True, metavar="ID", help="U belde dit nummer en opende de website; kan vaker.")
@click.option("--gedaan", metavar="ID", help="Deze taak is gedaan; noem ook --door.")
@click.option("--door", metavar="ROL", help="Wie het deed, als rol: redacteur, een bureau. Geen naam.")
@click.option("--toelichting", help="Wat er bleek, in een zin.")
@click.option("--op", type=click.DateTime(["%Y-%m-%d"]), help="De dag als jjjj-mm-dd (standaard: vandaag).")
@click.option("--json", "json", is_flag=True, help="Geef de taken en de aandachtspunten als JSON.")
@click.pass_obj
def gereed(project: Path, /, nagekeken: tuple[str, ...], gedaan: str | None, json: bool, **ingevuld: Any) -> None:
    """Noem wat een mens nog moet doen voor de site openbaar wordt, of leg vast dat het gedaan is."""
    op: datetime | None = ingevuld.pop("op")
    dag = op.date() if op else vandaag()
    inhoud = laad(project)
    regiovisie = inhoud.regiovisie
    if gedaan or nagekeken:
        bestanden = _nagekeken(project, inhoud, nagekeken, {"gecontroleerd_op": dag})
        if gedaan:
            velden = {naam: waarde for naam, waarde in ingevuld.items() if waarde}
            bestanden |= _gedaan(project, regiovisie, {"id": gedaan, "gedaan_op": dag, **velden})
        schrijf_alles(project, bestanden, partial(laad, project))
        click.echo(f"Vastgelegd op {dag} in {', '.join(bestanden)}.")
        return
    taken, let_op = open_taken(regiovisie, vandaag()), list[str]()
    poorten.meld_aandacht(project, let_op.append, woorden=True)
    if json:
        namen = ("id", "wat", "aantal", "wie", "waar", "welke")
        rijen = [{naam: getattr(taak, naam) for naam in namen} for taak in taken]
        click.echo(als_json({"taken": rijen, "let_op": let_op}), nl=False)
        return
    toon_taken(taken)
    _toon_contacten(regiovisie, {id for taak in taken if taak.id == "nummers" for id in taak.welke})
    for punt in let_op:
        click.secho(punt, fg="yellow", err=True)


def toon_taken(taken: Iterable[Taak]) -> None:
    """Print what is to be done, as a table."""
    for een in taken:
        click.echo(f"{een.aantal:4}  {een.wat:49}  {een.wie:28}  {een.waar}")


def _toon_contacten(regiovisie: Regiovisie, beurt: set[str]) -> None:
    click.echo("\nNa te kijken, nooit of langer dan een half jaar geleden gedaan, oudste eerst:")
    for contact in (een for een in regiovisie.hulp.contacten if een.id in beurt):
        waar = ", ".join([*contact.nummers, *filter(None, [contact.website])])
        dag = str(contact.gecontroleerd_op or "nooit")
        click.echo(f"{dag:10}  {contact.zekerheid:6}  {contact.id:28}  {contact.naam}: {waar}")
    click.echo(f"{len(beurt)} van {len(regiovisie.hulp.contacten)} na te kijken")


def _nagekeken(project: Path, inhoud: Inhoud, ids: Iterable[str], velden: dict[str, Any]) -> dict[str, str]:
    """Give the files of the help data in which these records have these fields; a shared one is where it belongs."""
    bekend = [een.id for een in (*inhoud.regiovisie.hulp.hulplijnen, *inhoud.regiovisie.hulp.gemeenten)]
    teksten: dict[str, str] = {}
    for id in ids:
        if id not in bekend:
            raise click.BadParameter(bedoelt_u(id, bekend), param_hint="--nagekeken")
        naam, _ = inhoud.waar(id, "data/hulp/")
        teksten[naam] = met_velden(teksten.get(naam) or (project / naam).read_text(encoding="utf-8"), id, velden)
    return teksten


def _gedaan(project: Path, alles: Regiovisie, record: dict[str, Any]) -> dict[str, str]:
    """Give the file of what was done with this record in it, in the place of an earlier one of the same task."""
    id, taken = record["id"], {taak.id: taak for taak in alle_taken(alles)}
    if id not in taken:
        raise click.BadParameter(bedoelt_u(id, taken), param_hint="--gedaan")
    if taken[id].veld:
        raise click.BadParameter(f"'{id}' heeft een eigen plek: {taken[id].veld}", param_hint="--gedaan")
    if "door" not in record:
        raise click.UsageError("Noem ook wie het deed: --door redacteur")
    if id == "adres" and not site_adres(project):
        raise click.UsageError("site_url in mkdocs.yml is leeg; vul eerst het adres in")
    tekst = (project / _GEREED).read_text(encoding="utf-8") if (project / _GEREED).exists() else ""
    if id in {een.id for een in alles.gereed}:
        return {_GEREED: met_velden(tekst, id, record)}
    return {_GEREED: met_records(tekst, als_yaml([record])).lstrip()}
