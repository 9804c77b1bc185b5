"""The style of the code is one of the tests, so that it is held beside the others and not before them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from building import PROJECT

_RECIPE = re.search(r"^style:.*\n((?:\t.+\n)+)", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
COMMANDS = [line.strip() for line in _RECIPE[1].splitlines()] if _RECIPE else []


def run(command: str, project: Path) -> "subprocess.CompletedProcess[str]":
    """Run a line of `make style` with the Python that runs the tests."""
    python = Path(sys.executable)
    # Only then filled in: the folder of somebody's project may have a space in its name.
    words = [word.replace("$(PY)", str(python)).replace("$(VENV)", str(python.parents[1])) for word in command.split()]
    return subprocess.run(words, cwd=project, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_code_is_in_style(command: str) -> None:
    told = run(command, PROJECT)
    assert told.returncode == 0, told.stdout + told.stderr


def test_every_command_of_style_is_held() -> None:
    assert [re.sub(r".*(ruff check|ruff format|mypy|lint-imports).*", r"\1", one) for one in COMMANDS] == [
        "ruff check",
        "ruff format",
        "mypy",
        "lint-imports",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [("ruff check", "import os\n"), ("ruff format", "x = {  }\n"), ("mypy", "x: int = 'a'\n")],
)
def test_a_planted_fault_of_style_is_seen(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "fout.py").write_text(text, "utf-8")
    command = next(one for one in COMMANDS if name in one)
    (tmp_path / "pyproject.toml").write_text('[tool.mypy]\nfiles = ["fout.py"]\n', "utf-8")
    assert run(command, tmp_path).returncode != 0
