"""Where a reader of a page of a visie can go: another edition, another period, and the pages above it."""

from dataclasses import dataclass

from macros.gegevens.periodes import Periode
from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import anker, pagina_adres, uitgavepagina, visie_van, wijzigingenpagina
from macros.tekst.inhoud import Inhoud

# What the switch says of another period, by the time it is of.
_TIJD = {"nu": "de visie van nu", "voorbij": "periode voorbij", "straks": "geldt nog niet"}


@dataclass(frozen=True)
class Elders:
    """A place to switch to: its name, its address, and what to know about it."""

    naam: str
    adres: str
    stand: str = ""


@dataclass(frozen=True)
class Wissel:
    """What the switch of a page says.

    Attributes:
        uitgave: the edition whose text the page shows.
        uitgaven, periodes: the same part in the other editions, the visies of other periods; newest first.
        wijzigingen: the page of changes of this visie.
        onderwerpen: the comparisons that name something on this page.
        knelpunten: the page that tells what became of them, when this page names one.
        voorbij: of a period that is over, the visie of now.
        boven: the way up from a page that has no place in the menu.
    """

    periode: str
    uitgave: Uitgave | None
    uitgaven: tuple[Elders, ...]
    periodes: tuple[Elders, ...]
    wijzigingen: str | None
    onderwerpen: tuple[Elders, ...]
    knelpunten: str | None
    voorbij: Elders | None
    boven: tuple[Elders, ...]


def wissels(inhoud: Inhoud) -> dict[str, Wissel]:
    """Give the switch of every page of a period, by path under docs/."""
    periodes = {periode.id: periode for periode in inhoud.regiovisie.periodes}
    van = ((pagina, periodes.get(pagina.periode or "")) for pagina in inhoud.paginas)
    return {pagina.pad: _wissel(inhoud, pagina, periode) for pagina, periode in van if periode}


def uitgave_van(inhoud: Inhoud, pagina: Pagina) -> Uitgave | None:
    """Give the earlier edition whose whole text a page shows, if it is such a page."""
    visie = visie_van(inhoud.regiovisie, pagina)
    return next((een for een in visie.eerdere if uitgavepagina(visie.periode.id, een.id) == pagina.pad), None)


def ids_van_uitgave(inhoud: Inhoud, pagina: Pagina) -> frozenset[str]:
    """Give the ids of the frozen text that a page shows; empty when it is no page of an earlier edition."""
    uitgave = uitgave_van(inhoud, pagina)
    delen = visie_van(inhoud.regiovisie, pagina).tekst_van(uitgave.id) if uitgave else ()
    return frozenset(deel.id for deel in delen)


def _wissel(inhoud: Inhoud, pagina: Pagina, periode: Periode) -> Wissel:
    regiovisie, boek = inhoud.regiovisie, inhoud.adresboek
    visie = visie_van(regiovisie, pagina)
    ids = {id for id, pad in boek.pagina_van.items() if pad == pagina.pad}
    uitgave = uitgave_van(inhoud, pagina) or (visie.nieuwste if ids & boek.letterlijk.keys() else None)
    andere = [een for een in reversed(visie.uitgaven) if een != uitgave]
    bekend = {een.pad for een in inhoud.paginas}
    overzicht = wijzigingenpagina(periode.id, "index")
    weg = {_voorpagina(periode): periode.naam, overzicht: "Uitgaven"} if pagina.pad not in inhoud.volgorde else {}
    return Wissel(
        periode=periode.id,
        uitgave=uitgave,
        uitgaven=tuple(Elders(een.naam, _zelfde_deel(visie, een, pagina), een.stand) for een in andere),
        periodes=tuple(
            _voorkant(een, _TIJD[regiovisie.tijd_van(een)])
            for een in regiovisie.periodes
            if een != periode and _voorpagina(een) in bekend
        ),
        wijzigingen=pagina_adres(overzicht) if overzicht in bekend else None,
        onderwerpen=tuple(Elders(een.onderwerp, boek.adres(een.id)) for een in regiovisie.vergelijkingen_over(ids)),
        knelpunten=_knelpunten(inhoud, ids),
        voorbij=_voorkant(regiovisie.geldende.periode) if regiovisie.tijd_van(periode) == "voorbij" else None,
        boven=tuple(Elders(naam, pagina_adres(pad)) for pad, naam in weg.items() if pad in inhoud.volgorde),
    )


def _zelfde_deel(visie: Visie, uitgave: Uitgave, pagina: Pagina) -> str:
    """Give where another edition has what a page shows: the newest on its pages, an earlier one on its one page."""
    if uitgave == visie.nieuwste:
        return f"visie/{visie.periode.id}/"
    blad = uitgavepagina(visie.periode.id, uitgave.id)
    eerste = next((deel for deel in visie.tekst_van(uitgave.id) if deel.pagina == pagina.pad), None)
    return anker(blad, eerste.id) if eerste else pagina_adres(blad)


def _knelpunten(inhoud: Inhoud, ids: set[str]) -> str | None:
    genoemd = (punt for punt in inhoud.regiovisie.knelpunten if ids & {*punt.alineas})
    thuis = (inhoud.adresboek.pagina_van.get(punt.id) for punt in genoemd)
    return next((pagina_adres(pad) for pad in thuis if pad), None)


def _voorkant(periode: Periode, stand: str = "") -> Elders:
    return Elders(periode.naam, pagina_adres(_voorpagina(periode)), stand)


def _voorpagina(periode: Periode) -> str:
    return f"visie/{periode.id}/index.md"
