"""Rules for our own help beside the meldcode: one small function per rule, its docstring is the rule."""

from __future__ import annotations

import re
from collections import Counter
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
    yield from _visie_zegt_het_een_keer(regiovisie, waar)
    yield from _uitkomst_heeft_grond(regiovisie, waar)
    yield from _antwoord_leidt_ergens_heen(regiovisie, waar)
    yield from _route_eindigt(regiovisie, waar)
    yield from _halte_wordt_bereikt(regiovisie, waar)
    yield from _onveilig_is_aangewezen(regiovisie, waar)
    yield from _onveilig_is_melden(regiovisie, waar)


def _stap_heeft_toelichting(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every step of the visie that holds has one explanation of ours, and every explanation its step.

    While the text of that visie is not on the site, its steps are not either, and the explanations wait for them.
    """
    stappen = {stap.nummer: stap.id for stap in regiovisie.geldende.meldcodestappen}
    toegelicht = Counter(toelichting.stap for toelichting in regiovisie.meldcode.toelichtingen)
    for nummer, stap in stappen.items():
        if toegelicht[nummer] != 1:
            tekst = f"{stap}: hoort één toelichting te hebben in data/meldcode/toelichtingen.yml"
            yield Problem(*waar(stap), f"{tekst}, nu {toegelicht[nummer]}")
    for toelichting in regiovisie.meldcode.toelichtingen if stappen else ():
        if toelichting.stap not in stappen:
            yield Problem(*waar(toelichting.id), f"{toelichting.id}.stap: de visie heeft geen stap {toelichting.stap}")


def _kanttekening_staat_bij_iets(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A note stands beside a part of a step of its visie, and names a rule that exists."""
    regels = [regel.id for regel in regiovisie.meldcode.regels]
    for visie in regiovisie.visies:
        delen = [deel.id for stap in visie.meldcodestappen for deel in stap.delen]
        for noot in visie.kanttekeningen:
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
    meldcode = regiovisie.meldcode
    regels, nummers = [regel.id for regel in meldcode.regels], [lijn.id for lijn in regiovisie.hulp.hulplijnen]
    eigen = [record.id for record in (*meldcode.regels, *meldcode.wegwijzer, *meldcode.uitkomsten)]
    for uitkomst in meldcode.uitkomsten:
        yield from _bestaat(uitkomst.id, "gronden", uitkomst.gronden, regels, waar)
        yield from _bestaat(uitkomst.id, "bel", uitkomst.bel if regiovisie.heeft("hulp") else (), nummers, waar)
    for visie in regiovisie.visies:
        for aanhaling in visie.aanhalingen:
            yield from _bestaat(aanhaling.id, "bij", [aanhaling.bij], eigen, waar)
            yield from _bestaat(aanhaling.id, "alineas", aanhaling.alineas, list(adresboek.letterlijk), waar)


def _visie_zegt_het_een_keer(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """What a visie says beside a rule, question or outcome stands in one record."""
    for visie in regiovisie.visies:
        aantal = Counter(aanhaling.bij for aanhaling in visie.aanhalingen)
        for aanhaling in visie.aanhalingen:
            if aantal[aanhaling.bij] > 1:
                yield Problem(*waar(aanhaling.id), f"{aanhaling.id}.bij: '{aanhaling.bij}' staat er meer dan eens")


def _uitkomst_heeft_grond(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """An outcome rests on a rule, or on text of the visie that holds."""
    for uitkomst in regiovisie.meldcode.uitkomsten:
        if not uitkomst.gronden and not regiovisie.geldende.alineas_bij(uitkomst.id):
            tekst = "rust nergens op; noem een regel, of tekst in aanhalingen.yml van de visie"
            yield Problem(*waar(uitkomst.id), f"{uitkomst.id}.gronden: {tekst}")


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
