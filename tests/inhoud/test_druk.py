"""One of each kind of page, printed: no line alone on a sheet, no controls, no stray marks, nothing cut off."""

from pathlib import Path

import pytest
from conftest import OpenContext
from kinds import one_of_each
from printing import PAPER, faults_on_paper


@pytest.mark.parametrize("part", range(2))
def test_one_of_each_kind_is_fit_for_paper(site: Path, server: str, open_context: OpenContext, part: int) -> None:
    page = open_context(PAPER).new_page()
    faults: list[str] = []
    for address in one_of_each(site)[part::2]:
        page.goto(server + address)
        faults += faults_on_paper(page)
    assert faults == []


_ADD = """html => document.querySelector('article').insertAdjacentHTML('beforeend', html)"""


_PLANTED = {
    "a stray ¶": "<p>Een alinea ¶</p>",
    "a control: <select>": "<select></select>",
    "an address of our own": "<p><a href='{server}over/'>Over</a></p>",
    "cut off: <pre": "<pre class='breed'>Een regel</pre>",
    "has 1 lines": "<p class='bladwissel'>Eén regel.</p>",
}


def test_every_planted_fault_is_seen_on_paper(server: str, open_context: OpenContext) -> None:
    page = open_context(PAPER).new_page()
    page.goto(f"{server}over/")
    page.evaluate(_ADD, "".join(_PLANTED.values()).format(server=server))
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll('.bladwissel')) one.style.breakBefore = 'page';
          for (const one of document.querySelectorAll('pre.breed')) one.style.width = '900px';
        }"""
    )
    told = faults_on_paper(page)
    assert [fault for fault in _PLANTED if not any(fault in line for line in told)] == []
