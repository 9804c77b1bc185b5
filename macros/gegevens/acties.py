"""Our tags of the actielijnen and acties of a visie, each with its ground."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.gegevens.visie import Actie, Ambitie
from macros.kern.getallen import Getalschrift
from macros.kern.records import Bronrecord, Id, Jaar, Record, Tekst
from macros.kern.verwijzingen import Naar

ActielijnOfActie = Annotated[Id, Naar("ambities.actielijnen", "acties")]


class Kenmerk(Bronrecord):
    """A tag to choose by. `rol` is the id of its role in bijlage 3, where a partner has one."""

    soort: Literal["thema", "partner", "doelgroep"]
    naam: Tekst
    rol: Annotated[Id, Naar("rollen")] | None = None


class Tag(Record):
    """A tag with its ground: either the `woord` of the text that says so, or our `reden`."""

    kenmerk: Annotated[Id, Naar("raad.kenmerken")]
    woord: Tekst | None = None
    reden: Tekst | None = None

    @model_validator(mode="after")
    def _heeft_grond(self) -> Tag:
        if bool(self.woord) == bool(self.reden):
            raise ValueError("heeft een woord uit de tekst, of anders een reden")
        return self

    @property
    def grond(self) -> str:
        """The ground in words."""
        return f"‘{self.woord}’" if self.woord else str(self.reden)


class Actietags(Bronrecord):
    """The tags of an actielijn or actie, whose id is `bij`."""

    bij: ActielijnOfActie
    tags: Annotated[tuple[Tag, ...], Field(min_length=1)]


MEETVELDEN = {
    "indicator": "Wat wordt gemeten (indicator)",
    "nulwaarde": "Waar het begint (nulwaarde)",
    "doel": "Waar het heen moet (doel)",
    "eigenaar": "Wie verantwoordelijk is (eigenaar)",
    "periode": "Wanneer (periode)",
    "status": "Hoe het ervoor staat (status)",
}
"""What is needed to see whether it works: fields of an appointment, and how they read."""


class Meetwaarde(Record):
    """A value of an indicator and the year it is of."""

    waarde: Getalschrift
    jaar: Jaar


class Afspraak(Bronrecord, toont="indicator"):
    """An appointment of the uitvoeringsagenda for an actielijn or actie, whose id is `bij`.

    `eigenaar` is the id of a role in bijlage 3. `stand` is the latest value measured.
    """

    bij: ActielijnOfActie
    indicator: Tekst
    eenheid: Tekst
    nulwaarde: Meetwaarde | None = None
    doel: Meetwaarde | None = None
    eigenaar: Annotated[Id, Naar("rollen")] | None = None
    begin: Jaar | None = None
    einde: Jaar | None = None
    status: Literal["nog-niet-begonnen", "loopt", "gehaald", "niet-gehaald", "gestopt"] | None = None
    stand: Meetwaarde | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Afspraak:
        if bool(self.begin) != bool(self.einde):
            raise ValueError("heeft een begin en een einde, of geen van beide")
        if self.begin and self.einde and self.einde < self.begin:
            raise ValueError("eindigt voor het begin")
        if self.status in {"gehaald", "niet-gehaald"} and not (self.doel and self.stand):
            raise ValueError("is gehaald of niet gehaald; daar horen een doel en een stand bij")
        return self

    @property
    def periode(self) -> str | None:
        """From when to when, in words."""
        return f"{self.begin}-{self.einde}" if self.begin else None

    def voluit(self, waarde: Meetwaarde | None) -> str | None:
        """Write a value with its unit and year: `12 trainingen in 2027`."""
        if waarde is None:
            return None
        achter = self.eenheid if self.eenheid == "%" else f" {self.eenheid}"
        return f"{waarde.waarde}{achter} in {waarde.jaar}"


class Actierij(Record):
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


class Meetstand(Record):
    """For how many actielijnen and acties a thing that is needed to measure is known."""

    naam: str
    actielijnen: int
    acties: int


class Actieoverzicht(Record):
    """All actielijnen and acties of a visie as the explorer shows them."""

    rijen: tuple[Actierij, ...]
    kenmerken: tuple[Kenmerk, ...]

    def met(self, kenmerk: Kenmerk) -> tuple[Actierij, ...]:
        """Give the rows with a tag."""
        return tuple(rij for rij in self.rijen if kenmerk in (eigen for eigen, _ in rij.tags))

    def kenmerken_van(self, soort: str) -> tuple[Kenmerk, ...]:
        """Give the tags of a kind, by name."""
        return tuple(sorted((k for k in self.kenmerken if k.soort == soort), key=lambda k: k.naam.casefold()))

    def aantal(self, soort: str) -> int:
        """Count the actielijnen or the acties."""
        return sum(rij.soort == soort for rij in self.rijen)

    @property
    def afspraken(self) -> tuple[tuple[Actierij, Afspraak], ...]:
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
        rijen = (rij for rij in self.rijen if rij.soort == soort)
        return sum(any(getattr(een, veld) is not None for een in rij.afspraken) for rij in rijen)


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
                    Actierij(
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
