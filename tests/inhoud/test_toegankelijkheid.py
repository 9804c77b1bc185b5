"""axe finds nothing on one page of each kind, narrow and wide, light and dark, closed and open.

Every page is looked at narrow, light and closed (test_elke_pagina.py). With these three every two of the six meet.
"""

from pathlib import Path
from typing import Literal

import pytest
from browsing import axe_faults, open_everything
from conftest import OpenContext
from kinds import one_of_each
from playwright.sync_api import Page

_MODES: list[tuple[int, Literal["light", "dark"], bool]] = [
    (1280, "dark", False),
    (1280, "light", True),
    (360, "dark", True),
]

# With colours of the visitor's own all grounds are one: only an edge says where to press or type.
_EDGELESS = """() => [...document.querySelectorAll('button, input, select, textarea')]
  .filter(one => !['radio', 'checkbox'].includes(one.type))
  .filter(one => one.checkVisibility({visibilityProperty: true}))
  .filter(one => {
    const style = getComputedStyle(one);
    const drawn = kind => style[kind + 'Style'] !== 'none' && parseFloat(style[kind + 'Width']) >= 1;
    return !drawn('borderBottom') && !drawn('outline') && !style.textDecorationLine.includes('underline');
  }).map(one => one.outerHTML.slice(0, 120))"""


def faults_in_own_colours(page: Page) -> list[str]:
    """The controls nobody sees the edge of when colours are forced; then the page is as it was."""
    page.emulate_media(forced_colors="active")
    faults = [f"{page.url} has no edge: {what}" for what in page.evaluate(_EDGELESS)]
    page.emulate_media(forced_colors="none")
    return faults


def test_a_control_without_an_edge_is_seen(server: str, open_context: OpenContext) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{server}over/")
    assert faults_in_own_colours(page) == []
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    page.locator("main button").evaluate(
        "button => { button.textContent = 'Kies'; button.style.setProperty('border', '0', 'important') }"
    )
    assert len(faults_in_own_colours(page)) == 1


@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_on_one_of_each_kind(site: Path, server: str, open_context: OpenContext, part: int) -> None:
    page = open_context(1280).new_page()
    faults: list[str] = []
    for address in one_of_each(site)[part::4]:
        page.goto(server + address)
        for width, scheme, unfold in _MODES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            if unfold:
                open_everything(page)
            faults += axe_faults(page)
        faults += faults_in_own_colours(page)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_search_results(
    server: str, open_context: OpenContext, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(1280, color_scheme=scheme).new_page()
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.press_sequentially("geweld")
    page.locator("#treffers a").first.wait_for()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert axe_faults(page) == []
