"""The pages about the meldcode: adopted words from one source, law with source and date, a way to every step."""

from pathlib import Path

import pytest
from conftest import OpenPage
from lxml import html
from reading import document, elements, strings, words

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.meldcode import LAGEN
from macros.tekst.inhoud import Inhoud
from macros.visie.gebouwd import letterlijke_blokken

START = "meldcode/"


@pytest.fixture(scope="module")
def steps(regiovisie: Regiovisie) -> list[str]:
    """The address of the page of each step."""
    return [f"meldcode/{step.id}/" for step in regiovisie.geldende.meldcodestappen]


def at_home(inhoud: Inhoud, site: Path, ids: list[str]) -> dict[str, str]:
    """Adopted texts as they stand on the page of the visie they live on."""
    homes = {inhoud.adresboek.adres(id).partition("#")[0] for id in ids}
    shown = {id: text for home in homes for id, text in adopted(site, home).items()}
    return {id: shown[id] for id in ids}


def adopted(site: Path, page: str) -> dict[str, str]:
    return {id: " ".join(text.split()) for id, text in letterlijke_blokken(document(site, page))}


def test_every_adopted_sentence_of_the_steps_is_on_its_step_page_word_for_word(inhoud: Inhoud, site: Path) -> None:
    for step in inhoud.regiovisie.geldende.meldcodestappen:
        shown = adopted(site, f"meldcode/{step.id}/")
        ids = [id for id, _ in step.teksten()]
        assert list(shown) == ids
        assert shown == at_home(inhoud, site, ids)


def test_what_stands_around_the_steps_is_on_these_pages_too(inhoud: Inhoud, site: Path) -> None:
    assert adopted(site, START) == at_home(
        inhoud, site, [line.id for line in inhoud.regiovisie.geldende.uitgangspunten]
    )
    quoted = {words(quote) for quote in elements(document(site, "meldcode/wet/"), "//blockquote")}
    rules = {one.id for one in inhoud.regiovisie.meldcode.uitspraken}
    needed = [id for one in inhoud.regiovisie.geldende.aanhalingen if one.bij in rules for id in one.alineas]
    assert [
        id for id, text in at_home(inhoud, site, needed).items() if not any(text in quote for quote in quoted)
    ] == []


def test_adopted_text_that_is_shown_again_keeps_its_one_address(inhoud: Inhoud, site: Path, steps: list[str]) -> None:
    for page in [START, *steps]:
        for sign in strings(document(site, page), "//a[contains(@class,'anker')]/@href"):
            assert sign == f"http://site/{inhoud.adresboek.adres(sign.partition('#')[2])}"
    homes = {page for page in inhoud.adresboek.pagina_van.values() if page.startswith("meldcode/")}
    assert not any(inhoud.adresboek.pagina_van[step.id] in homes for step in inhoud.regiovisie.geldende.meldcodestappen)


def test_every_step_is_one_link_from_the_start_and_from_every_step(site: Path, steps: list[str]) -> None:
    for page in [START, *steps]:
        links = elements(document(site, page), "//nav[contains(@class,'stappenbeeld')]//a")
        assert [link.get("href") for link in links] == [f"http://site/{step}" for step in steps]
        here = [link.get("href") for link in links if link.get("aria-current") == "step"]
        assert here == ([] if page == START else [f"http://site/{page}"])


def statements_without_source(page: html.HtmlElement) -> list[str]:
    """Statements that do not say whose they are, from which source, and when we read it."""
    found = []
    for one in elements(page, "//*[contains(concat(' ', @class, ' '), ' uitspraak ')]"):
        line = "".join(words(source) for source in elements(one, "./p[@class='bronregel']"))
        label = "".join(words(label) for label in elements(one, "./p[@class='laag']"))
        told = line.startswith("Bron: ") and "gelezen op " in line
        if not told or (label not in LAGEN.values() and "verschil" not in one.get("class")):
            found.append(words(one)[:80])
    return found


