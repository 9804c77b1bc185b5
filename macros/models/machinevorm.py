"""What the site offers to machines and to other sites, each with an example of use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.models.basis import Id, Record, Tekst


class Voorbeeld(Record):
    """An example of use as it is typed. The address of the site in it is `https://regiovisie.example`."""

    taal: Literal["bash", "html", "markdown", "python", "rst", "yaml"]
    code: Annotated[str, StringConstraints(min_length=1)]


class Machinevorm(Record):
    """A file or kind of file that others can use.

    `pad` is the file under docs/, made or not; of a kind with many files it is one of them. `soort` is the media type.
    """

    id: Id
    naam: Tekst
    pad: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/._-]+$")]
    soort: Tekst
    wat: Tekst
    voorbeelden: Annotated[tuple[Voorbeeld, ...], Field(min_length=1)]

    @property
    def anker(self) -> str:
        """The id of its heading."""
        return f"vorm-{self.id}"

    @property
    def adres(self) -> str:
        """Its address, seen from the home page."""
        return f"{self.pad[:-3]}/" if self.pad.endswith(".md") else self.pad.removesuffix("index.html")

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.naam
