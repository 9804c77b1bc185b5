"""How soon an editor sees the site and then a change (`make bench`): from the command or from saving to the answer."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

from serving import free_port

from macros.publiceren.voorbeeld import BEGIN

_FIRST, _CHANGE = 5.0, 3.0
"""Seconds within which the home page, and a change, must be there."""
_PATIENCE = 60
_WORD = "Zeppelin"
# What is changed (kind, file, text behind which a word comes) → where it must be seen.
_PROSE = ("docs/over/privacy.md", r"(?<=\n\n)(?=[A-Z][a-z]+ )", "over/privacy/")
_CHANGES = {
    "a sentence of a page": _PROSE,
    "a record of help": ("data/hulp/landelijk.yml", r"(?<= uitleg: )(?=[A-Z])", "hulp/"),
    "a sheet": ("data/meldcode/uitspraken.yml", r"(?<= kop: )(?=[A-Z])", "gemaakt/meldcode-op-een-blad.pdf"),
    "a table": ("data/raad/kenmerken.yml", r"(?<= naam: )(?=[A-Z])", "gemaakt/actielijnen.csv"),
    "linked data": ("data/begrippen.yml", r"(?<= uitleg: >-\n    )(?=[A-Z])", "begrippen.ttl"),
    "what search finds": (*_PROSE[:2], "gemaakt/zoeken/verder.json"),
}


def _ask(port: int, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", f"/{path}")
    answer = connection.getresponse()
    status, body = answer.status, answer.read()
    connection.close()
    # By this number a page asks whether there is a newer one: it says nothing of what is in it.
    return status, re.sub(rb"\?na=\d+", b"", body)


def _first(port: int, begin: float) -> float:
    """Seconds until the home page is there."""
    while True:
        try:
            _ask(port, "")
        except ConnectionError:
            time.sleep(0.02)
        else:
            return time.perf_counter() - begin


def _change(project: Path, port: int, file: str, before: str, path: str) -> float:
    """Seconds from saving a word to an answer that differs; whatever comes then is what the file became."""
    _, was = _ask(port, path)
    text = (project / file).read_text("utf-8")
    changed = re.sub(before, f"{_WORD} ", text, count=1)
    begin = time.perf_counter()
    (project / file).write_text(changed, "utf-8")
    status, body = _awaited(port, path, lambda body: body != was, file)
    seconds = time.perf_counter() - begin
    (project / file).write_text(text, "utf-8")
    _awaited(port, path, lambda body: body == was, file)
    if status != 200:
        raise SystemExit(f"{file}: {body.decode()}")
    return seconds


def _awaited(port: int, path: str, there: Callable[[bytes], bool], file: str) -> tuple[int, bytes]:
    """Wait for something else to see as a page does, and ask again; SystemExit when the answer does not come."""
    begin, number = time.perf_counter(), ""
    while not there((answer := _ask(port, path))[1]):
        if time.perf_counter() - begin > _PATIENCE:
            raise SystemExit(f"{file}: what was saved is not at {path} within {_PATIENCE} seconds")
        number = _ask(port, f"{BEGIN}stand?na={number}")[1].decode()
    return answer


def measure(project: Path) -> bool:
    """Print each figure; says whether all are within what is asked. The files of the project are made already."""
    port = free_port()
    words = [sys.executable, "-m", "macros", "bekijk", "--adres", f"127.0.0.1:{port}"]
    begin = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(project)}
    with subprocess.Popen(words, cwd=project, env=environment, stdout=subprocess.DEVNULL) as preview:
        try:
            figures = {"first page": (_first(port, begin), _FIRST)}
            for name, change in _CHANGES.items():
                figures[name] = _change(project, port, *change), _CHANGE
        finally:
            preview.terminate()
    for name, (seconds, most) in figures.items():
        sys.stdout.write(f"preview: {name:22} {seconds:5.2f} s, at most {most}\n")
    return all(seconds <= most for seconds, most in figures.values())
