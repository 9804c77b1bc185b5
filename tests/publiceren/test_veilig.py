"""What runs or fetches something else than the site's own files is seen, and so is what is kept on a device."""

from pathlib import Path

import pytest
from browsing import Watch, kept
from conftest import OpenContext
from playwright.sync_api import BrowserContext, Page
from serving import serve

from macros.publiceren.veilig import fouten_in_pagina, fouten_in_script, fouten_in_stijl, onveilig


def test_the_miniature_is_safe(small_site: Path) -> None:
    assert [str(problem) for problem in onveilig(small_site)] == []


def test_a_fault_planted_in_a_site_is_seen_and_placed(tmp_path: Path) -> None:
    (tmp_path / "over").mkdir()
    (tmp_path / "over/index.html").write_text("<p style='a'>x</p>", "utf-8")
    (tmp_path / "a.css").write_text("@import '//example.org/a.css';", "utf-8")
    (tmp_path / "a.js").write_text("document.cookie='a=1'", "utf-8")
    (tmp_path / "hulp.js").write_text("sessionStorage.a = 1", "utf-8")
    assert [problem.file for problem in onveilig(tmp_path)] == ["site/a.css", "site/a.js", "site/over/index.html"]


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


def _visit(folder: Path, text: str, context: BrowserContext, csp: str | None = None) -> tuple[Watch, Page, str]:
    (folder / "index.html").write_text(f"<!doctype html><title>x</title>{text}", "utf-8")
    (folder / "a.js").write_text("document.cookie = 'a=1'; localStorage.b = 1;", "utf-8")
    watch = Watch(context)
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
    assert kept(page) == ["a", "b"]
