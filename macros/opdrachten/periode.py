"""The command that starts a period: it closes the visie that holds and makes room for the next."""

from __future__ import annotations

from pathlib import Path

from macros.gegevens.periodes import Periode
from macros.kern.bestanden import schrijf_alles
from macros.opdrachten.invoer import (
    BRON,
    IN_BEWERKING,
    gave_inhoud,
    gelezen,
    geweigerd,
    leg_vast,
    maak_uitgave,
    met_adressen,
    vertel,
)
from macros.opdrachten.opdracht import Argument, Opdracht
from macros.visie.bevriezen import bestanden_van_periode, bevroren


def nieuwe_periode(map: Path, periode: str, naam: str, ondertitel: str, bron: str, uitgave: str) -> int:
    """Begin een nieuwe periode: bevries de visie die nu geldt en maak de bestanden voor de nieuwe."""
    inhoud = gave_inhoud(map)
    eigen_mappen = f"data/visie/{periode}/ en docs/visie/{periode}/"
    if periode in {bekend.id for bekend in inhoud.regiovisie.periodes}:
        raise geweigerd(f"periode: '{periode}' bestaat al; begin een uitgave met 'regiovisie uitgave nieuw'")
    velden = {"id": periode, "naam": naam, "ondertitel": ondertitel, "stand": IN_BEWERKING, "geldt": "nee"}
    velden["bron"] = {"document": bron, "redactie": "toegevoegd"}  # type: ignore[assignment]
    gelezen(Periode, velden)
    eerste = maak_uitgave("eerste", IN_BEWERKING, bron, {"naam": uitgave, "status": "concept"})
    geldend = inhoud.regiovisie.geldende
    bestanden = bevroren(inhoud, map, geldend) | bestanden_van_periode(map, velden, eerste)
    schrijf_alles(map, met_adressen(map, bestanden), lambda: leg_vast(map))
    vertel(
        f"De tekst van de {geldend.periode.naam} is bevroren, met al zijn adressen. "
        f"Hij blijft op /visie/{geldend.periode.id}/.",
        f"De {naam} heeft nu eigen mappen: {eigen_mappen}. Het menu staat in mkdocs.yml.",
        f"Zet de brontekst in data/visie/{periode}/brontekst.txt, de records in de bestanden ernaast en de "
        "lopende tekst in pagina's. Geef alles een nieuw id; 'regiovisie adressen' helpt bij alinea's.",
        "Gaat de visie gelden, zet dan 'geldt: ja' in haar periode.yml en 'geldt: nee' in die van de vorige.",
        f"Is de tekst compleet, draai dan 'regiovisie uitgave afronden {periode}': vanaf dan ligt zij vast.",
    )
    return 0


OPDRACHTEN = {
    "periode nieuw": Opdracht(
        nieuwe_periode,
        (
            Argument("periode", help="de jaren, zoals 2030-2034"),
            Argument("--naam", required=True, help="hoe de visie heet, zoals 'Regiovisie 2030-2034'"),
            Argument("--ondertitel", required=True, help="de ondertitel van de visie"),
            Argument("--uitgave", default="Eerste uitgave", help="naam van de eerste uitgave"),
            BRON,
        ),
    ),
}
