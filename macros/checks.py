"""Rules between records and pages: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from macros.checks_acties import controleer_acties
from macros.checks_begrippen import controleer_begrippen
from macros.checks_cijfers import controleer_cijfers
from macros.checks_hulp import controleer_hulp
from macros.checks_meldcode import controleer_meldcode
from macros.checks_partners import controleer_partners
from macros.checks_periodes import controleer_dekking, controleer_periodes
from macros.checks_raad import controleer_raad
from macros.checks_uitgaven import controleer_uitgaven
from macros.errors import Problem, bedoelt_u
from macros.links import MACROS, Adresboek, alle_records, records_van
from macros.models import Regiovisie, kale_tekst
from macros.models.herkomst import bronvermeldingen, paragraaf_van
from macros.paginas import Aanroep, Pagina, zonder_id

Waar = Callable[..., tuple[str, int]]


def controleer(
    regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar, *, met_nieuwe_alineas: bool = False
) -> Iterator[Problem]:
    """Apply every rule.

    Args:
        regiovisie: all records.
        paginas: all pages.
        waar: gives file and line of a record by its id.
        met_nieuwe_alineas: let paragraphs of adopted text pass that have no id yet, or are named by nothing yet.
    """
    # Without one period that holds, the other rules have nothing to stand on.
    if zonder_grond := list(_een_periode_geldt(regiovisie)):
        yield from zonder_grond
        return
    for pagina in paginas:
        for aanroep in pagina.aanroepen:
            yield from _macro_bestaat(pagina, aanroep)
            yield from _record_bestaat(regiovisie, pagina, aanroep)
        yield from _kop_heeft_id(pagina)
        if not met_nieuwe_alineas:
            yield from _alinea_heeft_id(pagina)
    yield from _record_heeft_pagina(regiovisie, paginas, waar)
    yield from _periode_heeft_gegevens(regiovisie, paginas)
    yield from _letters_lopen_op(regiovisie, waar)
    yield from _id_betekent_een_ding(regiovisie, paginas)
    yield from _deur_gaat_open(regiovisie, paginas, waar)
    yield from _bron_bestaat(regiovisie, waar)
    yield from _paragraaf_bestaat(regiovisie, waar)
    yield from _nummer_staat_een_keer(regiovisie, waar)
    yield from _rij_past_bij_kolommen(regiovisie, waar)
    yield from _signalering_wijst_woorden_aan(regiovisie, paginas, waar)
    yield from controleer_hulp(regiovisie, paginas, waar)
    adresboek = Adresboek(regiovisie, paginas)
    yield from controleer_meldcode(regiovisie, adresboek, waar)
    yield from controleer_begrippen(regiovisie, paginas, adresboek, waar)
    yield from controleer_partners(regiovisie, paginas, adresboek, waar)
    yield from controleer_periodes(regiovisie, paginas, adresboek, waar)
    if not met_nieuwe_alineas:
        yield from controleer_dekking(regiovisie, paginas, waar)
    yield from controleer_uitgaven(regiovisie, paginas, adresboek, waar)
    yield from controleer_raad(regiovisie, paginas, adresboek, waar)
    yield from controleer_cijfers(regiovisie, adresboek, waar)
    yield from controleer_acties(regiovisie, waar)


def _macro_bestaat(pagina: Pagina, aanroep: Aanroep) -> Iterator[Problem]:
    """A page calls only nouns that exist, with an id where one is needed and none where not."""
    macro = MACROS.get(aanroep.naam)
    plek = (f"docs/{pagina.pad}", aanroep.regel)
    if macro is None:
        yield Problem(*plek, f"macro: {bedoelt_u(aanroep.naam, list(MACROS))}")
    elif macro.kiest and len(aanroep.ids) != 1:
        yield Problem(*plek, f'{aanroep.naam}: hier hoort precies één id, als {{{{ {aanroep.naam}("id") }}}}')
    elif not macro.kiest and aanroep.ids:
        yield Problem(*plek, f"{aanroep.naam}: neemt geen id; schrijf {{{{ {aanroep.naam}() }}}}")


def _record_bestaat(regiovisie: Regiovisie, pagina: Pagina, aanroep: Aanroep) -> Iterator[Problem]:
    """A page names only records that exist."""
    macro = MACROS.get(aanroep.naam)
    if macro and macro.kiest and aanroep.ids and not records_van(regiovisie, pagina, aanroep):
        bekend = [record.id for record in alle_records(regiovisie, pagina, macro)]
        yield Problem(f"docs/{pagina.pad}", aanroep.regel, f"{aanroep.naam}: {bedoelt_u(aanroep.ids[0], bekend)}")


def _kop_heeft_id(pagina: Pagina) -> Iterator[Problem]:
    """Every heading has an explicit id, so that its address does not depend on its words or order."""
    for blok in pagina.blokken:
        if blok.soort == "kop" and blok.id is None:
            yield Problem(f"docs/{pagina.pad}", blok.regel, "kop zonder id; zet er {: #een-id } achter")


def _alinea_heeft_id(pagina: Pagina) -> Iterator[Problem]:
    """Every paragraph of adopted text has an explicit id."""
    for _, blok in zonder_id((pagina,)):
        yield Problem(f"docs/{pagina.pad}", blok.regel, f"{blok.soort} zonder id; draai 'make adressen'")


def _record_heeft_pagina(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """Every record of a visie stands on a page of its period, and every other record on some page."""
    for geheel in (*regiovisie.alle_visies, regiovisie):
        periode = None if isinstance(geheel, Regiovisie) else geheel.periode.id
        eigen = [pagina for pagina in paginas if periode in (None, pagina.periode)]
        getoond = {
            record.id
            for pagina in eigen
            for aanroep in pagina.aanroepen
            if MACROS.get(aanroep.naam) and MACROS[aanroep.naam].plaatst
            for record in records_van(regiovisie, pagina, aanroep)
        }
        for noun, macro in MACROS.items():
            for record in getattr(geheel, macro.veld, ()) if macro.plaatst else ():
                if record.id not in getoond:
                    oproep = f'{{{{ {noun}("{record.id}") }}}}' if macro.kiest else f"{{{{ {noun}() }}}}"
                    plek = waar(record.id)
                    yield Problem(*plek, f"{record.id}: staat op geen enkele pagina; zet {oproep} in een pagina")


def _id_betekent_een_ding(regiovisie: Regiovisie, paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """An id on a page is not the id of a record or of a paragraph elsewhere."""
    vervallen = {steen.id for visie in regiovisie.visies for steen in visie.grafstenen}  # has a rule of its own
    boek = Adresboek(regiovisie, _zonder_blokken(paginas))
    bezet = {id: f"docs/{pad}" for id, pad in boek.pagina_van.items() if id not in vervallen}
    for pagina in paginas:
        for blok in pagina.blokken:
            if blok.id and blok.id in bezet:
                tekst = f"{blok.id}: dit id is al van iets in {bezet[blok.id]}; kies een ander"
                yield Problem(f"docs/{pagina.pad}", blok.regel, tekst)
            elif blok.id:
                bezet[blok.id] = f"docs/{pagina.pad}:{blok.regel}"


def _zonder_blokken(paginas: tuple[Pagina, ...]) -> tuple[Pagina, ...]:
    return tuple(Pagina(pagina.pad, pagina.meta, pagina.aanroepen) for pagina in paginas)


def _periode_heeft_gegevens(regiovisie: Regiovisie, paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """A page in the folder of a period belongs to a period that has data."""
    bekend = [periode.id for periode in regiovisie.periodes]
    for pagina in paginas:
        if pagina.periode and pagina.periode not in bekend:
            yield Problem(f"docs/{pagina.pad}", 1, f"periode: {bedoelt_u(pagina.periode, bekend)}")


def _letters_lopen_op(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """The acties of an actielijn are lettered a, b, c, as the page shows them."""
    for visie in regiovisie.visies:
        for lijn in (lijn for ambitie in visie.ambities for lijn in ambitie.actielijnen):
            for plaats, actie in enumerate(lijn.acties):
                if actie.letter != (hoort := chr(ord("a") + plaats)):
                    yield Problem(*waar(actie.id), f"{actie.id}.letter: is '{actie.letter}'; hier hoort '{hoort}'")


def _deur_gaat_open(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """A door on the home page leads to a page that exists."""
    bekend = [pagina.pad for pagina in paginas]
    for deur in regiovisie.deuren:
        if deur.pagina not in bekend:
            yield Problem(*waar(deur.id), f"{deur.id}.pagina: {bedoelt_u(deur.pagina, bekend)}")


def _bron_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """The document that a record, or a part of it, names as its source is in data/documenten.yml."""
    bekend = [document.id for document in regiovisie.documenten]
    for een in bronvermeldingen(regiovisie):
        if een.bron.document not in bekend:
            yield Problem(*waar(een.id), f"{een.id}.bron.document: {bedoelt_u(een.bron.document, bekend)}")


def _paragraaf_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A source names a paragraph that the document has, where we know its paragraphs."""
    documenten = {document.id: document for document in regiovisie.documenten if document.paragrafen}
    for een in bronvermeldingen(regiovisie):
        document = documenten.get(een.bron.document)
        if document and een.bron.paragraaf and not paragraaf_van(een.bron, document.paragrafen):
            tekst = bedoelt_u(een.bron.paragraaf, list(document.paragrafen))
            yield Problem(*waar(een.id), f"{een.id}.bron.paragraaf: {tekst}")


