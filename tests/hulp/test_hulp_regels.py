"""Each rule of the help section, with the fault planted that it is there for."""

from pathlib import Path

import pytest
from miniature import plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad

_DORP = "docs/hulp/in-de-buurt/dorp.md"
_HULP = "data/hulp"
PLANTED = [
    ("docs/hulp/index.md", "title: Praten", "title: Stop geweld", "docs/hulp/index.md:1: title: 'geweld' blijft"),
    ("docs/hulp/index.md", "title: Praten\n", "", "docs/hulp/index.md:1: title: ontbreekt"),
    ("docs/hulp/index.md", "template: hulp.html", "template: main.html", "docs/hulp/index.md:2: template: hier hoort"),
    ("docs/hulp/index.md", "title: Praten", "title: Praten\ntaal: fy", "taal: niemand las Frysk na"),
    ("docs/hulp/index.md", "title: Praten", "title: Praten\ntaal: xx", "taal: 'xx' staat niet in data/hulp/talen.yml"),
    ("docs/hulp/taal.md", "taal: ar\n", "", "talen.yml:43: ar.pagina: hier hoort de eerste hulppagina met 'taal: ar'"),
    (f"{_HULP}/talen.yml", "  pagina: hulp/taal.md\n", "", "talen.yml:41: ar.pagina: hier hoort de eerste hulppagina"),
    (f"{_HULP}/talen.yml", "[m1, m2,", "[m1,", "ar.maanden"),
    ("docs/hulp/index.md", "noodnummers()", 'hulplijn("gestopt")', "hulplijn: gestopt heeft 'toon: nee'"),
    ("docs/hulp/index.md", "noodnummers()", 'bel("opvang")', "bel: opvang heeft geen nummer om te tonen"),
    ("docs/hulp/index.md", "noodnummers()", 'telefoonnummer("opvang")', "telefoonnummer: opvang heeft geen nummer"),
    ("docs/hulp/index.md", "noodnummers()", 'telefoonnummer("gestopt")', "telefoonnummer: gestopt heeft 'toon: nee'"),
    (_DORP, 'gemeente("dorp")', 'gemeente("stad")', f"{_HULP}/gemeenten.yml:1: dorp: {_DORP} met"),
    (_DORP, 'gemeente("dorp")', 'gemeente("stad")', f"{_DORP}:1: gemeente: stad hoort in"),
    (_DORP, 'gemeente("dorp")', 'gemeente("dorpje")', "gemeente: 'dorpje' bestaat niet; bedoelt u 'dorp'?"),
    (f"{_HULP}/paden.yml", "dorp.md", "gehucht.md", f"{_HULP}/paden.yml:1: pad-buurt.pagina: 'hulp/in"),
    (f"{_HULP}/plaatsen.yml", "gemeente: dorp", "gemeente: gat", f"{_HULP}/plaatsen.yml:1: plaats-dorp.gemeente:"),
    (f"{_HULP}/plaatsen.yml", '"1005"', "1003", f"{_HULP}/plaatsen.yml:3: plaats-stad.postcodes: 1003 is al van"),
    (f"{_HULP}/plaatsen.yml", "1001-1003", "0101", "plaats-dorp.postcodes: '0101'"),
    (f"{_HULP}/gemeenten.yml", "14 0000", "0800-2000", "dorp.telefoon: 0800-2000 staat al bij veilig-thuis"),
    (f"{_HULP}/gemeenten.yml", "14 0000", "0900 1111", "dorp.telefoon: 0900 1111 staat al bij oud"),
    (f"{_HULP}/gemeenten.yml", "telefoon_van: dorp", "telefoon_van: stad", "stad.telefoon_van: 'stad' heeft"),
    (f"{_HULP}/gemeenten.yml", "telefoon_van: dorp", "telefoon_van: dorp\n  telefoon: 14 0001", "stad.telefoon_van:"),
    (f"{_HULP}/landelijk.yml", "toon: ja", "toon: zonder", "alarmnummer: ontbreekt of heeft geen nummer om te tonen"),
    (f"{_HULP}/landelijk.yml", "toon: ja", "toon: misschien", "alarmnummer.toon: 'misschien' kan hier niet; kies uit"),
    (f"{_HULP}/instellingen.yml", "weer.example/", "weer.example/?van=hulp", "uitgang.adres: 'https://weer.example/?van=hulp'"),
    ("data/site.yml", "gemeenten: twee", "gemeenten: drie", "gemeenten: 'drie gemeenten', maar data/hulp/"),
    (f"{_HULP}/instellingen.yml", "- {id: uitgang", "[]\n#", "uitgang: precies één uitgang, nu 0"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[-50:] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    with pytest.raises(DataError) as fault:
        laad(miniature)
    told = [str(problem) for problem in fault.value.problems]
    assert any(message in line for line in told), told


def test_a_file_name_with_an_alarming_word_is_told(miniature: Path) -> None:
    page = miniature / "docs/hulp/index.md"
    page.with_name("bij-gevaar.md").write_text(page.read_text("utf-8").replace("#praten", "#elders"), "utf-8")
    with pytest.raises(DataError, match=r"docs/hulp/bij-gevaar\.md:1: bestandsnaam: 'gevaar' blijft"):
        laad(miniature)


def test_a_number_for_professionals_stands_on_pages_about_the_meldcode_alone(miniature: Path) -> None:
    plant(miniature, f"{_HULP}/regionaal.yml", "toon: zonder", "toon: professionals\n  telefoon: 0800-1234")
    plant(miniature, "docs/meldcode/stap-1.md", "Hier gaat het over geweld.", '{{ telefoonnummer("opvang") }}')
    laad(miniature)
    plant(miniature, "docs/hulp/index.md", "noodnummers()", 'telefoonnummer("opvang")')
    with pytest.raises(DataError, match="telefoonnummer: opvang heeft geen nummer om te tonen"):
        laad(miniature)
