"""JSON Schema for every data file, made from the models, so that an editor's program completes and underlines."""

import json

from pydantic import BaseModel, TypeAdapter

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie


def schemas() -> dict[str, str]:
    """Give the schema (JSON text) per path under data/schema/: the path of its data, a period or edition left out."""
    per_pad = bestanden(Regiovisie) | bestanden(EerdereVisie, "visie/") | bestanden(Visie, "visie/")
    per_pad |= bestanden(Uitgavemap, "visie/uitgaven/")
    return {f"{naam}.json": _schema(*een) for naam, een in per_pad.items()}


def _schema(model: type[BaseModel], is_lijst: bool) -> str:
    soort = TypeAdapter(tuple[model, ...] if is_lijst else model)  # type: ignore[valid-type]
    return json.dumps(soort.json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
