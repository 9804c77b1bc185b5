"""Locks: what was promised, a record per line and sorted, so that two branches that both add to one can be joined."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.kern.fouten import Problem
from macros.kern.samenvoeging import resten
from macros.kern.yaml import lees_tekst

VORMEN = {
    "adressen.lock": r"/\S*",
    "nummers.lock": r"[a-z0-9-]+ \d+(,\d+)* (-|\d{4}-\d\d-\d\d)",
    "uitgaven.lock": r"[a-z0-9-]+ \S+ \S+",
    "vingerafdrukken.lock": r"[a-z0-9-]+ [0-9a-f]{64}",
}
"""What a line of each lock looks like, by its name."""


def regels_van(lock: Path) -> list[str]:
    """Give the lines of a lock below data/; none when it is not there, DataError when it can't be read."""
    return lees_tekst(lock, f"data/{lock.as_posix().rpartition('/data/')[2]}").splitlines() if lock.is_file() else []


def slottekst(regels: Iterable[str]) -> str:
    """Give the text of a lock with these lines: sorted and each once, for what two branches add is one promise."""
    return "".join(f"{regel}\n" for regel in sorted(set(regels)))


def beschadigd(project: Path) -> Iterator[Problem]:
    """Yield each line of a lock that can't be one."""
    for lock in sorted((project / "data").rglob("*.lock")):
        naam, regels = lock.relative_to(project).as_posix(), regels_van(lock)
        # What a merge left is one thing, not a line that is damaged by chance.
        if merken := list(resten("\n".join(regels), naam)):
            yield from merken
            continue
        for nummer, regel in enumerate(regels, 1):
            if lock.name in VORMEN and not re.fullmatch(VORMEN[lock.name], regel):
                raad = "haal haar weg, of terug uit een eerdere versie"
                yield Problem(naam, nummer, f"lege of beschadigde regel; {raad}")
