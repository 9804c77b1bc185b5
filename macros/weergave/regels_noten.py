"""The rule of the notes of a page, those that macros show with them."""

import re
from collections.abc import Iterator

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel_getoond
from macros.weergave.getoond import getoond

_CODE = re.compile(r"`[^`]*`")
_NOOT = re.compile(r" {0,3}\[\^([^\]]+)\]:(.*)")
_TEKEN = re.compile(r"\[\^([^\]]+)\]")


@regel_getoond
def noot_staat_er_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """Each mark of a note leads to one note on its page, which has a text, and each note has its mark."""
    for pagina in inhoud.paginas:
        for nummer, fout in noten(getoond(inhoud, pagina)):
            yield pagina.fout(f"noot: {fout}", nummer)


def noten(regels: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield (line from 1, what is wrong) for the notes of a page; what a macro shows stands on one line of it."""
    bekend: dict[str, int] = {}
    tekens: dict[str, int] = {}
    for nummer, regel in enumerate(regels, 1):
        for deel in _CODE.sub("", regel).split("\n") if "[^" in regel else ():
            if noot := _NOOT.match(deel):
                if noot[1] in bekend or not noot[2].strip():
                    yield nummer, f"[^{noot[1]}]: staat er twee keer of is leeg; laat er een staan, met een tekst"
                bekend[noot[1]] = nummer
            tekens |= {teken[1]: nummer for teken in _TEKEN.finditer(noot[2] if noot else deel)}
    for naam in tekens.keys() - bekend.keys():
        yield tekens[naam], f"[^{naam}] leidt nergens heen; zet er een regel '[^{naam}]: tekst' bij, of haal dit weg"
    for naam in bekend.keys() - tekens.keys():
        yield bekend[naam], f"[^{naam}]: hoort bij geen enkel woord; zet [^{naam}] achter dat woord"
