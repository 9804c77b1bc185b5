"""An alarm on hard sentences: our own words beside the meldcode score 55 or more (Flesch-Douma)."""

from pathlib import Path
from typing import Any

import pytest
import textstat
from building import file_of, pages
from lxml import html

ALARM = 55
# Below this a score says more about one long word than about a sentence.
ENOUGH_WORDS = 8
# Not ours: the words of the visie and the names of laws.
_NOT_OURS = [
    *("//article//*[@data-tekst]", "//article//blockquote", "//article//nav", "//article//table"),
    "//article//*[contains(@class,'signalering')]",
    "//article//*[contains(@class,'bronregel')]",
    "//article//a[starts-with(normalize-space(.), '‘')]",
]


def own_paragraphs(page: bytes) -> list[str]:
    """Every paragraph and point in our own words."""
    tree: Any = html.document_fromstring(page)
    for path in _NOT_OURS:
        for element in tree.xpath(path):
            element.drop_tree()
    found = [" ".join(block.text_content().split()) for block in tree.xpath("//article//*[self::p or self::li]")]
    return [text for text in found if text]


def score(text: str) -> float:
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text))


def hard_paragraphs(page: bytes) -> list[str]:
    """Paragraphs below the alarm, and the page as a whole."""
    texts = own_paragraphs(page)
    whole = " ".join(text if text[-1] in ".?!:" else f"{text}." for text in texts)
    long_enough = [text for text in [*texts, whole] if len(text.split()) >= ENOUGH_WORDS]
    return [f"{score(text):.0f} {text[:120]}" for text in long_enough if score(text) < ALARM]


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
