"""Each rule of our help beside the meldcode, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad

MAP = "data/meldcode"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    ("wegwijzer.yml", "naar: niets", "naar: nits", ":16: veilig-ja.naar: 'nits' bestaat niet; bedoelt u 'niets'?"),
    ("wegwijzer.yml", "naar: niets", "naar: veilig", ":16: veilig-ja.naar: deze weg komt terug bij 'veilig' en eindigt nooit (veilig-ja)"),
    ("wegwijzer.yml", "naar: hulp", "naar: niets", ":7: veilig-nee.naar: na onveiligheid hoort melden; 'niets' is dat niet (veilig-nee)"),
    ("wegwijzer.yml", "      naar: melden\n    - id: hulp-nee", "      naar: niets\n    - id: hulp-nee", ":27: hulp-ja.naar: na onveiligheid hoort melden; 'niets' is dat niet (veilig-nee, hulp-ja)"),
    ("wegwijzer.yml", "naar: hulp", "naar: melden", ":19: hulp: geen enkel antwoord leidt hierheen"),
    ("uitkomsten.yml", "melden: ja", "melden: nee", "wegwijzer.yml:12: veilig-deels.naar: na onveiligheid hoort melden"),
    ("uitkomsten.yml", "id: niets", "id: iets", "uitkomsten.yml:12: iets: geen enkel antwoord leidt hierheen"),
    ("wegwijzer.yml", "      onveiligheid: acuut\n", "", ":5: veilig-nee.onveiligheid: dit antwoord noemt onveiligheid; zet er 'acuut' bij"),
    ("wegwijzer.yml", "      onveiligheid: structureel\n", "", ":1: wegwijzer: geen antwoord heeft onveiligheid 'structureel'"),
    ("wegwijzer.yml", "Is het veilig?", "Is er acute onveiligheid?", ":14: veilig-ja.onveiligheid: dit antwoord noemt onveiligheid"),
    ("uitkomsten.yml", "{uitspraak: altijd-melden}", "{uitspraak: mag-melden}", "wegwijzer.yml:10: veilig-deels.gronden: noem bij een antwoord of de uitkomst waar deze weg op rust: een norm van beroepen (veilig-deels)"),
    ("uitkomsten.yml", "zie: [mag-melden]", "zie: [mag-mellen]", ":9: melden.zie: 'mag-mellen' bestaat niet; bedoelt u 'mag-melden'?"),
    ("uitkomsten.yml", "bel_eerst: alarmnummer", "bel_eerst: alarm", ":5: melden.bel_eerst: 'alarm' bestaat niet; bedoelt u 'alarmnummer'?"),
    ("wegwijzer.yml", "punt: 1", "punt: 2", ":9: veilig-nee.gronden.punt: 'altijd-melden' heeft geen punt 2; zij heeft er 1"),
    ("aanhalingen.yml", "bij: niets", "bij: veilig", "bij-niets.bij: 'veilig' bestaat niet"),
    ("aanhalingen.yml", "bij: niets", "bij: altijd-melden", ":7: bij-niets.bij: 'altijd-melden' staat er meer dan eens"),
    ("aanhalingen.yml", "bij: niets", "bij: nits", ":7: bij-niets.bij: 'nits' bestaat niet; bedoelt u 'niets'?"),
    ("aanhalingen.yml", "bij: niets", "bij: melden", "wegwijzer.yml:14: veilig-ja.gronden: noem bij een antwoord of de uitkomst waar deze weg op rust: een uitspraak, of tekst van de visie (veilig-ja)"),
    ("uitkomsten.yml", "bel: [veilig-thuis]", "bel: [veilig-tuis]", ":7: melden.bel: 'veilig-tuis' bestaat niet; bedoelt u 'veilig-thuis'?"),
    ("toelichtingen.yml", "stap: 1", "stap: 9", ":2: uitleg-stap-1.stap: de visie heeft geen stap 9"),
    ("toelichtingen.yml", "stap: 1", "stap: 9", "meldcodestappen.yml:1: stap-1: hoort één toelichting te hebben"),
    ("kanttekeningen.yml", "bij: stap-1-doen", "bij: stap-1-don", ":2: uitleg-kijken.bij: 'stap-1-don' bestaat niet; bedoelt u 'stap-1-doen'?"),
    ("kanttekeningen.yml", "uitspraak: altijd-melden", "uitspraak: ooit-melden", ":4: uitleg-kijken.uitspraak: 'ooit-melden' bestaat niet"),
    ("uitspraken.yml", "document: wet-2030", "document: stuk-2030", ":7: mag-melden.bron.document: 'stuk-2030' heeft geen peildatum"),
    ("uitspraken.yml", "document: wet-2030", "document: visie-2030", ":7: mag-melden.bron.document: 'visie-2030' heeft geen versie"),
    ("uitspraken.yml", ", paragraaf: artikel 1", "", ":7: mag-melden.bron.paragraaf: noem het artikel waar dit staat"),
    ("uitspraken.yml", "document: wet-2030", "document: wet-2031", ":7: mag-melden.bron.document: 'wet-2031' bestaat niet; bedoelt u 'wet-2030'?"),
    ("uitspraken.yml", "U meldt bij:", "U moet melden bij:", ":12: altijd-melden.tekst: 'moet' zegt dat de wet het vraagt"),
    ("uitspraken.yml", "punten: [acute onveiligheid]", "punten: [acute meldplicht]", ":13: altijd-melden.punten: 'meldplicht' zegt dat de wet het vraagt"),
    ("uitspraken.yml", "  plicht: ja\n", "", ":4: mag-melden.tekst: 'moet' zegt dat de wet het vraagt"),
    ("uitspraken.yml", "vroeger: [nooit-melden]", "vroeger: [mag-melden]", "mag-melden: dit id staat al in data/meldcode/uitspraken.yml:1; kies een ander"),
    ("uitspraken.yml", "slot: Zo is het.", "plicht: ja", ":14: altijd-melden.plicht: alleen de wet legt een plicht op"),
    ("uitkomsten.yml", "Meld het nu.", "U bent verplicht te melden.", ":4: melden.tekst: 'verplicht' zegt dat de wet het vraagt"),
    ("wegwijzer.yml", "Ja, het is veilig", "Ja, altijd", ":15: veilig-ja.tekst: 'altijd' zegt dat de wet het vraagt"),
    ("wegwijzer.yml", "vraag: Kunt u helpen?", "vraag: Moet u helpen?\n  uitleg: U moet dat.", ":23: hulp.uitleg: 'moet' zegt dat de wet het vraagt"),
    ("toelichtingen.yml", "[wat u zag]", "[wat u moet zien]", ":6: uitleg-stap-1.vastleggen: 'moet' zegt dat de wet het vraagt"),
    ("kanttekeningen.yml", "Dit is van ons.", "Dit moet.", ":3: uitleg-kijken.tekst: 'moet' zegt dat de wet het vraagt"),
    ("aanhalingen.yml", "De visie zegt het niet.", "De wet verplicht het.", ":4: bij-altijd-melden.verschil: 'verplicht' zegt dat de wet het vraagt"),
    ("aanhalingen.yml", "[a-kijkg]", "[a-kijkt]", ":3: bij-altijd-melden.alineas: 'a-kijkt' bestaat niet; bedoelt u 'a-kijkg'?"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:70] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    folder = VISIE if (miniature / VISIE / file).is_file() else MAP
    plant(miniature, f"{folder}/{file}", old, new)
    expected = f"{folder}/{file}{message}" if message.startswith(":") else message
    assert any(expected in fault for fault in faults(miniature)), faults(miniature)


@pytest.mark.parametrize(
    "words",
    ["Er is geen wettelijke meldplicht.", "Dat is niet verplicht.", "Moet ik melden?", "De visie schrijft ‘altijd’."],
)
def test_a_duty_may_be_denied_asked_after_and_quoted(miniature: Path, words: str) -> None:
    plant(miniature, "docs/meldcode/stap-1.md", "Hier gaat het over geweld.", words)
    laad(miniature)


def test_a_word_of_duty_in_the_prose_of_a_page_is_told_with_its_line(miniature: Path) -> None:
    plant(miniature, "docs/meldcode/stap-1.md", "Hier gaat het over geweld.", "Geen zorg. U moet melden.")
    assert any("docs/meldcode/stap-1.md:9: plicht: 'moet' zegt" in fault for fault in faults(miniature))


def test_a_layer_that_stands_on_no_page_is_told(miniature: Path) -> None:
    plant(miniature, "docs/index.md", '{{ uitspraken("norm") }}', "")
    assert 'data:1: norm: staat op geen enkele pagina; zet {{ uitspraken("norm") }} in een pagina' in faults(miniature)


def test_a_statement_answers_at_its_former_id_too(miniature: Path) -> None:
    assert laad(miniature).adresboek.pagina_van["nooit-melden"] == "index.md"
