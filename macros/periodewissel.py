"""From one period to another: what a page of a visie links to, from the records of the comparison."""

from __future__ import annotations

from typing import Any

from macros.links import pagina_adres
from macros.load import Inhoud
from macros.models import Periode
from macros.paginas import Pagina


def periodewissels(inhoud: Inhoud) -> dict[str, dict[str, Any]]:
    """Give for each page of a period, by its path under docs/, what the theme needs to lead to another period.

    `andere`: the other periods; `onderwerpen`: the comparisons that name something on this page; `voorbij`: for a
    period that is over, its name and the visie that came in its place.
    """
    return {pagina.pad: _wissel(inhoud, pagina) for pagina in inhoud.paginas if pagina.periode}


def _wissel(inhoud: Inhoud, pagina: Pagina) -> dict[str, Any]:
    periodes = inhoud.regiovisie.periodes
    eigen = next(periode for periode in periodes if periode.id == pagina.periode)
    bekend = {andere.pad for andere in inhoud.paginas}
    andere = [periode for periode in periodes if periode != eigen and _voorpagina(periode) in bekend]
    op_pagina = {id for id, pad in inhoud.adresboek.pagina_van.items() if pad == pagina.pad}
    onderwerpen = inhoud.regiovisie.vergelijkingen_over(op_pagina)
    return {
        "andere": [{"naam": periode.naam, "adres": pagina_adres(_voorpagina(periode))} for periode in andere],
        "onderwerpen": [{"naam": een.onderwerp, "adres": inhoud.adresboek.adres(een.id)} for een in onderwerpen],
        "voorbij": _voorbij(inhoud, eigen),
    }


def _voorbij(inhoud: Inhoud, periode: Periode) -> dict[str, str] | None:
    if inhoud.regiovisie.tijd_van(periode) != "voorbij":
        return None
    nu = inhoud.regiovisie.geldende.periode
    return {"eigen": periode.id, "naam": nu.naam, "adres": pagina_adres(_voorpagina(nu))}


def _voorpagina(periode: Periode) -> str:
    return f"visie/{periode.id}/index.md"
