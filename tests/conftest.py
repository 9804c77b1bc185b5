"""One build, one server and one browser for the whole run."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import PROJECT, base_path, build, copy_project, pages
from miniature import copy_miniature
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright
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
]
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

OpenContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as built from a copy of the project; REGIOVISIE_SITE takes one that is already there."""
    if ready := os.environ.get("REGIOVISIE_SITE"):
        return Path(ready).resolve()
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        target = shared / "built" / "site"
        if not target.exists():
            # In a folder with a space in its name: somebody's project is in "Mijn documenten".
            made = build(copy_project(shared / "een kopie"))
            shutil.copytree(made, target)
    return target


@pytest.fixture(scope="session")
def all_pages(site: Path) -> list[str]:
    return pages(site)


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the home page, under the strict response headers."""
    with serve(site, base_path()) as address:
        yield address


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture
def miniature(tmp_path: Path) -> Path:
    """A project of a few records, to plant a fault in."""
    return copy_miniature(tmp_path / "klein")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is."""
    found = filter(None, map(shutil.which, [os.environ.get("CHROMIUM", ""), *_CHROMIUM_NAMES]))
    path = next(found, None)
    if path is None:
        pytest.fail("No Chromium found; `make test` tells how to get one.")
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Open browser contexts of a given width; they are closed after the test."""
    opened: list[BrowserContext] = []

    def open_at(width: int, height: int = 800, **options: object) -> BrowserContext:
        size: ViewportSize = {"width": width, "height": height}
        context = browser.new_context(viewport=size, reduced_motion="reduce", locale="nl-NL", **options)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield open_at
    for context in opened:
        context.close()
