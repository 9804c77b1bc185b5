"""Where the site stands on the web, and what a host wants to find there beside its pages.

In: `site_url` of mkdocs.yml, and `beveiliging` of data/site.yml. Out: the address and the path of the site; robots.txt,
.well-known/ and no empty sitemap in the built site; and what a build can do without but a visitor or a finder can't.
"""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from macros.gegevens.site import Site
from macros.kern.bestanden import schrijf_alles
from macros.kern.configuratie import CONFIGURATIE, SITE_ADRES, hoort_niet
from macros.kern.dagen import dag_voluit
from macros.kern.fouten import DataError, Problem
from macros.kern.yaml import lees_yaml

BEVEILIGING = ".well-known/security.txt"
ALARM = timedelta(days=60)
"""How long before security.txt expires we say so."""


def site_adres(project: Path) -> str:
    """Give the address of the home page, with a slash at its end; empty while mkdocs.yml does not know it.

    Raises:
        DataError: it is no address under which a site can be served.
    """
    gelezen = lees_yaml(project / CONFIGURATIE, CONFIGURATIE)
    gevonden = gelezen.waarde.get("site_url") if isinstance(gelezen.waarde, dict) else None
    if not gevonden:
        return ""
    if not isinstance(gevonden, str) or not re.fullmatch(SITE_ADRES, gevonden):
        raise DataError.van(CONFIGURATIE, hoort_niet("site_url", gevonden), gelezen.regel(("site_url",)))
    return f"{gevonden.rstrip('/')}/"


def basispad(project: Path) -> str:
    """Give the path of `site_url`: pages like 404.html point there, so the site must be served there."""
    return urlsplit(site_adres(project)).path or "/"


def vul_aan(site: Site, project: Path, doel: Path) -> None:
    """Put into the built site, in `doel`, what a host wants to find there: .well-known/ and robots.txt.

    Raises:
        DataError: one of them lies in docs/ as well.
    """
    adres, docs = site_adres(project), project / "docs"
    # Everything may be found (RFC 9309).
    robots = "User-agent: *\nDisallow:\n" + (f"\nSitemap: {adres}sitemap.xml\n" if adres else "")
    bestanden = {"robots.txt": robots} | ({BEVEILIGING: _beveiliging(site, adres)} if site.beveiliging else {})
    if dubbel := [naam for naam in bestanden if (docs / naam).exists()]:
        raise DataError(Problem(f"docs/{naam}", 1, "dit bestand wordt gemaakt; haal het hier weg") for naam in dubbel)
    if (docs / ".well-known").is_dir():
        shutil.copytree(docs / ".well-known", doel / ".well-known", dirs_exist_ok=True)
    schrijf_alles(doel, bestanden)
    # Without addresses in it a sitemap is not valid; the packed one is made when the site is published.
    for naam in ("sitemap.xml.gz", *(() if adres else ("sitemap.xml",))):
        (doel / naam).unlink(missing_ok=True)


def aandacht(site: Site, project: Path, vandaag: date) -> list[Problem]:
    """Give what is no fault, but has the site do without something or soon will."""
    adres, gegevens = site_adres(project), "data/site.yml"
    gevonden = []
    if not adres:
        mist = "volledige links in de feed, het vaste adres in elke pagina (canonical), sitemap.xml en Canonical in "
        waar = "security.txt; en de links van 404.html kloppen alleen als de site geen pad heeft, zoals /regiovisie/"
        gevonden.append(Problem("mkdocs.yml", 1, f"site_url is leeg. Daardoor ontbreken: {mist}{waar}"))
    elif basispad(project) != "/":
        waar = "worden alleen aan het begin van een adres gezocht; laat de beheerder van dat adres ze daar neerzetten"
        gevonden.append(Problem("mkdocs.yml", 1, f"site_url heeft een pad. robots.txt en {BEVEILIGING} {waar}"))
    if site.beveiliging is None:
        gevonden.append(Problem(gegevens, 1, f"beveiliging ontbreekt: de site krijgt geen {BEVEILIGING}"))
        return gevonden
    tot, nog = dag_voluit(site.beveiliging.geldig_tot), site.beveiliging.geldig_tot - vandaag
    verloop = "is verlopen op" if nog <= timedelta() else "verloopt op" if nog <= ALARM else ""
    if verloop:
        doe = "kijk het contact na en schrijf een nieuwe dag op, hooguit een jaar vooruit"
        gevonden.append(Problem(gegevens, 1, f"beveiliging.geldig_tot: {BEVEILIGING} {verloop} {tot}; {doe}"))
    elif nog > timedelta(days=366):
        gevonden.append(Problem(gegevens, 1, f"beveiliging.geldig_tot: {tot} ligt meer dan een jaar vooruit"))
    return gevonden


def _beveiliging(site: Site, adres: str) -> str:
    """Where to tell of a hole, as RFC 9116 has it. It is looked for at the beginning of the host, whatever our path."""
    assert site.beveiliging is not None
    regels = [f"Contact: {site.beveiliging.contact}", f"Expires: {site.beveiliging.geldig_tot}T00:00:00Z"]
    regels += ["Preferred-Languages: nl, en", *([f"Canonical: {urljoin(adres, f'/{BEVEILIGING}')}"] if adres else [])]
    return "\n".join([*regels, ""])
