"""What is held against a page in the browser: axe, where Tab leads, what it asks and keeps."""

import re
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Colours take more than half of axe's time. Of what is made, coloured and shown alike in places that are, one after
# another, it looks at those of the first and the last; every other rule holds for all there is.
_VIOLATIONS = """async ([within, options]) => {
  const looks = ['color', 'backgroundColor', 'backgroundImage', 'fontSize', 'fontWeight', 'opacity', 'textShadow'];
  const places = new Map(), lookalikes = new Map();
  for (const element of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(element);
    const place = [places.get(element.parentElement), element.tagName, element.getAttribute('class'),
      ...element.getAttributeNames(), ...looks.map(look => style[look])];
    places.set(element, place.join());
    const says = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
    const kind = [place, says, element.checkVisibility()].join();
    lookalikes.set(kind, [...lookalikes.get(kind) ?? [], element]);
  }
  const between = [...lookalikes.values()].flatMap(alike => alike.slice(1, -1));
  between.forEach(element => element.setAttribute('data-alike', ''));
  axe.configure({rules: [
    {id: 'color-contrast', selector: ':not([data-alike])'},
    {id: 'link-in-text-block', selector: 'a[href]:not([data-alike])'},
  ]});
  const {violations} = await axe.run(within, options);
  between.forEach(element => element.removeAttribute('data-alike'));
  return violations;
}"""


def axe_faults(page: Page, within: str = "html") -> list[str]:
    """Every fault axe sees now, in one line each; of a part of the page only what can be seen in that part."""
    # None of these rules needs the style sheets fetched once more.
    options = {"runOnly": _RULES, "resultTypes": ["violations"], "preload": False}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(_VIOLATIONS, [within, options])
    return [
        f"{page.url} {violation['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for violation in found
        for node in violation["nodes"]
    ]


# Tells how many folds and notes it opened; a number does nothing where no script runs.
_OPEN = """() => {
  const folds = [...document.querySelectorAll('details:not([open])')];
  folds.forEach(fold => { fold.open = true; });
  const closed = [...document.querySelectorAll('.nootnr[aria-expanded=false]')];
  closed.forEach(number => number.click());
  return folds.length + closed.length;
}"""


_TAGS = """async options => {
  const {passes, violations, incomplete, inapplicable} = await axe.run(options);
  return [passes, violations, incomplete, inapplicable].flat().flatMap(rule => rule.tags);
}"""


def axe_criteria(page: Page) -> set[str]:
    """The criteria of WCAG, such as 1.4.3, for which axe has a rule that runs in `axe_faults`."""
    page.evaluate(AXE_SCRIPT)
    tags = page.evaluate(_TAGS, {"runOnly": _RULES, "preload": False})
    found = (re.fullmatch(r"wcag(\d)(\d)(\d+)", tag) for tag in tags)
    return {".".join(one.groups()) for one in found if one}


def open_everything(page: Page) -> bool:
    """Unfold what is folded and show the notes in place; tell whether there was anything."""
    return bool(page.evaluate(_OPEN))


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


def faults_in_both_schemes(page: Page) -> list[str]:
    """What axe sees narrow, light and closed as the page came, and wide, dark and open; it is left narrow and light."""
    faults = axe_faults(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="dark")
    open_everything(page)
    faults += axe_faults(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 360, "height": 800})
    return faults + faults_in_own_colours(page)


# On a phone of 360 by 720: the help line in one row, the head in one, the title in the upper 40 %.
_FIRST_SCREEN = """() => {
  const measured = [
    ['.hulplijn', box => box.height, 40], ['.balk', box => box.height, 56], ['h1', box => box.top + scrollY, 288],
  ];
  return measured.flatMap(([what, measure, most]) => {
    const found = document.querySelector(what);
    const size = found ? measure(found.getBoundingClientRect()) : 0;
    return size > most ? [`${what} ${Math.round(size)} > ${most}`] : [];
  });
}"""


def below_the_first_screen(page: Page) -> list[str]:
    """What takes too much of the first screen of a phone; the window must be 360 wide."""
    return [f"{page.url} {what}" for what in page.evaluate(_FIRST_SCREEN)]


