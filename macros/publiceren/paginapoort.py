"""The gate that reads the built pages: each has what its kind must have, and nothing that it may not.

In: pages as HTML, by their file on the site, and the content they were made of. Out: a problem for each line that a
page breaks, at the line of the source where that can be told. What every page of a kind lacks, its template lacks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree, html

from macros.kern.fouten import Problem
from macros.publiceren.opmaakresten import onbedoelde_code, opmaakresten
from macros.publiceren.paginasoorten import ER_NIET, SOORTEN, Blad, Eis, Soort, kennis
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.weergave.getoond import getoond, regel_van

_LANG = 60
# Each line is asked of every page.
_vraag = cache(etree.XPath)


def keur_paginas(paginas: Mapping[str, str], inhoud: Inhoud, basis: str) -> Iterator[Problem]:
    """Yield what is wrong with the built pages; `basis` is the path of the home page on its server."""
    bronnen = {f"{pagina_adres(pagina.pad)}index.html": pagina for pagina in inhoud.paginas}
    bladen = [Blad(naam, html.document_fromstring(tekst), bronnen.get(naam)) for naam, tekst in paginas.items()]
    for naam in bronnen.keys() - paginas.keys():
        yield bronnen[naam].fout("de generator maakte hier geen pagina van")
    per_eis: defaultdict[tuple[Soort, Eis], list[Problem]] = defaultdict(list)
    for blad in bladen:
        if blad.pagina is None and not blad.in_map("id/", "kader/", *ER_NIET):
            yield Problem(f"site/{blad.bestand}", 1, "deze pagina komt nergens uit docs/ vandaan; haal het bestand weg")
            continue
        for soort, eis, fout in _gebroken(blad, inhoud, basis):
            per_eis[soort, eis].append(fout)
        yield from _tekstfouten(blad, inhoud)
    for (soort, eis), fouten in per_eis.items():
        van_soort = sum(map(soort.hoort, bladen))
        yield from [Problem(soort.sjabloon, 1, f"{soort.naam}: {eis.fout}")] if len(fouten) == van_soort > 1 else fouten


def gebouwde_paginas(site: Path) -> dict[str, str]:
    """Give the HTML of every page of a built site, by its file."""
    return {pad.relative_to(site).as_posix(): pad.read_text("utf-8") for pad in sorted(site.rglob("*.html"))}


def _gebroken(blad: Blad, inhoud: Inhoud, basis: str) -> Iterator[tuple[Soort, Eis, Problem]]:
    """Yield each line that a page breaks."""
    weet = kennis(blad, inhoud, basis)
    for soort in SOORTEN:
        for eis in soort.eisen if soort.hoort(blad) else ():
            gevonden: Any = _vraag(eis.pad)(blad.boom, **weet)
            if eis.gebroken(len(gevonden)):
                wat = gevonden[-1] if gevonden else ""
                tekst = wat.text_content() if isinstance(wat, html.HtmlElement) else str(wat)
                yield soort, eis, _fout(blad, inhoud, f"{soort.naam}: {eis.fout}", tekst)


def _tekstfouten(blad: Blad, inhoud: Inhoud) -> Iterator[Problem]:
    """Yield each mark left in the text of a page, and each block of code that nobody meant."""
    for tekst in opmaakresten(blad.boom):
        kort = " ".join(tekst.split())
        kort = f"{kort[:_LANG]}…" if len(kort) > _LANG else kort
        yield _fout(blad, inhoud, f"opmaak: op de pagina staat als tekst '{kort}'", tekst)
    regels = "\n".join(getoond(inhoud, blad.pagina)).split("\n") if blad.pagina else ()
    for regel in onbedoelde_code(blad.boom, regels):
        uitleg = "wat vier spaties inspringt wordt code; haal de spaties weg, of zet er een regel met ``` voor en na"
        yield _fout(blad, inhoud, f"opmaak: '{regel[:_LANG]}' staat als code op de pagina; {uitleg}", regel)


def _fout(blad: Blad, inhoud: Inhoud, fout: str, tekst: str) -> Problem:
    """Give a mistake, at the line of the source with the text if it is there."""
    if blad.pagina is None:
        return Problem(f"site/{blad.bestand}", 1, fout)
    return blad.pagina.fout(fout, regel_van(inhoud, blad.pagina, tekst))
