import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.kern.namen import Naamwijzer, Vorm, zinnen

FINDER = Naamwijzer(
    [
        Vorm("stad", "stad"),
        Vorm("huis", "huis"),
        Vorm("huis van bewaring", None),
        Vorm("grote huis", "groot"),
        Vorm("openbaar ministerie", "om"),
        Vorm("OM", "om", hoofdletters=True),
    ]
)


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("De stad en het huis.", ["stad", "huis"]),
        ("De Stad, de STAD.", ["stad", "stad"]),
        ("Het stadhuis en de steden, een stad-training.", []),
        ("Het grote huis is een ander.", ["groot"]),
        ("Het huis van bewaring telt niet, het huis wel.", ["huis"]),
        ("Het OM komt om vijf uur.", ["om"]),
        ("Om vijf uur.", []),
    ],
)
def test_names_are_whole_words_the_longest_first(tekst: str, gevonden: list[str]) -> None:
    assert [van for van, _, _ in FINDER.treffers(tekst)] == gevonden
    assert FINDER.genoemd(tekst) == set(gevonden)


def test_of_forms_that_are_alike_the_last_counts() -> None:
    finder = Naamwijzer([Vorm("Stad", "partner", hoofdletters=True), Vorm("stad", "begrip"), Vorm("Stad", "begrip")])
    assert [van for van, _, _ in finder.treffers("Stad STAD")] == ["begrip"] * 2


def test_without_forms_nothing_is_found() -> None:
    assert list(Naamwijzer[str](()).treffers("De stad.")) == []


@given(st.lists(st.sampled_from(["stad", "Huis", "huizen", ",", "  ", "de", "."])))
def test_the_pieces_of_a_sentence_are_the_sentence(woorden: list[str]) -> None:
    tekst = " ".join(woorden)
    delen = FINDER.zinsdelen(tekst, "stad")
    assert "".join(deel.tekst for deel in delen) == tekst
    assert all(deel.naam == (deel.tekst == "stad") for deel in delen)


def test_sentences_end_before_a_capital() -> None:
    tekst = "Het is o.a. hier. Ook daar? ‘Ja’ zei hij. In 1.3 staat meer."
    assert zinnen(tekst) == ("Het is o.a. hier.", "Ook daar?", "‘Ja’ zei hij.", "In 1.3 staat meer.")
