"""The folder a web server serves, switched from one publication to the next in one step.

What the server serves, `DIR`, is a symbolic link to a publication in the folder `DIR.publicaties` beside it:

    DIR -> DIR.publicaties/0007_2026-11-22_14.05.09/site
    DIR.publicaties/0007_…/bestanden.sha256   every file of the site, as `sha256sum -c` reads it
    DIR.publicaties/0007_…/nieuw              it has never been public
    DIR.publicaties/0007_…/ingetrokken        somebody went back from it
    DIR.publicaties/.…                        work in progress; without a lock on it, what a stopped run left behind
    .DIR.schakel                              the next link, on its way to the place of DIR

The number goes up, whatever the clock says. A publication gets its name when it is whole and on disk, and becomes
public by one `rename`, the only step a visitor can notice. DIR.publicaties may be a disk of its own.
"""

import fcntl
import hashlib
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from macros.kern.fouten import DataError

BEWAARD = 5
NIEUW = "nieuw"
INGETROKKEN = "ingetrokken"
_LIJST = "bestanden.sha256"
_NAAM = re.compile(r"(\d{4,})_.+")
_MAP, _BESTAND = 0o755, 0o644


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


class Publicaties:
    """All publications of one folder that is served.

    Every method may raise OSError: a full disk, no right to write.
    """

    def __init__(self, doel: Path) -> None:
        # The last step is not resolved: it is a link, and that link is what changes.
        doel = doel.absolute() if doel.name != ".." else doel.resolve()
        self.doel = doel.parent.resolve() / doel.name
        self.map = self.doel.parent / f"{doel.name}.publicaties"
        # Beside what it replaces: a rename can't go from one disk to another.
        self._schakel = self.doel.parent / f".{doel.name}.schakel"

    def alle(self) -> list[Publicatie]:
        """Give every whole publication, oldest first."""
        mappen = self.map.iterdir() if self.map.is_dir() else ()
        namen = ((pad, _NAAM.fullmatch(pad.name)) for pad in mappen)
        return sorted(Publicatie(int(naam[1]), pad) for pad, naam in namen if naam)

    @property
    def openbaar(self) -> Publicatie | None:
        """The publication that is served now; None when there is none."""
        wijst_naar = self.doel.parent / self.doel.readlink() if self.doel.is_symlink() else None
        return next((een for een in self.alle() if een.map / "site" == wijst_naar), None)

    @property
    def vorige(self) -> Publicatie | None:
        """The publication that was public before this one and that nobody went back from."""
        nu = self.openbaar
        ouder = (een for een in self.alle() if not een.ingetrokken and (nu is None or een.nummer < nu.nummer))
        return max(ouder, default=None)

    @contextmanager
    def alleen(self) -> Iterator[None]:
        """Hold everybody else off, and clean up what a stopped run left behind.

        Raises:
            DataError: somebody else is publishing, or the folder is not ours to switch.
        """
        self._weiger_wat_niet_van_ons_is()
        self.map.mkdir(_MAP, exist_ok=True)
        with (self.map / ".slot").open("w") as slot:
            try:
                fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise DataError.van(
                    self.doel, "iemand anders publiceert hier op dit moment; probeer het straks weer"
                ) from None
            self._herstel()
            yield

    def publiceer(self, vul: Callable[[Path], None], label: str | None = None) -> Publicatie:
        """Make a publication and let it be served.

        Args:
            vul: makes the site in the subfolder `site` of the folder it is given, or raises why not.
            label: something to recognise it by, such as a version.
        """
        nummer = max((een.nummer for een in self.alle()), default=0) + 1
        werk = self.map / f".{nummer:04}"
        try:
            werk.mkdir()
            vul(werk)
            (werk / NIEUW).touch()
            maak_lijst(werk)
            moment = datetime.now().strftime("%Y-%m-%d_%H.%M.%S")
            nieuw = Publicatie(nummer, self.map / "_".join(filter(None, [f"{nummer:04}", moment, label])))
            werk.rename(nieuw.map)
        except BaseException:
            shutil.rmtree(werk, ignore_errors=True)
            raise
        _naar_schijf(self.map)
        self.maak_openbaar(nieuw)
        return nieuw

    def ga_naar(self, keuze: Publicatie) -> None:
        """Let an older publication be served again, or a withdrawn one; what is newer counts as withdrawn.

        Raises:
            DataError: files of it are missing or changed.
        """
        if kapot := keuze.beschadigd():
            raise DataError.van(keuze.map, f"{len(kapot)} bestand(en) ontbreken of zijn gewijzigd, zoals {kapot[0]}")
        for nieuwer in (een for een in self.alle() if een.nummer > keuze.nummer):
            (nieuwer.map / INGETROKKEN).touch()
        self.maak_openbaar(keuze)

    def maak_openbaar(self, keuze: Publicatie) -> None:
        """Switch in one step: whoever asks for a file gets it from the old publication or from this one."""
        _stel_open(self.map, stat.S_IMODE(self.map.stat().st_mode) | _MAP)
        _stel_alles_open(keuze.map)
        # Relative, so that both may move together.
        self._schakel.symlink_to(Path(self.map.name, keuze.naam, "site"))
        self._schakel.replace(self.doel)
        _naar_schijf(self.doel.parent)
        self._herstel()

    def ruim_op(self) -> list[Publicatie]:
        """Remove all but the last publications; gives what went. Those that somebody went back from go first."""
        op_waarde = sorted(self.alle(), key=lambda een: (een.ingetrokken, -een.nummer))
        weg = [een for een in op_waarde[BEWAARD:] if een != self.openbaar]
        for een in weg:
            self._verwijder(een)
        return weg

    def _herstel(self) -> None:
        """Make the marks true of what is public, and remove what never became whole or public."""
        nu = self.openbaar
        self._schakel.unlink(missing_ok=True)
        for rest in self.map.glob(".[0-9]*"):
            shutil.rmtree(rest)
        for een in self.alle():
            if een == nu:
                (een.map / NIEUW).unlink(missing_ok=True)
                (een.map / INGETROKKEN).unlink(missing_ok=True)
            elif een.nieuw:
                self._verwijder(een)

    def _verwijder(self, een: Publicatie) -> None:
        # Renamed first: half removed it must not look whole.
        shutil.rmtree(een.map.rename(self.map / f".{een.naam}"))

    def _weiger_wat_niet_van_ons_is(self) -> None:
        if not self.doel.parent.is_dir():
            raise DataError.van(self.doel, f"de map {self.doel.parent} bestaat niet; maak haar eerst")
        if self.doel.is_symlink():
            wijst_naar = self.doel.readlink()
            if self.doel.parent / wijst_naar.parent.parent != self.map:
                hier_niet = "en dat is hier niet gepubliceerd; kies een andere naam"
                raise DataError.van(self.doel, f"wijst naar {wijst_naar}, {hier_niet}")
        elif self.doel.exists():
            raad = "publiceer naar een naam die nog niet bestaat, en laat de webserver daarna die naam tonen"
            raise DataError.van(self.doel, f"is een gewone map of een bestand; {raad}. Zo is de site geen moment weg")


