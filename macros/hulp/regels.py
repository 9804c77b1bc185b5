"""Rules of the help section: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import tel
from macros.kern.fouten import Problem
from macros.kern.getallen import telwoord
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud, Waar

# A browser's history, its open tabs and its suggestions show titles and addresses. These words tell too much there.
ALARMERENDE_WOORDEN = (
    *("geweld", "mishandel", "misbruik", "slaan", "slacht", "dader", "pleger", "seksue", "verkracht", "aanrand"),
    *("stalk", "bedreig", "gevaar", "onveilig", "dood", "moord", "aangifte", "politie", "opvang", "vlucht", "nood"),
    *("veilig-thuis", "veilig thuis", "violence", "abuse", "rape", "danger", "victim", "escape", "emergency"),
)
# The help line on every page names these.
VASTE_HULPLIJNEN = ("alarmnummer", "veilig-thuis")


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, waar = inhoud.regiovisie, inhoud.paginas, inhoud.waar
    hulp = [pagina for pagina in paginas if pagina.pad.startswith("hulp/")]
    for pagina in hulp:
        yield from _titel_is_neutraal(pagina)
        yield from _pagina_is_licht(pagina)
        yield from _taal_is_nagelezen(regiovisie, pagina)
    for pagina in paginas:
        yield from _wat_niet_mag_staat_er_niet(inhoud, pagina)
    yield from _gemeente_heeft_pagina(regiovisie, hulp, waar)
    yield from _pad_gaat_ergens_heen(regiovisie, hulp, waar)
    yield from _plaats_ligt_in_een_gemeente(regiovisie, waar)
    yield from _postcode_hoort_bij_een_plaats(regiovisie, waar)
    yield from _nummer_staat_een_keer(regiovisie, waar)
    yield from _nummer_van_een_ander_bestaat(regiovisie, waar)
    yield from _vaste_hulplijnen_hebben_een_nummer(regiovisie)
    yield from _er_is_een_uitgang(regiovisie)
    yield from _aantal_gemeenten_klopt(regiovisie)


def alarmerend(tekst: str) -> list[str]:
    """Give the words in a title or address that would tell too much in a history."""
    return [woord for woord in ALARMERENDE_WOORDEN if woord in tekst.lower()]


def _titel_is_neutraal(pagina: Pagina) -> Iterator[Problem]:
    """The title and the file name of a help page carry no alarming word: both stay behind in a history."""
    plek = (f"docs/{pagina.pad}", 1)
    if not pagina.meta.get("title"):
        yield Problem(*plek, "title: ontbreekt; zet 'title: …' tussen de streepjes bovenaan")
    for wat, tekst in (("title", pagina.meta.get("title", "")), ("bestandsnaam", pagina.pad)):
        for woord in alarmerend(tekst):
            yield Problem(*plek, f"{wat}: '{woord}' blijft in een geschiedenis staan; kies een rustig woord")


def _pagina_is_licht(pagina: Pagina) -> Iterator[Problem]:
    """A help page uses the light template, which brings the exit."""
    if pagina.meta.get("template") != "hulp.html":
        yield Problem(f"docs/{pagina.pad}", 1, "template: hier hoort 'template: hulp.html'")


def _taal_is_nagelezen(regiovisie: Regiovisie, pagina: Pagina) -> Iterator[Problem]:
    """A help page is in a known language that somebody reviewed."""
    id = pagina.meta.get("taal", "nl")
    taal = next((taal for taal in regiovisie.hulp.talen if taal.id == id), None)
    if taal is None:
        yield Problem(f"docs/{pagina.pad}", 1, f"taal: '{id}' staat niet in data/hulp/talen.yml")
    elif not taal.nagelezen:
        tekst = f"taal: niemand las {taal.naam} na; vul in data/hulp/talen.yml nagelezen_door en nagelezen_op in"
        yield Problem(f"docs/{pagina.pad}", 1, tekst)


def _wat_niet_mag_staat_er_niet(inhoud: Inhoud, pagina: Pagina) -> Iterator[Problem]:
    """No page shows an organisation that is not to be shown, nor a number where there is none to show.

    It holds for every macro that picks a help line, so that a new one is covered from its first day; only
    `hulplijn` itself does without a number.
    """
    for aanroep in pagina.aanroepen:
        macro = inhoud.adresboek.nouns.get(aanroep.naam)
        for lijn in inhoud.regiovisie.hulp.hulplijnen:
            if macro is None or macro.veld != "hulp.hulplijnen" or lijn.id not in aanroep.ids:
                continue
            if lijn.toon == "nee":
                tekst = f"{aanroep.naam}: {lijn.id} heeft 'toon: nee'; haal de regel weg"
                yield Problem(f"docs/{pagina.pad}", aanroep.regel, tekst)
            elif aanroep.naam != "hulplijn" and not lijn.nummer:
                tekst = (
                    f'{aanroep.naam}: {lijn.id} heeft geen nummer om te tonen; schrijf {{{{ hulplijn("{lijn.id}") }}}}'
                )
                yield Problem(f"docs/{pagina.pad}", aanroep.regel, tekst)


def _gemeente_heeft_pagina(regiovisie: Regiovisie, hulp: list[Pagina], waar: Waar) -> Iterator[Problem]:
    """Every municipality has a page that names it, and no other does."""
    toont = {
        pagina.pad: {id for aanroep in pagina.aanroepen if aanroep.naam == "gemeente" for id in aanroep.ids}
        for pagina in hulp
    }
    for gemeente in regiovisie.hulp.gemeenten:
        if gemeente.id not in toont.get(gemeente.pagina, ()):
            oproep = f'{{{{ gemeente("{gemeente.id}") }}}}'
            yield Problem(*waar(gemeente.id), f"{gemeente.id}: docs/{gemeente.pagina} met {oproep} ontbreekt")
        for pad, ids in toont.items():
            if gemeente.id in ids and pad != gemeente.pagina:
                yield Problem(f"docs/{pad}", 1, f"gemeente: {gemeente.id} hoort in docs/{gemeente.pagina}")


def _pad_gaat_ergens_heen(regiovisie: Regiovisie, hulp: list[Pagina], waar: Waar) -> Iterator[Problem]:
    """A way into the help pages leads to a page that exists."""
    bekend = {pagina.pad for pagina in hulp}
    for pad in regiovisie.hulp.paden:
        if pad.pagina not in bekend:
            yield Problem(*waar(pad.id), f"{pad.id}.pagina: docs/{pad.pagina} bestaat niet")


def _plaats_ligt_in_een_gemeente(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A place names a municipality of the region."""
    bekend = {gemeente.id for gemeente in regiovisie.hulp.gemeenten}
    for plaats in regiovisie.hulp.plaatsen:
        if plaats.gemeente not in bekend:
            yield Problem(*waar(plaats.id), f"{plaats.id}.gemeente: '{plaats.gemeente}' bestaat niet")


