"""Linked data as a machine reads it, and what shapes find in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from building import PROJECT
from pyshacl import validate
from rdflib import Graph, plugin
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.processor import SPARQLProcessor
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Processor

SHAPES = PROJECT / "macros/begrippen/shapes.ttl"
NL_SBB = PROJECT.parent / "shared/standaarden/nl-sbb-shapes.ttl"
HOME = "https://regiovisie.example/map/"
BEGRIP = f"{HOME}id/begrip/"


class ReadOnce(SPARQLProcessor):
    """Reads a query once. A shape asks the same of each concept, and to read it takes most of the time."""

    def query(  # type: ignore[override]
        self, asked: str, bindings: Any = None, names: Mapping[str, Any] | None = None, **options: Any
    ) -> Mapping[str, Any]:
        """Answer it."""
        return super().query(_read_query(asked, tuple((names or {}).items())), bindings, names, **options)


@cache
def _read_query(asked: str, names: tuple[tuple[str, Any], ...]) -> Query:
    return prepareQuery(asked, dict(names))


plugin.register("sparql", Processor, __name__, ReadOnce.__name__)


def read(text: str, address: str, form: str = "turtle") -> Graph:
    """What a machine reads that fetched the text at this address."""
    return Graph().parse(data=text, format=form, publicID=f"{HOME}{address}")


def copy(graph: Graph) -> Graph:
    """The same triples, to plant a fault among."""
    planted = Graph()
    for triple in graph:
        planted.add(triple)
    return planted


@cache
def _shapes(file: Path) -> Graph:
    return Graph().parse(file)


def results(graph: Graph, shapes: Path) -> list[str]:
    """Every violation, warning and info."""
    _, report, _ = validate(graph, shacl_graph=_shapes(shapes), advanced=True, inference="none")
    assert isinstance(report, Graph)
    found = report.query(
        """PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?node ?message ?value WHERE { ?r sh:focusNode ?node . OPTIONAL { ?r sh:resultMessage ?message }
        OPTIONAL { ?r sh:value ?value } }"""
    )
    return sorted(f"{row[0]}: {row[1]} ({row[2]})" for row in found)  # type: ignore[index]
