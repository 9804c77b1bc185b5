"""A built site on a local port, as a web server would give it: to follow its links, and to test it in a browser."""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body are two writes: without this every answer waits 40 ms for the other side's receipt.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, base: str, headers: Callable[[str], Mapping[str, str]], **kwargs: object) -> None:
        self.base = base
        self.headers_for = headers
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base) if path.startswith(self.base) else "/\0")

    def end_headers(self) -> None:
        for name, value in self._added().items():
            if name != "Content-Type":
                self.send_header(name, value)
        # Tells linkchecker that this host needs no sparing.
        self.send_header("LinkChecker", "allowed")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code == 404 and missing.exists():
            # The library fills in what went wrong behind a percent sign.
            self.error_message_format = missing.read_text("utf-8").replace("%", "%%")
        super().send_error(code, message, explain)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return self._added().get("Content-Type") or super().guess_type(path)

    def _added(self) -> Mapping[str, str]:
        return self.headers_for(self.path.partition("?")[0].removeprefix(self.base))

    def log_message(self, *_: object) -> None:
        """Say nothing: who asked for this has enough to tell."""


class Server(ThreadingHTTPServer):
    """A server that is quiet about who leaves."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a visitor leave in the middle of an answer; tell of anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


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
    handler = partial(_Handler, directory=str(site), base=basis, headers=kopregels)
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{basis}"
        finally:
            server.shutdown()
