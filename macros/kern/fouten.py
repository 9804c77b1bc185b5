"""What can be wrong with the content, and how it is told to an editor."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Self


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content: its file (a path below the project folder), its line from 1, and what it is in Dutch.

    `rule` is the name of the rule that found it, where one did.
    """

    file: str
    line: int
    text: str
    rule: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class DataError(Exception):
    """All mistakes of one run together, in the order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    @classmethod
    def van(cls, file: object, text: str, line: int = 1) -> Self:
        """Give the refusal of one thing, at a file or another place that has a name."""
        return cls([Problem(str(file), line, text)])

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


# The id of a paragraph says nothing on purpose, so that what it looks like is no guess at what was meant.
_TOEVALLIG = re.compile(r"a-[a-z0-9]{5}")


def bedoelt_u(gevraagd: str, bekend: Iterable[str]) -> str:
    """Give the remedy for an unknown name: the nearest known one, else some; a paragraph has to come back."""
    if _TOEVALLIG.fullmatch(gevraagd):
        dichtbij = get_close_matches(gevraagd, bekend := [*bekend], 1, 0.85)
        lijkt = f"bedoelt u '{dichtbij[0]}'? Anders is " if dichtbij else ""
        raad = "de alinea die zo heette, is weg: zet haar terug of noem een andere"
        return f"'{gevraagd}' bestaat niet; {lijkt}{raad.replace(', is', '') if lijkt else raad}"
    alle = list(bekend)
    namen = [naam for naam in alle if not _TOEVALLIG.fullmatch(naam)]
    if dichtbij := get_close_matches(gevraagd, alle, 1, 0.8):
        return f"'{gevraagd}' bestaat niet; bedoelt u '{dichtbij[0]}'?"
    if dichtbij := get_close_matches(gevraagd, namen, 1, 0.5):
        return f"'{gevraagd}' bestaat niet; bedoelt u '{dichtbij[0]}'? Is het weggehaald, zet het dan terug"
    keuze = ", ".join(sorted(namen)[:12]) or ("het id van een alinea" if alle else "geen enkel record")
    return f"'{gevraagd}' bestaat niet; er is: {keuze}"
