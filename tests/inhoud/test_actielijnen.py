"""The explorer of actielijnen and acties: every row, tags with their ground, choosing, counts and files."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from building import file_of
from conftest import OpenContext, OpenPage
from lxml import html
from playwright.sync_api import Page, expect
from reading import document, elements, strangers, strings, words

from macros.gegevens.acties import Actieoverzicht
from macros.gegevens.geheel import Regiovisie
from macros.kern.getallen import getallen_in
from macros.kern.records import kale_tekst

ADDRESS = "raad/actielijnen/"
_SIZES = """[...document.querySelectorAll('svg.tekening')].map(svg =>
  Math.min(...[...svg.querySelectorAll('text, tspan')].map(text => parseFloat(getComputedStyle(text).fontSize)))
  * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
_OVERLAPPING = """[...document.querySelectorAll('svg.tekening')].flatMap(svg => {
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
  const meet = (one, two) => one.left < two.right - 1 && two.left < one.right - 1
    && one.top < two.bottom - 4 && two.top < one.bottom - 4;
  return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([, two]) => meet(one, two)).map(([b]) => a + b));
})"""


@pytest.fixture(scope="module")
def overview(regiovisie: Regiovisie) -> Actieoverzicht:
    return regiovisie.actieoverzicht


@pytest.fixture(scope="module")
def article(site: Path) -> html.HtmlElement:
    return elements(document(site, ADDRESS), "//article")[0]


@pytest.fixture
def page(server: str, open_page: OpenPage) -> Page:
    page = open_page(1280)
    page.goto(server + ADDRESS)
    return page


# As a reader would see them.
_ROWS = """() => [...document.querySelectorAll('.rij:not(.buiten) .code a')]
  .filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.innerText)"""


def rows_shown(page: Page) -> list[str]:
    """The numbers of the rows in sight."""
    return list(page.evaluate(_ROWS))


def unfold(page: Page) -> None:
    """Open the acties under each actielijn."""
    page.locator(".lijn summary").first.click()
    page.evaluate("[...document.querySelectorAll('.lijn details:not([open]) > summary')].forEach(one => one.click())")


# ---------- The page, also without a script


def test_everything_is_there_without_a_script(
    article: html.HtmlElement, overview: Actieoverzicht, server: str, open_page: OpenPage
) -> None:
    rows = elements(article, ".//div[contains(@class, 'rij')]")
    assert len(rows) == len(overview.rijen)
    for built, row in zip(rows, overview.rijen, strict=True):
        assert f"is-{row.soort}" in built.get("class", "").split()
        number, text, *tags = [words(part) for part in elements(built, "./p")]
        assert number == row.nummer
        assert text == kale_tekst(row.tekst)
        kinds = (("Thema", "thema"), ("Partner", "partner"), ("Doelgroep", "doelgroep"))
        told = [
            f"{name}: {', '.join(tag.naam + ' (ons oordeel)' * bool(own.reden) for tag, own in row.van_soort(kind))}"
            for name, kind in kinds
        ]
        assert tags == [" · ".join(one for one in told if not one.endswith(": "))]
        assert strings(built, "./p[1]/a/@href")[0].endswith(f"#{row.id}")
    plain = open_page(360, java_script_enabled=False)
    plain.goto(server + ADDRESS)
    assert rows_shown(plain) == [row.nummer for row in overview.rijen if row.soort == "actielijn"]
    assert plain.evaluate("document.documentElement.scrollHeight") <= 7600
    unfold(plain)
    assert rows_shown(plain) == [row.nummer for row in overview.rijen]
    assert not plain.locator("#kiezer").is_visible()


def test_counts_are_those_of_the_records(article: html.HtmlElement, overview: Actieoverzicht) -> None:
    for kind in ("thema", "partner", "doelgroep"):
        tags = overview.kenmerken_van(kind)
        options = strings(article, ".//select[@name=$kind]/option[position()>1]/text()", kind=kind)
        assert options == [f"{tag.naam} ({len(overview.met(tag))})" for tag in tags]
        table = elements(article, ".//details[.//h3[@id=$id]]", id=f"telling-{kind}")[0]
        assert [int(count) for count in strings(table, ".//td[2]/text()")] == [len(overview.met(tag)) for tag in tags]
        for row, tag in zip(elements(table, ".//tbody/tr"), tags, strict=True):
            assert strings(row, "./td[3]/a/text()") == [found.nummer for found in overview.met(tag)]
            ours = [own.reden for found in overview.met(tag) for one, own in found.tags if one == tag and own.reden]
            assert str(row.text_content()).count("(ons oordeel)") == len(ours)


def test_no_number_on_the_page_is_without_a_record(article: html.HtmlElement, overview: Actieoverzicht) -> None:
    known = {number for row in overview.rijen for number in (row.nummer, *getallen_in(row.tekst))}
    known |= {str(len(overview.met(tag))) for tag in overview.kenmerken}
    known |= {str(count) for count in Counter(row.ambitie for row in overview.rijen).values()}
    known |= {str(count) for count in Counter(row.actielijn for row in overview.rijen).values()}
    known |= {str(overview.aantal(kind)) for kind in ("actielijn", "actie")}
    known |= {str(count) for stand in overview.meetstand for count in (stand.actielijnen, stand.acties)}
    for _, appointment in overview.afspraken:
        known |= set(getallen_in(json.dumps(appointment.model_dump(mode="json"), ensure_ascii=False)))
    known |= {number.split(".")[0] for number in known if "." in number}
    text = " ".join(strings(article, ".//text()[not(ancestor::a)]"))
    assert strangers(re.sub(r"hoofdstuk \d", "", text), known) == []


def test_what_is_missing_to_measure_is_told(article: html.HtmlElement, overview: Actieoverzicht) -> None:
    table = elements(article, ".//h2[@id='nog-te-meten']/following-sibling::div[1]")[0]
    told = [strings(row, "./td/text()") for row in elements(table, ".//tbody/tr")]
    lines, actions = overview.aantal("actielijn"), overview.aantal("actie")
    assert [(first, line, action) for first, line, action in told] == [
        (stand.naam, f"{stand.actielijnen} van {lines}", f"{stand.acties} van {actions}")
        for stand in overview.meetstand
    ]


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


# The rows in sight with each tag chosen alone, and what is told of them.
_ALONE = """tags => tags.map(([kind, tag]) => {
  const choice = document.getElementById(`kies-${kind}`);
  const choose = value => {
    choice.value = value;
    choice.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  choose(tag);
  const seen = [...document.querySelectorAll('.rij:not(.buiten) .code a')].filter(one => one.checkVisibility());
  const told = [...document.querySelectorAll('[role=status]')].find(one => one.innerText.includes('actielijnen'));
  const found = [seen.map(one => one.innerText), told.innerText];
  choose('');
  return found;
})"""


def test_every_tag_alone_gives_its_rows(page: Page, overview: Actieoverzicht) -> None:
    of_lines, of_actions = overview.aantal("actielijn"), overview.aantal("actie")
    found = page.evaluate(_ALONE, [[tag.soort, tag.id] for tag in overview.kenmerken])
    for tag, (rows, told) in zip(overview.kenmerken, found, strict=True):
        expected = overview.met(tag)
        assert rows == [row.nummer for row in expected], tag.id
        lines = sum(row.soort == "actielijn" for row in expected)
        assert told == f"{lines} van de {of_lines} actielijnen en {len(expected) - lines} van de {of_actions} acties"
    assert len(rows_shown(page)) == of_lines


def test_choices_add_up_and_are_wiped_together(page: Page, overview: Actieoverzicht) -> None:
    row = max(overview.rijen, key=lambda row: len({tag.soort for tag, _ in row.tags}))
    chosen = {tag.soort: tag for tag, _ in row.tags}
    left = list(overview.rijen)
    for kind, tag in chosen.items():
        page.locator(f"#kies-{kind}").select_option(tag.id)
        left = [one for one in left if one in overview.met(tag)]
        assert rows_shown(page) == [one.nummer for one in left]
    page.get_by_label("Ambitie").select_option(row.ambitie)
    assert rows_shown(page) == [one.nummer for one in left if one.ambitie == row.ambitie]
    page.get_by_role("button", name="Wis de keuze").click()
    expect(page).not_to_have_url(re.compile("#."))
    assert len(rows_shown(page)) == overview.aantal("actielijn")
    assert page.evaluate("document.activeElement.id") == "kies-woord"


def test_words_are_found_while_they_are_typed(page: Page, overview: Actieoverzicht) -> None:
    row = overview.rijen[-1]
    field = page.get_by_label("Woord of nummer")
    for typed in (kale_tekst(row.tekst)[:24].upper(), row.nummer, row.tags[0][0].naam):
        field.fill("")
        field.press_sequentially(typed[:3])
        page.keyboard.insert_text(typed[3:])
        assert row.nummer in rows_shown(page), typed
    field.fill(row.nummer)
    found = [one.nummer for one in overview.rijen if row.nummer in f"{one.nummer} {one.tekst}"]
    assert rows_shown(page) == found
    # The actielijn of an actie stays in sight above it, quieter, and is not counted.
    assert page.locator(".buiten:visible .code").all_inner_texts() == [
        line.nummer for line in overview.rijen if line.id == row.actielijn and line.id != row.id
    ]
    told = page.get_by_role("status").filter(has_text="actielijnen").inner_text()
    assert told.startswith(f"{sum(not one[-1].isalpha() for one in found)} van")
    field.press("Tab")
    field.fill("")
    assert len(rows_shown(page)) == overview.aantal("actielijn")


def test_filters_are_folded_on_a_phone_and_open_when_one_is_chosen(
    server: str, open_page: OpenPage, overview: Actieoverzicht
) -> None:
    phone = open_page(360)
    phone.goto(server + ADDRESS)
    assert not phone.locator("#kies-thema").is_visible()
    phone.locator("#kiezer summary").focus()
    phone.keyboard.press("Enter")
    assert phone.locator("#kies-thema").is_visible()
    # Not from that page, which would only go to the place in it.
    phone.goto("about:blank")
    phone.goto(f"{server}{ADDRESS}#thema={overview.kenmerken_van('thema')[0].id}")
    assert phone.locator("#kies-thema").is_visible()


def test_a_choice_that_leaves_nothing_says_so(page: Page, overview: Actieoverzicht) -> None:
    one, other = next(
        (one, other)
        for one in overview.kenmerken
        for other in overview.kenmerken
        if one.soort != other.soort and not set(overview.met(one)) & set(overview.met(other))
    )
    for tag in (one, other):
        page.locator(f"#kies-{tag.soort}").select_option(tag.id)
    assert rows_shown(page) == []
    assert "past bij deze keuze" in page.locator("#kiezer output").inner_text()


def test_choosing_works_by_keyboard_alone(page: Page, overview: Actieoverzicht) -> None:
    tag = overview.kenmerken_van("thema")[0]
    page.locator("#kies-thema").focus()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile(f"#.*{tag.id}"))
    assert rows_shown(page) == [row.nummer for row in overview.met(tag)]
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Wis de keuze"
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("#."))
    assert len(rows_shown(page)) == overview.aantal("actielijn")


