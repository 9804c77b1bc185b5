"""How large, long and deep a file may be: far above what anyone writes, and read within a second even at its worst."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from macros.kern.fouten import DataError, Problem

# Half as much again as the largest file of today, the questions that people type; a YAML file of nothing but small
# records of this size takes a second to read.
_BYTES = 600_000
# Four times the longest line of today, a paragraph of the source text.
_TEKENS = 5_000
# What a page has at most, beside the longest of today (264 lines, 15,000 characters, 100 brackets): both readers of
# Markdown take a second for this much of the worst there is. A link or an id is two brackets.
_VAN_PAGINA = {"regels": 2_000, "tekens": 60_000, "haken": 2_000}
# People write three deep; the readers of YAML and Markdown fall over some hundreds.
_DIEP = 50
_INSPRINGING = " " * 60
_MERKEN = re.compile(r"\s*(?:>\s*|(?:[-*+?]|\d{1,9}[.)])\s+|!+\w*\s+){12}")
_HAAK = re.compile(r"[\[\]{}\n]")
_ANDERS = "maak er twee van"


def lees_bytes(pad: Path, naam: str) -> bytes:
    """Read a file that is called so in messages; DataError when it is missing, no file, unreadable or too large."""
    try:
        stand = pad.stat()
        if S_ISDIR(stand.st_mode):
            raise DataError.van(naam, "dit is een map; hier hoort een bestand")
        if S_ISREG(stand.st_mode) and stand.st_size > _BYTES:
            raise DataError.van(naam, f"bestand is groter dan {_BYTES // 1000} kB; {_ANDERS}")
        if S_ISREG(stand.st_mode):
            return pad.read_bytes()
    except PermissionError:
        raise DataError.van(naam, "bestand is niet te lezen; kijk wie het mag lezen") from None
    except OSError:
        pass
    raise DataError.van(naam, "bestand ontbreekt; zet het terug")


def blijf_binnen(tekst: str, naam: str) -> None:
    """Refuse lines too long to read and marks too deep in each other; DataError with the first of each kind."""
    eerste = {fout: Problem(naam, regel, fout) for regel, fout in reversed([*_te_veel(tekst)])}
    if eerste:
        raise DataError(eerste.values())


def _te_veel(tekst: str) -> Iterator[tuple[int, str]]:
    for nummer, regel in enumerate(tekst.split("\n"), 1):
        if len(regel) > _TEKENS:
            yield nummer, f"regel is langer dan {_TEKENS} tekens; {_ANDERS}"
        if regel.startswith(_INSPRINGING):
            yield nummer, f"meer dan {len(_INSPRINGING) - 1} spaties voor aan de regel; spring minder diep in"
        elif _MERKEN.match(regel):
            yield nummer, "te veel tekens van een lijst of aanhaling achter elkaar; laat er een staan"
    diepte, nummer = 0, 1
    for haak in _HAAK.finditer(tekst):
        nummer += haak[0] == "\n"
        diepte = max(0, diepte + (haak[0] in "[{(") - (haak[0] in "]})"))
        if diepte > _DIEP:
            yield nummer, f"meer dan {_DIEP} haken open; sluit ze, of haal ze weg"
            return


def bewaak_pagina(regels: Sequence[str], naam: str) -> None:
    """Refuse a page that is too long or has too many links; DataError with the line from which on it is."""
    aantal = dict.fromkeys(_VAN_PAGINA, 0)
    for nummer, regel in enumerate(regels, 1):
        for wat, hier in ("regels", 1), ("tekens", len(regel)), ("haken", len(_HAAK.findall(regel))):
            aantal[wat] += hier
            if aantal[wat] > _VAN_PAGINA[wat]:
                raise DataError.van(naam, f"pagina heeft meer dan {_VAN_PAGINA[wat]} {wat}; {_ANDERS}", nummer)
