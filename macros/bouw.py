"""Building: what is made before the generator runs, the generator itself, and the comparison with the source text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from urllib.parse import urlsplit

from macros import adressen
from macros.errors import DataError, Problem
from macros.exports.bladen import maak_bladen
from macros.exports.lettertypen import maak_lettertypen
from macros.load import laad
from macros.models import Visie
from macros.source import lees_tekst
from macros.verify import Uitslag, verifieer


def maak(map: Path) -> None:
    """Check the content and make the files under docs/gemaakt/ that the site needs.

    Raises:
        DataError: something is wrong with the content; then nothing is made.
    """
    inhoud = laad(map)
    adressen.bewaak(inhoud, map)
    maak_lettertypen(map / "docs/gemaakt/lettertypen")
    maak_bladen(inhoud.regiovisie, sorted((map / "data").rglob("*.yml")), map / "docs/gemaakt")


def bouw(map: Path, site: Path) -> int:
    """Run the generator strictly; gives its exit code, which is not 0 when it only warns."""
    # Imported here: most commands do without the generator.
    from mkdocs.__main__ import cli

    try:
        with chdir(map):
            cli.main(["build", "--strict", "--site-dir", str(site)], prog_name="mkdocs")
    except SystemExit as einde:
        # It leaves with a number, with a message, or with nothing at all when it is done.
        return einde.code if isinstance(einde.code, int) else int(einde.code is not None)
    return 0


def basispad(map: Path) -> str:
    """Give the path of `site_url`: pages like 404.html point there, so the site must be served there."""
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    with (map / "mkdocs.yml").open(encoding="utf-8") as bestand:
        adres = yaml_load(bestand, get_yaml_loader()).get("site_url") or "/"
    return f"{urlsplit(adres).path.rstrip('/')}/"


def vergelijk(map: Path, site: Path) -> Iterator[tuple[Visie, Uitslag]]:
    """Hold the words of a built site against the source text; yields the outcome per visie.

    Raises:
        DataError: the content has problems, or a visie is not in the site.
    """
    for visie in laad(map).regiovisie.visies:
        periode = visie.periode.id
        if not (site / f"visie/{periode}/index.html").is_file():
            raise DataError(
                [Problem(f"site/visie/{periode}/index.html", 1, "ontbreekt; bouw de site eerst: make site")]
            )
        naam = adressen.BRONTEKST.format(periode=periode)
        yield visie, verifieer(site, f"visie/{periode}/", lees_tekst(map / naam, naam), visie.signaleringen)
