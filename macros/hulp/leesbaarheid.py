"""The help pages are read by people under stress: short sentences, easy words."""

import re
from collections.abc import Iterator

from lxml import html

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel, regel_getoond
from macros.weergave.getoond import als_html, leesgemak, regel_van

MAKKELIJK = 75
LANGSTE_ZIN = 20
# A few words of one line, such as a list of links, say nothing about how a page reads.
GENOEG_PER_PAGINA = 30
_EINDE = re.compile(r"(?<=[.?])\s+")
_GELEZEN = (
    "//main//*[self::p or self::li][not(.//p)]"
    "[not(ancestor-or-self::*[contains(@class, 'gemeenten') or contains(@class, 'plaatsen')])]"
)


@regel_getoond
def hulp_leest_makkelijk(inhoud: Inhoud) -> Iterator[Problem]:
    """A help page reads easily. For English the measure needs a word list that has to be fetched: length alone."""
    for pagina in inhoud.paginas:
        if pagina.pad.startswith("hulp/"):
            zinnen = list(zinnen_van(als_html(inhoud, pagina)))
            for tekst in moeilijke_zinnen(zinnen, pagina.meta.get("taal", "nl")):
                yield pagina.fout(f"leesbaarheid: {tekst}", regel_van(inhoud, pagina, tekst.partition(": ")[2]))


@regel
def zoekantwoord_leest_makkelijk(inhoud: Inhoud) -> Iterator[Problem]:
    """What stands above the results of a search reads as easily as a help page."""
    for antwoord in inhoud.regiovisie.zoeken.antwoorden:
        for tekst in moeilijke_zinnen(_EINDE.split(antwoord.zin), "nl"):
            yield inhoud.fout(antwoord, "zin", tekst)


def zinnen_van(boom: html.HtmlElement) -> Iterator[str]:
    """Yield the sentences a reader reads: paragraphs and points of the text, without lists of names."""
    for element in boom.xpath(_GELEZEN):
        tekst = " ".join(" ".join(element.itertext()).split())
        yield from (zin for zin in _EINDE.split(tekst) if zin)


def moeilijke_zinnen(zinnen: list[str], taal: str) -> Iterator[str]:
    """Yield what is too hard in a text: each sentence that is too long, and its sentences as a whole."""
    for zin in zinnen:
        if len(zin.split()) > LANGSTE_ZIN:
            yield f"{len(zin.split())} woorden is te lang, knip de zin in tweeën: {zin}"
    if taal == "nl" and len(" ".join(zinnen).split()) > GENOEG_PER_PAGINA and (cijfer := leesgemak(zinnen)) < MAKKELIJK:
        yield f"de pagina haalt {cijfer:.0f} van de {MAKKELIJK} punten; kies kortere zinnen en woorden"
