"""The pages of the concepts as a visitor has them: literal, findable by any name, easy to refer to, never gone."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from building import run_in
from conftest import OpenContext
from miniature import build_miniature, copy_miniature, plant
from playwright.sync_api import Page, expect
from reading import document, elements, strings

from macros.kern.records import kale_tekst
from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="session")
def content(project: Path) -> Inhoud:
    return laad(project)


def words(text: str) -> str:
    return " ".join(text.replace("¶", "").split())


def test_every_concept_shows_its_adopted_words_letter_for_letter(site: Path, content: Inhoud) -> None:
    for begrip in content.regiovisie.begrippen:
        tree = document(site, f"begrippen/{begrip.id}/")
        box = elements(tree, "//div[contains(@class, 'omschrijving')]")
        assert len(box) == bool(begrip.letterlijk), begrip.id
        shown = words(str(box[0].text_content())) if box else ""
        for id, text in begrip.omschrijving(content.adresboek.letterlijk):
            assert kale_tekst(text) in shown, begrip.id
            home = f"http://site/{content.adresboek.adres(id)}"
            assert home in strings(box[0], ".//a/@href"), begrip.id


def test_marks_on_probable_mistakes_stand_on_the_page_of_the_concept(site: Path) -> None:
    tree = document(site, "begrippen/ouderenmishandeling/")
    marks = "//div[contains(@class, 'omschrijving')]//a[contains(@class, 'sig')]/text()"
    assert strings(tree, marks) == ["Oudermishandeling", "mishandeling van ouderen vaak"]
    notes = elements(tree, "//*[contains(@class, 'signalering') and contains(., 'Ouderenmishandeling')]")
    assert notes


def test_the_law_stands_beside_it_with_its_day_and_the_relation(site: Path, content: Inhoud) -> None:
    with_law = [begrip for begrip in content.regiovisie.begrippen if begrip.wet]
    assert {begrip.id for begrip in with_law} == {"huiselijk-geweld", "kindermishandeling"}
    for begrip in with_law:
        shown = words(str(document(site, f"begrippen/{begrip.id}/").text_content()))
        assert begrip.wet
        for part in (begrip.wet.tekst, begrip.wet.bwb, "5 januari 2015", begrip.wet.relatie_in_woorden):
            assert part in shown


def test_the_picture_and_its_list_name_the_same_concepts(site: Path, content: Inhoud) -> None:
    drawn = 0
    for begrip in content.regiovisie.begrippen:
        tree = document(site, f"begrippen/{begrip.id}/")
        boxes = strings(
            tree, "//figure[@class='begripskaart']//rect/following-sibling::text[not(@class='kopje')]/text()"
        )
        listed = strings(tree, "//h2[@id='samenhang']/following-sibling::ul[1]//a/text()") if boxes else []
        assert sorted(" ".join([*listed, begrip.term] if boxes else []).split()) == sorted(" ".join(boxes).split())
        drawn += bool(boxes)
    assert drawn > 20


def test_the_search_index_has_every_name_on_the_page_of_its_concept(site: Path, content: Inhoud) -> None:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    for begrip in content.regiovisie.stelsel.geldend:
        own = " ".join(
            f"{part['title']} {part['text']}"
            for part in index
            if part["location"].startswith(f"begrippen/{begrip.id}/")
        )
        assert [name for name in begrip.namen if name.casefold() not in unescape(own).casefold()] == [], begrip.id


def test_the_list_has_every_name_and_leads_to_its_concept(site: Path, content: Inhoud) -> None:
    entries = elements(document(site, "begrippen/"), "//div[@class='register']//li")
    shown = [(words(str(entry.text_content())), strings(entry, ".//a/@href")[0]) for entry in entries]
    for begrip in content.regiovisie.stelsel.geldend:
        for name in begrip.namen:
            home = f"http://site/begrippen/{begrip.id}/"
            assert any(text.startswith(name) and address == home for text, address in shown), name


def test_the_tree_hangs_narrower_under_broader(site: Path, content: Inhoud) -> None:
    tree = document(site, "begrippen/")
    for begrip in content.regiovisie.stelsel.geldend:
        for above in begrip.breder:
            path = "//div[@class='begrippenboom']//li[a[@href=$above]]/ul/li/a[@href=$own]"
            found = elements(
                tree, path, above=f"http://site/begrippen/{above}/", own=f"http://site/begrippen/{begrip.id}/"
            )
            assert found, begrip.id


def opened(server: str, open_context: OpenContext, address: str, **options: object) -> Page:
    page = open_context(1280, **options).new_page()
    page.goto(server + address)
    return page


def test_address_and_citation_are_copied(server: str, open_context: OpenContext) -> None:
    page = opened(
        server, open_context, "begrippen/kindermishandeling/", permissions=["clipboard-read", "clipboard-write"]
    )
    page.get_by_role("button", name="Kopieer het adres").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Adres gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == f"{server}id/begrip/kindermishandeling/"
    page.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(page.get_by_role("status")).to_have_text("Verwijzing gekopieerd")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("‘Kindermishandeling’, begrip RV-002.")
    assert copied.endswith(f"{server}id/begrip/kindermishandeling/")


def test_where_nothing_can_be_copied_that_is_said(server: str, open_context: OpenContext) -> None:
    context = open_context(1280)
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = context.new_page()
    page.goto(f"{server}begrippen/kindermishandeling/")
    page.get_by_role("button", name="Kopieer het adres").click()
    expect(page.get_by_role("status")).to_contain_text("Selecteer de tekst zelf")


def test_without_a_script_the_address_is_there_to_select(server: str, open_context: OpenContext) -> None:
    page = opened(server, open_context, "begrippen/kindermishandeling/", java_script_enabled=False)
    assert page.locator("#adres").inner_text() == "/id/begrip/kindermishandeling/"
    expect(page.get_by_text("Zet het adres van deze site ervoor.")).to_be_visible()
    assert page.locator("button").count() == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("AVE", "Aanpak Voorkomen Escalatie"),
        ("stalking", "(ex-)partnergeweld"),
        ("financiele", "financiële uitbuiting"),
        ("wijkteam", "lokaal team"),
        ("DUVO", "Decentralisatie-uitkering Vrouwenopvang"),
    ],
)
def test_a_concept_is_found_by_any_of_its_names(server: str, open_context: OpenContext, typed: str, found: str) -> None:
    page = opened(server, open_context, "begrippen/")
    page.get_by_label("Zoek een begrip").fill(typed)
    left = page.locator(".register li:visible")
    assert 0 < left.count() < 12
    assert page.locator(".register").get_by_role("link", name=found, exact=True).first.is_visible()


def test_a_word_that_leads_nowhere_is_told_and_emptying_the_field_brings_all_back(
    server: str, open_context: OpenContext
) -> None:
    page = opened(server, open_context, "begrippen/")
    field = page.get_by_label("Zoek een begrip")
    everything = page.locator(".register li:visible").count()
    field.fill("zzzz")
    expect(page.locator(".stand")).to_have_text("Geen begrip met deze woorden.")
    field.fill("")
    assert page.locator(".register li:visible").count() == everything


def test_without_a_script_the_list_is_whole(server: str, open_context: OpenContext) -> None:
    page = opened(server, open_context, "begrippen/", java_script_enabled=False)
    assert page.locator(".register li:visible").count() > 100
    assert page.locator("#begripzoeker").count() == 0


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_of_a_concept_is_wider_than_the_screen(
    server: str, open_context: OpenContext, all_pages: list[str], width: int
) -> None:
    page = open_context(width).new_page()
    for address in (address for address in all_pages if address.startswith("begrippen/")):
        page.goto(server + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_on_the_help_page_of_words_nothing_in_the_address_tells_too_much(site: Path) -> None:
    ids = strings(document(site, "hulp/woorden/"), "//main//h2/@id")
    assert ids
    assert [id for id in ids if not re.fullmatch(r"rv-\d{3}|w-[a-z2-7]{5}", id)] == []


# ---------- Renamed and withdrawn, on the small site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_miniature(tmp_path_factory.mktemp("begrippen") / "klein")
    return build_miniature(project)


def test_an_old_address_says_what_the_concept_is_called_now(small_site: Path) -> None:
    tree = document(small_site, "begrippen/huiselijk-lawaai/")
    assert words(str(elements(tree, "//h1")[0].text_content())) == "Dit begrip heet nu anders"
    assert strings(tree, "//article//p/a/@href") == ["http://site/begrippen/geweld-thuis/"]
    assert strings(tree, "//link[@rel='canonical']/@href") == ["http://site/begrippen/geweld-thuis/"]
    assert elements(tree, "//meta[@http-equiv]") == []


def test_a_withdrawn_concept_says_since_when_why_what_it_said_and_what_came_instead(small_site: Path) -> None:
    tree = document(small_site, "begrippen/oud-punt/")
    box = elements(tree, "//div[@class='vervallen']")[0]
    shown = words(str(box.text_content()))
    for part in (
        "Dit begrip geldt niet meer, sinds 4 mei 2031.",
        "Niemand gebruikte het woord.",
        "Wat het zei: Het zei dat een punt een punt is.",
        "In plaats daarvan geldt nu: klein punt.",
    ):
        assert part in shown
    assert "http://site/begrippen/klein-punt/" in strings(box, ".//a/@href")
    assert "Nog een punt." in str(tree.text_content())


def test_the_list_names_what_was_renamed_and_withdrawn(small_site: Path) -> None:
    shown = words(str(elements(document(small_site, "begrippen/"), "//main")[0].text_content()))
    assert "oud punt geldt niet meer sinds 4 mei 2031." in shown
    assert "Het adres huiselijk-lawaai is nu van geweld." in shown


def test_a_concept_can_not_be_taken_away_or_called_otherwise_in_silence(miniature: Path) -> None:
    assert run_in(miniature, "macros", "adressen").returncode == 0
    plant(miniature, "data/begrippen.yml", "vervangen_door: [klein-punt]", "vervangen_door: [veilig-punt]")
    plant(miniature, "data/begrippen.yml", "- id: klein-punt", "- id: veilig-punt")
    plant(miniature, "docs/begrippen/klein-punt.md", "klein-punt", "veilig-punt")
    (miniature / "docs/begrippen/klein-punt.md").rename(miniature / "docs/begrippen/veilig-punt.md")
    told = run_in(miniature, "macros", "maak")
    assert told.returncode == 1
    assert "/begrippen/klein-punt/: dit adres is gepubliceerd en bestaat niet meer" in told.stderr
    plant(miniature, "data/begrippen.yml", "vormen: [klein punt]", "vormen: [klein punt]\n  eerdere_ids: [klein-punt]")
    old = '---\ntemplate: begrip.html\n---\n\n{{ heet_nu("klein-punt") }}\n'
    (miniature / "docs/begrippen/klein-punt.md").write_text(old, "utf-8")
    assert run_in(miniature, "macros", "adressen").returncode == 0
