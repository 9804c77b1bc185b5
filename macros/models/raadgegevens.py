"""All that the pages for the council are made of, and the questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.models.basis import Record
from macros.models.raad import (
    Bronverschil,
    Gemeentestand,
    Raadsdeel,
    Raadsvraag,
    Signaleringsgroep,
    Uitspraak,
    Vindplaats,
)
from macros.models.vergelijking import Onderwerp, Vergelijkthema, Vergelijkvisie


class Raadgegevens(Record):
    """The records of the pages for the council."""

    vindplaatsen: tuple[Vindplaats, ...]
    raadsdelen: tuple[Raadsdeel, ...]
    gemeentestanden: tuple[Gemeentestand, ...]
    bronverschillen: tuple[Bronverschil, ...]
    raadsvragen: tuple[Raadsvraag, ...]
    signaleringsgroepen: tuple[Signaleringsgroep, ...]
    onderwerpen: tuple[Onderwerp, ...]
    vergelijkthemas: tuple[Vergelijkthema, ...]
    vergelijkvisies: tuple[Vergelijkvisie, ...]

    @property
    def uitspraken(self) -> Iterator[Uitspraak]:
        """Yield every statement in our words, wherever it stands."""
        for deel in self.raadsdelen:
            yield from deel.punten
        yield from self.gemeentestanden
        for vraag in self.raadsvragen:
            yield from vraag.antwoord
        for visie in self.vergelijkvisies:
            yield from visie.antwoorden

    @property
    def hoofdvragen(self) -> tuple[Raadsvraag, ...]:
        """The questions that are doors on the page for the council."""
        return tuple(vraag for vraag in self.raadsvragen if vraag.hoofdvraag == "ja")

    @property
    def vragen_per_groep(self) -> dict[str, tuple[Raadsvraag, ...]]:
        """The questions per group, groups in the order in which they are first named."""
        groepen = dict.fromkeys(vraag.groep for vraag in self.raadsvragen)
        return {groep: tuple(vraag for vraag in self.raadsvragen if vraag.groep == groep) for groep in groepen}

    @property
    def alleen_hier(self) -> tuple[Vergelijkthema, ...]:
        """The themes that the visie of the site names and no other."""
        return tuple(thema for thema in self.vergelijkthemas if self._noemt(thema) == {"ja"})

    @property
    def alleen_elders(self) -> tuple[Vergelijkthema, ...]:
        """The themes that another visie names and that of the site does not."""
        return tuple(thema for thema in self.vergelijkthemas if self._noemt(thema) == {"nee"})

    def vindplaats(self, id: str) -> Vindplaats:
        """Give the words of a source with this id.

        Raises:
            KeyError: there are none.
        """
        for vindplaats in self.vindplaatsen:
            if vindplaats.id == id:
                return vindplaats
        raise KeyError(id)

    def stand_van(self, gemeente: str) -> Gemeentestand | None:
        """Give what the sources tell of a municipality, if anything."""
        return next((stand for stand in self.gemeentestanden if stand.gemeente == gemeente), None)

    def noemen(self, thema: Vergelijkthema) -> tuple[Vergelijkvisie, ...]:
        """Give the visies that name a theme."""
        return tuple(visie for visie in self.vergelijkvisies if visie.bewijs(thema.id))

    def _noemt(self, thema: Vergelijkthema) -> set[str]:
        return {visie.eigen for visie in self.noemen(thema)}
