"""The commands for a visie: start a period or an edition, check that every change is recorded, finish an edition."""

from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import BaseModel, ValidationError

from macros.gegevens.periodes import Periode
from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.bestanden import schrijf_alles
from macros.kern.bevindingen import meldingen
from macros.kern.bewerken import als_yaml, met_records, met_velden
from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.onderwerpen import controleer_af, laad
from macros.opdrachten.adressen import werk_bij
from macros.tekst.inhoud import Inhoud
from macros.tekst.wijzigingen import Stap, leid_af, stappen_van
from macros.visie.bevriezen import bestanden_van_periode, bestanden_van_uitgave, bevroren
from macros.visie.tekstdelen import reeks_van, tekst_van
from macros.visie.uitgaven import UITGAVEMAP, controleer_uitgaven
from macros.visie.vastleggen import bewaak, niet_vastgelegd

_M = TypeVar("_M", bound=BaseModel)
HIER = "opdrachtregel"
IN_BEWERKING = "In bewerking: deze uitgave is nog niet vastgesteld."
PERIODE = click.argument("periode", help="De periode van de visie, zoals 2030-2034.")
DATUM = click.option("--datum", help="De dag van het besluit als jjjj-mm-dd; laat weg zolang die niet bekend is.")
BESLUIT = click.option("--besluit", help="Nummer van het besluit of de zaak.")
BRON = click.option("--bron", required=True, metavar="DOCUMENT", help="Id van het document in data/documenten.yml.")
"""What more than one command takes."""


@click.group
def periode() -> None:
    """Begin een periode: nieuw."""


@periode.command("nieuw")
@click.argument("jaren", metavar="PERIODE", help="De jaren, zoals 2030-2034.")
@click.option("--naam", required=True, help="Hoe de visie heet, zoals 'Regiovisie 2030-2034'.")
@click.option("--ondertitel", required=True, help="De ondertitel van de visie.")
@click.option("--uitgave", default="Eerste uitgave", help="Naam van de eerste uitgave.")
@BRON
@click.pass_obj
def nieuwe_periode(project: Path, jaren: str, naam: str, ondertitel: str, bron: str, uitgave: str) -> None:
    """Begin een nieuwe periode: bevries de visie die nu geldt en maak de bestanden voor de nieuwe."""
    inhoud = _gave_inhoud(project)
    if jaren in {bekend.id for bekend in inhoud.regiovisie.periodes}:
        raise DataError.van(HIER, f"periode: '{jaren}' bestaat al; begin een uitgave met 'regiovisie uitgave nieuw'")
    velden: dict[str, Any] = {"id": jaren, "naam": naam, "ondertitel": ondertitel, "stand": IN_BEWERKING}
    velden |= {"geldt": "nee", "bron": {"document": bron, "redactie": "toegevoegd"}}
    _als_record(Periode, velden)
    eerste = _maak_uitgave("eerste", IN_BEWERKING, bron, {"naam": uitgave, "status": "concept"})
    geldend = inhoud.regiovisie.geldende
    oud = bevroren(inhoud, project, geldend) if geldend.periode.tekst == "ja" else {}
    _schrijf_en_leg_vast(project, oud | bestanden_van_periode(project, velden, eerste))
    blijft = f"De tekst van de {geldend.periode.naam} is bevroren, met al zijn adressen. Hij b" if oud else "De visie b"
    _vertel(
        f"{blijft}lijft op /visie/{geldend.periode.id}/.",
        f"De {naam} heeft nu eigen mappen: data/visie/{jaren}/ en docs/visie/{jaren}/. Het menu staat in mkdocs.yml.",
        f"Zet de brontekst in data/visie/{jaren}/brontekst.txt, de records in de bestanden ernaast en de "
        "lopende tekst in pagina's. Geef alles een nieuw id; 'regiovisie adressen' helpt bij alinea's.",
        "Gaat de visie gelden, zet dan 'geldt: ja' in haar periode.yml en 'geldt: nee' in die van de vorige.",
        f"Is de tekst compleet, draai dan 'regiovisie uitgave afronden {jaren}': vanaf dan ligt zij vast.",
    )


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
def nieuwe_uitgave(project: Path, /, periode: str, id: str, toelichting: str, bron: str, **velden: Any) -> None:
    """Begin een nieuwe uitgave van een visie: bevries de tekst van nu en open het bestand voor de wijzigingen."""
    inhoud = _gave_inhoud(project)
    visie = _vraag_visie(inhoud, periode)
    if visie.in_bewerking:
        raise DataError.van(HIER, f"periode: '{visie.nieuwste.id}' is nog een concept; maak die uitgave eerst af")
    nieuw = _maak_uitgave(id, toelichting, bron, velden)
    if nieuw.id in {een.id for een in visie.uitgaven}:
        raise DataError.van(HIER, f"id: de uitgave '{nieuw.id}' bestaat al; kies een ander id")
    _schrijf_en_leg_vast(project, bestanden_van_uitgave(inhoud, project, visie, nieuw))
    oud = visie.nieuwste
    wijzigingen = f"{UITGAVEMAP.format(periode=periode, uitgave=id)}/wijzigingen.yml"
    _vertel(
        f"De tekst van '{oud.naam}' is bevroren in {UITGAVEMAP.format(periode=periode, uitgave=oud.id)}/tekst.yml. "
        f"Hij blijft te lezen op /visie/{periode}/uitgave/{oud.id}/.",
        f"'{nieuw.naam}' staat als {nieuw.status} in data/visie/{periode}/uitgaven.yml.",
        f"Pas nu de tekst aan, in docs/visie/{periode}/ en data/visie/{periode}/. "
        "Laat elk id staan waar het bij hoort.",
        "Is er een alinea bij gekomen, draai dan 'regiovisie adressen': zij krijgt een id.",
        f"Draai 'regiovisie uitgave controleer {periode}'. U ziet welke wijzigingen nog ontbreken; "
        f"met --vul-aan komen ze in {wijzigingen}. Vul bij elke de reden in.",
        f"Is alles verklaard, draai dan 'regiovisie uitgave afronden {periode}' met de status en de datum.",
    )


