"""What we noticed in the adopted text."""

from __future__ import annotations

from typing import Literal

from macros.models.basis import Id, Record, Tekst


class Signalering(Record):
    """A probable mistake in the adopted text: the words stay, a note stands beside them.

    `in_bron` tells how scanned words stand in the source text where only white space differs.
    """

    id: Id
    soort: Literal["scanfout", "spelling", "naam", "cijfer", "tegenspraak", "betekenis", "verouderd"]
    alinea: Id
    woorden: Tekst
    in_bron: Tekst | None = None
    bedoeld: Tekst | None = None
    waarom: Tekst
    raad: Literal["ja", "nee"] = "nee"

    @property
    def anker(self) -> str:
        """The id of the note that stands beside the text."""
        return f"sig-{self.id}"

    @property
    def weegt(self) -> bool:
        """Whether it touches meaning, money, figures or law, so that its note is always in view."""
        return self.raad == "ja"

    @property
    def kern(self) -> str:
        """The note in one line."""
        return f"waarschijnlijk bedoeld: {self.bedoeld}" if self.bedoeld else f"bij ‘{self.woorden}’"
