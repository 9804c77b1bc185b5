"""What a built page may not hold, under the strict response headers and our promises to a visitor."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from macros.kern.fouten import Problem

_GEGEVENSBLOKKEN = {"application/json", "application/ld+json"}
_OPGEHAALD = {"src", "srcset", "data", "poster", "action", "formaction", "background", "ping"}
_OPHALENDE_LINKS = {
    *("stylesheet", "icon", "manifest"),
    *("preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"),
}
_BEWAREN = re.compile(r"cookie|localStorage|sessionStorage|indexedDB|serviceWorker|caches\.|sendBeacon")
# The one word in the tab that says it has left the help pages, and the choice of light or dark; test_hulp_verlaten.py
# and test_rust.py hold that it is no more.
_MAG_BEWAREN = {("hulp.js", "sessionStorage"), ("kleur.js", "sessionStorage")}


def onveilig(site: Path) -> Iterator[Problem]:
    """Yield everything in pages, style sheets and our own scripts that runs inline, comes from elsewhere or is kept."""
    for bestand in sorted(site.rglob("*")):
        naam = bestand.relative_to(site).as_posix()
        for fout in _fouten(bestand, naam):
            yield Problem(f"site/{naam}", 1, fout)


def _fouten(bestand: Path, naam: str) -> list[str]:
    if bestand.suffix == ".html":
        return fouten_in_pagina(bestand.read_text("utf-8"))
    if bestand.suffix == ".css":
        return [f"haalt iets op van elders: {adres}" for adres in fouten_in_stijl(bestand.read_text("utf-8"))]
    # The theme's own are not ours to answer for.
    if bestand.suffix == ".js" and "assets/javascripts/" not in naam:
        return [f"bewaart iets bij de bezoeker: {woord}" for woord in fouten_in_script(bestand)]
    return []


def fouten_in_pagina(tekst: str) -> list[str]:
    """Give what a page does that the strict response headers or our promises forbid."""
    elementen = html.document_fromstring(tekst).iter(html.etree.Element)
    return [fout for element in elementen for fout in _fouten_van(element)]


def fouten_in_stijl(tekst: str) -> list[str]:
    """Give whatever a style sheet fetches from elsewhere."""
    return re.findall(r"""(?:url\(\s*['"]?|@import\s+['"])((?:https?:)?//[^'")\s]+)""", tekst)


def fouten_in_script(bestand: Path) -> list[str]:
    """Give every way a script keeps something on the visitor's device, but for what it may."""
    woorden = dict.fromkeys(_BEWAREN.findall(bestand.read_text("utf-8")))
    return [woord for woord in woorden if (bestand.name, woord) not in _MAG_BEWAREN]


def _fouten_van(element: html.HtmlElement) -> Iterator[str]:
    if element.tag == "style":
        yield "stijlblad in de pagina zelf"
    if element.tag == "script" and not element.get("src") and element.get("type") not in _GEGEVENSBLOKKEN:
        yield "script in de pagina zelf"
    for naam, waarde in element.attrib.items():
        if naam.startswith("on"):
            yield f"script in het attribuut {naam}"
        if naam == "style":
            yield "stijl in het attribuut style"
        if waarde.strip().lower().startswith(("javascript:", "vbscript:")):
            yield f"script in het adres van {naam}"
        if _haalt_op(element, naam) and _is_elders(waarde.strip()):
            yield f"{naam} haalt iets op van elders: {waarde}"


def _is_elders(adres: str) -> bool:
    delen = urlsplit(adres)
    return bool(delen.netloc) or delen.scheme not in {"", "data"}


def _haalt_op(element: html.HtmlElement, naam: str) -> bool:
    if naam in _OPGEHAALD:
        return True
    rels = set(str(element.get("rel", "")).split())
    return naam == "href" and (element.tag == "use" or (element.tag == "link" and bool(rels & _OPHALENDE_LINKS)))
