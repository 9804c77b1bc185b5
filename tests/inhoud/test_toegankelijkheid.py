"""axe finds nothing on any page, narrow and wide, light and dark, with everything closed and with everything open."""

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import OpenContext
from kinds import one_of_each
from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_faults(page: Page) -> list[str]:
    """Every fault axe sees now, in one line each."""
    found: dict[str, Any] = Axe().run(page, options={"runOnly": _RULES, "resultTypes": ["violations"]}).response
    return [
        f"{page.url} {violation['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def open_everything(page: Page) -> bool:
    """Unfold what is folded and show the notes that wait for their mark; tell whether there was anything."""
    folded = page.evaluate("[...document.querySelectorAll('details:not([open])')].map(d => d.open = true).length")
    notes = "[...document.querySelectorAll('.signalering.klein')].map(n => n.style.display = 'block').length"
    return bool(folded + page.evaluate(notes))


def faults_on(page: Page, addresses: list[str]) -> list[str]:
    """Every fault axe sees on these pages, closed and, where something is folded, open."""
    faults: list[str] = []
    for address in addresses:
        page.goto(address)
        faults += axe_faults(page)
        if open_everything(page):
            faults += axe_faults(page)
    return faults


# Pages of one kind share their template, so every page is held at two corners and one of each kind at the other two.
@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing(
    all_pages: list[str],
    server: str,
    open_context: OpenContext,
    width: int,
    scheme: Literal["light", "dark"],
    part: int,
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    faults = faults_on(page, [server + address for address in all_pages[part::4]])
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_one_of_each_kind(
    site: Path, server: str, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    faults = faults_on(page, [server + address for address in one_of_each(site)])
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_among_search_results(
    server: str, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.press_sequentially("geweld")
    page.locator("#treffers a").first.wait_for()
    assert axe_faults(page) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<p style='color:#999;background:#fff'>Te licht</p>", "color-contrast"),
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "image-alt"),
        ("<a href='#inhoud'></a>", "link-name"),
        ("<h6>Een sprong</h6>", "heading-order"),
    ],
)
def test_a_planted_fault_is_seen(server: str, open_context: OpenContext, fault: str, rule: str) -> None:
    # Set from the browser's own side, where the response headers have no say.
    page = open_context(1280).new_page()
    page.goto(server)
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", fault)
    page.evaluate("document.querySelector('main').lastElementChild.style.cssText = 'color:#999;background:#fff'")
    assert any(f" {rule}: " in line for line in axe_faults(page))
