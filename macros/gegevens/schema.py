"""JSON Schema for every data file, made from the models, so that an editor's program completes and underlines."""

from __future__ import annotations

import json

from pydantic import BaseModel, TypeAdapter

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.records import Map


def schemas() -> dict[str, str]:
    """Give the schema (JSON text) per path under data/schema/: the path of its data, a period or edition left out."""
    mappen: tuple[tuple[type[Map], str], ...] = (
        (Regiovisie, ""),
        (EerdereVisie, "visie/"),
        (Visie, "visie/"),
        (Uitgavemap, "visie/uitgaven/"),
    )
    return {f"{naam}.json": _schema(*een) for model, begin in mappen for naam, een in bestanden(model, begin).items()}


def _schema(model: type[BaseModel], is_lijst: bool) -> str:
    soort = TypeAdapter(tuple[model, ...] if is_lijst else model)  # type: ignore[valid-type]
    return json.dumps(soort.json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
