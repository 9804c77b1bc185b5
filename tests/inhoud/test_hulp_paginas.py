"""What the built help pages say: numbers from the data alone, quiet titles, plain words, little weight."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from building import file_of, pages
from hulppaginas import asked_for, help_pages, numbers_on, visible_text, weight
from reading import document, elements, strings

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import tel
from macros.hulp.leesbaarheid import MAKKELIJK, zinnen_van
from macros.hulp.nummers import getoonde_nummers, nummers_in
from macros.hulp.regels import alarmerend
from macros.hulp.schema_org import dienst, overheid
from macros.weergave.getoond import moeilijke_zinnen

HEAVIEST = 8 * 1024
# What looks like a number in a program and is none, with the reason.
_NO_NUMBERS = {
    "macros/visie/gebouwd.py 0123456789": "the ten digits",
    "macros/publiceren/lettertypen.py 0123456789": "the ten digits",
    "macros/kern/yaml.py 0412345670": "an example of what plain YAML makes of digits",
}
# It holds which form the numbers of data/hulp/ have.
_KNOWS_NUMBERS = "nummers.py"
_SOURCES = ("docs", "overrides", "macros")
_TEXTS = {".md", ".html", ".j2", ".js", ".css", ".svg", ".py", ".yml"}


def all_numbers(regiovisie: Regiovisie) -> set[str]:
    contacts = (*regiovisie.hulp.hulplijnen, *regiovisie.hulp.gemeenten)
    return {tel(number) for contact in contacts for number in contact.nummers}


def strange_numbers(site: Path, regiovisie: Regiovisie) -> list[str]:
    """Every number on a page that is not in the data, or that may not be shown."""
    shown = [(page, numbers_on(site, page) - getoonde_nummers(regiovisie.hulp, page)) for page in pages(site)]
    return [f"{page} {number}" for page, strange in shown for number in sorted(strange)]


def written_numbers(project: Path) -> list[str]:
    """Every number in a page, template or program."""
    files = (file for folder in _SOURCES for file in sorted((project / folder).rglob("*")) if file.suffix in _TEXTS)
    found = [
        f"{file.relative_to(project).as_posix()} {number}"
        for file in files
        if "gemaakt" not in file.parts and file.name != _KNOWS_NUMBERS
        for number in sorted(nummers_in(file.read_text("utf-8")))
    ]
    return [line for line in found if line not in _NO_NUMBERS]


def read(site: Path, page: str) -> list[str]:
    """What is too hard on a page as built, with what its skeleton adds."""
    tree = document(site, page)
    return list(moeilijke_zinnen(list(zinnen_van(tree)), MAKKELIJK, tree.get("lang") or ""))


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """The built help pages, to plant a fault in."""
    for folder in ("hulp", "assets"):
        shutil.copytree(site / folder, tmp_path / "site" / folder)
    return tmp_path / "site"


def _write_on(site: Path, page: str, text: str) -> None:
    file = file_of(site, page)
    file.write_text(file.read_text("utf-8").replace("</main>", f"{text}</main>"), "utf-8")


def test_there_is_a_page_for_every_path_and_every_municipality(site: Path, regiovisie: Regiovisie) -> None:
    there = help_pages(site)
    assert {f"hulp/in-de-buurt/{gemeente.id}/" for gemeente in regiovisie.hulp.gemeenten} <= set(there)
    assert {path.pagina.replace(".md", "/") for path in regiovisie.hulp.paden} <= set(there)


def test_every_number_on_the_site_is_in_the_data_and_may_be_shown(site: Path, regiovisie: Regiovisie) -> None:
    assert strange_numbers(site, regiovisie) == []


def test_no_page_template_or_program_holds_a_number(project: Path) -> None:
    # The adopted text has one of its own; it stands in data/visie/.
    assert written_numbers(project) == []


def test_a_number_written_on_a_page_or_in_a_telephone_link_is_seen(copied: Path, regiovisie: Regiovisie) -> None:
    numbers = ["0800 1234", "038 123 45 67", "06-12345678", "14 038", "0900-1262626", "116 006"]
    _write_on(copied, "hulp/", "".join(f"<p>Bel {number}.</p>" for number in numbers))
    _write_on(copied, "hulp/", "<a href='tel:0387654321'>Bel ons</a>")
    wanted = [f"hulp/ {re.sub(r'[^0-9]', '', number)}" for number in [*numbers, "0387654321"]]
    assert strange_numbers(copied, regiovisie) == sorted(wanted)


def test_a_number_written_in_a_source_is_seen(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("Bel 112 of 0800-2000.", "utf-8")
    assert written_numbers(tmp_path) == ["docs/a.md 08002000", "docs/a.md 112"]


def test_what_is_no_number_is_left_alone() -> None:
    assert nummers_in("2030-2034, 1.150, 1001-1009, 1001 AB, 12345-2029, § 1.1.2, 112NL, GM0001") == set()


def test_a_number_that_is_unsure_or_for_professionals_stands_on_no_help_page(
    site: Path, regiovisie: Regiovisie
) -> None:
    hidden = all_numbers(regiovisie) - getoonde_nummers(regiovisie.hulp)
    assert [page for page in help_pages(site) if numbers_on(site, page) & hidden] == []


def test_a_municipality_without_a_sure_number_gives_its_website_and_the_advice_line(
    site: Path, regiovisie: Regiovisie
) -> None:
    unsure = [gemeente for gemeente in regiovisie.hulp.gemeenten if gemeente.toon == "zonder"]
    common = {regiovisie.hulp.hulplijn(id).tel for id in ("alarmnummer", "veilig-thuis")}
    for gemeente in unsure:
        page = f"hulp/in-de-buurt/{gemeente.id}/"
        assert numbers_on(site, page) == common
        assert strings(document(site, page), "//a/@href[. = $address]", address=str(gemeente.webadres))


def test_the_page_with_all_numbers_has_all_numbers(site: Path, regiovisie: Regiovisie) -> None:
    lines = regiovisie.hulp.nummerlijst
    assert numbers_on(site, "hulp/nummers/") == {line.tel for line in lines} | {
        tel(line.app) for line in lines if line.app
    }
    card = " ".join(strings(document(site, "hulp/nummers/"), "//div[@class='kaartje']//text()"))
    assert nummers_in(card) == {line.tel for line in regiovisie.hulp.kaartje}


def test_a_page_in_another_language_says_so_and_is_found_from_the_first(site: Path) -> None:
    languages = {page: document(site, page).get("lang") for page in help_pages(site)}
    others = {f"http://site/{page}": language for page, language in languages.items() if language != languages["hulp/"]}
    links = elements(document(site, "hulp/"), "//main//a[@lang]")
    assert {link.get("href"): link.get("lang") for link in links} == others
    for page in languages:
        row = elements(document(site, page), "//footer//a[@hreflang][@lang]")
        assert {link.get("href"): link.get("lang") for link in row} == others | {"http://site/hulp/": "nl"}, page


def unlinked_numbers(site: Path, page: str) -> list[str]:
    """Every number in the words of a page that no link dials or writes to; 113 in a name stands under its link."""
    faults = []
    for text in elements(document(site, page), "//body//text()[not(ancestor::script)]/.."):
        link = next(iter(elements(text, "ancestor-or-self::a")), None)
        leads = re.sub(r"https://wa[.]me/", "tel:+", link.get("href") or "") if link is not None else ""
        own = " ".join(strings(text, "text()"))
        above = strings(text, "ancestor-or-self::div[@class='nummer'][1]//a/@href") if text.tag == "strong" else []
        found = sorted(nummers_in(own))
        faults += [f"{page} {number}" for number in found if f"tel:{number}" not in [leads, *above]]
    return faults


def test_every_number_on_a_help_page_is_a_link(site: Path) -> None:
    assert [fault for page in help_pages(site) for fault in unlinked_numbers(site, page)] == []


def test_a_number_that_is_no_link_is_seen(copied: Path) -> None:
    for words in ("<p>Bel 112.</p>", "<p><a href='tel:112'>0800-2000</a></p>", "<b>0800-2000</b>"):
        _write_on(copied, "hulp/kijken/", words)
    found = unlinked_numbers(copied, "hulp/kijken/")
    assert sorted(found) == ["hulp/kijken/ 08002000", "hulp/kijken/ 08002000", "hulp/kijken/ 112"]


def test_every_other_page_has_the_quiet_help_line(site: Path, regiovisie: Regiovisie) -> None:
    needed = {regiovisie.hulp.hulplijn(id).tel for id in ("alarmnummer", "veilig-thuis")}
    for page in set(pages(site)) - set(help_pages(site)):
        tree = document(site, page)
        dialled = {tel(link) for link in strings(tree, "//header//a/@href[starts-with(., 'tel:')]")}
        assert needed <= dialled, page
        assert strings(tree, "//header//a/@href[. = 'http://site/hulp/' or . = '/hulp/']"), page


def test_titles_and_addresses_of_help_pages_are_quiet(site: Path) -> None:
    for page in help_pages(site):
        tree = document(site, page)
        title = strings(tree, "//title/text()")[0]
        meta = strings(tree, "//meta[@name='description' or starts-with(@property, 'og:')]/@content")
        assert alarmerend(f"{title} {page} {' '.join(meta)}") == []
        assert re.fullmatch(r"[\w -]{3,30}", title.replace(",", "")), title


def test_no_help_page_tells_when_something_was_checked(site: Path) -> None:
    words = ("nagekeken", "gecontroleerd", "zekerheid", "actualiteit")
    texts = {page: visible_text(document(site, page)).lower() for page in help_pages(site)}
    assert [page for page, text in texts.items() if any(word in text for word in words)] == []


def test_the_page_for_editors_names_everything_that_is_to_be_checked(site: Path, regiovisie: Regiovisie) -> None:
    rows = elements(document(site, "over/actualiteit/"), "//main//div[contains(@aria-label, 'nakijkt')]//tbody/tr")
    assert [str(row[0].text_content()).strip() for row in rows] == [one.naam for one in regiovisie.hulp.contacten]


def _data_block(site: Path, page: str) -> list[dict[str, Any]]:
    block = strings(document(site, page), "//script[@type='application/ld+json']/text()")
    return list(json.loads(block[0])["@graph"]) if block else []


def test_data_blocks_say_what_the_data_say(site: Path, regiovisie: Regiovisie) -> None:
    first = [dienst(regiovisie, regiovisie.hulp.hulplijn(id)) for id in ("alarmnummer", "veilig-thuis")]
    assert _data_block(site, "hulp/") == first
    for gemeente in regiovisie.hulp.gemeenten:
        assert _data_block(site, f"hulp/in-de-buurt/{gemeente.id}/") == [overheid(regiovisie, gemeente)]
    told = re.findall(r'"telephone": "([^"]+)"', json.dumps(_data_block(site, "hulp/nummers/")))
    assert told == [line.telefoon for line in regiovisie.hulp.nummerlijst]


def test_a_data_block_can_not_close_the_block_it_stands_in(regiovisie: Regiovisie) -> None:
    service = dienst(regiovisie, regiovisie.hulp.hulplijn("veilig-thuis"))
    assert service["@type"] == "GovernmentService"
    assert service["availableChannel"]["servicePhone"]["@type"] == "ContactPoint"
    assert len(service["areaServed"]) == len(regiovisie.hulp.gemeenten)


def test_a_data_block_has_no_unsure_number(site: Path, regiovisie: Regiovisie) -> None:
    hidden = all_numbers(regiovisie) - getoonde_nummers(regiovisie.hulp)
    for page in help_pages(site):
        told = re.findall(r'"telephone": "([^"]+)"', json.dumps(_data_block(site, page)))
        assert not {tel(number) for number in told} & hidden, page


def test_no_help_page_is_heavy(site: Path) -> None:
    weights = {page: weight(site, page) for page in help_pages(site)}
    assert {page: size for page, size in weights.items() if size > HEAVIEST} == {}


def test_a_heavy_page_is_seen(copied: Path) -> None:
    numbers = " ".join(str(number * 7919 % 10007) for number in range(2500))
    _write_on(copied, "hulp/", f"<p>{numbers}</p>")
    assert weight(copied, "hulp/") > HEAVIEST


def test_a_help_page_asks_for_its_style_and_its_scripts_and_nothing_else(site: Path) -> None:
    for page in help_pages(site):
        tree = document(site, page)
        asked = strings(
            tree, "//script/@src | //img/@src | //iframe/@src | //link[not(starts-with(@href, 'data:'))]/@href"
        )
        assert sorted(asked) == sorted(f"http://site/{name}" for name in asked_for(site, page)), page


def test_help_pages_read_easily(site: Path) -> None:
    assert [f"{page} {fault}" for page in help_pages(site) for fault in read(site, page)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Je belt en je praat en je luistert en je hoort wat er kan en je gaat weer naar huis en je slaapt.",
        "De gemeentelijke uitvoeringsorganisatie faciliteert multidisciplinaire samenwerkingsverbanden ter "
        "bevordering van duurzame veiligheidsbeleving. " * 3,
    ],
)
def test_hard_words_and_long_sentences_are_seen(copied: Path, sentence: str) -> None:
    _write_on(copied, "hulp/", f"<p>{sentence * 3}</p>")
    assert read(copied, "hulp/")