def test_a_choice_can_be_shared_and_is_not_kept_elsewhere(
    page: Page, server: str, open_context: OpenContext, overview: Actieoverzicht
) -> None:
    tag = overview.kenmerken_van("thema")[0]
    page.get_by_label("Thema").select_option(tag.id)
    assert page.url == f"{server}{ADDRESS}#thema={tag.id}"
    other = open_context(1280).new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(page.url)
    assert rows_shown(other) == [row.nummer for row in overview.met(tag)]
    assert not [address for address in asked if tag.id in address.partition("#")[0]]
    kept = "[document.cookie, localStorage.length, sessionStorage.length, location.search].join()"
    assert other.evaluate(kept) == ",0,0,"
    for elsewhere in ("thema=bestaat-niet", "tellingen"):
        other.goto(f"{server}{ADDRESS}#{elsewhere}")
        assert len(rows_shown(other)) == overview.aantal("actielijn")


def test_the_letters_in_a_picture_are_legible_at_320_pixels_and_on_paper(
    server: str, open_page: OpenPage, overview: Actieoverzicht
) -> None:
    page = open_page(320, 640)
    page.goto(f"{server}raad/cijfers/")
    assert min(page.evaluate(_SIZES)) >= 12
    assert page.evaluate(_OVERLAPPING) == []
    page.set_viewport_size({"width": 700, "height": 900})
    page.emulate_media(media="print")
    assert min(page.evaluate(_SIZES)) >= 9
    assert page.evaluate(_OVERLAPPING) == []
    assert page.locator("svg.tekening").first.is_visible()
    page.goto(server + ADDRESS)
    assert not page.locator("#kiezer").is_visible()
    assert len(rows_shown(page)) == len(overview.rijen)
