"""The concepts as linked data: after NL-SBB and our own shapes, the same in every form, true where they stand."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, RDFS, SKOS

from macros.begrippen.linked_data import als_jsonld, als_turtle, begrippenkader, deel_over
from macros.onderwerpen import laad

SHAPES = "macros/begrippen/shapes.ttl"
NL_SBB = "shared/standaarden/nl-sbb-shapes.ttl"
HOME = "https://regiovisie.example/map/"
BEGRIP = f"{HOME}id/begrip/"


def read(text: str, address: str, form: str = "turtle") -> Graph:
    """What a machine reads that fetched the text at this address."""
    return Graph().parse(data=text, format=form, publicID=f"{HOME}{address}")


def copy(graph: Graph) -> Graph:
    """The same triples, to plant a fault among."""
    planted = Graph()
    for triple in graph:
        planted.add(triple)
    return planted


def results(graph: Graph, shapes: Path) -> list[str]:
    """Every violation, warning and info."""
    _, report, _ = validate(graph, shacl_graph=Graph().parse(shapes), advanced=True, inference="none")
    assert isinstance(report, Graph)
    found = report.query(
        """PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?node ?message ?value WHERE { ?r sh:focusNode ?node . OPTIONAL { ?r sh:resultMessage ?message }
        OPTIONAL { ?r sh:value ?value } }"""
    )
    return sorted(f"{row[0]}: {row[1]} ({row[2]})" for row in found)  # type: ignore[index]


@pytest.fixture(scope="module")
def graph(project: Path) -> Graph:
    """The concepts as published, read back from the address they stand at."""
    return read(als_turtle(begrippenkader(laad(project)), "begrippen.ttl", ""), "begrippen.ttl")


@pytest.fixture(scope="module")
def few(graph: Graph, project: Path) -> Graph:
    """A few of the concepts with all that belongs to them: sound, and quick to hold against the shapes."""
    begin = [URIRef(f"{BEGRIP}{id}/") for id in ("kindermishandeling", "ouderenmishandeling")]
    kept = {above for one in begin for above in graph.transitive_objects(one, SKOS.broader)}
    others = set(graph.subjects(SKOS.notation, None)) - kept
    found = Graph()
    for triple in graph:
        if not {triple[0], triple[2]} & others:
            found.add(triple)
    assert results(found, project / SHAPES) == []
    return found


@pytest.fixture(scope="module")
def nl_sbb(project: Path) -> Path:
    """The official shapes, which are not ours to copy."""
    shapes = project.parent / NL_SBB
    if not shapes.is_file():
        pytest.skip("the shapes of NL-SBB are not beside the project")
    return shapes


def test_nl_sbb_finds_nothing_and_sees_a_planted_fault(graph: Graph, few: Graph, nl_sbb: Path) -> None:
    assert results(graph, nl_sbb) == []
    planted = copy(few)
    _law_not_described(planted)
    assert results(planted, nl_sbb)


def test_our_own_shapes_find_nothing(graph: Graph, project: Path) -> None:
    assert results(graph, project / SHAPES) == []


def test_every_concept_is_in_it(graph: Graph, project: Path) -> None:
    begrippen = laad(project).regiovisie.begrippen
    assert begrippen
    assert {str(name) for name in graph.subjects(SKOS.notation, None)} == {f"{BEGRIP}{b.id}/" for b in begrippen}
    laws = {f"{HOME}id/begrip-wet/{b.wet.id}/" for b in begrippen if b.wet}
    assert laws
    assert {str(name) for name in graph.subjects(DCTERMS.issued, None)} == laws


def test_every_text_for_people_has_its_language(graph: Graph) -> None:
    words = {SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.definition, SKOS.historyNote, SKOS.scopeNote}
    texts = [text for field in words | {RDFS.comment, DCTERMS.title} for text in graph.objects(None, field)]
    assert texts
    assert {text.language for text in texts if isinstance(text, Literal)} == {"nl"}


def test_the_definition_is_the_adopted_wording(graph: Graph, project: Path) -> None:
    inhoud = laad(project)
    for begrip in inhoud.regiovisie.begrippen:
        told = graph.value(URIRef(f"{BEGRIP}{begrip.id}/"), SKOS.definition)
        assert str(told) == begrip.definitie(inhoud.adresboek.letterlijk)


@pytest.mark.parametrize("home", ["", HOME])
def test_turtle_and_json_ld_carry_the_same_triples(project: Path, home: str) -> None:
    inhoud = laad(project)
    whole = begrippenkader(inhoud)
    parts = {f"id/begrip/{begrip.id}": deel_over(whole, inhoud, begrip) for begrip in inhoud.regiovisie.begrippen}
    for address, part in {"begrippen": whole, **parts}.items():
        turtle = read(als_turtle(part, f"{address}.ttl", home), f"{address}.ttl")
        json_ld = read(als_jsonld(part, f"{address}.jsonld", home), f"{address}.jsonld", "json-ld")
        assert len(turtle) == len(part)
        assert isomorphic(turtle, json_ld), address


def test_without_site_url_names_are_relative_and_mean_the_same(project: Path, graph: Graph) -> None:
    inhoud = laad(project)
    part = deel_over(begrippenkader(inhoud), inhoud, inhoud.regiovisie.stelsel.begrip("kindermishandeling"))
    relative = als_turtle(part, "id/begrip/kindermishandeling.ttl", "")
    absolute = als_turtle(part, "id/begrip/kindermishandeling.ttl", HOME)
    assert "\n<kindermishandeling/> a skos:Concept" in relative
    assert "regiovisie.example" not in relative
    assert f"<{BEGRIP}kindermishandeling/> a skos:Concept" in absolute
    one = read(relative, "id/begrip/kindermishandeling.ttl")
    assert isomorphic(one, read(absolute, "elders.ttl"))
    assert set(one) <= set(graph)
    assert (URIRef(f"{BEGRIP}kindermishandeling/"), FOAF.page, URIRef(f"{HOME}begrippen/kindermishandeling/")) in one


def test_the_graph_gives_the_same_bytes_in_any_order(project: Path) -> None:
    whole = begrippenkader(laad(project))
    shuffled = Graph()
    for triple in sorted(whole, key=str, reverse=True):
        shuffled.add(triple)
    for write in (als_turtle, als_jsonld):
        assert write(whole, "begrippen.x", "") == write(shuffled, "begrippen.x", "")


def test_the_built_files_hold_what_the_records_say(project: Path, site: Path, graph: Graph) -> None:
    """Fetched from the built site, the whole and each part tell the same."""
    turtle = read((site / "begrippen.ttl").read_text("utf-8"), "begrippen.ttl")
    assert isomorphic(turtle, graph)
    records = {record["id"]: record for record in json.loads((site / "begrippen.json").read_text("utf-8"))["begrippen"]}
    with (site / "begrippen.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    ids = [begrip.id for begrip in laad(project).regiovisie.begrippen]
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


def _duplicate_notation(graph: Graph) -> None:
    graph.add((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.notation, Literal("RV-001")))


def _no_notation(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.notation, None))


def _same_notation(graph: Graph) -> None:
    other = URIRef(f"{BEGRIP}huiselijk-geweld/")
    graph.set((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.notation, graph.value(other, SKOS.notation)))  # type: ignore[arg-type]


def _circle(graph: Graph) -> None:
    one, other = URIRef(f"{BEGRIP}kindermishandeling/"), URIRef(f"{BEGRIP}ouderenmishandeling/")
    for narrow, broad in ((one, other), (other, one)):
        graph.add((narrow, SKOS.broader, broad))
        graph.add((broad, SKOS.narrower, narrow))


def _no_source(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), DCTERMS.source, None))


def _source_without_title(graph: Graph) -> None:
    graph.remove((graph.value(URIRef(f"{BEGRIP}kindermishandeling/"), DCTERMS.source), DCTERMS.title, None))


def _dangling(graph: Graph) -> None:
    graph.add((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.related, URIRef(f"{BEGRIP}bestaat-niet/")))


def _one_sided(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}huiselijk-geweld/"), SKOS.narrower, URIRef(f"{BEGRIP}kindermishandeling/")))


def _no_scheme(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.inScheme, None))


def _no_label(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.prefLabel, None))


def _no_language(graph: Graph) -> None:
    graph.set((URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.prefLabel, Literal("kindermishandeling")))


def _no_explanation(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), RDFS.comment, None))


def _no_valid_from(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}kindermishandeling/"), DCTERMS.valid, None))


def _top_with_broader(graph: Graph) -> None:
    scheme = graph.value(URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.inScheme)
    graph.add((scheme, SKOS.hasTopConcept, URIRef(f"{BEGRIP}kindermishandeling/")))  # type: ignore[arg-type]


def _law_not_described(graph: Graph) -> None:
    law = graph.value(URIRef(f"{BEGRIP}kindermishandeling/"), SKOS.closeMatch)
    graph.remove((law, None, None))


def _scheme_without_name(graph: Graph) -> None:
    graph.remove((None, DCTERMS.title, Literal("Begrippen van de regiovisie IJsselland", lang="nl")))


@pytest.mark.parametrize(
    "fault",
    [
        *(_duplicate_notation, _no_notation, _same_notation, _circle, _no_source, _source_without_title, _dangling),
        *(_one_sided, _no_scheme, _no_label, _no_language, _no_explanation, _no_valid_from, _top_with_broader),
        *(_law_not_described, _scheme_without_name),
    ],
    ids=lambda fault: fault.__name__.strip("_"),
)
def test_a_planted_fault_is_seen_by_our_own_shapes(few: Graph, project: Path, fault: Callable[[Graph], None]) -> None:
    planted = copy(few)
    fault(planted)
    assert set(planted) != set(few)
    assert results(planted, project / SHAPES)
