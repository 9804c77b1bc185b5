"""Every record leads back to its paragraph, and every paragraph tells what came from it."""

from pathlib import Path

import pytest
from building import file_of
from lxml import html
from miniature import plant

from macros.gegevens.bronnen import bronvermeldingen, paragraaf_van
from macros.kern.fouten import DataError
from macros.kern.records import Bron
from macros.onderwerpen import laad


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("1.3", "1.3"),
        ("1.3.2", "1.3"),
        ("1.3 en 1.4", "1.3"),
        ("Nota, 1.2", "Nota"),
        ("13", None),
        ("", None),
    ],
)
def test_the_longest_name_that_fits(names: str, expected: str | None) -> None:
    source = Bron(document="visie", paragraaf=names, redactie="hertaald")
    assert paragraaf_van(source, ("1", "1.3", "Nota")) == expected


def test_every_source_is_found_once(project: Path) -> None:
    regiovisie = laad(project).regiovisie
    everything = list(bronvermeldingen(regiovisie))
    shown = [
        one for document in regiovisie.documenten for part in regiovisie.herkomst(document) for one in part.vermeldingen
    ]
    assert len(shown) == len(everything)
    assert {one.id for one in everything} >= {"preventie", "kadera", "wet-kindcheck", "kindermishandeling"}


def test_the_page_tells_of_every_paragraph_also_what_gave_nothing(project: Path, site: Path) -> None:
    page = html.parse(file_of(site, "over/herkomst/")).getroot()
    rows = [[cell.text_content().strip() for cell in row.iterfind("td")] for row in page.iterfind(".//table//tr")][1:]
    named = [name for document in laad(project).regiovisie.documenten for name in document.paragrafen]
    assert [row[0] for row in rows if row and row[0] in named] != []
    assert any(row and row[1] == "–" and row[2] == "niets" for row in rows)
    assert all(row[2] for row in rows if row)


def test_a_paragraph_that_the_document_has_not_is_told(miniature: Path) -> None:
    plant(miniature, "data/documenten.yml", "  van: niemand\n", '  van: niemand\n  paragrafen: ["1", "2"]\n')
    plant(
        miniature, "data/visie/2030-2034/rollen.yml", "document: visie-2030,", 'document: visie-2030, paragraaf: "7",'
    )
    with pytest.raises(DataError, match=r"gemeente\.bron\.paragraaf: '7' bestaat niet"):
        laad(miniature)


def test_a_concept_is_found_at_its_own_page_also_when_it_shares_its_id_with_adopted_text(site: Path) -> None:
    page = html.parse(file_of(site, "over/herkomst/")).getroot()
    links = {link.get("href") for link in page.iterfind(".//table//a") if link.text == "kindermishandeling"}
    assert any(link.endswith("begrippen/kindermishandeling/#begrip-kindermishandeling") for link in links)


def test_a_word_that_the_visie_does_not_use_is_not_said_to_be_hers(site: Path) -> None:
    text = html.parse(file_of(site, "begrippen/kindcheck/")).getroot().text_content()
    assert "Sinds wanneer de regio het woord gebruikt, staat niet in de bronnen." in text
    assert "het eerste jaar van de visie" not in text


def test_a_concept_is_in_its_part_of_the_menu(site: Path) -> None:
    page = html.parse(file_of(site, "begrippen/kindcheck/")).getroot()
    assert [link.text for link in page.iterfind(".//nav[@class='menu']//a[@aria-current]")] == ["Begrippen"]
