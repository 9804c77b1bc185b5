"""`regiovisie nieuw SOORT ID`: an empty record, the page that goes with it, and what has to be filled in where.

The kinds are those of the models: every list that is a file of data/. An edition and a period have commands of their
own, since more comes with them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Annotated, Any, Literal, get_args, get_origin

import click
from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.schema import uitleg_van
from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.gegevens.zoeken import Paginavragen
from macros.kern.bestanden import schrijf_alles
from macros.kern.bevindingen import meldingen
from macros.kern.bewerken import als_yaml, met_records
from macros.kern.configuratie import CONFIGURATIE
from macros.kern.fouten import DataError
from macros.kern.yaml import Plaats, lees_tekst, lees_yaml, ontleed
from macros.opdrachten.regio import nieuw_regio
from macros.visie.vastleggen import vastgelegde_adressen

_VISIE, _VRAGEN = "visie/*/", "zoeken/vragen"
# In the folder of a period these are ours; the rest is its adopted text.
_ONS = {"signaleringen", "aanhalingen", "kanttekeningen", "gewone_taal", *EerdereVisie.model_fields}


@dataclass(frozen=True)
class Recordsoort:
    """A kind of record: what it is called here, its model, and its file below data/, a star for the period."""

    naam: str
    model: type[BaseModel]
    bestand: str

    def pagina(self, id: str) -> str | None:
        """Give the page of a record, under docs/, if each has one."""
        heeft = isinstance(getattr(self.model, "pagina", None), property)
        return str(self.model.model_construct(id=id).pagina) if heeft else None  # type: ignore[attr-defined]


def soorten() -> tuple[Recordsoort, ...]:
    """Give every kind of record that can be begun, by name; one in two files is called after its file too."""
    alle = bestanden(Regiovisie) | bestanden(Visie, _VISIE) | bestanden(EerdereVisie, _VISIE)
    lijsten = {pad: model for pad, (model, is_lijst) in alle.items() if is_lijst and model is not Uitgave}
    keer = Counter(lijsten.values())
    namen = {pad: model.__name__.lower() for pad, model in lijsten.items()}
    namen |= {pad: f"{namen[pad]}-{Path(pad).name}" for pad, model in lijsten.items() if keer[model] > 1}
    return tuple(sorted((Recordsoort(namen[pad], lijsten[pad], pad) for pad in lijsten), key=lambda soort: soort.naam))


class Begin:
    """What a command begins: files that change, and where in them something has to be filled in."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.bestanden: dict[str, str] = {}
        self._te_doen: list[tuple[str, Plaats, str]] = []

    def record(self, bestand: str, model: type[BaseModel], **bekend: Any) -> None:
        """Add an empty record to a file, with what is known of it."""
        if not (self.project / bestand).exists():
            raise DataError.van(bestand, "bestand: ontbreekt; de site heeft dit onderwerp niet")
        gelezen = lees_yaml(self.project / bestand, bestand).waarde
        if (id := bekend["id"]) in {oud for een in gelezen for oud in (een.get("id"), *een.get("vroeger", ()))}:
            raise DataError.van(bestand, f"'{id}' is of was hier al van een ander; kies een ander id")
        leeg = _leeg(model) | bekend
        tekst = lees_tekst(self.project / bestand, bestand)
        self.bestanden[bestand] = met_records(tekst, f"\n{als_yaml([leeg])}")
        plekken = _in_te_vullen(model, leeg, (len(gelezen),))
        self._te_doen += [(bestand, plaats, uitleg) for plaats, uitleg in plekken]

    def pagina(self, pad: str, sjabloon: str) -> None:
        """Add a page, its place in the menu beside its neighbours, and the questions that find it."""
        id = Path(pad).stem
        if (self.project / "docs" / pad).exists() or f"/{pad[:-3]}/" in vastgelegde_adressen(self.project):
            raise DataError.van(f"docs/{pad}", f"'{id}' is of was al een pagina; kies een ander id")
        tekst = files("macros.opdrachten").joinpath(f"sjablonen/{sjabloon}.md").read_text("utf-8")
        naam = id.replace("-", " ").capitalize()
        self.bestanden[f"docs/{pad}"] = Template(tekst).substitute(id=id, naam=naam)
        menu = lees_tekst(self.project / CONFIGURATIE, CONFIGURATIE)
        buren = rf"^( +- )(?:[^:\n]+: )?{re.escape(str(Path(pad).parent))}/(?!index\.md)[\w-]+\.md\n"
        if laatste := list(re.finditer(buren, menu, re.MULTILINE))[-1:]:
            plek = laatste[0].end()
            self.bestanden[CONFIGURATIE] = f"{menu[:plek]}{laatste[0][1]}{pad}\n{menu[plek:]}"
        if (self.project / f"data/{_VRAGEN}.yml").exists():
            self.record(f"data/{_VRAGEN}.yml", Paginavragen, id=pad[:-3].replace("/", "-"), pagina=pad)

    def schrijf(self) -> None:
        """Write it all, and tell line by line what has to be filled in."""
        schrijf_alles(self.project, self.bestanden)
        print(f"Aangevuld: {', '.join(self.bestanden)}.\nVul in:")
        gelezen = {naam: ontleed(tekst, naam) for naam, tekst in self.bestanden.items() if naam.startswith("data/")}
        for naam, plaats, uitleg in self._te_doen:
            veld = ".".join(deel for deel in plaats if isinstance(deel, str))
            print(f"{naam}:{gelezen[naam].regel(plaats)}: {veld}: {uitleg}")
        for pad in (pad for pad in self.bestanden if pad.startswith("docs/")):
            print(f"{pad}:1: kop: kijk na of de kop en de woorden erboven kloppen")
        print("Typ daarna make adressen en make check.")


