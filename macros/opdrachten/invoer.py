"""What commands about editions share: content fit to freeze, records from the command line, and how they tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.bevindingen import meldingen
from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.onderwerpen import laad
from macros.opdrachten.nieuwe_adressen import werk_bij
from macros.opdrachten.opdracht import Argument
from macros.tekst.inhoud import Inhoud
from macros.visie import vastleggen

_M = TypeVar("_M", bound=BaseModel)
HIER = "opdrachtregel"
IN_BEWERKING = "In bewerking: deze uitgave is nog niet vastgesteld."
BRON = Argument("--bron", required=True, metavar="DOCUMENT", help="id van het document in data/documenten.yml")


def gave_inhoud(map: Path) -> Inhoud:
    """Load content in which nothing is wrong and everything is locked: only that can be frozen."""
    inhoud = laad(map)
    vastleggen.bewaak(inhoud, map)
    if open_werk := list(vastleggen.nog_vast_te_leggen(inhoud, map)):
        raise DataError(open_werk)
    return inhoud


def met_adressen(map: Path, bestanden: dict[str, str]) -> dict[str, str]:
    """Add the locks to what is put back when something goes wrong, as they are now."""
    locks = {pad.relative_to(map).as_posix(): pad.read_text(encoding="utf-8") for pad in (map / "data").rglob("*.lock")}
    return locks | bestanden


def leg_vast(map: Path) -> None:
    """Lock every address and text there is now."""
    for _ in werk_bij(map):
        pass


def vraag_visie(inhoud: Inhoud, periode: str) -> Visie:
    """Give the visie of a period that an editor names."""
    bekend = [visie.periode.id for visie in inhoud.regiovisie.visies]
    if periode not in bekend:
        raise geweigerd(f"periode: {bedoelt_u(periode, bekend)}")
    return inhoud.regiovisie.visie(periode)


def maak_uitgave(id: str, toelichting: str, bron: str, velden: dict[str, Any]) -> Uitgave:
    """Make the record of an edition of what an editor typed."""
    herkomst = {"document": bron, "redactie": "hertaald"}
    velden = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    return gelezen(Uitgave, {"id": id, **velden, "toelichting": toelichting, "bron": herkomst})


def gelezen(model: type[_M], velden: dict[str, Any]) -> _M:
    """Make a record, or tell in the words of an editor what is wrong with what was typed."""
    try:
        return model.model_validate(velden)
    except ValidationError as fout:
        raise DataError(Problem(HIER, 1, tekst) for tekst in meldingen(fout)) from None


def geweigerd(tekst: str) -> DataError:
    """Give the refusal of a command."""
    return DataError([Problem(HIER, 1, tekst)])


def vertel(*stappen: str) -> None:
    """Tell what was done and what comes next, step by step."""
    for nummer, stap in enumerate(stappen, 1):
        print(f"{nummer}. {stap}")
