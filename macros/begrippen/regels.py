"""Rules for the concepts: one small function per rule, its docstring is the rule."""

from collections import Counter
from collections.abc import Iterator

from macros.gegevens.begrippen import Begrip, EerderBegrip
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, regel


@regel
def code_is_uniek(inhoud: Inhoud) -> Iterator[Problem]:
    """A code is given once."""
    codes = Counter(begrip.code for begrip in inhoud.regiovisie.begrippen)
    for begrip in inhoud.regiovisie.begrippen:
        if codes[begrip.code] > 1:
            yield inhoud.fout(begrip, "code", f"{begrip.code} is al gebruikt; kies de volgende vrije")


@regel
def relatie_is_met_een_ander(inhoud: Inhoud) -> Iterator[Problem]:
    """A broader, related or replacing concept is another."""
    for begrip in inhoud.regiovisie.begrippen:
        door = begrip.vervallen.vervangen_door if begrip.vervallen else ()
        velden = {"breder": begrip.breder, "verwant": begrip.verwant, "vervallen.vervangen_door": door}
        for veld, ids in velden.items():
            if begrip.id in ids:
                yield inhoud.fout(begrip, veld, "een begrip verwijst niet naar zichzelf")


@regel
def breder_loopt_niet_rond(inhoud: Inhoud) -> Iterator[Problem]:
    """Going from broader to broader never comes back."""
    breder = {begrip.id: begrip.breder for begrip in inhoud.regiovisie.begrippen}
    for begrip in inhoud.regiovisie.begrippen:
        if begrip.id in _erboven(begrip.id, breder) and begrip.id not in begrip.breder:
            yield inhoud.fout(begrip, "breder", "wie steeds naar het bredere begrip gaat, komt hier terug")


@regel
def verwant_is_niet_breder(inhoud: Inhoud) -> Iterator[Problem]:
    """A related concept is not also a broader or narrower one, near or far."""
    breder = {begrip.id: begrip.breder for begrip in inhoud.regiovisie.begrippen}
    for begrip in inhoud.regiovisie.begrippen:
        for id in begrip.verwant:
            if id in _erboven(begrip.id, breder) or begrip.id in _erboven(id, breder):
                yield inhoud.fout(begrip, "verwant", f"'{id}' is al breder of smaller; haal het hier weg")


@regel
def woorden_staan_er(inhoud: Inhoud) -> Iterator[Problem]:
    """The words that are shown as adopted stand in that text, letter for letter."""
    for begrip in inhoud.regiovisie.begrippen:
        for id, woorden in zip(begrip.letterlijk, begrip.woorden, strict=False):
            if kale_tekst(woorden) not in kale_tekst(inhoud.adresboek.letterlijk.get(id, woorden)):
                yield inhoud.fout(begrip, "woorden", f"'{woorden}' staat niet letterlijk in {id}")


@regel
def omschrijving_heeft_bron(inhoud: Inhoud) -> Iterator[Problem]:
    """A concept that shows no adopted wording has another source than a visie."""
    visies = {visie.periode.bron.document for visie in inhoud.regiovisie.visies}
    for begrip in inhoud.regiovisie.begrippen:
        if not begrip.uit_visie and begrip.bron.document in visies:
            tekst = "ontbreekt, maar de bron is een visie; noem de alinea, of een andere bron"
            yield inhoud.fout(begrip, "letterlijk", tekst)


@regel
def vorm_hoort_bij_een_begrip(inhoud: Inhoud) -> Iterator[Problem]:
    """A form is of one concept that holds, so that a word in a text is explained in one way."""
    van: dict[str, str] = {}
    for begrip in inhoud.regiovisie.begrippen:
        for vorm in begrip.vormen if not begrip.vervallen else ():
            if (ander := van.setdefault(vorm.casefold(), begrip.id)) != begrip.id:
                yield inhoud.fout(begrip, "vormen", f"'{vorm}' is al een vorm van '{ander}'")


@regel
def term_is_een_vorm(inhoud: Inhoud) -> Iterator[Problem]:
    """The term and its synonyms are among the forms."""
    for begrip in inhoud.regiovisie.begrippen:
        vormen = {vorm.casefold() for vorm in begrip.vormen}
        for naam in (begrip.term, *begrip.synoniemen):
            if naam.casefold() not in vormen:
                yield inhoud.fout(begrip, "vormen", f"hier hoort ook '{naam}'")


@regel
def term_begint_klein(inhoud: Inhoud) -> Iterator[Problem]:
    """A term is in lower case, unless it is a proper name."""
    for begrip in inhoud.regiovisie.begrippen:
        if begrip.eigennaam == "nee" and begrip.term != begrip.term.lower():
            tekst = "schrijf de term met kleine letters, of zet er 'eigennaam: ja' bij"
            yield inhoud.fout(begrip, "term", tekst)