def test_every_statement_carries_whose_it_is_source_and_date(site: Path, all_pages: list[str]) -> None:
    for page in (page for page in all_pages if page.startswith(START)):
        assert statements_without_source(document(site, page)) == [], page


def test_the_page_of_all_statements_shows_each_in_its_layer_with_article_and_version(
    regiovisie: Regiovisie, site: Path
) -> None:
    tree = document(site, "meldcode/wet/")
    for one in regiovisie.meldcode.uitspraken:
        (shown,) = elements(tree, f"//details[summary/h3[@id='{one.anker}']]/div[contains(@class, 'laag-{one.laag}')]")
        source = words(elements(shown, "./p[@class='bronregel']")[0])
        assert all(bron.paragraaf in source for bron in one.bronnen), one.id
        assert all(regiovisie.document(bron.document).ingezien in source for bron in one.bronnen), one.id


def test_the_words_of_the_law_are_open_on_the_page_of_all_statements_and_folded_elsewhere(
    regiovisie: Regiovisie, site: Path, all_pages: list[str]
) -> None:
    home = f"{START}wet/"
    quoted = [words(one) for one in elements(document(site, home), "//p[@class='wetswoorden']")]
    told = [one.citaat for one in regiovisie.meldcode.uitspraken if one.citaat]
    assert [words_of_law for words_of_law in told if not any(words_of_law in one for one in quoted)] == []
    for page in (page for page in all_pages if page.startswith(START) and page != home):
        folded = {(one.tag, words(one)[:24]) for one in elements(document(site, page), "//*[@class='wetswoorden']")}
        assert folded <= {("details", "In de woorden van de wet")}


@pytest.mark.parametrize("script", [True, False])
def test_a_statement_is_read_at_its_address_though_it_is_folded(
    server: str, open_page: OpenPage, regiovisie: Regiovisie, script: bool
) -> None:
    page = open_page(360, java_script_enabled=script)
    for one in regiovisie.meldcode.uitspraken[2::20]:
        page.goto(f"{server}meldcode/wet/#{one.anker}")
        shown = page.locator("details", has=page.locator(f"#{one.anker}")).locator(".uitspraak")
        shown.wait_for(timeout=5000)
    page.goto(f"{server}meldcode/wet/?")
    assert not page.locator("details .uitspraak").first.is_visible()


# Where a title stands in the top 40 % of a phone, what is so near to it is on the first screen.
_NEAR = 720 * 0.6


def test_who_comes_to_the_meldcode_chooses_on_the_first_screen(server: str, open_page: OpenPage) -> None:
    page = open_page(360)
    for address, choice in ((START, ".stappenbeeld li:last-child a"), (f"{START}wegwijzer/", "#wegwijzer button")):
        page.goto(server + address)
        title, first = (page.locator(one).first.bounding_box() for one in ("h1", choice))
        assert title
        assert first
        assert first["y"] - title["y"] < _NEAR, address


def test_a_statement_without_source_is_seen() -> None:
    page = html.document_fromstring('<div class="uitspraak"><p>U meldt altijd.</p></div>')
    assert statements_without_source(page) == ["U meldt altijd."]


def test_a_statement_that_differs_from_the_visie_says_so(regiovisie: Regiovisie, site: Path) -> None:
    text, rules = words(document(site, "meldcode/wet/")), {one.id for one in regiovisie.meldcode.uitspraken}
    told = [one.verschil for one in regiovisie.geldende.aanhalingen if one.bij in rules and one.verschil]
    assert [difference for difference in told if difference not in text] == []


def test_a_number_on_these_pages_is_that_of_its_record(
    regiovisie: Regiovisie, site: Path, all_pages: list[str]
) -> None:
    allowed = {
        (f"tel:{line.tel}", f"{line.naam} {line.telefoon}")
        for line in map(regiovisie.hulp.hulplijn, ("veilig-thuis", "alarmnummer", "kadera"))
    }
    for page in (page for page in all_pages if page.startswith(START)):
        shown = elements(document(site, page), "//article//p[@class='bel']/a")
        assert {(link.get("href"), words(link)) for link in shown} <= allowed, page
