"""What search answers by itself, above what it finds: whose a postcode or number is, where a paragraph is, who helps.

In: the checked content. Out: plain lists and texts for `overrides/assets/zoeken/opzoeken.js`, which reads them. A way
on is `[text, address seen from the home page]`, or nothing where the site has no such page.
"""

import re
from collections.abc import Iterator

from macros.gegevens.hulp import Contact, Gemeente, Hulplijn, tel
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import anker, pagina_adres
from macros.tekst.inhoud import Inhoud

Weg = list[str]
"""Text of a link and its address."""

_DEUREN = {
    "buurt": "hulp/in-de-buurt/index.md",
    "nummers": "hulp/nummers.md",
    "engels": "hulp/english.md",
    "taal": "hulp/horen-spreken-taal.md",
}
_GENUMMERD = re.compile(r"(\d+(?:\.\d+)*)\.?\s")
_BIJLAGE = re.compile(r"\bbijlage (\d+)\b", re.IGNORECASE)


def opzoekgegevens(inhoud: Inhoud) -> dict[str, object]:
    """Give all that is looked up, ready for JSON; an empty list of what the site has not."""
    hulp, zoeken = inhoud.regiovisie.hulp, inhoud.regiovisie.zoeken
    volgorde = [gemeente.id for gemeente in hulp.gemeenten]
    advies = next((lijn for lijn in hulp.nummerlijst if lijn.id == "veilig-thuis"), None)
    return {
        "deuren": {naam: weg for naam, pad in _DEUREN.items() if (weg := _pagina(inhoud, pad))},
        "advies": advies and [advies.naam, *_bel(advies)[0]],
        "regio": inhoud.regiovisie.site.gemeenten,
        "gemeenten": [[gemeente.naam, pagina_adres(gemeente.pagina)] for gemeente in hulp.gemeenten],
        "plaatsen": [
            [plaats.naam, volgorde.index(plaats.gemeente), " ".join(plaats.postcodes), plaats.grens or ""]
            for plaats in hulp.plaatsen
        ],
        "naamgenoten": {een.naam: een.uitleg for een in hulp.namen_die_vragen},
        "nummers": [*_nummers(inhoud)],
        "nood": [*_nood(inhoud)],
        "talen": [[een.id, een.woorden, een.klein] for een in zoeken.talen],
        "woorden": {soort.id: soort.woorden for soort in zoeken.woordsoorten},
        "plekken": _plekken(inhoud),
        "begrippen": [*_begrippen(inhoud)],
    }


def _pagina(inhoud: Inhoud, pad: str) -> Weg | None:
    """Give the way to a page, under the title that it has."""
    pagina = next((pagina for pagina in inhoud.paginas if pagina.pad == pad), None)
    if pagina is None:
        return None
    kop = next((blok.tekst for blok in pagina.blokken if blok.soort == "kop"), pad)
    return [pagina.meta.get("title") or kop, pagina_adres(pad)]


def _bel(contact: Contact) -> list[Weg]:
    """Give the ways to call: each number as it is written, and its address."""
    return [[nummer, f"tel:{tel(nummer)}"] for nummer in contact.nummers]


