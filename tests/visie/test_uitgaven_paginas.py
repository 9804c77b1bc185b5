"""The pages about editions in a real browser: for everyone, on every width, and found only by who asks for them."""

from collections.abc import Iterator
from typing import Literal

import pytest
from browsing import axe_faults, open_everything
from conftest import OpenPage
from editions import PERIOD, History
from fitting import sticking_out
from serving import serve

Way = tuple[int, Literal["light", "dark"]]
_WIDE: Way = (1280, "light")
_NARROW: Way = (360, "dark")
PAGES = {
    f"visie/{PERIOD}/": [_WIDE],
    f"visie/{PERIOD}/rest/": [_NARROW],
    f"visie/{PERIOD}/uitgave/eerste/": [_WIDE, _NARROW],
    f"visie/{PERIOD}/wijzigingen/eerste-tweede/": [_WIDE],
    f"visie/{PERIOD}/wijzigingen/eerste-derde/": [_NARROW],
}


@pytest.fixture(scope="module")
def amended(history: History) -> Iterator[str]:
    """The miniature with three editions, served."""
    with serve(history.project / "site") as address:
        yield address


def test_axe_finds_nothing_and_nothing_sticks_out(amended: str, open_page: OpenPage) -> None:
    """Of two pages that share a template axe looks at one wide and light, at the other narrow and dark."""
    page = open_page(1280)
    faults: list[str] = []
    for address, ways in PAGES.items():
        page.goto(amended + address)
        open_everything(page)
        for width, scheme in ways:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            faults += axe_faults(page)
        page.set_viewport_size({"width": 320, "height": 256})
        faults += sticking_out(page)
    assert faults == []


def test_changes_are_walked_through_without_a_script(amended: str, open_page: OpenPage) -> None:
    page = open_page(1280, java_script_enabled=False)
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


def test_words_that_went_and_came_are_told_without_colour(amended: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{amended}visie/{PERIOD}/wijzigingen/eerste-tweede/")
    gone, came = page.locator("article.wijziging del").first, page.locator("article.wijziging ins").first
    line = "node => getComputedStyle(node).textDecorationLine"
    assert gone.evaluate(line) == "line-through"
    assert came.evaluate(line) == "underline"
    assert (gone.text_content() or "").startswith("weggehaald: ")
    assert (came.text_content() or "").startswith("toegevoegd: ")


def test_earlier_editions_are_found_only_by_who_asks(amended: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{amended}zoeken/")
    page.locator("#zoekwoorden").press_sequentially("jaarverslag")
    page.locator("#treffers a").first.wait_for()
    addresses = "links => links.map(link => link.pathname)"
    before = page.locator("#treffers a").evaluate_all(addresses)
    assert before
    assert not any("/uitgave/" in address for address in before)
    page.get_by_label("Zoek ook in uitgaven die niet meer gelden").check()
    page.locator("#treffers a[href*='/uitgave/']").first.wait_for()
