"""What an edition changes: each change a record, with the words before and after, where, why and by whom."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import model_validator

from macros.models.basis import Bronrecord, Id, Tekst, dag_voluit

Wijzigingssoort = Literal["nieuw", "vervallen", "gewijzigd", "verplaatst", "redactioneel"]

# Where the first text of the visie stands: after nothing.
BEGIN = "begin"

# Kind → the fields that say what happened. Nothing may be missing and nothing may be left over.
_VELDEN: dict[Wijzigingssoort, set[str]] = {
    "nieuw": {"nieuw", "staat_na"},
    "vervallen": {"oud", "stond_na"},
    "gewijzigd": {"oud", "nieuw"},
    "redactioneel": {"oud", "nieuw"},
    "verplaatst": {"stond_na", "staat_na"},
}
_UITLEG: dict[Wijzigingssoort, str] = {
    "nieuw": "De tekst is toegevoegd.",
    "vervallen": "De tekst geldt niet meer.",
    "gewijzigd": "Woorden zijn anders geworden, en daarmee de betekenis.",
    "verplaatst": "De tekst staat op een andere plaats.",
    "redactioneel": "Woorden zijn anders geworden, de betekenis niet.",
}


class Wijziging(Bronrecord):
    """A change that an edition makes to one paragraph.

    `oud` and `nieuw` are the words that were replaced and what came for them, enough of them to stand in the paragraph
    once; for a new or withdrawn paragraph its whole text. `staat_na` is the id right before its place in the new text,
    `stond_na` right before its place in the old one; `begin` before the first.
    """

    alinea: Id
    soort: Wijzigingssoort
    oud: Tekst | None = None
    nieuw: Tekst | None = None
    stond_na: Id | None = None
    staat_na: Id | None = None
    reden: Tekst
    besluit: Tekst | None = None
    datum: date | None = None
    vervangen_door: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _zegt_wat_er_gebeurde(self) -> Wijziging:
        hoort = _VELDEN[self.soort]
        staat = {veld for veld in ("oud", "nieuw", "stond_na", "staat_na") if getattr(self, veld)}
        if hoort != staat:
            raise ValueError(f"bij '{self.soort}' horen {' en '.join(sorted(hoort))}, en alleen die")
        if self.vervangen_door and self.soort != "vervallen":
            raise ValueError("vervangen_door hoort alleen bij 'vervallen'")
        if self.oud and self.oud == self.nieuw:
            raise ValueError("oud en nieuw zijn gelijk; dan is er niets gewijzigd")
        return self

    @property
    def anker(self) -> str:
        """The id of its place on a page of changes."""
        return f"wijziging-{self.id}"

    @property
    def inhoudelijk(self) -> bool:
        """Whether it changes what the visie says, and not only how."""
        return self.soort != "redactioneel"

    @property
    def soortuitleg(self) -> str:
        """What its kind means, in a sentence."""
        return _UITLEG[self.soort]

    @property
    def dag(self) -> str | None:
        """The day it was decided, written out."""
        return dag_voluit(self.datum) if self.datum else None
