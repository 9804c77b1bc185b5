"""No page runs or fetches anything but the site's own files, and nothing is kept on the visitor's device."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from building import file_of
from conftest import OpenContext
from lxml import html
from playwright.sync_api import BrowserContext, ConsoleMessage, Page
from serving import serve

_DATA_BLOCKS = {"application/json", "application/ld+json"}
_FETCHED = {"src", "srcset", "data", "poster", "action", "formaction", "background", "ping"}
_FETCHING_LINKS = {
    *("stylesheet", "icon", "manifest"),
    *("preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"),
}
_KEEPING = re.compile(r"cookie|localStorage|sessionStorage|indexedDB|serviceWorker|caches\.|sendBeacon")
# The one word in the tab that says it has left the help pages; test_hulp_verlaten.py holds that it is no more.
_MAY_KEEP = {("hulp.js", "sessionStorage")}
_OF_THE_THEME = "assets/javascripts/"


def _is_elsewhere(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def _is_fetched(element: html.HtmlElement, name: str) -> bool:
    if name in _FETCHED:
        return True
    rels = set(str(element.get("rel", "")).split())
    return name == "href" and (element.tag == "use" or (element.tag == "link" and bool(rels & _FETCHING_LINKS)))


def _faults_of(element: html.HtmlElement) -> Iterator[str]:
    if element.tag == "style":
        yield "inline style sheet"
    if element.tag == "script" and not element.get("src") and element.get("type") not in _DATA_BLOCKS:
        yield "inline script"
    for name, value in element.attrib.items():
        if name.startswith("on"):
            yield f"event handler {name}"
        if name == "style":
            yield "style attribute"
        if value.strip().lower().startswith(("javascript:", "vbscript:")):
            yield f"script in {name}"
        if _is_fetched(element, name) and _is_elsewhere(value.strip()):
            yield f"{name} elsewhere: {value}"


def faults_in_page(text: str) -> list[str]:
    """What a page does that the strict response headers or our promises forbid."""
    elements = html.document_fromstring(text).iter(html.etree.Element)
    return [fault for element in elements for fault in _faults_of(element)]


def faults_in_style(text: str) -> list[str]:
    """Whatever a style sheet fetches from elsewhere."""
    return re.findall(r"""(?:url\(\s*['"]?|@import\s+['"])((?:https?:)?//[^'")\s]+)""", text)


def faults_in_script(text: str) -> list[str]:
    """Every way to keep something on the visitor's device."""
    return _KEEPING.findall(text)


def test_no_page_has_anything_inline_or_from_elsewhere(site: Path, all_pages: list[str]) -> None:
    texts = ((page, file_of(site, page).read_text("utf-8")) for page in all_pages)
    assert [f"{page} {fault}" for page, text in texts for fault in faults_in_page(text)] == []


