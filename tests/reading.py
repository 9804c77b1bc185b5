"""The built HTML as trees, with answers of one type."""

import re
from copy import deepcopy
from functools import cache, lru_cache
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

from building import file_of
from lxml import html

from macros.kern.getallen import getallen_in

HOME = "http://site/"


def document(site: Path, page: str) -> html.HtmlElement:
    """The page at an address, with its links made absolute on `http://site/`, for who asks to do with as he likes."""
    file = file_of(site, page)
    return cast(html.HtmlElement, deepcopy(_read(file, file.stat().st_mtime_ns, page).getroottree()).getroot())


@lru_cache(maxsize=1000)
def _read(file: Path, _written: int, page: str) -> html.HtmlElement:
    """A page as `document` gives it. To read it takes fifteen times as long as to copy it."""
    tree = cast(html.HtmlElement, html.document_fromstring(file.read_bytes()))
    tree.make_links_absolute(f"{HOME}{page}")
    return tree


def elements(tree: html.HtmlElement, path: str, **values: str) -> list[html.HtmlElement]:
    """The elements an XPath finds."""
    return cast(list[html.HtmlElement], tree.xpath(path, **values))


def strings(tree: html.HtmlElement, path: str, **values: str) -> list[str]:
    """The attributes or texts an XPath finds."""
    return [str(found) for found in cast(list[object], tree.xpath(path, **values))]


@cache
def ids_on(site: Path, page: str) -> frozenset[str]:
    """Every id on a page of a site that does not change any more."""
    return frozenset(strings(document(site, page), "//@id"))


def words(element: html.HtmlElement) -> str:
    """What an element says, in words with one space between them."""
    return " ".join(str(element.text_content()).split())


def pages_with(site: Path, pages: list[str], path: str) -> list[str]:
    """Those pages on which an XPath finds something."""
    return [page for page in pages if elements(document(site, page), path)]


def strangers(text: str, known: set[str]) -> list[str]:
    """The numbers in a text that are not known."""
    return [number for number in getallen_in(re.sub("[–+−]", " ", text)) if number not in known]


def leads_to(site: Path, name: str) -> set[str]:
    """Where a name leads, by each of the ways its page says so: refresh, canonical and link."""
    tree = document(site, name)
    refresh = [value.partition("url=")[2] for value in strings(tree, "//meta[@http-equiv='refresh']/@content")]
    ways = [*refresh, *strings(tree, "//link[@rel='canonical']/@href"), *strings(tree, "//body//a/@href")]
    assert len(ways) == 3, name
    return {urljoin(f"{HOME}{name}", way) for way in ways}
