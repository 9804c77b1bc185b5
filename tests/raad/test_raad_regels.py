"""Each rule of the pages for the council, with the fault planted that it is there for."""

# ruff: noqa: E501 (a planted fault reads best on one line)

import shutil
from pathlib import Path

import pytest
from miniature import plant

from macros.__main__ import main
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.raad.gronden import Gronden, getalwaarden_in
from macros.raad.keuring import losse_getallen

MAP = "data/raad"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    # a number without a source
    ("../../docs/raad/index.md", "Wat een raad wil weten.", "Wat 300 leden willen weten.", "docs/raad/index.md:3: '300' staat los in de tekst; zet de zin in een record"),
    ("../../docs/raad/index.md", "Wat een raad wil weten.", "Wat elf raden willen weten.", "docs/raad/index.md:3: '11' staat los in de tekst"),
    ("../../docs/raad/index.md", "## De stand", "## De stand van 2030", "docs/raad/index.md:15: '2030' staat los in de tekst"),
    ("delen.yml", "kost 12.500 euro", "kost 12.600 euro", "delen.yml:4: zin-bedrag: het getal '12.600' heeft geen bron"),
    ("delen.yml", "kop: Het bedrag.", "kop: De drie bedragen.", "delen.yml:4: zin-bedrag: het getal '3' heeft geen bron"),
    ("delen.yml", "er 1.150.", "er 1.151.", "delen.yml:9: zin-meldingen: het getal '1.151' heeft geen bron"),
    ("gemeentestanden.yml", "stelt het voor.", "stelt 3 dingen voor.", "gemeentestanden.yml:1: stand-dorp: het getal '3' heeft geen bron"),
    ("bronverschillen.yml", "2029 of 2030", "2029 of 2031", "bronverschillen.yml:1: verschil-jaar: het getal '2031' heeft geen bron"),
    ("bronverschillen.yml", "2029 + 1 = 2030", "2029 + 2 = 2030", "bronverschillen.yml:4: verschil-jaar.sommen: '2029 + 2 = 2030' klopt niet"),
    ("bronverschillen.yml", "2029 + 1 = 2030", "2028 + 2 = 2030", "bronverschillen.yml:4: verschil-jaar.sommen: '2028 + 2 = 2030' begint met een getal dat in geen vindplaats staat"),
    ("bronverschillen.yml", "2029 + 1 = 2030", "2029 plus 1", "bronverschillen.yml:4: verschil-jaar.sommen: '2029 plus 1' kan hier niet; hier hoort een som"),
    ("regiovisies.yml", "naam: Groot", "naam: Groot 2040", "regiovisies.yml:14: grote: het getal '2040' heeft geen bron"),
    ("regiovisies.yml", "tekst: 12.500", "tekst: 150.000", "regiovisies.yml:19: grote-geld: het getal '150.000' heeft geen bron"),
    ("onderwerpen.yml", "Wat het kost.", "Wat het in 2030 kost.", "onderwerpen.yml:1: geld: het getal '2030' heeft geen bron"),
    ("vergelijkthemas.yml", "Samen werken.", "Met zes werken.", "vergelijkthemas.yml:1: samen: het getal '6' heeft geen bron"),
    ("signaleringsgroepen.yml", "Wat telt.", "Wat tien keer telt.", "signaleringsgroepen.yml:1: raakt-alles: het getal '10' heeft geen bron"),
    ("vragen.yml", "vraag: Wat kost het?", "vraag: Wat kost het in 2030?", "vragen.yml:1: vraag-kost: het getal '2030' heeft geen bron"),
    ("beloften.yml", "noemt samen niet", "noemt zes dingen niet", "beloften.yml:1: belofte-samen: het getal '6' heeft geen bron"),
    # a promise and the acties it is held against
    ("beloften.yml", "acties: [campagne]", "acties: [campange]", "beloften.yml:7: belofte-samen.acties: 'campange' bestaat niet; bedoelt u 'campagne'?"),
    ("beloften.yml", "acties: [campagne]", "acties: [bewust]", "beloften.yml:7: belofte-samen.acties: 'bewust' bestaat niet"),
    ("beloften.yml", "alineas: [a-samen]", "alineas: [a-smen]", "beloften.yml:5: belofte-samen.alineas: 'a-smen' bestaat niet; bedoelt u 'a-samen'?"),
    ("beloften.yml", "alineas: [a-samen]", "alineas: []", "beloften.yml:5: belofte-samen.alineas: is te kort; hier horen er minstens 1"),
    ("beloften.yml", "  acties: [campagne]\n  verschil: De actie noemt samen niet.\n", "", "beloften.yml:1: belofte-samen: heeft in_actie: deels; noem in 'acties' welke"),
    ("beloften.yml", "  verschil: De actie noemt samen niet.\n", "", "beloften.yml:1: belofte-samen: heeft een 'verschil' als acties dichtbij komen"),
    ("beloften.yml", "in_actie: deels", "in_actie: ja", "beloften.yml:1: belofte-samen: heeft een 'verschil' als"),
    ("../../docs/raad/index.md", "{{ beloften() }}", "", "beloften.yml:1: belofte-samen: staat op geen enkele pagina"),
    # a statement without a place, a place that is not there
    ("delen.yml", 'paragraaf: "Geld", ', "", "delen.yml:8: zin-bedrag.bron.paragraaf: noem de plaats in het document"),
    ("vindplaatsen.yml", 'paragraaf: "Geld", ', "", "vindplaatsen.yml:3: stuk-bedrag.bron.paragraaf: noem het kopje"),
    ("vindplaatsen.yml", "document: stuk-2030", "document: stuk-2031", "vindplaatsen.yml:3: stuk-bedrag.bron.document: 'stuk-2031' bestaat niet; bedoelt u 'stuk-2030'?"),
    ("vindplaatsen.yml", "'onderhandelbare", "'overdraagbare", "vindplaatsen.yml:8: visie-uitgangspunt.woorden: 'overdraagbare uitgangspunt' staat niet in alinea a-derde"),
    ("vindplaatsen.yml", "alinea: a-derde", "alinea: a-drde", "vindplaatsen.yml:9: visie-uitgangspunt.alinea: 'a-drde' bestaat niet; bedoelt u 'a-derde'?"),
    ("bronverschillen.yml", "[stuk-jaar, visie-uitgangspunt]", "[stuk-jaar, stuk-bedrag]", "vindplaatsen.yml:7: visie-uitgangspunt: niets steunt op deze vindplaats"),
    ("bronverschillen.yml", "[stuk-jaar, visie-uitgangspunt]", "[stuk-jaar]", "bronverschillen.yml:3: verschil-jaar.vindplaatsen: is te kort; hier horen er minstens 2"),
    ("delen.yml", "[stuk-bedrag]", "[stuk-bedrog]", "delen.yml:7: zin-bedrag.vindplaatsen: 'stuk-bedrog' bestaat niet; bedoelt u 'stuk-bedrag'?"),
    ("delen.yml", "[meldingen-2030]", "[melding-2030]", "delen.yml:11: zin-meldingen.alineas: 'melding-2030' bestaat niet; bedoelt u 'meldingen-2030'?"),
    ("delen.yml", "document: stuk-2030", "document: stuk-2031", "delen.yml:8: zin-bedrag.bron.document: 'stuk-2031' bestaat niet"),
    # links between the records
    ("gemeentestanden.yml", "gemeente: dorp", "gemeente: drop", "gemeentestanden.yml:2: stand-dorp.gemeente: 'drop' bestaat niet; bedoelt u 'dorp'?"),
    ("regiovisies.yml", "onderwerp: geld", "onderwerp: gled", "regiovisies.yml:20: grote-geld.onderwerp: 'gled' bestaat niet; bedoelt u 'geld'?"),
    ("regiovisies.yml", "thema: waakvlam", "thema: wakvlam", "regiovisies.yml:25: grote-waakvlam.thema: 'wakvlam' bestaat niet; bedoelt u 'waakvlam'?"),
    ("regiovisies.yml", "alinea: a-samen", "alinea: a-smen", "regiovisies.yml:13: kleine-samen.alinea: 'a-smen' bestaat niet; bedoelt u 'a-samen'?"),
    ("regiovisies.yml", ", vindplaats: stuk-jaar", "", "regiovisies.yml:25: grote-waakvlam: hier hoort een alinea of een vindplaats, één van beide"),
    ("regiovisies.yml", "thema: samen, alinea: a-samen}", "thema: samen, alinea: a-samen}\n    - {id: kleine-weer, thema: samen, alinea: a-samen}", "regiovisies.yml:13: kleine-samen.thema: 'samen' staat er meer dan eens"),
    ("vragen.yml", "pagina: raad/index.md", "pagina: raad/indx.md", "vragen.yml:5: vraag-kost.pagina: 'raad/indx.md' bestaat niet; bedoelt u 'raad/index.md'?"),
    ("vragen.yml", "  pagina: raad/index.md\n", "", "vragen.yml:1: vraag-kost.pagina: ontbreekt; waar staat meer?"),
    ("vragen.yml", "  knop: Meer over geld\n", "", "vragen.yml:1: vraag-kost.knop: ontbreekt; hoe heet de link"),
    ("signaleringsgroepen.yml", "    - gelijke-rij\n", "", "signaleringen.yml:16: gelijke-rij: heeft 'raad: ja'; hoort in één groep"),
    ("signaleringsgroepen.yml", "- gelijke-rij", "- scanspatie", "signaleringsgroepen.yml:4: raakt-alles.signaleringen: 'scanspatie' heeft geen 'raad: ja'; haal haar hier weg"),
    ("../../docs/raad/index.md", "{{ bronverschillen() }}", "", "bronverschillen.yml:1: verschil-jaar: staat op geen enkele pagina"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:70] for *_, message in PLANTED])
