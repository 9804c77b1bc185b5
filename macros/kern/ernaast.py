"""Work that is done beside other work, on another core."""

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TypeVar

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
    with ProcessPoolExecutor(1, get_context("fork")) as ander:
        uitkomst = ander.submit(werk)
        try:
            yield uitkomst.result
        finally:
            for proces in active_children():
                proces.kill()
