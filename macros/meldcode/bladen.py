"""The sheets to print, as PDF/A-2a with PDF/UA-1: the werkblad and the meldcode on one page.

In: the records, as JSON, and the Typst templates beside the other templates.
Out: the same bytes for the same records, because the sheet carries the day of its law, not of its making.
"""

from pathlib import Path
from typing import Any

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.meldcode import Uitspraak
from macros.kern.dagen import dag_voluit
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.weergave.zetten import zet_bladen

BLADEN = {"werkblad-meldcode": "werkblad.typ", "meldcode-op-een-blad": "op-een-blad.typ"}
"""File under docs/gemaakt/ → template."""


def maak_bladen(inhoud: Inhoud, project: Path) -> list[Path]:
    """Write the sheets and return their paths; those that are up to date are left alone."""
    doelen = {f"{naam}.pdf": f"meldcode/sjablonen/{sjabloon}" for naam, sjabloon in BLADEN.items()}
    return zet_bladen(project, doelen, inhoud.regiovisie.site, lambda: bladgegevens(inhoud.regiovisie))


def bladgegevens(regiovisie: Regiovisie) -> dict[str, Any]:
    """Give what the templates print, as plain words."""
    visie = regiovisie.geldende
    # The day on which the law was read last: what is on the sheet was known then.
    bronnen = [regiovisie.document(een.bron.document) for een in regiovisie.meldcode.uitspraken if een.laag == "wet"]
    dag = max(document.peildatum for document in bronnen if document.peildatum)
    return {
        "datum": [dag.year, dag.month, dag.day],
        "stand": dag_voluit(dag),
        "visie": f"{regiovisie.site.in_een_zin} {visie.periode.id}" if visie.meldcodestappen else "",
        "plaats": visie.periode.stappen_in,
        "stappen": [_kaal(stap.model_dump()) for stap in regiovisie.werkblad],
        "uitspraken": {een.id: _uitspraak(regiovisie, een) for een in regiovisie.meldcode.uitspraken},
        "veilig_thuis": _nummer(regiovisie, "veilig-thuis"),
        "nood": _nummer(regiovisie, "alarmnummer"),
    }


def _uitspraak(regiovisie: Regiovisie, uitspraak: Uitspraak) -> dict[str, Any]:
    plaatsen = [(regiovisie.document(bron.document), bron.paragraaf) for bron in uitspraak.bronnen]
    bronnen = [", ".join(filter(None, (stuk.naam, plaats, stuk.ingezien))) for stuk, plaats in plaatsen]
    velden = uitspraak.model_dump(include={"kop", "tekst", "punten", "slot"})
    return _kaal(velden) | {"laag": uitspraak.laagnaam, "bron": "; ".join(bronnen)}


def _nummer(regiovisie: Regiovisie, id: str) -> dict[str, Any] | None:
    if not regiovisie.heeft("hulp"):
        return None
    return regiovisie.hulp.hulplijn(id).model_dump(include={"naam", "telefoon", "kosten", "open"})


def _kaal(velden: dict[str, Any]) -> dict[str, Any]:
    """Take the Markdown out of every text."""
    kaal = {naam: kale_tekst(waarde) for naam, waarde in velden.items() if isinstance(waarde, str)}
    lijsten = {naam: [*map(kale_tekst, waarde)] for naam, waarde in velden.items() if isinstance(waarde, tuple)}
    return velden | kaal | lijsten