def _postcode_hoort_bij_een_plaats(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A postcode of four digits belongs to one place."""
    eerder: dict[str, str] = {}
    for plaats in regiovisie.hulp.plaatsen:
        for code in plaats.pc4:
            if code in eerder:
                yield Problem(*waar(plaats.id), f"{plaats.id}.postcodes: {code} is al van {eerder[code]}")
            eerder[code] = plaats.id


def _nummer_staat_een_keer(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A telephone number stands in one record, and none that no longer holds stands in any."""
    eerder = {tel(nummer): oud.id for oud in regiovisie.hulp.vervallen for nummer in oud.telefoon}
    for contact in (*regiovisie.hulp.hulplijnen, *regiovisie.hulp.gemeenten):
        for nummer in contact.nummers:
            if tel(nummer) in eerder:
                tekst = f"{contact.id}.telefoon: {nummer} staat al bij {eerder[tel(nummer)]}"
                yield Problem(*waar(contact.id), tekst)
            eerder[tel(nummer)] = contact.id


def _nummer_van_een_ander_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """`telefoon_van` names a municipality with a number, and stands instead of a number."""
    met_nummer = {gemeente.id for gemeente in regiovisie.hulp.gemeenten if gemeente.telefoon}
    for gemeente in regiovisie.hulp.gemeenten:
        if gemeente.telefoon_van and gemeente.telefoon:
            yield Problem(*waar(gemeente.id), f"{gemeente.id}.telefoon_van: staat naast telefoon; kies er een")
        if gemeente.telefoon_van and gemeente.telefoon_van not in met_nummer:
            tekst = f"{gemeente.id}.telefoon_van: '{gemeente.telefoon_van}' heeft geen nummer"
            yield Problem(*waar(gemeente.id), tekst)


def _vaste_hulplijnen_hebben_een_nummer(regiovisie: Regiovisie) -> Iterator[Problem]:
    """The lines that every page names exist and have a number to show."""
    tonen = {lijn.id for lijn in regiovisie.hulp.nummerlijst}
    for id in VASTE_HULPLIJNEN:
        if id not in tonen:
            yield Problem("data/hulp/landelijk.yml", 1, f"{id}: ontbreekt of heeft geen nummer om te tonen")


def _er_is_een_uitgang(regiovisie: Regiovisie) -> Iterator[Problem]:
    """There is one exit."""
    if len(regiovisie.hulp.instellingen) != 1:
        tekst = f"uitgang: precies één uitgang, nu {len(regiovisie.hulp.instellingen)}"
        yield Problem("data/hulp/instellingen.yml", 1, tekst)


def _aantal_gemeenten_klopt(regiovisie: Regiovisie) -> Iterator[Problem]:
    """The number of municipalities that the site names is that of the municipalities it has."""
    aantal = telwoord(len(regiovisie.hulp.gemeenten))
    if regiovisie.site.gemeenten.split()[0] not in (aantal, str(len(regiovisie.hulp.gemeenten))):
        tekst = f"'{regiovisie.site.gemeenten}', maar data/hulp/gemeenten.yml heeft er {aantal}"
        yield Problem("data/site.yml", 1, f"gemeenten: {tekst}")
