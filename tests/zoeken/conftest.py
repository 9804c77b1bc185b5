"""The modules of search in a browser, without a site around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from serving import serve


@pytest.fixture(scope="session")
def modules(browser: Browser, project: Path) -> Iterator[Page]:
    """An empty page that can import `/assets/zoeken/….js`."""
    with serve(project / "overrides") as address:
        page = browser.new_page()
        page.route("**/leeg", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
        page.goto(f"{address}leeg")
        yield page
        page.close()
