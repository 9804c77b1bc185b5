"""Writing files: all at once or not at all, only what changed, and made again only when a source is newer."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from io import StringIO
from pathlib import Path


def schrijf_alles(
    doelmap: Path, bestanden: Mapping[str, str | bytes], daarna: Callable[[], object] = lambda: None
) -> list[Path]:
    """Write files, by path below a folder, and give the paths of those that changed.

    When something goes wrong, also in `daarna`, such as a check of the whole, that is raised; then no file was changed
    and no folder is left behind.
    """
    nieuw = {doelmap / naam: tekst.encode() if isinstance(tekst, str) else tekst for naam, tekst in bestanden.items()}
    oud = {pad: pad.read_bytes() if pad.is_file() else None for pad in nieuw}
    anders = [pad for pad in nieuw if nieuw[pad] != oud[pad]]
    nieuwe_mappen: list[Path] = []
    try:
        for pad in anders:
            nieuwe_mappen += _maak_map(pad.parent)
            _vervang(pad, nieuw[pad])
        daarna()
    except BaseException:
        _zet_terug(oud)
        _ruim_lege_op(reversed(nieuwe_mappen))
        raise
    return anders


def houd_bij(
    doelmap: Path, namen: Iterable[str], bronnen: Iterable[Path], maak: Callable[[], Mapping[str, str | bytes]]
) -> list[Path]:
    """Make files again when one of them is missing or older than what it is made from; gives their paths.

    `maak` gives their content by name, and is only called when there is work.
    """
    doelen = [doelmap / naam for naam in namen]
    if not is_actueel(doelen, bronnen):
        schrijf_alles(doelmap, maak())
        for doel in doelen:
            # The same content is up to date again too.
            doel.touch()
    return doelen


def is_actueel(doelen: Iterable[Path], bronnen: Iterable[Path]) -> bool:
    """Tell whether all made files are there and none is older than what it is made from."""
    doelen = list(doelen)
    if not all(doel.exists() for doel in doelen):
        return False
    laatst = max((bron.stat().st_mtime for bron in bronnen), default=0.0)
    return all(doel.stat().st_mtime >= laatst for doel in doelen)


def als_json(inhoud: object) -> str:
    """Write plain data as JSON."""
    return json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"


# What begins like a formula and is no number (OWASP, CSV injection).
_FORMULE = re.compile(r"^(?=[=+\-@\t\r])(?![+-]?[\d.,]+%?$)")


def als_csv(koppen: Iterable[str], regels: Iterable[Iterable[object]]) -> str:
    """Write lines under their headings as CSV after RFC 4180; what a spreadsheet would reckon, is text behind a '."""
    uit = StringIO(newline="")
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([_FORMULE.sub(r"'\g<0>", str(cel)) for cel in regel] for regel in regels)
    return uit.getvalue()


def eigen_code() -> list[Path]:
    """Give the files of our own package: what it made is out of date when it changes."""
    return [pad for pad in Path(str(files("macros"))).rglob("*") if pad.is_file() and pad.suffix != ".pyc"]


def ruim_op(doelmap: Path, mappen: Iterable[str], blijft: Iterable[str]) -> list[Path]:
    """Remove every file in made folders that is not among what stays, and give their paths; no other is touched."""
    houden = {doelmap / naam for naam in blijft}
    weg = [pad for naam in mappen for pad in sorted((doelmap / naam).rglob("*")) if pad.is_file() and pad not in houden]
    for pad in weg:
        pad.unlink()
    _ruim_lege_op(sorted({ouder for pad in weg for ouder in pad.parents if doelmap in ouder.parents}, reverse=True))
    return weg


def _ruim_lege_op(mappen: Iterable[Path]) -> None:
    for leeg in mappen:
        if not any(leeg.iterdir()):
            leeg.rmdir()


def _vervang(pad: Path, inhoud: bytes) -> None:
    """Write a file in one step: whoever reads it gets the old or the new one, whole."""
    tijdelijk = pad.with_name(f"{pad.name}.nieuw")
    try:
        tijdelijk.write_bytes(inhoud)
        tijdelijk.replace(pad)
    except BaseException:
        tijdelijk.unlink(missing_ok=True)
        raise


def _zet_terug(oud: Mapping[Path, bytes | None]) -> None:
    for pad, was in oud.items():
        if was is None:
            pad.unlink(missing_ok=True)
        elif not pad.is_file() or pad.read_bytes() != was:
            _vervang(pad, was)


def _maak_map(pad: Path) -> list[Path]:
    """Make a folder and those above it; gives which were not there, outermost first."""
    nieuw = [ouder for ouder in [pad, *pad.parents] if not ouder.exists()][::-1]
    pad.mkdir(parents=True, exist_ok=True)
    return nieuw
