"""The pages of the generator one by one, each made when it is asked for instead of in its turn.

In: the settings, files and menu of the project. Out: the same HTML as a whole build gives. A page knows what it is
called only once it is read, and the menu on another page tells that: so a page here reads itself when it is asked.
"""

import logging
from pathlib import Path
from typing import Any

# A whole build is all that the generator has a public name for.
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import weak_property

from macros.publiceren.proefbouw import Opvang, instellingen


class Luisteraar(logging.Handler):
    """Keeps what the generator warns of: a strict build stops at that."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.gezegd: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        self.gezegd.append(record.getMessage())

    def sinds(self, aantal: int) -> list[str]:
        """Give, and forget, what was said after the first so many."""
        nieuw, self.gezegd[aantal:] = self.gezegd[aantal:], []
        return nieuw


class Zelflezer(Page):
    """A page that is read once, when somebody asks for what is in it; `gezegd` is what was warned of meanwhile."""

    generator: "Generator"
    gezegd: list[str]

    def lees(self) -> None:
        """Turn its Markdown into HTML."""
        if "meta" not in vars(self):
            van, bij, eerder = self.generator, self.generator.opvang.bij, len(self.generator.luisteraar.gezegd)
            _populate_page(self, van.config, van.files)
            van.opvang.bij, self.gezegd = bij, van.luisteraar.sinds(eerder)

    @weak_property
    def title(self) -> Any:
        """What it is called."""
        self.lees()
        return vars(self)["title"] if "title" in vars(self) else Page.title.func(self)

    @weak_property
    def meta(self) -> Any:
        """What its front matter says."""
        self.lees()
        return vars(self)["meta"]


class Generator:
    """The generator as it is halfway a build: all is known of the site, no page is made."""

    def __init__(self, project: Path, werk: Path, luisteraar: Luisteraar) -> None:
        self.luisteraar, self.opvang = luisteraar, Opvang()
        self.config = config = instellingen(project, werk, self.opvang)
        config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files, env = get_files(config), config.theme.get_env()
        files.add_files_from_theme(env, config)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.menu = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        self.omgeving = config.plugins.on_env(env, config=config, files=self.files)
        self.bestanden = {een.dest_uri: een for een in self.files if een.inclusion.is_included()}  # type: ignore[no-untyped-call]
        self.sjablonen = frozenset(config.theme.static_templates)
        self.bronnen = self.files.documentation_pages()
        for bestand in self.bronnen:
            blad = bestand.page or Page(None, bestand, config)
            # The menu made it, with the title that it has there.
            blad.__class__ = Zelflezer
            del vars(blad)["meta"]
            blad.generator = self  # type: ignore[attr-defined]

    def pagina(self, bestand: File) -> tuple[str, list[str]]:
        """Give the HTML of a page, and what the generator warned of."""
        blad: Any = bestand.page
        self.opvang.bij = f"docs/{bestand.src_uri}"
        blad.lees()
        _build_page(blad, self.config, self.bronnen, self.menu, self.omgeving)
        return self.opvang.paginas[bestand.dest_uri], [*blad.gezegd, *self.luisteraar.sinds(0)]

    def sjabloon(self, naam: str) -> str:
        """Give what a template of its own makes, such as 404.html; nothing when it is not for this site."""
        self.opvang.bij = f"overrides/{naam}"
        _build_theme_template(naam, self.omgeving, self.files, self.config, self.menu)
        return self.opvang.paginas.get(naam, "")
