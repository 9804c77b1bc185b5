"""Sentences of ours with a word that is soon wider than its source: a person reads each of them beside that source."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from json import dumps
from operator import itemgetter

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud
from macros.weergave.eigen_teksten import EigenTekst, eigen_teksten

LIJST = "data/over/nalezing.yml"
# 'Besluit verplichte meldcode' is a name.
_STERK = re.compile(
    r"\b(altijd|nooit|alle|elke?|iedere?|iedereen|niemand|overal|geen enkele?|nieuwe?|enige|als eerste|voor het eerst"
    r"|moet(en)?|(?<!Besluit )verplicht(en?|ing(en)?)?)\b",
    re.IGNORECASE,
)
_EINDE = re.compile(r"^|(?<=[.?!:])\s+(?=\W?[A-Z])|$")
# What an editor or a programmer is told to do says nothing of law, money, decision or duty; plain words are held
# against their own text.
_LEIDRAAD = re.compile(
    r"docs/(over/(redactie|waar-staat-wat|webserver|besluiten/|open-data)|partners/controleer-links)|data/(over|zoeken)/"
    r"|data/visie/.*gewone_taal\.yml"
)
_KAMERS = ("begrippen", "hulp", "meldcode", "partners", "raad", "visie")
_HOOGSTENS = 5


def nalezing(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield the sentences with a strong word that nobody read beside their source, and what the list has too much."""
    nieuw = [*_ongelezen(inhoud)]
    for _, zin, tekst in nieuw[:_HOOGSTENS]:
        wat = f"'{next(_STERK.finditer(zin))[0]}' in “{zin}” is nog niet naast de bron gelezen"
        yield tekst.melding(zin, f"{wat}; zet de zin met haar grond in {LIJST}, of kies een zachter woord")
    if nog := len(nieuw[_HOOGSTENS:]):
        yield Problem(LIJST, 1, f"zinnen: nog {nog} met een sterk woord zijn niet gelezen; regiovisie nalezen noemt ze")
    for lijst in inhoud.regiovisie.over.nalezing:
        for nummer, een in enumerate(lijst.zinnen):
            if (lijst.id, een.zin) not in _zinnen(inhoud):
                yield inhoud.fout(lijst, "zinnen", f"“{een.zin}” staat er niet meer; haal haar hier weg", nummer)


def om_te_lezen(inhoud: Inhoud, onderwerp: str | None) -> Iterator[str]:
    """Yield the sentences to be read of one room, or of all, as they are typed in the list: only their ground lacks."""
    for kamer, zinnen in groupby(sorted(_ongelezen(inhoud), key=itemgetter(0)), itemgetter(0)):
        if onderwerp in (None, kamer):
            yield f"- id: {kamer}\n  zinnen:"
            for _, zin, tekst in zinnen:
                yield f"    # {tekst.bestand}: {tekst.veld}\n    - zin: {dumps(zin, ensure_ascii=False)}\n      grond:"


def _ongelezen(inhoud: Inhoud) -> Iterator[tuple[str, str, EigenTekst]]:
    """Yield (room, sentence, text it stands in) of each sentence with a strong word that the list has not."""
    gelezen = {(lijst.id, een.zin) for lijst in inhoud.regiovisie.over.nalezing for een in lijst.zinnen}
    yield from ((*een, tekst) for een, tekst in _zinnen(inhoud).items() if een not in gelezen)


@lru_cache(maxsize=1)
def _zinnen(inhoud: Inhoud) -> dict[tuple[str, str], EigenTekst]:
    """Give for each room and sentence with a strong word that is no question the first text it stands in."""
    gevonden: dict[tuple[str, str], EigenTekst] = {}
    for tekst in (een for een in eigen_teksten(inhoud) if not _LEIDRAAD.match(een.bestand)):
        naam = tekst.bestand.split("/")[1].partition(".")[0]
        kamer = {"terugblik": "visie", "vergelijkingen": "visie"}.get(naam, naam if naam in _KAMERS else "over")
        kaal = tekst.zonder_aanhaling
        for begin, einde in pairwise(een.end() for een in _EINDE.finditer(kaal)):
            zin = tekst.tekst[begin:einde].strip()
            if _STERK.search(kaal, begin, einde) and not zin.endswith("?"):
                gevonden.setdefault((kamer, zin), tekst)
    return gevonden
