"""A word is explained in place: a plain link without a script, a card by mouse, keyboard and touch with one."""

from pathlib import Path

import pytest
from conftest import OpenPage
from playwright.sync_api import Page
from reading import document, elements, ids_on, pages_with, strings

CARD = ".begripkaart"
EXPLAINED = "//a[@class='begrip']"


@pytest.fixture(scope="module")
def explaining(site: Path, all_pages: list[str]) -> list[str]:
    """The pages on which a word is explained."""
    return pages_with(site, all_pages, EXPLAINED)


@pytest.fixture(scope="module")
def ordinary(explaining: list[str]) -> str:
    return next(page for page in explaining if not page.startswith("hulp/"))


@pytest.fixture(scope="module")
def helping(explaining: list[str]) -> str:
    return next(page for page in explaining if page.startswith("hulp/"))


def test_no_word_is_explained_inside_adopted_text(site: Path, all_pages: list[str]) -> None:
    # Our plain words may stand in the same point of a list, behind its own.
    inside = "//*[@data-tekst]//a[@class='begrip'][not(ancestor::*[contains(@class, 'gewoon')])]"
    assert [page for page in all_pages if elements(document(site, page), inside)] == []


def test_a_word_is_explained_once_on_a_page_and_leads_to_a_place_that_is_there(
    site: Path, explaining: list[str]
) -> None:
    for page in explaining:
        tree = document(site, page)
        targets = strings(tree, f"{EXPLAINED}/@href")
        assert len(targets) == len(set(targets)), page
        for target in targets:
            path, _, anchor = target.removeprefix("http://site/").partition("#")
            assert anchor in ids_on(site, path), target
            assert path == "hulp/woorden/" if page.startswith("hulp/") else path.startswith(("begrippen/", "partners/"))


@pytest.fixture
def page(server: str, ordinary: str, open_page: OpenPage) -> Page:
    page = open_page(1280)
    page.goto(f"{server}{ordinary}")
    return page


def test_the_card_comes_with_focus_and_goes_with_escape(page: Page) -> None:
    word = page.locator("a.begrip").first
    word.focus()
    assert page.locator(CARD).is_visible()
    described = word.get_attribute("aria-describedby")
    assert page.locator(f"#{described}").inner_text() == word.get_attribute("data-uitleg")
    page.keyboard.press("Escape")
    assert not page.locator(CARD).is_visible()
    assert page.evaluate("document.activeElement.matches('a.begrip')")


def test_the_way_on_is_the_next_stop_and_escape_there_goes_back_to_the_word(page: Page) -> None:
    word = page.locator("a.begrip").first
    word.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href") == page.evaluate("document.querySelector('a.begrip').href")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.begrip')")
    assert not page.locator(CARD).is_visible()


def test_the_card_comes_with_the_mouse_and_can_be_pointed_at(page: Page) -> None:
    page.locator("a.begrip").first.hover()
    page.locator(CARD).wait_for()
    page.locator(CARD).hover()
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    page.mouse.move(5, 5)
    page.locator(CARD).wait_for(state="detached")


def test_a_first_tap_shows_the_card_and_the_way_on_stands_in_it(
    server: str, ordinary: str, open_page: OpenPage
) -> None:
    page = open_page(360, has_touch=True)
    page.goto(f"{server}{ordinary}")
    page.locator("a.begrip").first.tap()
    assert page.url == f"{server}{ordinary}"
    card = page.locator(CARD)
    assert card.is_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    with page.expect_navigation():
        card.get_by_role("link").tap()
    assert page.url.startswith((f"{server}begrippen/", f"{server}partners/"))


def test_a_second_tap_beside_it_closes_the_card(server: str, ordinary: str, open_page: OpenPage) -> None:
    page = open_page(360, has_touch=True)
    page.goto(f"{server}{ordinary}")
    page.locator("a.begrip").first.tap()
    page.locator("main h1").tap()
    assert not page.locator(CARD).is_visible()


def test_without_a_script_the_word_is_a_link_to_its_definition(server: str, ordinary: str, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(f"{server}{ordinary}")
    with page.expect_navigation():
        page.locator("a.begrip").first.click()
    assert page.locator(f"#{page.url.partition('#')[2]}").is_visible()


def test_on_a_help_page_a_word_is_explained_and_leads_to_the_page_of_words(
    server: str, helping: str, open_page: OpenPage
) -> None:
    page = open_page(360, has_touch=True)
    page.goto(f"{server}{helping}")
    word = page.locator("a.begrip").first
    word.tap()
    card = page.locator(CARD)
    assert card.is_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.locator("#weg").is_visible()
    with page.expect_navigation():
        card.get_by_role("link").tap()
    assert "/hulp/woorden/#w-" in page.url
    assert page.locator("#weg").is_visible()
    assert page.locator(f"#{page.url.partition('#')[2]}").is_visible()


def test_without_a_script_a_word_on_a_help_page_is_a_link(server: str, helping: str, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(f"{server}{helping}")
    with page.expect_navigation():
        page.locator("a.begrip").first.click()
    assert "/hulp/woorden/#w-" in page.url
