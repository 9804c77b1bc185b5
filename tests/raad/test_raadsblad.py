"""The page for the council as PDF: accessible, two sheets, and it says what the page says."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from miniature import plant
from pdfs import bare, faults, words_missing
from reading import document, elements

from macros.onderwerpen import laad
from macros.raad.blad import RAADSPAGINA, maak_raadsblad, raadsbladgegevens
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="module")
def content(project: Path) -> Inhoud:
    return laad(project)


@pytest.fixture(scope="module")
def sheet(content: Inhoud, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = maak_raadsblad(content, tmp_path_factory.mktemp("raadsblad"))
    assert made is not None
    return made


def test_it_is_accessible_and_archivable_on_two_sheets(sheet: Path) -> None:
    with pikepdf.open(sheet) as pdf:
        assert faults(pdf, "De visie op één pagina") == []
        assert len(pdf.pages) == 2


def test_it_says_what_the_page_says(sheet: Path, site: Path) -> None:
    page = document(site, "raad/")
    for source in elements(page, "//article//*[contains(@class, 'bron')]"):
        source.drop_tree()
    shown = elements(page, "//article//*[@data-record and not(.//*[@data-record])]")
    texts = [text for element in shown if (text := bare(element.text_content()))]
    assert len(texts) > 30
    assert words_missing(sheet, [*texts, "Dit staat er niet"]) == ["Dit staat er niet"]


def test_each_statement_names_its_place(content: Inhoud) -> None:
    page = next(page for page in content.paginas if page.pad == RAADSPAGINA)
    points = [point for part in raadsbladgegevens(content, page)["delen"] for point in part.get("punten", [])]
    assert len(points) > 20
    assert [point["tekst"] for point in points if not re.search(r"§|Samenvatting|Raadsvoorstel", point["bron"])] == []


def test_the_same_content_gives_the_same_bytes(content: Inhoud, sheet: Path, tmp_path: Path) -> None:
    again = maak_raadsblad(content, tmp_path)
    assert again is not None
    assert again.read_bytes() == sheet.read_bytes()


def test_other_words_give_another_sheet(miniature: Path) -> None:
    before = laad(miniature)
    pages = {page.pad: page for page in before.paginas}
    assert RAADSPAGINA in pages
    first = raadsbladgegevens(before, pages[RAADSPAGINA])
    point = next(point for part in first["delen"] for point in part.get("punten", []))
    plant(miniature, "data/raad/delen.yml", point["tekst"], "Iets heel anders.")
    after = laad(miniature)
    assert raadsbladgegevens(after, next(page for page in after.paginas if page.pad == RAADSPAGINA)) != first


def test_no_page_no_sheet(miniature: Path, tmp_path: Path) -> None:
    content = laad(miniature)
    without = replace(content, paginas=())
    assert maak_raadsblad(without, tmp_path) is None
