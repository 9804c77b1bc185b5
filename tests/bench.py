"""How much longer our build takes than a bare MkDocs over the same content (`make bench`).

Bare is: the Markdown as our macros left it, the stock Material theme and its search, the same standard Markdown
extensions; no macros plugin, no extension, no template and no check of ours.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from building import build, copy_project, run_in
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page

_ROUNDS = 3
_MOST = 1.5


class _Expanded(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Keeps the Markdown of every page after all other plugins had their say."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, str] = {}

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, /, *, page: Page, **_: Any) -> None:
        # A page's own template belongs to our theme.
        meta = {key: value for key, value in page.meta.items() if key != "template"}
        front = f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n" if meta else ""
        self.pages[page.file.src_uri] = front + markdown


def write_bare(project: Path) -> None:
    """Turn a copy of the project into a bare MkDocs project with the same content."""
    config = load_config(str(project / "mkdocs.yml"))
    expanded = _Expanded()
    config.plugins["expanded"] = expanded
    mkdocs_build(config)
    for name, text in expanded.pages.items():
        (project / "docs" / name).write_text(text, "utf-8")
    # Ours is hung in as an object, the standard ones go by name.
    extensions = [name for name in config.markdown_extensions if isinstance(name, str)]
    bare = {
        "site_name": config.site_name,
        "site_url": config.site_url,
        "theme": {"name": "material", "language": "nl", "font": False},
        "plugins": ["search"],
        "nav": config.nav,
        "markdown_extensions": [{name: config.mdx_configs.get(name) or {}} for name in extensions],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(bare, allow_unicode=True), "utf-8")


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def succeed(result: subprocess.CompletedProcess[str]) -> None:
    """Stop with what it said, if it went wrong."""
    if result.returncode:
        raise SystemExit(result.stdout + result.stderr)


def build_bare(project: Path) -> None:
    """A bare `mkdocs build`."""
    succeed(run_in(project, "mkdocs", "build"))


def main() -> int:
    """Measure both in turn, so that a busy moment of the machine hits both."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = copy_project(Path(folder, "ours")), copy_project(Path(folder, "bare"))
        build(ours)
        build(bare)
        succeed(run_in(bare, "bench", str(bare), PYTHONPATH=f"{bare}{os.pathsep}{bare / 'tests'}"))
        build_bare(bare)
        times = [(seconds(lambda: build(ours)), seconds(lambda: build_bare(bare))) for _ in range(_ROUNDS)]
    with_ours, without = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = with_ours / without
    sys.stdout.write(
        f"make site          {with_ours:6.2f} s   {[round(one, 2) for one, _ in times]}\n"
        f"bare mkdocs build  {without:6.2f} s   {[round(other, 2) for _, other in times]}\n"
        f"ratio              {ratio:6.2f}     (at most {_MOST})\n"
    )
    return int(ratio > _MOST)


if __name__ == "__main__":
    if sys.argv[1:]:
        write_bare(Path(sys.argv[1]))
    else:
        sys.exit(main())
