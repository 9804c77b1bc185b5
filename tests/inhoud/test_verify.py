"""Fidelity of the real site: every word of the source, in order."""

from pathlib import Path

from macros.tekst.inhoud import Inhoud
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.verify import vergelijkingen, verifieer_delen


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
