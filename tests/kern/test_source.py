"""YAML is read as it was typed, or refused: nothing is guessed, taken off or drawn together."""

from pathlib import Path

import pytest

from macros.kern.fouten import DataError
from macros.kern.yaml import lees_yaml, ontleed


def read(tmp_path: Path, content: bytes) -> object:
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    return lees_yaml(file, "data/x.yml").waarde


@pytest.mark.parametrize(
    "text",
    [
        "0412345670",
        "17:00",
        "1.10",
        "NO",
        "2026-11-22",
        "1e3",
        "yes",
        "Null",
        "a-b: c".replace(": ", ":"),
        "x#1",
        "1,3",
    ],
)
def test_a_value_stays_the_text_that_was_typed(text: str) -> None:
    assert ontleed(f"veld: {text}\n", "x").waarde == {"veld": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("veld:\n", None),
        ('veld: ""\n', ""),
        ("veld: 'Zo''n \"dag\" #1: !'\n", 'Zo\'n "dag" #1: !'),
        ('veld: "een \\"woord\\" en een \\\\"\n', 'een "woord" en een \\'),
        ("veld: >-\n  een\n  twee # drie\n", "een twee # drie"),
        ("veld: |\n  - een\n  - twee\n", "- een\n- twee\n"),
        ("# Vooraf.\n\nveld: een\n# Achteraf.\n", "een"),
        ('veld: "een"  # waarom\n', "een"),
        ("veld: nee # nog te vragen\n", "nee"),
        ("veld: [een, twee]  # waarom\n", ["een", "twee"]),
        ("---\nveld: een\n", "een"),
        ("veld: foto's van de mama's\n", "foto's van de mama's"),
        ("veld: ‘een’ “twee” – drie…\n", "‘een’ “twee” – drie…"),
    ],
)
def test_what_editors_write_on_purpose_is_read(text: str, value: object) -> None:
    assert ontleed(text, "x").waarde == {"veld": value}


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
        (b"a: 1\nb\nc: 2\n", "data/x.yml:2: geen geldige YAML; ontbreekt hier een dubbele punt"),
        (b'a: "open\nb: 1\n', "data/x.yml:1: geen geldige YAML; het aanhalingsteken dat hier begint, eindigt nergens"),
        (b"a: \x07\n", "data/x.yml:1: stuurteken gevonden: U+0007 (BEL)"),
        (b"a: 1\r\nb: 2\rc: 3\r\n", "data/x.yml:2: regeleinde dat niet elk programma kent gevonden: U+000D (CR)"),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n", "data/x.yml:2: rest van een samenvoeging (<<<<<<<)"),
        (b"", "data/x.yml:1: bestand is leeg"),
        (b"# niets\n", "data/x.yml:1: bestand is leeg"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(DataError) as fault:
        read(tmp_path, content)
    assert str(fault.value).startswith(message)


_TAG, _ALIAS, _COMMENT = "wat met ! begint", "verwijzing met & en * gevonden", "wat achter # staat valt weg"
_QUOTE, _NEXT_LINE = "een tekst die met", "loopt door op de volgende regel"
# What is typed behind `- id: een\n  ` → the line that is told, and what.
LOST = {
    "kop: !Huiselijk Geweld": (2, _TAG),
    "kop: !!str Geweld": (2, _TAG),
    "kop: ! Geweld": (2, _TAG),
    "kop: !<x> Geweld": (2, _TAG),
    "kop: !Niet 'zo #1'": (2, _TAG),
    "bron: !x {a: b}": (2, _TAG),
    "punten: !x\n    - a": (2, _TAG),
    "kop: !a!b Geweld": (2, f"{_QUOTE} !"),
    "kop: &Co Advies": (2, _ALIAS),
    "kop: &a Zo\n  kort: *a": (3, _ALIAS),
    "bron: &a {b: [*a]}": (2, _ALIAS),
    "<<: *a": (2, _ALIAS),
    "kop: * Zo": (2, f"{_QUOTE} *"),
    "kop: tekst en meer #1": (2, _COMMENT),
    "kop: Stap # twee": (2, _COMMENT),
    "kop: stap # 2": (2, _COMMENT),
    "kop: # twee": (2, _COMMENT),
    "punten:\n    - Een #2\n    - Drie": (3, _COMMENT),
    "punten: [Een #2,\n   Drie]": (2, "wat na # komt, valt weg"),
    "kop: > # een\n    twee": (2, "achter > staat hoogstens een streepje"),
    "kop: |2\n      een": (2, "achter | staat hoogstens een streepje"),
    "kop: > een": (2, f"{_QUOTE} >"),
    "kop: >-\n    Let op:\n    - een\n    - twee": (2, "de punten van een lijst lopen hier door"),
    "kop: een\n    twee": (2, _NEXT_LINE),
    "kop: een\n   kort: twee": (3, "springt 3 spaties in; hier horen er 2"),
    "punten:\n    - een\n     - twee": (3, "de regel eronder hoort hier niet bij"),
    "kop: 't Huis\n  kort: zo'n dag": (2, "eindigt niet op deze regel"),
    'kop: "een\n    twee"': (2, "eindigt niet op deze regel"),
    "kop: 't Huis": (2, "het aanhalingsteken dat hier begint, eindigt nergens"),
    "kop: 'Zo' en meer": (2, f"{_QUOTE} '"),
    'kop: "Zo" en meer': (2, f'{_QUOTE} "'),
    'kop: Zo" en meer': (2, 'een " staat er zonder zijn tweede'),
    'kop: "een\\ntwee"': (2, "een \\ in een tekst"),
    'kop: "een\\ttwee"': (2, "een \\ in een tekst"),
    'kop: "caf\\xe9"': (2, "een \\ in een tekst"),
    'kop: "een\\u202etwee"': (2, "een \\ in een tekst"),
    'kop: "een \\\\\\" twee \\/"': (2, "een \\ in een tekst"),
    "kop: ~": (2, "~ betekent niets"),
    "kop: null": (2, "null betekent niets"),
    "kop: [sic] en meer": (2, f"{_QUOTE} ["),
    "kop: {a} en meer": (2, f"{_QUOTE} {{"),
    "kop: @thuis": (2, f"{_QUOTE} @"),
    "kop: `thuis`": (2, f"{_QUOTE} `"),
    "kop: %thuis": (2, f"{_QUOTE} %"),
    "kop: - een": (2, f"{_QUOTE} -"),
    "waarden: [1,3, 2]": (2, "een komma begint een volgende waarde"),
    "? kop\n  : een": (2, "? is hier geen tekst"),
    "? [kop]\n  : een": (2, "een veldnaam is één woord"),
    "kop: een\n...\n": (3, "hier eindigt het document"),
    "kop: een\n...\n- id: twee": (4, "het document eindigde hierboven al"),
    "kop: een\n---\n- id: twee": (3, "hier begint een tweede document"),
    "kop: een\n--- # twee": (3, "hier begint een tweede document"),
    "kop: een\n%TAG x": (3, ""),
    "kop: " + "[" * 99: (2, ""),
    "kop: " + "[" * 99 + "]" * 99: (2, "zit te diep genest"),
    "kop: een\u2028twee": (2, "U+2028 (LINE SEPARATOR)"),
    "kop: een\x85\n  kort: t\twee": (3, "tab gevonden"),
    "k\u00f3p: een\n  ko\u0301p: twee": (3, "accent los van zijn letter gevonden: U+0301"),
    "\u00a0kop: een": (2, "bijzondere spatie gevonden: U+00A0 (NO-BREAK SPACE)"),
    "kop: \ufeffeen": (2, "U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
}


@pytest.mark.parametrize("typed", LOST)
def test_what_yaml_would_take_off_or_change_is_told_on_its_line(typed: str) -> None:
    with pytest.raises(DataError) as fault:
        ontleed(f"- id: een\n  {typed}\n", "x.yml")
    line, message = LOST[typed]
    assert any(told.line == line and message in told.text for told in fault.value.problems), fault.value


@pytest.mark.parametrize("text", ["%YAML 1.1\n---\na: b\n", "!x\na: b\n", "&x\na: b\n", "--- !x\na: b\n"])
def test_what_stands_before_the_text_is_told(text: str) -> None:
    with pytest.raises(DataError) as fault:
        ontleed(text, "x.yml")
    assert fault.value.problems[0].line == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"data/weg.yml:1: bestand ontbreekt"):
        lees_yaml(tmp_path / "weg.yml", "data/weg.yml")
