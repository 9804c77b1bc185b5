"""Fidelity of the real site: every word of the source, in order."""

import re
from collections import Counter, defaultdict
from pathlib import Path

from macros.gegevens.visie import Visie
from macros.tekst.inhoud import Inhoud
from macros.visie.brontekst import REGELS, VOETNOOTCIJFERS, bronwoorden, woorden_op
from macros.visie.tekstdelen import huidige_tekst, tekst_van
from macros.visie.verify import tekstwoorden, vergelijkingen, verifieer_delen


def test_every_word_of_the_source_is_on_the_site_in_order(inhoud: Inhoud, site: Path, project: Path) -> None:
    for visie in inhoud.regiovisie.visies:
        for name, outcome in vergelijkingen(inhoud, visie, project, site):
            assert [str(difference) for difference in outcome.verschillen] == [], name
            assert [note.id for note in outcome.overbodig] == [], name
            assert outcome.goed, name


def test_the_comparison_did_not_lose_its_input(inhoud: Inhoud, site: Path, project: Path) -> None:
    for visie in inhoud.regiovisie.visies:
        source = len((project / f"data/visie/{visie.periode.id}/brontekst.txt").read_text("utf-8").split())
        *_, (_, outcome) = vergelijkingen(inhoud, visie, project, site)
        assert outcome.woorden >= 0.9 * source


def test_the_text_that_would_be_frozen_is_the_source_word_for_word(inhoud: Inhoud, project: Path) -> None:
    """What would be frozen is compared as strictly as the built site is."""
    for visie in inhoud.regiovisie.visies:
        source = (project / f"data/visie/{visie.periode.id}/brontekst.txt").read_text("utf-8")
        outcome = verifieer_delen(huidige_tekst(inhoud, visie.periode.id), source, visie.signaleringen)
        if not visie.eerdere:
            assert [str(one) for one in outcome.verschillen] == []


def made_equal(inhoud: Inhoud, visie: Visie, source: str) -> Counter[str]:
    """How often the source of the first edition is made equal before words are compared, by what does so."""
    told: Counter[str] = Counter()
    for note in visie.signaleringen:
        if note.in_bron:
            told["in_bron"] += 1
            source = source.replace(note.in_bron, note.woorden)
    for line in source.split("\n"):
        is_note = line[:1] in VOETNOOTCIJFERS
        told[bronwoorden.__name__] += is_note
        rest = line[is_note:]
        for rule in REGELS:
            before, rest = rest, rule(rest)
            told[rule.__name__] += before != rest
    lines: defaultdict[str, set[str]] = defaultdict(set)
    shown = tekstwoorden(tekst_van(inhoud, visie.periode.id, visie.uitgaven[0].id))
    for word, from_source in zip(shown, bronwoorden(source), strict=True):
        lines[word.plaats].add(from_source.plaats)
    told[woorden_op.__name__] = sum(len(one) > 1 for one in lines.values())
    return told


def test_a_reader_is_told_of_all_that_is_made_equal_and_how_often(inhoud: Inhoud, project: Path) -> None:
    """The page names every rule of the comparison, with the number that the comparison itself gives."""
    page = (project / "docs/over/index.md").read_text("utf-8")
    visie = inhoud.regiovisie.geldende
    source = (project / f"data/visie/{visie.periode.id}/brontekst.txt").read_text("utf-8")
    told = re.findall(r"^- [^:]+: (\d+) [^(]*\(`(\w+)`\)", page, re.MULTILINE)
    assert {name: int(number) for number, name in told} == made_equal(inhoud, visie, source)
