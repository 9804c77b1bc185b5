"""What is public stays whole, whatever goes wrong with publishing."""

import errno
import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from building import PROJECT
from miniature import VISIE, make_linked, make_quickly, plant
from publishing import publish, publishable

from macros.opdrachten.adressen import werk_bij
from macros.publiceren import poorten, publicaties
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
    return sorted({path.name for path in here.map.iterdir()} - whole - {".slot"})


def test_a_publication_is_served_through_a_link_that_may_move(here: Publicaties, tmp_path: Path) -> None:
    new = put(here, "een")
    assert says(here) == "een"
    assert here.openbaar == new
    assert left_over(here) == []
    assert here.doel.stat().st_mode & 0o777 == 0o777 & ~umask()
    (tmp_path / "www").rename(tmp_path / "elders")
    assert says(Publicaties(tmp_path / "elders/site")) == "een"


def umask() -> int:
    """A web server runs as somebody else: a folder only its maker may enter serves nothing."""
    old = os.umask(0o022)
    os.umask(old)
    return old


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
    (here.map / ".schakel").symlink_to("0002_nooit/site")
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


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """A disk of 300 KB and no budget; where we may not mount one, a folder and the bytes that may be written there."""
    folder = tmp_path / "klein"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)]
    mounted = shutil.which("mount") and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield folder, sys.maxsize if mounted else 300_000
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


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
        (KeyboardInterrupt(), ":1: afgebroken"),
    ],
)
def test_what_the_system_refuses_is_told_in_words(
    here: Publicaties,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: BaseException,
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


def test_a_visitor_never_misses_a_file(here: Publicaties) -> None:
    put(here, "0")
    busy, missed = threading.Event(), []

    def visit() -> None:
        while not busy.is_set():
            try:
                (here.doel / "over/index.html").read_bytes()
            except OSError as fault:
                missed.append(fault)

    visitor = threading.Thread(target=visit)
    visitor.start()
    for number in range(30):
        put(here, str(number))
    busy.set()
    visitor.join()
    assert missed == []


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


def test_the_miniature_passes_every_gate_and_is_public(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str]
) -> None:
    code = publish(small, here.doel, label=None)
    told = capsys.readouterr()
    assert code == 0, told.err
    gates = [*poorten.VOORAF, "strenge bouw", *poorten.NA_DE_BOUW]
    assert [line for line in told.out.splitlines() if line.endswith(": goed")] == [f"{gate}: goed" for gate in gates]
    assert f"Openbaar in {here.doel}: 0001_" in told.out
    assert (here.doel / "visie/2030-2034/index.html").is_file()
    assert (here.doel / "_headers").read_text("utf-8") == (PROJECT / "deploy/_headers").read_text("utf-8")
    assert left_over(here) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een", f"{VISIE}/pijlers.yml:2: pijler-een.nummer: "),
        (INDEX, "De tweede zin", "De tweede zIn", " a-eerst: de woorden op "),
        (OVER, "Een zin.", "## Nieuw {: #nieuw }\n\nZin.", "/over/#nieuw: is nog niet vastgelegd; typ: make adressen"),
        (INDEX, OURS, "Dit is [van ons](weg.md).", f"{INDEX}:15: link: 'visie/2030-2034/weg.md' bestaat niet"),
        ("mkdocs.yml", "  - meldcode/stap-1.md\n", "", "mkdocs.yml:1: de strenge bouw is niet gelukt"),
        (OVER, "Een zin.", 'Zin.\n{: style="color:red" }', "site/over/index.html:1: stijl in het attribuut"),
        ("deploy/_headers", "no-referrer", "unsafe-url", "deploy/_headers:1: is niet bij; typ: regiovisie kopregels"),
    ],
    ids=[
        "content",
        "changed word",
        "address without a lock",
        "dead link",
        "page without menu",
        "against the headers",
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
    assert f"{VISIE}/brontekst.txt:1: verschil: bron regel " in refused(small, here, capsys)


def test_an_address_that_the_built_site_lost_is_told(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(poorten.NA_DE_BOUW, LINKS)
    # Lost in building: the content itself has every address that it promised.
    monkeypatch.setattr(poorten, "ontbrekende_adressen", lambda *_: ["/weg/"])
    told = refused(small, here, capsys)
    assert "/weg/: dit adres is gepubliceerd en staat niet op de gebouwde site" in told


def test_a_dead_link_that_the_generator_does_not_see_is_told_at_its_place(
    small: Path, here: Publicaties, capsys: pytest.CaptureFixture[str]
) -> None:
    # Linked to by the template of the help pages.
    (small / "docs/hulp/kijken.md").unlink()
    (small / "data/adressen.lock").unlink()
    werk_bij(small)
    told = refused(small, here, capsys)
    # It is told once, on whichever page it was met first.
    assert re.search(
        r"site/hulp/\S*index\.html:\d+: de link '(\.\./)*kijken/' leidt nergens heen \(404 File not found\)", told
    )


def test_an_edit_while_it_builds_changes_nothing(
    small: Path, here: Publicaties, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(poorten.NA_DE_BOUW, LINKS)

    def make_and_edit(project: Path) -> None:
        make_linked(project)
        plant(small, INDEX, OURS, "Dit is half")

    monkeypatch.setattr(poorten, "maak", make_and_edit)
    assert publish(small, here.doel) == 0
    assert OURS in (here.doel / "visie/2030-2034/index.html").read_text("utf-8")


def test_a_label_that_is_not_the_version_is_refused_before_anything_is_built(
    here: Publicaties, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(project, here.doel, label="v2020.1.0") == 1
    told = capsys.readouterr()
    assert "CHANGELOG.md:" in told.err
    assert "hier hoort 2020.1.0" in told.err
    assert told.out == ""


def test_a_label_is_in_the_name(small: Path, here: Publicaties, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(poorten.NA_DE_BOUW, LINKS)
    for name in ("CHANGELOG.md", "pyproject.toml", "publiccode.yml"):
        shutil.copy2(PROJECT / name, small / name)
    label = f"v{huidige_versie(small)}"
    assert publish(small, here.doel, label=label) == 0
    assert here.alle()[0].naam.endswith(f"_{label}")


# Killed.

_OLD = "de vorige"


@contextmanager
def killing(here: Publicaties, folder: Path, *options: str) -> Iterator[Callable[[int], list[int]]]:
    """Publish in a process that is killed before a step; gives how it ended and, if it did, its steps."""
    project = publishable(folder / "klein")
    folders = [project, here.doel, folder / "stappen"]
    command = [sys.executable, str(PROJECT / "tests/publishing.py"), *map(str, folders), *options]
    paths = os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])
    environment = os.environ | {"PYTHONPATH": paths, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=project, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        asking, answering = server.stdin, server.stdout

        def ask(step: int) -> list[int]:
            asking.write(f"{step}\n")
            asking.flush()
            return [int(word) for word in answering.readline().split()]

        yield ask
        asking.close()


def put_old(here: Publicaties, names: list[str]) -> dict[str, str]:
    """Publish a site with the same files that all say something else."""

    def fill(work: Path) -> None:
        for name in names:
            file = work / "site" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{_OLD} {name}", "utf-8")

    with here.alleen():
        here.publiceer(fill)
        here.ruim_op()
    return digests(here.doel)


def test_killed_at_twenty_moments_the_site_is_old_or_new_and_whole(here: Publicaties, tmp_path: Path) -> None:
    with killing(here, tmp_path) as kill_at:
        assert kill_at(0)[0] == 0
        new = digests(here.doel)
        for _ in range(BEWAARD):
            old = put_old(here, [*new])
        assert old.keys() == new.keys()
        assert set(old.values()).isdisjoint(new.values())

        code, *steps = kill_at(0)
        assert (code, digests(here.doel)) == (0, new)
        moments = twenty_moments(steps)
        for _ in range(BEWAARD):
            put_old(here, [*new])
        seen = []
        for moment in moments:
            assert digests(here.doel) == old
            assert kill_at(moment)[0] == -signal.SIGKILL, moment
            seen.append(digests(here.doel))
            assert seen[-1] in (old, new), moment
            # The next one succeeds, and leaves nothing of this one.
            put_old(here, [*new])
            assert left_over(here) == []
            assert len(here.alle()) == BEWAARD
            # What was made but never public is gone too; what was public is kept.
            made = [digests(one.map / "site") for one in here.alle()]
            assert (new in made) == (seen[-1] == new), moment
        assert [site == new for site in seen] == [moment > steps[2] for moment in moments]
        assert kill_at(0)[0] == 0
        assert digests(here.doel) == new


def twenty_moments(steps: list[int]) -> list[int]:
    """Around the name, the link, the switch and the oldest that is taken away, and anywhere in between."""
    named, linked, switched, removed, last = steps
    chance = random.Random(20301)
    moments = {named, named + 1, linked, switched, switched + 1, removed, removed + 1, last}
    moments |= set(chance.sample(range(removed + 2, last), 3))
    moments |= set(chance.sample(range(1, named), 20 - len(moments)))
    assert len(moments) == 20
    return sorted(moments)


def test_a_switch_in_two_steps_would_be_seen(here: Publicaties, tmp_path: Path) -> None:
    with killing(here, tmp_path, "in-two-steps") as kill_at:
        put_old(here, ["index.html"])
        *_, last = kill_at(0)[1:-1]
        put_old(here, ["index.html"])
        assert kill_at(last)[0] == -signal.SIGKILL
    assert digests(here.doel) == {}
