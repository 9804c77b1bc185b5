"""Addresses are promises: new paragraphs get an id, published addresses and words are never lost.

Two lock files keep the promises. `data/adressen.lock` has every address ever published, and
`data/visie/<periode>/vingerafdrukken.lock` the SHA-256 of every adopted text; lines are only added, in their order.
"""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Visie
from macros.kern.fouten import DataError, Problem
from macros.kern.records import vingerafdruk
from macros.kern.sloten import beschadigd, regels_van
from macros.kern.yaml import lees_tekst
from macros.tekst.adresboek import anker, pagina_adres, uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud
from macros.visie.uitgaven import bronteksten, controleer_uitgaven

ADRESSEN = "data/adressen.lock"
_BELOOFD = "dit adres is gepubliceerd en bestaat niet meer"
VINGERAFDRUKKEN = "data/visie/{periode}/vingerafdrukken.lock"


def bewaak(inhoud: Inhoud, project: Path, *, met_open_uitgave: bool = False) -> None:
    """Hold the content against the locks, and editions against their changes.

    With `met_open_uitgave` an edition that is a concept may differ from the one before it without a recorded change.

    Raises:
        DataError: a published address is gone, a word of adopted text was changed without a recorded change, or a
            lock is damaged.
    """
    if problemen := list(beschadigd(project)):
        raise DataError(problemen)
    verloren = verloren_adressen(inhoud, project)
    if met_open_uitgave:
        bevroren = {deel.id for visie in inhoud.regiovisie.visies if visie.in_bewerking for deel in _bevroren(visie)}
        verloren = (een for een in verloren if een.text.partition(":")[0].partition("#")[2] not in bevroren)
    uitgaven = controleer_uitgaven(inhoud, project, met_open_uitgave=met_open_uitgave)
    problemen = [*verloren, *gewijzigde_teksten(inhoud, project), *uitgaven]
    if problemen:
        raise DataError(problemen)


def adressen_van(inhoud: Inhoud, *, ook_gedeeld: bool = False) -> list[str]:
    """Give every address of the site: of each page, and of each id on it; of what is shared only if so asked.

    The project that it belongs to promises those.
    """
    alle = inhoud.regiovisie.documenten
    stukken = [een for een in alle if not ook_gedeeld and inhoud.is_gedeeld(een.id, "data/documenten.yml")]
    weg = {id for een in stukken for id in (een.anker, *een.oude_ankers)}
    weg |= {pagina.pad for pagina in inhoud.paginas if pagina.gedeeld and not ook_gedeeld}
    paginas = (pagina_adres(pagina.pad) for pagina in inhoud.paginas if pagina.pad not in weg)
    plekken = (anker(pad, id) for pad, id in _plekken(inhoud) if weg.isdisjoint((pad, id)))
    return [f"/{adres}" for adres in dict.fromkeys([*paginas, *plekken])]


