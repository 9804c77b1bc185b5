"""Addresses and words are promises: what was published is there, and everything is locked."""

from pathlib import Path

from macros.kern.sloten import regels_van
from macros.tekst.inhoud import Inhoud
from macros.visie.gebouwd import ontbrekende_adressen
from macros.visie.vastleggen import (
    VINGERAFDRUKKEN,
    gewijzigde_teksten,
    niet_vastgelegd,
    vastgelegde_adressen,
    verloren_adressen,
    vingerafdrukken_van,
)


def test_no_address_of_the_site_was_lost(inhoud: Inhoud, project: Path) -> None:
    assert list(verloren_adressen(inhoud, project)) == []


def test_no_word_of_the_visie_was_changed(inhoud: Inhoud, project: Path) -> None:
    assert list(gewijzigde_teksten(inhoud, project)) == []


def test_every_address_and_every_text_is_locked(inhoud: Inhoud, project: Path) -> None:
    assert list(niet_vastgelegd(inhoud, project)) == [], "run `make adressen`"
    locked = vastgelegde_adressen(project)
    assert len(locked) == len(set(locked))


def test_no_text_is_locked_that_is_gone(inhoud: Inhoud, project: Path) -> None:
    for visie in inhoud.regiovisie.visies:
        lock = set(regels_van(project / VINGERAFDRUKKEN.format(periode=visie.periode.id)))
        now = set(vingerafdrukken_van(inhoud, visie.periode.id, project))
        # The words of an earlier edition stay locked.
        frozen = {part.id for edition in visie.uitgaven[:-1] for part in visie.tekst_van(edition.id)}
        assert {line.split()[0] for line in lock - now} <= frozen


def test_every_locked_address_is_on_the_built_site(project: Path, site: Path) -> None:
    assert list(ontbrekende_adressen(site, vastgelegde_adressen(project))) == []
