"""An alarm on hard sentences: our own words beside the meldcode score 55 or more (Flesch-Douma)."""

from pathlib import Path

import pytest
from building import file_of, pages
from lxml import html

from macros.meldcode.leesbaarheid import moeilijke_alineas


def hard_paragraphs(page: bytes) -> list[tuple[float, str]]:
    return list(moeilijke_alineas(html.document_fromstring(page)))


def test_our_own_words_beside_the_meldcode_are_plain(site: Path) -> None:
    found = {page: hard_paragraphs(file_of(site, page).read_bytes()) for page in pages(site) if "meldcode/" in page[:9]}
    assert len(found) == 9
    assert {page: texts for page, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    "hard",
    [
        "De desbetreffende beroepsbeoefenaar draagt verantwoordelijkheid voor de documentatie van signaleringen.",
        "Indien noodzakelijk geacht worden aanvullende deskundigheidsbevorderende maatregelen gerealiseerd.",
    ],
)
def test_a_planted_hard_sentence_is_seen(hard: str) -> None:
    assert hard_paragraphs(f"<article><p>U kijkt goed. Schrijf het op.</p><p>{hard}</p></article>".encode())


def test_the_words_of_the_visie_are_left_alone() -> None:
    hard = "Geconceptualiseerde verantwoordelijkheidsverdelingen impliceren interdepartementale coördinatie."
    assert hard_paragraphs(f'<article><p data-tekst="">{hard * 2}</p></article>'.encode()) == []
