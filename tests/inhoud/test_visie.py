"""The whole visie is there: every record on its page, under a permanent address."""

from functools import cache, partial
from pathlib import Path

from browsing import walk
from building import file_of, pages
from conftest import OpenPage
from fitting import sticking_out
from kinds import of_every_shape
from lxml import html
from reading import document, elements, pages_with, strings, words

from macros.tekst.inhoud import Inhoud


def test_every_block_is_on_its_page_with_a_sign_to_its_address(inhoud: Inhoud, site: Path) -> None:
    of_page = cache(partial(document, site))
    for id in inhoud.adresboek.pagina_van:
        page = inhoud.adresboek.adres(id).partition("#")[0]
        tree = of_page(page)
        (block,) = elements(tree, "//*[@id=$id]", id=id)
        if id in inhoud.adresboek.letterlijk:
            assert block.get("data-tekst") is not None, id
            signs = [sign.partition("#")[2] for sign in strings(block, "./a[contains(@class,'anker')]/@href")]
            assert signs == ([] if block.tag in {"h1", "tr"} else [id]), id


def test_every_signalering_has_its_note_and_its_number_stands_behind_the_words(inhoud: Inhoud, site: Path) -> None:
    """In a heading nothing is marked, nor in the contents list, whose points are links."""
    of_page = cache(partial(document, site))
    for note in inhoud.regiovisie.geldende.signaleringen:
        tree = of_page(inhoud.adresboek.adres(note.anker).partition("#")[0])
        (place,) = elements(tree, "//*[@id=$id]", id=note.anker)
        assert place.xpath("ancestor-or-self::li[@class='signalering']/ancestor::details[1]"), note.id
        (block,) = elements(tree, "//*[@id=$id]", id=note.alinea)
        marks = elements(tree, "//a[starts-with(@class,'nootnr')][substring-after(@href,'#')=$id]", id=note.anker)
        only_a_link = block.xpath("self::li/a[1][not(@class)][not(normalize-space(following::text()[1]))]")
        bare = block.tag[0] == "h" or only_a_link
        assert len(marks) == int(note.geldt and not bare), note.id
        for mark in marks:
            marked = mark.getprevious()
            assert mark.getparent().xpath("./a[@href][not(@class)]") or words(marked) == note.woorden, note.id


def test_one_page_lists_all_signaleringen(inhoud: Inhoud, site: Path) -> None:
    page = f"visie/{inhoud.regiovisie.geldende.periode.id}/signaleringen/"
    links = strings(document(site, page), "//article//a/@href")
    listed = {link.rpartition("#")[2] for link in links}
    assert {note.anker for note in inhoud.regiovisie.geldende.signaleringen} <= listed


def test_every_page_with_adopted_text_says_so(site: Path) -> None:
    for page in pages(site):
        text = file_of(site, page).read_bytes()
        tree = html.document_fromstring(text) if b"data-tekst" in text else None
        if tree is not None and elements(tree, "//main//*[@data-tekst]"):
            assert elements(tree, "//*[@class='kenmerk'] | //details[@class='overtekst']"), page


def test_next_and_previous_run_through_the_visie_and_back(inhoud: Inhoud, site: Path) -> None:
    def neighbour(page: str, which: str) -> str:
        found = strings(document(site, page), f"//link[@rel='{which}']/@href")
        return found[0].removeprefix("http://site/") if found else ""

    start = f"visie/{inhoud.regiovisie.geldende.periode.id}/"
    walked = [start]
    while (following := neighbour(walked[-1], "next")).startswith(start):
        assert neighbour(following, "prev") == walked[-1]
        walked.append(following)
    in_menu = [page.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for page in inhoud.volgorde]
    assert walked == [page for page in in_menu if page.startswith(start)]


def test_text_and_plain_words_fit_beside_each_other(
    site: Path, all_pages: list[str], server: str, open_page: OpenPage
) -> None:
    page = open_page(1280)
    # Of pages that are made alike one.
    both = pages_with(site, sorted(of_every_shape(site)), "//nav[@class='leeswijze']")
    assert both or not pages_with(site, all_pages, "//nav[@class='leeswijze']")
    faults = []
    for address in both:
        page.goto(f"{server}{address}?lees=naast")
        faults += sticking_out(page)
    assert faults == []
    if both:
        page.evaluate("document.querySelector('.paar > .gewoon').style.width = '80rem'")
        assert sticking_out(page)


_AS_IT_FELL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('li > .paar ~ .anker { top: auto !important; right: auto !important; z-index: auto !important; }'
    + 'li:has(> .paar) { position: static !important; }');
  document.adoptedStyleSheets.push(sheet);
}"""


def test_on_a_phone_the_sign_of_a_point_is_not_under_the_plain_words_of_the_next(
    site: Path, all_pages: list[str], server: str, open_page: OpenPage
) -> None:
    points = {address: len(elements(document(site, address), "//li/div[@class='paar']")) for address in all_pages}
    address = max(points, key=lambda address: points[address])
    if not points[address]:
        return
    page = open_page(360)
    page.goto(f"{server}{address}?lees=naast")
    assert walk(page, every=False)[1] == []
    page.reload()
    page.evaluate(_AS_IT_FELL)
    assert walk(page, every=False)[1]
