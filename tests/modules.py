"""The script modules of the site in a page of their own, without a site: for what is pure and needs no document."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from building import PROJECT
from playwright.sync_api import Browser, Page, Route

_HERE = "http://modules.example/"


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix(_HERE)
    if not name:
        route.fulfill(content_type="text/html", body="<!doctype html><title>modules</title>")
    else:
        route.fulfill(content_type="text/javascript", path=PROJECT / "overrides/assets" / name)


@contextmanager
def modules_in(browser: Browser) -> Iterator[Page]:
    """Open a page that can `import("/zoeken/vouwen.js")` whatever lies in overrides/assets/."""
    context = browser.new_context()
    context.route(f"{_HERE}**", _serve)
    page = context.new_page()
    page.goto(_HERE)
    yield page
    context.close()


class Answers:
    """The answers above the results of search, from look-ups as the index has them."""

    def __init__(self, page: Page, opzoek: dict[str, object]) -> None:
        self.page = page
        make = "async opzoek => { window.answer = (await import('/zoeken/opzoeken.js')).maakOpzoeker(opzoek); }"
        page.evaluate(make, opzoek)

    def given(self, question: str) -> list[dict[str, Any]]:
        """The answers to a question, as they are handed to the page."""
        answers: list[dict[str, Any]] = self.page.evaluate("question => answer(question)", question)
        return answers

    def all_given(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        """The answers to each of these questions, in one go."""
        answers: list[list[dict[str, Any]]] = self.page.evaluate("all => all.map(one => answer(one))", questions)
        return answers

    def lines(self, question: str) -> list[str]:
        """Each answer as one line: its kind, and its parts, links as `[text](address)`."""
        return [line(answer) for answer in self.given(question)]


def line(answer: dict[str, Any]) -> str:
    """An answer as one line."""
    parts = (part if isinstance(part, str) else f"[{part['tekst']}]({part['adres']})" for part in answer["delen"])
    return f"{answer['soort']}: {''.join(parts)}"
