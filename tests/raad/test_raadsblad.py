"""The page for the council as PDF: made of the content, and of nothing else."""

from dataclasses import replace
from pathlib import Path

from miniature import MINIATURE, plant

from macros.onderwerpen import laad
from macros.raad.blad import RAADSPAGINA, maak_raadsblad, raadsbladgegevens


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    content = laad(MINIATURE)
    first, again = (maak_raadsblad(content, tmp_path / name) for name in ("een", "twee"))
    assert first is not None
    assert again is not None
    assert again.read_bytes() == first.read_bytes()


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
