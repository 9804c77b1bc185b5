"""The concepts: one record per term, after NL-SBB, with the adopted wording named by its ids."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.models.basis import Bron, Bronrecord, Id, Record, Tekst

Jaar = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]


class WettelijkeDefinitie(Record):
    """What the law says the term means, and how that meaning relates to ours.

    `datum` is the day of the text we know; a later wording was not looked up.
    """

    id: Id
    term: Tekst
    wet: Tekst
    artikel: Tekst
    bwb: Annotated[str, StringConstraints(pattern=r"^BWBR\d{7}$")]
    tekst: Tekst
    datum: date
    relatie: Literal["exact", "vrijwel", "geen"]
    verschil: Tekst
    bron: Bron


class Begripversie(Record):
    """How a term was defined in a period or edition: by ids of adopted text, or by what we know of it."""

    periode: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{4}$")]
    uitgave: Id | None = None
    wat: Tekst
    bron: Bron


class Vervanging(Record):
    """Why a concept no longer holds: since when, what it said, and what replaces it."""

    sinds: date
    waarom: Tekst
    zei: Tekst
    vervangen_door: tuple[Id, ...] = ()


class Begrip(Bronrecord):
    """A concept.

    `letterlijk` are the ids of the adopted text that explains it, in reading order; `uitleg` is ours, in plain Dutch,
    and `kort` the same in one breath, for beside a word. `vormen` are all ways it is written in running text.
    """

    term: Tekst
    code: Annotated[str, StringConstraints(pattern=r"^RV-\d{3}$")]
    letterlijk: Annotated[tuple[Id, ...], Field(min_length=1)]
    uitleg: Tekst
    kort: Tekst
    synoniemen: tuple[Tekst, ...] = ()
    zoektermen: tuple[Tekst, ...] = ()
    vormen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    breder: tuple[Id, ...] = ()
    verwant: tuple[Id, ...] = ()
    wet: WettelijkeDefinitie | None = None
    geldig_vanaf: Jaar
    geschiedenis: Annotated[tuple[Begripversie, ...], Field(min_length=1)]
    eerdere_ids: tuple[Id, ...] = ()
    vervallen: Vervanging | None = None
