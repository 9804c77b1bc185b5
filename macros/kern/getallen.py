"""Numbers as the documents write them, and what follows from two of them."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from macros.kern.bevindingen import vorm
from macros.kern.records import Record

Getalschrift = Annotated[str, vorm(r"^\d{1,3}(\.\d{3})*(,\d+)?$", "een getal zoals 1.150 of 1,3")]
"""A number in Dutch: `1.150`, `1,3`, `97`."""

_GETAL = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\w]|[.,]\d)|(?<![\w.,])\d+(?![\w]|[.,]\d)")

_TELWOORDEN = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
)


# Of fewer than this, one more is over one percent: a percentage then says more than there is.
KLEIN_AANTAL = Decimal(100)


def telwoord(aantal: int) -> str:
    """Write a number as in running text: in words up to twenty, in digits from there."""
    return _TELWOORDEN[aantal] if aantal < len(_TELWOORDEN) else str(aantal)


def lees_getal(geschreven: str) -> Decimal:
    """Give the value of a number written in Dutch: `1.150` is 1150, `1,3` is 1.3."""
    return Decimal(geschreven.replace(".", "").replace(",", "."))


def schrijf_getal(getal: Decimal) -> str:
    """Write a value in Dutch: 1150 becomes `1.150`, -14.2 becomes `−14,2`."""
    heel, _, rest = f"{abs(getal):,}".partition(".")
    cijfers = heel.replace(",", ".") + (f",{rest}" if rest.strip("0") else "")
    return f"−{cijfers}" if getal < 0 else cijfers


def getallen_in(tekst: str) -> tuple[str, ...]:
    """Give the numbers in a text, as written."""
    return tuple(_GETAL.findall(tekst))


def hoeveelheden_in(tekst: str) -> set[str]:
    """Give the numbers in a text in figures, also those that stand there as a word; 'een' is no number."""
    woorden = re.findall(r"\w+", tekst.lower())
    return {
        *getallen_in(tekst),
        *(str(aantal) for aantal, woord in enumerate(_TELWOORDEN) if aantal > 1 and woord in woorden),
    }


def afgerond(getal: Decimal, decimalen: int) -> Decimal:
    """Round as on paper: a half goes up."""
    return getal.quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def met_teken(getal: Decimal) -> str:
    """Write a change: `+188`, `−66`, `0`."""
    return f"+{schrijf_getal(getal)}" if getal > 0 else schrijf_getal(getal)


class Verandering(Record):
    """From one value to a later one."""

    van: Decimal
    naar: Decimal

    @property
    def verschil(self) -> Decimal:
        """How much was added."""
        return self.naar - self.van

    @property
    def precies(self) -> Decimal | None:
        """The change as a percentage of the first value; None when that is nothing."""
        return self.verschil * 100 / self.van if self.van else None

    @property
    def in_getal(self) -> str:
        """The difference in words: `+188`."""
        return met_teken(self.verschil)

    @property
    def in_procent(self) -> str:
        """The percentage in words, with one decimal: `+25,4%`; nothing to say when the first value is nothing."""
        return "niet te berekenen" if self.precies is None else f"{met_teken(afgerond(self.precies, 1))}%"

    @property
    def is_klein(self) -> bool:
        """Whether the percentage is of a small number."""
        return 0 < self.van < KLEIN_AANTAL

    @property
    def voluit(self) -> str:
        """The change in words: `+15 (+60% van een klein aantal)`."""
        klein = " van een klein aantal" if self.is_klein and self.verschil else ""
        return f"{self.in_getal} ({self.in_procent}{klein})"

    def rondt_af_op(self, geschreven: str) -> bool:
        """Whether the size of the change, rounded as finely as a text writes it, is what it writes."""
        if self.precies is None:
            return False
        decimalen = len(geschreven.partition(",")[2])
        return afgerond(abs(self.precies), decimalen) == lees_getal(geschreven)
