"""Figures of the visie, each with its unit, its period and the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pydantic import model_validator

from macros.models.basis import Bronrecord, Id, Record, Tekst
from macros.models.getallen import Getalschrift, Verandering, lees_getal


class Los(Record):
    """A figure in running text: the words around it prove that it stands there.

    `mate` is how sure the text is of it, such as 'bijna'. `eenheid` is its own when the series has none.
    """

    id: Id
    naam: Tekst
    getal: Getalschrift
    mate: Tekst | None = None
    eenheid: Tekst | None = None
    staat_in: Id
    woorden: Tekst


class Cijferreeks(Bronrecord):
    """A figure on the page: a message, a picture, a table and a file, all from the same values.

    The values are columns of an adopted table (`tabel` and `kolommen`) or stand in running text (`getallen`).
    `delen` are the columns that the only column is the sum of.
    """

    titel: Tekst
    kort: Tekst
    vorm: Literal["lijnen", "staven", "honderd", "getallen"]
    eenheid: Tekst | None = None
    periode: Tekst
    tabel: Id | None = None
    kolommen: tuple[Id, ...] = ()
    delen: tuple[Id, ...] = ()
    getallen: tuple[Los, ...] = ()
    kanttekeningen: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _is_heel(self) -> Cijferreeks:
        if bool(self.tabel and self.kolommen) == bool(self.getallen):
            raise ValueError("heeft getallen, of anders een tabel met kolommen")
        if zonder := [los.id for los in self.getallen if not (self.eenheid or los.eenheid)]:
            raise ValueError(f"heeft geen eenheid, en {zonder[0]} ook niet")
        if self.vorm == "lijnen" and not self.tabel:
            raise ValueError("lijnen horen bij kolommen van een tabel")
        if self.vorm == "honderd" and [lees_getal(los.getal) <= 100 for los in self.getallen] != [True]:
            raise ValueError("honderd stippen horen bij één getal van ten hoogste 100")
        return self

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.titel


class Cijfer(Record):
    """One value, traced: `bij` is its year or name, `reeks` its series, `staat_in` the id of the adopted text.

    `signaleringen` are ids of the notes on this very number.
    """

    bij: str
    reeks: str
    geschreven: str
    eenheid: str
    mate: str = ""
    periode: str
    staat_in: str
    signaleringen: tuple[str, ...] = ()

    @property
    def getal(self) -> Decimal:
        """Its value."""
        return lees_getal(self.geschreven)

    @property
    def label(self) -> str:
        """The number as a picture and a table say it: `bijna 1,3 miljoen mensen`, `97%`, `741`."""
        achter = self.eenheid if self.eenheid == "%" else f" {self.eenheid}"
        return f"{self.mate} {self.geschreven}{achter}".strip()


class Reeks(Record):
    """The values of one column, oldest first."""

    id: str
    naam: str
    cijfers: tuple[Cijfer, ...]

    def bij(self, naam: str) -> Cijfer | None:
        """Give the value at a year, if there is one."""
        return next((cijfer for cijfer in self.cijfers if cijfer.bij == naam), None)

    def tussen(self, van: str, naar: str) -> tuple[Cijfer, ...]:
        """Give the values from one year up to another."""
        namen = [cijfer.bij for cijfer in self.cijfers]
        return self.cijfers[namen.index(van) : namen.index(naar) + 1]

    def verandering(self, van: str, naar: str) -> Verandering:
        """Give the change from one year to another; both have a value."""
        deel = self.tussen(van, naar)
        return Verandering(van=deel[0].getal, naar=deel[-1].getal)

    @property
    def gelijk_gebleven(self) -> tuple[Cijfer, ...]:
        """The values that are exactly those of the year before."""
        return tuple(nu for toen, nu in pairwise(self.cijfers) if nu.getal == toen.getal)


class Figuur(Record):
    """A series with its values at hand: what the picture, the table and the file are all made of."""

    reeks: Cijferreeks
    reeksen: tuple[Reeks, ...]
    delen: tuple[Reeks, ...] = ()

    @property
    def cijfers(self) -> tuple[Cijfer, ...]:
        """Every value."""
        return tuple(cijfer for reeks in self.reeksen for cijfer in reeks.cijfers)

    @property
    def per_jaar(self) -> tuple[tuple[str, tuple[Cijfer, ...]], ...]:
        """The rows of the table: a year or a name, and a value for each series."""
        return tuple((rij[0].bij, rij) for rij in zip(*(reeks.cijfers for reeks in self.reeksen), strict=True))

    @property
    def plaatsen(self) -> tuple[str, ...]:
        """The ids of the adopted texts that the values stand in, each once."""
        return tuple(dict.fromkeys(cijfer.staat_in for cijfer in self.cijfers))

    @property
    def gemarkeerd(self) -> tuple[Cijfer, ...]:
        """The values that a signalering speaks of."""
        return tuple(cijfer for cijfer in self.cijfers if cijfer.signaleringen)

    @property
    def jaren(self) -> tuple[str, ...]:
        """The years of a table."""
        return tuple(cijfer.bij for cijfer in self.reeksen[0].cijfers)

    @property
    def stappen(self) -> tuple[tuple[str, str], ...]:
        """The changes to calculate: over all years, and over the last one."""
        jaren = self.jaren
        return tuple(dict.fromkeys([(jaren[0], jaren[-1]), (jaren[-2], jaren[-1])])) if len(jaren) > 1 else ()

    @property
    def telt_op(self) -> bool | None:
        """Whether the total is the sum of its parts in every year; None when it has no parts."""
        if not self.delen:
            return None
        sommen = [sum(cijfer.getal for cijfer in rij) for rij in zip(*(d.cijfers for d in self.delen), strict=True)]
        return sommen == [cijfer.getal for cijfer in self.cijfers]
