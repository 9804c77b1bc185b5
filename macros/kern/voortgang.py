"""What goes on: on a terminal a line that stands there while something takes long; nothing where a program listens."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bezig(wat: str) -> Iterator[None]:
    """Say what is being done for as long as it lasts; what is printed meanwhile would come behind it."""
    regel = f"{wat} …" if sys.stderr.isatty() else ""
    print(regel, end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print("\r" + " " * len(regel) + "\r" if regel else "", end="", file=sys.stderr, flush=True)
