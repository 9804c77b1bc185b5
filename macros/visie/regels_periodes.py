"""Rules for periods side by side: timeline, looking back, comparison, messages; one small function per rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.periodes import Kant, Vergelijking
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, adresboek, waar = inhoud.regiovisie, inhoud.paginas, inhoud.adresboek, inhoud.waar
    yield from _tussentijd_is_verteld(regiovisie, waar)
    yield from _zonder_tekst_is_niets_letterlijk(regiovisie, paginas, waar)
    yield from _bewering_wijst_naar_tekst(regiovisie, adresboek, waar)
    yield from _naam_wijst_ergens_heen(regiovisie, adresboek, waar)
    for vergelijking in regiovisie.vergelijkingen:
        yield from _elke_periode_heeft_een_kant(regiovisie, vergelijking, waar)
        for kant in vergelijking.kanten:
            yield from _kant_wijst_naar_eigen_periode(regiovisie, adresboek, vergelijking, kant, waar)
    yield from _terugblik_wijst_naar_tekst(regiovisie, adresboek, waar)
    yield from _antwoord_is_een_actie(regiovisie, waar)
    yield from _bericht_wijst_ergens_heen(regiovisie, paginas, adresboek, waar)


def _tussentijd_is_verteld(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Where years lie between two periods, the later one tells what is known of them; elsewhere it does not."""
    met_gat = {
        later.id for later, eerder in pairwise(regiovisie.periodes) if later.eerste_jaar > eerder.laatste_jaar + 1
    }
    for periode in regiovisie.periodes:
        if (periode.id in met_gat) != bool(periode.tussentijd):
            wat = "ontbreekt; vertel wat de bronnen zeggen over de jaren ervoor" if periode.id in met_gat else "kan weg"
            yield Problem(*waar(periode.id), f"{periode.id}.tussentijd: {wat}")


def _zonder_tekst_is_niets_letterlijk(
    regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar
) -> Iterator[Problem]:
    """Of a visie whose text is not on the site, no page and no record claims to be that text."""
    for visie in regiovisie.eerdere:
        for pagina in paginas:
            if pagina.periode == visie.periode.id and "paragraaf" in pagina.meta:
                tekst = "de tekst van deze visie staat niet op de site; haal 'paragraaf' weg"
                yield Problem(f"docs/{pagina.pad}", 1, f"paragraaf: {tekst}")
        for record in (*visie.onderdelen, *visie.themas):
            if record.bron.redactie == "letterlijk":
                yield Problem(*waar(record.id), f"{record.id}.bron.redactie: hier hoort hertaald of toegevoegd")


