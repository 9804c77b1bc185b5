"""What the skeleton of a page is given: one object; style and script by the folder of the page."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from building import PROJECT, pages
from reading import document, strings

from macros.onderwerpen import NOUNS, laad
from macros.plugin import define_env
from macros.publiceren.skelet import Skeletpagina, bestanden_van, maak_skelet

ASSETS = ("raad/raad.css", "raad/cijfers.css", "raad/cijfers.js", "zoeken/zoeken.js", "visie/visie.css")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A folder with a few sheets and scripts."""
    for name in ASSETS:
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path / "assets"


@pytest.mark.parametrize(
    ("page", "ending", "expected"),
    [
        ("raad/index.md", ".css", ["assets/raad/raad.css"]),
        ("raad/cijfers.md", ".css", ["assets/raad/raad.css", "assets/raad/cijfers.css"]),
        ("raad/cijfers.md", ".js", ["assets/raad/cijfers.js"]),
        ("raad/vragen.md", ".js", []),
        ("visie/2030-2034/visie.md", ".css", ["assets/visie/visie.css"]),
        ("visie/2030-2034/cijfers.md", ".css", ["assets/visie/visie.css"]),
        ("zoeken.md", ".js", ["assets/zoeken/zoeken.js"]),
        ("index.md", ".css", []),
    ],
)
def test_a_page_gets_what_is_of_its_folder_and_of_itself(
    assets: Path, page: str, ending: str, expected: list[str]
) -> None:
    assert list(bestanden_van(page, assets, ending)) == expected


def test_a_page_outside_docs_gets_an_empty_sheet(miniature: Path, assets: Path) -> None:
    skeleton = maak_skelet(laad(miniature), assets)
    assert skeleton.blad(None) == skeleton.blad("404.html") == Skeletpagina()
    assert skeleton.blad("raad/index.md").stijlen == ("assets/raad/raad.css",)


def names_in_extra(project: Path) -> set[str]:
    """The names that the door to the generator gives to the templates."""
    conf: dict[str, Any] = {"markdown_extensions": [], "extra": {}, "site_url": ""}
    conf["theme"] = SimpleNamespace(custom_dir=str(PROJECT / "overrides"))
    env: Any = SimpleNamespace(project_dir=str(project), conf=conf, macro=lambda *_: None)
    define_env(env)
    return set(conf["extra"])


def test_the_templates_get_one_object_that_shadows_no_noun(miniature: Path) -> None:
    names = names_in_extra(miniature)
    assert len(names) == 1
    assert names & set(NOUNS) == set()


def unused(site: Path, assets: Path) -> set[str]:
    """The sheets and scripts of a subject that no page asks for."""
    # Those of the frames of a concept are pages as well, though nobody comes there by themselves.
    frames = [f"{frame.parent.relative_to(site).as_posix()}/" for frame in site.glob("kader/*/index.html")]
    asked: set[str] = set()
    for page in [*pages(site), *frames]:
        asked |= set(strings(document(site, page), "//head/link/@href | //head/script/@src"))
    ours = [file.relative_to(assets.parent).as_posix() for file in assets.glob("*/*.*")]
    return {name for name in ours if f"http://site/{name}" not in asked}


def test_every_sheet_and_script_of_a_subject_is_asked_for(site: Path, tmp_path: Path) -> None:
    assert unused(site, PROJECT / "overrides/assets") == set()
    stray = tmp_path / "assets/raad/nergens.css"
    stray.parent.mkdir(parents=True)
    stray.touch()
    assert unused(site, tmp_path / "assets") == {"assets/raad/nergens.css"}
