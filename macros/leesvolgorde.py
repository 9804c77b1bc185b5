"""The order in which a reader meets the pages: that of `nav:` in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.source import lees_yaml

CONFIGURATIE = "mkdocs.yml"


def leesvolgorde(map: Path) -> tuple[str, ...]:
    """Give the pages of the menu, as paths under docs/, from first to last.

    Raises:
        DataError: mkdocs.yml is missing or can't be read.
    """
    instellingen = lees_yaml(map / CONFIGURATIE, CONFIGURATIE).waarde
    return tuple(_paginas(instellingen.get("nav") or []))


def _paginas(deel: Any) -> Iterator[str]:
    if isinstance(deel, str):
        yield deel
    for kind in deel.values() if isinstance(deel, dict) else deel if isinstance(deel, list) else ():
        yield from _paginas(kind)
