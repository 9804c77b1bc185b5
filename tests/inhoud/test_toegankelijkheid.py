"""axe finds nothing among search results, and sees what has no edge; the pages are in test_elke_pagina.py."""

from browsing import axe_faults, faults_in_own_colours
from conftest import OpenPage


def test_a_control_without_an_edge_is_seen(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{server}over/")
    assert faults_in_own_colours(page) == []
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    page.locator("main button").evaluate(
        "button => { button.textContent = 'Kies'; button.style.setProperty('border', '0', 'important') }"
    )
    assert len(faults_in_own_colours(page)) == 1


def test_axe_finds_nothing_among_search_results(server: str, open_page: OpenPage) -> None:
    page = open_page(1280)
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.press_sequentially("geweld")
    page.locator("#treffers a").first.wait_for()
    assert axe_faults(page, "main") == []
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme="dark")
    assert axe_faults(page, "main") == []
