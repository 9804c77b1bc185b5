"""The partners on the built site: the adopted role, where the visie names them, who works with whom, whom to call."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from building import file_of
from conftest import OpenPage
from reading import document, elements, strings, words

from macros.gegevens.hulp import tel
from macros.kern.records import kale_tekst
from macros.partners.tekening import Tekening, oevers, zuil
from macros.partners.vermeldingen import teksten_van
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="module")
def pages(inhoud: Inhoud) -> list[str]:
    return [f"partners/{partner.id}/" for partner in inhoud.regiovisie.partners]


def test_every_role_and_every_logo_has_its_partner(inhoud: Inhoud, site: Path, pages: list[str]) -> None:
    visie = inhoud.regiovisie.geldende
    assert {partner.rol for partner in inhoud.regiovisie.partners} - {None} == {rol.id for rol in visie.rollen}
    assert {partner.logo for partner in inhoud.regiovisie.partners} - {None} == {logo.id for logo in visie.organisaties}
    listed = strings(document(site, "partners/"), "//*[@class='partnerlijst']//a/@href")
    assert sorted(listed) == sorted(f"http://site/{page}" for page in pages)


def test_the_adopted_role_is_literal_marked_and_leads_to_its_place(inhoud: Inhoud, site: Path) -> None:
    visie = inhoud.regiovisie.geldende
    for partner in inhoud.regiovisie.partners:
        tree = document(site, f"partners/{partner.id}/")
        marks = [words(mark) for mark in elements(tree, "//*[@class='kenmerk']")]
        assert any(mark.startswith("Tekst van de visie, letterlijk") for mark in marks) or not partner.rol, partner.id
        for rol in visie.rollen:
            for id, text in rol.teksten() if rol.id == partner.rol else ():
                (block,) = elements(tree, "//*[@data-tekst][@id=$id]", id=id)
                for ours in elements(block, ".//*[contains(@class,'toegevoegd')]"):
                    ours.drop_tree()
                assert words(block) == kale_tekst(text), id


def test_a_place_that_does_not_count_stands_on_the_page_with_why(inhoud: Inhoud, site: Path) -> None:
    for partner in inhoud.regiovisie.partners:
        shown = words(document(site, f"partners/{partner.id}/"))
        for place in partner.niet_geteld:
            assert place.waarom in shown, partner.id


def test_a_page_shows_every_sentence_that_names_the_partner(inhoud: Inhoud, site: Path) -> None:
    """Counted in another way than the program does: by looking for one plain name in every adopted text."""
    texts = teksten_van(inhoud.adresboek)
    partners = inhoud.regiovisie.partners
    for partner in partners:
        # A name within a longer one is not always of this partner: that is for the rules of names.
        others = [name for other in partners for name in (*other.namen, *other.geen) if name != partner.naam]
        if any(partner.naam.lower() in name.lower() for name in others):
            continue
        tree = document(site, f"partners/{partner.id}/")
        own = set(strings(tree, "//*[contains(@class,'van-de-visie')]//*[@data-tekst]/@id"))
        linked = {link.partition("#")[2] for link in strings(tree, "//*[@class='vermeldingen']//li/p/a/@href")}
        there = {key for key, text in texts.items() if re.search(rf"\b{re.escape(partner.naam)}\b", text)} - own
        there -= {*inhoud.adresboek.koppen, *(place.alinea for place in partner.niet_geteld)}
        assert there <= linked, partner.id


def test_each_sentence_is_literal_and_its_link_leads_to_it(inhoud: Inhoud, site: Path, pages: list[str]) -> None:
    texts = teksten_van(inhoud.adresboek)
    for page in pages:
        for item in elements(document(site, page), "//*[@class='vermeldingen']//li"):
            (link,), (quote,) = strings(item, "./p/a/@href"), elements(item, "./blockquote")
            id = link.partition("#")[2]
            assert link == f"http://site/{inhoud.adresboek.adres(id)}"
            assert words(quote) in texts[id], page
            assert elements(quote, ".//strong"), page
            assert elements(quote, ".//a") == [], page


def test_the_picture_says_the_same_as_the_words(inhoud: Inhoud, site: Path) -> None:
    tree = document(site, "partners/")
    kring = inhoud.regiovisie.partnerkring
    for picture in elements(tree, "//figure/svg"):
        assert picture.get("role") == "img"
        assert words(elements(picture, "./title")[0])
        assert len(elements(picture, ".//*[@class='lijnen']/path")) == len(kring.banden)
        assert len(elements(picture, ".//circle")) == len(kring.partners)
    evidence = strings(tree, "//details[@class='banden']//li/span[@class='bron']/a[contains(@href,'/visie/')]/@href")
    assert len(elements(tree, "//details[@class='banden']//li")) == len(kring.banden)
    assert len(evidence) >= sum(len(band.gronden) for band in kring.banden)
    for band in kring.banden:
        for page, other in ((band.een, band.ander), (band.ander, band.een)):
            named = "//h2[starts-with(@id,'samenwerking')]/following::ul[1]/li/strong/a/@href"
            links = strings(document(site, f"partners/{page.id}/"), named)
            assert f"http://site/partners/{other.id}/" in links


def test_contact_is_what_may_be_shown_and_never_more(inhoud: Inhoud, site: Path, pages: list[str]) -> None:
    regiovisie = inhoud.regiovisie
    help_line = {regiovisie.hulp.hulplijn("alarmnummer").tel, regiovisie.hulp.hulplijn("veilig-thuis").tel}
    for partner in regiovisie.partners:
        tree = document(site, f"partners/{partner.id}/")
        called = {link.removeprefix("tel:") for link in strings(tree, "//a/@href") if link.startswith("tel:")}
        own = regiovisie.hulp.hulplijn(partner.contact).nummer if partner.contact else None
        assert called == help_line | ({tel(own)} if own else set()), partner.id
        advice = f"tel:{regiovisie.hulp.hulplijn('veilig-thuis').tel}"
        assert strings(tree, "//main//a[@href=$advice]/@href", advice=advice), partner.id
    shown = {number for line in regiovisie.hulp.nummerlijst for number in map(tel, line.nummers)}
    secret = {line.tel for line in regiovisie.hulp.hulplijnen if line.nummers} - shown
    for page in ["partners/", *pages]:
        text = re.sub(r"[\s-]", "", file_of(site, page).read_text("utf-8"))
        assert [number for number in secret if number in text] == [], page


def test_at_320_pixels_one_picture_shows_and_is_legible(server: str, open_page: OpenPage) -> None:
    page = open_page(320, 256)
    page.goto(f"{server}partners/")
    assert page.locator(".partnerbeeld svg:visible").count() == 1
    names = page.evaluate(
        """[...document.querySelectorAll('.smal text')].map(
            name => [name.textContent, name.getBoundingClientRect().right])"""
    )
    assert [name for name, right in names if right > 320] == []
    sizes = page.evaluate("document.querySelector('.smal').getBoundingClientRect().width / 300 * 15")
    assert sizes >= 13.5


def test_no_name_in_the_wide_picture_leaves_it_or_meets_another(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{server}partners/")
    for width in (768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator(".partnerbeeld svg:visible").get_attribute("class") == "breed"
        boxes = page.evaluate(
            """() => { const edge = document.querySelector('.breed').getBoundingClientRect();
            return [...document.querySelectorAll('.breed text')].map(name => { const box = name.getBoundingClientRect();
            return [box.left - edge.left, box.top, edge.right - box.right, box.bottom]; }); }"""
        )
        assert min(min(left, right) for left, _, right, _ in boxes) >= 0, width
        left_bank = sorted((top, bottom) for left, top, right, bottom in boxes if left < right)
        right_bank = sorted((top, bottom) for left, top, right, bottom in boxes if left >= right)
        for bank in (left_bank, right_bank):
            assert all(one[1] <= other[0] + 1 for one, other in pairwise(bank)), width


def test_the_words_of_the_picture_open_by_keyboard(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{server}partners/")
    page.locator(".banden summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".banden li").first.is_visible()


def test_in_print_the_wide_picture_and_all_words_are_there(server: str, open_page: OpenPage) -> None:
    page = open_page(700)
    page.goto(f"{server}partners/")
    page.emulate_media(media="print")
    assert page.locator(".partnerbeeld .breed").is_visible()
    assert not page.locator(".partnerbeeld .smal").is_visible()
    assert page.evaluate("document.querySelector('.banden li').getBoundingClientRect().height") > 0


@pytest.fixture(params=[oevers, zuil], ids=["breed", "smal"])
def beeld(request: pytest.FixtureRequest, inhoud: Inhoud) -> Tekening:
    drawn: Tekening = request.param(inhoud.regiovisie.partnerkring)
    return drawn


def test_every_partner_has_a_place_within_the_picture(beeld: Tekening, inhoud: Inhoud) -> None:
    kring = inhoud.regiovisie.partnerkring
    assert sorted(plek.partner.id for plek in beeld.plekken) == sorted(een.id for een in kring.partners)
    assert len(beeld.lijnen) == len(kring.banden)
    assert all(0 < plek.x < beeld.breedte and 0 < plek.y < beeld.hoogte for plek in beeld.plekken)


def test_no_two_names_on_one_side_are_nearer_than_a_line(beeld: Tekening) -> None:
    for kant in ("start", "end"):
        namen = [een.y for een in beeld.plekken if een.kant == kant]
        rijen = sorted(namen + [een.y for een in beeld.kopjes if een.kant == kant])
        assert all(onder - boven >= 25 for boven, onder in pairwise(rijen))
