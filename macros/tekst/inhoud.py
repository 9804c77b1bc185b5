"""All content of the site together, and what a subject hands in to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Adresboek, Macro


class Waar(Protocol):
    """Gives file and line of the record or paragraph with an id, in one file if that is named."""

    def __call__(self, id: str, bestand: str = "") -> tuple[str, int]:  # noqa: D102
        ...


@dataclass(frozen=True, eq=False)
class Inhoud:
    """All content of the site.

    Attributes:
        regiovisie: all records.
        paginas: all pages, by path.
        adresboek: where each id lives.
        waar: gives file and line of a record by its id.
        volgorde: the pages of the menu, as paths under docs/, in reading order.
        kennis: what templates may ask, by name, for a page; the sum of what the subjects hand in.
    """

    regiovisie: Regiovisie
    paginas: tuple[Pagina, ...]
    adresboek: Adresboek
    waar: Waar
    volgorde: tuple[str, ...] = ()
    kennis: Callable[[Inhoud, Pagina], dict[str, object]] = lambda _inhoud, _pagina: {}


@dataclass(frozen=True)
class Onderwerp:
    """What one subject of the site hands in.

    Attributes:
        naam: how its data, pages, room and tests are called.
        nouns: what an editor can call in a page.
        regels: its rules: each gives what is wrong with the content.
        regels_af: those that a text meets only when it is finished.
        regels_getoond: those of what its pages show, macros filled in.
        kennis: what templates may ask beside the records they show, for a page. It is made anew for every noun on it,
            so what takes time to reckon is handed in as a function.
        maak: makes its files below docs/, out of the content in a project folder.
    """

    naam: str
    nouns: Mapping[str, Macro] = field(default_factory=dict)
    regels: tuple[Callable[[Inhoud], Iterator[Problem]], ...] = ()
    regels_af: tuple[Callable[[Inhoud], Iterator[Problem]], ...] = ()
    regels_getoond: tuple[Callable[[Inhoud], Iterator[Problem]], ...] = ()
    kennis: Callable[[Inhoud, Pagina], dict[str, object]] = lambda _inhoud, _pagina: {}
    maak: Callable[[Inhoud, Path], object] = lambda _inhoud, _map: None
