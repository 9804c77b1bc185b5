"""The uitvoeringsagenda: what is agreed for an actielijn or actie, so that it can be measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from macros.models.basis import Bronrecord, Id, Record, Tekst
from macros.models.getallen import Getalschrift

Jaar = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]

STANDEN = {
    "nog-niet-begonnen": "nog niet begonnen",
    "loopt": "loopt",
    "gehaald": "gehaald",
    "niet-gehaald": "niet gehaald",
    "gestopt": "gestopt",
}
"""Statuses of an appointment and how they read."""

MEETVELDEN = {
    "indicator": "Wat wordt gemeten (indicator)",
    "nulwaarde": "Waar het begint (nulwaarde)",
    "doel": "Waar het heen moet (doel)",
    "eigenaar": "Wie ervoor zorgt (eigenaar)",
    "periode": "Wanneer (periode)",
    "status": "Hoe het ervoor staat (status)",
}
"""What is needed to see whether it works: fields of an appointment, and how they read."""


class Meetwaarde(Record):
    """A value of an indicator and the year it is of."""

    waarde: Getalschrift
    jaar: Jaar


class Afspraak(Bronrecord):
    """An appointment of the uitvoeringsagenda for an actielijn or actie, whose id is `bij`.

    `eigenaar` is the id of a role in bijlage 3. `stand` is the latest value measured.
    """

    bij: Id
    indicator: Tekst
    eenheid: Tekst
    nulwaarde: Meetwaarde | None = None
    doel: Meetwaarde | None = None
    eigenaar: Id | None = None
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

    @property
    def status_voluit(self) -> str | None:
        """The status in words."""
        return STANDEN[self.status] if self.status else None

    def voluit(self, waarde: Meetwaarde | None) -> str | None:
        """Write a value with its unit and year: `12 trainingen in 2027`."""
        if waarde is None:
            return None
        achter = self.eenheid if self.eenheid == "%" else f" {self.eenheid}"
        return f"{waarde.waarde}{achter} in {waarde.jaar}"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.indicator
