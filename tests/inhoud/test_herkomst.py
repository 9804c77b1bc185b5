"""Every record leads back to its paragraph, and every paragraph tells what came from it."""

from pathlib import Path

from reading import document, elements, strings, words

from macros.gegevens.bronnen import bronvermeldingen
from macros.gegevens.geheel import Regiovisie

PAGE = "over/herkomst/"


def test_every_source_is_found_once(regiovisie: Regiovisie) -> None:
    everything = list(bronvermeldingen(regiovisie))
    shown = [
        one for document in regiovisie.documenten for part in regiovisie.herkomst(document).values() for one in part
    ]
    assert everything
    assert len(shown) == len(everything)


def test_the_page_tells_of_every_paragraph_also_what_gave_nothing(regiovisie: Regiovisie, site: Path) -> None:
    rows = [
        [words(cell) for cell in elements(row, "./td")]
        for row in elements(document(site, PAGE), "//details//table//tr[td]")
    ]
    named = {name for one in regiovisie.documenten for name in one.paragrafen}
    assert named <= {row[0] for row in rows}
    assert all(row[2] for row in rows)


def test_a_number_counts_what_lies_behind_it(regiovisie: Regiovisie, site: Path) -> None:
    tree = document(site, PAGE)
    for one in regiovisie.documenten:
        (row,) = elements(tree, f"//tr[th/a[@href='http://site/{PAGE}#herkomst-{one.id}']]")
        counted = sum(int(words(cell)) for cell in elements(row, "./td[@data-kop != 'Letterlijk']") if words(cell))
        told = {(record.soort, record.id) for part in regiovisie.herkomst(one).values() for record in part}
        assert counted == len(told), one.id


def test_a_concept_is_found_at_its_own_page_also_when_it_shares_its_id_with_adopted_text(
    regiovisie: Regiovisie, site: Path
) -> None:
    links = set(strings(document(site, PAGE), "//table//a/@href"))
    for begrip in regiovisie.begrippen:
        assert f"http://site/begrippen/{begrip.id}/#begrip-{begrip.id}" in links


def test_a_word_that_the_visie_does_not_use_is_not_said_to_be_hers(regiovisie: Regiovisie, site: Path) -> None:
    for begrip in regiovisie.stelsel.geldend:
        text = words(document(site, f"begrippen/{begrip.id}/"))
        assert ("het eerste jaar van de visie waar zij in staat" in text) == begrip.uit_visie, begrip.id


def test_a_concept_is_in_its_part_of_the_menu(regiovisie: Regiovisie, site: Path) -> None:
    tree = document(site, f"begrippen/{regiovisie.stelsel.geldend[0].id}/")
    (current,) = strings(tree, "//nav[@class='menu']//a[@aria-current]/@href")
    assert current == "http://site/begrippen/"
