"""The built site on a local port, under the strictest response headers it promises to work with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.exports.kopregels import OVERAL
from macros.proefserver import serveer

# What the tests run under is what the server recipes send.
STRICT_CSP = OVERAL["Content-Security-Policy"]


@contextmanager
def serve(site: Path, base: str = "/", csp: str = STRICT_CSP) -> Iterator[str]:
    """Serve a folder and give the address of its home page."""
    with serveer(site, base, {"Content-Security-Policy": csp}) as address:
        yield address
