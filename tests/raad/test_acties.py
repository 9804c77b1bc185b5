"""The explorer of actielijnen and acties: tags with their ground, choosing, counts, files, and the uitvoeringsagenda."""

# ruff: noqa: E501 (a planted fault reads best on one line)
import csv
import json
import re
from pathlib import Path
from typing import Literal

import pytest
from building import file_of
from conftest import OpenContext
from lxml import html
from miniature import VISIE, plant
from playwright.sync_api import Page, expect
from reading import elements, strings
from test_breedte import sticking_out
from test_cijfers import strangers
from test_render import shown
from test_toegankelijkheid import axe_faults
from test_toetsenbord import walk

from macros.gegevens.acties import Actieoverzicht
from macros.kern.fouten import DataError
from macros.kern.getallen import getallen_in
from macros.kern.records import kale_tekst
from macros.onderwerpen import laad

ADDRESS = "raad/actielijnen/"
PAGES = ["raad/cijfers/", ADDRESS]
RAAD = "data/raad"


@pytest.fixture(scope="module")
def overview(project: Path) -> Actieoverzicht:
    return laad(project).regiovisie.actieoverzicht


@pytest.fixture(scope="module")
def article(site: Path) -> html.HtmlElement:
    return elements(html.document_fromstring(file_of(site, ADDRESS).read_bytes()), "//article")[0]


@pytest.fixture
def page(server: str, open_context: OpenContext) -> Page:
    page = open_context(1280).new_page()
    page.goto(server + ADDRESS)
    return page


def rows_shown(page: Page) -> list[str]:
    """The numbers of the rows in sight."""
    links = page.locator(".acties-tabel tbody tr:visible td:first-child a")
    return links.all_inner_texts()


# ---------- Tags


def test_twelve_actielijnen_and_twenty_three_acties_each_with_a_theme(overview: Actieoverzicht) -> None:
    assert (overview.aantal("actielijn"), overview.aantal("actie")) == (12, 23)
    assert all(row.van_soort("thema") for row in overview.rijen)


def test_the_ground_of_a_tag_is_a_word_of_the_text_or_a_reason(overview: Actieoverzicht) -> None:
    for row in overview.rijen:
        for _, tag in row.tags:
            assert bool(tag.woord) != bool(tag.reden)
            assert tag.woord is None or tag.woord in kale_tekst(row.tekst)


@pytest.mark.parametrize(
    ("tag", "numbers"),
    [
        ("thema-meldcode", ["1.2a"]),
        ("thema-opvang", ["2.4a", "2.4b"]),
        ("thema-veiligheidsplan", ["2.1a", "2.3b", "2.4c"]),
        ("thema-lhbtiq", ["1.3", "1.3b"]),
        ("thema-mensenhandel", ["1.3", "1.3c"]),
        ("partner-veilig-thuis", ["1.2b"]),
        ("partner-politie", ["2.2"]),
        ("doelgroep-leerlingen", ["1.1b"]),
    ],
)
def test_a_tag_is_where_the_text_says_so(overview: Actieoverzicht, tag: str, numbers: list[str]) -> None:
    (found,) = [one for one in overview.kenmerken if one.id == tag]
    assert [row.nummer for row in overview.met(found)] == numbers


# Words that name a tag by themselves: who writes one of these in an actie, has to tag it.
_TELLING = {
    "thema-meldcode": "meldcode",
    "thema-veiligheidsplan": "veiligheidsplan",
    "thema-lhbtiq": "lhbtiq",
    "thema-mensenhandel": "mensenhandel",
    "thema-scholing": "training",
    "thema-ave": "ave",
    "partner-politie": "politie",
    "partner-veilig-thuis": "veilig thuis",
    "doelgroep-gezinnen": "gezinnen",
    "doelgroep-ouderen": "ouderen,",
}


def test_a_telling_word_is_never_without_its_tag(overview: Actieoverzicht) -> None:
    for row in overview.rijen:
        words = f" {kale_tekst(row.tekst).lower()} ".replace("-", " ")
        for tag, word in _TELLING.items():
            if f" {word}" in words:
                assert tag in {own.id for own, _ in row.tags}, (row.nummer, word)


# ---------- The page, also without a script


