"""How well search finds: questions with the pages that fit, asked of the built site in a browser, and what comes of it.

In: files of questions, and a browser page of a site that is served at an address `begin`. Out: the addresses that are
found, and figures by group: the share of questions with a fitting page first (`success@1`) and among the first three
(`success@3`), the mean of one divided by the place of the first that fits (`mrr`), and how many found nothing (`leeg`).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import yaml
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from macros.gegevens.geheel import onderwerp_van
from macros.kern.bevindingen import probleem, vorm
from macros.kern.fouten import DataError, Problem
from macros.kern.records import Record
from macros.kern.yaml import Gelezen, Plaats, lees_tekst
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.bereik import in_zoeken
from macros.zoeken.index import maak_index
from macros.zoeken.lezen import lees_gebouwd
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.vouwen import woorden

if TYPE_CHECKING:
    from playwright.sync_api import Page

Cijfers = dict[str, float]
"""Of a group: `vragen`, how many, then `success@1`, `success@3`, `mrr` and `leeg`."""

_Adres = Annotated[str, vorm(r"^/[^\s#]*$", "een adres op deze site dat met / begint, zoals /hulp/ouderen/")]
_VELD, _KLAAR, _GEVONDEN = "#zoekwoorden", "#treffers:not([data-bezig])", "#treffers > li > .titel > a"
_DELEN = 5
_SCRIPTS = Path(__file__).parent / "sjablonen"


class Meetvraag(Record):
    """A question, who asks it, and the addresses of fitting pages: each with all below it, or with `=` it alone."""

    vraag: Annotated[str, StringConstraints(min_length=1)]
    groep: Literal["inwoner", "professional", "raad", "partner"]
    goed: Annotated[tuple[_Adres, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Meting:
    """What was found for a question: addresses from the home page with a slash before them, best first."""

    vraag: str
    groep: str
    goed: tuple[str, ...]
    adressen: tuple[str, ...]

    @property
    def plaats(self) -> int | None:
        """The place of the first that fits, from 1."""
        begin = tuple(een for een in self.goed if not een.endswith("="))
        past = (adres.startswith(begin) or f"{adres}=" in self.goed for adres in self.adressen)
        return next((nummer for nummer, goed in enumerate(past, 1) if goed), None)


def lees_meetvragen(pad: Path) -> tuple[Meetvraag, ...]:
    """Read a file of questions: any YAML, for it may be made by a program.

    Raises:
        DataError: with every fault and its line.
    """
    naam = str(pad)
    try:
        boom = yaml.compose(lees_tekst(pad, naam), Loader=yaml.BaseLoader)
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        raise DataError.van(naam, "geen geldige YAML", plek.line + 1 if plek else 1) from None
    if not isinstance(boom, yaml.SequenceNode) or not boom.value:
        raise DataError.van(naam, "hier hoort een lijst van vragen; begin elke vraag met een streepje")
    waarde = yaml.BaseLoader("").construct_document(boom)
    regels: dict[Plaats, tuple[int, int]] = {(nr,): (een.start_mark.line + 1, 0) for nr, een in enumerate(boom.value)}
    try:
        return TypeAdapter(tuple[Meetvraag, ...]).validate_python(waarde)
    except ValidationError as fout:
        alle = fout.errors(include_url=False)
        raise DataError(probleem(naam, Gelezen(waarde, regels), dict(een)) for een in alle) from None


def stel(vragen: Iterable[Meetvraag], pagina: "Page", begin: str) -> Iterator[Meting]:
    """Type each question into the field of the page Zoeken, and read what it finds."""
    pagina.goto(f"{begin}zoeken/")
    for een in vragen:
        pagina.fill(_VELD, een.vraag)
        pagina.keyboard.press("Enter")
        pagina.wait_for_selector(_KLAAR, state="attached")
        gevonden = pagina.eval_on_selector_all(_GEVONDEN, "links => links.map(({ href }) => href)")
        adressen = tuple(f"/{adres.removeprefix(begin).partition('#')[0]}" for adres in gevonden)
        yield Meting(een.vraag, een.groep, een.goed, adressen)


def kruis(
    inhoud: Inhoud, site: Path, pagina: "Page", begin: str, elke: int = 1, delen: int = _DELEN
) -> Iterator[Meting]:
    """Ask each written question of an engine that was made without it and a fifth of the others; its own page fits.

    The first three are read; the group is the part of the site. With `elke` one in so many is asked, with
    `delen` of so many fifths.
    """
    vragen, synoniemen = inhoud.regiovisie.zoeken.vragen, inhoud.regiovisie.zoeken.synoniemen
    geschreven = [(vraag, pagina_adres(een.pagina)) for een in vragen for vraag in een.vragen]
    gebouwd = [json.loads((site / naam).read_text("utf-8")) for naam in BESTANDEN]
    paginas = [(een, pagina_adres(een.pad)) for een in in_zoeken(inhoud)]
    teksten = ((een, adres, (site / adres / "index.html").read_text("utf-8")) for een, adres in paginas)
    gelezen = [lees_gebouwd(tekst, adres, een, inhoud) for een, adres, tekst in teksten]
    pagina.goto(begin)
    for deel in range(delen):
        weg = dict(geschreven[deel::_DELEN])
        over = [(een, tuple(vraag for vraag in een.vragen if vraag not in weg)) for een in vragen]
        zonder = [een.model_copy(update={"vragen": rest}) for een, rest in over if rest]
        bestanden = [oud | nieuw for oud, nieuw in zip(gebouwd, maak_index(gelezen, zonder, synoniemen), strict=True)]
        gevraagd = [*weg][::elke]
        for vraag, gevonden in zip(gevraagd, roep_motor("kruis", pagina, begin, *bestanden, gevraagd), strict=True):
            adressen = tuple(adres.partition("#")[0] for adres in gevonden)
            yield Meting(vraag, onderwerp_van(weg[vraag]) or "start", (f"{weg[vraag]}=",), adressen)


def verklaar(inhoud: Inhoud, gevraagd: str, pagina: "Page", begin: str) -> dict[str, Any]:
    """Give what is found for words, and why.

    Gives:
        `antwoorden`, lines above the results; `treffers`, each with `adres`, `titel`, `score`, `geschreven` (the
        nearest written question and its place, or nothing), `dichtbij` (how near, 0 to 1), and `woorden`: of each word
        that was asked the word that stands for it on the page, or nothing, and how much that counts.
    """
    pagina.goto(begin)
    uitkomst: dict[str, Any] = roep_motor("verklaar", pagina, begin, gevraagd)
    for een in uitkomst["treffers"]:
        een["geschreven"] = _geschreven(inhoud, een["adres"].partition("#")[0], {*een["vraag"]})
    return uitkomst


def roep_motor(naam: str, pagina: "Page", *gegevens: object) -> Any:
    """Ask the engine of the site something, without a page for it, by a script that lies with the templates.

    `kruis` is given `begin`, what is read first and later, and questions, and gives the first three addresses of each.
    """
    return pagina.evaluate((_SCRIPTS / f"{naam}.js").read_text("utf-8"), gegevens)


def _geschreven(inhoud: Inhoud, adres: str, gevouwen: set[str]) -> Problem | None:
    """Give the written question of a page that has these words, as a line that says where it stands."""
    vragen = [
        (len({*woorden(vraag)} ^ gevouwen), inhoud.fout(record, "vragen", vraag, nummer))
        for record in inhoud.regiovisie.zoeken.vragen
        if gevouwen and pagina_adres(record.pagina) == adres
        for nummer, vraag in enumerate(record.vragen)
    ]
    return min(vragen)[1] if vragen else None


def per_groep(metingen: Iterable[Meting]) -> dict[str, Cijfers]:
    """Give the figures of all, and then of each group that asked something."""
    groepen: dict[str, list[Meting]] = {"alle": []}
    for meting in metingen:
        groepen["alle"].append(meting)
        groepen.setdefault(meting.groep, []).append(meting)
    return {groep: _cijfers(van) for groep, van in groepen.items()}


def _cijfers(metingen: list[Meting]) -> Cijfers:
    plaatsen = [meting.plaats or 0 for meting in metingen]
    delen: dict[str, list[float]] = {
        "success@1": [plaats == 1 for plaats in plaatsen],
        "success@3": [0 < plaats <= 3 for plaats in plaatsen],
        "mrr": [1 / plaats if plaats else 0 for plaats in plaatsen],
    }
    gemiddeld = {naam: round(sum(waarden) / len(plaatsen), 4) for naam, waarden in delen.items()}
    return {"vragen": len(plaatsen), **gemiddeld, "leeg": sum(not meting.adressen for meting in metingen)}
