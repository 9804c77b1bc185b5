"""The page for the council as PDF: the same statements, each with the paragraph it rests on."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from macros.gegevens.raad import Raadsuitspraak
from macros.gegevens.visie import Ambitie
from macros.kern.dagen import dag_voluit
from macros.kern.paginas import Aanroep, Pagina, Tekstblok
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.weergave.zetten import zet_bladen

RAADSPAGINA = "raad/index.md"
BLAD = "de-visie-op-een-pagina.pdf"
"""Under docs/gemaakt/."""


def maak_raadsblad(inhoud: Inhoud, project: Path) -> Path | None:
    """Write the sheet and return its path; None when there is no page for the council."""
    pagina = next((pagina for pagina in inhoud.paginas if pagina.pad == RAADSPAGINA), None)
    if pagina is None:
        return None
    bladen, gegevens = {BLAD: "raad/sjablonen/raad.typ"}, partial(raadsbladgegevens, inhoud, pagina)
    (doel,) = zet_bladen(project, bladen, inhoud.regiovisie.site, gegevens, project / "docs" / RAADSPAGINA)
    return doel


def raadsbladgegevens(inhoud: Inhoud, pagina: Pagina) -> dict[str, Any]:
    """Give what the template prints, in the order of the page."""
    dag = inhoud.regiovisie.document(inhoud.regiovisie.geldende.document).peildatum
    assert dag is not None
    return {
        "datum": [dag.year, dag.month, dag.day],
        "stand": dag_voluit(dag),
        "periode": inhoud.regiovisie.geldende.periode.naam,
        "status": inhoud.regiovisie.geldende.nieuwste.toelichting,
        "delen": list(_delen(inhoud, pagina)),
    }


def _delen(inhoud: Inhoud, pagina: Pagina) -> Iterator[dict[str, Any]]:
    """Yield the headings of the page and the records under them; a heading with only links is left out."""
    kop = ""
    for deel in pagina.delen:
        if isinstance(deel, Tekstblok):
            kop = kale_tekst(deel.tekst) if deel.soort == "kop" else kop
        elif isinstance(deel, Aanroep) and deel.naam == "raadsdeel":
            gekozen = next(een for een in inhoud.regiovisie.raad.delen if een.id in deel.ids)
            yield {"kop": kop, "vorm": gekozen.vorm, "punten": [_punt(inhoud, punt) for punt in gekozen.punten]}
        elif isinstance(deel, Aanroep) and deel.naam == "ambitieoverzicht":
            ambities = inhoud.regiovisie.geldende.ambities
            yield {"kop": kop, "vorm": "ambities", "ambities": [_ambitie(ambitie) for ambitie in ambities]}


def _punt(inhoud: Inhoud, uitspraak: Raadsuitspraak) -> dict[str, str]:
    plaatsen = dict.fromkeys(inhoud.adresboek.plaats(id).replace("§ ", "§\u00a0") for id in uitspraak.alineas)
    stukken = [
        ", ".join(filter(None, [inhoud.regiovisie.document(document).naam, koppen]))
        for document, koppen in inhoud.regiovisie.stukken_van(uitspraak).items()
    ]
    bron = "; ".join(filter(None, [f"Visie\u00a0{', '.join(plaatsen)}" if plaatsen else "", *stukken]))
    return {"kop": kale_tekst(uitspraak.kop or ""), "tekst": kale_tekst(uitspraak.tekst), "bron": bron}


def _ambitie(ambitie: Ambitie) -> dict[str, Any]:
    lijnen = [{"code": ambitie.code(lijn), "kort": kale_tekst(lijn.kort)} for lijn in ambitie.actielijnen]
    return {"nummer": ambitie.nummer, "kort": ambitie.kort, "kern": kale_tekst(ambitie.kern), "actielijnen": lijnen}