def test_the_table_is_whole_without_a_script(
    article: html.HtmlElement, overview: Actieoverzicht, server: str, open_context: OpenContext
) -> None:
    rows = elements(article, ".//div[contains(@class,'acties-tabel')]//tbody/tr")
    assert len(rows) == len(overview.rijen)
    for built, row in zip(rows, overview.rijen, strict=True):
        number, text, *tags = [" ".join(str(cell.text_content()).split()) for cell in elements(built, "./td")]
        assert number == f"{row.nummer} {row.soort}"
        assert text == kale_tekst(row.tekst)
        for told, kind in zip(tags, ("thema", "partner", "doelgroep"), strict=True):
            assert told == (", ".join(tag.naam for tag, _ in row.van_soort(kind)) or "niet genoemd")
        assert strings(built, "./td[1]/a/@href")[0].endswith(f"#{row.id}")
    plain = open_context(360, java_script_enabled=False).new_page()
    plain.goto(server + ADDRESS)
    assert rows_shown(plain) == [row.nummer for row in overview.rijen]
    assert not plain.locator("#kiezer").is_visible()


def test_counts_are_those_of_the_records(article: html.HtmlElement, overview: Actieoverzicht) -> None:
    for kind in ("thema", "partner", "doelgroep"):
        tags = overview.kenmerken_van(kind)
        options = strings(article, ".//select[@name=$kind]/option[position()>1]/text()", kind=kind)
        assert options == [f"{tag.naam} ({len(overview.met(tag))})" for tag in tags]
        table = elements(article, ".//h3[@id=$id]/following-sibling::div[1]", id=f"telling-{kind}")[0]
        assert [int(count) for count in strings(table, ".//td[2]/text()")] == [len(overview.met(tag)) for tag in tags]
        for row, tag in zip(elements(table, ".//tbody/tr"), tags, strict=True):
            assert strings(row, "./td[3]/a/text()") == [found.nummer for found in overview.met(tag)]


def test_no_number_on_the_page_is_without_a_record(article: html.HtmlElement, overview: Actieoverzicht) -> None:
    known = {number for row in overview.rijen for number in getallen_in(row.tekst)}
    known |= {str(len(overview.met(tag))) for tag in overview.kenmerken} | {"0", "12", "23"}
    known |= {str(len(overview.van_ambitie(row.ambitie))) for row in overview.rijen} | {"1", "2", "3"}
    text = " ".join(strings(article, ".//text()[not(ancestor::a)]"))
    assert strangers(text.replace("hoofdstuk 4", ""), known) == []


def test_what_is_missing_to_measure_is_told(article: html.HtmlElement) -> None:
    table = elements(article, ".//h2[@id='nog-te-meten']/following-sibling::div[1]")[0]
    told = [strings(row, "./td/text()") for row in elements(table, ".//tbody/tr")]
    assert [first.split(" ")[0] for first, *_ in told] == ["Wat", "Waar", "Waar", "Wie", "Wanneer", "Hoe"]
    assert {(lines, acties) for _, lines, acties in told} == {("0 van 12", "0 van 23")}
    assert any(link.endswith("#a-3zsaz") for link in strings(article, ".//a/@href"))


def test_the_files_hold_every_row(site: Path, overview: Actieoverzicht) -> None:
    with (site / "gemaakt/actielijnen.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    whole = json.loads((site / "gemaakt/actielijnen.json").read_text("utf-8"))
    assert [row["id"] for row in rows] == [row.id for row in overview.rijen]
    for row, line, item in zip(overview.rijen, rows, whole["actielijnen_en_acties"], strict=True):
        assert line["tekst"] == item["tekst"] == kale_tekst(row.tekst)
        assert line["thema"] == "; ".join(tag.naam for tag, _ in row.van_soort("thema"))
        assert [tag["id"] for tag in item["kenmerken"]] == [tag.id for tag, _ in row.tags]
        assert all(tag.grond in line["gronden"] for _, tag in row.tags)
        page, _, anchor = item["plaats"].partition("#")
        assert f'id="{anchor}"' in file_of(site, page).read_text("utf-8")


# ---------- Choosing


def test_every_tag_alone_gives_its_rows(page: Page, overview: Actieoverzicht) -> None:
    for tag in overview.kenmerken:
        page.locator(f"#kies-{tag.soort}").select_option(tag.id)
        expected = overview.met(tag)
        assert rows_shown(page) == [row.nummer for row in expected], tag.id
        lines = sum(row.soort == "actielijn" for row in expected)
        told = f"{lines} van de 12 actielijnen en {len(expected) - lines} van de 23 acties"
        assert page.get_by_role("status").filter(has_text="actielijnen").inner_text() == told
        page.locator(f"#kies-{tag.soort}").select_option("")
    assert len(rows_shown(page)) == 35


def test_choices_add_up_and_are_wiped_together(page: Page) -> None:
    page.get_by_label("Thema").select_option("thema-scholing")
    page.get_by_label("Doelgroep").select_option("doelgroep-professionals")
    assert rows_shown(page) == ["1.2a", "1.2b", "1.3a", "1.3c", "1.4a", "3.4a"]
    page.get_by_label("Ambitie").select_option("leren-en-innoveren")
    assert rows_shown(page) == ["3.4a"]
    assert page.locator(".keuzegroep:visible").count() == 1
    page.get_by_label("Partner").select_option("partner-politie")
    assert rows_shown(page) == []
    assert "Geen enkele actielijn of actie" in page.locator("#kiezer output").inner_text()
    page.get_by_role("button", name="Wis de keuze").click()
    expect(page).not_to_have_url(re.compile("#."))
    assert len(rows_shown(page)) == 35
    assert page.evaluate("document.activeElement.id") == "kies-ambitie"


def test_choosing_works_by_keyboard_alone(page: Page) -> None:
    page.locator("#kies-thema").focus()
    page.keyboard.type("Meldcode")
    expect(page).to_have_url(re.compile("#.*thema-meldcode"))
    assert rows_shown(page) == ["1.2a"]
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Wis de keuze"
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("#."))
    assert len(rows_shown(page)) == 35


