"""What Zensical needs on top of macros/plugin.py to build the same content; `prepare` readies a copy of the project.

Zensical calls `define_env` for each page and runs no hooks, lets a macro know the path of its page but no file, and
makes a page with the Markdown extensions that were known before. Its templates are no Python: `extra` is plain data.
"""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import yaml
from jinja2 import Environment, FileSystemLoader
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from pydantic import BaseModel

from macros.kern.paginas import Pagina
from macros.onderwerpen import laad
from macros.plugin import macros_van, uitbreidingen
from macros.publiceren.skelet import Skelet, maak_skelet
from macros.tekst.inhoud import Inhoud

SETTINGS = "zensical.yml"
_AFTER_ATTR_LIST = 7


@cache
def _content(project: Path) -> tuple[Inhoud, Skelet, dict[str, Pagina]]:
    inhoud = laad(project)
    return inhoud, maak_skelet(inhoud, project / "overrides/assets"), {pagina.pad: pagina for pagina in inhoud.paginas}


def define_env(env: Any) -> None:
    """Give every macro noun to the page at hand."""
    inhoud, _, paginas = _content(Path(env.project_dir))
    for name, macro in macros_van(inhoud, lambda: paginas[env.page.path]).items():
        env.macro(macro, name)


class _Title(Treeprocessor):
    """Names a page after its heading, also where a macro wrote that: Zensical looks for one in the Markdown."""

    def __init__(self, md: Markdown, page: Any) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        heading = root.find("h1")
        if heading is not None and self.page.title_override is None and "title" not in self.page.meta:
            # Without what Markdown keeps apart in it, between these two signs.
            self.page.title = re.sub("\x02.*?\x03", "", "".join(heading.itertext()))


class _Ours(Extension):
    """Hangs in our own Markdown extensions, with the page that is read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Markdown's)
        page: Any = md.preprocessors["rendering_context"]
        inhoud, skelet, paginas = _content(Path(page.config["root_dir"]).resolve())
        for extension in uitbreidingen(inhoud, lambda: paginas[page.page.path], skelet):
            extension.extendMarkdown(md)
        md.treeprocessors.register(_Title(md, page.page), "title", _AFTER_ATTR_LIST)


def makeExtension(**_: Any) -> Extension:  # noqa: N802 (the name is Markdown's)
    """Give the extension, as Markdown asks for it."""
    return _Ours()


def plain(value: Any) -> Any:
    """Give a record with all that it tells of itself as plain data, as a template asks for it by name."""
    kind: Any = type(value)
    if isinstance(value, BaseModel) or is_dataclass(kind):
        names = [name for name in dir(kind) if isinstance(getattr(kind, name), property | cached_property)]
        own = kind.model_fields if isinstance(value, BaseModel) else [field.name for field in fields(kind)]
        return {name: plain(getattr(value, name)) for name in (*own, *names) if name[0] != "_"}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def prepare(project: Path) -> None:
    """Write settings for Zensical beside those for MkDocs."""
    config = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    _, skelet, _ = _content(project)
    site = skelet.site
    overrides = project / config["theme"]["custom_dir"]
    templates = Environment(loader=FileSystemLoader(overrides), autoescape=True)
    for name in config["theme"].get("static_templates", ()):
        if not name.endswith(".html"):
            words = templates.get_template(name).render(config={"extra": {"skelet": skelet}})
            (overrides / name).write_text(words, "utf-8")
    config["extra"] = {"skelet": plain(skelet)}
    config |= {"site_name": site.naam, "site_description": site.omschrijving}
    config["markdown_extensions"].append("zensical_door")
    config["plugins"] = [{"macros": {"module_name": "zensical_door", "on_error_fail": True, "on_undefined": "strict"}}]
    (project / SETTINGS).write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
