"""From which paragraph of which document the records came, and which paragraphs gave none."""

from collections.abc import Iterator

from macros.kern.records import Bron, Record
from macros.kern.verwijzingen import verwijzingen


class Bronvermelding(Record):
    """A place in the data that names its source: the kind and id of the record, its anchor, and the source."""

    soort: str
    id: str
    anker: str
    bron: Bron


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


def paragraaf_van(bron: Bron, paragrafen: tuple[str, ...]) -> str:
    """Give the paragraph of a document that a source points into: the longest name it starts with, or else nothing."""
    plek = bron.paragraaf
    gevonden = (naam for naam in paragrafen if plek.startswith(naam) and plek[len(naam) :][:1] in ("", " ", ".", ","))
    return max(gevonden, key=len, default="")
