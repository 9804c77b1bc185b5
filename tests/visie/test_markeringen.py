"""Adopted text is dressed without touching a word: signs, marks, notes, footnote numbers."""

import xml.etree.ElementTree as ET
from functools import cache

import markdown
import pytest
from markdown import Extension

from macros.gegevens.visie import Signalering
from macros.visie.markeringen import Markeringen

NOTE = Signalering(
    id="fout", soort="spelling", alinea="a-een", woorden="een fout", waarom="Omdat.", bedoeld="geen fout"
)
HEAVY = NOTE.model_copy(update={"id": "zwaar", "raad": "ja", "bedoeld": None})


def render(text: str, *notes: Signalering, literal: str = "a-een a-twee kop rij voetnoot-7") -> ET.Element:
    per_block: dict[str, list[Signalering]] = {}
    for note in notes:
        per_block.setdefault(note.alinea, []).append(note)
    ours = Markeringen(frozenset(literal.split()), per_block)
    extensions: list[str | Extension] = ["attr_list", "footnotes", "tables", "md_in_html", "toc", ours]
    result = markdown.markdown(text, extensions=extensions).replace("&nbsp;", " ").replace("&#160;", " ")
    return ET.fromstring(f"<div>{result}</div>".replace("&para;", "¶"))


def one(root: ET.Element, path: str) -> ET.Element:
    found = root.findall(path)
    assert len(found) == 1, ET.tostring(root, "unicode")
    return found[0]


def words(element: ET.Element) -> str:
    """The text without what is ours."""
    ours = [kind for kind in element if "toegevoegd" in kind.get("class", "")]
    own = (element.text or "") + "".join(
        (words(kind) if kind not in ours else "") + (kind.tail or "") for kind in element
    )
    return " ".join(own.split())


def test_adopted_text_gets_a_sign_with_its_address() -> None:
    block = one(render("Een zin.\n{: #a-een }"), ".//p[@data-tekst]")
    sign = one(block, "a")
    assert (sign.get("href"), sign.get("aria-label")) == ("#a-een", "Vaste link naar deze alinea")
    assert words(block) == "Een zin."


def test_our_own_text_gets_none() -> None:
    assert render("Een zin.\n{: #van-ons }").findall(".//a") == []


def test_a_title_is_its_page_and_gets_no_sign() -> None:
    assert one(render("# Titel {: #kop }"), "h1[@data-tekst]").findall("a") == []
    assert one(render("## Titel {: #kop }"), "h2[@data-tekst]/a").get("aria-label") == "Vaste link naar dit kopje"


def test_words_of_a_signalering_link_to_their_note_and_stay() -> None:
    root = render("Dit is\neen fout in de zin.\n{: #a-een }", NOTE)
    assert one(root, ".//a[@class='sig']").text == "een fout"
    assert words(one(root, "p")) == "Dit is een fout in de zin."
    assert one(root, ".//*[@id='sig-fout']").get("role") == "note"


@pytest.mark.parametrize("text", ["Dit is **een fout** hier.", "**Dit** is een fout.", "Dit is een\nfout."])
def test_words_are_found_inside_and_after_emphasis_and_over_a_line_break(text: str) -> None:
    assert (
        " ".join((one(render(f"{text}\n{{: #a-een }}", NOTE), ".//a[@class='sig']").text or "").split()) == "een fout"
    )


def test_words_that_are_a_link_get_a_mark_behind_them() -> None:
    root = render("- [een fout](x.md)\n  {: #a-een }\n    - daaronder", NOTE)
    assert [link.text for link in root.findall("ul/li/a")] == ["een fout", "signalering", "¶"]


def test_two_notes_in_one_paragraph_keep_their_order() -> None:
    second = NOTE.model_copy(update={"id": "later", "woorden": "nog een"})
    root = render("Hier een fout en nog een.\n{: #a-een }", second, NOTE)
    assert [link.text for link in root.findall(".//a[@class='sig']")] == ["een fout", "nog een"]
    assert [note.get("id") for note in root.findall("div[@role='note']")] == ["sig-later", "sig-fout"]


def test_a_note_that_weighs_is_in_view_and_others_open_at_their_words() -> None:
    root = render("Dit is een fout.\n{: #a-een }", HEAVY)
    assert one(root, "details").get("id") == "sig-zwaar"
    small = one(render("Dit is een fout.\n{: #a-een }", NOTE), "div")
    assert one(small, ".//a").get("href") == "#a-een"


def test_a_note_that_was_taken_back_marks_nothing_and_still_answers() -> None:
    back = HEAVY.model_copy(update={"ingetrokken": "Het is geen fout."})
    root = render("Dit is een fout.\n{: #a-een }", back)
    assert root.findall(".//a[@class='sig']") == root.findall(".//details") == []
    assert "ingetrokken Het is geen fout." in words(one(root, ".//*[@id='sig-zwaar']/p"))


def test_a_note_stands_inside_a_point_and_after_a_heading() -> None:
    root = render("- Dit is een fout.\n  {: #a-een }", NOTE)
    assert one(root, "ul/li/div").get("id") == "sig-fout"
    root = render("## Dit is een fout {: #a-een }\n\nTekst", NOTE)
    assert [kind.tag for kind in root] == ["h2", "div", "p"]


def test_a_row_takes_the_id_of_its_first_cell_and_its_note_stands_behind_the_table() -> None:
    text = '<div class="tabelrol" markdown>\n\n| Jaar | N |\n|---|---|\n| 2020 {: #rij } | 12 |\n\n</div>\n'
    root = render(text, NOTE.model_copy(update={"alinea": "rij", "woorden": "12"}))
    assert one(root, ".//tr[@data-tekst]").get("id") == "rij"
    assert one(root, ".//td/a").text == "12"
    assert [kind.tag for kind in root] == ["div", "div"]


@cache
def footnotes() -> ET.Element:
    return render("Zin[^7].\n\n[^7]: De noot.\n")


def test_a_footnote_keeps_the_number_of_the_document() -> None:
    assert one(footnotes(), ".//sup/a").text == "7"
    assert one(footnotes(), ".//div/ol/li").get("value") == "7"


def test_a_footnote_is_a_block_with_an_address() -> None:
    block = one(footnotes(), ".//*[@id='voetnoot-7']")
    assert block.get("data-tekst") == ""
    assert words(block) == "De noot."
