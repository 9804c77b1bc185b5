"""What is left to do is counted from the data: done and noted, it is gone."""

import json
from pathlib import Path

import pytest
from miniature import plant

from macros.__main__ import main
from macros.onderwerpen import laad


def left(miniature: Path) -> dict[str, int]:
    """How many of each task."""
    return {task.wat: task.aantal for task in laad(miniature).regiovisie.taken}


def test_what_is_done_is_counted_no_more(miniature: Path) -> None:
    before = left(miniature)
    lines = miniature / "data/hulp/landelijk.yml"
    text = lines.read_text("utf-8")
    lines.write_text(text.replace("  gecontroleerd_op:\n", "  gecontroleerd_op: 2026-11-20\n", 1), "utf-8")
    after = left(miniature)
    assert after["Nummer bellen en website openen"] == before["Nummer bellen en website openen"] - 1
    assert {**after, "Nummer bellen en website openen": 0} == {**before, "Nummer bellen en website openen": 0}


def test_the_command_tells_what_the_page_tells(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(miniature), "gereed", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["wat"]: one["aantal"] for one in told} == left(miniature)
    assert all(one["wie"] and one["waar"] for one in told)
    assert main(["--map", str(miniature), "gereed"]) == 0
    text = capsys.readouterr().out
    assert [one["wat"] for one in told if one["wat"] not in text] == []


def test_a_place_to_tell_of_a_hole_takes_a_task_away(miniature: Path) -> None:
    task = "Adres kiezen waar iemand een lek meldt"
    assert left(miniature)[task] == 1
    known = 'beveiliging: {contact: "mailto:a@voorbeeld.nl", geldig_tot: 2027-06-01}\n'
    plant(miniature, "data/site.yml", "naam: Regiovisie Miniatuur\n", f"naam: Regiovisie Miniatuur\n{known}")
    assert task not in left(miniature)