@uitgave.command("afronden")
@PERIODE
@click.option("--status", required=True, help="aangeboden, vastgesteld of gewijzigd.")
@DATUM
@BESLUIT
@click.option("--toelichting", required=True, help="Een zin over deze uitgave.")
@click.pass_obj
def rond_af(project: Path, /, periode: str, **velden: Any) -> None:
    """Rond de nieuwste uitgave van een visie af: geef haar een status en een datum en leg haar tekst vast."""
    inhoud = laad(project)
    bewaak(inhoud, project)
    visie = _vraag_visie(inhoud, periode)
    uitgave = visie.nieuwste
    if not visie.in_bewerking:
        klaar_al = f"'{uitgave.id}' is al afgerond ({uitgave.stand})"
        raise DataError.van(HIER, f"periode: {klaar_al}; begin met 'regiovisie uitgave nieuw'")
    gegeven = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    klaar = _als_record(Uitgave, uitgave.model_dump(mode="json", exclude_none=True) | gegeven)
    lijst = f"data/visie/{periode}/uitgaven.yml"
    tekst = (project / lijst).read_text(encoding="utf-8")
    _schrijf_en_leg_vast(project, {lijst: met_velden(tekst, uitgave.id, gegeven)})
    _vertel(
        f"'{klaar.naam}' is nu {klaar.stand}. De woorden liggen vast; wie ze wijzigt, begint een nieuwe uitgave.",
        "Bouw de site en kijk haar na; daarna kan zij naar buiten.",
    )


