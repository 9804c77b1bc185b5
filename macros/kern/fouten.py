"""What can be wrong with the content, and how it is told to an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content.

    Attributes:
        file: path relative to the project folder, with forward slashes.
        line: line number, counted from 1.
        text: in Dutch, `record.veld: wat er mis is en wat er hoort`.
    """

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class DataError(Exception):
    """All mistakes of one run together, in the order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def bedoelt_u(gevraagd: str, bekend: list[str]) -> str:
    """Give the remedy for an unknown name: the nearest known one, or all of them when few."""
    if dichtbij := get_close_matches(gevraagd, bekend, n=1, cutoff=0.5):
        return f"'{gevraagd}' bestaat niet; bedoelt u '{dichtbij[0]}'?"
    keuze = ", ".join(sorted(bekend)[:12]) or "geen enkel record"
    return f"'{gevraagd}' bestaat niet; er is: {keuze}"
