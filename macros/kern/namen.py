"""Names in text: found in whole words, and a text cut at them or into sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

N = TypeVar("N")


@dataclass(frozen=True)
class Vorm(Generic[N]):
    """A way something is written: `van` is what it names, None when it names nothing and only hides a shorter form."""

    tekst: str
    van: N | None
    hoofdletters: bool = False


@dataclass(frozen=True)
class Zinsdeel:
    """A piece of a sentence with its white space; `naam` when it is the name that was looked for."""

    tekst: str
    naam: bool = False


class Naamwijzer(Generic[N]):
    """Finds the forms of names in a text: whole words, nothing guessed.

    Of forms that overlap the longest counts: in 'stevige lokale teams' no 'lokale teams' is found. A hyphen is part of
    a word, so that a compound counts only when it is a form itself. Of forms that are alike the last one counts.
    """

    def __init__(self, vormen: Iterable[Vorm[N]]) -> None:
        self._precies = {vorm.tekst: vorm for vorm in vormen}
        self._los = {vorm.tekst.casefold(): vorm for vorm in self._precies.values() if not vorm.hoofdletters}
        keuze = "|".join(
            re.escape(vorm.tekst) if vorm.hoofdletters else f"(?i:{re.escape(vorm.tekst)})"
            for vorm in sorted(self._precies.values(), key=lambda vorm: -len(vorm.tekst))
        )
        self._patroon = re.compile(rf"(?<![\w-])(?:{keuze or '(?!)'})(?![\w-])")

    def treffers(self, tekst: str) -> Iterator[tuple[N, int, int]]:
        """Yield (what is named, begin, end) of every name in a text, from left to right."""
        for gevonden in self._patroon.finditer(tekst):
            woorden = gevonden.group()
            van = (self._precies.get(woorden) or self._los[woorden.casefold()]).van
            if van is not None:
                yield van, gevonden.start(), gevonden.end()

    def genoemd(self, tekst: str) -> frozenset[N]:
        """Give all that a text names."""
        return frozenset(van for van, _, _ in self.treffers(tekst))

    def zinsdelen(self, tekst: str, van: N) -> tuple[Zinsdeel, ...]:
        """Cut a text at what names one thing."""
        delen, tot = [], 0
        for wie, begin, einde in self.treffers(tekst):
            if wie == van:
                delen += [Zinsdeel(tekst[tot:begin]), Zinsdeel(tekst[begin:einde], naam=True)]
                tot = einde
        return tuple(deel for deel in (*delen, Zinsdeel(tekst[tot:])) if deel.tekst)


def zinnen(tekst: str) -> tuple[str, ...]:
    """Cut a text into sentences: at a full stop, question or exclamation mark before a capital or an opening quote."""
    return tuple(re.split(r"(?<=[.!?])\s+(?=[A-Z‘“(])", tekst))
