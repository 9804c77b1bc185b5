"""A trial build: the pages as the generator makes them, in memory, so that checking can look at what will be read.

In: the project folder. Out: HTML by the path of its file on the site. The generator runs with the settings of the
project, but makes pages only: no search, no styles, no files that go along; what links lead to is for others to tell.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.kern.configuratie import CONFIGURATIE
from macros.kern.fouten import DataError, bedoelt_u
from macros.publiceren.paginasoorten import ER_NIET

PROEF = "proefbouw"
"""By this name among its plugins the generator is known to build on trial: also what is not sound is shown then."""


class Opvang(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Keeps the pages that come by instead of having them written, and which one is at hand."""

    def __init__(self) -> None:
        self.paginas: dict[str, str] = {}
        self.bij = CONFIGURATIE

    def on_pre_page(self, page: Page, **_: Any) -> Page:
        """Keep which page is read."""
        self.bij = f"docs/{page.file.src_uri}"
        return page

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Ours come first among the templates; one of the theme makes another page than ours."""
        sjabloon = str(page.meta.get("template", "main.html"))
        if sjabloon not in (bekend := [pad.name for pad in Path(config.theme.dirs[0]).glob("*.html")]):
            raise DataError.van(self.bij, f"template: {bedoelt_u(sjabloon, bekend)}")
        return html

    def on_page_context(self, context: Any, page: Page, **_: Any) -> Any:
        """Keep which page is filled in."""
        self.bij = f"docs/{page.file.src_uri}"
        return context

    def on_post_page(self, output: str, page: Page, **_: Any) -> str:
        """Keep a page."""
        self.paginas[page.file.dest_uri] = output
        # What is empty is not written.
        return ""

    def on_post_template(self, output_content: str, template_name: str, **_: Any) -> str:
        """Keep a page that has no source."""
        if output_content.strip():
            self.paginas[template_name] = output_content
        return ""


class _Proef(Opvang):  # type: ignore[no-untyped-call]
    """Lets nothing but pages come by."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        config.theme.static_templates = {*ER_NIET}
        return config

    def on_files(self, files: Files, **_: Any) -> Files:
        return Files([bestand for bestand in files if bestand.is_documentation_page()])


def proefbouw(project: Path) -> dict[str, str]:
    """Give the HTML of every page by its file (`over/index.html`), and those of 404.html.

    Raises:
        DataError: the generator stops, with the page at which it did.
    """
    # Imported here: most commands do without the generator.
    from mkdocs.commands.build import build

    opvang = _Proef()
    try:
        with TemporaryDirectory() as weg, _stil():
            build(instellingen(project, Path(weg), opvang))
    except DataError:
        raise
    except (Exception, SystemExit) as fout:
        # mkdocs-macros leaves the program with a number when a macro fails.
        waarom = type(fout).__name__ if isinstance(fout, SystemExit) else fout
        raise DataError.van(opvang.bij, f"de generator kan hier geen pagina van maken ({waarom})") from None
    return opvang.paginas


def instellingen(project: Path, weg: Path, opvang: Opvang) -> MkDocsConfig:
    """Give the settings of the project for a build on trial, whose pages go to `opvang` and other files to `weg`."""
    from mkdocs.config import load_config
    from mkdocs.utils.yaml import yaml_load

    bestand = project / CONFIGURATIE
    with bestand.open(encoding="utf-8") as bron:
        invoegsels = [een for een in yaml_load(bron).get("plugins", []) if "macros" in een]
    config = load_config(str(bestand.absolute()), site_dir=str(weg), plugins=invoegsels)
    config.plugins[PROEF] = opvang
    return config


@contextmanager
def _stil() -> Iterator[None]:
    """Let the generator keep its remarks to itself: a build tells them."""
    stand = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(stand)
