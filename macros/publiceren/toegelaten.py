"""Which files may lie where: all that lies in docs/ and overrides/ becomes public, so only what is meant to may."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from macros.kern.fouten import Problem
from macros.kern.sloten import VORMEN

_MAPPEN = r"(?:[a-z0-9-]+/)*"
# A list is called as its field, and that of one has two words.
_LIJST = r"(?:[a-z0-9-]+|gewone_taal)"
_GEMAAKT = r"(?!gemaakt/|id/|kader/)"
_ANDERE_BEELDEN = (".jpeg", ".gif", ".heic", ".avif", ".bmp", ".tif", ".tiff")
_BUITEN = "bewaar het buiten het project of gooi het weg"
_BEELDEN = {".svg": b"", ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".webp": b"RIFF"}
"""Kind of picture → how its content begins."""

_PATRONEN = {
    "docs": (
        rf"{_GEMAAKT}{_MAPPEN}[a-z0-9-]+\.md",
        # A help page is light.
        rf"{_GEMAAKT}(?!hulp/){_MAPPEN}[a-z0-9-]+\.(?:svg|png|jpg|webp)",
        r"partners/controleer_links\.py|\.well-known/[a-z0-9-]+(?:\.txt|\.json)?",
        # What we make ourselves.
        r"gemaakt/(?:[a-z0-9-]+/)?[a-z0-9-]+\.(?:atom|csv|json|pdf|woff2)|kader/[a-z0-9-]+/index\.html",
        r"id/[a-z0-9/-]+(?:/index\.html|\.(?:json|jsonld|ttl))|adressen\.json|begrippen\.(?:csv|json|jsonld|ttl)",
        r"objects\.inv",
    ),
    "overrides": (
        r"(?:partials/|hulp/)?[a-z0-9-]+\.html",
        rf"(?:assets|hulp)/{_MAPPEN}[a-z0-9-]+\.(?:css|js|svg|png|ico|jpg|webp|woff2)",
    ),
    "data": (
        rf"{_MAPPEN}{_LIJST}\.ya?ml|schema/{_MAPPEN}{_LIJST}\.json|visie/{_MAPPEN}brontekst\.txt",
        rf"{_MAPPEN}(?:{'|'.join(map(re.escape, VORMEN))})",
    ),
}
_MAG = {begin: re.compile("|".join(patronen)) for begin, patronen in _PATRONEN.items()}
"""What may lie in each folder, by its path below it."""

_SOORTEN = {
    "docs": "pagina's (.md) en buiten hulp plaatjes (.svg, .png, .jpg, .webp), en alles daar wordt openbaar",
    "overrides": "sjablonen (.html), en in assets/ stijl, script en plaatjes; die worden openbaar",
    "data": "gegevens (.yml)",
}
_TE_GROOT = 5_000_000
"""Bytes."""

_VORMEN_SVG = {
    *("svg", "g", "title", "desc", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline"),
    *("polygon", "text", "tspan", "clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "stop"),
}
"""What a drawing needs: nothing here runs, or fetches something."""

_KLEIN = 2_000
_NAAM = re.compile(r"[^.~$]+\.\w+")
_HAALT = re.compile(r"url\(\s*[^#\s]|\\")
_VOORWERK = re.compile(r"\A\ufeff?---\n.*?\n---\s*\Z", re.DOTALL)


def vreemd(project: Path) -> Iterator[Problem]:
    """Yield each file in docs/, overrides/ and data/ that may not lie there, or is not what its name says."""
    for begin in _MAG:
        for plek, mappen, namen in os.walk(project / begin):
            verwezen = [naam for naam in sorted(mappen) if (Path(plek) / naam).is_symlink()]
            for pad in (Path(plek) / naam for naam in [*sorted(namen), *verwezen]):
                if fout := _fout(begin, pad, pad.relative_to(project / begin).as_posix()):
                    naam = os.fsencode(pad.relative_to(project)).decode("utf-8", "backslashreplace")
                    yield Problem(naam, 1, fout)


def _fout(begin: str, pad: Path, naam: str) -> str | None:
    """Say what is wrong with a file in a folder, by its path below it; None when it may lie there."""
    if not stat.S_ISREG((gegevens := pad.lstat()).st_mode):
        return "is geen gewoon bestand maar een verwijzing of apparaat; zet het bestand zelf hier neer, of haal dit weg"
    if not _MAG[begin].fullmatch(naam):
        hier = f"in {begin}/ staan alleen {_SOORTEN[begin]}"
        if pad.suffix.lower() in (".md", ".yml", ".html", ".css", ".js", *_BEELDEN) and _NAAM.fullmatch(pad.name):
            return f"hoort hier niet of heet niet goed: alleen kleine letters, cijfers en streepjes; {hier}"
        raad = "sla het plaatje op als .jpg of .png" if pad.suffix.lower() in _ANDERE_BEELDEN else _BUITEN
        return f"hoort hier niet: {hier}; {raad}"
    if not os.access(pad, os.R_OK):
        return "kan niet worden gelezen; pas de rechten van het bestand aan"
    if gegevens.st_size > _TE_GROOT:
        return f"is {gegevens.st_size // 1_000_000} MB; maak het kleiner dan {_TE_GROOT // 1_000_000} MB"
    if begin == "docs" and pad.suffix == ".md":
        return _paginafout(pad)
    return _beeldfout(pad) if begin == "docs" and pad.suffix in _BEELDEN else None


def _paginafout(pad: Path) -> str | None:
    """Say that a page is empty, or has the address of another."""
    if pad.stat().st_size < _KLEIN:
        tekst = pad.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        if not tekst.strip("\ufeff \n\t") or _VOORWERK.fullmatch(tekst):
            return "deze pagina is leeg; schrijf haar of gooi haar weg"
    dubbel = pad.with_suffix("") / "index.md"
    return f"heeft hetzelfde adres als '{pad.stem}/index.md'; laat er een staan" if dubbel.exists() else None


def _beeldfout(pad: Path) -> str | None:
    """Say that a picture is not of the kind that its name says, or holds more than a picture."""
    ruw = pad.read_bytes()
    if not ruw.startswith(_BEELDEN[pad.suffix]) or (pad.suffix == ".webp" and ruw[8:12] != b"WEBP"):
        return f"is geen {pad.suffix}: de inhoud is van een andere soort; sla het plaatje opnieuw op"
    if pad.suffix != ".svg":
        return None
    try:
        wortel = etree.fromstring(ruw, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return "is geen geldige .svg; sla het plaatje opnieuw op"
    wat = "een DOCTYPE" if b"<!DOCTYPE" in ruw else "" if etree.QName(wortel).localname == "svg" else "geen <svg>"
    wat = wat or next((fout for element in wortel.iter() if (fout := _meer_dan_vorm(element))), "")
    raad = "sla het op als gewone SVG, zonder script, stijlblad, beeld of verwijzing naar elders"
    return f"bevat {wat}; {raad}" if wat else None


def _meer_dan_vorm(element: Any) -> str | None:
    """Give what in a part of a drawing runs, fetches something or is left by a program; None for shape or word."""
    if not isinstance(element.tag, str):
        return None if element.tag is etree.Comment else "een opdracht of verwijzing"
    if (soort := etree.QName(element).localname) not in _VORMEN_SVG:
        return f"<{soort}>"
    for kenmerk, waarde in element.attrib.items():
        kort = etree.QName(kenmerk).localname
        if kort.startswith("on") or (kort == "href" and not waarde.startswith("#")) or _HAALT.search(waarde):
            return f"{kort}='{waarde[:40]}'"
    return None
