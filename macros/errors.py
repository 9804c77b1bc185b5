"""What can be wrong with the content, and how it is told to an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


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
