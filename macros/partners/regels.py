"""Rules of the partners: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.partners import Partner
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.namen import Naamwijzer
from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst
from macros.partners.vermeldingen import teksten_van
from macros.tekst.inhoud import Inhoud, Waar

BESTAND = "data/partners.yml"


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, adresboek, waar = inhoud.regiovisie, inhoud.paginas, inhoud.adresboek, inhoud.waar
    hier: Waar = partial(waar, bestand=BESTAND)
    teksten = teksten_van(regiovisie.geldende, adresboek)
    yield from _rol_en_logo_hebben_een_partner(regiovisie, hier)
    yield from _vorm_is_van_een_partner(regiovisie, hier)
    yield from _partner_heeft_pagina(regiovisie, paginas, hier)
    for partner in regiovisie.partners:
        if teksten:  # that of the visie that holds may not be on the site
            yield from _vorm_staat_in_de_tekst(partner, teksten, hier)
        yield from _soort_past_bij_rol(partner, hier)
        if regiovisie.heeft("hulp"):
            yield from _contact_mag(regiovisie, partner, hier)
            yield from _hulppagina_bestaat(partner, paginas, hier)
        yield from _twijfel_wijst_woorden_aan(partner, teksten, hier)
    yield from _samenwerking_heeft_bewijs(regiovisie, teksten, hier)


def _rol_en_logo_hebben_een_partner(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every role of bijlage 3 and every name on the logo page belongs to exactly one partner."""
    visie = regiovisie.geldende
    for veld, records in (("rol", visie.rollen), ("logo", visie.organisaties)):
        bekend = [record.id for record in records]
        genoemd = [getattr(partner, veld) for partner in regiovisie.partners]
        for partner in regiovisie.partners:
            eigen = getattr(partner, veld)
            if eigen and eigen not in bekend:
                yield Problem(*waar(partner.id), f"{partner.id}.{veld}: {bedoelt_u(eigen, bekend)}")
        for id in bekend:
            if genoemd.count(id) != 1:
                yield Problem(BESTAND, 1, f"{veld}: '{id}' hoort bij één partner, nu bij {genoemd.count(id)}")


