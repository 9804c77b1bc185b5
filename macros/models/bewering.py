"""What the visie says about its figures, and what they give when we calculate."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

from pydantic import model_validator

from macros.models.basis import Bronrecord, Id, Record, Tekst
from macros.models.cijferreeks import Reeks
from macros.models.getallen import Getalschrift, Verandering, afgerond, lees_getal, met_teken, schrijf_getal

KLOPT: Final = "klopt"
KLOPT_NIET: Final = "klopt niet"
NIET_NA_TE_REKENEN: Final = "niet na te rekenen"


class Bewering(Bronrecord):
    """A statement of the visie on figures: `woorden` stand in the text with id `staat_in`.

    `soort` and the fields after it are the statement in a form that can be calculated. `hooguit` is ours: the
    percentage up to which a word such as 'licht' still fits. `andere` are columns to compare with: the whole that a
    share is taken of, or all others that a highest value has to beat. `ontbreekt` says what figure is missing.
    """

    staat_in: Id
    woorden: Tekst
    soort: Literal["stijging", "daling", "schommelt", "hoogste", "aandeel-stijgt", "niet-na-te-rekenen"]
    tabel: Id | None = None
    kolom: Id | None = None
    van: str | None = None
    naar: str | None = None
    procent: Getalschrift | None = None
    wordt: Getalschrift | None = None
    hooguit: Getalschrift | None = None
    andere: tuple[Id, ...] = ()
    ontbreekt: Tekst | None = None
    signalering: Id | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Bewering:
        telbaar = bool(self.tabel and self.kolom and self.van and self.naar)
        if telbaar == bool(self.ontbreekt) or telbaar == (self.soort == "niet-na-te-rekenen"):
            raise ValueError("heeft tabel, kolom, van en naar; of is niet-na-te-rekenen en zegt wat ontbreekt")
        if self.soort in {"hoogste", "aandeel-stijgt"} and not self.andere:
            raise ValueError("zegt in 'andere' waarmee te vergelijken is")
        return self

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.woorden


class Oordeel(Record):
    """The outcome of a calculation, and the calculation itself in words."""

    uitkomst: Literal["klopt", "klopt niet", "niet na te rekenen"]
    rekening: str

    @property
    def teken(self) -> str:
        """A sign beside the words of the outcome."""
        return {KLOPT: "✓", KLOPT_NIET: "×"}.get(self.uitkomst, "…")


def beoordeel(bewering: Bewering, reeks: Reeks | None, andere: tuple[Reeks, ...] = ()) -> Oordeel:
    """Calculate what a statement says.

    Args:
        bewering: the statement.
        reeks: the column it speaks of; None when it can't be calculated.
        andere: the columns it compares with.
    """
    if reeks is None or bewering.van is None or bewering.naar is None:
        return Oordeel(uitkomst=NIET_NA_TE_REKENEN, rekening=bewering.ontbreekt or "")
    reken = {"schommelt": _schommelt, "hoogste": _hoogste, "aandeel-stijgt": _aandeel}.get(bewering.soort, _verandert)
    klopt, rekening = reken(bewering, _deel(reeks, bewering), tuple(_deel(een, bewering) for een in andere))
    return Oordeel(uitkomst=KLOPT if klopt else KLOPT_NIET, rekening=rekening)


def _deel(reeks: Reeks, bewering: Bewering) -> Reeks:
    deel = reeks.tussen(str(bewering.van), str(bewering.naar))
    return Reeks(id=reeks.id, naam=reeks.naam, cijfers=deel)


def _verandert(bewering: Bewering, reeks: Reeks, _: tuple[Reeks, ...]) -> tuple[bool, str]:
    """A rise or fall of the said size, to the said number."""
    begin, einde = reeks.cijfers[0], reeks.cijfers[-1]
    verandering = Verandering(van=begin.getal, naar=einde.getal)
    goed = verandering.verschil > 0 if bewering.soort == "stijging" else verandering.verschil < 0
    if bewering.procent:
        goed = goed and verandering.rondt_af_op(bewering.procent)
    if bewering.wordt:
        goed = goed and einde.geschreven == bewering.wordt
    rekening = (
        f"{begin.geschreven} in {begin.bij}, {einde.geschreven} in {einde.bij}: "
        f"{verandering.in_getal} ({verandering.in_procent})"
    )
    if bewering.hooguit and verandering.precies is not None:
        goed = goed and abs(verandering.precies) <= lees_getal(bewering.hooguit)
        rekening += f". Licht noemen wij hooguit {bewering.hooguit}%"
    return goed, rekening


def _schommelt(_: Bewering, reeks: Reeks, __: tuple[Reeks, ...]) -> tuple[bool, str]:
    """At least one rise and one fall."""
    stappen = [nu.getal - toen.getal for toen, nu in pairwise(reeks.cijfers)]
    woorden = ", ".join(met_teken(stap) for stap in stappen)
    return min(stappen) < 0 < max(stappen), f"Van jaar op jaar: {woorden}"


def _hoogste(_: Bewering, reeks: Reeks, andere: tuple[Reeks, ...]) -> tuple[bool, str]:
    """The highest of all in every year."""
    wint = [
        cijfer.bij
        for rij in zip(reeks.cijfers, *(een.cijfers for een in andere), strict=True)
        if all((cijfer := rij[0]).getal > ander.getal for ander in rij[1:])
    ]
    return len(wint) == len(reeks.cijfers), f"Het hoogst in {len(wint)} van de {len(reeks.cijfers)} jaren"


def _aandeel(_: Bewering, reeks: Reeks, andere: tuple[Reeks, ...]) -> tuple[bool, str]:
    """A share of the whole that is larger at the end than at the start."""
    delen = [
        (deel.bij, afgerond(deel.getal * 100 / geheel.getal, 1))
        for deel, geheel in zip(reeks.cijfers, andere[0].cijfers, strict=True)
    ]
    (begin, eerst), (einde, laatst) = delen[0], delen[-1]
    rekening = f"{schrijf_getal(eerst)}% van het totaal in {begin}, {schrijf_getal(laatst)}% in {einde}"
    return laatst > eerst, rekening
