"""Fidelity: the words of the built site against the words of the source, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Signalering, Visie
from macros.kern.yaml import lees_tekst
from macros.tekst.inhoud import Inhoud
from macros.visie.brontekst import Woord, bronwoorden, woorden_op, zonder_opmaak, zonder_opsommingsteken
from macros.visie.gebouwd import paginawoorden
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.uitgaven import brontekst_van


@dataclass(frozen=True)
class Afwijking:
    """A place where page and source do not have the same words; `na` is the place of the word of the page before it."""

    bron: tuple[Woord, ...]
    pagina: tuple[Woord, ...]
    na: str = ""

    def __str__(self) -> str:
        return f"bron {_aangehaald(self.bron)}\n  pagina {_aangehaald(self.pagina)}"


@dataclass(frozen=True)
class Uitslag:
    """The outcome of a comparison.

    Attributes:
        alineas: number of blocks of adopted text.
        woorden: number of words in the source.
        verklaard: signaleringen that explain a difference; `verschillen` are the differences that none explains.
        overbodig: signaleringen whose `in_bron` does not stand in the source exactly once.
    """

    alineas: int
    woorden: int
    verklaard: tuple[Signalering, ...]
    verschillen: tuple[Afwijking, ...]
    overbodig: tuple[Signalering, ...]

    @property
    def goed(self) -> bool:
        """Whether every difference is explained and every explanation needed."""
        return not self.verschillen and not self.overbodig


def vergelijkingen(inhoud: Inhoud, visie: Visie, project: Path, site: Path) -> Iterator[tuple[str, Uitslag]]:
    """Compare every edition of a visie with its source; yields what was compared and the outcome.

    The newest is what the site shows; without a source of its own it is held against the text that older plus changes
    gives, which the proof of the changes ties to the edition before it. Of earlier ones the frozen text is compared.
    """
    periode = visie.periode.id
    begin = f"visie/{periode}/"
    for uitgave in visie.eerdere:
        if bestand := brontekst_van(visie, uitgave, project):
            bron = lees_tekst(project / bestand, bestand)
            uitslag = verifieer_delen(visie.tekst_van(uitgave.id), bron, visie.signaleringen)
            yield f"{periode}, uitgave {uitgave.id}", uitslag
    if bestand := brontekst_van(visie, visie.nieuwste, project):
        yield periode, verifieer_bron(site, begin, lees_tekst(project / bestand, bestand), visie.signaleringen)
    else:
        yield periode, verifieer_site(site, begin, huidige_tekst(inhoud, periode))


def verifieer_bron(site: Path, begin: str, brontekst: str, signaleringen: tuple[Signalering, ...]) -> Uitslag:
    """Compare the built site with the source; `begin` is the address of the first page, as `visie/2030-2034/`."""
    return _uitslag(brontekst, signaleringen, *paginawoorden(site, begin))


def verifieer_delen(delen: tuple[Tekstdeel, ...], brontekst: str, signaleringen: tuple[Signalering, ...]) -> Uitslag:
    """Compare the text of an edition with its source: of an earlier one the frozen text."""
    return _uitslag(brontekst, signaleringen, tekstwoorden(delen), len(delen))


def verifieer_site(site: Path, begin: str, delen: tuple[Tekstdeel, ...]) -> Uitslag:
    """Compare the built site with the text of an edition that has no source of its own: older text plus changes."""
    pagina, alineas = paginawoorden(site, begin)
    bron = tekstwoorden(delen)
    return Uitslag(alineas, len(bron), (), tuple(afwijkingen_tussen(bron, pagina)), ())


def tekstwoorden(delen: tuple[Tekstdeel, ...]) -> list[Woord]:
    """Give the words of a text as a reader gets them, footnotes last."""
    gevonden: list[Woord] = []
    for deel in sorted(delen, key=lambda deel: deel.soort == "voetnoot"):
        tekst = " ".join(deel.cellen) or deel.tekst
        tekst = zonder_opsommingsteken(tekst) if deel.soort == "kop" else tekst
        kaal = zonder_opmaak(re.sub(r"\[\^(\d+)\]", r" [\1] ", tekst))
        gevonden += woorden_op(kaal, f"{deel.pagina}#{deel.id}")
    return gevonden


def _uitslag(brontekst: str, signaleringen: tuple[Signalering, ...], pagina: list[Woord], alineas: int) -> Uitslag:
    """Compare words with the source, in which the white space is mended that signaleringen explain, each at one place.

    The check of the content has seen to it that `in_bron` and `woorden` differ in white space alone.
    """
    scanfouten = tuple(melding for melding in signaleringen if melding.in_bron)
    verklaard = tuple(melding for melding in scanfouten if brontekst.count(str(melding.in_bron)) == 1)
    overbodig = tuple(melding for melding in scanfouten if melding not in verklaard)
    for melding in verklaard:
        brontekst = brontekst.replace(str(melding.in_bron), melding.woorden)
    bron = bronwoorden(brontekst)
    return Uitslag(alineas, len(bron), verklaard, tuple(afwijkingen_tussen(bron, pagina)), overbodig)


def afwijkingen_tussen(bron: list[Woord], pagina: list[Woord]) -> list[Afwijking]:
    """Give all differences between two runs of words."""
    was, werd = [w.tekst for w in bron], [w.tekst for w in pagina]
    if was == werd:
        return []  # as it should be, and sooner known than by comparing
    vergelijker = SequenceMatcher(None, was, werd, autojunk=False)
    return [
        Afwijking(tuple(bron[b1:b2]), tuple(pagina[p1:p2]), pagina[p1 - 1].plaats if p1 else "")
        for soort, b1, b2, p1, p2 in vergelijker.get_opcodes()
        if soort != "equal"
    ]


def _aangehaald(woorden: tuple[Woord, ...]) -> str:
    """Say where words stand, and quote them."""
    return f"{woorden[0].plaats}: '{' '.join(woord.tekst for woord in woorden)}'" if woorden else "-: niets"
