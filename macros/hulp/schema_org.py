"""The help lines and municipalities for machines: schema.org, as JSON-LD, from the same records as the pages.

In: the records of `data/hulp/`. Out: a JSON text for the data block of each page that has something to say.
"""

from __future__ import annotations

from macros.begrippen.schema_org import Knoop, datablok
from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import Gemeente, Hulplijn

_ALLE_DAGEN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_EERSTE_HULP = ("alarmnummer", "veilig-thuis")


def gegevensblokken(regiovisie: Regiovisie) -> dict[str, str]:
    """Give the JSON text per page, by its path under docs/."""
    if not regiovisie.heeft("hulp"):
        return {}
    eerste = [dienst(regiovisie, regiovisie.hulp.hulplijn(id)) for id in _EERSTE_HULP]
    blokken = {
        "hulp/index.md": eerste,
        "hulp/english.md": eerste,
        "hulp/nummers.md": [dienst(regiovisie, lijn) for lijn in regiovisie.hulp.nummerlijst],
    }
    blokken |= {gemeente.pagina: [overheid(regiovisie, gemeente)] for gemeente in regiovisie.hulp.gemeenten}
    return {pad: datablok(knopen) for pad, knopen in blokken.items()}


def dienst(regiovisie: Regiovisie, lijn: Hulplijn) -> Knoop:
    """Describe a help line: a government service, or an organisation that can be called."""
    if lijn.soort == "organisatie":
        return _gevuld({"@type": "Organization", "name": lijn.naam, "url": lijn.webadres, "contactPoint": _punt(lijn)})
    kanaal = _gevuld({"@type": "ServiceChannel", "servicePhone": _punt(lijn), "serviceUrl": lijn.webadres})
    gebied = [{"@type": "AdministrativeArea", "name": gemeente.naam} for gemeente in regiovisie.hulp.gemeenten]
    return {"@type": "GovernmentService", "name": lijn.naam, "areaServed": gebied, "availableChannel": kanaal}


def overheid(regiovisie: Regiovisie, gemeente: Gemeente) -> Knoop:
    """Describe a municipality as a place to ask for help."""
    houder = regiovisie.hulp.nummerhouder(gemeente)
    punt = {"@type": "ContactPoint", "telephone": houder.telefoon} if houder else None
    organisatie = _gevuld(
        {
            "@type": "GovernmentOrganization",
            "name": f"Gemeente {gemeente.naam}",
            "identifier": gemeente.code,
            "url": gemeente.webadres,
            "contactPoint": punt,
        }
    )
    gebied = {"@type": "AdministrativeArea", "name": gemeente.naam}
    naam = f"Hulp in {gemeente.naam}"
    return {"@type": "GovernmentService", "name": naam, "provider": organisatie, "areaServed": gebied}


def _punt(lijn: Hulplijn) -> Knoop:
    altijd = {"@type": "OpeningHoursSpecification", "dayOfWeek": _ALLE_DAGEN, "opens": "00:00", "closes": "23:59"}
    return _gevuld(
        {
            "@type": "ContactPoint",
            "telephone": lijn.nummer,
            "contactOption": "TollFree" if lijn.kosten == "gratis" else None,
            "hoursAvailable": altijd if lijn.open == "dag en nacht" else None,
        }
    )


def _gevuld(knoop: Knoop) -> Knoop:
    return {sleutel: waarde for sleutel, waarde in knoop.items() if waarde is not None}
