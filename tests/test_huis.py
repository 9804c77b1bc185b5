"""The plan of the house: few rooms, arrows that go down, functions that fit in one look."""

import ast
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import grimp
import pytest

MOST_ROOMS, MOST_FLOORS, MOST_ARROWS = 20, 10, 75
# Of these lines some two thousand name what an editor can do wrong: each kind of fault in content and built pages; a
# thousand are search: its data and their rules, its index, and its measuring; and six hundred hold our own words to
# their source: whose a statement is, the dictionary, words that are soon too wide, promises without an actie. As
# many are for reading at rest: notes with a number and a fold, the link of each paragraph, the day a page changed, what
# a person must still do, each criterion of WCAG, and titles and judgements that are held against their figures.
# Two thousand are for those who carry on: a region on another's facts, a preview that makes each file when it is asked
# for, a beginning of each kind of record, words for each mistake, and commands that tell in Dutch what they can do.
MOST_LINES, MOST_LINES_OF_FUNCTION = 19_280, 30
REASON = "# lang:"
"""What stands behind the `def` of a function that may be longer, with the reason."""

SAME_EVERYWHERE = {"controleer", "controleer_af", "controleer_getoond", "kennis"}
"""What more than one subject hands in under one name, for it means the same there."""


def arrows(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    """For each room directly in macros/ the rooms that it uses."""
    used: dict[str, set[str]] = {}
    for module in graph.modules - {"macros"}:
        room = module.split(".")[1]
        others = {found.split(".")[1] for found in graph.find_modules_directly_imported_by(module) if "." in found}
        used[room] = used.get(room, set()) | others - {room}
    return used


def floor(room: str, used: dict[str, set[str]]) -> int:
    """On which floor a room lies: above all that it uses."""
    return 1 + max((floor(other, used) for other in used[room]), default=0)


def long_functions(source: str) -> Iterator[str]:
    """The functions that do not fit in one look and give no reason."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
            length = node.end_lineno - node.lineno + 1
            if length > MOST_LINES_OF_FUNCTION and REASON not in lines[node.lineno - 1]:
                yield f"{node.name} ({length})"


def names_of_two_things(sources: Iterable[str]) -> set[str]:
    """The classes and public functions that are defined more than once."""
    defined = Counter(
        node.name
        for source in sources
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
    )
    return {name for name, times in defined.items() if times > 1}


@pytest.fixture(scope="module")
def used() -> dict[str, set[str]]:
    return arrows(grimp.build_graph("macros", cache_dir=None))


def test_the_house_has_few_rooms_on_few_floors_with_few_arrows(used: dict[str, set[str]]) -> None:
    assert len(used) <= MOST_ROOMS
    assert max(floor(room, used) for room in used) <= MOST_FLOORS
    assert sum(len(others) for others in used.values()) <= MOST_ARROWS


def test_the_code_stays_small(project: Path) -> None:
    assert sum(len(file.read_text("utf-8").splitlines()) for file in project.glob("macros/**/*.py")) <= MOST_LINES


def test_every_function_fits_in_one_look_or_says_why_not(project: Path) -> None:
    found = {file.name: list(long_functions(file.read_text("utf-8"))) for file in project.glob("macros/**/*.py")}
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_a_function_that_is_too_long_is_seen() -> None:
    body = "    pass\n" * MOST_LINES_OF_FUNCTION
    assert list(long_functions(f"def lang() -> None:\n{body}")) == ["lang (31)"]
    assert list(long_functions(f"def lang() -> None:  {REASON} een tabel\n{body}")) == []


def test_a_name_has_one_meaning(project: Path) -> None:
    found = names_of_two_things(file.read_text("utf-8") for file in project.glob("macros/**/*.py"))
    assert found <= SAME_EVERYWHERE


def test_a_name_of_two_things_is_seen() -> None:
    assert names_of_two_things(["class Regel: ...", "def lees(): ...\n\nclass Regel: ..."]) == {"Regel"}


def test_an_arrow_that_goes_up_is_seen(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "macros", tmp_path / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "pyproject.toml", tmp_path)
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    with (tmp_path / "macros/kern/fouten.py").open("a", encoding="utf-8") as file:
        file.write("from macros.raad import regels\n")
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "macros.kern is not allowed to import macros.raad" in told.stdout
