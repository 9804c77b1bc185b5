"""Rules about signaleringen: one small function per rule, its docstring is the rule.

They are met when a text is finished: while an edition is written, its words and its changes come one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.gegevens.visie import Signalering, Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, regel_af


def _meldingen(inhoud: Inhoud) -> Iterator[tuple[Visie, Signalering]]:
    return ((visie, melding) for visie in inhoud.regiovisie.visies for melding in visie.signaleringen)


@regel_af
def signalering_wijst_woorden_aan(inhoud: Inhoud) -> Iterator[Problem]:
    """A signalering that was not mended points at words that stand in its paragraph."""
    teksten = inhoud.adresboek.letterlijk
    for visie, melding in _meldingen(inhoud):
        if melding.verholpen:
            continue
        if melding.alinea not in teksten:
            tekst = f"{bedoelt_u(melding.alinea, teksten)}{_raad(visie, melding, 'vervallen')}"
            yield inhoud.fout(melding, "alinea", tekst)
        elif kale_tekst(melding.woorden) not in kale_tekst(teksten[melding.alinea]):
            tekst = f"'{melding.woorden}' staat niet in alinea {melding.alinea}{_raad(visie, melding, 'gewijzigd')}"
            yield inhoud.fout(melding, "woorden", tekst)


@regel_af
def signalering_is_verholpen(inhoud: Inhoud) -> Iterator[Problem]:
    """A signalering that was mended names the change that did so, of the same paragraph."""
    for visie, melding in _meldingen(inhoud):
        wijzigingen = {een.id: een for _, een in visie.wijzigingen}
        id, begin = melding.verholpen or "", visie.nieuwste.wijziging_id(melding.alinea, "")
        wijziging = wijzigingen.get(id)
        if wijziging and wijziging.alinea != melding.alinea:
            yield inhoud.fout(melding, "verholpen", f"'{id}' wijzigt alinea {wijziging.alinea}, niet {melding.alinea}")
        elif id and not wijziging and visie.in_bewerking and id.startswith(begin):
            tekst = f"'{id}' is nog niet beschreven; draai 'regiovisie uitgave controleer --vul-aan'"
            yield inhoud.fout(melding, "verholpen", tekst)
        elif id and not wijziging:
            yield inhoud.fout(melding, "verholpen", bedoelt_u(id, wijzigingen))


@regel_af
def scanfout_is_witruimte(inhoud: Inhoud) -> Iterator[Problem]:
    """A scan fault differs from the source in white space alone."""
    for _, melding in _meldingen(inhoud):
        if melding.in_bron and "".join(melding.in_bron.split()) != "".join(melding.woorden.split()):
            yield inhoud.fout(melding, "in_bron", "mag alleen in witruimte van 'woorden' verschillen")


def _raad(visie: Visie, melding: Signalering, soort: str) -> str:
    """Say what to do about words that went while an edition is written."""
    if not visie.in_bewerking:
        return ""
    eigen = (een.id for een in visie.wijzigingen_van(visie.nieuwste.id) if een.alinea == melding.alinea)
    wijziging = next(eigen, visie.nieuwste.wijziging_id(melding.alinea, soort))
    return f"; herstelt deze uitgave dat, zet er dan bij: 'verholpen: {wijziging}'"
