"""By objects.inv another site links to ours by name: shown by a Sphinx project that does."""

import re
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from building import file_of
from reading import document, elements, strings
from sphobjinv import Inventory

from macros.begrippen.inventaris import objecten
from macros.gegevens.begrippen import Begrip
from macros.gegevens.geheel import Regiovisie
from macros.tekst.inhoud import Inhoud

ELSEWHERE = "https://regiovisie.example/map/"


@pytest.fixture(scope="module")
def inventory(site: Path) -> Inventory:
    return Inventory(site / "objects.inv")


def test_every_address_in_it_exists(inventory: Inventory, site: Path) -> None:
    assert inventory.objects
    ids: dict[str, set[str]] = {}
    missing = []
    for entry in inventory.objects:
        page, _, anchor = entry.uri_expanded.partition("#")
        if page not in ids:
            ids[page] = set(strings(document(site, page), "//@id")) if file_of(site, page).is_file() else set()
        if not ids[page] or (anchor and anchor not in ids[page]):
            missing.append(f"{entry.name}: {entry.uri_expanded}")
    assert missing == []


def names_of(begrip: Begrip) -> set[str]:
    return {*begrip.namen, *begrip.vormen}


def test_every_name_is_in_it_once(inventory: Inventory, regiovisie: Regiovisie) -> None:
    names = [(entry.role, entry.name) for entry in inventory.objects]
    assert len(names) == len(set(names))
    terms = {name for role, name in names if role == "term"}
    labels = {name for role, name in names if role == "label"}
    shared = {name for one, other in permutations(regiovisie.begrippen, 2) for name in names_of(one) & names_of(other)}
    for begrip in regiovisie.begrippen:
        assert {begrip.term, *begrip.synoniemen, *begrip.vormen} - shared | {begrip.term} <= terms
        assert f"begrip-{begrip.id}" in labels
    assert {f"partner-{partner.id}" for partner in regiovisie.partners} <= labels
    for ambitie in regiovisie.geldende.ambities:
        ids = {ambitie.id, *(lijn.id for lijn in ambitie.actielijnen)}
        assert {f"tekst-{regiovisie.geldende.periode.id}-{id}" for id in ids} <= labels


def test_it_gives_the_same_bytes_twice(inhoud: Inhoud, site: Path) -> None:
    assert objecten(inhoud) == objecten(inhoud) == (site / "objects.inv").read_bytes()


def sphinx(folder: Path, conf: str, text: str) -> subprocess.CompletedProcess[str]:
    """Build a Sphinx project of one page, every warning an error."""
    (folder / "conf.py").write_text(conf, "utf-8")
    (folder / "index.rst").write_text(f"Een partner\n===========\n\n{text}\n", "utf-8")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "-n", "-q", str(folder), str(folder / "html")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def links(folder: Path) -> dict[str, str]:
    """The words and address of every link in the text of the built page."""
    tree = document(folder / "html", "")
    found = elements(tree, "//a[contains(@class, 'external')]")
    return {str(link.text_content()): link.get("href", "") for link in found}


def conf(site: Path) -> str:
    """The settings of a Sphinx project that links to ours by name."""
    return (
        'extensions = ["sphinx.ext.intersphinx"]\n'
        f'intersphinx_mapping = {{"regiovisie": ("{ELSEWHERE}", "{site / "objects.inv"}")}}\n'
    )


def test_a_sphinx_project_links_by_name(site: Path, tmp_path: Path, inhoud: Inhoud) -> None:
    begrip = max(inhoud.regiovisie.stelsel.geldend, key=lambda one: one.term.count("("))
    ambitie, period = inhoud.regiovisie.geldende.ambities[0], inhoud.regiovisie.geldende.periode.id
    text = (
        f"Wij volgen :term:`{begrip.term}` en :ref:`dit <tekst-{period}-{ambitie.id}>`, zie :ref:`begrip-{begrip.id}`."
    )
    built = sphinx(tmp_path, conf(site), text)
    assert built.returncode == 0, built.stderr
    assert links(tmp_path)[begrip.term] == f"{ELSEWHERE}begrippen/{begrip.id}/"
    assert links(tmp_path)["dit"] == f"{ELSEWHERE}{inhoud.adresboek.adres(ambitie.id)}"


def test_the_example_on_the_page_about_open_data_works(regiovisie: Regiovisie, server: str, tmp_path: Path) -> None:
    vorm = next(vorm for vorm in regiovisie.over.machinevormen if vorm.id == "sphinx")
    settings, text = (re.sub(r"https://regiovisie\.example/", server, voorbeeld.code) for voorbeeld in vorm.voorbeelden)
    built = sphinx(tmp_path, settings, text)
    assert built.returncode == 0, built.stderr
    assert links(tmp_path)
    assert all(address.startswith(server) for address in links(tmp_path).values())


def test_a_name_that_is_not_in_it_makes_the_build_fail(site: Path, tmp_path: Path) -> None:
    built = sphinx(tmp_path, conf(site), "Zie :term:`bestaat-niet`.")
    assert built.returncode != 0
    assert "bestaat-niet" in built.stderr


def test_a_name_of_two_concepts_leads_to_neither(inventory: Inventory, regiovisie: Regiovisie) -> None:
    terms = {thing.name for thing in inventory.objects if thing.role == "term"}
    for one, other in permutations(regiovisie.begrippen, 2):
        assert not terms & (names_of(one) & names_of(other) - {one.term, other.term})
