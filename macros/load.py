"""From folder to one checked, frozen `Regiovisie`, or a `DataError` with every problem at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros import checks
from macros.bestanden import ALGEMENE_BESTANDEN, UITGAVEBESTANDEN, bestanden_van
from macros.bevindingen import probleem
from macros.errors import DataError, Problem, bedoelt_u
from macros.leesvolgorde import CONFIGURATIE, leesvolgorde
from macros.links import Adresboek
from macros.models import EerdereVisie, Periode, Regiovisie, Uitgavemap, Visie
from macros.paginas import Pagina, lees_paginas
from macros.source import Gelezen, Plaats, lees_yaml
from macros.vormen import Bladzijde, vindplaatsen


@dataclass(frozen=True)
class Inhoud:
    """All content of the site, checked.

    Attributes:
        regiovisie: all records.
        paginas: all pages, by path.
        adresboek: where each id lives.
        volgorde: the pages of the menu, as paths under docs/, in reading order.
    """

    regiovisie: Regiovisie
    paginas: tuple[Pagina, ...]
    adresboek: Adresboek
    volgorde: tuple[str, ...] = ()

    @cached_property
    def vindplaatsen(self) -> dict[str, tuple[Bladzijde, ...]]:
        """Where the visie that holds names each concept, by its id."""
        return vindplaatsen(self.regiovisie.begrippen, self.adresboek, self.regiovisie.geldende.periode.id)


def laad(map: Path, *, met_nieuwe_alineas: bool = False) -> Inhoud:
    """Load and check all content.

    Args:
        map: the project folder, with data/ and docs/ in it.
        met_nieuwe_alineas: let paragraphs of adopted text pass that have no id yet, or are named by nothing yet.

    The same files are read once in a process, however often they are asked for.

    Raises:
        DataError: all problems in data and pages together.
    """
    return _laad(map, _stand(map), met_nieuwe_alineas)


def _stand(map: Path) -> tuple[tuple[str, int, int], ...]:
    """Give name, moment and size of every file of the content: it changes when the content does."""
    bestanden = [map / CONFIGURATIE, *sorted((map / "data").rglob("*.yml")), *sorted((map / "docs").rglob("*.md"))]
    return tuple((str(pad), pad.stat().st_mtime_ns, pad.stat().st_size) for pad in bestanden if pad.is_file())


@lru_cache(maxsize=1)
def _laad(map: Path, _stand: object, met_nieuwe_alineas: bool) -> Inhoud:
    lezer = _Lezer(map)
    regiovisie = lezer.regiovisie()
    paginas = lezer.paginas()
    volgorde = lezer.volgorde()
    problemen = list(lezer.problemen)
    if regiovisie is not None and paginas is not None:
        problemen += checks.controleer(regiovisie, paginas, lezer.regel, met_nieuwe_alineas=met_nieuwe_alineas)
    if problemen or regiovisie is None or paginas is None:
        raise DataError(problemen)
    return Inhoud(regiovisie, paginas, Adresboek(regiovisie, paginas), volgorde)


def _lijst_van(model: type[BaseModel]) -> TypeAdapter[tuple[BaseModel, ...]]:
    return TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]


class _Lezer:
    """Reads file after file, keeps the problems and goes on."""

    def __init__(self, map: Path) -> None:
        self.map = map
        self.problemen: list[Problem] = []
        self._regels: dict[tuple[str, str], tuple[str, int]] = {}

    def regiovisie(self) -> Regiovisie | None:
        """Read data/; None when something in it is wrong."""
        algemeen: defaultdict[str, tuple[Any, ...]] = defaultdict(tuple)
        for naam, soort in ALGEMENE_BESTANDEN.items():
            algemeen[soort.veld] += self._gecontroleerd(f"data/{naam}.yml", _lijst_van(soort.model)) or ()
        mappen = sorted(pad.name for pad in (self.map / "data/visie").glob("[0-9]*") if pad.is_dir())
        periodes = {naam: self._periode(f"data/visie/{naam}") for naam in mappen}
        if not any(periode is None or periode.tekst == "ja" for periode in periodes.values()):
            tekst = "hier hoort een map per periode, zoals 2026-2030, en minstens een daarvan met de tekst van de visie"
            self.problemen.append(Problem("data/visie", 1, tekst))
        self._onbekende_bestanden(periodes)
        gelezen = [self._visie(naam, periode) for naam, periode in periodes.items()]
        if self.problemen:
            return None
        visies = tuple(visie for visie in gelezen if isinstance(visie, Visie))
        eerdere = tuple(visie for visie in gelezen if isinstance(visie, EerdereVisie))
        return Regiovisie(visies=visies, eerdere=eerdere, **algemeen)

    def paginas(self) -> tuple[Pagina, ...] | None:
        """Read docs/; None when a page can't be read."""
        try:
            return lees_paginas(self.map / "docs")
        except DataError as fout:
            self.problemen += fout.problems
            return None

    def volgorde(self) -> tuple[str, ...]:
        """Read the order of the pages; empty when mkdocs.yml can't be read."""
        try:
            return leesvolgorde(self.map)
        except DataError as fout:
            self.problemen += fout.problems
            return ()

    def regel(self, id: str, bestand: str = "") -> tuple[str, int]:
        """Give file and line of the record or paragraph with this id, in one file if that is named."""
        plekken = (plek for (_, bekend), plek in self._regels.items() if bekend == id)
        return next((plek for plek in plekken if bestand in ("", plek[0])), (bestand or "data", 1))

    def _onbekende_bestanden(self, periodes: dict[str, Periode | None]) -> None:
        """A YAML file that nobody reads is a mistake in its name or place."""
        bekend = {f"data/{naam}.yml" for naam in ALGEMENE_BESTANDEN}
        for map, periode in periodes.items():
            bekend |= {f"data/visie/{map}/{naam}.yml" for naam in [*bestanden_van(periode), "periode"]}
            for pad in self._uitgavemappen(f"data/visie/{map}"):
                bekend |= {f"data/visie/{map}/uitgaven/{pad.name}/{naam}.yml" for naam in UITGAVEBESTANDEN}
        for pad in sorted((self.map / "data").rglob("*.y*ml")):
            naam = pad.relative_to(self.map).as_posix()
            if naam not in bekend:
                self.problemen.append(Problem(naam, 1, f"bestand: {bedoelt_u(naam, sorted(bekend))}"))

    def _periode(self, map: str) -> Periode | None:
        periode: Periode | None = self._gecontroleerd(f"{map}/periode.yml", TypeAdapter(Periode))
        if periode and not map.endswith(f"/{periode.id}"):
            tekst = f"{periode.id}.id: is niet de naam van de map; hier hoort '{PurePosixPath(map).name}'"
            self.problemen.append(Problem(f"{map}/periode.yml", 1, tekst))
        return periode

    def _visie(self, map: str, periode: Periode | None) -> Visie | EerdereVisie | None:
        records = {
            naam: self._gecontroleerd(f"data/visie/{map}/{naam}.yml", _lijst_van(model))
            for naam, model in bestanden_van(periode).items()
        }
        mappen = self._uitgavemappen(f"data/visie/{map}")
        uitgavemappen = tuple(self._uitgavemap(pad.relative_to(self.map).as_posix()) for pad in mappen)
        if self.problemen or periode is None:
            return None
        if periode.tekst == "nee":
            return EerdereVisie(periode=periode, **records)
        return Visie(periode=periode, uitgavemappen=uitgavemappen, **records)

    def _uitgavemappen(self, map: str) -> list[Path]:
        return sorted(pad for pad in (self.map / map / "uitgaven").glob("*") if pad.is_dir())

    def _uitgavemap(self, map: str) -> Uitgavemap:
        """Read the folder of an edition; the first has no changes, the newest no frozen text."""
        records = {
            naam: self._gecontroleerd(f"{map}/{naam}.yml", _lijst_van(model)) or ()
            for naam, model in UITGAVEBESTANDEN.items()
            if (self.map / f"{map}/{naam}.yml").is_file()
        }
        return Uitgavemap(id=PurePosixPath(map).name, **records)

    def _gecontroleerd(self, naam: str, model: TypeAdapter[Any]) -> Any:
        try:
            gelezen = lees_yaml(self.map / naam, naam)
        except DataError as fout:
            self.problemen += fout.problems
            return None
        self._onthoud(naam, gelezen, gelezen.waarde, ())
        try:
            return model.validate_python(gelezen.waarde)
        except ValidationError as fout:
            self.problemen += [probleem(naam, gelezen, dict(een)) for een in fout.errors()]
            return None

    def _onthoud(self, naam: str, gelezen: Gelezen, waarde: Any, plaats: Plaats) -> None:
        """Keep the line of every id, and report one that is given twice."""
        if isinstance(waarde, dict):
            if isinstance(id := waarde.get("id"), str):
                self._een_keer(naam, gelezen.regel((*plaats, "id")), id)
            for sleutel, kind in waarde.items():
                self._onthoud(naam, gelezen, kind, (*plaats, sleutel))
        elif isinstance(waarde, list):
            for nummer, kind in enumerate(waarde):
                self._onthoud(naam, gelezen, kind, (*plaats, nummer))

    def _een_keer(self, naam: str, regel: int, id: str) -> None:
        """Within a visie, or within a file outside it or of an edition, an id is given once."""
        heel = naam.startswith("data/visie/") and "/uitgaven/" not in naam
        bereik = str(PurePosixPath(naam).parent) if heel else naam
        if eerder := self._regels.get((bereik, id)):
            tekst = f"{id}: dit id staat al in {eerder[0]}:{eerder[1]}; kies een ander"
            self.problemen.append(Problem(naam, regel, tekst))
        else:
            self._regels[bereik, id] = (naam, regel)
