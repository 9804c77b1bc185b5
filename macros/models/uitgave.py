"""The editions of a visie: each a moment at which its text was fixed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from macros.models.basis import Bronrecord, Tekst, dag_voluit


class Uitgave(Bronrecord):
    """An edition of a visie.

    `datum` is the day it got its status; it stays away while no source tells it. `besluit` is the number of the
    decision or of the case.
    """

    naam: Tekst
    status: Literal["concept", "aangeboden", "vastgesteld", "gewijzigd", "vervallen"]
    datum: date | None = None
    besluit: Tekst | None = None
    toelichting: Tekst

    @property
    def dag(self) -> str | None:
        """The day it got its status, written out."""
        return dag_voluit(self.datum) if self.datum else None
