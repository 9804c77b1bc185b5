"""Notes do not shout: numbers beside the text, a fold per part, no box between paragraphs, no mark in a heading."""

from pathlib import Path
from typing import Any

import pytest
from browsing import axe_faults, walk
from building import file_of, pages
from conftest import OpenPage
from kinds import of_every_shape
from lxml import html
from playwright.sync_api import Locator, Page
from reading import elements, strings

from macros.tekst.inhoud import Inhoud

# What stands in headings, in the contents lists made of them, and in the title of a page.
_HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::nav or self::title]"
_MARK = "[contains(@class,'nootnr') or @class='sig' or contains(@href,'#sig-')]"


def marked_headings(tree: html.HtmlElement) -> list[str]:
    """Marks in what repeats the words of a heading."""
    title = [text for text in strings(tree, "//title/text()") if "ignalering 1" in text]
    return title + [str(mark.get("href")) for mark in elements(tree, f"{_HEADINGS}//*{_MARK}")]


# Between the first and the last adopted block of an article, what is ours and visible has no ground and no edge, save
# a frame an editor set there.
_BOXES = """() => {
  const texts = [...document.querySelectorAll('article [data-tekst]')];
  const [first, last] = [texts[0], texts.at(-1)];
  const between = element => first.compareDocumentPosition(element) & 4 && element.compareDocumentPosition(last) & 4;
  const own = element => element.closest('.toegevoegd') && !element.closest('.anker, .admonition, button');
  return [...document.querySelectorAll('article .toegevoegd, article .toegevoegd *')].filter(element => {
    const style = getComputedStyle(element);
    const ground = !/^(transparent|rgba\\(.*, 0\\))$/.test(style.backgroundColor);
    const edge = ['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(style[`border${side}Width`]) > 0);
    return own(element) && element.checkVisibility() && between(element) && (ground || edge);
  }).map(element => element.outerHTML.slice(0, 100));
}"""


def with_notes(inhoud: Inhoud) -> list[str]:
    """The pages of the visie that holds with numbers in the text, the richest first."""
    homes = [inhoud.adresboek.adres(note.anker).partition("#")[0] for note in inhoud.regiovisie.geldende.signaleringen]
    return sorted(set(homes), key=lambda page: (-homes.count(page), page))


@pytest.fixture
def rich(server: str, inhoud: Inhoud, open_page: OpenPage) -> Page:
    """The page with most notes, on a wide screen."""
    page = open_page(1280)
    page.goto(server + with_notes(inhoud)[0])
    return page


def switch(page: Page) -> Locator:
    """What opens all notes in place; it stands in what is told of the text."""
    page.locator(".overtekst > summary").click()
    return page.get_by_role("button", name="Toon signaleringen in de tekst")


def test_no_heading_contents_list_or_title_carries_a_mark(site: Path) -> None:
    for page in pages(site):
        text = file_of(site, page).read_bytes()
        # Only where there is a mark at all.
        marked = any(sign in text for sign in (b"nootnr", b'"sig"', b"ignalering 1", b"#sig-"))
        assert not marked or marked_headings(html.document_fromstring(text)) == [], page


def test_a_mark_in_a_heading_or_a_contents_list_is_seen() -> None:
    mark = '<a class="nootnr toegevoegd" href="#sig-x">1</a>'
    for where in (f"<h2>Kop {mark}</h2>", f"<nav><a href='#kop'>Kop {mark}</a></nav>", f"<h1><b>{mark}</b></h1>"):
        assert marked_headings(html.document_fromstring(f"<article>{where}</article>"))
    assert marked_headings(html.document_fromstring("<h2>Kop</h2><p>x" + mark + "</p>")) == []


def test_no_box_stands_between_the_paragraphs(site: Path, server: str, inhoud: Inhoud, open_page: OpenPage) -> None:
    """Closed, of pages that are made alike one, and on the richest with every note in place; a planted box is seen."""
    page = open_page(1280)
    richest, *others = with_notes(inhoud)
    for address in [*(other for other in others if other in of_every_shape(site)), richest]:
        page.goto(server + address)
        assert page.evaluate(_BOXES) == [], address
    switch(page).click()
    assert page.evaluate(_BOXES) == []
    page.evaluate("document.querySelector('.noten-hier').style.background = 'wheat'")
    assert page.evaluate(_BOXES) != []