@uitgave.command("controleer")
@click.argument("periode", required=False, help="Alleen deze periode (standaard: alle).")
@click.option("--vul-aan", is_flag=True, help="Schrijf de records die ontbreken in wijzigingen.yml.")
@click.pass_obj
def controleer_uitgave(project: Path, periode: str | None, vul_aan: bool) -> int:
    """Noem elk verschil tussen uitgaven dat geen wijziging verklaart, en begin de records die ontbreken."""
    inhoud = laad(project, met_nieuwe_alineas=True)
    visies = [_vraag_visie(inhoud, periode)] if periode else list(inhoud.regiovisie.visies)
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
    else:
        print("Oud plus wijzigingen is nieuw, en nieuw min wijzigingen is oud.")
    return 1 if problemen else 0


def _noem_ontbrekende(project: Path, inhoud: Inhoud, visie: Visie, vul_aan: bool) -> None:
    """Print the records that the newest edition lacks, or write them into its file, for an editor to complete."""
    if not (records := _ontbrekend(inhoud, visie)):
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
    """Give the records that the newest edition lacks, as far as they can be known; a first edition lacks none."""
    if not visie.eerdere:
        return []
    oud, nieuw = (reeks_van(tekst_van(inhoud, visie.periode.id, een.id)) for een in visie.uitgaven[-2:])
    bekend = {stap.alinea for stap in stappen_van(visie.wijzigingen_van(visie.nieuwste.id))}
    return [_begin_van_record(visie, stap) for stap in leid_af(oud, nieuw) if stap.alinea not in bekend]


def _begin_van_record(visie: Visie, stap: Stap) -> dict[str, Any]:
    """Give a record of a change with all that can be known; the reason is for the editor."""
    velden = ("alinea", "soort", "oud", "nieuw", "stond_na", "staat_na")
    return {
        "id": visie.nieuwste.wijziging_id(stap.alinea, stap.soort),
        **{naam: waarde for naam in velden if (waarde := getattr(stap, naam))},
        "reden": "",
        "bron": {"document": visie.nieuwste.bron.document, "redactie": "letterlijk"},
    }


def _gave_inhoud(project: Path) -> Inhoud:
    """Load content in which nothing is wrong and everything is locked: only that can be frozen."""
    inhoud = laad(project)
    bewaak(inhoud, project)
    if open_werk := list(niet_vastgelegd(inhoud, project)):
        raise DataError(open_werk)
    return inhoud


def _schrijf_en_leg_vast(project: Path, bestanden: dict[str, str]) -> None:
    """Write files, and lock every address and text there is then; or change nothing.

    Raises:
        DataError: with these files the content has problems.
    """
    # The locks as they are now are put back too when something goes wrong.
    paden = (project / "data").rglob("*.lock")
    locks = {pad.relative_to(project).as_posix(): pad.read_text(encoding="utf-8") for pad in paden}
    schrijf_alles(project, locks | bestanden, lambda: werk_bij(project))


def _vraag_visie(inhoud: Inhoud, periode: str) -> Visie:
    """Give the visie of a period that an editor names."""
    bekend = [visie.periode.id for visie in inhoud.regiovisie.visies]
    if periode not in bekend:
        raise DataError.van(HIER, f"periode: {bedoelt_u(periode, bekend)}")
    return inhoud.regiovisie.visie(periode)


def _maak_uitgave(id: str, toelichting: str, bron: str, velden: dict[str, Any]) -> Uitgave:
    """Make the record of an edition of what an editor typed."""
    herkomst = {"document": bron, "redactie": "hertaald"}
    velden = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    return _als_record(Uitgave, {"id": id, **velden, "toelichting": toelichting, "bron": herkomst})


def _als_record(model: type[_M], velden: dict[str, Any]) -> _M:
    """Make a record, or tell in the words of an editor what is wrong with what was typed."""
    try:
        return model.model_validate(velden)
    except ValidationError as fout:
        raise DataError(Problem(HIER, 1, tekst) for tekst in meldingen(fout)) from None


def _vertel(*stappen: str) -> None:
    """Tell what was done and what comes next, step by step."""
    for nummer, stap in enumerate(stappen, 1):
        print(f"{nummer}. {stap}")
