"""The command with which an editor looks at the site while changing it."""

import errno
import os
import re
import sys
import time
from datetime import datetime
from pathlib import Path
from threading import Thread

import click

from macros.publiceren.proefserver import Server
from macros.publiceren.voorbeeld import Kijkvenster

_ADRES = "127.0.0.1:8000"
_KIJK = 0.3
"""Seconds between two looks at the files."""
_RUST = 1.0
"""Seconds without a change or a visit after which pages are made that nobody asked for yet."""


def _adres(_context: click.Context, _optie: click.Parameter, waarde: str) -> tuple[str, int]:
    gevonden = re.fullmatch(r"([A-Za-z0-9.-]+):(\d{1,5})", waarde)
    if not gevonden or not int(gevonden[2]) < 65536:
        raise click.UsageError(f"'{waarde}' is geen adres met een poort; schrijf het als {_ADRES}.")
    return gevonden[1], int(gevonden[2])


@click.command
@click.option("--adres", default=_ADRES, callback=_adres, metavar="ADRES:POORT", help=f"Waar (standaard: {_ADRES}).")
@click.pass_obj
def bekijk(project: Path, adres: tuple[str, int]) -> None:
    """Bekijk de site op deze computer, met elke wijziging meteen.

    Klopt er iets niet, dan zegt de browser wat, in welk bestand en op welke regel. Stoppen: Ctrl-C.
    """
    begin, voorbeeld = time.monotonic(), Kijkvenster(project, click.echo)
    try:
        server = Server(adres, voorbeeld.bezoek)
    except OSError as fout:
        raise click.UsageError(_waarom(adres, fout)) from None
    try:
        with server:
            click.echo("De site wordt klaargezet …")
            voorbeeld.ververs()
            Thread(target=server.serve_forever, daemon=True).start()
            waar = f"http://{adres[0]}:{server.server_port}{voorbeeld.basis}"
            click.echo(f"Bekijk haar op {waar} ({_duur(begin)}). Stoppen: Ctrl-C.")
            _kijk(voorbeeld)
    except KeyboardInterrupt:
        click.echo("")
        return
    finally:
        voorbeeld.sluit()
    os.execv(sys.executable, sys.orig_argv)


def _kijk(voorbeeld: Kijkvenster) -> None:
    """Follow the files until our own code changes; while nothing does, make what may be asked for."""
    laatst = time.monotonic()
    while True:
        begin, fout = time.monotonic(), bool(voorbeeld.fouten)
        if anders := voorbeeld.ververs():
            laatst = time.monotonic()
            click.echo(f"{datetime.now():%H:%M:%S} {_genoemd(anders)}: {_uitkomst(voorbeeld, fout)} ({_duur(begin)})")
            if any(naam.endswith(".py") for naam in anders):
                click.echo("Het programma zelf is gewijzigd en begint opnieuw.")
                return
        while time.monotonic() < begin + _KIJK:
            if time.monotonic() < max(laatst, voorbeeld.gevraagd) + _RUST or not voorbeeld.werk_vooruit():
                time.sleep(_KIJK)


def _uitkomst(voorbeeld: Kijkvenster, was_fout: bool) -> str:
    if aantal := len(voorbeeld.fouten):
        return f"{aantal} fout{'en' * (aantal > 1)}, zie hierboven of in de browser"
    return "hersteld" if was_fout else "te zien"


def _genoemd(namen: list[str]) -> str:
    meer = len(namen) - 3
    return ", ".join(namen[:3]) + (f" en {meer} andere" if meer > 0 else "")


def _duur(begin: float) -> str:
    return f"{time.monotonic() - begin:.1f} s".replace(".", ",")


def _waarom(adres: tuple[str, int], fout: OSError) -> str:
    """Say why an address can't be had, and what to do."""
    naam, poort = adres
    ander = "kies een ander met make serve ADRES=127.0.0.1:8001, of regiovisie bekijk --adres 127.0.0.1:8001"
    if fout.errno == errno.EADDRINUSE:
        daar = "daar draait al een programma, misschien deze opdracht in een ander venster"
        return f"Poort {poort} is bezet: {daar}. Stop het, of {ander}."
    if fout.errno == errno.EACCES:
        return f"Poort {poort} mag u niet gebruiken; {ander}."
    return f"'{naam}' is geen adres van deze computer; {ander}."
