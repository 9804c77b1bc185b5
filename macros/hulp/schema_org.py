"""The help lines and municipalities for machines: schema.org, as JSON-LD, from the same records as the pages.

In: the records of `data/hulp/`. Out: a JSON text for the data block of each page that has something to say.
"""

from macros.begrippen.schema_org import Knoop, datablok
from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import Gemeente, Hulplijn
from macros.hulp.regels import VASTE_HULPLIJNEN

_ALLE_DAGEN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def gegevensblokken(regiovisie: Regiovisie) -> dict[str, str]:
    """Give the JSON text per page, by its path under docs/."""
    if not regiovisie.heeft("hulp"):
        return {}
    eerste = [dienst(regiovisie, regiovisie.hulp.hulplijn(id)) for id in VASTE_HULPLIJNEN]
    blokken = {"hulp/index.md": eerste, "hulp/english.md": eerste}
    blokken["hulp/nummers.md"] = [dienst(regiovisie, lijn) for lijn in regiovisie.hulp.nummerlijst]
    blokken |= {gemeente.pagina: [overheid(regiovisie, gemeente)] for gemeente in regiovisie.hulp.gemeenten}
    return {pad: datablok(knopen) for pad, knopen in blokken.items()}


def dienst(regiovisie: Regiovisie, lijn: Hulplijn) -> Knoop:
    """Describe a help line: a government service, or an organisation that can be called."""
    if lijn.soort == "organisatie":
        return _gevuld("Organization", name=lijn.naam, url=lijn.webadres, contactPoint=_punt(lijn))
    kanaal = _gevuld("ServiceChannel", servicePhone=_punt(lijn), serviceUrl=lijn.webadres)
    gebied = [_gebied(gemeente) for gemeente in regiovisie.hulp.gemeenten]
    return _gevuld("GovernmentService", name=lijn.naam, areaServed=gebied, availableChannel=kanaal)


def overheid(regiovisie: Regiovisie, gemeente: Gemeente) -> Knoop:
    """Describe a municipality as a place to ask for help."""
    houder = regiovisie.hulp.nummerhouder(gemeente)
    velden = {"name": f"Gemeente {gemeente.naam}", "identifier": gemeente.code, "url": gemeente.webadres}
    punt = _gevuld("ContactPoint", telephone=houder.telefoon) if houder else None
    organisatie = _gevuld("GovernmentOrganization", **velden, contactPoint=punt)
    naam = f"Hulp in {gemeente.naam}"
    return _gevuld("GovernmentService", name=naam, provider=organisatie, areaServed=_gebied(gemeente))


def _gebied(gemeente: Gemeente) -> Knoop:
    return _gevuld("AdministrativeArea", name=gemeente.naam)


def _punt(lijn: Hulplijn) -> Knoop:
    altijd = _gevuld("OpeningHoursSpecification", dayOfWeek=_ALLE_DAGEN, opens="00:00", closes="23:59")
    return _gevuld(
        "ContactPoint",
        telephone=lijn.nummer,
        contactOption="TollFree" if lijn.kosten == "gratis" else None,
        hoursAvailable=altijd if lijn.open == "dag en nacht" else None,
    )


def _gevuld(soort: str, **velden: object) -> Knoop:
    return {"@type": soort} | {veld: waarde for veld, waarde in velden.items() if waarde is not None}
