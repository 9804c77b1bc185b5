"""Three ways to read, each an address; with a script the choice goes along for the visit, and nothing is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import axe_faults, kept
from building import made_once
from conftest import OpenContext, OpenPage
from miniature import build_miniature, copy_miniature, make_quickly
from plainwords import add_plain_words
from playwright.sync_api import Page, expect
from serving import serve

from macros.visie.gebouwd import paginawoorden

WAYS = "nav.leeswijze"


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        project = add_plain_words(copy_miniature(folder / "klein"))
        make_quickly(project)
        build_miniature(project)

    return made_once(tmp_path_factory, "gewone taal", make) / "klein/site"


@pytest.fixture(scope="module")
def address(plain_site: Path) -> Iterator[str]:
    with serve(plain_site) as home:
        yield f"{home}visie/2030-2034/"


def seen(page: Page) -> tuple[bool, bool]:
    """Whether the text, and whether the plain words beside it, are shown."""
    return page.locator("#a-eerst").is_visible(), page.locator("#a-eerst-gewoon").is_visible()


def test_the_adopted_words_are_those_of_a_site_without_plain_words(small_site: Path, plain_site: Path) -> None:
    was, now = (paginawoorden(site, "visie/2030-2034/") for site in (small_site, plain_site))
    assert [word.tekst for word in was[0]] == [word.tekst for word in now[0]]
    assert was[1] == now[1]


def test_a_site_without_plain_words_offers_no_choice(small_site: Path) -> None:
    page = (small_site / "visie/2030-2034/index.html").read_text("utf-8")
    assert "leeswijze" not in page.replace("leeswijze.js", "")


def test_without_a_script_each_way_is_an_address(address: str, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    for fragment, shown in {
        "": (True, False),
        "#gewone-taal": (False, True),
        "#naast-elkaar": (True, True),
        "#a-derde": (True, False),
        "#a-eerst-gewoon": (True, True),
    }.items():
        page.goto(f"{address}{fragment}")
        assert seen(page) == shown, fragment
    page.goto(f"{address}#gewone-taal")
    assert page.locator("h1").is_visible()
    assert not page.locator("#a-punt1").is_visible(), "of points that share their words the first goes"
    page.locator("#a-eerst-gewoon .naartekst").click()
    assert page.locator("#a-eerst").is_visible(), "one tap leads to the text"


def test_with_a_script_the_choice_goes_along_and_nothing_is_stored(address: str, open_context: OpenContext) -> None:
    page = open_context(1280).new_page()
    page.goto(address)
    page.locator(WAYS).get_by_text("Gewone taal", exact=True).click()
    assert seen(page) == (False, True)
    expect(page).to_have_url(f"{address}?lees=gewoon")
    assert page.locator(f"{WAYS} [aria-current]").all_inner_texts() == ["Gewone taal"]
    assert axe_faults(page) == []
    page.locator("#a-eerst-gewoon .naartekst").click()
    assert seen(page) == (True, True), "the way to the text shows it, the choice stays"
    page.locator("main a[rel=next]").click()
    expect(page).to_have_url(f"{address}rest/?lees=gewoon")
    assert page.locator("#campagne-gewoon").is_visible()
    page.locator(WAYS).get_by_text("Naast elkaar").click()
    text, words = (page.locator(place).bounding_box() for place in ("#a-inlei", "#a-inlei-gewoon"))
    assert text
    assert words
    assert words["x"] > text["x"] + text["width"]
    assert abs(words["y"] - text["y"]) < 4
    assert page.locator("#a-inlei > .anker").get_attribute("href") == "#a-inlei"
    assert axe_faults(page) == []
    page.locator(WAYS).get_by_text("De tekst", exact=True).click()
    expect(page).to_have_url(f"{address}rest/")
    assert kept(page) == []


def test_the_menu_of_a_text_leads_to_its_plain_words(address: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(address)
    page.locator("#a-punt1 > .anker").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Lees dit in gewone taal").click()
    expect(page).to_have_url(f"{address}#a-punt1-gewoon")
    assert page.locator("#a-punt1-gewoon").is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#a-eerst-gewoon").is_visible(), "the page prints the text"


def test_no_sheet_of_our_words_alone_says_that_it_is_the_literal_text(address: str, open_page: OpenPage) -> None:
    page = open_page(1280, java_script_enabled=False)
    page.emulate_media(media="print")
    for fragment, says_so in {"": True, "#naast-elkaar": True, "#gewone-taal": False}.items():
        page.goto(f"{address}{fragment}")
        page.locator(".overtekst").evaluate("fold => { fold.open = true; }")
        assert page.locator(".overtekst dd").first.is_visible() is says_so, fragment
