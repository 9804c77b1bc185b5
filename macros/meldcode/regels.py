"""Rules for our own help beside the meldcode: one small function per rule, its docstring is the rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.meldcode import Antwoord, Vraag
from macros.kern.fouten import Problem, bedoelt_u
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud, Waar

_ONVEILIG = {"acuut": re.compile(r"\bacu(?:te|ut)\b", re.I), "structureel": re.compile(r"\bstructure(?:le|el)\b", re.I)}


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, adresboek, waar = inhoud.regiovisie, inhoud.adresboek, inhoud.waar
    yield from _stap_heeft_toelichting(regiovisie, waar)
    yield from _kanttekening_staat_bij_iets(regiovisie, waar)
    yield from _wet_heeft_peildatum(regiovisie, waar)
    yield from _verwijzing_bestaat(regiovisie, adresboek, waar)
    yield from _antwoord_leidt_ergens_heen(regiovisie, waar)
    yield from _route_eindigt(regiovisie, waar)
    yield from _halte_wordt_bereikt(regiovisie, waar)
    yield from _onveilig_is_aangewezen(regiovisie, waar)
    yield from _onveilig_is_melden(regiovisie, waar)


def _stap_heeft_toelichting(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every step of the visie that holds has one explanation of ours, and every explanation its step."""
    stappen = [stap.id for visie in regiovisie.visies if visie.periode.geldt == "ja" for stap in visie.meldcodestappen]
    toegelicht = [toelichting.stap for toelichting in regiovisie.meldcode.toelichtingen]
    for stap in stappen:
        if toegelicht.count(stap) != 1:
            tekst = f"{stap}: hoort één toelichting te hebben in data/meldcode/toelichtingen.yml"
            yield Problem(*waar(stap), f"{tekst}, nu {toegelicht.count(stap)}")
    for toelichting in regiovisie.meldcode.toelichtingen:
        yield from _bestaat(toelichting.id, "stap", [toelichting.stap], stappen, waar)


