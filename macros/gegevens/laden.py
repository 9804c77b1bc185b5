"""Reads data/ and docs/ file after file into one frozen `Regiovisie`; whether it all fits together is for the rules."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.gegevens.delen import met_gedeelde, zonder_namen
from macros.gegevens.geheel import Document, Regiovisie, bestanden, inhoud_van
from macros.gegevens.hulp import Hulp
from macros.gegevens.periodes import EerdereVisie, Periode
from macros.gegevens.site import Site
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.bevindingen import problemen
from macros.kern.configuratie import leesvolgorde
from macros.kern.fouten import DataError, Problem
from macros.kern.lagen import basis_van, gedeelde_paginas, is_gedeeld
from macros.kern.paginas import Pagina, lees_pagina, lees_paginas
from macros.kern.records import Map
from macros.kern.yaml import Gelezen, Plaats, lees_tekst, lees_yaml

_HOOGSTENS = 200


def _soort_visie(periode: Periode) -> type[Visie | EerdereVisie]:
    return EerdereVisie if periode.tekst == "nee" else Visie


@lru_cache(maxsize=256)
def _gevuld(soort: Any, gelezen: Gelezen) -> Any:
    """Make the records of a file; they are frozen, so what did not change is not made again."""
    return TypeAdapter(soort).validate_python(gelezen.waarde)


class Lezer:
    """Reads file after file, keeps the problems and goes on."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.problemen: list[Problem] = []
        self._plekken: dict[tuple[str, str], tuple[str, Gelezen, Plaats]] = {}
        self._basis = basis_van(project)
        self._gedeeld: dict[tuple[str, ...], tuple[Any, ...]] = {}

    def regiovisie(self) -> Regiovisie | None:
        """Read data/; None when something in it is wrong."""
        mappen = sorted(pad.name for pad in (self.project / "data/visie").glob("[0-9]*") if pad.is_dir())
        periodes = {naam: self._periode(f"data/visie/{naam}") for naam in mappen}
        if not periodes:
            self.problemen.append(Problem("data/visie", 1, "hier hoort een map per periode, zoals 2030-2034"))
        self._onbekende_bestanden(periodes)
        algemeen = self._velden("data", Regiovisie, {})
        gelezen = [self._visie(naam, periode) for naam, periode in periodes.items() if periode]
        stukken = self._lijst("data/documenten.yml", Document, gedeeld=True) if self._basis else ()
        if self.problemen or stukken is None:
            return None
        visies = tuple(visie for visie in gelezen if isinstance(visie, Visie))
        eerdere = tuple(visie for visie in gelezen if isinstance(visie, EerdereVisie))
        eigen = Regiovisie(visies=visies, eerdere=eerdere, **algemeen)
        if self._basis:
            self._gedeeld |= zonder_namen(self._gedeeld, [*self._eigennamen()])
            eigen = met_gedeelde(eigen, self._gedeeld, stukken, {*gedeelde_paginas(self.project)})
        return eigen if not self.problemen else None

    def _eigennamen(self) -> Iterator[str]:
        """Yield the names that belong to the region of the project it stands on."""
        if site := self._gecontroleerd("data/site.yml", Site, gedeeld=True):
            yield from (site.streek, *site.eigennamen)
        for naam, (soort, _) in inhoud_van(Hulp).items() if self._gedeeld else ():
            if not is_gedeeld(Hulp.model_fields[naam].metadata):
                yield from (een.naam for een in self._lijst(f"data/hulp/{naam}.yml", soort, gedeeld=True) or ())

    def _velden(self, datamap: str, model: type[Map], bekend: dict[str, Any], heel: bool = False) -> dict[str, Any]:
        """Read what a folder of data/ holds, a file or folder for each field of its model, beside what is known.

        What has a default may be left out: no file, or no folder. What is in the folder of a subject is all of it.
        """
        velden = dict(bekend)
        for naam, (soort, is_lijst) in inhoud_van(model).items():
            pad = f"{datamap}/{naam}" if issubclass(soort, Map) else f"{datamap}/{naam}.yml"
            deelt = self._basis is not None and pad.split("/")[1].removesuffix(".yml") in self._basis.onderwerpen
            mag_weg = not model.model_fields[naam].is_required() and (self._basis or not heel)
            is_er = (self.project / pad).exists() or (deelt and issubclass(soort, Map))
            if naam not in bekend and (is_er or not mag_weg):
                velden[naam] = self._veld(pad, soort, is_lijst)
            if deelt and is_gedeeld(model.model_fields[naam].metadata):
                self._gedeeld[PurePosixPath(datamap).name, naam] = self._lijst(pad, soort, gedeeld=True) or ()
        return velden

    def _veld(self, pad: str, soort: type[Any], is_lijst: bool) -> Any:
        """Read a folder or file of data/ of its own; None when something in it is wrong."""
        if issubclass(soort, Map):
            eigen = self._velden(pad, soort, {}, heel=True)
            return soort(**eigen) if None not in eigen.values() else None
        return self._lijst(pad, soort) if is_lijst else self._gecontroleerd(pad, soort)

    def _lijst(self, pad: str, soort: type[Any], *, gedeeld: bool = False) -> tuple[Any, ...] | None:
        lijst: Any = self._gecontroleerd(pad, tuple[soort, ...], gedeeld=gedeeld)  # type: ignore[valid-type]
        return lijst if isinstance(lijst, tuple) else None

    def paginas(self) -> tuple[Pagina, ...] | None:
        """Read docs/, and what it shares; None when a page can't be read."""
        try:
            paginas = lees_paginas(self.project / "docs")
            eigen = {pagina.pad for pagina in paginas}
            for pad, bestand in gedeelde_paginas(self.project).items():
                begin = f"{self._basis.naam}/docs" if self._basis else "docs"
                paginas += (lees_pagina(lees_tekst(bestand, f"{begin}/{pad}"), pad, begin),) if pad not in eigen else ()
        except DataError as fout:
            self.problemen += fout.problems
            return None
        self.problemen += [probleem for pagina in paginas for probleem in pagina.problemen]
        return paginas

    def volgorde(self) -> tuple[str, ...]:
        """Read the order of the pages; empty when mkdocs.yml can't be read."""
        volgorde, problemen = leesvolgorde(self.project, {*Regiovisie.model_fields})
        self.problemen += problemen
        return volgorde

    def regel(self, id: str, bestand: str = "", *binnen: str | int) -> tuple[str, int]:
        """Give file and line of the record or paragraph with this id, in one file or folder if that is named.

        `binnen` are the keys and indexes that lead to a place within it.
        """
        lagen = (bestand, f"{self._basis.naam}/{bestand}") if self._basis else (bestand,)
        kort = [((naam, id), gevonden) for naam in lagen if (gevonden := self._plekken.get((naam, id)))]
        for (bereik, bekend), (naam, gelezen, plaats) in (*kort, *self._plekken.items()):
            in_map = bestand.endswith("/") and bestand in f"/{naam}"
            if bekend == id and (in_map or bestand in ("", naam, bereik) or naam.endswith(f"/{bestand}")):
                return naam, gelezen.regel((*plaats, *(binnen or ("id",))))
        return bestand or "data", 1

    def _onbekende_bestanden(self, periodes: dict[str, Periode | None]) -> None:
        """A YAML file that nobody reads is a mistake in its name or place."""
        bekend = {f"data/{naam}.yml" for naam in bestanden(Regiovisie)}
        for datamap, periode in periodes.items():
            soorten: list[type[Map]] = [_soort_visie(periode)] if periode else [Visie, EerdereVisie]
            bekend |= {f"data/visie/{datamap}/{naam}.yml" for soort in soorten for naam in bestanden(soort)}
            for pad in self._uitgavemappen(f"data/visie/{datamap}"):
                bekend |= {f"data/visie/{datamap}/uitgaven/{pad.name}/{naam}.yml" for naam in bestanden(Uitgavemap)}
        for pad in sorted((self.project / "data").rglob("*.y*ml")):
            naam = pad.relative_to(self.project).as_posix()
            if naam not in bekend:
                lijkt = next(iter(get_close_matches(naam, sorted(bekend), 1, 0.5)), None)
                raad = f"noem het '{lijkt}', of haal het weg" if lijkt else "haal het weg"
                self.problemen.append(Problem(naam, 1, f"bestand: met deze naam leest niemand het; {raad}"))

    def _periode(self, datamap: str) -> Periode | None:
        periode: Periode | None = self._gecontroleerd(f"{datamap}/periode.yml", Periode)
        if periode and not datamap.endswith(f"/{periode.id}"):
            tekst = f"{periode.id}.id: is niet de naam van de map; hier hoort '{PurePosixPath(datamap).name}'"
            self.problemen.append(Problem(f"{datamap}/periode.yml", 1, tekst))
        return periode

    def _visie(self, naam: str, periode: Periode) -> Visie | EerdereVisie | None:
        """Read a visie and the folders of its editions; the first has no changes, the newest no frozen text."""
        soort, datamap = _soort_visie(periode), f"data/visie/{naam}"
        velden = self._velden(datamap, soort, {"periode": periode})
        namen = [pad.name for pad in self._uitgavemappen(datamap)]
        mappen = [self._velden(f"{datamap}/uitgaven/{id}", Uitgavemap, {"id": id}) for id in namen]
        if self.problemen:
            return None
        if soort is Visie:
            velden["uitgavemappen"] = tuple(Uitgavemap(**een) for een in mappen)
        return soort(**velden)

    def _uitgavemappen(self, datamap: str) -> list[Path]:
        return sorted(pad for pad in (self.project / datamap / "uitgaven").glob("*") if pad.is_dir())

    def _gecontroleerd(self, naam: str, soort: Any, *, gedeeld: bool = False) -> Any:
        waar = self.project / naam
        if gedeeld and self._basis:
            waar, naam = self._basis.map / naam, f"{self._basis.naam}/{naam}"
        try:
            gelezen = lees_yaml(waar, naam)
        except DataError as fout:
            self.problemen += fout.problems
            return None
        # What stands in no record is found from the top of its file.
        self._plekken[naam, ""] = (naam, gelezen, ())
        self._onthoud(naam, gelezen, gelezen.waarde, ())
        try:
            return _gevuld(soort, gelezen)
        except ValidationError as fout:
            # More than a screen of one file has one cause.
            alle = [dict(een) for een in fout.errors(include_url=False)[:_HOOGSTENS]]
            self.problemen += problemen(naam, gelezen, alle, soort)
            return None

    def _onthoud(self, naam: str, gelezen: Gelezen, waarde: Any, plaats: Plaats) -> None:
        """Keep the line of every id, now or formerly, and report one that is given twice."""
        if isinstance(waarde, dict):
            oud = waarde.get("vroeger")
            for id in (waarde.get("id"), *(oud if isinstance(oud, list) else ())):
                if isinstance(id, str):
                    self._een_keer(naam, gelezen, plaats, id)
            for sleutel, kind in waarde.items():
                self._onthoud(naam, gelezen, kind, (*plaats, sleutel))
        elif isinstance(waarde, list):
            for nummer, kind in enumerate(waarde):
                self._onthoud(naam, gelezen, kind, (*plaats, nummer))

    def _een_keer(self, naam: str, gelezen: Gelezen, plaats: Plaats, id: str) -> None:
        """Within a visie, or within a file outside it or of an edition, an id is given once."""
        heel = naam.startswith("data/visie/") and "/uitgaven/" not in naam
        bereik = str(PurePosixPath(naam).parent) if heel else naam
        if eerder := self._plekken.get((bereik, id)):
            tekst = f"{id}: dit id staat al in {eerder[0]}:{eerder[1].regel((*eerder[2], 'id'))}; kies een ander"
            self.problemen.append(Problem(naam, gelezen.regel((*plaats, "id")), tekst))
        else:
            self._plekken[bereik, id] = (naam, gelezen, plaats)
