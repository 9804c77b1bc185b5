"""The sheets to print: accessible and archivable PDF, with the words of the data, the same bytes twice."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfs import elements, faults, kinds, scopes, words_missing

from macros.gegevens.geheel import Regiovisie
from macros.meldcode.bladen import BLADEN, bladgegevens, maak_bladen
from macros.tekst.inhoud import Inhoud

TITLES = {"werkblad-meldcode": "Werkblad meldcode", "meldcode-op-een-blad": "De meldcode in vijf stappen"}
PAGES = {"werkblad-meldcode": 2, "meldcode-op-een-blad": 1}


@pytest.fixture(scope="module")
def sheets(inhoud: Inhoud, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {file.stem: file for file in maak_bladen(inhoud, tmp_path_factory.mktemp("bladen"))}


@pytest.fixture(scope="module")
def day(regiovisie: Regiovisie) -> str:
    """Up to which day the law on the sheets is known."""
    return f"de wet gelezen op {bladgegevens(regiovisie)['stand']}"


@pytest.mark.parametrize("name", BLADEN)
def test_the_sheet_is_accessible_and_archivable(sheets: dict[str, Path], name: str) -> None:
    with pikepdf.open(sheets[name]) as pdf:
        assert faults(pdf, TITLES[name]) == []
        assert len(pdf.pages) == PAGES[name]


def test_every_table_of_the_werkblad_has_headers_with_a_scope(regiovisie: Regiovisie, sheets: dict[str, Path]) -> None:
    with pikepdf.open(sheets["werkblad-meldcode"]) as pdf:
        assert kinds(pdf).count("/Table") == len(regiovisie.werkblad)
        assert set(scopes(pdf)) == {"/Column"}


def without_language(pdf: Any) -> None:
    del pdf.Root["/Lang"]


def without_title(pdf: Any) -> None:
    pdf.Root.ViewerPreferences["/DisplayDocTitle"] = False


def without_tags(pdf: Any) -> None:
    pdf.Root.MarkInfo["/Marked"] = False


def without_first_heading(pdf: Any) -> None:
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/H1":
            element["/S"] = pikepdf.Name.P


def without_scope(pdf: Any) -> None:
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/TH":
            del element["/A"]


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        (without_language, "language"),
        (without_title, "title shown"),
        (without_tags, "tagged"),
        (without_first_heading, "first heading"),
        (without_scope, "scopes"),
    ],
)
def test_a_planted_fault_is_seen(sheets: dict[str, Path], fault: Callable[[Any], None], seen: str) -> None:
    with pikepdf.open(sheets["werkblad-meldcode"]) as pdf:
        fault(pdf)
        assert seen in faults(pdf, TITLES["werkblad-meldcode"])


def test_the_werkblad_says_what_the_data_say(regiovisie: Regiovisie, sheets: dict[str, Path], day: str) -> None:
    texts = [text for step in regiovisie.werkblad for text in (step.opschrift, *step.vragen, *step.werkvragen)]
    texts += [text for step in regiovisie.werkblad for text in (*step.vastleggen, *step.noten)]
    texts += [day, str(regiovisie.hulp.hulplijn("veilig-thuis").telefoon)]
    assert words_missing(sheets["werkblad-meldcode"], [*texts, "Dit staat er niet"]) == ["Dit staat er niet"]


def test_the_sheet_for_the_wall_says_what_the_data_say(
    regiovisie: Regiovisie, sheets: dict[str, Path], day: str
) -> None:
    texts = [text for step in regiovisie.werkblad for text in (step.kort, step.kern)]
    said = bladgegevens(regiovisie)["uitspraken"]
    texts += [said[id]["kop"] for id in ("wet-kindcheck", "norm-drie-normen")] + said["norm-drie-normen"]["punten"]
    texts += [day, str(regiovisie.hulp.hulplijn("veilig-thuis").telefoon)]
    assert words_missing(sheets["meldcode-op-een-blad"], texts) == []


def test_the_same_records_give_the_same_bytes(
    inhoud: Inhoud, sheets: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    for file in maak_bladen(inhoud, tmp_path):
        assert file.read_bytes() == sheets[file.stem].read_bytes()


def test_a_sheet_that_is_up_to_date_is_left_alone_and_an_old_one_is_made_again(
    inhoud: Inhoud, project: Path, tmp_path: Path
) -> None:
    shutil.copytree(project / "data", tmp_path / "data", copy_function=shutil.copy2)
    (first, _) = maak_bladen(inhoud, tmp_path)
    before = first.stat().st_mtime_ns
    maak_bladen(inhoud, tmp_path)
    assert first.stat().st_mtime_ns == before
    os.utime(first, (0, 0))
    maak_bladen(inhoud, tmp_path)
    assert first.stat().st_mtime > 0
