"""Our tags of the actielijnen and acties of a visie, each with its ground."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.models.basis import Bronrecord, Id, Record, Tekst


class Kenmerk(Bronrecord):
    """A tag to choose by. `rol` is the id of its role in bijlage 3, where a partner has one."""

    soort: Literal["thema", "partner", "doelgroep"]
    naam: Tekst
    rol: Id | None = None


class Tag(Record):
    """A tag with its ground: either the `woord` of the text that says so, or our `reden`."""

    kenmerk: Id
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

    bij: Id
    tags: Annotated[tuple[Tag, ...], Field(min_length=1)]
