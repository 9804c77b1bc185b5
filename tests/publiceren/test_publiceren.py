"""What is public stays whole, whatever goes wrong with publishing."""

import errno
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from building import PROJECT
from miniature import VISIE, make_quickly, plant
from publishing import publish, publishable

from macros.opdrachten.adressen import werk_bij
from macros.publiceren import poorten, publicaties
from macros.publiceren.bouw import bouw
from macros.publiceren.proefserver import serveer
from macros.publiceren.publicaties import BEWAARD, Publicatie, Publicaties
from macros.publiceren.versie import huidige_versie

Fill = Callable[[Path], None]


def written(text: str) -> Fill:
    """Make a site of a few files that all say the same."""

    def fill(work: Path) -> None:
        for name in ("index.html", "over/index.html", "over/a.css"):
            file = work / "site" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    return fill


def digests(folder: Path) -> dict[str, str]:
    """Every file as a visitor gets it through the link."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def here(tmp_path: Path) -> Publicaties:
    (tmp_path / "www").mkdir()
    return Publicaties(tmp_path / "www/site")


def put(here: Publicaties, text: str) -> Publicatie:
    with here.alleen():
        new = here.publiceer(written(text))
        here.ruim_op()
    return new


def says(here: Publicaties) -> str:
    """What the site says, in all its files."""
    (text,) = {file.read_text("utf-8") for file in here.doel.rglob("*") if file.is_file()}
    assert len(digests(here.doel)) == 3
    return text


def numbers(here: Publicaties) -> list[int]:
    return [one.nummer for one in here.alle()]


def left_over(here: Publicaties) -> list[str]:
    """What lies there beside whole publications that were public."""
    whole = {one.naam for one in here.alle() if not one.nieuw}
    there = {path.name for folder in (here.map, here.doel.parent) for path in folder.iterdir()}
    return sorted(there - whole - {".slot", here.doel.name, here.map.name})


def test_a_publication_is_served_through_a_link_that_may_move(here: Publicaties, tmp_path: Path) -> None:
    new = put(here, "een")
    assert says(here) == "een"
    assert here.openbaar == new
    assert left_over(here) == []
    (tmp_path / "www").rename(tmp_path / "elders")
    assert says(Publicaties(tmp_path / "elders/site")) == "een"


def modes(*paths: Path) -> list[str]:
    """What anybody may do with files and folders, each kind once."""
    return sorted({f"{'map' if path.is_dir() else 'bestand'} {path.stat().st_mode & 0o7777:o}" for path in paths})


def closed_to_others(here: Publicaties) -> list[str]:
    """What a web server, that runs as somebody else, would find otherwise than it should on its way to a page."""
    public = here.doel.resolve()
    found = modes(here.map, public.parent, public.parent / "bestanden.sha256", public, *public.rglob("*"))
    return sorted({*found} - {"bestand 644", "map 755"})


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o022, 0o002, 0o000])
@pytest.mark.parametrize("file", [0o600, 0o400, 0o644, 0o666, 0o755, 0o4755])
@pytest.mark.parametrize("folder", [0o700, 0o755, 0o777, 0o1777, 0o2755])
def test_what_is_public_can_be_read_by_all_and_changed_by_one(
    here: Publicaties, umask: int, file: int, folder: int
) -> None:
    def fill(work: Path) -> None:
        written("1")(work)
        (work / "site/over/a.css").chmod(file)
        (work / "site/over").chmod(folder)

    old = os.umask(umask)
    try:
        with here.alleen():
            here.publiceer(fill)
    finally:
        os.umask(old)
    assert closed_to_others(here) == []


def test_what_was_published_for_its_maker_alone_is_opened_when_it_is_gone_back_to(
    here: Publicaties, tmp_path: Path
) -> None:
    first = put(here, "1")
    put(here, "2")
    for path in (*first.map.rglob("*"), first.map, here.map):
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert publish(tmp_path, here.doel, terug=True) == 0
    assert closed_to_others(here) == []


def test_the_folder_of_publications_keeps_its_group(here: Publicaties) -> None:
    here.map.mkdir()
    here.map.chmod(0o2770)
    put(here, "1")
    assert modes(here.map) == ["map 2775"]
    assert modes(here.doel.resolve()) == ["map 755"]


def test_what_a_link_in_the_site_points_to_keeps_its_rights(here: Publicaties, tmp_path: Path) -> None:
    """No page is made as one; should one be, then what is elsewhere is not ours to open."""
    secret = tmp_path / "geheim"
    secret.write_text("1", "utf-8")
    secret.chmod(0o600)

    def fill(work: Path) -> None:
        written("1")(work)
        (work / "site/geheim").symlink_to(secret)

    with here.alleen():
        here.publiceer(fill)
    assert modes(secret) == ["bestand 600"]


def test_the_list_is_as_sha256sum_reads_it(here: Publicaties) -> None:
    new = put(here, "een")
    command = ["sha256sum", "-c", "bestanden.sha256"]
    told = subprocess.run(command, cwd=new.map, capture_output=True, text=True, check=True)
    assert told.stdout.count(": OK") == 3


def test_the_last_five_are_kept(here: Publicaties) -> None:
    for number in range(1, 9):
        put(here, str(number))
    assert numbers(here) == [4, 5, 6, 7, 8]
    assert len(numbers(here)) == BEWAARD
    assert says(here) == "8"


@pytest.mark.parametrize("moments", [[0] * 4, [9, 7, 5, 1]], ids=["the same second", "a clock that goes back"])
def test_the_order_is_not_that_of_the_clock(
    here: Publicaties, monkeypatch: pytest.MonkeyPatch, moments: list[int]
) -> None:
    class _Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "_Clock":
            return cls(2030, 1, 1, 12, 0, moments.pop(0), tzinfo=tz)

    monkeypatch.setattr(publicaties, "datetime", _Clock)
    for number in range(1, 5):
        put(here, str(number))
    assert numbers(here) == [1, 2, 3, 4]
    assert says(here) == "4"
    with here.alleen():
        here.ga_naar(here.alle()[2])
    assert says(here) == "3"


def test_going_back_again_and_again_and_undoing_it(here: Publicaties, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        put(here, str(number))
    for expected in ("2", "1"):
        assert publish(tmp_path, here.doel, terug=True) == 0
        assert says(here) == expected
    assert publish(tmp_path, here.doel, terug=True) == 1
    assert says(here) == "1"
    assert publish(tmp_path, here.doel, naar=3) == 0
    assert says(here) == "3"
    assert publish(tmp_path, here.doel, naar=9) == 1
    assert says(here) == "3"


def test_going_back_passes_what_somebody_went_back_from(here: Publicaties, tmp_path: Path) -> None:
    for number in (1, 2):
        put(here, str(number))
    publish(tmp_path, here.doel, terug=True)
    put(here, "3")
    publish(tmp_path, here.doel, terug=True)
    assert says(here) == "1"


def test_what_somebody_went_back_from_is_removed_first(here: Publicaties, tmp_path: Path) -> None:
    for number in range(1, 6):
        put(here, str(number))
    publish(tmp_path, here.doel, naar=3)
    put(here, "6")
    assert numbers(here) == [1, 2, 3, 5, 6]
    put(here, "7")
    assert numbers(here) == [1, 2, 3, 6, 7]


def test_the_list_says_what_is_public(here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(tmp_path, here.doel, lijst=True) == 0
    assert capsys.readouterr().out == f"Openbaar in {here.doel}: nog niets van hier\n"
    for number in (1, 2, 3):
        put(here, str(number))
    publish(tmp_path, here.doel, terug=True)
    assert "Ongedaan maken: regiovisie publiceer" in capsys.readouterr().out
    publish(tmp_path, here.doel, lijst=True)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("_")[0] for line in lines[:3]] == ["ingetrokken 0003", "openbaar    0002", "eerder      0001"]


@pytest.mark.parametrize("fault", ["a changed file", "a missing file", "no list"])
def test_a_damaged_publication_is_not_gone_back_to(
    here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    old, _ = put(here, "1"), put(here, "2")
    if fault == "a changed file":
        plant(old.map, "site/index.html", "1", "x")
    else:
        (old.map / ("site/index.html" if fault == "a missing file" else "bestanden.sha256")).unlink()
    assert publish(tmp_path, here.doel, terug=True) == 1
    assert "1 bestand(en) ontbreken of zijn gewijzigd, zoals " in capsys.readouterr().err
    assert says(here) == "2"


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ("folder", "is een gewone map of een bestand; publiceer naar een naam die nog niet bestaat"),
        ("file", "is een gewone map of een bestand"),
        ("link", "wijst naar elders, en dat is hier niet gepubliceerd"),
        ("no parent", "bestaat niet; maak haar eerst"),
    ],
)
def test_what_is_not_ours_is_left_alone(
    here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str], there: str, told: str
) -> None:
    if there == "folder":
        written("van een ander")(here.doel)
    elif there == "file":
        here.doel.write_text("van een ander", "utf-8")
    elif there == "link":
        here.doel.symlink_to("elders")
    else:
        here.doel.parent.rmdir()
    before = digests(tmp_path)
    assert publish(tmp_path, here.doel) == 1
    assert told in capsys.readouterr().err
    assert digests(tmp_path) == before
    assert not here.map.exists()


@pytest.mark.parametrize("target", [".", "..", "docs/x", "site", "/", "data"])
def test_a_folder_of_the_project_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(project)
    assert publish(project, Path(target)) == 1
    assert "is van het project zelf; kies een map daarbuiten" in capsys.readouterr().err


def test_two_publishers_exclude_each_other(
    here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(here, "1")
    with here.alleen():
        for choices in ({}, {"terug": True}, {"naar": 1}):
            assert publish(tmp_path, here.doel, **choices) == 1
            assert "iemand anders publiceert hier op dit moment" in capsys.readouterr().err
        assert publish(tmp_path, here.doel, lijst=True) == 0
    assert says(here) == "1"


def test_what_a_stopped_run_left_is_removed(here: Publicaties) -> None:
    kept = put(here, "1")
    shutil.copytree(kept.map, here.map / ".0002/project")
    shutil.copytree(kept.map, here.map / ".0001_oud")
    shutil.copytree(kept.map, here.map / "0002_nooit")
    (here.map / "0002_nooit/nieuw").touch()
    (here.doel.parent / ".site.schakel").symlink_to("site.publicaties/0002_nooit/site")
    # Stopped between the switch and what comes after it.
    (kept.map / "nieuw").touch()
    (kept.map / "ingetrokken").touch()
    new = put(here, "2")
    assert left_over(here) == []
    assert here.alle() == [kept, new]
    assert not kept.ingetrokken
    assert says(here) == "2"


def _full(*_: object, **__: object) -> Any:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "vol")


@pytest.mark.parametrize(
    ("where", "what"),
    [
        (Path, "mkdir"),
        (Path, "touch"),
        (Path, "write_text"),
        (Path, "rename"),
        (Path, "symlink_to"),
        (Path, "replace"),
        (publicaties, "maak_lijst"),
        (os, "fsync"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_full_disk_at_any_step_changes_nothing(
    here: Publicaties, monkeypatch: pytest.MonkeyPatch, where: object, what: str
) -> None:
    put(here, "1")
    with here.alleen(), monkeypatch.context() as patch:
        patch.setattr(where, what, _full)
        with pytest.raises(OSError, match="No space left"):
            here.publiceer(written("2"))
    assert says(here) == "1"
    put(here, "3")
    assert says(here) == "3"
    assert left_over(here) == []


@contextmanager
def disk(folder: Path) -> Iterator[bool]:
    """Mount a disk of 300 KB on a new folder; tells whether we may."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)]
    mounted = shutil.which("mount") is not None and subprocess.run(mount, capture_output=True).returncode == 0
    yield mounted
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """A small disk and no budget; where we may not mount one, a folder and the bytes that may be written there."""
    with disk(tmp_path / "klein") as mounted:
        yield tmp_path / "klein", sys.maxsize if mounted else 300_000


