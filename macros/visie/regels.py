"""Rules of the records of a visie: one small function per rule, its docstring is the rule."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from macros.gegevens.visie import Signalering, Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
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
        reeksen += [
            visie.ambities,
            visie.pijlers,
            visie.principes,
            visie.meldcodestappen,
            visie.voetnoten,
            *(ambitie.actielijnen for ambitie in visie.ambities),
        ]
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
