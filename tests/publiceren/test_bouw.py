"""The real commands on the miniature: a sound site builds, a fault stops the build or waits to be mended."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import run_warm
from miniature import VISIE, build_miniature, make_quickly, plant, run_mkdocs

from macros.__main__ import main
from macros.publiceren.bouw import maak_klein, ruim_site_op

PAGE = "docs/visie/2030-2034/index.md"


def test_the_miniature_builds_strictly_and_is_faithful(miniature: Path) -> None:
    build_miniature(miniature)
    result = run_warm(miniature, "macros", "verifieer")
    assert result.returncode == 0, result.stdout
    assert "36 alinea's, 105 woorden, 0 onverklaarde verschillen, 1 verklaarde, 3 signaleringen" in result.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (PAGE, "Dit is van ons.", "Dit is [van ons](rest.md#nergens).", "does not contain an anchor '#nergens'"),
        (PAGE, "Dit is van ons.", "Dit is [van ons](weg.md).", "target 'visie/2030-2034/weg.md' is not found"),
        (PAGE, "Dit is van ons.", "Dit is [van ons](/visie/).", "absolute link '/visie/'"),
        (PAGE, '{{ voetnoot("voetnoot-1") }}', "{{ onbekend }}", f"{PAGE}:24: een macro staat alleen op een regel"),
        (PAGE, '{{ voetnoot("voetnoot-1") }}', '{{ voetnoot("x") }}', f"{PAGE}:24: voetnoot: 'x' bestaat niet"),
        (f"{VISIE}/rollen.yml", "  blokken:", "\tblokken:", f"{VISIE}/rollen.yml:4: tab gevonden"),
        ("mkdocs.yml", "      - visie/2030-2034/rest.md\n", "", "not included in the \"nav\""),
    ],
    ids=["dead anchor", "dead link", "absolute link", "undefined variable", "unknown id", "tab", "page without menu"],
)  # fmt: skip
def test_a_planted_fault_stops_the_build(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    result = run_mkdocs(miniature)
    told = result.stdout + result.stderr
    assert result.returncode != 0
    assert message in told
    assert "Traceback" not in told


UNUSED = {
    *("assets/javascripts/bundle.0a1b2c.min.js", "assets/javascripts/workers/search.0a1b2c.min.js"),
    *("assets/javascripts/lunr/tinyseg.js", "assets/stylesheets/main.0a1b2c.min.css", "partials/merk.svg"),
}
OURS = {"assets/stijl.css", "assets/raad/raad.css", "partners/index.html"}


def test_nothing_of_the_theme_stays(tmp_path: Path) -> None:
    for name in UNUSED | OURS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    ruim_site_op(tmp_path)
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()} == OURS
    assert [folder for folder in tmp_path.rglob("*") if folder.is_dir() and not any(folder.iterdir())] == []


def test_a_script_goes_to_a_visitor_without_comments_and_still_does_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(
        "/* Wat dit doet. */\nconst uit = `a // b`; // en dit\n  uit.at(/[/]\\*/u);\n", "utf-8"
    )
    maak_klein(tmp_path)
    assert (tmp_path / "a.js").read_text("utf-8") == "const uit=`a // b`;uit.at(/[/]\\*/u);"


def test_a_sheet_goes_to_a_visitor_without_notes_and_with_the_room_that_means_something(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text(
        "/* Kop. */\n\n.a > .b { content: ', '; } /* einde */\n@media print {\n  .a .b { top: calc(1px + 2px); }\n}\n",
        "utf-8",
    )
    maak_klein(tmp_path)
    expected = ".a > .b{content:', '}@media print{.a .b{top:calc(1px + 2px)}}"
    assert (tmp_path / "a.css").read_text("utf-8") == expected


# What leaves out comments takes what stands in a template in a template for code; and browsers of some years ago know
# no looking back in a form, and none of these.
NOT_IN_A_SCRIPT = re.compile(
    r"`[^`]*\$\{[^}`]*`|\(\?<[=!]|\.at\(|\.toReversed\(|\.toSorted\(|Object\.hasOwn\(|\.findLast|structuredClone"
)


def test_no_script_has_what_would_break_it_on_its_way_to_a_visitor(project: Path) -> None:
    scripts = [*project.glob("overrides/**/*.js")]
    assert len(scripts) > 10
    assert {file.name: found for file in scripts if (found := NOT_IN_A_SCRIPT.findall(file.read_text("utf-8")))} == {}


@pytest.mark.parametrize("line", ["`a${b && ` ${c}`}`", "/(?<=a)b/", "lijst.at(-1)", "Object.hasOwn(een, 'a')"])
def test_what_would_break_a_script_is_seen(line: str) -> None:
    assert NOT_IN_A_SCRIPT.search(f"const een = {line};")


@pytest.fixture
def serving(miniature: Path) -> Iterator[tuple[Path, "subprocess.Popen[str]", Path]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = miniature / "uitvoer.txt"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=miniature,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        yield log, process, miniature
        process.terminate()
        process.wait(60)


def wait_for(log: Path, words: str, times: int = 1) -> str:
    """Wait until the words stand in the log so often; the moment differs per machine, the outcome does not."""
    for _ in range(3000):
        if log.read_text("utf-8").count(words) >= times:
            return log.read_text("utf-8")
        time.sleep(0.1)
    pytest.fail(f"{words!r} did not come:\n{log.read_text('utf-8')}")


def test_a_server_tells_a_mistake_and_goes_on_once_it_is_mended(
    serving: tuple[Path, "subprocess.Popen[str]", Path],
) -> None:
    log, process, project = serving
    wait_for(log, "Serving on")
    plant(project, f"{VISIE}/rollen.yml", "De gemeente doet mee.", '""')
    told = wait_for(log, "fout(en) in de inhoud; er is niets gebouwd.")
    assert f"{VISIE}/rollen.yml:6: a-gemee.tekst: is leeg; hier hoort een tekst" in told
    assert "Traceback" not in told
    assert process.poll() is None
    plant(project, f"{VISIE}/rollen.yml", '""', "De gemeente doet mee.")
    wait_for(log, "Documentation built in", times=2)
    assert process.poll() is None


def test_a_warning_of_the_generator_makes_the_command_fail(
    miniature: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("macros.opdrachten.bouw.maak", make_quickly)
    plant(miniature, "mkdocs.yml", "      - visie/2030-2034/rest.md\n", "")
    assert main(["--map", str(miniature), "bouw"]) == 1
    told = "".join(capfd.readouterr())
    assert 'generator: The following pages exist in the docs directory, but are not included in the "nav"' in told
    assert "Elke waarschuwing hierboven is een fout." in told
    # What it found and does, is for who made it.
    assert "Functions found" not in told
    assert "INFO" not in told


def test_a_sheet_that_lacks_its_data_is_told(miniature: Path) -> None:
    result = run_warm(miniature, "macros", "bouw")
    assert result.returncode == 1
    assert "werkblad.typ:1: het blad mist iets uit de gegevens" in result.stderr
    assert "Traceback" not in result.stderr
