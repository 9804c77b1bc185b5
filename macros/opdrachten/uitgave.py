"""The commands for editions: start one, check that every difference is a recorded change, finish it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.bestanden import schrijf_alles
from macros.kern.bewerken import als_yaml, met_records, met_velden
from macros.onderwerpen import controleer_af, laad
from macros.opdrachten.invoer import (
    BRON,
    IN_BEWERKING,
    als_record,
    gave_inhoud,
    geweigerd,
    maak_uitgave,
    schrijf_en_leg_vast,
    vertel,
    vraag_visie,
)
from macros.tekst.inhoud import Inhoud
from macros.tekst.wijzigingen import Stap, leid_af, stappen_van
from macros.visie.bevriezen import bestanden_van_uitgave
from macros.visie.tekstdelen import reeks_van, tekst_van
from macros.visie.uitgaven import UITGAVEMAP, controleer_uitgaven
from macros.visie.vastleggen import bewaak

PERIODE = click.argument("periode", help="De periode van de visie, zoals 2030-2034.")
DATUM = click.option("--datum", help="De dag van het besluit als jjjj-mm-dd; laat weg zolang die niet bekend is.")
BESLUIT = click.option("--besluit", help="Nummer van het besluit of de zaak.")


@click.group
def uitgave() -> None:
    """Begin een uitgave van een visie, controleer haar of rond haar af: nieuw, controleer, afronden."""


@uitgave.command("nieuw")
@PERIODE
@click.argument("id", help="Eigen naam van de uitgave in het adres, zoals gewijzigd-2027.")
@click.option("--naam", required=True, help="Hoe de uitgave heet voor de lezer.")
@click.option("--status", default="concept", help="concept (standaard), aangeboden, vastgesteld of gewijzigd.")
@DATUM
@BESLUIT
@click.option("--toelichting", default=IN_BEWERKING, help="Een zin over deze uitgave.")
@BRON
@click.pass_obj
def nieuwe_uitgave(project: Path, /, periode: str, id: str, toelichting: str, bron: str, **velden: Any) -> int:
    """Begin een nieuwe uitgave van een visie: bevries de tekst van nu en open het bestand voor de wijzigingen."""
    inhoud = gave_inhoud(project)
    visie = vraag_visie(inhoud, periode)
    if visie.in_bewerking:
        raise geweigerd(f"periode: '{visie.nieuwste.id}' is nog een concept; maak die uitgave eerst af")
    nieuw = maak_uitgave(id, toelichting, bron, velden)
    if nieuw.id in {een.id for een in visie.uitgaven}:
        raise geweigerd(f"id: de uitgave '{nieuw.id}' bestaat al; kies een ander id")
    bestanden = bestanden_van_uitgave(inhoud, project, visie, nieuw)
    oud, vorige = visie.nieuwste.naam, visie.nieuwste.id
    schrijf_en_leg_vast(project, bestanden)
    wijzigingen = f"{UITGAVEMAP.format(periode=periode, uitgave=id)}/wijzigingen.yml"
    vertel(
        f"De tekst van '{oud}' is bevroren in {UITGAVEMAP.format(periode=periode, uitgave=vorige)}/tekst.yml. "
        f"Hij blijft te lezen op /visie/{periode}/uitgave/{vorige}/.",
        f"'{nieuw.naam}' staat als {nieuw.status} in data/visie/{periode}/uitgaven.yml.",
        f"Pas nu de tekst aan, in docs/visie/{periode}/ en data/visie/{periode}/. "
        "Laat elk id staan waar het bij hoort.",
        "Is er een alinea bij gekomen, draai dan 'regiovisie adressen': zij krijgt een id.",
        f"Draai 'regiovisie uitgave controleer {periode}'. U ziet welke wijzigingen nog ontbreken; "
        f"met --vul-aan komen ze in {wijzigingen}. Vul bij elke de reden in.",
        f"Is alles verklaard, draai dan 'regiovisie uitgave afronden {periode}' met de status en de datum.",
    )
    return 0


@uitgave.command("afronden")
@PERIODE
@click.option("--status", required=True, help="aangeboden, vastgesteld of gewijzigd.")
@DATUM
@BESLUIT
@click.option("--toelichting", required=True, help="Een zin over deze uitgave.")
@click.pass_obj
def rond_af(project: Path, /, periode: str, **velden: Any) -> int:
    """Rond de nieuwste uitgave van een visie af: geef haar een status en een datum en leg haar tekst vast."""
    inhoud = laad(project)
    bewaak(inhoud, project)
    visie = vraag_visie(inhoud, periode)
    uitgave = visie.nieuwste
    if not visie.in_bewerking:
        raise geweigerd(
            f"periode: '{uitgave.id}' is al afgerond ({uitgave.stand}); begin met 'regiovisie uitgave nieuw'"
        )
    gegeven = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    klaar = als_record(Uitgave, uitgave.model_dump(mode="json", exclude_none=True) | gegeven)
    lijst = f"data/visie/{periode}/uitgaven.yml"
    tekst = (project / lijst).read_text(encoding="utf-8")
    schrijf_en_leg_vast(project, {lijst: met_velden(tekst, uitgave.id, gegeven)})
    vertel(
        f"'{klaar.naam}' is nu {klaar.stand}. De woorden liggen vast; wie ze wijzigt, begint een nieuwe uitgave.",
        "Bouw de site en kijk haar na; daarna kan zij naar buiten.",
    )
    return 0


@uitgave.command("controleer")
@click.argument("periode", required=False, help="Alleen deze periode (standaard: alle).")
@click.option("--vul-aan", is_flag=True, help="Schrijf de records die ontbreken in wijzigingen.yml.")
@click.pass_obj
def controleer_uitgave(project: Path, periode: str | None, vul_aan: bool) -> int:
    """Noem elk verschil tussen uitgaven dat geen wijziging verklaart, en begin de records die ontbreken."""
    inhoud = laad(project, met_nieuwe_alineas=True)
    visies = [vraag_visie(inhoud, periode)] if periode else list(inhoud.regiovisie.visies)
    eigen = tuple(f"{begin}/visie/{visie.periode.id}/" for visie in visies for begin in ("data", "docs"))
    alle = (*controleer_af(inhoud), *controleer_uitgaven(inhoud, project))
    problemen = [probleem for probleem in alle if probleem.file.startswith(eigen)]
    for probleem in problemen:
        print(probleem)
    for visie in visies:
        _noem_ontbrekende(project, inhoud, visie, vul_aan)
        stand = f"{len(visie.uitgaven)} uitgave(n), {len(visie.wijzigingen)} wijziging(en)"
        print(f"{visie.periode.id}: {stand}; de nieuwste is '{visie.nieuwste.id}' ({visie.nieuwste.stand})")
    if problemen:
        print("Nog niet alles is verklaard.")
        return 1
    print("Oud plus wijzigingen is nieuw, en nieuw min wijzigingen is oud.")
    return 0


def _noem_ontbrekende(project: Path, inhoud: Inhoud, visie: Visie, vul_aan: bool) -> None:
    """Print the records that the newest edition lacks, or write them into its file, for an editor to complete."""
    records = _ontbrekend(inhoud, visie) if visie.eerdere else []
    if not records:
        return
    naam = f"{UITGAVEMAP.format(periode=visie.periode.id, uitgave=visie.nieuwste.id)}/wijzigingen.yml"
    tekst = als_yaml(records)
    if vul_aan:
        schrijf_alles(project, {naam: met_records((project / naam).read_text(encoding="utf-8"), tekst)})
        print(f"{len(records)} record(s) bijgeschreven in {naam}. Vul bij elk de reden in; draai dit dan nog eens.")
    else:
        print(f"Neem over in {naam}, of laat het bijschrijven met --vul-aan:\n\n{tekst}")
    print("Verandert een wijziging de betekenis niet, maak van 'gewijzigd' dan 'redactioneel'.")


def _ontbrekend(inhoud: Inhoud, visie: Visie) -> list[dict[str, Any]]:
    """Give the records that the newest edition lacks, as far as they can be known."""
    paar = (visie.eerdere[-1], visie.nieuwste)
    oud, nieuw = (reeks_van(tekst_van(inhoud, visie.periode.id, een.id)) for een in paar)
    bekend = {stap.alinea for stap in stappen_van(visie.wijzigingen_van(visie.nieuwste.id))}
    return [_begin_van_record(visie, stap) for stap in leid_af(oud, nieuw) if stap.alinea not in bekend]


def _begin_van_record(visie: Visie, stap: Stap) -> dict[str, Any]:
    """Give a record of a change with all that can be known; the reason is for the editor."""
    velden = {"alinea": stap.alinea, "soort": stap.soort, "oud": stap.oud, "nieuw": stap.nieuw}
    velden |= {"stond_na": stap.stond_na, "staat_na": stap.staat_na}
    begin = {"id": visie.nieuwste.wijziging_id(stap.alinea, stap.soort)} | {
        naam: waar for naam, waar in velden.items() if waar
    }
    bron = {"document": visie.nieuwste.bron.document, "redactie": "letterlijk"}
    return begin | {"reden": "", "bron": bron}
