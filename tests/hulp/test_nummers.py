"""A telephone number is seen however it is written, a number that is none is not, and a slip in one is refused."""

from pathlib import Path

import pytest
from miniature import plant

from macros.gegevens.hulp import tel
from macros.hulp.nummers import BEKEND, alarmnummer_staat_in_de_zin, getoonde_nummers, nummers_in
from macros.hulp.nummerslot import NUMMERS, gewijzigde_nummers, nummerslot
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.opdrachten.adressen import werk_bij
from macros.publiceren.poorten import inhoud as gate
from macros.weergave.getoond import als_html
from macros.zoeken.opzoeken import opzoekgegevens

SEEN = (
    *("0800 2000", "0800-2000", "0800 – 2000", "0800—2000", "0800\u20112000", "0800\u00a02000", "0800\u20122000"),
    *("08002000", "0800.2000", "0800/2000", "08 00 20 00", "0 8 0 0 2 0 0 0", "０８００-２０００", "0800\u200b2000"),
    *("**0800**-2000", r"0800\-2000", "0800&nbsp;2000", "0800&#8209;2000", "0800-\n2000", "0800 - 200", "0900 0101"),
    *(
        "(038) 123 45 67",
        "038.1234567",
        "038 – 123 45 67",
        "038/1234567",
        "tel.038-1234567",
        "038·123·45·67",
        "0529 48 83 88",
    ),
    *("+31 38 123 45 67", "+31 (0)38 123 45 67", "0031 38 1234567", "+31-38-1234567", "+32 2 123 45 67"),
    *("06-12345678", "06.12.34.56.78", "088 0767 000", "(0570) 12 34 56", "0570-123456", "14 0570", "14-038"),
    *("[bel](tel:0800-2000)", "tel:+31381234567", "[0800-2000](x.md)", "0800-KINDEREN", "0900 kinderen"),
    *("112", "Bel 112.", "*112*", "1 1 2", "1-1-2", "één-één-twee", "een een twee", "113", "116 111"),
    *("112/0800-2000", "Bel 112 0800-2000", "(0)38 123 45 67"),
)
NOT_SEEN = (
    *("2030-2034", "2019, 2020", "€ 1.150", "1.150.000 euro", "14.038 mensen", "2 000 000", "112,5 procent"),
    *("2024/012345", "Z-2024-0123456789", "zaak 2024-00123", "zaaknummer 1234567890", "ECLI:NL:RBOVE:2024:1234"),
    *("§ 1.1.2", "1.1.2 Doelen", "artikel 1.1.1", "8011 8012 8013", "7411-7419", "pagina 112-115", "GM0148"),
    *("01-02-2026", "01-02-2026 12 mensen", "05/06/2026", "2026-11-27", "09.00-17.00 uur", "08.30 - 12.30 en 13.00"),
    *("de 112-medewerker", "0-100-aanpak", "0-18 jaar", "1 op de 20", "NL91 ABNA 0417 1640 35", "116 professionals"),
    *("https://voorbeeld.example/0612345678/", "| 1 | 1 | 2 |", "24 uur per dag, 7 dagen", "Stb. 2018, 276"),
)


@pytest.mark.parametrize("number", SEEN)
def test_a_number_is_seen_however_it_is_written(number: str) -> None:
    assert nummers_in(number)
    assert nummers_in(f"Je kunt {number} bellen.")


@pytest.mark.parametrize("words", NOT_SEEN)
def test_other_numbers_are_left_alone(words: str) -> None:
    assert nummers_in(words) == set()
    assert nummers_in(f"Hier staat {words} in.") == set()


@pytest.mark.parametrize("number", [number for numbers in BEKEND.values() for number in numbers])
def test_a_known_number_is_seen(number: str) -> None:
    assert nummers_in(f"Bel {number}.") == {tel(number)}


def test_a_number_is_told_on_its_line(miniature: Path) -> None:
    plant(miniature, "docs/over/index.md", "Een zin.", "Een zin.\n\nBel de lijn\n(0800 &ndash; 1234).")
    with pytest.raises(DataError, match=r"docs/over/index\.md:6: nummer: 08001234 hoort in data/hulp/"):
        laad(miniature)


@pytest.mark.parametrize(
    "number",
    ["0800-200", "0800-20000", "38 123 45 67", "038 123 45 6", "0800 2000 00 00", "14 038 00", "1122"],
)
def test_what_can_not_be_dialled_is_refused(miniature: Path, number: str) -> None:
    plant(miniature, "data/hulp/gemeenten.yml", "telefoon: 14 0000", f'telefoon: "{number}"')
    with pytest.raises(DataError, match=r"gemeenten\.yml:4: dorp\.telefoon: .* is geen nummer"):
        laad(miniature)


@pytest.mark.parametrize("number", ["0800-2020", "0800 2000", "08002000", "0900-2000"])
def test_a_known_number_has_its_known_form(miniature: Path, number: str) -> None:
    plant(miniature, "data/hulp/landelijk.yml", '"0800-2000"', f'"{number}"')
    # A door with the id of a help line doesn't take its mistake.
    plant(miniature, "data/deuren.yml", "- id: lezen", "- id: veilig-thuis")
    with pytest.raises(
        DataError, match=r"landelijk\.yml:16: veilig-thuis\.telefoon: .* maar dit nummer is overal 0800-2000"
    ):
        laad(miniature)


