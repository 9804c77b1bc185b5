"""The committed schemas are those of the models, and tell an editor in Dutch what each field is for."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from building import PROJECT
from editing import complaints

from macros.gegevens import schema as made
from macros.kern.yaml import lees_yaml


@cache
def schemas() -> dict[str, str]:
    return made.schemas()


def test_the_committed_schemas_are_current() -> None:
    folder = PROJECT / "data/schema"
    assert {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.json")
    } == schemas()


def test_a_schema_knows_what_is_required_and_refuses_the_unknown() -> None:
    rol = json.loads(schemas()["visie/rollen.json"])["$defs"]["Rol"]
    assert {"id", "bron", "blokken"} <= set(rol["required"])
    assert rol["additionalProperties"] is False


def test_a_schema_stands_where_its_data_stand() -> None:
    assert {"raad/vragen.json", "begrippen.json", "visie/ambities.json", "visie/uitgaven/tekst.json"} <= set(schemas())


def models() -> Iterator[tuple[str, dict[str, Any]]]:
    for text in schemas().values():
        schema = json.loads(text)
        for model in (schema, *schema.get("$defs", {}).values()):
            if "properties" in model:
                yield model["title"], model["properties"]


def test_every_field_says_in_dutch_what_it_is_for() -> None:
    told = {f"{name}.{field}": one.get("description") for name, fields in models() for field, one in fields.items()}
    assert [field for field, words in told.items() if not words] == []


def test_no_words_are_kept_for_a_field_that_is_gone() -> None:
    known = {words for name, fields in models() for field in fields for words in (field, f"{name}.{field}")}
    file = "macros/gegevens/velden.yml"
    assert set(lees_yaml(PROJECT / file, file).waarde) - known == set()


KNOWN = """- id: afspraak-2026
  bij: 2026
  indicator: 12
  eenheid: true
  nulwaarde: {waarde: 1.150, jaar: 2026}
  bron: {document: visie, paragraaf: 2.1, redactie: hertaald}
"""


def told_of(data: str, schema: str) -> list[str]:
    return complaints(data, json.loads(schemas()[schema]))


def test_what_the_loader_reads_as_text_is_no_mistake() -> None:
    assert told_of(KNOWN, "raad/uitvoeringsagenda.json") == []
    missing = [told_of(f"- {{stap: {number}}}\n", "meldcode/toelichtingen.json") for number in ("3", '"3"')]
    assert missing[0] == missing[1]
    assert not any("stap" in one for one in missing[0])


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("indicator", "indikator", "'indikator' was unexpected"),
        ("id: afspraak-2026", "id: Afspraak 2026", "does not match"),
        ("  eenheid: true\n", "", "'eenheid' is a required property"),
        ("redactie: hertaald", "redactie: vertaald", "is not one of"),
        ("jaar: 2026", 'jaar: "26"', "is not valid under any"),
        ("bij: 2026", "bij: [a]", "is not of type"),
    ],
)
def test_a_real_mistake_is_underlined(right: str, wrong: str, told: str) -> None:
    assert right in KNOWN
    assert any(told in one for one in told_of(KNOWN.replace(right, wrong), "raad/uitvoeringsagenda.json"))
