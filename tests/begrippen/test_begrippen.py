"""A word is explained in place: a plain link without a script, a card by mouse, keyboard and touch with one."""

import xml.etree.ElementTree as ET
from pathlib import Path

import markdown
import pytest
from conftest import OpenContext
from playwright.sync_api import Page
from reading import document, elements, strings

from macros.begrippen.uitleg import Begrippen, Uitlegwoord
from macros.kern.paginas import Pagina
from macros.visie.markeringen import Markeringen

WORDS = (
    Uitlegwoord(("huiselijk geweld", "geweld thuis"), "Geweld in de eigen kring.", "a-een"),
    Uitlegwoord(("lokaal team", "lokale teams"), "Hulp in de wijk.", "a-team"),
    Uitlegwoord(("stevige lokale teams",), "Sterke hulp in de wijk.", "a-sterk"),
    Uitlegwoord(("OM",), "Vervolgt strafbare feiten.", "a-om", hoofdletters=True),
)


def render(text: str, words: tuple[Uitlegwoord, ...] = WORDS) -> ET.Element:
    ours = [Markeringen(frozenset(["a-een"]), {}), Begrippen(lambda: words, "defs.md#{}".format)]
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
        "Over huiselijk geweld-achtig.",
        "Het gaat om iemand.",
        "Bel Centrum Huiselijk Geweld.",
        "Bel Huiselijk geweld en zo.",
    ],
    ids=[
        "heading",
        "link",
        "quote",
        "code",
        "adopted text",
        "inside a word",
        "in a compound",
        "no capitals",
        "in a name",
        "a capital in mid-sentence",
    ],
)
def test_a_word_that_is_not_ours_or_not_running_text_is_left_alone(text: str) -> None:
    assert links(render(text)) == []


def test_a_word_that_opens_a_sentence_may_have_its_capital() -> None:
    assert [text for text, _ in links(render("Even dit. Huiselijk geweld telt."))] == ["Huiselijk geweld"]


def test_several_words_in_one_sentence_each_become_a_link() -> None:
    root = render("Het OM, lokale teams en huiselijk geweld, en weer het OM.")
    assert [text for text, _ in links(root)] == ["OM", "lokale teams", "huiselijk geweld"]
    assert "".join(root.itertext()).strip() == "Het OM, lokale teams en huiselijk geweld, en weer het OM."


def test_of_words_in_words_the_longest_is_explained() -> None:
    assert links(render("Met stevige lokale teams.")) == [("stevige lokale teams", "defs.md#a-sterk")]


def test_a_page_that_does_not_take_part_is_left_alone() -> None:
    assert links(render("Over huiselijk geweld.", ())) == []


@pytest.mark.parametrize(
    ("path", "meta", "takes_part"),
    [
        ("meldcode/index.md", {}, True),
        ("hulp/ouderen.md", {}, True),
        ("raad/index.md", {}, True),
        ("partners/kadera.md", {}, True),
        ("visie/2030-2034/samenvatting.md", {"paragraaf": "Samenvatting"}, False),
        ("hulp/woorden.md", {}, False),
        ("hulp/english.md", {"taal": "en"}, False),
        ("meldcode/wet.md", {"begrippen": "nee"}, False),
        ("over/index.md", {"begrippen": "ja"}, True),
    ],
)
def test_one_rule_says_which_pages_take_part(path: str, meta: dict[str, str], takes_part: bool) -> None:
    assert Pagina(path, meta, ()).legt_uit is takes_part


def test_no_word_is_explained_inside_adopted_text(site: Path, all_pages: list[str]) -> None:
    inside = "//*[@data-tekst]//a[@class='begrip']"
    assert [page for page in all_pages if elements(document(site, page), inside)] == []


def test_a_word_is_explained_once_on_a_page_and_leads_to_a_place_that_is_there(
    site: Path, all_pages: list[str]
) -> None:
    seen = 0
    for page in all_pages:
        tree = document(site, page)
        targets = strings(tree, "//a[@class='begrip']/@href")
        assert len(targets) == len(set(targets)), page
        for target in targets:
            path, _, anchor = target.removeprefix("http://site/").partition("#")
            assert strings(document(site, path), "//*[@id=$id]/@id", id=anchor), target
            assert path == "hulp/woorden/" if page.startswith("hulp/") else path.startswith(("begrippen/", "partners/"))
            seen += 1
    assert seen > 8


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
    assert "/begrippen/" in page.url


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


def test_on_a_help_page_a_word_is_explained_and_leads_to_the_page_of_words(
    server: str, open_context: OpenContext
) -> None:
    page = open_context(360, has_touch=True).new_page()
    page.goto(f"{server}hulp/ouderen/")
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


def test_without_a_script_a_word_on_a_help_page_is_a_link(server: str, open_context: OpenContext) -> None:
    page = open_context(360, java_script_enabled=False).new_page()
    page.goto(f"{server}hulp/ouderen/")
    with page.expect_navigation():
        page.locator("a.begrip").first.click()
    assert "/hulp/woorden/#w-" in page.url
