"""The command line tells what is wrong, writes nothing then, and never shows a traceback."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import NoReturn

import click
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from building import PROJECT
from miniature import VISIE, plant

from macros.__main__ import main, regiovisie
from macros.kern.fouten import Problem
from macros.kern.voortgang import bezig
from macros.visie.verify import Uitslag

TRANSLATED = PROJECT / "macros/opdrachten/taal/nl/LC_MESSAGES"


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
    for name in group.list_commands(CONTEXT):
        command = group.get_command(CONTEXT, name)
        assert command
        found.append(([*above, name], command))
        if isinstance(command, click.Group):
            found += words_of(command, *above, name)
    return found


CONTEXT = click.Context(regiovisie, info_name="regiovisie")
COMMANDS = words_of(regiovisie)
LEAVES = [(words, command) for words, command in COMMANDS if not isinstance(command, click.Group)]
EXAMPLE = "Voorbeeld: regiovisie "
# What click says to who writes a program, to who waits, or only where we ask for what we do not ask for.
UNSEEN = re.compile(
    r"DeprecationWarning|defined twice|declaration|Boolean option|start character|stream|Bash|Editing|Windows"
    r"|UUID|any key|confirmation|colour|Choice\(|option was|name was passed|entered values|want to continue|Confirm the"
)


def test_every_command_is_listed_under_whom_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert [words for words, _ in COMMANDS if len(words) == 1 and f"  {words[0]} " not in told] == []
    assert [head for head in ("Voor de redactie:", "Voor de bouw:", "Om te publiceren:") if head not in told] == []
    # The codes that `main` gives.
    assert re.findall(r"^ +(\d)  ", told, re.MULTILINE) == ["0", "1", "2", "3"]


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
    assert (
        re.findall(r"\b(?:Usage|Options|OPTIONS|COMMAND|Commands|TEXT|INTEGER|PATH|Show|required|default)\b", told)
        == []
    )


@pytest.mark.parametrize(("words", "command"), LEAVES, ids=[" ".join(words) for words, _ in LEAVES])
def test_every_command_has_an_example_that_can_be_typed(words: list[str], command: click.Command) -> None:
    examples = [line.removeprefix(EXAMPLE) for line in (command.epilog or "").splitlines() if EXAMPLE in line]
    assert examples
    for typed in map(shlex.split, examples):
        assert typed[: len(words)] == words
        command.make_context(words[-1], typed[len(words) :], parent=CONTEXT)


@pytest.mark.parametrize(("words", "command"), LEAVES, ids=[" ".join(words) for words, _ in LEAVES])
def test_outside_a_project_every_command_says_so(
    words: list[str], command: click.Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = shlex.split(str(command.epilog).partition(EXAMPLE)[2].splitlines()[0])
    assert main(["--map", str(tmp_path), *words, *typed[len(words) :]]) == 2
    assert f"Hier staat geen project: in {tmp_path} ontbreken mkdocs.yml en data/." in capsys.readouterr().err


def test_help_needs_nothing_of_what_the_commands_do() -> None:
    asked = "import sys; from macros.__main__ import main; main(['--help']); sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, check=False).returncode == 0


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--versie"]) == 0
    assert re.fullmatch(r"regiovisie \d{4}\.\d+\.\d+\n", capsys.readouterr().out)


def said_by(sources: Iterable[str]) -> set[str]:
    """All that sources hand to gettext."""
    calls = (node for text in sources for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
    asked = (call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"})
    return {text.value for text in asked if isinstance(text, ast.Constant) and isinstance(text.value, str)}


def test_all_that_click_says_is_in_dutch_too() -> None:
    names = [path for path in Path(click.__file__).parent.glob("*.py") if path.name != "_winconsole.py"]
    catalogue = read_po((TRANSLATED / "messages.po").open("rb"))
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalogue if message.string}
    assert {
        text for text in said_by(path.read_text("utf-8") for path in names) - known if not UNSEEN.search(text)
    } == set()


def test_the_catalogue_that_is_read_is_the_one_that_is_written() -> None:
    with (TRANSLATED / "messages.po").open("rb") as written, (TRANSLATED / "messages.mo").open("rb") as made:
        both = [read_po(written), read_mo(made)]
    ours, read = ({tuple(one.id): tuple(one.string or ()) for one in each if one.id} for each in both)
    assert ours == read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("controler", "Fout: De opdracht 'controler' bestaat niet. Bedoelt u 'controleer'?"),
        ("controleer --jsn", "Fout: De optie '--jsn' bestaat niet. Bedoelt u '--json'?"),
        ("publiceer", "Fout: Hier ontbreekt 'DIR'."),
        ("publiceer x --naar a", "Fout: Dit kan niet bij '--naar': 'a' is geen getal."),
        ("gereed --op gisteren", "Fout: Dit kan niet bij '--op': 'gisteren' is geen datum; schrijf jjjj-mm-dd."),
        ("bouw nu", "Fout: Dit woord is er een te veel: nu"),
        ("uitgave", "Opdrachten:"),
        ("periode nieuw 2030-2034", "Fout: Hier ontbreekt de optie '--naam'."),
        ("controleer --json=ja", "Fout: Bij de optie '--json' hoort geen waarde."),
    ],
)
def test_what_is_typed_wrongly_is_told_in_dutch(typed: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(typed.split()) == 2
    assert told in capsys.readouterr().err


def test_what_is_run_gets_the_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    assert main(["--help"]) == 0
    assert os.environ["LANGUAGE"] == "fr"


class Screen(StringIO):
    """A terminal, as far as anybody asks."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("wish", "colours"), [("", True), ("1", False)])
