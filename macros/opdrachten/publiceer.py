"""`regiovisie publiceer`: a site that passed every gate becomes public in one step, or nothing changes."""

import errno
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from macros.gegevens.taken import open_taken
from macros.kern.dagen import vandaag
from macros.kern.fouten import DataError, Problem
from macros.kern.samenvoeging import MAPPEN
from macros.onderwerpen import laad
from macros.opdrachten.gereed import toon_taken
from macros.publiceren.poorten import bouw_gekeurd
from macros.publiceren.publicaties import BEWAARD, Publicaties
from macros.publiceren.versie import afwijkingen

_OORZAKEN = {
    errno.ENOSPC: "de schijf is vol; maak ruimte en probeer het weer",
    errno.EDQUOT: "de ruimte die u hier mag gebruiken is op; maak ruimte en probeer het weer",
    errno.EFBIG: "een bestand is hier te groot; vraag de beheerder om ruimte",
    errno.EACCES: "u mag hier niet schrijven",
    errno.EPERM: "u mag hier niet schrijven",
    errno.EROFS: "op deze schijf kan alleen worden gelezen",
    errno.ENOENT: "bestaat niet",
    errno.ENOTDIR: "is geen map",
}


@click.command
@click.argument("doel", metavar="DIR", type=click.Path(path_type=Path), help="De map die de webserver toont.")
@click.option("--label", help="De versie bovenaan CHANGELOG.md, zoals v2026.11.0.")
@click.option("--terug", is_flag=True, help="Zet de vorige publicatie terug.")
@click.option("--naar", type=int, metavar="NUMMER", help="Zet de publicatie met dit nummer openbaar.")
@click.option("--lijst", is_flag=True, help="Toon wat er is en wat openbaar is.")
@click.option("--toch", is_flag=True, help="Vraag niet of het mag met wat regiovisie gereed nog noemt.")
@click.pass_obj
def publiceer(
    project: Path, doel: Path, label: str | None, naar: int | None, *, terug: bool, lijst: bool, toch: bool
) -> int:
    """Bouw de site, keur haar en zet haar in één stap openbaar in de map DIR; bij een fout verandert er niets."""
    publicaties = Publicaties(doel)
    try:
        _weiger_eigen_map(publicaties.doel, project)
        if lijst:
            _toon(publicaties)
            return 0
        ga_terug = terug or naar is not None
        if not (ga_terug or toch):
            _vraag(project, publicaties.doel)
        with _te_stoppen(), publicaties.alleen():
            if ga_terug:
                _ga_terug(publicaties, naar)
            else:
                _publiceer(publicaties, project, label)
        return 0
    except DataError as fout:
        click.secho(fout, fg="red", err=True)
    except OSError as fout:
        print(_in_woorden(fout, publicaties.doel), file=sys.stderr)
    except _GestoptError:
        print(Problem(str(publicaties.doel), 1, "afgebroken"), file=sys.stderr)
    print(f"\nNiet gelukt. {_stand(publicaties)}", file=sys.stderr)
    return 1


def _vraag(project: Path, doel: Path) -> None:
    """Show what a person must still do, and ask whether to go on; DataError when not, or when there is nobody to ask.

    Before the long work, and before anybody else is held off.
    """
    if not (taken := open_taken(laad(project).regiovisie, vandaag())):
        return
    click.secho("Dit moet een mens nog doen (regiovisie gereed zegt er meer over):", fg="yellow")
    toon_taken(taken)
    if not sys.stdin.isatty():
        raise DataError.van(doel, "er is nog werk voor een mens, zie hierboven; wie toch wil: --toch")
    antwoorden = click.Choice(["j", "ja", "n", "nee"], case_sensitive=False)
    if not click.prompt("Toch publiceren? (j/n)", type=antwoorden, show_choices=False).startswith("j"):
        raise DataError.van(doel, "niet gepubliceerd, zoals u koos")


