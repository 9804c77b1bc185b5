"""Rules of the partners: one small function per rule, its docstring is the rule."""

from collections.abc import Iterator

from macros.kern.fouten import Problem
from macros.kern.namen import Naamwijzer
from macros.kern.records import kale_tekst
from macros.partners.vermeldingen import teksten_van
from macros.tekst.inhoud import Inhoud, regel


@regel
def rol_en_logo_hebben_een_partner(inhoud: Inhoud) -> Iterator[Problem]:
    """Every role of bijlage 3 and every name on the logo page belongs to exactly one partner."""
    visie = inhoud.regiovisie.geldende
    for veld, records in (("rol", visie.rollen), ("logo", visie.organisaties)):
        genoemd = [getattr(partner, veld) for partner in inhoud.regiovisie.partners]
        for id in (record.id for record in records):
            if genoemd.count(id) != 1:
                tekst = f"{veld}: '{id}' hoort bij één partner, nu bij {genoemd.count(id)}"
                raad = f"zet '{veld}: {id}' bij de partner die zo heet, en bij geen ander"
                yield Problem("data/partners.yml", 1, f"{tekst}; {raad}")


@regel
def vorm_is_van_een_partner(inhoud: Inhoud) -> Iterator[Problem]:
    """A way of writing a name belongs to one partner, and stands once in its record."""
    van: dict[str, str] = {}
    for partner in inhoud.regiovisie.partners:
        for naam in partner.namen:
            if (vorm := naam.casefold()) in van:
                yield inhoud.fout(partner, "vormen", f"'{vorm}' is al een vorm van {van[vorm]}")
            van.setdefault(vorm, partner.id)


@regel
def partner_heeft_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """Every partner has a page that names it under a title of its own, and no other page does."""
    for partner in inhoud.regiovisie.partners:
        yield from inhoud.eigen_pagina("partner", partner)
        pagina = inhoud.paginas_met("partner", partner.id).get(partner.pagina)
        if pagina and partner.anker not in (blok.id for blok in pagina.blokken):
            yield pagina.fout(f"kop: hier hoort '# {partner.naam} {{: #{partner.anker} }}'")


@regel
def naam_staat_in_de_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """Every way of writing a name stands in the visie, where its text is on the site; none is guessed."""
    alles = "\n".join(teksten_van(inhoud.adresboek).values())
    los = alles.casefold()
    for partner in inhoud.regiovisie.partners if alles else ():
        for veld in ("vormen", "precies", "geen"):
            for vorm in getattr(partner, veld):
                if (vorm not in alles) if veld == "precies" else (vorm.casefold() not in los):
                    raad = "noemt zij deze partner niet, haal hem dan weg en kies soort: niet-genoemd"
                    yield inhoud.fout(partner, veld, f"'{vorm}' staat nergens in de visie; {raad}")


@regel
def soort_past_bij_rol(inhoud: Inhoud) -> Iterator[Problem]:
    """Without a role in bijlage 3 a partner is `genoemd`, and `niet-genoemd` without a name in the visie."""
    for partner in inhoud.regiovisie.partners:
        zonder_rol = "genoemd" if partner.namen else "niet-genoemd"
        if (partner.soort in ("genoemd", "niet-genoemd")) if partner.rol else (partner.soort != zonder_rol):
            hoort = "een rol, of de soort 'genoemd', en 'niet-genoemd' als de visie hem niet noemt"
            hoort = "een andere soort" if partner.rol else hoort
            yield inhoud.fout(partner, "soort", f"'{partner.soort}' past niet; hier hoort {hoort}")


@regel
def contact_mag(inhoud: Inhoud) -> Iterator[Problem]:
    """The help line of a partner may be shown; the template leaves out a number that may not."""
    verborgen = {lijn.id for lijn in inhoud.regiovisie.hulp.hulplijnen if lijn.toon == "nee"}
    for partner in inhoud.regiovisie.partners:
        if partner.contact in verborgen:
            yield inhoud.fout(partner, "contact", f"{partner.contact} heeft 'toon: nee'; haal het weg")


@regel
def niet_geteld_wijst_woorden_aan(inhoud: Inhoud) -> Iterator[Problem]:
    """What does not count points at words that stand in the text it names, which is of the visie that holds."""
    teksten = teksten_van(inhoud.adresboek)
    for partner in inhoud.regiovisie.partners:
        for plek in partner.niet_geteld:
            bestaat = plek.alinea in inhoud.adresboek.letterlijk
            if bestaat and kale_tekst(plek.woorden) not in teksten.get(plek.alinea, ""):
                yield inhoud.fout(partner, "niet_geteld", f"'{plek.woorden}' staat niet in {plek.alinea}")


@regel
def samenwerking_heeft_bewijs(inhoud: Inhoud) -> Iterator[Problem]:
    """Two partners work together only where adopted text names them both."""
    teksten = teksten_van(inhoud.adresboek)
    wijzer = Naamwijzer(vorm for partner in inhoud.regiovisie.partners for vorm in partner.woordvormen)
    bekend = {*inhoud.adresboek.letterlijk, *(partner.id for partner in inhoud.regiovisie.partners)}
    for partner in inhoud.regiovisie.partners:
        for werk in partner.samenwerking:
            if werk.met == partner.id:
                yield inhoud.fout(partner, "samenwerking.met", "een partner werkt niet met zichzelf samen")
            elif bekend.issuperset((werk.met, *werk.alineas)):
                genoemd = wijzer.genoemd("\n".join(teksten.get(id, "") for id in werk.alineas))
                for id in sorted({partner.id, werk.met} - genoemd):
                    yield inhoud.fout(partner, "samenwerking", f"{' en '.join(werk.alineas)} noemt '{id}' niet")
