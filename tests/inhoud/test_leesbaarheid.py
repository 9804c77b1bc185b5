"""An alarm on hard sentences: our own words beside the meldcode score 55 or more (Flesch-Douma)."""

import re
from pathlib import Path

import pytest
from building import file_of, pages
from lxml import html

from macros.gegevens.geheel import Regiovisie
from macros.meldcode.leesbaarheid import ALARM, GENOEG_WOORDEN, moeilijke_alineas
from macros.weergave.getoond import leesgemak


def hard_paragraphs(page: bytes) -> list[tuple[float, str]]:
    return list(moeilijke_alineas(html.document_fromstring(page)))


def test_our_own_words_beside_the_meldcode_are_plain(site: Path) -> None:
    ours = [page for page in pages(site) if page.startswith("meldcode/")]
    assert ours
    found = {page: hard_paragraphs(file_of(site, page).read_bytes()) for page in ours}
    assert {page: texts for page, texts in found.items() if texts} == {}


def test_our_own_words_are_plain_names_aside(regiovisie: Regiovisie) -> None:
    """A long name makes a plain sentence score as a hard one, so a short name stands in for it."""
    partners = regiovisie.partners
    names = sorted({name for one in partners for name in (one.naam, *one.namen)}, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    own = [(one.kort, one.bij_contact, *(werk.hoe for werk in one.samenwerking)) for one in partners]
    texts = [pattern.sub("Jan", text) for several in own for text in several if text]
    assert [text for text in texts if len(text.split()) >= GENOEG_WOORDEN and leesgemak([text]) < ALARM] == []


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
