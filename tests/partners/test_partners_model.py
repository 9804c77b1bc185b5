"""What the partners decide by themselves: names in text, who works with whom, and the picture as numbers."""

from itertools import pairwise
from pathlib import Path

import pytest
from miniature import plant

from macros.gegevens.partners import Partner, Partnerkring
from macros.kern.namen import Naamwijzer
from macros.onderwerpen import laad
from macros.partners.tekening import Partnerplek, Tekening, oevers, over_het_water, verdeeld, zuil
from macros.partners.vermeldingen import vermeldingen_van


def partner(id: str, soort: str = "hulp", met: tuple[str, ...] = (), **velden: object) -> Partner:
    """A partner with as little as it can do with."""
    return Partner.model_validate(
        {
            "id": id,
            "naam": id.capitalize(),
            "soort": soort,
            "kort": "Een partner.",
            "vormen": (id,),
            "bron": {"document": "visie-2030", "redactie": "hertaald"},
            "samenwerking": [{"met": ander, "hoe": "Samen.", "alineas": ["a-een"]} for ander in met],
            **velden,
        }
    )


KRING = Partnerkring(
    partners=(
        partner("stad", "bestuur"),
        partner("huis", "hulp", ("stad", "team")),
        partner("team", "bestuur", ("stad", "huis")),
        partner("los", "genoemd"),
    )
)


def test_its_forms_are_found_and_those_of_something_else_are_not() -> None:
    om = partner("om", vormen=("openbaar ministerie",), precies=("OM",), geen=("om de OM",))
    found = Naamwijzer(om.woordvormen).treffers("Het Openbaar Ministerie, om het OM, om de OM.")
    assert [(begin, end) for _, begin, end in found] == [(4, 23), (32, 34)]


def test_words_that_do_not_count_hide_the_name_in_them_and_nowhere_else() -> None:
    skipped = {"alinea": "a-een", "woorden": "alle steden in het land", "waarom": "Het land."}
    stad = partner("stad", vormen=("steden",), niet_geteld=[skipped])
    found = Naamwijzer(stad.woordvormen).treffers("De steden, en alle steden in het land.")
    assert [(begin, end) for _, begin, end in found] == [(3, 9)]


def test_a_heading_is_no_sentence_that_names_a_partner(miniature: Path) -> None:
    plant(miniature, "data/partners.yml", "vormen: [gemeente]", "vormen: [gemeente, geweld]")
    inhoud = laad(miniature)
    assert inhoud.adresboek.letterlijk["geweld"] == "Geweld"
    parts = vermeldingen_van(inhoud.regiovisie, inhoud.adresboek, inhoud.regiovisie.partners[0])
    assert [mention.id for part in parts for mention in part.vermeldingen] == ["a-gewel"]


def test_a_pair_is_one_band_with_all_that_is_said_of_it() -> None:
    assert [(band.een.id, band.ander.id, len(band.gronden)) for band in KRING.banden] == [
        ("stad", "team", 1),
        ("stad", "huis", 1),
        ("team", "huis", 2),
    ]


def test_a_partner_sees_its_bands_from_its_own_side() -> None:
    huis = KRING.partners[1]
    assert [(band.een.id, band.ander.id) for band in KRING.banden_van(huis)] == [("huis", "stad"), ("huis", "team")]
    assert KRING.banden_van(KRING.partners[3]) == ()


def test_each_pair_stands_once_under_the_first_of_it() -> None:
    assert [(een.id, [band.ander.id for band in banden]) for een, banden in KRING.banden_per_partner] == [
        ("stad", ["team", "huis"]),
        ("team", ["huis"]),
    ]


def test_groups_come_in_the_order_of_their_kinds() -> None:
    assert [(groep.soort, [lid.id for lid in groep.partners]) for groep in KRING.groepen] == [
        ("bestuur", ["stad", "team"]),
        ("hulp", ["huis"]),
        ("genoemd", ["los"]),
    ]


def test_everyday_words_are_not_explained_in_running_text() -> None:
    assert partner("stad").termen == ()
    assert partner("stad", in_tekst="ja", precies=("ST",)).termen == ("stad",)


@pytest.fixture(params=[oevers, zuil], ids=["breed", "smal"])
def beeld(request: pytest.FixtureRequest) -> Tekening:
    getekend: Tekening = request.param(KRING)
    return getekend


def test_every_partner_has_a_place_within_the_picture(beeld: Tekening) -> None:
    assert sorted(plek.partner.id for plek in beeld.plekken) == ["huis", "los", "stad", "team"]
    assert len(beeld.lijnen) == len(KRING.banden)
    assert all(0 < plek.x < beeld.breedte and 0 < plek.y < beeld.hoogte for plek in beeld.plekken)
    assert [plek.partner.id for plek in beeld.plekken if plek.los] == ["los"]


def test_no_two_names_on_one_side_are_nearer_than_a_line(beeld: Tekening) -> None:
    for kant in ("start", "end"):
        namen = [een.y for een in beeld.plekken if een.kant == kant]
        rijen = sorted(namen + [een.y for een in beeld.kopjes if een.kant == kant])
        assert all(onder - boven >= 25 for boven, onder in pairwise(rijen))


def test_a_line_runs_from_dot_to_dot_and_stays_within_the_picture(beeld: Tekening) -> None:
    punten = {plek.partner.id: (plek.x, plek.y) for plek in beeld.plekken}
    for lijn in beeld.lijnen:
        een, ander = lijn.een, lijn.ander
        assert (een.x, een.y) == punten[lijn.band.een.id]
        assert (ander.x, ander.y) == punten[lijn.band.ander.id]
        # A curve lies within its four points; a bow reaches three quarters of its pull.
        assert min(een.x, ander.x) - 0.75 * (een.x - lijn.trek[0]) >= 0
        assert lijn.pad.startswith(f"M{een.x:g} {een.y:g}C")


def test_the_same_partners_give_the_same_numbers() -> None:
    assert oevers(KRING) == oevers(KRING)
    assert zuil(KRING) == zuil(KRING)


def test_the_banks_divide_the_groups_in_order_as_evenly_as_they_can() -> None:
    links, rechts = verdeeld(KRING.groepen)
    assert [groep.soort for groep in links] == ["bestuur"]
    assert [groep.soort for groep in rechts] == ["hulp", "genoemd"]


def test_a_line_on_one_bank_bends_over_the_water() -> None:
    def plek(y: float, kant: str) -> Partnerplek:
        velden = {"partner": KRING.partners[0], "x": 300.0, "y": y, "tekst_x": 0.0, "kant": kant, "los": False}
        return Partnerplek.model_validate(velden)

    assert over_het_water(plek(0, "end"), plek(50, "end")) == (350.0, 350.0)
    assert over_het_water(plek(0, "start"), plek(5000, "start")) == (170.0, 170.0)
    assert over_het_water(plek(0, "end"), plek(50, "start")) == (400, 400)


def test_no_partners_give_an_empty_picture() -> None:
    leeg = Partnerkring(partners=())
    assert oevers(leeg).plekken == zuil(leeg).plekken == ()
