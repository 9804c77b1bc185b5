"""The miniature with more editions, each made once for the whole run."""

import json
import shutil
from pathlib import Path

import editions
import pytest
from building import file_of, made_once, pages
from editions import History
from lxml import html
from miniature import build_miniature, copy_miniature
from reading import strings

from macros.publiceren.proefbouw import proefbouw


def answers(built: dict[str, str]) -> set[str]:
    """Every page, and every id on it."""
    parsed = {file.removesuffix("index.html"): html.fromstring(text) for file, text in built.items()}
    return {f"{page}#{id}" for page, root in parsed.items() for id in ["", *strings(root, "//@id")]}


def read(site: Path) -> dict[str, str]:
    """What is written, as a trial build gives it."""
    files = [file_of(site, page) for page in pages(site)]
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in files}


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Three editions and a second period, built after each, before the last on trial: to look at, not to change."""

    def make(folder: Path) -> None:
        project = copy_miniature(folder / "klein")
        days = []
        for step in (editions.first, editions.second, editions.third):
            step(project)
            days.append(answers(proefbouw(project)))
        editions.next_period(project)
        days.append(answers(read(build_miniature(project))))
        (folder / "dagen.json").write_text(json.dumps([sorted(day) for day in days]), "utf-8")

    folder = made_once(tmp_path_factory, "uitgaven", make)
    return History(folder / "klein", [set(day) for day in json.loads((folder / "dagen.json").read_text("utf-8"))])


@pytest.fixture(scope="session")
def second_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        editions.second(editions.first(copy_miniature(folder / "klein")))

    return made_once(tmp_path_factory, "tweede uitgave", make) / "klein"


@pytest.fixture
def two(second_edition: Path, tmp_path: Path) -> Path:
    """The second edition, published, to plant a fault in."""
    return shutil.copytree(second_edition, tmp_path / "klein", symlinks=True)
