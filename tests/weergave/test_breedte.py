"""What is wider than the window is seen, and what scrolls in a box of its own is fine."""

from browsing import sticking_out
from conftest import OpenContext

_ADD_WIDE_BLOCK = """overflow => {
  const box = document.querySelector('main').appendChild(document.createElement('div'));
  box.style.overflowX = overflow;
  box.appendChild(document.createElement('p')).style.width = '600px';
}"""


def test_a_page_that_is_too_wide_is_seen(small_server: str, open_context: OpenContext) -> None:
    page = open_context(320, 256).new_page()
    page.goto(f"{small_server}visie/2030-2034/")
    page.evaluate(_ADD_WIDE_BLOCK, "visible")
    assert sticking_out(page)


def test_a_wide_table_in_a_box_that_scrolls_is_fine(small_server: str, open_context: OpenContext) -> None:
    page = open_context(320, 256).new_page()
    page.goto(f"{small_server}visie/2030-2034/")
    page.evaluate(_ADD_WIDE_BLOCK, "auto")
    assert sticking_out(page) == []
