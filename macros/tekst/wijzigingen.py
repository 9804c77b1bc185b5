"""The arithmetic of changes: older text plus changes is newer text, newer text minus changes is older.

All functions are pure and work on a run of texts: (id, words) in reading order. Words are compared as `kale_tekst`
gives them, as the fingerprints do: emphasis, footnote marks and line breaks are no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from macros.gegevens.uitgaven import BEGIN, Wijziging
from macros.kern.records import kale_tekst
from macros.tekst.verschillen import keer, kern_van, verplaatst

Tekstreeks = Sequence[tuple[str, str]]

_OMGEKEERD = {"nieuw": "vervallen", "vervallen": "nieuw"}


@dataclass(frozen=True)
class Stap:
    """What a change does to a run of texts; the fields are those of `Wijziging`."""

    id: str
    alinea: str
    soort: str
    oud: str = ""
    nieuw: str = ""
    stond_na: str = ""
    staat_na: str = ""

    @classmethod
    def van(cls, wijziging: Wijziging) -> Stap:
        """Give what a recorded change does."""
        een = wijziging
        oud, nieuw = kale_tekst(een.oud or ""), kale_tekst(een.nieuw or "")
        return cls(een.id, een.alinea, een.soort, oud, nieuw, een.stond_na or "", een.staat_na or "")

    def omgekeerd(self) -> Stap:
        """Give the change that undoes this one."""
        soort = _OMGEKEERD.get(self.soort, self.soort)
        woorden = {"oud": self.nieuw, "nieuw": self.oud}
        return replace(self, soort=soort, stond_na=self.staat_na, staat_na=self.stond_na, **woorden)


@dataclass(frozen=True)
class Fout:
    """Why changes do not turn the one text into the other.

    Attributes:
        alinea: the id of the text it is about.
        tekst: what is wrong, for an editor.
        wijziging: the id of the change, when it is the change that is wrong.
    """

    alinea: str
    tekst: str
    wijziging: str = ""


def bewijs(oud: Tekstreeks, nieuw: Tekstreeks, stappen: Sequence[Stap]) -> list[Fout]:
    """Prove that the changes are all there is between two texts, in both directions.

    Returns:
        Every fault; empty when older plus changes is newer, newer minus changes is older, and nothing is left over.
    """
    vooruit, fouten = pas_toe(oud, stappen)
    gemeld = {fout.alinea for fout in fouten}
    fouten += [Fout(id, tekst) for id, tekst in _over(vooruit, nieuw) if id not in gemeld]
    if fouten:
        return fouten
    terug, fouten = pas_toe(nieuw, [stap.omgekeerd() for stap in reversed(stappen)], heen=False)
    gemeld = {fout.alinea for fout in fouten}
    over = [(id, tekst) for id, tekst in _over(terug, oud) if id not in gemeld]
    return fouten + [Fout(id, f"terug naar de oudere tekst: {tekst}") for id, tekst in over]


def pas_toe(reeks: Tekstreeks, stappen: Sequence[Stap], *, heen: bool = True) -> tuple[Tekstreeks, list[Fout]]:
    """Apply changes to a text.

    Args:
        reeks: the text before.
        stappen: the changes; words are replaced in their order.
        heen: whether this is the way to the newer text; else the words of the faults are turned round.

    Returns:
        The text after, and the changes that could not be applied.
    """
    werk = _Werk(reeks, heen)
    for stap in stappen:
        if stap.soort in {"gewijzigd", "redactioneel"}:
            werk.vervang(stap)
    for stap in stappen:
        if stap.soort in {"vervallen", "verplaatst"}:
            werk.neem_uit(stap)
    werk.plaats([stap for stap in stappen if stap.soort in {"nieuw", "verplaatst"}])
    return [(id, werk.teksten[id]) for id in werk.volgorde], werk.fouten


class _Werk:
    """A text while changes are applied to it."""

    def __init__(self, reeks: Tekstreeks, heen: bool) -> None:
        self.teksten = dict(reeks)
        self.volgorde = [id for id, _ in reeks]
        self.vorige = dict(zip(self.volgorde, [BEGIN, *self.volgorde], strict=False))
        self.fouten: list[Fout] = []
        self.heen = heen

    def fout(self, stap: Stap, veld: str, tekst: str) -> None:
        """Keep a fault, told in the words that an editor wrote."""
        namen = {"oud": "nieuw", "nieuw": "oud", "stond_na": "staat_na", "staat_na": "stond_na"}
        naam = veld if self.heen else namen.get(veld, veld)
        tekst = tekst.replace("@voor", "oudere" if self.heen else "nieuwere")
        tekst = tekst.replace("@na", "nieuwere" if self.heen else "oudere")
        self.fouten.append(Fout(stap.alinea, f"{naam}: {tekst}", stap.id))

    def vervang(self, stap: Stap) -> None:
        """Put the new words where the old words stand, once."""
        tekst = self.teksten.get(stap.alinea)
        if tekst is None:
            self.fout(stap, "alinea", f"'{stap.alinea}' staat niet in de @voor tekst")
        elif (aantal := keer(stap.oud, tekst)) != 1:
            self.fout(
                stap,
                "oud",
                f"staat {aantal} keer in {stap.alinea} van de @voor tekst; hier hoort een stuk dat er één keer staat",
            )
        else:
            self.teksten[stap.alinea] = tekst.replace(stap.oud, stap.nieuw)

    def neem_uit(self, stap: Stap) -> None:
        """Take a text from its place."""
        if stap.alinea not in self.volgorde:
            self.fout(stap, "alinea", f"'{stap.alinea}' staat niet in de @voor tekst")
            return
        if stap.stond_na != (hoort := self.vorige[stap.alinea]):
            self.fout(stap, "stond_na", f"in de @voor tekst staat {stap.alinea} na '{hoort}'")
        if stap.soort == "vervallen" and stap.oud != self.teksten[stap.alinea]:
            self.fout(stap, "oud", f"hier hoort de hele tekst van {stap.alinea} zoals hij in de @voor tekst staat")
        self.volgorde.remove(stap.alinea)

    def plaats(self, stappen: list[Stap]) -> None:
        """Put texts at their place, one after another as soon as the text before it is there."""
        wachten: list[Stap] = []
        for stap in stappen:
            if stap.soort == "nieuw" and stap.alinea in self.teksten:
                self.fout(stap, "alinea", f"'{stap.alinea}' staat al in de @voor tekst")
            elif any(stap.staat_na == ander.staat_na for ander in wachten):
                self.fout(stap, "staat_na", f"er staat al een andere tekst direct na '{stap.staat_na}'")
            else:
                wachten.append(stap)
        while klaar := [stap for stap in wachten if stap.staat_na in {BEGIN, *self.volgorde}]:
            for stap in klaar:
                if stap.soort == "nieuw":
                    self.teksten[stap.alinea] = stap.nieuw
                na = 0 if stap.staat_na == BEGIN else self.volgorde.index(stap.staat_na) + 1
                self.volgorde.insert(na, stap.alinea)
                wachten.remove(stap)
        for stap in wachten:
            self.fout(stap, "staat_na", f"'{stap.staat_na}' staat niet in de @na tekst")


def _over(gekregen: Tekstreeks, hoort: Tekstreeks) -> Iterator[tuple[str, str]]:
    """Yield (id, what) of each difference that no change explains."""
    teksten, woorden = dict(gekregen), dict(hoort)
    for id in woorden.keys() - teksten.keys():
        yield id, "staat in de tekst zonder wijziging van de soort 'nieuw'"
    for id in teksten.keys() - woorden.keys():
        yield id, "is uit de tekst verdwenen zonder wijziging van de soort 'vervallen'"
    beide = [id for id in teksten if id in woorden]
    for id in beide:
        if teksten[id] != woorden[id]:
            was, werd = kern_van(teksten[id], woorden[id])
            yield id, f"de woorden zijn anders zonder wijziging: '{was}' werd '{werd}'"
    for id in verplaatst(beide, [id for id in woorden if id in teksten]):
        yield id, "staat op een andere plaats zonder wijziging van de soort 'verplaatst'"


def leid_af(oud: Tekstreeks, nieuw: Tekstreeks) -> list[Stap]:
    """Give the fewest changes that turn the one text into the other, in reading order of the newer."""
    was, werd = dict(oud), dict(nieuw)
    stond = {id: vorige for vorige, id in pairwise([BEGIN, *was])}
    staat = {id: vorige for vorige, id in pairwise([BEGIN, *werd])}
    verhuisd = verplaatst([id for id in was if id in werd], [id for id in werd if id in was])
    stappen = [Stap("", id, "vervallen", oud=was[id], stond_na=stond[id]) for id in was if id not in werd]
    for id, tekst in werd.items():
        if id not in was:
            stappen.append(Stap("", id, "nieuw", nieuw=tekst, staat_na=staat[id]))
            continue
        if id in verhuisd:
            stappen.append(Stap("", id, "verplaatst", stond_na=stond[id], staat_na=staat[id]))
        if was[id] != tekst:
            stappen.append(Stap("", id, "gewijzigd", *kern_van(was[id], tekst)))
    return stappen


def stappen_van(wijzigingen: Iterable[Wijziging]) -> list[Stap]:
    """Give what recorded changes do."""
    return [Stap.van(een) for een in wijzigingen]
