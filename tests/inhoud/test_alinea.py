"""What a reader does with a paragraph where it stands: its link, a citation, a mistake; and what a copy takes along."""

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from browsing import axe_faults
from building import file_of
from conftest import OpenContext, OpenPage
from playwright.sync_api import Page, expect
from reading import document, elements, pages_with, strings

from macros.tekst.inhoud import Inhoud

CLIPBOARD = ["clipboard-read", "clipboard-write"]
CONTROL = ".anker"
_SHOWN = "control => getComputedStyle(control).opacity"
# All that a reader would select: the article, from its first to its last character.
_SELECT = """() => {
  getSelection().selectAllChildren(document.querySelector('main article'));
  document.execCommand('copy');
  return getSelection().toString();
}"""


@pytest.fixture(scope="module")
def short(site: Path, all_pages: list[str]) -> str:
    """The shortest page that has a few adopted paragraphs: what is done with one does not depend on the rest."""
    having = pages_with(site, all_pages, "//article[count(.//p[@data-tekst]/a[contains(@class, 'anker')]) > 2]")
    return min(having, key=lambda page: file_of(site, page).stat().st_size)


@pytest.fixture
def reading(server: str, open_page: OpenPage, short: str) -> Page:
    page = open_page(1280, permissions=CLIPBOARD)
    page.goto(server + short)
    return page


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def faults_of_controls(site: Path, page: str) -> Iterator[str]:
    """Yield what is wrong with the controls of a page: text in it, no name, or a name that another has."""
    tree, names = document(site, page), set()
    for control in elements(tree, "//a[contains(concat(' ', @class, ' '), ' anker ')]"):
        name = control.get("aria-label", "")
        if control.text_content().strip():
            yield f"{page} {name}: holds text"
        if not name or name in names:
            yield f"{page} {name!r}: no name of its own"
        names.add(name)
    here = set(strings(tree, "//*[@data-tekst or @data-vast][not(self::h1[@data-tekst])]/@id"))
    having = "//*[@data-tekst or @data-vast][not(self::h1[@data-tekst])][.//a[contains(@class, 'anker')]]/@id"
    yield from (f"{page} {id}: has no control" for id in sorted(here - set(strings(tree, having))))


def test_every_block_with_an_address_has_one_control_with_a_name_and_without_text(
    site: Path, all_pages: list[str]
) -> None:
    assert [fault for page in all_pages for fault in faults_of_controls(site, page)] == []


def test_records_of_ours_have_one_too(site: Path, inhoud: Inhoud) -> None:
    raad = inhoud.regiovisie.raad
    of_page = cache(partial(document, site))
    for records in (raad.vragen, raad.beloften, raad.cijferreeksen):
        for record in records:
            page, _, id = inhoud.adresboek.adres(record.id).partition("#")
            # What opens a fold is a control itself, and holds no other.
            here = "//*[@id=$id]/a[contains(@class, 'anker')] | //summary//*[@id=$id]"
            assert elements(of_page(page), here, id=id), id


def test_a_planted_sign_and_a_planted_name_are_seen(tmp_path: Path) -> None:
    plain = '<main><p id="a" data-tekst=""><a class="anker" aria-label="Alinea ‘A’">{}</a></p>{}</main>'
    for sign, more, told in (
        ("¶", "", "holds text"),
        ("", '<p id="b" data-tekst=""><a class="anker" aria-label="Alinea ‘A’"></a></p>', "no name of its own"),
        ("", '<p id="b" data-vast=""></p>', "has no control"),
    ):
        (tmp_path / "index.html").write_text(plain.format(sign, more), "utf-8")
        assert [told in fault for fault in faults_of_controls(tmp_path, "")] == [True]


def test_a_paragraph_shows_its_control_when_pointed_at_and_in_the_margin(reading: Page) -> None:
    block = reading.locator("p[data-tekst]").nth(1)
    control = block.locator(CONTROL)
    assert control.evaluate(_SHOWN) == "0"
    block.hover()
    expect(control).to_have_css("opacity", "1")
    assert control.bounding_box()["x"] + 20 < block.bounding_box()["x"]  # type: ignore[index]


def test_link_and_citation_are_copied_and_focus_comes_back(reading: Page) -> None:
    block = reading.locator("p[data-tekst]").nth(1)
    control, menu, told = block.locator(CONTROL), reading.get_by_role("dialog"), reading.locator("#bericht")
    address = reading.url + str(control.get_attribute("href"))
    control.focus()
    reading.keyboard.press("Enter")
    expect(menu).to_have_accessible_name(re.compile("^Alinea ‘"))
    assert axe_faults(reading) == []
    menu.get_by_role("button", name="Kopieer de link").click()
    expect(told).to_have_text("De link is gekopieerd")
    assert clipboard(reading) == address
    expect(control).to_be_focused()
    reading.keyboard.press("Enter")
    menu.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(told).to_have_text("De verwijzing is gekopieerd")
    source = str(reading.locator("main article").get_attribute("data-bron"))
    own = block.evaluate("""block => { const copy = block.cloneNode(true);
      copy.querySelectorAll('.toegevoegd, sup').forEach(part => part.remove());
      return copy.textContent.replace(/\\s+/g, ' ').trim(); }""")
    assert clipboard(reading) == f"‘{own}’ {source}. {address}"


