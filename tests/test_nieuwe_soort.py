"""What a new kind of record costs: a table of projects, made on the miniature file by file."""

import shutil
from pathlib import Path

import pytest
from building import PROJECT, run_in
from miniature import make_linked
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


def test_a_new_kind_of_record_costs_few_files(extended: Path) -> None:
    assert len({*WHOLE, *CHANGED, *ALSO_BY_HAND}) <= MOST_FILES
    made = run_in(extended, "macros", "schema")
    assert "data/schema/raad/projecten.json" in made.stdout.split(), made.stderr
    built = run_in(extended, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    (row,) = elements(document(extended / "site", "raad/projecten/"), "//main//tbody/tr")
    assert words(row) == "Samen kijken bij 2032"


def test_its_mistakes_are_told_without_a_line_for_them(extended: Path) -> None:
    data = extended / "data/raad/projecten.yml"
    data.write_text(DATA.replace("bewust", "bewsut").replace("2032", "ooit"), "utf-8")
    assert "data/raad/projecten.yml:5: project-samen-kijken.klaar: 'ooit' is geen getal" in told(extended)
    data.write_text(DATA.replace("bewust", "bewsut"), "utf-8")
    assert "project-samen-kijken.actielijn: 'bewsut' bestaat niet; bedoelt u 'bewust'?" in told(extended)
    data.unlink()
    assert "data/raad/projecten.yml:1: bestand ontbreekt" in told(extended)


def told(project: Path) -> str:
    result = run_in(project, "macros", "controleer")
    assert result.returncode == 1
    return result.stderr
