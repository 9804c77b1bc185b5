"""All that the site offers to machines and to other sites, made in one go from the same checked content.

In: the checked content. Out: below docs/, where the generator finds them and checks links to them: `id/`, `kader/`,
the concepts as a whole, `objects.inv` and `adressen.json`. git ignores them all.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from macros.begrippen import identiteit, kaderpagina, lijst
from macros.gegevens.begrippen import Begrip
from macros.kern.bestanden import eigen_code, houd_bij, ruim_op, schrijf_alles
from macros.kern.lagen import overrides_van
from macros.onderwerpen import onderwerpen_van
from macros.publiceren import adressenlijst
from macros.publiceren.feed import ADRES
from macros.publiceren.lettertypen import LETTERMAP, LETTERTYPEN
from macros.publiceren.plaats import site_adres
from macros.tekst.inhoud import Inhoud


def maak_machinevormen(inhoud: Inhoud, project: Path) -> None:
    """Write all machine forms below docs/; what is up to date is left alone, what is no longer made goes."""
    docs, basis = project / "docs", site_adres(project)
    licht = {pad: maak() for pad, maak in _licht(inhoud, basis)}
    zwaar, alles = _zware_bestanden(inhoud), aangeboden(inhoud)
    adressen = [naam.removesuffix("index.html") for naam in (*alles, *_van_de_bouw(project))]
    licht["adressen.json"] = adressenlijst.adressen_als_json(inhoud, adressen)
    schrijf_alles(docs, licht)
    bronnen = [*(project / "data").rglob("*.yml"), *docs.rglob("*.md"), *eigen_code(), project / "mkdocs.yml"]
    houd_bij(docs, zwaar, bronnen, lambda: _maak_zwaar(inhoud, basis))
    # In these folders everything is made.
    ruim_op(docs, ("id", kaderpagina.KADERMAP, "gemaakt"), alles)


def aangeboden(inhoud: Inhoud) -> list[str]:
    """Give every file that the site offers beside its pages, made or lying ready, as paths under docs/."""
    licht = (pad for pad, _ in _licht(inhoud, ""))
    van_onderwerpen = (pad for onderwerp in onderwerpen_van(inhoud.regiovisie) for pad in onderwerp.bestanden(inhoud))
    letters = (f"{LETTERMAP}/{naam}.woff2" for naam in LETTERTYPEN)
    return [*licht, *_zware_bestanden(inhoud), "adressen.json", ADRES, *letters, *van_onderwerpen]


def _van_de_bouw(project: Path) -> Iterator[str]:
    """Yield what the generator adds to a site, and what lies in docs/ and overrides/ and is served as it is."""
    yield from ("404.html", "sitemap.xml")
    for plek, patroon in ((project / "docs", "**/*.*"), (overrides_van(project), "*/**/*.*")):
        for pad in sorted(plek.glob(patroon)):
            naam = pad.relative_to(plek).as_posix()
            if pad.is_file() and pad.suffix not in (".md", ".html") and not naam.startswith(("gemaakt/", "id/")):
                yield naam


def _zware_bestanden(inhoud: Inhoud) -> list[str]:
    return [naam for _, _, naam in _zwaar(inhoud)] + (["objects.inv"] if inhoud.regiovisie.begrippen else [])


def _licht(inhoud: Inhoud, basis: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield (path, what makes its text) of what costs next to nothing to make."""
    for naam in identiteit.identiteiten(inhoud):
        yield f"{naam.adres}index.html", partial(identiteit.identiteitspagina, naam, basis)
    begrippen, site = inhoud.regiovisie.begrippen, inhoud.regiovisie.site
    for begrip in begrippen:
        yield f"{kaderpagina.kader_adres(begrip)}index.html", partial(kaderpagina.kaderpagina, site, begrip, basis)
        for id in (begrip.id, *begrip.vroeger):
            pad = f"id/begrip/{id}.json"
            yield pad, partial(lijst.begrip_als_json, inhoud, begrip, pad, basis)
    if begrippen:
        yield "begrippen.json", partial(lijst.begrippen_als_json, inhoud, "begrippen.json", basis)
        yield "begrippen.csv", partial(lijst.begrippen_als_csv, inhoud, "begrippen.csv", basis)


def _zwaar(inhoud: Inhoud) -> Iterator[tuple[Begrip | None, str, str]]:
    """Yield (concept or None for all, form, path) of the linked data."""
    for vorm in ("ttl", "jsonld"):
        if inhoud.regiovisie.begrippen:
            yield None, vorm, f"begrippen.{vorm}"
        for begrip in inhoud.regiovisie.begrippen:
            for id in (begrip.id, *begrip.vroeger):
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
