"""The pages for the council: every statement with its source, every question two clicks away, one sheet of paper."""

from io import BytesIO
from pathlib import Path

import pikepdf
from browsing import PREPARE, open_everything
from conftest import OpenPage
from lxml import html
from reading import document, elements, strings, words

from macros.gegevens.geheel import Regiovisie
from macros.raad.keuring import losse_getallen
from macros.tekst.inhoud import Inhoud

SUMMARY = "raad/"
OURS = [SUMMARY, "raad/beloften/", "raad/besluit/", "raad/vergelijken/", "raad/vragen/"]
_HAS_CLASS = "contains(concat(' ', @class, ' '), ' {} ')"


def test_no_number_stands_on_these_pages_without_a_record(inhoud: Inhoud, site: Path) -> None:
    assert list(losse_getallen(site, inhoud)) == []


def without_source(tree: html.HtmlElement, statements: set[str]) -> list[str]:
    """The statements on a page that do not lead to where they stand."""
    shown = [
        element for element in elements(tree, "//article//*[@data-record]") if element.get("data-record") in statements
    ]
    # On the first screen a statement is shown a second time, without its source: a test of its own follows it there.
    told = [element for element in shown if not elements(element, "ancestor::nav[@class='bord']")]
    return [words(one)[:60] for one in told if not elements(one, ".//span[@class='bron']/a[@href]")]


def test_every_statement_leads_to_its_source(inhoud: Inhoud, site: Path) -> None:
    statements = {statement.id for statement in inhoud.regiovisie.raad.uitspraken}
    shown: set[str] = set()
    for page in OURS:
        tree = document(site, page)
        assert without_source(tree, statements) == [], page
        shown |= set(strings(tree, "//article//@data-record"))
    assert statements <= shown


def test_a_statement_without_source_is_seen() -> None:
    tree = html.document_fromstring(
        '<article><p data-record="x">Zo is het. <span class="bron">ergens</span></p></article>'
    )
    assert without_source(tree, {"x"}) == ["Zo is het. ergens"]


def test_each_question_of_a_council_is_answered_within_two_clicks_and_says_from_where(
    inhoud: Inhoud, site: Path
) -> None:
    doors = elements(document(site, SUMMARY), "//nav[@class='bord']//a")
    council = inhoud.regiovisie.raad
    assert [words(door) for door in doors] == [one.vraag for one in (*council.hoofdvragen, *council.open_vragen)]
    for door in doors:
        page, _, place = door.get("href", "").removeprefix("http://site/").partition("#")
        tree = document(site, page)
        assert not place or elements(tree, "//*[@id=$id]", id=place), door.get("href")
        answers = elements(tree, "//article//*[@class='bron']") or elements(tree, "//article//*[@data-tekst]")
        assert answers or elements(tree, "//article//table"), page


def stray(site: Path, blocks: list[html.HtmlElement]) -> list[str]:
    """The statements of the first screen that do not stand with their source where their question leads."""
    found = []
    for block in blocks:
        (door,) = strings(block, "./p/a/@href")
        tree = document(site, door.removeprefix("http://site/").partition("#")[0])
        with_source = set(strings(tree, "//article//*[.//span[@class='bron']/a[@href]]/@data-record"))
        found += [id for id in strings(block, ".//@data-record") if id not in with_source]
    return found


def test_the_first_screen_says_what_stands_where_its_questions_lead(inhoud: Inhoud, site: Path) -> None:
    blocks = elements(document(site, SUMMARY), "//nav[@class='bord']/div[p/a]")
    shown = [set(strings(block, ".//@data-record")) for block in blocks]
    questions = inhoud.regiovisie.raad.hoofdvragen
    assert shown == [set(question.kern) for question in questions]
    assert stray(site, blocks) == []
    verdicts = [int(count) for count in strings(blocks[0].getparent(), ".//*[@data-telling='oordelen']/strong/text()")]
    figures = inhoud.regiovisie.cijferboek
    assert verdicts == [len(found) for found in figures.uitslag.values() if found]
    assert sum(verdicts) == len(inhoud.regiovisie.raad.beweringen)
    door = '<p><a href="http://site/raad/besluit/#geld">Geld</a></p>'
    moved = html.fromstring(f'<div>{door}<p data-record="raad-doel-veilig">Veilig.</p></div>')
    assert stray(site, [moved]) == ["raad-doel-veilig"]


def test_the_summary_shows_every_ambitie_and_actielijn_with_its_place(inhoud: Inhoud, site: Path) -> None:
    tree = document(site, SUMMARY)
    links = {link.partition("#")[2] for link in strings(tree, "//article//a/@href")}
    visie = inhoud.regiovisie.geldende
    lines = {lijn.id for ambitie in visie.ambities for lijn in ambitie.actielijnen}
    assert lines | {ambitie.id for ambitie in visie.ambities} <= links


