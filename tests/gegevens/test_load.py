"""Each rule of the content, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from collections.abc import Callable
from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


def test_the_miniature_is_sound(miniature: Path) -> None:
    assert len(laad(miniature).adresboek.letterlijk) == 36


PLANTED = [
    # field by field
    (f"{VISIE}/pijlers.yml", "  kop: Preventie\n", "  kop:\n", f"{VISIE}/pijlers.yml:3: pijler-een.kop: is leeg; hier hoort een tekst"),
    (f"{VISIE}/rollen.yml", "  bron:", "  herkomst:", f"{VISIE}/rollen.yml:1: gemeente.bron: ontbreekt; dit veld is verplicht"),
    (f"{VISIE}/rollen.yml", "  blokken:", "  blokjes:", f"{VISIE}/rollen.yml:4: gemeente.blokjes: onbekend veld"),
    (f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een", f"{VISIE}/pijlers.yml:2: pijler-een.nummer: 'een' is geen getal"),
    (f"{VISIE}/rollen.yml", "id: gemeente", "id: De Gemeente", f"{VISIE}/rollen.yml:1: De Gemeente.id: 'De Gemeente' kan hier niet; hier hoort een naam van kleine letters"),
    (f"{VISIE}/rollen.yml", "De gemeente doet mee.", '""', f"{VISIE}/rollen.yml:6: a-gemee.tekst: is leeg"),
    (f"{VISIE}/rollen.yml", "doet mee", "doet <b>mee</b>", f"{VISIE}/rollen.yml:6: a-gemee.tekst: bevat '<'"),
    (f"{VISIE}/rollen.yml", "doet mee", "doet {{ mee }}", f"{VISIE}/rollen.yml:6: a-gemee.tekst: bevat '{{{{'"),
    (f"{VISIE}/rollen.yml", "letterlijk", "letterlyk", f"{VISIE}/rollen.yml:3: gemeente.bron.redactie: 'letterlyk' kan hier niet; kies uit"),
    (f"{VISIE}/rollen.yml", "redactie: letterlijk", "redactie: ", "gemeente.bron.redactie: een leeg veld kan hier niet; kies uit"),
    (f"{VISIE}/pijlers.yml", "nummer: 1", f"nummer: {'9' * 4400}", f"pijler-een.nummer: '{'9' * 100}…' is geen getal"),
    ("data/site.yml", "#", "geel #", "hier hoort een kleur zoals #1a2b3c"),
    (f"{VISIE}/rollen.yml", "- id: gemeente", "-   id: gemeente\n  kop: twee", f"{VISIE}/rollen.yml:2: geen geldige YAML"),
    (f"{VISIE}/periode.yml", "id: 2030-2034", "id: straks", f"{VISIE}/periode.yml:1: straks.id: 'straks' kan hier niet; hier hoort een periode"),
    (f"{VISIE}/voetnoten.yml", "  nummer: 1", "  nummer: 1\n  adres: https://bekend.nl@kwaad.nl/", "is geen gewoon webadres"),
    ("data/deuren.yml", "De kleine visie.", "Zie [x](javascript:a).", "bevat '](javascript:'"),
    ("data/hulp/landelijk.yml", "gecontroleerd_op:", "gecontroleerd_op: gisteren", "data/hulp/landelijk.yml:10: alarmnummer.gecontroleerd_op: 'gisteren' is geen datum"),
    (f"{VISIE}/voetnoten.yml", "id: voetnoot-1", "id: voetnoot-2", f"{VISIE}/voetnoten.yml:1: voetnoot-2: het id van een voetnoot volgt het nummer"),
    # between records and pages
    (f"{VISIE}/rollen.yml", "id: gemeente", "id: geweld", f"{VISIE}/rollen.yml:1: geweld: dit id staat al in {VISIE}/definities.yml:1"),
    (f"{VISIE}/rollen.yml", "document: visie-2030", "document: visie-2300", f"{VISIE}/rollen.yml:3: gemeente.bron.document: 'visie-2300' bestaat niet; bedoelt u 'visie-2030'?"),
    (f"{VISIE}/periode.yml", "geldt: ja", "geldt: nee", "data/visie:1: geldt: precies één periode geldt"),
    (f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029"]', f"{VISIE}/cijfers.yml:11: meldingen-2029.waarden: 1 waarden bij 2 kolommen"),
    (f"{VISIE}/signaleringen.yml", "woorden: het", "woorden: dit", f"{VISIE}/signaleringen.yml:4: onderhandelbaar.woorden: 'dit onderhandelbare uitgangspunt' staat niet in alinea a-derde"),
    (f"{VISIE}/signaleringen.yml", "alinea: a-derde", "alinea: a-drde", f"{VISIE}/signaleringen.yml:3: onderhandelbaar.alinea: 'a-drde' bestaat niet; bedoelt u 'a-derde'?"),
    (f"{VISIE}/signaleringen.yml", "in_bron: sa men", "in_bron: sa man", f"{VISIE}/signaleringen.yml:13: scanspatie.in_bron: mag alleen in witruimte"),
    ("data/deuren.yml", "2034/index.md", "2034/indx.md", "data/deuren.yml:4: lezen.pagina: 'visie/2030-2034/indx.md' bestaat niet; bedoelt u"),
    ("docs/visie/2030-2034/rest.md", '"voorkomen"', '"vorkomen"', "docs/visie/2030-2034/rest.md:5: ambitie: 'vorkomen' bestaat niet; bedoelt u 'voorkomen'?"),
    ("docs/visie/2030-2034/rest.md", '("voorkomen")', "(voorkom)", "docs/visie/2030-2034/rest.md:5: ambitie: 'voorkom' bestaat niet; bedoelt u 'voorkomen'?"),
    ("docs/visie/2030-2034/rest.md", '("voorkomen")', "()", "docs/visie/2030-2034/rest.md:5: ambitie: hier hoort precies één id"),
    ("docs/visie/2030-2034/rest.md", "pijlers()", 'pijlers("x")', "docs/visie/2030-2034/rest.md:7: pijlers: neemt geen id"),
    ("docs/visie/2030-2034/rest.md", "pijlers()", "peilers()", "docs/visie/2030-2034/rest.md:7: macro: 'peilers' bestaat niet; bedoelt u 'pijlers'?"),
    ("docs/visie/2030-2034/rest.md", "{{ rollen() }}", "", f"{VISIE}/rollen.yml:1: gemeente: staat op geen enkele pagina; zet {{{{ rollen() }}}} in een pagina"),
    ("docs/visie/2030-2034/rest.md", '{{ ambitie("voorkomen") }}', "", f'{VISIE}/ambities.yml:1: voorkomen: staat op geen enkele pagina; zet {{{{ ambitie("voorkomen") }}}}'),
    ("docs/index.md", " {: #miniatuur }", "", "docs/index.md:5: kop zonder id"),
    ("docs/index.md", "#miniatuur", "#campagne", "docs/index.md:5: campagne: dit id is al van iets in docs/visie/2030-2034/rest.md"),
    ("docs/index.md", "#miniatuur", "#a-eerst", "dit id is al van iets in"),
    ("docs/visie/2030-2034/index.md", "{: #a-derde }\n", "", "docs/visie/2030-2034/index.md:11: alinea zonder id; draai 'regiovisie adressen'"),
    # what could hide or dress adopted words, or escape the checks
    ("docs/visie/2030-2034/index.md", "{: #a-derde }", "{: #a-derde hidden=hidden }", "docs/visie/2030-2034/index.md:12: achter tekst van de visie staat alleen een id"),
    ("docs/visie/2030-2034/index.md", "De derde", "*niet*{: .toegevoegd } de derde", "docs/visie/2030-2034/index.md:11: achter tekst van de visie staat alleen een id"),
    ("docs/visie/2030-2034/index.md", "    Dit is van ons.", "    <script>x</script>", "docs/visie/2030-2034/index.md:15: HTML hoort niet in een pagina"),
    ("docs/visie/2030-2034/index.md", "    Dit is van ons.", '    {{ ambitie("weg") }}', "docs/visie/2030-2034/index.md:15: een macro staat alleen op een regel, zonder inspringen"),
    ("docs/visie/2030-2034/index.md", "    Dit is van ons.", "    ## Kop", "docs/visie/2030-2034/index.md:15: een kop hoort niet in een kader"),
    ("docs/visie/2030-2034/index.md", "De derde", "Een kop\n=====\n\nDe derde", "docs/visie/2030-2034/index.md:12: schrijf een kop met #"),
    ("docs/visie/2030-2034/index.md", 'paragraaf: "1"\n---', 'paragraaf: "1"\n', "docs/visie/2030-2034/index.md:1: het voorwerk begint met --- maar eindigt niet"),
    (f"{VISIE}/ambities.yml", "letter: a", "letter: b", f"{VISIE}/ambities.yml:21: campagne.letter: is 'b'; hier hoort 'a'"),
    (f"{VISIE}/periode.yml", "id: 2030-2034", "id: 2061-2065", f"{VISIE}/periode.yml:1: 2061-2065.id: is niet de naam van de map; hier hoort '2030-2034'"),
    # what an editor may type by mistake
    (f"{VISIE}/rollen.yml", "- id: gemeente", "- id:", f"{VISIE}/rollen.yml:1: 1e record.id: is leeg; hier hoort een naam van kleine letters"),
    (f"{VISIE}/rollen.yml", "- id: gemeente", "- {a: b}: c\n  id: gemeente", f"{VISIE}/rollen.yml:1: een veldnaam is één woord"),
    (f"{VISIE}/rollen.yml", "  blokken:", "  kort: &a [*a]\n  blokken:", f"{VISIE}/rollen.yml:4: verwijzing met & en * gevonden"),
    ("data/deuren.yml", "- id: lezen", "- lezen\n- id: lezen", "data/deuren.yml:1: 1e record: hier horen velden"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[-60:] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


def test_a_number_given_twice_is_told(miniature: Path) -> None:
    text = (miniature / VISIE / "principes.yml").read_text("utf-8")
    twin = text.replace("id: samen", "id: ook-samen").replace("a-samen", "a-sam02")
    (miniature / VISIE / "principes.yml").write_text(text + twin, "utf-8")
    assert f"{VISIE}/principes.yml:9: ook-samen.nummer: 1 is al gebruikt" in faults(miniature)


def test_all_faults_are_told_at_once(miniature: Path) -> None:
    plant(miniature, f"{VISIE}/rollen.yml", "  kop: Gemeente\n", "  kop: [twee]\n")
    plant(miniature, f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een")
    plant(miniature, f"{VISIE}/kaders.yml", "  blokken:", "\tblokken:")
    plant(miniature, "docs/index.md", "# Miniatuur", "<h1>Miniatuur</h1>")
    assert {fault.split(":")[0] for fault in faults(miniature)} == {
        f"{VISIE}/rollen.yml",
        f"{VISIE}/pijlers.yml",
        f"{VISIE}/kaders.yml",
        "docs/index.md",
    }


def test_faults_come_in_order_of_file_and_line(miniature: Path) -> None:
    plant(miniature, f"{VISIE}/rollen.yml", "  blokken:", "  blokjes:")
    plant(miniature, f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: een")
    found = faults(miniature)
    assert found == sorted(found)


def test_a_file_that_nobody_reads_is_told(miniature: Path) -> None:
    (miniature / "data/rolen.yml").write_text("[]\n", "utf-8")
    assert any(
        fault.startswith("data/rolen.yml:1: bestand: met deze naam leest niemand het; ") for fault in faults(miniature)
    )


def test_a_page_of_a_period_without_data_is_told(miniature: Path) -> None:
    page = miniature / "docs/visie/2040-2044/index.md"
    page.parent.mkdir()
    page.write_text("# Kop {: #kop }\n\n{{ rollen() }}\n", "utf-8")
    told = "docs/visie/2040-2044/index.md:1: periode: '2040-2044' bestaat niet; bedoelt u '2030-2034'?"
    assert any(fault.startswith(told) for fault in faults(miniature))


def test_no_visie_at_all_is_told(miniature: Path) -> None:
    (miniature / "data/visie").rename(miniature / "weg")
    told = faults(miniature)
    assert any(fault.startswith("data/visie:1: hier hoort een map per periode, zoals ") for fault in told), told


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_marks_of_another_system_are_no_mistake(miniature: Path, change: Callable[[str], str]) -> None:
    for file in [f"{VISIE}/rollen.yml", "docs/visie/2030-2034/index.md"]:
        text = (miniature / file).read_text("utf-8")
        (miniature / file).write_bytes(change(text).encode())
    assert len(laad(miniature).adresboek.letterlijk) == 36
