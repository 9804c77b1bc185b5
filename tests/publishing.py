"""A miniature that may be published, and publishing something small in a process that comes to grief at a chosen step.

Run by itself it is a small server: each line on its input is one run, and it answers with the number of the process
that does it, and then with how that ended and how many steps it took. The line is how it must go, and a number:

    kill 7       the process is killed before step 7
    refuse 7     the system refuses step 7, and from then on whatever takes room
    links 8123   linkchecker is let loose on this port
    hang 8123    something else that asks, and waits for an answer, stands in for it
"""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext, redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path

from miniature import copy_miniature

from macros.__main__ import main as command_line
from macros.kern.bestanden import schrijf_alles
from macros.kern.fouten import Problem
from macros.opdrachten.adressen import werk_bij
from macros.publiceren import linkcontrole, poorten
from macros.publiceren.kind import opdracht
from macros.publiceren.kopregels import kopregelbestanden

_CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.chmod"}
_TAKES_ROOM = {"os.mkdir", "os.symlink"}


def publishable(target: Path) -> Path:
    """Copy the miniature, with all its addresses locked and the headers that go with it."""
    project = copy_miniature(target)
    werk_bij(project)
    schrijf_alles(project / "deploy", kopregelbestanden())
    return project


def publish(project: Path, target: Path, **choices: object) -> int:
    """Run the command as somebody would who knows what is left to do."""
    # By this it knows a project, also one of which a test replaces all the work.
    if not (project / "data").exists():
        (project / "data").mkdir()
    given = {f"--{name}": value for name, value in ({"toch": True} | choices).items() if value}
    words = [word for name, value in given.items() for word in ([name] if value is True else [name, str(value)])]
    return command_line(["--map", str(project), "publiceer", str(target), *words])


def in_two_steps(link: Path, target: Path) -> None:
    """Switch as one should not: between the two there is nothing to serve."""
    target.unlink(missing_ok=True)
    link.rename(target)


class _Steps:
    """Counts what a run does with files below a folder, and lets it come to grief at a step."""

    def __init__(self, folder: Path, how: str, last: int) -> None:
        self.folder = str(folder)
        self.how = how
        self.last = last
        self.count = 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        # What removes a whole folder names what is in it without the folder.
        ours = event in {"os.remove", "os.rmdir"} or self.folder in str(arguments[:2])
        if not ours or (event != "open" and event not in _CHANGES):
            return
        self.count += 1
        if self.count == self.last and self.how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        takes_room = event in _TAKES_ROOM or (event == "open" and _writes(arguments[2]))
        if self.how == "refuse" and (self.count == self.last or (self.count > self.last > 0 and takes_room)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def _small_work(project: Path) -> None:
    """Let a run build a few files of a few files, with gates that read them; the real ones have tests of their own."""
    for name in ("docs/index.md", "docs/over/index.md", "data/site.yml", "mkdocs.yml"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(name, "utf-8")

    def make(project: Path) -> None:
        (project / "docs/gemaakt").mkdir()
        (project / "docs/gemaakt/a.css").write_text("a", "utf-8")

    def build(project: Path, site: Path) -> int:
        for source in sorted(project.rglob("*.*")):
            target = site / source.relative_to(project).with_suffix(".html")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
        return 0

    def read(*folders: Path) -> Iterator[Problem]:
        assert all(file.read_bytes() for file in folders[-1].rglob("*.*") if file.is_file())
        yield from ()

    given: dict[str, object] = {"VOORAF": {"vooraf": read}, "NA_DE_BOUW": {"erna": read}, "maak": make, "bouw": build}
    given["meld_aandacht"] = lambda *_, **__: None
    for name, instead in given.items():
        setattr(poorten, name, instead)


def _let_loose(port: int, *, stand_in: bool) -> None:
    """Follow links as a gate does, on a server of somebody else that never answers."""
    # It takes a second to start.
    if stand_in:
        vars(linkcontrole)["opdracht"] = lambda *_: opdracht("hanging", str(port))

    def follow(_: Path, site: Path) -> list[Problem]:
        linkcontrole.volg_links(site, "/", "--timeout=900")
        return []

    vars(linkcontrole)["serveer"] = lambda *_: nullcontext(f"http://127.0.0.1:{port}/")
    poorten.NA_DE_BOUW["links"] = follow


def _run(project: Path, target: Path, how: str, number: int) -> tuple[int, Callable[[], tuple[int, int]]]:
    """Publish in a child process; gives its number and, when asked, its exit code and steps (a minus: a signal)."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        steps = _Steps(target.parent, how, number)
        code = 99
        try:
            if how in ("links", "hang"):
                _let_loose(number, stand_in=how == "hang")
            sys.addaudithook(steps)
            with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
                code = publish(project, target)
            os.write(writing, str(steps.count).encode())
        finally:
            os._exit(code)
    os.close(writing)

    def end() -> tuple[int, int]:
        with os.fdopen(reading) as told:
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), int(told.read() or 0)

    return child, end


def main() -> None:
    """Answer each line on the input with a run."""
    project, target = map(Path, sys.argv[1:3])
    if sys.argv[3:]:
        Path.replace = in_two_steps  # type: ignore[assignment]
    _small_work(project)
    # A kill is no power cut: what was written is there without waiting for the disk.
    vars(os)["fsync"] = lambda _: None
    # Whoever started the tests may have these left alone: in the background, or for the night.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    # What we publish must be for everybody all the same.
    os.umask(0o077)
    # Each run would import it anew.
    import_module("macros.opdrachten.publiceer")
    for line in sys.stdin:
        how, number = line.split()
        child, end = _run(project, target, how, int(number))
        print(child, flush=True)
        print(*end(), flush=True)


if __name__ == "__main__":
    main()