def _plekken(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    """Yield (page, id) of all that lives on a page or left it, of each text of an earlier edition, and each change."""
    yield from ((pad, id) for id, pad in inhoud.adresboek.pagina_van.items())
    for pad, plaatsen in inhoud.adresboek.oude_plaatsen.items():
        yield from ((pad, id) for oud in plaatsen for id in (oud.id, *oud.ankers))
    for visie in inhoud.regiovisie.visies:
        periode = visie.periode.id
        for uitgave in visie.eerdere:
            blad, woorden = uitgavepagina(periode, uitgave.id), visie.gewone_taal_van(uitgave.id)
            yield from ((blad, deel.id) for deel in visie.tekst_van(uitgave.id))
            yield from ((blad, een.anker) for een in woorden if een.tekst)
        for paar in visie.paren:
            yield from ((wijzigingenpagina(periode, paar.id), een.anker) for _, een in paar.wijzigingen)


def vingerafdrukken_van(inhoud: Inhoud, periode: str, project: Path) -> list[str]:
    """Give a line per adopted text of a period, and one for each source text: the id and the SHA-256."""
    bestanden = bronteksten(inhoud.regiovisie.visie(periode), project)
    bronnen = [(id, lees_tekst(project / naam, naam)) for id, naam in bestanden.items()]
    teksten = inhoud.adresboek.tekst_van(periode)
    return [f"{id} {vingerafdruk(tekst)}" for id, tekst in (*bronnen, *teksten.items())]


def ontbrekend(inhoud: Inhoud, project: Path) -> dict[str, list[str]]:
    """Give the lines that each lock has yet to get, by its path; no lines when it is complete."""
    beloofd = {ADRESSEN: adressen_van(inhoud)}
    for visie in inhoud.regiovisie.visies:
        beloofd[VINGERAFDRUKKEN.format(periode=visie.periode.id)] = _vast_te_leggen(inhoud, visie, project)
    bekend = {naam: set(regels_van(project / naam)) for naam in beloofd}
    return {
        naam: [regel for regel in dict.fromkeys(regels) if regel not in bekend[naam]]
        for naam, regels in beloofd.items()
    }


def verloren_adressen(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Yield each published address that the content no longer has."""
    bestaat, vast = adressen_van(inhoud), vastgelegde_adressen(project)
    paginas = {f"/{pagina_adres(pagina.pad)}": pagina for pagina in inhoud.paginas}
    nieuw = [adres.partition("#") for adres in bestaat if adres not in {*vast}]
    weg = dict.fromkeys(adres for adres in vast if adres not in {*bestaat})
    for adres in weg:
        plek, _, id = adres.partition("#")
        if pagina := paginas.get(plek):
            hier = [ander for pad, _, ander in nieuw if pad == plek]
            lijkt: list[str | None] = [*get_close_matches(id, hier, 1, 0.5)] or [None]
            blokken = (blok for blok in pagina.blokken if blok.id or blok.soort == "kop")
            blok = next((blok for blok in blokken if blok.id in lijkt), None)
            raad = f"zet {{: #{id} }} hier terug" if blok else f"zet terug wat hier #{id} heet"
            fout = pagina.fout(f"{adres}: {_BELOOFD}; {raad}", blok.regel if blok else 1)
            yield replace(fout, rule=ADRES_WEG)
        elif not id or plek not in weg:
            # A page that was renamed has the places of the one that is gone.
            ids = {ander.partition("#")[2] for ander in weg if ander.startswith(f"{plek}#")}
            heet = next((pad for pad, _, ander in nieuw if ander in ids and pad in paginas), "")
            oud = plek.strip("/") or "index"
            raad = f"noem docs/{paginas[heet].pad} weer zo" if heet else "zet de pagina terug"
            yield Problem(f"docs/{oud}.md", 1, f"{adres}: {_BELOOFD}; {raad}", ADRES_WEG)


def _bevroren(visie: Visie) -> Iterator[Tekstdeel]:
    for uitgave in visie.eerdere:
        yield from visie.tekst_van(uitgave.id)


def _vast_te_leggen(inhoud: Inhoud, visie: Visie, project: Path) -> list[str]:
    """Give the fingerprints to lock: of an edition that is being written only those that it took over."""
    regels = vingerafdrukken_van(inhoud, visie.periode.id, project)
    if not visie.in_bewerking:
        return regels
    bekend = {f"{deel.id} {vingerafdruk(deel.tekst)}" for deel in _bevroren(visie)}
    return [regel for regel in regels if regel in bekend or (visie.eerdere and regel.startswith("brontekst"))]


def niet_vastgelegd(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Yield each address and each adopted text that no lock holds yet: once public, it could be lost unseen."""
    for naam, regels in ontbrekend(inhoud, project).items():
        for regel in regels:
            yield Problem(naam, 1, f"{regel.split()[0]}: is nog niet vastgelegd; typ: make adressen")


def vastgelegde_adressen(project: Path) -> list[str]:
    """Give every address that was ever published, as `/pagina/#anker`."""
    return regels_van(project / ADRESSEN)


OORZAKEN = WEG, ANDERS, WOORDEN, ADRES_WEG = "tekst weg", "tekst anders", "woorden anders", "adres weg"
"""What a problem with an adopted text or an address is called: much else can follow from it."""


def plek_van_tekst(inhoud: Inhoud, visie: Visie, id: str) -> tuple[str, int]:
    """Give file and line of an adopted text: on its page, or in the record that its page shows."""
    pad = inhoud.adresboek.pagina_van[id]
    blokken = (blok for pagina in inhoud.paginas if pagina.pad == pad for blok in pagina.blokken)
    blok = next((blok for blok in blokken if blok.id == id), None)
    return (f"docs/{pad}", blok.regel) if blok else inhoud.waar(id, f"data/visie/{visie.periode.id}", "tekst")


def _thuis(project: Path, visie: Visie, id: str) -> tuple[str, int]:
    """Give the page on which an adopted text that is gone was published."""
    begin, einde = f"/visie/{visie.periode.id}/", f"#{id}"
    adres = next((een for een in vastgelegde_adressen(project) if een.startswith(begin) and een.endswith(einde)), begin)
    pad = f"docs{adres.partition('#')[0]}"
    return next((naam for naam in (f"{pad}index.md", f"{pad[:-1]}.md") if (project / naam).is_file()), pad), 1


def _zonder_naam(inhoud: Inhoud, visie: Visie, vast: set[str]) -> dict[str, tuple[tuple[str, int], str]]:
    """Give file and line of each text without the id that was locked for it, and what to do, by its fingerprint."""
    gevonden = {}
    for pagina in inhoud.paginas:
        for blok in pagina.blokken:
            if pagina.letterlijk and pagina.periode == visie.periode.id and blok.id not in vast:
                raad = f"geef hem zijn id terug{f' in plaats van {blok.id}' if blok.id else ''}: zo staat hij hier nog"
                gevonden[vingerafdruk(blok.tekst)] = ((f"docs/{pagina.pad}", blok.regel), raad)
    return gevonden


def gewijzigde_teksten(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Yield each adopted text whose words are no longer those that were locked.

    Words that an earlier edition froze are kept there; what became of them is for the changes to prove.
    """
    for visie in inhoud.regiovisie.visies:
        bevroren, gezien = {(deel.id, vingerafdruk(deel.tekst)) for deel in _bevroren(visie)}, set[tuple[str, str]]()
        naam = VINGERAFDRUKKEN.format(periode=visie.periode.id)
        nu = dict(regel.split() for regel in vingerafdrukken_van(inhoud, visie.periode.id, project))
        bronnen, vast = bronteksten(visie, project), regels_van(project / naam)
        los = _zonder_naam(inhoud, visie, {regel.partition(" ")[0] for regel in vast})
        for id, _, afdruk in (regel.partition(" ") for regel in dict.fromkeys(vast)):
            if (id, afdruk) in bevroren:
                gezien.add((id, afdruk))
            elif id not in nu:
                plek, raad = los.get(afdruk) or (
                    _thuis(project, visie, id),
                    f"zet hem terug, met {{: #{id} }} erachter",
                )
                yield Problem(*plek, f"{id}: deze tekst van de visie is verdwenen; {raad}", WEG)
            elif nu[id] != afdruk and f"{id} {nu[id]}" in vast:
                raad = "laat de regel staan van de woorden die openbaar zijn"
                wat = f"{id}: heeft hier na een samenvoeging twee regels; {raad}"
                yield Problem(naam, vast.index(f"{id} {afdruk}") + 1, wat, ANDERS)
            elif nu[id] != afdruk:
                plek = (bronnen[id], 1) if id in bronnen else plek_van_tekst(inhoud, visie, id)
                yield Problem(*plek, f"{id}: de woorden van de visie zijn hier gewijzigd; zet ze terug", ANDERS)
        for id, _ in sorted(bevroren - gezien):
            yield Problem(naam, 1, f"{id}: deze woorden van een bevroren uitgave zijn nooit vastgelegd; zet ze terug")
