"""axe sees what is wrong on a page."""

from browsing import axe_faults
from conftest import OpenPage

FAULTS = {
    "color-contrast": "<p>Te licht</p>",
    "image-alt": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "link-name": "<a href='#inhoud'></a>",
    "heading-order": "<h6>Een sprong</h6>",
}
"""By the rule that sees it: what is planted. Each stands on its own, so that one look tells them all."""
# Set from the browser's own side, where the response headers have no say.
_PLANT = """all => all.forEach(one => {
  const main = document.querySelector('main');
  main.insertAdjacentHTML('beforeend', one);
  main.lastElementChild.style.cssText = 'color:#999;background:#fff';
})"""


def test_a_planted_fault_is_seen(small_server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(small_server)
    assert axe_faults(page, "main") == []
    page.evaluate(_PLANT, [*FAULTS.values()])
    seen = {line.removeprefix(page.url).split(":")[0].strip() for line in axe_faults(page)}
    assert seen >= FAULTS.keys()
