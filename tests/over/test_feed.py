"""The feed of changes: what Atom demands, permanent ids, the same bytes twice, and the same records as the page."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from lxml import etree
from miniature import MINIATURE, plant

from macros.gegevens.over import bericht_van_wijziging
from macros.gegevens.uitgaven import Uitgave, Uitgavemap, Wijziging
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren.feed import ADRES, feed, maak_feed
from macros.publiceren.plaats import site_adres
from macros.tekst.inhoud import Inhoud

ATOM = "{http://www.w3.org/2005/Atom}"
MESSAGES = "data/over/wijzigingsberichten.yml"


@pytest.fixture(scope="module")
def small() -> Inhoud:
    return laad(MINIATURE)


def wants(root: etree._Element) -> list[str]:
    """What RFC 4287 demands of a feed and its entries, and this one lacks."""
    found = []
    for element in [root, *root.findall(f"{ATOM}entry")]:
        for name in ["id", "title", "updated"]:
            texts = [child.text for child in element.findall(f"{ATOM}{name}")]
            if len(texts) != 1 or not texts[0]:
                found.append(f"{element.tag}: one {name}")
        moment = element.findtext(f"{ATOM}updated") or ""
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", moment):
            found.append(f"{element.tag}: a moment with a zone")
        if not element.findall(f"{ATOM}link"):
            found.append(f"{element.tag}: a link")
    if not root.findtext(f"{ATOM}author/{ATOM}name"):
        found.append("an author")
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    if len(set(ids)) != len(ids):
        found.append("ids that differ")
    return found


def test_the_feed_is_what_atom_demands(small: Inhoud) -> None:
    root = etree.fromstring(feed(small, ""))
    assert root.tag == f"{ATOM}feed"
    assert wants(root) == []
    for id in root.iter(f"{ATOM}id"):
        UUID((id.text or "").removeprefix("urn:uuid:"))


@pytest.mark.parametrize("name", ["id", "author", "updated", "title"])
def test_a_feed_that_lacks_something_is_seen(small: Inhoud, name: str) -> None:
    text = feed(small, "").decode().removeprefix("<?xml version='1.0' encoding='UTF-8'?>\n")
    assert wants(etree.fromstring(re.sub(f"<{name}>.*?</{name}>", "", text, count=1, flags=re.DOTALL)))


def test_the_feed_is_the_same_twice_and_carries_no_day_of_making(small: Inhoud) -> None:
    first = feed(small, "")
    assert first == feed(small, "")
    days = {moment.text for moment in etree.fromstring(first).iter(f"{ATOM}updated")}
    assert days == {"2030-01-02T00:00:00+00:00", "2030-03-04T00:00:00+00:00"}
    assert b"python-feedgen" not in first


def test_the_ids_of_what_is_published_never_change(small: Inhoud) -> None:
    """These are in the readers of visitors; an id that changes shows them an old message as new."""
    ids = [id.text for id in etree.fromstring(feed(small, "https://elders.example/")).iter(f"{ATOM}id")]
    assert ids == [
        "urn:uuid:fcd45205-9086-5334-b5fc-116aa0f490bc",
        "urn:uuid:414f7a0b-da20-5877-9844-5cc6719fbd54",
        "urn:uuid:623eb8bf-d151-5f78-8482-e06571ece7d0",
    ]


def test_links_are_relative_until_the_address_is_known(small: Inhoud, small_site: Path) -> None:
    near = etree.fromstring(feed(small, ""))
    for link in near.iter(f"{ATOM}link"):
        target, _, _ = link.get("href", "").partition("#")
        there = (small_site / "gemaakt" / target).resolve()
        assert (there / "index.html" if target.endswith("/") else there).is_file(), target
    far = etree.fromstring(feed(small, "https://elders.example/map"))
    links = [link.get("href", "") for link in far.iter(f"{ATOM}link")]
    assert links[0] == f"https://elders.example/map/{ADRES}"
    assert all(link.startswith("https://elders.example/map/") for link in links)


def test_making_it_reads_the_address_from_the_settings(small: Inhoud, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nsite_url: https://elders.example/\n", "utf-8")
    made = maak_feed(small, site_adres(tmp_path), tmp_path / "map/wijzigingen.atom")
    root = etree.fromstring(made.read_bytes())
    assert small.regiovisie.site.naam in (root.findtext(f"{ATOM}title") or "")
    assert all(link.get("href", "").startswith("https://elders.example/") for link in root.iter(f"{ATOM}link"))


# ---------- Order, days, and the changes of editions


def test_newest_first_by_day(miniature: Path) -> None:
    days = laad(miniature).regiovisie.wijzigingsdagen
    assert [day for day, _ in days] == ["4 maart 2030", "2 januari 2030"]


def edition(**fields: object) -> Uitgave:
    source = {"document": "visie-2030", "redactie": "hertaald"}
    base = {"id": "tweede", "naam": "Tweede", "status": "gewijzigd", "toelichting": "Proef.", "bron": source}
    return Uitgave.model_validate(base | fields)


def change(**fields: object) -> Wijziging:
    source = {"document": "visie-2030", "redactie": "hertaald"}
    base = {
        "id": "w-een",
        "alinea": "a-eerst",
        "soort": "gewijzigd",
        "oud": "dit",
        "nieuw": "dat",
        "reden": "Beter.",
        "bron": source,
    }
    return Wijziging.model_validate(base | {"bron": source} | fields)


def test_a_change_of_an_edition_is_told_with_its_day_or_that_of_the_edition() -> None:
    own = bericht_van_wijziging("2030-2034", edition(datum="2031-01-01"), change(datum="2031-02-02"))
    assert (own.dag, own.soort, own.waarom) == (date(2031, 2, 2), "tekst", "Beter.")
    assert own.wat == "Gewijzigde tekst in de visie van 2030-2034, uitgave ‘Tweede’"
    assert own.besluit == "Wie dit besloot, is niet bekend."
    assert bericht_van_wijziging("2030-2034", edition(datum="2031-01-01"), change()).dag == date(2031, 1, 1)
    assert bericht_van_wijziging("2030-2034", edition(besluit="Besluit 3"), change()).besluit == "Besluit 3"


def test_a_change_without_a_day_is_on_the_page_and_not_in_the_feed(miniature: Path) -> None:
    loaded = laad(miniature)
    visie = loaded.regiovisie.visies[0]
    folder = Uitgavemap(id="tweede", wijzigingen=(change(),))
    undated = visie.model_copy(update={"uitgaven": (*visie.uitgaven, edition()), "uitgavemappen": (folder,)})
    regiovisie = loaded.regiovisie.model_copy(update={"visies": (undated,)})
    assert [day for day, _ in regiovisie.wijzigingsdagen][-1] == "Dag niet bekend"
    told = feed(replace(loaded, regiovisie=regiovisie), "")
    assert b"De tekst kwam erop" in told
    assert "uitgave ‘Tweede’" not in told.decode()


PLANTED = [
    ("dag: 2030-01-02", "dag: gisteren", "bericht-een.dag: 'gisteren' is geen datum"),
    ("soort: tekst", "soort: tekts", "bericht-een.soort: 'tekts' kan hier niet; kies uit"),
    (
        "2030-2034/index.md",
        "2030-2034/indx.md",
        "bericht-een.pagina: 'visie/2030-2034/indx.md' bestaat niet",
    ),
    ("naar: a-eerst", "naar: a-eert", "bericht-een.naar: 'a-eert' bestaat niet; bedoelt u 'a-eerst'?"),
    ("naar: a-eerst", "naar: campagne", "bericht-een.naar: 'campagne' bestaat niet"),
    ("document: visie-2030", "document: visie-20", "bericht-een.bron.document: 'visie-20' bestaat niet"),
    ("  besluit: Niemand.\n", "", "bericht-een.besluit: ontbreekt; dit veld is verplicht"),
    ("- id: bericht-twee", "- id: bericht-een", "bericht-een: dit id staat al in"),
]


@pytest.mark.parametrize(("old", "new", "message"), PLANTED, ids=[message[-50:] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, old: str, new: str, message: str) -> None:
    plant(miniature, MESSAGES, old, new)
    with pytest.raises(DataError) as fault:
        laad(miniature)
    assert any(message in str(problem) for problem in fault.value.problems), fault.value
