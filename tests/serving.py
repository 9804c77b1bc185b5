"""The built site on a local port, under the strictest response headers it promises to work with."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from macros.exports.kopregels import koppen_voor


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body are two writes: without this every answer waits 40 ms for the other side's receipt.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, base: str, csp: str | None, **kwargs: object) -> None:
        self.base = base
        self.csp = csp
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base) if path.startswith(self.base) else "/\0")

    def end_headers(self) -> None:
        # What the tests run under is what the server recipes send; how long to keep a page is not tested here.
        policy = koppen_voor(self.path.removeprefix(self.base))["Content-Security-Policy"]
        self.send_header("Content-Security-Policy", self.csp or policy)
        # Tells linkchecker that this host needs no sparing.
        self.send_header("LinkChecker", "allowed")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.exists():
            return super().send_error(code, message, explain)
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = koppen_voor(Path(path).name).get("Content-Type")
        return kind or super().guess_type(path)

    def log_message(self, *_: object) -> None:
        """Say nothing: a test run has enough to tell."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a visitor leave in the middle of an answer; tell of anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve(site: Path, base: str = "/", csp: str | None = None) -> Iterator[str]:
    """Serve a folder and give the address of its home page."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site), base=base, csp=csp))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