def test_colours_are_for_a_terminal_that_wants_them(
    miniature: Path, wish: str, colours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(miniature, f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een")
    monkeypatch.setenv("NO_COLOR", wish)
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    assert main(["--map", str(miniature), "adressen"]) == 1
    assert ("\x1b[" in screen.getvalue()) == colours
    monkeypatch.setattr(sys, "stderr", other := StringIO())
    assert main(["--map", str(miniature), "adressen"]) == 1
    assert "\x1b[" not in other.getvalue()


def test_what_takes_long_is_named_on_a_terminal_and_then_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with bezig("Bouwen"):
        assert screen.getvalue() == "Bouwen …"
    assert screen.getvalue() == "Bouwen …\r        \r"
    monkeypatch.setattr(sys, "stderr", other := StringIO())
    with bezig("Bouwen"):
        pass
    assert other.getvalue() == ""


def test_a_package_that_is_missing_is_told_as_such(
    miniature: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(_: Path) -> NoReturn:
        raise ModuleNotFoundError(name="hunspell")

    monkeypatch.setattr("macros.opdrachten.bouw.poorten.controleer", missing)
    assert main(["--map", str(miniature), "controleer"]) == 2
    assert "Het pakket hunspell ontbreekt. Typ: make check" in capsys.readouterr().err


def test_a_machine_reads_what_is_wrong(
    miniature: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problems = [
        Problem("data/hulp/landelijk.yml", 9, "veilig-thuis.telefoon: 'x' kan hier niet"),
        Problem("data/site.yml", 1, "naam: ontbreekt"),
        Problem("docs/index.md", 3, "title: de generator ziet hier een getal"),
        Problem("data/adressen.lock", 1, "/weg/: dit adres is gepubliceerd"),
    ]
    monkeypatch.setattr("macros.opdrachten.bouw.poorten.controleer", lambda _: problems)
    assert main(["--map", str(miniature), "controleer", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [[*one] for one in told] == [["bestand", "regel", "record", "veld", "melding"]] * 4
    assert [(one["record"], one["veld"], one["melding"]) for one in told] == [
        ("veilig-thuis", "telefoon", "'x' kan hier niet"),
        (None, "naam", "ontbreekt"),
        (None, "title", "de generator ziet hier een getal"),
        (None, None, "/weg/: dit adres is gepubliceerd"),
    ]
    monkeypatch.setattr("macros.opdrachten.bouw.poorten.controleer", lambda _: [])
    assert main(["--map", str(miniature), "controleer", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(("numbers", "code"), [([], 0), (["docs/raad/index.md: 43"], 1)])
def test_a_machine_reads_what_was_held_against_its_source(
    miniature: Path,
    numbers: list[str],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    outcome = Uitslag(alineas=3, woorden=20, verklaard=(), verschillen=(), overbodig=())
    monkeypatch.setattr("macros.opdrachten.bouw.vergelijk", lambda *_: [("2030-2034", outcome, 2)])
    monkeypatch.setattr("macros.opdrachten.bouw.losse_getallen", lambda *_: numbers)
    assert main(["--map", str(miniature), "verifieer", "--json"]) == code
    assert json.loads(capsys.readouterr().out) == {
        "vergeleken": [
            {
                **{"naam": "2030-2034", "goed": True, "alineas": 3, "woorden": 20, "verklaard": 0},
                **{"verschillen": [], "overbodig": [], "signaleringen": 2},
            }
        ],
        "losse_getallen": numbers,
    }


@pytest.mark.parametrize(
    "words", ["", "onbekend", "uitgave", "uitgave nieuw", "controleer --onbekend", "publiceer x --naar a"]
)
def test_what_is_typed_wrongly_is_told_without_a_traceback(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words.split()) == 2
    told = capsys.readouterr().err
    assert "Gebruik: regiovisie" in told
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
