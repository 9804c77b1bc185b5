"""A miniature that may be published, and publishing it in a process that is killed at a chosen step.

Run by itself it is a small server: each line on its input is a step, and it answers how a run that is killed
at that step ended. Step 0 is never reached; then it answers with the steps that rename or link something.
"""

import os
import shutil
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from miniature import copy_miniature, make_quickly

from macros.__main__ import regiovisie
from macros.kern.bestanden import schrijf_alles
from macros.opdrachten.adressen import werk_bij
from macros.publiceren import poorten
from macros.publiceren.bouw import bouw
from macros.publiceren.kopregels import kopregelbestanden

_CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"}


def publishable(target: Path) -> Path:
    """Copy the miniature, with all its addresses locked and the headers that go with it."""
    project = copy_miniature(target)
    werk_bij(project)
    schrijf_alles(project / "deploy", kopregelbestanden())
    return project


def publish(project: Path, target: Path, **choices: object) -> int:
    """Run the command as the command line would."""
    given = {f"--{name}": value for name, value in choices.items() if value}
    words = [word for name, value in given.items() for word in ([name] if value is True else [name, str(value)])]
    return int(regiovisie.main(["--map", str(project), "publiceer", str(target), *words], standalone_mode=False))


def in_two_steps(link: Path, target: Path) -> None:
    """Switch as one should not: between the two there is nothing to serve."""
    target.unlink(missing_ok=True)
    link.rename(target)


class _Steps:
    """Counts what a run does in the folder that is published, and stops the process dead before a step."""

    def __init__(self, folder: Path, last: int) -> None:
        self.folder = str(folder)
        self.last = last
        self.count = 0
        self.moves: list[int] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in _CHANGES and not (event == "open" and self.folder in str(arguments[0])):
            return
        self.count += 1
        # What is made inside the copy of the project is not a step of publishing.
        if event in {"os.rename", "os.symlink"} and not str(arguments[0]).endswith(".nieuw"):
            self.moves.append(self.count)
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def _run_until(project: Path, target: Path, last: int, answer: Path) -> int:
    """Publish in a child process; gives how it ended, a minus before the number of a signal."""
    child = os.fork()
    if not child:
        steps = _Steps(target.parent, last)
        sys.addaudithook(steps)
        with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
            code = publish(project, target)
        answer.write_text(" ".join(map(str, [*steps.moves, steps.count])), "utf-8")
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _build_beforehand(project: Path, ready: Path) -> None:
    """Let every run take a site that is built already, file by file; gates only read, and have tests of their own."""
    shutil.copytree(project, ready)
    with redirect_stdout(sys.stderr):
        make_quickly(ready)
        bouw(ready, ready / "site")
    poorten.VOORAF.clear()
    poorten.NA_DE_BOUW.clear()
    given = {"maak": lambda _: None, "bouw": lambda _, site: not shutil.copytree(ready / "site", site)}
    for name, instead in given.items():
        setattr(poorten, name, instead)


def main() -> None:
    """Answer a step on the input with the end of a run, and the steps of one that came to its end."""
    project, target, answer = map(Path, sys.argv[1:4])
    if sys.argv[4:]:
        Path.replace = in_two_steps  # type: ignore[assignment]
    _build_beforehand(project, target.parent.parent / "gebouwd")
    for line in sys.stdin:
        answer.write_text("", "utf-8")
        code = _run_until(project, target, int(line), answer)
        sys.stdout.write(f"{code} {answer.read_text('utf-8')}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
