"""`regiovisie nieuw begrip`: what has to be filled in is told, line by line, and an old id is never given again."""

from pathlib import Path

import pytest
from miniature import plant

from macros.__main__ import main
from macros.onderwerpen import laad


def told(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    return printed.out + printed.err


def start(project: Path, id: str) -> int:
    return main(["--map", str(project), "nieuw", "begrip", id])


def test_a_record_and_a_page_stand_ready_and_the_check_tells_what_is_empty(
    miniature: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(miniature, "veilige-plek") == 0
    assert "docs/begrippen/veilige-plek.md" in told(capsys)
    assert main(["--map", str(miniature), "controleer"]) == 1
    complaints = told(capsys)
    for field in ("term", "thema", "uitleg", "kort", "vormen", "geldig_vanaf", "geschiedenis", "bron.document"):
        assert f"veilige-plek.{field}:" in complaints


def test_filled_in_it_is_a_concept_with_the_next_number(miniature: Path) -> None:
    start(miniature, "veilige-plek")
    text = "data/begrippen.yml"
    for old, new in [
        ("  term:\n", "  term: veilige plek\n"),
        ("  thema:\n", "  thema: aanpak\n"),
        ("letterlijk: []", "letterlijk: [a-punt2]"),
        ("  uitleg:\n  kort:\n  vormen: []\n", "  uitleg: Een plek.\n  kort: Een plek.\n  vormen: [veilige plek]\n"),
        ("  geldig_vanaf:\n", "  geldig_vanaf: 2030\n"),
        (
            "geschiedenis: []",
            "geschiedenis: [{periode: 2030-2034, wat: Nieuw., bron: {document: visie-2030, redactie: toegevoegd}}]",
        ),
        ("document: ,", "document: visie-2030,"),
    ]:
        plant(miniature, text, old, new)
    begrip = laad(miniature).regiovisie.stelsel.begrip("veilige-plek")
    assert begrip.code == "RV-004"


@pytest.mark.parametrize("id", ["geweld-thuis", "oud-punt", "huiselijk-lawaai", "Hoofdletter", "../buiten"])
def test_an_id_that_is_or_was_given_is_refused(miniature: Path, id: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = (miniature / "data/begrippen.yml").read_bytes()
    assert start(miniature, id) == 1
    assert "kies" in told(capsys)
    assert (miniature / "data/begrippen.yml").read_bytes() == before


def test_an_id_that_was_published_is_refused_even_when_its_page_is_gone(miniature: Path) -> None:
    (miniature / "data/adressen.lock").write_text("/begrippen/weg/\n", "utf-8")
    assert start(miniature, "weg") == 1
