"""The pages about editions in a real browser: for everyone, on every width, and found only by who asks for them."""

from collections.abc import Iterator
from typing import Literal

import editions
import pytest
from conftest import OpenContext
from editions import PERIOD
from miniature import build_miniature, copy_miniature, plant
from serving import serve
from test_toegankelijkheid import axe_faults, open_everything

PAGES = [
    f"visie/{PERIOD}/",
    f"visie/{PERIOD}/rest/",
    f"visie/{PERIOD}/uitgave/eerste/",
    f"visie/{PERIOD}/wijzigingen/eerste-tweede/",
    f"visie/{PERIOD}/wijzigingen/eerste-derde/",
]


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The miniature with three editions and a search page, served."""
    project = copy_miniature(tmp_path_factory.mktemp("paginas") / "klein")
    (project / "docs/zoeken.md").write_text("---\ntemplate: zoeken.html\n---\n\n# Zoeken {: #zoeken }\n", "utf-8")
    plant(project, "mkdocs.yml", "  - index.md\n", "  - index.md\n  - zoeken.md\n")
    editions.second(editions.first(project))
    editions.third(project)
    with serve(build_miniature(project)) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    amended: str, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    faults: list[str] = []
    for address in PAGES:
        page.goto(amended + address)
        faults += axe_faults(page)
        if open_everything(page):
            faults += axe_faults(page)
    assert faults == []


def test_nothing_sticks_out_on_a_small_screen(amended: str, open_context: OpenContext) -> None:
    page = open_context(320).new_page()
    for address in PAGES:
        page.goto(amended + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_changes_are_walked_through_without_a_script(amended: str, open_context: OpenContext) -> None:
    page = open_context(1280, java_script_enabled=False).new_page()
    page.goto(f"{amended}visie/{PERIOD}/wijzigingen/eerste-tweede/#wijziging-zin")
    visited = ["zin"]
    while (
        following := page.locator(f"article.wijziging:has(#wijziging-{visited[-1]}) >> text=Volgende wijziging")
    ).count():
        following.click()
        visited.append(page.url.partition("#wijziging-")[2])
    assert visited[1:3] == ["punt-weg", "erbij"]
    assert len(visited) == 5
    page.locator("text=Alleen in de vorm anders").click()
    assert page.url.endswith("#redactioneel")


def test_words_that_went_and_came_are_told_without_colour(amended: str, open_context: OpenContext) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{amended}visie/{PERIOD}/wijzigingen/eerste-tweede/")
    gone, came = page.locator("article.wijziging del").first, page.locator("article.wijziging ins").first
    line = "node => getComputedStyle(node).textDecorationLine"
    assert gone.evaluate(line) == "line-through"
    assert came.evaluate(line) == "underline"
    assert (gone.text_content() or "").startswith("weggehaald: ")
    assert (came.text_content() or "").startswith("toegevoegd: ")


def test_earlier_editions_are_found_only_by_who_asks(amended: str, open_context: OpenContext) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{amended}zoeken/")
    page.locator("#zoekwoorden").press_sequentially("jaarverslag")
    page.locator("#treffers a").first.wait_for()
    addresses = "links => links.map(link => link.pathname)"
    before = page.locator("#treffers a").evaluate_all(addresses)
    assert before
    assert not any("/uitgave/" in address for address in before)
    page.get_by_label("Zoek ook in uitgaven die niet meer gelden").check()
    page.locator("#treffers a[href*='/uitgave/']").first.wait_for()
