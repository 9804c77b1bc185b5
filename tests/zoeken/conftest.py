"""The modules of search in a browser, without a site around them."""

from collections.abc import Iterator

import pytest
from modules import modules_in
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def modules(browser: Browser) -> Iterator[Page]:
    with modules_in(browser) as page:
        yield page
