"""What the skeleton of a page is given: one object; style and script by the folder of the page."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from building import PROJECT

from macros.kern.records import kale_tekst
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
    assert skeleton.bladen["404.html"] == Skeletpagina()
    assert skeleton.bladen["raad/"].stijlen == ("assets/raad/raad.css",)


def names_in_extra(project: Path) -> set[str]:
    """The names that the door to the generator gives to the templates."""
    conf: dict[str, Any] = {"markdown_extensions": [], "extra": {}, "site_url": "", "nav": []}
    conf["theme"] = SimpleNamespace(custom_dir=str(PROJECT / "overrides"))
    env: Any = SimpleNamespace(project_dir=str(project), conf=conf, macro=lambda *_: None)
    define_env(env)
    return set(conf["extra"])


def test_the_templates_get_one_object_that_shadows_no_noun(miniature: Path) -> None:
    names = names_in_extra(miniature)
    assert len(names) == 1
    assert names & set(NOUNS) == set()


def test_a_line_about_a_page_is_its_description_or_else_how_its_text_begins(miniature: Path, assets: Path) -> None:
    content = laad(miniature)
    page, address = "visie/2030-2034/index.md", "visie/2030-2034/"
    line = maak_skelet(content, assets).bladen[address].begin
    assert line
    texts = [
        kale_tekst(text) for id, text in content.adresboek.letterlijk.items() if id not in content.adresboek.koppen
    ]
    assert any(text.startswith(line.removesuffix(" …")) for text in texts)
    file = miniature / "docs" / page
    text = file.read_text("utf-8")
    file.write_text(text.replace("---\n", "---\ndescription: Waar het over gaat.\n", 1), "utf-8")
    assert maak_skelet(laad(miniature), assets).bladen[address].begin == "Waar het over gaat."


_ASKED = re.compile(r"""["']([^"']+)["'] in skelet\.bladen""")


def test_a_template_asks_for_a_page_by_its_address() -> None:
    asked = [one for file in (PROJECT / "overrides").rglob("*.html") for one in _ASKED.findall(file.read_text("utf-8"))]
    assert asked
    assert [one for one in asked if not one.endswith("/")] == []
    assert _ASKED.findall('{%- if "hulp/woorden.md" in skelet.bladen %}') == ["hulp/woorden.md"]
