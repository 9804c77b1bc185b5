"""The built site on a local port: under the strictest headers it promises to work with, or on nginx by our rules."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.publiceren.kopregels import koppen_voor, kopregelbestanden
from macros.publiceren.proefserver import serveer

# How long a page may be kept is not tested here.
_TESTED = {"Content-Security-Policy", "Content-Type"}
_CONF = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;
include /etc/nginx/modules-enabled/*brotli-static.conf;
events {{ worker_connections 1024; }}
http {{
    include {types}; default_type application/octet-stream;
    access_log {folder}/access.log;
    client_body_temp_path {folder}/t; proxy_temp_path {folder}/t; fastcgi_temp_path {folder}/t;
    uwsgi_temp_path {folder}/t; scgi_temp_path {folder}/t;
    sendfile on; tcp_nopush on; keepalive_requests 100000;
    {server}
}}
"""
_SERVER = """server {{
        listen 127.0.0.1:{port};
        root "{root}";
        {more}
        include {folder}/site.conf;
    }}"""


# What a page asks for beside itself is the same for nearly every page: asked for each time it takes half of the time
# that a page does.
_KEPT = ("assets/", "gemaakt/lettertypen/")
_given: set[str] = set()


@contextmanager
def serve(site: Path, base: str = "/", csp: str | None = None) -> Iterator[str]:
    """Serve a folder with the headers of the server recipes, and give the address of its home page.

    No two have one address, for a browser keeps what it got there.
    """

    def headers(path: str) -> Mapping[str, str]:
        sent = {name: value for name, value in koppen_voor(path).items() if name in _TESTED}
        kept = {"Cache-Control": "max-age=3600"} if path.startswith(_KEPT) else {}
        return sent | kept | ({"Content-Security-Policy": csp} if csp else {})

    with ExitStack() as held:
        while (address := held.enter_context(serveer(site, base, headers))) in _given:
            pass
        _given.add(address)
        yield address


@dataclass(frozen=True)
class Answer:
    """What a server said: headers by their name in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Nginx:
    """A running nginx."""

    port: int
    base: str
    folder: Path

    @property
    def address(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self.port}{self.base}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path as it is written, whatever it holds."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{k}: {v}" for k, v in ({"Host": "x.nl", "Connection": "close"} | named).items()]
        return self.say("\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode("latin-1"), method)

    def say(self, request: bytes, method: str = "GET") -> Answer:
        """Send these bytes, and give the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.connect()
        connection.sock.sendall(request)
        response = connection.response_class(connection.sock, method=method)
        response.begin()
        told = Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        connection.close()
        return told

    def missing(self, url: str, headers: Mapping[str, str]) -> list[str]:
        """Which headers of our rules an answer lacks."""
        wanted = koppen_voor(urlsplit(url).path.removeprefix(self.base))
        wrong = {
            name: headers.get(name.lower()) for name, value in wanted.items() if headers.get(name.lower()) != value
        }
        return [f"{url} {name}: {value}" for name, value in wrong.items()]

    def help_lines(self) -> list[str]:
        """The lines of its logs that tell of the help section."""
        return [line for line in self.logged() if re.search(rf"\"[A-Z]+ {self.base}hulp|/hulp/", line)]

    def logged(self, *logs: str) -> list[str]:
        """The lines of its logs."""
        files = [self.folder / f"{name}.log" for name in logs or ("access", "error")]
        return [line for file in files if file.exists() for line in file.read_text("latin-1").splitlines()]


def find_nginx() -> str | None:
    """Where nginx is; None when it can't be had."""
    return next(filter(None, map(shutil.which, [os.environ.get("NGINX", ""), "nginx", "/usr/sbin/nginx"])), None)


def has_brotli() -> bool:
    """Whether its module for packed files is there."""
    return bool(list(Path("/etc/nginx/modules-enabled").glob("*brotli-static.conf")))


@contextmanager
def serve_nginx(site: Path, base: str = "/", more: str = "", server: str = _SERVER) -> Iterator[Nginx]:
    """Let nginx serve a folder by the rules we ship, with `more` before them, or skip the test where it can't be had.

    The site stands at `base` below its root: for a path the folder of the site has the name of that path. `server` is
    for another server block; it names a `{port}`, the `{root}` and the `{folder}` with site.conf.
    """
    if not (nginx := find_nginx()):
        pytest.skip("there is no nginx here; .ci/nginx tells how to get one")
    with tempfile.TemporaryDirectory(prefix="nginx-") as name:
        folder = Path(name)
        (folder / "site.conf").write_text(kopregelbestanden(base)["nginx.conf"], "utf-8")
        root = site if base == "/" else folder / "root"
        if base != "/":
            root.mkdir()
            (root / base.strip("/")).symlink_to(site)
        for _ in range(5):
            port = free_port()
            brotli = "brotli_static on;" if has_brotli() else ""
            block = server.format(folder=folder, port=port, root=root, more=brotli + more)
            filled = _CONF.format(folder=folder, types=_types(folder), server=block)
            (folder / "nginx.conf").write_text(filled, "utf-8")
            process = subprocess.Popen(
                [nginx, "-e", f"{name}/error.log", "-c", f"{name}/nginx.conf"], stderr=subprocess.PIPE
            )
            if _listens(port, process):
                break
        else:
            raise AssertionError(f"nginx does not start: {process.stderr and process.stderr.read().decode()}")
        try:
            yield Nginx(port, base, folder)
        finally:
            process.terminate()
            process.wait(60)
            if process.stderr:
                process.stderr.close()


def _types(folder: Path) -> Path:
    """The table of media types that nginx has, or what the site needs of it."""
    if (theirs := Path("/etc/nginx/mime.types")).is_file():
        return theirs
    ours = folder / "mime.types"
    kinds = "text/html html; text/css css; application/javascript js; image/svg+xml svg; text/xml xml; text/plain txt;"
    ours.write_text(f"types {{ {kinds} application/pdf pdf; font/woff2 woff2; }}", "utf-8")
    return ours


def free_port() -> int:
    """A port of this computer that nobody has now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _listens(port: int, process: "subprocess.Popen[bytes]") -> bool:
    """Wait until it answers; False when it stopped, as when somebody else took the port."""
    while process.poll() is None:
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.02)
    return False
