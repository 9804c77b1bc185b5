"""The files of the data as an editor opens them."""

import json
import re
from pathlib import Path

from editing import complaints

from macros.kern.yaml import ontleed
from macros.tekst.inhoud import Inhoud
from macros.weergave.spelling import spelling
from macros.weergave.sterke_woorden import nalezing


def test_every_data_file_names_its_schema(project: Path) -> None:
    for file in sorted(project.glob("data/**/*.yml")):
        first = file.read_text("utf-8").splitlines()[0]
        found = re.match(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, file
        assert (file.parent / found[1]).resolve().is_file(), file


def test_no_data_file_is_underlined_while_nothing_is_wrong(project: Path) -> None:
    told = {}
    for file in sorted(project.glob("data/**/*.yml")):
        text = file.read_text("utf-8")
        schema = file.parent / re.findall(r"\$schema=(\S+)", text)[0]
        told[file] = complaints(text, json.loads(schema.read_text("utf-8")))
    assert {file: found for file, found in told.items() if found} == {}


def test_every_example_in_the_guide_is_read_as_it_stands(project: Path) -> None:
    guide = project / "docs/over/redactie.md"
    examples = re.findall(r"^```\n((?:- )?\w+:\s.*?)^```$", guide.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert examples
    for example in examples:
        ontleed(example, "docs/over/redactie.md")


def test_every_word_of_ours_is_spelled_right(inhoud: Inhoud) -> None:
    assert [str(problem) for problem in spelling(inhoud)] == []


def test_every_sentence_with_a_strong_word_is_read_beside_its_source(inhoud: Inhoud) -> None:
    assert [str(problem) for problem in nalezing(inhoud)] == []
