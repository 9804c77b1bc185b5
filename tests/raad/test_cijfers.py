"""Figures: numbers read, changes calculated, statements judged, pictures drawn; each rule with its fault."""

# ruff: noqa: E501 (a planted fault reads best on one line)

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniature import MINIATURE, VISIE, plant

from macros.gegevens.cijfers import Bewering, Cijfer, Cijferreeks, Figuur, Reeks, beoordeel
from macros.kern.fouten import DataError
from macros.kern.getallen import Verandering, getallen_in, lees_getal, schrijf_getal
from macros.onderwerpen import laad
from macros.raad.grafiek import geschreven_top, honderd, panelen, staven
from macros.raad.tabellen import maak_tabellen

RAAD = "data/raad"
SOURCE = {"document": "visie-2030", "redactie": "hertaald"}


def column(name: str, *values: str) -> Reeks:
    """The values of a column, a year each from 2020."""
    years = [str(2020 + number) for number in range(len(values))]
    fields = {"reeks": name, "eenheid": "meldingen", "staat_in": "a-een"}
    return Reeks(
        id=name,
        naam=name,
        cijfers=tuple(
            Cijfer.model_validate({"bij": year, "geschreven": value, "periode": year, **fields})
            for year, value in zip(years, values, strict=True)
        ),
    )


def figure(form: str, *columns: Reeks) -> Figuur:
    record: dict[str, object] = {"id": "figuur", "titel": "Een figuur", "kort": "Figuur", "periode": "toen"}
    loose = [
        {"id": f"c-{number}", "naam": value.bij, "getal": value.geschreven, "staat_in": "a-een", "woorden": "x"}
        for number, value in enumerate(columns[0].cijfers)
    ]
    rest = {"tabel": "t", "kolommen": [one.id for one in columns]} if form == "lijnen" else {"getallen": loose}
    unit = "%" if form == "honderd" else "meldingen"
    return Figuur(
        reeks=Cijferreeks.model_validate(record | rest | {"vorm": form, "eenheid": unit, "bron": SOURCE}),
        reeksen=columns,
    )


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


# ---------- Statements


PARTNER = column("partner", "830", "850", "929")
CHILD = column("kind", "464", "400", "473")
FEW = column("weinig", "25", "32", "40")
OTHER = column("overig", "1.000", "1.100", "1.200")
WHOLE = column("totaal", "2.294", "2.350", "2.602")


PERCENT = (Cijfer(bij="deel", reeks="", geschreven="9", eenheid="%", periode="", staat_in="a-een"),)


def claim(kind: str, **fields: object) -> Bewering:
    counted = {"tabel": "t", "kolom": "k", "van": "2020", "naar": "2022"}
    base = {"id": "bewering", "staat_in": "a-een", "woorden": "Zo is het.", "soort": kind, "bron": SOURCE}
    return Bewering.model_validate(base | counted | fields)


@pytest.mark.parametrize(
    ("claimed", "columns", "outcome", "reckoning"),
    [
        (claim("stijging", wordt="929"), (PARTNER,), "klopt", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("stijging", procent="12"), (PARTNER,), "klopt", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("stijging", procent="13"), (PARTNER,), "klopt niet", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("daling"), (PARTNER,), "klopt niet", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("daling", naar="2021"), (CHILD,), "klopt", "Van 464 in 2020 naar 400 in 2021: −64 (−13,8%)"),
        (claim("stijging"), (FEW,), "klopt", "Van 25 in 2020 naar 40 in 2022: +15 (+60% van een klein aantal)"),
        (claim("stijging", woorden="een lichte stijging"), (PARTNER,), "ons oordeel", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("stijging", woorden="een lichte stijging", naar="2021"), (PARTNER,), "klopt", "Van 830 in 2020 naar 850 in 2021: +20 (+2,4%)"),
        (claim("daling", woorden="een lichte daling"), (PARTNER,), "klopt niet", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("stijging", woorden="de belichte stijging"), (PARTNER,), "klopt", "Van 830 in 2020 naar 929 in 2022: +99 (+11,9%)"),
        (claim("schommelt"), (CHILD,), "klopt", "Van jaar op jaar: −64, +73"),
        (claim("schommelt"), (PARTNER,), "klopt niet", "Van jaar op jaar: +20, +79"),
        (claim("hoogste", andere=["p", "k"]), (OTHER, PARTNER, CHILD), "klopt", "Het hoogst in 3 van de 3 jaren"),
        (claim("hoogste", andere=["o"]), (PARTNER, OTHER), "klopt niet", "Het hoogst in 0 van de 3 jaren"),
        (claim("aandeel-stijgt", andere=["t"]), (OTHER, WHOLE), "klopt", "43,6% van het totaal in 2020, 46,1% in 2022"),
        (claim("aandeel-stijgt", andere=["t"]), (CHILD, WHOLE), "klopt niet", "20,2% van het totaal in 2020, 18,2% in 2022"),
    ],
)  # fmt: skip
def test_a_statement_is_calculated(claimed: Bewering, columns: tuple[Reeks, ...], outcome: str, reckoning: str) -> None:
    verdict = beoordeel(claimed, columns[0], columns[1:])
    assert (verdict.uitkomst, verdict.rekening) == (outcome, reckoning)


