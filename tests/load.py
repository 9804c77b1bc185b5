"""How many requests one processor serves from files packed beforehand, and while it packs them (part of `make bench`).

wrk asks nginx, by the rules we ship, over loopback without TLS, for whole pages in turn with 64 connections.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from building import pages
from serving import find_nginx, serve_nginx

from macros.publiceren.verkleinen import verklein

_SECONDS, _CONNECTIONS = 5, 64
_ON_THE_FLY = "gzip on; gzip_types *; gzip_comp_level 6;"
_IN_TURN = """
local pages = {{ {pages} }}
local number = 0
request = function()
  number = number % #pages + 1
  return wrk.format("GET", pages[number])
end
"""


def load(site: Path, more: str = "") -> tuple[float, str]:
    """Requests a second, and how long the slowest one in a hundred took."""
    with serve_nginx(site, more=more) as nginx, tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_IN_TURN.format(pages=", ".join(f'"/{page}"' for page in pages(site))))
        script.flush()
        told = subprocess.run(
            [
                *("wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "--latency"),
                *("-H", "Accept-Encoding: gzip", "-s", script.name, nginx.address),
            ],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    wrong = re.findall(r"Non-2xx or 3xx responses: .*", told)
    if wrong:
        raise SystemExit(f"wrk: {wrong[0]}\n{told}")
    rate, slow = re.search(r"Requests/sec:\s+([\d.]+)", told), re.search(r"99%\s+(\S+)", told)
    assert rate
    assert slow
    return float(rate[1]), slow[1]


def compare(site: Path) -> None:
    """Tell both, and their ratio; say why not where it can't be measured."""
    if not (find_nginx() and shutil.which("wrk")):
        sys.stdout.write("web server: not measured, for that needs nginx and wrk (apt-get install nginx wrk)\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = (Path(shutil.copytree(site, Path(folder, name))) for name in ("plain", "packed"))
        verklein(packed)
        (flying, late), (ready, soon) = load(plain, _ON_THE_FLY), load(packed)
    sys.stdout.write(
        f"requests a second with {_CONNECTIONS} connections: packed beforehand {ready:.0f} (p99 {soon})   "
        f"packed on the fly {flying:.0f} (p99 {late})   ratio {ready / flying:.1f}\n"
    )


if __name__ == "__main__":
    compare(Path(sys.argv[1]).resolve())
