"""What commands about editions share: content fit to freeze, records from the command line, and how they tell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import BaseModel, ValidationError

from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.bestanden import schrijf_alles
from macros.kern.bevindingen import meldingen
from macros.kern.fouten import DataError, Problem, bedoelt_u
from macros.onderwerpen import laad
from macros.opdrachten.adressen import werk_bij
from macros.tekst.inhoud import Inhoud
from macros.visie import vastleggen

_M = TypeVar("_M", bound=BaseModel)
HIER = "opdrachtregel"
IN_BEWERKING = "In bewerking: deze uitgave is nog niet vastgesteld."
BRON = click.option("--bron", required=True, metavar="DOCUMENT", help="Id van het document in data/documenten.yml.")
"""The option of every command that begins something: which document says so."""


def gave_inhoud(project: Path) -> Inhoud:
    """Load content in which nothing is wrong and everything is locked: only that can be frozen."""
    inhoud = laad(project)
    vastleggen.bewaak(inhoud, project)
    if open_werk := list(vastleggen.nog_vast_te_leggen(inhoud, project)):
        raise DataError(open_werk)
    return inhoud


def schrijf_en_leg_vast(project: Path, bestanden: Mapping[str, str]) -> None:
    """Write files, and lock every address and text there is then; or change nothing.

    Raises:
        DataError: with these files the content has problems.
    """
    # The locks as they are now are put back too when something goes wrong.
    locks = {
        pad.relative_to(project).as_posix(): pad.read_text(encoding="utf-8")
        for pad in (project / "data").rglob("*.lock")
    }
    schrijf_alles(project, locks | dict(bestanden), lambda: werk_bij(project))


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
    return als_record(Uitgave, {"id": id, **velden, "toelichting": toelichting, "bron": herkomst})


def als_record(model: type[_M], velden: dict[str, Any]) -> _M:
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
