"""JSON Schema for every data file, made from the models, so that an editor's program completes and underlines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros.bestanden import ALGEMENE_BESTANDEN, EERDERE_BESTANDEN, UITGAVEBESTANDEN, VISIEBESTANDEN
from macros.models import Periode


def schemas() -> dict[str, str]:
    """Give the schema (JSON text) per file name under data/schema/."""
    lijsten = {
        **EERDERE_BESTANDEN,
        **VISIEBESTANDEN,
        **UITGAVEBESTANDEN,
        **{naam: soort.model for naam, soort in ALGEMENE_BESTANDEN.items()},
    }
    gemaakt = {naam.split("/")[-1]: _lijst(model) for naam, model in lijsten.items()}
    gemaakt["periode"] = Periode.model_json_schema()
    return {f"{naam}.json": _tekst(inhoud) for naam, inhoud in gemaakt.items()}


def schrijf(map: Path) -> list[Path]:
    """Write all schemas into a folder; gives the files."""
    map.mkdir(parents=True, exist_ok=True)
    geschreven = []
    for naam, tekst in schemas().items():
        (map / naam).write_text(tekst, encoding="utf-8")
        geschreven.append(map / naam)
    return geschreven


def _lijst(model: type[BaseModel]) -> dict[str, Any]:
    return TypeAdapter(tuple[model, ...]).json_schema()  # type: ignore[valid-type]


def _tekst(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
