"""Whether other generators make the same site of the content at hand (`make parity`), and what is lost if not.

The theme package and MkDocs 1.x come to an end; here stands each road away from them, built and compared with the site
as it is. Exit code 1: a difference that tests/parity.yml gives no reason for, or a reason there that explains nothing.
The packages stand in requirements-parity.in, in an environment of their own, given as the argument.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
import zensical_door
from building import PROJECT, base_path, copy_project
from lxml import html

from macros.onderwerpen import laad
from macros.publiceren.bouw import ruim_site_op, vergelijk
from macros.visie.gebouwd import bestand_van, letterlijke_blokken, ontbrekende_adressen, paginas

REASONS = Path(__file__).with_suffix(".yml")
_HERE = "http://here"
_OTHER = "other.yml"
_SHOWN = 5


@dataclass(frozen=True)
class Page:
    """A page as built: its title without the name of the site, and what stands on it; `own` links are in its text."""

    title: str
    ids: frozenset[str]
    links: frozenset[str]
    own: frozenset[str]
    adopted: dict[str, str]


@dataclass(frozen=True)
class Site:
    """A site as built: its pages by address, and the other files."""

    pages: dict[str, Page]
    files: frozenset[str]


@dataclass(frozen=True)
class Difference:
    """What another build has otherwise: `kind` is that of a column, `where` a page or a file."""

    kind: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.what}"


@dataclass(frozen=True)
class Reason:
    """Why differences are as they should be: `build` and `what` are patterns, the latter for the whole difference."""

    build: str
    kind: str
    what: str
    reason: str

    def explains(self, build: str, difference: Difference) -> bool:
        """Whether this is the reason for a difference in a build."""
        if self.kind != difference.kind or not re.fullmatch(self.build, build):
            return False
        return re.fullmatch(self.what, str(difference), re.DOTALL) is not None


@dataclass(frozen=True)
class Build:
    """A road: what changes in a copy of the project, and the command there; `bytes` when files must be identical."""

    name: str
    command: tuple[str, ...]
    change: Callable[[Path], None] = field(default=lambda _: None)
    bytes: bool = False


def without_theme(project: Path) -> None:
    """Write settings without the theme package; the one page that it named is ours already."""
    config = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    config["theme"] |= {"name": None, "static_templates": ["404.html", *config["theme"]["static_templates"]]}
    (project / _OTHER).write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


def stock(project: Path) -> None:
    """Leave a copy without our templates and hooks; pages that ask for a template by name get that of the theme."""
    overrides = project / "overrides"
    for template in overrides.rglob("*.html"):
        template.write_text('{% extends "main.html" %}', "utf-8")
    (overrides / "main.html").unlink()
    (overrides / "404.html").unlink()
    config = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    del config["hooks"], config["theme"]["static_templates"]
    config["plugins"].append("search")
    (project / _OTHER).write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


def stock_zensical(project: Path) -> None:
    """The same for Zensical."""
    stock(project)
    zensical_door.prepare(project)


_ZENSICAL = ("zensical", "build", "--strict", "-f", zensical_door.SETTINGS)
BUILDS = (
    Build("mkdocs", ("mkdocs", "build", "--strict")),
    Build("properdocs", ("properdocs", "build", "--strict", "-f", "mkdocs.yml"), bytes=True),
    Build("without-theme", ("mkdocs", "build", "--strict", "-f", _OTHER), without_theme, bytes=True),
    Build("zensical", _ZENSICAL, zensical_door.prepare),
    Build("zensical-stock", _ZENSICAL, stock_zensical),
    Build("material-stock", ("mkdocs", "build", "--strict", "-f", _OTHER), stock),
)


def read(site: Path, name: str, base: str = "/") -> Site:
    """Read a built site; `name` is that of the site in titles, `base` the path it is served under."""
    everything = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {page: _page(html.parse(bestand_van(site, page)).getroot(), page, name, base) for page in paginas(site)}
    return Site(pages, frozenset(file for file in everything if not file.endswith(".html")))


def _page(root: html.HtmlElement, page: str, name: str, base: str) -> Page:
    title = re.sub(rf"\s*[·-]?\s*{re.escape(name)}\s*$", "", root.findtext(".//title", "").strip())
    root.make_links_absolute(f"{_HERE}{base}{page}", handle_failures="ignore")
    all_links, own = (
        frozenset(unquote(link).removeprefix(f"{_HERE}{base}") for link in found if link.startswith(f"{_HERE}{base}"))
        for found in (root.xpath("//a/@href"), root.xpath("//article//a/@href | //main[@class='breed']//a/@href"))
    )
    return Page(title, frozenset(root.xpath("//@id")), all_links, own, dict(letterlijke_blokken(root)))


def compare(base: Site, other: Site) -> Iterator[Difference]:
    """Yield what another build lacks or has otherwise; more ids and links of a template of its own do no harm."""
    for page in sorted(base.pages.keys() ^ other.pages.keys()):
        yield Difference("pages", page, "lost" if page in base.pages else "added")
    for file in sorted(base.files - other.files):
        yield Difference("files", file, "lost")
    for page in sorted(base.pages.keys() & other.pages.keys()):
        was, now = base.pages[page], other.pages[page]
        if was.title != now.title:
            yield Difference("titles", page, f"'{was.title}' is '{now.title}'")
        yield from (Difference("ids", page, f"#{id} lost") for id in sorted(was.ids - now.ids))
        for link in sorted(was.links - now.links):
            yield Difference("links", page, f"to {link} lost{'' if link in was.own else ' from the frame'}")
        for id in sorted(was.adopted.keys() | now.adopted.keys()):
            if was.adopted.get(id) != now.adopted.get(id):
                yield Difference("words", f"{page}#{id}", f"'{was.adopted.get(id)}' is '{now.adopted.get(id)}'")


def dead_links(site: Site) -> Iterator[Difference]:
    """Yield each link inside the site that leads to no page, no file, or to an id that is not there."""
    there = site.files | site.pages.keys() | {f"{page}index.html" for page in site.pages}
    for name, page in site.pages.items():
        for link in sorted(page.links):
            address, _, anchor = link.partition("#")
            address = address.partition("?")[0]
            target = site.pages.get(address.removesuffix("index.html"))
            if address not in there or (anchor and target and anchor not in target.ids):
                yield Difference("links", name, f"to {link} is dead")


def other_bytes(base: Path, other: Path) -> Iterator[Difference]:
    """Yield each file that both have, but not byte for byte."""
    for file in sorted(file.relative_to(base) for file in base.rglob("*") if file.is_file()):
        if (other / file).is_file() and (base / file).read_bytes() != (other / file).read_bytes():
            yield Difference("bytes", file.as_posix(), "differs")


def explain(
    reasons: Iterable[Reason], found: dict[str, list[Difference]]
) -> tuple[dict[Reason, list[str]], dict[str, list[Difference]]]:
    """Give the differences that each reason explains, and, by build, those that none explains."""
    why: dict[Reason, list[str]] = {reason: [] for reason in reasons}
    left: dict[str, list[Difference]] = defaultdict(list)
    for build, differences in found.items():
        for difference in differences:
            if reason := next((one for one in why if one.explains(build, difference)), None):
                why[reason].append(f"{build}: {difference}")
            else:
                left[build].append(difference)
    return why, dict(left)


def report(why: dict[Reason, list[str]], left: dict[str, list[Difference]]) -> Iterator[str]:
    """Yield the differences, grouped by reason, and at the end what has none and which reasons explain nothing."""
    for reason, explained in why.items():
        if explained:
            yield f"{len(explained):6} {reason.kind:7} {reason.build}: {reason.reason} (as {explained[0]})"
    for build, differences in left.items():
        for kind, number in Counter(one.kind for one in differences).items():
            some = [str(one) for one in differences if one.kind == kind][:_SHOWN]
            yield "\n    ".join([f"NO REASON: {build}: {number} {kind}", *some])
    yield from (f"UNUSED: {one.build} {one.kind} {one.what}: {one.reason}" for one, found in why.items() if not found)


def _run(python: str, project: Path, *arguments: str) -> tuple[float, str]:
    """Run a module in a copy; gives the seconds of the processor, and what it said if it went wrong."""
    environment = {"PYTHONPATH": f"{project}{os.pathsep}{project / 'tests'}", "NO_MKDOCS_2_WARNING": "1"}
    before = os.times()
    result = subprocess.run(
        [python, "-m", *arguments],
        cwd=project,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1795305600"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    after = os.times()
    seconds = after.children_user - before.children_user + after.children_system - before.children_system
    return seconds, f"{result.stdout}\n{result.stderr}"[-1500:] if result.returncode else ""


def main(python: str, *names: str) -> int:
    """Build each road, or those with these names, in a copy; compare it with the first, and tell what differs."""
    # Not resolved: what its folder holds is what it imports. The builds run elsewhere.
    python = str(Path(python).absolute())
    found: dict[str, list[Difference]] = {}
    name, lock = laad(PROJECT).regiovisie.site.naam, (PROJECT / "data/adressen.lock").read_text("utf-8").split()
    print(
        f"{'build':15}{'pages':>7}{'addresses':>11}{'ids':>8}{'words':>7}{'links':>8}{'differences':>13}{'seconds':>9}"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = copy_project(Path(folder, "source"))
        _, fault = _run(python, source, "macros", "maak")
        base: Site | None = None
        for build in (one for one in BUILDS if one is BUILDS[0] or not names or one.name in names):
            project = Path(shutil.copytree(source, Path(folder, build.name)))
            build.change(project)
            seconds, stopped = (0.0, fault) if fault else _run(python, project, *build.command)
            if stopped:
                found[build.name] = [Difference("build", build.name, stopped)]
                continue
            made = project / "site"
            ruim_site_op(made)
            site = read(made, name, base_path())
            base = base or site
            outcome = [one for _, one, _ in vergelijk(project, made)]
            lost = [*ontbrekende_adressen(made, lock)]
            found[build.name] = [
                *(Difference("addresses", address, "lost") for address in lost),
                *(Difference("words", "source", str(one)) for each in outcome for one in each.verschillen),
                *compare(base, site),
                *dead_links(site),
                *(other_bytes(Path(folder, BUILDS[0].name, "site"), made) if build.bytes else ()),
            ]
            ids, links = (sum(len(getattr(page, of)) for page in site.pages.values()) for of in ("ids", "links"))
            words = sum(one.woorden for one in outcome)
            print(
                f"{build.name:15}{len(site.pages):7}{len(lock) - len(lost):11}{ids:8}{words:7}{links:8}"
                f"{len(found[build.name]):13}{seconds:9.1f}",
                flush=True,
            )
    given: list[dict[str, Any]] = yaml.safe_load(REASONS.read_text("utf-8"))
    why, left = explain([Reason(**one) for one in given], found)
    print("", *report(why, left), sep="\n")
    return int(bool(left) or not (names or all(why.values())))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
