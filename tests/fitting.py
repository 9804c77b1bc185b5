"""A page in every width and size of letters, opened once: what sticks out, is cut off, or can't be reached.

The letters are made larger in the two ways a visitor has: the browser's own size, on which widths in `rem` and `em`
depend too, and text alone. Space between letters and lines is that of WCAG 1.4.12; the names in a drawing keep their
place, and stand in a list beside it.
"""

from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from browsing import open_everything
from playwright.sync_api import CDPSession, Page

# Pixels, of the letters of a browser as it comes.
_USUAL = 16


class Mode(NamedTuple):
    """How somebody looks: pixels of the window, of the browser's letters, percent of text alone, more space or not."""

    width: int
    letters: int = _USUAL
    text: int = 100
    spaced: bool = False

    def __str__(self) -> str:
        told = [f"{self.width} px", f"{self.letters} px letters" if self.letters != _USUAL else ""]
        told += [f"{self.text} % text" if self.text != 100 else "", "spaced" if self.spaced else ""]
        return ", ".join(filter(None, told))


WIDTHS = [Mode(width) for width in (320, 360, 768, 1024, 1280, 1920)]
LARGE = [Mode(320, text=200), Mode(320, letters=24), Mode(320, letters=32), Mode(1280, letters=32)]
SPACED = [Mode(320, spaced=True), Mode(1280, spaced=True)]
MODES = [*WIDTHS, *LARGE, *SPACED]
# Where words are widest beside the window, and where the contents first stand beside the text.
HARDEST = [Mode(320, text=200), Mode(1280)]


def modes_of(address: str, hardest: list[Mode] = HARDEST) -> list[Mode]:
    """The hardest modes, and one of the others: by its address, so that pages of one kind meet them all."""
    others = [mode for mode in MODES if mode not in hardest]
    return [*hardest, others[crc32(address.encode()) % len(others)]]


# The part of the size of letters that the smallest have.
_SMALLEST = 0.6

# A sheet made by script is none that the security policy of a page has to allow.
_LOOK = """([sheet, smallest]) => {
  window.larger ??= new CSSStyleSheet();
  if (!document.adoptedStyleSheets.includes(larger)) document.adoptedStyleSheets.push(larger);
  // What is set anew is laid out anew, though it says the same.
  if (window.told !== sheet) larger.replaceSync(window.told = sheet);
  // Left alone is what is for the ear only, and what is decoration.
  const told = [];
  const tell = (what, element) => told.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  const up = function* (element) {
    for (; element && element !== document.body; element = element.parentElement) yield element;
  };
  const unseen = element => element.closest('[aria-hidden=true]')
    || !element.checkVisibility({visibilityProperty: true})
    || [...up(element)].some(box => getComputedStyle(box).clipPath !== 'none');
  const scrolls = box => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX);
  const says = element => {
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) return true;
    return false;
  };
  const contents = document.querySelector('.koppen');
  const beside = contents?.checkVisibility() ? contents.getBoundingClientRect() : null;
  // On a phone they are a fold above the text, which may stand in the right half.
  const middle = document.querySelector('main')?.getBoundingClientRect();
  const edge = beside && middle && beside.left > innerWidth / 2 && beside.bottom > middle.top ? beside.left : Infinity;
  if (document.scrollingElement.scrollWidth > innerWidth) told.push('the page scrolls sideways');
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // Folded away, or not shown at all.
    if (!box.width && !box.height && style.display !== 'contents') continue;
    const words = says(element) && !element.closest('svg');
    const right = Math.max(box.right, words ? box.left + element.scrollWidth : 0);
    if ((right > innerWidth + 1 || box.left < -1) && box.width && !unseen(element)
        && ![...up(element.parentElement)].some(scrolls)) tell('sticks out', element);
    if (box.right > edge + 1 && element.closest('main') && !element.closest('.koppen, .tabelrol, svg')
        && element.checkVisibility()) tell('lies under the contents', element);
    if (words && parseFloat(style.fontSize) < smallest && !unseen(element))
      tell('its letters do not grow', element);
    const overflow = style.overflowX;
    if (overflow === 'visible' || !element.clientWidth) continue;
    if (scrolls(element)) {
      if (element.scrollWidth > element.clientWidth + 1 && element.tabIndex < 0 && !unseen(element))
        tell('scrolls, and not by keyboard', element);
      continue;
    }
    if (style.webkitLineClamp !== 'none' || unseen(element)) continue;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text; text = texts.nextNode();) {
      if (!text.data.trim() || unseen(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const line = range.getBoundingClientRect();
      if (line.right > box.right + 1 || line.left < box.left - 1 || line.bottom > box.bottom + 1
          || line.top < box.top - 1) tell('cut off', text.parentElement);
    }
  }
  const calls = [...document.querySelectorAll('header a[href^="tel:"], .strook a[href^="tel:"]')];
  const shown = [...calls, document.getElementById('weg')].filter(one => one?.checkVisibility());
  if (calls.length && !calls.some(call => shown.includes(call))) told.push('no number to call');
  for (const needed of shown) {
    needed.scrollIntoView({block: 'center', behavior: 'instant'});
    const rows = [...needed.getClientRects()].filter(row => row.width > 1);
    const whole = rows.every(row => row.left >= -1 && row.right <= innerWidth + 1 && row.top >= -1
      && row.bottom <= innerHeight + 1 && [.1, .5, .9].every(part => needed.contains(
        document.elementFromPoint(row.left + row.width * part, (row.top + row.bottom) / 2))));
    if (!rows.length || !whole) tell('not whole in view', needed);
  }
  scrollTo(0, 0);
  return [...new Set(told)];
}"""


_SPACE = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
svg, svg * { letter-spacing: normal !important; word-spacing: normal !important; }
p { margin-bottom: 2em !important; }"""


def faults_in(page: Page, modes: Iterable[Mode] = MODES, height: int = 640) -> list[str]:
    """What is wrong with an open page in each of these modes; it is left as wide as in the last of them.

    Where words are larger or have more space the window has a height of its own, by which one sheet knows it: a sheet
    for each would have the page laid out once more.
    """
    open_everything(page)
    modes = list(modes)
    heights = {sheet: own for own, sheet in enumerate(dict.fromkeys(["", *map(_sheet_of, modes)]), height)}
    sheets = "".join(f"@media (height: {own}px) {{ {sheet} }}" for sheet, own in heights.items() if sheet)
    session = page.context.new_cdp_session(page) if any(mode.letters != _USUAL for mode in modes) else None
    found: list[str] = []
    letters = _USUAL
    for mode in modes:
        if session and mode.letters != letters:
            letters = _set_letters(session, mode.letters)
        page.set_viewport_size({"width": mode.width, "height": heights[_sheet_of(mode)]})
        smallest = mode.letters * mode.text / 100 * _SMALLEST
        found += [f"{page.url} ({mode}) {fault}" for fault in page.evaluate(_LOOK, [sheets, smallest])]
    if session:
        # They would stay so for the next page.
        _set_letters(session, _USUAL)
        session.detach()
    return found


def _set_letters(session: CDPSession, size: int) -> int:
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size * 13 // 16}})
    return size


def sticking_out(page: Page) -> list[str]:
    """What is wrong with an open page in the window as it is."""
    open_everything(page)
    return [f"{page.url} {fault}" for fault in page.evaluate(_LOOK, ["", _USUAL * _SMALLEST])]


def _sheet_of(mode: Mode) -> str:
    larger = f"html {{ font-size: {mode.text}% !important; }}" if mode.text != 100 else ""
    return larger + _SPACE * mode.spaced
