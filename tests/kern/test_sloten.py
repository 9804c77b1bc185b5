"""Locks can be joined: two branches that both add to one keep all lines, and a damaged line is told."""

import subprocess
from pathlib import Path

import pytest
from building import PROJECT
from miniature import VISIE, plant

from macros.kern.fouten import DataError
from macros.kern.sloten import beschadigd, slottekst, verloren
from macros.onderwerpen import laad
from macros.opdrachten.adressen import werk_bij
from macros.publiceren.poorten import inhoud as gate
from macros.visie.vastleggen import ADRESSEN, bewaak


@pytest.fixture
def locked(miniature: Path) -> Path:
    werk_bij(miniature)
    return miniature


def git(project: Path, *words: str) -> None:
    told = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main", *words],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_a_lock_is_sorted_and_has_each_line_once() -> None:
    assert slottekst(["/b/", "/a/#x", "/b/", "/a/"]) == "/a/\n/a/#x\n/b/\n"


def two_branches(project: Path) -> None:
    """Let two people each add a place to another page, and lock it."""
    (project / ".gitattributes").write_text((PROJECT / ".gitattributes").read_text("utf-8"), "utf-8")
    (project / "macros").unlink()
    git(project, "init")
    for branch, page in (("een", "over/index.md"), ("twee", "over/wijzigingen.md")):
        git(project, "add", ".")
        git(project, "commit", "--message", "start", "--allow-empty")
        git(project, "checkout", "-b", branch, *(["main"] if branch == "twee" else []))
        path = project / "docs" / page
        path.write_text(f"{path.read_text('utf-8')}\n## Nieuw {{: #nieuw-{branch} }}\n\nEen zin.\n", "utf-8")
        assert "1 nieuwe adressen" in werk_bij(project)
        git(project, "commit", "--all", "--message", branch)


def test_two_branches_that_both_add_addresses_merge(locked: Path) -> None:
    two_branches(locked)
    git(locked, "merge", "een", "--message", "samen")
    assert gate(locked) == []
    text = (locked / ADRESSEN).read_text("utf-8")
    assert "/over/#nieuw-een\n" in text
    assert "/over/wijzigingen/#nieuw-twee\n" in text
    assert werk_bij(locked)[0] == "0 nieuwe adressen"
    # A line that goes later was not lost by the merge.
    (locked / ADRESSEN).write_text(text.replace("/over/#nieuw-een\n", ""), "utf-8")
    assert list(verloren(locked)) == []


@pytest.mark.parametrize("done", [True, False], ids=["done", "at hand"])
def test_a_line_that_a_merge_lost_is_told(locked: Path, done: bool) -> None:
    two_branches(locked)
    git(locked, "merge", "een", "--strategy", "ours", *(["--message", "samen"] if done else ["--no-commit", "--no-ff"]))
    (told,) = gate(locked)
    assert told.file == ADRESSEN
    assert told.text.startswith("'/over/#nieuw-een' stond hier voor het samenvoegen (versie ")
    assert told.text.endswith(") en is weg; zet deze regel terug")


def test_two_lines_that_a_merge_drew_together_are_told(locked: Path) -> None:
    plant(locked, ADRESSEN, "/over/\n", "/over/")
    assert ": lege of beschadigde regel" in " ".join(map(str, gate(locked)))


def test_a_text_with_two_lines_is_told_of_both(locked: Path) -> None:
    lock = locked / VISIE / "vingerafdrukken.lock"
    lock.write_text(lock.read_text("utf-8") + f"a-eerst {64 * '0'}\n", "utf-8")
    (told,) = gate(locked)
    assert "a-eerst: heeft hier na een samenvoeging twee regels; laat de regel staan van" in str(told)


def test_what_a_merge_adds_twice_is_harmless(locked: Path) -> None:
    for lock in (locked / "data").rglob("*.lock"):
        lock.write_text(lock.read_text("utf-8") * 2, "utf-8")
    assert gate(locked) == []


@pytest.mark.parametrize(
    ("lock", "line"),
    [
        *((ADRESSEN, line) for line in ("", "over/", "/over/ x", "x")),
        *((f"{VISIE}/vingerafdrukken.lock", line) for line in ("", "a-eerst", "a-eerst 12ab", f"{64 * 'a'}", "a b c")),
        *(("data/hulp/nummers.lock", line) for line in ("", "dorp", "dorp 14 0000 -", "dorp 140000 ooit", "dorp - -")),
        *((f"{VISIE}/uitgaven.lock", line) for line in ("", "eerste", "eerste a-eerst", "eerste a-eerst 12 ab")),
    ],
)
def test_a_damaged_line_is_told_with_its_place(locked: Path, lock: str, line: str) -> None:
    path = locked / lock
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}{line}\n", "utf-8")
    expected = f"{lock}:{before.count(chr(10)) + 1}: lege of beschadigde regel; haal haar weg, of terug uit een eerdere"
    (told,) = beschadigd(locked)
    assert str(told).startswith(expected)
    assert told in gate(locked)
    with pytest.raises(DataError, match="beschadigde regel"):
        bewaak(laad(locked), locked)


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_lock_in_another_encoding_is_told(locked: Path, encoding: str) -> None:
    (locked / ADRESSEN).write_bytes("/é/\n".encode(encoding))
    assert f"{ADRESSEN}:1: geen UTF-8; sla het bestand op als UTF-8 (" in " ".join(map(str, gate(locked)))


def test_a_lock_of_windows_or_with_a_mark_in_front_is_read(locked: Path) -> None:
    for lock in (locked / "data").rglob("*.lock"):
        lock.write_bytes(b"\xef\xbb\xbf" + lock.read_bytes().replace(b"\n", b"\r\n"))
    assert gate(locked) == []


def test_a_changed_text_is_still_told(locked: Path) -> None:
    plant(locked, f"{VISIE}/pijlers.yml", "tekst: ", "tekst: Niet ")
    assert any("a-pijle: 'Niet' staat niet in de brontekst" in str(problem) for problem in gate(locked))


@pytest.mark.parametrize("lock", [ADRESSEN, f"{VISIE}/vingerafdrukken.lock", "data/hulp/nummers.lock"])
def test_a_lock_with_the_marks_of_a_merge_is_told_once(locked: Path, lock: str) -> None:
    text = (locked / lock).read_text("utf-8")
    (locked / lock).write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> ander\n", "utf-8")
    (told,) = {str(problem) for problem in gate(locked)}
    assert told.startswith(f"{lock}:1: rest van een samenvoeging")
