"""What mkdocs.yml may say: the menu is an editor's, the other settings hold what the site promises.

The generator runs what a tag or a hook names, fetches letters elsewhere unless told not to, and takes a dead link for a
remark; so a setting that is not known here is refused before it starts.
"""

import re
from collections.abc import Container, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.kern.lagen import gedeelde_paginas
from macros.kern.tekens import VERBODEN
from macros.kern.yaml import Plaats, lees_tekst, ontleed

CONFIGURATIE = "mkdocs.yml"
SITE_ADRES = r"(?i:https?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?(/(?!\.\.?(/|$))[a-z0-9._~-]+)*/?)"
"""Where a site can be served."""

_PAGINA = r"[a-z0-9-]+/[a-z0-9/-]+\.md|zoeken\.md"
# Each setting with what it may say, as a pattern; one that stands below another may not be left out.
_MAG = {
    "copyright": ".*",
    "site_name": ".+",
    **dict.fromkeys(("exclude_docs", "not_in_nav"), r"(?:(?:#.*|!?[\w./*-]+)?(?:\n|\Z))*"),
    "watch": "data|overrides",
    "INHERIT": r"(.*/)?mkdocs\.yml",
    "dev_addr": r"(127\.0\.0\.1|localhost):\d+",
    "docs_dir": "docs",
    "hooks": r"(.*/)?macros/plugin\.py",
    "site_url": rf"({SITE_ADRES})?",
    "theme.name": "material",
    "theme.custom_dir": "(.*/)?overrides",
    "theme.language": "nl",
    "theme.font": "false",
    "theme.favicon": "assets/.+",
    "theme.static_templates": "(assets|hulp)/.+",
    "plugins.macros.module_name": "(.*/)?macros/plugin",
    "plugins.macros.on_error_fail": "true",
    "plugins.macros.on_undefined": "strict",
    **{f"markdown_extensions.{naam}": "" for naam in ("admonition", "attr_list", "def_list", "md_in_html", "tables")},
    "markdown_extensions.footnotes.BACKLINK_TITLE": ".+",
    "markdown_extensions.toc.toc_depth": "2-3",
    **{f"validation.nav.{naam}": "warn" for naam in ("omitted_files", "not_found", "absolute_links")},
    **{f"validation.links.{naam}": "warn" for naam in ("not_found", "anchors", "absolute_links", "unrecognized_links")},
}
# What stands in a list, as all that the generator is extended with does.
_LIJSTEN = ("hooks", "markdown_extensions.", "plugins.", "theme.static_templates", "watch")
_HOORT = {
    "hooks": "macros/plugin.py",
    "dev_addr": "een adres als 127.0.0.1:8000",
    **dict.fromkeys(("exclude_docs", "not_in_nav"), "per regel een pad onder docs/, zoals /hulp/"),
    "site_url": "een adres als https://www.voorbeeld.nl/ of https://www.voorbeeld.nl/regiovisie/, of niets",
    "site_name": "een naam",
    "theme.custom_dir": "overrides",
    "watch": "data of overrides",
}


def hoort_niet(naam: str, waarde: object) -> str:
    """Say that a setting may not be what it is, and what belongs there."""
    return f"{naam}: '{waarde}' kan hier niet; hier hoort {_HOORT.get(naam, _MAG[naam])}"


