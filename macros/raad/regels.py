"""Rules for the pages for the council: one small function per rule, its docstring is the rule."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.gegevens.raad import Raad
from macros.kern.fouten import Problem
from macros.kern.records import kale_tekst
from macros.kern.verwijzingen import verwijzingen
from macros.raad.gronden import Gronden, getalwaarden_in, is_bewaakt
from macros.tekst.inhoud import Herkenbaar, Inhoud, regel


@regel
def geen_los_getal(inhoud: Inhoud) -> Iterator[Problem]:
    """The prose of a page for the council holds no number: a number comes from a record with its source."""
    for pagina in inhoud.paginas:
        for blok in pagina.blokken if is_bewaakt(pagina.pad) else ():
            for getal in sorted(getalwaarden_in(kale_tekst(blok.tekst))):
                tekst = f"'{getal}' staat los in de tekst; zet de zin in een record onder data/raad/, met zijn bron"
                yield pagina.fout(tekst, blok.regel)


@regel
def uitspraak_heeft_plaats(inhoud: Inhoud) -> Iterator[Problem]:
    """A statement says where it stands: an adopted paragraph, or the heading in the paper."""
    for uitspraak in inhoud.regiovisie.raad.uitspraken:
        if not uitspraak.alineas and not uitspraak.bron.paragraaf:
            yield inhoud.fout(uitspraak, "bron.paragraaf", "noem de plaats in het document")


@regel
def getal_heeft_grond(inhoud: Inhoud) -> Iterator[Problem]:
    """Each number in a statement stands in the adopted text or in the words of a paper that it names."""
    gronden = Gronden(inhoud.regiovisie, inhoud.adresboek)
    for record, tekst, grond in _zinnen(inhoud.regiovisie.raad, gronden):
        for getal in sorted(getalwaarden_in(kale_tekst(tekst)) - grond):
            uitleg = "noem in 'alineas' of 'vindplaatsen' waar het staat, of haal het weg"
            yield inhoud.fout(record, "", f"het getal '{getal}' heeft geen bron; {uitleg}")


def _zinnen(raad: Raad, gronden: Gronden) -> Iterator[tuple[Herkenbaar, str, frozenset[str]]]:
    """Yield each record with what it says in our words and the numbers it may say."""
    geen: frozenset[str] = frozenset()
    for zin in raad.uitspraken:
        yield zin, f"{zin.kop or ''} {zin.tekst}", gronden.van_uitspraak(zin)
    for stand in raad.gemeentestanden:
        yield stand, stand.besluit or "", gronden.van_uitspraak(stand)
    for verschil in raad.bronverschillen:
        yield verschil, f"{verschil.kop} {verschil.waarom}", gronden.van_verschil(verschil)
    for visie in raad.regiovisies:
        yield visie, f"{visie.naam} {visie.kennis}", gronden.van(visie.id)
    for onderwerp in raad.onderwerpen:
        yield onderwerp, f"{onderwerp.naam} {onderwerp.waarop}", geen
    for thema in raad.vergelijkthemas:
        yield thema, f"{thema.naam} {thema.uitleg}", geen
    for groep in raad.signaleringsgroepen:
        yield groep, f"{groep.kop} {groep.uitleg}", geen
    for vraag in raad.vragen:
        yield vraag, f"{vraag.vraag} {vraag.knop or ''}", geen


@regel
def som_klopt(inhoud: Inhoud) -> Iterator[Problem]:
    """A sum comes out, and starts from a number of the sources."""
    woorden = {plek.id: plek.woorden for plek in inhoud.regiovisie.raad.vindplaatsen}
    for verschil in inhoud.regiovisie.raad.bronverschillen:
        bekend = {getal for id in verschil.vindplaatsen for getal in getalwaarden_in(woorden.get(id, ""))}
        for som in verschil.sommen:
            links, _, uitkomst = som.partition(" = ")
            if sum(int(deel.replace(" ", "")) for deel in re.findall(r"(?:[+-] )?\d+", links)) != int(uitkomst):
                yield inhoud.fout(verschil, "sommen", f"'{som}' klopt niet")
            if links.split()[0] not in bekend:
                yield inhoud.fout(verschil, "sommen", f"'{som}' begint met een getal dat in geen vindplaats staat")


@regel
def vindplaats_staat_er(inhoud: Inhoud) -> Iterator[Problem]:
    """Words quoted from the visie stand in their paragraph; those of another paper name the heading they are under."""
    teksten = inhoud.adresboek.letterlijk
    for plek in inhoud.regiovisie.raad.vindplaatsen:
        if not plek.bron.paragraaf:
            yield inhoud.fout(plek, "bron.paragraaf", "noem het kopje waaronder de woorden staan")
        if plek.alinea in teksten and plek.woorden not in kale_tekst(teksten[plek.alinea]):
            yield inhoud.fout(plek, "woorden", f"'{plek.woorden}' staat niet in alinea {plek.alinea}")


@regel
def vindplaats_is_nodig(inhoud: Inhoud) -> Iterator[Problem]:
    """Words are quoted only where something rests on them."""
    raad = inhoud.regiovisie.raad
    nodig = {een.id for een in verwijzingen(raad) if "raad.vindplaatsen" in een.naar.doelen}
    for plek in raad.vindplaatsen:
        if plek.id not in nodig:
            yield inhoud.fout(plek, "", "niets steunt op deze vindplaats; gebruik haar of haal haar weg")


@regel
def vraag_leidt_verder(inhoud: Inhoud) -> Iterator[Problem]:
    """A main question leads to a page, a link has a name, and a place that is named is on that page."""
    for vraag in inhoud.regiovisie.raad.vragen:
        if (vraag.hoofdvraag == "ja" or vraag.knop or vraag.plek) and not vraag.pagina:
            yield inhoud.fout(vraag, "pagina", "ontbreekt; waar staat meer?")
        if vraag.pagina and not vraag.knop:
            yield inhoud.fout(vraag, "knop", f"ontbreekt; hoe heet de link naar {vraag.pagina}?")
        if vraag.pagina and vraag.plek and (fout := inhoud.niet_op(vraag.pagina, vraag.plek)):
            yield inhoud.fout(vraag, "plek", fout)


@regel
def een_per_sleutel(inhoud: Inhoud) -> Iterator[Problem]:
    """One statement per municipality; per visie one answer on a subject and one proof of a theme."""
    raad = inhoud.regiovisie.raad
    reeksen: list[tuple[str, tuple[Herkenbaar, ...]]] = [("gemeente", raad.gemeentestanden)]
    for visie in raad.regiovisies:
        reeksen += [("onderwerp", visie.antwoorden), ("thema", visie.themas)]
    for veld, reeks in reeksen:
        aantal = Counter(getattr(een, veld) for een in reeks)
        for een in reeks:
            if aantal[sleutel := getattr(een, veld)] > 1:
                yield inhoud.fout(een, veld, f"'{sleutel}' staat er meer dan eens")


@regel
def bewijs_is_van_een_plaats(inhoud: Inhoud) -> Iterator[Problem]:
    """What shows that a visie names a theme is from one place: adopted text, or words of a paper."""
    for visie in inhoud.regiovisie.raad.regiovisies:
        for bewijs in visie.themas:
            if bool(bewijs.alinea) == bool(bewijs.vindplaats):
                yield inhoud.fout(bewijs, "", "hier hoort een alinea of een vindplaats, één van beide")


@regel
def signalering_staat_in_een_groep(inhoud: Inhoud) -> Iterator[Problem]:
    """Every signalering that matters to a council stands in one group, and a group names no other."""
    meldingen = {melding.id: melding for melding in inhoud.regiovisie.geldende.signaleringen}
    groepen = inhoud.regiovisie.raad.signaleringsgroepen
    genoemd = Counter(id for groep in groepen for id in groep.signaleringen)
    for groep in groepen:
        for id in groep.signaleringen:
            if id in meldingen and not meldingen[id].weegt:
                yield inhoud.fout(groep, "signaleringen", f"'{id}' heeft geen 'raad: ja'; haal haar hier weg")
    for melding in meldingen.values():
        if melding.weegt and (aantal := genoemd[melding.id]) != 1:
            tekst = "heeft 'raad: ja'; hoort in één groep in data/raad/signaleringsgroepen.yml, nu"
            yield inhoud.fout(melding, "", f"{tekst} {aantal}")
