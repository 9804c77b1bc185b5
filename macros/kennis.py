"""What a template may ask beside the records it shows: one function per subject, reckoned only when it is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from macros.begripskaart import teken_kaart
from macros.links import plek_van, relatief, relatief_adres, uitgavepagina, visie_van, wijzigingenpagina
from macros.load import Inhoud
from macros.models import SOORTEN, Bericht, Periode, Signalering, Uitgave
from macros.models.tekening import oevers, zuil
from macros.paginas import Pagina
from macros.vergelijking import bladen_van, vergelijk, voetnoten_van
from macros.vermeldingen import signaleringen_van, vermeldingen_van


def kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give all that templates may ask, by name; a name that is given twice is a mistake of ours.

    Args:
        inhoud: the checked content.
        pagina: the page at hand, from which links are relative.
    """
    alles: dict[str, object] = {}
    for onderwerp in (_inhoud, _plaatsen, _begrippen, _partners, _periodes, _uitgaven):
        nieuw = onderwerp(inhoud, pagina)
        assert not alles.keys() & nieuw.keys()
        alles |= nieuw
    return alles


def _inhoud(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    return {
        "regiovisie": inhoud.regiovisie,
        "visie": visie_van(inhoud.regiovisie, pagina),
        "letterlijk": inhoud.adresboek.letterlijk,
        "alineas": partial(inhoud.adresboek.alineas, inhoud.regiovisie),
    }


def _plaatsen(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    boek = inhoud.adresboek
    naar = _naar(inhoud, pagina)

    def plaatsen(ids: tuple[str, ...]) -> dict[str, str]:
        """Give, for paragraphs of adopted text, the link per place in the document: one for each place."""
        links: dict[str, str] = {}
        for id in ids:
            links.setdefault(boek.plaats(id), naar(id))
        return links

    return {
        "naar": naar,
        "naar_pagina": partial(relatief, pagina.pad),
        "naar_adres": partial(relatief_adres, pagina.pad),
        "plaats": boek.plaats,
        "plaatsen": plaatsen,
        "thuis": boek.pagina_van,
    }


def _naar(inhoud: Inhoud, pagina: Pagina) -> Callable[[str], str]:
    def naar(id: str) -> str:
        return Markup(f"{relatief(pagina.pad, inhoud.adresboek.pagina_van[id])}#{id}")

    return naar


def _begrippen(inhoud: Inhoud, _: Pagina) -> dict[str, object]:
    def noten(id: str, woorden: str) -> tuple[Signalering, ...]:
        """Give the notes on probable mistakes in words that are quoted from an adopted text."""
        meldingen = (melding for visie in inhoud.regiovisie.visies for melding in visie.signaleringen)
        return tuple(melding for melding in meldingen if melding.alinea == id and melding.woorden in woorden)

    return {
        "kaart": partial(teken_kaart, inhoud.regiovisie.stelsel),
        "gebruik": lambda begrip: inhoud.vindplaatsen.get(begrip.id, ()),
        "noten": noten,
    }


def _partners(inhoud: Inhoud, _: Pagina) -> dict[str, object]:
    return {
        "vermeldingen": partial(vermeldingen_van, inhoud.regiovisie, inhoud.adresboek),
        "bijzonderheden": partial(signaleringen_van, inhoud.regiovisie),
        "oevers": oevers,
        "zuil": zuil,
    }


def _periodes(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    bestaande = {een.pad for een in inhoud.paginas}

    def noem(id: str) -> str:
        """Say what stands at an id: its own name or number, or else its paragraph."""
        plaats = inhoud.regiovisie.aanduidingen.get(id) or inhoud.adresboek.plaats(id)
        return f"de signalering bij {plaats}" if id.startswith("sig-") else plaats

    def naar_plek(bericht: Bericht) -> str:
        """Give the link to what a message is about."""
        pad, id = plek_van(inhoud.adresboek, bericht)
        return Markup(relatief(pagina.pad, pad) + (f"#{id}" if id else ""))

    def plek_van_uitgave(periode: Periode, uitgave: Uitgave) -> str | None:
        """Say where the text of an edition is read: an earlier one on its own page, the newest on its visie's."""
        eigen = uitgavepagina(periode.id, uitgave.id)
        if eigen in bestaande:
            return Markup(relatief(pagina.pad, eigen))
        return Markup(relatief(pagina.pad, f"visie/{periode.id}/index.md")) if periode.tekst == "ja" else None

    return {"noem": noem, "naar_plek": naar_plek, "plek_van_uitgave": plek_van_uitgave, "soorten": SOORTEN}


def _uitgaven(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    periode = visie_van(inhoud.regiovisie, pagina).periode.id
    return {
        "bladen": partial(bladen_van, inhoud, periode),
        "bestaat": {pagina.pad for pagina in inhoud.paginas}.__contains__,
        "uitgavepagina": uitgavepagina,
        "vergelijk": partial(vergelijk, inhoud, periode),
        "voetnoten": partial(voetnoten_van, inhoud, periode),
        "wijzigingenpagina": wijzigingenpagina,
    }
