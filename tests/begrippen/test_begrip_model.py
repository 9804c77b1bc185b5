"""A concept: its names, its adopted words, its place among the others, its picture, and where it is named."""

from itertools import pairwise
from pathlib import Path

import pytest

from macros.begrippen.gebruik import gebruik_in
from macros.begrippen.kaart import teken_kaart
from macros.gegevens.begrippen import Begrip, Begrippenstelsel
from macros.kern.namen import Naamwijzer, Vorm
from macros.kern.records import kale_tekst
from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud


@pytest.fixture
def small(miniature: Path) -> Inhoud:
    return laad(miniature)


@pytest.fixture(scope="session")
def whole(project: Path) -> Inhoud:
    return laad(project)


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


def test_the_list_goes_by_the_alphabet_whatever_sign_stands_in_front(whole: Inhoud) -> None:
    letters = [letter for letter, _ in whole.regiovisie.stelsel.register]
    assert letters == sorted(set(letters))
    names = dict(whole.regiovisie.stelsel.register)
    assert "(ex-)partnergeweld" in [entry.naam for entry in names["E"]]


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


def test_a_form_is_a_whole_word_and_the_longest_counts(whole: Inhoud) -> None:
    concepts = whole.regiovisie.begrippen
    finder = Naamwijzer(Vorm(form, concept, concept.hoofdletters) for concept in concepts for form in concept.vormen)

    def found(text: str) -> list[str]:
        return [begrip.id for begrip, _, _ in finder.treffers(text)]

    assert found("Stevige lokale teams, en lokale teams.") == ["stevig-lokaal-team", "lokaal-team"]
    assert found("Door ex-partnergeweld of (ex-)partnergeweld") == ["ex-partnergeweld"] * 2
    assert found("Een AVE-training, huiselijkgeweld, meldcodeboek, als leidraad") == []
    assert found("AVE en ave") == ["aanpak-voorkomen-escalatie"]


def test_the_pages_that_name_a_concept_come_in_reading_order(whole: Inhoud) -> None:
    pages = gebruik_in(whole)["huiselijk-geweld"]
    assert pages[0].pad.endswith("samenvatting.md")
    numbers = [page.plaats.removeprefix("§ ") for page in pages[1:]]
    assert numbers == sorted(numbers)
    assert not [page for page in pages if page.pad == "visie/2026-2030/index.md"]


def test_what_is_cut_out_is_what_stands_there(whole: Inhoud) -> None:
    for pages in gebruik_in(whole).values():
        for place in (place for page in pages for place in page.plaatsen):
            cut = f"{place.voor}{place.woord}{place.na}".replace("…", "").strip()
            assert cut in kale_tekst(whole.adresboek.letterlijk[place.id])


def test_every_text_with_a_form_is_found(whole: Inhoud) -> None:
    """By a plain search that knows nothing of whole words: a term that is long enough stands in no other."""
    texts = {
        id
        for id, text in whole.adresboek.letterlijk.items()
        if "estafettezorg" in text and not whole.adresboek.pagina_van[id].endswith("2026-2030/index.md")
    }
    assert {place.id for page in gebruik_in(whole)["estafettezorg"] for place in page.plaatsen} == texts


def test_every_concept_of_the_visie_is_found_where_it_is_defined(whole: Inhoud) -> None:
    """A form that was forgotten would show here: the text that explains a term has it, or speaks of it otherwise."""
    otherwise = {
        "systeemgericht-werken",
        "cultuur-en-gendersensitief-werken",
        "overige-melding",
        "regionaal-veiligheidsteam",
    }
    missing = [
        begrip.id
        for begrip in whole.regiovisie.begrippen
        if begrip.uit_visie and begrip.id not in otherwise and begrip.id not in gebruik_in(whole)
    ]
    assert missing == []


def test_boxes_of_a_picture_never_overlap_and_lie_inside_it(whole: Inhoud) -> None:
    stelsel = whole.regiovisie.stelsel
    drawn = [kaart for begrip in stelsel.begrippen if (kaart := teken_kaart(stelsel, begrip))]
    assert len(drawn) > 20
    for kaart in drawn:
        boxes = sorted(kaart.vakken, key=lambda box: (box.x, box.y))
        assert all(one.x != other.x or one.y + one.hoog <= other.y for one, other in pairwise(boxes))
        assert all(0 <= box.x <= kaart.breed - box.breed and 0 <= box.y <= kaart.hoog - box.hoog for box in boxes)
        assert all(len(line) <= 27 for box in boxes for line in box.regels)
        assert len(kaart.lijnen) == len(boxes) - 1


def test_a_concept_on_its_own_has_no_picture(whole: Inhoud) -> None:
    stelsel = whole.regiovisie.stelsel
    assert teken_kaart(stelsel, stelsel.begrip("0-100-aanpak")) is None


def test_every_concept_has_its_own_number_and_none_is_skipped(whole: Inhoud) -> None:
    codes = sorted(begrip.code for begrip in whole.regiovisie.begrippen)
    assert codes == [f"RV-{number:03d}" for number in range(1, len(codes) + 1)]
