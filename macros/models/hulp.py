"""Telephone numbers for help, each in one record only."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.models.basis import Id, Record, Tekst


class Hulplijn(Record):
    """A telephone number for help. A number stands in one record only.

    `zekerheid` tells how sure the sources make us; `gecontroleerd_op` stays empty until an
    editor has checked the number by hand.
    """

    id: Id
    naam: Tekst
    telefoon: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 -]*$")]
    wanneer: Tekst | None = None
    kosten: Tekst | None = None
    open: Tekst | None = None
    bron: tuple[Tekst, ...]
    zekerheid: Literal["hoog", "middel", "laag"]
    gecontroleerd_op: date | None

    @property
    def tel(self) -> str:
        """The number for a `tel:` link: digits only."""
        return re.sub(r"\D", "", self.telefoon)