def test_no_style_sheet_fetches_from_elsewhere(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    assert sheets
    assert [fault for sheet in sheets for fault in faults_in_style(sheet.read_text("utf-8"))] == []


def test_our_scripts_keep_nothing(site: Path) -> None:
    scripts = [file for file in site.rglob("*.js") if _OF_THE_THEME not in file.as_posix()]
    assert scripts
    kept = {(file.name, word) for file in scripts for word in faults_in_script(file.read_text("utf-8"))}
    assert kept - _MAY_KEEP == set()


class _Watch:
    """What the browser refuses, and where it goes."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._note)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        # Nothing of a test may leave this machine.
        context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def elsewhere(self, server: str) -> list[str]:
        return [url for url in self.requests if not url.startswith((server, "data:"))]


def _kept(page: Page) -> list[str]:
    return [
        *(cookie.get("name", "") for cookie in page.context.cookies()),
        *page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"),
        *page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"),
    ]


def test_every_page_works_under_the_strict_headers(
    all_pages: list[str], server: str, open_context: OpenContext
) -> None:
    context = open_context(1280)
    watch = _Watch(context)
    page = context.new_page()
    kept: list[str] = []
    for address in all_pages:
        page.goto(server + address, wait_until="load")
        kept += _kept(page)
    assert watch.complaints == []
    assert watch.elsewhere(server) == []
    assert kept == []


def test_searching_works_under_the_strict_headers(server: str, open_context: OpenContext) -> None:
    context = open_context(1280)
    watch = _Watch(context)
    page = context.new_page()
    page.goto(f"{server}zoeken/")
    page.locator("main input").first.press_sequentially("geweld")
    page.locator("#treffers a").first.wait_for()
    assert watch.complaints == []
    assert watch.elsewhere(server) == []
    assert not any("geweld" in url for url in watch.requests)
    assert _kept(page) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<script>alert(1)</script>", "inline script"),
        ("<script type='module'>alert(1)</script>", "inline script"),
        ("<style>p{}</style>", "inline style sheet"),
        ("<p onclick='x()'>a</p>", "event handler"),
        ("<p style='color:red'>a</p>", "style attribute"),
        ("<a href='JavaScript:x()'>a</a>", "script in href"),
        ("<script src='//example.org/a.js'></script>", "src elsewhere"),
        ("<img src='https://example.org/a.png' alt=''>", "src elsewhere"),
        ("<link rel='preconnect' href='https://example.org'>", "href elsewhere"),
        ("<form action='https://example.org'></form>", "action elsewhere"),
    ],
)
def test_a_planted_fault_in_a_page_is_seen(text: str, fault: str) -> None:
    assert [found for found in faults_in_page(f"<main>{text}</main>") if found.startswith(fault)]


def test_what_is_allowed_in_a_page_is_not_a_fault() -> None:
    text = (
        '<script type="application/ld+json">{}</script><script src="../a.js"></script><img src="data:image/gif,x">'
        '<a href="https://example.org">a</a><link rel="canonical" href="https://example.org/"><img src="/a.png">'
    )
    assert faults_in_page(text) == []


@pytest.mark.parametrize("text", ["@import '//example.org/a.css';", "p{background:url(https://example.org/a.png)}"])
def test_a_planted_fault_in_a_style_sheet_is_seen(text: str) -> None:
    assert faults_in_style(text)


@pytest.mark.parametrize("text", ["document.cookie='a=1'", "localStorage.a=1", "navigator.serviceWorker.register('a')"])
def test_a_planted_fault_in_a_script_is_seen(text: str) -> None:
    assert faults_in_script(text)


def _visit(folder: Path, text: str, context: BrowserContext, csp: str | None = None) -> tuple[_Watch, Page, str]:
    (folder / "index.html").write_text(f"<!doctype html><title>x</title>{text}", "utf-8")
    (folder / "a.js").write_text("document.cookie = 'a=1'; localStorage.b = 1;", "utf-8")
    watch = _Watch(context)
    page = context.new_page()
    with serve(folder, csp=csp) as address:
        page.goto(address, wait_until="networkidle")
    return watch, page, address


@pytest.mark.parametrize(
    "text", ["<script>document.title='y'</script>", "<p style='color:red'>x</p>", "<img src='http://example.org/a'>"]
)
def test_a_planted_breach_of_the_headers_is_seen(tmp_path: Path, open_context: OpenContext, text: str) -> None:
    watch, _, _ = _visit(tmp_path, text, open_context(1280))
    assert any("Content Security Policy" in complaint for complaint in watch.complaints)


def test_a_planted_request_elsewhere_is_seen(tmp_path: Path, open_context: OpenContext) -> None:
    text = "<img src='http://example.org/a.png' alt=''>"
    watch, _, address = _visit(tmp_path, text, open_context(1280), csp="img-src *")
    assert watch.elsewhere(address) == ["http://example.org/a.png"]


def test_a_planted_cookie_is_seen(tmp_path: Path, open_context: OpenContext) -> None:
    _, page, _ = _visit(tmp_path, "<script src='a.js'></script>", open_context(1280))
    assert _kept(page) == ["a", "b"]
