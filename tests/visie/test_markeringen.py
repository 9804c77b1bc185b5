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


def numbers(root: ET.Element) -> list[tuple[str, str]]:
    marks = [mark for mark in root.iter("a") if mark.get("class", "").startswith("nootnr")]
    return [(mark.text or "", mark.get("href", "")) for mark in marks]


def folds(root: ET.Element) -> list[list[str]]:
    """The ids of the notes in each fold."""
    return [[note.get("id", "") for note in fold.iter("li")] for fold in root.iter("details")]


def test_words_of_a_signalering_stay_and_a_number_leads_to_their_note() -> None:
    root = render("Dit is\neen fout in de zin.\n{: #a-een }", NOTE)
    assert one(root, ".//span[@class='sig']").text == "een fout"
    number = one(root, ".//a[@class='nootnr toegevoegd']")
    assert (number.text, number.get("href")) == ("1", "#sig-fout")
    assert number.get("aria-label") == "Signalering 1: waarschijnlijk bedoeld: geen fout"
    assert words(one(root, "p[@data-tekst]")) == "Dit is een fout in de zin."
    assert [kind.tag for kind in root] == ["p", "details"]


@pytest.mark.parametrize("text", ["Dit is **een fout** hier.", "**Dit** is een fout.", "Dit is een\nfout."])
def test_words_are_found_inside_and_after_emphasis_and_over_a_line_break(text: str) -> None:
    marked = one(render(f"{text}\n{{: #a-een }}", NOTE), ".//span[@class='sig']").text or ""
    assert " ".join(marked.split()) == "een fout"


def test_words_that_are_a_link_get_a_number_behind_them() -> None:
    root = render("- [een fout](x.md)\n  {: #a-een }\n    - daaronder", NOTE)
    assert [link.text for link in root.findall("ul/li/a")] == ["een fout", "1", "¶"]


def test_notes_are_numbered_as_they_are_read() -> None:
    second = NOTE.model_copy(update={"id": "later", "woorden": "nog een"})
    root = render("Hier een fout en nog een.\n{: #a-een }", second, NOTE)
    assert numbers(root) == [("1", "#sig-fout"), ("2", "#sig-later")]
    assert folds(root) == [["sig-fout", "sig-later"]]
    assert [note.get("value") for note in root.iter("li")] == ["1", "2"]


def test_three_numbers_close_together_do_not_all_stand_in_the_margin() -> None:
    notes = [NOTE.model_copy(update={"id": f"n{word}", "woorden": word}) for word in ("een", "twee", "drie", "vier")]
    root = render(f"een, twee, drie {'en ' * 40} vier.\n{{: #a-een }}", *notes)
    assert ["dicht" in mark.get("class", "") for mark in one(root, "p[@data-tekst]").findall("a")][:4] == [
        False, False, True, False,
    ]  # fmt: skip


def test_each_part_of_a_page_has_its_own_fold() -> None:
    text = "# T\n\neen fout\n{: #a-een }\n\n## A\n\ntwee\n{: #a-twee }\n\n### B\n\nrij\n{: #rij }\n\n## C\n\nuit"
    other = NOTE.model_copy(update={"id": "twee", "alinea": "a-twee", "woorden": "twee"})
    third = NOTE.model_copy(update={"id": "rij", "alinea": "rij", "woorden": "rij"})
    root = render(text, NOTE, other, third)
    assert folds(root) == [["sig-fout"], ["sig-twee", "sig-rij"]]
    assert [kind.tag for kind in root] == ["h1", "p", "details", "h2", "p", "h3", "p", "details", "h2", "p"]
    assert [fold.findtext("summary") for fold in root.iter("details")] == [
        "1 signalering in dit deel",
        "2 signaleringen in dit deel",
    ]


def test_a_mistake_that_stands_twice_on_a_page_is_told_once_under_one_number() -> None:
    again = NOTE.model_copy(update={"id": "weer", "alinea": "a-twee"})
    ours = Markeringen(frozenset({"a-een", "a-twee"}), {"a-een": [NOTE], "a-twee": [again]}, eerste={"weer": "fout"})
    text = "een fout\n{: #a-een }\n\n## Kop\n\nweer een fout\n{: #a-twee }"
    html = markdown.markdown(text, extensions=["attr_list", ours])
    root = ET.fromstring(f"<div>{html}</div>".replace("&para;", "¶"))
    assert numbers(root) == [("1", "#sig-fout"), ("1", "#sig-weer")]
    assert folds(root) == [["sig-fout"]]
    assert one(root, ".//li//span[@id='sig-weer']") is not None
    assert {link.get("href") for link in one(root, ".//li").iter("a")} == {"#a-een", "#a-twee"}


def test_a_heading_is_never_marked_and_its_note_stands_in_the_fold() -> None:
    root = render("## Dit is een fout {: #a-een }\n\nTekst", NOTE)
    assert numbers(root) == []
    assert [link.text for link in one(root, "h2").iter("a")] == ["¶"]
    assert folds(root) == [["sig-fout"]]
    assert [kind.tag for kind in root] == ["h2", "p", "details"]


def test_only_what_endangers_someone_stays_in_view_and_once() -> None:
    danger = HEAVY.model_copy(update={"in_beeld": "Bel eerst."})
    assert render("Dit is een fout.\n{: #a-een }", HEAVY).findall("p[@class]") == []
    root = render("Dit is een fout.\n{: #a-een }", danger)
    line = one(root, "p[@class='letop toegevoegd']")
    assert (line.text, one(line, "a").get("href")) == ("Bel eerst. ", "#sig-zwaar")
    assert [kind.tag for kind in root] == ["p", "p", "details"]


def test_a_note_that_was_taken_back_marks_nothing_and_still_answers() -> None:
    back = HEAVY.model_copy(update={"ingetrokken": "Het is geen fout.", "in_beeld": "Bel eerst."})
    root = render("Dit is een fout.\n{: #a-een }", back)
    assert numbers(root) == []
    assert root.findall(".//span[@class='sig']") == root.findall("p[@class]") == []
    assert root.findtext("details/summary") == "1 signalering die niet meer geldt in dit deel"
    assert "Het is geen fout." in "".join(one(root, ".//*[@id='sig-zwaar']").itertext())


def test_a_note_of_a_footnote_stands_behind_the_footnotes() -> None:
    note = NOTE.model_copy(update={"alinea": "voetnoot-7", "woorden": "De noot"})
    root = render("Zin[^7].\n\n[^7]: De noot.\n", note)
    assert [kind.tag for kind in root] == ["p", "div", "details"]
    assert root.findtext("details/summary") == "1 signalering bij de voetnoten"


def test_a_row_takes_the_id_of_its_first_cell_and_its_number_stands_in_its_cell() -> None:
    text = '<div class="tabelrol" markdown>\n\n| Jaar | N |\n|---|---|\n| 2020 {: #rij } | 12 |\n\n</div>\n\nBron.'
    root = render(text, NOTE.model_copy(update={"alinea": "rij", "woorden": "12"}))
    assert one(root, ".//tr[@data-tekst]").get("id") == "rij"
    assert one(root, ".//td/a").text == "1"
    assert [kind.tag for kind in root] == ["div", "p", "details"]


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