def test_the_reading_time_is_that_of_the_words_on_the_page_and_ten_minutes_do(site: Path) -> None:
    together = 0
    for page in [SUMMARY, "raad/besluit/"]:
        tree = document(site, page)
        (told,) = elements(tree, "//p[@data-telling='leestijd']")
        (minutes,) = [int(word) for word in words(told).replace(".", "").split() if word.isdigit()]
        for unread in [told, *elements(tree, "//article//span[@class='bron']")]:
            unread.drop_tree()
        on_page = len(elements(tree, "//article")[0].text_content().split())
        assert minutes in range(-(-on_page * 95 // 100 // 200), 1 + -(-on_page * 105 // 100 // 200)), page
        together += minutes
    assert together <= 10


def test_every_municipality_is_named_and_what_is_not_known_is_said_once(inhoud: Inhoud, site: Path) -> None:
    (shown,) = elements(document(site, "raad/besluit/"), f"//div[{_HAS_CLASS.format('standen')}]")
    known = {stand.gemeente: stand for stand in inhoud.regiovisie.raad.gemeentestanden}
    for gemeente in inhoud.regiovisie.hulp.gemeenten:
        stand = known.get(gemeente.id)
        told = elements(shown, ".//li[@data-record=$id]", id=stand.id) if stand else elements(shown, ".//li[last()]")
        assert gemeente.naam in words(told[0])
        assert not stand or (stand.besluit or "") in words(told[0])
    assert words(shown).count("Niet bekend.") == (len(known) < len(inhoud.regiovisie.hulp.gemeenten))


def test_what_sources_say_differently_is_shown_in_their_own_words(inhoud: Inhoud, site: Path) -> None:
    tree = document(site, "raad/besluit/")
    for verschil in inhoud.regiovisie.raad.bronverschillen:
        (shown,) = elements(tree, "//details[@data-record=$id]", id=verschil.id)
        for id in verschil.vindplaatsen:
            assert f"‘{inhoud.regiovisie.raad.vindplaats(id).woorden}’" in words(shown)


def test_the_visies_stand_side_by_side_on_every_subject_and_nothing_is_filled_in(inhoud: Inhoud, site: Path) -> None:
    tree = document(site, "raad/vergelijken/")
    for subject in inhoud.regiovisie.raad.onderwerpen:
        (table,) = elements(tree, "//h2[@id=$id]/following-sibling::dl[1]", id=subject.anker)
        names = [words(name) for name in elements(table, ".//dt")]
        assert names == [visie.naam for visie in inhoud.regiovisie.raad.regiovisies]
        for visie, answer in zip(inhoud.regiovisie.raad.regiovisies, elements(table, ".//dd"), strict=True):
            missing = visie.antwoord(subject.id) is None
            assert words(answer).startswith("Niet bekend in de bronnen.") == missing


def test_what_only_one_has_is_computed_from_the_themes(regiovisie: Regiovisie) -> None:
    for thema in regiovisie.raad.vergelijkthemas:
        named_by = {visie.eigen for visie in regiovisie.raad.noemen(thema)}
        assert named_by, f"{thema.id}: no visie names it"
        assert (thema in regiovisie.raad.alleen_hier) == (named_by == {"ja"})
        assert (thema in regiovisie.raad.alleen_elders) == (named_by == {"nee"})


def test_signaleringen_that_change_the_meaning_come_first(inhoud: Inhoud, site: Path) -> None:
    shown = strings(document(site, "raad/vragen/"), "//article//li[@data-record]/@data-record")
    groups = [id for group in inhoud.regiovisie.raad.signaleringsgroepen for id in group.signaleringen]
    assert shown == groups
    assert sorted(shown) == sorted(note.id for note in inhoud.regiovisie.geldende.eenmalig if note.weegt)


def test_one_visie_stands_beside_ours_and_is_chosen_without_a_script(
    server: str, open_page: OpenPage, regiovisie: Regiovisie
) -> None:
    others = [visie.naam for visie in regiovisie.raad.regiovisies if visie.eigen == "nee"]
    page = open_page(360, java_script_enabled=False)
    page.goto(f"{server}raad/vergelijken/")
    answers = page.locator("dl").first.locator("> div:visible")
    for number, name in enumerate(others):
        choice = page.get_by_label(name)
        assert choice.is_checked() == (number == 0)
        choice.focus()
        page.keyboard.press("Space")
        assert answers.count() == 2
        assert answers.nth(1).locator("dt").inner_text() == name
        heads = page.locator(".themas th.naast")
        assert [head.text_content() for head in heads.all() if head.evaluate(SHOWN)] == [name]
    for width, abreast in ((360, False), (800, True), (1280, True)):
        page.set_viewport_size({"width": width, "height": 800})
        ours, other = (box.bounding_box() for box in answers.all())
        assert ours is not None
        assert other is not None
        assert (ours["y"] == other["y"]) == abreast, width
    page.emulate_media(media="print")
    assert answers.count() == len(others) + 1


def test_the_summary_fits_on_one_sheet(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(server + SUMMARY)
    # Everything a council asks first is seen without scrolling, also where fonts are a little wider.
    assert page.locator(".bord").evaluate("one => one.getBoundingClientRect().bottom") <= 720
    sheets = pikepdf.open(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert len(sheets) == 1


SHOWN = "one => getComputedStyle(one).display !== 'none'"
# What another choice would show is not on the page now; a test of its own chooses.
_NO_STOPS = """[...document.querySelectorAll('article :is(a[href], [tabindex]):not(.begripkaart *)')]
  .filter(one => !one.closest('.naast') || one.checkVisibility())
  .filter(one => !tabbable().includes(one)).map(one => one.outerHTML.slice(0, 120))"""


def test_every_link_and_scrolling_table_can_have_focus_and_nothing_is_missing_without_a_script(
    server: str, open_page: OpenPage
) -> None:
    """That what can have focus is reached by Tab is seen with each kind of page."""
    page, without_script = open_page(360), open_page(360, java_script_enabled=False)
    for address in OURS:
        texts = []
        for one in (page, without_script):
            one.goto(server + address)
            texts.append(" ".join(one.locator("article.tekst").inner_text().split()))
        assert texts[0] == texts[1], address
        open_everything(page)
        page.evaluate(PREPARE)
        assert page.evaluate(_NO_STOPS) == [], address
    page.locator("article a[href]").first.evaluate("link => { link.tabIndex = -1; }")
    assert len(page.evaluate(_NO_STOPS)) == 1