PREPARE = """() => {
  window.stops = new Set();
  // Of a group of radio buttons the chosen one is the stop; the arrows go round.
  const besideTheChosen = element => element.type === 'radio' && !element.checked
    && document.querySelector(`input[type=radio][name="${element.name}"]:checked`);
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const canHaveFocus = element =>
    element.tabIndex >= 0 && !element.disabled && !besideTheChosen(element)
      && element.checkVisibility({visibilityProperty: true});
  window.tabbable = () => [...document.querySelectorAll(kinds)].filter(canHaveFocus);
}"""

# Takes out of the order of Tab what stands between the first two and the last of those made alike in places that are:
# a walk takes as long as there are stops.
_LEAVE_FEW = """() => {
  const places = new Map(), alike = new Map();
  for (const element of document.querySelectorAll('body, body *'))
    places.set(element, [places.get(element.parentElement), element.tagName, element.getAttribute('class'),
      ...element.getAttributeNames()].join());
  for (const stop of tabbable()) alike.set(places.get(stop), [...alike.get(places.get(stop)) ?? [], stop]);
  for (const stops of alike.values()) stops.slice(2, -1).forEach(stop => { stop.tabIndex = -1; });
}"""

# At each key the page itself looks where the one before led, until there is no new stop: asking takes as long as
# pressing, and so does letting the key go.
_LOOK_AT_FOCUS = """() => {
  const look = element => {
    const inView = [...element.getClientRects()].map(box => ({
      left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
      top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
    })).filter(box => box.right - box.left > 1 && box.bottom - box.top > 1);
    const uncovered = inView.some(box => {
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return hit && (element.contains(hit) || hit.control === element);
    });
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    const ring = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    return {
      what: element.outerHTML.slice(0, 120),
      faults: [inView.length ? '' : 'out of view', uncovered ? '' : 'covered', ring ? '' : 'no ring'].filter(Boolean),
    };
  };
  window.seen = [];
  const looking = new AbortController();
  let pressed = false;
  const lookBack = () => {
    if (!pressed) return;
    pressed = false;
    const element = document.activeElement;
    if (!element || element === document.body || stops.has(element)) return looking.abort();
    stops.add(element);
    seen.push(look(element));
  };
  window.addEventListener('keydown', press => {
    if (press.key !== 'Tab') return;
    lookBack();
    pressed = !looking.signal.aborted;
  }, {capture: true, signal: looking.signal});
  window.toCome = () => {
    lookBack();
    return looking.signal.aborted ? 0 : Math.max(1, tabbable().filter(one => !stops.has(one)).length);
  };
}"""


def walk(page: Page, key: str = "Tab", every: bool = True) -> tuple[list[str], list[str]]:
    """Press Tab until the page lets go; give the stops and what is wrong with them.

    Not `every`: of stops that are made alike, in places that are, only the first two and the last.
    """
    page.evaluate(PREPARE)
    if not every:
        page.evaluate(_LEAVE_FEW)
    page.evaluate(_LOOK_AT_FOCUS)
    *held, tab = key.split("+")
    for one in held:
        page.keyboard.down(one)
    # As often as there are stops to come, so that nothing is passed; one more time to be let go.
    while presses := page.evaluate("toCome()"):
        for _ in range(presses):
            page.keyboard.down(tab)
    for one in (tab, *held):
        page.keyboard.up(one)
    seen = page.evaluate("seen")
    faults = [f"{page.url} {fault}: {stop['what']}" for stop in seen for fault in stop["faults"]]
    missed = page.evaluate("tabbable().filter(element => !stops.has(element)).map(e => e.outerHTML.slice(0, 120))")
    return [stop["what"] for stop in seen], faults + [f"{page.url} never reached with {key}: {what}" for what in missed]


class Watch:
    """What the browser refuses, and where it goes."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._note)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def elsewhere(self, *servers: str) -> list[str]:
        """What was asked for at other addresses."""
        return [url for url in self.requests if not url.startswith((*servers, "data:"))]


_KEPT = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
]"""


def kept(page: Page) -> list[str]:
    """The names of what a page keeps on the device."""
    return [
        *(cookie.get("name", "") for cookie in page.context.cookies()),
        *page.evaluate(_KEPT),
    ]
