"""Leaving the help pages: at once, without a way back, and without a word to where one goes.

That a visit to all pages asks nothing elsewhere and keeps nothing is held in test_elke_pagina.py.
"""

import json
import random
import shutil
import string
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from building import base_path, file_of
from conftest import CHROMIUM_FLAGS, OpenContext, OpenPage
from hulppaginas import help_pages
from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as TooLate
from serving import serve

from macros.gegevens.geheel import Regiovisie

THREE = ("hulp/", "hulp/nummers/", "hulp/kijken/")
AT_ONCE = 100  # milliseconds

# Tells on the console when a help page is drawn where it can be seen, with the time: a page out of memory goes on
# telling, and the browser repeats what it told before.
_TELL_WHEN_SEEN = """
if (location.pathname.startsWith('/hulp/')) {
  const look = () => {
    if (document.body && !document.documentElement.hidden) console.log(Date.now() + ' ' + location.pathname);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


# Tells on the console, a moment after one left, what is still to be seen and what is stored.
_TELL_STATE_AFTER_LEAVING = """milliseconds => {
  const stored = () => [{...sessionStorage}, {...localStorage}];
  const tell = () => console.log(JSON.stringify([document.documentElement.hidden, document.title, ...stored()]));
  let presses = 0;
  addEventListener('click', () => setTimeout(tell, milliseconds), true);
  addEventListener('keydown', () => { if (++presses === 2) setTimeout(tell, milliseconds); }, true);
}"""


@dataclass
class Elsewhere:
    """The site one leaves for: what it was asked, and whether it answers."""

    address: str
    referers: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    answers: threading.Event = field(default_factory=threading.Event)


@pytest.fixture(scope="module")
def other_site() -> Iterator[Elsewhere]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/":
                there.referers.append(self.headers.get("Referer"))
            there.paths.append(self.path)
            there.answers.wait(10)
            body = b"<!doctype html><title>Weer</title><h1>Zon</h1>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    there = Elsewhere(f"http://127.0.0.1:{server.server_port}/")
    there.answers.set()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield there
    server.shutdown()
    server.server_close()


@pytest.fixture
def elsewhere(other_site: Elsewhere) -> Iterator[Elsewhere]:
    """That site, asked nothing yet."""
    other_site.referers.clear()
    other_site.paths.clear()
    yield other_site
    other_site.answers.set()


@pytest.fixture(scope="module")
def here(
    site: Path, tmp_path_factory: pytest.TempPathFactory, other_site: Elsewhere, regiovisie: Regiovisie
) -> Iterator[str]:
    """The site with its exit set to a server of the test, so that nothing leaves this machine."""
    exit_address = regiovisie.hulp.uitgang.adres
    copy = tmp_path_factory.mktemp("exit") / "site"
    for folder in ("assets", "gemaakt", "hulp", "over", "zoeken"):
        shutil.copytree(site / folder, copy / folder)
    shutil.copy(site / "index.html", copy)
    for page in [*help_pages(copy), "", "zoeken/"]:
        file = file_of(copy, page)
        text = file.read_text("utf-8")
        assert text.count(exit_address) == 2
        file.write_text(text.replace(exit_address, other_site.address), "utf-8")
    with serve(copy, base_path()) as address:
        yield address


@pytest.fixture(scope="module")
def keeping(browser: Browser, chromium: str) -> Iterator[Browser]:
    """The whole Chromium, that keeps pages in memory for the way back."""
    opened = browser.browser_type.launch(
        executable_path=chromium, args=CHROMIUM_FLAGS, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def forgetting(browser: Browser, chromium: str) -> Iterator[Browser]:
    """The whole Chromium, that does not."""
    opened = browser.browser_type.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
    yield opened
    opened.close()


@pytest.fixture(params=["forgetting", "keeping"], ids=["without memory", "with memory"])
def context(request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A context in a browser that does, or does not, keep pages in memory for the way back."""
    opened = request.getfixturevalue(request.param).new_context()
    yield opened
    opened.close()


def visit(page: Page, here: str, *addresses: str) -> None:
    page.goto(f"{here}over/")
    for address in addresses:
        page.goto(here + address)


