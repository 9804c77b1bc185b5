"""Rules about editions: one small function per rule, its docstring is the rule.

That older text plus changes is newer text is proved where the pages are read in order: in `uitgaven`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.uitgaven import BEGIN
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Adresboek, uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, boek, waar = inhoud.regiovisie, inhoud.paginas, inhoud.adresboek, inhoud.waar
    for visie in regiovisie.visies:
        yield from _map_hoort_bij_uitgave(visie)
        yield from _eerdere_is_bevroren(visie, boek)
        yield from _uitgaven_lopen_op(visie, waar)
        yield from _wijziging_heeft_eigen_id(visie, waar)
        yield from _bron_van_wijziging_bestaat(regiovisie, visie, waar)
        yield from _vervanger_bestaat(visie, boek, waar)
        yield from _id_komt_niet_terug(visie, waar)
        yield from _vervallen_staat_nergens_meer(visie, boek, waar)
        yield from _uitgave_heeft_pagina(visie, paginas)


def _plek(visie: Visie) -> str:
    return f"data/visie/{visie.periode.id}/uitgaven"


def _map_hoort_bij_uitgave(visie: Visie) -> Iterator[Problem]:
    """A folder of an edition has the name of an edition; the first edition has no changes."""
    bekend = [uitgave.id for uitgave in visie.uitgaven]
    for map in visie.uitgavemappen:
        if map.id not in bekend:
            yield Problem(f"{_plek(visie)}/{map.id}", 1, f"map: {bedoelt_u(map.id, bekend)}")
        elif map.wijzigingen and map.id == bekend[0]:
            tekst = f"{map.id}: de eerste uitgave wijzigt niets; zet dit bij de uitgave die iets wijzigt"
            yield Problem(f"{_plek(visie)}/{map.id}/wijzigingen.yml", 1, tekst)


def _eerdere_is_bevroren(visie: Visie, boek: Adresboek) -> Iterator[Problem]:
    """Of every edition but the newest the text is frozen, if the visie has a text here at all."""
    for uitgave in visie.eerdere if boek.tekst_van(visie.periode.id) else ():
        if not visie.tekst_van(uitgave.id):
            tekst = f"{uitgave.id}: de bevroren tekst ontbreekt; begin een uitgave met 'regiovisie uitgave nieuw'"
            yield Problem(f"{_plek(visie)}/{uitgave.id}/tekst.yml", 1, tekst)


def _uitgaven_lopen_op(visie: Visie, waar: Waar) -> Iterator[Problem]:
    """Editions stand oldest first, none is called 'begin', and no two pairs share an address."""
    data = [uitgave.datum for uitgave in visie.uitgaven if uitgave.datum]
    if data != sorted(data):
        yield Problem(f"{_plek(visie)}.yml", 1, "datum: de uitgaven staan niet van oud naar nieuw")
    for uitgave in visie.uitgaven:
        if uitgave.id == BEGIN:
            yield Problem(*waar(uitgave.id), f"{BEGIN}: dit woord betekent al het begin van de tekst; kies een ander")
    for id, aantal in Counter(paar.id for paar in visie.paren).items():
        if aantal > 1:
            tekst = f"{id}: twee paren uitgaven krijgen dit adres; geef een uitgave een ander id"
            yield Problem(f"{_plek(visie)}.yml", 1, tekst)


def _wijziging_heeft_eigen_id(visie: Visie, waar: Waar) -> Iterator[Problem]:
    """Over all editions of a visie, the id of a change is given once."""
    for id, aantal in Counter(wijziging.id for _, wijziging in visie.wijzigingen).items():
        if aantal > 1:
            yield Problem(*waar(id), f"{id}: dit id heeft ook een wijziging van een andere uitgave; kies een ander")


def _bron_van_wijziging_bestaat(regiovisie: Regiovisie, visie: Visie, waar: Waar) -> Iterator[Problem]:
    """The document that a change names as its source is in data/documenten.yml."""
    bekend = [document.id for document in regiovisie.documenten]
    for _, een in visie.wijzigingen:
        if een.bron.document not in bekend:
            yield Problem(*waar(een.id), f"{een.id}.bron.document: {bedoelt_u(een.bron.document, bekend)}")


def _vervanger_bestaat(visie: Visie, boek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """What replaces a withdrawn text exists."""
    for _, een in visie.wijzigingen:
        for id in een.vervangen_door:
            if id not in boek.pagina_van:
                yield Problem(*waar(een.id), f"{een.id}.vervangen_door: {bedoelt_u(id, list(boek.pagina_van))}")


def _id_komt_niet_terug(visie: Visie, waar: Waar) -> Iterator[Problem]:
    """An id that was ever withdrawn is not given to a new text, also not to the same words."""
    weg: set[str] = set()
    for _, een in visie.wijzigingen:
        if een.soort == "nieuw" and een.alinea in weg:
            yield Problem(*waar(een.id), f"{een.id}.alinea: '{een.alinea}' is eerder vervallen; geef een nieuw id")
        weg |= {een.alinea} if een.soort == "vervallen" else set()


def _vervallen_staat_nergens_meer(visie: Visie, boek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """A text that was withdrawn stands on no page any more."""
    for steen in visie.grafstenen:
        if steen.id in boek.letterlijk:
            tekst = f"'{steen.id}' is vervallen maar staat nog in docs/{boek.pagina_van[steen.id]}; haal hem daar weg"
            yield Problem(*waar(steen.wijziging.id), f"{steen.wijziging.id}.alinea: {tekst}")


def _uitgave_heeft_pagina(visie: Visie, paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """Every earlier edition has its page, and so has every pair of editions."""
    periode = visie.periode.id
    hoort = {uitgavepagina(periode, uitgave.id): ("uitgavetekst", uitgave.id) for uitgave in visie.eerdere}
    hoort |= {wijzigingenpagina(periode, paar.id): ("wijzigingen", paar.id) for paar in visie.paren}
    per_pad = {pagina.pad: pagina for pagina in paginas}
    for pad, (naam, id) in hoort.items():
        aanroepen = per_pad[pad].aanroepen if pad in per_pad else ()
        if not any((aanroep.naam, aanroep.ids) == (naam, (id,)) for aanroep in aanroepen):
            yield Problem(f"docs/{pad}", 1, f'{id}: hier hoort een pagina met {{{{ {naam}("{id}") }}}}')
