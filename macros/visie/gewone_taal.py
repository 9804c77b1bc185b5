"""Our plain words beside the text of a visie: of which text they are, and whether anyone read them beside it."""

from collections.abc import Iterator
from functools import lru_cache

from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Visie
from macros.kern.records import vingerafdruk
from macros.tekst.inhoud import Inhoud
from macros.visie.tekstdelen import huidige_tekst

_AFDRUK = 12


@lru_cache(maxsize=4)
def tekst_met_koppen(inhoud: Inhoud, periode: str) -> tuple[tuple[Tekstdeel, str], ...]:
    """Give the text of a period in reading order, each piece with the headings it stands under on its page."""
    koppen: list[Tekstdeel] = []
    gevonden = []
    for deel in huidige_tekst(inhoud, periode):
        if deel.soort == "kop":
            koppen = [kop for kop in koppen if (kop.niveau or 1) < (deel.niveau or 1)]
        koppen = [kop for kop in koppen if kop.pagina == deel.pagina]
        gevonden.append((deel, " ".join(kop.tekst for kop in koppen)))
        if deel.soort == "kop":
            koppen.append(deel)
    return tuple(gevonden)


def afdruk_van(inhoud: Inhoud, hertaling: Hertaling) -> str:
    """Give the begin of the fingerprint of the text that plain words are about, as it is now."""
    teksten = inhoud.adresboek.letterlijk
    return vingerafdruk(" ".join(teksten.get(id, "") for id in hertaling.bij))[:_AFDRUK]


def is_gewijzigd(inhoud: Inhoud, hertaling: Hertaling) -> bool:
    """Say whether the text changed after somebody read the plain words beside it."""
    return hertaling.gelezen is not None and hertaling.gelezen.afdruk != afdruk_van(inhoud, hertaling)


def nog_nakijken(inhoud: Inhoud, hertaling: Hertaling) -> bool:
    """Say whether plain words are still to be read beside their text: nobody did, or it changed since."""
    return hertaling.gelezen is None or is_gewijzigd(inhoud, hertaling)


def na_te_kijken(inhoud: Inhoud, visie: Visie) -> tuple[str, ...]:
    """Give the ids of the plain words of a visie that are still to be read beside their text."""
    return tuple(een.id for een in visie.gewone_taal if een.tekst and nog_nakijken(inhoud, een))


def op_pagina(inhoud: Inhoud, visie: Visie, pad: str) -> Iterator[Hertaling]:
    """Yield the plain words of a visie whose text is on a page."""
    return (een for een in visie.gewone_taal if een.tekst and inhoud.adresboek.pagina_van.get(een.bij[0]) == pad)