def _kanttekening_staat_bij_iets(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A note stands beside a part of its own step, and names a rule that exists."""
    regels = [regel.id for regel in regiovisie.meldcode.regels]
    for visie in regiovisie.visies:
        for stap in visie.meldcodestappen if visie.periode.geldt == "ja" else ():
            delen = [*(deel.id for deel in stap.onderdelen), stap.doel.id, *([stap.keuze.id] if stap.keuze else [])]
            toelichting = regiovisie.meldcode.toelichting(stap.id)
            for noot in toelichting.kanttekeningen if toelichting else ():
                yield from _bestaat(noot.id, "bij", [noot.bij], delen, waar)
                yield from _bestaat(noot.id, "regel", [noot.regel] if noot.regel else [], regels, waar)


def _wet_heeft_peildatum(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A statement on law comes from a document that says up to which day we know it."""
    met_dag = {document.id for document in regiovisie.documenten if document.peildatum}
    for regel in regiovisie.meldcode.regels:
        if regel.bron.document not in met_dag:
            tekst = f"{regel.id}.bron.document: '{regel.bron.document}' heeft geen peildatum in data/documenten.yml"
            yield Problem(*waar(regel.id), tekst)


def _verwijzing_bestaat(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """What is quoted, named as ground or called exists."""
    tekst = list(adresboek.letterlijk)
    regels = [regel.id for regel in regiovisie.meldcode.regels]
    nummers = [hulplijn.id for hulplijn in regiovisie.hulp.hulplijnen]
    for regel in regiovisie.meldcode.regels:
        yield from _bestaat(regel.id, "aanhalingen", regel.aanhalingen, tekst, waar)
    for vraag in regiovisie.meldcode.wegwijzer:
        yield from _bestaat(vraag.id, "aanhalingen", vraag.aanhalingen, tekst, waar)
    for uitkomst in regiovisie.meldcode.uitkomsten:
        yield from _bestaat(uitkomst.id, "gronden", uitkomst.gronden, [*regels, *tekst], waar)
        yield from _bestaat(uitkomst.id, "bel", uitkomst.bel, nummers, waar)


def _antwoord_leidt_ergens_heen(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """An answer leads to a question or an outcome that exists."""
    haltes = [halte.id for halte in (*regiovisie.meldcode.wegwijzer, *regiovisie.meldcode.uitkomsten)]
    for _, antwoord in _antwoorden(regiovisie):
        yield from _bestaat(antwoord.id, "naar", [antwoord.naar], haltes, waar)


def _route_eindigt(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every way through the wegwijzer ends in an outcome; none comes back at a question it has had."""
    vragen = {vraag.id for vraag in regiovisie.meldcode.wegwijzer}
    for route in regiovisie.meldcode.vragenboom.routes() if regiovisie.meldcode.wegwijzer else ():
        laatste = route.antwoorden[-1]
        if route.einde is None and laatste.naar in vragen:
            tekst = f"{laatste.id}.naar: deze weg komt terug bij '{laatste.naar}' en eindigt nooit ({route.namen})"
            yield Problem(*waar(laatste.id), tekst)


def _halte_wordt_bereikt(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every question and every outcome lies on a way that starts at the first question."""
    if not regiovisie.meldcode.wegwijzer:
        yield Problem("data/meldcode/wegwijzer.yml", 1, "wegwijzer: heeft geen vragen; er hoort er één te zijn")
        return
    bereikt = {antwoord.naar for route in regiovisie.meldcode.vragenboom.routes() for antwoord in route.antwoorden}
    for halte in (*regiovisie.meldcode.wegwijzer[1:], *regiovisie.meldcode.uitkomsten):
        if halte.id not in bereikt:
            yield Problem(*waar(halte.id), f"{halte.id}: geen enkel antwoord leidt hierheen; verwijs ernaar")


def _onveilig_is_aangewezen(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Acute and structural unsafety are both asked after, and an answer that says so is marked as such."""
    for vraag, antwoord in _antwoorden(regiovisie):
        for soort, woord in _ONVEILIG.items():
            zegt_het = woord.search(antwoord.tekst) or (antwoord.tekst.startswith("Ja") and woord.search(vraag.vraag))
            if zegt_het and antwoord.onveiligheid is None:
                tekst = f"{antwoord.id}.onveiligheid: dit antwoord noemt onveiligheid; zet er '{soort}' bij"
                yield Problem(*waar(antwoord.id), tekst)
                break
    gevraagd = {antwoord.onveiligheid for _, antwoord in _antwoorden(regiovisie)}
    for soort in sorted(_ONVEILIG.keys() - gevraagd):
        tekst = f"wegwijzer: geen antwoord heeft onveiligheid '{soort}'; daar hoort naar gevraagd te worden"
        yield Problem("data/meldcode/wegwijzer.yml", 1, tekst)


def _onveilig_is_melden(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A way on which an answer says that there is acute or structural unsafety ends in reporting."""
    for route in regiovisie.meldcode.vragenboom.routes() if regiovisie.meldcode.wegwijzer else ():
        if route.onveilig and route.einde and route.einde.melden != "ja":
            laatste = route.antwoorden[-1]
            tekst = f"{laatste.id}.naar: na onveiligheid hoort melden; '{route.einde.id}' is dat niet ({route.namen})"
            yield Problem(*waar(laatste.id), tekst)


def _antwoorden(regiovisie: Regiovisie) -> Iterator[tuple[Vraag, Antwoord]]:
    for vraag in regiovisie.meldcode.wegwijzer:
        for antwoord in vraag.antwoorden:
            yield vraag, antwoord


def _bestaat(id: str, veld: str, genoemd: Iterable[str], bekend: Iterable[str], waar: Waar) -> Iterator[Problem]:
    for naam in genoemd:
        if naam not in bekend:
            yield Problem(*waar(id), f"{id}.{veld}: {bedoelt_u(naam, list(bekend))}")
