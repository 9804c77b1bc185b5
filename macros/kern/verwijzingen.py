"""What a value is for, said on the field that holds it: what an id points at, or that a text is to be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeAlias, TypeVar, get_args

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


class Leesbaar:
    """Says of a field that it holds a text to read."""


M = TypeVar("M", Naar, Leesbaar)


@dataclass(frozen=True)
class Veldwaarde(Generic[M]):
    """A value whose field says what it is for, its `merk`.

    `houders` is what it stands in, from all records together down to the very part that has the field; `pad` for each
    of those the field that leads on, the last one to the value.
    """

    houders: tuple[BaseModel, ...]
    pad: tuple[str, ...]
    waarde: str
    merk: M

    @property
    def _diepte(self) -> int:
        return max((diepte for diepte, houder in enumerate(self.houders) if getattr(houder, "id", "")), default=0)

    @property
    def record(self) -> str:
        """The id of the record it stands in: the nearest one that has an id."""
        return str(getattr(self.houders[self._diepte], "id", ""))

    @property
    def veld(self) -> str:
        """The way from that record to the value: `samenwerking.alineas`."""
        return ".".join(self.pad[self._diepte :])

    @property
    def plek(self) -> tuple[str | int, ...]:
        """The same way with the number in each list, from 0: what its line is found by."""
        stappen: list[str | int] = []
        delen = (*self.houders[1:], self.waarde)
        for houder, naam, deel in list(zip(self.houders, self.pad, delen, strict=True))[self._diepte :]:
            inhoud = getattr(houder, naam)
            stappen += [naam, inhoud.index(deel)] if isinstance(inhoud, tuple) else [naam]
        return tuple(stappen)


Verwijzing: TypeAlias = Veldwaarde[Naar]


def verwijzingen(geheel: object) -> Iterator[Verwijzing]:
    """Yield every id that points at something, in a record and in all it holds, in the order of the data."""
    return waarden(geheel, Naar)


def op_pad(geheel: object, doel: str) -> list[Any]:
    """Give the records at a path such as `hulp.hulplijnen`; of a list within a list, those of its parts."""
    delen: list[Any] = [geheel]
    for naam in doel.split("."):
        waarden = (getattr(deel, naam) for deel in delen)
        delen = [deel for waarde in waarden for deel in (waarde if isinstance(waarde, tuple) else (waarde,))]
    return [deel for deel in delen if deel is not None]


def waarden(
    deel: object, merk: type[M], houders: tuple[BaseModel, ...] = (), pad: tuple[str, ...] = ()
) -> Iterator[Veldwaarde[M]]:
    """Yield every value with a mark of this kind, in a record and in all it holds, in the order of the data."""
    if isinstance(deel, tuple):
        for een in deel:
            yield from waarden(een, merk, houders, pad)
    elif isinstance(deel, BaseModel):
        for naam, gezet in _velden(type(deel)):
            waarde, hier = getattr(deel, naam), ((*houders, deel), (*pad, naam))
            if isinstance(gezet, merk):
                alle = waarde if isinstance(waarde, tuple) else (waarde,)
                yield from (Veldwaarde(*hier, een, gezet) for een in alle if een)
            elif isinstance(waarde, tuple | BaseModel):
                yield from waarden(waarde, merk, *hier)


@cache
def _velden(soort: type[BaseModel]) -> tuple[tuple[str, Naar | Leesbaar | None], ...]:
    """Give the fields that have a mark or may hold a part that has: a name or a number holds none."""
    met_merk = ((naam, veld, _merk(veld.annotation, *veld.metadata)) for naam, veld in soort.model_fields.items())
    return tuple((naam, merk) for naam, veld, merk in met_merk if merk or _heeft_delen(veld.annotation))


def _merk(*delen: object) -> Naar | Leesbaar | None:
    """Find the mark in an annotation, be it within a tuple or beside None."""
    for deel in delen:
        if gevonden := deel if isinstance(deel, Naar | Leesbaar) else _merk(*get_args(deel)):
            return gevonden
    return None


def _heeft_delen(soort: object) -> bool:
    """Whether a value of this annotation may be a record of its own, or hold one."""
    return (isinstance(soort, type) and issubclass(soort, BaseModel)) or any(map(_heeft_delen, get_args(soort)))
