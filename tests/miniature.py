"""A site of a few records in a folder of its own, and a way to plant a fault in it."""

import shutil
from pathlib import Path

from building import PROJECT

MINIATURE = Path(__file__).parent / "miniatuur"
VISIE = "data/visie/2030-2034"


def copy_miniature(target: Path) -> Path:
    """Copy the miniature to where it may be changed."""
    shutil.copytree(MINIATURE, target)
    config = target / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("PROJECT", PROJECT.as_posix()), "utf-8")
    (target / "macros").symlink_to(PROJECT / "macros")
    return target


def plant(project: Path, file: str, old: str, new: str) -> None:
    """Replace text that must be there; a fault that lands nowhere proves nothing."""
    path = project / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")
