"""Each rule of our help beside the meldcode, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from pathlib import Path

import pytest
from miniature import plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad

MAP = "data/meldcode"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    ("wegwijzer.yml", "naar: niets", "naar: nits", ":13: veilig-ja.naar: 'nits' bestaat niet; bedoelt u 'niets'?"),
    ("wegwijzer.yml", "naar: niets", "naar: veilig", ":13: veilig-ja.naar: deze weg komt terug bij 'veilig' en eindigt nooit (veilig-ja)"),
    ("wegwijzer.yml", "naar: hulp", "naar: niets", ":5: veilig-nee.naar: na onveiligheid hoort melden; 'niets' is dat niet (veilig-nee)"),
    ("wegwijzer.yml", "      naar: melden\n    - id: hulp-nee", "      naar: niets\n    - id: hulp-nee", ":22: hulp-ja.naar: na onveiligheid hoort melden; 'niets' is dat niet (veilig-nee, hulp-ja)"),
    ("wegwijzer.yml", "naar: hulp", "naar: melden", ":18: hulp: geen enkel antwoord leidt hierheen"),
    ("uitkomsten.yml", "melden: ja", "melden: nee", "wegwijzer.yml:9: veilig-deels.naar: na onveiligheid hoort melden"),
    ("uitkomsten.yml", "id: niets", "id: iets", "uitkomsten.yml:10: iets: geen enkel antwoord leidt hierheen"),
    ("wegwijzer.yml", "      onveiligheid: acuut\n", "", ":5: veilig-nee.onveiligheid: dit antwoord noemt onveiligheid; zet er 'acuut' bij"),
    ("wegwijzer.yml", "      onveiligheid: structureel\n", "", ":1: wegwijzer: geen antwoord heeft onveiligheid 'structureel'"),
    ("wegwijzer.yml", "Is het veilig?", "Is er acute onveiligheid?", ":13: veilig-ja.onveiligheid: dit antwoord noemt onveiligheid"),
    ("uitkomsten.yml", "gronden: [altijd-melden]", "gronden: []", ":7: melden.gronden: is te kort; hier horen er minstens 1"),
    ("uitkomsten.yml", "gronden: [altijd-melden]", "gronden: [altijd-mellen]", ":1: melden.gronden: 'altijd-mellen' bestaat niet; bedoelt u 'altijd-melden'?"),
    ("uitkomsten.yml", "bel: [veilig-thuis]", "bel: [veilig-tuis]", ":1: melden.bel: 'veilig-tuis' bestaat niet; bedoelt u 'veilig-thuis'?"),
    ("toelichtingen.yml", "stap: stap-1", "stap: stap-9", ":1: uitleg-stap-1.stap: 'stap-9' bestaat niet; bedoelt u 'stap-1'?"),
    ("toelichtingen.yml", "stap: stap-1", "stap: stap-9", "meldcodestappen.yml:1: stap-1: hoort één toelichting te hebben"),
    ("toelichtingen.yml", "bij: stap-1-doen", "bij: stap-1-don", ":7: uitleg-kijken.bij: 'stap-1-don' bestaat niet; bedoelt u 'stap-1-doen'?"),
    ("toelichtingen.yml", "regel: altijd-melden", "regel: nooit-melden", ":7: uitleg-kijken.regel: 'nooit-melden' bestaat niet"),
    ("regels.yml", "document: wet-2030", "document: stuk-2030", ":1: altijd-melden.bron.document: 'stuk-2030' heeft geen peildatum"),
    ("regels.yml", "document: wet-2030", "document: wet-2031", ":1: altijd-melden.bron.document: 'wet-2031' bestaat niet; bedoelt u 'wet-2030'?"),
    ("regels.yml", "[a-kijkg]", "[a-kijkt]", ":1: altijd-melden.aanhalingen: 'a-kijkt' bestaat niet; bedoelt u 'a-kijkg'?"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:70] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    plant(miniature, f"{MAP}/{file}", old, new)
    expected = f"{MAP}/{file}{message}" if message.startswith(":") else message
    assert any(expected in fault for fault in faults(miniature)), faults(miniature)


def test_a_rule_that_stands_on_no_page_is_told(miniature: Path) -> None:
    plant(miniature, "docs/index.md", "{{ regels() }}\n", "")
    expected = f"{MAP}/regels.yml:1: altijd-melden: staat op geen enkele pagina; zet {{{{ regels() }}}} in een pagina"
    assert expected in faults(miniature)
