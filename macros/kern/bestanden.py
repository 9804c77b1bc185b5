"""Writing files all at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


def schrijf(map: Path, bestanden: Mapping[str, str | bytes]) -> list[Path]:
    """Write files below a folder and give the paths of those that changed.

    Args:
        map: the folder.
        bestanden: text or bytes per path.
    """
    return [map / naam for naam, inhoud in bestanden.items() if _schrijf(map / naam, inhoud)]


def ruim_op(map: Path, mappen: Iterable[str], blijft: Iterable[str]) -> list[Path]:
    """Remove every file in made folders that is not made any more, and give their paths.

    Args:
        map: the folder that holds the made ones.
        mappen: the made folders; nothing outside them is touched.
        blijft: paths of what is made now.
    """
    houden = {map / naam for naam in blijft}
    weg = [pad for naam in mappen for pad in sorted((map / naam).rglob("*")) if pad.is_file() and pad not in houden]
    for pad in weg:
        pad.unlink()
    for leeg in sorted({ouder for pad in weg for ouder in pad.parents if map in ouder.parents}, reverse=True):
        if not any(leeg.iterdir()):
            leeg.rmdir()
    return weg


def is_actueel(doelen: Iterable[Path], bronnen: Iterable[Path]) -> bool:
    """Tell whether all made files are there and none is older than what it is made from."""
    doelen = list(doelen)
    if not all(doel.exists() for doel in doelen):
        return False
    laatst = max(bron.stat().st_mtime for bron in bronnen)
    return all(doel.stat().st_mtime >= laatst for doel in doelen)


def _schrijf(pad: Path, inhoud: str | bytes) -> bool:
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    if pad.is_file() and pad.read_bytes() == ruw:
        return False
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(ruw)
    return True
