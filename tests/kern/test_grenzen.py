"""What is too long, too deep or too much is told with its line, before anything reads it."""

from pathlib import Path

import pytest

from macros.kern.fouten import DataError
from macros.kern.paginas import lees_pagina
from macros.kern.yaml import lees_tekst, lees_yaml

# What stands in a file, the line that is named, and a word of what is said.
TOO_MUCH = {
    "[" * 60_000: (1, "haken open"),
    "[" * 100_000: (1, "haken open"),
    "a\n" + "[\n" * 200: (52, "haken open"),
    "{a: " * 100: (1, "haken open"),
    "x" * 6_000: (1, "langer dan"),
    "a\n" + "b " * 3_000: (2, "langer dan"),
    "- " * 500: (1, "achter elkaar"),
    "1. " * 500: (1, "achter elkaar"),
    "? " * 500: (1, "achter elkaar"),
    "!a " * 500: (1, "achter elkaar"),
    "".join(" " * i + "a:\n" for i in range(400)): (61, "spaties voor aan"),
    "".join(" " * 4 * i + "- a\n" for i in range(40)): (16, "spaties voor aan"),
}
PAGES = {
    "## K\n\n" * 10_000: (2001, "regels"),
    "a [b](c.md)\n" * 1_500: (1001, "haken"),
    ("A b c d e f g h. " * 10 + "\n") * 400: (353, "tekens"),
    "!!! x\n" * 3_000: (2001, "regels"),
    "[^1]: a\n" * 1_200: (1001, "haken"),
}


@pytest.mark.parametrize(("text", "line", "word"), [(text, *told) for text, told in TOO_MUCH.items()])
def test_a_file_that_no_reader_survives_is_told(tmp_path: Path, text: str, line: int, word: str) -> None:
    file = tmp_path / "x.yml"
    file.write_text(text)
    with pytest.raises(DataError) as told:
        lees_yaml(file, "x.yml")
    assert any((problem.line, word in problem.text) == (line, True) for problem in told.value.problems)


@pytest.mark.parametrize(("text", "line", "word"), [(text, *told) for text, told in PAGES.items()])
def test_a_page_that_is_too_much_is_told(text: str, line: int, word: str) -> None:
    with pytest.raises(DataError) as told:
        lees_pagina(text, "over/x.md")
    (problem,) = told.value.problems
    assert problem.line == line
    assert f"meer dan {'60000' if word == 'tekens' else '2000'} {word}" in problem.text


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    with file.open("wb") as empty:
        empty.truncate(50_000_000)
    with pytest.raises(DataError, match="bestand is groter dan 600 kB"):
        lees_tekst(file, "x.md")


def test_what_an_editor_writes_stays_within_the_limits(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text(
        "- a\n    - b\n        - c\n> [d [e] (f)](g)\n-----\n" + "| a " * 20 + "|\n1. 2. 3\n- - a\n", "utf-8"
    )
    assert lees_tekst(file, "x.md")
