"""Following every link of a built site with linkchecker; run by itself it is `make links`."""

import subprocess
import sys
from pathlib import Path

from building import PROJECT, base_path, pages
from serving import serve

RULES = Path(__file__).parents[1] / ".linkcheckerrc"


def follow_links(site: Path, *options: str) -> tuple[bool, str]:
    """Start from every page, so that a page without a link to it is looked at too."""
    with serve(site, base_path()) as address:
        command = [sys.executable, "-m", "linkcheck", "--config", str(RULES), *options]
        addresses = [address + page for page in pages(site)]
        result = subprocess.run([*command, *addresses], capture_output=True, text=True, check=False)
    return result.returncode == 0, result.stdout + result.stderr


if __name__ == "__main__":
    good, report = follow_links(PROJECT / sys.argv[1], *sys.argv[2:])
    sys.stdout.write(report)
    sys.exit(not good)
