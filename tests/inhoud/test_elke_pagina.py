"""Each page is opened once, on a real server: it is accessible, works under our headers, and fits on any screen.

Pages of one kind share their template, so axe looks at every page in one width and scheme, and at one of each kind in
all four (test_toegankelijkheid.py). One of each kind must fit in every mode, any other in the hardest and one more.
"""

from pathlib import Path

import pytest
from browsing import Watch, axe_faults, below_the_first_screen, kept
from conftest import OpenContext
from fitting import MODES, faults_in, modes_of
from kinds import one_of_each
from serving import Nginx

# Enough for every process to have its share, few enough to open a browser window for.
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_is_accessible_asks_nothing_elsewhere_keeps_nothing_and_fits(
    site: Path, all_pages: list[str], server: str, nginx: Nginx | None, open_context: OpenContext, part: int
) -> None:
    address_of_site = nginx.address if nginx else server
    context = open_context(360)
    watch = Watch(context)
    page = context.new_page()
    faults: list[str] = []
    if nginx:
        context.on("response", lambda answer: faults.extend(nginx.missing(answer.url, answer.headers)))
    kinds = one_of_each(site)
    for address in all_pages[part::PARTS]:
        page.goto(address_of_site + address, wait_until="load")
        page.set_viewport_size({"width": 360, "height": 800})
        faults += below_the_first_screen(page) + axe_faults(page)
        faults += [f"{page.url} keeps {name}" for name in kept(page)]
        faults += faults_in(page, MODES if address in kinds else modes_of(address))
    faults += [f"{url} is asked for" for url in watch.elsewhere(address_of_site)]
    faults += nginx.help_lines() if nginx else []
    assert [*faults, *watch.complaints] == []


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
