"""The server blocks of deploy/README.md work as they stand: HTTPS only, modern, and no line of the help section."""

import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import PROJECT
from serving import Nginx, find_nginx, free_port, has_brotli, serve_nginx

NAME = "regiovisie.example.org"
pytestmark = pytest.mark.skipif(
    not (find_nginx() and shutil.which("openssl")), reason="there is no nginx or openssl here; .ci/nginx tells more"
)


def blocks(folder: Path, redirect: int) -> str:
    """The blocks as they stand, on ports and in folders of a test."""
    text = (PROJECT / "deploy/README.md").read_text("utf-8")
    found = re.search(r"```\n(server \{.*?)```", text, re.DOTALL)
    assert found
    swapped = found[1].replace("{", "{{").replace("}", "}}")
    # Two more sockets would only ask for IPv6 on the machine of the test.
    swapped = re.sub(r"listen \[::\].*\n", "\n", swapped)
    swapped = swapped.replace("listen 80;", f"listen 127.0.0.1:{redirect};").replace(
        "listen 443", "listen 127.0.0.1:{port}"
    )
    swapped = swapped.replace("/etc/ssl/regiovisie", str(folder / "eigen")).replace("/srv/www/regiovisie;", '"{root}";')
    assert "include /srv/regiovisie/deploy/nginx.conf;" in swapped
    swapped = swapped.replace("/srv/regiovisie/deploy/nginx.conf", "{folder}/site.conf")
    return swapped if has_brotli() else swapped.replace("brotli_static on;", "")


@pytest.fixture(scope="module")
def redirect() -> int:
    """The port of the block that leads on to HTTPS."""
    return free_port()


@pytest.fixture(scope="module")
def server(small_site: Path, tmp_path_factory: pytest.TempPathFactory, redirect: int) -> Iterator[Nginx]:
    folder = tmp_path_factory.mktemp("tls")
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", str(folder / "eigen.key")]
    made = ["openssl", "req", "-x509", *key, "-out", str(folder / "eigen.pem"), "-subj", f"/CN={NAME}", "-days", "2"]
    subprocess.run(made, check=True, capture_output=True)
    with serve_nginx(small_site, server=blocks(folder, redirect)) as running:
        yield running


def ask(port: int, path: str, name: str = NAME, highest: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> tuple[str, str]:
    """The version that was agreed on, and the whole answer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.minimum_version, context.maximum_version = ssl.TLSVersion.MINIMUM_SUPPORTED, highest
    context.set_ciphers("ALL:@SECLEVEL=0")
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        context.wrap_socket(plain, server_hostname=name) as line,
    ):
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: line.recv(65536), b""))
        return str(line.version()), answer.decode("utf-8", "replace")


@pytest.mark.filterwarnings("ignore:.*TLSv1_1 is deprecated")
def test_https_serves_with_modern_versions_only(server: Nginx) -> None:
    version, answer = ask(server.port, "/")
    assert version == "TLSv1.3"
    assert answer.startswith("HTTP/1.1 200")
    assert "Strict-Transport-Security: max-age=31536000" in answer
    assert ask(server.port, "/", highest=ssl.TLSVersion.TLSv1_2)[0] == "TLSv1.2"
    with pytest.raises((ssl.SSLError, ConnectionError)):
        ask(server.port, "/", highest=ssl.TLSVersion.TLSv1_1)


def test_another_name_gets_nothing(server: Nginx) -> None:
    with pytest.raises((ssl.SSLError, ConnectionError)):
        ask(server.port, "/", name="elders.example")


def test_plain_http_leads_to_the_same_host_and_the_help_section_leaves_no_line(server: Nginx, redirect: int) -> None:
    led = Nginx(redirect, "/", server.folder).ask("/hulp/nummers/", Host=NAME)
    assert (led.status, led.headers["location"]) == (301, f"https://{NAME}/hulp/nummers/")
    assert "HTTP/1.1 200" in ask(server.port, "/hulp/")[1]
    assert "Location: /hulp/\r\n" in ask(server.port, "/hulp")[1]
    ask(server.port, "/over/?gezien")
    assert server.help_lines() == []
    assert [line for line in server.logged("access") if "gezien" in line]
