"""The partners on the built site: the adopted role, where the visie names them, who works with whom, whom to call."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from building import file_of
from conftest import OpenContext
from lxml import html
from reading import document, elements, strings
from test_breedte import sticking_out
from test_toegankelijkheid import axe_faults, open_everything

from macros.gegevens.hulp import tel
from macros.kern.records import kale_tekst
from macros.onderwerpen import laad
from macros.partners.vermeldingen import teksten_van, vermeldingen_van
from macros.tekst.inhoud import Inhoud

PARTNERS = 19
KINDS = ["partners/", "partners/regiogemeenten/", "partners/kadera/", "partners/csg/", "partners/william-schrikker/"]


@pytest.fixture(scope="module")
def inhoud(project: Path) -> Inhoud:
    return laad(project)


@pytest.fixture(scope="module")
def pages(inhoud: Inhoud) -> list[str]:
    return [f"partners/{partner.id}/" for partner in inhoud.regiovisie.partners]


def words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def test_every_role_and_every_logo_has_its_partner(inhoud: Inhoud, site: Path, pages: list[str]) -> None:
    visie = inhoud.regiovisie.geldende
    assert len(pages) == PARTNERS
    assert {partner.rol for partner in inhoud.regiovisie.partners} - {None} == {rol.id for rol in visie.rollen}
    assert {partner.logo for partner in inhoud.regiovisie.partners} - {None} == {logo.id for logo in visie.organisaties}
    listed = strings(document(site, "partners/"), "//*[@class='partnerlijst']//a/@href")
    assert sorted(listed) == sorted(f"http://site/{page}" for page in pages)


def test_the_adopted_role_is_literal_marked_and_leads_to_its_place(inhoud: Inhoud, site: Path) -> None:
    visie = inhoud.regiovisie.geldende
    for partner in inhoud.regiovisie.partners:
        tree = document(site, f"partners/{partner.id}/")
        marks = [words(mark) for mark in elements(tree, "//*[@class='kenmerk']")]
        assert ("Tekst van de visie, letterlijk · bijlage 3" in marks) == bool(partner.rol), partner.id
        for rol in visie.rollen:
            for id, text in rol.teksten() if rol.id == partner.rol else ():
                (block,) = elements(tree, "//*[@data-tekst][@id=$id]", id=id)
                for ours in elements(block, ".//*[contains(@class,'toegevoegd')]"):
                    ours.drop_tree()
                assert words(block) == kale_tekst(text), id


def test_both_names_of_one_organisation_stand_on_its_page_with_the_note(inhoud: Inhoud, site: Path) -> None:
    shown = words(document(site, "partners/william-schrikker/"))
    assert "Willem Schrikker Groep" in shown
    assert "William Schrikker Jeugdbescherming & Jeugdreclassering" in shown
    assert "Waarschijnlijk is dat dezelfde organisatie" in shown
    for page, note in (("csg", "csg-zonder-rol"), ("jeugdbescherming-overijssel", "overijsel-logo")):
        links = strings(document(site, f"partners/{page}/"), "//a/@href")
        assert f"http://site/{inhoud.adresboek.adres(f'sig-{note}')}" in links


def test_a_page_shows_every_sentence_that_names_the_partner_and_no_other(inhoud: Inhoud, site: Path) -> None:
    """Counted in another way than the program does: by looking for one plain name in every adopted text."""
    texts = teksten_van(inhoud.regiovisie.geldende, inhoud.adresboek)
    for id, name in (("kadera", "Kadera"), ("leger-des-heils", "Leger des Heils"), ("veilig-thuis", "Veilig Thuis")):
        tree = document(site, f"partners/{id}/")
        own = set(strings(tree, "//*[contains(@class,'van-de-visie')]//*[@data-tekst]/@id"))
        linked = {link.partition("#")[2] for link in strings(tree, "//*[@class='vermeldingen']//li/p/a/@href")}
        there = {key for key, text in texts.items() if re.search(rf"\b{name}\b", text)} - own
        assert there <= linked, id
        assert {key for key in linked - there if "VTIJ" not in texts[key]} == set(), id


def test_each_sentence_is_literal_and_its_link_leads_to_it(inhoud: Inhoud, site: Path, pages: list[str]) -> None:
    texts = teksten_van(inhoud.regiovisie.geldende, inhoud.adresboek)
    seen = 0
    for page in pages:
        for item in elements(document(site, page), "//*[@class='vermeldingen']//li"):
            (link,), (quote,) = strings(item, "./p/a/@href"), elements(item, "./blockquote")
            id = link.partition("#")[2]
            assert link == f"http://site/{inhoud.adresboek.adres(id)}"
            assert words(quote) in texts[id], page
            assert elements(quote, ".//strong"), page
            assert elements(quote, ".//a") == [], page
            seen += 1
    assert seen > 100


def test_a_short_name_is_found_with_its_capitals_alone(inhoud: Inhoud) -> None:
    """`OM` is the Openbaar Ministerie, `om` is not; the name of a framework is no team."""
    found = {
        partner.id: {
            one.id
            for part in vermeldingen_van(inhoud.regiovisie, inhoud.adresboek, partner)
            for one in part.vermeldingen
        }
        for partner in inhoud.regiovisie.partners
    }
    assert found["openbaar-ministerie"] == set()
    assert "a-gi6p7" not in found["lokale-teams"]
    assert "a-vh42h" not in found["scholen"]
    assert "a-fy63g" not in found["jeugdbescherming-overijssel"]
    assert {"a-qr6w4", "a-fy63g"} <= found["veilig-thuis"]


def test_the_picture_says_the_same_as_the_words(inhoud: Inhoud, site: Path) -> None:
    tree = document(site, "partners/")
    kring = inhoud.regiovisie.partnerkring
    for picture in elements(tree, "//figure/svg"):
        assert picture.get("role") == "img"
        assert words(elements(picture, "./title")[0])
        assert len(elements(picture, ".//*[@class='lijnen']/path")) == len(kring.banden)
        assert len(elements(picture, ".//circle")) == PARTNERS
    evidence = strings(tree, "//details[@class='banden']//li/a[contains(@href,'/visie/')]/@href")
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
        assert strings(tree, "//main//a[@href='tel:08002000']/@href"), partner.id
    secret = regiovisie.hulp.hulplijn("kadera").tel
    for page in ["partners/", *pages]:
        assert secret not in re.sub(r"[\s-]", "", file_of(site, page).read_text("utf-8")), page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_pages_of_partners(
    server: str, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    faults: list[str] = []
    for address in KINDS:
        page.goto(server + address)
        open_everything(page)
        faults += axe_faults(page)
    assert not faults, "\n".join(faults)


def test_at_320_pixels_nothing_sticks_out_and_one_picture_shows(server: str, open_context: OpenContext) -> None:
    page = open_context(320, 256).new_page()
    faults: list[str] = []
    for address in KINDS:
        page.goto(server + address)
        faults += sticking_out(page)
    assert not faults, "\n".join(faults)
    page.goto(f"{server}partners/")
    assert page.locator(".partnerbeeld svg:visible").count() == 1
    names = page.evaluate(
        """[...document.querySelectorAll('.smal text')].map(
            name => [name.textContent, name.getBoundingClientRect().right])"""
    )
    assert [name for name, right in names if right > 320] == []
    sizes = page.evaluate("document.querySelector('.smal').getBoundingClientRect().width / 300 * 15")
    assert sizes >= 13.5


def test_no_name_in_the_wide_picture_leaves_it_or_meets_another(server: str, open_context: OpenContext) -> None:
    for width in (768, 1024, 1280):
        page = open_context(width).new_page()
        page.goto(f"{server}partners/")
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


def test_the_words_of_the_picture_open_by_keyboard(server: str, open_context: OpenContext) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{server}partners/")
    page.locator(".banden summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".banden li").first.is_visible()


def test_in_print_the_wide_picture_and_all_words_are_there(server: str, open_context: OpenContext) -> None:
    page = open_context(700).new_page()
    page.goto(f"{server}partners/")
    page.emulate_media(media="print")
    assert page.locator(".partnerbeeld .breed").is_visible()
    assert not page.locator(".partnerbeeld .smal").is_visible()
    assert page.evaluate("document.querySelector('.banden li').getBoundingClientRect().height") > 0
