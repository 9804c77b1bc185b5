"""The committed schemas are those of the models."""

import json

from building import PROJECT

from macros.gegevens.schema import schemas


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
