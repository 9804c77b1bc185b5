"""Where two texts differ: which of their parts moved, and which words changed. Pure functions on words and ids."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal


@dataclass(frozen=True)
class Woordgroep:
    """Words in a row that stayed (`gelijk`), went (`weg`) or came (`erbij`)."""

    soort: Literal["gelijk", "weg", "erbij"]
    tekst: str


def verplaatst(oud: list[str], nieuw: list[str]) -> set[str]:
    """Give the fewest ids that must have moved: those outside the longest run that kept its order."""
    plaats = {id: nummer for nummer, id in enumerate(oud)}
    einden: list[int] = []
    lengte: dict[str, int] = {}
    for id in nieuw:
        lengte[id] = bisect_left(einden, plaats[id])
        einden[lengte[id] : lengte[id] + 1] = [plaats[id]]
    blijft: list[str] = []
    for id in reversed(nieuw):
        if lengte[id] == len(einden) - len(blijft) - 1 and (not blijft or plaats[id] < plaats[blijft[-1]]):
            blijft.append(id)
    return set(nieuw) - set(blijft)


def kern_van(oud: str, nieuw: str) -> tuple[str, str]:
    """Give the words that differ, with as few around them as make them stand in their text once."""
    a, b = oud.split(), nieuw.split()
    voor = _gelijk_begin(a, b)
    na = _gelijk_begin(a[voor:][::-1], b[voor:][::-1])
    while True:
        was, werd = " ".join(a[voor : len(a) - na]), " ".join(b[voor : len(b) - na])
        if (voor, na) == (0, 0) or (was and werd and keer(was, oud) == 1 and keer(werd, nieuw) == 1):
            return was, werd
        voor, na = (voor - 1, na) if voor and (voor >= na or not na) else (voor, na - 1)


def _gelijk_begin(a: Sequence[str], b: Sequence[str]) -> int:
    return next((nummer for nummer, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def keer(deel: str, tekst: str) -> int:
    """Count how often words stand in a text, also where they overlap."""
    return sum(tekst.startswith(deel, plaats) for plaats in range(len(tekst))) if deel else 0


def woordverschil(oud: str, nieuw: str) -> list[Woordgroep]:
    """Give the way from the one text to the other, word by word.

    A single word that stayed between two that changed goes along with them: so it reads as a sentence.
    """
    a, b = oud.split(), nieuw.split()
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    gelijk = [
        soort == "equal" and (na - van > 1 or nummer in {0, len(codes) - 1})
        for nummer, (soort, van, na, _, _) in enumerate(codes)
    ]
    stukken: list[Woordgroep] = []
    for blijft, groep in groupby(zip(gelijk, codes, strict=True), key=lambda paar: paar[0]):
        reeks = [code for _, code in groep]
        was, werd = " ".join(a[reeks[0][1] : reeks[-1][2]]), " ".join(b[reeks[0][3] : reeks[-1][4]])
        nieuwe = [Woordgroep("gelijk", was)] if blijft else [Woordgroep("weg", was), Woordgroep("erbij", werd)]
        stukken += [stuk for stuk in nieuwe if stuk.tekst]
    return stukken
