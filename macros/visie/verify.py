"""Fidelity: the words of the built site against the words of the source, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Signalering, Visie
from macros.kern.yaml import lees_tekst
from macros.tekst.inhoud import Inhoud
from macros.visie.brontekst import Woord, bronwoorden, woorden, zonder_opmaak, zonder_opsommingsteken
from macros.visie.gebouwd import paginawoorden
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.uitgaven import brontekst_van


@dataclass(frozen=True)
class Afwijking:
    """A place where page and source do not have the same words."""

    bron: tuple[Woord, ...]
    pagina: tuple[Woord, ...]

    def __str__(self) -> str:
        return f"bron {_plaats(self.bron)}: {_zin(self.bron)}\n  pagina {_plaats(self.pagina)}: {_zin(self.pagina)}"


@dataclass(frozen=True)
class Uitslag:
    """The outcome of a comparison.

    Attributes:
        alineas: number of blocks of adopted text on the site.
        woorden: number of words in the source.
        verklaard: signaleringen that explain a difference.
        verschillen: differences without explanation.
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
    for uitgave in visie.uitgaven:
        bestand = brontekst_van(visie, uitgave, project)
        bron = lees_tekst(project / bestand, bestand) if bestand else None
        naam = periode if uitgave == visie.nieuwste else f"{periode}, uitgave {uitgave.id}"
        if uitgave != visie.nieuwste and bron is not None:
            yield naam, verifieer_delen(visie.tekst_van(uitgave.id), bron, visie.signaleringen)
        elif uitgave == visie.nieuwste and bron is not None:
            yield naam, verifieer_bron(site, f"visie/{periode}/", bron, visie.signaleringen)
        elif uitgave == visie.nieuwste:
            yield naam, verifieer_site(site, f"visie/{periode}/", huidige_tekst(inhoud, periode))


def verifieer_bron(site: Path, begin: str, brontekst: str, signaleringen: tuple[Signalering, ...]) -> Uitslag:
    """Compare the built site with the source.

    Args:
        site: folder of the built site.
        begin: address of the first page of the visie, such as `visie/2030-2034/`.
        brontekst: the text of the source.
        signaleringen: those of the visie; only those with `in_bron` explain a difference.
    """
    pagina, alineas = paginawoorden(site, begin)
    return _uitslag(brontekst, signaleringen, pagina, alineas)


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
    lopend: list[Woord] = []
    voetnoten: list[Woord] = []
    for deel in delen:
        tekst = " ".join(deel.cellen) or deel.tekst
        tekst = zonder_opsommingsteken(tekst) if deel.soort == "kop" else tekst
        kaal = zonder_opmaak(re.sub(r"\[\^(\d+)\]", r" [\1] ", tekst))
        (voetnoten if deel.soort == "voetnoot" else lopend).extend(woorden(kaal, f"{deel.pagina}#{deel.id}"))
    return lopend + voetnoten


def _uitslag(brontekst: str, signaleringen: tuple[Signalering, ...], pagina: list[Woord], alineas: int) -> Uitslag:
    scanfouten = tuple(melding for melding in signaleringen if melding.in_bron)
    verklaard = tuple(melding for melding in scanfouten if brontekst.count(str(melding.in_bron)) == 1)
    bron = bronwoorden(zonder_scanspaties(brontekst, verklaard))
    return Uitslag(
        alineas=alineas,
        woorden=len(bron),
        verklaard=verklaard,
        verschillen=tuple(afwijkingen_tussen(bron, pagina)),
        overbodig=tuple(melding for melding in scanfouten if melding not in verklaard),
    )


def zonder_scanspaties(brontekst: str, verklaard: tuple[Signalering, ...]) -> str:
    """Give the source with the white space mended that signaleringen explain, each at its one place.

    The check of the content has seen to it that `in_bron` and `woorden` differ in white space alone.
    """
    for melding in verklaard:
        brontekst = brontekst.replace(str(melding.in_bron), melding.woorden)
    return brontekst


def afwijkingen_tussen(bron: list[Woord], pagina: list[Woord]) -> list[Afwijking]:
    """Give all differences between two runs of words."""
    was, werd = [w.tekst for w in bron], [w.tekst for w in pagina]
    if was == werd:
        return []  # as it should be, and sooner known than by comparing
    vergelijker = SequenceMatcher(None, was, werd, autojunk=False)
    return [
        Afwijking(tuple(bron[b1:b2]), tuple(pagina[p1:p2]))
        for soort, b1, b2, p1, p2 in vergelijker.get_opcodes()
        if soort != "equal"
    ]


def _plaats(woorden: tuple[Woord, ...]) -> str:
    return woorden[0].plaats if woorden else "-"


def _zin(woorden: tuple[Woord, ...]) -> str:
    tekst = " ".join(woord.tekst for woord in woorden)
    return f"'{tekst}'" if tekst else "niets"
