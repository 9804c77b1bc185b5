"""One page of each kind, found by what is on it, so that a new chapter needs no change here."""

from functools import cache
from pathlib import Path

from building import file_of, pages

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
    """Home, search, the page for what is gone, and the page with most of each mark."""
    texts = {page: file_of(site, page).read_text("utf-8") for page in pages(site)}
    richest = [max(texts, key=lambda page, mark=mark: texts[page].count(mark)) for mark in _MARKS]  # type: ignore[misc]
    return sorted({"", "zoeken/", "404.html", *richest} & texts.keys())