def test_a_folder_that_can_only_be_read_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.opdrachten.publiceer.bouw_gekeurd", lambda _, work, __: written("3")(work))
    with disk(tmp_path / "vast") as mounted:
        here = Publicaties(tmp_path / "vast/site")
        put(here, "1")
        put(here, "2")
        before = digests(here.map)
        if mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(here.doel.parent)], check=True)
        elif os.geteuid():
            here.map.chmod(0o555)
            (here.map / ".slot").chmod(0o444)
        else:
            pytest.skip("root may write everywhere, and may not mount a disk here")
        for choices in ({}, {"terug": True}, {"naar": 1}):
            assert publish(tmp_path, here.doel, **choices) == 1
            told = capsys.readouterr().err
            assert re.search(r":1: (op deze schijf kan alleen worden gelezen|u mag hier niet schrijven)\n", told)
            assert f"Niet gelukt. Openbaar in {here.doel}: 0002_" in told
        assert publish(tmp_path, here.doel, lijst=True) == 0
        assert says(here) == "2"
        assert digests(here.map) == before


def test_the_publications_may_be_on_another_disk(here: Publicaties, tmp_path: Path) -> None:
    with disk(tmp_path / "elders") as mounted:
        if not mounted:
            pytest.skip("we may not mount a disk here")
        here.map.symlink_to(tmp_path / "elders")
        for number in range(1, BEWAARD + 2):
            put(here, str(number))
        assert says(here) == "6"
        assert publish(tmp_path, here.doel, terug=True) == 0
        assert says(here) == "5"
        assert left_over(here) == []