def test_no_note_stands_between_a_table_and_its_source(rich: Page) -> None:
    switch(rich).click()
    behind = (
        "[...document.querySelectorAll('article .tabelrol')].map(t => t.nextElementSibling.hasAttribute('data-tekst'))"
    )
    assert set(rich.evaluate(behind)) == {True}


def test_a_number_opens_its_note_under_the_text_and_escape_closes_it(rich: Page) -> None:
    number = rich.locator("p > .nootnr").first
    number.focus()
    rich.keyboard.press("Enter")
    note = rich.locator(".noten-hier [role=note]")
    assert note.count() == 1
    assert number.get_attribute("aria-expanded") == "true"
    assert note.evaluate("note => document.activeElement === note")
    assert note.evaluate("note => note.parentElement.previousElementSibling.matches('p[data-tekst]')")
    rich.keyboard.press("Escape")
    assert note.count() == 0
    assert number.evaluate("number => document.activeElement === number")
    number.click()
    note.get_by_text("Terug naar de tekst").click()
    assert note.count() == 0


def test_the_switch_opens_all_notes_in_place_and_closes_them(rich: Page) -> None:
    numbers, notes = rich.locator(".nootnr").count(), rich.locator(".noten-hier [role=note]")
    button = switch(rich)
    for pressed, shown in (("true", numbers), ("false", 0)):
        button.click()
        assert (button.get_attribute("aria-pressed"), notes.count()) == (pressed, shown)
    ids: list[str] = rich.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len({*ids})


def test_a_link_to_a_note_opens_the_fold_and_shows_it(server: str, inhoud: Inhoud, rich: Page) -> None:
    address = with_notes(inhoud)[0]
    for note in [
        one
        for one in inhoud.regiovisie.geldende.signaleringen
        if inhoud.adresboek.adres(one.anker).startswith(f"{address}#")
    ][:4]:
        rich.goto(server)
        rich.goto(f"{server}{address}#{note.anker}")
        rich.wait_for_function("document.activeElement.matches('.signalering')")
        (place,) = [rich.locator(f"[id='{note.anker}']")]
        assert place.evaluate("e => e.closest('details').open && document.activeElement.contains(e)")
        box: Any = rich.locator(".signalering:focus").bounding_box()
        assert 0 <= box["y"] < 800


def test_without_a_script_the_folds_hold_every_note(server: str, inhoud: Inhoud, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(server + with_notes(inhoud)[0])
    assert not switch(page).is_visible()
    page.locator(".noten summary").first.click()
    assert page.locator(".signalering").first.is_visible()


def test_a_copied_paragraph_has_no_number(rich: Page) -> None:
    copied, own = rich.evaluate("""() => {
      const block = document.querySelector('p[data-tekst]:has(> .nootnr)');
      getSelection().selectAllChildren(block);
      const copied = getSelection().toString();
      block.querySelectorAll('.toegevoegd').forEach(ours => ours.remove());
      return [copied, block.textContent].map(text => text.replace(/¶/g, '').replace(/\\s+/g, ' ').trim());
    }""")
    # A reference to a footnote is of the document.
    assert copied == own


def test_numbers_are_targets_that_can_be_hit_and_reached(rich: Page) -> None:
    rich.set_viewport_size({"width": 1280, "height": 900})
    assert axe_faults(rich) == []
    _stops, faults = walk(rich, every=False)
    assert [fault for fault in faults if "ignalering" in fault] == []


def test_the_list_shows_what_is_chosen(server: str, inhoud: Inhoud, open_page: OpenPage) -> None:
    visie = inhoud.regiovisie.geldende
    page = open_page(360)
    page.goto(f"{server}visie/{visie.periode.id}/signaleringen/")
    page.locator(".filter summary").click()
    shown = page.locator(".melding:not([hidden])")
    for kind in ("spelling", "cijfer"):
        page.locator(f".filter [value={kind}]").check()
        page.locator(f".filter [value={kind}]").evaluate("box => box.form.dispatchEvent(new Event('change'))")
        expected = sum(note.soort == kind for note in visie.eenmalig)
        assert shown.count() == expected
        assert page.locator(".melding:visible").count() == expected
        assert f"{expected} van {len(visie.eenmalig)}" in page.locator(".stand").inner_text()
        page.locator(f".filter [value={kind}]").uncheck()
    assert shown.count() == len(visie.eenmalig)
