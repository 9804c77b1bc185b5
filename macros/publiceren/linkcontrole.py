"""Following every link of a built site with linkchecker, as a visitor's browser would, and looking up every anchor."""

import csv
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from macros.kern.fouten import Problem
from macros.publiceren.kind import opdracht
from macros.publiceren.machinevormen import aangeboden
from macros.publiceren.proefserver import serveer
from macros.tekst.inhoud import Inhoud
from macros.visie.gebouwd import bestand_van, paginas
from macros.weergave.regels_links import bestandslinks

REGELS = Path(__file__).parents[2] / ".linkcheckerrc"
_HIER = "http://hier"


def volg_links(site: Path, basis: str, *opties: str) -> tuple[bool, str]:
    """Tell whether every link leads somewhere, and what linkchecker says of it.

    It starts from every page, so that a page without a link to it is looked at too. The site stands under `basis`, such
    as `/`; `opties` are more for linkchecker, such as `--check-extern`.
    """
    # Tells linkchecker that this host needs no sparing.
    with serveer(site, basis, lambda _: {"LinkChecker": "allowed"}) as adres:
        adressen = [adres + pagina for pagina in paginas(site)]
        volg = opdracht("linkcheck", "--config", str(REGELS), *opties, *adressen)
        uitkomst = subprocess.run(volg, capture_output=True, text=True, check=False)
    return uitkomst.returncode == 0, uitkomst.stdout + uitkomst.stderr


def dode_bestanden(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Yield each link or picture in a page that leads to a file that is not made, nor lies there."""
    gemaakt = set(aangeboden(inhoud))
    for pagina, regel, pad in bestandslinks(inhoud):
        if pad not in gemaakt and not (project / "docs" / pad).is_file():
            raad = "zet het bestand daar, of haal de link weg"
            yield pagina.fout(f"link: docs/{pad} is er niet en wordt niet gemaakt; {raad}", regel)


def dode_links(site: Path, basis: str) -> list[Problem]:
    """Give each link of our own that leads nowhere, or to an anchor that is not there, at its place in the built page.

    linkchecker would read a page once for every anchor on it that is linked to: ten times as long as all its links.
    """
    # Our own server always answers, however busy the machine is.
    goed, verslag = volg_links(site, basis, "-o", "csv", "--timeout=600")
    gevonden = list(_gelezen(verslag, site, basis))
    if not goed and not gevonden:
        # It failed without naming a link: that is no reason to believe that they are all right.
        gevonden = [Problem("site", 1, f"de links konden niet worden gevolgd: {verslag.strip()[-300:]}")]
    return [*gevonden, *_dode_ankers(site, basis)]


def _gelezen(verslag: str, site: Path, basis: str) -> Iterator[Problem]:
    rijen = [regel for regel in verslag.splitlines() if regel.count(";") >= 16]
    for rij in csv.DictReader(rijen, delimiter=";"):
        pagina = urlsplit(rij["parentname"] or rij["url"]).path.removeprefix(basis)
        oorzaak = re.sub(r"\s+", " ", rij["warningstring"] or rij["result"])
        yield _nergens(site, pagina, int(rij["line"] if rij["line"].isdigit() else 1), rij["urlname"], oorzaak)


def _nergens(site: Path, pagina: str, regel: int, link: str, oorzaak: str) -> Problem:
    bestand = bestand_van(site, pagina).relative_to(site.parent).as_posix()
    return Problem(bestand, max(regel, 1), f"de link '{link}' leidt nergens heen ({oorzaak})")


def _dode_ankers(site: Path, basis: str) -> Iterator[Problem]:
    """Yield each link to an anchor that its page, if there is such a page, does not have."""
    documenten = {pagina: html.parse(bestand_van(site, pagina)).getroot() for pagina in paginas(site)}
    ankers = {pagina: {*een.xpath("//@id | //a/@name")} for pagina, een in documenten.items()}
    # What a page is called as well; a folder without its slash is a dead link already.
    ankers |= {bestand_van(site, pagina).relative_to(site).as_posix(): ids for pagina, ids in ankers.items()}
    for pagina, document in documenten.items():
        # What is no address at all is left as it is: linkchecker says so.
        document.make_links_absolute(f"{_HIER}{basis}{pagina}", handle_failures="ignore")
        for element, _, link, _ in document.iterlinks():
            adres, _, anker = unquote(link).removeprefix(_HIER).partition("#")
            naar = adres.partition("?")[0].removeprefix(basis)
            if anker and naar in ankers and anker not in ankers[naar]:
                yield _nergens(site, pagina, element.sourceline or 1, f"{adres}#{anker}", f"daar staat geen '#{anker}'")
