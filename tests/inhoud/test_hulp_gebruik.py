"""A help page in use: on an old phone, by keyboard, with a screen reader's rules, in print, without style."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from browsing import axe_faults, walk
from conftest import OpenPage
from fitting import sticking_out
from hulppaginas import help_pages
from kinds import shapes
from playwright.sync_api import Browser, Page
from reading import document, elements, words

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import tel

Faults = dict[str, list[str]]

# Where the exit lies, at the top of the page and at its end: wholly in view, and large enough for a thumb.
_EXIT_FAULTS = """() => [0, document.body.scrollHeight].flatMap(place => {
  scrollTo(0, place);
  const box = document.getElementById('weg').getBoundingClientRect();
  return [
    box.top < 0 || box.left < 0 || box.right > innerWidth || box.bottom > innerHeight ? 'out of view' : '',
    box.width < 44 || box.height < 44 ? 'too small' : '',
  ].filter(Boolean);
})"""
# A link in a sentence may be as low as its line.
_SMALL_TARGETS = """() => {
  const seen = [...document.querySelectorAll('a:not(.overslaan), input')].filter(one => one.checkVisibility());
  const inSentence = one => one.closest('main p, main li') && !one.closest('.nummer, .bellen, .strook, .paden');
  return seen.filter(one => !inSentence(one) && one.getBoundingClientRect().height < 24)
    .map(one => one.outerHTML.slice(0, 100));
}"""
# Those of one width beside each other: another width takes as long as all that is looked at.
SIZES = [(1280, 800), (768, 1024), (360, 640), (320, 256), (320, 568)]


@pytest.fixture(scope="session")
def helping(site: Path) -> list[str]:
    return help_pages(site)


@pytest.fixture(scope="session")
def one_of_each(helping: list[str], regiovisie: Regiovisie) -> list[str]:
    """The first page, one of a way in, those of another language, the finder, one of a municipality."""
    chosen = (regiovisie.hulp.paden[0].pagina, regiovisie.hulp.gemeenten[0].pagina)
    wanted = {page.removesuffix("index.md").replace(".md", "/") for page in chosen}
    return [page for page in helping if page in {"hulp/", "hulp/nummers/", "hulp/in-de-buurt/"} | wanted]


def exit_faults(page: Page) -> list[str]:
    """What is wrong with the exit, at the top of the page and at its end."""
    return list(page.evaluate(_EXIT_FAULTS))


def test_the_first_screen_of_a_small_phone_says_whom_to_call(
    server: str, open_page: OpenPage, regiovisie: Regiovisie
) -> None:
    page = open_page(320, 568)
    page.goto(f"{server}hulp/")
    seen = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const words = [];
          for (let node; (node = walker.nextNode());) {
            const range = document.createRange();
            range.selectNodeContents(node);
            if (range.getBoundingClientRect().bottom <= innerHeight) words.push(node.textContent);
          }
          return words.join(' ');
        }"""
    )
    urgent, advice = regiovisie.hulp.hulplijn("alarmnummer"), regiovisie.hulp.hulplijn("veilig-thuis")
    for needed in (urgent.nummer, advice.nummer, advice.naam, "zonder je naam", "denkt met je mee"):
        assert str(needed) in seen
    called = page.locator("main a").evaluate_all("links => links.slice(0, 2).map(link => link.getAttribute('href'))")
    assert called == [f"tel:{urgent.tel}", f"tel:{advice.tel}"]


def test_axe_finds_nothing_while_one_types(server: str, open_page: OpenPage) -> None:
    # Every page is looked at with all others in test_elke_pagina.py.
    page = open_page(320, color_scheme="dark")
    page.goto(f"{server}hulp/in-de-buurt/")
    page.fill("#plek", "a")
    assert axe_faults(page) == []


def small_faults(page: Page, sizes: Sequence[tuple[int, int]]) -> list[str]:
    """What is wrong with the exit in each size, and what is too small to tap in the last."""
    faults: list[str] = []
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        faults += [f"{width} {fault}" for fault in exit_faults(page)]
    return faults + list(page.evaluate(_SMALL_TARGETS))


