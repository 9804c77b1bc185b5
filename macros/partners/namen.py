"""Names of partners in text: found in whole words, and the text cut at them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.gegevens.partners import Partner


@dataclass(frozen=True)
class Stuk:
    """A piece of a sentence with its white space; `naam` when it is the name of the partner at hand."""

    tekst: str
    naam: bool = False


class Naamwijzer:
    """Finds the names of partners in text: whole words, the longest name first.

    A longer name of one partner hides a shorter one of another in it, and so do the words in which a name means
    something else.
    """

    def __init__(self, partners: tuple[Partner, ...]) -> None:
        self._van: dict[str, str] = {}
        self._precies: dict[str, str] = {}
        for partner in partners:
            self._van |= {vorm.casefold(): partner.id for vorm in partner.vormen}
            self._van |= {vorm.casefold(): "" for vorm in partner.geen}
            self._precies |= dict.fromkeys(partner.precies, partner.id)
        delen = [*((vorm, re.escape(vorm)) for vorm in self._precies)]
        delen += [(vorm, f"(?i:{re.escape(vorm)})") for vorm in self._van]
        langste_eerst = sorted(delen, key=lambda deel: (-len(deel[0]), deel[0]))
        self._patroon = re.compile(rf"(?<!\w)(?:{'|'.join(deel for _, deel in langste_eerst) or '(?!)'})(?!\w)")

    def treffers(self, tekst: str) -> Iterator[tuple[str, int, int]]:
        """Yield (partner id, begin, end) of each name in a text."""
        for gevonden in self._patroon.finditer(tekst):
            woorden = gevonden.group()
            if van := self._precies.get(woorden) or self._van.get(woorden.casefold(), ""):
                yield van, gevonden.start(), gevonden.end()

    def genoemd(self, tekst: str) -> frozenset[str]:
        """Give the ids of the partners a text names."""
        return frozenset(van for van, _, _ in self.treffers(tekst))

    def stukken(self, tekst: str, partner: str) -> tuple[Stuk, ...]:
        """Cut a text at the names of one partner."""
        stukken, tot = [], 0
        for van, begin, einde in self.treffers(tekst):
            if van == partner:
                stukken += [Stuk(tekst=tekst[tot:begin]), Stuk(tekst=tekst[begin:einde], naam=True)]
                tot = einde
        return tuple(stuk for stuk in (*stukken, Stuk(tekst=tekst[tot:])) if stuk.tekst)


def zinnen(tekst: str) -> tuple[str, ...]:
    """Cut a text into sentences: at a full stop, question or exclamation mark before a capital or an opening quote."""
    return tuple(re.split(r"(?<=[.!?])\s+(?=[A-Z‘“(])", tekst))


def namen_per_vorm(partners: tuple[Partner, ...]) -> Mapping[str, list[str]]:
    """Give per way of writing, capitals aside, the partners that claim it."""
    per_vorm: dict[str, list[str]] = {}
    for partner in partners:
        for vorm in partner.namen:
            per_vorm.setdefault(vorm.casefold(), []).append(partner.id)
    return per_vorm
