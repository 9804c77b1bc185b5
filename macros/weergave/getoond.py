"""Pages as the generator gets them: what an editor wrote, with what each macro makes of it in its place."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lxml import html

from macros.kern.opmaak import maak_html
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import toon

if TYPE_CHECKING:
    from pyphen import Pyphen


@lru_cache(maxsize=256)
def getoond(inhoud: Inhoud, pagina: Pagina) -> tuple[str, ...]:
    """Give per line of a page what is read there: the line itself or what its macro shows; nothing for front matter."""
    regels = ["" if nummer < pagina.begin else regel for nummer, regel in enumerate(pagina.regels)]
    for aanroep in pagina.aanroepen:
        # What can't be shown is told by the rules of its records, or else by the trial build: it hides no other fault.
        regels[aanroep.regel - 1] = ""
        with suppress(Exception):
            regels[aanroep.regel - 1] = toon(inhoud, pagina, aanroep.naam, aanroep.ids)
    return tuple(regels)


@lru_cache(maxsize=256)
def als_html(inhoud: Inhoud, pagina: Pagina) -> html.HtmlElement:
    """Give the text of a page as HTML, adopted text marked as on the site; what the skeletons add is not in it."""
    boom = _als_boom(getoond(inhoud, pagina))
    for element in boom.iterfind(".//*[@id]"):
        if element.get("id") in inhoud.adresboek.letterlijk:
            element.set("data-tekst", "")
    return boom


@lru_cache(maxsize=256)
def proza_als_html(pagina: Pagina) -> html.HtmlElement:
    """Give what an editor wrote on a page as HTML, without what its macros show."""
    leeg = {*range(1, pagina.begin + 1), *(aanroep.regel for aanroep in pagina.aanroepen)}
    return _als_boom("" if nummer in leeg else regel for nummer, regel in enumerate(pagina.regels, 1))


def _als_boom(regels: Iterable[str]) -> html.HtmlElement:
    tekst = maak_html("\n".join(regels))
    return html.document_fromstring(f"<main><article>{tekst}</article></main>")


def regel_van(inhoud: Inhoud, pagina: Pagina, tekst: str) -> int:
    """Give the line that shows the begin of a text, also in the front matter; the first when it can't be told."""
    begin = " ".join(tekst.strip().partition("\n")[0].split()[:3])
    regels = (*enumerate(getoond(inhoud, pagina), 1), *enumerate(pagina.regels, 1))
    return next((nummer for nummer, regel in regels if begin and begin in regel), 1)


def zinnen_in(tekst: str) -> list[str]:
    """Give the sentences of a text."""
    return [zin for zin in _EINDE.split(tekst) if zin]


def te_lange_zinnen(zinnen: list[str]) -> Iterator[str]:
    """Yield what an editor is told of each sentence with too many words."""
    for zin in zinnen:
        if len(zin.split()) > LANGSTE_ZIN:
            yield f"{len(zin.split())} woorden is te lang, knip de zin in tweeën: {zin}"


def moeilijke_zinnen(zinnen: list[str], norm: int, taal: str = "nl") -> Iterator[str]:
    """Yield what is too hard in a text: each sentence that is too long, and its sentences as a whole below a norm."""
    yield from te_lange_zinnen(zinnen)
    if taal == "nl" and len(" ".join(zinnen).split()) > GENOEG_PER_PAGINA and (cijfer := leesgemak(zinnen)) < norm:
        yield f"de pagina haalt {cijfer:.0f} van de {norm} punten; kies kortere zinnen en woorden"


def leesgemak(zinnen: list[str]) -> float:
    """Give how easily sentences or paragraphs are read together, after Flesch and Douma: 100 is very easy, 50 hard.

    What has no more than two words, such as the end of an abbreviation, counts as no sentence. A word has a syllable
    more than it has places to break it off. Source: W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960.
    """
    tekst = " ".join(een if een[-1] in ".?!:" else f"{een}." for een in zinnen)
    woorden = _woorden(tekst)
    if not woorden:
        return 0.0
    van_belang = [zin for zin in _ZIN.findall(tekst) if len(_woorden(zin)) > 2]
    lettergrepen = sum(map(_lettergrepen, woorden))
    return 206.835 - 0.93 * len(woorden) / max(1, len(van_belang)) - 77 * lettergrepen / len(woorden)


def _woorden(tekst: str) -> list[str]:
    return _GEEN_WOORD.sub("", tekst).lower().split()


@cache
def _lettergrepen(woord: str) -> int:
    return len(_afbreken().positions(woord)) + 1


@cache
def _afbreken() -> "Pyphen":
    # Imported here: most commands do without its patterns.
    from pyphen import Pyphen

    return Pyphen(lang="nl")


LANGSTE_ZIN = 20
# A few words of one line, such as a list of links, say nothing about how a page reads.
GENOEG_PER_PAGINA = 30
_EINDE = re.compile(r"(?<=[.?])\s+")
_ZIN = re.compile(r"\b[^.!?]+")
# An apostrophe stays in 's, 't and the like.
_GEEN_WOORD = re.compile(r"[^\w\s']|'(?![tsd]|ve|ll|re)")
