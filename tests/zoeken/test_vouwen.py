"""What makes words equal is the same in Python, that makes the index, and in the browser, that asks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniature import MINIATURE
from playwright.sync_api import Page

from macros.zoeken.vouwen import vouw, woorden

_FOLD = """async texts => {
  const { vouw, woorden } = await import("/zoeken/vouwen.js");
  return texts.map(text => [vouw(text), woorden(text)]);
}"""
# What is typed, and what search makes of it.
FOLDED = {
    "Hij SLÁÁT mij!!": "hij slaat mij",
    "café cafe\u0301 ëe\u0308": "cafe cafe ee",
    "ĳsselmeer Ĳsselmeer": "ijsselmeer ijsselmeer",
    "thema's thema’s thema‘s thema´s thema`s themaʼs thema‛s thema′s thema＇s": "themas " * 9,
    "‘huis’ “huis” «huis» ‹huis› „huis” (huis) [huis] {huis} 'huis'": "huis " * 9,
    "§ 1.3, stap-3/4; wat? dit…": "1 3 stap 3 4 wat dit",
    "😀 hulp 👩‍👧 👍🏽": "hulp",
    "İstanbul ıslak": "istanbul ıslak",
    "Straße GROẞ": "straße groß",
    "مُساعَدَة ساعدني": "مساعدة ساعدني",
    "שָׁלוֹם": "שלום",
    "ПОМОЩЬ й": "помощь и",
    "８０６１ ²³ ① ½": "8061 23 1 1 2",
    "mis\u00adhan\u200bde\u200dling\ufeff \u2060mij\u200e": "mishandeling mij",
    "ﬁets ŒUVRE Ångström": "fiets œuvre angstrom",
    "ΣΟΦΟΣ σοφός": "σοφος σοφος",
    "a_b\u00a0c\td\ne": "a b c d e",
    "…!? 😀": "",
    "": "",
}


def folded(modules: Page, texts: list[str]) -> list[tuple[str, list[str]]]:
    return [(text, words) for text, words in modules.evaluate(_FOLD, texts)]


@pytest.mark.parametrize(("typed", "expected"), FOLDED.items())
def test_a_text_is_folded_to_what_search_compares(typed: str, expected: str) -> None:
    assert vouw(typed) == expected.strip()


def test_both_sides_fold_hard_cases_alike(modules: Page) -> None:
    assert folded(modules, [*FOLDED]) == [(vouw(text), woorden(text)) for text in FOLDED]


def test_both_sides_fold_every_line_of_the_miniature_alike(modules: Page) -> None:
    lines = [
        line
        for file in sorted(MINIATURE.rglob("*"))
        if file.suffix in (".md", ".yml", ".txt")
        for line in file.read_text("utf-8").splitlines()
    ]
    assert len(lines) > 1000
    assert folded(modules, lines) == [(vouw(line), woorden(line)) for line in lines]


# What one of the two does not know yet has no category.
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cn"])), max_size=50))
def test_both_sides_fold_any_text_alike(modules: Page, texts: list[str]) -> None:
    assert folded(modules, texts) == [(vouw(text), woorden(text)) for text in texts]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert vouw(vouw(text)) == vouw(text)
