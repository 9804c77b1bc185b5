"""Every name that was ever given answers, and leads to a place that exists, from any folder and with any address."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

from building import file_of
from conftest import OpenContext
from reading import HOME, document, ids_on, leads_to, strings
from serving import serve

from macros.tekst.inhoud import Inhoud
from macros.visie.vastleggen import ADRESSEN, VINGERAFDRUKKEN


def name_pages(site: Path) -> list[str]:
    """The address of every name that has a page."""
    return sorted(f"{file.parent.relative_to(site).as_posix()}/" for file in (site / "id").rglob("index.html"))


def exists(site: Path, address: str) -> bool:
    """Whether an address is on the site, with its place on the page."""
    parts = urlsplit(address)
    file = file_of(site, parts.path.lstrip("/"))
    if not file.is_file():
        return False
    return not parts.fragment or parts.fragment in ids_on(site, parts.path.lstrip("/"))


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
    # It is there once the address of the site is known.
    assert all("/id/" not in file.read_text("utf-8") for file in site.glob("sitemap.xml"))
    assert '"id/' not in (site / "gemaakt/zoeken/index.json").read_text("utf-8")


def test_a_concept_has_its_machine_forms_beside_it(site: Path) -> None:
    for name in name_pages(site):
        for form in strings(document(site, name), "//link[@rel='alternate']/@href"):
            assert (site / urlsplit(form).path.lstrip("/")).is_file(), form
        if name.startswith("id/begrip/"):
            assert all((site / f"{name.rstrip('/')}.{form}").is_file() for form in ("ttl", "jsonld", "json"))


def test_a_browser_is_led_on_from_any_folder(site: Path, inhoud: Inhoud, open_context: OpenContext) -> None:
    begrip = inhoud.regiovisie.stelsel.geldend[0]
    names = [f"id/begrip/{begrip.id}/", f"id/tekst/{inhoud.regiovisie.geldende.periode.id}/{begrip.letterlijk[0]}/"]
    page = open_context(1280).new_page()
    with serve(site, "/een/map/") as address:
        for name in names:
            (place,) = leads_to(site, name)
            page.goto(address + name)
            page.wait_for_url(place.replace(HOME, address))


def test_a_changed_id_is_seen(project: Path, site: Path, inhoud: Inhoud, tmp_path: Path) -> None:
    """A name in a lock without a page is what the first test of this file looks for."""
    shutil.copytree(site / "id", tmp_path / "id")
    id = inhoud.regiovisie.begrippen[0].id
    (tmp_path / f"id/begrip/{id}").rename(tmp_path / "id/begrip/anders-dan-eerst")
    assert promised_names(project) - set(name_pages(tmp_path)) == {f"id/begrip/{id}/"}
