"""What sticks out, is cut off or out of reach is seen, in each size of letters; what scrolls by keyboard is fine."""

import pytest
from conftest import OpenPage
from fitting import Mode, faults_in, sticking_out
from playwright.sync_api import Page

_ADD_WIDE_BLOCK = """overflow => {
  const box = document.querySelector('main').appendChild(document.createElement('div'));
  box.tabIndex = 0;
  box.style.overflowX = overflow;
  box.appendChild(document.createElement('p')).style.width = '600px';
}"""
# Beside each other, so that the one page is opened once.
_ADD = """([words, style]) => {
  document.querySelector('.planted')?.remove();
  const box = document.querySelector('main').appendChild(document.createElement('p'));
  box.className = 'planted';
  box.textContent = words;
  box.style.cssText = style;
}"""
_WORDS = "Bel mij maar eens op als het uitkomt, want ik vertel er graag meer over."


@pytest.fixture
def page(small_server: str, open_page: OpenPage) -> Page:
    page = open_page(320, 256)
    page.goto(f"{small_server}visie/2030-2034/")
    return page


def test_a_page_that_is_too_wide_is_seen(page: Page) -> None:
    page.evaluate(_ADD_WIDE_BLOCK, "visible")
    assert sticking_out(page)


def test_a_wide_table_in_a_box_that_scrolls_is_fine(page: Page) -> None:
    page.evaluate(_ADD_WIDE_BLOCK, "auto")
    assert sticking_out(page) == []


PLANTED = [
    ("06 12 34 56 78 90 12", "white-space: nowrap", Mode(320, text=200), "sticks out"),
    ("06 12 34 56 78 90 12", "white-space: nowrap", Mode(320, letters=32), "the page scrolls sideways"),
    (_WORDS, "height: 1.6em; overflow: hidden", Mode(320), "cut off"),
    (_WORDS, "height: 5.2em; line-height: 1.3; overflow: hidden", Mode(320, spaced=True), "cut off"),
    (_WORDS, "white-space: nowrap; overflow-x: auto", Mode(360), "scrolls, and not by keyboard"),
    (_WORDS, "font-size: 14px", Mode(1280, letters=24), "its letters do not grow"),
    (_WORDS, "width: 900px", Mode(1024), "sticks out"),
]


def test_a_planted_fault_is_seen_in_its_mode_alone(page: Page) -> None:
    assert faults_in(page, [mode for *_, mode, _ in PLANTED]) == []
    for words, style, mode, fault in PLANTED:
        page.evaluate(_ADD, [words, style])
        in_its_mode, in_another = (faults_in(page, [one]) for one in (mode, Mode(1920)))
        assert any(f"({mode}) {fault}" in line for line in in_its_mode), (style, mode, in_its_mode)
        assert in_another == [], style


def test_a_number_that_is_covered_or_gone_is_seen(page: Page) -> None:
    call = page.locator("header a[href^='tel:']")
    call.first.evaluate("link => link.parentElement.style.cssText = 'position: relative; z-index: -1'")
    assert any("not whole in view" in line for line in faults_in(page, [Mode(320)]))
    call.evaluate_all("links => links.forEach(link => link.hidden = true)")
    assert faults_in(page, [Mode(320)]) == [f"{page.url} (320 px) no number to call"]
