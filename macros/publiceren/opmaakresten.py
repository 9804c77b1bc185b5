"""Marks that were meant for Markdown or a template, and are read on the built page instead.

In: a built page. Out: each piece of text that shows a mark. What stands in code is meant to be read as it is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from lxml import etree, html

from macros.kern.voorwerk import VELDEN

_REST = re.compile(
    rf"""
      \{{[{{%#:.] | [}}%]\}}                          # of a template, or of a list of attributes
    | ^\s*(?:{"|".join(VELDEN)}):\s                   # front matter
    | \*\*|__|~~|==|`                                 # bold, struck through, marked, code
    | (?<![\w*])\*\S[^*\n]*\* | (?<!\w)_\w[^_\n]*_(?!\w)  # italic
    | \]\(|\]\[|\[\[|!\[|\[\^ | ^\s*\[[^]\n]+\]:\s    # a link, a picture, a note, where one leads
    | ^\s*\[[ xX]\]\s                                 # a task
    | ^\s*\#{{1,6}}\s | ^\s*(?:[-*_+=<>|]\s?){{3,}}   # a heading, a line, what a merge left
    | \|\s*:?-{{3,}} | ^\s*\|.*\|\s*$ | \s\|\s.*\s\|\s    # a table
    | :::|^\s*(?:!!!|\?\?\?)                          # a box
    | \n\s*[-*+>:]\s+\S | ^\s*[•▪◦‣]\s                # a list, a quote or an explanation without a blank line before it
    | \n\s*\d{{1,2}}[.)]\s[^\n]+\n\s*\d{{1,2}}[.)]\s  # a numbered list
    | </?[a-zA-Z!][^<>]*> | <!-- | &(?:\#\w+|[a-z]{{2,8}});   # HTML
    """,
    re.VERBOSE | re.MULTILINE,
)
_gelezen = etree.XPath(
    "//body//text()[not(ancestor::code or ancestor::pre or ancestor::script or ancestor::style)]"
    " | //title/text() | //meta[@name='description']/@content | //@alt | //@title | //@aria-label",
    smart_strings=False,
)
_HEK = re.compile(r"^\s*(?:```|~~~)")


def opmaakresten(boom: html.HtmlElement) -> Iterator[str]:
    """Give each text with such a mark, from the mark on."""
    gelezen: Any = _gelezen(boom)
    return filter(None, map(_rest, gelezen))


# Most of what is read on a page, such as its menu, stands on every page.
@lru_cache(maxsize=10_000)
def _rest(tekst: str) -> str:
    gevonden = _REST.search(tekst)
    return tekst[gevonden.start() :].strip() if gevonden else ""


def onbedoelde_code(boom: html.HtmlElement, regels: Iterable[str]) -> Iterator[str]:
    """Yield each block of code whose first line does not follow a fence in the lines the page was made of."""
    alle = [*regels, ""]
    bedoeld = {alle[nummer + 1].strip() for nummer, regel in enumerate(alle[:-1]) if _HEK.match(regel)}
    for blok in boom.iter("pre"):
        eerste = blok.text_content().strip().partition("\n")[0].strip()
        if eerste not in bedoeld:
            yield eerste
