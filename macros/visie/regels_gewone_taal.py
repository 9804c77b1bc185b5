"""Rules of our plain words beside the visie: they say what its text says, no more, no less, and plainly.

What is held against a text is met when that text is finished, and not by words whose text changed after somebody read
them: those are to be read again, and wait for that.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.visie import Visie
from macros.kern.dagen import MAANDEN
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.getallen import hoeveelheden_in
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, regel_af
from macros.visie.gewone_taal import ZIE_NOOT, is_gewijzigd, tekst_met_koppen, zonder_noot
from macros.weergave.getoond import leesgemak, te_lange_zinnen, zinnen_in

NORM = 60
# Of fewer words it says nothing that they stand in the text in the same order.
_KORT = 6
# Words that make a promise or a duty stronger; those of one family may stand for one another.
_FAMILIES = tuple(
    re.compile(rf"\b(?:{woorden})\b", re.IGNORECASE)
    for woorden in (
        *(r"moet(?:en)?|dien(?:t|en)", r"altijd|steeds|permanent\w*|continu\w*", r"alle|allemaal|alles|allen"),
        *(r"elke?|ieder(?:e|een)?", r"recht(?:en)? op", r"garan\w+|(?:ge)?(?:waar)?borg\w*", r"verplicht\w*", "nooit"),
        *(r"geen enkele?|niemand", r"volledig\w*|helemaal|geheel|gehele", r"nieuwe?", "overal", "uitsluitend|alleen"),
    )
)
_NAAM = re.compile(r"(?<=\s)[(‘“]*([A-Z][\w-]+)")
_MAAND = re.compile(rf"\b(?:{'|'.join(MAANDEN)})\b")


def _visies(inhoud: Inhoud) -> Iterator[Visie]:
    return (visie for visie in inhoud.regiovisie.visies if visie.gewone_taal)


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"[\w’'-]+", tekst.lower())


def _naast_elkaar(inhoud: Inhoud) -> Iterator[tuple[Hertaling, str, str, str]]:
    """Yield plain words, without the call to a note, with their text and the headings above it."""
    for visie in _visies(inhoud):
        bekend = {
            deel.id: (kale_tekst(deel.tekst), koppen) for deel, koppen in tekst_met_koppen(inhoud, visie.periode.id)
        }
        for een in visie.gewone_taal:
            if een.tekst and bekend.keys() >= {*een.bij} and not is_gewijzigd(inhoud, een):
                bron = " ".join(bekend[id][0] for id in een.bij)
                yield een, zonder_noot(een), bron, " ".join(bekend[id][1] for id in een.bij)


@regel_af
def elke_tekst_heeft_gewone_taal(inhoud: Inhoud) -> Iterator[Problem]:
    """Of a visie that has plain words each paragraph, point and actielijn has them once, or says why not."""
    for visie in _visies(inhoud):
        lijnen = {lijn.id for ambitie in visie.ambities for lijn in ambitie.actielijnen}
        aantal = Counter(id for een in visie.gewone_taal for id in een.bij)
        for een in visie.gewone_taal:
            if dubbel := [id for id in een.bij if aantal[id] > 1]:
                yield inhoud.fout(een, "bij", f"{', '.join(dubbel)} heeft ook een ander record; laat er een staan")
        for deel, _ in tekst_met_koppen(inhoud, visie.periode.id):
            if (deel.soort in ("alinea", "punt") or deel.id in lijnen) and not aantal[deel.id]:
                bestand = f"data/visie/{visie.periode.id}/gewone_taal.yml"
                yield Problem(bestand, 1, f"{deel.id}: heeft geen gewone taal; geef haar een record, met tekst of geen")


@regel_af
def gewone_taal_wijst_naar_buren(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words name text of their own visie: one, or several in a row on one page."""
    for visie in _visies(inhoud):
        rij = [deel for deel, _ in tekst_met_koppen(inhoud, visie.periode.id)]
        plaats = {deel.id: nummer for nummer, deel in enumerate(rij)}
        for een in visie.gewone_taal:
            if vreemd := [id for id in een.bij if id not in plaats]:
                yield inhoud.fout(een, "bij", bedoelt_u(vreemd[0], plaats), een.bij.index(vreemd[0]))
                continue
            eerste = plaats[een.bij[0]]
            hoort = [deel.id for deel in rij[eerste : eerste + len(een.bij)] if deel.pagina == rij[eerste].pagina]
            if [*een.bij] != hoort:
                wat = "noem teksten die op één pagina achter elkaar staan, in leesvolgorde"
                yield inhoud.fout(
                    een, "bij", f"{wat}; achter {een.bij[0]} staat {', '.join(hoort[1:]) or 'niets meer'}"
                )


