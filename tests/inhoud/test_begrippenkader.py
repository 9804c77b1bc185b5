"""The concepts as linked data: after NL-SBB and our own shapes, the same in every form, true where they stand."""

import csv
import json
from pathlib import Path

import pytest
from linked import BEGRIP, HOME, NL_SBB, SHAPES, read, results
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, RDFS, SKOS

from macros.begrippen.linked_data import als_jsonld, als_turtle, begrippenkader, deel_over
from macros.tekst.inhoud import Inhoud


@pytest.fixture(scope="module")
def whole(inhoud: Inhoud) -> Graph:
    return begrippenkader(inhoud)


@pytest.fixture(scope="module")
def graph(whole: Graph) -> Graph:
    """The concepts as published, read back from the address they stand at."""
    return read(als_turtle(whole, "begrippen.ttl", ""), "begrippen.ttl")


def test_nl_sbb_finds_nothing(graph: Graph) -> None:
    if not NL_SBB.is_file():
        pytest.skip("the shapes of NL-SBB, which are not ours to copy, are not beside the project")
    assert results(graph, NL_SBB) == []


def test_our_own_shapes_find_nothing(graph: Graph) -> None:
    assert results(graph, SHAPES) == []


def test_every_concept_is_in_it(graph: Graph, inhoud: Inhoud) -> None:
    begrippen = inhoud.regiovisie.begrippen
    assert begrippen
    assert {str(name) for name in graph.subjects(SKOS.notation, None)} == {f"{BEGRIP}{b.id}/" for b in begrippen}
    laws = {f"{HOME}id/begrip-wet/{b.wet.id}/" for b in begrippen if b.wet}
    assert {str(name) for name in graph.subjects(DCTERMS.issued, None)} == laws


def test_every_text_for_people_has_its_language(graph: Graph) -> None:
    words = {SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.definition, SKOS.historyNote, SKOS.scopeNote}
    texts = [text for field in words | {RDFS.comment, DCTERMS.title} for text in graph.objects(None, field)]
    assert texts
    assert {text.language for text in texts if isinstance(text, Literal)} == {"nl"}


def test_the_definition_is_the_adopted_wording(graph: Graph, inhoud: Inhoud) -> None:
    for begrip in inhoud.regiovisie.begrippen:
        told = graph.value(URIRef(f"{BEGRIP}{begrip.id}/"), SKOS.definition)
        assert str(told) == begrip.definitie(inhoud.adresboek.letterlijk)


@pytest.mark.parametrize("home", ["", HOME])
def test_turtle_and_json_ld_carry_the_same_triples(inhoud: Inhoud, whole: Graph, home: str) -> None:
    """The part of one concept; that of each is held as it is built."""
    begrip = inhoud.regiovisie.begrippen[0]
    for address, part in {"begrippen": whole, f"id/begrip/{begrip.id}": deel_over(whole, begrip)}.items():
        turtle = read(als_turtle(part, f"{address}.ttl", home), f"{address}.ttl")
        json_ld = read(als_jsonld(part, f"{address}.jsonld", home), f"{address}.jsonld", "json-ld")
        assert len(turtle) == len(part)
        assert isomorphic(turtle, json_ld), address


def test_without_site_url_names_are_relative_and_mean_the_same(inhoud: Inhoud, whole: Graph, graph: Graph) -> None:
    begrip = inhoud.regiovisie.stelsel.geldend[0]
    part = deel_over(whole, begrip)
    relative = als_turtle(part, f"id/begrip/{begrip.id}.ttl", "")
    absolute = als_turtle(part, f"id/begrip/{begrip.id}.ttl", HOME)
    assert f"\n<{begrip.id}/> a skos:Concept" in relative
    assert "regiovisie.example" not in relative
    assert f"<{BEGRIP}{begrip.id}/> a skos:Concept" in absolute
    one = read(relative, f"id/begrip/{begrip.id}.ttl")
    assert isomorphic(one, read(absolute, "elders.ttl"))
    assert set(one) <= set(graph)
    assert (URIRef(f"{BEGRIP}{begrip.id}/"), FOAF.page, URIRef(f"{HOME}begrippen/{begrip.id}/")) in one


def test_the_graph_gives_the_same_bytes_in_any_order(whole: Graph) -> None:
    shuffled = Graph()
    for triple in sorted(whole, key=str, reverse=True):
        shuffled.add(triple)
    for write in (als_turtle, als_jsonld):
        assert write(whole, "begrippen.x", "") == write(shuffled, "begrippen.x", "")


def test_the_built_files_hold_what_the_records_say(inhoud: Inhoud, site: Path, graph: Graph) -> None:
    """Fetched from the built site, the whole and each part tell the same."""
    turtle = read((site / "begrippen.ttl").read_text("utf-8"), "begrippen.ttl")
    assert isomorphic(turtle, graph)
    records = {record["id"]: record for record in json.loads((site / "begrippen.json").read_text("utf-8"))["begrippen"]}
    with (site / "begrippen.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    ids = [begrip.id for begrip in inhoud.regiovisie.begrippen]
    assert list(records) == list(rows) == ids
    for id in ids:
        name = URIRef(f"{BEGRIP}{id}/")
        part = read((site / f"id/begrip/{id}.ttl").read_text("utf-8"), f"id/begrip/{id}.ttl")
        json_ld = read((site / f"id/begrip/{id}.jsonld").read_text("utf-8"), f"id/begrip/{id}.jsonld", "json-ld")
        assert isomorphic(part, json_ld)
        assert set(part) <= set(turtle)
        assert set(graph.triples((name, None, None))) == set(part.triples((name, None, None)))
        one = json.loads((site / f"id/begrip/{id}.json").read_text("utf-8"))
        told = str(graph.value(name, SKOS.definition))
        assert one["definitie"] == records[id]["definitie"] == rows[id]["definitie"] == told
        assert one["term"] == records[id]["term"] == rows[id]["term"]
        assert (site / "id/begrip" / one["pagina"] / "index.html").is_file()
        assert (site / records[id]["pagina"] / "index.html").is_file()
