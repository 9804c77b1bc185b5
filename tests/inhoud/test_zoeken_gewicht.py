"""What search asks of a connection before it shows anything."""

from pathlib import Path

import brotli
from browsing import Watch
from conftest import OpenContext
from playwright.sync_api import expect

from macros.zoeken.maken import BESTANDEN

MOST = 60 * 1024
"""Bytes, packed as a server sends them."""
_OURS = ("assets/zoeken/", "gemaakt/zoeken/")


def weight(site: Path, names: set[str]) -> int:
    """The bytes of files, each packed by itself."""
    return sum(len(brotli.compress((site / name).read_bytes())) for name in names)


def test_the_first_suggestion_weighs_little_and_nothing_of_it_comes_before_the_field_is_used(
    open_context: OpenContext, server: str, site: Path
) -> None:
    context = open_context(1280)
    watch, page = Watch(context), context.new_page()

    def asked() -> set[str]:
        names = {url.removeprefix(server) for url in watch.requests}
        return {name for name in names if name.startswith(_OURS) and not name.endswith(".css")}

    page.goto(server, wait_until="networkidle")
    assert asked() == {"assets/zoeken/veld.js"}
    assert not any("voorstellen" in url for url in watch.requests)
    page.locator("#zoekveld").focus()
    page.keyboard.type("hulp")
    expect(page.locator("[role=option]").first).to_be_visible()
    first, later = BESTANDEN
    assert {first, "assets/zoeken/motor.js", "assets/zoeken/werker.js"} <= asked()
    assert later not in asked()
    first_weight = weight(site, asked())
    # What is read later would be too much.
    assert first_weight <= MOST < first_weight + weight(site, {later})
