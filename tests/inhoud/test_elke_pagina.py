"""Each page is opened once: it is accessible, works under the strict headers, and fits on the smallest screen.

Pages of one kind share their template, so axe looks at every page in one width and scheme, and at one of each kind in
all four (test_toegankelijkheid.py).
"""

import pytest
from browsing import Watch, axe_faults, kept, sticking_out
from conftest import OpenContext

# Enough for every process to have its share, few enough to open a browser window for.
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_is_accessible_asks_nothing_elsewhere_keeps_nothing_and_fits(
    all_pages: list[str], server: str, open_context: OpenContext, part: int
) -> None:
    context = open_context(360)
    watch = Watch(context)
    page = context.new_page()
    faults: list[str] = []
    for address in all_pages[part::PARTS]:
        page.goto(server + address, wait_until="load")
        page.set_viewport_size({"width": 360, "height": 800})
        faults += axe_faults(page)
        faults += [f"{page.url} keeps {name}" for name in kept(page)]
        # 1280 × 1024 pixels at 400 % is 320 × 256 (WCAG 1.4.10).
        page.set_viewport_size({"width": 320, "height": 256})
        faults += sticking_out(page)
    faults += [f"{url} is asked for" for url in watch.elsewhere(server)]
    assert [*faults, *watch.complaints] == []
