"""What a new kind of record costs: a table of projects, made on the miniature file by file."""

import shutil
from pathlib import Path

import pytest
from building import PROJECT, run_in
from miniature import make_linked, plant
from reading import document, elements, words

MODEL = '''class Project(Bronrecord):
    """A project that carries out an actielijn, with the year in which it ends."""

    naam: Tekst
    actielijn: Annotated[Id, Naar("ambities.actielijnen")]
    klaar: int

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text)."""
        yield self.id, self.naam


class Raad(Map):
'''
TEMPLATE = """| Project | Actielijn | Klaar in |
|---|---|---|
{% for project in records %}
| <b id="{{ project.id }}">{{ project.naam|md }}</b> | [bij]({{ naar(project.actielijn) }}) | {{ project.klaar }} |
{% endfor %}
"""
DATA = """# yaml-language-server: $schema=../schema/raad/projecten.json
- id: project-samen-kijken
  naam: Samen kijken
  actielijn: bewust
  klaar: 2032
  bron: {document: visie-2030, redactie: toegevoegd}
"""
PAGE = """---
title: Projecten
---

# Projecten {: #projecten }

{{ projecten() }}
"""
WHOLE = {
    "data/raad/projecten.yml": DATA,
    "macros/raad/sjablonen/projecten.md.j2": TEMPLATE,
    "docs/raad/projecten.md": PAGE,
}
CHANGED = {
    "macros/gegevens/raad.py": {
        "from typing import": "from collections.abc import Iterator\nfrom typing import",
        "class Raad(Map):\n": MODEL,
        "    vragen: tuple[Raadsvraag, ...] = ()\n": "    vragen: tuple[Raadsvraag, ...] = ()\n"
        "    projecten: tuple[Project, ...] = ()\n",
    },
    "macros/raad/onderwerp.py": {
        '        "raadsdeel": ': '        "projecten": Macro("raad.projecten", kiest=False),\n        "raadsdeel": ',
    },
    "mkdocs.yml": {"  - raad/index.md\n": "  - raad/index.md\n  - raad/projecten.md\n"},
}
# In the project itself: the record and the page of the miniature, and a test, beside those above.
ALSO_BY_HAND = ("tests/miniatuur/data/raad/projecten.yml", "tests/miniatuur/docs/raad/projecten.md", "a test")
MOST_FILES = 9


# What is wrong with the record, and what is told of it; with nothing to replace, the file goes.
MISTAKES = {
    "geen getal": (
        (("bewust", "bewsut"), ("2032", "ooit")),
        "data/raad/projecten.yml:5: project-samen-kijken.klaar: 'ooit' is geen getal",
    ),
    "bestaat niet": (
        (("bewust", "bewsut"),),
        "project-samen-kijken.actielijn: 'bewsut' bestaat niet; bedoelt u 'bewust'?",
    ),
    "ontbreekt": ((), "data/raad/projecten.yml:1: bestand ontbreekt"),
}
# Reading a copy of the code takes longer than all of this.
RUN = """
import sys
from pathlib import Path
from mkdocs.__main__ import cli
from macros.__main__ import main
from macros.onderwerpen import gelezen
whole, *wrong = sys.argv[1:]
assert main(["--map", whole, "schema"]) == 0
for project in wrong:
    print(f"== {project}", *gelezen(Path(project))[1], sep="\\n")
print("== bouw")
cli(["build", "--strict"])
"""


@pytest.fixture
def extended(miniature: Path) -> Path:
    """The miniature with a table of projects, on a copy of the code that knows them."""
    make_linked(miniature)
    (miniature / "macros").unlink()
    shutil.copytree(PROJECT / "macros", miniature / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in WHOLE.items():
        (miniature / name).write_text(text, "utf-8")
    for name, changes in CHANGED.items():
        text = (miniature / name).read_text("utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, (name, old)
            text = text.replace(old, new)
        (miniature / name).write_text(text, "utf-8")
    return miniature


def with_mistake(extended: Path, target: Path, edits: tuple[tuple[str, str], ...]) -> Path:
    project = shutil.copytree(extended, target, ignore=shutil.ignore_patterns("macros"))
    (project / "macros").symlink_to(extended / "macros")
    for old, new in edits:
        plant(project, "data/raad/projecten.yml", old, new)
    if not edits:
        (project / "data/raad/projecten.yml").unlink()
    return project


def test_a_new_kind_of_record_costs_few_files_and_no_line_for_its_mistakes(extended: Path, tmp_path: Path) -> None:
    assert len({*WHOLE, *CHANGED, *ALSO_BY_HAND}) <= MOST_FILES
    wrong = [with_mistake(extended, tmp_path / name, edits) for name, (edits, _) in MISTAKES.items()]
    ran = run_in(extended, "-c", RUN, *map(str, [extended, *wrong]))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "data/schema/raad/projecten.json" in ran.stdout.split()
    told = dict(part.split("\n", 1) for part in ran.stdout.split("== ")[1:])
    for project, (_, message) in zip(wrong, MISTAKES.values(), strict=True):
        assert message in told[str(project)]
    (row,) = elements(document(extended / "site", "raad/projecten/"), "//main//tbody/tr")
    assert words(row) == "Samen kijken bij 2032"
