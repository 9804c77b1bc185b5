"""Run by itself: `python -P kind.py PID MODULE …` runs a module as a process that ends when process PID does.

However that comes: nobody can catch SIGKILL, but who is orphaned gets another parent.
"""

import os
import runpy
import sys
import threading
import time


def _eindig_met(ouder: int) -> None:
    while os.getppid() == ouder:
        time.sleep(0.2)
    os._exit(1)


def opdracht(module: str, *argumenten: str) -> list[str]:
    """Give the command that runs a Python module as a process that doesn't outlive this one."""
    return [sys.executable, "-P", __file__, str(os.getpid()), module, *argumenten]


if __name__ == "__main__":
    _, ouder, *sys.argv = sys.argv
    threading.Thread(target=_eindig_met, args=(int(ouder),), daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
