"""Rules of any page and any record: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gegevens.bronnen import paragraaf_van
from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Aanroep, Pagina, zonder_id
from macros.tekst.adresboek import Adresboek, records_in
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, waar, boek = inhoud.regiovisie, inhoud.paginas, inhoud.waar, inhoud.adresboek
    for pagina in paginas:
        for aanroep in pagina.aanroepen:
            yield from _macro_bestaat(boek, pagina, aanroep)
            yield from _record_bestaat(boek, pagina, aanroep)
        yield from _kop_heeft_id(pagina)
    yield from _record_heeft_pagina(boek, paginas, waar)
    yield from _id_betekent_een_ding(boek, paginas)
    yield from _bron_bestaat(regiovisie, waar)
    yield from _paragraaf_bestaat(regiovisie, waar)


def controleer_af(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule of a text that is finished."""
    for pagina in inhoud.paginas:
        yield from _alinea_heeft_id(pagina)


def _macro_bestaat(boek: Adresboek, pagina: Pagina, aanroep: Aanroep) -> Iterator[Problem]:
    """A page calls only nouns that exist, with an id where one is needed and none where not."""
    macro = boek.nouns.get(aanroep.naam)
    plek = (f"docs/{pagina.pad}", aanroep.regel)
    if macro is None:
        yield Problem(*plek, f"macro: {bedoelt_u(aanroep.naam, list(boek.nouns))}")
    elif not boek.regiovisie.heeft(macro.onderwerp):
        tekst = f"hoort bij '{macro.onderwerp}', en dat heeft deze site niet; haal de regel weg"
        yield Problem(*plek, f"{aanroep.naam}: {tekst}")
    elif macro.kiest and len(aanroep.ids) != 1:
        yield Problem(*plek, f'{aanroep.naam}: hier hoort precies één id, als {{{{ {aanroep.naam}("id") }}}}')
    elif not macro.kiest and aanroep.ids:
        yield Problem(*plek, f"{aanroep.naam}: neemt geen id; schrijf {{{{ {aanroep.naam}() }}}}")


def _record_bestaat(boek: Adresboek, pagina: Pagina, aanroep: Aanroep) -> Iterator[Problem]:
    """A page names only records that exist."""
    macro = boek.nouns.get(aanroep.naam)
    heeft = macro and boek.regiovisie.heeft(macro.onderwerp)
    if macro and heeft and macro.kiest and aanroep.ids and not boek.records_van(pagina, aanroep):
        bekend = [record.id for record in boek.alle_records(pagina, macro)]
        yield Problem(f"docs/{pagina.pad}", aanroep.regel, f"{aanroep.naam}: {bedoelt_u(aanroep.ids[0], bekend)}")


def _kop_heeft_id(pagina: Pagina) -> Iterator[Problem]:
    """Every heading has an explicit id, so that its address does not depend on its words or order."""
    for blok in pagina.blokken:
        if blok.soort == "kop" and blok.id is None:
            yield Problem(f"docs/{pagina.pad}", blok.regel, "kop zonder id; zet er {: #een-id } achter")


def _alinea_heeft_id(pagina: Pagina) -> Iterator[Problem]:
    """Every paragraph of adopted text has an explicit id."""
    for _, blok in zonder_id((pagina,)):
        yield Problem(f"docs/{pagina.pad}", blok.regel, f"{blok.soort} zonder id; draai 'regiovisie adressen'")


def _record_heeft_pagina(boek: Adresboek, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """Every record of a visie stands on a page of its period, and every other record on some page."""
    regiovisie = boek.regiovisie
    for geheel in (*regiovisie.alle_visies, regiovisie):
        periode = None if isinstance(geheel, Regiovisie) else geheel.periode.id
        eigen = [pagina for pagina in paginas if periode in (None, pagina.periode)]
        getoond = {
            record.id
            for pagina in eigen
            for aanroep in pagina.aanroepen
            if (macro := boek.nouns.get(aanroep.naam)) and macro.plaatst
            for record in boek.records_van(pagina, aanroep)
        }
        for noun, macro in boek.nouns.items():
            for record in records_in(geheel, macro) if macro.plaatst and regiovisie.heeft(macro.onderwerp) else ():
                if record.id not in getoond:
                    oproep = f'{{{{ {noun}("{record.id}") }}}}' if macro.kiest else f"{{{{ {noun}() }}}}"
                    plek = waar(record.id)
                    yield Problem(*plek, f"{record.id}: staat op geen enkele pagina; zet {oproep} in een pagina")


def _id_betekent_een_ding(alles: Adresboek, paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """An id on a page is not the id of a record or of a paragraph elsewhere."""
    vervallen = {steen.id for visie in alles.regiovisie.visies for steen in visie.grafstenen}  # has a rule of its own
    boek = Adresboek(alles.regiovisie, _zonder_blokken(paginas), alles.nouns)
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


def _bron_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """The document that a record, or a part of it, names as its source is in data/documenten.yml."""
    bekend = [document.id for document in regiovisie.documenten]
    for een in regiovisie.bronvermeldingen:
        if een.bron.document not in bekend:
            yield Problem(*waar(een.id), f"{een.id}.bron.document: {bedoelt_u(een.bron.document, bekend)}")


def _paragraaf_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A source names a paragraph that the document has, where we know its paragraphs."""
    documenten = {document.id: document for document in regiovisie.documenten if document.paragrafen}
    for een in regiovisie.bronvermeldingen:
        document = documenten.get(een.bron.document)
        if document and een.bron.paragraaf and not paragraaf_van(een.bron, document.paragrafen):
            tekst = bedoelt_u(een.bron.paragraaf, list(document.paragrafen))
            yield Problem(*waar(een.id), f"{een.id}.bron.paragraaf: {tekst}")
