"""The small program for partners: run as a partner would, against the site as served."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from serving import serve

from macros.tekst.inhoud import Inhoud

PROGRAM = "docs/partners/controleer_links.py"
LIST = {
    "geldig": ["", "begrippen/nieuw/", "begrippen.ttl"],
    "hernoemd": {"begrippen/oud/": "begrippen/nieuw/"},
    "vervallen": {"begrippen/weg/": {"sinds": "2031-05-04", "waarom": "Verouderd.", "vervangen_door": []}},
}
SITE = "https://regiovisie.example/map/"


def check(project: Path, site: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run it without anything of the project in reach."""
    command = [sys.executable, "-I", str(project / PROGRAM), "--site", site, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def offline(tmp_path: Path) -> Path:
    """A list of addresses that was fetched before."""
    file = tmp_path / "lijst/adressen.json"
    file.parent.mkdir()
    file.write_text(json.dumps(LIST), "utf-8")
    return file


def test_links_that_hold_are_told_as_such(project: Path, server: str, tmp_path: Path, inhoud: Inhoud) -> None:
    (tmp_path / "onder/map").mkdir(parents=True)
    begrip, ambitie = inhoud.regiovisie.stelsel.geldend[0], inhoud.regiovisie.geldende.ambities[0]
    text = (
        f'<a href="{server}begrippen/{begrip.id}/">een</a>\n<a href="{server}">start</a>\n'
        f'<a href="{server}{inhoud.adresboek.adres(ambitie.id)}">twee</a>, {server}id/begrip/{begrip.id}/.\n'
        f'<a href="{server}id/tekst/{inhoud.regiovisie.geldende.periode.id}/{ambitie.id}">vier</a> '
        f'<a href="{server}hulp/index.html">vijf</a>\n'
    )
    (tmp_path / "onder/map/pagina.html").write_text(text, "utf-8")
    (tmp_path / "lees.md").write_text(f"Zie [dit]({server}begrippen.ttl) en [dat](https://example.org/weg/).", "utf-8")
    (tmp_path / "beeld.png").write_bytes(f"{server}bestaat-niet/".encode())
    told = check(project, server, tmp_path)
    assert (told.returncode, told.stdout) == (0, "7 links bekeken: 7 klopt\n"), told.stdout + told.stderr


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("begrippen/bestaat-niet/", "dit adres bestaat niet"),
        ("begrippen/#nergens", "de pagina bestaat, maar deze plaats erop is geen blijvend adres"),
        ("begrippen.xml", "dit adres bestaat niet"),
    ],
)
def test_a_planted_broken_link_is_told_with_its_place(
    project: Path, server: str, tmp_path: Path, link: str, why: str
) -> None:
    page = tmp_path / "pagina.md"
    page.write_text(f"Goed: {server}begrippen/\n\nFout: <{server}{link}>\n", "utf-8")
    told = check(project, server, page)
    assert told.returncode == 1
    assert told.stdout.splitlines() == [
        f"ONBEKEND   {page}:3  {server}{link}  {why}",
        "2 links bekeken: 1 klopt, 1 onbekend",
    ]


def test_a_page_on_the_web_is_read_too(project: Path, server: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<a href='{server}bestaat-niet/'>x</a>", "utf-8")
    with serve(tmp_path) as partner:
        told = check(project, server, partner)
    assert told.returncode == 1
    assert f"ONBEKEND   {partner}:1  {server}bestaat-niet/" in told.stdout


def test_a_renamed_and_a_withdrawn_address_are_told(project: Path, offline: Path, tmp_path: Path) -> None:
    page = tmp_path / "p.txt"
    page.write_text(f"{SITE}begrippen/oud/", "utf-8")
    told = check(project, SITE, "--adressen", offline, page)
    assert told.returncode == 0
    assert told.stdout.startswith(f"HERNOEMD   {page}:1  {SITE}begrippen/oud/  nu: begrippen/nieuw/\n")
    page.write_text(f"{SITE}begrippen/weg/", "utf-8")
    told = check(project, SITE, "--adressen", offline, page)
    assert told.returncode == 1
    assert "VERVALLEN" in told.stdout
    assert "sinds 2031-05-04: Verouderd. Ervoor in de plaats: niets" in told.stdout


def test_only_links_to_this_site_count(project: Path, offline: Path, tmp_path: Path) -> None:
    page = tmp_path / "p.txt"
    page.write_text(
        "https://regiovisie.example/mapje/x/ https://regiovisie.example/ https://regiovisie.example.org/map/x/\n"
        "http://regiovisie.example/map/begrippen.ttl en HTTPS://REGIOVISIE.EXAMPLE/map",
        "utf-8",
    )
    told = check(project, SITE, "--adressen", offline, "--alles", page)
    assert told.stdout.splitlines()[-1] == "2 links bekeken: 2 klopt"


@pytest.mark.parametrize("arguments", [("--adressen", "weg.json"), ("bestaat-niet.md",)])
def test_what_can_not_be_checked_is_told(project: Path, offline: Path, arguments: tuple[str, ...]) -> None:
    rest = (offline,) if arguments[0] == "--adressen" else ("--adressen", offline)
    told = check(project, SITE, *arguments, *rest)
    assert told.returncode == 2
    assert told.stderr.startswith("Controleren lukt niet: ")
    assert "Traceback" not in told.stderr


def test_it_is_plain_old_python(project: Path, site: Path) -> None:
    """It says that it runs on Python 3.8 and needs nothing else."""
    text = (project / PROGRAM).read_text("utf-8")
    names: set[str] = set()
    for node in ast.walk(ast.parse(text, feature_version=(3, 8))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    assert names
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names
    assert (site / "partners/controleer_links.py").read_text("utf-8") == text


def test_the_list_has_every_locked_address_and_every_made_file(project: Path, site: Path) -> None:
    told = json.loads((site / "adressen.json").read_text("utf-8"))
    every = {*told["geldig"], *told["hernoemd"], *told["vervallen"]}
    locked = {line.lstrip("/") for line in (project / "data/adressen.lock").read_text("utf-8").splitlines()}
    assert locked - every == set()
    files = {file.relative_to(site).as_posix() for folder in ("id", "kader") for file in (site / folder).rglob("*.*")}
    files |= {"begrippen.ttl", "begrippen.csv", "objects.inv", "adressen.json", "gemaakt/werkblad-meldcode.pdf"}
    assert {name.removesuffix("index.html") for name in files} - every == set()
