"""Following every link and anchor of a built site with linkchecker, as a visitor's browser would."""

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from macros.kern.fouten import Problem
from macros.publiceren.proefserver import serveer
from macros.visie.gebouwd import bestand_van, paginas

_REGELS = Path(__file__).parents[2] / ".linkcheckerrc"


def volg_links(site: Path, basis: str, *opties: str) -> tuple[bool, str]:
    """Tell whether every link leads somewhere, and what linkchecker says of it.

    It starts from every page, so that a page without a link to it is looked at too. The site stands under `basis`, such
    as `/`; `opties` are more for linkchecker, such as `--check-extern`.
    """
    with serveer(site, basis) as adres:
        opdracht = [sys.executable, "-m", "linkcheck", "--config", str(_REGELS), *opties]
        adressen = [adres + pagina for pagina in paginas(site)]
        uitkomst = subprocess.run([*opdracht, *adressen], capture_output=True, text=True, check=False)
    return uitkomst.returncode == 0, uitkomst.stdout + uitkomst.stderr


def dode_links(site: Path, basis: str) -> list[Problem]:
    """Give each link of our own that leads nowhere, at its place in the built page."""
    goed, verslag = volg_links(site, basis, "-o", "csv")
    gevonden = list(_gelezen(verslag, site, basis))
    if goed or gevonden:
        return gevonden
    # It failed without naming a link: that is no reason to believe that they are all right.
    return [Problem("site", 1, f"de links konden niet worden gevolgd: {verslag.strip()[-300:]}")]


def _gelezen(verslag: str, site: Path, basis: str) -> Iterator[Problem]:
    rijen = [regel for regel in verslag.splitlines() if regel.count(";") >= 16]
    for rij in csv.DictReader(rijen, delimiter=";"):
        pagina = urlsplit(rij["parentname"] or rij["url"]).path.removeprefix(basis)
        oorzaak = re.sub(r"\s+", " ", rij["warningstring"] or rij["result"])
        regel = int(rij["line"]) if rij["line"].isdigit() else 1
        bestand = bestand_van(site, pagina).relative_to(site.parent).as_posix()
        yield Problem(bestand, max(regel, 1), f"de link '{rij['urlname']}' leidt nergens heen ({oorzaak})")
