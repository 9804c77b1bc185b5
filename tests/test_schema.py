"""The committed schemas are those of the models, and every data file names its own."""

import json
import re
from pathlib import Path

from macros.gegevens.geheel import ALGEMENE_BESTANDEN, EERDERE_BESTANDEN, UITGAVEBESTANDEN, VISIEBESTANDEN
from macros.gegevens.schema import schemas
from macros.onderwerpen import laad


def test_the_committed_schemas_are_current(project: Path) -> None:
    folder = project / "data/schema"
    assert {path.name: path.read_text("utf-8") for path in folder.glob("*.json")} == schemas()


def test_a_schema_knows_what_is_required_and_refuses_the_unknown() -> None:
    rol = json.loads(schemas()["rollen.json"])["$defs"]["Rol"]
    assert {"id", "bron", "blokken"} <= set(rol["required"])
    assert rol["additionalProperties"] is False


def test_every_data_file_names_its_schema(project: Path) -> None:
    for file in sorted(project.glob("data/**/*.yml")):
        first = file.read_text("utf-8").splitlines()[0]
        found = re.match(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, file
        assert (file.parent / found[1]).resolve().is_file(), file


def test_every_data_file_is_read(project: Path) -> None:
    known = {f"data/{name}.yml" for name in ALGEMENE_BESTANDEN}
    without_text = {visie.periode.id for visie in laad(project).regiovisie.eerdere}
    for folder in (project / "data/visie").iterdir():
        names = EERDERE_BESTANDEN if folder.name in without_text else VISIEBESTANDEN
        known |= {f"data/visie/{folder.name}/{name}.yml" for name in [*names, "periode"]}
        editions = [
            f"{path.relative_to(project).as_posix()}/{name}.yml"
            for path in folder.glob("uitgaven/*")
            for name in UITGAVEBESTANDEN
        ]
        known |= {name for name in editions if (project / name).is_file()}
    assert {path.relative_to(project).as_posix() for path in project.glob("data/**/*.yml")} == known
