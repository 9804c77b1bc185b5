"""`make links`: follow every link of the built site with linkchecker, with what else is asked of it."""

import sys

from building import PROJECT, base_path

from macros.publiceren.linkcontrole import volg_links

if __name__ == "__main__":
    good, report = volg_links(PROJECT / sys.argv[1], base_path(), *sys.argv[2:])
    sys.stdout.write(report)
    sys.exit(not good)
