"""The built pages for the council, read back: a number stands in the record that shows it, or nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import html

from macros.raad.gronden import Gronden, getalwaarden_in, is_bewaakt
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import leestijd

# What a reader or a screen reader gets to hear beside the text itself.
_KENMERKEN = ("aria-label", "alt", "title")


def losse_getallen(site: Path, inhoud: Inhoud) -> Iterator[str]:
    """Yield `page: number in its text` for each number on a page for the council that no record there answers for.

    An element that shows a record says so in `data-record`; one that shows a number we counted, in `data-telling`.
    """
    gronden = Gronden(inhoud.regiovisie, inhoud.adresboek)
    for pagina in inhoud.paginas:
        if not is_bewaakt(pagina.pad):
            continue
        tijd = leestijd(inhoud, pagina)
        tellingen = {"leestijd": frozenset({str(tijd.minuten), str(tijd.woorden), str(tijd.tempo)})}
        adres = pagina_adres(pagina.pad)
        document = html.document_fromstring((site / adres / "index.html").read_bytes())
        for element, tekst in _teksten(document):
            for getal in sorted(getalwaarden_in(tekst) - _toegestaan(element, gronden, tellingen)):
                yield f"{adres}: '{getal}' in '{' '.join(tekst.split())[:80]}' hoort bij geen record"


def _teksten(document: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Yield (element, text) of every piece of text of the article, with the element it stands in."""
    for element in document.iterfind(".//main//article//*"):
        if not isinstance(element.tag, str):
            continue
        yield element, element.text or ""
        yield element.getparent(), element.tail or ""
        for kenmerk in _KENMERKEN:
            yield element, element.get(kenmerk, "")


def _toegestaan(element: html.HtmlElement, gronden: Gronden, tellingen: dict[str, frozenset[str]]) -> frozenset[str]:
    """Give the numbers an element may show: those of the nearest record or count it stands in."""
    for houder in (element, *element.iterancestors()):
        if record := houder.get("data-record"):
            return gronden.van(record)
        if telling := houder.get("data-telling"):
            return tellingen.get(telling, frozenset())
    return frozenset()
