"""Every name that was ever given answers, and leads to a place that exists, from any folder and with any address."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from building import file_of
from conftest import OpenContext
from miniature import plant
from reading import document, strings
from serving import serve

from macros.onderwerpen import laad
from macros.publiceren.machinevormen import maak_machinevormen
from macros.visie.vastleggen import ADRESSEN, VINGERAFDRUKKEN

HOME = "http://site/"


def name_pages(site: Path) -> list[str]:
    """The address of every name that has a page."""
    return sorted(f"{file.parent.relative_to(site).as_posix()}/" for file in (site / "id").rglob("index.html"))


def leads_to(site: Path, name: str) -> set[str]:
    """Where a name leads, by each of the ways its page says so: refresh, canonical and link."""
    tree = document(site, name)
    refresh = [value.partition("url=")[2] for value in strings(tree, "//meta[@http-equiv='refresh']/@content")]
    ways = [*refresh, *strings(tree, "//link[@rel='canonical']/@href"), *strings(tree, "//body//a/@href")]
    assert len(ways) == 3, name
    return {urljoin(f"{HOME}{name}", way) for way in ways}


def exists(site: Path, address: str) -> bool:
    """Whether an address is on the site, with its place on the page."""
    parts = urlsplit(address)
    file = file_of(site, parts.path.lstrip("/"))
    if not file.is_file():
        return False
    return not parts.fragment or parts.fragment in strings(document(site, parts.path.lstrip("/")), "//@id")


def promised_names(project: Path) -> set[str]:
    """The name of every concept and adopted text that is in a lock."""
    locked = (project / ADRESSEN).read_text("utf-8").splitlines()
    concepts = {line.split("/")[2] for line in locked if line.startswith("/begrippen/") and line.count("/") == 3}
    names = {f"id/begrip/{id}/" for id in concepts}
    for lock in sorted(project.glob(VINGERAFDRUKKEN.format(periode="*"))):
        ids = (line.split()[0] for line in lock.read_text("utf-8").splitlines())
        names |= {f"id/tekst/{lock.parent.name}/{id}/" for id in ids if id != "brontekst"}
    return names


def test_every_id_in_the_locks_has_its_name(project: Path, site: Path) -> None:
    promised = promised_names(project)
    assert any(name.startswith("id/begrip/") for name in promised)
    assert any(name.startswith("id/tekst/") for name in promised)
    assert sorted(promised - set(name_pages(site))) == []


def test_every_name_leads_to_one_place_that_exists(site: Path) -> None:
    names = name_pages(site)
    assert names
    places = {name: leads_to(site, name) for name in names}
    assert {name: found for name, found in places.items() if len(found) != 1} == {}
    assert [f"{name} -> {place}" for name, (place,) in places.items() if not exists(site, place)] == []


def test_the_page_of_a_name_runs_nothing_and_is_kept_out_of_search(site: Path) -> None:
    for name in name_pages(site):
        tree = document(site, name)
        assert strings(tree, "//script | //style | //link[@rel='stylesheet']") == []
        assert strings(tree, "//meta[@name='robots']/@content") == ["noindex"]
    assert "/id/" not in (site / "sitemap.xml").read_text("utf-8")
    assert '"id/' not in (site / "search/search_index.json").read_text("utf-8")


def test_a_concept_has_its_machine_forms_beside_it(site: Path) -> None:
    for name in name_pages(site):
        for form in strings(document(site, name), "//link[@rel='alternate']/@href"):
            assert (site / urlsplit(form).path.lstrip("/")).is_file(), form
        if name.startswith("id/begrip/"):
            assert all((site / f"{name.rstrip('/')}.{form}").is_file() for form in ("ttl", "jsonld", "json"))


def test_a_browser_is_led_on_from_any_folder(site: Path, tmp_path: Path, open_context: OpenContext) -> None:
    shutil.copytree(site, tmp_path / "site")
    page = open_context(1280).new_page()
    with serve(tmp_path / "site", "/een/map/") as address:
        page.goto(f"{address}id/begrip/kindermishandeling/")
        page.wait_for_url(f"{address}begrippen/kindermishandeling/")
        page.goto(f"{address}id/tekst/2026-2030/a-bwqvw/")
        page.wait_for_url(f"{address}visie/2026-2030/bijlagen/definities/#a-bwqvw")


def made(project: Path) -> Path:
    """Make the machine forms and give the folder they are in."""
    maak_machinevormen(laad(project), project)
    return project / "docs"


def test_a_renamed_concept_keeps_its_name(miniature: Path) -> None:
    docs = made(miniature)
    assert leads_to(docs, "id/begrip/huiselijk-lawaai/") == {f"{HOME}begrippen/geweld-thuis/"}
    turtle = (docs / "id/begrip/huiselijk-lawaai.ttl").read_text("utf-8")
    assert re.search(r"<huiselijk-lawaai/> dct:isReplacedBy <geweld-thuis/> ;\s+owl:deprecated true", turtle)
    assert json.loads((docs / "id/begrip/huiselijk-lawaai.json").read_text("utf-8"))["id"] == "geweld-thuis"
    addresses = json.loads((docs / "adressen.json").read_text("utf-8"))
    assert addresses["hernoemd"]["id/begrip/huiselijk-lawaai/"] == "id/begrip/geweld-thuis/"
    assert addresses["hernoemd"]["begrippen/huiselijk-lawaai/"] == "begrippen/geweld-thuis/"


def test_a_withdrawn_concept_keeps_its_name_and_says_what_replaces_it(miniature: Path) -> None:
    docs = made(miniature)
    assert leads_to(docs, "id/begrip/oud-punt/") == {f"{HOME}begrippen/oud-punt/"}
    turtle = (docs / "id/begrip/oud-punt.ttl").read_text("utf-8")
    for told in ("dct:isReplacedBy <klein-punt/>", "owl:deprecated true", "end=2031-05-04", "Het zei dat een punt"):
        assert told in turtle
    record = json.loads((docs / "id/begrip/oud-punt.json").read_text("utf-8"))
    assert (record["vervallen_sinds"], record["vervangen_door"]) == ("2031-05-04", ["klein-punt"])
    gone = json.loads((docs / "adressen.json").read_text("utf-8"))["vervallen"]["begrippen/oud-punt/"]
    assert gone["vervangen_door"] == ["begrippen/klein-punt/"]
    small = (docs / "kader/oud-punt/index.html").read_text("utf-8")
    assert "Dit begrip geldt niet meer sinds 4 mei 2031." in small


def test_with_site_url_names_are_written_in_full(miniature: Path) -> None:
    config = miniature / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}site_url: https://regiovisie.example/map/\n", "utf-8")
    docs = made(miniature)
    turtle = (docs / "id/begrip/geweld-thuis.ttl").read_text("utf-8")
    assert "<https://regiovisie.example/map/id/begrip/geweld-thuis/> a skos:Concept" in turtle
    assert leads_to(docs, "id/begrip/geweld-thuis/") == {"https://regiovisie.example/map/begrippen/geweld-thuis/"}


def test_what_is_no_longer_made_goes_and_what_is_current_stays(miniature: Path) -> None:
    docs = made(miniature)
    before = {file: file.stat().st_mtime_ns for file in docs.rglob("*") if file.is_file()}
    made(miniature)
    assert {file: file.stat().st_mtime_ns for file in docs.rglob("*") if file.is_file()} == before
    plant(miniature, "data/begrippen.yml", "  eerdere_ids: [huiselijk-lawaai]\n", "")
    (docs / "begrippen/huiselijk-lawaai.md").unlink()
    made(miniature)
    assert list(docs.rglob("*huiselijk-lawaai*")) == []
    assert (docs / "id/begrip/geweld-thuis.ttl").stat().st_mtime_ns > before[docs / "id/begrip/geweld-thuis.ttl"]


def test_a_changed_id_is_seen(project: Path, site: Path, tmp_path: Path) -> None:
    """A name in a lock without a page is what the first test of this file looks for."""
    shutil.copytree(site / "id", tmp_path / "id")
    (tmp_path / "id/begrip/kindermishandeling").rename(tmp_path / "id/begrip/kindmishandeling")
    assert promised_names(project) - set(name_pages(tmp_path)) == {"id/begrip/kindermishandeling/"}
