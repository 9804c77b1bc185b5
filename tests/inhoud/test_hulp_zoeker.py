"""Finding one's municipality: by postcode, by name, on the map, and in the plain list."""

import re
from pathlib import Path

import pytest
from conftest import OpenContext
from playwright.sync_api import Page
from reading import document, elements, strings

from macros.gegevens.geheel import Regiovisie
from macros.hulp.nummers import nummers_in
from macros.onderwerpen import laad

_NEAR = "hulp/in-de-buurt/"
# Types each text and gives what then stands below the field: the links, and all words.
_TYPE_EACH = """texts => texts.map(text => {
  const field = document.getElementById('plek'), answer = document.getElementById('uitkomst');
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  return [[...answer.querySelectorAll('a')].map(link => link.getAttribute('href')), answer.textContent.trim()];
})"""

# Names and dots that lie over one another or stick out of the map.
_MAP_FAULTS = """() => {
  const drawn = [...document.querySelectorAll('.kaart text, .kaart circle:not(.doel)')];
  const frame = document.querySelector('.kaart svg').getBoundingClientRect();
  const boxes = drawn.map(one => ({name: one.parentElement.textContent, box: one.getBoundingClientRect()}));
  const sticksOut = ({box}) =>
    box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map(other => [one, other]));
  return [
    ...boxes.filter(sticksOut).map(one => one.name + ' sticks out'),
    ...pairs.filter(([one, other]) => overlaps(one.box, other.box)).map(pair => pair.map(one => one.name).join(' on ')),
  ];
}"""


@pytest.fixture(scope="session")
def regiovisie(project: Path) -> Regiovisie:
    return laad(project).regiovisie


@pytest.fixture
def near(server: str, open_context: OpenContext) -> Page:
    page = open_context(360).new_page()
    page.goto(server + _NEAR)
    return page


def answers(page: Page, *texts: str) -> list[tuple[list[str], str]]:
    """The links and words the finder answers to each text."""
    return [(links, re.sub(r"\s+", " ", words)) for links, words in page.evaluate(_TYPE_EACH, list(texts))]


def test_every_postcode_leads_to_its_municipality(near: Page, regiovisie: Regiovisie) -> None:
    expected = {code: f"{place.gemeente}/" for place in regiovisie.hulp.plaatsen for code in place.pc4}
    assert len(expected) == 173
    found = answers(near, *expected)
    assert {code: links for code, (links, _) in zip(expected, found, strict=True)} == {
        code: [address] for code, address in expected.items()
    }


def test_every_place_leads_to_its_municipality_or_asks_for_the_postcode(near: Page, regiovisie: Regiovisie) -> None:
    asking = {one.naam for one in regiovisie.hulp.namen_die_vragen}
    places = [place for place in regiovisie.hulp.plaatsen if place.naam not in asking]
    wrong = [
        (place.naam, links)
        for place, (links, _) in zip(places, answers(near, *(place.naam for place in places)), strict=True)
        if set(links) != {f"{place.gemeente}/"}
    ]
    assert wrong == []


def test_a_name_that_is_ambiguous_asks_for_the_postcode(near: Page, regiovisie: Regiovisie) -> None:
    names = [one.naam for one in regiovisie.hulp.namen_die_vragen]
    assert names == ["Dalmsholte", "Emmen", "Marle", "Mastenbroek", "Welsum"]
    for name, (links, words) in zip(names, answers(near, *names), strict=True):
        assert links == [], name
        assert "Kijk naar je postcode." in words
    told = dict(zip(names, (words for _, words in answers(near, *names)), strict=True))
    assert (
        told["Mastenbroek"]
        == "Mastenbroek Kijk naar je postcode. 8293: gemeente Kampen. 8291 en 8294: gemeente Zwartewaterland."
    )


@pytest.mark.parametrize(
    ("code", "address", "neighbour"),
    [
        ("7431", "deventer/", "Olst-Wijhe"),
        ("7694", "hardenberg/", "Twenterand"),
        ("7951", "staphorst/", "Zwartewaterland"),
    ],
)
def test_on_a_border_both_municipalities_are_named(near: Page, code: str, address: str, neighbour: str) -> None:
    [(links, words)] = answers(near, code)
    assert links == [address]
    assert f"Een klein stuk hoort bij {neighbour}." in words