def _een_periode_geldt(regiovisie: Regiovisie) -> Iterator[Problem]:
    """Exactly one period holds."""
    geldend = [periode.id for periode in regiovisie.periodes if periode.geldt == "ja"]
    if len(geldend) != 1:
        yield Problem("data/visie", 1, f"geldt: precies één periode geldt, nu {len(geldend)} ({', '.join(geldend)})")


def _nummer_staat_een_keer(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Within a kind of record, and within an ambitie, a number is given once."""
    for visie in regiovisie.visies:
        reeksen: list[tuple[Any, ...]] = [
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
                    yield Problem(*waar(record.id), f"{record.id}.nummer: {record.nummer} is al gebruikt")


def _rij_past_bij_kolommen(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A row of a table has a value for each column."""
    for visie in regiovisie.visies:
        for tabel in visie.cijfers:
            for rij in tabel.rijen:
                if len(rij.waarden) != len(tabel.kolommen):
                    tekst = f"{rij.id}.waarden: {len(rij.waarden)} waarden bij {len(tabel.kolommen)} kolommen"
                    yield Problem(*waar(rij.id), tekst)


def _signalering_wijst_woorden_aan(
    regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar
) -> Iterator[Problem]:
    """A signalering points at words that stand in its paragraph; a scan fault differs in white space alone."""
    teksten = Adresboek(regiovisie, paginas).letterlijk
    for visie in regiovisie.visies:
        for signalering in visie.signaleringen:
            plek = waar(signalering.id)
            if signalering.verholpen:
                continue  # its words are those of an earlier edition
            if signalering.alinea not in teksten:
                yield Problem(*plek, f"{signalering.id}.alinea: {bedoelt_u(signalering.alinea, list(teksten))}")
            elif kale_tekst(signalering.woorden) not in kale_tekst(teksten[signalering.alinea]):
                tekst = f"'{signalering.woorden}' staat niet in alinea {signalering.alinea}"
                yield Problem(*plek, f"{signalering.id}.woorden: {tekst}")
            if signalering.in_bron and "".join(signalering.in_bron.split()) != "".join(signalering.woorden.split()):
                tekst = "mag alleen in witruimte van 'woorden' verschillen"
                yield Problem(*plek, f"{signalering.id}.in_bron: {tekst}")
