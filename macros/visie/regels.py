"""Rules of the visies, their periods and editions: one small function per rule, its docstring is the rule."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from macros.gegevens.geheel import onderwerp_van
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import BEGIN
from macros.gegevens.visie import Signalering, Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud, regel, regel_af


@regel
def een_periode_geldt(inhoud: Inhoud) -> Iterator[Problem]:
    """Exactly one period holds."""
    geldend = [periode.id for periode in inhoud.regiovisie.periodes if periode.geldt == "ja"]
    if len(geldend) != 1:
        yield Problem("data/visie", 1, f"geldt: precies één periode geldt, nu {len(geldend)} ({', '.join(geldend)})")


@regel
def periode_heeft_gegevens(inhoud: Inhoud) -> Iterator[Problem]:
    """A page in the folder of a period belongs to a period that has data."""
    bekend = [periode.id for periode in inhoud.regiovisie.periodes]
    for pagina in inhoud.paginas:
        if pagina.periode and pagina.periode not in bekend:
            yield pagina.fout(f"periode: {bedoelt_u(pagina.periode, bekend)}")


@regel
def letters_lopen_op(inhoud: Inhoud) -> Iterator[Problem]:
    """The acties of an actielijn are lettered a, b, c, as the page shows them."""
    for visie in inhoud.regiovisie.visies:
        for lijn in (lijn for ambitie in visie.ambities for lijn in ambitie.actielijnen):
            for plaats, actie in enumerate(lijn.acties):
                if actie.letter != (hoort := chr(ord("a") + plaats)):
                    yield inhoud.fout(actie, "letter", f"is '{actie.letter}'; hier hoort '{hoort}'")


@regel
def nummer_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """Within a kind of record, and within an ambitie, a number is given once."""
    reeksen: list[tuple[Any, ...]] = []
    for eerdere in inhoud.regiovisie.eerdere:
        reeksen += [tuple(een for een in eerdere.themas if een.soort == soort) for soort in ("actielijn", "thema")]
    for visie in inhoud.regiovisie.visies:
        reeksen += [visie.ambities, visie.pijlers, visie.principes, visie.meldcodestappen, visie.voetnoten]
        reeksen += [ambitie.actielijnen for ambitie in visie.ambities]
    for reeks in reeksen:
        aantal = Counter(record.nummer for record in reeks)
        for record in reeks:
            if aantal[record.nummer] > 1:
                yield inhoud.fout(record, "nummer", f"{record.nummer} is al gebruikt")


@regel
def rij_past_bij_kolommen(inhoud: Inhoud) -> Iterator[Problem]:
    """A row of a table has a value for each column."""
    for tabel in (tabel for visie in inhoud.regiovisie.visies for tabel in visie.cijfers):
        for rij in tabel.rijen:
            if len(rij.waarden) != len(tabel.kolommen):
                yield inhoud.fout(rij, "waarden", f"{len(rij.waarden)} waarden bij {len(tabel.kolommen)} kolommen")


@regel
def document_heeft_dag(inhoud: Inhoud) -> Iterator[Problem]:
    """Of the document of a visie whose text is here, or that holds, it is known on which day we read it."""
    regiovisie = inhoud.regiovisie
    documenten = {document.id: document for document in regiovisie.documenten}
    for visie in regiovisie.visies:
        document = documenten.get(visie.document)
        gezet = visie is regiovisie.geldende or inhoud.adresboek.tekst_van(visie.periode.id)
        if document and gezet and not document.peildatum:
            yield inhoud.fout(document, "peildatum", "ontbreekt; de PDF van de visie draagt deze dag")


# Those of signaleringen are met when a text is finished: while an edition is written, its words and its changes come
# one after the other.
def _meldingen(inhoud: Inhoud) -> Iterator[tuple[Visie, Signalering]]:
    return ((visie, melding) for visie in inhoud.regiovisie.visies for melding in visie.signaleringen)


@regel_af
def signalering_wijst_woorden_aan(inhoud: Inhoud) -> Iterator[Problem]:
    """A signalering that was not mended points at words that stand in its paragraph."""
    teksten = inhoud.adresboek.letterlijk
    for visie, melding in _meldingen(inhoud):
        if melding.verholpen:
            continue
        if melding.alinea not in teksten:
            tekst = f"{bedoelt_u(melding.alinea, teksten)}{_raad(visie, melding, 'vervallen')}"
            yield inhoud.fout(melding, "alinea", tekst)
        elif kale_tekst(melding.woorden) not in kale_tekst(teksten[melding.alinea]):
            tekst = f"'{melding.woorden}' staat niet in alinea {melding.alinea}{_raad(visie, melding, 'gewijzigd')}"
            yield inhoud.fout(melding, "woorden", tekst)


@regel_af
def signalering_is_verholpen(inhoud: Inhoud) -> Iterator[Problem]:
    """A signalering that was mended names the change that did so, of the same paragraph."""
    for visie, melding in _meldingen(inhoud):
        wijzigingen = {een.id: een for _, een in visie.wijzigingen}
        id, begin = melding.verholpen or "", visie.nieuwste.wijziging_id(melding.alinea, "")
        wijziging = wijzigingen.get(id)
        if wijziging and wijziging.alinea != melding.alinea:
            yield inhoud.fout(melding, "verholpen", f"'{id}' wijzigt alinea {wijziging.alinea}, niet {melding.alinea}")
        elif id and not wijziging and visie.in_bewerking and id.startswith(begin):
            tekst = f"'{id}' is nog niet beschreven; draai 'regiovisie uitgave controleer --vul-aan'"
            yield inhoud.fout(melding, "verholpen", tekst)
        elif id and not wijziging:
            yield inhoud.fout(melding, "verholpen", bedoelt_u(id, wijzigingen))


@regel_af
def scanfout_is_witruimte(inhoud: Inhoud) -> Iterator[Problem]:
    """A scan fault differs from the source in white space alone."""
    for _, melding in _meldingen(inhoud):
        if melding.in_bron and "".join(melding.in_bron.split()) != "".join(melding.woorden.split()):
            yield inhoud.fout(melding, "in_bron", "mag alleen in witruimte van 'woorden' verschillen")


def _raad(visie: Visie, melding: Signalering, soort: str) -> str:
    """Say what to do about words that went while an edition is written."""
    if not visie.in_bewerking:
        return ""
    eigen = (een.id for een in visie.wijzigingen_van(visie.nieuwste.id) if een.alinea == melding.alinea)
    wijziging = next(eigen, visie.nieuwste.wijziging_id(melding.alinea, soort))
    return f"; herstelt deze uitgave dat, zet er dan bij: 'verholpen: {wijziging}'"


@regel
def tussentijd_is_verteld(inhoud: Inhoud) -> Iterator[Problem]:
    """Where years lie between two periods, the later one tells what is known of them; elsewhere it does not."""
    periodes = inhoud.regiovisie.periodes
    met_gat = {later.id for later, eerder in pairwise(periodes) if later.eerste_jaar > eerder.laatste_jaar + 1}
    for periode in periodes:
        if (periode.id in met_gat) != bool(periode.tussentijd):
            wat = "ontbreekt; vertel wat de bronnen zeggen over de jaren ervoor" if periode.id in met_gat else "kan weg"
            yield inhoud.fout(periode, "tussentijd", wat)


@regel
def zonder_tekst_is_niets_letterlijk(inhoud: Inhoud) -> Iterator[Problem]:
    """Of a visie whose text is not on the site, no page and no record claims to be that text."""
    for visie in inhoud.regiovisie.eerdere:
        for pagina in inhoud.paginas:
            if pagina.periode == visie.periode.id and "paragraaf" in pagina.meta:
                yield pagina.fout("paragraaf: de tekst van deze visie staat niet op de site; haal 'paragraaf' weg")
        for record in (*visie.onderdelen, *visie.themas):
            if record.bron.redactie == "letterlijk":
                yield inhoud.fout(record, "bron.redactie", "hier hoort hertaald of toegevoegd")


@regel
def elke_periode_heeft_een_kant(inhoud: Inhoud) -> Iterator[Problem]:
    """A comparison has one side for the visie that holds and one for the visie before it, and no period has two."""
    bekend = [periode.id for periode in inhoud.regiovisie.periodes]
    nodig = [id for id in bekend if id <= inhoud.regiovisie.geldende.periode.id][:2]
    for vergelijking in inhoud.regiovisie.vergelijkingen:
        kanten = [kant.periode for kant in vergelijking.kanten]
        for id in bekend:
            aantal = kanten.count(id)
            if aantal > 1 or (id in nodig and aantal == 0):
                yield inhoud.fout(vergelijking, "kanten", f"hier hoort één kant voor {id}, nu {aantal}")


@regel
def kant_wijst_naar_eigen_periode(inhoud: Inhoud) -> Iterator[Problem]:
    """A side names only what stands on the pages of its own period; where the text is on the site, it names some."""
    met_tekst = [visie.periode.id for visie in inhoud.regiovisie.visies]
    for vergelijking in inhoud.regiovisie.vergelijkingen:
        for kant in vergelijking.kanten:
            veld = f"kant {kant.periode}.zie"
            for id in kant.zie:
                pad = inhoud.adresboek.pagina_van.get(id)
                if pad and not pad.startswith(f"visie/{kant.periode}/"):
                    yield inhoud.fout(vergelijking, veld, f"'{id}' staat in docs/{pad}, niet bij {kant.periode}")
            if kant.periode in met_tekst and kant.tekst and not kant.zie:
                yield inhoud.fout(vergelijking, veld, "noem waar de visie dit zegt")


@regel_af
def terugblik_is_gedekt(inhoud: Inhoud) -> Iterator[Problem]:
    """Every text of the paragraph that looks back is named by a point; a line that only opens a list is none.

    It holds for a finished text, because a text can only be named once it has an id.
    """
    periode = inhoud.regiovisie.geldende.periode
    if not periode.terugblik:
        return
    genoemd = {id for punt in inhoud.regiovisie.terugblik for id in punt.alineas}
    blikken = [p for p in inhoud.paginas if p.periode == periode.id and p.meta.get("paragraaf") == periode.terugblik]
    if not blikken:
        yield inhoud.fout(periode, "terugblik", f"er is geen pagina met paragraaf {periode.terugblik}")
    for pagina in blikken:
        for blok in pagina.blokken:
            if blok.id and blok.soort != "kop" and not blok.tekst.endswith(":") and blok.id not in genoemd:
                tekst = f"{blok.id}: staat bij geen punt van data/terugblik.yml; voeg hem toe bij 'alineas'"
                yield pagina.fout(tekst, blok.regel)


@regel
def succes_staat_er_nog(inhoud: Inhoud) -> Iterator[Problem]:
    """What went well is shown in the words of the visie, so those still hold."""
    boek = inhoud.adresboek
    for punt in inhoud.regiovisie.successen:
        for id in punt.alineas:
            if id in boek.pagina_van and id not in boek.letterlijk:
                tekst = f"'{id}' is vervallen, en een succes toont de woorden; noem tekst die nog geldt"
                yield inhoud.fout(punt, "alineas", tekst)


@regel
def bericht_wijst_ergens_heen(inhoud: Inhoud) -> Iterator[Problem]:
    """What a message of a change is about stands on the page that it leads to, where the site has its subject."""
    for bericht in inhoud.regiovisie.over.wijzigingsberichten:
        heeft = inhoud.regiovisie.heeft(onderwerp_van(bericht.pagina))
        if heeft and bericht.naar and (fout := inhoud.niet_op(bericht.pagina, bericht.naar)):
            yield inhoud.fout(bericht, "naar", fout)


def _plek(visie: Visie | EerdereVisie) -> str:
    return f"data/visie/{visie.periode.id}/uitgaven"


@regel
def map_hoort_bij_uitgave(inhoud: Inhoud) -> Iterator[Problem]:
    """A folder of an edition has the name of an edition; the first edition has no changes."""
    for visie in inhoud.regiovisie.visies:
        bekend = [uitgave.id for uitgave in visie.uitgaven]
        for uitgavemap in visie.uitgavemappen:
            if uitgavemap.id not in bekend:
                yield Problem(f"{_plek(visie)}/{uitgavemap.id}", 1, f"map: {bedoelt_u(uitgavemap.id, bekend)}")
            elif uitgavemap.wijzigingen and uitgavemap.id == bekend[0]:
                tekst = f"{uitgavemap.id}: de eerste uitgave wijzigt niets; zet dit bij de uitgave die iets wijzigt"
                yield Problem(f"{_plek(visie)}/{uitgavemap.id}/wijzigingen.yml", 1, tekst)


@regel
def eerdere_is_bevroren(inhoud: Inhoud) -> Iterator[Problem]:
    """Of every edition but the newest the text is frozen, if the visie has a text here at all."""
    boek = inhoud.adresboek
    for visie in inhoud.regiovisie.visies:
        for uitgave in visie.eerdere if boek.tekst_van(visie.periode.id) else ():
            if not visie.tekst_van(uitgave.id):
                tekst = f"{uitgave.id}: de bevroren tekst ontbreekt; begin een uitgave met 'regiovisie uitgave nieuw'"
                yield Problem(f"{_plek(visie)}/{uitgave.id}/tekst.yml", 1, tekst)


@regel
def uitgaven_lopen_op(inhoud: Inhoud) -> Iterator[Problem]:
    """Editions of a visie stand oldest first."""
    for visie in inhoud.regiovisie.alle_visies:
        data = [uitgave.datum for uitgave in visie.uitgaven if uitgave.datum]
        if data != sorted(data):
            yield Problem(f"{_plek(visie)}.yml", 1, "datum: de uitgaven staan niet van oud naar nieuw")


@regel
def uitgave_heeft_eigen_adres(inhoud: Inhoud) -> Iterator[Problem]:
    """No edition is called 'begin', and no two pairs of them share an address."""
    for visie in inhoud.regiovisie.visies:
        for uitgave in visie.uitgaven:
            if uitgave.id == BEGIN:
                yield inhoud.fout(uitgave, "", "dit woord betekent al het begin van de tekst; kies een ander")
        for id, aantal in Counter(paar.id for paar in visie.paren).items():
            if aantal > 1:
                tekst = f"{id}: twee paren uitgaven krijgen dit adres; geef een uitgave een ander id"
                yield Problem(f"{_plek(visie)}.yml", 1, tekst)


@regel
def wijziging_heeft_eigen_id(inhoud: Inhoud) -> Iterator[Problem]:
    """Over all editions of a visie, the id of a change is given once."""
    for visie in inhoud.regiovisie.visies:
        per_id = {een.id: een for _, een in visie.wijzigingen}
        for id, aantal in Counter(een.id for _, een in visie.wijzigingen).items():
            if aantal > 1:
                tekst = "dit id heeft ook een wijziging van een andere uitgave; kies een ander"
                yield inhoud.fout(per_id[id], "", tekst)


@regel
def id_komt_niet_terug(inhoud: Inhoud) -> Iterator[Problem]:
    """An id that was ever withdrawn is not given to a new text, also not to the same words."""
    for visie in inhoud.regiovisie.visies:
        weg: set[str] = set()
        for _, een in visie.wijzigingen:
            if een.soort == "nieuw" and een.alinea in weg:
                yield inhoud.fout(een, "alinea", f"'{een.alinea}' is eerder vervallen; geef een nieuw id")
            weg |= {een.alinea} if een.soort == "vervallen" else set()


@regel
def vervallen_staat_nergens_meer(inhoud: Inhoud) -> Iterator[Problem]:
    """A text that was withdrawn stands on no page any more."""
    boek = inhoud.adresboek
    for steen in (steen for visie in inhoud.regiovisie.visies for steen in visie.grafstenen):
        if steen.id in boek.letterlijk:
            tekst = f"'{steen.id}' is vervallen maar staat nog in docs/{boek.pagina_van[steen.id]}; haal hem daar weg"
            yield inhoud.fout(steen.wijziging, "alinea", tekst)


@regel
def uitgave_heeft_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """Every earlier edition has its page, and so has every pair of editions."""
    for visie in inhoud.regiovisie.visies:
        periode = visie.periode.id
        hoort = [(uitgavepagina(periode, uitgave.id), "uitgavetekst", uitgave.id) for uitgave in visie.eerdere]
        hoort += [(wijzigingenpagina(periode, paar.id), "wijzigingen", paar.id) for paar in visie.paren]
        for pad, naam, id in hoort:
            if pad not in inhoud.paginas_met(naam, id):
                yield Problem(f"docs/{pad}", 1, f'{id}: hier hoort een pagina met {{{{ {naam}("{id}") }}}}')