def maak_lijst(werk: Path) -> None:
    """List every file of the site with its SHA-256, and wait until all of it is on disk.

    A name can reach the disk before the contents do: after a power cut the link would point to empty files.
    """
    bestanden = sorted(pad for pad in (werk / "site").rglob("*") if pad.is_file())
    regels = [f"{_som(pad)}  {pad.relative_to(werk).as_posix()}\n" for pad in bestanden]
    (werk / _LIJST).write_text("".join(regels), encoding="utf-8")
    for pad in [*bestanden, *(pad for pad in werk.rglob("*") if pad.is_dir()), werk / _LIJST, werk]:
        _naar_schijf(pad)


def _stel_alles_open(pad: Path) -> None:
    """Let everybody read it and its maker alone write: a web server runs as somebody else, whatever our umask is."""
    if pad.is_symlink():
        return
    _stel_open(pad, _MAP if pad.is_dir() else _BESTAND)
    for onder in pad.iterdir() if pad.is_dir() else ():
        _stel_alles_open(onder)


def _stel_open(pad: Path, rechten: int) -> None:
    # What is right already may be somebody else's, and not ours to change.
    if stat.S_IMODE(pad.stat().st_mode) != rechten:
        pad.chmod(rechten)


def _naar_schijf(pad: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    nummer = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


def _som(pad: Path) -> str:
    return hashlib.sha256(pad.read_bytes()).hexdigest()