@regel_af
def gewone_taal_voegt_niets_toe(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words have no number, month or name that neither their text nor a heading above it has."""
    for een, eigen, bron, koppen in _naast_elkaar(inhoud):
        er = f"{bron} {koppen}"
        namen = [naam for zin in zinnen_in(eigen) for naam in _NAAM.findall(zin)]
        meer = [*sorted(hoeveelheden_in(eigen) - hoeveelheden_in(er)), *namen, *_MAAND.findall(eigen.lower())]
        for wat in (wat for wat in dict.fromkeys(meer) if wat[0].isdigit() or wat.lower() not in er.lower()):
            yield inhoud.fout(
                een, "tekst", f"'{wat}' staat niet in {', '.join(een.bij)} of een kop erboven; haal het weg"
            )


@regel_af
def gewone_taal_is_niet_sterker(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words have no word that makes a promise or duty stronger when their text has none of its kind."""
    for een, eigen, bron, _ in _naast_elkaar(inhoud):
        for familie in _FAMILIES:
            if (sterk := familie.search(eigen)) and not familie.search(bron):
                wat = f"'{sterk[0]}' maakt sterker wat in {', '.join(een.bij)} staat; kies een zachter woord"
                yield inhoud.fout(een, "tekst", wat)


@regel_af
def gewone_taal_leest_makkelijk(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words have short sentences, and those of a page read easily together."""
    for visie in _visies(inhoud):
        per_pagina = defaultdict[str, list[Hertaling]](list)
        for een in (een for een in visie.gewone_taal if een.tekst and een.bij[0] in inhoud.adresboek.pagina_van):
            per_pagina[inhoud.adresboek.pagina_van[een.bij[0]]].append(een)
            yield from (inhoud.fout(een, "tekst", wat) for wat in te_lange_zinnen(zinnen_in(zonder_noot(een))))
        for pad, groep in per_pagina.items():
            cijfer = leesgemak([zin for een in groep for zin in zinnen_in(zonder_noot(een))])
            if cijfer < NORM:
                moeilijkste = min(groep, key=lambda een: leesgemak(zinnen_in(zonder_noot(een))))
                wat = f"de gewone taal van docs/{pad} haalt {cijfer:.0f} van de {NORM} punten; dit record het minst"
                yield inhoud.fout(moeilijkste, "tekst", f"{wat}; kies kortere zinnen en woorden")


@regel_af
def gewone_taal_is_korter(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words are not more than those of their text."""
    for een, eigen, bron, _ in _naast_elkaar(inhoud):
        if (lang := len(eigen.split())) > (hoogstens := len(bron.split())):
            yield inhoud.fout(
                een, "tekst", f"{lang} woorden, en {', '.join(een.bij)} heeft er {hoogstens}; maak het korter"
            )


@regel_af
def gewone_taal_is_anders_gezegd(inhoud: Inhoud) -> Iterator[Problem]:
    """No sentence in plain words is made by leaving words out of the text."""
    for een, eigen, bron, _ in _naast_elkaar(inhoud):
        for zin in zinnen_in(eigen):
            over, woorden = iter(_woorden(bron)), _woorden(zin)
            if len(woorden) >= _KORT and all(woord in over for woord in woorden):
                wat = f"deze zin is die van {', '.join(een.bij)} met woorden eruit; zeg haar anders: {zin}"
                yield inhoud.fout(een, "tekst", wat)


@regel_af
def gewone_taal_verwijst_naar_een_noot(inhoud: Inhoud) -> Iterator[Problem]:
    """Plain words say `(zie de noot)` only where a note stands beside their text."""
    for visie in _visies(inhoud):
        met_noot = {melding.alinea for melding in visie.signaleringen if melding.geldt}
        for een in visie.gewone_taal:
            if ZIE_NOOT in (een.tekst or "") and met_noot.isdisjoint(een.bij):
                wat = f"bij {', '.join(een.bij)} staat geen signalering die geldt; haal '{ZIE_NOOT}' weg"
                yield inhoud.fout(een, "tekst", wat)
