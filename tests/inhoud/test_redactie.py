"""The guide for editors does what it says: its examples are pasted into a copy, and each mistake gives its message.

All is read out of the page itself: an example is for the file that the line above it names.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from building import copy_project

from macros.__main__ import main, regiovisie
from macros.gegevens.geheel import Regiovisie
from macros.kern.bewerken import met_records
from macros.publiceren.poorten import inhoud as gate

GUIDE = Path("docs/over/redactie.md")
_FENCE = re.compile(r"^([^\n]*)\n\n```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`((?:data|docs)/[\w./-]+\.(?:yml|md))`")
_WRONG = re.compile(
    r"^- U (?:vergeet|typt `(.+?)` in plaats van) (?:`(.+?)`|[^`]+?)(?: in `([\w./-]+)`)?\. Melding: `(.+?)`\.$",
    re.MULTILINE,
)
# What the guide leaves open, as an editor fills it in.
_OPEN = ("HET NIEUWE NUMMER", "0900-0000")
_PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h7v7z'/></svg>\n"


@dataclass(frozen=True)
class Example:
    """A piece of a chapter that is pasted into a file."""

    chapter: int
    file: str
    text: str


@dataclass(frozen=True)
class Mistake:
    """What somebody types instead of what is right (nothing when it is forgotten), and the message that is quoted."""

    chapter: int
    wrong: str
    right: str
    file: str
    told: str

    def made(self, text: str) -> str | None:
        """The text with the mistake in it; None where there is no place for it."""
        if self.right not in text:
            return None
        if self.wrong:
            return text.replace(self.right, self.wrong, 1)
        return "".join(line for line in text.splitlines(keepends=True) if self.right not in line)


@dataclass(frozen=True)
class Guided:
    """A copy of the project, what the guide has for it, and the files that this is for as they were."""

    project: Path
    right: list[Example]
    wrong: list[Mistake]
    before: dict[str, str]


@pytest.fixture(scope="module")
def chapters(project: Path) -> list[str]:
    if not (project / GUIDE).exists():
        pytest.skip("this project has no guide of its own")
    return re.split(r"^(?=## )", (project / GUIDE).read_text("utf-8").replace(*_OPEN), flags=re.MULTILINE)


def examples(chapters: list[str]) -> Iterator[Example]:
    for number, chapter in enumerate(chapters):
        for above, text in _FENCE.findall(chapter):
            if named := _FILE.findall(above):
                yield Example(number, named[-1], text)


def mistakes(chapters: list[str]) -> list[Mistake]:
    return [
        Mistake(number, wrong, right, file, told)
        for number, chapter in enumerate(chapters)
        for wrong, right, file, told in _WRONG.findall(chapter)
    ]


def pasted(text: str, example: str) -> str:
    """A file with an example in it: a page, a piece of one, a record, or lines that take the place of others."""
    if example.startswith("---\n"):
        return example
    head = example.splitlines()[0]
    if head.startswith("- ") and head not in text.splitlines():
        return met_records(text, f"\n{example}")
    if not re.match(r"(- )?\w+:", head):
        return f"{text}\n{example}"
    lines = text.splitlines()
    begin = lines.index(head)
    rest = range(begin + 1, len(lines))
    end = next((number for number in rest if lines[number].startswith("- ")), len(lines))
    part = lines[begin + 1 : end]
    for field in re.findall(r"^  \S.*\n(?:^   +.*\n)*", example, re.MULTILINE):
        put(part, field.splitlines())
    return "\n".join([*lines[: begin + 1], *part, *lines[end:], ""])


def put(part: list[str], field: list[str]) -> None:
    """Put a field in the place of that of the same name; of a table only the lines that are given."""
    name, deep = field[0].split(":")[0], len(field[0]) - len(field[0].lstrip())
    at = next((number for number, line in enumerate(part) if line.split(":")[0] == name), None)
    if at is None:
        part.insert(0, "\n".join(field))
        return
    rest = range(at + 1, len(part))
    inside = re.compile(rf" {{{deep + 1}}}|\s*$")
    end = next((number for number in rest if not inside.match(part[number])), len(part))
    if len(field) > 1 and not field[1].lstrip().startswith("- "):
        below = part[at + 1 : end]
        put(below, field[1:])
        part[at + 1 : end] = below
    else:
        part[at:end] = field


def paste(project: Path, before: dict[str, str], all_examples: list[Example]) -> None:
    """Make every file as it was, with the examples in it."""
    texts = dict(before)
    for example in all_examples:
        texts[example.file] = pasted(texts.get(example.file, ""), example.text)
    for file, text in texts.items():
        (project / file).write_text(text, "utf-8")


def with_mistakes(right: list[Example], wrong: list[Mistake]) -> tuple[list[Example], list[Mistake]]:
    """The examples with as many mistakes in them as fit together, and which those are."""
    changed, made = list(right), []
    for mistake in wrong:
        for number, example in enumerate(changed):
            text = mistake.made(example.text) if example.chapter == mistake.chapter else None
            if text is not None:
                changed[number] = Example(example.chapter, example.file, text)
                made.append(mistake)
                break
    return changed, made


def commands(chapters: list[str]) -> set[str]:
    """Every command that the guide has, in a line of its own or in a sentence."""
    text = "".join(chapters)
    return {*re.findall(r"^((?:make|regiovisie) .+)$", text, re.MULTILINE)} | {
        *re.findall(r"`((?:make|regiovisie) [^`]+)`", _WRONG.sub("", text))
    }


def test_every_command_in_the_guide_works_as_typed(chapters: list[str], project: Path) -> None:
    makefile = (project / "Makefile").read_text("utf-8")
    found = commands(chapters)
    assert found
    for command in found:
        program, *words = shlex.split(command)
        if program == "make":
            assert re.search(rf"^{words[0]}:", makefile, re.MULTILINE), command
            assert all(re.search(rf"\b{word.partition('=')[0]}\b", makefile) for word in words[1:]), command
            continue
        group: click.Command = regiovisie
        while isinstance(group, click.Group) and words:
            context = click.Context(group)
            name = words.pop(0)
            assert group.get_command(context, name), command
            group = group.get_command(context, name) or group
        if words:
            group.make_context(command, words)


@pytest.fixture(scope="module")
def guided(chapters: list[str], tmp_path_factory: pytest.TempPathFactory) -> Guided:
    """A copy in which the commands of the guide that make something were typed."""
    project = copy_project(tmp_path_factory.mktemp("gids") / "project")
    for line in re.findall(r"^regiovisie (nieuw .+)$", "".join(chapters), re.MULTILINE):
        assert main(["--map", str(project), *shlex.split(line)]) == 0
    right, wrong = list(examples(chapters)), mistakes(chapters)
    for example in right:
        for picture in re.findall(r"!\[.+\]\((.+)\)", example.text):
            (project / example.file).with_name(picture).write_text(_PICTURE, "utf-8")
    files = {example.file for example in right} | {mistake.file for mistake in wrong if mistake.file}
    before = {file: (project / file).read_text("utf-8") for file in files if (project / file).exists()}
    return Guided(project, right, wrong, before)


def test_the_examples_are_sound(guided: Guided, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Of its own: what is given an address here is no longer as it was.
    project = shutil.copytree(guided.project, tmp_path / "project")
    paste(project, guided.before, guided.right)
    assert main(["--map", str(project), "adressen"]) == 0, capsys.readouterr().err
    assert [str(problem) for problem in gate(project)] == []
    for mistake in guided.wrong:
        if mistake.wrong.startswith("regiovisie "):
            assert main(["--map", str(project), *shlex.split(mistake.wrong)[1:]]) != 0
            assert mistake.told in "".join(capsys.readouterr()), mistake


def test_each_planted_mistake_gives_its_message(guided: Guided, regiovisie: Regiovisie) -> None:
    # A later edition is held against the one before it; the guide speaks of a first one, held against its source.
    first = len(regiovisie.geldende.uitgaven) == 1
    pending = [
        mistake
        for mistake in guided.wrong
        if not mistake.wrong.startswith("regiovisie ") and (first or "brontekst" not in mistake.told)
    ]
    while pending:
        changed, made = with_mistakes(guided.right, pending)
        elsewhere = {mistake.file: mistake for mistake in pending if mistake.file}
        wrong = {file: mistake.made(guided.before[file]) or "" for file, mistake in elsewhere.items()}
        paste(guided.project, guided.before | wrong, changed)
        told = "\n".join(map(str, gate(guided.project)))
        found = [mistake for mistake in (*made, *elsewhere.values()) if mistake.told in told]
        assert found, f"not told: {pending}\nbut: {told}"
        pending = [mistake for mistake in pending if mistake not in found]


def test_every_task_says_what_goes_wrong_there(chapters: list[str]) -> None:
    """Three mistakes for each chapter that has an example."""
    with_example = {example.chapter for example in examples(chapters)}
    count = {number: len(_WRONG.findall(chapters[number])) for number in with_example}
    assert {chapters[number].splitlines()[0]: times for number, times in count.items() if times < 3} == {}
