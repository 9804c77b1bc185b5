"""The data block in the page of a concept: schema.org, the same words as the page, names as everywhere."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from building import pages
from reading import document, strings

from macros.tekst.inhoud import Inhoud


def block(site: Path, page: str) -> list[dict[str, Any]]:
    """The nodes in the one data block of a page."""
    (text,) = strings(document(site, page), "//script[@type='application/ld+json']/text()")
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = data["@graph"]
    return nodes


def test_every_concept_that_holds_is_a_defined_term(site: Path, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.stelsel.geldend:
        page = f"begrippen/{begrip.id}/"
        (term,) = block(site, page)
        assert term["@type"] == "DefinedTerm"
        assert term["name"] == begrip.term
        assert term["termCode"] == begrip.code
        assert term["description"] == begrip.definitie(inhoud.adresboek.letterlijk)
        assert urljoin(f"http://site/{page}", term["@id"]) == f"http://site/id/begrip/{begrip.id}/"
        assert urljoin(f"http://site/{page}", term["url"]) == f"http://site/{page}"
        assert term["inDefinedTermSet"]["@type"] == "DefinedTermSet"


def test_the_set_names_them_all(site: Path, inhoud: Inhoud) -> None:
    (found,) = block(site, "begrippen/")
    assert found["@type"] == "DefinedTermSet"
    names = [urljoin("http://site/begrippen/", term["@id"]) for term in found["hasDefinedTerm"]]
    assert names == [f"http://site/id/begrip/{begrip.id}/" for begrip in inhoud.regiovisie.stelsel.geldend]


def test_a_page_tells_of_its_machine_forms(site: Path, inhoud: Inhoud) -> None:
    for page in (page for page in pages(site) if page.startswith("begrippen/")):
        for form in strings(document(site, page), "//link[@rel='alternate']/@href"):
            assert (site / form.removeprefix("http://site/")).is_file(), form
    for begrip in inhoud.regiovisie.begrippen:
        told = strings(document(site, f"begrippen/{begrip.id}/"), "//link[@rel='alternate']/@type")
        assert {"text/turtle", "application/ld+json", "application/json"} <= set(told)
