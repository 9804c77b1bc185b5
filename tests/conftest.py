"""One browser and one built miniature for the whole run; the real site is built for tests/inhoud alone."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import PROJECT, made_once
from hypothesis import settings
from miniature import build_miniature, copy_miniature, make_quickly
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright
from serving import serve

CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing of a test may leave this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    # Without a window of its own round the page: at each Tab it would draw the address of the link.
    "--kiosk",
]
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_HEADLESS_NAMES = ("chromium-headless-shell", "chrome-headless-shell")

# Milliseconds. Nothing takes so long but on a machine that does something else as well.
PATIENCE = 120_000

OpenContext = Callable[..., BrowserContext]
OpenPage = Callable[..., Page]

# How long an example takes says how busy the machine is, and the same examples come every time.
settings.register_profile("quiet", deadline=None, derandomize=True)
# Others every time, for who looks for what no test has found yet.
settings.register_profile("lang", deadline=None, derandomize=False, max_examples=10_000)
settings.load_profile("quiet")
expect.set_options(timeout=PATIENCE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let tests/inhoud be asked for what is quick."""
    parser.addoption("--zonder-browser", action="store_true", help="leave out what needs a browser, in tests/inhoud")


@pytest.fixture(scope="session")
def project() -> Path:
    """Where the code is. What its content says is for tests/inhoud alone."""
    return PROJECT


@pytest.fixture
def miniature(tmp_path: Path) -> Path:
    """A project of a few records, to plant a fault in."""
    return copy_miniature(tmp_path / "klein")


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature as it is, built once for the whole run: to look at, not to change."""

    def make(folder: Path) -> None:
        project = copy_miniature(folder / "klein")
        make_quickly(project)
        build_miniature(project)

    return made_once(tmp_path_factory, "miniature", make) / "klein"


@pytest.fixture(scope="session")
def small_site(small_project: Path) -> Path:
    return small_project / "site"


@pytest.fixture(scope="session")
def small_server(small_site: Path) -> Iterator[str]:
    """The address of the home page of the miniature, under the strict response headers."""
    with serve(small_site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the whole Chromium is."""
    path = _first_of(os.environ.get("CHROMIUM", ""), *_CHROMIUM_NAMES)
    if path is None:
        pytest.fail("No Chromium found; `make test` tells how to get one.")
    return path


def _first_of(*names: str) -> str | None:
    """The path of the first program that is there."""
    return next(filter(None, map(shutil.which, filter(None, names))), None)


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Chromium without a window, which takes half the time; the whole one where it is not to be had."""
    path = _first_of(os.environ.get("HEADLESS", ""), *_HEADLESS_NAMES) or request.getfixturevalue("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield opened
        opened.close()


def _new_context(browser: Browser, width: int, height: int, **options: object) -> BrowserContext:
    size: ViewportSize = {"width": width, "height": height}
    context = browser.new_context(viewport=size, reduced_motion="reduce", locale="nl-NL", **options)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Open browser contexts of a given width; they are closed after the test."""
    opened: list[BrowserContext] = []

    def open_at(width: int, height: int = 800, **options: object) -> BrowserContext:
        opened.append(_new_context(browser, width, height, **options))
        return opened[-1]

    yield open_at
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def idle_pages() -> dict[str, list[Page]]:
    """The open pages no test has now, by the options of their context."""
    return {}


def _empty(page: Page) -> None:
    """Take away all that a test left in a page, so that the next one gets it as if it had just been opened."""
    page.unroute_all()
    page.evaluate("location.protocol === 'http:' && [localStorage.clear(), sessionStorage.clear()]")
    page.context.clear_cookies()
    # Outside the window, where it points at nothing.
    page.mouse.move(-1, -1)
    page.goto("about:blank")
    tools = page.context.new_cdp_session(page)
    tools.send("Page.resetNavigationHistory")
    tools.detach()


@pytest.fixture
def open_page(browser: Browser, idle_pages: dict[str, list[Page]]) -> Iterator[OpenPage]:
    """Give pages of a given width that other tests had before: a fifth of the time of one in a context of its own.

    For tests that listen to a page or its context, let a script run before each page, or ask what was kept or fetched:
    `open_context`.
    """
    given: list[tuple[str, Page]] = []

    def open_at(width: int, height: int = 800, **options: object) -> Page:
        kind = repr(sorted(options.items()))
        idle = idle_pages.setdefault(kind, [])
        page = idle.pop() if idle else _new_context(browser, width, height, **options).new_page()
        page.set_viewport_size({"width": width, "height": height})
        media = {"media": "null", "color_scheme": "light", "forced_colors": "none"}
        page.emulate_media(**{name: options.get(name, usual) for name, usual in media.items()})  # type: ignore[arg-type]
        given.append((kind, page))
        return page

    yield open_at
    for kind, page in given:
        if page.is_closed():
            page.context.close()
            continue
        _empty(page)
        idle_pages[kind].append(page)
