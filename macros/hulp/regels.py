"""Rules of the help section: one small function per rule, its docstring is the rule."""

from collections.abc import Iterator

from macros.gegevens.hulp import tel
from macros.kern.fouten import Problem
from macros.kern.getallen import telwoord
from macros.tekst.inhoud import Inhoud, regel

# A browser's history, its open tabs and its suggestions show titles and addresses. These words tell too much there.
ALARMERENDE_WOORDEN = (
    *("geweld", "mishandel", "misbruik", "slaan", "slacht", "dader", "pleger", "seksue", "verkracht", "aanrand"),
    *("stalk", "bedreig", "gevaar", "onveilig", "dood", "moord", "aangifte", "politie", "opvang", "vlucht", "nood"),
    *("veilig-thuis", "veilig thuis", "violence", "abuse", "rape", "danger", "victim", "escape", "emergency"),
)
# The help line on every page names these.
VASTE_HULPLIJNEN = ("alarmnummer", "veilig-thuis")


def alarmerend(tekst: str) -> list[str]:
    """Give the words in a title or address that would tell too much in a history."""
    return [woord for woord in ALARMERENDE_WOORDEN if woord in tekst.lower()]


@regel
def titel_is_neutraal(inhoud: Inhoud) -> Iterator[Problem]:
    """The title and the file name of a help page carry no alarming word: both stay behind in a history."""
    for pagina in (een for een in inhoud.paginas if een.pad.startswith("hulp/")):
        if not pagina.meta.get("title"):
            yield pagina.fout("title: ontbreekt; zet 'title: …' tussen de streepjes bovenaan")
        for wat, tekst in (("title", pagina.meta.get("title", "")), ("bestandsnaam", pagina.pad)):
            for woord in alarmerend(tekst):
                yield pagina.fout(f"{wat}: '{woord}' blijft in een geschiedenis staan; kies een rustig woord")


@regel
def taal_is_nagelezen(inhoud: Inhoud) -> Iterator[Problem]:
    """A page names only a known language that somebody reviewed; a help page is always in one."""
    talen = {taal.id: taal for taal in inhoud.regiovisie.hulp.talen}
    for pagina in (een for een in inhoud.paginas if een.pad.startswith("hulp/") or "taal" in een.meta):
        taal = talen.get(id := pagina.meta.get("taal", "nl"))
        if taal is None:
            yield pagina.fout(f"taal: '{id}' staat niet in data/hulp/talen.yml")
        elif not (taal.nagelezen_door and taal.nagelezen_op):
            tekst = f"niemand las {taal.naam} na; vul in data/hulp/talen.yml nagelezen_door en nagelezen_op in"
            yield pagina.fout(f"taal: {tekst}")


@regel
def taal_heeft_een_eerste_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """A language with help pages names the first of them, which is in that language: other pages lead there."""
    talen = {pagina.pad: pagina.meta.get("taal", "nl") for pagina in inhoud.paginas if pagina.pad.startswith("hulp/")}
    for taal in inhoud.regiovisie.hulp.talen:
        eigen = [pad for pad, id in talen.items() if id == taal.id]
        if (taal.pagina in talen or eigen) and taal.pagina not in eigen:
            yield inhoud.fout(taal, "pagina", f"hier hoort de eerste hulppagina met 'taal: {taal.id}' bovenaan")


@regel
def wat_niet_mag_staat_er_niet(inhoud: Inhoud) -> Iterator[Problem]:
    """No page shows an organisation that is not to be shown, nor a number where there is none to show.

    It holds for every macro that picks a help line, so that a new one is covered from its first day; only
    `hulplijn` itself does without a number.
    """
    lijnen = {lijn.id: lijn for lijn in inhoud.regiovisie.hulp.hulplijnen}
    kiezers = {naam for naam, macro in inhoud.adresboek.nouns.items() if macro.veld == "hulp.hulplijnen"}
    for pagina in inhoud.paginas:
        for aanroep in pagina.aanroepen:
            naam = aanroep.naam
            for lijn in (lijnen[id] for id in aanroep.ids if naam in kiezers and id in lijnen):
                if lijn.toon == "nee":
                    yield pagina.fout(f"{naam}: {lijn.id} heeft 'toon: nee'; haal de regel weg", aanroep.regel)
                elif naam != "hulplijn" and not lijn.nummer_op(pagina.pad):
                    tekst = f'{lijn.id} heeft geen nummer om te tonen; schrijf {{{{ hulplijn("{lijn.id}") }}}}'
                    yield pagina.fout(f"{naam}: {tekst}", aanroep.regel)


