"""Where the adopted text names a partner: computed from its names over every text of the visie that holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.partners import Partner
from macros.gegevens.visie import Signalering
from macros.kern.namen import Naamwijzer, Zinsdeel, zinnen
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import Adresboek

# The order of these is the order on the page.
AFDELINGEN = {
    "ambities": "In de actielijnen en acties",
    "meldcode": "In de stappen van de meldcode",
    "uitvoering": "In de uitvoering",
    "rollen": "Bij een ander in bijlage 3",
    "elders": "Op andere plaatsen",
}


@dataclass(frozen=True)
class Vermelding:
    """A sentence of the adopted text with this id, cut at the names; `plaats` is its place in words: `Actie 1.2b`."""

    id: str
    afdeling: str
    plaats: str
    delen: tuple[Zinsdeel, ...]


@dataclass(frozen=True)
class Afdeling:
    """All sentences in one kind of place."""

    soort: str
    naam: str
    vermeldingen: tuple[Vermelding, ...]


def vermeldingen_van(regiovisie: Regiovisie, adresboek: Adresboek, partner: Partner) -> tuple[Afdeling, ...]:
    """Give where the running text of the visie that holds names a partner, outside its own role, by kind of place."""
    volgorde = {id: nummer for nummer, id in enumerate(_plekken(regiovisie))}
    gevonden = sorted(
        _zinnen_met(regiovisie, adresboek, partner),
        key=lambda een: (list(AFDELINGEN).index(een.afdeling), volgorde.get(een.id, 0), een.plaats),
    )
    return tuple(
        Afdeling(soort, AFDELINGEN[soort], tuple(groep))
        for soort, groep in groupby(gevonden, key=lambda vermelding: vermelding.afdeling)
    )


def signaleringen_van(regiovisie: Regiovisie, partner: Partner) -> tuple[Signalering, ...]:
    """Give the notes on the name of a partner, each remark once."""
    alle = regiovisie.geldende.signaleringen
    over = [melding for melding in alle if melding.alinea == partner.logo or melding.woorden in partner.namen]
    eerste = {(melding.woorden, melding.bedoeld): melding for melding in reversed(over)}
    return tuple(melding for melding in over if melding in eerste.values())


def teksten_van(adresboek: Adresboek) -> dict[str, str]:
    """Give the bare words of every adopted text of the visie that holds, by id."""
    periode = adresboek.regiovisie.geldende.periode.id
    return {id: kale_tekst(tekst) for id, tekst in adresboek.tekst_van(periode).items()}


def _zinnen_met(regiovisie: Regiovisie, adresboek: Adresboek, partner: Partner) -> Iterator[Vermelding]:
    visie = regiovisie.geldende
    plekken = _plekken(regiovisie)
    houders = (een for een in (*visie.rollen, *visie.organisaties) if een.id in (partner.rol, partner.logo))
    eigen = {id for houder in houders for id, _ in houder.teksten()}
    wijzer, genoemd = _genoemd(adresboek)
    for id, zin, wie in genoemd:
        if partner.id in wie and id not in eigen and id not in adresboek.koppen:
            elders = "uitvoering" if "/uitvoering/" in adresboek.pagina_van[id] else "elders"
            afdeling, plaats = plekken.get(id, (elders, adresboek.plaats(id)))
            yield Vermelding(id, afdeling, plaats, wijzer.zinsdelen(zin, partner.id))


@lru_cache(maxsize=1)
def _genoemd(adresboek: Adresboek) -> tuple[Naamwijzer[str], list[tuple[str, str, frozenset[str]]]]:
    """Give the finder of all partners, and (id, sentence, whom it names) of the whole text: it is read once."""
    regiovisie = adresboek.regiovisie
    wijzer = Naamwijzer(vorm for partner in regiovisie.partners for vorm in partner.woordvormen)
    teksten = teksten_van(adresboek).items()
    return wijzer, [(id, zin, wijzer.genoemd(zin)) for id, tekst in teksten for zin in zinnen(tekst)]


def _plekken(regiovisie: Regiovisie) -> dict[str, tuple[str, str]]:
    """Give the kind of place and its name in words, by id, for all text in records with a name of their own."""
    visie, namen = regiovisie.geldende, regiovisie.aanduidingen
    plekken: dict[str, tuple[str, str]] = {}
    for stap in visie.meldcodestappen:
        plekken |= {id: ("meldcode", f"Stap {stap.nummer}") for id, _ in stap.teksten()}
    for punt in visie.uitgangspunten:
        plekken |= {id: ("meldcode", f"Slot van {visie.periode.stappen_in}") for id, _ in punt.teksten()}
    for rol in visie.rollen:
        plekken |= {id: ("rollen", rol.kop or "Bijlage 3") for id, _ in rol.teksten()}
    for ambitie in visie.ambities:
        plekken |= {id: ("ambities", namen.get(id, f"Ambitie {ambitie.nummer}")) for id, _ in ambitie.teksten()}
    return plekken
