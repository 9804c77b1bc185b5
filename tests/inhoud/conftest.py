"""The real site, built once and served: what is held against it is true of any content.

`REGIOVISIE_PROJECT` holds the tests against another project, `REGIOVISIE_SITE` against a site that is there already.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import base_path, build, copy_project, made_once, pages
from reading import document
from serving import Nginx, find_nginx, serve, serve_nginx

from macros.gegevens.geheel import Regiovisie
from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud

# What takes a browser or a server to crawl, and what applies the ordinary changes once more.
_NOT_WITHOUT_BROWSER = {"browser", "chromium", "keeping", "context", "server", "test_links", "changed"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a browser, if so asked."""
    if not config.getoption("--zonder-browser"):
        return
    left_out = [item for item in items if _NOT_WITHOUT_BROWSER & {*getattr(item, "fixturenames", ()), item.path.stem}]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def inhoud(project: Path) -> Inhoud:
    return laad(project)


@pytest.fixture(scope="session")
def regiovisie(inhoud: Inhoud) -> Regiovisie:
    return inhoud.regiovisie


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as built from a copy of the project."""
    if ready := os.environ.get("REGIOVISIE_SITE"):
        return Path(ready).resolve()

    def make(folder: Path) -> None:
        build(copy_project(folder / "kopie"))

    return made_once(tmp_path_factory, "site", make) / "kopie/site"


@pytest.fixture(scope="session")
def all_pages(site: Path) -> list[str]:
    return pages(site)


@pytest.fixture(scope="session")
def longest(site: Path, all_pages: list[str]) -> str:
    """The page with most adopted paragraphs, of those with contents that follow the reading."""
    found = {page: document(site, page) for page in all_pages}
    following = [page for page, tree in found.items() if tree.xpath("//nav[contains(@class, 'koppen')]")]
    return max(following, key=lambda page: len(found[page].xpath("//article/p[@data-tekst]")))


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the home page, under the strict response headers."""
    with serve(site, base_path()) as address:
        yield address


@pytest.fixture(scope="session")
def nginx(site: Path) -> Iterator[Nginx | None]:
    """The site as a real server shows it, by the rules we ship; None where there is no nginx to be had."""
    if not find_nginx():
        yield None
        return
    with serve_nginx(site, base_path()) as running:
        yield running
