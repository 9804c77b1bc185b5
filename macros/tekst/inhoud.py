"""All content of the site together, the rules it keeps, and what a subject hands in to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Literal, Protocol

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.hulp import Gemeente
from macros.gegevens.partners import Partner
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Adresboek, Macro


class Herkenbaar(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, eq=False)
class Inhoud:
    """All content of the site.

    Attributes:
        paginas: all pages, by path.
        waar: gives file and line of the record or paragraph with an id, in one file if that is named, or of
            a place within it.
        volgorde: the pages of the menu, as paths under docs/, in reading order.
        kennis: what templates may ask, by name, for a page; the sum of what the subjects hand in.
    """

    regiovisie: Regiovisie
    paginas: tuple[Pagina, ...]
    adresboek: Adresboek
    waar: Callable[..., tuple[str, int]]
    volgorde: tuple[str, ...] = ()
    kennis: Callable[[Inhoud, Pagina], dict[str, object]] = lambda _inhoud, _pagina: {}

    def paginas_met(self, noun: str, id: str) -> dict[str, Pagina]:
        """Give the pages that call a noun for a record, by path."""
        aanroepen = ((pagina, aanroep) for pagina in self.paginas for aanroep in pagina.aanroepen)
        return {pagina.pad: pagina for pagina, aanroep in aanroepen if aanroep.naam == noun and id in aanroep.ids}

    def eigen_pagina(self, noun: str, record: Gemeente | Partner) -> Iterator[Problem]:
        """Yield that the page of a record does not call its noun, and each other page that does."""
        op = self.paginas_met(noun, record.id)
        if record.pagina not in op:
            yield self.fout(record, "", f'docs/{record.pagina} met {{{{ {noun}("{record.id}") }}}} ontbreekt')
        for pad in op.keys() - {record.pagina}:
            yield op[pad].fout(f"{noun}: {record.id} hoort in docs/{record.pagina}")

    def niet_op(self, pad: str, id: str) -> str | None:
        """Say what is wrong when an id is not on a page; None when it is, or when there is no such page."""
        hier = [bekend for bekend, thuis in self.adresboek.pagina_van.items() if thuis == pad]
        return bedoelt_u(id, hier) if hier and id not in hier else None

    def is_gedeeld(self, id: str, bestand: str) -> bool:
        """Say whether the record with an id, in a file of data/, belongs to the project that this one stands on."""
        return bool(self.regiovisie.site.deelt and id) and self.waar(id, bestand)[0] not in (bestand, "data/site.yml")

    def fout(self, record: Herkenbaar, veld: str, tekst: str, nummer: int | None = None) -> Problem:
        """Give a mistake in a field of a record, or in the record itself when `veld` is empty.

        Its line is that of the field; with `nummer`, from 0, that of what stands there in its list.
        """
        wat = f"{record.id}.{veld}" if veld else record.id
        binnen = (*filter(None, veld.split(".")), *(() if nummer is None else (nummer,)))
        return Problem(*self.waar(record.id, _bestand_van(type(record)), *binnen), f"{wat}: {tekst}")


@cache
def _bestand_van(soort: type) -> str:
    """Give the one file of data/ with records of a kind, or the folder of those that have them; else nothing."""
    eigen = [f"data/{pad}.yml" for pad, (model, _) in bestanden(Regiovisie).items() if model is soort]
    van_visie = any(model is soort for model, _ in bestanden(Visie).values())
    mappen = {eigen[0]} if len(eigen) == 1 else {een[: een.rindex("/") + 1] for een in eigen}
    return mappen.pop() if len(mappen) == 1 else "data/visie/" if van_visie else ""


@dataclass(frozen=True)
class Inhoudsregel:
    """A rule that all content keeps, made of a function that gives what breaks it, and has its name and docstring.

    Attributes:
        wanneer: `altijd`; `af` when a text keeps it only once it is finished; `getoond` when it is of what
            the pages show, macros filled in.
    """

    functie: Callable[[Inhoud], Iterator[Problem]]
    wanneer: Literal["altijd", "af", "getoond"] = "altijd"

    def __call__(self, inhoud: Inhoud) -> Iterator[Problem]:
        """Give what breaks it."""
        return (replace(een, rule=self.functie.__name__) for een in self.functie(inhoud))


regel = Inhoudsregel
regel_af = partial(Inhoudsregel, wanneer="af")
regel_getoond = partial(Inhoudsregel, wanneer="getoond")


def regels_in(*modules: ModuleType) -> tuple[Inhoudsregel, ...]:
    """Give the rules that modules define, in the order in which they stand there."""
    return tuple(een for module in modules for een in vars(module).values() if isinstance(een, Inhoudsregel))


@dataclass(frozen=True)
class Onderwerp:
    """What one subject of the site hands in.

    Attributes:
        naam: how its data, pages, room and tests are called.
        nouns: what an editor can call in a page.
        regels: the modules with its rules.
        kennis: what templates may ask beside the records they show, for a page. It is made anew for every page,
            so what takes time to reckon is handed in as a function.
        maak: makes its files below docs/, out of the content in a project folder.
        na_bouw: lays in a built site what is made of its pages, given the HTML of each by its path under docs/.
        bestanden: gives what it makes so, and what lies ready among its pages to be served, as paths under docs/.
    """

    naam: str
    nouns: Mapping[str, Macro] = field(default_factory=dict)
    regels: tuple[ModuleType, ...] = ()
    kennis: Callable[[Inhoud, Pagina], dict[str, object]] = lambda _inhoud, _pagina: {}
    maak: Callable[[Inhoud, Path], object] = lambda _inhoud, _map: None
    na_bouw: Callable[[Inhoud, Mapping[str, str], Path], object] = lambda _inhoud, _gebouwd, _site: None
    bestanden: Callable[[Inhoud], list[str]] = lambda _inhoud: []
