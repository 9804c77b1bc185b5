"""The help pages as built, and how they are read: their words, their numbers, their weight."""

import gzip
import re
from pathlib import Path

from building import file_of, pages
from lxml import html
from reading import document, elements, strings

from macros.gegevens.hulp import tel
from macros.hulp.nummers import nummers_in

SHARED = ("hulp/hulp.css", "hulp/hulp.js")
# What a page needs as well, when it has this: a word explained in place, the finder, the card to cut out.
BESIDE = {
    "//a[@class='begrip']": "hulp/uitleg.js",
    "//*[@id='plek']": "hulp/gemeentezoeker.js",
    "//*[@class='kaartje']": "hulp/nummers.css",
}


def help_pages(site: Path) -> list[str]:
    """The address of every help page."""
    return [page for page in pages(site) if page.startswith("hulp/")]


def visible_text(tree: html.HtmlElement) -> str:
    """All words of a page, adopted text left out: that is not ours to choose numbers in."""
    parts = strings(tree, "//body//text()[not(ancestor::script)][not(ancestor::*[@data-tekst])]")
    return re.sub(r"\s+", " ", " ".join(parts))


def numbers_on(site: Path, page: str) -> set[str]:
    """Every telephone number a page shows or can dial."""
    tree = document(site, page)
    dialled = {tel(link) for link in strings(tree, "//a/@href[starts-with(., 'tel:')]")}
    return nummers_in(visible_text(tree)) | dialled


def asked_for(site: Path, page: str) -> list[str]:
    """What a page needs beside itself: style and script, and the card where a word is explained."""
    tree = document(site, page)
    return [*SHARED, *(name for path, name in BESIDE.items() if elements(tree, path))]


def weight(site: Path, page: str) -> int:
    """Bytes over the line for a first visit: page, style and scripts, compressed."""
    files = [file_of(site, page), *(site / name for name in asked_for(site, page))]
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
