"""No page has to be scrolled sideways at 320 pixels, which is also 1280 pixels at 400 % (WCAG 1.4.10)."""

from conftest import OpenContext
from playwright.sync_api import Page

# What sticks out, unless it stands in a box that scrolls by itself (a wide table) or is hidden on purpose.
_STICKING_OUT = """() => {
  const scrolls = element => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const sideways = document.scrollingElement.scrollWidth > innerWidth ? ['page'] : [];
  const wide = [...document.querySelectorAll('main *, footer *')].filter(element => {
    const box = element.getBoundingClientRect();
    const decoration = element.closest('[aria-hidden=true]');
    return element.checkVisibility() && box.right > innerWidth + 1 && !decoration && !scrolls(element);
  });
  return sideways.concat(wide.map(element => element.outerHTML.slice(0, 120)));
}"""

_ADD_WIDE_BLOCK = """overflow => {
  const box = document.querySelector('main').appendChild(document.createElement('div'));
  box.style.overflowX = overflow;
  box.appendChild(document.createElement('p')).style.width = '600px';
}"""


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window."""
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    page.evaluate("document.querySelectorAll('.signalering.klein').forEach(note => note.style.display = 'block')")
    return [f"{page.url} {what}" for what in page.evaluate(_STICKING_OUT)]


def test_no_page_scrolls_sideways_at_320_pixels(all_pages: list[str], server: str, open_context: OpenContext) -> None:
    # 1280 × 1024 pixels at 400 % is 320 × 256.
    page = open_context(320, 256).new_page()
    faults: list[str] = []
    for address in all_pages:
        page.goto(server + address)
        faults += sticking_out(page)
    assert not faults, "\n".join(faults)


def test_a_page_that_is_too_wide_is_seen(server: str, open_context: OpenContext) -> None:
    page = open_context(320, 256).new_page()
    page.goto(server)
    page.evaluate(_ADD_WIDE_BLOCK, "visible")
    assert sticking_out(page)


def test_a_wide_table_in_a_box_that_scrolls_is_fine(server: str, open_context: OpenContext) -> None:
    page = open_context(320, 256).new_page()
    page.goto(server)
    page.evaluate(_ADD_WIDE_BLOCK, "auto")
    assert sticking_out(page) == []
