"""The page of changes and the feed tell the same, and every page but those of help knows the feed."""

from pathlib import Path

import pytest
from conftest import OpenPage
from lxml import etree
from reading import document, elements, strings

from macros.publiceren.feed import ADRES
from macros.tekst.inhoud import Inhoud

ATOM = "{http://www.w3.org/2005/Atom}"
_IDS = "boxes => boxes.map(box => box.id)"


def test_page_and_feed_tell_the_same(inhoud: Inhoud, site: Path) -> None:
    told = {element.get("id") for element in elements(document(site, "over/wijzigingen/"), "//article//h3")}
    assert told == {message.id for message in inhoud.regiovisie.berichten}
    entries = etree.fromstring((site / ADRES).read_bytes()).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [one.wat for one in inhoud.regiovisie.berichten]


def test_every_page_but_help_names_the_feed(site: Path, all_pages: list[str]) -> None:
    for page in all_pages:
        found = strings(document(site, page), "//link[@type='application/atom+xml']/@href")
        assert found == ([] if page.startswith("hulp/") else [f"http://site/{ADRES}"]), page


# How many messages show with each choice, and how many there are of that kind.
_SHOWN = """kinds => kinds.map(kind => {
  document.getElementById(`toon-${kind}`).click();
  const shown = [...document.querySelectorAll('.wijzigingsbericht')].filter(one => one.checkVisibility());
  return [shown.length, document.querySelectorAll(`.soort-${kind}`).length];
})"""


@pytest.mark.parametrize("script", [True, False])
def test_the_filter_shows_one_kind(server: str, open_page: OpenPage, script: bool) -> None:
    page = open_page(1280, java_script_enabled=script)
    page.goto(f"{server}over/wijzigingen/")
    messages = page.locator(".wijzigingsbericht")
    everything = messages.count()
    assert messages.locator("visible=true").count() == everything
    kinds = [box.removeprefix("toon-") for box in page.locator("input[id^=toon-]").evaluate_all(_IDS)]
    page.locator(f"#toon-{kinds[-1]}").check()
    for shown, of_the_kind in page.evaluate(_SHOWN, [kind for kind in kinds if kind != "alles"]):
        assert shown == of_the_kind <= everything
    page.locator("#toon-alles").check()
    assert page.locator(".wijzigingsbericht:visible").count() == everything