def _leeg(model: type[BaseModel]) -> dict[str, Any]:
    """Give the fields of a record that may not stay away, empty, its source last."""
    namen = sorted((naam for naam, veld in model.model_fields.items() if veld.is_required()), key="bron".__eq__)
    return {naam: _leeg_deel(model.model_fields[naam].annotation) for naam in namen}


def _leeg_deel(soort: Any) -> Any:
    if get_origin(soort) is tuple:
        deel = get_args(soort)[0]
        return [_leeg(deel)] if _is_model(deel) else []
    return _leeg(soort) if _is_model(soort) else None


def _is_model(soort: Any) -> bool:
    return isinstance(soort, type) and issubclass(soort, BaseModel)


def _in_te_vullen(model: type[BaseModel], waarden: dict[str, Any], plaats: Plaats) -> Iterator[tuple[Plaats, str]]:
    """Yield each place in a record that is empty and may not stay so, with what belongs there."""
    for naam, waarde in waarden.items():
        soort = model.model_fields[naam].annotation
        deel: Any = get_args(soort)[0] if get_origin(soort) is tuple else soort
        if waarde and _is_model(deel):
            eerste = (*plaats, naam, 0) if isinstance(waarde, list) else (*plaats, naam)
            yield from _in_te_vullen(deel, waarde[0] if isinstance(waarde, list) else waarde, eerste)
        elif not waarde and type(None) not in get_args(soort):
            uitleg = uitleg_van(model.__name__, naam) or "hier hoort iets"
            keuze = get_args(soort) if get_origin(soort) is Literal else ()
            rest = "" if all(woord in uitleg for woord in keuze) else f" Kies uit {', '.join(keuze)}."
            yield (*plaats, naam), f"{uitleg}{rest}"


def _mag(soort: Recordsoort, id: str, bestand: str) -> None:
    """Refuse an id that a record of this kind can't have."""
    veld = soort.model.model_fields["id"]
    vorm: Any = Annotated[veld.annotation, veld]
    try:
        TypeAdapter(vorm).validate_python(id)
    except ValidationError as fout:
        raise DataError.van(bestand, f"'{id}' kan geen id zijn; kies een ander: {meldingen(fout)[0][2:]}") from None


def _bestand_van(project: Path, soort: Recordsoort, periode: str | None) -> str:
    """Give the file of a kind; in the folder of a period only what is ours, unless its text is being written."""
    if "*" not in soort.bestand:
        return f"data/{soort.bestand}.yml"
    gevonden = sorted(pad.parent.name for pad in (project / "data").glob(f"{soort.bestand}.yml"))
    if not gevonden or periode not in (None, *gevonden):
        raise DataError.van("data/visie", f"periode: '{periode or soort.naam}' heeft hier geen bestand voor")
    map_ = f"data/visie/{periode or gevonden[-1]}"
    uitgaven = lees_yaml(project / map_ / "uitgaven.yml", f"{map_}/uitgaven.yml").waarde
    if (naam := Path(soort.bestand).name) not in _ONS and uitgaven[-1]["status"] != "concept":
        raise DataError.van(
            f"{map_}/{naam}.yml", "dit is tekst van de visie; begin eerst met: regiovisie uitgave nieuw"
        )
    return f"{map_}/{naam}.yml"


def _begin_record(soort: Recordsoort, id: str, periode: str | None = None) -> None:
    project: Path = click.get_current_context().obj
    begin, bestand = Begin(project), _bestand_van(project, soort, periode)
    _mag(soort, id, bestand)
    bekend = {"id": id}
    if soort.naam == "begrip":
        # A code is given once: a withdrawn concept keeps its own.
        codes = re.findall(r"^\s*code:\s*RV-(\d{3})\s*$", lees_tekst(project / bestand, bestand), re.MULTILINE)
        bekend["code"] = f"RV-{int(max(codes, default='0')) + 1:03d}"
    begin.record(bestand, soort.model, **bekend)
    if pad := soort.pagina(id):
        begin.pagina(pad, soort.naam)
    begin.schrijf()


@click.group
def nieuw() -> None:
    """Begin een leeg record of een pagina, en lees wat u invult: nieuw SOORT ID."""


nieuw.add_command(nieuw_regio)


@nieuw.command("pagina", short_help="een pagina onder docs/, met haar plek in het menu en haar vragen")
@click.argument("id", metavar="PLEK", help="Waar zij komt onder docs/, zoals over/werkwijze of hulp/buren.")
@click.pass_obj
def nieuwe_pagina(project: Path, id: str) -> None:
    """Begin een pagina onder docs/, met haar plek in het menu en de vragen waarmee bezoekers haar vinden."""
    if not re.fullmatch(r"([a-z0-9-]+/)*[a-z0-9]+(-[a-z0-9]+)*", id):
        raise DataError.van(f"docs/{id}", f"'{id}' kan geen plek zijn; kies kleine letters, cijfers, streepjes en /")
    begin = Begin(project)
    begin.pagina(f"{id}.md", "hulppagina" if id.startswith("hulp/") else "pagina")
    begin.schrijf()


for _soort in soorten():
    _wat = f"een record in data/{_soort.bestand}.yml{', en een pagina' if _soort.pagina('x') else ''}"
    _opdracht = click.argument("id", help="Eigen naam, van kleine letters, cijfers en streepjes.")(
        partial(_begin_record, _soort)
    )
    if "*" in _soort.bestand:
        _opdracht = click.option("--periode", help="De periode, zoals 2030-2034 (anders de laatste).")(_opdracht)
    _eigen = f"Voorbeeld: regiovisie nieuw {_soort.naam} eigen-naam"
    nieuw.command(_soort.naam, short_help=_wat, help=f"Begin {_wat}.", epilog=_eigen)(_opdracht)
