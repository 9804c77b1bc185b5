"""From which paragraph of which document the records came, and which paragraphs gave none."""

from __future__ import annotations

from collections.abc import Iterator

from macros.kern.records import Bron, Record
from macros.kern.verwijzingen import verwijzingen


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


def bronvermeldingen(geheel: object) -> Iterator[Bronvermelding]:
    """Yield every source that is named in a record and in what it holds.

    The anchor is that of the nearest record that has one: a concept and a partner share their id with adopted text.
    """
    for een in verwijzingen(geheel):
        *erboven, bron = een.houders
        if isinstance(bron, Bron):
            plekken = (getattr(deel, "anker", "") or getattr(deel, "id", "") for deel in reversed(erboven))
            anker = next(filter(None, plekken), "")
            yield Bronvermelding(soort=type(erboven[-1]).__name__, id=een.record, anker=anker, bron=bron)


def paragraaf_van(bron: Bron, paragrafen: tuple[str, ...]) -> str | None:
    """Give the paragraph of a document that a source points into: the longest name it starts with."""
    plek = bron.paragraaf
    gevonden = (naam for naam in paragrafen if plek.startswith(naam) and plek[len(naam) :][:1] in ("", " ", ".", ","))
    return max(gevonden, key=len, default=None)
