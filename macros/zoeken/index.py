"""The index of search: what the built pages say and what people ask, small, and read by a browser in one go.

In: the pages as they were read, and the questions and synonyms. Out: a dictionary for JSON. How the client reads it is
told in `overrides/assets/zoeken/inhoud.js`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix

from macros.gegevens.geheel import onderwerp_van
from macros.gegevens.zoeken import Paginavragen, Synoniemgroep
from macros.zoeken.lezen import Gelezen
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
# Never found first: what tells where things come from and what is wrong with them …
_ACHTERAAN = ("over/herkomst.md", "over/besluiten/", "over/actualiteit.md", "/signaleringen.md")
# … and only found by who asks for it: an edition that no longer holds.
_EERDER = "/uitgave/"
# These say nothing of what is asked …
_VULLING = (
    "de het een van in op aan en of te is dat dit er voor met om bij als dan naar wel zo maar ook nog t n uit over door tot"
    " den der ter"
)
# … and these say who did what to whom: they count, but less in a long sentence.
_WIE = "ik me mij mijn hij hem zijn zij ze haar hun je jij we wij ons onze u uw die word wordt werd heb heeft ben"
_LENGTE = 60
# Questions of one place that share so much of their words are one.
_GELIJK = 0.6


def soort_van(gelezen: Gelezen) -> str:
    """Give the word for the kind of a page."""
    pagina = gelezen.pagina
    return _LETTERLIJK if pagina.letterlijk else _SOORTEN.get(onderwerp_van(pagina.pad), _START)


def maak_index(
    gelezen: Sequence[Gelezen], vragen: Iterable[Paginavragen], synoniemen: Iterable[Synoniemgroep]
) -> dict[str, object]:
    """Make the index.

    Gives:
        `paginas`: of each its address, title, kind, a line about it, and 1 when it stands at the back or 2 when it
        is of an edition that no longer holds; `vragen`: of each place with questions its page, id and questions, a
        line for each as `_ingekort` gives it; `synoniemen`; `vulling` and `wie`, the small words.
    """
    nummers = {blad.pagina.pad: nummer for nummer, blad in enumerate(gelezen)}
    return {
        "paginas": [[blad.adres, blad.titel, soort_van(blad), _regel(blad), _stand(blad)] for blad in gelezen],
        "vragen": [[nummers[een.pagina], een.plek or "", "\n".join(_ingekort(een.vragen))] for een in vragen],
        "synoniemen": [[[*map(vouw, een.woorden)], [*map(vouw, een.betekent or ())]] for een in synoniemen],
        "vulling": _VULLING,
        "wie": _WIE,
    }


def maak_tekst(gelezen: Iterable[Gelezen]) -> list[list[list[str]]]:
    """Give for each page its pieces of text, as [place, heading above it, text], to find the sentence that answers."""
    return [[[stuk.plek, stuk.kop, stuk.tekst] for stuk in blad.stukken if not stuk.niveau] for blad in gelezen]


def _stand(blad: Gelezen) -> int:
    return 2 if _EERDER in blad.pagina.pad else int(any(deel in blad.pagina.pad for deel in _ACHTERAAN))


def _regel(blad: Gelezen) -> str:
    """Give the line about a page: its own description, else how its text begins."""
    begin = next((stuk.tekst for stuk in blad.stukken if not stuk.niveau and len(stuk.tekst) > 30), "")
    eigen = blad.pagina.meta.get("description", "") if not blad.pagina.pad.startswith("hulp/") else ""
    tekst = eigen or begin
    return tekst if len(tekst) <= _LENGTE else f"{tekst[:_LENGTE].rpartition(' ')[0].rstrip(',;:')} …"


def _ingekort(vragen: Iterable[str]) -> Iterator[str]:
    """Yield each question as how many words it shares with the one before, and the rest of its words.

    The order of its words tells nothing, so the commonest stand first and much is shared.
    """
    weg = set(_VULLING.split())
    sets = _zonder_gelijke({frozenset(woorden(vraag)) - weg or frozenset(woorden(vraag)) for vraag in vragen})
    keer = Counter(woord for woorden_ in sets for woord in woorden_)
    vorige: list[tuple[int, str]] = []
    for rij in sorted(sorted((-keer[woord], woord) for woord in woorden_) for woorden_ in sets):
        samen = len(commonprefix([vorige, rij]))
        yield f"{samen}{' '.join(woord for _, woord in rij[samen:])}"
        vorige = rij


def _zonder_gelijke(vragen: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Give the questions without those that say nearly the same as a shorter one, which finds their page as well."""
    over: list[frozenset[str]] = []
    for vraag in sorted(vragen, key=lambda een: (len(een), sorted(een))):
        if all(len(vraag & ander) < _GELIJK * len(vraag | ander) for ander in over):
            over.append(vraag)
    return over
