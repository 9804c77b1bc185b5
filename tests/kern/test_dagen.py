"""A day is written in one way, and what a spreadsheet makes of it is recognised."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.kern import dagen
from macros.kern.bevindingen import meldingen

DAY, CHECKED = TypeAdapter(dagen.Dag | None), TypeAdapter(dagen.Nagegaan | None)


def told(kind: TypeAdapter[date | None], typed: str) -> str:
    with pytest.raises(ValidationError) as fault:
        kind.validate_python(typed)
    (message,) = meldingen(fault.value)
    return message


@pytest.mark.parametrize("typed", ["1990-01-01", "2026-11-22", "2024-02-29", "2100-12-31"])
def test_a_day_is_read(typed: str) -> None:
    assert DAY.validate_python(typed) == date.fromisoformat(typed)
    assert DAY.validate_python(None) is None


@pytest.mark.parametrize(
    "typed",
    [
        "46348", "46348.5", "22-11-2026", "22/11/2026", "22.11.2026", "11/22/2026", "22-11-26", "22-nov-26",
        "22 november 2026", "Nov 22, 2026", "2026/11/22", "2026.11.22", "20261122", "2026-11-22T00:00:00",
        "2026-11-22 00:00", "2026-11-22T10:00:00Z",
    ],
)  # fmt: skip
def test_another_way_of_writing_is_recognised(typed: str) -> None:
    message = told(DAY, typed)
    assert f"'{typed}' is geen datum; schrijf jjjj-mm-dd; bedoelt u 2026-11-22?" in message
    assert "rekenblad" in message


@pytest.mark.parametrize(
    ("typed", "month"), [("1-mrt-26", "03"), ("1 mei 2026", "05"), ("1-okt-2026", "10"), ("1 May 26", "05")]
)
def test_months_are_known_by_their_names(typed: str, month: str) -> None:
    assert f"bedoelt u 2026-{month}-01?" in told(DAY, typed)


@pytest.mark.parametrize(
    "typed",
    ["gisteren", "2026", "nov-26", "2026-W47", "99999", "32-13-2026", "#######", "2026-11", "-", "２０２６-11-22"],
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert told(DAY, typed).endswith("is geen datum; schrijf jjjj-mm-dd")


@pytest.mark.parametrize("typed", ["2026-02-30", "2026-13-01", "2026-00-10", "0000-01-01"])
def test_a_day_that_is_not_there_is_told(typed: str) -> None:
    assert "is geen datum; schrijf jjjj-mm-dd" in told(DAY, typed)


@pytest.mark.parametrize("typed", ["0026-11-22", "1900-01-01", "1989-12-31", "2101-01-01", "2206-11-22"])
def test_a_year_that_is_a_slip_of_the_keys_is_told(typed: str) -> None:
    assert f"{typed} kan niet kloppen; hier hoort een dag van 1990 tot en met 2100" in told(DAY, typed)


def test_a_check_is_never_still_to_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setattr(dagen, "vandaag", lambda: date(2031, 5, 4))
    assert CHECKED.validate_python("2031-05-04") == date(2031, 5, 4)
    assert "2031-05-05 moet nog komen, want het is 2031-05-04" in told(CHECKED, "2031-05-05")
    assert DAY.validate_python("2031-05-05")


def test_today_is_that_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    before = date.today()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert before <= dagen.vandaag() <= date.today()
