"""A site of a few records in a folder of its own, and a way to plant a fault in it.

Run by itself it makes the files of a copy, in a process with settings of its own.
"""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from building import PROJECT, run_warm

from macros.kern.fouten import DataError
from macros.onderwerpen import NOUNS, laad
from macros.publiceren.feed import maak_feed
from macros.publiceren.lettertypen import LETTERTYPEN
from macros.publiceren.machinevormen import maak_machinevormen
from macros.raad.tabellen import maak_tabellen
from macros.visie.boek import visieboeken
from macros.weergave.render import toon

MINIATURE = Path(__file__).parent / "miniatuur"
VISIE = "data/visie/2030-2034"
_CALL = re.compile(r"^\{\{ (\w+)\(.*\) \}\}\n", re.MULTILINE)
# The nouns that need a name, with one of the miniature.
IDS = {
    "ambitie": "voorkomen",
    "begrip": "geweld-thuis",
    "cijferreeks": "figuur-meldingen",
    "cijfertabel": "meldingen",
    "heet_nu": "huiselijk-lawaai",
    "onderdeel": "doel-toen",
    "raadsdeel": "deel-geld",
    "uitspraken": "norm",
    "voetnoot": "voetnoot-1",
}


@cache
def _folders() -> dict[str, dict[str, bytes]]:
    """Every folder of the miniature, from above down, with its files."""
    return {
        os.path.relpath(folder, MINIATURE): {name: Path(folder, name).read_bytes() for name in names}
        for folder, _, names in os.walk(MINIATURE)
    }


def copy_miniature(target: Path) -> Path:
    """Copy the miniature to where it may be changed: over a thousand tests do, so it is read once."""
    for folder, files in _folders().items():
        (target / folder).mkdir()
        for name, content in files.items():
            file = os.open(f"{target}/{folder}/{name}", os.O_WRONLY | os.O_CREAT, 0o644)
            os.write(file, content)
            os.close(file)
    config = target / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../..", PROJECT.as_posix()), "utf-8")
    (target / "macros").symlink_to(PROJECT / "macros")
    return target


def make_linked(project: Path) -> None:
    """Make what its pages link to as `regiovisie maak` does, with empty sheets: the real ones take seconds."""
    inhoud = laad(project)
    maak_tabellen(inhoud, project)
    for sheet in visieboeken(inhoud):
        (project / "docs/gemaakt" / sheet).touch()
    maak_feed(inhoud, "", project / "docs/gemaakt/wijzigingen.atom")


def make_quickly(project: Path) -> None:
    """Make empty fonts and no sheets: the real ones take seconds, and the miniature has no words for a sheet."""
    folder = project / "docs/gemaakt/lettertypen"
    folder.mkdir(parents=True)
    for name in LETTERTYPEN:
        (folder / f"{name}.woff2").touch()
    make_linked(project)
    maak_machinevormen(laad(project), project)


def run_mkdocs(project: Path) -> "subprocess.CompletedProcess[str]":
    """Build it strictly; content that can't be read is for the build itself to tell."""
    with suppress(DataError):
        make_linked(project)
    return run_warm(project, "mkdocs", "build", "--strict")


def build_miniature(project: Path) -> Path:
    """Build it strictly and give the folder of the site."""
    result = run_mkdocs(project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


def plant(project: Path, file: str, old: str, new: str) -> None:
    """Replace text that must be there; a fault that lands nowhere proves nothing."""
    path = project / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def leave_out(project: Path, *subjects: str) -> None:
    """Take away the data and the pages of a subject, and what other pages show of it."""
    for subject in subjects:
        for name in (f"docs/{subject}", f"data/{subject}"):
            shutil.rmtree(project / name, ignore_errors=True)
        for name in (f"docs/{subject}.md", f"data/{subject}.yml"):
            (project / name).unlink(missing_ok=True)
    for page in (project / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        kept = _CALL.sub(lambda call: "" if NOUNS[call[1]].onderwerp in subjects else call[0], text)
        page.write_text(kept, "utf-8")


def shown(noun: str, page: str = "visie/2030-2034/rest.md") -> str:
    """The Markdown of a noun on a page of the miniature."""
    inhoud = laad(MINIATURE)
    pagina = next(pagina for pagina in inhoud.paginas if pagina.pad == page)
    return toon(inhoud, pagina, noun, (IDS[noun],) if noun in IDS else ())


if __name__ == "__main__":
    make_quickly(Path(sys.argv[1]))
