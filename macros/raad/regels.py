"""Rules for the pages for the council: one small function per rule, its docstring is the rule."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst
from macros.raad.gronden import Gronden, getalwaarden_in, is_bewaakt
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, adresboek, waar = inhoud.regiovisie, inhoud.paginas, inhoud.adresboek, inhoud.waar
    yield from _geen_los_getal(paginas)
    yield from _verwijzing_bestaat(regiovisie, adresboek, waar)
    yield from _uitspraak_heeft_plaats(regiovisie, waar)
    yield from _getal_heeft_grond(regiovisie, Gronden(regiovisie, adresboek), waar)
    yield from _som_klopt(regiovisie, waar)
    yield from _vindplaats_staat_er(regiovisie, adresboek, waar)
    yield from _vindplaats_is_nodig(regiovisie, waar)
    yield from _deur_gaat_open(regiovisie, paginas, waar)
    yield from _een_per_sleutel(regiovisie, waar)
    yield from _signalering_staat_in_een_groep(regiovisie, waar)


def _geen_los_getal(paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """The prose of a page for the council holds no number: a number comes from a record with its source."""
    for pagina in paginas:
        for blok in pagina.blokken if is_bewaakt(pagina.pad) else ():
            for getal in sorted(getalwaarden_in(kale_tekst(blok.tekst))):
                tekst = f"'{getal}' staat los in de tekst; zet de zin in een record onder data/raad/, met zijn bron"
                yield Problem(f"docs/{pagina.pad}", blok.regel, tekst)


def _verwijzing_bestaat(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """A statement, a difference, a theme and a municipality name only what exists."""
    alineas, plekken = list(adresboek.letterlijk), [plek.id for plek in regiovisie.raad.vindplaatsen]
    documenten = [document.id for document in regiovisie.documenten]
    for uitspraak in regiovisie.raad.uitspraken:
        yield from _bestaat(uitspraak.id, "alineas", uitspraak.alineas, alineas, waar)
        yield from _bestaat(uitspraak.id, "vindplaatsen", uitspraak.vindplaatsen, plekken, waar)
        yield from _bestaat(uitspraak.id, "bron.document", [uitspraak.bron.document], documenten, waar)
    for plek in regiovisie.raad.vindplaatsen:
        yield from _bestaat(plek.id, "bron.document", [plek.bron.document], documenten, waar)
    for verschil in regiovisie.raad.bronverschillen:
        yield from _bestaat(verschil.id, "vindplaatsen", verschil.vindplaatsen, plekken, waar)
    for stand in regiovisie.raad.gemeentestanden:
        bekend = [gemeente.id for gemeente in regiovisie.hulp.gemeenten]
        yield from _bestaat(stand.id, "gemeente", [stand.gemeente] if regiovisie.heeft("hulp") else [], bekend, waar)
    onderwerpen, themas = (
        [onderwerp.id for onderwerp in regiovisie.raad.onderwerpen],
        [een.id for een in regiovisie.raad.vergelijkthemas],
    )
    for visie in regiovisie.raad.regiovisies:
        yield from _bestaat(visie.id, "bron.document", [visie.bron.document], documenten, waar)
        for antwoord in visie.antwoorden:
            yield from _bestaat(antwoord.id, "onderwerp", [antwoord.onderwerp], onderwerpen, waar)
        for bewijs in visie.themas:
            yield from _bestaat(bewijs.id, "thema", [bewijs.thema], themas, waar)
            yield from _bestaat(bewijs.id, "alinea", [bewijs.alinea] if bewijs.alinea else [], alineas, waar)
            yield from _bestaat(
                bewijs.id, "vindplaats", [bewijs.vindplaats] if bewijs.vindplaats else [], plekken, waar
            )


def _uitspraak_heeft_plaats(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A statement says where it stands: an adopted paragraph, or the heading in the paper."""
    for uitspraak in regiovisie.raad.uitspraken:
        if not uitspraak.alineas and not uitspraak.bron.paragraaf:
            yield Problem(*waar(uitspraak.id), f"{uitspraak.id}.bron.paragraaf: noem de plaats in het document")


def _getal_heeft_grond(regiovisie: Regiovisie, gronden: Gronden, waar: Waar) -> Iterator[Problem]:
    """Each number in a statement stands in the adopted text or in the words of a paper that it names."""
    zinnen = [
        (zin.id, f"{zin.kop or ''} {zin.tekst}", gronden.van_uitspraak(zin)) for zin in regiovisie.raad.uitspraken
    ]
    zinnen += [(een.id, een.besluit or "", gronden.van_uitspraak(een)) for een in regiovisie.raad.gemeentestanden]
    zinnen += [
        (een.id, f"{een.kop} {een.waarom}", gronden.van_verschil(een)) for een in regiovisie.raad.bronverschillen
    ]
    zinnen += [
        (visie.id, f"{visie.naam} {visie.kennis}", gronden.van(visie.id)) for visie in regiovisie.raad.regiovisies
    ]
    zinnen += [(een.id, f"{een.naam} {een.waarop}", frozenset()) for een in regiovisie.raad.onderwerpen]
    zinnen += [(een.id, f"{een.naam} {een.uitleg}", frozenset()) for een in regiovisie.raad.vergelijkthemas]
    zinnen += [(een.id, f"{een.kop} {een.uitleg}", frozenset()) for een in regiovisie.raad.signaleringsgroepen]
    zinnen += [(vraag.id, f"{vraag.vraag} {vraag.knop or ''}", frozenset()) for vraag in regiovisie.raad.vragen]
    for id, tekst, grond in zinnen:
        for getal in sorted(getalwaarden_in(kale_tekst(tekst)) - grond):
            uitleg = "noem in 'alineas' of 'vindplaatsen' waar het staat, of haal het weg"
            yield Problem(*waar(id), f"{id}: het getal '{getal}' heeft geen bron; {uitleg}")


