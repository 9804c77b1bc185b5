"""The concepts as plain JSON and CSV, for who needs no linked data.

In: the checked content. Out: the same facts as the graph, under plain Dutch names.
"""

from typing import Any

from macros.begrippen.identiteit import ERNAAST, STELSEL, begrip_adres, begrip_id, tekst_id
from macros.gegevens.begrippen import Begrip, WettelijkeDefinitie
from macros.gegevens.site import Site
from macros.kern.bestanden import als_csv, als_json
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import verwijzing
from macros.tekst.inhoud import Inhoud

_RELATIES = {"exact": "exactMatch", "vrijwel": "closeMatch", "geen": "geen"}
_WETVELDEN = ("term", "wet", "artikel", "bwb", "tekst", "tekst_van", "relatie", "verschil")
_SCHEIDING = " | "


def begrippen_als_json(inhoud: Inhoud, van: str, basis: str) -> str:
    """Give all concepts as JSON; addresses in it are references from the file at `van`."""
    records = [begripgegevens(inhoud, begrip, van, basis) for begrip in inhoud.regiovisie.stelsel.begrippen]
    site = inhoud.regiovisie.site
    return als_json({"titel": titel(site), "rechten": rechten(site), "begrippen": records})


def begrip_als_json(inhoud: Inhoud, begrip: Begrip, van: str, basis: str) -> str:
    """Give one concept as JSON."""
    return als_json(begripgegevens(inhoud, begrip, van, basis))


def begrippen_als_csv(inhoud: Inhoud, van: str, basis: str) -> str:
    """Give all concepts as CSV after RFC 4180; what has more than one value stands in one cell with bars between."""
    rijen = [_rij(begripgegevens(inhoud, begrip, van, basis)) for begrip in inhoud.regiovisie.stelsel.begrippen]
    return als_csv(rijen[0], (rij.values() for rij in rijen))


def begripgegevens(inhoud: Inhoud, begrip: Begrip, van: str, basis: str) -> dict[str, Any]:
    """Give what is told of a concept, under plain names."""
    stelsel, boek = inhoud.regiovisie.stelsel, inhoud.adresboek
    document = inhoud.regiovisie.document(begrip.bron.document)
    plaatsen = dict.fromkeys(boek.plaats(id) for id in begrip.letterlijk)
    return {
        "id": begrip.id,
        "code": begrip.code,
        "term": begrip.term,
        "synoniemen": list(begrip.synoniemen),
        "zoektermen": list(begrip.zoektermen),
        "definitie": begrip.definitie(boek.letterlijk),
        "letterlijk": begrip.uit_visie,
        "uitleg": kale_tekst(begrip.uitleg),
        "breder": [ander.id for ander in stelsel.breder(begrip)],
        "smaller": [ander.id for ander in stelsel.smaller(begrip)],
        "verwant": [ander.id for ander in stelsel.verwant(begrip)],
        "bron": ", ".join([document.titel, *plaatsen]),
        "teksten": [verwijzing(van, tekst_id(inhoud, id), basis) for id in begrip.letterlijk],
        "wet": _wet(begrip.wet),
        "geldig_vanaf": begrip.geldig_vanaf,
        "vervallen_sinds": begrip.vervallen.sinds.isoformat() if begrip.vervallen else None,
        "vervangen_door": list(begrip.vervallen.vervangen_door) if begrip.vervallen else [],
        "eerdere_ids": list(begrip.vroeger),
        "identiteit": verwijzing(van, begrip_id(begrip.id), basis),
        "pagina": verwijzing(van, begrip_adres(begrip), basis),
    }


def _wet(wet: WettelijkeDefinitie | None) -> dict[str, str] | None:
    if not wet:
        return None
    velden = wet.model_dump(include={"term", "wet", "artikel", "bwb", "tekst"})
    return velden | {"tekst_van": wet.versie.isoformat(), "relatie": _RELATIES[wet.relatie], "verschil": wet.verschil}


def _rij(record: dict[str, Any]) -> dict[str, str]:
    rij = {naam: _cel(waarde) for naam, waarde in record.items() if naam != "wet"}
    wet = record["wet"] or {}
    return rij | {f"wet_{naam}": wet.get(naam, "") for naam in _WETVELDEN}


def _cel(waarde: Any) -> str:
    if isinstance(waarde, list):
        return _SCHEIDING.join(waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde or "")


def titel(site: Site, kader: str = STELSEL) -> str:
    """Name the concepts of a whole."""
    return f"Begrippen {'naast die ' if kader == ERNAAST else ''}van de {site.in_een_zin}"


def uitleg(site: Site, kader: str = STELSEL) -> str:
    """Say what they are."""
    if kader == ERNAAST:
        return "Begrippen die de visie niet omschrijft. De omschrijving is van ons, naar een andere bron."
    return f"Wat de woorden betekenen in de visie van de {site.gemeenten} {site.omgeving}."


def rechten(site: Site) -> str:
    """Say whose words they are."""
    wie = f"De definities zijn tekst van de visie en van de {site.gemeenten}, of van de wet."
    return f"{wie} De uitleg en al het andere vallen onder CC BY 4.0."
