"""Locks: what was promised, a record per line and sorted, so that two branches that both add to one can be joined."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.kern.fouten import Problem
from macros.kern.git import git
from macros.kern.yaml import lees_tekst

VORMEN = {
    "adressen.lock": r"/(?:[a-z0-9-]+/)*(?:#[\w-]+)?",
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
        for nummer, regel in enumerate(regels, 1):
            if lock.name in VORMEN and not re.fullmatch(VORMEN[lock.name], regel):
                raad = "haal haar weg, of terug uit een eerdere versie"
                yield Problem(naam, nummer, f"lege of beschadigde regel; {raad}")


def verloren(project: Path) -> Iterator[Problem]:
    """Yield each line that a merge took out of a lock: one at hand, or the last one that was made.

    Who chooses one of both sides, or merges in a program that does not keep the lines of both, loses those of the
    other, and with its page an address can go unseen. What checked a number anew may go.
    """
    sloten = [lock for lock in sorted((project / "data").rglob("*.lock")) if lock.name != "nummers.lock"]
    namen = [lock.relative_to(project).as_posix() for lock in sloten]
    samen, *takken = git(project, "rev-list", "--merges", "--max-count=1", "--parents", "HEAD").split() or [""]
    # What is merged now has no version of its own yet.
    tweetallen = [("", "HEAD"), ("", "MERGE_HEAD")] if git(project, "rev-parse", "-q", "--verify", "MERGE_HEAD") else []
    for toen, tak in [*tweetallen, *((samen, tak) for tak in takken)]:
        for lock, naam in zip(sloten, namen, strict=True):
            nu = regels_van(lock)
            weg = {*_eerder(project, tak, naam)} - {*nu, *(_eerder(project, toen, naam) if toen else ())}
            for regel in sorted(weg):
                wat = f"'{regel}' stond hier voor het samenvoegen (versie {tak[:10]}) en is weg; zet deze regel terug"
                yield Problem(naam, max(bisect(nu, regel), 1), wat)


def _eerder(project: Path, versie: str, naam: str) -> list[str]:
    return git(project, "show", f"{versie}:./{naam}").splitlines()
