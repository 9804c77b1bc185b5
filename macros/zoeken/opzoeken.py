"""What search answers by itself, above what it finds: whose a postcode or number is, where a paragraph is, who helps.

In: the checked content. Out: plain lists and texts for `overrides/assets/zoeken/opzoeken.js`, which reads them, with
the words that it looks for folded. A way on is `[text, address seen from the home page]`, or nothing where the site
has no such page.
"""

import re
from collections.abc import Iterable, Iterator

from macros.gegevens.hulp import Contact, Gemeente, Hulplijn, tel
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.vouwen import vouw

Weg = list[str]
"""Text of a link and its address."""
Plaats = tuple[str, str, str, str]
"""How a place in a text is called (`actielijn 2.3`), its title, the path of its page and its id there."""

_DEUREN = {
    "buurt": "hulp/in-de-buurt/index.md",
    "nummers": "hulp/nummers.md",
    "engels": "hulp/english.md",
    "taal": "hulp/horen-spreken-taal.md",
}
_GENUMMERD = re.compile(r"(\d+(?:\.\d+)*)\.?\s+(.*)")
_BIJLAGE = re.compile(r"\b(bijlage \d+):?\s+(.*)", re.IGNORECASE)


def opzoekgegevens(inhoud: Inhoud) -> dict[str, object]:
    """Give what is looked up at once, ready for JSON; an empty list of what the site has not."""
    hulp, zoeken = inhoud.regiovisie.hulp, inhoud.regiovisie.zoeken
    volgorde = [gemeente.id for gemeente in hulp.gemeenten]
    plaatsen = [
        [plaats.naam, volgorde.index(plaats.gemeente), " ".join(plaats.postcodes), plaats.grens or ""]
        for plaats in hulp.plaatsen
    ]
    return {
        "deuren": {naam: weg for naam, pad in _DEUREN.items() if (weg := _pagina(inhoud, pad))},
        "advies": next(([lijn.naam, *_bel(lijn)[0]] for lijn in hulp.nummerlijst if lijn.id == "veilig-thuis"), None),
        "regio": inhoud.regiovisie.site.gemeenten,
        "gemeenten": [[gemeente.naam, pagina_adres(gemeente.pagina)] for gemeente in hulp.gemeenten],
        "plaatsen": plaatsen,
        "naamgenoten": {een.naam: een.uitleg for een in hulp.namen_die_vragen},
        "nummers": [*_nummers(inhoud)],
        "nood": [*_nood(inhoud)],
        "gelijk": {een.id: " ".join(_gevouwen(een.woorden)) for een in zoeken.gelijken},
        "woorden": {
            soort.id: _nooddelen(inhoud, soort.woorden) if soort.id == "geen-nood" else _gevouwen(soort.woorden)
            for soort in zoeken.woordsoorten
        },
        "talen": [[_gevouwen(taal.woorden), _gevouwen(taal.klein)] for taal in zoeken.talen],
    }


def later_opgezocht(inhoud: Inhoud) -> dict[str, object]:
    """Give what is looked up after the first results: places in texts, and concepts; ready for JSON."""
    return {"plekken": _plekken(inhoud), "begrippen": [*_begrippen(inhoud)]}


def _pagina(inhoud: Inhoud, pad: str) -> Weg | None:
    """Give the way to a page, under the title that it has."""
    pagina = next((pagina for pagina in inhoud.paginas if pagina.pad == pad), None)
    if pagina is None:
        return None
    kop = next((blok.tekst for blok in pagina.blokken if blok.soort == "kop"), pad)
    return [pagina.meta.get("title") or kop, pagina_adres(pad)]


def _gevouwen(woorden: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(vouw, woorden)))


def _bel(contact: Contact) -> list[Weg]:
    """Give the ways to call: each number as it is written, and its address; one for messages is not called."""
    return [[nummer, f"tel:{tel(nummer)}"] for nummer in contact.nummers if nummer != getattr(contact, "app", None)]


