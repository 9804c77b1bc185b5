"""What a project takes from the one it stands on: national records, where they fit what the project has."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros.gegevens.geheel import Document, Regiovisie
from macros.kern.records import Map
from macros.kern.verwijzingen import op_pad, verwijzingen

Gedeelden = Mapping[tuple[str, ...], tuple[Any, ...]]
"""The shared records of each list, by the fields that lead to it: `("hulp", "landelijk")`."""


def met_gedeelde(eigen: Regiovisie, gedeeld: Gedeelden, stukken: Iterable[Document], paginas: set[str]) -> Regiovisie:
    """Give all content, with of the shared records those that name nothing that is not there.

    Args:
        eigen: what the project has of its own.
        gedeeld: what it could have besides; a record of its own goes before one with the same id.
        stukken: the documents of the other project: those come along that a shared record names.
        paginas: the paths of the shared pages: who asks for another, asks for that of the other project.
    """
    gekozen, nationaal = dict(gedeeld), {stuk.id: stuk for stuk in stukken if stuk.gedeeld == "ja"}
    while True:
        geheel = _samen(eigen, gekozen)
        documenten = {stuk.id for stuk in eigen.documenten} | nationaal.keys()
        past = {
            pad: tuple(een for een in records if _past(een, geheel, paginas, documenten))
            for pad, records in gekozen.items()
        }
        if past == gekozen:
            break
        gekozen = past
    genoemd = {een.waarde for een in verwijzingen(geheel) if "documenten" in een.merk.doelen}
    mee = tuple(stuk for id, stuk in nationaal.items() if id in genoemd - {stuk.id for stuk in eigen.documenten})
    return geheel.model_copy(update={"documenten": (*eigen.documenten, *mee)})


def zonder_namen(gedeeld: Gedeelden, namen: Iterable[str]) -> dict[tuple[str, ...], tuple[Any, ...]]:
    """Give what search knows without what people of another region type: the names of its places and organisations."""
    naam = re.compile(rf"\b(?:{'|'.join(map(re.escape, namen))})\b", re.IGNORECASE)
    over: dict[tuple[str, ...], tuple[Any, ...]] = {}
    for plek, records in gedeeld.items():
        if plek[0] == "zoeken":
            passend = (een.model_copy(update=_zonder(een, naam)) for een in records)
            over[plek] = tuple(een for een in passend if getattr(een, "vragen", getattr(een, "woorden", ())))
    return over


def _zonder(een: Any, naam: re.Pattern[str]) -> dict[str, tuple[str, ...]]:
    lijsten = {veld: getattr(een, veld, ()) for veld in ("vragen", "woorden")}
    return {veld: tuple(w for w in woorden if not naam.search(w)) for veld, woorden in lijsten.items() if woorden}


def _samen(eigen: Regiovisie, gedeeld: Gedeelden) -> Regiovisie:
    for (onderwerp, veld), records in gedeeld.items():
        deel: Map = getattr(eigen, onderwerp)
        zelf = {een.id: een for een in getattr(deel, veld)}
        # In the order of the shared list: that tells, and what is other stands where it stood.
        alle = {een.id: zelf.get(een.id, een) for een in records} | zelf
        eigen = eigen.model_copy(update={onderwerp: deel.model_copy(update={veld: tuple(alle.values())})})
    return eigen


def _past(een: Any, geheel: Regiovisie, paginas: set[str], documenten: set[str]) -> bool:
    """Say whether all that a record names is there; whether a place on a page is, goes with the page."""
    bekend = {"paginas": paginas, "documenten": documenten}
    for naar in verwijzingen(een):
        doelen = [doel for doel in naar.merk.doelen if doel in bekend or "." in doel]
        ids = (bekend[doel] if doel in bekend else {deel.id for deel in op_pad(geheel, doel)} for doel in doelen)
        if doelen and not any(naar.waarde in er for er in ids):
            return False
    return True
