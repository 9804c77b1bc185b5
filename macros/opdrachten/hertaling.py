"""`regiovisie hertaling`: somebody read plain words beside their text, and that is noted with the text as it was."""

from datetime import datetime
from functools import partial
from pathlib import Path

import click

from macros.kern.bestanden import schrijf_alles
from macros.kern.bewerken import met_velden
from macros.kern.dagen import vandaag
from macros.kern.fouten import bedoelt_u
from macros.onderwerpen import laad
from macros.visie.gewone_taal import afdruk_van, na_te_kijken


@click.group
def hertaling() -> None:
    """Leg vast dat iemand de gewone taal naast de tekst las: gelezen."""


@hertaling.command("gelezen")
@click.argument("ids", nargs=-1, metavar="[ID]...", help="De ids van wat gelezen is, zoals a-inrqy-gewoon.")
@click.option("--door", metavar="ROL", help="Wie las, als rol: redacteur, een tweede lezer. Geen naam.")
@click.option("--op", type=click.DateTime(["%Y-%m-%d"]), help="De dag als jjjj-mm-dd (standaard: vandaag).")
@click.pass_obj
def leg_lezing_vast(project: Path, /, ids: tuple[str, ...], door: str | None, op: datetime | None) -> None:
    """Schrijf bij gewone taal wie haar las, wanneer, en hoe de tekst toen was; zonder id: noem wat nog moet."""
    inhoud, dag = laad(project), op.date() if op else vandaag()
    visies = inhoud.regiovisie.visies
    if not ids:
        nog = [id for visie in visies for id in na_te_kijken(inhoud, visie)]
        click.echo("\n".join([*nog, f"{len(nog)} na te kijken"]))
        return
    per_id = {een.id: een for visie in visies for een in visie.gewone_taal}
    if vreemd := [id for id in ids if id not in per_id]:
        raise click.BadParameter(bedoelt_u(vreemd[0], per_id), param_hint="ID")
    if not door:
        raise click.UsageError("Noem ook wie het las: --door 'een tweede lezer'")
    bestanden: dict[str, str] = {}
    for id in ids:
        naam = inhoud.waar(id)[0]
        lezing = {"door": door, "op": dag, "afdruk": afdruk_van(inhoud, per_id[id])}
        tekst = bestanden.get(naam) or (project / naam).read_text(encoding="utf-8")
        bestanden[naam] = met_velden(tekst, id, {"gelezen": lezing})
    schrijf_alles(project, bestanden, partial(laad, project))
    click.echo(f"{len({*ids})} vastgelegd op {dag} in {', '.join(bestanden)}.")
