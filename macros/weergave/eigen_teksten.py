"""What this site says in its own words, in records and on pages, apart from what it took over."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache, partial

from macros.kern.fouten import Problem
from macros.kern.paginas import Pagina
from macros.kern.records import Bron, kale_tekst
from macros.kern.verwijzingen import Leesbaar, Veldwaarde, waarden
from macros.tekst.inhoud import Inhoud
from macros.tekst.regels import databestand
from macros.weergave.getoond import proza_als_html

# Fields with words of the visie, of a law or of visitors, names or English, and files with nothing else.
_NIET_ONS = {
    *("bedoeld", "betekent", "bron", "citaat", "geen", "in_bron", "klein", "nieuw", "oud", "paragraaf", "paragrafen"),
    *("precies", "soort", "synoniemen", "vertaald", "vormen", "vragen", "woord", "woorden", "zaaknummer", "zoektermen"),
    *("documenten.kort", "documenten.titel", "hulp.plaatsen", "hulp.talen", "over.woordenlijst", "over.nalezing"),
}
# Ours, also where the record they stand in has the words of its source.
_WEL_ONS = {"verschil", "waar"}
_AANGEHAALD = re.compile(r"‘.*?’(?!\w)|“.*?”|\"[^\"]*\"")
_BLOKKEN = ("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4")
# Stands in no text: the check of characters refuses it.
_GRENS = "\ue000"


@dataclass(frozen=True)
class EigenTekst:
    """A paragraph of ours without markup: its file, its field (`tekst` on a page), and the line of words in it."""

    bestand: str
    veld: str
    tekst: str
    regel: Callable[[str], int]

    @property
    def zonder_aanhaling(self) -> str:
        """The text with, for what it quotes, as many other signs."""
        return _AANGEHAALD.sub(lambda citaat: "_" * len(citaat.group()), self.tekst)

    def melding(self, woorden: str, wat: str) -> Problem:
        """Give what an editor is told of words in it."""
        return Problem(self.bestand, self.regel(woorden), f"{self.veld}: {wat}")


@lru_cache(maxsize=1)
def eigen_teksten(inhoud: Inhoud) -> tuple[EigenTekst, ...]:
    """Give every text of ours in Dutch: those of the records, file after file, and then those of the pages."""
    eigen = []
    for een in filter(_is_van_ons, waarden(inhoud.regiovisie, Leesbaar)):
        # What is shared, was read where it belongs.
        if inhoud.is_gedeeld(een.record, databestand(een)):
            continue
        veld = f"{een.record}.{een.veld}".strip(".")
        eigen.append(EigenTekst(databestand(een), veld, kale_tekst(een.waarde), partial(_regel_van, inhoud, een)))
    for pagina in inhoud.paginas:
        if not (pagina.letterlijk or pagina.gedeeld) and pagina.meta.get("taal", "nl") == "nl":
            hier = partial(_regel_op, pagina)
            eigen += [EigenTekst(f"docs/{pagina.pad}", veld, tekst, hier) for veld, tekst in _op_pagina(pagina)]
    return tuple(eigen)


def _is_van_ons(een: Veldwaarde[Leesbaar]) -> bool:
    """Say whether a text is ours: by its field, or else by the nearest source it stands under."""
    veld = een.pad[-1]
    if veld in _WEL_ONS:
        return True
    if veld in _NIET_ONS or not _NIET_ONS.isdisjoint((".".join(een.pad[:2]), *een.pad[2:])):
        return False
    bronnen = (vars(houder).get("bron") for houder in reversed(een.houders))
    return next((bron.redactie for bron in bronnen if isinstance(bron, Bron)), "") != "letterlijk"


def _regel_van(inhoud: Inhoud, een: Veldwaarde[Leesbaar], _woorden: str) -> int:
    return inhoud.waar(een.record, databestand(een), *een.plek)[1]


def _regel_op(pagina: Pagina, woorden: str) -> int:
    """Give the line of a page on which words begin; the first when it can't be told."""
    begin = re.compile(rf"(?<!\w){re.escape(' '.join(woorden.split()[:3]))}(?!\w)")
    return next((nummer for nummer, regel in enumerate(pagina.regels, 1) if begin.search(kale_tekst(regel))), 1)


def _op_pagina(pagina: Pagina) -> Iterator[tuple[str, str]]:
    """Yield (field, text) of what an editor wrote above and on a page, code left out."""
    yield from ((naam, pagina.meta[naam]) for naam in ("title", "description") if naam in pagina.meta)
    boom = deepcopy(proza_als_html(pagina))
    for code in boom.xpath("//pre | //code"):
        code.drop_tree()
    for blok in boom.iter(*_BLOKKEN):
        blok.text, blok.tail = f"{_GRENS}{blok.text or ''}", f"{_GRENS}{blok.tail or ''}"
    delen = (" ".join(deel.split()) for deel in str(boom.text_content()).split(_GRENS))
    yield from (("tekst", deel) for deel in delen if deel)
