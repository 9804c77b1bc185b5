"""axe finds nothing on one page of each kind, narrow and wide, light and dark, closed and open.

Every page is looked at narrow, light and closed (test_elke_pagina.py). With these three every two of the six meet.
"""

from pathlib import Path
from typing import Literal

import pytest
from browsing import axe_faults, open_everything
from conftest import OpenContext
from kinds import one_of_each

_MODES: list[tuple[int, Literal["light", "dark"], bool]] = [
    (1280, "dark", False),
    (1280, "light", True),
    (360, "dark", True),
]


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
