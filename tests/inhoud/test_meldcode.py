"""The pages about the meldcode: adopted words from one source, law with source and date, a way to every step."""

from pathlib import Path
from typing import Literal

import pytest
from building import file_of, pages
from conftest import OpenContext
from lxml import html
from test_toegankelijkheid import axe_faults

from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud
from macros.visie.gebouwd import letterlijke_blokken

STEPS = [f"meldcode/stap-{number}/" for number in range(1, 6)]
ANNEX = "visie/2026-2030/bijlagen/meldcode/"


@pytest.fixture(scope="module")
def inhoud(project: Path) -> Inhoud:
    return laad(project)


def document(site: Path, page: str) -> html.HtmlElement:
    found: html.HtmlElement = html.document_fromstring(file_of(site, page).read_bytes())
    return found


def words(text: str) -> str:
    return " ".join(text.split())


def adopted(site: Path, page: str) -> dict[str, str]:
    return {id: words(text) for id, text in letterlijke_blokken(document(site, page))}


def test_every_adopted_sentence_of_the_steps_is_on_its_step_page_word_for_word(inhoud: Inhoud, site: Path) -> None:
    annex = adopted(site, ANNEX)
    for step in inhoud.regiovisie.geldende.meldcodestappen:
        shown = adopted(site, f"meldcode/{step.id}/")
        ids = [id for id, _ in step.teksten()]
        assert list(shown) == ids
        assert shown == {id: annex[id] for id in ids}


def test_what_stands_around_the_steps_in_the_annex_is_on_these_pages_too(inhoud: Inhoud, site: Path) -> None:
    annex = adopted(site, ANNEX)
    shown = adopted(site, "meldcode/")
    lines = [line.id for line in inhoud.regiovisie.geldende.uitgangspunten]
    assert shown == {id: annex[id] for id in lines}
    quoted = {words(quote.text_content()) for quote in document(site, "meldcode/wet/").xpath("//blockquote")}
    assert {annex["a-qnyq6"], annex["a-gfps4"]} <= quoted


def test_adopted_text_that_is_shown_again_keeps_its_one_address(inhoud: Inhoud, site: Path) -> None:
    for page in ["meldcode/", *STEPS]:
        for sign in document(site, page).xpath("//a[contains(@class,'anker')]/@href"):
            assert sign.endswith(f"{ANNEX}#{sign.partition('#')[2]}"), sign
    homes = {page for page in inhoud.adresboek.pagina_van.values() if page.startswith("meldcode/")}
    assert not any(inhoud.adresboek.pagina_van[step.id] in homes for step in inhoud.regiovisie.geldende.meldcodestappen)


def test_every_step_is_one_link_from_the_start_and_from_every_step(site: Path) -> None:
    for page in ["meldcode/", *STEPS]:
        links = document(site, page).xpath("//nav[contains(@class,'stappenbeeld')]//a")
        names = [words(link.text_content()) for link in links]
        assert names == ["1 Signalen in kaart", "2 Overleg en advies", "3 Gesprek", "4 Wegen", "5 Beslissen"]
        here = [link.get("href") for link in links if link.get("aria-current") == "step"]
        assert here == ([] if page == "meldcode/" else ["./"])


def statements_without_source(page: html.HtmlElement) -> list[str]:
    """Statements on law that do not say whose they are and up to which day."""
    found = []
    for rule in page.xpath("//*[contains(concat(' ', @class, ' '), ' regel ')]"):
        line = "".join(words(source.text_content()) for source in rule.xpath("./p[@class='bronregel']"))
        if not line.startswith("Bron: ") or "stand van " not in line:
            found.append(words(rule.text_content())[:80])
    return found


def test_every_statement_on_law_carries_source_and_date(inhoud: Inhoud, site: Path) -> None:
    shown = 0
    for page in (page for page in pages(site) if page.startswith("meldcode/")):
        tree = document(site, page)
        shown += len(tree.xpath("//*[contains(concat(' ', @class, ' '), ' regel ')]"))
        assert statements_without_source(tree) == [], page
        for note in tree.xpath("//div[contains(@class,'uitleg')]"):
            for rule in inhoud.regiovisie.meldcode.regels:
                if rule.tekst in words(note.text_content()):
                    assert "stand van 22 november 2026" in note.text_content()
    assert shown > len(inhoud.regiovisie.meldcode.regels)


def test_a_statement_without_source_is_seen() -> None:
    page = html.document_fromstring('<div class="regel"><p>U meldt altijd.</p></div>')
    assert statements_without_source(page) == ["U meldt altijd."]


def test_step_five_tells_the_difference_before_the_adopted_text(site: Path) -> None:
    text = words(document(site, "meldcode/stap-5/").xpath("//article")[0].text_content())
    difference = text.index("Sinds 1 januari 2019 zijn het twee losse beslissingen")
    assert difference < text.index("Tekst van de visie, letterlijk")
    assert text.index("acute onveiligheid") < text.index("Tekst van de visie, letterlijk")


def test_the_six_sectors_are_named_and_who_is_not_obliged(site: Path) -> None:
    text = document(site, "meldcode/").text_content()
    sectors = [
        "gezondheidszorg",
        "onderwijs",
        "kinderopvang",
        "maatschappelijke ondersteuning",
        "jeugdhulp",
        "justitie",
    ]
    assert [sector for sector in sectors if sector not in text] == []
    assert "Voor organisaties van vrijwilligers is de meldcode niet verplicht." in words(text)


def test_the_number_of_veilig_thuis_on_these_pages_is_that_of_its_record(inhoud: Inhoud, site: Path) -> None:
    line = inhoud.regiovisie.hulp.hulplijn("veilig-thuis")
    for page in ["meldcode/", *STEPS[1:], "meldcode/wegwijzer/"]:
        shown = document(site, page).xpath("//article//p[@class='bel']/a")
        numbers = {(link.get("href"), words(link.text_content())) for link in shown}
        assert (f"tel:{line.tel}", f"{line.naam} {line.telefoon}") in numbers, page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_320_pixels_either(
    site: Path, server: str, open_context: OpenContext, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(320, color_scheme=scheme).new_page()
    faults: list[str] = []
    for address in (address for address in pages(site) if address.startswith("meldcode/")):
        page.goto(server + address)
        faults += axe_faults(page)
        if page.locator("a.begrip").count():
            page.locator("a.begrip").first.focus()
            faults += axe_faults(page)
    assert not faults, "\n".join(faults)
