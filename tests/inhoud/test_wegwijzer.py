"""The wegwijzer: every way through it, in a real browser, with and without a script; it keeps and sends nothing."""

import pytest
from browsing import axe_faults, walk
from conftest import OpenContext, OpenPage
from fitting import sticking_out
from kinds import shapes
from lxml import html
from playwright.sync_api import Page

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.meldcode import Antwoord, Route, Uitkomst
from macros.kern.records import kale_tekst

ADDRESS = "meldcode/wegwijzer/"
PANEL = "#wegwijzer"


@pytest.fixture(scope="module")
def routes(regiovisie: Regiovisie) -> list[Route]:
    return list(regiovisie.meldcode.routes())


@pytest.fixture
def page(server: str, open_page: OpenPage) -> Page:
    page = open_page(360)
    page.goto(server + ADDRESS)
    return page


def heading(page: Page) -> str:
    return page.locator(f"{PANEL} h2").inner_text()


def answer(page: Page, text: str) -> None:
    page.get_by_role("button", name=text, exact=True).click()


# Presses an answer, and gives the heading that has focus then. That a real press does the same is seen in other tests.
_ANSWER = """text => {
  const buttons = [...document.querySelectorAll('#wegwijzer .antwoorden button')];
  buttons.find(one => one.textContent.trim() === text).click();
  return document.activeElement.matches('#wegwijzer h2') ? document.activeElement.innerText : 'no focus';
}"""

# Presses the one link of these words that can be seen below the heading with this id.
_FOLLOW = """([id, text]) => {
  const links = [...document.getElementById(id).closest('section.halte').querySelectorAll('a')];
  const [link, ...more] = links.filter(one => one.checkVisibility() && one.innerText.trim() === text);
  if (!more.length) link.click();
}"""
# The text of all questions and outcomes, of which the panel shows a copy: without it the page is a tenth.
_DROP_THE_TEXT = "document.querySelectorAll('main section.halte:not(#wegwijzer *)').forEach(halte => halte.remove())"
_AGAIN = """() => [...document.querySelectorAll('#wegwijzer button')]
  .find(one => one.checkVisibility() && one.textContent.trim() === 'Opnieuw beginnen').click()"""
# What an outcome tells: its state, all its words, how many answers, and which of them have a ground.
_TOLD = """() => {
  const panel = document.getElementById('wegwijzer');
  return [
    panel.querySelector('[role=status]').innerText, panel.innerText, panel.querySelectorAll('.gegeven li').length,
    [...panel.querySelectorAll('.grond')].map(one => one.dataset.antwoord),
  ];
}"""


def grounds(regiovisie: Regiovisie, deel: Antwoord | Uitkomst) -> list[str]:
    """Give what a reader is told of each statement and text of the visie that an answer or outcome rests on."""
    told = []
    for ground in deel.gronden:
        statement = regiovisie.meldcode.uitspraak(ground.uitspraak)
        assert statement
        told.append(f"{statement.laagnaam} {kale_tekst(statement.tekst)}")
        if ground.punt:
            told.append(f"{kale_tekst(statement.punten[ground.punt - 1])} Lees alles bij {statement.kop}.")
    return told + ["Wat de visie schrijft" for _ in regiovisie.geldende.alineas_bij(deel.id)]


def test_every_way_ends_and_every_end_is_reached(regiovisie: Regiovisie, routes: list[Route]) -> None:
    assert all(route.einde for route in routes)
    assert {route.einde.id for route in routes if route.einde} == {end.id for end in regiovisie.meldcode.uitkomsten}


def test_no_way_with_acute_or_structural_unsafety_ends_without_reporting(routes: list[Route]) -> None:
    unsafe = [route for route in routes if route.onveilig]
    assert {answer.onveiligheid for route in unsafe for answer in route.antwoorden} >= {"acuut", "structureel"}
    assert [route.namen for route in unsafe if not route.einde or route.einde.melden != "ja"] == []


def test_the_five_questions_come_in_their_order_after_danger(regiovisie: Regiovisie) -> None:
    """Sources: NJi and KNMG, the five questions of the afwegingskader; the first question is ours."""
    first, *places = [question.plaats for question in regiovisie.meldcode.wegwijzer]
    asked = [place for place in places if place.startswith("Afwegingsvraag")]
    assert first.startswith("Vooraf")
    assert asked == [f"Afwegingsvraag {number} van 5" for number in range(1, 6)]


def test_doubt_leads_to_advice(regiovisie: Regiovisie) -> None:
    doubt = [a for question in regiovisie.meldcode.wegwijzer for a in question.antwoorden if a.id.endswith("-onbekend")]
    assert {answer.naar for answer in doubt} == {"vraag-advies"}


def test_every_way_works_with_a_script(page: Page, regiovisie: Regiovisie, routes: list[Route]) -> None:
    titles = {halte.id: halte.vraag for halte in regiovisie.meldcode.wegwijzer}
    titles |= {halte.id: halte.titel for halte in regiovisie.meldcode.uitkomsten}
    page.evaluate(_DROP_THE_TEXT)
    for route in routes:
        assert heading(page) == regiovisie.meldcode.wegwijzer[0].vraag
        for given in route.antwoorden:
            assert page.evaluate(_ANSWER, given.tekst) == titles[given.naar]
        assert route.einde
        told, text, count, shown = page.evaluate(_TOLD)
        assert told.startswith("Uitkomst, na")
        assert "Deze wegwijzer beslist niet voor u." in text
        assert count == len(route.antwoorden)
        assert shown == [given.id for given in route.antwoorden if grounds(regiovisie, given)]
        told = " ".join(text.split())
        parts: list[Antwoord | Uitkomst] = [*route.antwoorden, route.einde]
        assert [ground for part in parts for ground in grounds(regiovisie, part) if ground not in told] == []
        page.evaluate(_AGAIN)