def test_a_row_is_cited_with_the_heads_of_its_columns(
    reading: Page, server: str, site: Path, all_pages: list[str]
) -> None:
    reading.goto(
        server + next(page for page in all_pages if elements(document(site, page), "//td/parent::*[@data-tekst]"))
    )
    row = reading.locator("tr[data-tekst]", has=reading.locator("td")).first
    row.locator(CONTROL).focus()
    reading.keyboard.press("Enter")
    reading.get_by_role("dialog").get_by_role("button", name="Kopieer de verwijzing").click()
    expect(reading.locator("#bericht")).to_have_text("De verwijzing is gekopieerd")
    words = clipboard(reading).partition("’")[0]
    assert words.count("; ") == row.locator("td, th").count() - 1
    assert words.count(": ") == row.locator("xpath=ancestor::table//thead//th").count() > 1


def test_the_menu_leaves_by_escape_and_by_a_click_beside_it(reading: Page) -> None:
    control, menu = reading.locator(f"p[data-tekst] > {CONTROL}").nth(1), reading.get_by_role("dialog")
    for beside in (False, True):
        control.focus()
        reading.keyboard.press("Enter")
        expect(menu).to_be_visible()
        assert menu.evaluate("menu => menu.contains(document.activeElement)")
        if beside:
            reading.mouse.click(5, 5)
        else:
            reading.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(control).to_be_focused()
    assert "#" not in reading.url


def test_a_mistake_leads_to_what_to_do(reading: Page) -> None:
    reading.locator(CONTROL).first.focus()
    reading.keyboard.press("Enter")
    reading.get_by_role("dialog").get_by_role("link", name="Meld een fout").click()
    expect(reading).to_have_url(re.compile("/over/#fout-gezien$"))


def test_a_mistake_carries_the_address_of_the_paragraph_once_somebody_wants_to_hear(reading: Page) -> None:
    contact = "link => { link.dataset.meld = 'mailto:site@x.nl?body={adres}'; }"
    reading.locator("dialog a", has_text="Meld een fout").evaluate(contact)
    control = reading.locator(f"p[data-tekst] > {CONTROL}").nth(1)
    address = reading.url + str(control.get_attribute("href"))
    control.focus()
    reading.keyboard.press("Enter")
    link = reading.get_by_role("dialog").get_by_role("link", name="Meld een fout")
    encoded = reading.evaluate("encodeURIComponent", address)
    expect(link).to_have_attribute("href", f"mailto:site@x.nl?body={encoded}")


def words_of_ours(page: Page) -> list[str]:
    """What an article gives along that is of the controls, when a reader selects and copies it all."""
    selected = str(page.evaluate(_SELECT))
    assert len(selected) > 500
    return [f"{where}: {word}" for where, text in (("selection", selected), ("clipboard", clipboard(page)))
            for word in ("¶", "link en meer", "Kopieer", "Meld een fout") if word in text]  # fmt: skip


def test_a_copied_article_holds_no_sign_and_no_word_of_a_control(reading: Page) -> None:
    reading.evaluate("document.querySelectorAll('main article .anker').forEach(a => a.style.opacity = 1)")
    assert words_of_ours(reading) == []


def test_a_planted_sign_is_copied_and_seen(reading: Page) -> None:
    reading.evaluate("document.querySelector('main article p').append('¶')")
    assert words_of_ours(reading) == ["selection: ¶", "clipboard: ¶"]


def test_where_nothing_can_be_copied_the_text_is_shown_and_selected(
    server: str, open_context: OpenContext, short: str
) -> None:
    context = open_context(360)
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = context.new_page()
    page.goto(server + short)
    page.locator(f"p[data-tekst] > {CONTROL}").nth(1).focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Kopieer de link").click()
    field = page.get_by_label("Kopiëren lukt hier niet. Neem de tekst zelf over:")
    expect(field).to_be_focused()
    assert page.evaluate("document.activeElement.value").startswith(f"{server}{short}#")
    assert page.evaluate("document.activeElement.selectionEnd") == len(str(field.input_value()))
    assert axe_faults(page) == []


def test_on_a_phone_a_tap_on_the_paragraph_shows_it_at_its_end_and_nothing_jumps(
    server: str, open_page: OpenPage, short: str
) -> None:
    page = open_page(320, 640, has_touch=True, is_mobile=True)
    page.goto(server + short)
    block = page.locator("p[data-tekst]").nth(1)
    control = block.locator(CONTROL)
    assert control.evaluate(_SHOWN) == "0"
    block.tap()
    expect(control).to_have_css("opacity", "1")
    height = page.evaluate("scrollY")
    box = control.bounding_box()
    assert box is not None
    assert box["width"] >= 24
    assert box["height"] >= 24
    control.tap()
    expect(page.get_by_role("dialog")).to_be_in_viewport(ratio=0.99)
    assert abs(page.evaluate("scrollY") - height) < 2
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_without_a_script_the_control_is_the_link(server: str, open_page: OpenPage, short: str) -> None:
    page = open_page(1280, java_script_enabled=False)
    page.goto(server + short)
    control = page.locator(f"p[data-tekst] > {CONTROL}").nth(1)
    target = str(control.get_attribute("href"))
    control.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}{short}{target}")
    assert page.locator("dialog").is_hidden()
