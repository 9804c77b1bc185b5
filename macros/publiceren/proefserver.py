"""A site on a local port, as a web server would give it: to look at, to follow its links, to test it in a browser."""

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit


class Serverantwoord(NamedTuple):
    """What an address gives: the status of HTTP, the headers, the content."""

    status: int
    koppen: Mapping[str, str]
    inhoud: bytes = b""


class Server(ThreadingHTTPServer):
    """Answers with what `geef` gives for the path of an address, and what stands behind its question mark."""

    def __init__(self, adres: tuple[str, int], geef: Callable[[str, str], Serverantwoord]) -> None:
        """Take the port; OSError when it can't be had."""
        self.geef = geef
        super().__init__(adres, _Bezoek)

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a visitor leave in the middle of an answer; tell of anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Bezoek(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body are two writes: without this every answer waits 40 ms for the other side's receipt.
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        vraag = urlsplit(self.path)
        pad = unquote(vraag.path)
        antwoord = self.server.geef(pad, vraag.query)
        if antwoord.status == HTTPStatus.NOT_FOUND != self.server.geef(f"{pad}/", "").status:
            antwoord = Serverantwoord(HTTPStatus.FOUND, {"Location": quote(f"{pad}/")})
        self.send_response(antwoord.status)
        for naam, waarde in {**antwoord.koppen, "Content-Length": str(len(antwoord.inhoud))}.items():
            self.send_header(naam, waarde)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(antwoord.inhoud)

    do_HEAD = do_GET  # noqa: N815 (the library looks for this name)

    def log_message(self, *_: object) -> None:
        """Say nothing: who asked for this has enough to tell."""


def mediasoort(pad: str) -> str:
    """Give the kind of content of a file, as a server names it, by its name."""
    soort = guess_type(pad)[0] or "application/octet-stream"
    return f"{soort}; charset=utf-8" if soort.startswith("text/") else soort


@contextmanager
def serveer(
    site: Path, basis: str = "/", kopregels: Callable[[str], Mapping[str, str]] = lambda _: {}
) -> Iterator[str]:
    """Serve a folder on a port of this computer alone, and give the address of its home page.

    Args:
        site: folder of the built site.
        basis: path under which it stands, with a slash at both ends.
        kopregels: gives the response headers to add for a path, seen from the home page.
    """
    with Server(("127.0.0.1", 0), partial(_uit_map, site, basis, kopregels)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{basis}"
        finally:
            server.shutdown()


def _uit_map(
    site: Path, basis: str, kopregels: Callable[[str], Mapping[str, str]], adres: str, _vraag: str
) -> Serverantwoord:
    pad, wortel = adres.removeprefix(basis) if adres.startswith(basis) else "\0", site.resolve()
    try:
        bestand = (wortel / f"{pad}index.html" if pad.endswith("/") or not pad else wortel / pad).resolve()
        bestand.relative_to(wortel)
        inhoud = bestand.read_bytes()
        return Serverantwoord(HTTPStatus.OK, {"Content-Type": mediasoort(bestand.name), **kopregels(pad)}, inhoud)
    except (OSError, ValueError):
        niet_hier = wortel / "404.html"
        koppen = {**kopregels(pad), "Content-Type": mediasoort(niet_hier.name)}
        return Serverantwoord(HTTPStatus.NOT_FOUND, koppen, niet_hier.read_bytes() if niet_hier.exists() else b"")
