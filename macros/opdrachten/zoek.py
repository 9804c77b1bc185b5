"""`regiovisie zoek`: what search finds on the built site and why, and how well it finds."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from macros.kern.fouten import DataError, Problem
from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.plaats import basispad
from macros.publiceren.proefserver import serveer
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.meten import Cijfers, Uitslag, lees_alle, per_groep, stel

if TYPE_CHECKING:
    from playwright.sync_api import Page

_CHROMIUM = Path(__file__).parents[2] / ".ci/chromium"
# Nothing takes so long but on a machine that does something else as well; in milliseconds.
_GEDULD = 120_000
_BESTAND = click.Path(path_type=Path)


@click.command
@click.option(
    "--vragen", "bestanden", multiple=True, type=_BESTAND, help="Meet met de vragen in dit bestand; mag vaker."
)
@click.option("--json", "als_json", is_flag=True, help="Geef de cijfers, en de adressen per vraag, als JSON.")
@click.pass_obj
def zoek(project: Path, bestanden: tuple[Path, ...], als_json: bool) -> None:
    """Meet hoe goed zoeken op de gebouwde site (site/) vindt wat bij een vraag past."""
    gelezen = lees_alle(bestanden)
    with open_site(project) as (pagina, begin):
        verslagen = [_verslag(bestand, stel(vragen, pagina, begin)) for bestand, vragen in gelezen.items()]
    if als_json:
        print(json.dumps(verslagen[0] if len(verslagen) == 1 else verslagen, ensure_ascii=False, indent=1))
        return
    for verslag in verslagen:
        _toon(verslag["bestand"], verslag["groepen"])


def _verslag(bestand: Path, uitslagen: Iterable[Uitslag]) -> dict[str, Any]:
    alle = [*uitslagen]
    vragen = [een.vraag.model_dump() | {"adressen": een.adressen, "plaats": een.plaats} for een in alle]
    return {"bestand": str(bestand), "groepen": per_groep(alle), "vragen": vragen}


def _toon(kop: str, groepen: dict[str, Cijfers]) -> None:
    print(f"\n{kop}\n{'':14}vragen  success@1  success@3    MRR  leeg")
    for groep, een in groepen.items():
        rij = f"{een['success@1']:9.1%}  {een['success@3']:9.1%}  {een['mrr']:5.3f}".replace(".", ",")
        print(f"{groep:14}{een['vragen']:6}  {rij}  {een['leeg']:4}")


@contextmanager
def open_site(project: Path) -> Iterator[tuple["Page", str]]:
    """Serve the built site and open a page in Chromium; gives that page, and the address of the home page.

    Raises:
        DataError: the site, the browser or what drives it is missing.
    """
    for naam in (*BESTANDEN, "zoeken/index.html"):
        if not (project / "site" / naam).is_file():
            raise DataError([Problem(f"site/{naam}", 1, "ontbreekt; bouw de site eerst: make site")])
    try:
        # It only comes with what tests.
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise DataError([Problem("requirements-test.lock", 1, "playwright ontbreekt; make zoek haalt het")]) from None
    waar = subprocess.run([_CHROMIUM], capture_output=True, text=True, check=False)
    if waar.returncode:
        raise DataError([Problem(".ci/chromium", 1, waar.stderr.strip())])
    with serveer(project / "site", basispad(project), koppen_voor) as begin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=waar.stdout.strip())
        pagina = browser.new_page()
        pagina.set_default_timeout(_GEDULD)
        yield pagina, begin
        browser.close()
