"""Rules about editions: one small function per rule, its docstring is the rule.

That older text plus changes is newer text is proved where the pages are read in order: in `uitgaven`.
"""

from collections import Counter
from collections.abc import Iterator

from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import BEGIN
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.tekst.adresboek import uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud, regel


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
