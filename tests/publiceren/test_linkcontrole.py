"""A link that leads nowhere is seen."""

import shutil
from pathlib import Path

import pytest

from macros.publiceren.linkcontrole import volg_links


@pytest.mark.parametrize("target", ["#bestaat-niet", "nergens/", "zoeken/#bestaat-niet"])
def test_a_dead_link_or_anchor_is_seen(small_site: Path, tmp_path: Path, target: str) -> None:
    broken = tmp_path / "site"
    shutil.copytree(small_site, broken)
    home = broken / "index.html"
    text = home.read_text("utf-8")
    home.write_text(text.replace("</main>", f'<a href="{target}">fout</a></main>'), "utf-8")
    assert home.read_text("utf-8") != text
    # One step from each page is enough to meet the fault.
    good, report = volg_links(broken, "/", "--recursion-level=1")
    assert not good
    assert "1 warning" in report or "1 error" in report
