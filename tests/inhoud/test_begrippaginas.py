"""The pages of the concepts as a visitor has them: literal, findable by any name, easy to refer to, never gone."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import OpenPage
from playwright.sync_api import Page, expect
from reading import document, elements, strings, words

from macros.begrippen.gebruik import gebruik_in
from macros.begrippen.kaart import teken_kaart
from macros.gegevens.begrippen import Begrip
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="module")
def some(inhoud: Inhoud) -> Begrip:
    """A concept as there are many."""
    return inhoud.regiovisie.stelsel.geldend[0]


def test_every_concept_shows_its_adopted_words_letter_for_letter(site: Path, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.begrippen:
        tree = document(site, f"begrippen/{begrip.id}/")
        box = elements(tree, "//div[contains(@class, 'omschrijving')]")
        assert len(box) == bool(begrip.letterlijk), begrip.id
        for number in elements(tree, "//a[contains(@class, 'nootnr')]"):
            number.drop_tree()
        shown = words(box[0]) if box else ""
        for id, text in begrip.omschrijving(inhoud.adresboek.letterlijk):
            assert kale_tekst(text) in shown, begrip.id
            home = f"http://site/{inhoud.adresboek.adres(id)}"
            assert home in strings(box[0], ".//a/@href"), begrip.id


def test_marks_on_probable_mistakes_stand_on_the_page_of_the_concept(site: Path, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.begrippen:
        marks = "//div[contains(@class, 'omschrijving')]//span[@class='sig']"
        shown = [words(mark) for mark in elements(document(site, f"begrippen/{begrip.id}/"), marks)]
        whole = () if begrip.woorden else begrip.letterlijk
        noted = [
            note.woorden
            for note in inhoud.regiovisie.geldende.signaleringen
            if note.alinea in whole and not note.ingetrokken
        ]
        assert [note for note in noted if note not in shown] == [], begrip.id


def test_the_law_stands_beside_it_with_its_day_and_the_relation(site: Path, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.begrippen:
        if begrip.wet:
            shown = words(document(site, f"begrippen/{begrip.id}/"))
            for part in (begrip.wet.tekst, begrip.wet.bwb, begrip.wet.stand, begrip.wet.relatie_in_woorden):
                assert part in shown, begrip.id


def test_the_picture_and_its_list_name_the_same_concepts(site: Path, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.begrippen:
        tree = document(site, f"begrippen/{begrip.id}/")
        boxes = strings(
            tree, "//figure[@class='begripskaart']//rect/following-sibling::text[not(@class='kopje')]/text()"
        )
        listed = strings(tree, "//h2[@id='samenhang']/following-sibling::ul[1]//a/text()") if boxes else []
        assert sorted(" ".join([*listed, begrip.term] if boxes else []).split()) == sorted(" ".join(boxes).split())


def test_search_has_every_name_on_the_page_of_its_concept(site: Path, inhoud: Inhoud) -> None:
    pages = json.loads((site / "gemaakt/zoeken/index.json").read_text("utf-8"))["paginas"]
    texts = json.loads((site / "gemaakt/zoeken/verder.json").read_text("utf-8"))["stukken"]
    said = {page[0]: f"{page[1]} {text}" for page, text in zip(pages, texts, strict=True)}
    for begrip in inhoud.regiovisie.stelsel.geldend:
        own = said[f"begrippen/{begrip.id}/"].casefold()
        assert [name for name in begrip.namen if name.casefold() not in own] == [], begrip.id


def test_the_list_has_every_name_and_leads_to_its_concept(site: Path, inhoud: Inhoud) -> None:
    entries = elements(document(site, "begrippen/"), "//div[@class='register']//li")
    shown = [(words(entry), strings(entry, ".//a/@href")[0]) for entry in entries]
    for begrip in inhoud.regiovisie.stelsel.geldend:
        for name in begrip.namen:
            home = f"http://site/begrippen/{begrip.id}/"
            assert any(text.startswith(name) and address == home for text, address in shown), name


def test_the_tree_hangs_narrower_under_broader(site: Path, inhoud: Inhoud) -> None:
    tree = document(site, "begrippen/")
    for begrip in inhoud.regiovisie.stelsel.geldend:
        for above in begrip.breder:
            path = "//div[@class='begrippenboom']//li[a[@href=$above]]/ul/li/a[@href=$own]"
            found = elements(
                tree, path, above=f"http://site/begrippen/{above}/", own=f"http://site/begrippen/{begrip.id}/"
            )
            assert found, begrip.id


def opened(server: str, open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(1280, **options)
    page.goto(server + address)
    return page


def test_address_and_citation_are_copied(server: str, open_page: OpenPage, some: Begrip) -> None:
    page = opened(server, open_page, f"begrippen/{some.id}/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".verwijzen summary").click()
    copied = {}
    for name in ("adres", "verwijzing", "code"):
        page.get_by_role("button", name=f"Kopieer {'het' if name == 'adres' else 'de'} {name}").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("gekopieerd")
        copied[name] = page.evaluate("navigator.clipboard.readText()")
    assert copied["adres"] == f"{server}id/begrip/{some.id}/"
    assert copied["verwijzing"].startswith(f"‘{some.kop}’, begrip {some.code}.")
    assert copied["verwijzing"].endswith(f" {server}id/begrip/{some.id}/")
    assert copied["code"].startswith(f'<iframe src="{server}kader/{some.id}/" title="{some.kop}"')
    assert copied["code"].endswith("></iframe>")


def test_the_control_of_a_concept_copies_the_same_and_leads_to_its_data(
    server: str, open_page: OpenPage, some: Begrip
) -> None:
    page = opened(server, open_page, f"begrippen/{some.id}/", permissions=["clipboard-read", "clipboard-write"])
    for name, told, starts in (
        ("Kopieer de link", "De link", f"{server}id/begrip/{some.id}/"),
        ("Kopieer de verwijzing", "De verwijzing", f"‘{some.kop}’, begrip"),
        ("Kopieer de code om in te sluiten", "De code", "<iframe "),
    ):
        page.locator("h1 .anker").click()
        page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("status")).to_have_text(f"{told} is gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()").startswith(starts)
    page.locator("h1 .anker").click()
    page.get_by_role("dialog").get_by_role("link", name="Gegevens").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#gegevens a", has_text="Turtle")).to_be_in_viewport()
    for link in page.locator("#gegevens a").all():
        assert page.request.get(f"{server}begrippen/{some.id}/{link.get_attribute('href')}").ok


def test_where_nothing_can_be_copied_that_is_said(server: str, open_page: OpenPage, some: Begrip) -> None:
    page = opened(server, open_page, f"begrippen/{some.id}/")
    # Looked for when one presses the button, and not before.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.locator(".verwijzen summary").click()
    page.get_by_role("button", name="Kopieer het adres").click()
    field = page.get_by_label("Kopiëren lukt hier niet. Neem de tekst zelf over:")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"{server}id/begrip/{some.id}/")
    assert page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart") > len(server)


def test_without_a_script_the_address_is_there_to_select(server: str, open_page: OpenPage, some: Begrip) -> None:
    page = opened(server, open_page, f"begrippen/{some.id}/", java_script_enabled=False)
    page.locator(".verwijzen summary").click()
    assert page.locator("#adres").inner_text() == f"/id/begrip/{some.id}/"
    expect(page.get_by_text("Zet het adres van deze site voor elk adres.")).to_be_visible()
    assert page.locator("main button:visible").count() == 0


# Where the lines lead that are left with each of these words in the field.
_LEFT = """names => {
  const field = document.querySelector('#begripzoeker');
  return names.map(name => {
    field.value = name;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const left = [...document.querySelectorAll('.register li a')].filter(one => one.checkVisibility());
    return left.map(one => one.getAttribute('href'));
  });
}"""


def test_a_concept_is_found_by_any_of_its_names(server: str, open_page: OpenPage, inhoud: Inhoud) -> None:
    page = opened(server, open_page, "begrippen/")
    names = {name: begrip.id for begrip in inhoud.regiovisie.stelsel.geldend for name in begrip.namen}
    everything, *left = page.evaluate(_LEFT, ["", *names])
    for (name, id), found in zip(names.items(), left, strict=True):
        assert f"{id}/" in found, name
        assert len(found) < len(everything), name


def test_a_word_that_leads_nowhere_is_told_and_emptying_the_field_brings_all_back(
    server: str, open_page: OpenPage
) -> None:
    page = opened(server, open_page, "begrippen/")
    field = page.get_by_label("Zoek een begrip")
    everything = page.locator(".register li:visible").count()
    field.fill("zzzz")
    expect(page.locator(".stand")).to_have_text("Geen begrip met deze woorden.")
    field.fill("")
    assert page.locator(".register li:visible").count() == everything


def test_without_a_script_the_list_is_whole(server: str, open_page: OpenPage, inhoud: Inhoud) -> None:
    page = opened(server, open_page, "begrippen/", java_script_enabled=False)
    names = [name for begrip in inhoud.regiovisie.stelsel.geldend for name in begrip.namen]
    assert page.locator(".register li:visible").count() == len(names)
    assert page.locator("#begripzoeker").count() == 0


def test_on_the_help_page_of_words_nothing_in_the_address_tells_too_much(site: Path) -> None:
    ids = strings(document(site, "hulp/woorden/"), "//main//h2/@id")
    assert ids
    assert [id for id in ids if not re.fullmatch(r"rv-\d{3}|w-[a-z2-7]{5}", id)] == []


def test_what_is_cut_out_of_the_visie_is_what_stands_there(inhoud: Inhoud) -> None:
    for pages in gebruik_in(inhoud).values():
        for place in (place for page in pages for place in page.plaatsen):
            cut = f"{place.voor}{place.woord}{place.na}".replace("…", "").strip()
            assert cut in kale_tekst(inhoud.adresboek.letterlijk[place.id])


def test_boxes_of_a_picture_never_overlap_and_lie_inside_it(inhoud: Inhoud) -> None:
    stelsel = inhoud.regiovisie.stelsel
    for kaart in (kaart for begrip in stelsel.begrippen if (kaart := teken_kaart(stelsel, begrip))):
        boxes = sorted(kaart.vakken, key=lambda box: (box.x, box.y))
        assert all(one.x != other.x or one.y + one.hoog <= other.y for one, other in pairwise(boxes))
        assert all(0 <= box.x <= kaart.breed - box.breed and 0 <= box.y <= kaart.hoog - box.hoog for box in boxes)
        assert len(kaart.lijnen) == len(boxes) - 1


def test_every_concept_has_its_own_number_and_none_is_skipped(inhoud: Inhoud) -> None:
    codes = sorted(begrip.code for begrip in inhoud.regiovisie.begrippen)
    assert codes == [f"RV-{number:03d}" for number in range(1, len(codes) + 1)]