def test_what_can_not_be_calculated_says_what_is_missing() -> None:
    nothing = {"tabel": None, "kolom": None, "van": None, "naar": None, "ontbreekt": "Het getal van toen."}
    verdict = beoordeel(claim("niet-na-te-rekenen", **nothing), None)
    assert (verdict.uitkomst, verdict.rekening) == ("niet na te rekenen", "Het getal van toen.")


def test_a_total_is_held_against_its_parts() -> None:
    whole = figure("lijnen", WHOLE)
    assert whole.telt_op is None
    assert whole.model_copy(update={"delen": (PARTNER, CHILD, OTHER)}).telt_op is True
    assert whole.model_copy(update={"delen": (PARTNER, CHILD)}).telt_op is False
    assert [one.bij for one in column("gelijk", "5", "5", "6", "6").gelijk_gebleven] == ["2021", "2023"]


# ---------- Geometry


def test_all_lines_share_one_scale_from_nought() -> None:
    drawn = figure("lijnen", PARTNER, CHILD, OTHER)
    panels = panelen(drawn)
    ground = panels[0].grond
    places = [
        (ground - point.y, float(value.getal))
        for panel, series in zip(panels, drawn.reeksen, strict=True)
        for point, value in zip(panel.punten, series.cijfers, strict=True)
    ]
    highest = max(places, key=lambda place: place[1])
    for height, value in places:
        assert height == pytest.approx(highest[0] * value / highest[1], abs=0.1)
    for panel in panels:
        assert all(0 < point.x < 320 and 0 < point.y < panel.hoogte for point in panel.punten)
        steps = [round(b.x - a.x, 1) for a, b in zip(panel.punten, panel.punten[1:], strict=False)]
        assert max(steps) - min(steps) <= 0.1


def test_bars_are_as_long_as_their_values_and_apart() -> None:
    drawing = staven(figure("staven", OTHER))
    for bar, value in zip(drawing.staven, (1000, 1100, 1200), strict=True):
        assert bar.breedte == pytest.approx((drawing.einde - drawing.links) * value / 1200, abs=0.1)
        assert drawing.links + bar.breedte + 8 + 60 < 320
    for above, below in zip(drawing.staven, drawing.staven[1:], strict=False):
        assert below.naam_y - 16 > above.y + drawing.dikte
    assert drawing.hoogte > drawing.staven[-1].y + drawing.dikte


@pytest.mark.parametrize(
    ("values", "top"),
    [(("741", "1.159"), "1.200"), (("2.332", "2.492"), "2.500"), (("25", "40"), "40"), (("268",), "300"), (("0",), "1"),
     (("1.000",), "1.000")],
)  # fmt: skip
def test_a_scale_ends_at_a_round_number_that_holds_the_highest(values: tuple[str, ...], top: str) -> None:
    drawn = figure("lijnen", column("reeks", *values))
    assert geschreven_top(drawn) == top
    assert {panel.top for panel in panelen(drawn)} == {top}


def test_a_scale_of_percentages_ends_at_a_hundred() -> None:
    assert geschreven_top(figure("honderd", column("deel", "9").model_copy(update={"cijfers": PERCENT}))) == "100%"


def test_notes_are_numbered_in_the_order_they_are_met_and_a_value_can_have_more() -> None:
    first, *rest = PARTNER.cijfers
    noted = PARTNER.model_copy(
        update={
            "cijfers": (
                first,
                *(
                    value.model_copy(update={"signaleringen": notes})
                    for value, notes in zip(rest, (("een",), ("twee", "een")), strict=True)
                ),
            )
        }
    )
    drawn = figure("lijnen", noted)
    assert drawn.noten == ("een", "twee")
    assert [point.noten for point in panelen(drawn)[0].punten] == ["", "1", "1,2"]


