"""The command line tells what is wrong, writes nothing then, and never shows a traceback."""

from pathlib import Path

import click
import pytest
from miniature import VISIE, plant

from macros.__main__ import main, regiovisie


def contents(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in project.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["controleer", "maak", "bouw", "adressen", "verifieer"])
def test_bad_content_is_told_and_nothing_is_written(
    miniature: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(miniature, f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een")
    plant(miniature, f"{VISIE}/rollen.yml", "  blokken:", "  blokjes:")
    before = contents(miniature)
    assert main(["--map", str(miniature), command]) == 1
    told = capsys.readouterr().err
    assert f"{VISIE}/pijlers.yml:2: pijler-een.nummer:" in told
    assert f"{VISIE}/rollen.yml:4: gemeente.blokjes:" in told
    assert "fout(en); er is niets geschreven." in told
    assert "Traceback" not in told
    assert contents(miniature) == before


def words_of(group: click.Group, *above: str) -> list[tuple[list[str], click.Command]]:
    """Every command with what to type for it."""
    found: list[tuple[list[str], click.Command]] = []
    for name, command in group.commands.items():
        found.append(([*above, name], command))
        if isinstance(command, click.Group):
            found += words_of(command, *above, name)
    return found


COMMANDS = words_of(regiovisie)


def test_every_command_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert [words for words, _ in COMMANDS if len(words) == 1 and f"  {words[0]} " not in told] == []
    assert "gereed" in told


@pytest.mark.parametrize(("words", "command"), COMMANDS, ids=[" ".join(words) for words, _ in COMMANDS])
def test_every_command_says_what_it_does_and_takes(
    words: list[str], command: click.Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert command.help
    assert " ".join(command.help.split()) in told
    for parameter in command.params:
        explanation = getattr(parameter, "help", None)
        assert explanation, parameter.name
        assert explanation in told


@pytest.mark.parametrize(
    "words", ["", "onbekend", "uitgave", "uitgave nieuw", "controleer --onbekend", "publiceer x --naar a"]
)
def test_what_is_typed_wrongly_is_told_without_a_traceback(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words.split()) == 2
    told = capsys.readouterr().err
    assert "Usage: regiovisie" in told
    assert "Traceback" not in told


def test_verifieer_without_a_site_says_what_to_do(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(miniature), "verifieer"]) == 1
    assert "ontbreekt; bouw de site eerst: make site" in capsys.readouterr().err


def test_a_mistake_of_ours_is_told_as_such(
    miniature: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("macros.opdrachten.bouw.poorten.controleer", lambda _: 1 // 0)
    assert main(["--map", str(miniature), "controleer"]) == 3
    told = capsys.readouterr().err
    assert told.startswith("Dit is een fout in het programma")
    assert "test_main.py:" in told
    assert "ZeroDivisionError" in told
    assert "Traceback" not in told