@pytest.mark.parametrize(("width", "height"), SIZES[::4])
def test_focus_is_in_view_and_never_under_the_bar(
    one_of_each: list[str], server: str, open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page(width, height)
    faults: list[str] = []
    for address in one_of_each:
        page.goto(server + address)
        for key in ("Tab", "Shift+Tab"):
            page.evaluate("document.activeElement.blur()")
            stops, wrong = walk(page, key)
            faults += wrong
            first = stops if key == "Tab" else stops[::-1]
            if 'href="#inhoud"' not in first[0] or 'id="weg"' not in first[1]:
                faults.append(f"{address} begins with {first[:2]}")
    assert faults == []


_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
_DOUBLE = "html { font-size: 200%; }"
# The hardest first, which every page is held to.
LARGE = [(320, 568, _SPACED + _DOUBLE), (320, 568, _DOUBLE), (320, 568, _SPACED), (240, 400, _DOUBLE), (240, 400, "")]
_STYLED = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  scrollTo(0, 0);
}"""
# The bar takes no more than a third of the screen, and each number is wholly between its edges.
_CRAMPED = """() => {
  const bar = document.querySelector('header').offsetHeight / innerHeight;
  const out = [...document.querySelectorAll('main a[href^=tel]')].filter(one => one.checkVisibility()).filter(one => {
    const box = one.getBoundingClientRect();
    return box.left < 0 || box.right > innerWidth || one.scrollWidth > Math.ceil(box.width) + 1;
  });
  return [bar > 1 / 3 ? `the bar covers ${bar}` : '', ...out.map(one => one.outerHTML)].filter(Boolean);
}"""


def large_faults(page: Page, width: int, height: int, style: str) -> list[str]:
    """What is wrong with an open help page at a width, with larger or wider text."""
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})
    page.evaluate(_STYLED, style)
    exits = exit_faults(page)
    return [f"{width} {style[:20]} {fault}" for fault in [*exits, *page.evaluate(_CRAMPED), *sticking_out(page)]]


@pytest.mark.parametrize(
    "fault", ["a { white-space: nowrap }", "header a { padding-block: 5rem }", "#weg { margin-left: -99px }"]
)
def test_what_does_not_fit_is_seen(server: str, open_page: OpenPage, fault: str) -> None:
    page = open_page(320)
    page.goto(f"{server}hulp/nummers/")
    assert large_faults(page, 240, 400, _DOUBLE + fault)


# How light each ground and each letter is, 112 apart, against what 112 stands on.
_LIGHTEST = """() => {
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a ? .2126 * r + .7152 * g + .0722 * b : 0;
  };
  const seen = [...document.querySelectorAll('body, body *')].filter(one => one.checkVisibility());
  const urgent = one => one.closest('.nood');
  const of = one => ['backgroundColor', 'color'].map(name => light(getComputedStyle(one)[name]));
  const grounds = seen.filter(urgent).map(one => light(getComputedStyle(one).backgroundColor));
  const others = seen.filter(one => !urgent(one) && !one.closest('header, svg'));
  return [Math.max(...grounds), Math.max(...others.flatMap(of))];
}"""


def dark_faults(page: Page) -> list[str]:
    """Where in the dark 112 stands on something that is not the lightest there is."""
    page.emulate_media(color_scheme="dark")
    urgent, others = page.evaluate(_LIGHTEST)
    page.emulate_media(color_scheme="light")
    return [] if urgent > others else [f"{urgent} for 112 is not over {others}"]


_PRINTED = """() => {
  const edge = document.querySelector('a.nood, .nood strong:first-child a'), style = getComputedStyle(edge);
  return [edge.checkVisibility({visibilityProperty: true}), style.borderTopWidth, style.borderTopColor, style.color];
}"""


def printed_faults(page: Page) -> list[str]:
    """Whether in print 112 is there, with an edge and black."""
    page.emulate_media(media="print")
    seen = page.evaluate(_PRINTED)
    page.emulate_media(media="screen")
    return [] if seen == [True, "4px", "rgb(0, 0, 0)", "rgb(0, 0, 0)"] else [f"112 is printed {seen}"]


_LINKS = """() => [
  [...document.querySelectorAll('footer a, main a:not(svg a)')].map(link => link.href), document.documentElement.lang,
]"""


def leading_nowhere(page: Page, server: str) -> list[str]:
    """Whether a page leads to the first help page and, one in Dutch, back to the site."""
    links, language = page.evaluate(_LINKS)
    first = page.url == f"{server}hulp/" or f"{server}hulp/" in links
    back = [link for link in links if link.startswith(server) and "/hulp/" not in link]
    return [
        missed
        for missed, there in {"no first page": first, "no way back": back or language != "nl"}.items()
        if not there
    ]


def of_every_shape(site: Path, helping: list[str]) -> set[str]:
    """The help pages that are made as none before them: those of municipalities are nearly alike."""
    kept, known = set[str](), set[tuple[object, ...]]()
    for page in helping:
        found = shapes(document(site, page))
        if found - known:
            kept.add(page)
            known |= found
    return kept


@pytest.fixture(scope="session")
def looked_at(site: Path, helping: list[str], server: str, browser: Browser) -> Faults:
    """What each look finds, of every help page, each opened once; another of the same shape in the hardest size."""
    full = of_every_shape(site, helping)
    assert "hulp/nummers/" in full
    page = browser.new_page(viewport={"width": 360, "height": 800}, reduced_motion="reduce", locale="nl-NL")
    looks: dict[str, Callable[[bool], list[str]]] = {
        "links": lambda _: leading_nowhere(page, server),
        "dark": lambda _: dark_faults(page),
        "print": lambda _: printed_faults(page),
        "small": lambda whole: small_faults(page, SIZES if whole else SIZES[-1:]),
        # The last: its style stays.
        "large": lambda whole: [fault for case in LARGE[: None if whole else 1] for fault in large_faults(page, *case)],
    }
    found: Faults = {name: [] for name in looks}
    for address in helping:
        page.goto(server + address)
        for name, look in looks.items():
            found[name] += [f"{address} {fault}" for fault in look(address in full)]
    page.close()
    return found


def test_the_exit_is_in_view_and_large_enough_and_so_is_what_one_taps(looked_at: Faults) -> None:
    assert looked_at["small"] == []


def test_with_large_text_on_a_narrow_screen_all_is_whole_and_within_reach(looked_at: Faults) -> None:
    assert looked_at["large"] == []


def test_in_the_dark_what_112_stands_on_is_the_lightest(looked_at: Faults) -> None:
    assert looked_at["dark"] == []


def test_in_print_112_is_there_with_an_edge_and_black(looked_at: Faults) -> None:
    assert looked_at["print"] == []


def test_every_help_page_leads_to_the_others_and_back_to_the_site(looked_at: Faults) -> None:
    assert looked_at["links"] == []


@pytest.mark.parametrize(
    ("style", "look"),
    [
        ("main p { background: #fff !important }", dark_faults),
        (".nood a, a.nood { border-width: 1px !important }", printed_faults),
    ],
)
def test_112_that_does_not_stand_out_is_seen(
    server: str, open_page: OpenPage, style: str, look: Callable[[Page], list[str]]
) -> None:
    page = open_page(360)
    page.goto(f"{server}hulp/")
    assert look(page) == []
    page.evaluate(_STYLED, style)
    assert look(page)


def test_a_page_that_leads_nowhere_is_seen(server: str, open_page: OpenPage) -> None:
    page = open_page(360)
    page.goto(f"{server}hulp/nummers/")
    assert leading_nowhere(page, server) == []
    page.evaluate("document.querySelectorAll('main a, footer a').forEach(link => { link.href = '#inhoud'; })")
    assert leading_nowhere(page, server) == ["no first page", "no way back"]


# Whether the exit, the title and a number can be seen.
_THERE = """() => ['#weg', 'h1', "a[href^='tel:']"]
  .map(path => document.querySelector(path).checkVisibility({visibilityProperty: true}))"""


def test_without_scripts_and_without_style_everything_is_there(
    site: Path, helping: list[str], server: str, open_page: OpenPage
) -> None:
    page = open_page(320, java_script_enabled=False)
    page.route(re.compile(r"\.css$"), lambda route: route.abort())
    for address in sorted(of_every_shape(site, helping)):
        page.goto(server + address)
        assert page.evaluate(_THERE) == [True, True, True], address
    for address in helping:
        called = elements(document(site, address), "//a[starts-with(@href, 'tel:')]")
        assert called, address
        assert [link for link in called if tel(link.get("href") or "") not in tel(words(link))] == [], address


def test_in_print_the_bar_is_gone_and_the_numbers_are_there(
    server: str, open_page: OpenPage, regiovisie: Regiovisie
) -> None:
    page = open_page(800)
    page.goto(f"{server}hulp/nummers/")
    page.emulate_media(media="print")
    assert not page.locator("#weg").is_visible()
    assert not any(nav.is_visible() for nav in page.locator("footer nav").all())
    # A sheet grows old: it says until when we knew this.
    assert page.locator("footer p").is_visible()
    assert page.locator(".nummer").count() >= len(regiovisie.hulp.nummerlijst)
    assert page.locator(".kaartje").is_visible()


def test_all_numbers_and_the_card_fit_on_one_sheet(server: str, open_page: OpenPage) -> None:
    page = open_page(800)
    page.goto(f"{server}hulp/nummers/")
    sheet = page.pdf(format="A4", margin={"top": "12mm", "bottom": "12mm", "left": "15mm", "right": "15mm"})
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


_COVER = "document.querySelector('header').style.height = '500px'"
_NO_ROOM = "document.documentElement.style.scrollPadding = '0'"


def test_a_bar_that_covers_focus_is_seen(server: str, open_page: OpenPage) -> None:
    page = open_page(320, 568)
    page.goto(f"{server}hulp/")
    page.evaluate(_COVER)
    page.evaluate(_NO_ROOM)
    _, faults = walk(page, "Shift+Tab")
    assert any(" covered" in fault for fault in faults)


@pytest.mark.parametrize(
    ("style", "fault"),
    [("position: absolute; left: -999px", "out of view"), ("font-size: 8px; min-height: 0", "too small")],
)
def test_a_hidden_or_small_exit_is_seen(server: str, open_page: OpenPage, style: str, fault: str) -> None:
    page = open_page(320, 568)
    page.goto(f"{server}hulp/")
    page.evaluate("style => { document.getElementById('weg').style.cssText = style }", style)
    assert fault in exit_faults(page)
