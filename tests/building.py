"""Copies of the project, built by the same commands as `make site`, so that no test touches the working tree."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publiceren.plaats import basispad
from macros.visie.gebouwd import bestand_van as file_of
from macros.visie.gebouwd import paginas

__all__ = ["PROJECT", "base_path", "build", "copy_project", "file_of", "made_once", "pages", "run_in"]

PROJECT = Path(os.environ.get("REGIOVISIE_PROJECT", Path(__file__).parents[1])).resolve()

_NOT_CLONED = shutil.ignore_patterns(".git", ".venv", "site", "build", "__pycache__", "*.egg-info", ".*_cache")
# Made directly in docs/; elsewhere files of these names are somebody's own.
_MADE = {"gemaakt", "id", "kader", "adressen.json", "objects.inv"} | {
    f"begrippen.{form}" for form in ("csv", "json", "jsonld", "ttl")
}
_MADE_PAGES = ("id/", "kader/")
_MOMENT = "1795305600"


def copy_project(target: Path) -> Path:
    """Copy what a fresh clone would hold."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        made = _MADE & set(names) if Path(folder) == PROJECT / "docs" else set()
        return _NOT_CLONED(folder, names) | made

    shutil.copytree(PROJECT, target, ignore=left_out)
    return target


def run_in(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module inside a copy, with the copy's own `macros` in front of the installed one."""
    settings = {"SOURCE_DATE_EPOCH": _MOMENT, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project,
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def build(project: Path, **environment: str) -> Path:
    """Build a copy strictly and give the folder of the site."""
    result = run_in(project, "macros", "bouw", **environment)
    if result.returncode:
        raise AssertionError(f"regiovisie bouw failed:\n{result.stdout}\n{result.stderr}")
    return project / "site"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder filled once for the whole run, however many processes run the tests."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # In a folder with a space in its name: somebody's project is in "Mijn documenten".
        folder = shared / f"een {name}"
        if not (folder / "gemaakt").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            (folder / "gemaakt").touch()
    return folder


def base_path() -> str:
    """The path under which the site of the project must be served."""
    return basispad(PROJECT)


def pages(site: Path) -> list[str]:
    """The address of every page, relative to the home page, as a visitor knows it.

    Not those of `id/`, that lead on before anyone sees them, nor those of `kader/`, that are a piece of somebody else's
    page: tests of their own look at them.
    """
    return [page for page in paginas(site) if not page.startswith(_MADE_PAGES)]
