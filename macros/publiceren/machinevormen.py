"""All that the site offers to machines and to other sites, made in one go from the same checked content.

In: the checked content. Out: below docs/, where the generator finds them and checks links to them: `id/`, `kader/`,
the concepts as a whole, `objects.inv` and `adressen.json`. git ignores them all.
"""

from collections.abc import Iterator
from pathlib import Path

from macros.begrippen import identiteit, kaderpagina, lijst
from macros.gegevens.begrippen import Begrip
from macros.kern.bestanden import eigen_code, houd_bij, ruim_op, schrijf_alles
from macros.meldcode.bladen import BLADEN
from macros.publiceren import adressenlijst
from macros.publiceren.plaats import site_adres
from macros.tekst.inhoud import Inhoud


def maak_machinevormen(inhoud: Inhoud, project: Path) -> None:
    """Write all machine forms below docs/; what is up to date is left alone, what is no longer made goes."""
    docs, basis = project / "docs", site_adres(project)
    licht = dict(_licht(inhoud, basis))
    zwaar = [naam for _, _, naam in _zwaar(inhoud)] + (["objects.inv"] if inhoud.regiovisie.begrippen else [])
    # What other rooms make, and a file among the pages that is served as it is.
    van = {"meldcode": [f"gemaakt/{blad}.pdf" for blad in BLADEN], "partners": ["partners/controleer_links.py"]}
    andere = [pad for onderwerp, paden in van.items() if inhoud.regiovisie.heeft(onderwerp) for pad in paden]
    adressen = [naam.removesuffix("index.html") for naam in (*licht, *zwaar, "adressen.json", *andere)]
    licht["adressen.json"] = adressenlijst.adressen_als_json(inhoud, adressen)
    schrijf_alles(docs, licht)
    bronnen = [*(project / "data").rglob("*.yml"), *docs.rglob("*.md"), *eigen_code(), project / "mkdocs.yml"]
    houd_bij(docs, zwaar, bronnen, lambda: _maak_zwaar(inhoud, basis))
    # In these folders everything is made.
    ruim_op(docs, ("id", kaderpagina.KADERMAP), [*licht, *zwaar])


def _licht(inhoud: Inhoud, basis: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of what costs next to nothing to make."""
    for naam in identiteit.identiteiten(inhoud):
        yield f"{naam.adres}index.html", identiteit.identiteitspagina(naam, basis)
    begrippen, site = inhoud.regiovisie.begrippen, inhoud.regiovisie.site
    for begrip in begrippen:
        yield f"{kaderpagina.kader_adres(begrip)}index.html", kaderpagina.kaderpagina(site, begrip, basis)
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
    from macros.begrippen import inventaris, linked_data

    graaf = linked_data.begrippenkader(inhoud)
    schrijven = {"ttl": linked_data.als_turtle, "jsonld": linked_data.als_jsonld}
    gemaakt: dict[str, str | bytes] = {"objects.inv": inventaris.objecten(inhoud)}
    for begrip, vorm, pad in _zwaar(inhoud):
        gemaakt[pad] = schrijven[vorm](linked_data.deel_over(graaf, begrip) if begrip else graaf, pad, basis)
    return gemaakt
