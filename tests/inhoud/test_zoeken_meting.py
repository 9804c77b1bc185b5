"""How well search finds on this content: floors under what was measured, and what falls through them."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from building import PROJECT
from playwright.sync_api import Browser, Page

from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.meten import Cijfers, Meetvraag, Meting, kruis, lees_meetvragen, per_groep, roep_motor, stel

# A little under what was measured last; only raise them. Of `ongezien` nobody looks which questions fail.
FLOORS = {
    "ongezien": {"alle": (0.87, 0.96), "inwoner": (0.88, 0.97)},
    "ontwikkeling": {"alle": (0.9, 0.98), "inwoner": (0.9, 0.98)},
}
"""By file and group: the least that success@1 and success@3 may be."""
CROSS = 0.8
"""The least share of our own questions that finds its page among the first three when it is left out."""
EVERY = 4
"""One in so many is asked of a fifth of our own questions."""
TYPED = 50
"""One in so many of the other questions is typed on the page too: that it finds what its engine finds."""


def too_low(figures: dict[str, Cijfers], floors: dict[str, tuple[float, float]]) -> list[str]:
    """What does not reach its floor, and the groups that found nothing for a question."""
    found = [
        f"{group} {name} {figures[group][name]:.1%}"
        for group, least in floors.items()
        for name, floor in zip(("success@1", "success@3"), least, strict=True)
        if figures[group][name] < floor
    ]
    return found + [f"{group} {one['leeg']} empty" for group, one in figures.items() if one["leeg"]]


def built(site: Path) -> list[dict[str, Any]]:
    """What the engine reads, first and later."""
    return [json.loads((site / name).read_text("utf-8")) for name in BESTANDEN]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def asked(inhoud: Inhoud) -> dict[str, list[tuple[str, str]]]:
    """By what is taken out: how questions are typed that need it, with the page each is written for."""
    written = [(q, pagina_adres(one.pagina)) for one in inhoud.regiovisie.zoeken.vragen for q in one.vragen]
    return {
        name: [(typed(one), page) for one, page in written if typed is str or typed(one) != one][::200]
        for name, (typed, _, _) in PLANTED.items()
    }


@pytest.fixture(scope="module")
def found(page: Page, server: str, site: Path, asked: dict[str, list[tuple[str, str]]]) -> dict[str, tuple[str, ...]]:
    """What the engine as it is finds for every question of this module: to make one takes as long as a hundred."""
    measured = [one.vraag for name in FLOORS for one in questions_of(name)]
    questions = [*measured, *(question for some in asked.values() for question, _ in some)]
    page.goto(server)
    return {
        question: tuple(hit.partition("#")[0] for hit in hits)
        for question, hits in zip(questions, roep_motor("kruis", page, server, *built(site), questions), strict=True)
    }


def questions_of(name: str) -> tuple[Meetvraag, ...]:
    return lees_meetvragen(PROJECT / f"tests/zoeken/vragen/{name}.yml")


@pytest.mark.parametrize("name", FLOORS)
def test_what_people_type_finds_a_fitting_page(found: dict[str, tuple[str, ...]], name: str) -> None:
    questions = questions_of(name)
    assert len(questions) >= 100
    figures = [
        Meting(one.vraag, one.groep, one.goed, tuple(f"/{hit}" for hit in found[one.vraag])) for one in questions
    ]
    assert too_low(per_groep(figures), FLOORS[name]) == []


def test_the_page_finds_what_its_engine_finds(page: Page, server: str, found: dict[str, tuple[str, ...]]) -> None:
    questions = [one for name in FLOORS for one in questions_of(name)[::TYPED]]
    for one in stel(questions, page, server):
        assert one.adressen[:3] == tuple(f"/{hit}" for hit in found[one.vraag]), one.vraag


def test_a_written_question_finds_its_page_when_it_is_left_out(
    page: Page, server: str, site: Path, inhoud: Inhoud
) -> None:
    figures = per_groep(kruis(inhoud, site, page, server, EVERY, delen=1))["alle"]
    assert figures["vragen"] > 100
    assert figures["success@3"] >= CROSS


ACCENTS = str.maketrans({"E": "E\u0301", "A": "A\u0308"})


def misspelt(question: str) -> str:
    """Swap two letters within each word of some length."""
    words = question.split()
    return " ".join(f"{word[:2]}{word[3]}{word[2]}{word[4:]}" if len(word) > 5 else word for word in words)


def dressed(question: str) -> str:
    """Write it in capitals with accents that stand apart, between quotes."""
    return f"“{unicodedata.normalize('NFC', question).upper().translate(ACCENTS)}?!”"


NOTHING_REPAIRED = ("herstel.js", "export const maakHersteller = () => () => [];")
NOTHING_FOLDED = (
    "vouwen.js",
    "export const vouw = (t) => t; export const woorden = (t) => t.split(' ').filter(Boolean);",
)
PLANTED: dict[str, tuple[Callable[[str], str], tuple[str, str] | None, float]] = {
    "no written questions": (str, None, 0.9),
    "no repair": (misspelt, NOTHING_REPAIRED, 0.8),
    "no folding": (dressed, NOTHING_FOLDED, 0.9),
}
"""What is taken out: how questions are typed that need it, the module that goes, and a floor for them."""


def share(asked: list[tuple[str, str]], found: Iterable[tuple[str, ...]]) -> float:
    """Of how many the own page is among the first three."""
    hits = [own in hits for (_, own), hits in zip(asked, found, strict=True)]
    return sum(hits) / len(hits)


@pytest.mark.parametrize("name", PLANTED)
def test_without_a_part_of_search_its_figures_fall_through_the_floor(
    page: Page,
    server: str,
    site: Path,
    asked: dict[str, list[tuple[str, str]]],
    found: dict[str, tuple[str, ...]],
    name: str,
) -> None:
    _, without, floor = PLANTED[name]
    assert share(asked[name], [found[question] for question, _ in asked[name]]) >= floor
    files, some = built(site), asked[name][::4]
    if without:
        module, body = without
        page.route(f"**/{module}", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    else:
        files = [file | {"vragen": []} for file in files]
    page.goto(server)
    left = roep_motor("kruis", page, server, *files, [question for question, _ in some])
    page.unroute_all()
    assert share(some, [tuple(hit.partition("#")[0] for hit in hits) for hits in left]) < floor
