"""One page of each kind and of each shape, found by what is on it, so that a new chapter needs no change here."""

from collections import Counter
from functools import cache
from pathlib import Path

from building import file_of, pages
from lxml import html

_MARKS = [
    "data-tekst",
    'class="tabelrol',
    'class="kaarttabel',
    'class="actielijn',
    'class="stap',
    "<details",
    'class="footnote"',
    'class="melding',
    'class="naastelkaar',
    'class="uitspraken',
    'class="vraagdeuren',
    'class="stappenbeeld groot',
    'class="stapblad',
    'class="begrip"',
    'id="wegwijzer"',
    'class="werkblad"',
    'class="verwijzen"',
    'class="register"',
    'class="partnerbeeld"',
    'class="partnerlijst"',
    'class="vermeldingen"',
    'class="figuur',
    'id="kiezer"',
    'class="tijdvak',
    'class="thema"',
    'class="kanten"',
    'class="oordeel',
    'class="wijzigingsbericht',
]


@cache
def one_of_each(site: Path) -> list[str]:
    """Home, search, the page for what is gone, and pages that have every mark among them, the rarest mark first.

    A page that has more of the marks still wanted goes before one that has more of the mark itself.
    """
    texts = {page: file_of(site, page).read_text("utf-8") for page in pages(site)}
    having = {mark: [page for page, text in texts.items() if mark in text] for mark in _MARKS}
    chosen = {"", "zoeken/", "404.html"} & texts.keys()
    for mark in sorted(filter(having.__getitem__, _MARKS), key=lambda mark: len(having[mark])):
        wanted = [other for other, with_it in having.items() if not chosen.intersection(with_it)]
        if mark in wanted:
            chosen.add(
                max(having[mark], key=lambda page: (sum(one in texts[page] for one in wanted), texts[page].count(mark)))
            )
    return sorted(chosen)


# What of an attribute says how a page is made, not what it tells.
_TELLING = ("role", "lang", "type", "scope", "tabindex", "aria-current", "aria-expanded", "open")
_NAMED = {"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "label", "summary", "th"}


def shapes(tree: html.HtmlElement) -> frozenset[tuple[object, ...]]:
    """How a page is made: elements with their place, attributes and whether they say something; jumps of headings.

    axe finds nothing on a page of shapes that it has seen, but for ids: those are looked at on every page.
    """
    found: set[tuple[object, ...]] = set()
    above = "h0"
    for one in tree.iter("*"):
        over = one.getparent()
        place = () if over is None else (over.tag, over.get("class"))
        told = [f"{name}={value}" if name in _TELLING else name for name, value in one.items() if name != "class"]
        silent = one.tag in _NAMED and not one.text_content().strip()
        found.add((*place, one.tag, one.get("class"), *sorted(told), silent))
        if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            found.add((above, one.tag))
            above = one.tag
    return frozenset(found)


@cache
def of_every_shape(site: Path) -> set[str]:
    """One page of each kind, and of the rest those that have a shape which none before them has."""
    kept, known = set(one_of_each(site)), set[tuple[object, ...]]()
    for page in sorted(pages(site), key=lambda page: (page not in kept, page)):
        found = shapes(html.document_fromstring(file_of(site, page).read_bytes()))
        if page in kept or found - known:
            kept.add(page)
            known |= found
    return kept


def loose_ids(tree: html.HtmlElement) -> list[str]:
    """Every id that is given twice, or that an element of a page leans on and is not there."""
    given = Counter(map(str, tree.xpath("//@id")))
    asked = tree.xpath(
        "//@for | //@aria-controls | //@aria-describedby | //@aria-labelledby | //@aria-owns | //@headers"
    )
    return [id for id, times in given.items() if times > 1] + [
        id for names in asked for id in str(names).split() if id not in given
    ]
