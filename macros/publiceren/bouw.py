"""Building: what is made before the generator runs, the generator itself, and the comparison with the source text."""

import logging
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import chdir, contextmanager
from functools import partial
from pathlib import Path

from rjsmin import jsmin

from macros.kern.configuratie import CONFIGURATIE
from macros.kern.fouten import DataError
from macros.kern.samenvoeging import resten_in
from macros.kern.voortgang import bezig
from macros.onderwerpen import laad, onderwerpen_van
from macros.publiceren.feed import ADRES, maak_feed
from macros.publiceren.lettertypen import LETTERMAP, LETTERTYPEN, maak_lettertypen
from macros.publiceren.machinevormen import aangeboden, maak_machinevormen
from macros.publiceren.plaats import site_adres, vul_aan
from macros.publiceren.toegelaten import vreemd
from macros.tekst.inhoud import Inhoud
from macros.visie import vastleggen
from macros.visie.verify import Uitslag, vergelijkingen

# What the generator copies beside the pages and no page asks for: the theme's own, and pictures that stand in pages.
MEEGEKOMEN = ("assets/images", "assets/javascripts", "assets/stylesheets", "partials")

KLEINER = (".css", ".js")
"""What goes to a visitor without what only who changes it reads."""

_RUIMTE_IN_STIJL = re.compile(r"/\*.*?\*/\s*|(?<=[{};])\s+|\s+(?=\{)|(?<=\n)\s+|(?<=[a-z]:) |;(?=\s*\})", re.DOTALL)


def maak(project: Path) -> None:
    """Check the content and make the files under docs/ that the site needs.

    Raises:
        DataError: something is wrong with the content; then nothing is made.
    """
    if problemen := list(vreemd(project)):
        raise DataError(problemen)
    inhoud = laad(project)
    vastleggen.bewaak(inhoud, project)
    if half := list(resten_in(project)):
        raise DataError(half)
    with bezig("Bladen en andere bestanden maken"):
        for _, maker in makers(inhoud, project):
            maker()


def makers(inhoud: Inhoud, project: Path) -> Iterator[tuple[Collection[str], Callable[[], object]]]:
    """Yield (files, as paths under docs/; what makes them, or leaves them alone when they are up to date)."""
    docs = project / "docs"
    eigen: list[tuple[Collection[str], Callable[[], object]]] = [
        ([f"{LETTERMAP}/{naam}.woff2" for naam in LETTERTYPEN], partial(maak_lettertypen, docs / LETTERMAP)),
        ([ADRES], partial(maak_feed, inhoud, site_adres(project), docs / ADRES)),
        *((een.bestanden(inhoud), partial(een.maak, inhoud, project)) for een in onderwerpen_van(inhoud.regiovisie)),
    ]
    yield from eigen
    bekend = {bestand for bestanden, _ in eigen for bestand in bestanden}
    yield set(aangeboden(inhoud)) - bekend, partial(maak_machinevormen, inhoud, project)


def bouw(project: Path, site: Path) -> int:
    """Run the generator strictly, take out what came along unused and add what a host wants to find.

    Gives the exit code of the generator, not 0 when it only warns.
    """
    # Imported here: most commands do without the generator.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        with bezig("De pagina's bouwen"), chdir(project), _alleen_waarschuwingen():
            build(load_config(CONFIGURATIE, strict=True, site_dir=str(site)))
    except MkDocsException as fout:
        streng = str(fout).startswith("Aborted with")
        print("Elke waarschuwing hierboven is een fout." if streng else fout, file=sys.stderr)
        return 1
    except SystemExit as einde:
        # mkdocs-macros leaves the program with a number when a macro fails.
        return einde.code if isinstance(einde.code, int) else 1
    ruim_site_op(site)
    maak_klein(site)
    vul_aan(laad(project).regiovisie.site, project, site)
    return 0


@contextmanager
def _alleen_waarschuwingen() -> Iterator[None]:
    """Let the generator tell what it warns of, and not what it found or is doing."""
    log, toont = logging.getLogger("mkdocs"), logging.StreamHandler()
    toont.setLevel(logging.WARNING)
    toont.setFormatter(logging.Formatter("generator: %(message)s"))
    log.addHandler(toont)
    try:
        yield
    finally:
        log.removeHandler(toont)


def ruim_site_op(site: Path) -> None:
    """Take what came along and no page asks for out of a built site."""
    for meegekomen in MEEGEKOMEN:
        shutil.rmtree(site / meegekomen, ignore_errors=True)


def maak_klein(site: Path) -> None:
    """Leave comments and indents out of every script and style sheet of a built site."""
    for einde in KLEINER:
        for pad in site.rglob(f"*{einde}"):
            pad.write_text(klein(pad.name, pad.read_text("utf-8")), "utf-8")


def klein(naam: str, tekst: str) -> str:
    """Give a script or style sheet, as its name tells, without comments and indents."""
    return str(jsmin(tekst)) if naam.endswith(".js") else _RUIMTE_IN_STIJL.sub("", tekst)


def vergelijk(project: Path, site: Path) -> Iterator[tuple[str, Uitslag, int]]:
    """Hold the words of a built site, and of every earlier edition, against their source.

    Yields:
        What was compared, the outcome, and how many signaleringen the visie has.

    Raises:
        DataError: the content has problems, or a visie is not in the site.
    """
    inhoud = laad(project)
    for visie in inhoud.regiovisie.visies:
        begin = f"visie/{visie.periode.id}/index.html"
        if not (site / begin).is_file():
            raise DataError.van(f"site/{begin}", "ontbreekt; bouw de site eerst: make site")
        for naam, uitslag in vergelijkingen(inhoud, visie, project, site):
            yield naam, uitslag, len(visie.signaleringen)
