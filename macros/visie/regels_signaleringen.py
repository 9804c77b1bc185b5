"""Rules about signaleringen: one small function per rule, its docstring is the rule.

They are met when a text is finished: while an edition is written, its words and its changes come one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.gegevens.visie import Signalering, Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    teksten = inhoud.adresboek.letterlijk
    for visie in inhoud.regiovisie.visies:
        for melding in visie.signaleringen:
            eigen = _is_verholpen(visie, melding) if melding.verholpen else _wijst_woorden_aan(visie, melding, teksten)
            for tekst in (*eigen, *_scanfout_is_witruimte(melding)):
                yield Problem(*inhoud.waar(melding.id), f"{melding.id}.{tekst}")


def _wijst_woorden_aan(visie: Visie, melding: Signalering, teksten: dict[str, str]) -> Iterator[str]:
    """A signalering that was not mended points at words that stand in its paragraph."""
    if melding.alinea not in teksten:
        yield f"alinea: {bedoelt_u(melding.alinea, list(teksten))}{_raad(visie, melding, 'vervallen')}"
    elif kale_tekst(melding.woorden) not in kale_tekst(teksten[melding.alinea]):
        wat = f"'{melding.woorden}' staat niet in alinea {melding.alinea}"
        yield f"woorden: {wat}{_raad(visie, melding, 'gewijzigd')}"


def _is_verholpen(visie: Visie, melding: Signalering) -> Iterator[str]:
    """A signalering that was mended names the change that did so, of the same paragraph."""
    id = melding.verholpen or ""
    wijzigingen = {een.id: een for _, een in visie.wijzigingen}
    wijziging = wijzigingen.get(id)
    if wijziging is None and visie.in_bewerking and id.startswith(visie.nieuwste.wijziging_id(melding.alinea, "")):
        yield f"verholpen: '{id}' is nog niet beschreven; draai 'regiovisie uitgave controleer --vul-aan'"
    elif wijziging is None:
        yield f"verholpen: {bedoelt_u(id, list(wijzigingen))}"
    elif wijziging.alinea != melding.alinea:
        yield f"verholpen: '{wijziging.id}' wijzigt alinea {wijziging.alinea}, niet {melding.alinea}"


def _scanfout_is_witruimte(melding: Signalering) -> Iterator[str]:
    """A scan fault differs from the source in white space alone."""
    if melding.in_bron and "".join(melding.in_bron.split()) != "".join(melding.woorden.split()):
        yield "in_bron: mag alleen in witruimte van 'woorden' verschillen"


def _raad(visie: Visie, melding: Signalering, soort: str) -> str:
    """Say what to do about words that went while an edition is written."""
    if not visie.in_bewerking:
        return ""
    eigen = (een.id for een in visie.wijzigingen_van(visie.nieuwste.id) if een.alinea == melding.alinea)
    wijziging = next(eigen, visie.nieuwste.wijziging_id(melding.alinea, soort))
    return f"; herstelt deze uitgave dat, zet er dan bij: 'verholpen: {wijziging}'"
