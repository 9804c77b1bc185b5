"""Rules for our own help beside the meldcode: one small function per rule, its docstring is the rule."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.gegevens.meldcode import Antwoord, Vraag
from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel

_ONVEILIG = {"acuut": re.compile(r"\bacu(?:te|ut)\b", re.I), "structureel": re.compile(r"\bstructure(?:le|el)\b", re.I)}


@regel
def stap_heeft_toelichting(inhoud: Inhoud) -> Iterator[Problem]:
    """Every step of the visie that holds has one explanation of ours, and every explanation its step.

    While the text of that visie is not on the site, its steps are not either, and the explanations wait for them.
    """
    stappen = {stap.nummer: stap for stap in inhoud.regiovisie.geldende.meldcodestappen}
    toegelicht = Counter(toelichting.stap for toelichting in inhoud.regiovisie.meldcode.toelichtingen)
    for nummer, stap in stappen.items():
        if toegelicht[nummer] != 1:
            tekst = f"hoort één toelichting te hebben in data/meldcode/toelichtingen.yml, nu {toegelicht[nummer]}"
            yield inhoud.fout(stap, "", tekst)
    for toelichting in inhoud.regiovisie.meldcode.toelichtingen if stappen else ():
        if toelichting.stap not in stappen:
            yield inhoud.fout(toelichting, "stap", f"de visie heeft geen stap {toelichting.stap}")


@regel
def visie_zegt_het_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """What a visie says beside a statement, question or outcome stands in one record."""
    for visie in inhoud.regiovisie.visies:
        aantal = Counter(aanhaling.bij for aanhaling in visie.aanhalingen)
        for aanhaling in visie.aanhalingen:
            if aantal[aanhaling.bij] > 1:
                yield inhoud.fout(aanhaling, "bij", f"'{aanhaling.bij}' staat er meer dan eens")


@regel
def uitkomst_heeft_grond(inhoud: Inhoud) -> Iterator[Problem]:
    """An outcome rests on a statement, or on text of the visie that holds."""
    for uitkomst in inhoud.regiovisie.meldcode.uitkomsten:
        if not uitkomst.gronden and not inhoud.regiovisie.geldende.alineas_bij(uitkomst.id):
            tekst = "rust nergens op; noem een uitspraak, of tekst in aanhalingen.yml van de visie"
            yield inhoud.fout(uitkomst, "gronden", tekst)


@regel
def uitspraak_noemt_haar_plaats(inhoud: Inhoud) -> Iterator[Problem]:
    """What law or professions say names a source and the day we read it; law names also the article and its version."""
    documenten = {document.id: document for document in inhoud.regiovisie.documenten}
    for een in inhoud.regiovisie.meldcode.uitspraken:
        document, wet = documenten.get(een.bron.document), een.laag == "wet"
        if document is None or een.laag not in ("wet", "norm"):
            continue
        if wet and not een.bron.paragraaf:
            yield inhoud.fout(een, "bron.paragraaf", "noem het artikel waar dit staat")
        if not document.peildatum or (wet and not document.versie):
            veld = "peildatum" if not document.peildatum else "versie"
            yield inhoud.fout(een, "bron.document", f"'{document.id}' heeft geen {veld} in data/documenten.yml")


@regel
def route_eindigt(inhoud: Inhoud) -> Iterator[Problem]:
    """No way through the wegwijzer comes back at a question it has had."""
    vragen = {vraag.id for vraag in inhoud.regiovisie.meldcode.wegwijzer}
    for route in inhoud.regiovisie.meldcode.routes():
        laatste = route.antwoorden[-1]
        if route.einde is None and laatste.naar in vragen:
            tekst = f"deze weg komt terug bij '{laatste.naar}' en eindigt nooit ({route.namen})"
            yield inhoud.fout(laatste, "naar", tekst)


@regel
def halte_wordt_bereikt(inhoud: Inhoud) -> Iterator[Problem]:
    """Every question and every outcome lies on a way that starts at the first question."""
    meldcode = inhoud.regiovisie.meldcode
    if not meldcode.wegwijzer:
        yield Problem("data/meldcode/wegwijzer.yml", 1, "wegwijzer: heeft geen vragen; er hoort er één te zijn")
        return
    bereikt = {antwoord.naar for route in inhoud.regiovisie.meldcode.routes() for antwoord in route.antwoorden}
    for halte in (*meldcode.wegwijzer[1:], *meldcode.uitkomsten):
        if halte.id not in bereikt:
            yield inhoud.fout(halte, "", "geen enkel antwoord leidt hierheen; verwijs ernaar")


@regel
def onveilig_is_aangewezen(inhoud: Inhoud) -> Iterator[Problem]:
    """Acute and structural unsafety are both asked after, and an answer that says so is marked as such."""
    antwoorden = list(_antwoorden(inhoud))
    for vraag, antwoord in antwoorden:
        for soort, woord in _ONVEILIG.items():
            zegt_het = woord.search(antwoord.tekst) or (antwoord.tekst.startswith("Ja") and woord.search(vraag.vraag))
            if zegt_het and antwoord.onveiligheid is None:
                yield inhoud.fout(antwoord, "onveiligheid", f"dit antwoord noemt onveiligheid; zet er '{soort}' bij")
                break
    for soort in sorted(_ONVEILIG.keys() - {antwoord.onveiligheid for _, antwoord in antwoorden}):
        tekst = f"wegwijzer: geen antwoord heeft onveiligheid '{soort}'; daar hoort naar gevraagd te worden"
        yield Problem("data/meldcode/wegwijzer.yml", 1, tekst)


@regel
def onveilig_is_melden(inhoud: Inhoud) -> Iterator[Problem]:
    """A way on which an answer says that there is acute or structural unsafety ends in reporting."""
    for route in inhoud.regiovisie.meldcode.routes():
        if route.onveilig and route.einde and route.einde.melden != "ja":
            tekst = f"na onveiligheid hoort melden; '{route.einde.id}' is dat niet ({route.namen})"
            yield inhoud.fout(route.antwoorden[-1], "naar", tekst)


def _antwoorden(inhoud: Inhoud) -> Iterator[tuple[Vraag, Antwoord]]:
    for vraag in inhoud.regiovisie.meldcode.wegwijzer:
        for antwoord in vraag.antwoorden:
            yield vraag, antwoord