def test_a_choice_can_be_shared_and_is_not_kept_elsewhere(page: Page, server: str, open_context: OpenContext) -> None:
    page.get_by_label("Thema").select_option("thema-opvang")
    assert page.url == f"{server}{ADDRESS}#thema=thema-opvang"
    other = open_context(1280).new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(page.url)
    assert rows_shown(other) == ["2.4a", "2.4b"]
    assert not [address for address in asked if "opvang" in address.partition("#")[0]]
    kept = "[document.cookie, localStorage.length, sessionStorage.length, location.search].join()"
    assert other.evaluate(kept) == ",0,0,"
    other.goto(f"{server}{ADDRESS}#thema=bestaat-niet")
    assert len(rows_shown(other)) == 35
    other.goto(f"{server}{ADDRESS}#tellingen")
    assert len(rows_shown(other)) == 35


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_pages_are_accessible_and_fit(
    server: str, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, 640, color_scheme=scheme).new_page()
    faults: list[str] = []
    for address in PAGES:
        page.goto(server + address)
        faults += axe_faults(page) + sticking_out(page)
    page.get_by_label("Thema").select_option("thema-opvang")
    faults += axe_faults(page)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_of_tab_is_in_view(server: str, open_context: OpenContext, width: int) -> None:
    page = open_context(width, 640).new_page()
    faults: list[str] = []
    for address in PAGES:
        page.goto(server + address)
        page.evaluate("document.activeElement.blur()")
        faults += walk(page)[1]
    assert not faults, "\n".join(faults)


