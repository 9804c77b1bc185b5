"""A site on nginx with the rules we ship: what it says to a plain and to an odd request, and what it writes down."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest
from serving import Answer, Nginx, has_brotli

from macros.publiceren.kopregels import koppen_voor

HELP = ("no-store", "1")


@pytest.fixture(params=["nginx", "below_a_path"])
def server(request: pytest.FixtureRequest) -> Nginx:
    """One after the other: the site at the root of a host, and at a path."""
    found: Nginx = request.getfixturevalue(request.param)
    return found


def help_marks(answer: Answer) -> tuple[str | None, str | None]:
    """What keeps a help page out of caches and histories."""
    return answer.headers.get("cache-control"), answer.headers.get("request-otr")


@pytest.mark.parametrize(
    "path",
    [
        *("", "index.html", "404.html", "hulp/", "hulp/nummers/", "hulp/hulp.js", "hulp/hulp.css", "hulp/uitleg.js"),
        *("over/", "begrippen.ttl", "begrippen.json", "begrippen.csv", "objects.inv", "gemaakt/wijzigingen.atom"),
        *("kader/geweld-thuis/", "assets/stijl.css", "robots.txt", "favicon.ico", "gemaakt/zoeken/index.json"),
    ],
)
def test_every_kind_of_file_has_all_its_headers(server: Nginx, path: str) -> None:
    answer = server.ask(server.base + path)
    assert answer.status == 200
    assert answer.body
    wanted = koppen_voor(path)
    kind = wanted.pop("Content-Type", answer.headers["content-type"])
    assert answer.headers["content-type"] == kind
    assert {name: answer.headers.get(name.lower()) for name in wanted} == wanted
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("assets/stijl.css", "text/css"),
        ("hulp/hulp.js", "application/javascript"),
        ("favicon.ico", "image/svg+xml"),
        ("gemaakt/wijzigingen.atom", "application/atom+xml"),
    ],
)
def test_a_file_is_said_to_be_what_it_is(server: Nginx, path: str, kind: str) -> None:
    assert server.ask(server.base + path).headers["content-type"].startswith(kind)


# Of the help section: pages, what they load, and tries that fail, however written.
HELP_PATHS = (
    *("hulp/", "hulp", "hulp/nummers/", "hulp/nummers", "hulp/hulp.css", "hulp/hulp.js", "hulp/uitleg.js"),
    *(
        "hulp/typo",
        "hulp/typo/",
        "hulp/typo.json",
        "hulp/x.ttl",
        "hulp/404.html",
        "hulp/index.html/x",
        "hulpp",
        "Hulp/",
    ),
    *("HULP/Nummers/", "%68ulp/typo", "hulp/%C3%A9", "hulp/?a=b", "hulp//typo", "over/../hulp/typo", "hulp%2Ftypo"),
    *("hulp/" + "a" * 300, "hulp/" + "a/" * 400, "hulp/./typo", "hulp/%2e/typo", "hulp/typo\\x"),
)


def test_the_help_section_leaves_no_line_and_nothing_in_a_cache(server: Nginx) -> None:
    asked = [server.ask(server.base + path, method) for path in HELP_PATHS for method in ("GET", "HEAD", "POST")]
    assert {help_marks(answer) for answer in asked} == {HELP}
    assert {answer.status for answer in asked} == {200, 301, 404, 405}
    assert [line for line in server.logged() if "ul" in line.lower().replace("null", "")] == []
    # The log is there, and something else does stand in it.
    server.ask(f"{server.base}over/?gezien")
    assert [line for line in server.logged("access") if "over/?gezien" in line]


@pytest.mark.parametrize(
    "path",
    [
        "/hulp/..%2f..%2fx",
        "/hulp/%00",
        "/hulp/" + "a" * 9000,
        "/hulp/../../x",
        "/hulp/ x HTTP/1.1",
        "hulp/",
        "/hulp/%zz",
    ],
)
def test_a_request_that_can_not_be_read_leaves_no_line_either(nginx: Nginx, path: str) -> None:
    before = nginx.logged()
    answer = nginx.ask(path)
    assert answer.status in {400, 414}
    assert help_marks(answer) == HELP
    assert nginx.logged() == before


def test_a_wrong_address_of_the_help_section_shows_the_exit_and_asks_for_nothing_else(server: Nginx) -> None:
    page = server.ask(f"{server.base}hulp/een/twee/typo").body.decode()
    assert 'id="weg"' in page
    loaded = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]*)"', page)
    assert [address for address in loaded if not address.startswith((f"{server.base}hulp/", "data:"))] == []
    assert {server.ask(address).status for address in loaded if not address.startswith("data:")} == {200}


def test_a_help_page_asks_for_nothing_outside_its_folder(small_site: Path) -> None:
    for file in (small_site / "hulp").rglob("*.html"):
        page = file.relative_to(small_site).as_posix()
        loaded = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]*)"', file.read_text("utf-8"))
        asked = [urljoin(f"/{page}", address) for address in loaded if not address.startswith("data:")]
        assert asked, page
        assert [address for address in asked if not address.startswith("/hulp/")] == [], page


# Not for reading, and what a server answers to it. None of it is the secret beside the site.
ODD = (
    *("/../geheim.txt", "/%2e%2e/geheim.txt", "/..%2fgeheim.txt", "/a/../../geheim.txt", "/%2e%2e%2fgeheim.txt"),
    *("/..\\geheim.txt", "/..%5cgeheim.txt", "/%252e%252e/geheim.txt", "/.%2e/geheim.txt", "/....//geheim.txt"),
    *(
        "/%00",
        "/index.html%00.txt",
        "//",
        "///etc/passwd",
        "/%2f%2f",
        "/" + "a" * 7000,
        "/" + "a" * 20000,
        "/?" + "b" * 7000,
    ),
    *("/_headers", "/.git/config", "/.htaccess", "/index.html/", "/INDEX.HTML", "/assets", "/assets/", "/kader/", "/*"),
    *("/%", "/%zz", "/\x80\xff", "/%ff", "/;a=b", "/~root/", "http://elders.nl/", "*", "elders.nl:443", "", "/ /"),
)
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH", "PROPFIND", "X", "get")
HEADERS = (
    *({"Range": "bytes=0-9"}, {"Range": "bytes=99999999-"}, {"Range": "bytes=9-0"}, {"Range": "bytes=0-0,2-2,-1"}),
    *({"If_None_Match": "*"}, {"If_None_Match": '"x"'}, {"If_Match": '"x"'}, {"If_Modified_Since": "gisteren"}),
    *({"Host": ""}, {"Host": "a b"}, {"Host": "elders.nl"}, {"Host": "../x"}, {"Host": "[:"}, {"Host": "x\r\nHost: y"}),
    *({"Accept_Encoding": "*;q=0"}, {"Accept_Encoding": "x" * 3000}, {"X_A": "b" * 40000}, {"Content_Length": "-1"}),
    *({"Transfer_Encoding": "x"}, {"Transfer_Encoding": "chunked"}, {"Expect": "x"}, {"Upgrade": "h2c"}, {"A": "b"}),
)  # fmt: skip


def sound(answer: Answer) -> None:
    """No fault of the server, not a file beside the site, all headers, and no address of its own making."""
    assert 200 <= answer.status < 500
    assert b"geheim" not in answer.body
    assert b"root:" not in answer.body
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" in answer.headers
    assert answer.headers.get("location", "/").startswith("/")
    assert not answer.headers.get("location", "/").startswith("//")


@pytest.mark.parametrize("path", ODD, ids=lambda path: repr(path[:24]))
def test_an_odd_address_is_answered_soundly(nginx: Nginx, path: str) -> None:
    sound(nginx.ask(path))


@pytest.mark.parametrize("method", METHODS)
def test_another_method_is_answered_soundly(nginx: Nginx, method: str) -> None:
    for path in ("/", "/hulp/", "/over", "/begrippen.ttl", "/niets"):
        answer = nginx.ask(path, method)
        sound(answer)
        assert answer.status in ({200, 301, 404} if method in {"GET", "HEAD"} else {301, 400, 404, 405})


@pytest.mark.parametrize("headers", HEADERS, ids=str)
def test_an_odd_header_is_answered_soundly(nginx: Nginx, headers: dict[str, str]) -> None:
    sound(nginx.ask("/", **headers))


NO_REQUEST = (
    *(b"\x16\x03\x01\r\n\r\n", b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"\r\n\r\nX\r\n\r\n"),
    *(b"GET / HTTP/1.1\r\nHost: x\r\nA\r\n\r\n", b"GET / HTTP/1.1\nHost: x\nConnection: close\n\n"),
)


@pytest.mark.parametrize("request_bytes", NO_REQUEST, ids=str)
def test_what_is_hardly_a_request_is_answered_soundly(nginx: Nginx, request_bytes: bytes) -> None:
    sound(nginx.say(request_bytes))


def test_what_was_seen_already_is_not_sent_again(nginx: Nginx) -> None:
    seen = nginx.ask("/over/")
    again = nginx.ask("/over/", If_None_Match=seen.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_a_folder_is_led_to_on_the_same_host(server: Nginx) -> None:
    answer = server.ask(f"{server.base}over", Host="elders.nl")
    assert (answer.status, answer.headers["location"]) == (301, f"{server.base}over/")


def test_a_folder_without_a_page_shows_our_own_page(server: Nginx) -> None:
    for path in ("assets/", "kader/", "niets", "_headers"):
        answer = server.ask(server.base + path)
        assert answer.status == 404
        assert b"Deze pagina staat hier niet" in answer.body
        assert f'href="{server.base}assets/stijl.css"'.encode() in answer.body


@pytest.mark.parametrize("path", ["", "hulp/", "404.html", "begrippen.ttl", "begrippen.json", "assets/stijl.css"])
@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_what_was_packed_beforehand_is_served_as_it_is(server: Nginx, path: str, coding: str) -> None:
    if coding == "br" and not has_brotli():
        pytest.skip("this nginx has no module for brotli")
    plain = server.ask(server.base + path)
    packed = server.ask(server.base + path, Accept_Encoding=coding)
    unpack = gzip.decompress if coding == "gzip" else brotli.decompress
    assert packed.headers["content-encoding"] == coding
    assert unpack(packed.body) == plain.body
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "Accept-Encoding" in plain.headers["vary"]
    assert packed.headers["content-type"] == plain.headers["content-type"]
    assert len(packed.body) < len(plain.body)


def test_below_a_path_earlier_publications_are_not_served(below_a_path: Nginx) -> None:
    root = below_a_path.folder / "root"
    (root / "regiovisie.publicaties/0001/site").mkdir(parents=True)
    (root / "regiovisie.publicaties/0001/site/index.html").write_text("oud", "utf-8")
    assert below_a_path.ask("/regiovisie.publicaties/0001/site/").status == 404