@pytest.fixture
def locked(miniature: Path) -> Path:
    werk_bij(miniature)
    return miniature


def anew(project: Path, number: str, day: str) -> list[str]:
    plant(project, "data/hulp/gemeenten.yml", "telefoon: 14 0000", f"telefoon: {number}")
    plant(project, "data/hulp/gemeenten.yml", "gecontroleerd_op:", f"gecontroleerd_op: {day}")
    return [str(problem) for problem in gewijzigde_nummers(laad(project), project)]


def test_a_number_changes_only_with_a_newer_day(locked: Path) -> None:
    assert "dorp 140000 -\n" in (locked / NUMMERS).read_text("utf-8")
    assert [problem.text for problem in gate(locked)] == []
    (told,) = anew(locked, "14 0001", "")
    assert told.startswith("data/hulp/gemeenten.yml:4: dorp.telefoon: was 140000 en is niet opnieuw nagekeken; bel")
    assert told in map(str, gate(locked))
    with pytest.raises(DataError, match="niet opnieuw nagekeken"):
        werk_bij(locked)


@pytest.mark.parametrize(("before", "after", "told"), [("", "2020-01-02", 0), ("2020-01-02", "2020-01-02", 1)])
def test_the_day_is_later_than_the_locked_one(locked: Path, before: str, after: str, told: int) -> None:
    (locked / NUMMERS).write_text(f"dorp 140000 {before or '-'}\n", "utf-8")
    assert len(anew(locked, "14 0001", after)) == told


def test_a_new_number_and_day_are_locked_and_a_lost_one_is_kept(locked: Path) -> None:
    assert anew(locked, "14 0001", "2020-01-02") == []
    (locked / NUMMERS).write_text("dorp 140000 -\nweg 0380000000 -\n", "utf-8")
    assert f"nummers vastgelegd in {NUMMERS}" in werk_bij(locked)
    text = (locked / NUMMERS).read_text("utf-8")
    assert "dorp 140001 2020-01-02\n" in text
    assert "140000" not in text
    assert "weg 0380000000 -\n" in text


def test_two_branches_may_both_lock_a_number(locked: Path) -> None:
    (locked / NUMMERS).write_text("dorp 140000 -\ndorp 140001 2020-01-02\n", "utf-8")
    assert anew(locked, "14 0001", "2019-01-01") == []
    (locked / NUMMERS).write_text("dorp 140002 -\ndorp 140003 2020-01-02\n", "utf-8")
    assert len(list(gewijzigde_nummers(laad(locked), locked))) == 1


def test_a_number_in_the_middle_of_a_sentence_is_read_in_it(miniature: Path) -> None:
    plant(
        miniature, "docs/hulp/index.md", "{{ noodnummers() }}", '- Is er gevaar? Bel\n{{ bel("alarmnummer") }}\n- Rust.'
    )
    inhoud = laad(miniature)
    (page,) = (page for page in inhoud.paginas if page.pad == "hulp/index.md")
    points = [" ".join(point.text_content().split()) for point in als_html(inhoud, page).iter("li")]
    assert points == ["Is er gevaar? Bel 112.", "Rust."]


def test_the_emergency_number_stands_in_the_sentence_that_names_it(miniature: Path) -> None:
    plant(miniature, "docs/hulp/index.md", "{{ noodnummers() }}", 'Het alarmnummer is\n{{ bel("alarmnummer") }}')
    assert [*alarmnummer_staat_in_de_zin(laad(miniature))] == []
    plant(
        miniature, "docs/hulp/index.md", "Het alarmnummer is\n", "Bel het alarmnummer boven aan deze pagina. Of bel\n"
    )
    (told,) = alarmnummer_staat_in_de_zin(laad(miniature))
    assert str(told).startswith("docs/hulp/index.md:8: noem in de zin het alarmnummer zelf, met")


def test_a_number_from_abroad_keeps_its_plus_and_one_for_messages_is_not_called(miniature: Path) -> None:
    abroad = 'telefoon: +31 247 000 000\n  app: "+31 6 00 00 00 00"'
    plant(miniature, "data/hulp/regionaal.yml", 'telefoon: "0800-9999"', abroad)
    plant(miniature, "data/hulp/regionaal.yml", "toon: nee", "toon: ja")
    inhoud = laad(miniature)
    line = inhoud.regiovisie.hulp.hulplijn("gestopt")
    assert line.tel == "+31247000000"
    assert {"+31247000000", "+31600000000"} < getoonde_nummers(inhoud.regiovisie.hulp)
    assert "gestopt 0031247000000,0031600000000 -\n" in nummerslot(inhoud, miniature)
    called = opzoekgegevens(inhoud)["nummers"]
    expected = [["+31 247 000 000", "tel:+31247000000"], ["+31 6 00 00 00 00", "hulp/nummers/"]]
    assert expected in [ways for ways, *_ in called]  # type: ignore[attr-defined]
