"""Style and script of a subject: no file lies there for nothing."""

import json
import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

from building import PROJECT, pages
from reading import document, strings

from macros.visie.gebouwd import paginas

# What a server shows for a wrong address, and what a reader of other kinds asks for.
_LOOKED_FOR = (
    "404.html",
    "hulp/404.html",
    "robots.txt",
    "sitemap.xml",
    ".well-known/",
)


def loaded(site: Path, asked: set[str]) -> set[str]:
    """The modules that these scripts load, and those load in turn, as names on the site."""
    found: set[str] = set()
    to_read = {address.removeprefix("http://site/") for address in asked if address.endswith(".js")}
    while to_read:
        name = to_read.pop()
        found.add(name)
        text = (site / name).read_text("utf-8") if (site / name).is_file() else ""
        modules = re.findall(r"""["'](\.{1,2}/[^"'\s]+\.js(?:on)?)["']""", text)
        to_read |= {posixpath.normpath(posixpath.join(posixpath.dirname(name), one)) for one in modules} - found
    return found


def unused(site: Path, assets: Path) -> set[str]:
    """The sheets and scripts of a subject that no page asks for."""
    # Those of the frames of a concept are pages as well, though nobody comes there by themselves.
    frames = [f"{frame.parent.relative_to(site).as_posix()}/" for frame in site.glob("kader/*/index.html")]
    asked: set[str] = set()
    for page in [*pages(site), *frames]:
        asked |= set(strings(document(site, page), "//head/link/@href | //head/script/@src"))
    asked |= {f"http://site/{name}" for name in loaded(site, asked)}
    ours = [
        file.relative_to(assets.parent).as_posix() for file in (*assets.glob("*/*.*"), *assets.parent.glob("hulp/*.*s"))
    ]
    return {name for name in ours if f"http://site/{name}" not in asked}


def test_every_sheet_and_script_of_a_subject_is_asked_for(site: Path, tmp_path: Path) -> None:
    assert unused(site, PROJECT / "overrides/assets") == set()
    stray = tmp_path / "assets/raad/nergens.css"
    stray.parent.mkdir(parents=True)
    stray.touch()
    assert unused(site, tmp_path / "assets") == {"assets/raad/nergens.css"}


def not_asked_for(site: Path) -> set[str]:
    """The files that no page leads to or loads, that are no permanent address, and that no server looks for."""
    promised = json.loads((site / "adressen.json").read_text("utf-8"))["geldig"]
    asked = {address.partition("#")[0] for address in promised}
    for page in paginas(site):
        asked |= {address.partition("#")[0] for address in strings(document(site, page), "//@href | //@src")}
    asked |= loaded(site, asked)
    for sheet in site.rglob("*.css"):
        folder = sheet.parent.relative_to(site).as_posix()
        found = re.findall(r"""url\(['"]?([^'")]+)""", sheet.read_text("utf-8"))
        asked |= {posixpath.normpath(posixpath.join(folder, address)) for address in found}
    names = {unquote(address.removeprefix("http://site/")) for address in asked}
    names |= {f"{name}index.html" for name in names if not name or name.endswith("/")}
    there = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    return {name for name in there - names if not name.startswith(_LOOKED_FOR)}


def test_nothing_is_on_the_site_that_nobody_asks_for(site: Path, tmp_path: Path) -> None:
    assert not_asked_for(site) == set()
    for name in ("adressen.json", "over/index.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(site / name, tmp_path / name)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/vergeten.js.map").touch()
    assert not_asked_for(tmp_path) == {"assets/vergeten.js.map"}


def test_no_script_asks_for_a_map_of_its_source(site: Path) -> None:
    assert [file.name for file in site.rglob("*.js") if "sourceMappingURL" in file.read_text("utf-8")] == []


def test_nothing_of_the_theme_is_on_the_site(site: Path) -> None:
    folders = ("assets/images", "assets/javascripts", "assets/stylesheets", "partials", "search")
    assert not [name for name in folders if (site / name).exists()]
