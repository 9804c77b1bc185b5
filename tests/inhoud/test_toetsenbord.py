"""Everything works by keyboard: each stop of Tab is in view, shows it has focus, and lets go again."""

import re
from pathlib import Path

import pytest
from browsing import PREPARE, walk
from conftest import OpenPage
from kinds import one_of_each
from playwright.sync_api import Page
from reading import document, strings

_STATE = """() => [location.href, document.activeElement.outerHTML.slice(0, 80), scrollY, history.length,
  document.querySelectorAll('dialog[open], [role=dialog], :checked').length].join(' ')"""

# Where a visitor is who just came: nothing has focus, and Tab leads to the first stop.
_TO_THE_START = """() => {
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  scrollTo(0, 0);
}"""

_SINGLE_KEYS = [*"abcdefghijklmnopqrstuvwxyz", *"0123456789", *"/.,;'[]-=?<>"]


def keys_that_act(page: Page) -> list[str]:
    """Every single key that changes something while nothing has focus."""
    before = page.evaluate(_STATE)
    for key in _SINGLE_KEYS:
        page.keyboard.press(key)
    acting: list[str] = []
    if page.evaluate(_STATE) == before:
        return acting
    # Something acted: which?
    page.evaluate("document.activeElement.blur()")
    before = page.evaluate(_STATE)
    for key in _SINGLE_KEYS:
        page.keyboard.press(key)
        if page.evaluate(_STATE) != before:
            acting.append(key)
            page.evaluate("document.activeElement.blur()")
            before = page.evaluate(_STATE)
    return acting


@pytest.mark.parametrize("part", range(4))
def test_no_single_key_does_anything_and_every_stop_is_in_view_and_lets_go(
    site: Path, server: str, open_page: OpenPage, part: int
) -> None:
    page = open_page(1280, 640)
    faults: list[str] = []
    kinds = one_of_each(site)
    # Only a script acts on a key.
    one_with = {tuple(strings(document(site, address), "//script/@src")): address for address in kinds}.values()
    for number, address in list(enumerate(kinds))[part::4]:
        page.goto(server + address)
        page.evaluate("document.activeElement.blur()")
        if address in one_with:
            faults += [f"{page.url} {key}" for key in keys_that_act(page)]
        # Wide and narrow by turns: what stands round the pages is the same on each.
        page.set_viewport_size({"width": (1280, 360)[number % 2], "height": 640})
        page.evaluate(_TO_THE_START)
        stops, wrong = walk(page, every=False)
        faults += wrong
        if 'href="#inhoud"' not in stops[0]:
            faults.append(f"{page.url} the first stop is no skip link: {stops[0]}")
    assert not faults, "\n".join(faults)


def test_the_way_back_is_open_too(server: str, open_page: OpenPage) -> None:
    page = open_page(360, 640)
    faults: list[str] = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        page.goto(server)
        faults += walk(page, "Shift+Tab")[1]
    assert not faults, "\n".join(faults)


def test_the_skip_link_skips(server: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(server)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.url.endswith("#inhoud")
    assert page.evaluate("document.querySelector('#inhoud').contains(document.activeElement)")


def test_search_works_by_keyboard_and_keeps_the_words_out_of_the_address(server: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.focus()
    page.keyboard.type("meldcode")
    page.locator("#treffers a").first.wait_for()
    page.evaluate(PREPARE)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#treffers a')"):
            break
    assert "meldcode" not in page.url
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(server)
    assert "zoeken" not in page.url
    assert "?" not in page.url


# What is needed and can not be seen.
_MISSING = """() => {
  const seen = one => one?.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().height > 0;
  const needed = {
    h1: seen(document.querySelector('main h1')), menu: seen(document.querySelector('header nav :is(a, summary)')),
    tekst: [...document.querySelectorAll('main p')].some(seen),
  };
  return Object.keys(needed).filter(name => !needed[name]);
}"""


def test_without_javascript_everything_is_there(site: Path, server: str, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    faults: list[str] = []
    for address in one_of_each(site):
        page.goto(server + address)
        faults += [f"{page.url} {name}" for name in page.evaluate(_MISSING)]
    page.evaluate("document.querySelectorAll('h1, nav, p').forEach(one => one.remove())")
    assert page.evaluate(_MISSING) == ["h1", "menu", "tekst"]
    assert not faults, "\n".join(faults)


# Made up: a walk takes as long as there are stops.
_PAGE = """<!doctype html><html lang="nl"><header><nav><a href="#a">Een</a> <a href="#b">Twee</a></nav></header>
<main><p><a href="#c">Drie</a> <button>Vier</button></p></main></html>"""
_COVER = """document.body.insertAdjacentHTML('beforeend', '<div class="deksel"></div>');
document.querySelector('.deksel').style.cssText = 'position:fixed;inset:0;z-index:9999';"""
_HIDE = "document.querySelector('main a, header nav a').style.cssText = 'position:absolute;left:-999px'"
_NO_RING = "document.querySelectorAll('a').forEach(link => link.style.outline = 'none')"
_TRAP = """document.querySelectorAll('a')[2].addEventListener('keydown', press => press.preventDefault())"""


def test_a_planted_fault_is_seen(open_page: OpenPage) -> None:
    page = open_page(1280, 640)
    page.goto("about:blank")
    page.set_content(_PAGE)
    assert [len(told) for told in walk(page)] == [4, 0]
    for plant, fault in [(_COVER, "covered"), (_HIDE, "out of view"), (_NO_RING, "no ring"), (_TRAP, "never reached")]:
        page.goto("about:blank")
        page.set_content(_PAGE)
        page.evaluate(plant)
        stops, faults = walk(page)
        assert any(f" {fault}" in line for line in faults), (fault, stops, faults)


def test_of_stops_that_are_made_alike_a_few_are_walked(open_page: OpenPage) -> None:
    page = open_page(1280, 640)
    links = "".join(f'<li><a href="#{number}">{number}</a>' for number in range(9))
    page.set_content(f'<ul>{links}</ul><p><a href="#a">a</a> <a class="b" href="#b">b</a> <a href="#c" rel="c">c</a>')
    stops, faults = walk(page, every=False)
    assert ["".join(re.findall("#(.)", stop)) for stop in stops] == [*"018abc"]
    assert faults == []


def test_a_planted_single_key_is_seen(open_page: OpenPage) -> None:
    page = open_page(1280)
    page.set_content(_PAGE)
    assert keys_that_act(page) == []
    page.evaluate(
        "document.addEventListener('keydown', press => press.key === 's' && document.querySelector('a').focus())"
    )
    assert keys_that_act(page) == ["s"]