def leesvolgorde(
    project: Path, onderwerpen: Container[str] | None = None
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Give the pages of the menu, as paths under docs/, from first to last, and what is wrong with mkdocs.yml.

    `onderwerpen` are the subjects of which a site can have no pages; without it, any can.
    """
    problemen: list[Problem] = []
    try:
        menu, _ = _lees(project / CONFIGURATIE, CONFIGURATIE, problemen)
    except DataError as fout:
        return (), fout.problems
    bekend = _paginas(project) | gedeelde_paginas(project).keys()
    mappen = {pagina.partition("/")[0] for pagina in bekend}
    genoemd = {pagina.partition("/")[0].removesuffix(".md") for _, pagina in menu}
    mappen |= {naam for naam in genoemd if onderwerpen and naam not in onderwerpen}
    for regel, pagina in menu:
        # A subject that the site has not leaves its lines in the menu.
        if pagina not in bekend and (pagina.partition("/")[0] in mappen or not re.fullmatch(_PAGINA, pagina)):
            problemen.append(Problem(CONFIGURATIE, regel, f"nav: {bedoelt_u(pagina, bekend)}"))
    return tuple(pagina for _, pagina in menu), tuple(problemen)


def buiten_menu(project: Path) -> Iterator[Problem]:
    """Yield each page that is not in the menu nor said to have no place there, at the line of its nearest; or twice."""
    menu, vrij = _lees(project / CONFIGURATIE, CONFIGURATIE, [])
    in_menu = {pagina: regel for regel, pagina in reversed(menu)}
    for regel, pagina in menu:
        if in_menu[pagina] != regel:
            raad = "laat er een staan"
            yield Problem(CONFIGURATIE, regel, f"nav: '{pagina}' staat al op regel {in_menu[pagina]}; {raad}")
    zonder, bekend = GitIgnoreSpec.from_lines(vrij), _paginas(project)
    for pagina in sorted(bekend - in_menu.keys()):
        # One that is misspelt in the menu is told by its name there.
        if not (zonder.match_file(pagina) or get_close_matches(pagina, in_menu.keys() - bekend, 1, 0.8)):
            bij = next(iter(get_close_matches(pagina, in_menu, 1, 0)), "")
            raad = f"zet '- {pagina}' waar hij hoort, zoals onder deze regel, of zet '/{pagina}' bij not_in_nav"
            yield Problem(CONFIGURATIE, in_menu.get(bij, 1), f"nav: docs/{pagina} staat niet in het menu; {raad}")


def _paginas(project: Path) -> set[str]:
    return {pad.relative_to(project / "docs").as_posix() for pad in (project / "docs").rglob("*.md")}


def _lees(
    pad: Path, naam: str, problemen: list[Problem], *, erft: bool = True
) -> tuple[list[tuple[int, str]], list[str]]:
    """Give (line, page) of the menu of a configuration, and the patterns of pages that need no place in it.

    What it may not say is added to the problems; DataError when it is not read.
    """
    gelezen = ontleed(lees_tekst(pad, naam), naam, frozenset({"false", "true"}))
    if not isinstance(gelezen.waarde, dict):
        raise DataError.van(naam, "hier horen namen, elk met een dubbele punt en een waarde")
    bladeren, vrij = [*_bladeren(gelezen.waarde)], list[str]()
    fouten = _fouten(bladeren, () if erft else ("INHERIT",))
    problemen += [Problem(naam, gelezen.regel(plek), wat) for plek, wat in fouten]
    for sleutels, _, ouder in bladeren:
        if sleutels == ("INHERIT",) and erft:
            vrij += _lees(pad.parent / str(ouder), str(ouder), problemen, erft=False)[1]
        if sleutels in (("not_in_nav",), ("exclude_docs",)):
            vrij += str(ouder or "").splitlines()
    menu = [(plek, deel) for sleutels, plek, deel in bladeren if sleutels[:1] == ("nav",) and isinstance(deel, str)]
    return [(gelezen.regel(plek), pagina) for plek, pagina in menu], vrij


Blad = tuple[tuple[str, ...], Plaats, Any]


def _bladeren(deel: Any, sleutels: tuple[str, ...] = (), plaats: Plaats = ()) -> Iterator[Blad]:
    """Yield (names above it, place, value) of all that has nothing under it."""
    # In the menu a name stands in a list, by itself, and a list under a name.
    in_lijst = plaats != () and isinstance(plaats[-1], int)
    anders = isinstance(deel, list if in_lijst else dict) or (in_lijst and isinstance(deel, dict) and len(deel) > 1)
    if not deel or (anders and sleutels[:1] == ("nav",)):
        yield sleutels, plaats, deel
    elif isinstance(deel, dict):
        for naam, kind in deel.items():
            yield from _bladeren(kind, (*sleutels, naam), (*plaats, naam))
    elif isinstance(deel, list):
        for nummer, kind in enumerate(deel):
            yield from _bladeren(kind, sleutels, (*plaats, nummer))
    else:
        yield sleutels, plaats, deel


def _fouten(bladeren: list[Blad], mag_niet: tuple[str, ...]) -> Iterator[tuple[Plaats, str]]:
    """Yield (place, what is wrong) of each setting that is not known, missing, or other than it should be."""
    gezien = set()
    for sleutels, plek, deel in bladeren:
        naam, waarde = ".".join(sleutels), str(deel or "")
        if f"{naam}.{waarde}" in _MAG:
            naam, waarde = f"{naam}.{waarde}", ""
        gezien.add(naam)
        if gevonden := VERBODEN.search(f"{naam} {waarde}"):
            yield plek, f"{naam}: bevat '{gevonden[0]}'; hier staat geen HTML en geen macro"
        elif sleutels[:1] == ("nav",):
            if not isinstance(deel, str) or "" in sleutels:
                yield plek, "nav: hier hoort een bestand onder docs/, of een naam met een lijst van bestanden eronder"
        elif naam not in _MAG or naam in mag_niet:
            wat = f"'{waarde}' " if any(een.startswith(f"{naam}.") for een in _MAG) else ""
            yield plek, f"{naam}: {wat}kent deze site niet; haal het weg"
        elif sum(isinstance(stap, int) for stap in plek) != (hoort := naam.startswith(_LIJSTEN)):
            yield plek, f"{naam}: hier hoort {'een lijst; zet voor elke regel een streepje' if hoort else 'geen lijst'}"
        elif not re.fullmatch(_MAG[naam], waarde):
            yield plek, hoort_niet(naam, waarde)
    delen = (naam.split(".") for naam in (*_MAG, "nav") if "." in naam or naam in ("hooks", "nav"))
    ouders = {".".join(deel[:tot]): None for deel in delen for tot in range(1, len(deel) + 1)}
    weg = [naam for naam in ouders if not any(f"{een}.".startswith(f"{naam}.") for een in gezien)]
    for naam in weg if "INHERIT" not in gezien else ():
        if naam.rpartition(".")[0] not in weg:
            yield tuple(naam.split(".")), f"{naam}: ontbreekt; zet het terug zoals het was"
