"""Fills the templates: records in, finished Markdown out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros.links import (
    MACROS,
    link_naar,
    plek_van,
    records_van,
    relatief,
    relatief_adres,
    uitgavepagina,
    visie_van,
    wijzigingenpagina,
)
from macros.load import Inhoud
from macros.models import SOORTEN, Bericht, Periode, Signalering, Uitgave, zonder_links
from macros.oude_plaatsen import OudePlaats
from macros.paginas import Aanroep, Pagina
from macros.vergelijking import bladen_van, vergelijk, voetnoten_van


def _markdown(tekst: str) -> Markup:
    """Let the text of a record through as the Markdown it is; the models refuse HTML in it.

    A number with a dot at its start is text, not a list.
    """
    return Markup(re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", tekst))


def _omgeving() -> Environment:
    omgeving = Environment(
        loader=PackageLoader("macros"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters["md"] = _markdown
    omgeving.filters["zonder_links"] = zonder_links
    return omgeving


_OMGEVING = _omgeving()


def toon(inhoud: Inhoud, pagina: Pagina, naam: str, ids: tuple[str, ...]) -> str:
    """Give the Markdown of a macro call.

    Args:
        inhoud: the checked content; the check has seen to it that the call is right.
        pagina: the page that calls, from which links are relative.
        naam: the noun of the macro.
        ids: the ids between its brackets.
    """
    records = records_van(inhoud.regiovisie, pagina, Aanroep(naam, ids, regel=0))
    visie = visie_van(inhoud.regiovisie, pagina)
    return _OMGEVING.get_template(f"{naam}.md.j2").render(
        records=records,
        record=records[0] if MACROS[naam].kiest else None,
        regiovisie=inhoud.regiovisie,
        visie=visie,
        letterlijk=inhoud.adresboek.letterlijk,
        naar=_naar(inhoud, pagina),
        plaats=inhoud.adresboek.plaats,
        noem=_noem(inhoud),
        naar_plek=_naar_plek(inhoud, pagina),
        plek_van_uitgave=_plek_van_uitgave(inhoud, pagina),
        soorten=SOORTEN,
        naar_pagina=partial(relatief, pagina.pad),
        naar_adres=partial(relatief_adres, pagina.pad),
        alles=inhoud.regiovisie,
        **_van_uitgaven(inhoud, visie.periode.id),
    )


def _van_uitgaven(inhoud: Inhoud, periode: str) -> dict[str, object]:
    """Give what pages about editions ask for; each is reckoned only when a template does."""
    bestaande = {pagina.pad for pagina in inhoud.paginas}
    return {
        "bladen": partial(bladen_van, inhoud, periode),
        "bestaat": bestaande.__contains__,
        "uitgavepagina": uitgavepagina,
        "vergelijk": partial(vergelijk, inhoud, periode),
        "voetnoten": partial(voetnoten_van, inhoud, periode),
        "wijzigingenpagina": wijzigingenpagina,
    }


def toon_oude_plaats(inhoud: Inhoud, pagina: Pagina, plek: OudePlaats) -> str:
    """Give what stands where a text was withdrawn or went away, as HTML whose links the generator checks."""
    boek = inhoud.adresboek
    steen = plek.grafsteen
    visie = visie_van(inhoud.regiovisie, pagina)
    vervangers = [] if steen is None else steen.wijziging.vervangen_door
    uitleg = ""
    if steen:
        vorige = visie.uitgaven[visie.uitgaven.index(steen.uitgave) - 1]
        blad = wijzigingenpagina(visie.periode.id, f"{vorige.id}-{steen.uitgave.id}")
        uitleg = f"{relatief(pagina.pad, blad)}#{steen.wijziging.anker}"
    return _OMGEVING.get_template("_oude_plaats.html.j2").render(
        plek=plek,
        adres=link_naar(boek, pagina, plek.id),
        uitleg=uitleg,
        vervangers=[(boek.plaats(id), link_naar(boek, pagina, id)) for id in vervangers],
    )


def toon_signalering(melding: Signalering) -> str:
    """Give the note beside a probable mistake, as HTML without Markdown in it."""
    return _OMGEVING.get_template("_signalering.html.j2").render(melding=melding)


def _naar(inhoud: Inhoud, pagina: Pagina) -> Callable[[str], str]:
    def naar(id: str) -> str:
        return Markup(f"{relatief(pagina.pad, inhoud.adresboek.pagina_van[id])}#{id}")

    return naar


def _noem(inhoud: Inhoud) -> Callable[[str], str]:
    """Say what stands at an id: its own name or number, or else its paragraph."""
    namen = inhoud.regiovisie.aanduidingen

    def noem(id: str) -> str:
        plaats = namen.get(id) or inhoud.adresboek.plaats(id)
        return f"de signalering bij {plaats}" if id.startswith("sig-") else plaats

    return noem


def _naar_plek(inhoud: Inhoud, pagina: Pagina) -> Callable[[Bericht], str]:
    def naar_plek(bericht: Bericht) -> str:
        pad, id = plek_van(inhoud.adresboek, bericht)
        return Markup(relatief(pagina.pad, pad) + (f"#{id}" if id else ""))

    return naar_plek


def _plek_van_uitgave(inhoud: Inhoud, pagina: Pagina) -> Callable[[Periode, Uitgave], str | None]:
    """Say where the text of an edition is read: an earlier one on its own page, the newest on those of its visie."""
    bestaande = {een.pad for een in inhoud.paginas}

    def plek(periode: Periode, uitgave: Uitgave) -> str | None:
        eigen = uitgavepagina(periode.id, uitgave.id)
        if eigen in bestaande:
            return Markup(relatief(pagina.pad, eigen))
        return Markup(relatief(pagina.pad, f"visie/{periode.id}/index.md")) if periode.tekst == "ja" else None

    return plek
