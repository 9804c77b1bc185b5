"""A concept: its names, its adopted words, its place among the others, its picture, and where it is named."""

from pathlib import Path

import pytest

from macros.begrippen.gebruik import gebruik_in
from macros.begrippen.kaart import teken_kaart
from macros.gegevens.begrippen import Begrip, Begrippenstelsel
from macros.kern.namen import Naamwijzer, Vorm
from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud


@pytest.fixture
def small(miniature: Path) -> Inhoud:
    return laad(miniature)


def changed(begrip: Begrip, **fields: object) -> Begrip:
    return Begrip.model_validate(begrip.model_dump() | fields)


def test_relations_hold_both_ways(small: Inhoud) -> None:
    stelsel = small.regiovisie.stelsel
    wide, narrow = stelsel.begrip("geweld-thuis"), stelsel.begrip("klein-punt")
    assert stelsel.smaller(wide) == (narrow,)
    assert stelsel.breder(narrow) == (wide,)
    assert stelsel.top == (wide,)
    one, other = changed(wide, verwant=("klein-punt",)), changed(narrow, breder=())
    both = Begrippenstelsel(begrippen=(one, other))
    assert (both.verwant(one), both.verwant(other)) == ((other,), (one,))


def test_what_was_withdrawn_is_in_no_list_but_its_own(small: Inhoud) -> None:
    stelsel = small.regiovisie.stelsel
    assert [begrip.id for begrip in stelsel.vervallen] == ["oud-punt"]
    assert "oud-punt" not in [begrip.id for begrip in stelsel.geldend]
    assert "oud punt" not in [entry.naam for _, entries in stelsel.register for entry in entries]


def test_every_name_leads_to_its_concept(small: Inhoud) -> None:
    entries = {entry.naam: entry.begrip.id for _, group in small.regiovisie.stelsel.register for entry in group}
    assert entries == {
        "geweld": "geweld-thuis",
        "pijn": "geweld-thuis",
        "au": "geweld-thuis",
        "klein punt": "klein-punt",
    }


def test_the_list_goes_by_the_alphabet_whatever_sign_stands_in_front(small: Inhoud) -> None:
    one, other = small.regiovisie.begrippen[:2]
    stelsel = Begrippenstelsel(begrippen=(one, changed(other, term="(ex-)punt", vormen=("(ex-)punt",))))
    assert [letter for letter, _ in stelsel.register] == ["A", "E", "G", "P"]


@pytest.mark.parametrize(
    ("term", "title"), [("geweld", "Geweld"), ("(ex-)partner", "(Ex-)partner"), ("0-100-aanpak", "0-100-aanpak")]
)
def test_a_title_starts_with_a_capital(small: Inhoud, term: str, title: str) -> None:
    assert changed(small.regiovisie.begrippen[0], term=term).kop == title


def test_the_definition_is_the_adopted_text_or_the_words_that_count_in_it(small: Inhoud) -> None:
    texts = small.adresboek.letterlijk
    stelsel = small.regiovisie.stelsel
    assert stelsel.begrip("geweld-thuis").definitie(texts) == "Geweld is geweld."
    assert stelsel.begrip("klein-punt").definitie(texts) == "De eerste zin staat hier."
    without = changed(stelsel.begrip("klein-punt"), letterlijk=(), woorden=())
    assert without.definitie(texts) == "Een zin die ergens staat."


def test_a_form_is_a_whole_word_and_the_longest_counts(small: Inhoud) -> None:
    one, other, _ = small.regiovisie.begrippen
    some = (changed(one, vormen=("team", "teams", "(ex-)team")), changed(other, vormen=("sterke teams",)))
    finder = Naamwijzer(Vorm(form, concept) for concept in some for form in concept.vormen)

    def found(text: str) -> list[str]:
        return [begrip.id for begrip, _, _ in finder.treffers(text)]

    assert found("Sterke teams, en teams.") == [other.id, one.id]
    assert found("Het Team of (ex-)team") == [one.id] * 2
    assert found("Een team-training, teamwerk, sterketeams") == []


def test_the_pages_that_name_a_concept_come_with_the_words_around_it(small: Inhoud) -> None:
    (page,) = gebruik_in(small)["geweld-thuis"]
    assert (page.pad, page.plaats) == ("visie/2030-2034/rest.md", "§ 2")
    assert [(place.id, place.voor, place.woord, place.na) for place in page.plaatsen] == [
        ("a-gewel", "", "Geweld", " is geweld."),
    ]


def test_a_picture_has_its_concept_and_those_around_it(small: Inhoud) -> None:
    stelsel = small.regiovisie.stelsel
    drawn = teken_kaart(stelsel, stelsel.begrip("klein-punt"))
    assert drawn is not None
    assert [" ".join(box.regels) for box in drawn.vakken] == ["geweld", "klein punt"]
    assert len(drawn.lijnen) == 1
    assert teken_kaart(stelsel, stelsel.begrip("oud-punt")) is None
