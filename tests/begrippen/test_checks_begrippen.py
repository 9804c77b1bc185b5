"""Each rule for the concepts, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from pathlib import Path

import pytest
from miniature import plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad

FILE = "data/begrippen.yml"
TOLD = "    - periode: 2030-2034\n      wat: Nog eens.\n      bron: {document: visie-2030, redactie: hertaald}\n"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    ("code: RV-002", "code: RV-001", ":36: klein-punt.code: RV-001 is al gebruikt; kies de volgende vrije"),
    ("code: RV-001", "code: R1", ":3: geweld-thuis.code: 'R1' kan hier niet; hier hoort een code zoals RV-041"),
    ("vroeger: [huiselijk-lawaai]", "vroeger: [oud-punt]", ":51: oud-punt: dit id staat al in data/begrippen.yml:1; kies een ander"),
    ("breder: [geweld-thuis]", "breder: [geweld-tuis]", ":43: klein-punt.breder: 'geweld-tuis' bestaat niet; bedoelt u 'geweld-thuis'?"),
    ("breder: [geweld-thuis]", "breder: [klein-punt]", ":43: klein-punt.breder: een begrip verwijst niet naar zichzelf"),
    ("  hulp: ja\n", "  breder: [klein-punt]\n", ":13: geweld-thuis.breder: wie steeds naar het bredere begrip gaat, komt hier terug"),
    ("  hulp: ja\n", "  verwant: [klein-punt]\n", ":13: geweld-thuis.verwant: 'klein-punt' is al breder of smaller"),
    ("  hulp: ja\n", "  verwant: [klein-put]\n", ":13: geweld-thuis.verwant: 'klein-put' bestaat niet; bedoelt u 'klein-punt'?"),
    ("  hulp: ja\n", "  verwant: [oud-punt]\n", ":1: geweld-thuis: verwijst naar 'oud-punt', dat is vervallen"),
    ("letterlijk: [a-gewel]", "letterlijk: [a-gweld]", ":5: geweld-thuis.letterlijk: 'a-gweld' bestaat niet; bedoelt u 'a-gewel'?"),
    ("elders: [a-eerst]", "elders: [a-erst]", ":6: geweld-thuis.elders: 'a-erst' bestaat niet; bedoelt u 'a-eerst'?"),
    ("woorden: [De eerste zin staat hier.]", "woorden: [De eerste zin staat daar.]", ":39: klein-punt.woorden: 'De eerste zin staat daar.' staat niet letterlijk in a-eerst"),
    ("woorden: [De eerste zin staat hier.]", "woorden: [De eerste zin staat hier., zin]", "klein-punt: 'woorden' heeft voor elk id van 'letterlijk' één stuk tekst"),
    ("letterlijk: [a-gewel]", "letterlijk: []", ":5: geweld-thuis.letterlijk: ontbreekt, maar de bron is een visie"),
    ("  vroeger: [huiselijk-lawaai]\n  bron: {document: visie-2030, redactie: hertaald}\n", "  vroeger: [huiselijk-lawaai]\n", ":1: geweld-thuis.bron: ontbreekt; dit veld is verplicht"),
    ("vormen: [klein punt]", "vormen: [klein punt, PIJN]", ":42: klein-punt.vormen: 'PIJN' is al een vorm van 'geweld-thuis'"),
    ("vormen: [geweld, pijn]", "vormen: [geweld]", ":12: geweld-thuis.vormen: hier hoort ook 'pijn'"),
    ("term: klein punt", "term: Klein punt", ":35: klein-punt.term: schrijf de term met kleine letters"),
    ("document: wet-2030", "document: visie-2030", ":24: geweld-thuis.wet.bron: hier hoort een wet"),
    ("document: wet-2030", "document: wet-2031", ":24: wet-geweld.bron.document: 'wet-2031' bestaat niet; bedoelt u 'wet-2030'?"),
    ("    tekst: elke klap\n", "", "tekst: ontbreekt; dit veld is verplicht"),
    ("uitgave: eerste", "uitgave: tweede", ":28: geweld-thuis.geschiedenis.uitgave: 'tweede' bestaat niet"),
    ("uitgave: eerste", "uitgave: concept", ":26: geweld-thuis.geschiedenis.uitgave: 'concept' bestaat niet"),
    ("geldig_vanaf: 2030", "geldig_vanaf: 2031", ":25: geweld-thuis.geldig_vanaf: geen periode van de geschiedenis begint in 2031"),
    ("geldig_vanaf: 2030", "geldig_vanaf: 2026", ":25: geweld-thuis.geldig_vanaf: geen periode van de geschiedenis begint in 2026"),
    ("    - periode: 2030-2034\n", TOLD + "    - periode: 2030-2034\n", ":26: geweld-thuis.geschiedenis: 2030-2034 staat er 2 keer"),
    ("    - periode: 2030-2034\n      uitgave: eerste\n", 2 * TOLD + "    - periode: 2024-2028\n", ":26: geweld-thuis.geschiedenis: 2030-2034 staat er 2 keer"),
    ("periode: 2030-2034", "periode: 2031-2034", ":27: geweld-thuis.geschiedenis.periode: '2031-2034' bestaat niet; bedoelt u '2030-2034'?"),
    ("wat: De kleine visie noemt het.\n      bron: {document: visie-2030", "wat: De kleine visie noemt het.\n      bron: {document: visie-2031", ":48: klein-punt.geschiedenis.bron.document: 'visie-2031' bestaat niet"),
    ("vervangen_door: [klein-punt]", "vervangen_door: [klein-put]", ":68: oud-punt.vervallen.vervangen_door: 'klein-put' bestaat niet"),
    ("vervangen_door: [klein-punt]\n    bron: {document: visie-2030", "vervangen_door: [klein-punt]\n    bron: {document: visie-2031", ":69: oud-punt.vervallen.bron.document: 'visie-2031' bestaat niet"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), PLANTED, ids=[message[:60] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(miniature: Path, old: str, new: str, message: str) -> None:
    plant(miniature, FILE, old, new)
    expected = f"{FILE}{message}" if message.startswith(":") else message
    assert any(expected in fault for fault in faults(miniature)), faults(miniature)


def test_a_concept_without_a_page_is_told(miniature: Path) -> None:
    (miniature / "docs/begrippen/klein-punt.md").unlink()
    told = 'klein-punt: hier hoort docs/begrippen/klein-punt.md met {{ begrip("klein-punt") }}'
    assert any(f"{FILE}:34: {told}" in fault for fault in faults(miniature))


def test_an_earlier_name_without_a_page_is_told(miniature: Path) -> None:
    (miniature / "docs/begrippen/huiselijk-lawaai.md").unlink()
    told = 'huiselijk-lawaai: hier hoort docs/begrippen/huiselijk-lawaai.md met {{ heet_nu("huiselijk-lawaai") }}'
    assert any(told in fault for fault in faults(miniature))


def test_a_page_of_another_concept_is_told(miniature: Path) -> None:
    plant(miniature, "docs/begrippen/klein-punt.md", "klein-punt", "geweld-thuis")
    assert any("klein-punt: hier hoort docs/begrippen/klein-punt.md" in fault for fault in faults(miniature))


def test_a_page_without_a_concept_is_told(miniature: Path) -> None:
    (miniature / "docs/begrippen/niets.md").write_text("# Niets {: #niets-hier }\n", "utf-8")
    assert f"docs/begrippen/niets.md:1: hoort bij geen begrip in {FILE}" in faults(miniature)
