"""The command line tells what is wrong, writes nothing then, and never shows a traceback."""

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.__main__ import OPDRACHTEN, main
from macros.opdrachten.opdracht import Argument, Opdracht, voer_uit


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
    assert "3 fout(en); er is niets geschreven." in told
    assert "Traceback" not in told
    assert contents(miniature) == before


def test_sound_content_is_told(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(miniature), "controleer"]) == 0
    assert "36 letterlijke teksten: geen fouten" in capsys.readouterr().out


def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    for name, command in OPDRACHTEN.items():
        assert name.split()[-1] in told
        assert " ".join(command.uitleg.split())[:20] in told or " " in name


def test_verifieer_without_a_site_says_what_to_do(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(miniature), "verifieer"]) == 1
    assert "ontbreekt; bouw de site eerst: make site" in capsys.readouterr().err


def test_a_command_of_two_words_takes_its_arguments(tmp_path: Path) -> None:
    asked: list[object] = []

    def greet(map: Path, wie: str, luid: bool) -> int:
        """Groet iemand."""
        asked.extend([map, wie, luid])
        return 3

    commands = {"groet nu": Opdracht(greet, (Argument("wie"), Argument("--luid", action="store_true")))}
    assert voer_uit(commands, ["--map", str(tmp_path), "groet", "nu", "jan", "--luid"]) == 3
    assert asked == [tmp_path, "jan", True]
