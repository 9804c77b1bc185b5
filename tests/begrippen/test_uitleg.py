"""A word is explained in place: the first use in running text of ours, and no other."""

import xml.etree.ElementTree as ET

import markdown
import pytest

from macros.begrippen.uitleg import Begrippen, Uitlegwoord
from macros.kern.paginas import Pagina
from macros.visie.markeringen import Markeringen

WORDS = (
    Uitlegwoord(("huiselijk geweld", "geweld thuis"), "Geweld in de eigen kring.", "a-een"),
    Uitlegwoord(("buurtteam", "buurtteams"), "Hulp in de wijk.", "a-team"),
    Uitlegwoord(("stevige buurtteams",), "Sterke hulp in de wijk.", "a-sterk"),
    Uitlegwoord(("OM",), "Vervolgt strafbare feiten.", "a-om", hoofdletters=True),
)


def render(text: str, words: tuple[Uitlegwoord, ...] = WORDS) -> ET.Element:
    ours = [Markeringen(frozenset(["a-een"]), {}), Begrippen(lambda: words, "defs.md#{}".format)]
    result = markdown.markdown(text, extensions=["attr_list", "md_in_html", *ours])
    return ET.fromstring(f"<div>{result}</div>".replace("&para;", "¶"))


def links(root: ET.Element) -> list[tuple[str | None, str | None]]:
    return [(link.text, link.get("href")) for link in root.findall(".//a[@class='begrip']")]


@pytest.mark.parametrize(
    "text", ["Over huiselijk geweld.", "- **Over** huiselijk geweld.", "Over **huiselijk geweld**."]
)
def test_the_first_use_becomes_a_link_and_the_words_stay(text: str) -> None:
    root = render(text)
    assert links(root) == [("huiselijk geweld", "defs.md#a-een")]
    assert " ".join("".join(root.itertext()).split()) == "Over huiselijk geweld."


def test_only_the_first_use_however_it_is_written() -> None:
    assert links(render("Geweld thuis.\n\nHuiselijk geweld.")) == [("Geweld thuis", "defs.md#a-een")]


@pytest.mark.parametrize(
    "text",
    [
        "# Over huiselijk geweld",
        "[huiselijk geweld](x.md)",
        "> huiselijk geweld",
        "`huiselijk geweld`",
        "Huiselijk geweld.\n{: #a-een }",
        "Over huiselijk geweldloos.",
        "Over huiselijk geweld-achtig.",
        "Het gaat om iemand.",
        "Bel Centrum Huiselijk Geweld.",
        "Bel Huiselijk geweld en zo.",
    ],
    ids=[
        "heading",
        "link",
        "quote",
        "code",
        "adopted text",
        "inside a word",
        "in a compound",
        "no capitals",
        "in a name",
        "a capital in mid-sentence",
    ],
)
def test_a_word_that_is_not_ours_or_not_running_text_is_left_alone(text: str) -> None:
    assert links(render(text)) == []


def test_a_word_that_opens_a_sentence_may_have_its_capital() -> None:
    assert [text for text, _ in links(render("Even dit. Huiselijk geweld telt."))] == ["Huiselijk geweld"]


def test_several_words_in_one_sentence_each_become_a_link() -> None:
    root = render("Het OM, buurtteams en huiselijk geweld, en weer het OM.")
    assert [text for text, _ in links(root)] == ["OM", "buurtteams", "huiselijk geweld"]
    assert "".join(root.itertext()).strip() == "Het OM, buurtteams en huiselijk geweld, en weer het OM."


def test_of_words_in_words_the_longest_is_explained() -> None:
    assert links(render("Met stevige buurtteams.")) == [("stevige buurtteams", "defs.md#a-sterk")]


def test_a_page_that_does_not_take_part_is_left_alone() -> None:
    assert links(render("Over huiselijk geweld.", ())) == []


@pytest.mark.parametrize(
    ("path", "meta", "takes_part"),
    [
        ("meldcode/index.md", {}, True),
        ("hulp/ouderen.md", {}, True),
        ("raad/index.md", {}, True),
        ("partners/organisatie.md", {}, True),
        ("visie/2030-2034/rest.md", {"paragraaf": "2"}, False),
        ("hulp/woorden.md", {}, False),
        ("hulp/english.md", {"taal": "en"}, False),
        ("meldcode/wet.md", {"begrippen": "nee"}, False),
        ("over/index.md", {"begrippen": "ja"}, True),
    ],
)
def test_one_rule_says_which_pages_take_part(path: str, meta: dict[str, str], takes_part: bool) -> None:
    assert Pagina(path, meta, ()).legt_uit is takes_part
