"""One version: at the top of CHANGELOG.md, in the files for machines, and in the label of a publication."""

import re
import shutil
from pathlib import Path

import pytest
from miniature import plant

from macros.__main__ import main
from macros.publiceren.versie import afwijkingen, huidige_versie

FILES = ("CHANGELOG.md", "pyproject.toml", "publiccode.yml", "CITATION.cff")


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    # By mkdocs.yml the command knows that a project stands here.
    for name in (*FILES, "mkdocs.yml"):
        shutil.copy2(project / name, tmp_path / name)
    return tmp_path


def test_every_file_names_the_same_version(project: Path) -> None:
    assert re.fullmatch(r"\d{4}\.\d{1,2}\.\d+", huidige_versie(project))
    assert afwijkingen(project) == []
    assert afwijkingen(project, f"v{huidige_versie(project)}") == []


@pytest.mark.parametrize("name", FILES)
def test_another_version_in_one_file_is_told_at_its_line(
    copy: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    version = huidige_versie(copy)
    plant(copy, name, version, "1999.1.0")
    assert main(["--map", str(copy), "versie", f"v{version}"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert re.fullmatch(rf"{name}:\d+: versie: hier staat '1999\.1\.0'; hier hoort {re.escape(version)}", told[0])
    assert main(["--map", str(copy), "versie"]) == 1


@pytest.mark.parametrize("label", ["v1999.1.0", "v2026", "2026.11.0", "v", "main", "v2026.11.0-rc1", ""])
def test_a_label_that_is_not_the_version_is_told(copy: Path, capsys: pytest.CaptureFixture[str], label: str) -> None:
    assert main(["--map", str(copy), "versie", label]) == 1
    assert "hier hoort " in capsys.readouterr().err


def test_a_changelog_without_a_version_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plant(copy, "CHANGELOG.md", "\n## ", "\n### ")
    assert main(["--map", str(copy), "versie"]) == 1
    assert "CHANGELOG.md:1: versie: hier staat geen versie; hier hoort een versie" in capsys.readouterr().err


def test_the_version_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(project), "versie"]) == 0
    assert capsys.readouterr().out.strip() == huidige_versie(project)
