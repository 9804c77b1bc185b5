"""What an id points at, said on the field that holds it; and every id in the records that points somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel


class Naar:
    """Says of a field with the id of another record where that is: `Annotated[Id, Naar("hulp.gemeenten")]`.

    `doelen` are paths in the visie at hand or else in all records, or kinds of places: see `macros.tekst.regels`;
    `eigen_regel` says that a rule of its own sees to it that it is there, since that knows a better remedy.
    """

    def __init__(self, *doelen: str, eigen_regel: bool = False) -> None:
        self.doelen, self.eigen_regel = doelen, eigen_regel

    def __get_pydantic_json_schema__(self, schema: Any, geef: Any) -> dict[str, Any]:
        return {**geef(schema), "x-verwijst-naar": list(self.doelen)}


@dataclass(frozen=True)
class Verwijzing:
    """An id that points at something, and where that should be.

    `houders` is what it stands in, from all records together down to the very part that has the field; `pad` for each
    of those the field that leads on, the last one to the id.
    """

    houders: tuple[BaseModel, ...]
    pad: tuple[str, ...]
    id: str
    naar: Naar

    @property
    def _diepte(self) -> int:
        return max((diepte for diepte, houder in enumerate(self.houders) if getattr(houder, "id", "")), default=0)

    @property
    def record(self) -> str:
        """The id of the record it stands in: the nearest one that has an id."""
        return str(getattr(self.houders[self._diepte], "id", ""))

    @property
    def veld(self) -> str:
        """The way from that record to the id: `samenwerking.alineas`."""
        return ".".join(self.pad[self._diepte :])


def verwijzingen(deel: object, houders: tuple[BaseModel, ...] = (), pad: tuple[str, ...] = ()) -> Iterator[Verwijzing]:
    """Yield every id that points at something, in a record and in all it holds, in the order of the data."""
    if isinstance(deel, tuple):
        for een in deel:
            yield from verwijzingen(een, houders, pad)
    elif isinstance(deel, BaseModel):
        for naam, naar in _velden(type(deel)):
            waarde, hier = getattr(deel, naam), ((*houders, deel), (*pad, naam))
            if naar is None:
                yield from verwijzingen(waarde, *hier)
            elif waarde:
                yield from (Verwijzing(*hier, id, naar) for id in (waarde if isinstance(waarde, tuple) else (waarde,)))


@cache
def _velden(soort: type[BaseModel]) -> tuple[tuple[str, Naar | None], ...]:
    return tuple((naam, _naar(veld.annotation, *veld.metadata)) for naam, veld in soort.model_fields.items())


def _naar(*delen: object) -> Naar | None:
    """Find the target in an annotation, be it within a tuple or beside None."""
    for deel in delen:
        if gevonden := deel if isinstance(deel, Naar) else _naar(*get_args(deel)):
            return gevonden
    return None
