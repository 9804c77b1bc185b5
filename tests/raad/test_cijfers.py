"""Figures: read from the adopted text, calculated, drawn, and the same in picture, table and file."""

# ruff: noqa: E501 (a planted fault reads best on one line)

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from building import file_of
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from miniature import VISIE, plant
from reading import elements, strings

from macros.gegevens.cijfers import Cijfer, Figuur
from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import DataError
from macros.kern.getallen import Verandering, getallen_in, lees_getal, schrijf_getal
from macros.onderwerpen import laad
from macros.raad.grafiek import honderd, panelen, staven
from macros.raad.tabellen import maak_tabellen
from macros.tekst.inhoud import Inhoud

ADDRESS = "raad/cijfers/"
RAAD = "data/raad"
KIND = "figuur-meldingen-per-soort"
TOTAL = "figuur-meldingen-totaal"


@pytest.fixture(scope="module")
def inhoud(project: Path) -> Inhoud:
    return laad(project)


@pytest.fixture(scope="module")
def regiovisie(inhoud: Inhoud) -> Regiovisie:
    return inhoud.regiovisie


@pytest.fixture(scope="module")
def figures(regiovisie: Regiovisie) -> dict[str, Figuur]:
    return {series.id: regiovisie.cijferboek.figuur(series) for series in regiovisie.raad.cijferreeksen}


@pytest.fixture(scope="module")
def article(site: Path) -> html.HtmlElement:
    return elements(html.document_fromstring(file_of(site, ADDRESS).read_bytes()), "//article")[0]


# ---------- Numbers


@pytest.mark.parametrize(
    ("written", "value"), [("1.150", "1150"), ("1,3", "1.3"), ("143.210", "143210"), ("97", "97"), ("0", "0")]
)
def test_a_dutch_number_is_read_and_written_back(written: str, value: str) -> None:
    assert lees_getal(written) == Decimal(value)
    assert schrijf_getal(lees_getal(written)) == written


@given(st.decimals(min_value=0, max_value=10**9, places=1))
def test_every_number_comes_back_as_it_was(value: Decimal) -> None:
    assert lees_getal(schrijf_getal(value)) == value


@pytest.mark.parametrize(
    ("before", "after", "difference", "percentage"),
    [
        ("2.492", "2.492", "0", "0%"),
        ("830", "929", "+99", "+11,9%"),
        ("473", "398", "−75", "−15,9%"),
        ("25", "40", "+15", "+60%"),
        ("0", "3", "+3", "niet te berekenen"),
    ],
)
def test_a_change_is_told_as_number_and_percentage(before: str, after: str, difference: str, percentage: str) -> None:
    change = Verandering(van=lees_getal(before), naar=lees_getal(after))
    assert (change.in_getal, change.in_procent) == (difference, percentage)


def test_a_percentage_is_rounded_once_as_finely_as_the_text_writes_it() -> None:
    change = Verandering(van=Decimal(1000), naar=Decimal(1145))  # 14.5, which is 15 on paper
    assert change.rondt_af_op("15")
    assert change.rondt_af_op("14,5")
    assert not change.rondt_af_op("14")
    # 11.46 is 11.5 in one decimal, but 11 without: rounding twice would make 12 of it.
    assert Verandering(van=Decimal(10000), naar=Decimal(11146)).rondt_af_op("11")


def test_numbers_are_found_in_text_and_codes_are_not() -> None:
    text = "In 2024: 2.492 meldingen (67%), zie § 1.3.2 en actie 1.3c, circa 1,3 miljoen."
    assert getallen_in(text) == ("2024", "2.492", "67", "1,3")


# ---------- Traced to the text


def test_every_figure_stands_in_the_adopted_text_as_written(inhoud: Inhoud, figures: dict[str, Figuur]) -> None:
    values = [value for figure in figures.values() for value in figure.cijfers]
    assert len(values) == 25 + 2 + 3 + 4 + 1 + 2
    for value in values:
        assert value.geschreven in getallen_in(inhoud.adresboek.letterlijk[value.staat_in]), value
        assert value.eenheid
        assert value.periode


