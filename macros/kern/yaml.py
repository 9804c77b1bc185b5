"""YAML as text with line numbers: guesses no types, lets no key win over its twin.

Plain YAML reads 0412345670 as octal, 17:00 as 1020, 1.10 as 1.1 and NO as False; here every
scalar stays the text an editor typed, and the model decides what is a number or a date.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.kern.fouten import DataError, Problem

Plaats = tuple[str | int, ...]

_LEEG = {"", "~", "null"}
# The parser in C is some five times as fast; a Python without it reads the same.
LADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Gelezen:
    """The content of a YAML file.

    `waarde` is nested dicts, lists and texts, an empty value None; `regels` has the line (from 1) and the column
    (from 0) per place: the keys and indexes from the top.
    """

    waarde: Any
    regels: dict[Plaats, tuple[int, int]] = field(repr=False)

    def regel(self, plaats: Plaats) -> int:
        """Give the line of a place, or of the nearest place above it."""
        while plaats and plaats not in self.regels:
            plaats = plaats[:-1]
        return self.regels.get(plaats, (1, 0))[0]


def lees_tekst(pad: Path, naam: str) -> str:
    """Read a file that is called so in messages; DataError when it is missing or not UTF-8."""
    if not pad.is_file():
        raise DataError([Problem(naam, 1, "bestand ontbreekt")])
    ruw = pad.read_bytes()
    try:
        return ruw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fout:
        regel = ruw[: fout.start].count(b"\n") + 1
        raise DataError([Problem(naam, regel, "geen UTF-8; sla het bestand op als UTF-8")]) from None


def lees_yaml(pad: Path, naam: str) -> Gelezen:
    """Read a YAML file as text nodes; DataError when it is missing or has a wrong encoding, tab, form or double key."""
    return ontleed(lees_tekst(pad, naam), naam)


def ontleed(tekst: str, naam: str) -> Gelezen:
    """Read the text of a YAML file as text nodes, as `lees_yaml` does."""
    tabs = [nummer for nummer, regel in enumerate(tekst.splitlines(), 1) if "\t" in regel]
    if tabs:
        raise DataError(Problem(naam, nummer, "tab gevonden; gebruik spaties") for nummer in tabs)
    try:
        wortel = yaml.compose(tekst, Loader=LADER)
    except yaml.MarkedYAMLError as fout:
        plek = fout.problem_mark or fout.context_mark
        raise DataError([Problem(naam, plek.line + 1 if plek else 1, _wat_er_mis_is(fout))]) from None
    except yaml.YAMLError:
        raise DataError([Problem(naam, 1, "bevat een teken dat in YAML niet mag")]) from None
    if wortel is None:
        raise DataError([Problem(naam, 1, "bestand is leeg")])
    lezer = _Lezer(naam)
    waarde = lezer.lees(wortel, ())
    if lezer.problemen:
        raise DataError(lezer.problemen)
    return Gelezen(waarde, lezer.regels)


def _wat_er_mis_is(fout: yaml.MarkedYAMLError) -> str:
    if "could not find expected ':'" in (fout.problem or ""):
        return "geen geldige YAML; ontbreekt hier een dubbele punt na de veldnaam?"
    if "mapping values are not allowed" in (fout.problem or ""):
        return "geen geldige YAML; zet een tekst met een dubbele punt tussen aanhalingstekens"
    return "geen geldige YAML; controleer inspringing, dubbele punt en aanhalingstekens rond deze regel"


class _Lezer:
    """Walks the nodes of one file and keeps where each value stands."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self.regels: dict[Plaats, tuple[int, int]] = {}
        self.problemen: list[Problem] = []
        self._gezien: set[int] = set()

    def lees(self, knoop: yaml.Node, plaats: Plaats) -> Any:
        if id(knoop) in self._gezien:
            return self._fout(knoop, "verwijzing met & en * gevonden; schrijf de waarde voluit")
        self._gezien.add(id(knoop))
        self.regels.setdefault(plaats, (knoop.start_mark.line + 1, knoop.start_mark.column))
        if isinstance(knoop, yaml.MappingNode):
            return self._afbeelding(knoop, plaats)
        if isinstance(knoop, yaml.SequenceNode):
            return [self.lees(kind, (*plaats, nummer)) for nummer, kind in enumerate(knoop.value)]
        onopgemaakt = isinstance(knoop, yaml.ScalarNode) and not knoop.style
        return None if onopgemaakt and knoop.value in _LEEG else knoop.value

    def _afbeelding(self, knoop: yaml.MappingNode, plaats: Plaats) -> dict[str, Any]:
        waarden: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            if not isinstance(sleutel, yaml.ScalarNode):
                self._fout(sleutel, "een veldnaam is één woord met een dubbele punt erachter")
                continue
            if sleutel.value in waarden:
                self._fout(sleutel, f"{sleutel.value}: staat hier twee keer; laat er een staan")
            self.regels[(*plaats, str(sleutel.value))] = (sleutel.start_mark.line + 1, sleutel.start_mark.column)
            waarden[str(sleutel.value)] = self.lees(waarde, (*plaats, str(sleutel.value)))
        return waarden

    def _fout(self, knoop: yaml.Node, tekst: str) -> None:
        self.problemen.append(Problem(self.naam, knoop.start_mark.line + 1, tekst))
