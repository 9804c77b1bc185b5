"""How well search finds on this content: floors under what was measured, and what falls through them."""

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from building import PROJECT
from conftest import OpenContext
from playwright.sync_api import Browser, Page

from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.maken import BESTANDEN
from macros.zoeken.meten import Cijfers, Meting, kruis, lees_meetvragen, per_groep, roep_motor, stel

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
TYPED = 25
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


@pytest.mark.parametrize("name", FLOORS)
def test_what_people_type_finds_a_fitting_page(page: Page, server: str, site: Path, name: str) -> None:
    questions = lees_meetvragen(PROJECT / f"tests/zoeken/vragen/{name}.yml")
    assert len(questions) >= 100
    page.goto(server)
    found = roep_motor("kruis", page, server, *built(site), [one.vraag for one in questions])
    figures = [
        Meting(one.vraag, one.groep, one.goed, tuple(f"/{hit.partition('#')[0]}" for hit in hits))
        for one, hits in zip(questions, found, strict=True)
    ]
    assert too_low(per_groep(figures), FLOORS[name]) == []
    on_the_page = [(one.vraag, one.adressen[:3]) for one in stel(questions[::TYPED], page, server)]
    assert on_the_page == [(one.vraag, one.adressen) for one in figures[::TYPED]]


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


@pytest.mark.parametrize(("typed", "without", "floor"), PLANTED.values(), ids=PLANTED)
def test_without_a_part_of_search_its_figures_fall_through_the_floor(
    open_context: OpenContext,
    server: str,
    site: Path,
    inhoud: Inhoud,
    typed: Callable[[str], str],
    without: tuple[str, str] | None,
    floor: float,
) -> None:
    written = [(q, pagina_adres(one.pagina)) for one in inhoud.regiovisie.zoeken.vragen for q in one.vragen]
    asked = [(typed(one), page) for one, page in written if typed is str or typed(one) != one][::200]
    files = built(site)

    def share(page: Page, files: list[dict[str, Any]], asked: list[tuple[str, str]]) -> float:
        """Of how many the own page is among the first three."""
        page.goto(server)
        found = roep_motor("kruis", page, server, *files, [question for question, _ in asked])
        hits = [any(hit.partition("#")[0] == own for hit in hits) for hits, (_, own) in zip(found, asked, strict=True)]
        return sum(hits) / len(hits)

    context = open_context(1280)
    assert share(context.new_page(), files, asked) >= floor
    if without:
        name, body = without
        context.route(f"**/{name}", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    else:
        files = [file | {"vragen": []} for file in files]
    assert share(context.new_page(), files, asked[::4]) < floor
