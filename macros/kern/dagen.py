"""Days: written as jjjj-mm-dd and in no other way, within the years of this subject, and checked on a day that was."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
# The first letters of each, as a spreadsheet, also an English one, writes them.
_KORT = {naam[:3]: nummer for nummer, naam in enumerate(MAANDEN, 1)} | {"mrt": 3, "may": 5, "oct": 10}
# No source of this subject is older, and nobody plans further on: beyond it a year is a slip of the keys.
EERSTE, LAATSTE = date(1990, 1, 1), date(2100, 12, 31)
# Spreadsheets count days from here.
_NULDAG = date(1899, 12, 30)


def dag_voluit(dag: date) -> str:
    """Write a date as a reader knows it: `22 november 2026`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def vandaag() -> date:
    """Give the day it is, by the clock: what a build says of its own moment has no say in it."""
    return date.today()


def _als_dag(waarde: object) -> object:
    if not isinstance(waarde, str) or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", waarde.strip()):
        return waarde
    dag = _bedoelde_dag(waarde)
    uitleg = f"; bedoelt u {dag}? Een rekenblad schrijft een datum zelf anders op" if dag else ""
    raise ValueError(f"'{waarde}' is geen datum; schrijf jjjj-mm-dd{uitleg}")


def _bedoelde_dag(waarde: str) -> date | None:
    """Give the day that another way of writing stands for: `46348`, `22-11-2026`, `11/22/2026`, `22-nov-26`."""
    with suppress(ValueError, LookupError, OverflowError):
        if re.fullmatch(r"[0-9]{5}(\.[0-9]+)?", waarde):
            return _binnen(_NULDAG + timedelta(int(waarde[:5])))
        delen = re.findall(r"[0-9]+|[a-z]{3,}", waarde.lower())[:3]
        if len(delen) == 1 and len(delen[0]) == 8:
            delen = [waarde[:4], waarde[4:6], waarde[6:]]
        getallen = [_KORT.get(deel[:3], 0) if deel.isalpha() else int(deel) for deel in delen]
        if len(delen[0]) == 4 and delen[0].isdigit():
            getallen.reverse()
        dag, maand, jaar = getallen
        if maand > 12 or delen[0].isalpha():
            dag, maand = maand, dag
        return _binnen(date(jaar + 2000 if jaar < 100 else jaar, maand, dag))
    return None


def _binnen(dag: date) -> date:
    if not EERSTE <= dag <= LAATSTE:
        raise ValueError(f"{dag} kan niet kloppen; hier hoort een dag van {EERSTE.year} tot en met {LAATSTE.year}")
    return dag


def _geweest(dag: date) -> date:
    if dag > vandaag():
        raise ValueError(f"{dag} moet nog komen, want het is {vandaag()}; hier hoort een dag die er al was")
    return dag


Dag = Annotated[date, BeforeValidator(_als_dag), AfterValidator(_binnen)]
"""A day."""
Nagegaan = Annotated[Dag, AfterValidator(_geweest)]
"""A day on which somebody looked, read or asked; that is never still to come."""
