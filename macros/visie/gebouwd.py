"""The built site as a reader gets it: the adopted words, taken out of the HTML in reading order."""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from macros.visie.brontekst import Woord, verwijzing_los, woorden_op, zonder_opsommingsteken

_LOS = {"td", "th", "br"}
# What of ours may stand inside adopted text. Anything else counts as text, so that no word can hide behind a class.
_VAN_ONS = {"anker", "footnote-backref", "gewoon", "letop", "nootnr", "noten"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def paginas_in_volgorde(site: Path, begin: str) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield (address, document) by following `rel=next` from the first page of a visie, as `visie/2030-2034/`.

    A page outside its folder ends the walk.
    """
    adres = begin
    gezien: set[str] = set()
    while adres.startswith(begin) and adres not in gezien:
        gezien.add(adres)
        document = html.document_fromstring((site / adres / "index.html").read_bytes())
        yield adres, document
        volgende = document.find(".//link[@rel='next']")
        if volgende is None:
            return
        adres = urljoin(f"/{adres}", volgende.get("href", "")).lstrip("/")


def paginas(site: Path) -> list[str]:
    """Give the address of every page, relative to the home page, as a visitor knows it."""
    bestanden = (bestand.relative_to(site).as_posix() for bestand in site.rglob("*.html"))
    return sorted(re.sub(r"(^|/)index\.html$", r"\1", bestand) for bestand in bestanden)


def bestand_van(site: Path, pagina: str) -> Path:
    """Give the file behind the address of a page, such as `over/` or `404.html`."""
    return site / pagina / "index.html" if not pagina or pagina.endswith("/") else site / pagina


def ontbrekende_adressen(site: Path, adressen: Iterable[str]) -> Iterator[str]:
    """Yield each address, such as `/over/#redactie`, that has no page on the built site, or a page without that id."""
    ids: dict[str, set[str]] = {}
    for adres in adressen:
        pagina, _, anker = adres.lstrip("/").partition("#")
        if pagina not in ids:
            bestand = bestand_van(site, pagina)
            ids[pagina] = {"", *html.parse(bestand).xpath("//@id")} if bestand.is_file() else set()
        if anker not in ids[pagina]:
            yield adres


def letterlijke_blokken(document: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield (id, text) of each block of adopted text; what is ours inside it is left out."""
    for element in document.iterfind(".//main//*[@data-tekst]"):
        kring = [element, *element.iterancestors()]
        # A reader does not get to see it, or not as adopted text.
        if any("hidden" in deel.attrib or "toegevoegd" in deel.classes for deel in kring):
            continue
        tekst = "".join(_stukken(element))
        yield element.get("id", ""), zonder_opsommingsteken(tekst) if element.tag[0] == "h" else tekst


def _is_van_ons(element: html.HtmlElement) -> bool:
    return "toegevoegd" in element.classes and not _VAN_ONS.isdisjoint(element.classes)


def _stukken(element: html.HtmlElement) -> Iterator[str]:
    """Yield the pieces of text of an element, without what is ours and without blocks with an id of their own."""
    if element.tag == "sup":
        yield verwijzing_los(element.text_content().translate(_SUPERSCRIPT))
        return
    yield element.text or ""
    for kind in element:
        if isinstance(kind.tag, str) and not _is_van_ons(kind) and kind.get("data-tekst") is None:
            yield from _stukken(kind)
        if kind.tag in _LOS:
            yield " "
        yield kind.tail or ""


def paginawoorden(site: Path, begin: str) -> tuple[list[Woord], int]:
    """Give the adopted words of the built site in reading order, footnotes last, and the number of blocks."""
    blokken = [
        (int(id.removeprefix("voetnoot-")) if id.startswith("voetnoot-") else 0, woorden_op(tekst, f"{adres}#{id}"))
        for adres, document in paginas_in_volgorde(site, begin)
        for id, tekst in letterlijke_blokken(document)
    ]
    return [woord for _, blok in sorted(blokken, key=itemgetter(0)) for woord in blok], len(blokken)
