"""What is true of this site: nothing in it would stop a build, and who needs help finds it."""

from pathlib import Path

import pytest

from macros.hulp.regels import VASTE_HULPLIJNEN
from macros.onderwerpen import laad
from macros.publiceren.paginapoort import keur_paginas
from macros.publiceren.plaats import basispad
from macros.publiceren.poorten import inhoud
from macros.publiceren.proefbouw import proefbouw

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Every page as it is built, by its file."""
    return proefbouw(PROJECT)


def test_nothing_in_the_content_would_stop_a_build(pages: dict[str, str]) -> None:
    """The same check as `regiovisie controleer`."""
    faults = [*inhoud(PROJECT), *keur_paginas(pages, laad(PROJECT), basispad(PROJECT))]
    assert [str(fault) for fault in faults] == []


def test_who_needs_help_finds_the_national_lines_and_every_municipality(pages: dict[str, str]) -> None:
    """The line for danger and that for advice on every help page, and a page for each municipality."""
    hulp = laad(PROJECT).regiovisie.hulp
    fixed = [hulp.hulplijn(id) for id in VASTE_HULPLIJNEN]
    for file in (file for file in pages if file.startswith("hulp/")):
        assert all(f'href="tel:{line.tel}"' in pages[file] for line in fixed), file
    for municipality in hulp.gemeenten:
        assert municipality.pagina.replace(".md", "/index.html") in pages