def test_a_disk_that_runs_full_halfway_changes_nothing(
    small_disk: tuple[Path, int], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, budget = small_disk

    def write_much(_map: Path, work: Path, _tell: object) -> None:
        written("2")(work)
        with (work / "site/groot.bin").open("wb") as file:
            for total in range(0, 1_000_000, 50_000):
                if total >= budget:
                    _full()
                file.write(b"x" * 50_000)

    here = Publicaties(folder / "site")
    put(here, "1")
    monkeypatch.setattr("macros.opdrachten.publiceer.bouw_gekeurd", write_much)
    assert publish(tmp_path, here.doel) == 1
    told = capsys.readouterr().err
    assert ":1: de schijf is vol; maak ruimte en probeer het weer" in told
    assert f"Niet gelukt. Openbaar in {here.doel}: 0001_" in told
    assert says(here) == "1"
    put(here, "3")
    assert says(here) == "3"
    assert left_over(here) == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "x"), "x:1: u mag hier niet schrijven"),
        (OSError(errno.EROFS, "Read-only file system", "x"), "x:1: op deze schijf kan alleen worden gelezen"),
        (OSError(errno.EIO, "Input/output error", "x"), "x:1: lukt niet: Input/output error"),
        (shutil.Error([("a", "b", "[Errno 28] No space left on device: 'b'")]), "b:1: de schijf is vol"),
        (OSError(errno.EFBIG, "File too large", "x"), "x:1: een bestand is hier te groot"),
    ],
)
def test_what_the_system_refuses_is_told_in_words(
    here: Publicaties,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: OSError,
    told: str,
) -> None:
    def refuse(*_: object) -> None:
        raise fault

    put(here, "1")
    monkeypatch.setattr("macros.opdrachten.publiceer.bouw_gekeurd", refuse)
    assert publish(tmp_path, here.doel) == 1
    assert told in capsys.readouterr().err
    assert says(here) == "1"
    assert left_over(here) == []


