"""What Lighthouse says of the help pages (`make lighthouse`): 100 in every category, or exit code 1.

Lighthouse comes from npm at the moment of asking; it is a measurement, not a test.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from building import PROJECT
from serving import serve

_LIGHTHOUSE = "lighthouse@12"
_PAGES = ("hulp/", "hulp/in-de-buurt/")
_FLAGS = "--headless --no-sandbox --disable-gpu"


def scores(address: str) -> dict[str, int]:
    """Give the score (0-100) per category for the page at an address."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        options = ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={_FLAGS}"]
        subprocess.run(["npx", "--yes", _LIGHTHOUSE, address, *options], check=True, env=os.environ)
        categories = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(category["score"] * 100) for name, category in categories.items()}


def main() -> int:
    """Measure each page; gives 1 when a score is under 100."""
    worst = 100
    with serve(PROJECT / "site") as home:
        for page in _PAGES:
            found = scores(home + page)
            worst = min(worst, *found.values())
            sys.stdout.write(f"{page:20} " + "  ".join(f"{name} {score}" for name, score in found.items()) + "\n")
    return int(worst < 100)


if __name__ == "__main__":
    sys.exit(main())
