"""The command that starts a period: it closes the visie that holds and makes room for the next."""

from __future__ import annotations

from pathlib import Path

import click

from macros.gegevens.periodes import Periode
from macros.opdrachten.invoer import (
    BRON,
    IN_BEWERKING,
    als_record,
    gave_inhoud,
    geweigerd,
    maak_uitgave,
    schrijf_en_leg_vast,
    vertel,
)
from macros.visie.bevriezen import bestanden_van_periode, bevroren


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
def nieuwe_periode(project: Path, jaren: str, naam: str, ondertitel: str, bron: str, uitgave: str) -> int:
    """Begin een nieuwe periode: bevries de visie die nu geldt en maak de bestanden voor de nieuwe."""
    inhoud = gave_inhoud(project)
    eigen_mappen = f"data/visie/{jaren}/ en docs/visie/{jaren}/"
    if jaren in {bekend.id for bekend in inhoud.regiovisie.periodes}:
        raise geweigerd(f"periode: '{jaren}' bestaat al; begin een uitgave met 'regiovisie uitgave nieuw'")
    velden = {"id": jaren, "naam": naam, "ondertitel": ondertitel, "stand": IN_BEWERKING, "geldt": "nee"}
    velden["bron"] = {"document": bron, "redactie": "toegevoegd"}  # type: ignore[assignment]
    als_record(Periode, velden)
    eerste = maak_uitgave("eerste", IN_BEWERKING, bron, {"naam": uitgave, "status": "concept"})
    geldend = inhoud.regiovisie.geldende
    oud = bevroren(inhoud, project, geldend) if geldend.periode.tekst == "ja" else {}
    bestanden = oud | bestanden_van_periode(project, velden, eerste)
    schrijf_en_leg_vast(project, bestanden)
    blijft = f"De tekst van de {geldend.periode.naam} is bevroren, met al zijn adressen. Hij b" if oud else "De visie b"
    vertel(
        f"{blijft}lijft op /visie/{geldend.periode.id}/.",
        f"De {naam} heeft nu eigen mappen: {eigen_mappen}. Het menu staat in mkdocs.yml.",
        f"Zet de brontekst in data/visie/{jaren}/brontekst.txt, de records in de bestanden ernaast en de "
        "lopende tekst in pagina's. Geef alles een nieuw id; 'regiovisie adressen' helpt bij alinea's.",
        "Gaat de visie gelden, zet dan 'geldt: ja' in haar periode.yml en 'geldt: nee' in die van de vorige.",
        f"Is de tekst compleet, draai dan 'regiovisie uitgave afronden {jaren}': vanaf dan ligt zij vast.",
    )
    return 0