def _vorm_is_van_een_partner(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A way of writing a name belongs to one partner, and stands once in its record."""
    per_vorm: dict[str, list[str]] = {}
    for partner in regiovisie.partners:
        for vorm in partner.namen:
            per_vorm.setdefault(vorm.casefold(), []).append(partner.id)
    for vorm, van in per_vorm.items():
        if len(van) > 1:
            yield Problem(*waar(van[-1]), f"{van[-1]}.vormen: '{vorm}' is al een vorm van {van[0]}")


def _partner_heeft_pagina(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """Every partner has a page that names it under a title of its own, and no other page does."""
    per_pad = {pagina.pad: pagina for pagina in paginas}
    toont = {
        pad: {id for aanroep in pagina.aanroepen if aanroep.naam == "partner" for id in aanroep.ids}
        for pad, pagina in per_pad.items()
    }
    for partner in regiovisie.partners:
        if partner.id not in toont.get(partner.pagina, ()):
            oproep = f'{{{{ partner("{partner.id}") }}}}'
            yield Problem(*waar(partner.id), f"{partner.id}: docs/{partner.pagina} met {oproep} ontbreekt")
        elif partner.anker not in (blok.id for blok in per_pad[partner.pagina].blokken):
            kop = f"# {partner.naam} {{: #{partner.anker} }}"
            yield Problem(f"docs/{partner.pagina}", 1, f"kop: hier hoort '{kop}'")
        for pad, ids in toont.items():
            if partner.id in ids and pad != partner.pagina:
                yield Problem(f"docs/{pad}", 1, f"partner: {partner.id} hoort in docs/{partner.pagina}")


def _vorm_staat_in_de_tekst(partner: Partner, teksten: dict[str, str], waar: Waar) -> Iterator[Problem]:
    """Every way of writing a name stands in the visie; none is guessed."""
    alles = "\n".join(teksten.values())
    for veld in ("vormen", "precies", "geen"):
        for vorm in getattr(partner, veld):
            waarin, wat = (alles, vorm) if veld == "precies" else (alles.casefold(), vorm.casefold())
            if wat not in waarin:
                yield Problem(*waar(partner.id), f"{partner.id}.{veld}: '{vorm}' staat nergens in de visie")


def _soort_past_bij_rol(partner: Partner, waar: Waar) -> Iterator[Problem]:
    """A partner is of the kind `genoemd` exactly when bijlage 3 gives it no role."""
    if (partner.soort == "genoemd") == bool(partner.rol):
        hoort = "een andere soort" if partner.rol else "een rol, of de soort 'genoemd'"
        yield Problem(*waar(partner.id), f"{partner.id}.soort: '{partner.soort}' past niet; hier hoort {hoort}")


def _contact_mag(regiovisie: Regiovisie, partner: Partner, waar: Waar) -> Iterator[Problem]:
    """The help line of a partner exists and may be shown; the template leaves out a number that may not."""
    if not partner.contact:
        return
    lijnen = {lijn.id: lijn for lijn in regiovisie.hulp.hulplijnen}
    if partner.contact not in lijnen:
        yield Problem(*waar(partner.id), f"{partner.id}.contact: {bedoelt_u(partner.contact, list(lijnen))}")
    elif lijnen[partner.contact].toon == "nee":
        yield Problem(*waar(partner.id), f"{partner.id}.contact: {partner.contact} heeft 'toon: nee'; haal het weg")


def _hulppagina_bestaat(partner: Partner, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """The help page a partner leads to exists."""
    if partner.hulppagina and partner.hulppagina not in (pagina.pad for pagina in paginas):
        yield Problem(*waar(partner.id), f"{partner.id}.hulppagina: docs/{partner.hulppagina} bestaat niet")


def _twijfel_wijst_woorden_aan(partner: Partner, teksten: dict[str, str], waar: Waar) -> Iterator[Problem]:
    """A doubt points at words that stand in the text it names."""
    for twijfel in partner.twijfels:
        yield from _onbekend(partner, "twijfels", [twijfel.alinea], teksten, waar)
        if twijfel.alinea in teksten and kale_tekst(twijfel.woorden) not in teksten[twijfel.alinea]:
            tekst = f"'{twijfel.woorden}' staat niet in {twijfel.alinea}"
            yield Problem(*waar(partner.id), f"{partner.id}.twijfels: {tekst}")


def _samenwerking_heeft_bewijs(regiovisie: Regiovisie, teksten: dict[str, str], waar: Waar) -> Iterator[Problem]:
    """Two partners work together only where adopted text names them both."""
    bekend = {partner.id: partner for partner in regiovisie.partners}
    wijzer = Naamwijzer(vorm for partner in regiovisie.partners for vorm in partner.woordvormen)
    for partner in regiovisie.partners:
        for werk in partner.samenwerking:
            yield from _onbekend(partner, "samenwerking", werk.alineas, teksten, waar)
            genoemd = wijzer.genoemd("\n".join(teksten.get(id, "") for id in werk.alineas))
            if werk.met not in bekend or werk.met == partner.id:
                anderen = [id for id in bekend if id != partner.id]
                yield Problem(*waar(partner.id), f"{partner.id}.samenwerking.met: {bedoelt_u(werk.met, anderen)}")
                continue
            for id in (partner.id, werk.met):
                if id not in genoemd:
                    waarin = " en ".join(werk.alineas)
                    yield Problem(*waar(partner.id), f"{partner.id}.samenwerking: {waarin} noemt '{id}' niet")


def _onbekend(
    partner: Partner, veld: str, ids: Iterable[str], teksten: dict[str, str], waar: Waar
) -> Iterator[Problem]:
    for id in ids:
        if id not in teksten:
            yield Problem(*waar(partner.id), f"{partner.id}.{veld}: {bedoelt_u(id, list(teksten))}")
