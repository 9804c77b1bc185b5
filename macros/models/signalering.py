"""What we noticed in the adopted text."""

from __future__ import annotations

from typing import Literal

from macros.models.basis import Id, Record, Tekst

# How `bedoeld` relates to the words: only some mistakes are slips of which we know what was meant.
_INLEIDING = {
    "scanfout": "waarschijnlijk",
    "spelling": "waarschijnlijk bedoeld",
    "naam": "waarschijnlijk bedoeld",
    "cijfer": "de cijfers geven",
    "tegenspraak": "elders staat",
    "betekenis": "waarschijnlijk bedoeld",
    "verouderd": "sinds 2019 geldt",
}


_SOORTUITLEG = {
    "scanfout": "Fouten van het omzetten van de PDF, niet van de visie.",
    "spelling": "Fouten in spelling, grammatica en zinsbouw die de betekenis niet veranderen.",
    "naam": "Namen die niet overal gelijk zijn.",
    "cijfer": "Getallen die niet kloppen met andere getallen in de visie.",
    "tegenspraak": "Plaatsen die iets anders zeggen dan een andere plaats in de visie of in het raadsvoorstel.",
    "betekenis": "Woorden waar waarschijnlijk iets anders staat dan bedoeld is.",
    "verouderd": "Plaatsen die niet meer kloppen met de wet of de feiten van vandaag.",
}


class Signalering(Record):
    """A probable mistake in the adopted text: the words stay, a note stands beside them.

    `in_bron` tells how scanned words stand in the source text where only white space differs; `verholpen` is the change
    of a later edition that mended it, after which the note stays and `woorden` are those of before.
    """

    id: Id
    soort: Literal["scanfout", "spelling", "naam", "cijfer", "tegenspraak", "betekenis", "verouderd"]
    alinea: Id
    woorden: Tekst
    in_bron: Tekst | None = None
    bedoeld: Tekst | None = None
    waarom: Tekst
    raad: Literal["ja", "nee"] = "nee"
    verholpen: Id | None = None

    @property
    def anker(self) -> str:
        """The id of the note that stands beside the text."""
        return f"sig-{self.id}"

    @property
    def weegt(self) -> bool:
        """Whether it touches meaning, money, figures or law, so that its note is always in view."""
        return self.raad == "ja"

    @property
    def soortuitleg(self) -> str:
        """What its kind means, in a sentence."""
        return _SOORTUITLEG[self.soort]

    @property
    def kern(self) -> str:
        """The note in one line: what stands there instead, or else the first sentence of why."""
        if self.bedoeld:
            return f"{_INLEIDING[self.soort]}: {self.bedoeld}"
        return self.waarom.partition(". ")[0].rstrip(".")

    @property
    def uitleg_voor_raad(self) -> str:
        """The note for who decides: what is probably meant, or else all of why, so that both sides are read."""
        kern = f"{self.kern[:1].upper()}{self.kern[1:]}."
        return kern if self.bedoeld else self.waarom

    @property
    def rest(self) -> str:
        """What the note says beyond its one line."""
        return self.waarom if self.bedoeld else self.waarom.partition(". ")[2]
