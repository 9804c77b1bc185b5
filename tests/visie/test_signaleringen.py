"""A mistake is told once, with each place where it stands; what touches most comes first."""

from pathlib import Path

import pytest
from miniature import VISIE, plant

from macros.gegevens.visie import Signalering
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.weergave.render import toon

NOTE = Signalering(id="fout", soort="spelling", alinea="a-een", woorden="een fout", waarom="Omdat.")
TWICE = "  ook:\n    - {id: onderhandelbaar-punt, alinea: a-punt1, woorden: Een punt}\n"


@pytest.fixture
def twice(miniature: Path) -> Path:
    """The miniature, where one mistake stands at a second place."""
    plant(miniature, f"{VISIE}/signaleringen.yml", "weggevallen.\n", f"weggevallen.\n{TWICE}")
    return miniature


def test_each_place_has_its_own_address_and_the_same_reason(twice: Path) -> None:
    inhoud = laad(twice)
    visie = inhoud.regiovisie.geldende
    assert [note.id for note in visie.signaleringen][:2] == ["onderhandelbaar", "onderhandelbaar-punt"]
    assert visie.signaleringen[0].waarom == visie.signaleringen[1].waarom
    assert inhoud.adresboek.adres("sig-onderhandelbaar-punt") == "visie/2030-2034/#sig-onderhandelbaar-punt"


def test_the_page_tells_it_once_and_leads_to_both(twice: Path) -> None:
    inhoud = laad(twice)
    page = next(page for page in inhoud.paginas if page.pad.endswith("2034/signaleringen.md"))
    markdown = toon(inhoud, page, "signaleringen", ())
    assert markdown.count("<article") == len(inhoud.regiovisie.geldende.signaleringen) - 1
    for anchor in ("onderhandelbaar", "onderhandelbaar-punt"):
        assert f"](index.md#sig-{anchor})" in markdown


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("woorden: Een punt}", "woorden: Een komma}", "onderhandelbaar-punt.woorden: 'Een komma' staat niet in alinea"),
        ("alinea: a-punt1", "alinea: a-punt7", "onderhandelbaar-punt.alinea: 'a-punt7' bestaat niet"),
    ],
)
def test_a_second_place_is_checked_like_the_first(twice: Path, old: str, new: str, told: str) -> None:
    plant(twice, f"{VISIE}/signaleringen.yml", old, new)
    with pytest.raises(DataError, match=told):
        laad(twice)


def test_a_council_gets_it_once(twice: Path) -> None:
    plant(twice, "data/raad/signaleringsgroepen.yml", "- onderhandelbaar", "- onderhandelbaar-punt")
    with pytest.raises(DataError, match="'onderhandelbaar-punt' bestaat niet"):
        laad(twice)


@pytest.mark.parametrize(
    ("change", "weight"),
    [
        ({}, "vorm"),
        ({"soort": "naam"}, "vorm"),
        ({"soort": "scanfout"}, "vorm"),
        ({"soort": "betekenis"}, "inhoud"),
        ({"soort": "wet"}, "inhoud"),
        ({"soort": "betekenis", "raad": "ja"}, "besluit"),
        ({"soort": "betekenis", "raad": "ja", "ingetrokken": "Toch niet."}, "ingetrokken"),
    ],
)
def test_weight_comes_from_the_kind_and_from_what_it_touches(change: dict[str, str], weight: str) -> None:
    note = NOTE.model_copy(update=change)
    assert note.gewicht == weight
    assert note.weegt == (weight == "besluit")
