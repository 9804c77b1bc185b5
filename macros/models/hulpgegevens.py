"""All that the help pages are made of, and what follows from it as a whole."""

from __future__ import annotations

from datetime import date

from macros.models.basis import Record
from macros.models.hulp import Contact, Gemeente, Hulplijn, Hulppad, Taal, Uitgang, Vervallen
from macros.models.woonplaats import Naamgenoot, Woonplaats, reeksen


class Hulpgegevens(Record):
    """All that the help pages are made of."""

    hulplijnen: tuple[Hulplijn, ...]
    gemeenten: tuple[Gemeente, ...]
    plaatsen: tuple[Woonplaats, ...]
    hulppaden: tuple[Hulppad, ...]
    talen: tuple[Taal, ...]
    uitgangen: tuple[Uitgang, ...]
    vervallen: tuple[Vervallen, ...]

    @property
    def contacten(self) -> tuple[Contact, ...]:
        """All records that an editor checks by hand, longest ago first, never before that."""
        alle: list[Contact] = [*self.hulplijnen, *self.gemeenten]
        gecontroleerd = [contact for contact in alle if contact.toon != "nee"]
        return tuple(sorted(gecontroleerd, key=lambda contact: contact.gecontroleerd_op or date.min))

    @property
    def uitgang(self) -> Uitgang:
        """The exit of the help pages."""
        return self.uitgangen[0]

    @property
    def nummerlijst(self) -> tuple[Hulplijn, ...]:
        """The lines whose number a resident may see, in the order of the data."""
        return tuple(lijn for lijn in self.hulplijnen if lijn.nummer)

    @property
    def online(self) -> tuple[Hulplijn, ...]:
        """The organisations of which residents get the website alone."""
        zonder_nummer = [lijn for lijn in self.hulplijnen if not lijn.nummer and lijn.toon != "nee"]
        return tuple(lijn for lijn in zonder_nummer if lijn.website)

    @property
    def kaartje(self) -> tuple[Hulplijn, ...]:
        """The lines on the card to cut out."""
        return tuple(lijn for lijn in self.nummerlijst if lijn.kaartje)

    @property
    def namen_die_vragen(self) -> tuple[Naamgenoot, ...]:
        """The place names that need a postcode, in the order of the alphabet."""
        return tuple(
            Naamgenoot(naam=naam, plaatsen=plaatsen, gemeenten=tuple(self.gemeente(p.gemeente).naam for p in plaatsen))
            for naam in sorted({plaats.naam for plaats in self.plaatsen})
            if len(plaatsen := self._met_naam(naam)) > 1 or plaatsen[0].elders
        )

    @property
    def grensplaatsen(self) -> tuple[Woonplaats, ...]:
        """The places of whose postcode area a part lies in another municipality."""
        return tuple(plaats for plaats in self.plaatsen if plaats.grens)

    def plaatsen_van(self, gemeente: Gemeente) -> tuple[str, ...]:
        """Give the names that lead to this municipality and to no other, in the order of the alphabet."""
        vragen = {naamgenoot.naam for naamgenoot in self.namen_die_vragen}
        eigen = {plaats.naam for plaats in self.plaatsen if plaats.gemeente == gemeente.id}
        return tuple(sorted(eigen - vragen, key=lambda naam: naam.removeprefix("'s-")))

    def nummerhouder(self, gemeente: Gemeente) -> Gemeente | None:
        """Give the record with the number of a municipality; None when a resident may not see it."""
        if gemeente.toon != "ja":
            return None
        return self.gemeente(gemeente.telefoon_van) if gemeente.telefoon_van else gemeente

    def postcodes_van(self, gemeente: Gemeente) -> str:
        """Give its postcodes of four digits, series shortened."""
        return reeksen({code for plaats in self.plaatsen if plaats.gemeente == gemeente.id for code in plaats.pc4})

    def hulplijn(self, id: str) -> Hulplijn:
        """Give the organisation with this id.

        Raises:
            KeyError: there is none.
        """
        for hulplijn in self.hulplijnen:
            if hulplijn.id == id:
                return hulplijn
        raise KeyError(id)

    def gemeente(self, id: str) -> Gemeente:
        """Give the municipality with this id.

        Raises:
            KeyError: there is none.
        """
        for gemeente in self.gemeenten:
            if gemeente.id == id:
                return gemeente
        raise KeyError(id)

    def _met_naam(self, naam: str) -> tuple[Woonplaats, ...]:
        met_naam = (plaats for plaats in self.plaatsen if plaats.naam == naam)
        return tuple(sorted(met_naam, key=lambda plaats: not plaats.postcodes))
