"""A word is explained in place: a plain link without a script, a card by mouse, keyboard and touch with one."""

import xml.etree.ElementTree as ET

import markdown
import pytest
from conftest import OpenContext
from playwright.sync_api import Page

from macros.begrippen import Begrippen
from macros.markeringen import Markeringen
from macros.models import Begripswoord, Bron

WORD = Begripswoord(
    id="woord-geweld",
    woorden=("huiselijk geweld", "geweld thuis"),
    definitie="a-een",
    uitleg="Geweld in de eigen kring.",
    bron=Bron(document="visie", redactie="hertaald"),
)


def render(text: str, takes_part: bool = True) -> ET.Element:
    ours = [Markeringen(frozenset(["a-een"]), {}), Begrippen((WORD,), "defs.md#{}".format, lambda: takes_part)]
    result = markdown.markdown(text, extensions=["attr_list", "md_in_html", *ours])
    return ET.fromstring(f"<div>{result}</div>".replace("&para;", "¶"))


def links(root: ET.Element) -> list[tuple[str | None, str | None]]:
    return [(link.text, link.get("href")) for link in root.findall(".//a[@class='begrip']")]


@pytest.mark.parametrize(
    "text", ["Over huiselijk geweld.", "- **Over** huiselijk geweld.", "Over **huiselijk geweld**."]
)
def test_the_first_use_becomes_a_link_and_the_words_stay(text: str) -> None:
    root = render(text)
    assert links(root) == [("huiselijk geweld", "defs.md#a-een")]
    assert " ".join("".join(root.itertext()).split()) == "Over huiselijk geweld."


def test_only_the_first_use_however_it_is_written() -> None:
    assert links(render("Geweld thuis.\n\nHuiselijk geweld.")) == [("Geweld thuis", "defs.md#a-een")]


@pytest.mark.parametrize(
    "text",
    [
        "# Over huiselijk geweld",
        "[huiselijk geweld](x.md)",
        "> huiselijk geweld",
        "`huiselijk geweld`",
        "Huiselijk geweld.\n{: #a-een }",
        "Over huiselijk geweldloos.",
    ],
    ids=["heading", "link", "quote", "code", "adopted text", "inside a word"],
)
def test_a_word_that_is_not_ours_or_not_running_text_is_left_alone(text: str) -> None:
    assert links(render(text)) == []


def test_a_page_that_does_not_take_part_is_left_alone() -> None:
    assert links(render("Over huiselijk geweld.", takes_part=False)) == []


CARD = ".begripkaart"


@pytest.fixture
def page(server: str, open_context: OpenContext) -> Page:
    page = open_context(1280).new_page()
    page.goto(f"{server}meldcode/")
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


def test_a_first_tap_shows_the_card_and_the_way_on_stands_in_it(server: str, open_context: OpenContext) -> None:
    page = open_context(360, has_touch=True).new_page()
    page.goto(f"{server}meldcode/")
    page.locator("a.begrip").first.tap()
    assert page.url == f"{server}meldcode/"
    card = page.locator(CARD)
    assert card.is_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    with page.expect_navigation():
        card.get_by_role("link").tap()
    assert "visie/2026-2030/bijlagen/definities/#" in page.url


def test_a_second_tap_beside_it_closes_the_card(server: str, open_context: OpenContext) -> None:
    page = open_context(360, has_touch=True).new_page()
    page.goto(f"{server}meldcode/")
    page.locator("a.begrip").first.tap()
    page.locator("main h1").tap()
    assert not page.locator(CARD).is_visible()


def test_without_a_script_the_word_is_a_link_to_its_definition(server: str, open_context: OpenContext) -> None:
    page = open_context(360, java_script_enabled=False).new_page()
    page.goto(f"{server}meldcode/")
    with page.expect_navigation():
        page.locator("a.begrip").first.click()
    assert page.locator(f"#{page.url.partition('#')[2]}").is_visible()
