"""The concepts as linked data: SKOS after NL-SBB, as Turtle and as JSON-LD with the same triples.

In: the checked content. Out: a graph whose own names are seen from the home page (`id/begrip/x/`), and texts in which
they are references that hold wherever the file stands. The shapes that hold it are `shapes.ttl` beside this
file, and those of NL-SBB. Sources: https://docs.geostandaarden.nl/nl-sbb/nl-sbb/, https://www.w3.org/TR/skos-reference/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, OWL, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

from macros.begrippen.identiteit import STELSEL, begrip_adres, begrip_id, tekst_id, wet_id, wetkader_id
from macros.begrippen.lijst import geldigheid, rechten, standnoot, titel, uitleg
from macros.gegevens.begrippen import Begrip, WettelijkeDefinitie
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import verwijzing
from macros.tekst.inhoud import Inhoud

Drie = tuple[URIRef, URIRef, Node]

_VOORVOEGSELS = {"dct": DCTERMS, "foaf": FOAF, "owl": OWL, "rdfs": RDFS, "skos": SKOS, "xsd": XSD}
_RELATIE = {"exact": SKOS.exactMatch, "vrijwel": SKOS.closeMatch}
_LICENTIE = URIRef("https://creativecommons.org/licenses/by/4.0/")
_ELDERS = re.compile(r"^[a-z][a-z0-9+.-]*:")


def begrippenkader(inhoud: Inhoud) -> Graph:
    """Give the graph of all concepts, their sources, and the concepts of law they are held against."""
    graaf = Graph()
    for drie in _kader(inhoud):
        graaf.add(drie)
    for begrip in inhoud.regiovisie.stelsel.begrippen:
        for drie in (*_begrip(inhoud, begrip), *_bronnen(inhoud, begrip), *_wet(begrip)):
            graaf.add(drie)
    return graaf


def deel_over(graaf: Graph, inhoud: Inhoud, begrip: Begrip) -> Graph:
    """Give the part of the graph about one concept: itself, its sources, its concept of law and their scheme."""
    deel = Graph()
    onderwerpen = {URIRef(begrip_id(id)) for id in (begrip.id, *begrip.eerdere_ids)}
    onderwerpen |= {bron for bron, _, _ in _bronnen(inhoud, begrip)} | {drie[0] for drie in _wet(begrip)}
    for onderwerp in onderwerpen:
        for drie in graaf.triples((onderwerp, None, None)):
            deel.add(drie)
    for veld in (RDF.type, DCTERMS.title):
        for drie in graaf.triples((URIRef(STELSEL), veld, None)):
            deel.add(drie)
    return deel


def als_turtle(graaf: Graph, van: str, basis: str) -> str:
    """Write a graph as Turtle.

    Args:
        graaf: names in it are seen from the home page.
        van: address of the file, seen from the home page.
        basis: the address of the home page; without it names are relative to the file.
    """
    return _vanuit(graaf, van, basis).serialize(format="turtle")


def als_jsonld(graaf: Graph, van: str, basis: str) -> str:
    """Write a graph as JSON-LD, in one order; see `als_turtle`."""
    namen = {voorvoegsel: str(ruimte) for voorvoegsel, ruimte in _VOORVOEGSELS.items()}
    ruw = json.loads(_vanuit(graaf, van, basis).serialize(format="json-ld", context=namen))
    knopen = ruw.pop("@graph", None) or [{sleutel: ruw[sleutel] for sleutel in ruw if sleutel != "@context"}]
    return json.dumps({"@context": namen, "@graph": _geordend(knopen)}, ensure_ascii=False, indent=1) + "\n"


def _kader(inhoud: Inhoud) -> Iterator[Drie]:
    kader, site = URIRef(STELSEL), inhoud.regiovisie.site
    yield kader, RDF.type, SKOS.ConceptScheme
    yield kader, DCTERMS.title, _nl(titel(site))
    yield kader, RDFS.comment, _nl(uitleg(site))
    yield kader, DCTERMS.license, _LICENTIE
    yield kader, DCTERMS.rights, _nl(rechten(site))
    yield kader, DCTERMS.language, Literal("nl")
    yield kader, FOAF.page, URIRef("begrippen/")
    for begrip in inhoud.regiovisie.stelsel.begrippen:
        if _is_top(begrip):
            yield kader, SKOS.hasTopConcept, URIRef(begrip_id(begrip.id))


def _begrip(inhoud: Inhoud, begrip: Begrip) -> Iterator[Drie]:
    zelf = URIRef(begrip_id(begrip.id))
    yield zelf, RDF.type, SKOS.Concept
    yield zelf, SKOS.prefLabel, _nl(begrip.term)
    yield from ((zelf, SKOS.altLabel, _nl(naam)) for naam in begrip.synoniemen if naam != begrip.term)
    bekend = {begrip.term, *begrip.synoniemen}
    yield from ((zelf, SKOS.hiddenLabel, _nl(n)) for n in {*begrip.zoektermen, *begrip.vormen} - bekend)
    yield zelf, SKOS.notation, Literal(begrip.code)
    yield zelf, SKOS.definition, _nl(begrip.definitie(inhoud.adresboek.letterlijk))
    yield zelf, RDFS.comment, _nl(begrip.uitleg)
    yield zelf, SKOS.inScheme, URIRef(STELSEL)
    yield zelf, FOAF.page, URIRef(begrip_adres(begrip))
    yield zelf, DCTERMS.valid, Literal(geldigheid(begrip), datatype=DCTERMS.Period)
    for versie in begrip.geschiedenis:
        yield zelf, SKOS.historyNote, _nl(f"{versie.periode}: {versie.wat}")
    yield from _relaties(inhoud, begrip, zelf)
    yield from _lot(begrip, zelf)


def _relaties(inhoud: Inhoud, begrip: Begrip, zelf: URIRef) -> Iterator[Drie]:
    stelsel = inhoud.regiovisie.stelsel
    if _is_top(begrip):
        yield zelf, SKOS.topConceptOf, URIRef(STELSEL)
    if not begrip.vervallen:
        smaller, verwant = ([ander.id for ander in deel] for deel in (stelsel.smaller(begrip), stelsel.verwant(begrip)))
        for veld, ids in ((SKOS.broader, begrip.breder), (SKOS.narrower, smaller), (SKOS.related, verwant)):
            yield from ((zelf, veld, URIRef(begrip_id(id))) for id in ids)
    if begrip.wet:
        yield zelf, _RELATIE.get(begrip.wet.relatie, RDFS.seeAlso), URIRef(wet_id(begrip.wet.id))
        yield zelf, SKOS.scopeNote, _nl(begrip.wet.verschil)


def _is_top(begrip: Begrip) -> bool:
    """A concept that was withdrawn has no place below or beside another any more."""
    return not begrip.breder or begrip.vervallen is not None


def _lot(begrip: Begrip, zelf: URIRef) -> Iterator[Drie]:
    """What became of it: the names it had before, and that it holds no longer."""
    for id in begrip.eerdere_ids:
        yield URIRef(begrip_id(id)), OWL.deprecated, Literal(True)
        yield URIRef(begrip_id(id)), DCTERMS.isReplacedBy, zelf
    if vervallen := begrip.vervallen:
        yield zelf, OWL.deprecated, Literal(True)
        yield zelf, SKOS.changeNote, _nl(f"Vervallen sinds {vervallen.dag}. {vervallen.waarom}")
        yield zelf, SKOS.historyNote, _nl(vervallen.zei)
        yield from ((zelf, DCTERMS.isReplacedBy, URIRef(begrip_id(id))) for id in vervallen.vervangen_door)


def _bronnen(inhoud: Inhoud, begrip: Begrip) -> Iterator[Drie]:
    """Describe where a concept is told: each paragraph of the visie, or another document."""
    zelf, boek = URIRef(begrip_id(begrip.id)), inhoud.adresboek
    document = inhoud.regiovisie.document(begrip.bron.document)
    for id in begrip.letterlijk:
        bron = URIRef(tekst_id(inhoud, id))
        yield zelf, DCTERMS.source, bron
        yield bron, FOAF.page, URIRef(boek.adres(id))
        yield from _bron(bron, f"{document.naam}, {boek.plaats(id)}", f"{document.titel}, {boek.plaats(id)}")
    if not begrip.letterlijk:
        bron = URIRef(f"{begrip_id(begrip.id)}#bron")
        yield zelf, DCTERMS.source, bron
        yield from _bron(bron, document.naam, document.titel)


def _wet(begrip: Begrip) -> Iterator[Drie]:
    """Describe the concept as the law has it, in a scheme of that law, so that a match points at something."""
    if not (wet := begrip.wet):
        return
    zelf, kader = URIRef(wet_id(wet.id)), URIRef(wetkader_id(wet.bwb))
    yield kader, RDF.type, SKOS.ConceptScheme
    yield kader, DCTERMS.title, _nl(f"Begrippen van {wet.wet}")
    yield kader, DCTERMS.identifier, Literal(wet.bwb)
    yield kader, SKOS.hasTopConcept, zelf
    yield zelf, RDF.type, SKOS.Concept
    yield zelf, SKOS.prefLabel, _nl(wet.term)
    yield zelf, SKOS.definition, _nl(wet.tekst)
    yield zelf, SKOS.inScheme, kader
    yield zelf, SKOS.topConceptOf, kader
    yield zelf, SKOS.scopeNote, _nl(standnoot(wet))
    yield zelf, DCTERMS.issued, Literal(wet.datum.isoformat(), datatype=XSD.date)
    yield from _bron_van_wet(zelf, wet)


def _bron_van_wet(zelf: URIRef, wet: WettelijkeDefinitie) -> Iterator[Drie]:
    bron = URIRef(f"{zelf}#bron")
    yield zelf, DCTERMS.source, bron
    yield from _bron(bron, f"{wet.wet}, {wet.artikel}", f"{wet.wet} ({wet.bwb}), {wet.artikel}, tekst van {wet.dag}")


def _bron(bron: URIRef, naam: str, verwijzing_: str) -> Iterator[Drie]:
    yield bron, DCTERMS.title, _nl(naam)
    yield bron, DCTERMS.bibliographicCitation, Literal(verwijzing_)


def _nl(tekst: str) -> Literal:
    return Literal(kale_tekst(tekst), lang="nl")


def _vanuit(graaf: Graph, van: str, basis: str) -> Graph:
    """Give the graph with its own names as they are written in the file at `van`."""

    def hier(knoop: Node) -> Node:
        if not isinstance(knoop, URIRef) or _ELDERS.match(knoop):
            return knoop
        return URIRef(verwijzing(van, str(knoop), basis))

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
