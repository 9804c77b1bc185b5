"""The files of the data as an editor opens them."""

import re
from pathlib import Path

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
