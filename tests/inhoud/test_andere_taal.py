"""A page in another language is told as such to whoever hears it read aloud (WCAG 3.1.1 and 3.1.2)."""

from pathlib import Path

from lxml import html
from reading import document, elements

from macros.tekst.inhoud import Inhoud


def mute(tree: html.HtmlElement, language: str) -> list[str]:
    """What of a page in another language does not say so: the page, its text, and what stands around it."""
    # A help page has no word of Dutch around it; its template asks for the language itself.
    asked = {"page": f"/html[@lang='{language}']"}
    if tree.xpath("//article[contains(@class, 'tekst')]"):
        asked |= {"around": "//body[@lang='nl']", "text": f"//article[@lang='{language}']"}
    return [what for what, where in asked.items() if not tree.xpath(where)]


def unmarked(tree: html.HtmlElement, address: str, language: str) -> list[str]:
    """Every link by the title of a page in another language that does not say which."""
    links = [link for link in elements(tree, "//nav//a | //footer//a") if link.get("href", "").endswith(address)]
    return [
        link.get("href", "")
        for link in links
        if not link.xpath(f"ancestor-or-self::*[@lang='{language}'] | b[@lang='{language}']")
    ]


def test_a_page_in_another_language_says_so_and_so_do_the_links_to_it(inhoud: Inhoud, site: Path) -> None:
    others = {page.pad.removesuffix(".md") + "/": page.meta["taal"] for page in inhoud.paginas if "taal" in page.meta}
    assert others
    for address, language in others.items():
        assert mute(document(site, address), language) == [], address
        if address.startswith("over/"):
            for page in ("over/", "over/privacy/", "visie/", "zoeken/"):
                assert unmarked(document(site, page), address.removeprefix("over/"), language) == [], page
    dutch = document(site, "over/privacy/")
    assert mute(dutch, "en") == ["page", "around", "text"]
    assert unmarked(dutch, "open-data/", "en") != []
