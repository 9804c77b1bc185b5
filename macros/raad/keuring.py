"""The pages for the council, read back: a number stands in the record that shows it, or nowhere."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lxml import html

from macros.kern.fouten import Problem
from macros.kern.paginas import Pagina
from macros.raad.gronden import Gronden, getalwaarden_in, is_bewaakt
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud, regel_getoond
from macros.weergave.getoond import als_html, regel_van
from macros.weergave.render import leestijd

# What a reader or a screen reader gets to hear beside the text itself.
_KENMERKEN = ("aria-label", "alt", "title")


@regel_getoond
def getoond_getal_heeft_record(inhoud: Inhoud) -> Iterator[Problem]:
    """A page for the council shows no number that no record there answers for."""
    for pagina, getal, tekst in _losse_getallen(inhoud, partial(als_html, inhoud)):
        wat = f"getal: '{getal}' in '{tekst[:80]}' hoort bij geen record; laat het een record zeggen"
        yield pagina.fout(wat, regel_van(inhoud, pagina, tekst))


def losse_getallen(site: Path, inhoud: Inhoud) -> Iterator[str]:
    """Yield `page: number in its text` for each such number on a built site."""

    def gebouwd(pagina: Pagina) -> html.HtmlElement:
        return html.document_fromstring((site / pagina_adres(pagina.pad) / "index.html").read_bytes())

    for pagina, getal, tekst in _losse_getallen(inhoud, gebouwd):
        yield f"{pagina_adres(pagina.pad)}: '{getal}' in '{tekst[:80]}' hoort bij geen record"


def _losse_getallen(inhoud: Inhoud, lees: Callable[[Pagina], html.HtmlElement]) -> Iterator[tuple[Pagina, str, str]]:
    """Yield (page, number, text it is in).

    An element that shows a record says so in `data-record`; one that shows a number we counted, in `data-telling`.
    """
    gronden = Gronden(inhoud.regiovisie, inhoud.adresboek)
    for pagina in inhoud.paginas:
        if not is_bewaakt(pagina.pad):
            continue
        boek = inhoud.regiovisie.cijferboek
        oordelen = {str(len(paren)) for paren in boek.uitslag.values()}
        beloofd = Counter(
            (een.in_actie, een.in_actie == "nee" and een.aard == "nodig") for een in inhoud.regiovisie.raad.beloften
        )
        tellingen = {
            "leestijd": frozenset({str(leestijd(inhoud, pagina))}),
            "oordelen": frozenset(oordelen),
            "beloften": frozenset(map(str, beloofd.values())),
        }
        for element, tekst in _teksten(lees(pagina)):
            for getal in sorted(getalwaarden_in(tekst) - _toegestaan(element, gronden, tellingen)):
                yield pagina, getal, " ".join(tekst.split())


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
