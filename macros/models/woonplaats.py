"""Places and postcodes: which municipality is whose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.models.basis import Id, Record, Tekst

Postcodereeks = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}(-[1-9][0-9]{3})?$")]


class Woonplaats(Record):
    """A place in one municipality; a place that lies in two has a record for each.

    `grens` names the municipality in which a small part of its postcode area lies; `elders` says where else a place
    of this name is.
    """

    id: Id
    naam: Tekst
    gemeente: Id
    postcodes: tuple[Postcodereeks, ...] = ()
    grens: Tekst | None = None
    elders: Tekst | None = None
    bron: tuple[Tekst, ...]
    zekerheid: Literal["hoog", "middel", "laag"]

    @property
    def pc4(self) -> tuple[str, ...]:
        """Every postcode of four digits, with the series written out."""
        return tuple(str(code) for reeks in self.postcodes for code in _reeks(reeks))


def _reeks(reeks: str) -> range:
    begin, _, einde = reeks.partition("-")
    return range(int(begin), int(einde or begin) + 1)


def reeksen(codes: Iterable[str]) -> str:
    """Write postcodes as short as can be: `7411-7419 7421`."""
    paren: list[list[int]] = []
    for code in sorted(map(int, codes)):
        if paren and code == paren[-1][1] + 1:
            paren[-1][1] = code
        else:
            paren.append([code, code])
    return " ".join(f"{begin}-{einde}" if einde > begin else str(begin) for begin, einde in paren)


class Naamgenoot(Record):
    """A name that alone does not tell which municipality it is: where each place of that name lies."""

    naam: Tekst
    plaatsen: tuple[Woonplaats, ...]
    gemeenten: tuple[str, ...]

    @property
    def uitleg(self) -> str:
        """Which postcode belongs where."""
        regels = ["Kijk naar je postcode."]
        for plaats, gemeente in zip(self.plaatsen, self.gemeenten, strict=True):
            codes = " en ".join(plaats.pc4)
            regels.append(
                f"{codes}: gemeente {gemeente}." if codes else f"Er ligt een {self.naam} in gemeente {gemeente}."
            )
            if plaats.elders:
                regels.append(f"Er is ook een {self.naam} {plaats.elders}.")
        return " ".join(regels)