def _som_klopt(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A sum comes out, and starts from a number of the sources."""
    for verschil in regiovisie.raad.bronverschillen:
        bekend = {getal for id in verschil.vindplaatsen for getal in _getallen_van(regiovisie, id)}
        for som in verschil.sommen:
            links, _, uitkomst = som.partition(" = ")
            if sum(int(deel.replace(" ", "")) for deel in re.findall(r"(?:[+-] )?\d+", links)) != int(uitkomst):
                yield Problem(*waar(verschil.id), f"{verschil.id}.sommen: '{som}' klopt niet")
            if links.split()[0] not in bekend:
                tekst = f"'{som}' begint met een getal dat in geen vindplaats staat"
                yield Problem(*waar(verschil.id), f"{verschil.id}.sommen: {tekst}")


def _getallen_van(regiovisie: Regiovisie, id: str) -> frozenset[str]:
    return frozenset().union(*(getalwaarden_in(plek.woorden) for plek in regiovisie.raad.vindplaatsen if plek.id == id))


def _vindplaats_staat_er(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """Words quoted from the visie stand in their paragraph; those of another paper name the heading they are under."""
    for plek in regiovisie.raad.vindplaatsen:
        if not plek.bron.paragraaf:
            yield Problem(*waar(plek.id), f"{plek.id}.bron.paragraaf: noem het kopje waaronder de woorden staan")
        if plek.alinea and plek.alinea not in adresboek.letterlijk:
            yield from _bestaat(plek.id, "alinea", [plek.alinea], list(adresboek.letterlijk), waar)
        elif plek.alinea and plek.woorden not in kale_tekst(adresboek.letterlijk[plek.alinea]):
            tekst = f"'{plek.woorden}' staat niet in alinea {plek.alinea}"
            yield Problem(*waar(plek.id), f"{plek.id}.woorden: {tekst}")


def _vindplaats_is_nodig(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Words are quoted only where something rests on them."""
    nodig = {id for uitspraak in regiovisie.raad.uitspraken for id in uitspraak.vindplaatsen}
    nodig |= {id for verschil in regiovisie.raad.bronverschillen for id in verschil.vindplaatsen}
    nodig |= {bewijs.vindplaats or "" for visie in regiovisie.raad.regiovisies for bewijs in visie.themas}
    for plek in regiovisie.raad.vindplaatsen:
        if plek.id not in nodig:
            yield Problem(*waar(plek.id), f"{plek.id}: niets steunt op deze vindplaats; gebruik haar of haal haar weg")


def _deur_gaat_open(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """A question leads to a page that exists, and a main question leads somewhere."""
    bekend = [pagina.pad for pagina in paginas]
    for vraag in regiovisie.raad.vragen:
        yield from _bestaat(vraag.id, "pagina", [vraag.pagina] if vraag.pagina else [], bekend, waar)
        if (vraag.hoofdvraag == "ja" or vraag.knop) and not vraag.pagina:
            yield Problem(*waar(vraag.id), f"{vraag.id}.pagina: ontbreekt; waar staat meer?")
        if vraag.pagina and not vraag.knop:
            yield Problem(*waar(vraag.id), f"{vraag.id}.knop: ontbreekt; hoe heet de link naar {vraag.pagina}?")


def _een_per_sleutel(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """One statement per municipality; per visie one answer on a subject, one proof of a theme, each from one place."""
    reeksen = [[(stand.id, "gemeente", stand.gemeente) for stand in regiovisie.raad.gemeentestanden]]
    for visie in regiovisie.raad.regiovisies:
        reeksen.append([(een.id, "onderwerp", een.onderwerp) for een in visie.antwoorden])
        reeksen.append([(een.id, "thema", een.thema) for een in visie.themas])
        for bewijs in visie.themas:
            if bool(bewijs.alinea) == bool(bewijs.vindplaats):
                yield Problem(*waar(bewijs.id), f"{bewijs.id}: hier hoort een alinea of een vindplaats, één van beide")
    for reeks in reeksen:
        aantal = Counter(sleutel for _, _, sleutel in reeks)
        for id, veld, sleutel in reeks:
            if aantal[sleutel] > 1:
                yield Problem(*waar(id), f"{id}.{veld}: '{sleutel}' staat er meer dan eens")


def _signalering_staat_in_een_groep(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every signalering that matters to a council stands in one group, and a group names no other."""
    telt = {melding.id for melding in regiovisie.geldende.signaleringen if melding.weegt}
    genoemd = Counter(id for groep in regiovisie.raad.signaleringsgroepen for id in groep.signaleringen)
    for groep in regiovisie.raad.signaleringsgroepen:
        yield from _bestaat(groep.id, "signaleringen", groep.signaleringen, sorted(telt), waar)
    for id in sorted(telt):
        if genoemd[id] != 1:
            tekst = f"{id}: heeft 'raad: ja'; hoort in één groep in data/raad/signaleringsgroepen.yml, nu {genoemd[id]}"
            yield Problem(*waar(id), tekst)


def _bestaat(id: str, veld: str, namen: Iterable[str], bekend: list[str], waar: Waar) -> Iterator[Problem]:
    for naam in namen:
        if naam not in bekend:
            yield Problem(*waar(id), f"{id}.{veld}: {bedoelt_u(naam, bekend)}")
