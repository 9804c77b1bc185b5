"""Work beside other work gives what it gives alone."""

import multiprocessing
import os
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from macros.kern.ernaast import ernaast
from macros.kern.fouten import DataError, Problem

_FAULT = Problem("data/x.yml", 3, "x.naam: ontbreekt")


def _writes_late(file: Path) -> None:
    threading.Event().wait(3600)
    file.touch()


def _refuses() -> None:
    raise DataError([_FAULT])


def test_it_is_done_in_another_process_where_that_can_be() -> None:
    alone = sys.platform == "linux" and threading.active_count() == 1
    with ernaast(os.getpid) as outcome:
        assert (outcome() != os.getpid()) is alone


def test_beside_a_thread_it_is_done_here() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        with ernaast(os.getpid) as outcome:
            assert outcome() == os.getpid()
    finally:
        done.set()
        other.join()


@pytest.mark.parametrize("word", ["een", "twee"])
def test_what_it_gives_comes_across(word: str) -> None:
    with ernaast(partial(str.upper, word)) as outcome:
        assert outcome() == word.upper()


def test_so_do_the_faults_it_finds() -> None:
    with ernaast(_refuses) as outcome, pytest.raises(DataError) as found:
        outcome()
    assert found.value.problems == (_FAULT,)
    assert str(found.value) == str(_FAULT)


def test_who_does_not_wait_ends_it(tmp_path: Path) -> None:
    with ernaast(partial(_writes_late, tmp_path / "laat")):
        pass
    assert not multiprocessing.active_children()
    assert not (tmp_path / "laat").exists()
