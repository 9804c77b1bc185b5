"""What the site says of the Standard for Public Code rests on files and tests that are there, and is complete."""

import re
from collections import Counter
from pathlib import Path

import pytest
from building import PROJECT
from pydantic import ValidationError
from reading import document, elements, words

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.over import Standaardcriterium, Standaardeis

PAGE = "over/standaard/"
# How many demands each criterion of version 0.8.1 has, in its order.
_DEMANDS = {
    "code-in-the-open": 5,
    "bundle-policy-and-source-code": 4,
    "make-the-codebase-reusable-and-portable": 10,
    "welcome-contributors": 7,
    "make-contributing-easy": 5,
    "maintain-version-control": 8,
    "require-review-of-contributions": 9,
    "document-codebase-objectives": 3,
    "document-the-code": 8,
    "use-plain-english": 8,
    "use-open-standards": 7,
    "use-continuous-integration": 10,
    "publish-with-an-open-license": 6,
    "make-the-codebase-findable": 10,
    "use-a-coherent-style": 4,
    "document-codebase-maturity": 6,
}


def unfounded(criteria: tuple[Standaardcriterium, ...], project: Path) -> list[str]:
    """Every proof that is neither a file, nor a folder with its slash, nor the name of a test."""
    texts = (file.read_text("utf-8") for file in (project / "tests").rglob("test_*.py"))
    tests = {name for text in texts for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}
    proofs = {proof for one in criteria for demand in one.eisen for proof in demand.bewijs} - tests
    return sorted(
        proof
        for proof in proofs
        if not ((project / proof).is_dir() if proof.endswith("/") else (project / proof).is_file())
    )


def test_every_demand_of_every_criterion_is_there(regiovisie: Regiovisie) -> None:
    assert [(one.id, len(one.eisen)) for one in regiovisie.over.standaard] == [*_DEMANDS.items()]


def test_every_proof_is_there(regiovisie: Regiovisie) -> None:
    criteria = regiovisie.over.standaard
    assert unfounded(criteria, PROJECT) == []
    gone = criteria[0].eisen[1].model_copy(update={"bewijs": ("README.txt", "test_that_went", "docs", "Makefile/")})
    planted = criteria[0].model_copy(update={"eisen": (gone,)})
    assert unfounded((planted,), PROJECT) == ["Makefile/", "README.txt", "docs", "test_that_went"]


@pytest.mark.parametrize(
    ("oordeel", "more", "told"),
    [
        ("voldoet", {}, "rust nergens op"),
        ("deels", {"uitleg": "Nog niet."}, "rust nergens op"),
        ("deels", {"bewijs": ("README.md",)}, "zeg waarom"),
        ("niet", {}, "zeg waarom"),
        ("goed", {}, "oordeel"),
    ],
)
def test_a_verdict_that_rests_on_nothing_is_refused(oordeel: str, more: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Standaardeis.model_validate({"eis": "Iets.", "zwaarte": "moet", "oordeel": oordeel} | more)


def test_the_page_counts_what_it_shows(regiovisie: Regiovisie, site: Path) -> None:
    tree = document(site, PAGE)
    demands = [demand for one in regiovisie.over.standaard for demand in one.eisen]
    shown = elements(tree, "//div[contains(@class, 'oordeeltabel')]//tbody//th")
    assert [words(cell) for cell in shown] == [demand.eis for demand in demands]
    verdicts = Counter(demand.oordeel for demand in demands)
    counted = [int(words(one).split()[0]) for one in elements(tree, "//ul[@class='oordelen']/li")]
    assert counted == [verdicts[verdict] for verdict in ("voldoet", "deels", "niet", "niet van toepassing")]
