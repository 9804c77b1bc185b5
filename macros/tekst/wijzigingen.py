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

    def omgekeerd(self) -> Stap:
        """Give the change that undoes this one."""
        soort = {"nieuw": "vervallen", "vervallen": "nieuw"}.get(self.soort, self.soort)
        woorden = {"oud": self.nieuw, "nieuw": self.oud}
        return replace(self, soort=soort, stond_na=self.staat_na, staat_na=self.stond_na, **woorden)


@dataclass(frozen=True)
class Fout:
    """Why changes do not turn the one text into the other; `wijziging` is there when it is the change that is wrong."""

    alinea: str
    tekst: str
    wijziging: str = ""


def bewijs(oud: Tekstreeks, nieuw: Tekstreeks, stappen: Sequence[Stap]) -> list[Fout]:
    """Prove that the changes are all there is between two texts, in both directions; gives every fault."""
    terug = [stap.omgekeerd() for stap in reversed(stappen)]
    return _bewijs(oud, nieuw, stappen) or _bewijs(nieuw, oud, terug, "terug naar de oudere tekst: ")


def _bewijs(van: Tekstreeks, naar: Tekstreeks, stappen: Sequence[Stap], terug: str = "") -> list[Fout]:
    """Prove that changes turn the one text into the other and nothing is left over; `terug` is said of the way back."""
    gekregen, fouten = pas_toe(van, stappen, heen=not terug)
    gemeld = {fout.alinea for fout in fouten}
    return fouten + [Fout(id, terug + tekst) for id, tekst in _over(gekregen, naar) if id not in gemeld]


def pas_toe(reeks: Tekstreeks, stappen: Sequence[Stap], *, heen: bool = True) -> tuple[Tekstreeks, list[Fout]]:
    """Apply changes to a text, words in their order; gives the text after, and what could not be applied.

    On the way back (not `heen`) the words of the faults are turned round.
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
            hoort = "hier hoort een stuk dat er één keer staat"
            self.fout(stap, "oud", f"staat {aantal} keer in {stap.alinea} van de @voor tekst; {hoort}")
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
    woorden = ((een, kale_tekst(een.oud or ""), kale_tekst(een.nieuw or "")) for een in wijzigingen)
    return [
        Stap(een.id, een.alinea, een.soort, oud, nieuw, een.stond_na or "", een.staat_na or "")
        for een, oud, nieuw in woorden
    ]
