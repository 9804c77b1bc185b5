"""What `make sbom` says that ships, is what the site has."""

from pathlib import Path

import sbom


def test_what_ships_is_every_file_a_browser_runs_and_nothing_else(project: Path, site: Path) -> None:
    named = {one["name"] for one in sbom.shipped(project)}
    kinds = {*sbom.MEDIA, ".woff2"}
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in kinds}
    assert named - there == set()
    # A file of the theme or of a package would be here.
    assert there - named == set()
