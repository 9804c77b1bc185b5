"""The frame of a page is quiet: first screen, measure, menu, contents that follow, light or dark by choice, weight."""

import gzip
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from browsing import below_the_first_screen, kept
from building import file_of, pages
from conftest import OpenContext, OpenPage
from fitting import sticking_out
from playwright.sync_api import Page, expect
from reading import document, strings

from macros.gegevens.geheel import Regiovisie

_KIES = "[data-kies='{}']:visible"
_GROUND = "getComputedStyle(document.body).backgroundColor"
_SHIFTS = """() => new Promise(done => {
  const sum = list => list.getEntries().reduce((total, shift) => total + shift.value, 0);
  new PerformanceObserver(list => done(sum(list))).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(0), 400);
})"""


def test_a_title_that_is_pushed_down_or_a_head_of_two_rows_is_seen(server: str, open_page: OpenPage) -> None:
    page = open_page(360, 720)
    page.goto(f"{server}over/")
    assert below_the_first_screen(page) == []
    page.evaluate("document.querySelector('h1').style.marginTop = '200px'")
    page.evaluate("document.querySelector('.merk').style.width = '100%'")
    assert [fault.split()[1] for fault in below_the_first_screen(page)] == [".balk", "h1"]


def test_with_large_text_the_help_line_wraps_and_is_never_cut(
    server: str, open_page: OpenPage, regiovisie: Regiovisie
) -> None:
    page = open_page(320)
    page.goto(f"{server}over/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for line in map(regiovisie.hulp.hulplijn, ("alarmnummer", "veilig-thuis")):
        box = page.locator(f".hulplijn a[href='tel:{line.tel}']").bounding_box()
        assert box is not None
        assert (box["x"] >= 0, box["x"] + box["width"] <= 320, box["height"] >= 24) == (True, True, True)


# Characters per line, of the lines that are full: those that another follows.
_LINES = """() => [...document.querySelectorAll(':is(article, article > .paar) > p[data-tekst]')].flatMap(paragraph => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const lines = new Map();
  while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at++) {
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    const {bottom, width} = range.getBoundingClientRect();
    if (width) lines.set(Math.round(bottom / 12), (lines.get(Math.round(bottom / 12)) ?? 0) + 1);
  }
  return [...lines.values()].slice(0, -1);
})"""


def measure(page: Page) -> float:
    """The middle number of characters of the full lines of a text."""
    lines: list[int] = sorted(page.evaluate(_LINES))
    return lines[len(lines) // 2]


def test_a_line_is_as_long_as_reads_well(server: str, open_page: OpenPage, longest: str) -> None:
    page = open_page(1280)
    page.goto(server + longest)
    for width in (1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert 60 <= measure(page) <= 72, width
    page.evaluate("document.documentElement.style.setProperty('--regel', '48rem')")
    assert measure(page) > 72


def test_the_menu_opens_without_a_script(server: str, open_page: OpenPage) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(server)
    first = page.locator(".menu li a").first
    expect(first).to_be_hidden()
    page.locator(".menu summary").click()
    expect(first).to_be_visible()
    expect(page.locator(".kleurkeus:visible")).to_have_count(0)
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(first).to_be_visible()


def test_the_menu_goes_with_escape_with_a_tap_beside_it_and_with_tab(server: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(server)
    summary, first = page.locator(".menu summary"), page.locator(".menu li a").first
    summary.click()
    first.focus()
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    expect(summary).to_be_focused()
    summary.click()
    page.mouse.click(180, 700)
    expect(first).to_be_hidden()
    summary.click()
    page.locator("main a").first.focus()
    expect(first).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.keyboard.press("Escape")
    page.mouse.click(600, 700)
    expect(first).to_be_visible()


def test_the_contents_follow_the_reading(server: str, open_page: OpenPage, longest: str) -> None:
    page = open_page(1280)
    page.goto(server + longest)
    current = page.locator(".koppen [aria-current]")
    expect(current).to_have_count(0)
    expect(page.locator(".koppen .naarboven")).to_be_hidden()
    last = page.locator(".koppen li a").last
    last.click()
    expect(current).to_have_count(1)
    expect(last).to_have_attribute("aria-current", "true")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(".koppen .naarboven a").click()
    page.wait_for_function("scrollY === 0")
    expect(current).to_have_count(0)


def test_what_lies_under_the_contents_is_seen(server: str, open_page: OpenPage, longest: str) -> None:
    page = open_page(1280)
    page.goto(server + longest)
    assert sticking_out(page) == []
    page.locator("article > p").first.evaluate("one => one.style.minWidth = '1000px'")
    assert any("lies under the contents" in fault for fault in sticking_out(page))


def test_light_or_dark_is_kept_after_a_choice_only_and_goes_with_it(server: str, open_context: OpenContext) -> None:
    # One of its own: a letter that another page left behind would come late.
    page = open_context(360, color_scheme="light").new_page()
    page.goto(f"{server}over/")
    light = page.evaluate(_GROUND)
    assert kept(page) == []
    page.locator(".menu summary").click()
    page.locator(_KIES.format("donker")).first.click()
    assert kept(page) == ["kleur"]
    expect(page.locator("[data-kies=donker][aria-pressed=true]")).to_have_count(2)
    expect(page.locator("meta[name=theme-color][media=all]")).to_have_count(1)
    dark = page.evaluate(_GROUND)
    assert dark != light
    # On a busy machine a letter may come late, and move the text: that says nothing of the choice.
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto(f"{server}over/privacy/", wait_until="commit")
    page.wait_for_selector("h1")
    assert page.evaluate(_GROUND) == dark
    page.wait_for_load_state()
    # What a script adds may come a frame later; a tenth is what the measure itself calls much.
    assert page.evaluate(_SHIFTS) < 0.01
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--inkt')") != "#e9f0f1"
    page.emulate_media(media="screen", color_scheme="dark")
    page.locator("footer [data-kies=licht]").click()
    assert page.evaluate(_GROUND) == light
    page.locator("footer [data-kies='']").click()
    assert (kept(page), page.evaluate(_GROUND)) == ([], dark)


def test_the_help_pages_have_the_chosen_colours_and_leaving_forgets_them(
    server: str, open_context: OpenContext
) -> None:
    page = open_context(1280, color_scheme="light").new_page()
    page.goto(f"{server}hulp/")
    light = page.evaluate(_GROUND)
    page.goto(f"{server}over/")
    page.locator("footer [data-kies=donker]").click()
    page.goto(f"{server}hulp/")
    assert page.evaluate(_GROUND) != light
    page.route(lambda url: not url.startswith(server), lambda route: route.abort())
    page.evaluate("addEventListener('click', () => console.log('kleur' in sessionStorage, sessionStorage.length))")
    with page.expect_console_message() as told:
        page.locator("#weg").click()
    assert told.value.text == "false 1"


# ---------- Weight: what comes over the line on a first visit, packed by gzip

# A page of the visie carries our plain words too, and the three ways to read.
_MOST, _LONG = 52 * 1024, 12 * 1024


def parts(site: Path, page: str) -> Iterator[str]:
    """The files of a first visit: the page, its sheets, its scripts with what these load, and the fonts it shows."""
    yield file_of(site, page).relative_to(site).as_posix()
    tree = document(site, page)
    wanted = "//head/link[@rel='stylesheet' or @rel='preload']/@href | //head/script/@src"
    to_read = [address.removeprefix("http://site/") for address in strings(tree, wanted)]
    seen: set[str] = set()
    while to_read:
        name = to_read.pop()
        if name in seen:
            continue
        seen.add(name)
        if name.endswith(".js"):
            found = re.findall(
                r"""^import\b[^"';(]*["'](\.[^"']+)["']""", (site / name).read_text("utf-8"), re.MULTILINE
            )
            to_read += [posixpath.normpath(posixpath.join(posixpath.dirname(name), one)) for one in found]
    if "assets/stijl.css" in seen:
        seen.add("gemaakt/lettertypen/sans-600.woff2")
    yield from sorted(seen)


@cache
def packed(file: Path) -> int:
    """Its bytes as they are sent."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, 9, mtime=0)))


def weight(site: Path, page: str) -> int:
    """The bytes of a first visit."""
    return sum(packed(site / part) for part in parts(site, page))


def counted(site: Path, page: str) -> int:
    """What a page weighs; of a text that is long by itself, what it has beyond that does not count."""
    return weight(site, page) - max(0, packed(file_of(site, page)) - _LONG)


def too_heavy(site: Path, most: int) -> dict[str, int]:
    """The pages that weigh more."""
    sizes = {page: counted(site, page) for page in pages(site)}
    return {page: size for page, size in sizes.items() if size > most}


def test_no_page_is_heavier_than_it_may_be(site: Path, longest: str) -> None:
    assert too_heavy(site, _MOST) == {}
    assert longest in too_heavy(site, counted(site, longest) - 1)


def test_the_weight_counts_what_the_browser_asks(
    site: Path, server: str, open_context: OpenContext, longest: str
) -> None:
    context = open_context(1280)
    asked: set[str] = set()
    context.on("request", lambda request: asked.add(request.url.removeprefix(server)))
    page = context.new_page()
    page.goto(server + longest)
    page.evaluate("document.fonts.ready.then(() => true)")
    counted = {part for part in parts(site, longest) if not part.endswith(".html")}
    assert {name for name in asked if not name.endswith(("/", ".svg"))} == counted
