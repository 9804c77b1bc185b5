"""How soon search answers once its files are there, beside the theme's, and what it does at 2,000 pages (`make bench`).

Both engines run in a page, for there the browser can slow the processor down; in a worker it can't.
"""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import brotli
from building import PROJECT
from playwright.sync_api import Page, sync_playwright
from searching import Made, index_of
from serving import serve

from macros.opdrachten.zoek import chromium
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.meten import lees_meetvragen

_SLOWER, _PAGES = 4, 2000
# From the text of its file to what is found, in milliseconds, a fresh engine for each question.
_OURS = """async ([text, questions]) => {
  const { maakMotor } = await import(new URL("assets/zoeken/motor.js", location).href);
  const times = [];
  for (const question of questions) {
    const begin = performance.now();
    await maakMotor(JSON.parse(text)).zoek(question);
    times.push(performance.now() - begin);
  }
  return times;
}"""
# The theme's worker, its script run in the page: it is told to begin (0), and then asked (2).
_THEIRS = """async ([text, questions, worker]) => {
  const fetched = url => {
    const ask = new XMLHttpRequest();
    ask.open("GET", url, false);
    ask.send();
    return ask.response;
  };
  const known = new Set();
  window.importScripts = (...names) => names.map(name => new URL(name, worker).href).filter(url => !known.has(url))
    .forEach(url => { known.add(url); (0, eval)(fetched(url)) });
  let handle, told;
  window.addEventListener = (_, listener) => { handle = listener };
  window.postMessage = message => { told = message };
  (0, eval)(fetched(worker));
  const say = async (type, data) => { await handle({ data: { type, data } }); return told };
  const begin = () => { const { config, docs } = JSON.parse(text); return say(0, { config, docs, options: {} }) };
  await begin();
  const times = [];
  for (const question of questions) {
    const start = performance.now();
    await begin();
    if (!(await say(2, question)).data.items) throw new Error(question);
    times.push(performance.now() - start);
  }
  return times;
}"""
_LARGE = """async ([files, questions]) => {
  const { maakMotor } = await import(new URL("assets/zoeken/motor.js", location).href);
  const begin = performance.now();
  const { zoek } = maakMotor(JSON.parse(files[0]), async () => JSON.parse(files[1]));
  await zoek("eerst");
  const loaded = performance.now() - begin;
  const times = { loaded: [loaded], first: [], whole: [] };
  for (const [kind, volledig] of [["first", false], ["whole", true]]) {
    await zoek("eerst", { volledig });
    for (const question of questions) {
      const start = performance.now();
      await zoek(question, { volledig });
      times[kind].push(performance.now() - start);
    }
  }
  return times;
}"""


@contextmanager
def slow_page() -> Iterator[Page]:
    """A page on a slowed processor, that may run any script."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        page = browser.new_context(bypass_csp=True).new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        yield page
        browser.close()


def first_answers(page: Page, ours: Path, bare: Path) -> tuple[float, float]:
    """The median of ours and of the theme's, in milliseconds; in turn, so that a busy moment hits both."""
    questions = [one.vraag for one in lees_meetvragen(PROJECT / "tests/zoeken/vragen/ontwikkeling.yml")][::12]
    times: tuple[list[float], list[float]] = ([], [])
    worker = next(bare.glob("assets/javascripts/workers/search.*.js")).relative_to(bare)
    with serve(ours) as our_address, serve(bare) as bare_address:
        for question in questions:
            page.goto(our_address)
            times[0].extend(page.evaluate(_OURS, [(ours / BESTANDEN[0]).read_text("utf-8"), [question]]))
            page.goto(bare_address)
            text = (bare / "search/search_index.json").read_text("utf-8")
            times[1].extend(page.evaluate(_THEIRS, [text, [question], f"{bare_address}{worker}"]))
    return median(times[0]), median(times[1])


def made_up(number: int) -> tuple[list[str], list[str]]:
    """The files of a site of so many pages in words that don't exist, and a hundred questions that were written."""
    chance = random.Random(number)
    parts = [f"{a}{b}" for a in "bdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "aa", "ee", "ij", "oe")]
    words = ["".join(chance.choices(parts, k=chance.choice((1, 2, 2, 3)))) for _ in range(12_000)]
    # A few words are said often and most of them seldom.
    often = [1 / rank for rank in range(1, len(words) + 1)]

    def said(least: int, most: int) -> str:
        return " ".join(chance.choices(words, often, k=chance.randint(least, most)))

    pages = {
        f"over/p{page}.md": Made(said(2, 5), sorted({said(3, 7) for _ in range(10)}), said(200, 300))
        for page in range(number)
    }
    files = [json.dumps(file, ensure_ascii=False, separators=(",", ":")) for file in index_of(pages)]
    return files, [page.questions[0] for page in list(pages.values())[:: number // 100]]


def measure(ours: Path, bare: Path) -> bool:
    """Tell both; whether ours answers no later than the theme's."""
    with slow_page() as page:
        own, theirs = first_answers(page, ours, bare)
        files, questions = made_up(_PAGES)
        with serve(ours) as address:
            page.goto(address)
            large: dict[str, list[float]] = page.evaluate(_LARGE, [files, questions])
    late = {kind: sorted(times)[int(len(times) * 0.95)] for kind, times in large.items()}
    first, later = (len(brotli.compress(text.encode())) // 1024 for text in files)
    sys.stdout.write(
        f"search, {_SLOWER} times slowed, from its files to the first result: ours {own:.0f} ms   "
        f"the theme's {theirs:.0f} ms   ratio {own / theirs:.2f}\n"
        f"search at {_PAGES} made-up pages: {first} KB and later {later} KB, ready in {late['loaded']:.0f} ms, "
        f"95 of 100 answered within {late['first']:.0f} ms, with sentences within {late['whole']:.0f} ms\n"
    )
    return own <= theirs


if __name__ == "__main__":
    sys.exit(not measure(*(Path(name).resolve() for name in sys.argv[1:])))
