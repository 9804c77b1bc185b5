"""The visie on one page as PDF: accessible, one sheet, and it says what the page says."""

from pathlib import Path

import pikepdf
import pytest
from pdfs import bare, faults, words_missing
from reading import document, elements

from macros.raad.blad import RAADSPAGINA, maak_raadsblad, raadsbladgegevens
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="module")
def sheet(inhoud: Inhoud, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = maak_raadsblad(inhoud, tmp_path_factory.mktemp("raadsblad"))
    assert made is not None
    return made


def test_it_is_accessible_and_archivable_on_one_sheet(sheet: Path) -> None:
    with pikepdf.open(sheet) as pdf:
        assert faults(pdf, "De visie op één pagina") == []
        assert len(pdf.pages) == 1


def test_it_says_what_the_page_says(sheet: Path, site: Path) -> None:
    page = document(site, "raad/")
    for source in elements(page, "//article//*[contains(@class, 'bron') or @class='bord']"):
        source.drop_tree()
    shown = elements(page, "//article//*[@data-record and not(.//*[@data-record])]")
    texts = [text for element in shown if (text := bare(element.text_content()))]
    assert texts
    assert words_missing(sheet, [*texts, "Dit staat er niet"]) == ["Dit staat er niet"]


def test_each_statement_names_its_place(inhoud: Inhoud) -> None:
    page = next(page for page in inhoud.paginas if page.pad == RAADSPAGINA)
    points = [point for part in raadsbladgegevens(inhoud, page)["delen"] for point in part.get("punten", [])]
    assert points
    assert [point["tekst"] for point in points if not point["bron"].strip()] == []
