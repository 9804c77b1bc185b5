"""A command changes one record in a file of an editor; every other line stays as she wrote it."""

import re
from difflib import unified_diff
from pathlib import Path
from textwrap import dedent

import pytest
from building import PROJECT
from miniature import MINIATURE

from macros.kern.bewerken import als_yaml, bewerkt, met_records, met_velden
from macros.kern.yaml import lees_yaml
from macros.visie.bevriezen import in_het_menu

LISTS = [
    path
    for root in (PROJECT, MINIATURE)
    for name in ("begrippen.yml", "uitgaven.yml", "wijzigingen.yml")
    for path in sorted((root / "data").rglob(name))
]
MENUS = [root / "mkdocs.yml" for root in (PROJECT, MINIATURE)]
RECORD = als_yaml([{"id": "nieuw", "letterlijk": [], "bron": {"document": "d", "paragraaf": "2.3"}}])
UGLY = dedent("""\
    # Boven de lijst.

    - id: eerste   # een kanttekening
      naam: 'Eerste'
      # Tussen de velden.
      status:   concept
      toelichting: >-
        Een lange zin
        op twee regels.

      bron: {document: d,
             redactie: "toegevoegd"}

    # Boven de tweede.
    - id: tweede
      naam: "Tweede"   # blijft
      lijst: [a,
        b]
      # Onder een lijst.
      bron: {document:   d}
    # Onderaan.
    """)


def changed(before: str, after: str) -> list[str]:
    """The lines that went and came."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in {"---", "+++"} and not line.startswith("@@")]


def read(tmp_path: Path, text: str) -> object:
    file = tmp_path / "x.yml"
    file.write_text(text, "utf-8")
    return lees_yaml(file, "x.yml").waarde


@pytest.mark.parametrize("path", LISTS, ids=str)
def test_a_record_is_added_and_nothing_else(path: Path) -> None:
    before = path.read_text("utf-8")
    assert met_records(before, RECORD) == before.rstrip() + "\n" + RECORD


@pytest.mark.parametrize("path", LISTS, ids=str)
def test_a_field_is_added_to_a_record_and_nothing_else(path: Path, tmp_path: Path) -> None:
    # Each record between its neighbours: to read the whole file for each takes long.
    first, *rest = re.split(r"(?m)^(?=- )", path.read_text("utf-8"))
    for number in range(len(rest)):
        before = "".join([first, *rest[max(number - 1, 0) : number + 2]]).rstrip() + "\n"
        records = read(tmp_path, before)
        assert isinstance(records, list)
        after = met_velden(before, records[min(number, 1)]["id"], {"nieuw_veld": "Een waarde: met dubbele punt"})
        added = "  nieuw_veld: 'Een waarde: met dubbele punt'\n"
        assert after.count(added) == 1
        assert after.replace(added, "") == before


@pytest.mark.parametrize("path", MENUS, ids=str)
def test_a_period_comes_into_the_menu_and_nothing_else(path: Path) -> None:
    before = path.read_text("utf-8")
    assert bewerkt(before, lambda _: None) == before
    assert changed(before, in_het_menu(before, "2040-2044")) == [
        "+      - Regiovisie 2040-2044:",
        "+          - visie/2040-2044/index.md",
        "+          - visie/2040-2044/wijzigingen/index.md",
    ]


def test_the_menu_has_a_new_period_before_the_others_wherever_they_stand() -> None:
    assert in_het_menu("nav:\n  - index.md\n  - Visie: visie/a/index.md\n", "b").splitlines()[2:4] == [
        "  - Regiovisie b:",
        "      - visie/b/index.md",
    ]
    assert in_het_menu("# visie/x.md\nnav:\n  - index.md\n", "b").splitlines()[2] == "  - Regiovisie b:"


def test_however_an_editor_writes_only_her_record_changes(tmp_path: Path) -> None:
    first = met_velden(UGLY, "eerste", {"status": "vastgesteld", "datum": "2031-02-03"})
    assert first.partition("- id: tweede")[2] == UGLY.partition("- id: tweede")[2]
    assert "# Tussen de velden." in first
    assert "# Boven de tweede." in first
    second = met_velden(UGLY, "tweede", {"naam": "Anders"})
    assert second.partition("# Boven de tweede.")[0] == UGLY.partition("# Boven de tweede.")[0]
    assert "# Onder een lijst." in second
    assert second.endswith("# Onderaan.\n")
    records = read(tmp_path, first)
    assert isinstance(records, list)
    assert {name: str(value) for name, value in records[0].items() if name in {"status", "datum"}} == {
        "status": "vastgesteld",
        "datum": "2031-02-03",
    }


@pytest.mark.parametrize("empty", ["# boven\n[]\n", "[]\n", "# boven\n[]  # onder\n", ""])
def test_the_first_record_of_an_empty_list(empty: str, tmp_path: Path) -> None:
    text = met_records(empty, RECORD)
    assert text.endswith(RECORD)
    assert ("# boven" in text) == ("# boven" in empty)
    records = read(tmp_path, text)
    assert isinstance(records, list)
    assert [record["id"] for record in records] == ["nieuw"]


def test_a_dash_on_a_line_of_its_own_is_of_the_record() -> None:
    text = "-\n  id: a\n  b: c\n-\n  id: d\n  b: e\n"
    assert met_velden(text, "a", {"b": "f"}) == "- id: a\n  b: f\n-\n  id: d\n  b: e\n"


def test_a_record_that_is_not_there_is_told() -> None:
    with pytest.raises(KeyError):
        met_velden(UGLY, "derde", {})
