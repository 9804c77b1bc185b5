"""Rules for the concepts: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from macros.gegevens.begrippen import Begrip, EerderBegrip
from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud

Plek = Callable[[Begrip], tuple[str, int]]


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, paginas, adresboek, waar = inhoud.regiovisie, inhoud.paginas, inhoud.adresboek, inhoud.waar

    def plek(begrip: Begrip) -> tuple[str, int]:
        return waar(begrip.id)

    begrippen = regiovisie.begrippen
    yield from _id_en_code_zijn_uniek(begrippen, plek)
    yield from _relatie_bestaat(begrippen, plek)
    yield from _breder_loopt_niet_rond(begrippen, plek)
    yield from _verwant_is_niet_breder(regiovisie, plek)
    yield from _tekst_bestaat(begrippen, adresboek, plek)
    yield from _woorden_staan_er(begrippen, adresboek, plek)
    yield from _omschrijving_heeft_bron(regiovisie, plek)
    yield from _vorm_hoort_bij_een_begrip(begrippen, plek)
    yield from _term_is_een_vorm(begrippen, plek)
    yield from _term_begint_klein(begrippen, plek)
    yield from _wet_komt_uit_een_wet(regiovisie, plek)
    yield from _geschiedenis_klopt(regiovisie, plek)
    yield from _vervallen_wijst_verder(begrippen, plek)
    yield from _pagina_per_begrip(regiovisie, paginas, plek)


def _id_en_code_zijn_uniek(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """A code is given once, and so is an id: also one that a concept had before."""
    codes = Counter(begrip.code for begrip in begrippen)
    ids = Counter(id for begrip in begrippen for id in (begrip.id, *begrip.eerdere_ids))
    for begrip in begrippen:
        if codes[begrip.code] > 1:
            yield Problem(*plek(begrip), f"{begrip.id}.code: {begrip.code} is al gebruikt; kies de volgende vrije")
        for id in begrip.eerdere_ids:
            if ids[id] > 1:
                tekst = f"'{id}' is of was al van een ander begrip; een id wordt nooit opnieuw gebruikt"
                yield Problem(*plek(begrip), f"{begrip.id}.eerdere_ids: {tekst}")


def _relatie_bestaat(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """A broader, related or replacing concept exists, and is another."""
    bekend = [begrip.id for begrip in begrippen]
    for begrip in begrippen:
        door = begrip.vervallen.vervangen_door if begrip.vervallen else ()
        velden = {"breder": begrip.breder, "verwant": begrip.verwant, "vervallen.vervangen_door": door}
        for veld, ids in velden.items():
            yield from _bestaat(begrip, veld, ids, bekend, plek)
            if begrip.id in ids:
                yield Problem(*plek(begrip), f"{begrip.id}.{veld}: een begrip verwijst niet naar zichzelf")


def _breder_loopt_niet_rond(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """Going from broader to broader never comes back."""
    breder = {begrip.id: begrip.breder for begrip in begrippen}
    for begrip in begrippen:
        if begrip.id in _erboven(begrip.id, breder) and begrip.id not in begrip.breder:
            tekst = "wie steeds naar het bredere begrip gaat, komt hier terug"
            yield Problem(*plek(begrip), f"{begrip.id}.breder: {tekst}")


def _verwant_is_niet_breder(regiovisie: Regiovisie, plek: Plek) -> Iterator[Problem]:
    """A related concept is not also a broader or narrower one, near or far."""
    breder = {begrip.id: begrip.breder for begrip in regiovisie.begrippen}
    for begrip in regiovisie.begrippen:
        for id in begrip.verwant:
            if id in _erboven(begrip.id, breder) or begrip.id in _erboven(id, breder):
                tekst = f"'{id}' is al breder of smaller; haal het hier weg"
                yield Problem(*plek(begrip), f"{begrip.id}.verwant: {tekst}")


def _tekst_bestaat(begrippen: tuple[Begrip, ...], adresboek: Adresboek, plek: Plek) -> Iterator[Problem]:
    """What is named as adopted wording is adopted text."""
    for begrip in begrippen:
        for veld, ids in (("letterlijk", begrip.letterlijk), ("elders", begrip.elders)):
            yield from _bestaat(begrip, veld, ids, list(adresboek.letterlijk), plek)


def _woorden_staan_er(begrippen: tuple[Begrip, ...], adresboek: Adresboek, plek: Plek) -> Iterator[Problem]:
    """The words that are shown as adopted stand in that text, letter for letter."""
    for begrip in begrippen:
        for id, woorden in zip(begrip.letterlijk, begrip.woorden, strict=False):
            if kale_tekst(woorden) not in kale_tekst(adresboek.letterlijk.get(id, woorden)):
                tekst = f"'{woorden}' staat niet letterlijk in {id}"
                yield Problem(*plek(begrip), f"{begrip.id}.woorden: {tekst}")


def _omschrijving_heeft_bron(regiovisie: Regiovisie, plek: Plek) -> Iterator[Problem]:
    """A concept has its definition in the visie that its source names, or names another source."""
    visies = {visie.periode.bron.document for visie in regiovisie.visies}
    for begrip in regiovisie.begrippen:
        if not begrip.uit_visie and begrip.bron.document in visies:
            tekst = "ontbreekt, maar de bron is een visie; noem de alinea, of een andere bron"
            yield Problem(*plek(begrip), f"{begrip.id}.letterlijk: {tekst}")


def _vorm_hoort_bij_een_begrip(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """A form is of one concept that holds, so that a word in a text is explained in one way."""
    van: dict[str, str] = {}
    for begrip in begrippen:
        for vorm in begrip.vormen if not begrip.vervallen else ():
            if (ander := van.setdefault(vorm.casefold(), begrip.id)) != begrip.id:
                yield Problem(*plek(begrip), f"{begrip.id}.vormen: '{vorm}' is al een vorm van '{ander}'")


def _term_is_een_vorm(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """The term and its synonyms are among the forms."""
    for begrip in begrippen:
        vormen = {vorm.casefold() for vorm in begrip.vormen}
        for naam in (begrip.term, *begrip.synoniemen):
            if naam.casefold() not in vormen:
                yield Problem(*plek(begrip), f"{begrip.id}.vormen: hier hoort ook '{naam}'")


def _term_begint_klein(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """A term is in lower case, unless it is a proper name."""
    for begrip in begrippen:
        if begrip.eigennaam == "nee" and begrip.term != begrip.term.lower():
            tekst = "schrijf de term met kleine letters, of zet er 'eigennaam: ja' bij"
            yield Problem(*plek(begrip), f"{begrip.id}.term: {tekst}")


def _wet_komt_uit_een_wet(regiovisie: Regiovisie, plek: Plek) -> Iterator[Problem]:
    """A definition beside ours is the words of the law, from a document that is one."""
    soorten = {document.id: document.soort for document in regiovisie.documenten}
    for begrip in regiovisie.begrippen:
        if not begrip.wet:
            continue
        bron = begrip.wet.bron
        if bron.document not in soorten:
            tekst = bedoelt_u(bron.document, list(soorten))
            yield Problem(*plek(begrip), f"{begrip.id}.wet.bron.document: {tekst}")
        elif not soorten[bron.document].startswith("Wet") or bron.redactie != "letterlijk":
            tekst = "hier hoort een wet, met 'redactie: letterlijk'; zonder wettekst is er niets om mee te vergelijken"
            yield Problem(*plek(begrip), f"{begrip.id}.wet.bron: {tekst}")


def _geschiedenis_klopt(regiovisie: Regiovisie, plek: Plek) -> Iterator[Problem]:
    """History tells each period once, of editions and documents that exist, from the year the concept holds."""
    documenten = [document.id for document in regiovisie.documenten]
    uitgaven = {visie.periode.id: [uitgave.id for uitgave in visie.uitgaven] for visie in regiovisie.visies}
    for begrip in regiovisie.begrippen:
        for versie in begrip.geschiedenis:
            naam = "geschiedenis.bron.document"
            yield from _bestaat(begrip, naam, [versie.bron.document], documenten, plek)
            if versie.uitgave:
                bekend = uitgaven.get(versie.periode, [])
                yield from _bestaat(begrip, "geschiedenis.uitgave", [versie.uitgave], bekend, plek)
        if begrip.vervallen:
            yield from _bestaat(begrip, "vervallen.bron.document", [begrip.vervallen.bron.document], documenten, plek)


def _vervallen_wijst_verder(begrippen: tuple[Begrip, ...], plek: Plek) -> Iterator[Problem]:
    """No concept that holds leans on one that was withdrawn, and what replaces one holds."""
    weg = {begrip.id for begrip in begrippen if begrip.vervallen}
    for begrip in begrippen:
        ids = begrip.vervallen.vervangen_door if begrip.vervallen else (*begrip.breder, *begrip.verwant)
        for id in weg.intersection(ids):
            yield Problem(*plek(begrip), f"{begrip.id}: verwijst naar '{id}', dat is vervallen")


def _pagina_per_begrip(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], plek: Plek) -> Iterator[Problem]:
    """Every concept, and every id that one had before, has a page of its own name; no other page is there."""
    verwacht: dict[str, tuple[str, Begrip | EerderBegrip]] = {
        **{begrip.pagina: ("begrip", begrip) for begrip in regiovisie.begrippen},
        **{eerder.pagina: ("heet_nu", eerder) for eerder in regiovisie.eerdere_begrippen},
    }
    bestaat = {pagina.pad: pagina for pagina in paginas if pagina.pad.startswith("begrippen/")}
    for pad, (macro, record) in verwacht.items():
        begrip = record.nu if isinstance(record, EerderBegrip) else record
        aanroepen = bestaat[pad].aanroepen if pad in bestaat else ()
        if [(een.naam, een.ids) for een in aanroepen] != [(macro, (record.id,))]:
            tekst = f'hier hoort docs/{pad} met {{{{ {macro}("{record.id}") }}}}; zie regiovisie nieuw begrip'
            yield Problem(*plek(begrip), f"{record.id}: {tekst}")
    for pad in sorted(bestaat.keys() - verwacht.keys() - {"begrippen/index.md"}):
        yield Problem(f"docs/{pad}", 1, "hoort bij geen begrip in data/begrippen.yml")


def _erboven(id: str, breder: dict[str, tuple[str, ...]]) -> set[str]:
    """Give all concepts above one."""
    gezien: set[str] = set()
    rij = list(breder.get(id, ()))
    while rij:
        if (volgende := rij.pop()) not in gezien:
            gezien.add(volgende)
            rij += breder.get(volgende, ())
    return gezien


def _bestaat(begrip: Begrip, veld: str, genoemd: Iterable[str], bekend: list[str], plek: Plek) -> Iterator[Problem]:
    for id in genoemd:
        if id not in bekend:
            yield Problem(*plek(begrip), f"{begrip.id}.{veld}: {bedoelt_u(id, bekend)}")
