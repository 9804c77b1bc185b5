"""Writing files all at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path


def schrijf_alles(map: Path, bestanden: Mapping[str, str], daarna: Callable[[], None]) -> None:
    """Write files, and put everything back as it was when something goes wrong.

    Args:
        map: the project folder.
        bestanden: new content per path relative to it.
        daarna: what must succeed once they are written, such as a check of the whole.

    Raises:
        Exception: whatever went wrong; then no file was changed and no folder is left behind.
    """
    oud = {naam: (map / naam).read_bytes() if (map / naam).is_file() else None for naam in bestanden}
    nieuwe_mappen: list[Path] = []
    try:
        for naam, inhoud in bestanden.items():
            nieuwe_mappen += _maak_map((map / naam).parent)
            tijdelijk = map / f"{naam}.nieuw"
            tijdelijk.write_text(inhoud, encoding="utf-8")
            tijdelijk.replace(map / naam)
        daarna()
    except BaseException:
        for naam, was in oud.items():
            (map / f"{naam}.nieuw").unlink(missing_ok=True)
            if was is None:
                (map / naam).unlink(missing_ok=True)
            else:
                (map / naam).write_bytes(was)
        for leeg in reversed(nieuwe_mappen):
            if not any(leeg.iterdir()):
                leeg.rmdir()
        raise


def _maak_map(pad: Path) -> list[Path]:
    """Make a folder and those above it; gives which were not there, outermost first."""
    nieuw = [ouder for ouder in [pad, *pad.parents] if not ouder.exists()][::-1]
    pad.mkdir(parents=True, exist_ok=True)
    return nieuw
