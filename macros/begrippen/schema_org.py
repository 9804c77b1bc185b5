"""The concepts for search engines: schema.org DefinedTerm, as JSON-LD in the page itself.

In: the checked content. Out: a JSON text for the data block of each page about concepts. schema.org has no days of
validity; the linked data (`linked_data.py`) has.
"""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from macros.begrippen.identiteit import STELSEL, begrip_adres, begrip_id, kader_van
from macros.begrippen.lijst import titel, uitleg
from macros.gegevens.begrippen import Begrip
from macros.gegevens.site import Site
from macros.tekst.adresboek import verwijzing
from macros.tekst.inhoud import Inhoud

Knoop = dict[str, Any]


def begripsblokken(inhoud: Inhoud, basis: str = "") -> dict[str, str]:
    """Give the JSON text per page, by its path under docs/."""
    begrippen = inhoud.regiovisie.stelsel.geldend
    if not begrippen:
        return {}
    site = inhoud.regiovisie.site
    alle = _verzameling(site, "begrippen/", basis)
    alle["description"] = uitleg(site)
    alle["hasDefinedTerm"] = [_verwijs(begrip, "begrippen/", basis) for begrip in begrippen]
    blokken = {begrip.pagina: [_term(inhoud, begrip, basis)] for begrip in begrippen}
    return {pad: datablok(knopen) for pad, knopen in ({"begrippen/index.md": [alle]} | blokken).items()}


def datablok(knopen: Iterable[Knoop]) -> Markup:
    """Write nodes as they may stand inside a page: no sign in it can close the block it stands in."""
    inhoud = {"@context": "https://schema.org", "@graph": list(knopen)}
    return Markup(json.dumps(inhoud, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _term(inhoud: Inhoud, begrip: Begrip, basis: str) -> Knoop:
    van = begrip_adres(begrip)
    knoop = _verwijs(begrip, van, basis) | {
        "description": begrip.definitie(inhoud.adresboek.letterlijk),
        "disambiguatingDescription": begrip.kort,
        "url": verwijzing(van, van, basis),
        "inDefinedTermSet": _verzameling(inhoud.regiovisie.site, van, basis, kader_van(begrip)),
    }
    return knoop | ({"alternateName": list(begrip.synoniemen)} if begrip.synoniemen else {})


def _verzameling(site: Site, van: str, basis: str, kader: str = STELSEL) -> Knoop:
    return {
        "@type": "DefinedTermSet",
        "@id": verwijzing(van, kader, basis),
        "name": titel(site, kader),
        "inLanguage": "nl",
        "url": verwijzing(van, "begrippen/", basis),
    }


def _verwijs(begrip: Begrip, van: str, basis: str) -> Knoop:
    naam = verwijzing(van, begrip_id(begrip.id), basis)
    return {"@type": "DefinedTerm", "@id": naam, "name": begrip.term, "termCode": begrip.code}
