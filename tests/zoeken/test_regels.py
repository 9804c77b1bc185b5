"""What an editor of the questions is told, with the line on which it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from miniature import leave_out, plant

from macros.onderwerpen import controleer_getoond, gelezen, laad
from macros.zoeken.bereik import GENOEG, GENOEG_HULP, in_zoeken, tekort

ASKED, SYNONYMS, ANSWERS = (f"data/zoeken/{name}.yml" for name in ("vragen", "synoniemen", "antwoorden"))
PLANTED = (
    (ASKED, "raad/index.md", "raad/indx.md", f"{ASKED}:14: raad.pagina: 'raad/indx.md' bestaat niet; bedoelt u"),
    (ASKED, "a-eerst", "a-eest", f"{ASKED}:8: eerste-zin.plek: 'a-eest' bestaat niet; bedoelt u 'a-eerst'?"),
    (ASKED, "raad/index.md", "zoeken.md", f"{ASKED}:14: raad.pagina: 'zoeken.md' is zelf nooit een resultaat"),
    (ASKED, "de eerste zin", "Hij sláát… mij?", f"{ASKED}:11: eerste-zin.vragen: 'Hij sláát… mij?' staat al bij"),
    (ASKED, "de eerste zin", "…", f"{ASKED}:11: eerste-zin.vragen: '…' heeft geen letter of cijfer"),
    (ASKED, "de eerste zin", "een " * 40, f"{ASKED}:11: eerste-zin.vragen: is langer dan 120 tekens"),
    (ASKED, "de eerste zin", "de **eerste** zin", f"{ASKED}:11: eerste-zin.vragen: hier hoort gewone tekst"),
    (ASKED, "[wat kost het]", "[]", f"{ASKED}:15: raad.vragen: is te kort; hier horen er minstens 1"),
    (SYNONYMS, "[mn], betekent: [mijn]", "[mn]", f"{SYNONYMS}:3: mn: één woord zegt niets"),
    (ANSWERS, "alarmnummer", "alarm", f"{ANSWERS}:5: in-gevaar.hulplijn: 'alarm' bestaat niet; bedoelt u"),
    (ANSWERS, "alarmnummer", "opvang", f"{ANSWERS}:5: in-gevaar.hulplijn: opvang heeft geen nummer om te tonen"),
    (ANSWERS, "hulp/index.md", "raad/index.md", f"{ANSWERS}:6: in-gevaar.pagina: 'raad/index.md' kan hier niet"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), PLANTED, ids=[told for *_, told in PLANTED])
def test_a_fault_is_told_at_its_line(miniature: Path, file: str, old: str, new: str, told: str) -> None:
    plant(miniature, file, old, new)
    content, found = gelezen(miniature)
    problems = [str(problem) for problem in (*found, *(controleer_getoond(content) if content else ()))]
    assert len(problems) == 1
    assert problems[0].startswith(told)


def test_a_word_may_stand_in_two_groups_that_go_both_ways(miniature: Path) -> None:
    with (miniature / SYNONYMS).open("a", encoding="utf-8") as file:
        file.write("- {id: kloppen, woorden: [meppen, kloppen]}\n")
    assert gelezen(miniature)[1] == ()


def asked(pages: Iterator[tuple[str, int]]) -> str:
    """A file with so many questions per page."""
    records = (
        f"- {{id: r{number}, pagina: {page}, vragen: [{', '.join(f'vraag {number} {n}' for n in range(times))}]}}\n"
        for number, (page, times) in enumerate(pages)
    )
    return "".join(records)


def enough(page: str) -> int:
    return GENOEG_HULP if page.startswith("hulp/") else GENOEG


def test_pages_with_too_few_questions_are_told_the_neediest_first_and_are_no_fault(miniature: Path) -> None:
    pages = {page.pad: enough(page.pad) for page in in_zoeken(laad(miniature))}
    del pages["begrippen/huiselijk-lawaai.md"]
    (miniature / ASKED).write_text(asked(iter(pages.items())), "utf-8")
    assert [*tekort(laad(miniature))] == []
    pages |= {"hulp/index.md": 39, "index.md": 3}
    (miniature / ASKED).write_text(asked(iter(pages.items())), "utf-8")
    end = "vragen waarmee bezoekers haar vinden; schrijf ze in data/zoeken/vragen.yml"
    assert [str(problem) for problem in tekort(laad(miniature))] == [
        f"docs/index.md:1: vragen: heeft 3 van de 5 {end}",
        f"docs/hulp/index.md:1: vragen: heeft 39 van de 40 {end}",
    ]


def test_many_pages_with_too_few_questions_are_counted(miniature: Path) -> None:
    *named, last = (str(problem) for problem in tekort(laad(miniature)))
    assert len(named) == 5
    assert all(line.startswith("docs/hulp/") for line in named)
    assert last.startswith("data/zoeken/vragen.yml:1: vragen: van nog ")
    leave_out(miniature, "zoeken")
    assert [*tekort(laad(miniature))] == []


def test_an_earlier_edition_needs_no_questions_and_search_never_finds_itself(miniature: Path) -> None:
    (miniature / "docs/visie/2030-2034/uitgave").mkdir()
    (miniature / "docs/visie/2030-2034/uitgave/eerste.md").write_text("# Toen {: #toen }\n", "utf-8")
    content, _ = gelezen(miniature)
    assert content is not None
    found = {page.pad for page in in_zoeken(content)}
    assert "visie/2030-2034/uitgave/eerste.md" in found
    assert "zoeken.md" not in found
    assert not [problem for problem in tekort(content) if "uitgave/eerste" in problem.file]


def test_search_leaves_out_a_page_that_says_so(miniature: Path) -> None:
    page = "raad/index.md"
    assert page in {een.pad for een in in_zoeken(laad(miniature))}
    file = miniature / "docs" / page
    text = file.read_text("utf-8")
    head = "---\nzoeken: nee\n"
    file.write_text(text.replace("---\n", head, 1) if text.startswith("---") else f"{head}---\n\n{text}", "utf-8")
    content, _ = gelezen(miniature)
    assert content
    assert page not in {een.pad for een in in_zoeken(content)}
