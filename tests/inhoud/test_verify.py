"""Fidelity of the real site, and proof that the comparison sees a fault."""

import re
import shutil
from pathlib import Path

import pytest

from macros.onderwerpen import laad
from macros.visie.verify import Uitslag, verifieer_bron

PERIOD = "2026-2030"
PAGE = f"visie/{PERIOD}/context/koers/index.html"


def compare(site: Path, project: Path) -> Uitslag:
    source = (project / "data/visie" / PERIOD / "brontekst.txt").read_text("utf-8")
    notes = laad(project).regiovisie.visie(PERIOD).signaleringen
    return verifieer_bron(site, f"visie/{PERIOD}/", source, notes)


def test_every_word_of_the_source_is_on_the_site_in_order(site: Path, project: Path) -> None:
    outcome = compare(site, project)
    assert [str(difference) for difference in outcome.verschillen] == []
    assert [note.id for note in outcome.overbodig] == []
    assert outcome.goed
    # Less would mean that the comparison lost its input; the source has some 8,600 words.
    assert outcome.woorden > 8500
    assert outcome.alineas > 300


def edit(html: str, fault: str) -> str:
    paragraphs = re.findall(r"<p data-tekst.*?</p>", html, re.DOTALL)
    first, second = paragraphs[0], paragraphs[1]
    return {
        "a changed letter": html.replace("zetten we de volgende stap", "zetten wij de volgende stap", 1),
        "a dropped sentence": html.replace("Het fundament staat, de focus verschuift nu", "De focus verschuift nu", 1),
        "a dropped paragraph": html.replace(first, "", 1),
        "two swapped paragraphs": html.replace(first, "@").replace(second, first).replace("@", second),
        "a paragraph twice": html.replace(first, first + first, 1),
        "a mended mistake": html.replace(">mandaterende", ">gemandateerde", 1),
        "words of ours in adopted text": html.replace(first, first.replace("</p>", " Van ons.</p>"), 1),
        "words behind a class of ours": html.replace(
            first, first.replace("<a ", '<em class="toegevoegd">niet</em><a ', 1), 1
        ),
        "a hidden paragraph": html.replace("<p data-tekst", "<p hidden data-tekst", 1),
        "a joined word": html.replace("de volgende stap", "devolgende stap", 1),
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
def test_a_planted_fault_is_seen_and_placed(site: Path, project: Path, tmp_path: Path, fault: str) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site / "visie", copy / "visie")
    html = (copy / PAGE).read_text("utf-8")
    changed = edit(html, fault)
    assert changed != html
    (copy / PAGE).write_text(changed, "utf-8")
    outcome = compare(copy, project)
    assert not outcome.goed
    assert len(outcome.verschillen) <= 4
    assert "regel " in str(outcome.verschillen[0]) or "context/koers/" in str(outcome.verschillen[0])


def test_a_page_out_of_the_reading_order_is_seen(site: Path, project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site / "visie", copy / "visie")
    first, second = (copy / f"visie/{PERIOD}/context/{name}/index.html" for name in ("terugblik", "koers"))
    article = re.compile(r"<article.*?</article>", re.DOTALL)
    texts = [file.read_text("utf-8") for file in (first, second)]
    found = [match.group() for match in map(article.search, texts) if match]
    first.write_text(texts[0].replace(found[0], found[1]), "utf-8")
    second.write_text(texts[1].replace(found[1], found[0]), "utf-8")
    assert not compare(copy, project).goed


def test_an_explanation_that_explains_nothing_is_seen(site: Path, project: Path) -> None:
    notes = laad(project).regiovisie.visie(PERIOD).signaleringen
    extra = notes[0].model_copy(update={"woorden": "nergens", "in_bron": "ner gens"})
    source = (project / "data/visie" / PERIOD / "brontekst.txt").read_text("utf-8")
    outcome = verifieer_bron(site, f"visie/{PERIOD}/", source, (*notes, extra))
    assert outcome.overbodig == (extra,)
    assert not outcome.goed


def test_a_scan_space_without_a_note_is_a_difference(site: Path, project: Path) -> None:
    notes = laad(project).regiovisie.visie(PERIOD).signaleringen
    source = (project / "data/visie" / PERIOD / "brontekst.txt").read_text("utf-8")
    without = tuple(note for note in notes if note.in_bron != "eerge relateerd")
    assert len(without) == len(notes) - 1
    (difference,) = verifieer_bron(site, f"visie/{PERIOD}/", source, without).verschillen
    assert "'eerge relateerd'" in str(difference)
    assert "#duvo-middelen" in str(difference)
