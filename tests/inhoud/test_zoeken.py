"""Searching as a visitor does: the field in the head, the light one on help pages, the page Zoeken and its way out.

What the engine finds is held in tests/zoeken/. Here a stand-in has a few fixed things to find.
That nothing is asked for before the field is used is held in test_zoeken_gewicht.py.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from browsing import Watch, axe_faults, kept
from conftest import OpenContext, OpenPage
from fitting import sticking_out
from playwright.sync_api import BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as TooLate
from reading import document, strings

from macros.gegevens.geheel import Regiovisie

# The words of a visitor; the stand-in finds nothing for "niets", is late for "traag" and has an answer to "antwoord".
WORDS = "mijn vriend slaat"
ENGINE = "**/assets/zoeken/zoekmachine.js"
STAND_IN = """
const van = (adres, nummer) => ({
  adres, titel: `Titel ${nummer} <b>`, soort: "Hulp", regel: "Eén regel over de pagina.", stukken: [],
  plekken: [{ adres: "over/#inhoud", titel: "Een plaats", gewoon: true, stukken: [["Een ", false], ["woord", true]] }],
});
export const begin = () => {};
export async function zoek(vraag, { aantal, eerder, volledig }) {
  if (vraag === "traag") await new Promise((klaar) => setTimeout(klaar, 900));
  const alle = vraag === "niets" ? [] : Array.from({ length: eerder ? 30 : 25 }, (_, nummer) => van("over/", nummer));
  const treffers = alle.slice(0, aantal);
  if (vraag === "traag") treffers.forEach((treffer) => { treffer.titel = "Te laat"; });
  if (volledig) treffers.forEach((treffer) => { treffer.stukken = [["De zin met ", false], [vraag, true]]; });
  const delen = ["Bel ", { tekst: "112", adres: "tel:112" }, " of lees ", { tekst: "hulp", adres: "hulp/" }, "."];
  const antwoorden = vraag === "antwoord" ? [{ soort: "nood", delen }] : [];
  return { vraag, antwoorden, treffers, totaal: alle.length };
}
"""
_ACTIVE = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''"


_There = TypeVar("_There", BrowserContext, Page)


def stand_in(there: _There, engine: str = STAND_IN) -> _There:
    """Let a context, or one page, find fixed things."""
    there.route(ENGINE, lambda route: route.fulfill(body=engine, content_type="text/javascript"))
    return there


def field(page: Page) -> None:
    """Go to the field of this page, as far as it has to be opened."""
    link = page.locator(".zoekknop:not([aria-current])")
    if link.count() and link.is_visible() and link.get_attribute("aria-expanded") == "false":
        link.click()
    page.locator("form[role=search] input").first.focus()


def ask(page: Page, words: str) -> None:
    """Give words to the field in the head at once, and wait for the only suggestions that come."""
    field(page)
    page.keyboard.insert_text(words)
    expect(page.locator(".voorstellen")).to_be_visible()


def test_the_open_field_is_accessible_and_fits(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(320))
    page.goto(server)
    ask(page, "antwoord")
    page.keyboard.press("ArrowDown")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light" if width == 320 else "dark")
        expect(page.locator("#zoeklijst")).to_be_visible()
        assert axe_faults(page, "header") == []
        assert sticking_out(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sticking_out(page) == []
    assert page.locator(".zoekbalk button").evaluate("knop => knop.getBoundingClientRect().right") <= 320


def test_with_colours_of_ones_own_the_chosen_one_and_the_buttons_are_seen(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(1280, forced_colors="active"))
    page.goto(server)
    ask(page, WORDS)
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_css("outline-style", "solid")
    expect(page.locator(".zoekbalk button")).to_have_css("border-top-style", "solid")
    page.emulate_media(media="print")
    expect(page.locator("#zoekveld")).to_be_hidden()


def test_the_list_of_suggestions_goes_by_keyboard(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(1280))
    # Where Escape twice does not leave the site.
    page.goto(f"{server}over/")
    ask(page, WORDS)
    options, typed = page.get_by_role("option"), page.get_by_role("combobox")
    expect(options).to_have_count(6)
    expect(typed).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".zoekbalk [role=status]")).to_have_text("6 voorstellen")
    chosen = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "Home", "ArrowUp", "End"):
        page.keyboard.press(key)
        chosen.append(re.sub(r"\D+", "", page.evaluate(_ACTIVE)))
        assert page.locator("[aria-selected=true]").count() == bool(chosen[-1])
    assert chosen == ["0", "1", "0", "5", "0", "", "5", ""]
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(typed).to_have_attribute("aria-expanded", "false")
    expect(typed).to_have_value(WORDS)
    page.keyboard.press("Escape")
    expect(typed).to_have_value("")
    ask(page, WORDS)
    page.keyboard.press("Tab")
    expect(options.first).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Zoek"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}over/")
    expect(page.locator("#zoekveld")).to_have_value("")


def test_who_chooses_at_once_keeps_the_choice(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(1280))
    page.goto(server)
    ask(page, WORDS)
    page.evaluate(
        """() => {
          const field = document.activeElement;
          field.value += "t";
          field.dispatchEvent(new Event("input"));
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
        }"""
    )
    page.wait_for_timeout(300)
    assert page.locator("[aria-selected=true]").count() == 1


def test_a_tap_chooses_and_an_answer_is_reached_by_tab(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(360, has_touch=True))
    page.goto(server)
    ask(page, "antwoord")
    expect(page.locator(".zoekbalk [role=status]")).to_have_text("Bel 112 of lees hulp. 6 voorstellen")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href") == "tel:112"
    expect(page.locator(".voorstellen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".voorstellen")).to_be_hidden()
    page.keyboard.type("en")
    assert page.locator(".voorstellen b b").count() == 0
    page.get_by_role("option").nth(2).tap()
    page.wait_for_url(f"{server}over/")


def test_an_answer_that_comes_late_is_dropped(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(1280))
    page.goto(server)
    field(page)
    page.keyboard.type("traag")
    page.wait_for_timeout(200)
    page.keyboard.type(" en snel")
    expect(page.get_by_role("option").first).to_contain_text("Titel 0")
    page.wait_for_timeout(1000)
    assert "Te laat" not in (page.locator(".voorstellen").text_content() or "")


def test_without_an_engine_enter_still_leads_to_the_page(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(1280), "throw new Error('stuk');")
    page.goto(server)
    field(page)
    page.keyboard.insert_text(WORDS)
    assert page.locator(".voorstellen").count() == 0
    page.keyboard.press("Enter")
    expect(page.locator("#zoekstand")).to_have_text("Zoeken lukt nu niet. Hieronder staat de hele inhoud.")
    expect(page.locator("#niets")).to_be_visible()


def test_words_go_to_the_page_and_into_nothing_else(server: str, open_context: OpenContext) -> None:
    context = stand_in(open_context(1280))
    watch = Watch(context)
    page = context.new_page()
    for start in ("", "hulp/kijken/", "hulp/english/"):
        page.goto(f"{server}{start}")
        asked = len(watch.requests)
        page.locator("form[role=search] input").first.press_sequentially(WORDS)
        if start:
            assert watch.requests[asked:] == []
        page.keyboard.press("Enter")
        page.wait_for_url(f"{server}zoeken/")
        expect(page.locator("#zoekwoorden")).to_have_value(WORDS)
        expect(page.locator("#treffers mark").first).to_be_visible()
        told = f"{page.title()} {page.evaluate('window.name')} {kept(page)} {watch.requests}"
        assert not re.search("vriend|slaat", told)
        assert page.evaluate("window.name") == ""
        assert kept(page) == watch.elsewhere(server) == watch.complaints == []


def test_results_follow_what_is_typed_and_back_brings_them_back(server: str, open_page: OpenPage) -> None:
    page = stand_in(open_page(360))
    page.goto(f"{server}zoeken/")
    title = page.title()
    field(page)
    page.keyboard.insert_text(WORDS)
    results = page.locator("#treffers > li")
    expect(results).to_have_count(10)
    expect(page.locator("#zoekstand")).to_have_text("25 pagina’s gevonden")
    expect(results.first.locator("li small")).to_have_text("in gewone taal, onze woorden")
    page.get_by_role("button", name="Toon meer").click()
    expect(results).to_have_count(20)
    assert page.evaluate("document.activeElement.textContent") == "Titel 10 <b>"
    # Polling by Playwright itself would evaluate a string, which the policy of the site forbids.
    for _ in range(1_000):
        if page.evaluate("history.state.plaats > 0"):
            break
        page.wait_for_timeout(20)
    assert page.evaluate("history.state.plaats") > 0
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}over/")
    page.go_back()
    expect(page.locator("#zoekwoorden")).to_have_value(WORDS)
    expect(results).to_have_count(20)
    expect(results.nth(10)).to_be_in_viewport()
    assert page.title() == title
    assert page.url == f"{server}zoeken/"
    assert axe_faults(page, "#treffers") == []


def test_nothing_found_is_no_empty_page(server: str, open_page: OpenPage, regiovisie: Regiovisie) -> None:
    page = stand_in(open_page(320))
    page.goto(f"{server}zoeken/")
    field(page)
    page.keyboard.type("niets")
    ways = page.locator("#niets a")
    expect(ways.first).to_be_visible()
    wanted = [f"tel:{regiovisie.hulp.hulplijn(line).tel}" for line in ("alarmnummer", "veilig-thuis")]
    found = ways.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert found[:2] == wanted
    assert len(found) == 2 + len(regiovisie.open_deuren)
    assert axe_faults(page, "#niets") == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sticking_out(page) == []
    page.keyboard.type(" toch")
    expect(ways.first).to_be_hidden()


def test_all_there_is_begins_with_help(site: Path) -> None:
    for page in ("zoeken/", "404.html"):
        found = strings(document(site, page), "//section[@class='alles']//a/@href")
        first = [href.partition("//site/")[2] for href in found if "/hulp/" in href]
        assert [href.partition("//site/")[2] for href in found[: len(first)]] == first
        there = {f"hulp/{folder.name}/" for folder in (site / "hulp").iterdir() if folder.is_dir()}
        assert set(first) == there | {"hulp/"}


def test_without_scripts_every_field_leads_to_the_page(server: str, open_context: OpenContext) -> None:
    context = open_context(1280, java_script_enabled=False)
    watch = Watch(context)
    page = context.new_page()
    for start, width in (("", 1280), ("404.html", 1280), ("", 360), ("hulp/kijken/", 360)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(server + start)
        typed = page.locator("form[role=search] input")
        if typed.is_visible():
            typed.fill(WORDS)
            page.locator("form[role=search] button").click()
        else:
            page.locator(".zoekknop").click()
        page.wait_for_url(re.compile(r"/zoeken/\??$"))
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("#zoekvorm")).to_be_hidden()
        expect(page.locator(".alles a").first).to_be_visible()
        assert watch.complaints == [], (start, width)


# ---------- The way out


def shown_after_leaving(page: Page, server: str, regiovisie: Regiovisie) -> list[str]:
    """Visit the page Zoeken twice with words, leave the second by Escape, press Back, and give what is seen of it."""
    exit_address = regiovisie.hulp.uitgang.adres
    stand_in(page).route(f"{exit_address}**", lambda route: route.fulfill(body="<title>Weer</title><h1>Zon</h1>"))
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))
    for address in ("zoeken/", "over/", "zoeken/"):
        page.goto(server + address)
        if address == "zoeken/":
            field(page)
            page.keyboard.insert_text(WORDS)
            expect(page.locator("#treffers mark").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#treffers li")).to_have_count(0)
    page.keyboard.press("Escape")
    page.wait_for_url(f"{exit_address}**")
    page.add_init_script(_TELL_WORDS)
    for _ in range(2):
        with suppress(TooLate):
            page.go_back(wait_until="commit", timeout=3000)
        page.wait_for_timeout(500)
    return seen


# Tells what can be seen of the words.
_TELL_WORDS = """const look = () => {
  const field = document.getElementById('zoekwoorden');
  if (field && !document.documentElement.hidden && (field.value || document.querySelector('#treffers li')))
    console.log('seen: ' + field.value);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);"""


def test_after_leaving_back_shows_no_words_and_those_that_would_come_back_are_seen(
    project: Path, server: str, open_context: OpenContext, regiovisie: Regiovisie
) -> None:
    script = (project / "overrides/hulp/hulp.js").read_text("utf-8")
    assert "if (isTerugkeer()) verlaat();" in script
    planted = script.replace("if (isTerugkeer()) verlaat();", "if (false) verlaat();")
    context = open_context(1280)
    seen = shown_after_leaving(context.new_page(), server, regiovisie)
    assert [line for line in seen if "seen" in line] == []
    page = context.new_page()
    page.route("**/hulp/hulp.js", lambda route: route.fulfill(body=planted, content_type="text/javascript"))
    seen = shown_after_leaving(page, server, regiovisie)
    # However late a busy machine draws them.
    for _ in range(600):
        if f"seen: {WORDS}" in seen:
            break
        page.wait_for_timeout(100)
    assert f"seen: {WORDS}" in seen


def test_the_way_out_works_by_link_and_in_the_field(server: str, open_page: OpenPage, regiovisie: Regiovisie) -> None:
    exit_address = regiovisie.hulp.uitgang.adres
    page = stand_in(open_page(360))
    page.route(f"{exit_address}**", lambda route: route.fulfill(body="<title>Weer</title>"))
    for address in ("zoeken/", "hulp/kijken/"):
        for leaving in ("link", "field"):
            page.goto(server + address)
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            expect(page.locator("#weg")).to_be_in_viewport()
            if leaving == "link":
                page.locator("#weg").click()
            else:
                page.locator("form[role=search] input").first.fill(WORDS)
                page.keyboard.press("Escape")
                page.keyboard.press("Escape")
            page.wait_for_url(f"{exit_address}**")
