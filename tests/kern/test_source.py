from pathlib import Path

import pytest

from macros.kern.fouten import DataError
from macros.kern.yaml import lees_yaml


def read(tmp_path: Path, content: bytes) -> object:
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    return lees_yaml(file, "data/x.yml").waarde


@pytest.mark.parametrize("text", ["0412345670", "17:00", "1.10", "NO", "2026-11-22", "1e3", "yes"])
def test_a_value_stays_the_text_that_was_typed(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"veld: {text}\n".encode()) == {"veld": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"veld: {text}\n".encode()) == {"veld": None}


def test_a_quoted_nothing_is_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, b'veld: ""\n') == {"veld": ""}


def test_a_line_number_is_kept_for_every_place(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_text("- id: een\n  punten:\n    - a\n    - b\n", "utf-8")
    gelezen = lees_yaml(file, "x.yml")
    assert [gelezen.regel(plaats) for plaats in [(0, "id"), (0, "punten", 1), (0, "weg")]] == [1, 4, 1]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: 1\nb: 2\na: 3\n", "data/x.yml:3: a: staat hier twee keer; laat er een staan"),
        (b"a: 1\nb:\t2\n", "data/x.yml:2: tab gevonden; gebruik spaties"),
        (b"a: 1\nb: caf\xe9\n", "data/x.yml:2: geen UTF-8; sla het bestand op als UTF-8"),
        (b"a: 1\nb: twee: drie\n", "data/x.yml:2: geen geldige YAML; zet een tekst met een dubbele punt"),
        (b"a: 1\nb\nc: 2\n", "data/x.yml:3: geen geldige YAML; ontbreekt hier een dubbele punt"),
        (b'a: "open\n', "data/x.yml:2: geen geldige YAML"),
        (b"a: \x07\n", "data/x.yml:1: bevat een teken dat in YAML niet mag"),
        (b"", "data/x.yml:1: bestand is leeg"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(DataError) as fault:
        read(tmp_path, content)
    assert str(fault.value).startswith(message)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"data/weg.yml:1: bestand ontbreekt"):
        lees_yaml(tmp_path / "weg.yml", "data/weg.yml")
