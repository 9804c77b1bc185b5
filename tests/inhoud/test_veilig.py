"""No page runs or fetches anything but the site's own files, and nothing is kept on the visitor's device."""

import re
from pathlib import Path

import pytest
from conftest import OpenContext
from playwright.sync_api import BrowserContext, ConsoleMessage, Page
from serving import serve

from macros.publiceren.veilig import fouten_in_pagina, fouten_in_script, fouten_in_stijl, onveilig


def test_nothing_is_inline_from_elsewhere_or_kept(site: Path) -> None:
    assert [str(problem) for problem in onveilig(site)] == []


@pytest.mark.parametrize(
    ("kind", "name"), [("html", "404.html"), ("css", "assets/stijl.css"), ("js", "assets/pagina.js")]
)
def test_there_is_something_of_each_kind_to_look_at(site: Path, kind: str, name: str) -> None:
    assert len(list(site.rglob(f"*.{kind}"))) > 1
    assert (site / name).is_file()


def test_a_fault_planted_in_a_site_is_seen_and_placed(tmp_path: Path) -> None:
    (tmp_path / "over").mkdir()
    (tmp_path / "over/index.html").write_text("<p style='a'>x</p>", "utf-8")
    (tmp_path / "a.css").write_text("@import '//example.org/a.css';", "utf-8")
    (tmp_path / "a.js").write_text("document.cookie='a=1'", "utf-8")
    (tmp_path / "hulp.js").write_text("sessionStorage.a = 1", "utf-8")
    assert [problem.file for problem in onveilig(tmp_path)] == ["site/a.css", "site/a.js", "site/over/index.html"]


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
        ("<script>alert(1)</script>", "script in de pagina"),
        ("<script type='module'>alert(1)</script>", "script in de pagina"),
        ("<style>p{}</style>", "stijlblad in de pagina"),
        ("<p onclick='x()'>a</p>", "script in het attribuut onclick"),
        ("<p style='color:red'>a</p>", "stijl in het attribuut"),
        ("<a href='JavaScript:x()'>a</a>", "script in het adres van href"),
        ("<script src='//example.org/a.js'></script>", "src haalt iets op van elders"),
        ("<img src='https://example.org/a.png' alt=''>", "src haalt iets op van elders"),
        ("<link rel='preconnect' href='https://example.org'>", "href haalt iets op van elders"),
        ("<form action='https://example.org'></form>", "action haalt iets op van elders"),
    ],
)
def test_a_planted_fault_in_a_page_is_seen(text: str, fault: str) -> None:
    assert [found for found in fouten_in_pagina(f"<main>{text}</main>") if found.startswith(fault)]


def test_what_is_allowed_in_a_page_is_not_a_fault() -> None:
    text = (
        '<script type="application/ld+json">{}</script><script src="../a.js"></script><img src="data:image/gif,x">'
        '<a href="https://example.org">a</a><link rel="canonical" href="https://example.org/"><img src="/a.png">'
    )
    assert fouten_in_pagina(text) == []


@pytest.mark.parametrize("text", ["@import '//example.org/a.css';", "p{background:url(https://example.org/a.png)}"])
def test_a_planted_fault_in_a_style_sheet_is_seen(text: str) -> None:
    assert fouten_in_stijl(text)


@pytest.mark.parametrize("text", ["document.cookie='a=1'", "localStorage.a=1", "navigator.serviceWorker.register('a')"])
def test_a_planted_fault_in_a_script_is_seen(tmp_path: Path, text: str) -> None:
    (tmp_path / "hulp.js").write_text(text, "utf-8")
    assert fouten_in_script(tmp_path / "hulp.js")


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
