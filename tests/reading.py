"""The built HTML as trees, with answers of one type."""

from pathlib import Path
from typing import cast

from building import file_of
from lxml import html


def document(site: Path, page: str) -> html.HtmlElement:
    """The page at an address, with its links made absolute on `http://site/`."""
    tree = html.document_fromstring(file_of(site, page).read_bytes())
    cast(html.HtmlElement, tree).make_links_absolute(f"http://site/{page}")
    return cast(html.HtmlElement, tree)


def elements(tree: html.HtmlElement, path: str, **values: str) -> list[html.HtmlElement]:
    """The elements an XPath finds."""
    return cast(list[html.HtmlElement], tree.xpath(path, **values))


def strings(tree: html.HtmlElement, path: str, **values: str) -> list[str]:
    """The attributes or texts an XPath finds."""
    return [str(found) for found in cast(list[object], tree.xpath(path, **values))]
