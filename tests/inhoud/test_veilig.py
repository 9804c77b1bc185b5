"""Nothing on the site runs or fetches anything but its own files; each page in use is held in test_elke_pagina.py."""

from pathlib import Path

import pytest
from browsing import Watch, kept
from conftest import OpenContext

from macros.publiceren.veilig import onveilig


def test_nothing_is_inline_from_elsewhere_or_kept(site: Path) -> None:
    assert [str(problem) for problem in onveilig(site)] == []


@pytest.mark.parametrize(
    ("kind", "name"), [("html", "404.html"), ("css", "assets/stijl.css"), ("js", "assets/pagina.js")]
)
def test_there_is_something_of_each_kind_to_look_at(site: Path, kind: str, name: str) -> None:
    assert len(list(site.rglob(f"*.{kind}"))) > 1
    assert (site / name).is_file()


def test_searching_works_under_the_strict_headers(server: str, open_context: OpenContext) -> None:
    context = open_context(1280)
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.press_sequentially("geweld")
    page.locator("#treffers a").first.wait_for()
    assert watch.complaints == []
    assert watch.elsewhere(server) == []
    assert not any("geweld" in url for url in watch.requests)
    assert kept(page) == []
