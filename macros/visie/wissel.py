"""The switch on a page of a visie: which edition it shows, and the same part in another edition or period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.gegevens.periodes import Periode
from macros.gegevens.uitgaven import Uitgave
from macros.gegevens.visie import Visie
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import anker, pagina_adres, uitgavepagina, visie_van, wijzigingenpagina
from macros.tekst.inhoud import Inhoud


@dataclass(frozen=True)
class Elders:
    """A place to switch to: its name, its address, and what to know about it."""

    naam: str
    adres: str
    stand: str


@dataclass(frozen=True)
class Wissel:
    """What the switch of a page says.

    Attributes:
        naam: of the edition that the page shows.
        stand: its status; empty when its name says so already.
        uitgaven: the same part in the other editions, newest first.
        periodes: the visies of other periods, newest first.
        wijzigingen: the page of changes of this visie, if it has one.
    """

    naam: str
    stand: str
    uitgaven: tuple[Elders, ...]
    periodes: tuple[Elders, ...]
    wijzigingen: str | None


def wissels(inhoud: Inhoud) -> dict[str, Wissel]:
    """Give the switch of every page that shows the text of a visie, by path under docs/."""
    paren = ((pagina, _wissel(inhoud, pagina)) for pagina in inhoud.paginas if pagina.periode)
    return {pagina.pad: wissel for pagina, wissel in paren if wissel}


def boven(inhoud: Inhoud) -> dict[str, list[tuple[str, str]]]:
    """Give the way up, as (name, address), of each page of a visie that has no place in the menu."""
    weg = {}
    for pagina in inhoud.paginas:
        if pagina.periode and pagina.pad not in inhoud.volgorde:
            periode = visie_van(inhoud.regiovisie, pagina).periode
            stappen = [
                (periode.naam, f"visie/{periode.id}/index.md"),
                ("Uitgaven", wijzigingenpagina(periode.id, "index")),
            ]
            bestaand = [(naam, pad) for naam, pad in stappen if pad in inhoud.volgorde]
            weg[pagina.pad] = [(naam, pagina_adres(pad)) for naam, pad in bestaand]
    return weg


def uitgave_van(inhoud: Inhoud, pagina: Pagina) -> Uitgave | None:
    """Give the earlier edition whose whole text a page shows, if it is such a page."""
    visie = visie_van(inhoud.regiovisie, pagina)
    eigen = (een for een in visie.eerdere if uitgavepagina(visie.periode.id, een.id) == pagina.pad)
    return next(eigen, None)


def ids_van_uitgave(inhoud: Inhoud, pagina: Pagina) -> frozenset[str]:
    """Give the ids of the frozen text that a page shows; empty when it is no page of an earlier edition."""
    uitgave = uitgave_van(inhoud, pagina)
    delen = visie_van(inhoud.regiovisie, pagina).tekst_van(uitgave.id) if uitgave else ()
    return frozenset(deel.id for deel in delen)


def _wissel(inhoud: Inhoud, pagina: Pagina) -> Wissel | None:
    visie = visie_van(inhoud.regiovisie, pagina)
    eigen = uitgave_van(inhoud, pagina)
    heeft_tekst = any(
        thuis == pagina.pad and id in inhoud.adresboek.letterlijk for id, thuis in inhoud.adresboek.pagina_van.items()
    )
    if not eigen and not heeft_tekst:
        return None
    uitgave = eigen or visie.nieuwste
    andere = [een for een in reversed(visie.uitgaven) if een != uitgave]
    overzicht = wijzigingenpagina(visie.periode.id, "index")
    return Wissel(
        naam=uitgave.naam,
        stand="" if uitgave.stand in uitgave.naam else uitgave.stand,
        uitgaven=tuple(Elders(een.naam, _zelfde_deel(visie, een, pagina), een.stand) for een in andere),
        periodes=tuple(
            Elders(
                periode.naam, f"visie/{periode.id}/", "de visie van nu" if periode.geldt == "ja" else "periode voorbij"
            )
            for periode in inhoud.regiovisie.periodes
            if periode != visie.periode
        ),
        wijzigingen=pagina_adres(overzicht) if any(een.pad == overzicht for een in inhoud.paginas) else None,
    )


def _zelfde_deel(visie: Visie, uitgave: Uitgave, pagina: Pagina) -> str:
    """Give where another edition has what a page shows: the newest on its pages, an earlier one on its one page."""
    if uitgave == visie.nieuwste:
        return f"visie/{visie.periode.id}/"
    blad = uitgavepagina(visie.periode.id, uitgave.id)
    eerste = next((deel for deel in visie.tekst_van(uitgave.id) if deel.pagina == pagina.pad), None)
    return anker(blad, eerste.id) if eerste else pagina_adres(blad)


def periodewissels(inhoud: Inhoud) -> dict[str, dict[str, Any]]:
    """Give for each page of a period, by its path under docs/, what the theme needs to lead to another period.

    `andere`: the other periods; `onderwerpen`: the comparisons that name something on this page; `knelpunten`: the
    page that tells what became of them, when this page names one; `voorbij`: for a period that is over, its name and
    the visie that came in its place.
    """
    return {pagina.pad: _periodewissel(inhoud, pagina) for pagina in inhoud.paginas if pagina.periode}


def _periodewissel(inhoud: Inhoud, pagina: Pagina) -> dict[str, Any]:
    periodes = inhoud.regiovisie.periodes
    eigen = next(periode for periode in periodes if periode.id == pagina.periode)
    bekend = {andere.pad for andere in inhoud.paginas}
    andere = [periode for periode in periodes if periode != eigen and _voorpagina(periode) in bekend]
    op_pagina = {id for id, pad in inhoud.adresboek.pagina_van.items() if pad == pagina.pad}
    onderwerpen = inhoud.regiovisie.vergelijkingen_over(op_pagina)
    return {
        "andere": [{"naam": periode.naam, "adres": pagina_adres(_voorpagina(periode))} for periode in andere],
        "onderwerpen": [{"naam": een.onderwerp, "adres": inhoud.adresboek.adres(een.id)} for een in onderwerpen],
        "knelpunten": _knelpunten(inhoud, op_pagina),
        "voorbij": _voorbij(inhoud, eigen),
    }


def _knelpunten(inhoud: Inhoud, op_pagina: set[str]) -> str | None:
    genoemd = (punt for punt in inhoud.regiovisie.terugblik if punt.soort != "succes" and op_pagina & {*punt.alineas})
    thuis = (inhoud.adresboek.pagina_van.get(punt.id) for punt in genoemd)
    return next((pagina_adres(pad) for pad in thuis if pad), None)


def _voorbij(inhoud: Inhoud, periode: Periode) -> dict[str, str] | None:
    if inhoud.regiovisie.tijd_van(periode) != "voorbij":
        return None
    nu = inhoud.regiovisie.geldende.periode
    return {"eigen": periode.id, "naam": nu.naam, "adres": pagina_adres(_voorpagina(nu))}


def _voorpagina(periode: Periode) -> str:
    return f"visie/{periode.id}/index.md"
