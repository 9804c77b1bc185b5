"""`make links`: follow every link of the built site with linkchecker, with what else is asked of it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from building import PROJECT, base_path

from macros.publiceren.linkcontrole import REGELS, volg_links

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        # Of other sites no one else looks whether the anchor of a link is there; it takes minutes.
        rules = Path(folder) / "linkcheckerrc"
        rules.write_text(REGELS.read_text("utf-8") + "\n[AnchorCheck]\n", "utf-8")
        good, report = volg_links(PROJECT / sys.argv[1], base_path(), "--config", str(rules), *sys.argv[2:])
    sys.stdout.write(report)
    sys.exit(not good)
