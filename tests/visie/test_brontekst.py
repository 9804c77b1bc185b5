import pytest

from macros.visie.brontekst import (
    bronwoorden,
    zonder_lucht_in_aanhaling,
    zonder_opmaak,
    zonder_opsommingsteken,
    zonder_paginanummer,
)


def words(text: str) -> list[str]:
    return [woord.tekst for woord in bronwoorden(text)]


@pytest.mark.parametrize(
    ("rule", "line", "rest"),
    [
        (zonder_paginanummer, "1.2\tLandelijke kaders\t7", "1.2\tLandelijke kaders"),
        (zonder_paginanummer, "2020\t741\t464\t25\t1.150\t2.380", "2020\t741\t464\t25\t1.150\t2.380"),
        (zonder_opsommingsteken, " - a. *We voeren*", "*We voeren*"),
        (zonder_opsommingsteken, "- 1. Preventie:", "Preventie:"),
        (zonder_opsommingsteken, "1.1 Toekomstbeeld", "1.1 Toekomstbeeld"),
        (zonder_opsommingsteken, "A. Zelf hulp organiseren", "A. Zelf hulp organiseren"),
        (zonder_opmaak, "**vet** en *schuin* en <i>ook</i>", "vet en schuin en ook"),
        (zonder_opmaak, "[9. Naam | CBS](#) <https://a.nl/b>", "9. Naam | CBS https://a.nl/b"),
        (zonder_lucht_in_aanhaling, "2030 “ Samen ”", "2030 “Samen”"),
    ],
)
def test_a_rule_takes_layout_away_and_no_word(rule: object, line: str, rest: str) -> None:
    assert callable(rule)
    assert rule(line) == rest


def test_line_and_page_breaks_do_not_count() -> None:
    assert words("een\n\ntwee\n drie") == ["een", "twee", "drie"]


def test_a_footnote_is_lifted_out_of_the_sentence_it_interrupts() -> None:
    assert words("het omvat¹ fysieke,\n\n¹ noot\n\n psychische") == [
        "het",
        "omvat",
        "[1]",
        "fysieke,",
        "psychische",
        "noot",
    ]


def test_a_word_knows_its_line() -> None:
    assert [woord.plaats for woord in bronwoorden("een\n\ntwee")] == ["regel 1", "regel 3"]