def _nummers(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (ways to call, whose number it is, what it is for) of each number that a resident may see.

    One for messages leads to the page with all numbers.
    """
    hulp, pagina = inhoud.regiovisie.hulp, _pagina(inhoud, _DEUREN["nummers"])
    contacten: list[Hulplijn | Gemeente] = [*hulp.nummerlijst, *(een for een in hulp.gemeenten if een.nummer)]
    for een in contacten:
        waarvoor = (een.zinnen or een.wanneer or "") if isinstance(een, Hulplijn) else ""
        app = [[een.app, pagina[1]]] if isinstance(een, Hulplijn) and een.app and pagina else []
        yield [[*_bel(een), *app], een.naam if isinstance(een, Hulplijn) else f"gemeente {een.naam}", waarvoor]


def _nood(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (words, sentence, way to call, cost and hours, way to the page) of each answer to a cry for help."""
    lijnen = {lijn.id: lijn for lijn in inhoud.regiovisie.hulp.nummerlijst}
    for een in inhoud.regiovisie.zoeken.antwoorden:
        if lijn := lijnen.get(een.hulplijn):
            pagina = _pagina(inhoud, een.pagina)
            yield [_nooddelen(inhoud, een.woorden), een.zin, _bel(lijn)[0], lijn.bereik, pagina]


def _nooddelen(inhoud: Inhoud, woorden: Iterable[str]) -> list[str]:
    """Give folded words in which those that count as one are the same word; `…` between parts stays."""
    gelijk = {woord: een.id for een in inhoud.regiovisie.zoeken.gelijken for woord in _gevouwen(een.woorden)}
    delen = ([vouw(deel).split() for deel in stuk.split("…")] for stuk in woorden)
    return list(dict.fromkeys("…".join(" ".join(gelijk.get(w, w) for w in deel) for deel in stuk) for stuk in delen))


def _plekken(inhoud: Inhoud) -> dict[str, list[list[str]]]:
    """Give per page what is called by a number there, as (how, title, id); a number can have more places."""
    plekken: dict[str, list[list[str]]] = {}
    for naam, titel, pad, id in (*_van_records(inhoud), *_stappen(inhoud), *_paragrafen(inhoud)):
        plekken.setdefault(pagina_adres(pad), []).append([naam, titel, id])
    return plekken


def _van_records(inhoud: Inhoud) -> Iterator[Plaats]:
    """Yield what has a number of its own in the visie that holds."""
    visie, pagina_van = inhoud.regiovisie.geldende, inhoud.adresboek.pagina_van
    gevonden = [(f"principe {een.nummer}", een.kop, een.id) for een in visie.principes]
    gevonden += [(f"pijler {een.nummer}", een.kop, een.id) for een in visie.pijlers]
    for ambitie in visie.ambities:
        gevonden.append((f"ambitie {ambitie.nummer}", ambitie.kort, ambitie.id))
        for lijn in ambitie.actielijnen:
            gevonden.append((f"actielijn {ambitie.code(lijn)}", lijn.kort, lijn.id))
            gevonden += [(f"actie {ambitie.code(lijn)}{actie.letter}", "", actie.id) for actie in lijn.acties]
    yield from ((naam, titel, pagina_van[id], id) for naam, titel, id in gevonden if id in pagina_van)


def _stappen(inhoud: Inhoud) -> Iterator[Plaats]:
    """Yield the steps of the meldcode, each at the page that shows it."""
    for stap in inhoud.regiovisie.geldende.meldcodestappen:
        for pad, pagina in inhoud.paginas_met("meldcodestap", stap.id).items():
            id = next((blok.id for blok in pagina.blokken if blok.id), "")
            yield f"stap {stap.nummer}", stap.titel, pad, id


def _paragrafen(inhoud: Inhoud) -> Iterator[Plaats]:
    """Yield the paragraphs of the visie that holds: by the headings with their number, else by their first page."""
    periode, rang = inhoud.regiovisie.geldende.periode.id, {pad: nummer for nummer, pad in enumerate(inhoud.volgorde)}
    paginas = [pagina for pagina in inhoud.paginas if pagina.letterlijk and pagina.periode == periode]
    zonder_kop: dict[str, Plaats] = {}
    met_kop = set()
    for pagina in sorted(paginas, key=lambda pagina: rang.get(pagina.pad, len(rang))):
        koppen = [(kale_tekst(blok.tekst), blok.id) for blok in pagina.blokken if blok.soort == "kop" and blok.id]
        for tekst, id in koppen:
            if kop := _GENUMMERD.match(tekst):
                met_kop.add(kop[1])
                yield f"paragraaf {kop[1]}", kop[2], pagina.pad, id
            if kop := _BIJLAGE.search(tekst):
                yield kop[1].lower(), kop[2], pagina.pad, id
        nummer, (tekst, id) = pagina.meta["paragraaf"], koppen[0] if koppen else ("", "")
        zonder_kop.setdefault(nummer, (f"paragraaf {nummer}", tekst, pagina.pad, id))
    yield from (een for nummer, een in zonder_kop.items() if nummer[:1].isdigit() and nummer not in met_kop)


def _begrippen(inhoud: Inhoud) -> Iterator[list[object]]:
    """Yield (name, address, plain words, other names folded) of each concept that holds, then of each partner."""
    regiovisie = inhoud.regiovisie
    namen = [(een.kop, een.pagina, een.kort, (*een.namen, *een.vormen)) for een in regiovisie.stelsel.geldend]
    namen += [(een.naam, een.pagina, een.kort, een.namen) for een in regiovisie.partners]
    for naam, pagina, kort, ook in namen:
        yield [naam, pagina_adres(pagina), kort, [woord for woord in _gevouwen(ook) if woord != vouw(naam)]]
