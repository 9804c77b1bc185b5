"""Since when nothing of a page changed: by the commits of its file and its data, and unsaid where that is not sure."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from miniature import plant

from macros.onderwerpen import laad
from macros.publiceren.wijzigdagen import gewijzigd, wijzigdagen

FIRST, SECOND = date(2026, 3, 1), date(2026, 11, 12)
QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "TZ": "Pacific/Auckland"}


def git(folder: Path, *words: str, day: date = FIRST) -> None:
    who = {f"GIT_{role}_{what}": "a@x.nl" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T23:30:00+0000")
    subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True, env=os.environ | QUIET | who | when)


def commit(folder: Path, day: date) -> None:
    git(folder, "add", "docs", "data")
    git(folder, "commit", "-m", "x", day=day)


@pytest.fixture
def committed(miniature: Path) -> Path:
    """The miniature as its first commit has it."""
    git(miniature, "init", "-q")
    commit(miniature, FIRST)
    return miniature


def told(project: Path) -> dict[str, date | None]:
    inhoud, days = laad(project), wijzigdagen(project)
    return {pagina.pad: gewijzigd(inhoud, pagina, days) for pagina in inhoud.paginas}


def test_a_page_has_the_day_of_its_last_commit(committed: Path) -> None:
    plant(committed, "docs/over/index.md", "Een zin.", "Een andere zin.")
    commit(committed, SECOND)
    days = told(committed)
    assert days.pop("over/index.md") == SECOND
    assert set(days.values()) == {FIRST}


def test_a_page_has_the_day_of_the_data_it_shows(committed: Path) -> None:
    plant(committed, "data/raad/vragen.yml", "", "# Nagelezen.\n")
    commit(committed, SECOND)
    changed = {page for page, day in told(committed).items() if day == SECOND}
    # The doors of the home page are put together of all there is.
    assert changed == {"raad/index.md", "index.md"}


def test_what_is_not_committed_has_no_day(committed: Path) -> None:
    plant(committed, "docs/over/index.md", "Een zin.", "Een andere zin.")
    plant(committed, "data/raad/vragen.yml", "", "# Nagelezen.\n")
    days = told(committed)
    assert {page for page, day in days.items() if day is None} == {"over/index.md", "raad/index.md", "index.md"}


def test_without_git_or_with_half_of_its_past_there_is_none(
    committed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(committed, "commit", "--allow-empty", "-m", "y")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{committed}", "ondiep")
    assert wijzigdagen(tmp_path / "ondiep") == {}
    monkeypatch.setenv("PATH", "")
    assert wijzigdagen(committed) == {}
    assert set(told(committed).values()) == {None}


def test_the_folder_of_somebody_else_around_it_says_nothing(miniature: Path) -> None:
    git(miniature.parent, "init", "-q")
    git(miniature.parent, "commit", "--allow-empty", "-m", "x")
    assert wijzigdagen(miniature) == {}