def test_the_letters_in_a_picture_are_legible_at_320_pixels_and_on_paper(
    server: str, open_context: OpenContext
) -> None:
    page = open_context(320, 640).new_page()
    page.goto(server + PAGES[0])
    sizes = """[...document.querySelectorAll('svg.tekening')].map(svg =>
        15 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
    assert min(page.evaluate(sizes)) >= 12
    overlapping = """[...document.querySelectorAll('svg.tekening')].flatMap(svg => {
        const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
        return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([, two]) => one.left < two.right - 1
          && two.left < one.right - 1 && one.top < two.bottom - 4 && two.top < one.bottom - 4).map(([b]) => `${a} / ${b}`));
      })"""
    assert page.evaluate(overlapping) == []
    paper = open_context(700, 900).new_page()
    paper.goto(server + PAGES[0])
    paper.emulate_media(media="print")
    assert min(paper.evaluate(sizes)) >= 9
    assert paper.evaluate(overlapping) == []
    assert paper.locator("svg.tekening").first.is_visible()
    paper.goto(server + ADDRESS)
    assert not paper.locator("#kiezer").is_visible()
    assert len(rows_shown(paper)) == 35


# ---------- The uitvoeringsagenda, shown when it is filled; rules of the content


def test_an_appointment_is_shown_where_it_belongs(miniature: Path) -> None:
    told = shown("uitvoeringsagenda", "index.md")
    assert "### Aantal campagnes per jaar {: #afspraak-campagnes }" in told
    assert "[actie 1.1a](visie/2030-2034/rest.md#campagne)" in told
    for part in ("2 campagnes in 2029", "4 campagnes in 2032", "3 campagnes in 2030", "2030-2032", "loopt"):
        assert part in told
    assert "[Gemeente](visie/2030-2034/rest.md#gemeente)" in told
    stand = shown("meetstand", "index.md")
    assert stand.count("0 van 1 ") == 6  # no actielijn has one
    assert stand.count("1 van 1 ") == 6  # the one actie has everything
    assert laad(miniature).adresboek.adres("afspraak-campagnes") == "#afspraak-campagnes"


def test_an_agenda_without_appointments_is_fine(miniature: Path) -> None:
    (miniature / RAAD / "uitvoeringsagenda.yml").write_text("[]\n", "utf-8")
    overview = laad(miniature).regiovisie.actieoverzicht
    assert overview.afspraken == ()
    assert {(stand.actielijnen, stand.acties) for stand in overview.meetstand} == {(0, 0)}


def test_what_is_not_agreed_yet_counts_as_unknown(miniature: Path) -> None:
    plant(miniature, f"{RAAD}/uitvoeringsagenda.yml", "  eigenaar: gemeente\n", "")
    found = {stand.naam: stand.acties for stand in laad(miniature).regiovisie.actieoverzicht.meetstand}
    assert found["Wie ervoor zorgt (eigenaar)"] == 0
    assert found["Wat wordt gemeten (indicator)"] == 1


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: campagnes", "actietags.yml:6: tags-campagne.bij: 'campagnes' bestaat niet; bedoelt u 'campagne'?"),
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: bewust", "campagne: hoort één keer in data/raad/actietags.yml te staan, nu 0"),
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: bewust", "bewust: hoort één keer in data/raad/actietags.yml te staan, nu 2"),
    (f"{RAAD}/actietags.yml", "woord: campagne", "woord: actie", "tags-campagne.tags: 'actie' staat niet in campagne; geef een ander woord, of een reden"),
    (f"{RAAD}/actietags.yml", ", woord: campagne", "", "heeft een woord uit de tekst, of anders een reden"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: partner-gemeenten", "tags-campagne.tags: 'partner-gemeenten' bestaat niet; bedoelt u 'partner-gemeente'?"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne", "tags-campagne.tags: 'thema-campagne' staat er twee keer"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne", "partner-gemeente: staat bij geen enkele actielijn of actie; haal het weg"),
    (f"{RAAD}/actietags.yml", "kenmerk: thema-campagne, reden", "kenmerk: partner-gemeente, reden", "bewust: heeft geen thema in data/raad/actietags.yml"),
    (f"{RAAD}/kenmerken.yml", "rol: gemeente", "rol: gemeenten", "partner-gemeente.rol: 'gemeenten' bestaat niet; bedoelt u 'gemeente'?"),
    (f"{RAAD}/kenmerken.yml", "document: visie-2030", "document: visie-2031", "thema-campagne.bron.document: 'visie-2031' bestaat niet"),
    (f"{RAAD}/uitvoeringsagenda.yml", "bij: campagne", "bij: campagnes", "uitvoeringsagenda.yml:1: afspraak-campagnes.bij: 'campagnes' bestaat niet; bedoelt u 'campagne'?"),
    (f"{RAAD}/uitvoeringsagenda.yml", "eigenaar: gemeente", "eigenaar: wethouder", "afspraak-campagnes.eigenaar: 'wethouder' bestaat niet"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'einde: "2032"', 'einde: "2036"', "afspraak-campagnes.einde: 2036 ligt buiten 2030-2034"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'einde: "2032"', 'einde: "2029"', "afspraak-campagnes: eindigt voor het begin"),
    (f"{RAAD}/uitvoeringsagenda.yml", '  einde: "2032"\n', "", "afspraak-campagnes: heeft een begin en een einde, of geen van beide"),
    (f"{RAAD}/uitvoeringsagenda.yml", "status: loopt", "status: bezig", "afspraak-campagnes.status: 'bezig' kan hier niet; kies uit"),
    (f"{RAAD}/uitvoeringsagenda.yml", '  status: loopt\n  stand: {waarde: "3", jaar: "2030"}\n', "  status: gehaald\n", "afspraak-campagnes: is gehaald of niet gehaald; daar horen een doel en een stand bij"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'waarde: "2"', "waarde: twee", "nulwaarde.waarde: 'twee' kan hier niet; hier hoort een getal"),
    (f"{RAAD}/uitvoeringsagenda.yml", "  indicator: Aantal campagnes per jaar\n", "", "afspraak-campagnes.indicator: ontbreekt; dit veld is verplicht"),
    (f"{RAAD}/uitvoeringsagenda.yml", "document: visie-2030", "document: visie-2031", "afspraak-campagnes.bron.document: 'visie-2031' bestaat niet"),
    (f"{VISIE}/rollen.yml", "id: gemeente", "id: stad", "afspraak-campagnes.eigenaar: 'gemeente' bestaat niet"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:60] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)
