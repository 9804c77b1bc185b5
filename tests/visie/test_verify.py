"""The comparison with the source sees a fault, and says where it is."""

import re
import shutil
from pathlib import Path

import pytest
from miniature import MINIATURE, VISIE

from macros.onderwerpen import laad
from macros.visie.verify import Uitslag, verifieer_bron

PAGE = "visie/2030-2034/index.html"
REST = "visie/2030-2034/rest/index.html"
NOTES = laad(MINIATURE).regiovisie.geldende.signaleringen
SOURCE = (MINIATURE / VISIE / "brontekst.txt").read_text("utf-8")


def compare(site: Path) -> Uitslag:
    return verifieer_bron(site, "visie/2030-2034/", SOURCE, NOTES)


@pytest.fixture
def copy(small_site: Path, tmp_path: Path) -> Path:
    """The visie as built, to plant a fault in."""
    shutil.copytree(small_site / "visie", tmp_path / "site/visie")
    return tmp_path / "site"


def test_every_word_of_the_source_is_on_the_site_in_order(small_site: Path) -> None:
    assert compare(small_site).goed


def edit(html: str, fault: str) -> str:
    first, second = re.findall(r"<p data-tekst.*?</p>", html, re.DOTALL)[:2]
    return {
        "a changed letter": html.replace("De tweede zin", "De tweede zIn", 1),
        "a dropped sentence": html.replace("De eerste zin staat hier.", "", 1),
        "a dropped paragraph": html.replace(first, "", 1),
        "two swapped paragraphs": html.replace(first, "@").replace(second, first).replace("@", second),
        "a paragraph twice": html.replace(first, first + first, 1),
        "a mended mistake": html.replace(">het onderhandelbare", ">het niet-onderhandelbare", 1),
        "words of ours in adopted text": html.replace(first, first.replace("</p>", " Van ons.</p>"), 1),
        "words behind a class of ours": html.replace(
            first, first.replace("<a ", '<em class="toegevoegd">niet</em><a ', 1), 1
        ),
        "a hidden paragraph": html.replace("<p data-tekst", "<p hidden data-tekst", 1),
        "a joined word": html.replace("De tweede zin", "Detweede zin", 1),
    }[fault]


@pytest.mark.parametrize(
    "fault",
    [
        "a changed letter",
        "a dropped sentence",
        "a dropped paragraph",
        "two swapped paragraphs",
        "a paragraph twice",
        "a mended mistake",
        "words of ours in adopted text",
        "words behind a class of ours",
        "a hidden paragraph",
        "a joined word",
    ],
)
def test_a_planted_fault_is_seen_and_placed(copy: Path, fault: str) -> None:
    html = (copy / PAGE).read_text("utf-8")
    changed = edit(html, fault)
    assert changed != html
    (copy / PAGE).write_text(changed, "utf-8")
    outcome = compare(copy)
    assert not outcome.goed
    assert len(outcome.verschillen) <= 4
    assert "regel " in str(outcome.verschillen[0]) or "visie/2030-2034/" in str(outcome.verschillen[0])


def test_a_page_out_of_the_reading_order_is_seen(copy: Path) -> None:
    article = re.compile(r"<article.*?</article>", re.DOTALL)
    texts = {name: (copy / name).read_text("utf-8") for name in (PAGE, REST)}
    found = {name: match.group() for name, text in texts.items() if (match := article.search(text))}
    for name, other in ((PAGE, REST), (REST, PAGE)):
        (copy / name).write_text(texts[name].replace(found[name], found[other]), "utf-8")
    assert not compare(copy).goed


def test_an_explanation_that_explains_nothing_is_seen(small_site: Path) -> None:
    extra = NOTES[0].model_copy(update={"woorden": "nergens", "in_bron": "ner gens"})
    outcome = verifieer_bron(small_site, "visie/2030-2034/", SOURCE, (*NOTES, extra))
    assert outcome.overbodig == (extra,)
    assert not outcome.goed


def test_a_scan_space_without_a_note_is_a_difference(small_site: Path) -> None:
    without = tuple(note for note in NOTES if note.in_bron != "sa men")
    assert len(without) == len(NOTES) - 1
    (difference,) = verifieer_bron(small_site, "visie/2030-2034/", SOURCE, without).verschillen
    assert "'sa men.'" in str(difference)
    assert "#a-samen" in str(difference)
