"""The small page of a concept stands in a frame on another site; no other page does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from conftest import OpenContext
from reading import document, strings
from serving import serve
from test_toegankelijkheid import axe_faults

from macros.onderwerpen import laad
from macros.publiceren.kopregels import MACHINEVORMEN, ONINGELIJST, koppen_voor, kopregelbestanden
from macros.publiceren.veilig import fouten_in_pagina


@contextmanager
def partner(folder: Path, shown: str) -> Iterator[str]:
    """Serve the site of somebody else, with an address of ours in a frame on it, and give its address."""
    text = f"<!doctype html><title>x</title><iframe title='x' src='{shown}'></iframe>"
    (folder / "index.html").write_text(text, "utf-8")
    with serve(folder, csp="frame-src *") as address:
        yield address


def test_the_small_page_shows_in_a_frame_elsewhere(
    tmp_path: Path, server: str, open_context: OpenContext, project: Path
) -> None:
    page = open_context(1280).new_page()
    with partner(tmp_path, f"{server}kader/kindermishandeling/") as address:
        page.goto(address, wait_until="load")
        frame = page.frame_locator("iframe")
        assert frame.locator("h1").inner_text().lower() == "kindermishandeling"
        uitleg = laad(project).regiovisie.stelsel.begrip("kindermishandeling").uitleg
        assert frame.locator("h1 + p").inner_text() == " ".join(uitleg.split())
        frame.locator("a").click()
        page.wait_for_url(f"{server}begrippen/kindermishandeling/")


@pytest.mark.parametrize("shown", ["", "begrippen/kindermishandeling/", "hulp/", "id/begrip/kindermishandeling/"])
def test_no_other_page_shows_in_a_frame_elsewhere(
    tmp_path: Path, server: str, open_context: OpenContext, shown: str
) -> None:
    page = open_context(1280).new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    with partner(tmp_path, f"{server}{shown}") as address:
        page.goto(address, wait_until="load")
        assert [frame.url for frame in page.frames if frame.url.startswith(server)] == []
    assert any("frame-ancestors" in line for line in told)


def test_every_concept_has_its_small_page(site: Path, project: Path) -> None:
    ids = {begrip.id for begrip in laad(project).regiovisie.begrippen}
    assert {folder.name for folder in (site / "kader").iterdir()} == ids
    for id in ids:
        page = f"kader/{id}/"
        assert fouten_in_pagina((site / page / "index.html").read_text("utf-8")) == []
        tree = document(site, page)
        assert strings(tree, "//script/@src | //script/text()") == []
        assert strings(tree, "//a/@target") == ["_top"]
        assert strings(tree, "//a/@href") == [f"http://site/begrippen/{id}/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [280, 640])
def test_axe_finds_nothing_and_nothing_sticks_out(
    server: str, site: Path, open_context: OpenContext, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    longest = max((folder.name for folder in (site / "kader").iterdir()), key=len)
    for id in ("kindermishandeling", longest):
        page.goto(f"{server}kader/{id}/")
        assert axe_faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_frames_are_allowed_here_and_nowhere_else() -> None:
    assert "frame-ancestors *" in koppen_voor("kader/kindermishandeling/")["Content-Security-Policy"]
    assert "script-src 'none'" in koppen_voor("kader/kindermishandeling/")["Content-Security-Policy"]
    for address in ("", "hulp/", "begrippen/kader/", "kaders/", "id/begrip/x.ttl", "over/kader/"):
        assert "frame-ancestors 'none'" in koppen_voor(address)["Content-Security-Policy"], address


def test_on_a_static_host_every_folder_but_this_one_forbids_frames(site: Path) -> None:
    """There the rules add up, so the ban can't be for all: whoever adds a folder with pages adds it to the list."""
    with_pages = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    forbidden = tuple(path.removesuffix("*").lstrip("/") for path in ONINGELIJST if path.endswith("*"))
    single = {path.lstrip("/") for path in ONINGELIJST if not path.endswith("*")}
    left = {page for page in with_pages if not page.startswith(forbidden) and page not in single}
    assert {page.split("/")[0] for page in left} == {"kader"}


def test_the_rules_of_a_static_host_are_for_different_addresses() -> None:
    paths = [line for line in kopregelbestanden()["_headers"].splitlines() if line.startswith("/")]
    assert len(paths) == len(set(paths))
    general = kopregelbestanden()["_headers"].split("\n\n")[1]
    assert general.startswith("/*")
    assert "frame-ancestors" not in general


@pytest.mark.parametrize("ending", MACHINEVORMEN)
def test_machine_forms_are_served_as_what_they_are_to_any_site(ending: str) -> None:
    headers = koppen_voor(f"begrippen{ending}")
    assert headers["Content-Type"] == MACHINEVORMEN[ending]
    assert headers["Access-Control-Allow-Origin"] == "*"
    for name, text in kopregelbestanden().items():
        assert MACHINEVORMEN[ending] in text, name
    assert "Access-Control-Allow-Origin" not in koppen_voor("hulp/")
