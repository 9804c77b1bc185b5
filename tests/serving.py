"""The built site on a local port, under the strictest response headers it promises to work with."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.proefserver import serveer

# How long a page may be kept is not tested here: it would make every test ask for everything again.
_TESTED = {"Content-Security-Policy", "Content-Type"}


@contextmanager
def serve(site: Path, base: str = "/", csp: str | None = None) -> Iterator[str]:
    """Serve a folder with the headers of the server recipes, and give the address of its home page."""

    def headers(path: str) -> Mapping[str, str]:
        sent = {name: value for name, value in koppen_voor(path).items() if name in _TESTED}
        return sent | ({"Content-Security-Policy": csp} if csp else {})

    with serveer(site, base, headers) as address:
        yield address
