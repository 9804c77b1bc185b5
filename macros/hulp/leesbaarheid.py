"""The help pages are read by people under stress: short sentences, easy words."""

from collections.abc import Iterator

from lxml import html

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel, regel_getoond
from macros.weergave.getoond import als_html, moeilijke_zinnen, regel_van, zinnen_in

MAKKELIJK = 75
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
            for tekst in moeilijke_zinnen(zinnen, MAKKELIJK, pagina.meta.get("taal", "nl")):
                yield pagina.fout(f"leesbaarheid: {tekst}", regel_van(inhoud, pagina, tekst.partition(": ")[2]))


@regel
def zoekantwoord_leest_makkelijk(inhoud: Inhoud) -> Iterator[Problem]:
    """What stands above the results of a search reads as easily as a help page."""
    for antwoord in inhoud.regiovisie.zoeken.antwoorden:
        for tekst in moeilijke_zinnen(zinnen_in(antwoord.zin), MAKKELIJK):
            yield inhoud.fout(antwoord, "zin", tekst)


def zinnen_van(boom: html.HtmlElement) -> Iterator[str]:
    """Yield the sentences a reader reads: paragraphs and points of the text, without lists of names."""
    for element in boom.xpath(_GELEZEN):
        tekst = " ".join(" ".join(element.itertext()).split())
        yield from zinnen_in(tekst)