def test_a_site_that_can_not_be_cleaned_up_after_is_public_all_the_same(
    here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.opdrachten.publiceer.bouw_gekeurd", lambda _, work, __: written("2")(work))
    monkeypatch.setattr(Publicaties, "ruim_op", _full)
    assert publish(tmp_path, here.doel) == 0
    assert "Opruimen is niet gelukt: vol:1: de schijf is vol" in capsys.readouterr().err
    assert says(here) == "2"


def test_a_visitor_during_ten_switches_always_gets_a_whole_page(here: Publicaties) -> None:
    sizes = {str(number): 100_000 * (number + 1) for number in range(10)}
    put(here, "0" * sizes["0"])
    busy, answered, wrong = threading.Event(), threading.Semaphore(0), []

    def visit(address: str) -> None:
        line = HTTPConnection(urlsplit(address).netloc)
        for path in cycle(("/", "/over/", "/over/a.css", "/over/index.html")):
            line.request("GET", path)
            answer = line.getresponse()
            text = answer.read().decode()
            if answer.status != 200 or text != text[:1] * sizes.get(text[:1], 0):
                wrong.append(f"{answer.status} {path}: {text[:80]}")
            answered.release()
            if busy.is_set():
                return

    with serveer(here.doel) as address:
        visitors = [threading.Thread(target=visit, args=(address,)) for _ in range(2)]
        for visitor in visitors:
            visitor.start()
        for number, size in sizes.items():
            put(here, number * size)
            # However busy the machine is: both are served between two switches.
            for _ in range(10):
                answered.acquire()
        busy.set()
        for visitor in visitors:
            visitor.join()
    assert wrong == []


# The command with a real build.


LINKS = "links en ankers"
INDEX = "docs/visie/2030-2034/index.md"
OVER = "docs/over/index.md"
OURS = "Dit is van ons."


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A miniature that may be published, without fonts and sheets."""
    monkeypatch.setattr(poorten, "maak", make_quickly)
    return publishable(tmp_path / "klein")


def refused(project: Path, here: Publicaties, capsys: pytest.CaptureFixture[str]) -> str:
    """What is told when a site is not published; what was public still is."""
    put(here, "1")
    assert publish(project, here.doel) == 1
    assert says(here) == "1"
    assert numbers(here) == [1]
    assert left_over(here) == []
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    assert f"Niet gelukt. Openbaar in {here.doel}: 0001_" in told.err
    return told.err


def test_the_miniature_passes_every_gate_and_is_public_as_it_was_when_it_began(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CHANGELOG.md", "pyproject.toml", "publiccode.yml", "CITATION.cff"):
        shutil.copy2(PROJECT / name, small / name)

    def make_and_edit(project: Path) -> None:
        make_quickly(project)
        plant(small, INDEX, OURS, "Dit is half")

    monkeypatch.setattr(poorten, "maak", make_and_edit)
    label = f"v{huidige_versie(small)}"
    code = publish(small, here.doel, label=label)
    told = capsys.readouterr()
    assert code == 0, told.err
    gates = ["bestanden", *poorten.VOORAF, "strenge bouw", *poorten.NA_DE_BOUW]
    assert [line for line in told.out.splitlines() if line.endswith(": goed")] == [f"{gate}: goed" for gate in gates]
    assert f"Openbaar in {here.doel}: 0001_" in told.out
    assert here.alle()[0].naam.endswith(f"_{label}")
    assert OURS in (here.doel / "visie/2030-2034/index.html").read_text("utf-8")
    assert (here.doel / "_headers").read_text("utf-8") == (PROJECT / "deploy/_headers").read_text("utf-8")
    assert left_over(here) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een", f"{VISIE}/pijlers.yml:2: pijler-een.nummer: "),
        (INDEX, "De tweede zin", "De tweede zIn", f"{INDEX}:7: a-eerst: hier staat 'zIn', in de brontekst 'zin'"),
        (OVER, "Een zin.", "## Nieuw {: #nieuw }\n\nZin.", "/over/#nieuw: is nog niet vastgelegd; typ: make adressen"),
        (INDEX, OURS, "Dit is [van ons](weg.md).", f"{INDEX}:15: link: 'visie/2030-2034/weg.md' bestaat niet"),
        ("mkdocs.yml", "  - meldcode/stap-1.md\n", "", "nav: docs/meldcode/stap-1.md staat niet in het menu"),
        (
            "mkdocs.yml",
            "theme:\n",
            "theme:\n  static_templates: [assets/weg.css]\n",
            ": de strenge bouw is niet gelukt",
        ),
        ("deploy/_headers", "no-referrer", "unsafe-url", "deploy/_headers:1: is niet bij; typ: regiovisie kopregels"),
    ],
    ids=[
        "content",
        "changed word",
        "address without a lock",
        "dead link",
        "page without menu",
        "what only the generator misses",
        "headers",
    ],
)
def test_a_planted_fault_keeps_the_gate_shut(
    small: Path,
    here: Publicaties,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    old: str,
    new: str,
    told: str,
) -> None:
    monkeypatch.delitem(poorten.NA_DE_BOUW, LINKS)
    plant(small, file, old, new)
    assert told in refused(small, here, capsys)


def test_a_difference_with_the_source_is_told(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / f"{VISIE}/vingerafdrukken.lock").unlink()
    plant(small, f"{VISIE}/brontekst.txt", "De gemeente doet mee.", "De gemeente doet niet mee.")
    werk_bij(small)
    assert "a-gemee: hier of hieronder ontbreekt 'niet' uit de brontekst" in refused(small, here, capsys)


def test_what_is_wrong_with_a_built_site_is_told_all_at_once(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by the gate that looks for it: a link, an address and what is against the headers."""
    # Linked to by the template of the help pages, and no longer by a page.
    plant(small, "docs/hulp/index.md", "[Kijken](kijken.md)\n", "")
    (small / "docs/hulp/kijken.md").unlink()
    (small / "data/adressen.lock").unlink()
    werk_bij(small)

    def build_with_a_fault(project: Path, site: Path) -> int:
        code = bouw(project, site)
        (site / "assets/stijl.css").write_text("@import '//example.org/a.css';", "utf-8")
        return code

    monkeypatch.setattr(poorten, "bouw", build_with_a_fault)
    # Lost in building: the content itself has every address that it promised.
    monkeypatch.setattr(poorten, "ontbrekende_adressen", lambda *_: ["/weg/"])
    told = refused(small, here, capsys)
    # It is told once, on whichever page it was met first.
    assert re.search(
        r"site/hulp/\S*\.html:\d+: de link '(/hulp/|(\.\./)*)kijken/' leidt nergens heen \(404 Not Found\)", told
    )
    assert "/weg/: dit adres is gepubliceerd en staat niet op de gebouwde site" in told
    assert "site/assets/stijl.css:1: haalt iets op van elders" in told


def test_a_label_that_is_not_the_version_is_refused_before_anything_is_built(
    here: Publicaties, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(project, here.doel, label="v2020.1.0") == 1
    told = capsys.readouterr()
    assert "CHANGELOG.md:" in told.err
    assert "hier hoort 2020.1.0" in told.err
    assert told.out == ""


# Stopped, by whatever and at any step.


@contextmanager
def running(here: Publicaties, folder: Path, *options: str) -> Iterator[Callable[..., Any]]:
    """Publish in processes that come to grief; gives a function that starts one, see publishing.py."""
    command = [sys.executable, str(PROJECT / "tests/publishing.py"), str(folder / "klein"), str(here.doel), *options]
    paths = os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env=os.environ | {"PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin
        assert server.stdout
        asking, answering = server.stdin, server.stdout

        def told() -> list[int]:
            return [int(word) for word in answering.readline().split()]

        def run(how: str, number: int) -> tuple[int, Callable[[], list[int]]]:
            asking.write(f"{how} {number}\n")
            asking.flush()
            (child,) = told()
            return child, told

        yield run


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Don't wait for the disk: a kill is no power cut, and what was written is there."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@contextmanager
def steps_of(here: Publicaties, folder: Path, how: str, *options: str) -> Iterator[tuple[int, Callable[..., Any]]]:
    """Gives how many steps a run has that comes to its end, and what one gives that comes to grief at a step.

    That is how it ended, and what was public then.
    """
    with running(here, folder, *options) as run:
        _, end = run(how, 0)
        code, steps = end()
        assert code == 0
        new = digests(here.doel)
        for number in range(BEWAARD):
            put(here, f"oud {number}")
        old = digests(here.doel)

        def at(step: int) -> tuple[int, str]:
            _, end = run(how, step)
            code, _ = end()
            public = digests(here.doel)
            if public not in (old, new):
                return code, f"half: {public}"
            assert closed_to_others(here) == []
            if public == old:
                # What starts next cleans up first.
                with here.alleen():
                    pass
            else:
                put(here, f"oud {BEWAARD - 1}")
            assert left_over(here) == []
            assert len(here.alle()) == BEWAARD
            assert digests(here.doel) == old
            return code, "oud" if public == old else "nieuw"

        yield steps, at


@pytest.mark.usefixtures("no_waiting")
def test_killed_before_any_step_the_site_is_old_or_new_and_whole(here: Publicaties, tmp_path: Path) -> None:
    with steps_of(here, tmp_path, "kill") as (steps, at):
        seen = [at(step) for step in range(1, steps + 1)]
    assert {code for code, _ in seen} == {-signal.SIGKILL}
    states = [state for _, state in seen]
    # Once, and never back.
    assert set(states) == {"oud", "nieuw"}
    assert states == sorted(states, reverse=True)


@pytest.mark.usefixtures("no_waiting")
def test_refused_any_step_the_site_is_old_or_new_and_whole(here: Publicaties, tmp_path: Path) -> None:
    with steps_of(here, tmp_path, "refuse") as (steps, at):
        for step in range(1, steps + 1):
            # In words, or done all the same; a traceback would give another number.
            assert at(step) in {(1, "oud"), (1, "nieuw"), (0, "nieuw")}, step


@pytest.mark.usefixtures("no_waiting")
def test_a_switch_in_two_steps_would_be_seen(here: Publicaties, tmp_path: Path) -> None:
    with steps_of(here, tmp_path, "kill", "in-two-steps") as (steps, at):
        # Before the switch it is the old one, after it the new: half of what is left holds the moment between.
        switched = bisect_left(range(1, steps + 1), True, key=lambda step: at(step)[1] != "oud") + 1
        assert at(switched)[1] == "half: {}"


def test_a_stopped_publication_leaves_no_process_behind(
    here: Publicaties, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(here, "1")
    with running(here, tmp_path) as run:
        # Who is killed can't end what it started: that one looks for itself, be it linkchecker or another.
        for how, work in [("SIGTERM", "links"), ("SIGINT", "hang"), ("SIGHUP", "hang"), ("SIGKILL", "hang")]:
            with socket.create_server(("127.0.0.1", 0)) as waiting:
                child, end = run(work, waiting.getsockname()[1])
                started, _ = waiting.accept()
                # It is busy, and holds off whoever comes now.
                assert publish(tmp_path, here.doel) == 1
                assert "iemand anders publiceert hier op dit moment" in capsys.readouterr().err
                os.kill(child, signal.Signals[how])
                code, _ = [*end(), 0][:2]
                assert code == (-signal.SIGKILL if how == "SIGKILL" else 1), how
                # It asked, waits for an answer, and would for a quarter of an hour: who hangs up is there no more.
                started.settimeout(120)
                started.recv(100_000)
                assert hung_up(started), how
            assert says(here) == "1"
            assert (left_over(here) == []) == (how != "SIGKILL"), how
    put(here, "2")
    assert left_over(here) == []


def hung_up(line: socket.socket) -> bool:
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True