class _GestoptError(BaseException):
    """Somebody asked us to stop. No Exception, nor the KeyboardInterrupt that the generator takes for its own."""


@contextmanager
def _te_stoppen() -> Iterator[None]:
    """Let a request to stop unwind what was begun: the folder is removed, and no process is left behind."""

    def stop(*_: object) -> NoReturn:
        raise _GestoptError

    # What was to be ignored, as under nohup, still is.
    signalen = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    was = {een: signal.signal(een, stop) for een in signalen if signal.getsignal(een) != signal.SIG_IGN}
    try:
        yield
    finally:
        for een, eerst in was.items():
            signal.signal(een, eerst)


def _publiceer(publicaties: Publicaties, project: Path, label: str | None) -> None:
    if label is not None and (problemen := afwijkingen(project, label)):
        raise DataError(problemen)
    nieuw = publicaties.publiceer(lambda werk: bouw_gekeurd(project, werk, print), label)
    print(_stand(publicaties))
    try:
        for een in publicaties.ruim_op():
            print(f"Opgeruimd: {een.naam} (de laatste {BEWAARD} blijven bewaard)")
    except OSError as fout:
        # The new site is public; that is what was asked.
        print(f"Opruimen is niet gelukt: {_in_woorden(fout, nieuw.map)}", file=sys.stderr)


def _ga_terug(publicaties: Publicaties, nummer: int | None) -> None:
    nu, er_zijn = publicaties.openbaar, {een.nummer: een for een in publicaties.alle()}
    keuze = publicaties.vorige if nummer is None else er_zijn.get(nummer)
    if keuze is None:
        anders = f"--naar {nummer}: bestaat niet; er is: {', '.join(map(str, er_zijn)) or 'nog niets'}"
        waarom = "er is geen eerdere publicatie om naar terug te gaan" if nummer is None else anders
        raise DataError.van(publicaties.doel, waarom)
    publicaties.ga_naar(keuze)
    print(_stand(publicaties))
    if nu is not None and nu != keuze:
        print(f"Ongedaan maken: regiovisie publiceer {publicaties.doel} --naar {nu.nummer}")


def _toon(publicaties: Publicaties) -> None:
    nu = publicaties.openbaar
    for een in reversed(publicaties.alle()):
        stand = "openbaar" if een == nu else "ingetrokken" if een.ingetrokken else "onaf" if een.nieuw else "eerder"
        print(f"{stand:12}{een.naam}")
    print(_stand(publicaties))


def _stand(publicaties: Publicaties) -> str:
    try:
        nu = publicaties.openbaar
    except OSError as fout:
        return f"Wat openbaar is, kon niet worden gelezen: {_in_woorden(fout, publicaties.doel)}"
    return f"Openbaar in {publicaties.doel}: {nu.naam if nu else 'nog niets van hier'}"


def _weiger_eigen_map(doel: Path, project: Path) -> None:
    """The folder may not be the project, hold it, or be something the project reads or writes itself."""
    project = project.resolve()
    eigen = (*MAPPEN, "tests", "site", ".git", ".venv")
    if doel == project or doel in project.parents or any(doel.is_relative_to(project / naam) for naam in eigen):
        raise DataError.van(doel, "is van het project zelf; kies een map daarbuiten")


def _in_woorden(fout: OSError, doel: Path) -> Problem:
    """Say in Dutch what the system could not do, and with which file."""
    bestand, nummer, reden = fout.filename, fout.errno, fout.strerror
    if isinstance(fout, shutil.Error):
        # Copying a folder tells of its faults together, as text.
        _, bestand, reden = fout.args[0][0]
        gevonden = re.search(r"\[Errno (\d+)\]", str(reden))
        nummer = int(gevonden[1]) if gevonden else None
    return Problem(str(bestand or doel), 1, _OORZAKEN.get(nummer or 0, f"lukt niet: {reden or fout}"))
