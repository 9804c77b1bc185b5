"""The index of search: what the built pages say and what people ask, small, and read by a browser in one go.

In: the pages as they were read, and the questions and synonyms. Out: a dictionary for JSON. How the client reads it is
told in `overrides/assets/zoeken/inhoud.js`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from macros.gegevens.geheel import onderwerp_van
from macros.gegevens.zoeken import Paginavragen, Synoniemgroep
from macros.zoeken.lezen import EERDER, Tekststuk, Zoekpagina
from macros.zoeken.vouwen import vouw, woorden

# What a visitor sees as the kind of a page, by its folder.
_SOORTEN = {
    "hulp": "Hulp",
    "meldcode": "Meldcode",
    "visie": "Visie",
    "raad": "Raad",
    "begrippen": "Begrip",
    "partners": "Partner",
    "over": "Over deze site",
}
_LETTERLIJK, _START = "Tekst van de visie", "Start"
# Never found first: what tells where things come from and what is wrong with them.
_ACHTERAAN = ("over/herkomst.md", "over/besluiten/", "/signaleringen.md")
# These say nothing of what is asked …
_VULLING = (
    "de het een van in op aan en of te is dat dit er voor met om bij als dan naar wel zo maar ook nog t n uit over door"
    " tot den der ter"
)
# … and these say who did what to whom: they count, but less in a long sentence.
_WIE = "ik me mij mijn hij hem zijn zij ze haar hun je jij we wij ons onze u uw die word wordt werd heb heeft ben"
_LENGTE = 60
# Questions of so many letters together are read before the first result; that keeps it light, however many there are.
_EERST = 88_000

Plaats = tuple[int, str]
"""A page by its number, and an id on it, or nothing."""
Vraag = frozenset[str]
"""The words of a question that say something."""


def soort_van(gelezen: Zoekpagina) -> str:
    """Give the word for the kind of a page."""
    pagina = gelezen.pagina
    return _LETTERLIJK if pagina.letterlijk else _SOORTEN.get(onderwerp_van(pagina.pad), _START)


def maak_index(
    gelezen: Sequence[Zoekpagina], vragen: Iterable[Paginavragen], synoniemen: Iterable[Synoniemgroep]
) -> tuple[dict[str, object], dict[str, object]]:
    """Make what is read before the first result, and what is read after it.

    Gives:
        First: `paginas`, of each its address, title, kind, a line about it, and 1 when it stands at the back or 2 when
        it is of an edition that no longer holds; `vragen`, of each place with questions its page, id and questions, a
        line for each as `_ingekort` gives it; `synoniemen`; `vulling` and `wie`, the small words. Then: `vragen`, those
        that say nearly what others do, and `stukken`, of each page its texts as [place, heading above it, text], with a
        1 behind plain words of ours.
    """
    nummers = {blad.pagina.pad: nummer for nummer, blad in enumerate(gelezen)}
    # A site can be without the page of a question.
    gesteld = [((nummers[een.pagina], een.plek or ""), een.vragen) for een in vragen if een.pagina in nummers]
    eerst, later = _verdeeld(gesteld)
    stukken = [[_stuk(stuk) for stuk in blad.stukken if not stuk.niveau] for blad in gelezen]
    index = {
        "paginas": [[blad.adres, blad.titel, soort_van(blad), _regel(blad), _stand(blad)] for blad in gelezen],
        "vragen": eerst,
        "synoniemen": [[[*map(vouw, een.woorden)], [*map(vouw, een.betekent or ())]] for een in synoniemen],
        "vulling": _VULLING,
        "wie": _WIE,
    }
    return index, {"vragen": later, "stukken": stukken}


def _stuk(stuk: Tekststuk) -> list[object]:
    return [stuk.plek, stuk.kop, stuk.tekst, *[1] * stuk.gewoon]


def _stand(blad: Zoekpagina) -> int:
    return 2 if EERDER in blad.pagina.pad else int(any(deel in blad.pagina.pad for deel in _ACHTERAAN))


def _regel(blad: Zoekpagina) -> str:
    """Give the line about a page: its own description, else how its text begins."""
    begin = next((stuk.tekst for stuk in blad.stukken if not stuk.niveau and len(stuk.tekst) > 30), "")
    eigen = blad.pagina.meta.get("description", "") if not blad.pagina.pad.startswith("hulp/") else ""
    tekst = eigen or begin
    return tekst if len(tekst) <= _LENGTE else f"{tekst[:_LENGTE].rpartition(' ')[0].rstrip(',;:')} …"


def _verdeeld(gesteld: Iterable[tuple[Plaats, Iterable[str]]]) -> tuple[list[list[object]], list[list[object]]]:
    """Give the questions of each place in two parts: those that stand for others, as far as they may be read first."""
    weg = set(_VULLING.split())
    alle: list[tuple[float, Plaats, Vraag]] = []
    for plaats, vragen in gesteld:
        gevouwen = {frozenset(gelezen) - weg or frozenset(gelezen) for gelezen in map(woorden, vragen)}
        # Each place has its turn, one with many questions more often.
        alle += [(beurt / len(gevouwen), plaats, vraag) for beurt, vraag in enumerate(_sprekend(gevouwen))]
    delen: tuple[dict[Plaats, list[Vraag]], dict[Plaats, list[Vraag]]] = {}, {}
    tekens = 0
    for _, plaats, vraag in sorted(alle, key=lambda een: (een[:2], sorted(een[2]))):
        tekens += sum(map(len, vraag)) + len(vraag)
        delen[tekens > _EERST].setdefault(plaats, []).append(vraag)
    eerst, later = (
        [[*plaats, "\n".join(_ingekort(vragen))] for plaats, vragen in sorted(deel.items())] for deel in delen
    )
    return eerst, later


def _sprekend(vragen: Collection[Vraag]) -> list[Vraag]:
    """Give the questions, first those that most others share half their words with, and that stand apart themselves."""
    met: defaultdict[str, list[Vraag]] = defaultdict(list)
    for vraag in vragen:
        for woord in vraag:
            met[woord].append(vraag)
    buren = {}
    for vraag in vragen:
        samen = Counter(ander for woord in vraag for ander in met[woord])
        buren[vraag] = {ander for ander, n in samen.items() if 3 * n >= len(vraag) + len(ander)}
    eerst: list[Vraag] = []
    later: list[Vraag] = []
    gedekt: set[Vraag] = set()
    for vraag in sorted(vragen, key=lambda een: (-len(buren[een]), len(een), sorted(een))):
        (later if vraag in gedekt else eerst).append(vraag)
        gedekt |= buren[vraag]
    return eerst + later


def _ingekort(vragen: Iterable[Vraag]) -> Iterator[str]:
    """Yield each question as how many words it shares with the one before, one digit, and the rest of its words.

    The order of its words tells nothing, so the commonest stand first and much is shared.
    """
    keer = Counter(woord for vraag in vragen for woord in vraag)
    vorige: list[tuple[int, str]] = []
    for rij in sorted(sorted((-keer[woord], woord) for woord in vraag) for vraag in vragen):
        samen = min(9, sum(1 for _ in takewhile(lambda paar: paar[0] == paar[1], zip(vorige, rij, strict=False))))
        yield f"{samen}{' '.join(woord for _, woord in rij[samen:])}"
        vorige = rij
