"""What comes out of the printer when somebody prints a page."""

from pdfs import runs_of
from playwright.sync_api import Page
from pypdfium2 import PdfDocument

# A sheet with fewer lines is one that nobody meant.
_LEAST = 3
# The sign of a paragraph, and arrows that lead nowhere on paper.
_STRAY = "¶→←↑↓▸▾▶▼"
_CONTROLS = """() => [...document.querySelectorAll('nav:not(main nav), button, input, select, textarea, .kop, .zij')]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().height > 1)
  .map(one => one.outerHTML.slice(0, 120))"""
# A table or figure that is wider than the paper is cut by its edge.
_CUT = """() => [...document.querySelectorAll('main *')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('[aria-hidden=true]'))
  .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))"""
_OWN = """() => [...document.querySelectorAll('main a')]
  .filter(one => getComputedStyle(one, '::after').content.includes(location.origin)).map(one => one.href)"""
# The width in pixels of what is left of A4 between our margins.
PAPER = 627


def faults_on_paper(page: Page) -> list[str]:
    """What is wrong with an open page once it is printed."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    faults = [f"a control: {what}" for what in page.evaluate(_CONTROLS)]
    faults += [f"cut off: {what}" for what in page.evaluate(_CUT)]
    printed = PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    sheets = [[run for run in runs_of(number, sheet) if run.text.strip()] for number, sheet in enumerate(printed)]
    words = "".join(run.text for sheet in sheets for run in sheet)
    faults += [f"a stray {mark}" for mark in _STRAY if mark in words]
    faults += [f"an address of our own is written out: {address}" for address in page.evaluate(_OWN)]
    faults += [
        f"sheet {number} of {len(sheets)} has {lines} lines"
        for number, sheet in enumerate(sheets, 1)
        if (lines := len({round(run.y) for run in sheet})) < _LEAST
    ]
    return [f"{page.url} {fault}" for fault in faults]
