"""The help pages as built, and how they are read: their words, their numbers, their weight."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from building import file_of, pages
from lxml import html
from reading import document, elements, strings

SHARED = ("assets/hulp/hulp.css", "assets/hulp/hulp.js")
# Only where a word is explained in place.
CARD = "assets/uitleg.js"
# What looks like a Dutch telephone number: the short ones, service numbers, 14 and an area code, ten digits.
NUMBER = re.compile(
    r"""(?<![\w.,/-])(?:
        112|113|116(?:[ ]?\d{3})?|14[ ]?0\d{2,3}|0[89]00[ –-]{0,3}\d{4,7}|0\d{1,3}[ -]?\d{2,3}(?:[ -]?\d{2,4}){1,3}
    )(?![\w/-])""",
    re.VERBOSE,
)


def help_pages(site: Path) -> list[str]:
    """The address of every help page."""
    return [page for page in pages(site) if page.startswith("hulp/")]


def digits(number: str) -> str:
    """A number as it is dialled."""
    return re.sub(r"\D", "", number)


def visible_text(tree: html.HtmlElement) -> str:
    """All words of a page, adopted text left out: that is not ours to choose numbers in."""
    parts = strings(tree, "//body//text()[not(ancestor::script)][not(ancestor::*[@data-tekst])]")
    return re.sub(r"\s+", " ", " ".join(parts))


def numbers_in(text: str) -> set[str]:
    """Every telephone number in a text, as it is dialled."""
    return {digits(found) for found in NUMBER.findall(text)}


def numbers_on(site: Path, page: str) -> set[str]:
    """Every telephone number a page shows or can dial."""
    tree = document(site, page)
    dialled = {digits(link) for link in strings(tree, "//a/@href[starts-with(., 'tel:')]")}
    return numbers_in(visible_text(tree)) | dialled


def sentences_of(tree: html.HtmlElement) -> Iterator[str]:
    """The sentences a reader reads: paragraphs and points of the text, without lists of names."""
    path = (
        "//main//*[self::p or self::li][not(.//p)]"
        "[not(ancestor-or-self::*[contains(@class, 'gemeenten') or contains(@class, 'plaatsen')])]"
    )
    for element in elements(tree, path):
        text = re.sub(r"\s+", " ", " ".join(element.itertext())).strip()
        yield from (sentence for sentence in re.split(r"(?<=[.?])\s+", text) if sentence)


def asked_for(site: Path, page: str) -> list[str]:
    """What a page needs beside itself: style and script, and the card where a word is explained."""
    explains = elements(document(site, page), "//a[@class='begrip']")
    return [*SHARED, *([CARD] if explains else [])]


def weight(site: Path, page: str) -> int:
    """Bytes over the line for a first visit: page, style and scripts, compressed."""
    files = [file_of(site, page), *(site / name for name in asked_for(site, page))]
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
