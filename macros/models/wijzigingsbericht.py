"""What changed for whoever relies on the site: text, definitions, help facts. The same records make page and feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.models.basis import Bronrecord, Id, Tekst, dag_voluit

SOORTEN = {"tekst": "Tekst van de visie", "definities": "Definities", "hulpgegevens": "Hulpgegevens"}
"""Kind of change → how a reader knows it, in the order of the filter."""


class Wijzigingsbericht(Bronrecord):
    """A change that readers are told of; once told, its id stays, for the feed knows it by that.

    `besluit` says who decided; `pagina` is the page it is about and `naar`, if given, the text or record on it.
    """

    dag: date
    soort: Literal["tekst", "definities", "hulpgegevens"]
    wat: Tekst
    waarom: Tekst
    besluit: Tekst
    pagina: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$")]
    naar: Id | None = None

    @property
    def soortnaam(self) -> str:
        """Its kind, as a reader knows it."""
        return SOORTEN[self.soort]

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, what changed)."""
        yield self.id, self.wat


@dataclass(frozen=True)
class Wijzigingsdag:
    """The changes of one day."""

    datum: date
    berichten: tuple[Wijzigingsbericht, ...]

    @property
    def dag(self) -> str:
        """The day, written out."""
        return dag_voluit(self.datum)
