"""Made files in the working tree: written when they changed, cleared away when nothing makes them any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


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