def test_every_way_works_without_a_script(
    server: str, open_page: OpenPage, regiovisie: Regiovisie, routes: list[Route]
) -> None:
    page = open_page(360, java_script_enabled=False)
    titles = {halte.anker: halte.vraag for halte in regiovisie.meldcode.wegwijzer}
    titles |= {halte.anker: halte.titel for halte in regiovisie.meldcode.uitkomsten}
    page.goto(server + ADDRESS)
    assert not page.locator(PANEL).is_visible()
    # The questions unfold by hand; the outcomes do when somebody is led there.
    page.locator("details.voluit > summary").first.click()
    seen: set[tuple[str, str]] = set()
    for route in routes:
        here = regiovisie.meldcode.wegwijzer[0].anker
        for given in route.antwoorden:
            # A link leads to the same place whatever went before.
            if (here, given.tekst) in seen:
                here = f"wegwijzer-{given.naar}"
                continue
            seen.add((here, given.tekst))
            page.evaluate(_FOLLOW, [here, given.tekst])
            here = page.url.partition("#")[2]
            assert here == f"wegwijzer-{given.naar}"
            assert page.evaluate("id => document.getElementById(id).innerText", here) == titles[here]
        assert route.einde
        assert here == route.einde.anker


def test_back_goes_one_question_back_and_takes_the_focus_along(page: Page, regiovisie: Regiovisie) -> None:
    first, second = regiovisie.meldcode.wegwijzer[:2]
    assert not page.get_by_role("button", name="Vorige vraag").is_visible()
    answer(page, first.antwoorden[1].tekst)
    assert heading(page) == second.vraag
    page.get_by_role("button", name="Vorige vraag").click()
    assert heading(page) == first.vraag
    assert page.evaluate("document.activeElement.textContent") == first.vraag
    assert page.locator(f"{PANEL} .gegeven li").count() == 0


def test_a_way_by_keyboard_alone(page: Page, routes: list[Route]) -> None:
    page.locator(f"{PANEL} .antwoorden button").first.focus()
    route = max(routes, key=lambda route: len(route.antwoorden))
    for given in route.antwoorden:
        for _ in range(12):
            if page.evaluate("document.activeElement.textContent") == given.tekst:
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert route.einde
    assert heading(page) == route.einde.titel
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#wegwijzer').contains(document.activeElement)")


def test_every_stop_is_in_view_at_an_outcome_too(server: str, open_page: OpenPage, routes: list[Route]) -> None:
    page = open_page(360, 640)
    page.goto(server + ADDRESS)
    for given in routes[1].antwoorden:
        answer(page, given.tekst)
    # The walk starts at the heading, where the focus is; what stands before it is reached on the way back.
    _, onward = walk(page)
    page.locator(f"{PANEL} h2").focus()
    _, back = walk(page, "Shift+Tab")
    missed_both_ways = {fault.partition(": ")[2] for fault in onward} & {fault.partition(": ")[2] for fault in back}
    assert missed_both_ways == set()
    assert [fault for fault in [*onward, *back] if "never reached" not in fault] == []


def test_axe_finds_nothing_at_any_question_or_outcome(server: str, open_page: OpenPage, routes: list[Route]) -> None:
    """On the smallest screen and in the dark; round the panel nothing changes, and that is seen with its kind.

    axe looks where something is made as in none before; in each it is looked at whether all fits.
    """
    page = open_page(320, color_scheme="dark")
    page.goto(server + ADDRESS)
    page.evaluate(_DROP_THE_TEXT)
    seen: set[str] = set()
    known: set[tuple[object, ...]] = set()
    for route in routes:
        if seen.issuperset(given.naar for given in route.antwoorden):
            continue
        for given in route.antwoorden:
            page.evaluate(_ANSWER, given.tekst)
            if given.naar not in seen:
                made = shapes(html.fragment_fromstring(page.locator(PANEL).evaluate("one => one.outerHTML")))
                if not made <= known:
                    assert axe_faults(page, PANEL) == []
                known |= made
                assert sticking_out(page) == []
                seen.add(given.naar)
        page.evaluate(_AGAIN)


def test_a_fault_in_the_panel_is_seen(page: Page) -> None:
    page.locator(f"{PANEL} h2").evaluate("title => title.insertAdjacentHTML('afterend', '<h6>Een sprong</h6><img>')")
    assert {fault.split()[1] for fault in axe_faults(page, PANEL)} >= {"heading-order:", "image-alt:"}


def test_it_asks_for_no_text(page: Page) -> None:
    assert page.locator("main").locator("input, textarea, select, [contenteditable]").count() == 0


def test_it_sends_and_keeps_nothing_and_says_so(
    server: str, open_context: OpenContext, regiovisie: Regiovisie, routes: list[Route]
) -> None:
    context = open_context(360)
    page = context.new_page()
    page.goto(server + ADDRESS)
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    before = page.evaluate("[location.href, history.length].join()")
    for given in max(routes, key=lambda route: len(route.antwoorden)).antwoorden:
        answer(page, given.tekst)
    # The browser asks for the picture of its tab when it likes.
    assert [url for url in requests if url != f"{server}assets/favicon.svg"] == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("[location.href, history.length].join()") == before
    assert "Uw antwoorden worden niet bewaard en niet verstuurd." in page.locator("main").inner_text()
    # Who presses Back after us does not see what we answered.
    page.goto(f"{server}meldcode/")
    page.go_back()
    assert heading(page) == regiovisie.meldcode.wegwijzer[0].vraag
    assert page.locator(f"{PANEL} .gegeven li").count() == 0
