"""The whole visie is there: every record on its page, under a permanent address."""

import re
from pathlib import Path

import pytest
from building import file_of, pages
from lxml import html
from reading import document, elements, strings

from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud

COUNTS = {
    "ambities": 3,
    "pijlers": 3,
    "principes": 5,
    "kaders": 8,
    "definities": 7,
    "meldcodestappen": 5,
    "uitgangspunten": 5,
    "rollen": 14,
    "financiering": 3,
    "voetnoten": 5,
    "organisaties": 5,
}


@pytest.fixture(scope="module")
def inhoud(project: Path) -> Inhoud:
    return laad(project)


@pytest.mark.parametrize(("kind", "count"), COUNTS.items())
def test_no_record_is_missing(inhoud: Inhoud, kind: str, count: int) -> None:
    assert len(getattr(inhoud.regiovisie.visie("2026-2030"), kind)) == count


def test_twelve_actielijnen_and_twenty_three_acties(inhoud: Inhoud) -> None:
    visie = inhoud.regiovisie.visie("2026-2030")
    assert [len(ambitie.actielijnen) for ambitie in visie.ambities] == [4, 4, 4]
    assert len(visie.acties) == 23


def test_more_than_twenty_five_signaleringen_of_every_kind(inhoud: Inhoud) -> None:
    found = inhoud.regiovisie.visie("2026-2030").signaleringen
    assert len(found) > 25
    assert {note.soort for note in found} == {
        "scanfout",
        "spelling",
        "naam",
        "cijfer",
        "tegenspraak",
        "betekenis",
        "verouderd",
    }


def test_every_block_is_on_its_page_with_a_sign_to_its_address(inhoud: Inhoud, site: Path) -> None:
    trees: dict[str, html.HtmlElement] = {}
    for id in inhoud.adresboek.pagina_van:
        page = inhoud.adresboek.adres(id).partition("#")[0]
        tree = trees.setdefault(page, document(site, page))
        (block,) = elements(tree, "//*[@id=$id]", id=id)
        if id in inhoud.adresboek.letterlijk:
            assert block.get("data-tekst") is not None, id
            signs = [sign.partition("#")[2] for sign in strings(block, "./a[contains(@class,'anker')]/@href")]
            assert signs == ([] if block.tag in {"h1", "tr"} else [id]), id


def test_every_signalering_is_marked_in_the_text_and_opens_a_note(inhoud: Inhoud, site: Path) -> None:
    """In the contents list the words are links themselves; there the mark is a word of ours behind them."""
    for note in inhoud.regiovisie.visie("2026-2030").signaleringen:
        page = inhoud.adresboek.adres(note.anker).partition("#")[0]
        tree = document(site, page)
        assert len(elements(tree, "//*[@id=$id]", id=note.anker)) == 1, note.id
        (mark,) = elements(tree, "//a[starts-with(@class,'sig')][contains(@href,$end)]", end=f"/#{note.anker}")
        expected = "signalering" if page == "visie/2026-2030/" else note.woorden
        assert " ".join(mark.text_content().split()) == expected, note.id


def test_one_page_lists_all_signaleringen(inhoud: Inhoud, site: Path) -> None:
    links = strings(document(site, "visie/2026-2030/signaleringen/"), "//article//a/@href")
    listed = {link.rpartition("#")[2] for link in links}
    assert {note.anker for note in inhoud.regiovisie.visie("2026-2030").signaleringen} <= listed


def test_every_page_with_adopted_text_says_so(site: Path) -> None:
    for page in pages(site):
        tree = document(site, page)
        if elements(tree, "//main//*[@data-tekst]"):
            assert elements(tree, "//p[@class='kenmerk']"), page


def test_the_lost_picture_is_told_beside_its_caption(site: Path) -> None:
    text = file_of(site, "visie/2026-2030/context/wat-verstaan-we-onder/").read_text("utf-8")
    assert "Afbeelding 1: De types van geweld en mishandeling." in text
    assert re.search(r"verloren\s+gegaan", text)


def test_next_and_previous_run_through_the_visie_and_back(site: Path) -> None:
    def neighbour(page: str, which: str) -> str:
        found = strings(document(site, page), f"//link[@rel='{which}']/@href")
        return found[0].removeprefix("http://site/") if found else ""

    walked = ["visie/2026-2030/"]
    while (following := neighbour(walked[-1], "next")).startswith("visie/2026-2030/"):
        assert neighbour(following, "prev") == walked[-1]
        walked.append(following)
    assert sorted(walked) == [page for page in pages(site) if page.startswith("visie/2026-2030/")]


def test_an_id_stands_once_on_a_page(site: Path) -> None:
    for page in pages(site):
        ids = strings(document(site, page), "//@id")
        assert [id for id in ids if ids.count(id) > 1] == [], page
