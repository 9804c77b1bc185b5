"""Rules for periods side by side: timeline, looking back, comparison, messages; one small function per rule."""

from collections.abc import Iterator
from itertools import pairwise

from macros.gegevens.geheel import onderwerp_van
from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel, regel_af


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
