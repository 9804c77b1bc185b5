"""An index of search from pages that a test makes up, and the engine in a browser that is asked with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from miniature import MINIATURE
from playwright.sync_api import Page

from macros.gegevens.zoeken import Paginavragen, Synoniemgroep
from macros.kern.paginas import Pagina
from macros.onderwerpen import laad
from macros.tekst.adresboek import pagina_adres
from macros.zoeken.index import maak_index
from macros.zoeken.lezen import Tekststuk, Zoekpagina
from macros.zoeken.opzoeken import opzoekgegevens

_ASK = """async ([[first, later], question, options]) => {
  const { maakMotor } = await import("/zoeken/motor.js");
  const { zoek } = maakMotor(first, async () => later);
  const { treffers, antwoorden, totaal, waarom } = await zoek(question, { ...options, waarom: true });
  const terms = Object.fromEntries(waarom.termen.map(({ woord, varianten }) => [woord, Object.fromEntries(varianten)]));
  const near = waarom.gevonden.map(({ dichtbij }) => dichtbij);
  return { found: treffers, answers: antwoorden, total: totaal, terms, near };
}"""


@dataclass(frozen=True)
class Made:
    """A page that a test makes up: title, text, and the questions it answers, at a place on it or at its top."""

    title: str
    questions: Sequence[str] = ()
    text: str = "Niets."
    place: str | None = None


@cache
def nothing() -> dict[str, object]:
    """What is looked up, with nothing to find."""
    return {name: value and type(value)() for name, value in opzoekgegevens(laad(MINIATURE)).items()}


def index_of(pages: Mapping[str, Made], synonyms: Sequence[Synoniemgroep] = ()) -> list[dict[str, Any]]:
    """What the build would lay beside pages, by their path under docs/: read before the first result, and after it."""
    read = [
        Zoekpagina(
            adres=pagina_adres(path),
            pagina=Pagina(path, {}, ()),
            stukken=(Tekststuk("", 1, page.title), Tekststuk(page.place or "", 0, page.text)),
        )
        for path, page in pages.items()
    ]
    asked = [
        Paginavragen(id=f"v{number}", pagina=path, plek=page.place, vragen=tuple(page.questions))
        for number, (path, page) in enumerate(pages.items())
        if page.questions
    ]
    first, later = maak_index(read, asked, synonyms)
    return [first | {"opzoek": nothing()}, dict(later)]


class Engine:
    """The engine on an index, in a page that can import its modules."""

    def __init__(self, page: Page, files: list[dict[str, Any]]) -> None:
        self.page, self.files = page, files

    def ask(self, question: str, **options: object) -> dict[str, Any]:
        """What is found, how `near` each has a written question, and the variants of each of the `terms`."""
        told: dict[str, Any] = self.page.evaluate(_ASK, [self.files, question, options])
        return told

    def first(self, question: str, **options: object) -> str:
        """The address of what comes first."""
        found: list[dict[str, str]] = self.ask(question, **options)["found"]
        return found[0]["adres"] if found else ""
