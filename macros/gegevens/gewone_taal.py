"""What the visie says in plain words of ours, beside the adopted text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from macros.kern.bevindingen import vorm
from macros.kern.dagen import Nagegaan
from macros.kern.records import Bronrecord, Id, Record, Tekst
from macros.kern.verwijzingen import Naar

ACHTERVOEGSEL = "-gewoon"
"""What the id of plain words ends with, behind that of the first text they are about."""


class Lezing(Record):
    """That somebody read plain words beside their text: who, as a role, and when.

    `afdruk` is the begin of the fingerprint of the text as it was then; `regiovisie hertaling` writes it.
    """

    door: Tekst
    op: Nagegaan
    afdruk: Annotated[
        str, vorm(r"^[0-9a-f]{12}$", "een afdruk van twaalf cijfers en letters; een opdracht schrijft haar")
    ]


class Hertaling(Bronrecord, toont="tekst"):
    """One or two sentences of ours that say what a text of the visie says, or why there are none (`geen`).

    `bij` are the ids of that text: of one, or of several short ones in a row.
    """

    bij: Annotated[tuple[Annotated[Id, Naar("teksten", eigen_regel=True)], ...], Field(min_length=1)]
    tekst: Tekst | None = None
    geen: Tekst | None = None
    gelezen: Lezing | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Hertaling:
        if self.id != (hoort := f"{self.bij[0]}{ACHTERVOEGSEL}"):
            raise ValueError(f"het id volgt de eerste tekst van 'bij'; hier hoort '{hoort}'")
        if (self.tekst is None) == (self.geen is None):
            raise ValueError("hier hoort 'tekst', of 'geen' met de reden; een van de twee")
        if self.bron.redactie != "hertaald":
            raise ValueError("gewone taal is van ons; bij bron.redactie hoort hertaald")
        return self
