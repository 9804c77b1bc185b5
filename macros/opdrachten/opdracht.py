"""What a command is: a function, the sentence that explains it, and the arguments it takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class Argument:
    """An argument of a command, as `ArgumentParser.add_argument` takes it."""

    def __init__(self, *namen: str, **eigenschappen: Any) -> None:
        self.namen = namen
        self.eigenschappen = eigenschappen


@dataclass(frozen=True)
class Opdracht:
    """A command.

    Attributes:
        doe: takes the project folder and then each argument by its name; gives the exit code. The docstring is
            what an editor reads about it.
        argumenten: what it takes beside the project folder.
    """

    doe: Callable[..., int]
    argumenten: tuple[Argument, ...] = ()

    @property
    def uitleg(self) -> str:
        """What it does, in a sentence for an editor."""
        return self.doe.__doc__ or ""


def lezer_voor(opdrachten: Mapping[str, Opdracht]) -> argparse.ArgumentParser:
    """Give the reader of the command line; a name of two words, `uitgave nieuw`, becomes a command in a group."""
    lezer = argparse.ArgumentParser(prog="regiovisie", description="Opdrachten voor de site van de regiovisie.")
    lezer.add_argument("--map", type=Path, default=Path.cwd(), help="projectmap (standaard: deze map)")
    keuzes = lezer.add_subparsers(required=True, metavar="opdracht")
    groepen: dict[str, Any] = {}
    for naam, opdracht in opdrachten.items():
        groep, _, woord = naam.rpartition(" ")
        if groep and groep not in groepen:
            wat = ", ".join(bekend.rpartition(" ")[2] for bekend in opdrachten if bekend.startswith(f"{groep} "))
            groepen[groep] = keuzes.add_parser(groep, help=wat).add_subparsers(required=True, metavar="wat")
        eigen = (groepen[groep] if groep else keuzes).add_parser(
            woord, help=opdracht.uitleg, description=opdracht.uitleg
        )
        for argument in opdracht.argumenten:
            eigen.add_argument(*argument.namen, **argument.eigenschappen)
        eigen.set_defaults(opdracht=naam)
    return lezer


def voer_uit(opdrachten: Mapping[str, Opdracht], argumenten: list[str] | None) -> int:
    """Read the command line and run the command it names; gives its exit code.

    Raises:
        DataError: the content has problems.
    """
    gekozen = vars(lezer_voor(opdrachten).parse_args(argumenten))
    return opdrachten[gekozen.pop("opdracht")].doe(**gekozen)
