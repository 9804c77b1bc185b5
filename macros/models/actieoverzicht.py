"""The actielijnen and acties of a visie with our tags and the uitvoeringsagenda, brought together."""

from __future__ import annotations

from typing import Literal

from macros.models.actie import Actietags, Kenmerk, Tag
from macros.models.afspraak import MEETVELDEN, Afspraak
from macros.models.basis import Record
from macros.models.visie import Actie, Ambitie


class Rij(Record):
    """An actielijn or actie in the explorer: adopted text, our tags, its appointments."""

    id: str
    nummer: str
    soort: Literal["actielijn", "actie"]
    tekst: str
    ambitie: str
    ambitie_naam: str
    actielijn: str
    tags: tuple[tuple[Kenmerk, Tag], ...]
    afspraken: tuple[Afspraak, ...]

    def van_soort(self, soort: str) -> tuple[tuple[Kenmerk, Tag], ...]:
        """Give the tags of one kind, in the order of the vocabulary."""
        return tuple(paar for paar in self.tags if paar[0].soort == soort)

    def heeft(self, kenmerk: Kenmerk) -> bool:
        """Whether it has a tag."""
        return any(eigen.id == kenmerk.id for eigen, _ in self.tags)

    def weet(self, veld: str) -> bool:
        """Whether an appointment says this about it."""
        return any(getattr(afspraak, veld) is not None for afspraak in self.afspraken)


class Meetstand(Record):
    """For how many actielijnen and acties a thing that is needed to measure is known."""

    naam: str
    actielijnen: int
    acties: int


class Actieoverzicht(Record):
    """All actielijnen and acties of a visie as the explorer shows them."""

    rijen: tuple[Rij, ...]
    kenmerken: tuple[Kenmerk, ...]

    def van_ambitie(self, ambitie: str) -> tuple[Rij, ...]:
        """Give the rows of an ambitie."""
        return tuple(rij for rij in self.rijen if rij.ambitie == ambitie)

    def met(self, kenmerk: Kenmerk) -> tuple[Rij, ...]:
        """Give the rows with a tag."""
        return tuple(rij for rij in self.rijen if rij.heeft(kenmerk))

    def kenmerken_van(self, soort: str) -> tuple[Kenmerk, ...]:
        """Give the tags of a kind, by name."""
        return tuple(sorted((k for k in self.kenmerken if k.soort == soort), key=lambda k: k.naam.casefold()))

    def aantal(self, soort: str) -> int:
        """Count the actielijnen or the acties."""
        return sum(rij.soort == soort for rij in self.rijen)

    @property
    def afspraken(self) -> tuple[tuple[Rij, Afspraak], ...]:
        """Every appointment with what it is about."""
        return tuple((rij, afspraak) for rij in self.rijen for afspraak in rij.afspraken)

    @property
    def meetstand(self) -> tuple[Meetstand, ...]:
        """What is known of each thing that is needed to measure."""
        return tuple(
            Meetstand(naam=naam, actielijnen=self._weet("actielijn", veld), acties=self._weet("actie", veld))
            for veld, naam in MEETVELDEN.items()
        )

    def _weet(self, soort: str, veld: str) -> int:
        return sum(rij.soort == soort and rij.weet(veld) for rij in self.rijen)


def overzicht(
    ambities: tuple[Ambitie, ...],
    kenmerken: tuple[Kenmerk, ...],
    actietags: tuple[Actietags, ...],
    afspraken: tuple[Afspraak, ...],
) -> Actieoverzicht:
    """Bring actielijnen, acties, tags and appointments together, in the order of the document."""
    rijen = []
    for ambitie in ambities:
        for lijn in ambitie.actielijnen:
            for deel in (lijn, *lijn.acties):
                gegeven = [tag for tags in actietags if tags.bij == deel.id for tag in tags.tags]
                rijen.append(
                    Rij(
                        id=deel.id,
                        nummer=ambitie.code(lijn) + (deel.letter if isinstance(deel, Actie) else ""),
                        soort="actie" if isinstance(deel, Actie) else "actielijn",
                        tekst=deel.tekst,
                        ambitie=ambitie.id,
                        ambitie_naam=ambitie.kort,
                        actielijn=lijn.id,
                        tags=tuple((k, tag) for k in kenmerken for tag in gegeven if tag.kenmerk == k.id),
                        afspraken=tuple(afspraak for afspraak in afspraken if afspraak.bij == deel.id),
                    )
                )
    return Actieoverzicht(rijen=tuple(rijen), kenmerken=kenmerken)