@regel
def gemeente_heeft_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """Every municipality has a page that names it, and no other does."""
    for gemeente in inhoud.regiovisie.hulp.gemeenten:
        yield from inhoud.eigen_pagina("gemeente", gemeente)


@regel
def postcode_hoort_bij_een_plaats(inhoud: Inhoud) -> Iterator[Problem]:
    """A postcode of four digits belongs to one place."""
    eerder: dict[str, str] = {}
    for plaats in inhoud.regiovisie.hulp.plaatsen:
        for code in plaats.pc4:
            if code in eerder:
                yield inhoud.fout(plaats, "postcodes", f"{code} is al van {eerder[code]}")
            eerder[code] = plaats.id


@regel
def telefoonnummer_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """A telephone number stands in one record, and none that no longer holds stands in any."""
    hulp = inhoud.regiovisie.hulp
    eerder = {tel(nummer): oud.id for oud in hulp.vervallen for nummer in oud.telefoon}
    for contact in (*hulp.hulplijnen, *hulp.gemeenten):
        for nummer in contact.nummers:
            if tel(nummer) in eerder:
                yield inhoud.fout(contact, "telefoon", f"{nummer} staat al bij {eerder[tel(nummer)]}")
            eerder[tel(nummer)] = contact.id


@regel
def nummer_van_een_ander_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """`telefoon_van` names a municipality with a number, and stands instead of a number."""
    gemeenten = {gemeente.id: gemeente for gemeente in inhoud.regiovisie.hulp.gemeenten}
    for gemeente in gemeenten.values():
        if gemeente.telefoon_van and gemeente.telefoon:
            yield inhoud.fout(gemeente, "telefoon_van", "staat naast telefoon; kies er een")
        houder = gemeenten.get(gemeente.telefoon_van or "")
        if houder and not houder.telefoon:
            yield inhoud.fout(gemeente, "telefoon_van", f"'{houder.id}' heeft geen nummer")


@regel
def vaste_hulplijnen_hebben_een_nummer(inhoud: Inhoud) -> Iterator[Problem]:
    """The lines that every page names exist and have a number to show."""
    tonen = {lijn.id for lijn in inhoud.regiovisie.hulp.nummerlijst}
    for id in VASTE_HULPLIJNEN:
        if id not in tonen:
            yield Problem("data/hulp/landelijk.yml", 1, f"{id}: ontbreekt of heeft geen nummer om te tonen")


@regel
def er_is_een_uitgang(inhoud: Inhoud) -> Iterator[Problem]:
    """There is one exit."""
    if (aantal := len(inhoud.regiovisie.hulp.instellingen)) != 1:
        yield Problem("data/hulp/instellingen.yml", 1, f"uitgang: precies één uitgang, nu {aantal}")


@regel
def aantal_gemeenten_klopt(inhoud: Inhoud) -> Iterator[Problem]:
    """The number of municipalities that the site names is that of those it has, if the sources name all."""
    genoemd, echt = inhoud.regiovisie.site.gemeenten, len(inhoud.regiovisie.hulp.gemeenten)
    deels = inhoud.regiovisie.site.genoemd == "deels"
    if not deels and genoemd.split()[0] not in (telwoord(echt), str(echt)):
        tekst = f"'{genoemd}', maar data/hulp/gemeenten.yml heeft er {telwoord(echt)}"
        yield Problem(*inhoud.waar("", "data/site.yml", "gemeenten"), f"gemeenten: {tekst}")
