"""`regiovisie nieuw`: what has to be filled in is told, line by line, and an old id is never given again."""

import re
from pathlib import Path

import pytest
from miniature import VISIE, plant
from plainwords import add_plain_words

from macros.__main__ import main
from macros.onderwerpen import gelezen, laad
from macros.opdrachten.nieuw import soorten

# Where an id has a form of its own.
IDS = {"taal": "de", "zoektaal": "de", "woordsoort": "weetvraag", "uitgang": "uitgang", "voetnoot": "voetnoot-9"}
TOLD = re.compile(r"^([^\s:]+:\d+): ", re.MULTILINE)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    return printed.out + printed.err


def start(project: Path, *words: str) -> int:
    return main(["--map", str(project), "nieuw", *words])


@pytest.fixture
def being_written(miniature: Path) -> Path:
    """The miniature while its text is being written, with plain words, and a list of ways out that has room for one."""
    plant(miniature, f"{VISIE}/uitgaven.yml", "status: vastgesteld", "status: concept")
    (miniature / "data/hulp/instellingen.yml").write_text("[]\n", "utf-8")
    return add_plain_words(miniature)


def test_of_every_kind_all_that_the_check_misses_was_told_with_its_line(
    being_written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_text("utf-8") for file in being_written.rglob("data/**/*.yml")}
    asked: set[str] = set()
    for kind in soorten():
        assert start(being_written, kind.naam, IDS.get(kind.naam, f"zomaar-{kind.naam}")) == 0, told(capsys)
        asked |= set(TOLD.findall(told(capsys)))
    # Of a list whose only part is empty the check tells too that it is short; that part stands on the next line.
    lines = {one: {f"{one.file}:{line}" for line in (one.line, one.line + 1)} for one in gelezen(being_written)[1]}
    assert [str(one) for one, near in lines.items() if not near & asked] == []
    # Nothing that stood in a file is written anew; an empty list makes room.
    for file, text in before.items():
        assert file.read_text("utf-8").startswith(text.replace("[]", "").rstrip()), file


def test_every_kind_stands_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nieuw", "--help"]) == 0
    printed = told(capsys)
    assert all(f"  {kind.naam} " in printed for kind in soorten())


def test_words_of_the_visie_begin_with_an_edition(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(miniature, "definitie", "nieuw-woord") == 1
    assert "begin eerst met: regiovisie uitgave nieuw" in told(capsys)


def test_a_concept_stands_ready_with_its_page_and_its_questions(
    miniature: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(miniature, "begrip", "veilige-plek") == 0
    assert "docs/begrippen/veilige-plek.md" in told(capsys)
    assert main(["--map", str(miniature), "controleer"]) == 1
    complaints = told(capsys)
    for field in ("term", "thema", "uitleg", "kort", "vormen", "geldig_vanaf", "bron.document"):
        assert f"veilige-plek.{field}:" in complaints


def test_filled_in_it_is_a_concept_with_the_next_number(miniature: Path) -> None:
    start(miniature, "begrip", "veilige-plek")
    text = "data/begrippen.yml"
    for old, new in [
        ("  term:\n", "  term: veilige plek\n"),
        ("  thema:\n", "  thema: aanpak\n"),
        ("  uitleg:\n  kort:\n  vormen: []\n", "  uitleg: Een plek.\n  kort: Een plek.\n  vormen: [veilige plek]\n"),
        ("  geldig_vanaf:\n", "  geldig_vanaf: 2030\n  letterlijk: [a-punt2]\n"),
        ("periode:\n", "periode: 2030-2034\n"),
        ("wat:\n", "wat: Nieuw.\n"),
        ("document:\n", "document: visie-2030\n"),
        ("document:\n", "document: visie-2030\n"),
        ("redactie:\n", "redactie: hertaald\n"),
        ("redactie:\n", "redactie: hertaald\n"),
    ]:
        plant(miniature, text, old, new)
    plant(miniature, "data/zoeken/vragen.yml", "vragen: []", "vragen: [waar is het veilig]")
    begrip = laad(miniature).regiovisie.stelsel.begrip("veilige-plek")
    assert begrip.code == "RV-004"


@pytest.mark.parametrize("place", ["raad/zomaar", "hulp/zomaar"])
def test_a_page_is_sound_once_it_has_a_question(miniature: Path, place: str) -> None:
    config = miniature / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8').rstrip()}\n  - Raad:\n      - raad/vragen.md\n", "utf-8")
    (miniature / "docs/raad/vragen.md").write_text("---\ntitle: Vragen\n---\n\n# Vragen {: #v }\n", "utf-8")
    assert start(miniature, "pagina", place) == 0
    plant(miniature, "data/zoeken/vragen.yml", "vragen: []", "vragen: [waar is zomaar]")
    assert f"{place}.md" in {page.pad for page in laad(miniature).paginas}
    in_menu = "      - raad/vragen.md\n      - raad/zomaar.md\n" in config.read_text("utf-8")
    assert in_menu == place.startswith("raad")


@pytest.mark.parametrize("id", ["geweld-thuis", "oud-punt", "huiselijk-lawaai", "Hoofdletter", "../buiten"])
def test_an_id_that_is_or_was_given_is_refused(miniature: Path, id: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = (miniature / "data/begrippen.yml").read_bytes()
    assert start(miniature, "begrip", id) == 1
    assert "kies een ander" in told(capsys)
    assert (miniature / "data/begrippen.yml").read_bytes() == before


@pytest.mark.parametrize("place", ["index", "Raad/Zomaar", "../buiten"])
def test_a_place_that_is_taken_or_is_none_is_refused(miniature: Path, place: str) -> None:
    assert start(miniature, "pagina", place) == 1


def test_an_id_that_was_published_is_refused_even_when_its_page_is_gone(miniature: Path) -> None:
    (miniature / "data/adressen.lock").write_text("/begrippen/weg/\n", "utf-8")
    assert start(miniature, "begrip", "weg") == 1
