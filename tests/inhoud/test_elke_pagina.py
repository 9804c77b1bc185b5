"""Each page is opened once, one of each kind on a real server: it is accessible, works under our headers, and fits.

Pages of one kind share their template, so axe looks at every page that has an element, a place or an attribute which no
page before it has, and at one of each kind once more: wide, dark and unfolded. One of each kind must fit in every mode,
any other axe looks at in the two hardest and one more, and the rest where words are widest and in one more.
"""

from pathlib import Path

import pytest
from browsing import Watch, axe_faults, below_the_first_screen, faults_in_both_schemes, kept
from conftest import OpenContext
from fitting import HARDEST, MODES, faults_in, modes_of
from kinds import loose_ids, of_every_shape, one_of_each, shapes
from lxml import html
from playwright.sync_api import Response
from reading import document
from serving import Nginx

# Enough for every process to have its share, few enough to open a browser window for.
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_is_accessible_asks_nothing_elsewhere_keeps_nothing_and_fits(
    site: Path, all_pages: list[str], server: str, nginx: Nginx | None, open_context: OpenContext, part: int
) -> None:
    real = nginx.address if nginx else server
    context = open_context(360)
    watch = Watch(context)
    page = context.new_page()
    faults: list[str] = []
    if nginx:
        context.on("response", lambda answer: faults.extend(_missing(nginx, answer)))
    kinds, different = one_of_each(site), of_every_shape(site)
    for address in all_pages[part::PARTS]:
        # Before it is opened: a menu that was open where there was room closes a moment later.
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto((real if address in kinds else server) + address, wait_until="load")
        faults += below_the_first_screen(page)
        faults += [f"{page.url} keeps {name}" for name in kept(page)]
        if address in kinds:
            faults += faults_in_both_schemes(page)
        elif address in different:
            faults += axe_faults(page)
        faults += [f"{page.url} #{id}" for id in loose_ids(document(site, address))]
        modes = modes_of(address, HARDEST if address in different else HARDEST[:1])
        faults += faults_in(page, MODES if address in kinds else modes)
    faults += [f"{url} is asked for" for url in watch.elsewhere(real, server)]
    faults += nginx.help_lines() if nginx else []
    assert [*faults, *watch.complaints] == []


def _missing(nginx: Nginx, answer: Response) -> list[str]:
    return nginx.missing(answer.url, answer.headers) if answer.url.startswith(nginx.address) else []


def test_every_file_comes_with_our_headers_and_of_the_help_section_no_line_is_written(
    site: Path, nginx: Nginx | None
) -> None:
    if not nginx:
        pytest.skip("there is no nginx here; .ci/nginx tells how to get one")
    faults: list[str] = []
    for file in sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()):
        answer = nginx.ask(nginx.base + file, "HEAD")
        faults += nginx.missing(nginx.base + file, answer.headers) + [f"{file} {answer.status}"] * (
            answer.status != 200
        )
        faults += [f"{file} sets a cookie"] * ("set-cookie" in answer.headers)
    assert [*faults, *nginx.help_lines()] == []
    assert nginx.logged("access")


_PAGE = '<main><h1>A</h1><h2>B</h2><p class="a"><a href="x">C</a></p></main>'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("h2>", "h3>"),
        (">C<", "><"),
        ('class="a"', 'class="b"'),
        ("<a ", '<a role="button" '),
        ("</p>", "</p><img>"),
        ("<p", "<div><p"),
    ],
)
def test_a_page_that_is_made_otherwise_is_looked_at(old: str, new: str) -> None:
    known = shapes(html.document_fromstring(_PAGE))
    assert shapes(html.document_fromstring(_PAGE.replace('"x">C', '"y">D'))) == known
    assert shapes(html.document_fromstring(_PAGE.replace(old, new))) - known


def test_an_id_that_is_given_twice_or_not_at_all_is_seen() -> None:
    tree = html.document_fromstring('<p id="a"><b id="a"></b><label for="b c"></label></p>')
    assert loose_ids(tree) == ["a", "b", "c"]
