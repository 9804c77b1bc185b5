"""The small page of a concept stands in a frame on another site; no other page does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from browsing import axe_faults
from conftest import OpenContext, OpenPage
from reading import document, strings
from serving import serve

from macros.gegevens.begrippen import Begrip
from macros.gegevens.geheel import Regiovisie
from macros.publiceren.kopregels import ONINGELIJST
from macros.publiceren.veilig import fouten_in_pagina


@pytest.fixture(scope="module")
def some(regiovisie: Regiovisie) -> Begrip:
    """A concept as there are many."""
    return regiovisie.stelsel.geldend[0]


@contextmanager
def partner(folder: Path, *shown: str) -> Iterator[str]:
    """Serve the site of somebody else, with addresses of ours in frames on it, and give its address."""
    frames = "".join(f"<iframe title='x' src='{address}'></iframe>" for address in shown)
    (folder / "index.html").write_text(f"<!doctype html><title>x</title>{frames}", "utf-8")
    with serve(folder, csp="frame-src *") as address:
        yield address


def test_the_small_page_shows_in_a_frame_elsewhere(
    tmp_path: Path, server: str, open_page: OpenPage, some: Begrip
) -> None:
    page = open_page(1280)
    with partner(tmp_path, f"{server}kader/{some.id}/") as address:
        page.goto(address, wait_until="load")
        frame = page.frame_locator("iframe")
        assert frame.locator("h1").inner_text().lower() == some.term.lower()
        assert frame.locator("h1 + p").inner_text() == " ".join(some.uitleg.split())
        frame.locator("a").click()
        page.wait_for_url(f"{server}begrippen/{some.id}/")


def test_no_other_page_shows_in_a_frame_elsewhere(
    tmp_path: Path, server: str, open_context: OpenContext, some: Begrip
) -> None:
    page = open_context(1280).new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    shown = [f"{server}{path}" for path in ("", f"begrippen/{some.id}/", "hulp/", f"id/begrip/{some.id}/")]
    with partner(tmp_path, *shown) as address:
        page.goto(address, wait_until="load")
        assert [frame.url for frame in page.frames if frame.url.startswith(server)] == []
    assert sum("frame-ancestors" in line for line in told) == len(shown), told


def test_every_concept_has_its_small_page(site: Path, regiovisie: Regiovisie) -> None:
    ids = {begrip.id for begrip in regiovisie.begrippen}
    assert {folder.name for folder in (site / "kader").iterdir()} == ids
    for id in ids:
        page = f"kader/{id}/"
        assert fouten_in_pagina((site / page / "index.html").read_text("utf-8")) == []
        tree = document(site, page)
        assert strings(tree, "//script/@src | //script/text()") == []
        assert strings(tree, "//a/@target") == ["_top"]
        assert strings(tree, "//a/@href") == [f"http://site/begrippen/{id}/"]


def test_axe_finds_nothing_and_nothing_sticks_out(server: str, site: Path, open_page: OpenPage) -> None:
    """Each way of looking comes with one width and one scheme."""
    page = open_page(280)
    names = [folder.name for folder in (site / "kader").iterdir()]
    ways: list[tuple[int, Literal["light", "dark"]]] = [(280, "light"), (640, "dark")]
    for id in (min(names, key=len), max(names, key=len)):
        page.goto(f"{server}kader/{id}/")
        for width, scheme in ways:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            assert axe_faults(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_static_host_every_folder_but_this_one_forbids_frames(site: Path) -> None:
    """There the rules add up, so the ban can't be for all: whoever adds a folder with pages adds it to the list."""
    with_pages = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    forbidden = tuple(path.removesuffix("*").lstrip("/") for path in ONINGELIJST if path.endswith("*"))
    single = {path.lstrip("/") for path in ONINGELIJST if not path.endswith("*")}
    left = {page for page in with_pages if not page.startswith(forbidden) and page not in single}
    assert {page.split("/")[0] for page in left} == {"kader"}
