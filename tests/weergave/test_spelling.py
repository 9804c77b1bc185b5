"""Our own words are spelled right: by a dictionary, or by a list that a person keeps."""

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.onderwerpen import ongekeurd
from macros.weergave.spelling import spelling

LIST = "data/over/woordenlijst.yml"
UNKNOWN = f"staat niet in het woordenboek; verbeter het, of zet het in {LIST} als het klopt"


def told(project: Path) -> list[str]:
    content, _ = ongekeurd(project)
    assert content
    return [str(problem) for problem in spelling(content)]


def test_the_miniature_is_spelled_right(miniature: Path) -> None:
    assert told(miniature) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        ("data/deuren.yml", "De kleine visie.", "De vlurkje.", ":3: lezen.tekst: 'vlurkje'"),
        ("data/site.yml", "naam: ", "naam: Vlurkje ", ":1: site.naam: 'Vlurkje'"),
        (f"{VISIE}/signaleringen.yml", "waarom: ", "waarom: Een vlurkje. ", ":6: onderhandelbaar.waarom: 'vlurkje'"),
        ("docs/index.md", "{{ deuren() }}", "Een **vlurkje**.\n\n{{ deuren() }}", ":9: tekst: 'vlurkje'"),
        ("docs/hulp/index.md", "title: Praten", "title: Praten vlurkje", ":3: title: 'vlurkje'"),
    ],
    ids=["record", "no-id", "note-on-adopted-text", "prose", "front-matter"],
)
def test_an_unknown_word_is_told_where_it_stands(miniature: Path, file: str, old: str, new: str, where: str) -> None:
    plant(miniature, file, old, new)
    assert told(miniature) == [f"{file}{where} {UNKNOWN}"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{VISIE}/ambities.yml", "kern: ", "kern: Vlurkje "),
        ("docs/visie/2030-2034/index.md", "De tweede zin ook", "De vlurkje zin ook"),
        ("data/zoeken/synoniemen.yml", "meppen", "mepen"),
        (
            "data/deuren.yml",
            "De kleine visie.",
            "‘De vlurkje’ en “zo’n vlurkje” en [hier](https://vlurkje.nl/vlurkje).",
        ),
        ("docs/index.md", "{{ deuren() }}", "Typ `vlurkje` in x/vlurkje.md.\n\n```\nvlurkje\n```\n\n{{ deuren() }}"),
        ("docs/hulp/index.md", "title: Praten", "title: That\ntaal: fy"),
        ("docs/index.md", "{{ deuren() }}", "Kadera-beleid, ’s avonds, foto’s, Februari.\n\n{{ deuren() }}"),
    ],
    ids=["adopted-record", "adopted-page", "visitor", "quoted-or-address", "code", "english", "joined"],
)
def test_what_is_not_ours_or_is_right_is_not_told(miniature: Path, file: str, old: str, new: str) -> None:
    plant(miniature, file, old, new)
    assert told(miniature) == []


def test_the_nearest_word_of_the_site_is_offered_and_a_word_is_told_once(miniature: Path) -> None:
    plant(miniature, "docs/index.md", "{{ deuren() }}", "De signaleering. De signaleering.\n\n{{ deuren() }}")
    assert len(told(miniature)) == 1
    assert "'signaleering' staat niet in het woordenboek; bedoelt u 'Signaleringen'? verbeter het" in told(miniature)[0]


def test_the_list_keeps_no_word_that_is_not_needed(miniature: Path) -> None:
    plant(miniature, LIST, "[Kadera]", "[Kadera, fiets, Xwoord]")
    assert told(miniature) == [
        f"{LIST}:3: namen.woorden: 'fiets' staat in geen tekst meer; haal het hier weg",
        f"{LIST}:3: namen.woorden: 'Xwoord' staat in geen tekst meer; haal het hier weg",
    ]
    plant(miniature, "docs/index.md", "{{ deuren() }}", "Een fiets.\n\n{{ deuren() }}")
    assert f"{LIST}:3: namen.woorden: 'fiets' staat in het woordenboek; haal het hier weg" in told(miniature)
