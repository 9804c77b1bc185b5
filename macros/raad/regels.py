"""Rules for the pages for the council: one small function per rule, its docstring is the rule."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

from macros.gegevens.cijfers import Bewering, Cijferreeks, Figuur, Los, Vergelijk
from macros.gegevens.raad import Raad
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.getallen import getallen_in, schrijf_getal
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
    """Each number in a statement stands in the adopted text, or in the words of a paper or decision that it names."""
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
    for belofte in raad.beloften:
        yield belofte, belofte.verschil or "", gronden.van(belofte.id)
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
    nodig = {een.waarde for een in verwijzingen(raad) if "raad.vindplaatsen" in een.merk.doelen}
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
                yield inhoud.fout(een, veld, f"'{sleutel}' staat er meer dan eens; laat er een staan")


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
    meldingen = {melding.id: melding for melding in inhoud.regiovisie.geldende.eenmalig}
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


@regel
def actie_heeft_tags(inhoud: Inhoud) -> Iterator[Problem]:
    """Every actielijn and actie of the visie that holds has its tags, once, with a theme among them."""
    gegeven = Counter(tags.bij for tags in inhoud.regiovisie.raad.actietags)
    for rij in inhoud.regiovisie.actieoverzicht.rijen:
        if gegeven[rij.id] != 1:
            yield inhoud.fout(rij, "", f"hoort één keer in data/raad/actietags.yml te staan, nu {gegeven[rij.id]}")
        elif not rij.van_soort("thema"):
            yield inhoud.fout(rij, "", "heeft geen thema in data/raad/actietags.yml")


@regel
def tag_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """A tag is given once."""
    for tags in inhoud.regiovisie.raad.actietags:
        for naam, aantal in Counter(tag.kenmerk for tag in tags.tags).items():
            if aantal > 1:
                yield inhoud.fout(tags, "tags", f"'{naam}' staat er twee keer")


@regel
def woord_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """The word that is the ground of a tag stands in the text."""
    teksten = {rij.id: kale_tekst(rij.tekst) for rij in inhoud.regiovisie.actieoverzicht.rijen}
    for tags in inhoud.regiovisie.raad.actietags:
        for tag in tags.tags:
            if tag.woord and tag.woord not in teksten.get(tags.bij, tag.woord):
                tekst = f"'{tag.woord}' staat niet in {tags.bij}; geef een ander woord, of een reden"
                yield inhoud.fout(tags, "tags", tekst)


@regel
def kenmerk_wordt_gebruikt(inhoud: Inhoud) -> Iterator[Problem]:
    """A tag in the vocabulary is given to something."""
    gebruikt = {tag.kenmerk for tags in inhoud.regiovisie.raad.actietags for tag in tags.tags}
    for kenmerk in inhoud.regiovisie.raad.kenmerken:
        if kenmerk.id not in gebruikt:
            yield inhoud.fout(kenmerk, "", "staat bij geen enkele actielijn of actie; haal het weg")


@regel
def afspraak_ligt_in_de_periode(inhoud: Inhoud) -> Iterator[Problem]:
    """An appointment lies within the period of the visie that holds."""
    periode = inhoud.regiovisie.geldende.periode
    for afspraak in inhoud.regiovisie.raad.uitvoeringsagenda:
        for veld, jaar in (("begin", afspraak.begin), ("einde", afspraak.einde)):
            if jaar and not periode.eerste_jaar <= int(jaar) <= periode.laatste_jaar:
                yield inhoud.fout(afspraak, veld, f"{jaar} ligt buiten {periode.id}; kies een jaar daarbinnen")


_Soort = TypeVar("_Soort", Cijferreeks, Bewering)
_GETAL = re.compile(r"\d{1,3}(\.\d{3})*(,\d+)?")


@regel
def kolom_is_van_de_tabel(inhoud: Inhoud) -> Iterator[Problem]:
    """What is named as a column or a year of a table is of that table, and what stands in those columns are numbers."""
    for reeks in inhoud.regiovisie.raad.cijferreeksen:
        yield from _tabelfouten(inhoud, reeks)
    for bewering in inhoud.regiovisie.raad.beweringen:
        yield from _tabelfouten(inhoud, bewering)


def _tabelfouten(inhoud: Inhoud, record: Cijferreeks | Bewering) -> Iterator[Problem]:
    tabel = inhoud.regiovisie.cijferboek.cijfertabel(record.tabel) if record.tabel else None
    if tabel is None:
        return
    kolommen = [kolom.id for kolom in tabel.kolommen]
    for veld, genoemd in _kolommen(record):
        for naam in genoemd:
            if naam not in kolommen:
                yield inhoud.fout(record, veld, f"'{naam}' is geen kolom van {tabel.id}; er is: {', '.join(kolommen)}")
                continue
            for rij in tabel.rijen:
                waarde = "".join(rij.waarden[kolommen.index(naam) :][:1])
                if not _GETAL.fullmatch(waarde):
                    yield inhoud.fout(rij, "waarden", f"'{waarde}' is geen getal zoals 1.150")
    if isinstance(record, Bewering):
        jaren = [rij.waarden[0] for rij in tabel.rijen]
        van, naar = str(record.van), str(record.naar)
        for veld, jaar in (("van", van), ("naar", naar)):
            if jaar not in jaren:
                yield inhoud.fout(record, veld, bedoelt_u(jaar, jaren))
        if van in jaren and naar in jaren and jaren.index(van) >= jaren.index(naar):
            yield inhoud.fout(record, "van", f"'{van}' hoort eerder te zijn dan '{naar}'")


def _kolommen(record: Cijferreeks | Bewering) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if isinstance(record, Cijferreeks):
        return ("kolommen", record.kolommen), ("delen", record.delen)
    return ("kolom", (record.kolom or "",)), ("andere", record.andere)


def _te_rekenen(inhoud: Inhoud, records: tuple[_Soort, ...]) -> list[_Soort]:
    """Give the records whose table, columns and years are there: what can't be found can't be calculated."""
    tabel = inhoud.regiovisie.cijferboek.cijfertabel
    er_is = [record for record in records if record.tabel is None or tabel(record.tabel)]
    return [record for record in er_is if not any(_tabelfouten(inhoud, record))]


@regel
def getal_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """A figure in running text stands there as written, and so do the words around it."""
    for los in (los for reeks in inhoud.regiovisie.raad.cijferreeksen for los in reeks.getallen):
        yield from _woorden_staan_in(inhoud, los, {"getal": los.getal})
        if los.mate and los.mate not in los.woorden:
            yield inhoud.fout(los, "mate", f"'{los.mate}' staat niet in '{los.woorden}'")


@regel
def titel_zegt_wat_er_staat(inhoud: Inhoud) -> Iterator[Problem]:
    """A number in the message of a figure, or in a remark under it, is one of its values or years, or counts them.

    A message without a number says in `titel_zegt` what it can be held against.
    """
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        figuur = inhoud.regiovisie.cijferboek.figuur(reeks)
        gelijk = sum(len(een.gelijk_gebleven) for een in figuur.reeksen) if reeks.tabel else len(figuur.cijfers)
        bekend = {str(gelijk), "100" if reeks.vorm == "honderd" else ""}
        bekend.update(*(getalwaarden_in(f"{een.geschreven} {een.bij} {een.periode}") for een in figuur.cijfers))
        for veld, tekst in [("titel", reeks.titel), *(("kanttekeningen", noot) for noot in reeks.kanttekeningen)]:
            for getal in sorted(getalwaarden_in(tekst) - bekend):
                yield inhoud.fout(reeks, veld, f"{getal} is geen waarde van deze reeks")
        if not reeks.titel_zegt and not getalwaarden_in(reeks.titel):
            wat = "ontbreekt; een titel zonder getal zegt welke waarde meer is dan welke"
            yield inhoud.fout(reeks, "titel_zegt", wat)
        uitersten = [schrijf_getal(kies(een.getal for een in figuur.cijfers)) for kies in (min, max)]
        if (tussen := _TUSSEN.search(reeks.titel)) and list(tussen.groups()) != uitersten:
            yield inhoud.fout(reeks, "titel", f"'{tussen[0]}': de waarden liggen tussen {' en '.join(uitersten)}")
        for een in reeks.titel_zegt:
            yield from (inhoud.fout(reeks, "titel_zegt", wat) for wat in _onwaar(figuur, een))


_TUSSEN = re.compile(r"tussen ([\d.,]+) en ([\d.,]+)\b")


def _onwaar(figuur: Figuur, een: Vergelijk) -> Iterator[str]:
    """Tell of each value that is not more than another, though the message says so."""
    meer = figuur.waarden(een.meer)
    for naam in een.dan:
        dan = figuur.waarden(naam)
        if not meer or len(dan) != len(meer):
            yield f"'{naam if meer else een.meer}' is geen waarde van deze reeks"
        elif not all(links > rechts for links, rechts in zip(meer, dan, strict=True)):
            yield f"'{een.meer}' is niet meer dan '{naam}'"


# Words that judge how much something is, for which we have no measure.
_ZONDER_MAAT = re.compile(
    r"\b(sterke?|forse?|flinke?|aanzienlijke?|scherpe?|grote?|groot|kleine?|bijna|nauwelijks|(?<!even )veel|weinig)\b",
    re.I,
)


@regel
def oordeel_heeft_maat(inhoud: Inhoud) -> Iterator[Problem]:
    """A word that judges how much has a measure, in the message of a figure and in a statement we calculate."""
    raad = inhoud.regiovisie.raad
    gerekend = ((een, "woorden", een.woorden) for een in raad.beweringen if een.tabel)
    for record, veld, tekst in [*gerekend, *((reeks, "titel", reeks.titel) for reeks in raad.cijferreeksen)]:
        if woord := _ZONDER_MAAT.search(tekst):
            wat = "zeg het in getallen, of geef het er een bij MATEN in macros/gegevens/cijfers.py"
            yield inhoud.fout(record, veld, f"voor '{woord[0]}' is er geen maat; {wat}")


@regel
def gelijk_jaar_is_gesignaleerd(inhoud: Inhoud) -> Iterator[Problem]:
    """A value that is exactly that of the year before has a signalering: it may be copied by mistake."""
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        for kolom in inhoud.regiovisie.cijferboek.figuur(reeks).reeksen if reeks.tabel else ():
            for cijfer in kolom.gelijk_gebleven:
                if not cijfer.signaleringen:
                    wat = f"{cijfer.geschreven} bij {kolom.naam} is gelijk aan het jaar ervoor"
                    plek = inhoud.waar(cijfer.staat_in)
                    yield Problem(*plek, f"{cijfer.staat_in}: {wat}; leg een signalering vast")


@regel
def totaal_is_som(inhoud: Inhoud) -> Iterator[Problem]:
    """A total whose parts are named is their sum in every year."""
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        if inhoud.regiovisie.cijferboek.figuur(reeks).telt_op is False:
            yield inhoud.fout(reeks, "delen", "tellen niet in elk jaar op tot het totaal")


@regel
def bewering_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """The words of a statement stand in the adopted text, and its numbers in those words."""
    for bewering in inhoud.regiovisie.raad.beweringen:
        yield from _woorden_staan_in(inhoud, bewering, {"procent": bewering.procent, "wordt": bewering.wordt})


@regel
def bewering_is_gesignaleerd(inhoud: Inhoud) -> Iterator[Problem]:
    """A statement that is not what the figures give has a signalering, on the same text."""
    meldingen = {melding.id: melding for visie in inhoud.regiovisie.visies for melding in visie.signaleringen}
    for bewering in _te_rekenen(inhoud, inhoud.regiovisie.raad.beweringen):
        oordeel = inhoud.regiovisie.cijferboek.oordeel(bewering)
        if bewering.signalering is None and oordeel.uitkomst in {"klopt niet", "ons oordeel"}:
            wat = f"{oordeel.uitkomst} ({oordeel.rekening}); leg een signalering vast en noem die hier"
            yield inhoud.fout(bewering, "signalering", wat)
        melding = meldingen.get(bewering.signalering or "")
        if melding and melding.alinea != bewering.staat_in:
            wat = f"'{melding.id}' staat bij {melding.alinea}, niet bij {bewering.staat_in}"
            yield inhoud.fout(bewering, "signalering", wat)


def _woorden_staan_in(inhoud: Inhoud, een: Los | Bewering, getallen: dict[str, str | None]) -> Iterator[Problem]:
    """Tell of words that do not stand in their paragraph, and of numbers that do not stand in those words."""
    if een.woorden not in kale_tekst(inhoud.adresboek.letterlijk.get(een.staat_in, een.woorden)):
        yield inhoud.fout(een, "woorden", f"'{een.woorden}' staat niet in alinea {een.staat_in}")
    for veld, getal in getallen.items():
        if getal and getal not in getallen_in(een.woorden):
            yield inhoud.fout(een, veld, f"{getal} staat niet in '{een.woorden}'")