def test_the_messages_are_what_the_figures_give(figures: dict[str, Figuur]) -> None:
    partner, *_, other = figures[KIND].reeksen
    assert partner.verandering("2020", "2024").verschil > 0
    for _, row in figures[KIND].per_jaar:
        assert {value.getal: value.reeks for value in row}[max(value.getal for value in row)] == other.naam
    assert len(figures[TOTAL].reeksen[0].gelijk_gebleven) == 2
    assert abs(figures[TOTAL].reeksen[0].verandering("2020", "2024").procent or Decimal(0)) < 5
    adults, children, _ = figures["figuur-kadera-mensen"].cijfers
    assert adults.getal > children.getal


def test_equal_rows_carry_their_signaleringen(figures: dict[str, Figuur]) -> None:
    marked = {(value.reeks, value.bij) for name in (KIND, TOTAL) for value in figures[name].gemarkeerd}
    assert marked == {
        ("Kindermishandeling", "2021"),
        ("Ouderenmishandeling", "2021"),
        ("Totaal meldingen", "2021"),
        ("Totaal meldingen", "2024"),
    }
    assert figures[TOTAL].telt_op is True


VERDICTS = {
    "bewering-totaal-2024": ("klopt niet", "2.492 in 2023, 2.492 in 2024: 0 (0%)"),
    "bewering-partnergeweld-2024": ("klopt", "830 in 2023, 929 in 2024: +99 (+11,9%)"),
    "bewering-kindermishandeling-2024": ("klopt", "473 in 2023, 398 in 2024: −75 (−15,9%)"),
    "bewering-partnergeweld-vijf-jaar": ("klopt", "741 in 2020, 929 in 2024: +188 (+25,4%)"),
    "bewering-ouderenmishandeling": ("klopt niet", "25 in 2020, 40 in 2024: +15 (+60%). Licht noemen wij hooguit 10%"),
    "bewering-kindermishandeling-schommelt": ("klopt", "Van jaar op jaar: 0, −64, +73, −75"),
    "bewering-overige-hoogst": ("klopt", "Het hoogst in 5 van de 5 jaren"),
    "bewering-nadruk-partnergeweld": ("klopt", "31,1% van het totaal in 2020, 37,3% in 2024"),
    "bewering-daling-kindermishandeling": ("klopt", "464 in 2020, 398 in 2024: −66 (−14,2%)"),
}


def test_each_verdict_is_calculated(regiovisie: Regiovisie) -> None:
    found = {claim.id: regiovisie.cijferboek.oordeel(claim) for claim in regiovisie.raad.beweringen}
    counted = {id: (verdict.uitkomst, verdict.rekening) for id, verdict in found.items()}
    assert {id: told for id, told in counted.items() if told[0] != "niet na te rekenen"} == VERDICTS


# ---------- Geometry


def test_all_lines_share_one_scale_from_nought(figures: dict[str, Figuur]) -> None:
    panels = panelen(figures[KIND])
    ground = panels[0].rasterlijnen[0].y
    places = [
        (ground - point.y, float(value.getal))
        for panel, series in zip(panels, figures[KIND].reeksen, strict=True)
        for point, value in zip(panel.punten, series.cijfers, strict=True)
    ]
    highest = max(places, key=lambda place: place[1])
    for height, value in places:
        assert height == pytest.approx(highest[0] * value / highest[1], abs=0.1)
    for panel in panels:
        assert all(0 < point.x < 320 and 0 < point.y < panel.hoogte for point in panel.punten)
        steps = [round(b.x - a.x, 1) for a, b in zip(panel.punten, panel.punten[1:], strict=False)]
        assert max(steps) - min(steps) <= 0.1


@pytest.mark.parametrize("name", [TOTAL, "figuur-wie-meldt", "figuur-kadera-mensen"])
def test_bars_are_as_long_as_their_values_and_apart(figures: dict[str, Figuur], name: str) -> None:
    drawing = staven(figures[name])
    values = [float(value.getal) for value in figures[name].cijfers]
    top = 100 if name == "figuur-wie-meldt" else max(values)
    for bar, value in zip(drawing.staven, values, strict=True):
        assert bar.breedte == pytest.approx(230 * value / top, abs=0.1)
        assert bar.tekst_x + 60 < 320
    for above, below in zip(drawing.staven, drawing.staven[1:], strict=False):
        assert below.naam[0].y - 15 > above.y + drawing.dikte
    assert drawing.hoogte > drawing.staven[-1].y + drawing.dikte


