"""What belongs to the site as a whole, and all of it together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.models.basis import Id, Record, Tekst
from macros.models.hulpgegevens import Hulpgegevens
from macros.models.visie import Periode, Visie


class Document(Record):
    """A source document that facts or words on the site come from."""

    id: Id
    titel: Tekst
    soort: Tekst
    van: Tekst
    zaaknummer: str = ""
    gebruik: Tekst


class Deur(Record):
    """A door on the home page: to `pagina`, a file under docs/; `nadruk` makes it stand out."""

    id: Id
    titel: Tekst
    tekst: Tekst
    pagina: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$")]
    knop: Tekst
    nadruk: Literal["ja", "nee"] = "nee"


class Regiovisie(Hulpgegevens):
    """Everything the site is made of, checked and frozen."""

    visies: tuple[Visie, ...]
    deuren: tuple[Deur, ...]
    documenten: tuple[Document, ...]

    @property
    def geldende(self) -> Visie:
        """The visie of the period that holds today."""
        return next(visie for visie in self.visies if visie.periode.geldt == "ja")

    @property
    def periodes(self) -> tuple[Periode, ...]:
        """The periods, newest first."""
        return tuple(sorted((visie.periode for visie in self.visies), key=lambda periode: periode.id, reverse=True))

    def visie(self, periode: str) -> Visie:
        """Give the visie of a period.

        Raises:
            KeyError: there is none.
        """
        for visie in self.visies:
            if visie.periode.id == periode:
                return visie
        raise KeyError(periode)
