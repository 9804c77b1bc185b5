"""The figures on the page: from the adopted text, and the same in picture, table and file."""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from building import file_of
from lxml import html
from reading import document, elements, strangers, strings

from macros.gegevens.cijfers import MATEN, Figuur
from macros.gegevens.geheel import Regiovisie
from macros.kern.getallen import KLEIN_AANTAL, Verandering, getallen_in, lees_getal
from macros.raad.grafiek import geschreven_top
from macros.tekst.inhoud import Inhoud

ADDRESS = "raad/cijfers/"


@pytest.fixture(scope="module")
def figures(regiovisie: Regiovisie) -> dict[str, Figuur]:
    return {series.id: regiovisie.cijferboek.figuur(series) for series in regiovisie.raad.cijferreeksen}


@pytest.fixture(scope="module")
def article(site: Path) -> html.HtmlElement:
    return elements(document(site, ADDRESS), "//article")[0]


def test_every_figure_stands_in_the_adopted_text_as_written(inhoud: Inhoud, figures: dict[str, Figuur]) -> None:
    for value in (value for figure in figures.values() for value in figure.cijfers):
        assert value.geschreven in getallen_in(inhoud.adresboek.letterlijk[value.staat_in]), value
        assert value.eenheid
        assert value.periode


# ---------- The same in picture, table and file


def drawn(section: html.HtmlElement) -> list[str]:
    return [
        numbers[0]
        for text in elements(section, ".//*[@class='waarde' or @class='waarde links']")
        if (numbers := getallen_in(str(text.text)))
    ]


def tabled(section: html.HtmlElement) -> list[str]:
    """The numbers of the table of values, column by column, as the series run; the number of a note is none of them."""
    table = elements(section, ".//div[contains(@class,'waarden')]//table")[0]
    rows = [elements(row, "./td")[1:] for row in elements(table, ".//tbody/tr")]
    cells = ["".join(strings(cell, ".//text()[not(ancestor::sup)]")) for row in zip(*rows, strict=True) for cell in row]
    return [getallen_in(text)[0] for text in cells]


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
    yield from changes(section, {(row["reeks"], row["bij"]): row["geschreven"] for row in rows})


def changes(section: html.HtmlElement, written: dict[tuple[str, str], str]) -> Iterator[str]:
    """Where a table of changes says something else than follows from two values, or keeps still of a small number."""
    for table in elements(section, ".//div[contains(@class,'verandering')]//table"):
        _, start, end, *_ = strings(table, ".//th/text()")
        for row in elements(table, ".//tbody/tr"):
            name, *cells = (" ".join(str(cell.text_content()).split()) for cell in elements(row, "./td"))
            before, after = written[name, start], written[name, end]
            change = Verandering(van=lees_getal(before), naar=lees_getal(after))
            small = " van een klein aantal" if change.is_klein and change.verschil else ""
            if cells != [before, after, change.in_getal, f"{change.in_procent}{small}"]:
                yield f"{name}: {cells} from {start} to {end}"


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


@pytest.mark.parametrize("tag", ["text", "td"])
def test_a_number_that_differs_is_seen(
    article: html.HtmlElement, site: Path, figures: dict[str, Figuur], tag: str
) -> None:
    id, figure = next((id, figure) for id, figure in figures.items() if figure.reeks.vorm == "lijnen")
    values = [value.geschreven for value in figure.cijfers]
    whole = html.tostring(section_of(article, id), encoding="unicode")
    changed = re.sub(rf">{re.escape(values[0])}</{tag}>", f">7</{tag}>", whole, count=1)
    assert changed != whole
    assert list(differences(html.fragment_fromstring(changed), filed(site, id), values))


def test_every_picture_has_a_name_and_a_description_and_hides_its_inside(
    article: html.HtmlElement, figures: dict[str, Figuur]
) -> None:
    pictures = elements(article, ".//*[@role='img']")
    assert pictures
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
        texts += [str(len(figure.delen)), str(len(figure.reeksen)), geschreven_top(figure)]
        texts += ["0", "1", "100"]  # both ends of a scale, and a dot of a hundred
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
    texts += [str(len(regiovisie.raad.beweringen)), str(KLEIN_AANTAL), *map(str, MATEN.values())]
    texts += [str(len(claims)) for claims in regiovisie.cijferboek.uitslag.values()]
    texts += [table.bronregel.tekst for table in regiovisie.geldende.cijfers]
    return {number for text in texts for number in getallen_in(re.sub("[–+−]", " ", text))}


def test_no_number_on_the_page_is_without_a_record(article: html.HtmlElement, regiovisie: Regiovisie) -> None:
    texts = strings(article, ".//text()[not(ancestor::*[@class='nr'])]")
    assert strangers(" ".join(texts), known_numbers(regiovisie)) == []


def test_a_number_without_a_record_is_seen(regiovisie: Regiovisie) -> None:
    assert strangers("Er waren 3.333 meldingen in 2024.", known_numbers(regiovisie)) == ["3.333"]


def test_every_mismatch_leads_to_its_signalering(article: html.HtmlElement, regiovisie: Regiovisie) -> None:
    for claim in regiovisie.raad.beweringen:
        if regiovisie.cijferboek.oordeel(claim).uitkomst == "klopt niet":
            row = elements(article, ".//*[@id=$id]", id=claim.id)[0]
            assert "Klopt niet" in elements(row, "./summary")[0].text_content()
            assert any(link.endswith(f"#sig-{claim.signalering}") for link in strings(row, ".//a/@href"))


def test_every_value_with_a_signalering_leads_to_it(article: html.HtmlElement, figures: dict[str, Figuur]) -> None:
    for id, figure in figures.items():
        links = strings(section_of(article, id), ".//a/@href")
        for note in {note for value in figure.cijfers for note in value.signaleringen}:
            assert any(link.endswith(f"#sig-{note}") for link in links), (id, note)
