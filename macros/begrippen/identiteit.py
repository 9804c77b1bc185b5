"""Identity addresses: what a thing is called for ever, after the Dutch URI strategy (`/id/` names, `/doc/` tells).

In: the checked content. Out: a small page per name that leads on to where it is told today. Names are never taken
back: a concept that was renamed or withdrawn keeps its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from macros.gegevens.begrippen import Begrip
from macros.gegevens.uitgaven import Grafsteen
from macros.tekst.adresboek import pagina_adres, verwijzing
from macros.tekst.inhoud import Inhoud
from macros.weergave.render import vul

STELSEL = "id/begrippenkader/regiovisie/"
"""The name of the concepts of the regiovisie as a whole."""

ERNAAST = "id/begrippenkader/ernaast/"
"""The name of the concepts that we put beside them: the visie does not use or explain these."""

GEGEVENSVORMEN = {"ttl": "text/turtle", "jsonld": "application/ld+json", "json": "application/json"}
"""Machine form of a name, by the ending of its file."""


@dataclass(frozen=True)
class Identiteit:
    """A name, what it names in words, where that is told, and its machine forms as (media type, address).

    Addresses are seen from the home page.
    """

    adres: str
    naar: str
    wat: str
    vormen: tuple[tuple[str, str], ...] = ()


def begrip_id(id: str) -> str:
    """Give the name of a concept."""
    return f"id/begrip/{id}/"


def wet_id(id: str) -> str:
    """Give the name of a concept as the law defines it."""
    return f"id/begrip-wet/{id}/"


def wetkader_id(bwb: str) -> str:
    """Give the name of the concepts of a law as a whole."""
    return f"id/begrippenkader/{bwb.lower()}/"


def tekst_id(inhoud: Inhoud, id: str) -> str:
    """Give the name of an adopted text, also of one that was withdrawn."""
    return f"id/tekst/{inhoud.adresboek.pagina_van[id].split('/')[1]}/{id}/"


def kader_van(begrip: Begrip) -> str:
    """Give the name of the whole that a concept is of."""
    return STELSEL if begrip.uit_visie else ERNAAST


def kaders_van(begrippen: Iterable[Begrip]) -> tuple[str, ...]:
    """Give the names of the wholes that concepts are of, that of the regiovisie first."""
    return tuple(dict.fromkeys((STELSEL, *map(kader_van, begrippen))))


def begrip_adres(begrip: Begrip) -> str:
    """Give the address of the page of a concept."""
    return pagina_adres(begrip.pagina)


def identiteiten(inhoud: Inhoud) -> Iterator[Identiteit]:
    """Yield every name."""
    boek, stelsel = inhoud.adresboek, inhoud.regiovisie.stelsel
    for id in boek.letterlijk:
        if boek.pagina_van[id].startswith("visie/"):
            yield Identiteit(tekst_id(inhoud, id), boek.adres(id), f"{boek.plaats(id)} van de visie")
    for steen in grafstenen(inhoud):
        yield Identiteit(tekst_id(inhoud, steen.id), boek.adres(steen.id), "een vervallen tekst van de visie")
    if not stelsel.begrippen:
        return
    for kader in kaders_van(stelsel.begrippen):
        wat = "de begrippen naast die" if kader == ERNAAST else "alle begrippen"
        yield Identiteit(kader, "begrippen/", f"{wat} van de regiovisie", machinevormen(kader))
    for begrip in stelsel.begrippen:
        yield from _van_begrip(begrip)


def grafstenen(inhoud: Inhoud) -> Iterator[Grafsteen]:
    """Yield every text that was withdrawn: its id goes on answering."""
    for visie in inhoud.regiovisie.visies:
        yield from visie.grafstenen


def machineverwijzingen(inhoud: Inhoud) -> dict[str, tuple[tuple[str, str], ...]]:
    """Give (media type, address) of the machine forms per page, by its path under docs/."""
    alle, begrippen = machinevormen(STELSEL), inhoud.regiovisie.begrippen
    per_begrip = {begrip.pagina: machinevormen(begrip_id(begrip.id)) for begrip in begrippen}
    return {"begrippen/index.md": alle} | per_begrip if begrippen else {}


def machinevormen(adres: str) -> tuple[tuple[str, str], ...]:
    """Give (media type, address) of the machine forms of a concept, or of all of them, by its name."""
    kaal = "begrippen" if adres in (STELSEL, ERNAAST) else adres.rstrip("/")
    return tuple((soort, f"{kaal}.{vorm}") for vorm, soort in GEGEVENSVORMEN.items())


def identiteitspagina(identiteit: Identiteit, basis: str) -> str:
    """Give the small page that leads on from a name; `basis` is the home page, empty when it is not known."""
    adres = partial(verwijzing, identiteit.adres, basis=basis)
    return vul("identiteit.html.j2", identiteit=identiteit, adres=adres)


def _van_begrip(begrip: Begrip) -> Iterator[Identiteit]:
    naar = begrip_adres(begrip)
    for id in (begrip.id, *begrip.vroeger):
        yield Identiteit(begrip_id(id), naar, f"het begrip ‘{begrip.term}’", machinevormen(begrip_id(id)))
    if wet := begrip.wet:
        yield Identiteit(wet_id(wet.id), naar, f"‘{wet.term}’ in {wet.wet}, {wet.artikel}")
        yield Identiteit(wetkader_id(wet.bwb), "begrippen/", f"de begrippen van {wet.wet}")
