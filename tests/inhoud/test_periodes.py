"""Periods side by side on the built site: a way to each, and nothing told that no source tells."""

from pathlib import Path

from reading import document, elements, strings, words

from macros.gegevens.geheel import Regiovisie
from macros.tekst.inhoud import Inhoud
from macros.visie.wissel import wissels


def test_no_day_is_shown_that_no_source_tells(regiovisie: Regiovisie, site: Path) -> None:
    editions = [edition for visie in regiovisie.alle_visies for edition in visie.uitgaven]
    (line,) = elements(document(site, "visie/"), "//div[@class='tijdlijn']")
    assert words(line).count("dag niet bekend") == sum(edition.datum is None for edition in editions)


def test_two_clicks_from_home_to_every_period(regiovisie: Regiovisie, site: Path) -> None:
    assert "http://site/visie/" in strings(document(site, ""), "//nav//a/@href")
    links = set(strings(document(site, "visie/"), "//main//a/@href"))
    periods = {f"http://site/visie/{visie.periode.id}/" for visie in regiovisie.alle_visies}
    assert periods | {"http://site/visie/vergelijking/", "http://site/visie/knelpunten/"} <= links


def test_the_timeline_names_every_year(regiovisie: Regiovisie, site: Path) -> None:
    (line,) = elements(document(site, "visie/"), "//div[@class='tijdlijn']")
    years = [year for stretch in regiovisie.tijdlijn for year in stretch.jaren]
    assert years == list(range(years[0], years[-1] - 1, -1))
    assert [span.text for span in elements(line, ".//div[@class='jaren']/span")] == [str(year) for year in years]


def test_every_page_of_a_visie_leads_to_the_other_period(inhoud: Inhoud, site: Path) -> None:
    for path, switch in wissels(inhoud).items():
        page = path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
        links = set(strings(document(site, page), "//main//a/@href"))
        for there in (*switch.periodes, *switch.onderwerpen):
            assert f"http://site/{there.adres}" in links, (page, there)


def test_every_statement_about_an_earlier_visie_names_its_source(regiovisie: Regiovisie, site: Path) -> None:
    for visie in regiovisie.eerdere:
        found = elements(document(site, f"visie/{visie.periode.id}/"), "//p[contains(@class,'bewering')]")
        assert found
        for statement in found:
            assert elements(statement, ".//span[@class='bron']//a"), statement.text_content()
