"""Addresses and words are promises: what was published stays."""

import re
from pathlib import Path

import pytest
from miniature import VISIE, plant, run_mkdocs

from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.opdrachten.adressen import nieuw_id, werk_bij
from macros.visie.gebouwd import ontbrekende_adressen
from macros.visie.vastleggen import (
    ADRESSEN,
    niet_vastgelegd,
)

LOCK = f"{VISIE}/vingerafdrukken.lock"


@pytest.fixture
def published(miniature: Path) -> Path:
    werk_bij(miniature)
    return miniature


def files(project: Path) -> dict[str, str]:
    return {str(path): path.read_text("utf-8") for path in project.glob("data/**/*.lock")}


def test_what_is_not_locked_yet_is_told(published: Path) -> None:
    assert list(niet_vastgelegd(laad(published), published)) == []
    plant(published, f"{VISIE}/financiering.yml", "id: fonds", "id: fondsen")
    problems = [str(problem) for problem in niet_vastgelegd(laad(published), published)]
    assert f"{LOCK}:1: fondsen: is nog niet vastgelegd; typ: make adressen" in problems
    assert any(problem.startswith(f"{ADRESSEN}:1: /visie/2030-2034/") for problem in problems)


def test_an_address_that_is_not_on_the_built_site_is_seen(small_site: Path) -> None:
    lost = ["/raad/#weg", "/weg/", "/weg/#raad", "/weg.html"]
    assert list(ontbrekende_adressen(small_site, ["/", "/raad/#kleine-raad", *lost])) == lost


def test_a_new_paragraph_gets_an_id_and_the_rest_stays(published: Path) -> None:
    page = published / "docs/visie/2030-2034/index.md"
    plant(published, "docs/visie/2030-2034/index.md", "De derde alinea", "Een nieuwe\nalinea.\n\nDe derde alinea")
    plant(published, "docs/visie/2030-2034/index.md", "- Nog een punt.", "- Nieuw punt.\n- Nog een punt.")
    before = files(published)
    done = werk_bij(published)
    text = page.read_text("utf-8")
    assert re.search(r"Een nieuwe\nalinea\.\n\{: #a-[a-z2-7]{5} \}\n\nDe derde", text)
    assert re.search(r"- Nieuw punt\.\n  \{: #a-[a-z2-7]{5} \}\n- Nog een punt", text)
    assert "2 nieuwe adressen" in done
    for name, lock in files(published).items():
        assert {*before[name].splitlines()} <= {*lock.splitlines()}


def test_a_new_paragraph_gets_an_id_before_the_look_back_must_name_it(published: Path) -> None:
    plant(published, f"{VISIE}/periode.yml", "geldt: ja\n", 'geldt: ja\nterugblik: "1"\n')
    plant(published, "data/terugblik.yml", "alineas: [a-eerst]", "alineas: [a-eerst, a-derde, a-punt1, a-punt2]")
    plant(published, "docs/visie/2030-2034/index.md", "De derde alinea", "Een nieuwe alinea.\n\nDe derde alinea")
    assert "1 nieuwe adressen" in werk_bij(published)
    with pytest.raises(DataError, match="staat bij geen punt van") as fault:
        laad(published)
    assert len(fault.value.problems) == 1


def test_running_twice_changes_nothing(published: Path) -> None:
    before = files(published)
    assert "0 nieuwe adressen" in werk_bij(published)
    assert files(published) == before


def refused(project: Path) -> list[str]:
    before = files(project)
    with pytest.raises(DataError) as fault:
        werk_bij(project)
    assert files(project) == before
    return [str(problem) for problem in fault.value.problems]


def test_a_lost_paragraph_is_refused(published: Path) -> None:
    plant(published, "docs/visie/2030-2034/index.md", "- Een punt.\n  {: #a-punt1 }\n", "")
    assert any("#a-punt1: dit adres is gepubliceerd en bestaat niet meer" in fault for fault in refused(published))


def test_a_lost_record_is_refused(published: Path) -> None:
    plant(published, f"{VISIE}/financiering.yml", "id: fonds", "id: fondsen")
    assert any("fonds: deze tekst van de visie is verdwenen" in fault for fault in refused(published))


def test_a_moved_page_is_refused(published: Path) -> None:
    (published / "docs/visie/2030-2034/signaleringen.md").rename(published / "docs/visie/2030-2034/meldingen.md")
    plant(published, "mkdocs.yml", "2030-2034/signaleringen.md", "2030-2034/meldingen.md")
    assert any("/visie/2030-2034/signaleringen/: dit adres" in fault for fault in refused(published))


@pytest.mark.parametrize(
    ("file", "old", "new", "id"),
    [
        ("docs/visie/2030-2034/index.md", "De tweede zin", "De tweede zIn", "a-eerst"),
        (f"{VISIE}/ambities.yml", "We voeren campagne", "We voerden campagne", "campagne"),
        (f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1.151"]', "meldingen-2029"),
        (f"{VISIE}/meldcodestappen.yml", "titel: Kijken", "titel: Zien", "stap-1"),
    ],
)
def test_one_changed_letter_is_refused(published: Path, file: str, old: str, new: str, id: str) -> None:
    plant(published, file, old, new)
    assert any(
        fault.startswith(f"{file}:") and f" {id}: de woorden van de visie" in fault for fault in refused(published)
    )


def test_emphasis_and_line_breaks_are_not_words(published: Path) -> None:
    plant(published, "docs/visie/2030-2034/index.md", "De tweede zin ook", "De **tweede**\nzin ook")
    assert "0 nieuwe adressen" in werk_bij(published)


def test_an_id_in_use_is_never_given_again() -> None:
    first = nieuw_id("dezelfde woorden", set())
    assert nieuw_id("dezelfde *woorden*", set()) == first
    assert nieuw_id("dezelfde woorden", {first}) != first


def test_a_changed_source_text_is_refused(published: Path) -> None:
    plant(published, f"{VISIE}/brontekst.txt", "De gemeente doet mee.", "De gemeente doet niet mee.")
    assert any(f"{VISIE}/brontekst.txt:1: brontekst: de woorden van de visie" in fault for fault in refused(published))


def test_a_damaged_lock_is_told(published: Path) -> None:
    plant(published, LOCK, "campagne ", "campagne\n")
    assert any("beschadigde regel" in fault for fault in refused(published))


def test_no_id_is_written_while_something_else_is_wrong(published: Path) -> None:
    plant(published, "docs/visie/2030-2034/index.md", "De derde alinea", "Een nieuwe alinea.\n\nDe derde alinea")
    plant(published, f"{VISIE}/rollen.yml", "  blokken:", "  blokjes:")
    page = published / "docs/visie/2030-2034/index.md"
    before = page.read_text("utf-8")
    refused(published)
    assert page.read_text("utf-8") == before


def test_no_id_stays_when_the_locks_can_not_be_written(published: Path) -> None:
    plant(published, "docs/visie/2030-2034/index.md", "De derde alinea", "Een nieuwe alinea.\n\nDe derde alinea")
    page = published / "docs/visie/2030-2034/index.md"
    before = page.read_text("utf-8")
    (published / "data/adressen.lock.nieuw").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - whichever the system gives
        werk_bij(published)
    assert page.read_text("utf-8") == before


def test_the_build_refuses_a_changed_word(published: Path) -> None:
    plant(published, "docs/visie/2030-2034/index.md", "De tweede zin", "De tweede zIn")
    result = run_mkdocs(published)
    assert result.returncode != 0
    assert " a-eerst: de woorden van de visie" in result.stdout + result.stderr
