"""The miniature with more editions, each made once for the whole run."""

import json
import shutil
from pathlib import Path

import editions
import pytest
from building import made_once, pages
from editions import History
from miniature import build_miniature, copy_miniature
from reading import document, strings


def answers(site: Path) -> set[str]:
    """Every page, and every id on it."""
    return {f"{page}#{id}" for page in pages(site) for id in ["", *strings(document(site, page), "//@id")]}


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Three editions and a second period, built after each: to look at, not to change."""

    def make(folder: Path) -> None:
        project = copy_miniature(folder / "klein")
        days = [answers(build_miniature(editions.first(project)))]
        for step in (editions.second, editions.third, editions.next_period):
            step(project)
            days.append(answers(build_miniature(project)))
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
