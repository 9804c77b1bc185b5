"""Rules for our own help beside the meldcode: one small function per rule, its docstring is the rule."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from macros.gegevens.meldcode import Antwoord, Uitkomst, Uitspraak, Vraag
from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel

_ONVEILIG = {"acuut": re.compile(r"\bacu(?:te|ut)\b", re.I), "structureel": re.compile(r"\bstructure(?:le|el)\b", re.I)}

_PLICHT = re.compile(r"(?<![\w-])(?:altijd|moet(?:en)?|verplicht\w*|\w*plicht(?:en)?)(?![\w-])", re.I)
_ONTKEND = re.compile(r"\b(?:geen|niet|nooit)(?:\s+\S+){0,2}\s+$", re.I)
# What somebody else said is not ours; a sentence ends here.
_AANGEHAALD, _ZINSEINDE = re.compile(r"‘[^’]*’"), re.compile(r"(?<=[.!?:])\s+")
_GEEN_PLICHT = "'{}' zegt dat de wet het vraagt; zeg het anders, of maak er een uitspraak in de laag 'wet' van"


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
    """What a visie says beside a statement, answer or outcome stands in one record."""
    for visie in inhoud.regiovisie.visies:
        aantal = Counter(aanhaling.bij for aanhaling in visie.aanhalingen)
        for aanhaling in visie.aanhalingen:
            if aantal[aanhaling.bij] > 1:
                yield inhoud.fout(aanhaling, "bij", f"'{aanhaling.bij}' staat er meer dan eens; laat er een staan")


@regel
def weg_heeft_grond(inhoud: Inhoud) -> Iterator[Problem]:
    """Every way rests on a statement or on text of the visie that holds; to reporting, on a norm of professions.

    The law gives a right to report and no duty. Source: Wmo 2015, art. 5.2.6.
    """
    meldcode, visie = inhoud.regiovisie.meldcode, inhoud.regiovisie.geldende
    normen = {uitspraak.id for uitspraak in meldcode.uitspraken if uitspraak.laag == "norm"}
    for route in meldcode.routes():
        delen: tuple[Antwoord | Uitkomst, ...] = (*route.antwoorden, route.einde) if route.einde else ()
        gronden = {grond.uitspraak for deel in delen for grond in deel.gronden}
        melden = route.einde and route.einde.melden == "ja"
        if delen and not (gronden & normen if melden else gronden or any(visie.alineas_bij(deel.id) for deel in delen)):
            soort = "een norm van beroepen" if melden else "een uitspraak, of tekst van de visie"
            tekst = f"noem bij een antwoord of de uitkomst waar deze weg op rust: {soort} ({route.namen})"
            yield inhoud.fout(route.antwoorden[-1], "gronden", tekst)


@regel
def grond_heeft_punt(inhoud: Inhoud) -> Iterator[Problem]:
    """A ground that names a point of a statement names one that it has."""
    punten = {uitspraak.id: len(uitspraak.punten) for uitspraak in inhoud.regiovisie.meldcode.uitspraken}
    antwoorden = [antwoord for _, antwoord in _antwoorden(inhoud)]
    delen: list[Antwoord | Uitkomst] = [*antwoorden, *inhoud.regiovisie.meldcode.uitkomsten]
    for deel in delen:
        for grond in deel.gronden:
            if grond.punt and grond.punt > punten.get(grond.uitspraak, grond.punt):
                tekst = f"'{grond.uitspraak}' heeft geen punt {grond.punt}; zij heeft er {punten[grond.uitspraak]}"
                yield inhoud.fout(deel, "gronden.punt", tekst)


@regel
def uitspraak_noemt_haar_plaats(inhoud: Inhoud) -> Iterator[Problem]:
    """What law or professions say names a source and the day we read it; law names also the article and its version."""
    documenten = {document.id: document for document in inhoud.regiovisie.documenten}
    dagen = {"wet": ("peildatum", "versie"), "norm": ("peildatum",)}
    for een in inhoud.regiovisie.meldcode.uitspraken:
        if een.laag == "wet" and not een.bron.paragraaf:
            yield inhoud.fout(een, "bron.paragraaf", "noem het artikel waar dit staat")
        document = documenten.get(een.bron.document)
        for veld in dagen.get(een.laag, ()):
            if document and not getattr(document, veld):
                yield inhoud.fout(een, "bron.document", f"'{document.id}' heeft geen {veld} in data/documenten.yml")


@regel
def plicht_komt_van_de_wet(inhoud: Inhoud) -> Iterator[Problem]:
    """Only the law says 'always' or 'must', and only where somebody read so in the article that the statement names."""
    meldcode, visies = inhoud.regiovisie.meldcode, inhoud.regiovisie.visies
    antwoorden = (antwoord for _, antwoord in _antwoorden(inhoud))
    noten = (een for visie in visies for een in (*visie.kanttekeningen, *visie.aanhalingen))
    eigen: tuple[Any, ...] = (*meldcode.uitspraken, *meldcode.toelichtingen, *meldcode.wegwijzer, *meldcode.uitkomsten)
    for record in (*eigen, *antwoorden, *noten):
        nagelezen = isinstance(record, Uitspraak) and record.plicht == "ja"
        if nagelezen and record.laag != "wet":
            yield inhoud.fout(record, "plicht", "alleen de wet legt een plicht op; haal dit weg")
        for veld, waarde in record if not nagelezen else ():
            for tekst in waarde if isinstance(waarde, tuple) else (waarde,):
                if veld != "citaat" and isinstance(tekst, str) and (woord := _plichtwoord(tekst)):
                    yield inhoud.fout(record, veld, f"{_GEEN_PLICHT.format(woord)}, met 'plicht: ja'")
    for pagina in (pagina for pagina in inhoud.paginas if pagina.pad.startswith("meldcode/")):
        for nummer, tekst in enumerate(pagina.regels, 1):
            if woord := _plichtwoord(tekst):
                yield pagina.fout(f"plicht: {_GEEN_PLICHT.format(woord)}", nummer)


def _plichtwoord(tekst: str) -> str | None:
    """Give the first word of duty in a text of ours; not where it asks after a duty, or denies one."""
    for zin in _ZINSEINDE.split(_AANGEHAALD.sub("", tekst)):
        for gevonden in _PLICHT.finditer(zin):
            if "?" not in zin[gevonden.end() :] and not _ONTKEND.search(zin[: gevonden.start()]):
                return gevonden[0]
    return None


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