@pytest.mark.parametrize("code", ["1012", "9999", "7999", "8000", "7430", "0000"])
def test_outside_the_region_the_advice_line_stays(near: Page, regiovisie: Regiovisie, code: str) -> None:
    [(links, words)] = answers(near, code)
    advice = regiovisie.hulp.hulplijn("veilig-thuis")
    assert links == [f"tel:{advice.tel}"]
    assert nummers_in(words) == {advice.tel}
    assert "eigen regio" in words


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("8011 AB", ["zwolle/"]),
        ("8011ab", ["zwolle/"]),
        (" 8011", ["zwolle/"]),
        ("801", []),
        ("z", []),
        ("HEINO", ["raalte/"]),
        ("marienberg", ["hardenberg/"]),
        ("s heerenbroek", ["kampen/"]),
        ("heerenbroek", ["kampen/"]),
        ("olst wijhe", ["olst-wijhe/"]),
        ("steenwijkerland", ["steenwijkerland/"]),
        ("olst", ["olst-wijhe/"]),
        ("<b>", []),
        ("", []),
    ],
)
def test_it_takes_what_people_type(near: Page, text: str, links: list[str]) -> None:
    assert answers(near, text)[0][0] == links


def test_it_answers_while_one_types(near: Page) -> None:
    near.focus("#plek")
    near.keyboard.type("gie")
    assert near.locator("#uitkomst a").all_inner_texts() == [
        "Giethmen: gemeente Ommen",
        "Giethoorn: gemeente Steenwijkerland",
    ]
    near.keyboard.type("tho")
    assert near.locator("#uitkomst a").all_inner_texts() == ["Giethoorn: gemeente Steenwijkerland"]
    with near.expect_navigation():
        near.keyboard.press("Enter")
    assert near.url.endswith("/steenwijkerland/")


def test_an_unknown_place_is_told_so(near: Page) -> None:
    [(links, words)] = answers(near, "Atlantis")
    assert words.startswith("Deze plaats kennen we niet.")
    assert links[0].startswith("tel:")


def test_what_one_types_stays_on_the_screen(near: Page) -> None:
    asked: list[str] = []
    near.on("request", lambda request: asked.append(request.url))
    near.focus("#plek")
    near.keyboard.type("8011 AB")
    near.wait_for_timeout(200)
    assert asked == []
    assert near.url.endswith(_NEAR)
    assert near.evaluate("sessionStorage.length + localStorage.length") == 0


def test_the_answer_is_read_out(near: Page) -> None:
    assert near.locator("#uitkomst").get_attribute("role") == "status"
    assert near.get_by_label("Postcode of woonplaats").is_visible()


def test_without_scripts_the_list_has_every_place(
    server: str, open_context: OpenContext, regiovisie: Regiovisie
) -> None:
    page = open_context(320, java_script_enabled=False).new_page()
    page.goto(server + _NEAR)
    assert not page.locator("#zoeker").is_visible()
    text = page.locator("main").inner_text()
    assert [place.naam for place in regiovisie.hulp.plaatsen if place.naam not in text] == []
    page.locator("#gemeenten a", has_text="Raalte").click()
    assert page.locator("h1").inner_text() == "Hulp in Raalte"


def test_the_map_has_every_municipality_as_a_link_with_its_name(site: Path, regiovisie: Regiovisie) -> None:
    tree = document(site, _NEAR)
    on_map = {
        str(link.text_content()).strip(): link.get("href") for link in elements(tree, "//figure[@class='kaart']//a")
    }
    assert on_map == {one.naam: f"http://site/{_NEAR}{one.id}/" for one in regiovisie.hulp.gemeenten}
    name = strings(tree, "//figure//*[local-name() = 'svg']/@aria-labelledby")[0]
    assert strings(tree, "//*[@id = $id]/text()", id=name)
    in_list = set(strings(tree, "//div[@id='gemeenten']//a/@href"))
    assert set(on_map.values()) == in_list


@pytest.mark.parametrize("width", [320, 1280])
def test_no_name_on_the_map_lies_over_another(server: str, open_context: OpenContext, width: int) -> None:
    page = open_context(width).new_page()
    page.goto(server + _NEAR)
    assert page.evaluate(_MAP_FAULTS) == []


def test_a_postcode_in_the_wrong_municipality_is_seen(near: Page) -> None:
    near.evaluate("document.querySelector('#gemeenten li').dataset.pc = '8011'")
    near.evaluate("document.dispatchEvent(new Event('DOMContentLoaded', {bubbles: true}))")
    assert answers(near, "8011")[0][0] != ["zwolle/"]
