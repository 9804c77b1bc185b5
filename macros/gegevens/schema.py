"""JSON Schema for every data file, made from the models, so that an editor's program completes and underlines."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.yaml import lees_yaml

# What a program reads as something else than text where it stands without quotes, each with what it looks like.
_GETYPT = {"integer": ("1", "2026", "80112026"), "number": ("1.5", "1.150"), "boolean": ("true", "false")}


def schemas() -> dict[str, str]:
    """Give the schema (JSON text) per path under data/schema/: the path of its data, a period or edition left out."""
    per_pad = bestanden(Regiovisie) | bestanden(EerdereVisie, "visie/") | bestanden(Visie, "visie/")
    per_pad |= bestanden(Uitgavemap, "visie/uitgaven/")
    return {f"{naam}.json": _schema(*een) for naam, een in per_pad.items()}


@cache
def _velden() -> dict[str, str]:
    uitleg: dict[str, str] = lees_yaml(Path(__file__).parent / "velden.yml", "macros/gegevens/velden.yml").waarde
    return uitleg


def uitleg_van(model: str, veld: str) -> str | None:
    """Say in Dutch what a field is for, by the name of its model; None when nobody wrote that down."""
    return _velden().get(f"{model}.{veld}") or _velden().get(veld)


def _schema(model: type[BaseModel], is_lijst: bool) -> str:
    soort = TypeAdapter(tuple[model, ...] if is_lijst else model)  # type: ignore[valid-type]
    return json.dumps(_zoals_getypt(soort.json_schema()), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _zoals_getypt(deel: Any) -> Any:
    """Give a part of a schema as a program for editors can use it.

    Our loader reads each value as text and the model decides, where a program sees a number in 2026; docstrings are for
    who programs, the words for editors stand in velden.yml.
    """
    if isinstance(deel, list):
        return [_zoals_getypt(een) for een in deel]
    if not isinstance(deel, dict):
        return deel
    deel = {naam: _zoals_getypt(een) for naam, een in deel.items()}
    for veld, eigen in deel.get("properties", {}).items():
        eigen.pop("title", None)
        if uitleg := uitleg_van(deel["title"], veld):
            eigen["description"] = uitleg
    if "properties" in deel:
        deel.pop("description", None)
    if deel.get("type") == "integer":
        return deel | {"type": ["integer", "string"], "pattern": r"^-?\d+$"}
    if deel.get("type") == "string" and not deel.keys() & {"enum", "const", "format"}:
        vorm = deel.get("pattern", "")
        ook = [soort for soort, proeven in _GETYPT.items() if any(re.search(vorm, proef) for proef in proeven)]
        return deel | {"type": ["string", *ook]} if ook else deel
    return deel
