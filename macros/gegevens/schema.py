"""JSON Schema for every data file, made from the models, so that an editor's program completes and underlines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel, TypeAdapter

from macros.gegevens.geheel import Regiovisie, inhoud_van
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
    return {f"{naam}.json": _schema(*een) for model, begin in mappen for naam, een in _bestanden(model, begin)}


def _bestanden(model: type[Map], begin: str) -> Iterator[tuple[str, tuple[type[BaseModel], bool]]]:
    for naam, (soort, is_lijst) in inhoud_van(model).items():
        if issubclass(soort, Map):
            yield from _bestanden(soort, f"{begin}{naam}/")
        else:
            yield f"{begin}{naam}", (soort, is_lijst)


def _schema(model: type[BaseModel], is_lijst: bool) -> str:
    soort = TypeAdapter(tuple[model, ...] if is_lijst else model)  # type: ignore[valid-type]
    return json.dumps(soort.json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
