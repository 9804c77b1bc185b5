"""Our own shapes for the concepts as linked data, with each fault planted that they are there for."""

from collections.abc import Callable

import pytest
from linked import BEGRIP, NL_SBB, SHAPES, copy, read, results
from miniature import MINIATURE
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDFS, SKOS

from macros.begrippen.linked_data import als_turtle, begrippenkader
from macros.onderwerpen import laad


@pytest.fixture(scope="module")
def graph() -> Graph:
    return read(als_turtle(begrippenkader(laad(MINIATURE)), "begrippen.ttl", ""), "begrippen.ttl")


def test_our_own_shapes_find_nothing(graph: Graph) -> None:
    assert results(graph, SHAPES) == []


def _duplicate_notation(graph: Graph) -> None:
    graph.add((URIRef(f"{BEGRIP}klein-punt/"), SKOS.notation, Literal("RV-001")))


def _no_notation(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), SKOS.notation, None))


def _same_notation(graph: Graph) -> None:
    other = URIRef(f"{BEGRIP}geweld-thuis/")
    graph.set((URIRef(f"{BEGRIP}klein-punt/"), SKOS.notation, graph.value(other, SKOS.notation)))  # type: ignore[arg-type]


def _circle(graph: Graph) -> None:
    one, other = URIRef(f"{BEGRIP}klein-punt/"), URIRef(f"{BEGRIP}geweld-thuis/")
    for narrow, broad in ((one, other), (other, one)):
        graph.add((narrow, SKOS.broader, broad))
        graph.add((broad, SKOS.narrower, narrow))


def _no_source(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), DCTERMS.source, None))


def _source_without_title(graph: Graph) -> None:
    graph.remove((graph.value(URIRef(f"{BEGRIP}klein-punt/"), DCTERMS.source), DCTERMS.title, None))


def _dangling(graph: Graph) -> None:
    graph.add((URIRef(f"{BEGRIP}klein-punt/"), SKOS.related, URIRef(f"{BEGRIP}bestaat-niet/")))


def _one_sided(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}geweld-thuis/"), SKOS.narrower, URIRef(f"{BEGRIP}klein-punt/")))


def _no_scheme(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), SKOS.inScheme, None))


def _no_label(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), SKOS.prefLabel, None))


def _no_language(graph: Graph) -> None:
    graph.set((URIRef(f"{BEGRIP}klein-punt/"), SKOS.prefLabel, Literal("klein-punt")))


def _no_explanation(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), RDFS.comment, None))


def _no_valid_from(graph: Graph) -> None:
    graph.remove((URIRef(f"{BEGRIP}klein-punt/"), DCTERMS.valid, None))


def _top_with_broader(graph: Graph) -> None:
    scheme = graph.value(URIRef(f"{BEGRIP}klein-punt/"), SKOS.inScheme)
    graph.add((scheme, SKOS.hasTopConcept, URIRef(f"{BEGRIP}klein-punt/")))  # type: ignore[arg-type]


def _law_not_described(graph: Graph) -> None:
    law = graph.value(URIRef(f"{BEGRIP}geweld-thuis/"), SKOS.closeMatch)
    graph.remove((law, None, None))


def _scheme_without_name(graph: Graph) -> None:
    graph.remove((graph.value(URIRef(f"{BEGRIP}klein-punt/"), SKOS.inScheme), DCTERMS.title, None))


@pytest.mark.parametrize(
    "fault",
    [
        *(_duplicate_notation, _no_notation, _same_notation, _circle, _no_source, _source_without_title, _dangling),
        *(_one_sided, _no_scheme, _no_label, _no_language, _no_explanation, _no_valid_from, _top_with_broader),
        *(_law_not_described, _scheme_without_name),
    ],
    ids=lambda fault: fault.__name__.strip("_"),
)
def test_a_planted_fault_is_seen_by_our_own_shapes(graph: Graph, fault: Callable[[Graph], None]) -> None:
    planted = copy(graph)
    fault(planted)
    assert set(planted) != set(graph)
    assert results(planted, SHAPES)


def test_nl_sbb_sees_a_planted_fault(graph: Graph) -> None:
    if not NL_SBB.is_file():
        pytest.skip("the shapes of NL-SBB, which are not ours to copy, are not beside the project")
    assert results(graph, NL_SBB) == []
    planted = copy(graph)
    _law_not_described(planted)
    assert results(planted, NL_SBB)
