"""`regiovisie nieuw regio`: a project of another region, that has only what is its own and builds at once."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.kern.bestanden import schrijf_alles
from macros.kern.dagen import vandaag
from macros.kern.fouten import DataError, Problem
from macros.kern.getallen import telwoord
from macros.opdrachten.adressen import werk_bij

_SJABLONEN = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "sjablonen/regio"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_NAAM, _JAREN = re.compile(r"’?[^\W\d_][\w’. -]*"), re.compile(r"(\d{4})-(\d{4})")
_UITLEG = """{map} staat klaar, en bouwt zo al. Vul daarna in, in deze volgorde:
  1. data/hulp/gemeenten.yml     nummer en website van de gemeenten, met de bron
  2. data/hulp/regionaal.yml     opvang en andere hulp in de regio; maak dit bestand als u die kent
  3. data/documenten.yml         het raadsvoorstel en de visie
  4. data/visie/{periode}/       wat u over de visie weet, met de bron
  5. data/site.yml               van wie de teksten zijn, ondertitel, kleuren, merk en tekening; melden en beveiliging
  6. docs/                       de zinnen op de startpagina, bij de visie en bij over
Nummers van landelijke hulp en de meldcode komen uit {basis}.
Kijk na elke stap:  regiovisie --map {map} controleer
Bouw de site met `bouw`; wat een mens nog doet voor zij openbaar wordt, noemt `gereed`."""


@click.command("regio")
@click.argument("doel", metavar="MAP", type=click.Path(path_type=Path, resolve_path=True), help="De nieuwe map.")
@click.option("--naam", required=True, help="Hoe de site heet, zoals 'Regiovisie Streek'.")
@click.option("--gemeenten", required=True, help="De gemeenten, met komma's ertussen.")
@click.option("--periode", default="", help="De jaren van de visie, zoals 2030-2033 (standaard: vier jaar vanaf nu).")
@click.pass_obj
def nieuw_regio(project: Path, doel: Path, naam: str, gemeenten: str, periode: str) -> None:
    """Maak een project voor een andere regio, en zeg wat zij moet invullen."""
    periode = periode or f"{vandaag().year}-{vandaag().year + 3}"
    naam, *namen = (deel.strip().replace("'", "’") for deel in (naam, *gemeenten.split(",")))
    if problemen := [*_fouten(project, doel, naam, periode, namen)]:
        raise DataError(Problem("nieuw regio", 1, tekst) for tekst in problemen)
    basis = Path(os.path.relpath(project, doel)).as_posix()
    velden = {"basis": basis, "naam": naam, "periode": periode, "dag": vandaag().isoformat()}
    schrijf_alles(doel, _bestanden(velden, namen), lambda: werk_bij(doel))
    click.echo(_UITLEG.format(map=doel, periode=periode, basis=project))


def _id(naam: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-")


def _fouten(project: Path, doel: Path, naam: str, periode: str, namen: list[str]) -> Iterator[str]:
    """Yield what is wrong with what was typed."""
    if doel.is_file() or (doel.is_dir() and any(doel.iterdir())):
        yield f"{doel}: hier staat al iets; kies een lege map, of een die er nog niet is"
    if not (project / "data/hulp/landelijk.yml").is_file():
        yield f"{project}: hier is geen project om op te staan; typ dit in de map van de site"
    if not _NAAM.fullmatch(naam):
        yield f"--naam: '{naam}' kan niet; hier hoort een naam van letters, zoals Regiovisie Streek"
    if not (jaren := _JAREN.fullmatch(periode)) or jaren[1] >= jaren[2]:
        yield f"--periode: '{periode}' kan niet; hier horen twee jaren, zoals 2030-2033"
    for een, aantal in Counter(map(_id, namen)).items():
        voorbeeld = next(naam for naam in namen if _id(naam) == een)
        if not (een and _NAAM.fullmatch(voorbeeld)):
            yield f"--gemeenten: '{voorbeeld}' kan niet; hier horen namen met een komma ertussen, zoals Stad, Dorp"
        elif aantal > 1:
            yield f"--gemeenten: '{voorbeeld}' staat er {aantal} keer; laat er een staan"


def _bestanden(velden: dict[str, str], namen: list[str]) -> dict[str, str]:
    """Give the text of every file of the project by its path; the page of a municipality for each of them."""
    streek = velden["naam"].removeprefix("Regiovisie ")
    gemeenten = [{"id": _id(naam), "naam": naam} for naam in sorted(namen)]
    aantal = f"{telwoord(len(namen))} gemeente{'n' if len(namen) > 1 else ''}"
    alles = velden | {"streek": streek, "gemeenten": gemeenten, "aantal": aantal}
    uit: dict[str, str] = {}
    for sjabloon in _SJABLONEN.list_templates(["j2"]):
        plek = sjabloon.removesuffix(".j2").replace("/periode/", f"/{velden['periode']}/")
        for een in gemeenten if plek.endswith("/gemeente.md") else [{}]:
            naar = plek.replace("/gemeente.md", f"/{een.get('id')}.md")
            uit[naar] = _SJABLONEN.get_template(sjabloon).render(gemeente=een, **alles)
    return uit
