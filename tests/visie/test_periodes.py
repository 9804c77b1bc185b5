"""Periods side by side: the timeline, a visie without text, the comparison, the look back; each rule with its fault."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from pathlib import Path

import pytest
from building import file_of
from miniature import MINIATURE, VISIE, build_miniature, plant
from reading import document, elements, strings, words

from macros.gegevens.periodes import Tijdvak
from macros.kern.fouten import DataError
from macros.kern.paginas import Pagina
from macros.onderwerpen import NOUNS, laad
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import toon

EARLIER = "data/visie/2024-2028"
EARLIER_PAGE = "docs/visie/2024-2028/index.md"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


# ---------- A visie without text is a kind of its own


@pytest.fixture(scope="module")
def small() -> Inhoud:
    return laad(MINIATURE)


def test_a_period_without_text_holds_no_adopted_text(small: Inhoud) -> None:
    assert [visie.periode.id for visie in small.regiovisie.visies] == ["2030-2034"]
    assert [visie.periode.id for visie in small.regiovisie.eerdere] == ["2024-2028"]
    on_its_page = {id for id, page in small.adresboek.pagina_van.items() if page.startswith("visie/2024-2028/")}
    assert {"doel-toen", "lijn-toen"} <= on_its_page
    assert not on_its_page & set(small.adresboek.letterlijk)


def test_a_page_gets_the_records_of_its_own_period(small: Inhoud) -> None:
    page = Pagina("visie/2024-2028/index.md", {}, ())
    (edition,) = small.regiovisie.eerdere[0].uitgaven
    assert edition.status == "concept"
    assert [thema.id for thema in small.adresboek.alle_records(page, NOUNS["themas"])] == ["lijn-toen"]
    assert small.adresboek.alle_records(Pagina("over/index.md", {}, ()), NOUNS["themas"]) == ()


def test_the_periods_stand_newest_first_with_the_years_between(small: Inhoud) -> None:
    row: tuple[Tijdvak, ...] = small.regiovisie.tijdlijn
    assert [stretch.opschrift for stretch in row] == ["2030-2034", "2029", "2024-2028"]
    assert [year for stretch in row for year in stretch.jaren] == list(range(2034, 2023, -1))
    assert row[1].periode is None
    assert row[1].uitleg[0].soort == "onbekend"


def test_a_comparison_goes_from_old_to_new(small: Inhoud) -> None:
    page = next(page for page in small.paginas if "vergelijkingen" in {call.naam for call in page.aanroepen})
    shown = toon(small, page, "vergelijkingen", ())
    assert shown.index("### 2024-2028") < shown.index("### 2030-2034")


PLANTED = [
    (f"{EARLIER}/periode.yml", "geldt: nee", "geldt: ja", "data/visie:1: geldt: precies één periode geldt, nu 2 (2030-2034, 2024-2028)"),
    (f"{EARLIER}/periode.yml", "tekst: nee\n", "", f"{EARLIER}/ambities.yml:1: "),
    (f"{EARLIER}/periode.yml", "tekst: nee\n", "", f"{EARLIER}/themas.yml:1: bestand: "),
    (f"{EARLIER}/periode.yml", "zie: a-eerst", "zie: a-erst", "2024-2028.namen.zie: 'a-erst' bestaat niet; bedoelt u 'a-eerst'?"),
    (f"{EARLIER}/onderdelen.yml", "paragraaf: doel, redactie: hertaald", "paragraaf: doel, redactie: vertaald", "'vertaald' kan hier niet"),
    (f"{EARLIER}/onderdelen.yml", "document: visie-2030, paragraaf", "document: visie-2031, paragraaf", f"{EARLIER}/onderdelen.yml:6: doel-toen.beweringen.bron.document: 'visie-2031' bestaat niet"),
    (f"{EARLIER}/onderdelen.yml", "redactie: hertaald", "redactie: letterlijk", "doel-toen.bron.redactie: hier hoort hertaald of toegevoegd"),
    (f"{EARLIER}/onderdelen.yml", "zie: [a-derde]", "zie: [doel-toen]", "doel-toen.beweringen.zie: 'doel-toen' bestaat niet"),
    (f"{EARLIER}/themas.yml", "      bron:", "      zie: [a-weg]\n      bron:", "lijn-toen.inhoud.zie: 'a-weg' bestaat niet"),
    (EARLIER_PAGE, "# ", '---\nparagraaf: "1"\n---\n\n# ', f"{EARLIER_PAGE}:1: paragraaf: de tekst van deze visie staat niet op de site"),
    (EARLIER_PAGE, "{{ themas() }}", "", "lijn-toen: staat op geen enkele pagina; zet {{ themas() }}"),
    (EARLIER_PAGE, '{{ onderdeel("doel-toen") }}', "", 'doel-toen: staat op geen enkele pagina; zet {{ onderdeel("doel-toen") }}'),
    (EARLIER_PAGE, '"doel-toen"', '"doel-ten"', "onderdeel: 'doel-ten' bestaat niet; bedoelt u 'doel-toen'?"),
    # the years between
    (f"{VISIE}/periode.yml", "tussentijd:", "tussentijd: []\nx:", "2030-2034.x: onbekend veld"),
    (f"{EARLIER}/periode.yml", "namen:", "tussentijd:\n  - tekst: Niets.\n    bron: {document: visie-2030, redactie: toegevoegd}\nnamen:", "2024-2028.tussentijd: kan weg"),
    (f"{VISIE}/periode.yml", "    soort: onbekend", "    soort: onbekend\n    zie: [a-nergens]", "2030-2034.tussentijd.zie: 'a-nergens' bestaat niet"),
    # the comparison
    ("data/vergelijkingen.yml", "periode: 2024-2028", "periode: 2020-2023", "vergelijk-doel.kanten.periode: '2020-2023' bestaat niet"),
    ("data/vergelijkingen.yml", "periode: 2024-2028", "periode: 2030-2034", "vergelijk-doel.kanten: hier hoort één kant voor 2024-2028, nu 0"),
    ("data/vergelijkingen.yml", "periode: 2024-2028", "periode: 2030-2034", "vergelijk-doel.kanten: hier hoort één kant voor 2030-2034, nu 2"),
    ("data/vergelijkingen.yml", "[doel-toen, lijn-toen]", "[a-eerst]", "vergelijk-doel.kant 2024-2028.zie: 'a-eerst' staat in docs/visie/2030-2034/index.md, niet bij 2024-2028"),
    ("data/vergelijkingen.yml", "[a-eerst, bewust]", "[a-eerst, bewsut]", "vergelijk-doel.kanten.zie: 'bewsut' bestaat niet; bedoelt u 'bewust'?"),
    ("data/vergelijkingen.yml", "      zie: [a-eerst, bewust]\n", "", "vergelijk-doel.kant 2030-2034.zie: noem waar de visie dit zegt"),
    ("data/vergelijkingen.yml", "      tekst: Minder geweld.\n", "", "hier hoort precies één van de twee: tekst, of bij onbekend"),
    ("data/vergelijkingen.yml", "      tekst: Minder geweld.\n", "      tekst: Minder geweld.\n      onbekend: Toch niet.\n", "hier hoort precies één van de twee: tekst, of bij onbekend"),
    # the look back
    ("data/terugblik.yml", "alineas: [a-derde]", "alineas: [a-drde]", "nog-open.alineas: 'a-drde' bestaat niet; bedoelt u 'a-derde'?"),
    ("data/terugblik.yml", "alineas: [a-derde]", "alineas: []", "nog-open: noem bij 'alineas' waar de visie dit zegt"),
    ("data/terugblik.yml", "antwoorden: [bewust]", "antwoorden: [a-eerst]", "nog-open.antwoorden: 'a-eerst' bestaat niet"),
    ("data/terugblik.yml", "antwoorden: [bewust]", "antwoorden: []", "nog-open: bij genoemd en deels horen antwoorden, bij geen juist niet"),
    ("data/terugblik.yml", "acties: genoemd", "acties: geen", "nog-open: bij genoemd en deels horen antwoorden, bij geen juist niet"),
    ("data/terugblik.yml", "acties: genoemd", "acties: misschien", "nog-open.acties: 'misschien' kan hier niet"),
    ("data/terugblik.yml", "  reden: De campagne gaat erover.\n", "", "nog-open: zeg bij 'acties' genoemd, deels of geen, en bij 'reden' waarom"),
    ("data/terugblik.yml", "  reden:", "  ook: [a-weg]\n  reden:", "nog-open.ook: 'a-weg' bestaat niet"),
    ("data/terugblik.yml", "kort: Dit ging goed.", "kort: Dit ging goed.\n  acties: genoemd", "ging-goed: een succes heeft geen antwoord"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[-60:] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


def test_the_years_between_must_be_told(miniature: Path) -> None:
    file = miniature / VISIE / "periode.yml"
    text = file.read_text("utf-8")
    start, end = text.index("tussentijd:"), text.index("bron: {document: visie-2030, redactie: toegevoegd}\nbron")
    file.write_text(text[:start] + text[end + len("bron: {document: visie-2030, redactie: toegevoegd}\n") :], "utf-8")
    assert faults(miniature) == [
        f"{VISIE}/periode.yml:1: 2030-2034.tussentijd: ontbreekt; vertel wat de bronnen zeggen over de jaren ervoor"
    ]


def look_back(miniature: Path, paragraph: str = "1") -> None:
    """Let the miniature look back in a paragraph, with every text of it named."""
    plant(miniature, f"{VISIE}/periode.yml", "geldt: ja", f'geldt: ja\nterugblik: "{paragraph}"')
    plant(miniature, "data/terugblik.yml", "[a-eerst]", "[a-eerst, a-punt1, a-punt2]")


def test_a_look_back_that_is_covered_is_sound(miniature: Path) -> None:
    look_back(miniature)
    assert laad(miniature).regiovisie.geldende.periode.terugblik == "1"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "data/terugblik.yml",
            "a-punt1, a-punt2",
            "a-punt1",
            "docs/visie/2030-2034/index.md:19: a-punt2: staat bij geen punt van data/terugblik.yml",
        ),
        (
            "data/terugblik.yml",
            "alineas: [a-derde]",
            "alineas: [a-drde]",
            "docs/visie/2030-2034/index.md:11: a-derde: staat bij geen punt",
        ),
        (
            "docs/visie/2030-2034/index.md",
            "- Een punt.",
            "Een zin erbij.\n{: #a-erbij }\n\n- Een punt.",
            "a-erbij: staat bij geen punt van data/terugblik.yml",
        ),
        (
            f"{VISIE}/periode.yml",
            'terugblik: "1"',
            'terugblik: "9"',
            "2030-2034.terugblik: er is geen pagina met paragraaf 9",
        ),
    ],
)
def test_a_text_of_the_look_back_that_is_led_nowhere_is_told(
    miniature: Path, file: str, old: str, new: str, message: str
) -> None:
    look_back(miniature)
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


def test_a_line_that_only_opens_a_list_needs_no_point(miniature: Path) -> None:
    look_back(miniature)
    plant(miniature, "docs/visie/2030-2034/index.md", "- Een punt.", "Zoals:\n{: #a-zoals }\n\n- Een punt.")
    assert "a-zoals" in laad(miniature).adresboek.letterlijk


def test_a_file_of_another_kind_of_period_is_told(miniature: Path) -> None:
    (miniature / EARLIER / "rollen.yml").write_text("[]\n", "utf-8")
    assert any(fault.startswith(f"{EARLIER}/rollen.yml:1: bestand: ") for fault in faults(miniature))


# ---------- The built pages


def test_what_is_over_says_so_and_leads_to_what_holds(small_site: Path) -> None:
    (banner,) = elements(document(small_site, "visie/2024-2028/"), "//p[@class='voorbij']")
    assert "Eerdere visie." in banner.text_content()
    assert strings(banner, ".//a/@href") == ["http://site/visie/2030-2034/"]
    assert elements(document(small_site, "visie/2030-2034/rest/"), "//p[@class='voorbij']") == []


def test_the_timeline_names_every_year_and_says_what_is_unknown(small_site: Path) -> None:
    (line,) = elements(document(small_site, ""), "//div[@class='tijdlijn']")
    years = elements(line, ".//div[@class='jaren']/span")
    assert [span.text for span in years] == [str(year) for year in range(2034, 2023, -1)]
    assert "2029: geen visie bekend" in words(line)
    assert words(line).count("dag niet bekend") == 1


def test_the_miniature_with_an_earlier_period_builds(miniature: Path) -> None:
    plant(miniature, "data/vergelijkingen.yml", "tekst: Nog minder geweld.", "onbekend: Geen idee.")
    site = build_miniature(miniature)
    assert "Niet bekend." in file_of(site, "visie/vergelijking/").read_text("utf-8")
    assert "Eerdere visie." in file_of(site, "visie/2024-2028/").read_text("utf-8")
