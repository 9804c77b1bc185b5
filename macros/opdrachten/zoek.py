"""`regiovisie zoek`: what search finds on the built site and why, and how well it finds."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.plaats import basispad
from macros.publiceren.proefserver import serveer
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.meten import Meting, kruis, lees_meetvragen, per_groep, stel, verklaar

if TYPE_CHECKING:
    from playwright.sync_api import Page

_CHROMIUM = Path(__file__).parents[2] / ".ci/chromium"
_GEDULD = 120_000
"""Milliseconds: nothing takes so long but on a machine that does something else as well."""
_BESTAND = click.Path(path_type=Path)


@click.command
@click.argument("woorden", required=False, help="Wat een bezoeker typt, tussen aanhalingstekens.")
@click.option("--vragen", "bestanden", multiple=True, type=_BESTAND, help="Meet met de vragen in dit bestand.")
@click.option("--kruis", "met_kruis", is_flag=True, help="Meet met onze eigen vragen, elke zonder zichzelf.")
@click.option("--json", "als_json", is_flag=True, help="Geef de cijfers, en de adressen per vraag, als JSON.")
@click.pass_obj
def zoek(project: Path, woorden: str | None, bestanden: tuple[Path, ...], met_kruis: bool, als_json: bool) -> None:
    """Laat zien wat zoeken op de gebouwde site (site/) vindt en waarom, of meet hoe goed het vindt."""
    if not (woorden or bestanden or met_kruis):
        raise click.UsageError("Noem woorden tussen aanhalingstekens, of --vragen BESTAND, of --kruis.")
    gelezen = {str(bestand): lees_meetvragen(bestand) for bestand in bestanden}
    with open_site(project) as plek:
        if woorden:
            _leg_uit(verklaar(laad(project), woorden, *plek))
        verslagen = [_verslag(naam, stel(vragen, *plek), len(vragen)) for naam, vragen in gelezen.items()]
        if met_kruis:
            geschreven = laad(project).regiovisie.zoeken.vragen
            metingen = kruis(laad(project), project / "site", *plek)
            verslagen.append(_verslag("kruis", metingen, sum(len(een.vragen) for een in geschreven)))
    if als_json:
        print(json.dumps(verslagen[0] if len(verslagen) == 1 else verslagen, ensure_ascii=False, indent=1))
        return
    for verslag in verslagen:
        _toon(**verslag)


def chromium() -> str:
    """Give the path of Chromium; DataError with how to get it where there is none."""
    waar = subprocess.run([_CHROMIUM], capture_output=True, text=True, check=False)
    if waar.returncode:
        raise DataError.van(".ci/chromium", waar.stderr.strip())
    return waar.stdout.strip()


@contextmanager
def open_site(project: Path) -> Iterator[tuple["Page", str]]:
    """Serve the built site and open a page in Chromium; gives that page, and the address of the home page.

    Raises:
        DataError: the site, the browser or what drives it is missing.
    """
    for naam in (*BESTANDEN, "zoeken/index.html"):
        if not (project / "site" / naam).is_file():
            raise DataError.van(f"site/{naam}", "ontbreekt; bouw de site eerst: make site")
    try:
        # It only comes with what tests.
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise DataError.van("requirements-test.lock", "playwright ontbreekt; make zoek haalt het") from None
    waar = chromium()
    with serveer(project / "site", basispad(project), koppen_voor) as begin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=waar)
        pagina = browser.new_page()
        pagina.set_default_timeout(_GEDULD)
        yield pagina, begin
        browser.close()


def _verslag(bestand: str, metingen: Iterable[Meting], aantal: int) -> dict[str, Any]:
    scherm = sys.stderr
    with click.progressbar(metingen, aantal, "Vragen stellen", file=scherm, hidden=not scherm.isatty()) as balk:
        alle = [*balk]
    return {
        "bestand": bestand,
        "groepen": per_groep(alle),
        "vragen": [asdict(een) | {"plaats": een.plaats} for een in alle],
    }


def _toon(bestand: str, groepen: dict[str, dict[str, float]], **_: object) -> None:
    print(f"\n{bestand}\n{'':14}vragen  success@1  success@3    MRR  leeg")
    for groep, een in groepen.items():
        rij = f"{een['success@1']:9.1%}  {een['success@3']:9.1%}  {een['mrr']:5.3f}".replace(".", ",")
        print(f"{groep:14}{een['vragen']:6}  {rij}  {een['leeg']:4}")


def _leg_uit(gevonden: dict[str, Any]) -> None:
    for antwoord in gevonden["antwoorden"]:
        print(f"antwoord: {antwoord}")
    for plaats, een in enumerate(gevonden["treffers"], 1):
        print(f"\n{plaats:2}. {een['titel']}, /{een['adres']}: {_getal(een['score'])}")
        if een["geschreven"]:
            print(f"    lijkt {_getal(een['dichtbij'])} op {een['geschreven']}")
        print(f"    {'; '.join(_woord(*woord) for woord in een['woorden'])}")


def _woord(gevraagd: str, gevonden: str, telt: float) -> str:
    """Say what a word does for a page: `slaat 4,30`, `meppen → slaan 3,20`, `niet: hond`."""
    naar = "" if gevonden == gevraagd else f" → {gevonden}"
    return f"{gevraagd}{naar} {_getal(telt)}" if gevonden else f"niet: {gevraagd}"


def _getal(getal: float) -> str:
    return f"{getal:.2f}".replace(".", ",")
