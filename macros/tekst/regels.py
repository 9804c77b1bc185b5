"""Rules of any page and any record: one small function per rule, its docstring is the rule."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from macros.gegevens.bronnen import paragraaf_van
from macros.gegevens.geheel import Regiovisie, bestanden, onderwerp_van
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import BEGIN, Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina, zonder_id
from macros.kern.records import Bron, Map
from macros.kern.verwijzingen import M, Veldwaarde, Verwijzing, op_pad, verwijzingen
from macros.tekst.adresboek import records_in
from macros.tekst.inhoud import Inhoud, regel, regel_af

# Behind a heading or paragraph of a shared page that is left out where a site has not what it speaks of.
MERK = re.compile(r"\{:[^}]*\.met-([a-z0-9-]+)")


@regel
def verwijzing_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """What a record names by its id exists, there where its field says: a record, a text or place, or a page."""
    geldende = inhoud.regiovisie.geldende
    visies = {visie.periode.id: visie for visie in (geldende, *inhoud.regiovisie.visies)}
    soorten = bestanden(Regiovisie)

    @cache
    def bekend(doelen: tuple[str, ...], periode: str) -> dict[str, None]:
        return dict.fromkeys(id for doel in doelen for id in _ids(inhoud, doel, visies[periode]))

    for een in verwijzingen(inhoud.regiovisie):
        visie = next((houder for houder in een.houders if isinstance(houder, Visie)), geldende)
        keuze = bekend(een.merk.doelen, visie.periode.id)
        if een.waarde not in keuze and _hoort_er_te_zijn(inhoud.regiovisie, een):
            raad, namen = bedoelt_u(een.waarde, keuze), (doel.replace(".", "/") for doel in een.merk.doelen)
            erbij = [f"data/{naam}.yml" for naam in namen if naam in soorten and raad[-1] != "?"]
            yield waardefout(inhoud, een, een.veld, "; of zet het in ".join([raad, *erbij[:1]]))


def _hoort_er_te_zijn(regiovisie: Regiovisie, een: Verwijzing) -> bool:
    """Say whether the site has the subject that a reference leads to, and no rule of its own speaks of it."""
    plekken = (onderwerp_van(een.waarde) if doel == "paginas" else doel.partition(".")[0] for doel in een.merk.doelen)
    return not een.merk.eigen_regel and any(regiovisie.heeft(plek) for plek in plekken)


def _ids(inhoud: Inhoud, doel: str, visie: Visie) -> Iterable[str]:
    """Give the ids that a target of a reference stands for; what is in a visie is that of `visie`."""
    boek, regiovisie = inhoud.adresboek, inhoud.regiovisie
    if doel == "alineas":
        return boek.letterlijk
    if doel == "teksten":  # adopted text, be it withdrawn since: that still answers
        return (*boek.letterlijk, *(steen.id for een in regiovisie.visies for steen in een.grafstenen))
    if doel == "noten":
        return (melding.anker for een in regiovisie.visies for melding in een.signaleringen)
    if doel == "plekken":
        return boek.pagina_van
    if doel == "paginas":
        return (pagina.pad for pagina in inhoud.paginas)
    if doel == BEGIN:
        return (BEGIN,)
    return (deel.id for deel in op_pad(visie if hasattr(visie, doel.partition(".")[0]) else regiovisie, doel))


def waardefout(inhoud: Inhoud, een: Veldwaarde[M], veld: str, tekst: str) -> Problem:
    """Give a mistake in a value, at its line; `veld` is its own field, or one beside it."""
    return Problem(*inhoud.waar(een.record, databestand(een), *een.plek), f"{een.record}.{veld}: {tekst}".strip("."))


def databestand(een: Veldwaarde[M]) -> str:
    """Give the file of a value in the records; the folders of data/ that lead to it say which."""
    mappen = [houder for houder in een.houders if isinstance(houder, Map)]
    delen = list(een.pad[: len(mappen)])
    for plaats, houder in enumerate(mappen[1:]):
        if isinstance(houder, Visie | EerdereVisie):
            delen[plaats] = f"visie/{houder.periode.id}"
        elif isinstance(houder, Uitgavemap):
            delen[plaats] = f"uitgaven/{houder.id}"
    return f"data/{'/'.join(delen)}.yml"


@regel
def gegevens_en_paginas_horen_samen(inhoud: Inhoud) -> Iterator[Problem]:
    """A subject that can be left out has both data and pages, or neither."""
    met_paginas = {onderwerp_van(pagina.pad) for pagina in inhoud.paginas}
    onderwerpen = {macro.onderwerp for macro in inhoud.adresboek.nouns.values()} - {"site"} | {"zoeken"}
    for naam in sorted(onderwerpen & Regiovisie.model_fields.keys()):
        if (heeft := inhoud.regiovisie.heeft(naam)) != (naam in met_paginas):
            er, weg = (f"data/{naam}", f"docs/{naam}")[:: 1 if heeft else -1]
            tekst = f"ontbreekt, maar {er} is er; een onderwerp heeft beide of geen van beide"
            yield Problem(weg, 1, f"{naam}: {tekst}")


@regel
def macro_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """A page calls only nouns that exist, with an id where one is needed and none where not."""
    nouns = inhoud.adresboek.nouns
    for pagina in inhoud.paginas:
        for aanroep in pagina.aanroepen:
            naam, macro = aanroep.naam, nouns.get(aanroep.naam)
            if macro is None:
                yield pagina.fout(f"macro: {bedoelt_u(naam, nouns)}", aanroep.regel)
            elif not inhoud.regiovisie.heeft(macro.onderwerp):
                tekst = f"hoort bij '{macro.onderwerp}', en dat heeft deze site niet; haal de regel weg"
                yield pagina.fout(f"{naam}: {tekst}", aanroep.regel)
            elif macro.kiest and len(aanroep.ids) != 1:
                yield pagina.fout(f'{naam}: hier hoort precies één id, als {{{{ {naam}("id") }}}}', aanroep.regel)
            elif not macro.kiest and aanroep.ids:
                yield pagina.fout(f"{naam}: neemt geen id; schrijf {{{{ {naam}() }}}}", aanroep.regel)


@regel
def record_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """A page names only records that exist."""
    boek = inhoud.adresboek
    for pagina in inhoud.paginas:
        for aanroep in pagina.aanroepen:
            macro = boek.nouns.get(aanroep.naam)
            heeft = macro and inhoud.regiovisie.heeft(macro.onderwerp)
            if macro and heeft and macro.kiest and aanroep.ids and not boek.records_van(pagina, aanroep):
                bekend = [record.id for record in boek.alle_records(pagina, macro)]
                yield pagina.fout(f"{aanroep.naam}: {bedoelt_u(aanroep.ids[0], bekend)}", aanroep.regel)


def merken(regiovisie: Regiovisie) -> dict[str, bool]:
    """Give what a `.met-…` may name, and whether a site that shares the page has it; `meting` is what we measured."""
    eigen = {"plaatsen": bool(regiovisie.hulp.plaatsen), "tekst": regiovisie.geldende.periode.tekst == "ja"}
    return dict.fromkeys((lijn.id for lijn in regiovisie.hulp.hulplijnen), True) | eigen | {"meting": False}


@regel
def merk_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """A `.met-…` names a help line, or something else that a site which shares the page may lack."""
    bekend = merken(inhoud.regiovisie)
    for pagina in (een for een in inhoud.paginas if not een.gedeeld):
        for nummer, tekst in enumerate(pagina.regels, 1):
            if (merk := MERK.search(tekst)) and merk[1] not in bekend:
                yield pagina.fout(f".met-{merk[1]}: {bedoelt_u(merk[1], bekend)}", nummer)


@regel
def kop_heeft_id(inhoud: Inhoud) -> Iterator[Problem]:
    """Every heading has an explicit id, so that its address does not depend on its words or order."""
    for pagina in inhoud.paginas:
        for blok in pagina.blokken:
            if blok.soort == "kop" and blok.id is None:
                yield pagina.fout("kop zonder id; zet er {: #een-id } achter", blok.regel)


@regel_af
def alinea_heeft_id(inhoud: Inhoud) -> Iterator[Problem]:
    """Every paragraph of adopted text has an explicit id."""
    for pagina, blok in zonder_id(inhoud.paginas):
        raad = "draai 'regiovisie adressen' als zij bij de visie hoort, en zet haar anders in een kader (!!! uitleg)"
        yield pagina.fout(f"{blok.soort} zonder id; {raad}", blok.regel)


@regel
def record_heeft_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """Every record of a visie stands on a page of its period, and every other record on some page."""
    regiovisie, boek = inhoud.regiovisie, inhoud.adresboek
    for geheel in (*regiovisie.alle_visies, regiovisie):
        periode = None if isinstance(geheel, Regiovisie) else geheel.periode.id
        eigen = [pagina for pagina in inhoud.paginas if periode in (None, pagina.periode)]
        getoond = {
            record.id
            for pagina in eigen
            for aanroep in pagina.aanroepen
            if (macro := boek.nouns.get(aanroep.naam)) and macro.plaatst
            for record in boek.records_van(pagina, aanroep)
        }
        for noun, macro in boek.nouns.items():
            for record in records_in(geheel, macro) if macro.plaatst and regiovisie.heeft(macro.onderwerp) else ():
                if record.id not in getoond:
                    oproep = f'{{{{ {noun}("{record.id}") }}}}' if macro.kiest else f"{{{{ {noun}() }}}}"
                    yield inhoud.fout(record, "", f"staat op geen enkele pagina; zet {oproep} in een pagina")


@regel
def id_betekent_een_ding(inhoud: Inhoud) -> Iterator[Problem]:
    """An id on a page is not the id of a record or of a paragraph elsewhere."""
    boek = inhoud.adresboek
    noten = {melding.anker for visie in inhoud.regiovisie.visies for melding in visie.signaleringen}
    bezet = {id: f"docs/{pad}" for id, pad in boek.pagina_van.items() if id in noten}
    for pagina in inhoud.paginas:
        los = Pagina(pagina.pad, pagina.meta, pagina.aanroepen)
        bezet |= {id: f"docs/{pagina.pad}" for id, _ in boek.teksten_van(los)}
    for pagina in inhoud.paginas:
        for blok in pagina.blokken:
            if blok.id and blok.id in bezet:
                yield pagina.fout(f"{blok.id}: dit id is al van iets in {bezet[blok.id]}; kies een ander", blok.regel)
            elif blok.id:
                bezet[blok.id] = f"docs/{pagina.pad}:{blok.regel}"


@regel
def paragraaf_bestaat(inhoud: Inhoud) -> Iterator[Problem]:
    """A source, or a page of adopted text, names a paragraph that the document has, where we know its paragraphs."""
    documenten = {document.id: document for document in inhoud.regiovisie.documenten if document.paragrafen}
    van_visie = {visie.periode.id: documenten.get(visie.document) for visie in inhoud.regiovisie.visies}
    for pagina in inhoud.paginas:
        stuk = van_visie.get(pagina.periode or "") if pagina.letterlijk else None
        if stuk and (pagina.meta["paragraaf"] or "Inhoud") not in stuk.paragrafen:
            yield pagina.fout(f"paragraaf: {bedoelt_u(pagina.meta['paragraaf'], stuk.paragrafen)}")
    for een in verwijzingen(inhoud.regiovisie):
        bron, document = een.houders[-1], documenten.get(een.waarde)
        if document and isinstance(bron, Bron) and bron.paragraaf and not paragraaf_van(bron, document.paragrafen):
            veld = een.veld.removesuffix("document") + "paragraaf"
            yield waardefout(inhoud, een, veld, bedoelt_u(bron.paragraaf, document.paragrafen))
