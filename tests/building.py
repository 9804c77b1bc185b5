"""Copies of the project, built by the same commands as `make site`, so that no test touches the working tree."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from runpy import run_module
from tempfile import TemporaryDirectory

import pytest

from macros.publiceren.plaats import basispad
from macros.visie.gebouwd import bestand_van as file_of
from macros.visie.gebouwd import paginas

__all__ = ["PROJECT", "base_path", "build", "copy_project", "file_of", "made_once", "pages", "run_in", "run_warm"]

PROJECT = Path(os.environ.get("REGIOVISIE_PROJECT", Path(__file__).parents[1])).resolve()

_NOT_CLONED = shutil.ignore_patterns(".git", ".venv", "site", "build", "__pycache__", "*.egg-info", ".*_cache")
# Made directly in docs/; elsewhere files of these names are somebody's own.
_MADE = {"gemaakt", "id", "kader", "adressen.json", "objects.inv"} | {
    f"begrippen.{form}" for form in ("csv", "json", "jsonld", "ttl")
}
_MADE_PAGES = ("id/", "kader/")
_SETTINGS = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
_WARM = get_context("forkserver")
_WARM.set_forkserver_preload(["mkdocs.__main__", "macros.__main__", "macros.plugin"])


def copy_project(target: Path) -> Path:
    """Copy what a fresh clone would hold."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        made = _MADE & set(names) if Path(folder) == PROJECT / "docs" else set()
        return _NOT_CLONED(folder, names) | made

    shutil.copytree(PROJECT, target, ignore=left_out)
    return target


def run_in(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module, or code after `-c`, in a copy, with the copy's own `macros` before the installed one."""
    how = () if arguments[0] == "-c" else ("-m",)
    return subprocess.run(
        [sys.executable, *how, *arguments],
        cwd=project,
        env=os.environ | _SETTINGS | {"PYTHONPATH": str(project)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def run_warm(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module as `run_in` does, on a copy that has our code as it is.

    It runs in a child of a process that has read that code already, for reading it takes as long as a small build.
    """
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        told = [Path(folder) / "out", Path(folder) / "err"]
        child = _WARM.Process(target=_become, args=(project, arguments, os.environ | _SETTINGS, told))
        # The first one starts that process.
        patch.setenv("PYTHONPATH", str(PROJECT))
        child.start()
        child.join()
        return subprocess.CompletedProcess(arguments, child.exitcode or 0, *(file.read_text("utf-8") for file in told))


def _become(project: Path, arguments: tuple[str, ...], environment: dict[str, str], told: list[Path]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for stream, file in enumerate(told, 1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), stream)
    os.chdir(project)
    sys.path.insert(0, str(project))
    sys.argv = list(arguments)
    sys.modules.pop(f"{arguments[0]}.__main__", None)
    run_module(arguments[0], run_name="__main__", alter_sys=True)


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
