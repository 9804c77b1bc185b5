"""The figures and what is said of them, brought together with the tables they come from."""

from __future__ import annotations

from macros.models.basis import Record
from macros.models.bewering import Bewering, Oordeel, beoordeel
from macros.models.cijferreeks import Cijfer, Cijferreeks, Figuur, Reeks
from macros.models.getallen import getallen_in
from macros.models.visie import Cijfertabel, Visie


class Cijfergegevens(Record):
    """All that the pages about figures are made of."""

    visies: tuple[Visie, ...]
    cijferreeksen: tuple[Cijferreeks, ...]
    beweringen: tuple[Bewering, ...]

    def cijfertabel(self, id: str) -> Cijfertabel | None:
        """Give the adopted table with this id, if there is one."""
        return next((tabel for visie in self.visies for tabel in visie.cijfers if tabel.id == id), None)

    def figuur(self, reeks: Cijferreeks) -> Figuur:
        """Give a series with its values; the check has seen to it that they are there."""
        if reeks.tabel is None:
            cijfers = tuple(
                Cijfer(
                    bij=los.naam,
                    reeks=reeks.kort,
                    geschreven=los.getal,
                    eenheid=los.eenheid or reeks.eenheid or "",
                    mate=los.mate or "",
                    periode=reeks.periode,
                    staat_in=los.staat_in,
                    signaleringen=self._over(los.staat_in, los.getal),
                )
                for los in reeks.getallen
            )
            return Figuur(reeks=reeks, reeksen=(Reeks(id=reeks.id, naam=reeks.kort, cijfers=cijfers),))
        return Figuur(
            reeks=reeks,
            reeksen=tuple(self.kolom(reeks.tabel, kolom, reeks) for kolom in reeks.kolommen),
            delen=tuple(self.kolom(reeks.tabel, kolom, reeks) for kolom in reeks.delen),
        )

    def kolom(self, tabel: str, kolom: str, voor: Cijferreeks | None = None) -> Reeks:
        """Give a column of an adopted table as a series: the first column holds the years.

        Raises:
            KeyError: no such table or column.
        """
        gevonden = self.cijfertabel(tabel)
        if gevonden is None:
            raise KeyError(tabel)
        plaats = {een.id: nummer for nummer, een in enumerate(gevonden.kolommen)}[kolom]
        naam = gevonden.kolommen[plaats].kop
        cijfers = tuple(
            Cijfer(
                bij=rij.waarden[0],
                reeks=naam,
                geschreven=rij.waarden[plaats],
                eenheid=voor.eenheid or "" if voor else "",
                periode=rij.waarden[0],
                staat_in=rij.id,
                signaleringen=self._over(rij.id, rij.waarden[plaats]),
            )
            for rij in gevonden.rijen
        )
        return Reeks(id=kolom, naam=naam, cijfers=cijfers)

    def oordeel(self, bewering: Bewering) -> Oordeel:
        """Calculate what a statement of the visie says."""
        if bewering.tabel is None or bewering.kolom is None:
            return beoordeel(bewering, None)
        andere = tuple(self.kolom(bewering.tabel, kolom) for kolom in bewering.andere)
        return beoordeel(bewering, self.kolom(bewering.tabel, bewering.kolom), andere)

    def aantal_oordelen(self, uitkomst: str) -> int:
        """Count the statements with an outcome."""
        return sum(self.oordeel(bewering).uitkomst == uitkomst for bewering in self.beweringen)

    def _over(self, staat_in: str, geschreven: str) -> tuple[str, ...]:
        """Give the ids of the signaleringen that speak of this number in this text."""
        return tuple(
            melding.id
            for visie in self.visies
            for melding in visie.signaleringen
            if melding.alinea == staat_in and geschreven in getallen_in(melding.woorden)
        )
