"""Before the long work `regiovisie publiceer` shows what a person must still do, and asks whether to go on."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from publishing import publish

from macros.publiceren.publicaties import Publicaties


class Keyboard(StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "www").mkdir()
    return tmp_path / "www/site"


@pytest.fixture(autouse=True)
def little_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(_: Path, work: Path, __: object) -> None:
        (work / "site").mkdir()
        (work / "site/index.html").write_text("x", "utf-8")

    monkeypatch.setattr("macros.opdrachten.publiceer.bouw_gekeurd", build)


def public(target: Path) -> bool:
    return Publicaties(target).openbaar is not None


@pytest.mark.parametrize(("answer", "goes_on"), [("j", True), ("Ja", True), ("n", False), ("yes\nnee", False)])
def test_somebody_is_asked_and_shown_what_is_left(
    miniature: Path,
    target: Path,
    answer: str,
    goes_on: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(f"{answer}\n"))
    assert publish(miniature, target, toch=False) == int(not goes_on)
    told = capsys.readouterr()
    assert "Nummer bellen en website openen" in told.out
    assert "Toch publiceren? (j/n)" in told.out + told.err
    assert ("niet gepubliceerd, zoals u koos" in told.err) != goes_on
    assert ("Fout: 'yes' kan hier niet; kies uit 'j', 'ja', 'n', 'nee'." in told.out + told.err) == ("yes" in answer)
    assert public(target) == goes_on


def test_where_nobody_can_answer_it_stops_unless_told_to_go_on(
    miniature: Path, target: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO())
    assert publish(miniature, target, toch=False) == 1
    told = capsys.readouterr()
    assert "Griffie vragen wat de raad besloot, en wanneer" in told.out
    assert f"{target}:1: er is nog werk voor een mens, zie hierboven; wie toch wil: --toch" in told.err
    assert not public(target)
    assert publish(miniature, target, toch=True) == 0
    assert "Griffie" not in capsys.readouterr().out
    assert public(target)
    # Going back is for when something is wrong: nobody is asked.
    assert publish(miniature, target, toch=True) == 0
    assert publish(miniature, target, terug=True, toch=False) == 0


def test_what_is_all_done_is_published_without_a_question(
    miniature: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.opdrachten.publiceer.open_taken", lambda *_: ())
    monkeypatch.setattr(sys, "stdin", StringIO())
    assert publish(miniature, target, toch=False) == 0
    assert public(target)
