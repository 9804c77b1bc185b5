"""Every link and every anchor of the site as served leads somewhere."""

import shutil
from pathlib import Path

import pytest
from following import follow_links


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    good, report = follow_links(site)
    assert good, report


@pytest.mark.parametrize("target", ["#bestaat-niet", "nergens/", "zoeken/#bestaat-niet"])
def test_a_dead_link_or_anchor_is_seen(site: Path, tmp_path: Path, target: str) -> None:
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    home = broken / "index.html"
    text = home.read_text("utf-8")
    home.write_text(text.replace("</main>", f'<a href="{target}">fout</a></main>'), "utf-8")
    assert home.read_text("utf-8") != text
    # One step from each page is enough to meet the fault.
    good, report = follow_links(broken, "--recursion-level=1")
    assert not good
    assert "1 warning" in report or "1 error" in report