def _nummers(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (ways to call, whose number it is, what it is for) of each number that a resident may see."""
    hulp = inhoud.regiovisie.hulp
    contacten: list[Hulplijn | Gemeente] = [*hulp.nummerlijst, *(een for een in hulp.gemeenten if een.nummer)]
    for contact in contacten:
        gemeente = isinstance(contact, Gemeente)
        yield [_bel(contact), f"gemeente {contact.naam}" if gemeente else contact.naam, _waarvoor(contact)]


def _waarvoor(contact: Contact) -> str:
    """Say what a number is for, in the words of its record."""
    return contact.zinnen or contact.wanneer or "" if isinstance(contact, Hulplijn) else ""


def _nood(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (words, sentence, way to call, cost and hours, way to the page) of each answer to a cry for help."""
    lijnen = {lijn.id: lijn for lijn in inhoud.regiovisie.hulp.nummerlijst}
    for een in inhoud.regiovisie.zoeken.antwoorden:
        if lijn := lijnen.get(een.hulplijn):
            yield [een.woorden, een.zin, _bel(lijn)[0], lijn.bereik, _pagina(inhoud, een.pagina)]


def _plekken(inhoud: Inhoud) -> dict[str, list[Weg]]:
    """Give the places that are called by a number, such as `actielijn 2.3`; a number can stand at more than one."""
    plekken: dict[str, list[Weg]] = {}
    for naam, tekst, adres in (*_van_records(inhoud), *_stappen(inhoud), *_paragrafen(inhoud)):
        plekken.setdefault(naam, []).append([tekst, adres])
    return plekken


def _van_records(inhoud: Inhoud) -> Iterator[tuple[str, str, str]]:
    """Yield (how it is called, text, address) of what has a number of its own in the visie that holds."""
    visie, adresboek = inhoud.regiovisie.geldende, inhoud.adresboek
    gevonden = [(f"principe {een.nummer}", f"Leidend principe {een.opschrift}", een.id) for een in visie.principes]
    gevonden += [(f"pijler {een.nummer}", f"Pijler {een.opschrift}", een.id) for een in visie.pijlers]
    for ambitie in visie.ambities:
        gevonden.append((f"ambitie {ambitie.nummer}", f"Ambitie {ambitie.nummer}: {ambitie.kort}", ambitie.id))
        for lijn in ambitie.actielijnen:
            code = ambitie.code(lijn)
            gevonden.append((f"actielijn {code}", f"Actielijn {code}: {lijn.kort}", lijn.id))
            acties = ((f"{code}{actie.letter}", actie.id) for actie in lijn.acties)
            gevonden += [(f"actie {letter}", f"Actie {letter}", id) for letter, id in acties]
    yield from ((naam, tekst, adresboek.adres(id)) for naam, tekst, id in gevonden if id in adresboek.pagina_van)


def _stappen(inhoud: Inhoud) -> Iterator[tuple[str, str, str]]:
    """Yield the steps of the meldcode, each at the page that shows it."""
    for stap in inhoud.regiovisie.geldende.meldcodestappen:
        for pad, pagina in inhoud.paginas_met("meldcodestap", stap.id).items():
            id = next((blok.id for blok in pagina.blokken if blok.id), "")
            adres = anker(pad, id) if id else pagina_adres(pad)
            yield f"stap {stap.nummer}", f"Meldcode, stap {stap.nummer}: {stap.titel}", adres


def _paragrafen(inhoud: Inhoud) -> Iterator[tuple[str, str, str]]:
    """Yield the paragraphs of the visie that holds in reading order: by a heading with the number, else by the page."""
    periode, rang = inhoud.regiovisie.geldende.periode.id, {pad: nr for nr, pad in enumerate(inhoud.volgorde)}
    paginas = [pagina for pagina in inhoud.paginas if pagina.letterlijk and pagina.periode == periode]
    zonder: dict[str, tuple[str, str, str]] = {}
    met_kop = set()
    for pagina in sorted(paginas, key=lambda pagina: rang.get(pagina.pad, len(rang))):
        paragraaf = pagina.meta["paragraaf"]
        for kop in (blok for blok in pagina.blokken if blok.soort == "kop" and blok.id):
            tekst, adres = kale_tekst(kop.tekst), anker(pagina.pad, kop.id or "")
            if nummer := _GENUMMERD.match(tekst):
                met_kop.add(nummer[1])
                yield f"paragraaf {nummer[1]}", f"§ {tekst}", adres
            if bijlage := _BIJLAGE.search(tekst):
                yield f"bijlage {bijlage[1]}", tekst[bijlage.start() :], adres
            zonder.setdefault(paragraaf, (f"paragraaf {paragraaf}", f"§ {paragraaf} {tekst}", adres))
        zonder.setdefault(paragraaf, (f"paragraaf {paragraaf}", f"§ {paragraaf}", pagina_adres(pagina.pad)))
    yield from (een for paragraaf, een in zonder.items() if paragraaf[:1].isdigit() and paragraaf not in met_kop)


def _begrippen(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (way, plain words, names) of each concept that holds, then of each partner."""
    regiovisie = inhoud.regiovisie
    for begrip in regiovisie.stelsel.geldend:
        yield [begrip.kop, pagina_adres(begrip.pagina), begrip.kort, [*dict.fromkeys((*begrip.namen, *begrip.vormen))]]
    for partner in regiovisie.partners:
        yield [partner.naam, pagina_adres(partner.pagina), partner.kort, [partner.naam, *partner.namen]]
