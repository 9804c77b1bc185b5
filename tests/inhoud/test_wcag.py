"""What the site says of WCAG is what the tests look at: no more, and no less than all criteria."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from browsing import axe_criteria
from building import PROJECT
from conftest import OpenContext
from pydantic import ValidationError
from reading import document, elements, words

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.over import Criterium

PAGE = "over/toegankelijkheid/"


@pytest.fixture(scope="module")
def names() -> set[str]:
    """The names of all tests there are."""
    trees = (ast.parse(file.read_text("utf-8")) for file in (PROJECT / "tests").rglob("test_*.py"))
    functions = (one for tree in trees for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))
    return {function.name for function in functions if function.name.startswith("test_")}


def unfounded(criteria: tuple[Criterium, ...], tests: set[str], axe: set[str]) -> list[str]:
    """Every claim that rests on a test that is not there, or on a rule that axe does not have."""
    gone = [f"{one.nummer} {name}" for one in criteria for name in one.tests if name not in tests]
    return gone + [f"{one.nummer} axe" for one in criteria if "axe" in one.hoe and one.nummer not in axe]


def test_every_criterium_of_levels_a_and_aa_is_there_once(regiovisie: Regiovisie) -> None:
    """WCAG 2.2 has 31 of level A and 24 of level AA; 4.1.1 is not among them any more. Source: W3C, 5 October 2023."""
    criteria = regiovisie.over.toegankelijkheid
    assert Counter(one.niveau for one in criteria) == {"A": 31, "AA": 24}
    order = [tuple(map(int, one.nummer.split("."))) for one in criteria]
    assert order == sorted(set(order))
    assert (4, 1, 1) not in order


def test_every_claim_rests_on_a_test_that_is_there(
    regiovisie: Regiovisie, names: set[str], open_context: OpenContext
) -> None:
    axe = axe_criteria(open_context(320).new_page())
    criteria = regiovisie.over.toegankelijkheid
    assert unfounded(criteria, names, axe) == []
    # Where axe looks, it is told.
    looked = {one.nummer for one in criteria if "axe" in one.hoe}
    apply = {one.nummer for one in criteria if one.oordeel != "niet van toepassing"}
    assert axe & apply - looked == set()
    gone = criteria[0].model_copy(update={"tests": ("test_that_went",)})
    assert unfounded((gone,), names, axe - {"1.1.1"}) == ["1.1.1 test_that_went", "1.1.1 axe"]


def test_a_verdict_that_rests_on_nothing_is_refused(regiovisie: Regiovisie) -> None:
    one = regiovisie.over.toegankelijkheid[0].model_dump()
    for wrong in ({"hoe": ()}, {"hoe": ("programma",), "tests": ()}):
        with pytest.raises(ValidationError, match=r"rust nergens op|noem haar naam"):
            Criterium.model_validate(one | wrong)


_MEDIA = r"<(?:img|picture|audio|video|object|embed|iframe|canvas|marquee|blink)\b|<input[^>]*type=.?password"
_GESTURES = r"touchmove|pointermove|devicemotion|deviceorientation|draggable|dragstart"


def not_applicable(files: dict[str, str]) -> list[str]:
    """What would make a criterion apply that is said not to: media, gestures, a password, what moves by itself."""
    kinds = {".html": _MEDIA, ".js": _GESTURES, ".css": r"@keyframes|animation:"}
    return [name for name, text in files.items() if re.search(kinds[Path(name).suffix], text)]


def test_what_does_not_apply_is_not_on_the_site(site: Path) -> None:
    files = [file for ending in ("html", "js", "css") for file in site.rglob(f"*.{ending}")]
    assert not_applicable({str(file.relative_to(site)): file.read_text("utf-8") for file in files}) == []
    planted = {"a.html": "<p><img src=x>", "b.js": "on('touchmove')", "c.css": "a { animation: b 1s }"}
    assert not_applicable(planted) == [*planted]


def test_the_page_counts_what_it_shows(regiovisie: Regiovisie, site: Path) -> None:
    tree = document(site, PAGE)
    criteria = regiovisie.over.toegankelijkheid
    assert [
        words(cell).split()[0] for cell in elements(tree, "//div[contains(@class, 'oordeeltabel')]//tbody//th")
    ] == [one.nummer for one in criteria]
    verdicts = Counter(one.oordeel for one in criteria)
    counted = [int(words(one).split()[0]) for one in elements(tree, "//ul[@class='oordelen']/li")]
    assert counted == [verdicts[verdict] for verdict in ("getest", "deels", "niet getest", "niet van toepassing")]
