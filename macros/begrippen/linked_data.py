"""The concepts as linked data: SKOS after NL-SBB, as Turtle and as JSON-LD with the same triples.

In: the checked content. Out: a graph, which `begrippenkader.ttl.j2` describes, and texts in which its own names are
references that hold wherever the file stands. The shapes that hold it are `shapes.ttl` beside this file, and those of
NL-SBB. Sources: https://docs.geostandaarden.nl/nl-sbb/nl-sbb/, https://www.w3.org/TR/skos-reference/.
"""

import json
from typing import Any

from markupsafe import Markup
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, OWL, RDF, RDFS, SKOS, XSD
from rdflib.paths import ZeroOrOne
from rdflib.term import Node

from macros.begrippen import identiteit, lijst
from macros.gegevens.begrippen import Begrip
from macros.kern.bestanden import als_json
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import verwijzing
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import vul

_VOORVOEGSELS = {"dct": DCTERMS, "foaf": FOAF, "owl": OWL, "rdfs": RDFS, "skos": SKOS, "xsd": XSD}
# Before the names of our own, which are seen from the home page: `id/begrip/x/`.
_EIGEN = Namespace("site:/")
# From a concept to its sources, and to its concept of law with the source and the scheme of that.
_ERBIJ = DCTERMS.source | (
    (SKOS.exactMatch | SKOS.closeMatch | RDFS.seeAlso) / ((DCTERMS.source | SKOS.inScheme) * ZeroOrOne)
)


def begrippenkader(inhoud: Inhoud) -> Graph:
    """Give the graph of all concepts, their sources, and the concepts of law they are held against."""
    turtle = vul(
        "begrippenkader.ttl.j2",
        inhoud=inhoud,
        regiovisie=inhoud.regiovisie,
        adresboek=inhoud.adresboek,
        voorvoegsels=_VOORVOEGSELS,
        namen=identiteit,
        lijst=lijst,
        nl=lambda tekst: Markup(Literal(kale_tekst(tekst), lang="nl").n3()),
        los=lambda tekst: Markup(Literal(tekst).n3()),
    )
    return Graph().parse(data=turtle, format="turtle")


def deel_over(graaf: Graph, begrip: Begrip) -> Graph:
    """Give the part of the graph about one concept: itself, its sources, its concept of law and their scheme."""
    deel = Graph()
    onderwerpen = {_EIGEN[identiteit.begrip_id(id)] for id in (begrip.id, *begrip.vroeger)}
    for onderwerp in onderwerpen.union(*(graaf.objects(zelf, _ERBIJ) for zelf in onderwerpen)):
        deel += graaf.triples((onderwerp, None, None))
    for veld in (RDF.type, DCTERMS.title):
        deel += graaf.triples((_EIGEN[identiteit.kader_van(begrip)], veld, None))
    return deel


def als_turtle(graaf: Graph, van: str, basis: str) -> str:
    """Write a graph as Turtle for the file at `van`; without a `basis`, the home page, its own names are relative."""
    return _vanuit(graaf, van, basis).serialize(format="turtle")


def als_jsonld(graaf: Graph, van: str, basis: str) -> str:
    """Write a graph as JSON-LD, in one order; see `als_turtle`."""
    namen = {voorvoegsel: str(ruimte) for voorvoegsel, ruimte in _VOORVOEGSELS.items()}
    ruw = json.loads(_vanuit(graaf, van, basis).serialize(format="json-ld", context=namen))
    knopen = ruw.pop("@graph", None) or [{sleutel: ruw[sleutel] for sleutel in ruw if sleutel != "@context"}]
    return als_json({"@context": namen, "@graph": _geordend(knopen)})


def _vanuit(graaf: Graph, van: str, basis: str) -> Graph:
    """Give the graph with its own names as they are written in the file at `van`."""

    def hier(knoop: Node) -> Node:
        if not isinstance(knoop, URIRef) or not knoop.startswith(_EIGEN):
            return knoop
        return URIRef(verwijzing(van, knoop.removeprefix(_EIGEN), basis))

    vertaald = Graph()
    for voorvoegsel, ruimte in _VOORVOEGSELS.items():
        vertaald.bind(voorvoegsel, ruimte)
    for onderwerp, veld, waarde in graaf:
        vertaald.add((hier(onderwerp), veld, hier(waarde)))
    return vertaald


def _geordend(waarde: Any) -> Any:
    """Put keys and lists of JSON-LD in one order: none of its lists means anything by its order."""
    if isinstance(waarde, dict):
        return {sleutel: _geordend(waarde[sleutel]) for sleutel in sorted(waarde)}
    if isinstance(waarde, list):
        return sorted(map(_geordend, waarde), key=lambda deel: json.dumps(deel, sort_keys=True))
    return waarde
