"""Adopted text is dressed without touching a word: signs, marks, notes, footnote numbers."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache

import markdown
import pytest
from markdown import Extension

from macros.gegevens.visie import Signalering
from macros.visie.markeringen import Markeringen

NOTE = Signalering(
    id="fout", soort="spelling", alinea="a-een", woorden="een fout", waarom="Omdat.", bedoeld="geen fout"
)
TABLE = '<div class="tabelrol" markdown>\n\n| Jaar | N |\n|---|---|\n| 2020 {: #rij } | 12 |\n\n</div>\n'
HEAVY = NOTE.model_copy(update={"id": "zwaar", "raad": "ja", "bedoeld": None})


def render(
    text: str,
    *notes: Signalering,
    literal: str = "a-een a-twee kop rij voetnoot-7",
    own: str = "",
    source: Callable[[str], str] = "".format,
) -> ET.Element:
    per_block: dict[str, list[Signalering]] = {}
    for note in notes:
        per_block.setdefault(note.alinea, []).append(note)
    ours = Markeringen(frozenset(literal.split()), per_block, eigen=lambda: frozenset(own.split()), bron=source)
    extensions: list[str | Extension] = ["attr_list", "footnotes", "tables", "md_in_html", "toc", ours]
    result = markdown.markdown(text, extensions=extensions).replace("&nbsp;", " ").replace("&#160;", " ")
    return ET.fromstring(f"<div>{result}</div>")


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
    assert (sign.get("href"), sign.get("aria-label")) == ("#a-een", "Alinea ‘Een zin.’: link en meer")
    assert words(block) == "Een zin."


def test_our_own_text_gets_none() -> None:
    assert render("Een zin.\n{: #van-ons }").findall(".//a") == []


def test_a_title_is_its_page_and_gets_no_sign() -> None:
    assert one(render("# Titel {: #kop }"), "h1[@data-tekst]").findall("a") == []
    assert one(render("## Titel {: #kop }"), "h2[@data-tekst]/a").get("href") == "#kop"


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
    root = render("- Zie [een fout](x.md)\n  {: #a-een }\n    - daaronder", NOTE)
    assert [link.text for link in root.findall("ul/li/a")] == ["een fout", "1", None]


def test_a_line_of_a_contents_list_gets_no_number_and_has_its_note_in_the_fold() -> None:
    root = render("- [een fout](x.md)\n  {: #a-een }\n    - daaronder", NOTE)
    assert [link.text for link in root.findall("ul/li/a")] == ["een fout", None]
    assert folds(root) == [["sig-fout"]]


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
    assert [link.get("class") for link in one(root, "h2").iter("a")] == ["anker toegevoegd"]
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
    root = render(f"{TABLE}\nBron.", NOTE.model_copy(update={"alinea": "rij", "woorden": "12"}))
    assert one(root, ".//tr[@data-tekst]").get("id") == "rij"
    assert one(root, ".//td[2]/a").text == "1"
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


def names(root: ET.Element) -> list[str]:
    return [link.get("aria-label", "") for link in root.iter("a") if link.get("class") == "anker toegevoegd"]


def test_it_has_no_text_and_names_its_block_by_the_first_words() -> None:
    block = one(render("Een *zin* van meer dan zes woorden[^7] hier.\n{: #a-een }\n\n[^7]: De noot."), "p")
    sign = one(block, "a[@class='anker toegevoegd']")
    assert "".join(sign.itertext()) == ""
    assert (sign.get("href"), sign.get("data-search-exclude")) == ("#a-een", "true")
    assert sign.get("aria-label") == "Alinea ‘Een zin van meer dan zes…’: link en meer"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Kop {: #kop }", "Kop ‘Kop’"),
        ("- Punt\n  {: #a-een }\n    - daaronder", "Punt ‘Punt’"),
        (TABLE, "Rij ‘2020’"),
        ("Een \\* ster &amp; een\nregel.\n{: #a-een }", "Alinea ‘Een * ster & een regel.’"),
    ],
)
def test_it_says_what_it_stands_at(text: str, name: str) -> None:
    assert names(render(text)) == [f"{name}: link en meer"]


def test_in_a_row_it_stands_in_the_first_cell() -> None:
    row = one(render(TABLE), ".//tr[@id='rij']")
    assert one(row, "td[1]/a").get("href") == "#rij"
    assert words(one(row, "td[1]")) == "2020"


def test_no_two_have_the_same_name() -> None:
    same = "Een zin die met dezelfde woorden begint"
    root = render(f"{same}.\n{{: #a-een }}\n\n{same} als deze.\n{{: #a-twee }}\n\n{same}.\n{{: #voetnoot-7 }}")
    assert names(root) == [
        "Alinea ‘Een zin die met dezelfde woorden…’: link en meer",
        "Alinea ‘Een zin die met dezelfde woorden begint…’: link en meer",
        f"Alinea ‘{same}.’: link en meer",
    ]
    twice = render("Kort.\n{: #a-een }\n\nKort.\n{: #a-twee }\n\nKort.\n{: #voetnoot-7 }")
    assert [name.partition(":")[0] for name in names(twice)] == [f"Alinea ‘Kort.’{n}" for n in ("", " (2)", " (3)")]


def test_a_block_of_ours_that_lives_here_has_one_and_a_title_or_another_has_none() -> None:
    text = "# Titel {: #titel }\n\n## Vraag {: #vraag }\n\nEen zin. {: #a-een }\n\n## Elders {: #elders }"
    root = render(text, literal="", own="titel vraag")
    assert names(root) == ["Kop ‘Vraag’: link en meer"]
    assert one(root, "h2[@data-vast]").get("id") == "vraag"
    assert root.findall(".//*[@data-tekst]") == []


def test_a_text_of_another_page_says_whose_it_is() -> None:
    root = render("Een zin.\n{: #a-een }", source=lambda id: f"Bron van {id}")
    assert one(root, "p/a").get("data-bron") == "Bron van a-een"
    assert "data-bron" not in one(render("Een zin.\n{: #a-een }"), "p/a").attrib


def test_a_note_has_its_own_ways_and_no_control() -> None:
    root = render("Dit is een fout.\n{: #a-een }", NOTE, own="sig-fout")
    assert names(root) == ["Alinea ‘Dit is een fout.’: link en meer"]
