"""Every link and every anchor of the site as served leads somewhere."""

from pathlib import Path

from building import base_path

from macros.publiceren.linkcontrole import volg_links


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    good, report = volg_links(site, base_path())
    assert good, report
