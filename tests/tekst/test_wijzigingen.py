"""The arithmetic of changes, on hand-made texts and on random ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.gegevens.uitgaven import Wijziging
from macros.kern.records import Bron
from macros.tekst.verschillen import Woordgroep, kern_van, woordverschil
from macros.tekst.wijzigingen import Fout, Stap, bewijs, leid_af, pas_toe, stappen_van

OLD = [("a", "Wij doen mee."), ("b", "Wij kijken goed."), ("c", "Wij leren."), ("d", "Wij delen.")]


def change(kind: str, paragraph: str, **fields: str) -> Stap:
    return Stap(f"w-{paragraph}", paragraph, kind, **fields)


def faults(new: list[tuple[str, str]], *steps: Stap) -> list[tuple[str, str]]:
    return [(fault.wijziging or fault.alinea, fault.tekst) for fault in bewijs(OLD, new, steps)]


def test_each_kind_of_change_by_hand() -> None:
    new = [("e", "Vooraf."), ("a", "Wij doen graag mee."), ("d", "Wij delen."), ("b", "Wij kijken goed.")]
    steps = [
        change("gewijzigd", "a", oud="doen mee", nieuw="doen graag mee"),
        change("vervallen", "c", oud="Wij leren.", stond_na="b"),
        change("nieuw", "e", nieuw="Vooraf.", staat_na="begin"),
        change("verplaatst", "d", stond_na="c", staat_na="a"),
    ]
    assert faults(new, *steps) == []
    assert pas_toe(OLD, steps) == (new, [])
    assert pas_toe(new, [step.omgekeerd() for step in reversed(steps)], heen=False) == (OLD, [])


def test_derived_changes_are_the_fewest() -> None:
    new = [("d", "Wij delen."), ("a", "Wij doen mee."), ("b", "Wij kijken goed."), ("c", "Wij leren veel.")]
    assert leid_af(OLD, new) == [
        Stap("", "d", "verplaatst", stond_na="c", staat_na="begin"),
        Stap("", "c", "gewijzigd", oud="leren.", nieuw="leren veel."),
    ]


@pytest.mark.parametrize(
    ("new", "steps", "told"),
    [
        ([*OLD[:2], OLD[3]], [], ("c", "is uit de tekst verdwenen zonder wijziging van de soort 'vervallen'")),
        ([*OLD, ("e", "Nieuw.")], [], ("e", "staat in de tekst zonder wijziging van de soort 'nieuw'")),
        ([("a", "Wij doen niet mee."), *OLD[1:]], [], ("a", "'doen' werd 'doen niet'")),
        ([OLD[1], OLD[0], *OLD[2:]], [], ("b", "staat op een andere plaats zonder wijziging")),
        (OLD, [change("gewijzigd", "a", oud="mee", nieuw="samen")], ("a", "'samen.' werd 'mee.'")),
        (OLD, [change("gewijzigd", "x", oud="mee", nieuw="samen")], ("w-x", "alinea: 'x' staat niet in de oudere")),
        (OLD, [change("gewijzigd", "a", oud="e", nieuw="ee")], ("w-a", "oud: staat 3 keer in a van de oudere tekst")),
        (
            OLD,
            [change("vervallen", "c", oud="Wij leren.", stond_na="a")],
            ("w-c", "stond_na: in de oudere tekst staat c na 'b'"),
        ),
        (OLD, [change("vervallen", "c", oud="Wij.", stond_na="b")], ("w-c", "oud: hier hoort de hele tekst van c")),
        (OLD, [change("nieuw", "a", nieuw="X", staat_na="d")], ("w-a", "alinea: 'a' staat al in de oudere tekst")),
        (
            OLD,
            [change("nieuw", "x", nieuw="X", staat_na="y")],
            ("w-x", "staat_na: 'y' staat niet in de nieuwere tekst"),
        ),
    ],
)
def test_a_planted_fault_is_told(new: list[tuple[str, str]], steps: list[Stap], told: tuple[str, str]) -> None:
    found = faults(new, *steps)
    assert any(who == told[0] and told[1] in text for who, text in found), found


def test_words_that_stand_twice_in_the_newer_text_do_not_lead_back() -> None:
    old, new = [("a", "ja en nee")], [("a", "ja en ja")]
    assert bewijs(old, new, [change("gewijzigd", "a", oud="nee", nieuw="ja")]) == [
        Fout("a", "nieuw: staat 2 keer in a van de nieuwere tekst; hier hoort een stuk dat er één keer staat", "w-a")
    ]


def test_two_changes_in_one_paragraph() -> None:
    new = [("a", "Zij doen samen mee."), *OLD[1:]]
    steps = [
        change("gewijzigd", "a", oud="Wij doen", nieuw="Zij doen"),
        change("redactioneel", "a", oud="doen mee", nieuw="doen samen mee"),
    ]
    assert faults(new, *steps) == []
    assert faults(new, steps[0]) == [("a", "de woorden zijn anders zonder wijziging: 'doen' werd 'doen samen'")]


def test_emphasis_and_white_space_are_no_words() -> None:
    source = Bron(document="visie", redactie="letterlijk")
    fields = {"id": "w", "alinea": "a", "soort": "gewijzigd", "reden": "Beter.", "bron": source}
    record = Wijziging.model_validate({**fields, "oud": "**doen**  mee", "nieuw": "doen *graag*[^1] mee"})
    assert stappen_van([record]) == [Stap("w", "a", "gewijzigd", oud="doen mee", nieuw="doen graag mee")]


@pytest.mark.parametrize(
    ("old", "new", "kernel"),
    [
        ("een twee drie", "een vier drie", ("twee", "vier")),
        ("een twee", "een twee drie", ("twee", "twee drie")),
        ("een een een", "een een", ("een een een", "een een")),
        ("de der", "de der de", ("der", "der de")),
        ("weg", "", ("weg", "")),
    ],
)
def test_the_words_that_differ(old: str, new: str, kernel: tuple[str, str]) -> None:
    assert kern_van(old, new) == kernel


# Few words and few ids, so that words repeat and ids come back.
WORDS = st.lists(st.sampled_from(["de", "der", "wij", "Wij", "doen", "mee."]), min_size=1, max_size=8).map(" ".join)
TEXTS = st.lists(st.tuples(st.sampled_from("abcdefghij"), WORDS), max_size=10, unique_by=lambda pair: pair[0])


@given(TEXTS, TEXTS)
def test_whatever_was_edited_the_derived_changes_prove_it_both_ways(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    steps = leid_af(old, new)
    assert bewijs(old, new, steps) == []
    assert pas_toe(old, steps) == (new, [])
    assert pas_toe(new, [step.omgekeerd() for step in reversed(steps)], heen=False) == (old, [])


@given(TEXTS, TEXTS, st.data())
def test_without_one_change_there_is_no_proof(
    old: list[tuple[str, str]], new: list[tuple[str, str]], data: st.DataObject
) -> None:
    steps = leid_af(old, new)
    if steps:
        gone = data.draw(st.sampled_from(steps))
        assert bewijs(old, new, [step for step in steps if step is not gone])


@given(TEXTS)
def test_nothing_changed_needs_nothing(text: list[tuple[str, str]]) -> None:
    assert leid_af(text, text) == []
    assert bewijs(text, text, []) == []


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("wij doen mee", "wij doen graag mee", [("gelijk", "wij doen"), ("erbij", "graag"), ("gelijk", "mee")]),
        ("een twee drie vier", "een twee", [("gelijk", "een twee"), ("weg", "drie vier")]),
        (
            "de raad kiest de kleur voor ons",
            "de raad wil de vorm voor ons",
            [("gelijk", "de raad"), ("weg", "kiest de kleur"), ("erbij", "wil de vorm"), ("gelijk", "voor ons")],
        ),
        ("gelijk", "gelijk", [("gelijk", "gelijk")]),
        ("weg", "", [("weg", "weg")]),
    ],
)
def test_a_difference_reads_as_words(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert [(piece.soort, piece.tekst) for piece in woordverschil(old, new)] == pieces


@given(WORDS, WORDS)
def test_a_difference_holds_both_texts(old: str, new: str) -> None:
    pieces = woordverschil(old, new)
    assert " ".join(piece.tekst for piece in pieces if piece.soort != "erbij") == old
    assert " ".join(piece.tekst for piece in pieces if piece.soort != "weg") == new
    assert all(isinstance(piece, Woordgroep) for piece in pieces)