def test_of_a_hundred_dots_as_many_are_full_as_the_percentage(figures: dict[str, Figuur]) -> None:
    dots = honderd(figures["figuur-landelijk-aandeel"]).stippen
    assert (len(dots), sum(dot.vol for dot in dots)) == (100, 9)
    assert len({(dot.x, dot.y) for dot in dots}) == 100


# ---------- The same in picture, table and file


def drawn(section: html.HtmlElement) -> list[str]:
    return [
        numbers[0]
        for text in elements(section, ".//*[@class='waarde' or @class='waarde links']")
        if (numbers := getallen_in(str(text.text_content())))
    ]


def tabled(section: html.HtmlElement) -> list[str]:
    """The numbers of the first table, column by column, as the series run."""
    table = elements(section, ".//div[contains(@class,'waarden')]//table")[0]
    rows = [elements(row, "./td")[1:] for row in elements(table, ".//tbody/tr")]
    return [getallen_in(str(cell.text_content()))[0] for column in zip(*rows, strict=True) for cell in column]


def filed(site: Path, id: str) -> list[dict[str, str]]:
    with (site / f"gemaakt/cijfers/{id}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def differences(section: html.HtmlElement, rows: list[dict[str, str]], values: list[str]) -> Iterator[str]:
    """Where picture, table or file says something else than the record."""
    shown = {"table": tabled(section), "file": [row["geschreven"] for row in rows]}
    if elements(section, ".//*[@role='img']"):
        shown["picture"] = drawn(section)
    for name, numbers in shown.items():
        if numbers != values:
            yield f"{name}: {numbers} instead of {values}"


def section_of(article: html.HtmlElement, id: str) -> html.HtmlElement:
    return elements(article, ".//section[.//h3[@id=$id]]", id=id)[0]


def test_picture_table_and_file_say_the_same(article: html.HtmlElement, site: Path, figures: dict[str, Figuur]) -> None:
    for id, figure in figures.items():
        rows = filed(site, id)
        values = [value.geschreven for value in figure.cijfers]
        assert list(differences(section_of(article, id), rows, values)) == [], id
        assert [Decimal(row["waarde"]) for row in rows] == [value.getal for value in figure.cijfers]
        for row in rows:
            page, _, anchor = row["plaats"].partition("#")
            assert f'id="{anchor}"' in file_of(site, page).read_text("utf-8"), row


@pytest.mark.parametrize(("old", "new"), [(">793</text>", ">739</text>"), (">793</td>", ">739</td>")])
def test_a_number_that_differs_is_seen(
    article: html.HtmlElement, site: Path, figures: dict[str, Figuur], old: str, new: str
) -> None:
    text = html.tostring(section_of(article, KIND), encoding="unicode")
    assert old in text
    section = html.fragment_fromstring(text.replace(old, new))
    assert list(differences(section, filed(site, KIND), [value.geschreven for value in figures[KIND].cijfers]))


def test_every_picture_has_a_name_and_a_description_and_hides_its_inside(
    article: html.HtmlElement, figures: dict[str, Figuur]
) -> None:
    pictures = elements(article, ".//*[@role='img']")
    assert len(pictures) == 4 + 1 + 1 + 1 + 1
    for picture in pictures:
        for attribute in ("aria-labelledby", "aria-describedby"):
            assert elements(picture, ".//*[@id=$id]", id=picture.get(attribute, ""))[0].text_content().strip()
        inside = [child for child in picture if child.tag not in {"title", "desc"}]
        assert [child.get("aria-hidden") for child in inside] == ["true"]
        assert picture.get("focusable") == "false"
    for id, figure in figures.items():
        told = " ".join(strings(section_of(article, id), ".//desc/text()"))
        if told:
            assert all(value.geschreven in told for value in figure.cijfers)


def known_numbers(regiovisie: Regiovisie) -> set[str]:
    """Every number that a record holds or that follows from one."""
    texts: list[str] = []
    for series in regiovisie.raad.cijferreeksen:
        figure = regiovisie.cijferboek.figuur(series)
        texts += [text for value in figure.cijfers for text in (value.geschreven, value.bij, value.periode)]
        texts += [str(len(figure.delen))]
        for one in figure.reeksen if series.tabel else ():
            changes = [one.verandering(*step) for step in figure.stappen]
            texts += [text for change in changes for text in (change.in_getal, change.in_procent)]
    texts += [
        melding.kern for melding in regiovisie.geldende.signaleringen if melding.soort in {"cijfer", "tegenspraak"}
    ]
    texts += [
        text
        for claim in regiovisie.raad.beweringen
        for text in (claim.woorden, regiovisie.cijferboek.oordeel(claim).rekening)
    ]
    texts += [str(len(regiovisie.raad.beweringen))]
    texts += [
        str(regiovisie.cijferboek.aantal_oordelen(outcome)) for outcome in ("klopt", "klopt niet", "niet na te rekenen")
    ]
    texts += [table.bronregel.tekst for table in regiovisie.geldende.cijfers]
    return {number for text in texts for number in getallen_in(re.sub("[–+−]", " ", text))}


def strangers(text: str, known: set[str]) -> list[str]:
    return [number for number in getallen_in(re.sub("[–+−]", " ", text)) if number not in known]


def test_no_number_on_the_page_is_without_a_record(article: html.HtmlElement, regiovisie: Regiovisie) -> None:
    texts = strings(article, ".//text()[not(ancestor::*[@class='as'])]")
    assert strangers(" ".join(texts), known_numbers(regiovisie)) == []


def test_a_number_without_a_record_is_seen(regiovisie: Regiovisie) -> None:
    assert strangers("Er waren 3.333 meldingen in 2024.", known_numbers(regiovisie)) == ["3.333"]


def test_every_mismatch_leads_to_its_signalering(article: html.HtmlElement, regiovisie: Regiovisie) -> None:
    wrong = [
        claim for claim in regiovisie.raad.beweringen if regiovisie.cijferboek.oordeel(claim).uitkomst == "klopt niet"
    ]
    assert len(wrong) == 2
    for claim in wrong:
        row = elements(article, ".//tr[td[@id=$id]]", id=claim.id)[0]
        assert "Klopt niet" in row.text_content()
        assert any(link.endswith(f"#sig-{claim.signalering}") for link in strings(row, ".//a/@href"))
    for signalering in (
        "tabel-kindermishandeling-2021-gelijk",
        "tabel-ouderenmishandeling-2021-gelijk",
        "tabel-totaal-2021-gelijk",
        "tabel-totaal-2024-gelijk",
    ):
        assert any(link.endswith(f"#sig-{signalering}") for link in strings(article, ".//a/@href")), signalering


def test_the_files_are_the_same_bytes_twice(inhoud: Inhoud, tmp_path: Path) -> None:
    once = maak_tabellen(inhoud, tmp_path / "een")
    twice = maak_tabellen(inhoud, tmp_path / "twee")
    assert [file.read_bytes() for file in once] == [file.read_bytes() for file in twice]


# ---------- Rules of the content


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    (f"{RAAD}/cijferreeksen.yml", "tabel: meldingen", "tabel: melding", "cijferreeksen.yml:1: figuur-meldingen.tabel: 'melding' bestaat niet; bedoelt u 'meldingen'?"),
    (f"{RAAD}/cijferreeksen.yml", "[kolom-totaal]", "[kolom-totaa]", "figuur-meldingen.kolommen: 'kolom-totaa' bestaat niet; bedoelt u 'kolom-totaal'?"),
    (f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1150"]', "meldingen-2029.waarden: '1150' is geen getal zoals 1.150"),
    (f"{RAAD}/cijferreeksen.yml", 'getal: "9"', 'getal: "8"', "cijferreeksen.yml:18: cijfer-noten.getal: 8 staat niet in '9. Een noot'"),
    (f"{RAAD}/cijferreeksen.yml", "woorden: 9. Een noot", "woorden: 9. Twee noten", "cijfer-noten.woorden: '9. Twee noten' staat niet in alinea voetnoot-1"),
    (f"{RAAD}/cijferreeksen.yml", "staat_in: voetnoot-1", "staat_in: voetnoot-2", "cijfer-noten.staat_in: 'voetnoot-2' bestaat niet; bedoelt u 'voetnoot-1'?"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Er zijn 10 noten", "figuur-noten.titel: 10 is geen waarde van deze reeks"),
    (f"{RAAD}/cijferreeksen.yml", 'getal: "9"', 'getal: "9.1"', "cijfer-noten.getal: '9.1' kan hier niet; hier hoort een getal zoals 1.150 of 1,3"),
    (f"{RAAD}/cijferreeksen.yml", "  eenheid: noten\n", "", "figuur-noten: heeft geen eenheid, en cijfer-noten ook niet"),
    (f"{RAAD}/cijferreeksen.yml", "vorm: staven", "vorm: lijnen", "figuur-noten: lijnen horen bij kolommen van een tabel"),
    (f"{RAAD}/cijferreeksen.yml", "  kolommen: [kolom-totaal]\n", "", "figuur-meldingen: heeft getallen, of anders een tabel met kolommen"),
    (f"{RAAD}/cijferreeksen.yml", "document: visie-2030", "document: visie-2031", "figuur-meldingen.bron.document: 'visie-2031' bestaat niet"),
    (f"{RAAD}/beweringen.yml", "  signalering: gelijke-rij\n", "", "bewering-meldingen.signalering: klopt niet (1.150 in 2029, 1.150 in 2030: 0 (0%)); leg een signalering vast"),
    (f"{RAAD}/beweringen.yml", "signalering: gelijke-rij", "signalering: gelijke-ry", "bewering-meldingen.signalering: 'gelijke-ry' bestaat niet; bedoelt u 'gelijke-rij'?"),
    (f"{RAAD}/beweringen.yml", "signalering: gelijke-rij", "signalering: scanspatie", "bewering-meldingen.signalering: 'scanspatie' staat bij a-samen, niet bij meldingen-2030"),
    (f"{RAAD}/beweringen.yml", "woorden: 2030 1.150", "woorden: 2030 1.151", "bewering-meldingen.woorden: '2030 1.151' staat niet in alinea meldingen-2030"),
    (f"{RAAD}/beweringen.yml", 'wordt: "1.150"', 'wordt: "1.151"', "bewering-meldingen.wordt: 1.151 staat niet in '2030 1.150'"),
    (f"{RAAD}/beweringen.yml", 'van: "2029"', 'van: "2028"', "bewering-meldingen.van: '2028' bestaat niet; bedoelt u '2029'?"),
    (f"{RAAD}/beweringen.yml", 'van: "2029"', 'van: "2030"', "bewering-meldingen.van: '2030' hoort eerder te zijn dan '2030'"),
    (f"{RAAD}/beweringen.yml", "  kolom: kolom-totaal\n", "", "bewering-meldingen: heeft tabel, kolom, van en naar; of is niet-na-te-rekenen"),
    (f"{VISIE}/signaleringen.yml", "alinea: meldingen-2030", "alinea: meldingen-2029", "meldingen-2030: 1.150 bij Totaal is gelijk aan het jaar ervoor; leg een signalering vast"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:60] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)


def test_a_changed_value_changes_the_verdict(miniature: Path) -> None:
    def verdict() -> str:
        regiovisie = laad(miniature).regiovisie
        return regiovisie.cijferboek.oordeel(regiovisie.raad.beweringen[0]).uitkomst

    assert verdict() == "klopt niet"
    plant(miniature, f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1.100"]')
    assert verdict() == "klopt"


def test_a_total_that_is_not_its_parts_is_told(miniature: Path) -> None:
    plant(
        miniature,
        f"{RAAD}/cijferreeksen.yml",
        "[kolom-totaal]",
        "[kolom-totaal]\n  delen: [kolom-totaal, kolom-totaal]",
    )
    assert any("figuur-meldingen.delen: tellen niet in elk jaar op" in fault for fault in faults(miniature))


def test_a_label_tells_how_sure_the_text_is_and_the_unit() -> None:
    value = Cijfer(bij="", reeks="", geschreven="1,3", eenheid="miljoen mensen", mate="bijna", periode="", staat_in="")
    assert value.label == "bijna 1,3 miljoen mensen"
