"""Work that is done beside other work, on another core."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")


@contextmanager
def ernaast(werk: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin some work in a process of its own that knows all that this one does; gives what waits for its outcome.

    Who does not wait for it, ends it. Where a process can't be split, or not safely because something else runs in it,
    the work is done when it is asked. Its outcome has to go from one process to another.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        yield werk
        return
    splitsing = get_context("fork")
    hier, daar = splitsing.Pipe(duplex=False)
    ander = splitsing.Process(target=_doe, args=(werk, daar), daemon=True)
    ander.start()
    daar.close()
    try:
        yield lambda: _uitkomst(hier)
    finally:
        ander.kill()
        ander.join()


def _doe(werk: Callable[[], object], daar: Connection) -> None:
    try:
        daar.send((werk(), None))
    except BaseException as fout:
        daar.send((None, fout))


def _uitkomst(hier: Connection) -> Any:
    waarde, fout = hier.recv()
    if fout is not None:
        raise fout
    return waarde