def _bewering_wijst_naar_tekst(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """A statement that leans on the visie names text of it, be it withdrawn since: that still answers."""
    tekst = _ooit_tekst(regiovisie, adresboek)
    for periode in regiovisie.periodes:
        for bewering in periode.tussentijd:
            yield from _bestaat(periode.id, "tussentijd.zie", bewering.zie, adresboek.pagina_van, waar)
    for visie in regiovisie.eerdere:
        delen = [(deel.id, deel.beweringen) for deel in visie.onderdelen]
        for id, beweringen in (*delen, *((thema.id, thema.inhoud) for thema in visie.themas)):
            for bewering in beweringen:
                yield from _bestaat(id, "zie", bewering.zie, tekst, waar)


def _naam_wijst_ergens_heen(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """What is named beside a name of a visie stands on the site."""
    for periode in regiovisie.periodes:
        for naam in periode.namen:
            yield from _bestaat(periode.id, "namen.zie", [naam.zie] if naam.zie else [], adresboek.pagina_van, waar)


def _elke_periode_heeft_een_kant(regiovisie: Regiovisie, vergelijking: Vergelijking, waar: Waar) -> Iterator[Problem]:
    """A comparison has one side for the visie that holds and one for the visie before it, and no period has two."""
    kanten = [kant.periode for kant in vergelijking.kanten]
    bekend = [periode.id for periode in regiovisie.periodes]
    yield from _bestaat(vergelijking.id, "kanten.periode", kanten, bekend, waar)
    nodig = [periode.id for periode in regiovisie.periodes if periode.id <= regiovisie.geldende.periode.id][:2]
    for id in bekend:
        aantal = kanten.count(id)
        if aantal > 1 or (id in nodig and aantal == 0):
            tekst = f"hier hoort één kant voor {id}, nu {aantal}"
            yield Problem(*waar(vergelijking.id), f"{vergelijking.id}.kanten: {tekst}")


def _kant_wijst_naar_eigen_periode(
    regiovisie: Regiovisie, adresboek: Adresboek, vergelijking: Vergelijking, kant: Kant, waar: Waar
) -> Iterator[Problem]:
    """A side names only what stands on the pages of its own period; where the text is on the site, it names some."""
    map = f"visie/{kant.periode}/"
    eigen = {id: pad for id, pad in adresboek.pagina_van.items() if pad.startswith(map)}
    yield from _bestaat(vergelijking.id, f"kant {kant.periode}.zie", kant.zie, eigen, waar)
    met_tekst = any(visie.periode.id == kant.periode for visie in regiovisie.visies)
    if met_tekst and kant.tekst and not kant.zie:
        yield Problem(*waar(vergelijking.id), f"{vergelijking.id}.kant {kant.periode}.zie: noem waar de visie dit zegt")


def controleer_dekking(inhoud: Inhoud) -> Iterator[Problem]:
    """Every text of the paragraph that looks back is named by a point; a line that only opens a list is none.

    It is a rule by itself, because a text can only be named once it has an id.
    """
    regiovisie, paginas, waar = inhoud.regiovisie, inhoud.paginas, inhoud.waar
    periode = regiovisie.geldende.periode
    if not periode.terugblik:
        return
    genoemd = {id for punt in regiovisie.terugblik for id in punt.alineas}
    blikken = [p for p in paginas if p.periode == periode.id and p.meta.get("paragraaf") == periode.terugblik]
    if not blikken:
        tekst = f"er is geen pagina met paragraaf {periode.terugblik}"
        yield Problem(*waar(periode.id), f"{periode.id}.terugblik: {tekst}")
    for pagina in blikken:
        for blok in pagina.blokken:
            if blok.id and blok.soort != "kop" and not blok.tekst.endswith(":") and blok.id not in genoemd:
                tekst = f"{blok.id}: staat bij geen punt van data/terugblik.yml; voeg hem toe bij 'alineas'"
                yield Problem(f"docs/{pagina.pad}", blok.regel, tekst)


def _terugblik_wijst_naar_tekst(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """What a point of the look back names is text of the visie; a succes is shown in those words, so it still holds."""
    tekst = _ooit_tekst(regiovisie, adresboek)
    for punt in regiovisie.terugblik:
        bekend = adresboek.letterlijk if punt.soort == "succes" else tekst
        yield from _bestaat(punt.id, "alineas", punt.alineas, bekend, waar)
        yield from _bestaat(punt.id, "ook", punt.ook, tekst, waar)


def _ooit_tekst(regiovisie: Regiovisie, adresboek: Adresboek) -> set[str]:
    """Give the ids of all adopted text, with those of what was withdrawn."""
    return {*adresboek.letterlijk, *(steen.id for visie in regiovisie.visies for steen in visie.grafstenen)}


def _antwoord_is_een_actie(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """What answers a knelpunt is an actielijn or an actie of a visie."""
    lijnen = [lijn for visie in regiovisie.visies for ambitie in visie.ambities for lijn in ambitie.actielijnen]
    bekend = [record.id for lijn in lijnen for record in (lijn, *lijn.acties)]
    for punt in regiovisie.terugblik:
        yield from _bestaat(punt.id, "antwoorden", punt.antwoorden, bekend, waar)


def _bericht_wijst_ergens_heen(
    regiovisie: Regiovisie, paginas: tuple[Pagina, ...], adresboek: Adresboek, waar: Waar
) -> Iterator[Problem]:
    """A message of a change leads to a page that exists, and to something on that page."""
    bekend = [pagina.pad for pagina in paginas]
    for bericht in regiovisie.over.wijzigingsberichten:
        yield from _bestaat(bericht.id, "pagina", [bericht.pagina], bekend, waar)
        op_pagina = [id for id, pad in adresboek.pagina_van.items() if pad == bericht.pagina]
        yield from _bestaat(bericht.id, "naar", [bericht.naar] if bericht.naar else [], op_pagina, waar)


def _bestaat(id: str, veld: str, genoemd: Iterable[str], bekend: Iterable[str], waar: Waar) -> Iterator[Problem]:
    """Yield a problem for each name that is not known."""
    namen = list(bekend)
    for naam in genoemd:
        if naam not in namen:
            yield Problem(*waar(id), f"{id}.{veld}: {bedoelt_u(naam, namen)}")
