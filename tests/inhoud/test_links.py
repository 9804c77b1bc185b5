"""Every link and every anchor of the site as served leads somewhere."""

from pathlib import Path

from building import base_path

from macros.publiceren.linkcontrole import dode_links


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert dode_links(site, base_path()) == []
