"""Following every link of a built site with linkchecker; run by itself it is `make links`."""

import sys
from pathlib import Path

from building import PROJECT, base_path

from macros.publiceren.linkcontrole import volg_links


def follow_links(site: Path, *options: str) -> tuple[bool, str]:
    """Start from every page, so that a page without a link to it is looked at too."""
    return volg_links(site, base_path(), *options)


if __name__ == "__main__":
    good, report = follow_links(PROJECT / sys.argv[1], *sys.argv[2:])
    sys.stdout.write(report)
    sys.exit(not good)
