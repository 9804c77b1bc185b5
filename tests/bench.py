"""How much longer our build takes than a bare MkDocs over the same content (`make bench`).

Bare is: the Markdown as our macros left it, the stock Material theme and its search, the same standard Markdown
extensions; no macros plugin, no extension, no template and no check of ours. What nginx does with the site is in
load.py, how soon its search answers in searchbench.py, and how soon an editor sees a change in previewbench.py.
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
from load import compare
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page
from previewbench import measure as measure_preview
from searchbench import measure as measure_search

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


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and seconds of the processor in the processes it started."""
    start, before = time.perf_counter(), os.times()
    work()
    after = os.times()
    processor = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return time.perf_counter() - start, processor


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
        rounds = [(cost(lambda: build(ours)), cost(lambda: build_bare(bare))) for _ in range(_ROUNDS)]
        compare(ours / "site")
        soon = measure_search(ours / "site", bare / "site")
        soon = measure_preview(ours) and soon
    ratio = 0.0
    for number, measure in enumerate(("on the clock", "of the processor")):
        with_ours = statistics.median(one[number] for one, _ in rounds)
        without = statistics.median(other[number] for _, other in rounds)
        ratio = with_ours / without
        sys.stdout.write(
            f"seconds {measure:17} make site {with_ours:6.2f}   bare mkdocs build {without:6.2f}   ratio {ratio:.2f}\n"
        )
    # The processor decides: the clock also counts what else the machine was doing.
    sys.stdout.write(f"at most {_MOST} of the processor: {'yes' if ratio <= _MOST else 'no'}\n")
    return int(ratio > _MOST or not soon)


if __name__ == "__main__":
    if sys.argv[1:]:
        write_bare(Path(sys.argv[1]))
    else:
        sys.exit(main())
