"""`regiovisie nieuw begrip ID`: a record to fill in and the page that goes with it."""

import re
from pathlib import Path

import click

from macros.kern.bestanden import schrijf_alles
from macros.kern.bewerken import met_records
from macros.kern.fouten import DataError, Problem
from macros.kern.yaml import lees_tekst
from macros.visie.vastleggen import vastgelegde_adressen

BEGRIPPEN = "data/begrippen.yml"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RECORD = """
- id: {id}
  term:
  code: {code}
  thema:
  letterlijk: []
  uitleg:
  kort:
  vormen: []
  geldig_vanaf:
  geschiedenis: []
  bron: {{document: , paragraaf: "", redactie: hertaald}}
"""
_PAGINA = """---
template: begrip.html
---

{{{{ begrip("{id}") }}}}
"""
_UITLEG = """{pagina} en een leeg record in {bestand} staan klaar. Vul in het record in:
  term          het woord, enkelvoud, met kleine letters; bij een eigennaam ook 'eigennaam: ja'
  thema         geweld, aanpak, teams of afspraken
  letterlijk    ids van de alinea's die het woord omschrijven; ze staan achter het teken ¶
  uitleg, kort  onze uitleg in gewone taal, en dezelfde in één zin
  vormen        alle manieren waarop het woord in een tekst staat, ook het meervoud
  geldig_vanaf  het jaar
  geschiedenis  per periode wat er over het woord bekend is
  bron          het document
Draai daarna make adressen en make check."""


@click.group
def nieuw() -> None:
    """Maak een leeg record en een pagina: begrip."""


@nieuw.command("begrip")
@click.argument("id", help="Naam van het begrip in het adres, zoals veilige-plek.")
@click.pass_obj
def nieuw_begrip(project: Path, id: str) -> None:
    """Maak een leeg record en een pagina voor een nieuw begrip, en zeg wat er ingevuld moet worden."""
    tekst, pagina = lees_tekst(project / BEGRIPPEN, BEGRIPPEN), f"docs/begrippen/{id}.md"
    if not _ID.fullmatch(id):
        raise DataError([Problem(BEGRIPPEN, 1, f"'{id}' kan geen id zijn; kies kleine letters, cijfers en streepjes")])
    if (project / pagina).exists() or f"/begrippen/{id}/" in vastgelegde_adressen(project):
        raise DataError([Problem(BEGRIPPEN, 1, f"'{id}' is of was al van een begrip; kies een ander id")])
    # A code is given once: a withdrawn concept keeps its own.
    codes = re.findall(r"^\s*code:\s*RV-(\d{3})\s*$", tekst, re.MULTILINE)
    record = _RECORD.format(id=id, code=f"RV-{int(max(codes, default='0')) + 1:03d}")
    schrijf_alles(project, {BEGRIPPEN: met_records(tekst, record), pagina: _PAGINA.format(id=id)})
    print(_UITLEG.format(pagina=pagina, bestand=BEGRIPPEN))
