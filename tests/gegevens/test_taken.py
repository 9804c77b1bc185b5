"""What is left to do is counted from the data: done and noted, it is gone, and back when that is too long ago."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from miniature import plant
from plainwords import PLAIN, WORDS, add_plain_words

from macros.__main__ import main
from macros.gegevens.taken import open_taken
from macros.kern.fouten import DataError
from macros.onderwerpen import laad

NUMBERS = "nummers"


def left(miniature: Path, day: date = date.min) -> dict[str, int]:
    """How many of each task."""
    return {task.id: task.aantal for task in open_taken(laad(miniature).regiovisie, day)}


def ready(miniature: Path, *words: str) -> int:
    return main(["--map", str(miniature), "gereed", *words])


def contents(miniature: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (miniature / "data").rglob("*.yml")}


def test_a_number_that_was_called_is_noted_and_counted_no_more(miniature: Path) -> None:
    before, lines = left(miniature), (miniature / "data/hulp/landelijk.yml").read_text("utf-8").splitlines()
    assert ready(miniature, "--nagekeken", "alarmnummer", "--nagekeken", "dorp", "--op", "2026-11-20") == 0
    after = left(miniature)
    assert after == before | {NUMBERS: before[NUMBERS] - 2}
    now = (miniature / "data/hulp/landelijk.yml").read_text("utf-8").splitlines()
    assert [pair for pair in zip(lines, now, strict=True) if pair[0] != pair[1]] == [
        ("  gecontroleerd_op:", "  gecontroleerd_op: 2026-11-20")
    ]
    # Half a year on, it is its turn again.
    assert left(miniature, date(2027, 5, 20))[NUMBERS] == before[NUMBERS] - 2
    assert left(miniature, date(2027, 5, 30))[NUMBERS] == before[NUMBERS]


def test_a_task_without_a_field_is_noted_with_its_day_and_role(miniature: Path) -> None:
    before = left(miniature)
    assert ready(miniature, "--gedaan", "links", "--door", "redacteur", "--op", "2026-11-20") == 0
    assert left(miniature) == {name: many for name, many in before.items() if name != "links"}
    assert "links" not in left(miniature, date(2027, 5, 20))
    assert "links" in left(miniature, date(2027, 5, 30))
    # Done again: one record, in its place.
    assert ready(miniature, "--gedaan", "links", "--door", "een bureau", "--op", "2026-11-21") == 0
    text = (miniature / "data/gereed.yml").read_text("utf-8")
    assert text.endswith("- id: links\n  gedaan_op: 2026-11-21\n  door: een bureau\n")
    assert text.count("- id: links") == 1


def test_plain_words_are_counted_until_somebody_read_each_and_told_when_their_text_changed(
    miniature: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = left(miniature)
    assert {"hertaling", "gewone-taal"}.isdisjoint(before)
    after = left(add_plain_words(miniature))
    assert after == before | {"hertaling": len(WORDS), "gewone-taal": 1}
    read = ["hertaling", "gelezen", "a-samen-gewoon", "--door", "een tweede lezer", "--op", "2026-11-20"]
    assert main(["--map", str(miniature), *read]) == 0
    assert left(miniature)["hertaling"] == len(WORDS) - 1
    assert ready(miniature) == 0
    assert "a-samen-gewoon" not in capsys.readouterr().err
    file = miniature / PLAIN
    file.write_text(
        re.sub("afdruk: ['\"]?[0-9a-f]{12}['\"]?", "afdruk: '0123456789ab'", file.read_text("utf-8")), "utf-8"
    )
    assert ready(miniature) == 0
    assert "a-samen-gewoon.gelezen: de tekst veranderde daarna" in capsys.readouterr().err


def test_the_first_note_makes_the_file(miniature: Path) -> None:
    (miniature / "data/gereed.yml").unlink()
    assert "druk" in left(miniature)
    assert ready(miniature, "--gedaan", "druk", "--door", "redacteur", "--toelichting", "Het blad is leesbaar.") == 0
    assert "druk" not in left(miniature)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("--nagekeken alarmnumer", 2, "'alarmnumer' bestaat niet; bedoelt u 'alarmnummer'?"),
        ("--gedaan link --door redacteur", 2, "'link' bestaat niet; bedoelt u 'links'?"),
        ("--gedaan wcag --door redacteur", 2, "'wcag' heeft een eigen plek: oordeel in data/over/toegankelijkheid.yml"),
        ("--gedaan links", 2, "Noem ook wie het deed: --door redacteur"),
        ("--gedaan adres --door redacteur", 2, "site_url in mkdocs.yml is leeg; vul eerst het adres in"),
        (
            "--gedaan links --door redacteur --op 2099-01-01",
            1,
            "gereed.yml:5: links.gedaan_op: 2099-01-01 moet nog",
        ),
        ("--nagekeken alarmnummer --op 2099-01-01", 1, "alarmnummer.gecontroleerd_op: 2099-01-01 moet nog komen"),
    ],
)
def test_what_can_not_be_noted_is_told_and_nothing_is_written(
    miniature: Path, words: str, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(miniature)
    assert ready(miniature, *words.split()) == code
    assert told in " ".join(capsys.readouterr().err.split())
    assert contents(miniature) == before


def test_a_note_of_a_task_that_is_not_there_is_told(miniature: Path) -> None:
    plant(miniature, "data/gereed.yml", "id: druk", "id: drukk")
    with pytest.raises(DataError, match=r"data/gereed.yml:1: drukk.id: 'drukk' bestaat niet; bedoelt u 'druk'\?"):
        laad(miniature)


def test_the_command_tells_what_the_page_tells(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ready(miniature, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [*told] == ["taken", "let_op"]
    assert {one["id"]: one["aantal"] for one in told["taken"]} == left(miniature)
    assert {one["id"]: one["aantal"] for one in told["taken"]} == {
        task.id: task.aantal for task in laad(miniature).regiovisie.taken
    }
    assert [[*one] for one in told["taken"]] == [["id", "wat", "aantal", "wie", "waar", "welke"]] * len(told["taken"])
    assert all(one["wie"] and one["waar"] and len(one["welke"]) == one["aantal"] for one in told["taken"])
    assert ready(miniature) == 0
    text = capsys.readouterr().out
    assert [one["wat"] for one in told["taken"] if one["wat"] not in text] == []


@pytest.mark.parametrize(
    ("task", "known"),
    [
        ("beveiliging", 'beveiliging: {contact: "mailto:a@voorbeeld.nl", geldig_tot: 2027-06-01}\n'),
        ("melden", 'melden: "mailto:a@voorbeeld.nl"\n'),
        ("bewerken", 'bewerken: "https://voorbeeld.nl/{pad}"\n'),
    ],
)
def test_a_place_that_is_known_takes_a_task_away(miniature: Path, task: str, known: str) -> None:
    assert left(miniature)[task] == 1
    plant(miniature, "data/site.yml", "naam: Regiovisie Miniatuur\n", f"naam: Regiovisie Miniatuur\n{known}")
    assert task not in left(miniature)
