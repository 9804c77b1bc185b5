"""What all commands share: they are found when asked for, stand under whom they are for, and click speaks Dutch."""

import ast
import gettext
import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from importlib import import_module
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

P = ParamSpec("P")
T = TypeVar("T")
_HIER = Path(__file__).parent
_SOORTEN = {"StringParamType": "TEKST", "IntParamType": "GETAL", "Path": "BESTAND", "DateTime": "DATUM"}


class Opdrachten(click.Group):
    """The commands in `opdrachten.toml`, under whom they are for; each is imported when it is asked for.

    So help needs none of what they do; what it tells of each is read from the docstring in its source.
    """

    def __init__(self, **eigen: Any) -> None:
        tafel = tomllib.loads((_HIER / "opdrachten.toml").read_text(encoding="utf-8"))
        self._groepen: dict[str, dict[str, list[str]]] = tafel["groepen"]
        self._nog = {naam: regel for groep in self._groepen.values() for naam, regel in groep.items()}
        # As long as nobody asks for it, a command is its name alone.
        super().__init__(commands={naam: click.Command(naam) for naam in self._nog}, epilog=tafel["einde"], **eigen)
        _maak_af(self, "", [])

    def get_command(self, _ctx: click.Context, naam: str) -> click.Command | None:
        """Give a command, or None when there is none of that name."""
        if regel := self._nog.pop(naam, None):
            module, _, functie = regel[0].partition(":")
            opdracht = getattr(import_module(f"{__package__}.{module}"), functie)
            self.commands[naam] = _maak_af(opdracht, f"regiovisie {naam}", regel[1:])
        return self.commands.get(naam)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a list of names with what they do for each group."""
        for kop, groep in self._groepen.items():
            with formatter.section(kop):
                formatter.write_dl([(naam, _wat(*waar.split(":"))) for naam, (waar, *_) in groep.items()])


def _maak_af(opdracht: click.Command, getypt: str, voorbeelden: list[str]) -> click.Command:
    """Give help its examples and Dutch names for what is filled in, of which no catalogue knows; and ask a project."""
    opdracht.options_metavar = "[OPTIES]"
    eigen = [f"Voorbeeld: {een}" for een in voorbeelden if f"{een} ".startswith(f"{getypt} ")]
    opdracht.epilog = "\n".join(["\b", *eigen]) if eigen else opdracht.epilog
    for optie in (een for een in opdracht.params if isinstance(een, click.Option) and not een.is_flag):
        optie.metavar = optie.metavar or _SOORTEN.get(type(optie.type).__name__, "WAARDE")
    if isinstance(opdracht, click.Group):
        opdracht.subcommand_metavar = "OPDRACHT ..."
        for naam, een in opdracht.commands.items():
            _maak_af(een, f"{getypt} {naam}", voorbeelden)
    elif opdracht.callback:
        opdracht.callback = _in_project(opdracht.callback)
    return opdracht


@cache
def _bron(module: str) -> list[ast.stmt]:
    return ast.parse((_HIER / f"{module}.py").read_text(encoding="utf-8")).body


def _wat(module: str, functie: str) -> str:
    """Give what a command says of itself, from its source: importing it takes a second."""
    functies = (een for een in _bron(module) if isinstance(een, ast.FunctionDef) and een.name == functie)
    return (ast.get_docstring(next(functies)) or "").partition("\n")[0]


@contextmanager
def nederlands() -> Iterator[None]:
    """Let click speak Dutch, whatever the language of the machine: it asks gettext, which asks the environment."""
    gettext.bindtextdomain("messages", str(_HIER / "taal"))
    was = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = "nl"
    try:
        yield
    finally:
        os.environ.pop("LANGUAGE")
        os.environ.update({"LANGUAGE": was} if was is not None else {})


def _in_project(opdracht: Callable[P, T]) -> Callable[P, T]:
    """Give what a command does, with a UsageError where no project stands. Help asks for none."""

    @wraps(opdracht)
    def doe(*args: P.args, **opties: P.kwargs) -> T:
        project: Path = click.get_current_context().find_root().obj
        if not any((project / naam).exists() for naam in ("mkdocs.yml", "data")):
            er = f"Hier staat geen project: in {project.absolute()} ontbreken mkdocs.yml en data/."
            raise click.UsageError(f"{er} Ga naar de map van het project, of noem haar: regiovisie --map MAP …")
        return opdracht(*args, **opties)

    return doe


def kleur() -> bool | None:
    """Say whether colours may be printed: never where NO_COLOR asks for none, and else where there is a terminal."""
    return False if os.environ.get("NO_COLOR") else None
