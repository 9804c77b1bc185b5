"""The small program for partners: run as a partner would, against the site as served."""

import ast
import base64
import gzip
import io
import json
import os
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from building import PROJECT
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


@pytest.fixture(scope="module")
def main() -> Callable[[list[str]], int]:
    """The program itself, in this process: quicker, and nothing is left beside it."""
    return runpy.run_path(str(PROJECT / PROGRAM))["main"]  # type: ignore[no-any-return]


Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(main: Callable[[list[str]], int], offline: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What it says of a file, a folder or more; gives its exit code, and its lines on both outputs."""

    def tell(*arguments: str | Path, site: str = SITE) -> tuple[int, str, str]:
        code = main(["--site", site, "--adressen", str(offline), "--alles", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return tell


WRONG, RIGHT = f"{SITE}begrippen/weet-niet/", f"{SITE}begrippen/nieuw/"
AS_TEXT = f'<p>Zie ook – caf\u00e9 <a href="{WRONG}">dit</a></p>\n'
MAIL = "From: a@b.nl\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {}\n\n{}"


def zipped(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as box:
        for name, content in parts.items():
            box.writestr(name.replace("__", "/"), content)
    return packed.getvalue()


UNUSUAL: dict[str, tuple[str, bytes]] = {
    **{f"in {code}": ("p.html", AS_TEXT.encode(code)) for code in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252")},
    **{
        f"in {code}, no mark": ("p", AS_TEXT.encode(code))
        for code in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    },
    **{
        f"called {name}": (name, AS_TEXT.encode())
        for name in ("LEESMIJ", "a.php", "a.docm", "a.HTML", ".verborgen", "a b.é")
    },
    "JSON with escaped slashes": ("p.json", json.dumps({"a": WRONG}).replace("/", "\\/").encode()),
    "JSON with escaped letters": ("p.json", WRONG.replace(":", "\\u003a").replace("/", "\\u002F").encode()),
    "without scheme": ("p.html", f'<a href="{WRONG[6:]}">'.encode()),
    "with http": ("p.html", WRONG.replace("https", "http").encode()),
    "with www": ("p.html", WRONG.replace("//", "//www.").encode()),
    "with a port": ("p.html", WRONG.replace("example/", "example:443/").encode()),
    "in capitals": ("p.html", WRONG.replace("https://regiovisie", "HTTPS://RegioVisie").encode()),
    "with entities": ("p.html", WRONG.replace("/", "&#x2F;").replace(":", "&colon;").encode()),
    "encoded in a query": ("p.html", f"https://elders.nl/?naar={quote(WRONG, safe='')}&x=1".encode()),
    "percent": ("p.html", WRONG.replace("weet", "w%65et").encode()),
    "with a query": ("p.html", f"{WRONG}?bron=mail#x".encode()),
    "with a text fragment": ("p.html", f"{WRONG}#:~:text=huiselijk%20geweld".encode()),
    "in brackets": ("p.md", f"(zie [dit]({WRONG})).".encode()),
    "before a mark": ("p.txt", f"Kijk op {WRONG}…”!".encode()),
    "in a long line": ("p.html", b"x" * 200_000 + b" " + WRONG.encode()),
    "in Word": (
        "p.docx",
        zipped(word___rels__document=f'<R Target="{WRONG}"/>'.encode(), word__media="\u0000".encode()),
    ),
    "in a zip in a zip": ("p.zip", zipped(a=zipped(b=AS_TEXT.encode("utf-16")))),
    "packed": ("p.gz", gzip.compress(AS_TEXT.encode())),
    "in a mail, in soft lines": (
        "p.eml",
        MAIL.format("quoted-printable", f"a=3D {WRONG[:30]}=\n{WRONG[30:]} =C3=A9").encode(),
    ),
    "in a mail, base64": ("p.eml", MAIL.format("base64", base64.b64encode(AS_TEXT.encode()).decode()).encode()),
    "in soft lines alone": ("p.txt", f'href=3D"{WRONG[:30]}=\r\n{WRONG[30:]}"\r\n'.encode()),
}


@pytest.mark.parametrize("how", UNUSUAL)
def test_a_broken_link_is_seen_however_it_is_kept(told: Told, tmp_path: Path, how: str) -> None:
    name, content = UNUSUAL[how]
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / name).write_bytes(content)
    for where in (tmp_path / "map", tmp_path / "map" / name):
        code, out, _ = told(where)
        assert (code, out.splitlines()[-1]) == (1, "1 links bekeken: 1 onbekend")
        assert out.startswith("ONBEKEND ")


@pytest.mark.parametrize(
    "link",
    [
        *(f"{SITE}", f"{SITE}#", f"{SITE}index.html", f"{SITE}#inhoud", f"{SITE}?x=1", RIGHT, f"{RIGHT}?x#:~:text=a,b"),
        *(
            f"{SITE}begrippen//nieuw/",
            f"{SITE}begrippen/nieuw",
            f"{RIGHT}index.html",
            f"{SITE}begrippen.ttl",
            f"{RIGHT}.",
        ),
        *(RIGHT[6:], f"http:{RIGHT[6:]}", f"<{RIGHT}>", f"'{RIGHT}'", f"&quot;{RIGHT}&quot;", f"**{RIGHT}**"),
    ],
)
def test_a_link_that_holds_is_no_complaint(told: Told, tmp_path: Path, link: str) -> None:
    (tmp_path / "p.txt").write_text(f"Zie {link} hier.\n", "utf-8")
    assert told(tmp_path / "p.txt")[0] == 0


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("leeg.txt", b"", "geen enkele link"),
        ("ander.html", b"https://regiovisie.example/ https://elders.nl/map/", "geen enkele link"),
        ("oud.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "er was niets te lezen"),
        ("stuk.docx", b"PK\x03\x04kapot", "er was niets te lezen"),
        ("stuk.gz", b"\x1f\x8b\x08kapot", "er was niets te lezen"),
        ("blad.pdf", b"%PDF-1.7\n", "er was niets te lezen"),
        ("beeld.png", WRONG.encode(), "er was niets te lezen"),
        ("programma", bytes(range(256)) * 20, "er was niets te lezen"),
    ],
)
def test_it_never_says_fine_after_reading_nothing(
    told: Told, tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / name).write_bytes(content)
    code, out, err = told(tmp_path / "map")
    assert code == 2
    assert why in err
    assert "klopt" not in out
    assert "Traceback" not in err


def test_what_could_not_be_read_is_named(told: Told, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map/p.md").write_text(RIGHT, "utf-8")
    (tmp_path / "map/blad.pdf").write_bytes(b"%PDF-1.7\n")
    code, _, err = told(tmp_path / "map")
    assert code == 0
    assert err.startswith(f"NIET GELEZEN  {tmp_path / 'map/blad.pdf'}  een PDF")
    # Who asked for that very file is not told that it is fine.
    assert told(tmp_path / "map/p.md", tmp_path / "map/blad.pdf")[0] == 2


@pytest.mark.parametrize(
    "site", ["https://elders.example/", "https://regiovisie.example/ander/", "https://", "geen adres"]
)
def test_another_site_is_not_fine(told: Told, tmp_path: Path, site: str) -> None:
    (tmp_path / "p.md").write_text(RIGHT, "utf-8")
    assert told(tmp_path / "p.md", site=site)[0] == 2


@pytest.mark.parametrize(
    "site", [SITE[:-1], SITE[8:], f"{SITE}index.html", f"{SITE}#inhoud", SITE.upper().replace("MAP", "map")]
)
def test_the_site_may_be_written_in_other_ways(told: Told, tmp_path: Path, site: str) -> None:
    (tmp_path / "p.md").write_text(RIGHT, "utf-8")
    assert told(tmp_path / "p.md", site=site)[0] == 0


def test_folders_that_go_round_end(told: Told, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map/rond").symlink_to(tmp_path / "map")
    (tmp_path / "map/weg.md").symlink_to("nergens.md")
    (tmp_path / "map/p.md").write_text(RIGHT, "utf-8")
    assert told(tmp_path / "map")[1].splitlines()[-1] == "1 links bekeken: 1 klopt"


@pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252", "utf-8"])
def test_any_console_can_show_it(project: Path, offline: Path, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "caf\u00e9 \u2013 \u4e2d.md").write_text(f"{SITE}begrippen/\u4e2d/ {SITE}begrippen/weg/", "utf-8")
    command = [sys.executable, str(project / PROGRAM), "--site", SITE, "--adressen", str(offline), str(tmp_path)]
    told = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": encoding})
    assert told.returncode == 1
    assert told.stdout.endswith(f"2 links bekeken: 1 onbekend, 1 vervallen{os.linesep}".encode())
    assert told.stderr == b""


@pytest.mark.parametrize(
    "content", [b"[]", b"{}", b"null", b"nee", b'{"geldig": 1, "hernoemd": {}, "vervallen": {}}', b""]
)
def test_a_list_that_is_none_is_told(told: Told, offline: Path, tmp_path: Path, content: bytes) -> None:
    offline.write_bytes(content)
    (tmp_path / "p.md").write_text(RIGHT, "utf-8")
    code, _, err = told(tmp_path / "p.md")
    assert code == 2
    assert err.startswith("Controleren lukt niet: ")


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
    files |= {file.relative_to(site).as_posix() for file in (site / "gemaakt").rglob("*.*")} | {"404.html"}
    files |= {"begrippen.ttl", "begrippen.csv", "objects.inv", "adressen.json", "gemaakt/werkblad-meldcode.pdf"}
    assert {name.removesuffix("index.html") for name in files} - every == set()
