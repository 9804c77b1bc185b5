"""How well search finds: questions with the pages that fit, asked of the built site in a browser, and what comes of it.

In: files of questions, and a browser page of a site that is served. Out: the addresses that are found, and figures by
group: the share of questions with a fitting page first (`success@1`) and among the first three (`success@3`), the mean
of one divided by the place of the first that fits (`mrr`), and the number without any result (`leeg`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import yaml
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from macros.kern.bevindingen import probleem
from macros.kern.fouten import DataError, Problem
from macros.kern.records import Record
from macros.kern.yaml import Gelezen, Plaats, lees_tekst

if TYPE_CHECKING:
    from playwright.sync_api import Page

Cijfers = dict[str, float]
"""Of a group: `vragen`, how many, then `success@1`, `success@3`, `mrr` and `leeg`."""

_GetypteTekst = Annotated[str, StringConstraints(min_length=1)]
_Adres = Annotated[str, StringConstraints(pattern=r"^/[^\s#]*$")]
_VELD, _KLAAR, _GEVONDEN = "#zoekwoorden", "#treffers:not([data-bezig])", "#treffers > li > .titel > a"


class Meetvraag(Record):
    """A question, who asks it, and the addresses of fitting pages: each with all below it, or with `=` it alone."""

    vraag: _GetypteTekst
    groep: Literal["inwoner", "professional", "raad", "partner"]
    goed: Annotated[tuple[_Adres, ...], Field(min_length=1)]

    def past(self, adres: str) -> bool:
        """Tell whether an address, such as `/hulp/ouderen/`, answers it."""
        return any(adres == goed[:-1] if goed.endswith("=") else adres.startswith(goed) for goed in self.goed)


@dataclass(frozen=True)
class Uitslag:
    """What was found for a question: addresses from the home page with a slash before them, best first."""

    vraag: Meetvraag
    adressen: tuple[str, ...]

    @property
    def plaats(self) -> int | None:
        """The place of the first that fits, from 1."""
        return next((nr for nr, adres in enumerate(self.adressen, 1) if self.vraag.past(adres)), None)


def lees_alle(paden: Iterable[Path]) -> dict[Path, tuple[Meetvraag, ...]]:
    """Read files of questions: any YAML, for they may be made by a program.

    Raises:
        DataError: with every fault and its line.
    """
    vragen: dict[Path, tuple[Meetvraag, ...]] = {}
    problemen: list[Problem] = []
    for pad in paden:
        try:
            vragen[pad] = _lees(pad)
        except DataError as fout:
            problemen += fout.problems
    if problemen:
        raise DataError(problemen)
    return vragen


def _lees(pad: Path) -> tuple[Meetvraag, ...]:
    naam = str(pad)
    lader = yaml.BaseLoader(lees_tekst(pad, naam))
    try:
        boom = lader.get_single_node()
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        raise DataError([Problem(naam, plek.line + 1 if plek else 1, "geen geldige YAML")]) from None
    if not isinstance(boom, yaml.SequenceNode) or not boom.value:
        raise DataError([Problem(naam, 1, "hier hoort een lijst van vragen; begin elke vraag met een streepje")])
    waarde = lader.construct_document(boom)
    try:
        return TypeAdapter(tuple[Meetvraag, ...]).validate_python(waarde)
    except ValidationError as fout:
        regels: dict[Plaats, tuple[int, int]] = {
            (nr,): (een.start_mark.line + 1, 0) for nr, een in enumerate(boom.value)
        }
        gelezen = Gelezen(waarde, regels)
        raise DataError(probleem(naam, gelezen, dict(een)) for een in fout.errors(include_url=False)) from None


def stel(vragen: Iterable[Meetvraag], pagina: "Page", begin: str) -> Iterator[Uitslag]:
    """Type each question into the field of the page Zoeken of the site at address `begin`, and read what it finds."""
    pagina.goto(f"{begin}zoeken/")
    for vraag in vragen:
        pagina.fill(_VELD, vraag.vraag)
        pagina.press(_VELD, "Enter")
        pagina.wait_for_selector(_KLAAR, state="attached")
        gevonden = pagina.eval_on_selector_all(_GEVONDEN, "links => links.map(({ href }) => href)")
        yield Uitslag(vraag, tuple(f"/{adres.removeprefix(begin).partition('#')[0]}" for adres in gevonden))


def per_groep(uitslagen: Iterable[Uitslag]) -> dict[str, Cijfers]:
    """Give the figures of all, and then of each group that asked something."""
    groepen: dict[str, list[Uitslag]] = {"alle": []}
    for uitslag in uitslagen:
        groepen["alle"].append(uitslag)
        groepen.setdefault(uitslag.vraag.groep, []).append(uitslag)
    return {groep: _cijfers(van) for groep, van in groepen.items()}


def _cijfers(uitslagen: list[Uitslag]) -> Cijfers:
    plaatsen = [uitslag.plaats for uitslag in uitslagen]
    return {
        "vragen": len(plaatsen),
        "success@1": _deel(plaats == 1 for plaats in plaatsen),
        "success@3": _deel(plaats is not None and plaats <= 3 for plaats in plaatsen),
        "mrr": _deel(1 / plaats if plaats else 0 for plaats in plaatsen),
        "leeg": sum(not uitslag.adressen for uitslag in uitslagen),
    }


def _deel(waarden: Iterable[float]) -> float:
    alle = [*waarden]
    return round(sum(alle) / len(alle), 4)
