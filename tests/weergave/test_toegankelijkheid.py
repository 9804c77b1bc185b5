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
# Of five that are made alike the third has another colour.
_PLANT_ALIKE = """() => {
  const list = '<ul class="alike">' + '<li>Zoals de rest</li>'.repeat(5) + '</ul>';
  document.querySelector('main').insertAdjacentHTML('beforeend', list);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.alike { background: #fff; color: #000; } .alike :nth-child(3) { color: #999; }');
  document.adoptedStyleSheets.push(sheet);
}"""


def test_a_planted_fault_is_seen(small_server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(small_server)
    assert axe_faults(page, "main") == []
    page.evaluate(_PLANT, [*FAULTS.values()])
    page.evaluate(_PLANT_ALIKE)
    lines = axe_faults(page)
    assert {line.removeprefix(page.url).split(":")[0].strip() for line in lines} >= FAULTS.keys()
    assert sum("color-contrast: <li" in line for line in lines) == 1
    assert page.locator("[data-alike]").count() == 0