def listen(page: Page) -> list[str]:
    """What the page says on the console. A slow navigation keeps every other way to ask it something waiting."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    return told


def told_something(page: Page, told: list[str]) -> bool:
    """Wait until the page has told something, however busy the machine is."""
    for _ in range(600):
        if told:
            return True
        page.wait_for_timeout(100)
    return False


def leave_by_link(page: Page) -> None:
    page.locator("#weg").click(no_wait_after=True)


def leave_by_escape(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def outside(address: str) -> bool:
    return "/hulp/" not in address


def go_back(page: Page, arrives: Callable[[str], bool], patience: int = 30_000) -> str:
    """Press Back as a visitor does, wait until the page is where it should come, and give where it is."""
    tools = page.context.new_cdp_session(page)
    past = tools.send("Page.getNavigationHistory")
    entry = past["entries"][past["currentIndex"] - 1]["id"]
    with suppress(TooLate), page.expect_event("framenavigated", lambda one: arrives(one.url), timeout=patience):
        tools.send("Page.navigateToHistoryEntry", {"entryId": entry})
    # Long enough to be drawn.
    page.wait_for_timeout(200)
    tools.detach()
    return page.url


def test_back_works_until_one_has_left_and_then_shows_no_help_page(
    context: BrowserContext, here: str, elsewhere: Elsewhere
) -> None:
    context.add_init_script(_TELL_WHEN_SEEN)
    page = context.new_page()
    seen = listen(page)
    visit(page, here, *THREE)
    for address in reversed(THREE[:-1]):
        assert go_back(page, (here + address).__eq__) == here + address
        assert page.locator("h1").is_visible()
    for leave in (leave_by_link, leave_by_escape):
        seen.clear()
        visit(page, here, *THREE)
        assert told_something(page, seen)
        leave(page)
        page.wait_for_url(elsewhere.address)
        left = time.time() * 1000
        shown = []
        for _ in range(5):
            shown.append(go_back(page, outside))
            if page.url == f"{here}over/":
                break
        assert [line for line in seen if int(line.split()[0]) > left] == []
        assert shown == [elsewhere.address, elsewhere.address, f"{here}over/"]
    visit(page, here, "", "hulp/")
    leave_by_link(page)
    page.wait_for_url(elsewhere.address)
    # The start page is outside too: where it leads on to is what counts.
    ways = [elsewhere.address, f"{here}over/"]
    assert [go_back(page, way.__eq__) for way in ways] == ways


def test_the_page_is_gone_at_once_tells_nothing_and_keeps_one_word_until_one_comes_again(
    here: str, elsewhere: Elsewhere, open_context: OpenContext, regiovisie: Regiovisie
) -> None:
    """While the other is slow."""
    context = open_context(360)
    page = context.new_page()
    told = listen(page)
    page.goto(f"{here}hulp/nummers/")
    for leave in (leave_by_link, leave_by_escape):
        elsewhere.answers.clear()
        told.clear()
        page.evaluate(_TELL_STATE_AFTER_LEAVING, AT_ONCE)
        leave(page)
        assert told_something(page, told)
        assert [json.loads(line) for line in told] == [[True, regiovisie.hulp.uitgang.naam, {"weg": "1"}, {}]]
        elsewhere.answers.set()
        page.wait_for_url(elsewhere.address)
        # Who comes by himself sees the page.
        page.goto(f"{here}hulp/nummers/")
        assert page.locator("h1").is_visible()
        assert page.evaluate("sessionStorage.length") == 0
    assert context.cookies() == []
    assert elsewhere.referers == [None, None]


def test_without_scripts_the_exit_is_a_plain_link_that_does_not_tell_where_one_comes_from(
    here: str, elsewhere: Elsewhere, open_page: OpenPage
) -> None:
    page = open_page(320, java_script_enabled=False)
    page.goto(f"{here}hulp/kijken/")
    page.click("#weg")
    page.wait_for_url(elsewhere.address)
    assert elsewhere.referers == [None]


_COMPOSING = """field => {
  for (const press of [{isComposing: true}, {isComposing: true}, {keyCode: 229}, {keyCode: 229}])
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, ...press}));
}"""
# Asked at once: who leaves sees nothing more before the other site is there.
_STATE = "[document.documentElement.hidden, location.href]"


def test_other_presses_do_not_leave(here: str, open_page: OpenPage) -> None:
    page, finder = open_page(360), f"{here}hulp/in-de-buurt/"
    keyboard = page.keyboard

    def hold() -> None:
        for _ in range(5):
            keyboard.down("Escape")
        keyboard.up("Escape")

    def press(*keys: str, pause: int = 0) -> None:
        for key in keys:
            keyboard.press(key)
            page.wait_for_timeout(pause)

    others: dict[str, Callable[[], object]] = {
        "once": lambda: press("Escape"),
        "slowly": lambda: press("Escape", "Escape", pause=1100),
        "other keys": lambda: press("Shift", "Shift", "Shift"),
        "with another": lambda: press("Control+Escape", "Control+Escape"),
        "held down": hold,
        "to choose a character": lambda: page.locator("#plek").evaluate(_COMPOSING),
    }
    for name, press_so in others.items():
        page.goto(finder)
        press_so()
        assert page.evaluate(_STATE) == [False, finder], name


def test_nothing_typed_in_the_field_leaves(here: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(f"{here}hulp/in-de-buurt/")
    page.focus("#plek")
    keys = [*string.ascii_letters, *string.digits, *" '-", *["Backspace", "ArrowLeft", "Delete"] * 8]
    choice = random.Random(20261122)
    # A letter after each Escape: a list of suggestions was closed, and one types on.
    for press in [*(choice.choice(keys) for _ in range(60)), *["Escape", "a"] * 4, "Escape"]:
        page.keyboard.press(press)
    assert page.evaluate(_STATE) == [False, f"{here}hulp/in-de-buurt/"]


def test_escape_twice_leaves_from_within_a_field(here: str, elsewhere: Elsewhere, open_page: OpenPage) -> None:
    page = open_page(1280)
    fields = {"hulp/in-de-buurt/": "#plek", "hulp/": "#zoek", "": "#zoekveld", "zoeken/": "#zoekwoorden"}
    for where, typed_in in fields.items():
        page.goto(here + where)
        page.fill(typed_in, "Zwolle")
        page.focus(typed_in)
        leave_by_escape(page)
        page.wait_for_url(elsewhere.address)
    assert not [path for path in elsewhere.paths if "Zwolle" in path]
    assert elsewhere.paths.count("/") == len(fields)


def test_a_way_back_is_seen(here: str, elsewhere: Elsewhere, project: Path, open_context: OpenContext) -> None:
    text = (project / "overrides/hulp/hulp.js").read_text("utf-8")
    page = open_context(360).new_page()
    served = [text]
    page.route("**/hulp/hulp.js", lambda route: route.fulfill(body=served[-1], content_type="text/javascript"))
    for old, new in (
        ("location.replace(uitgang.adres)", "location.assign(uitgang.adres)"),
        ("if (isTerugkeer()) verlaat();", "if (false) verlaat();"),
    ):
        assert old in text
        served.append(text.replace(old, new))
        visit(page, here, *THREE[:2])
        leave_by_link(page)
        page.wait_for_url(elsewhere.address)
        wanted = [elsewhere.address, f"{here}over/"]
        assert any(go_back(page, outside, patience=2_000) != address for address in wanted), new


_LISTENERS = """
window.kinds = [];
const add = window.addEventListener;
window.addEventListener = function (kind) { kinds.push(kind); return add.apply(this, arguments); };
"""
_AS_FIREFOX = "CSS.supports = (property) => property === '-moz-orient';"


def test_firefox_does_not_keep_a_help_page_with_its_old_storage(server: str, open_context: OpenContext) -> None:
    """Firefox gives a kept page the storage of the moment it was kept: seen there, Back showed the page again."""
    context = open_context(360)
    for engine, kept_out in (("", False), (_AS_FIREFOX, True)):
        page = context.new_page()
        page.add_init_script(_LISTENERS + engine)
        page.goto(f"{server}hulp/")
        assert ("unload" in page.evaluate("kinds")) is kept_out
