"""A sentence of ours with a word that is soon too wide is read by a person, who says where its source has it."""

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.__main__ import main
from macros.kern.yaml import ontleed
from macros.onderwerpen import gelezen, ongekeurd
from macros.weergave.sterke_woorden import nalezing, om_te_lezen

LIST = "data/over/nalezing.yml"
DOORS, HOME = "data/deuren.yml", "docs/index.md"


def told(project: Path) -> list[str]:
    content, _ = ongekeurd(project)
    assert content
    return [str(problem) for problem in nalezing(content)]


def test_every_sentence_of_the_miniature_is_read(miniature: Path) -> None:
    assert told(miniature) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (
            DOORS,
            "De kleine visie.",
            "Dit is zo. Het is altijd zo.",
            ":3: lezen.tekst: 'altijd' in “Het is altijd zo.”",
        ),
        (HOME, "{{ deuren() }}", "Wij.\n\n- Het *moet* zo.\n\n{{ deuren() }}", ":11: tekst: 'moet' in “Het moet zo.”"),
        (
            DOORS,
            "De kleine visie.",
            "Geen enkele gemeente.",
            ":3: lezen.tekst: 'Geen enkele' in “Geen enkele gemeente.”",
        ),
    ],
    ids=["record", "prose", "two-words"],
)
def test_a_sentence_with_a_strong_word_is_told(miniature: Path, file: str, old: str, new: str, where: str) -> None:
    plant(miniature, file, old, new)
    end = f"is nog niet naast de bron gelezen; zet de zin met haar grond in {LIST}, of kies een zachter woord"
    assert told(miniature) == [f"{file}{where} {end}"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DOORS, "De kleine visie.", "Is het altijd zo?"),
        (DOORS, "De kleine visie.", "De visie schrijft ‘elke. Altijd.’ en zwijgt."),
        (DOORS, "De kleine visie.", "De kleine alleenstaande moeder."),
        (f"{VISIE}/ambities.yml", "kern: ", "kern: Altijd "),
        ("docs/visie/2030-2034/index.md", "De tweede zin ook", "De tweede zin altijd"),
        ("docs/over/redactie.md", "", "# Hoe {: #hoe }\n\nKies altijd een id.\n"),
    ],
    ids=["question", "quoted", "no-such-word", "adopted-record", "adopted-page", "guide"],
)
def test_what_claims_nothing_of_ours_is_not_told(miniature: Path, file: str, old: str, new: str) -> None:
    (miniature / file).touch()
    plant(miniature, file, old, new)
    assert told(miniature) == []


def test_a_sentence_that_changed_is_told_and_its_entry_is_not_needed_any_more(miniature: Path) -> None:
    plant(miniature, "data/begrippen.yml", "Niemand gebruikte het woord.", "Niemand gebruikt het woord.")
    unread, unneeded = told(miniature)
    assert "'Niemand' in “Niemand gebruikt het woord.” is nog niet naast de bron gelezen" in unread
    assert (
        unneeded == f"{LIST}:2: begrippen.zinnen: “Niemand gebruikte het woord.” staat er niet meer; haal haar hier weg"
    )


def test_many_sentences_are_counted_and_listed_to_be_filled_in(
    miniature: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    points = "".join(
        f"- Wij zeggen “het” {word} altijd.\n" for word in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven")
    )
    plant(miniature, HOME, "{{ deuren() }}", f"{points}\n{{{{ deuren() }}}}")
    assert len(told(miniature)) == 6
    assert told(miniature)[-1].startswith(f"{LIST}:1: zinnen: nog 2 met een sterk woord")
    assert main(["--map", str(miniature), "nalezen", "over"]) == 0
    shown = capsys.readouterr().out
    entry = ontleed(shown, LIST).waarde
    assert [one["zin"] for one in entry[0]["zinnen"]][:2] == [
        "Wij zeggen “het” een altijd.",
        "Wij zeggen “het” twee altijd.",
    ]
    content, _ = ongekeurd(miniature)
    assert content
    assert [*om_te_lezen(content, "raad")] == []
    # Pasted as it is, it is refused: nobody read it.
    (miniature / LIST).write_text(shown, "utf-8")
    empty = "is leeg; hier hoort een tekst, op dezelfde regel"
    assert {problem.text.partition(": ")[2] for problem in gelezen(miniature)[1]} == {empty}
    (miniature / LIST).write_text(shown.replace("grond:", "grond: eigen handelwijze"), "utf-8")
    assert not [line for line in told(miniature) if "docs/" in line]


def test_a_ground_names_a_document_that_is_known(miniature: Path) -> None:
    plant(miniature, LIST, "document: wet-2030", "document: wet-2031")
    assert f"{LIST}:6: meldcode.zinnen.document: 'wet-2031' bestaat niet; bedoelt u 'wet-2030'?" in map(
        str, gelezen(miniature)[1]
    )