@pytest.mark.parametrize("full", [0, 9, 55, 100])
def test_of_a_hundred_dots_as_many_are_full_as_the_percentage(full: int) -> None:
    dots = honderd(figure("honderd", column("deel", str(full)))).stippen
    assert (len(dots), sum(filled for _, _, filled in dots)) == (100, full)
    assert len({(x, y) for x, y, _ in dots}) == 100


def test_the_files_are_the_same_bytes_twice(tmp_path: Path) -> None:
    once, twice = (maak_tabellen(laad(MINIATURE), tmp_path / name) for name in ("een", "twee"))
    assert once
    assert [file.read_bytes() for file in once] == [file.read_bytes() for file in twice]


# ---------- Rules of the content


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    (f"{RAAD}/cijferreeksen.yml", "tabel: meldingen", "tabel: melding", "cijferreeksen.yml:8: figuur-meldingen.tabel: 'melding' bestaat niet; bedoelt u 'meldingen'?"),
    (f"{RAAD}/cijferreeksen.yml", "[kolom-totaal]", "[kolom-totaa]", "figuur-meldingen.kolommen: 'kolom-totaa' bestaat niet; bedoelt u 'kolom-totaal'?"),
    (f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1150"]', "meldingen-2029.waarden: '1150' is geen getal zoals 1.150"),
    (f"{RAAD}/cijferreeksen.yml", 'getal: "9"', 'getal: "8"', "cijferreeksen.yml:20: cijfer-noten.getal: 8 staat niet in '9. Een noot'"),
    (f"{RAAD}/cijferreeksen.yml", "woorden: 9. Een noot", "woorden: 9. Twee noten", "cijfer-noten.woorden: '9. Twee noten' staat niet in alinea voetnoot-1"),
    (f"{RAAD}/cijferreeksen.yml", "staat_in: voetnoot-1", "staat_in: voetnoot-2", "cijfer-noten.staat_in: 'voetnoot-2' bestaat niet; bedoelt u 'voetnoot-1'?"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Er zijn 10 noten", "figuur-noten.titel: 10 is geen waarde van deze reeks"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Er zijn negen noten en acht punten", "figuur-noten.titel: 8 is geen waarde van deze reeks"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Tussen 8 en 9 noten, want tussen 8 en 9", "figuur-noten.titel: 'tussen 8 en 9': de waarden liggen tussen 9 en 9"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Er zijn noten", "figuur-noten.titel_zegt: ontbreekt; een titel zonder getal zegt welke waarde meer is dan welke"),
    (f"{RAAD}/cijferreeksen.yml", "Er zijn 9 noten", "Het zijn 9 noten, veel", "figuur-noten.titel: voor 'veel' is er geen maat"),
    (f"{RAAD}/cijferreeksen.yml", "  kort: Meldingen", "  titel_zegt: [{meer: kolom-totaal 2030, dan: [kolom-totaal 2029]}]\n  kort: Meldingen", "figuur-meldingen.titel_zegt: 'kolom-totaal 2030' is niet meer dan 'kolom-totaal 2029'"),
    (f"{RAAD}/cijferreeksen.yml", "  kort: Meldingen", "  titel_zegt: [{meer: kolom-totaal 2030, dan: [kolom-totaal 2028]}]\n  kort: Meldingen", "figuur-meldingen.titel_zegt: 'kolom-totaal 2028' is geen waarde van deze reeks"),
    (f"{RAAD}/beweringen.yml", "woorden: 2030 1.150", "woorden: sterk 2030 1.150", "bewering-meldingen.woorden: voor 'sterk' is er geen maat; zeg het in getallen"),
    (f"{RAAD}/cijferreeksen.yml", 'getal: "9"', 'getal: "9.1"', "cijfer-noten.getal: '9.1' kan hier niet; hier hoort een getal zoals 1.150 of 1,3"),
    (f"{RAAD}/cijferreeksen.yml", "  eenheid: noten\n", "", "figuur-noten: heeft geen eenheid, en cijfer-noten ook niet"),
    (f"{RAAD}/cijferreeksen.yml", "vorm: staven", "vorm: lijnen", "figuur-noten: lijnen horen bij kolommen van een tabel"),
    (f"{RAAD}/cijferreeksen.yml", "  kolommen: [kolom-totaal]\n", "", "figuur-meldingen: heeft getallen, of anders een tabel met kolommen"),
    (f"{RAAD}/cijferreeksen.yml", "document: visie-2030", "document: visie-2031", "figuur-meldingen.bron.document: 'visie-2031' bestaat niet"),
    (f"{RAAD}/beweringen.yml", "  signalering: gelijke-rij\n", "", "bewering-meldingen.signalering: klopt niet (Van 1.150 in 2029 naar 1.150 in 2030: 0 (0%)); leg een signalering vast"),
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
