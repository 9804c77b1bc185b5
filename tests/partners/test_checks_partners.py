"""Each rule of the partners, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.kern.fouten import DataError
from macros.kern.paginas import lees_pagina
from macros.onderwerpen import laad
from macros.weergave.render import toon

BESTAND = "data/partners.yml"
WERKT = "  bron: {document: visie-2030, redactie: hertaald}\n\n- id: organisatie"
SAMEN = "  samenwerking:\n    - {met: %s, hoe: Zij doen het samen., alineas: [%s]}\n"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


def works_with(other: str, *blocks: str) -> str:
    return SAMEN % (other, ", ".join(blocks)) + WERKT


PLANTED = [
    (BESTAND, "rol: gemeente", "rol: gemeent", f"{BESTAND}:6: gemeenten.rol: 'gemeent' bestaat niet; bedoelt u 'gemeente'?"),
    (BESTAND, "rol: gemeente", "rol: gemeent", f"{BESTAND}:1: rol: 'gemeente' hoort bij één partner, nu bij 0"),
    (BESTAND, "  logo: logo-een\n", "", f"{BESTAND}:1: logo: 'logo-een' hoort bij één partner, nu bij 0"),
    (BESTAND, "logo: logo-een", "logo: logo-een\n  rol: gemeente", f"{BESTAND}:1: rol: 'gemeente' hoort bij één partner, nu bij 2"),
    (BESTAND, "[EEN ORGANISATIE]", "[EEN ORGANISATIE, Gemeente]", f"{BESTAND}:14: organisatie.vormen: 'gemeente' is al een vorm van gemeenten"),
    (BESTAND, "[EEN ORGANISATIE]", "[TWEE ORGANISATIES]", f"{BESTAND}:14: organisatie.vormen: 'TWEE ORGANISATIES' staat nergens in de visie"),
    (BESTAND, "vormen: [gemeente]", "vormen: [gemeente]\n  precies: [GEMEENTE]", f"{BESTAND}:6: gemeenten.precies: 'GEMEENTE' staat nergens in de visie"),
    (BESTAND, "vormen: [gemeente]", "vormen: [gemeente]\n  geen: [gemeentehuis]", f"{BESTAND}:6: gemeenten.geen: 'gemeentehuis' staat nergens in de visie"),
    (BESTAND, "soort: genoemd", "soort: hulp", f"{BESTAND}:12: organisatie.soort: 'hulp' past niet; hier hoort een rol, of de soort 'genoemd'"),
    (BESTAND, "soort: bestuur", "soort: genoemd", f"{BESTAND}:3: gemeenten.soort: 'genoemd' past niet; hier hoort een andere soort"),
    (BESTAND, "soort: bestuur", "soort: bestuurlijk", f"{BESTAND}:3: gemeenten.soort: 'bestuurlijk' kan hier niet; kies uit"),
    (BESTAND, "contact: opvang", "contact: opvan", f"{BESTAND}:16: organisatie.contact: 'opvan' bestaat niet; bedoelt u 'opvang'?"),
    (BESTAND, "contact: opvang", "contact: gestopt", f"{BESTAND}:16: organisatie.contact: gestopt heeft 'toon: nee'; haal het weg"),
    (BESTAND, "hulp/in-de-buurt/index.md", "hulp/in-de-buurt/ver.md", f"{BESTAND}:7: gemeenten.hulppagina: 'hulp/in-de-buurt/ver.md' bestaat niet"),
    (BESTAND, "document: visie-2030", "document: visie-2031", f"{BESTAND}:8: gemeenten.bron.document: 'visie-2031' bestaat niet; bedoelt u 'visie-2030'?"),
    (BESTAND, WERKT, "  niet_geteld: [{alinea: a-gemee, woorden: de stad, waarom: Zo.}]\n" + WERKT, f"{BESTAND}:8: gemeenten.niet_geteld: 'de stad' staat niet in a-gemee"),
    (BESTAND, WERKT, "  niet_geteld: [{alinea: a-gemme, woorden: de stad, waarom: Zo.}]\n" + WERKT, f"{BESTAND}:8: gemeenten.niet_geteld.alinea: 'a-gemme' bestaat niet; bedoelt u 'a-gemee'?"),
    (BESTAND, WERKT, works_with("organisatie", "a-gemee"), f"{BESTAND}:8: gemeenten.samenwerking: a-gemee noemt 'organisatie' niet"),
    (BESTAND, WERKT, works_with("organisatie", "logo-een"), f"{BESTAND}:8: gemeenten.samenwerking: logo-een noemt 'gemeenten' niet"),
    (BESTAND, WERKT, works_with("organisatie", "a-gemme"), f"{BESTAND}:9: gemeenten.samenwerking.alineas: 'a-gemme' bestaat niet; bedoelt u 'a-gemee'?"),
    (BESTAND, WERKT, works_with("organisaties", "a-gemee"), f"{BESTAND}:9: gemeenten.samenwerking.met: 'organisaties' bestaat niet; bedoelt u 'organisatie'?"),
    (BESTAND, WERKT, works_with("gemeenten", "a-gemee"), f"{BESTAND}:8: gemeenten.samenwerking.met: een partner werkt niet met zichzelf samen"),
    (BESTAND, WERKT, "  samenwerking: [{met: organisatie, hoe: Samen., alineas: []}]\n" + WERKT, "alineas: is te kort; hier horen er minstens 1"),
    ("docs/partners/gemeenten.md", '{{ partner("gemeenten") }}', "", f'{BESTAND}:1: gemeenten: docs/partners/gemeenten.md met {{{{ partner("gemeenten") }}}} ontbreekt'),
    ("docs/partners/gemeenten.md", "#partner-gemeenten", "#partner-gem", "docs/partners/gemeenten.md:1: kop: hier hoort '# De gemeente {: #partner-gemeenten }'"),
    ("docs/partners/gemeenten.md", 'partner("gemeenten")', 'partner("organisatie")', "docs/partners/gemeenten.md:1: partner: organisatie hoort in docs/partners/organisatie.md"),
    ("docs/partners/gemeenten.md", 'partner("gemeenten")', 'partner("gemeente")', "docs/partners/gemeenten.md:3: partner: 'gemeente' bestaat niet; bedoelt u 'gemeenten'?"),
    (f"{VISIE}/rollen.yml", "- id: gemeente\n", "- id: gemeente-2\n", f"{BESTAND}:1: rol: 'gemeente-2' hoort bij één partner, nu bij 0"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:70] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


def test_evidence_that_names_both_is_good(miniature: Path) -> None:
    plant(miniature, BESTAND, WERKT, works_with("organisatie", "a-gemee", "logo-een"))
    (band,) = laad(miniature).regiovisie.partnerkring.banden
    assert {band.een.id, band.ander.id} == {"gemeenten", "organisatie"}


def _page_of(project: Path, id: str) -> str:
    pagina = lees_pagina((project / f"docs/partners/{id}.md").read_text("utf-8"), f"partners/{id}.md")
    return toon(laad(project), pagina, "partner", (id,))


@pytest.mark.parametrize("rule", ["zonder", "professionals"])
def test_a_number_that_may_not_be_shown_is_not_on_the_page(miniature: Path, rule: str) -> None:
    line = "data/hulp/regionaal.yml"
    plant(miniature, line, "  website: huis.example", '  telefoon: "0800-7777"\n  website: huis.example')
    plant(miniature, line, "toon: zonder", "toon: ja")
    assert "tel:08007777" in _page_of(miniature, "organisatie")
    plant(miniature, line, "toon: ja", f"toon: {rule}")
    shown = _page_of(miniature, "organisatie")
    assert "7777" not in shown
    assert "https://huis.example/" in shown
    assert "tel:08002000" in shown  # the next best thing