def test_a_planted_fault_is_told_with_file_line_and_remedy(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    plant(miniature, f"{MAP}/{file}", old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("€ 12.500,-- en 1,3 miljoen", {"12.500", "1,3"}),
        ("2030-2034", {"2030", "2034"}),
        ("Elf dorpen, twee visies", {"11", "2"}),
        ("een tweejaarlijkse agenda", {"2"}),
        ("een gemeente, één plan, de tweede keer", set()),
        ("§ 4.1, 97%", {"4.1", "97"}),
    ],
)
def test_a_number_is_a_number_in_digits_or_letters(text: str, numbers: set[str]) -> None:
    assert getalwaarden_in(text) == numbers


def test_a_record_answers_for_its_own_numbers_only(miniature: Path) -> None:
    inhoud = laad(miniature)
    grounds = Gronden(inhoud.regiovisie, inhoud.adresboek)
    assert "12.500" in grounds.van("zin-bedrag")
    assert "12.500" not in grounds.van("zin-meldingen")
    assert grounds.van("bestaat-niet") == frozenset()


@pytest.fixture(scope="module")
def built(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature as built, to plant faults in that are taken away again."""
    return shutil.copytree(small_project, tmp_path_factory.mktemp("raad") / "klein", symlinks=True)


def test_the_built_miniature_shows_no_loose_number(small_project: Path) -> None:
    assert list(losse_getallen(small_project / "site", laad(small_project))) == []


# What a template, a call-out or a translation could let through: the built page is read back.
@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("Wat een raad wil weten.", "Wat 17 raden willen weten.", "17"),
        ("Wat een raad wil weten.", "Wat zeven raden willen weten.", "7"),
        ("Het kost 12.500 euro.", "Het kost 13.500 euro.", "13.500"),
        ('data-record="zin-bedrag"', 'data-record="zin-meldingen"', "12.500"),
        ('data-record="zin-bedrag"', "", "12.500"),
        ('data-telling="leestijd"', 'data-telling="anders"', "2"),
        (
            '<li data-telling="beloften"><a href="#beloften-deels"><strong>1',
            '<li data-telling="beloften"><a href="#beloften-deels"><strong>8',
            "8",
        ),
        ('aria-label="In het kort"', 'aria-label="In 8 regels"', "8"),
        ("</article>\n", "<p>Nog 4 dagen.</p></article>\n", "4"),
    ],
)
def test_a_loose_number_in_a_built_page_is_seen(
    small_project: Path, built: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, number: str
) -> None:
    shutil.copy2(small_project / "site/raad/index.html", built / "site/raad/index.html")
    plant(built, "site/raad/index.html", old, new)
    assert any(f"raad/: '{number}' in " in fault for fault in losse_getallen(built / "site", laad(built)))
    if old == "</article>\n":
        # The command tells what this finds.
        assert main(["--map", str(built), "verifieer"]) == 1
        assert f"LOS GETAL raad/: '{number}'" in capsys.readouterr().out
