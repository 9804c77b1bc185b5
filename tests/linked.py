"""Linked data as a machine reads it, and what shapes find in it."""

from pathlib import Path

from building import PROJECT
from pyshacl import validate
from rdflib import Graph

SHAPES = PROJECT / "macros/begrippen/shapes.ttl"
NL_SBB = PROJECT.parent / "shared/standaarden/nl-sbb-shapes.ttl"
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
