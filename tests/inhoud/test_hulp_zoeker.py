"""Finding one's municipality: by postcode, by name, on the map, and in the plain list."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenPage
from playwright.sync_api import Browser, Page
from reading import document, elements, strings

from macros.gegevens.geheel import Regiovisie
from macros.hulp.nummers import nummers_in

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


@pytest.fixture
def near(server: str, open_page: OpenPage) -> Page:
    page = open_page(360)
    page.goto(server + _NEAR)
    return page


@pytest.fixture(scope="module")
def finder(server: str, browser: Browser) -> Iterator[Page]:
    """That page, opened once for who only asks what it answers."""
    page = browser.new_page(viewport={"width": 360, "height": 800}, reduced_motion="reduce", locale="nl-NL")
    page.goto(server + _NEAR)
    yield page
    page.close()


def answers(page: Page, *texts: str) -> list[tuple[list[str], str]]:
    """The links and words the finder answers to each text."""
    return [(links, re.sub(r"\s+", " ", words)) for links, words in page.evaluate(_TYPE_EACH, list(texts))]


def test_every_postcode_leads_to_its_municipality(finder: Page, regiovisie: Regiovisie) -> None:
    expected = {code: f"{place.gemeente}/" for place in regiovisie.hulp.plaatsen for code in place.pc4}
    found = answers(finder, *expected)
    assert {code: links for code, (links, _) in zip(expected, found, strict=True)} == {
        code: [address] for code, address in expected.items()
    }


def test_every_place_leads_to_its_municipality_or_asks_for_the_postcode(finder: Page, regiovisie: Regiovisie) -> None:
    asking = {one.naam for one in regiovisie.hulp.namen_die_vragen}
    places = [place for place in regiovisie.hulp.plaatsen if place.naam not in asking]
    wrong = [
        (place.naam, links)
        for place, (links, _) in zip(places, answers(finder, *(place.naam for place in places)), strict=True)
        if set(links) != {f"{place.gemeente}/"}
    ]
    assert wrong == []


def test_a_name_that_is_ambiguous_asks_for_the_postcode(finder: Page, regiovisie: Regiovisie) -> None:
    asking = regiovisie.hulp.namen_die_vragen
    for one, (links, words) in zip(asking, answers(finder, *(one.naam for one in asking)), strict=True):
        assert links == [], one.naam
        assert words == f"{one.naam} {one.uitleg}"


def test_on_a_border_both_municipalities_are_named(finder: Page, regiovisie: Regiovisie) -> None:
    places = [place for place in regiovisie.hulp.plaatsen if place.grens]
    for place, (links, words) in zip(places, answers(finder, *(place.pc4[0] for place in places)), strict=True):
        assert links == [f"{place.gemeente}/"]
        assert f"Een klein stuk hoort bij {place.grens}." in words


def test_outside_the_region_the_advice_line_stays(finder: Page, regiovisie: Regiovisie) -> None:
    inside = {code for place in regiovisie.hulp.plaatsen for code in place.pc4}
    beside = {str(int(code) + step) for code in inside for step in (-1, 1)}
    advice = regiovisie.hulp.hulplijn("veilig-thuis")
    for links, words in answers(finder, *sorted((beside | {"0000", "9999"}) - inside)):
        assert links == [f"tel:{advice.tel}"]
        assert nummers_in(words) == {advice.tel}
        assert "eigen regio" in words


def test_it_takes_what_people_type(finder: Page, regiovisie: Regiovisie) -> None:
    place = next(place for place in regiovisie.hulp.plaatsen if place.pc4)
    code, there = place.pc4[0], [f"{place.gemeente}/"]
    for typed in (f"{code} AB", f"{code}ab", f" {code}"):
        assert answers(finder, typed)[0][0] == there, typed
    for typed in (code[:3], place.naam[0], "<b>", ""):
        assert answers(finder, typed)[0][0] == [], typed
    asking = {one.naam for one in regiovisie.hulp.namen_die_vragen}
    expected: dict[str, str] = {}
    for one in (one for one in regiovisie.hulp.plaatsen if one.naam not in asking):
        bare = unicodedata.normalize("NFD", one.naam).encode("ascii", "ignore").decode()
        expected |= dict.fromkeys((one.naam.upper(), bare.replace("-", " "), bare.replace("'", "")), f"{one.gemeente}/")
    found = zip(expected.items(), answers(finder, *expected), strict=True)
    assert [typed for (typed, address), (links, _) in found if address not in links] == []


def test_it_answers_while_one_types(near: Page, regiovisie: Regiovisie) -> None:
    place = max(regiovisie.hulp.gemeenten, key=lambda one: len(one.naam))
    near.focus("#plek")
    near.keyboard.type(place.naam[:3])
    assert any(place.naam in text for text in near.locator("#uitkomst a").all_inner_texts())
    near.keyboard.type(place.naam[3:])
    with near.expect_navigation():
        near.keyboard.press("Enter")
    assert near.url.endswith(f"/{place.id}/")


# What people type, and where it leads: to these pages alone, in this order.
TYPED = {
    "ijselmuiden": ["kampen/"],
    "Ysselmuiden": ["kampen/"],
    "zwole": ["zwolle/"],
    "Zwlole": ["zwolle/"],
    "zwollle": ["zwolle/"],
    "Dorpsstraat 1, 8011 AB Zwolle": ["zwolle/"],
    "Dorpsstraat 1200, 8011AB": ["zwolle/"],
    "Dorpsstraat 1 Zwolle": ["zwolle/"],
    "Zwolle, Dorpsstraat 12": ["zwolle/"],
    "Kerkweg 1200 te Zwolle": ["zwolle/"],
    "Dorpsstraat 1 zwole": ["zwolle/"],
    "gemeente Zwolle": ["zwolle/"],
    "gem. Zwolle": ["zwolle/"],
    "ik woon in Zwolle": ["zwolle/"],
    "NL-8011 AB": ["zwolle/"],
    "NL8011ab": ["zwolle/"],
    "St. Jansklooster": ["steenwijkerland/"],
    "st jansklooster": ["steenwijkerland/"],
    "٨٠١١": ["zwolle/"],
    "۸۰۱۱ AB": ["zwolle/"],
    "８０１１": ["zwolle/"],
    "Ĳsselmuiden": ["kampen/"],
    "Mariënberg": ["hardenberg/"],
    "s Heerenbroek": ["kampen/"],
}
ELSEWHERE = [
    "1234 AB Utrecht",
    "Zwolsestraat 5, 1234 AB Utrecht",
    "3511 Utrecht",
    "Hattem",
    "Almelo",
    "Apeldoorn",
    "49828",
]


def test_it_takes_an_address_a_near_miss_and_other_digits(near: Page) -> None:
    found = dict(zip(TYPED, answers(near, *TYPED), strict=True))
    wrong = {
        typed: links
        for typed, (links, _) in found.items()
        if [one for one in links if "tel:" not in one] != TYPED[typed]
    }
    assert wrong == {}
    assert "Bedoel je deze?" in found["zwole"][1]
    assert "Bedoel je" not in found["gemeente Zwolle"][1]


def test_who_lives_elsewhere_is_connected_to_his_own_region(finder: Page, regiovisie: Regiovisie) -> None:
    advice = regiovisie.hulp.hulplijn("veilig-thuis")
    for typed, (links, words) in zip(ELSEWHERE, answers(finder, *ELSEWHERE), strict=True):
        assert links == [f"tel:{advice.tel}"], typed
        assert "dan kom je uit bij je eigen regio" in words, typed


LESS = [
    ("zonder(een).some", "false && zonder(een).some", "zwole"),
    ("regel.includes", "false && regel.includes", "Zwolle, Dorpsstraat 12"),
    ("gem(eente)?", "gem", "gemeente Zwol"),
    ("(?:^|\\D)", "^", "NL-8011 AB"),
    ("st[.\\s]", "xx[.\\s]", "St. Jansklooster"),
    ("charCodeAt() % 16", "charCodeAt()", "٨٠١١"),
    ('.normalize("NFKD")', "", "８０１１"),
    (".replace(/ij/g", ".replace(/xx/g", "Ysselmuiden"),
]


def test_a_finder_that_takes_less_is_seen(server: str, project: Path, open_page: OpenPage) -> None:
    text = (project / "overrides/hulp/gemeentezoeker.js").read_text("utf-8")
    page, served = open_page(360), [text]
    page.route("**/gemeentezoeker.js", lambda route: route.fulfill(body=served[-1], content_type="text/javascript"))
    for old, new, typed in LESS:
        assert old in text
        served.append(text.replace(old, new))
        page.goto(server + _NEAR)
        assert answers(page, typed)[0][0] != TYPED.get(typed, ["zwolle/"]), new


def test_enter_opens_the_one_match_and_goes_to_the_first_of_more(near: Page) -> None:
    near.fill("#plek", "kamper")
    near.press("#plek", "Enter")
    near.wait_for_function("document.activeElement?.closest('#uitkomst') || location.pathname.endsWith('/kampen/')")
    near.goto(near.url.split("hulp/")[0] + _NEAR)
    near.fill("#plek", "zwole")
    with near.expect_navigation():
        near.press("#plek", "Enter")
    assert near.url.endswith("/zwolle/")


def test_an_unknown_place_is_told_so(finder: Page) -> None:
    [(links, words)] = answers(finder, "Atlantis")
    assert words.startswith("Deze plaats kennen we niet.")
    assert links[0].startswith("tel:")


def test_what_one_types_stays_on_the_screen(near: Page) -> None:
    asked: list[str] = []
    near.on("request", lambda request: asked.append(request.url))
    near.focus("#plek")
    near.keyboard.type("1001 AB")
    near.wait_for_timeout(200)
    assert asked == []
    assert near.url.endswith(_NEAR)
    assert near.evaluate("sessionStorage.length + localStorage.length") == 0


def test_the_answer_is_read_out(near: Page) -> None:
    assert near.locator("#uitkomst").get_attribute("role") == "status"
    assert near.get_by_label("Postcode of woonplaats").is_visible()


def test_without_scripts_the_list_has_every_place(server: str, open_page: OpenPage, regiovisie: Regiovisie) -> None:
    page = open_page(320, java_script_enabled=False)
    page.goto(server + _NEAR)
    assert not page.locator("#zoeker").is_visible()
    text = page.locator("main").inner_text()
    assert [place.naam for place in regiovisie.hulp.plaatsen if place.naam not in text] == []
    gemeente = regiovisie.hulp.gemeenten[0]
    page.locator(f"#gemeenten a[href='{gemeente.id}/']").click()
    assert gemeente.naam in page.locator("h1").inner_text()


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


def test_no_name_on_the_map_lies_over_another(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(server + _NEAR)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(_MAP_FAULTS) == []


def test_a_postcode_in_the_wrong_municipality_is_seen(
    server: str, site: Path, open_page: OpenPage, regiovisie: Regiovisie
) -> None:
    first = regiovisie.hulp.gemeenten[0].id
    place = next(place for place in regiovisie.hulp.plaatsen if place.pc4 and place.gemeente != first)
    text = (site / _NEAR / "index.html").read_text("utf-8").replace('data-pc="', f'data-pc="{place.pc4[0]} ', 1)
    page = open_page(360)
    page.route(f"**/{_NEAR}", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(server + _NEAR)
    assert answers(page, place.pc4[0])[0][0] != [f"{place.gemeente}/"]
