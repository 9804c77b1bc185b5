"""One publication on disk: what marks it, and the list by which it can be seen to be whole."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

NIEUW = "nieuw"
INGETROKKEN = "ingetrokken"
_LIJST = "bestanden.sha256"


@dataclass(frozen=True, order=True)
class Publicatie:
    """One publication that is whole."""

    nummer: int
    map: Path

    @property
    def naam(self) -> str:
        """Number, moment, and label if it has one."""
        return self.map.name

    @property
    def ingetrokken(self) -> bool:
        """Whether somebody went back from it."""
        return (self.map / INGETROKKEN).exists()

    @property
    def nieuw(self) -> bool:
        """Whether it has not been public yet."""
        return (self.map / NIEUW).exists()

    def beschadigd(self) -> list[str]:
        """Give the files of the site that are missing or changed since it was made; the list itself when it is gone."""
        try:
            regels = (self.map / _LIJST).read_text("utf-8").splitlines()
        except FileNotFoundError:
            return [_LIJST]
        delen = (regel.split("  ", 1) for regel in regels)
        return [naam for som, naam in delen if not (self.map / naam).is_file() or _som(self.map / naam) != som]


def maak_lijst(werk: Path) -> None:
    """List every file of the site with its SHA-256, and wait until all of it is on disk.

    A name can reach the disk before the contents do: after a power cut the link would point to empty files.
    """
    bestanden = sorted(pad for pad in (werk / "site").rglob("*") if pad.is_file())
    regels = [f"{_som(pad)}  {pad.relative_to(werk).as_posix()}\n" for pad in bestanden]
    (werk / _LIJST).write_text("".join(regels), encoding="utf-8")
    for pad in [*bestanden, *(pad for pad in werk.rglob("*") if pad.is_dir()), werk / _LIJST, werk]:
        naar_schijf(pad)


def naar_schijf(pad: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    nummer = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


def _som(pad: Path) -> str:
    return hashlib.sha256(pad.read_bytes()).hexdigest()
