"""From which paragraph of which document the records came, and which paragraphs gave none."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from macros.kern.records import Bron, Record


class Bronvermelding(Record):
    """A place in the data that names its source: the kind and id of the record, its anchor, and the source."""

    soort: str
    id: str
    anker: str
    bron: Bron


class Paragraafherkomst(Record):
    """What came from one paragraph of a document, per kind."""

    paragraaf: str
    vermeldingen: tuple[Bronvermelding, ...]

    @property
    def soorten(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """The kinds in the order of the alphabet, each with its records in the order of the data: id and anchor."""
        namen = sorted({vermelding.soort for vermelding in self.vermeldingen})
        return tuple((naam, self._ids(naam)) for naam in namen)

    def _ids(self, soort: str) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys((een.id, een.anker) for een in self.vermeldingen if een.soort == soort))


def bronvermeldingen(deel: object, id: str = "", anker: str = "") -> Iterator[Bronvermelding]:
    """Yield every source that is named in a record and in what it holds.

    Args:
        deel: a record, or a tuple of them; anything else names no source.
        id: the id of the record it is part of, for parts that have none.
        anker: the place of that record on its page; a concept and a partner share their id with adopted text.
    """
    if isinstance(deel, tuple):
        for een in deel:
            yield from bronvermeldingen(een, id, anker)
    elif isinstance(deel, BaseModel):
        eigen = getattr(deel, "id", "") or id
        plek = getattr(deel, "anker", "") or getattr(deel, "id", "") or anker
        if isinstance(bron := getattr(deel, "bron", None), Bron):
            yield Bronvermelding(soort=type(deel).__name__, id=eigen, anker=plek, bron=bron)
        for veld in type(deel).model_fields:
            yield from bronvermeldingen(getattr(deel, veld), eigen, plek)


def paragraaf_van(bron: Bron, paragrafen: tuple[str, ...]) -> str | None:
    """Give the paragraph of a document that a source points into: the longest name it starts with."""
    plek = bron.paragraaf
    gevonden = (naam for naam in paragrafen if plek.startswith(naam) and plek[len(naam) :][:1] in ("", " ", ".", ","))
    return max(gevonden, key=len, default=None)