@regel
def wet_komt_uit_een_wet(inhoud: Inhoud) -> Iterator[Problem]:
    """A definition beside ours is the words of the law, from a document that is one."""
    soorten = {document.id: document.soort for document in inhoud.regiovisie.documenten}
    for begrip in inhoud.regiovisie.begrippen:
        bron = begrip.wet.bron if begrip.wet else None
        if bron and not (soorten.get(bron.document, "Wet").startswith("Wet") and bron.redactie == "letterlijk"):
            tekst = "hier hoort een wet, met 'redactie: letterlijk'; zonder wettekst is er niets om mee te vergelijken"
            yield inhoud.fout(begrip, "wet.bron", tekst)


@regel
def geschiedenis_is_van_de_periode(inhoud: Inhoud) -> Iterator[Problem]:
    """History names only editions of the period that it tells of."""
    uitgaven = {visie.periode.id: [uitgave.id for uitgave in visie.uitgaven] for visie in inhoud.regiovisie.alle_visies}
    for begrip in inhoud.regiovisie.begrippen:
        for versie in begrip.geschiedenis:
            eigen = uitgaven.get(versie.periode)
            # One that no period has, is told as any id that is not there.
            if eigen and versie.uitgave not in eigen and any(versie.uitgave in van for van in uitgaven.values()):
                yield inhoud.fout(begrip, "geschiedenis.uitgave", bedoelt_u(str(versie.uitgave), eigen))


@regel
def geschiedenis_vertelt_alles_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """History tells each period once, or each edition of it once, and one begins in the year the concept holds from."""
    for begrip in inhoud.regiovisie.begrippen:
        verteld: dict[str, list[str | None]] = {}
        for versie in begrip.geschiedenis:
            verteld.setdefault(versie.periode, []).append(versie.uitgave)
        for periode, uitgaven in verteld.items():
            if len({*uitgaven}) < len(uitgaven) or (None in uitgaven and len(uitgaven) > 1):
                tekst = f"{periode} staat er {len(uitgaven)} keer; vertel een periode één keer, of elke uitgave apart"
                yield inhoud.fout(begrip, "geschiedenis", tekst)
        if begrip.geldig_vanaf not in {periode[:4] for periode in verteld}:
            tekst = f"geen periode van de geschiedenis begint in {begrip.geldig_vanaf}"
            yield inhoud.fout(begrip, "geldig_vanaf", f"{tekst}; noem het eerste jaar van een visie")


@regel
def vervallen_wijst_verder(inhoud: Inhoud) -> Iterator[Problem]:
    """No concept that holds leans on one that was withdrawn, and what replaces one holds."""
    weg = {begrip.id for begrip in inhoud.regiovisie.begrippen if begrip.vervallen}
    for begrip in inhoud.regiovisie.begrippen:
        ids = begrip.vervallen.vervangen_door if begrip.vervallen else (*begrip.breder, *begrip.verwant)
        for id in weg.intersection(ids):
            yield inhoud.fout(begrip, "", f"verwijst naar '{id}', dat is vervallen")


@regel
def pagina_per_begrip(inhoud: Inhoud) -> Iterator[Problem]:
    """Every concept, and every id that one had before, has a page of its own name; no other page is there."""
    verwacht: dict[str, tuple[str, Begrip | EerderBegrip]] = {
        **{begrip.pagina: ("begrip", begrip) for begrip in inhoud.regiovisie.begrippen},
        **{eerder.pagina: ("heet_nu", eerder) for eerder in inhoud.regiovisie.stelsel.eerdere},
    }
    bestaat = {pagina.pad: pagina for pagina in inhoud.paginas if pagina.pad.startswith("begrippen/")}
    for pad, (macro, record) in verwacht.items():
        aanroepen = bestaat[pad].aanroepen if pad in bestaat else ()
        if [(een.naam, een.ids) for een in aanroepen] != [(macro, (record.id,))]:
            tekst = f'hier hoort docs/{pad} met {{{{ {macro}("{record.id}") }}}}; zie regiovisie nieuw begrip'
            plek = inhoud.waar(record.nu.id if isinstance(record, EerderBegrip) else record.id, "data/begrippen.yml")
            yield Problem(*plek, f"{record.id}: {tekst}")
    for pad in sorted(bestaat.keys() - verwacht.keys() - {"begrippen/index.md"}):
        yield bestaat[pad].fout("hoort bij geen begrip in data/begrippen.yml")


def _erboven(id: str, breder: dict[str, tuple[str, ...]]) -> set[str]:
    """Give all concepts above one."""
    gezien: set[str] = set()
    rij = list(breder.get(id, ()))
    while rij:
        if (volgende := rij.pop()) not in gezien:
            gezien.add(volgende)
            rij += breder.get(volgende, ())
    return gezien
