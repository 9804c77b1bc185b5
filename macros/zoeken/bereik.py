"""Which pages search finds, and which of them still have too few questions to be found well."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.kern.fouten import Problem
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud

GENOEG, GENOEG_HULP = 5, 40
"""With so many questions people find a page whatever words they use; who needs help has the most ways to say so."""

_VRAGEN = "data/zoeken/vragen.yml"
# Nobody asks for an edition that no longer holds, or for what was changed in it, by what it says.
_ZONDER = re.compile(r"/uitgave/|/wijzigingen/(?!index)")
_HOOGSTENS = 5


def in_zoeken(inhoud: Inhoud) -> tuple[Pagina, ...]:
    """Give the pages that search finds: all but its own, and those that say so in their head."""
    return tuple(een for een in inhoud.paginas if een.pad != "zoeken.md" and een.meta.get("zoeken") != "nee")


def te_weinig(inhoud: Inhoud) -> list[tuple[str, int, int]]:
    """Give (page, number of questions it has, number it needs) of pages with too few; what lacks the most first."""
    aantal: Counter[str] = Counter()
    for record in inhoud.regiovisie.zoeken.vragen:
        aantal[record.pagina] += len(record.vragen)
    gevonden = []
    for pagina in in_zoeken(inhoud) if inhoud.regiovisie.heeft("zoeken") else ():
        heeft, nodig = aantal[pagina.pad], GENOEG_HULP if pagina.pad.startswith("hulp/") else GENOEG
        # The page of a name that is no more only leads to the one that is.
        los = _ZONDER.search(pagina.pad) or any(aanroep.naam == "heet_nu" for aanroep in pagina.aanroepen)
        if heeft < nodig and not los:
            gevonden.append((pagina.pad, heeft, nodig))
    return sorted(gevonden, key=lambda een: (een[1] - een[2], een[0]))


def tekort(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield what is no fault, but keeps people from pages: that those have too few questions."""
    alle = te_weinig(inhoud)
    for pad, heeft, nodig in alle[:_HOOGSTENS]:
        tekst = f"heeft {heeft} van de {nodig} vragen waarmee bezoekers haar vinden; schrijf ze in {_VRAGEN}"
        yield Problem(f"docs/{pad}", 1, f"vragen: {tekst}")
    if nog := len(alle[_HOOGSTENS:]):
        wat = "een pagina" if nog == 1 else f"{nog} pagina’s"
        yield Problem(_VRAGEN, 1, f"vragen: van nog {wat} staan er te weinig")
