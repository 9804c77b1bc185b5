"""Setting a sheet or a book with Typst: PDF/A-2a with PDF/UA-1, in the letters of the site, the same bytes twice."""

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from macros.gegevens.site import Site
from macros.kern.bestanden import eigen_code, houd_bij
from macros.kern.fouten import DataError

_HIER = Path(__file__).parents[1]
_LETTERPAKKETTEN = ("font_source_serif_pro", "font_source_sans_pro")


class Zetter:
    """A template, by its path below macros/ (`raad/sjablonen/raad.typ`), with the plain data it prints."""

    def __init__(self, sjabloon: str, site: Site, gegevens: dict[str, Any]) -> None:
        self.naam = f"macros/{sjabloon}"
        kleuren = site.kleuren.licht.model_dump() | site.kleuren.druk.model_dump()
        alles = gegevens | {"site": site.model_dump(include={"naam", "houder"}), "kleuren": kleuren}
        letters = [str(files(pakket) / "files") for pakket in _LETTERPAKKETTEN]
        invoer = {"gegevens": json.dumps(alles, ensure_ascii=False, sort_keys=True)}
        self._zetter = typst.Compiler(
            str(_HIER / sjabloon), root=str(_HIER), font_paths=letters, ignore_system_fonts=True, sys_inputs=invoer
        )

    def pdf(self) -> bytes:
        """Give the document.

        Raises:
            DataError: the template can't be set, because the data lack what it prints.
        """
        try:
            gezet: Any = self._zetter.compile(format="pdf", pdf_standards=["a-2a", "ua-1"])
        except typst.TypstError as fout:
            tekst = f"het blad mist iets uit de gegevens ({fout})"
            raise DataError.van(self.naam, tekst) from None
        return bytes(gezet)

    def gemeten(self, merk: str) -> Any:
        """Give what the template tells of its own pages, under a mark such as `<plekken>`."""
        return json.loads(self._zetter.query(merk, field="value", one=True))


def zet_bladen(
    project: Path, bladen: Mapping[str, str], site: Site, gegevens: Callable[[], dict[str, Any]], *bronnen: Path
) -> list[Path]:
    """Set sheets (file below docs/gemaakt/ → template) again where the data, our code or `bronnen` are newer.

    Raises:
        DataError: a sheet can't be set.
    """
    alle = [*(project / "data").rglob("*.yml"), *bronnen, *eigen_code()]
    return houd_bij(
        project / "docs/gemaakt",
        bladen,
        alle,
        lambda: {naam: Zetter(sjabloon, site, gegevens()).pdf() for naam, sjabloon in bladen.items()},
    )
