"""axe sees what is wrong on a page."""

import pytest
from browsing import axe_faults
from conftest import OpenContext


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<p style='color:#999;background:#fff'>Te licht</p>", "color-contrast"),
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "image-alt"),
        ("<a href='#inhoud'></a>", "link-name"),
        ("<h6>Een sprong</h6>", "heading-order"),
    ],
)
def test_a_planted_fault_is_seen(small_server: str, open_context: OpenContext, fault: str, rule: str) -> None:
    # Set from the browser's own side, where the response headers have no say.
    page = open_context(1280).new_page()
    page.goto(small_server)
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", fault)
    page.evaluate("document.querySelector('main').lastElementChild.style.cssText = 'color:#999;background:#fff'")
    assert any(f" {rule}: " in line for line in axe_faults(page))
