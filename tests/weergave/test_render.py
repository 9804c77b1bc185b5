"""Every noun gives Markdown that holds all words of its records."""

import pytest
from miniature import IDS, MINIATURE, shown

from macros.kern.paginas import Aanroep
from macros.kern.records import kale_tekst
from macros.onderwerpen import NOUNS, laad

HOME = "visie/2030-2034/rest.md"
# What is told of a visie without text lives on the page of its own period.
EARLIER = {"onderdeel": "visie/2024-2028/index.md", "themas": "visie/2024-2028/index.md"}


@pytest.mark.parametrize("noun", sorted(noun for noun, macro in NOUNS.items() if macro.plaatst))
def test_a_noun_shows_every_word_and_id_of_its_records(noun: str) -> None:
    inhoud = laad(MINIATURE)
    home = next(pagina for pagina in inhoud.paginas if pagina.pad == EARLIER.get(noun, HOME))
    records = inhoud.adresboek.records_van(home, Aanroep(noun, (IDS[noun],) if noun in IDS else (), 0))
    markdown = shown(noun, home.pad)
    texts = [pair for record in records for pair in record.teksten()]
    assert texts
    for id, text in texts:
        assert f"#{id} " in markdown or f'id="{id}"' in markdown or id.startswith("voetnoot-"), id
        for word in kale_tekst(text).split():
            assert word in kale_tekst(markdown.replace("\\", "")), word


def test_links_are_relative_to_the_page_that_calls() -> None:
    assert "](visie/2030-2034/rest.md#voorkomen)" in shown("ambities", "index.md")
    assert "](rest.md#voorkomen)" in shown("ambities", HOME)


def test_a_number_that_opens_a_note_is_no_list_and_a_bar_in_it_no_cell() -> None:
    assert r"[^1]: 9\. Een noot \| bron" in shown("voetnoot")


def test_signaleringen_are_grouped_by_weight_then_kind_and_lead_to_their_words() -> None:
    markdown = shown("signaleringen", "visie/2030-2034/signaleringen.md")
    assert [line for line in markdown.splitlines() if line.startswith("##")] == [
        "## Besluit, geld, cijfers, wet of veiligheid (2) {: #gewicht-besluit }",
        "### Betekenis (1) {: #soort-betekenis }",
        "### Cijfer (1) {: #soort-cijfer }",
        "## Spelling, namen en omzetting (1) {: #gewicht-vorm }",
        "### Scanfout (1) {: #soort-scanfout }",
    ]
    assert "](index.md#sig-onderhandelbaar)" in markdown
