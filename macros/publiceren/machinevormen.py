"""All that the site offers to machines and to other sites, made in one go from the same checked content.

In: the checked content. Out: below docs/, where the generator finds them and checks links to them: `id/`, `kader/`,
the concepts as a whole, `objects.inv` and `adressen.json`. git ignores them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from macros.begrippen import identiteit, kaderpagina, lijst
from macros.gegevens.begrippen import Begrip
from macros.gegevens.geheel import onderwerp_van
from macros.kern.bestanden import eigen_code, houd_bij, ruim_op, schrijf_alles
from macros.kern.yaml import lees_yaml
from macros.meldcode.bladen import BLADEN
from macros.publiceren import adressenlijst
from macros.tekst.inhoud import Inhoud

GEMAAKTE_MAPPEN = ("id", kaderpagina.KADERMAP)
"""Folders under docs/ in which everything is made."""

_GRAAF = "macros.begrippen.linked_data"
_INVENTARIS = "macros.begrippen.inventaris"
# Files among the pages that are served as they are.
_ANDERE = ("partners/controleer_links.py",)


def maak_machinevormen(inhoud: Inhoud, project: Path) -> None:
    """Write all machine forms below docs/; what is up to date is left alone, what is no longer made goes.

    Args:
        inhoud: the checked content.
        project: the project folder.
    """
    docs, basis = project / "docs", site_adres(project)
    licht = dict(_licht(inhoud, basis))
    zwaar = [naam for _, _, naam in _zwaar(inhoud)] + (["objects.inv"] if inhoud.regiovisie.begrippen else [])
    heeft = inhoud.regiovisie.heeft
    bladen = [f"gemaakt/{blad}.pdf" for blad in BLADEN if heeft("meldcode")]
    gemaakt = [*licht, *zwaar, "adressen.json", *bladen, *(pad for pad in _ANDERE if heeft(onderwerp_van(pad)))]
    adressen = [naam.removesuffix("index.html") for naam in gemaakt]
    licht["adressen.json"] = adressenlijst.adressen_als_json(inhoud, adressen)
    schrijf_alles(docs, licht)
    bronnen = [*(project / "data").rglob("*.yml"), *docs.rglob("*.md"), *eigen_code(), project / "mkdocs.yml"]
    houd_bij(docs, zwaar, bronnen, lambda: _maak_zwaar(inhoud, basis))
    ruim_op(docs, GEMAAKTE_MAPPEN, [*licht, *zwaar])


def site_adres(project: Path) -> str:
    """Give `site_url` of mkdocs.yml: the address of the home page, empty while it is not known."""
    return str(lees_yaml(project / "mkdocs.yml", "mkdocs.yml").waarde.get("site_url") or "")


def _licht(inhoud: Inhoud, basis: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of what costs next to nothing to make."""
    for naam in identiteit.identiteiten(inhoud):
        yield f"{naam.adres}index.html", identiteit.identiteitspagina(naam, basis)
    begrippen = inhoud.regiovisie.begrippen
    for begrip in begrippen:
        yield (
            f"{kaderpagina.kader_adres(begrip)}index.html",
            kaderpagina.kaderpagina(inhoud.regiovisie.site, begrip, basis),
        )
        for id in (begrip.id, *begrip.eerdere_ids):
            pad = f"id/begrip/{id}.json"
            yield pad, lijst.begrip_als_json(inhoud, begrip, pad, basis)
    if begrippen:
        yield "begrippen.json", lijst.begrippen_als_json(inhoud, "begrippen.json", basis)
        yield "begrippen.csv", lijst.begrippen_als_csv(inhoud, "begrippen.csv", basis)


def _zwaar(inhoud: Inhoud) -> Iterator[tuple[Begrip | None, str, str]]:
    """Yield (concept or None for all, form, path) of the linked data."""
    for vorm in ("ttl", "jsonld"):
        if inhoud.regiovisie.begrippen:
            yield None, vorm, f"begrippen.{vorm}"
        for begrip in inhoud.regiovisie.begrippen:
            for id in (begrip.id, *begrip.eerdere_ids):
                yield begrip, vorm, f"id/begrip/{id}.{vorm}"


def _maak_zwaar(inhoud: Inhoud, basis: str) -> dict[str, str | bytes]:
    # Loading the libraries takes longer than a build leaves unnoticed: only when there is work for them.
    rdf = import_module(_GRAAF)
    graaf = rdf.begrippenkader(inhoud)
    schrijven = {"ttl": rdf.als_turtle, "jsonld": rdf.als_jsonld}
    gemaakt: dict[str, str | bytes] = {"objects.inv": import_module(_INVENTARIS).objecten(inhoud)}
    for begrip, vorm, pad in _zwaar(inhoud):
        gemaakt[pad] = schrijven[vorm](rdf.deel_over(graaf, inhoud, begrip) if begrip else graaf, pad, basis)
    return gemaakt
