"""What a page about editions shows: the text of an edition by page, and the changes between two editions in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.gegevens.uitgaven import Tekstdeel, Uitgave, Uitgavepaar, Wijziging
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.tekst.verschillen import Woordgroep, woordverschil
from macros.visie.tekstdelen import tekst_van

_KORT = 60
WIJZIGINGSSOORTEN = ("gewijzigd", "nieuw", "vervallen", "verplaatst", "redactioneel")


@dataclass(frozen=True)
class Blad:
    """What an edition had on one page.

    Attributes:
        pagina: the file under docs/ where it stood.
        groepen: its pieces in reading order, rows of a table and points of a list together.
    """

    pagina: str
    groepen: tuple[tuple[Tekstdeel, ...], ...]


@dataclass(frozen=True)
class Verschil:
    """All that happened to one text between two editions.

    Attributes:
        alinea: its id.
        paragraaf: where in the document it stands, or stood.
        oorzaken: the changes with their editions, oldest first.
        stukken: its words, those that went and came among them.
        stond_na, staat_na: the first words of the text before its place, when it moved.
    """

    alinea: str
    paragraaf: str
    oorzaken: tuple[tuple[Uitgave, Wijziging], ...]
    stukken: tuple[Woordgroep, ...]
    stond_na: str
    staat_na: str

    @property
    def anker(self) -> str:
        """The id of its place on the page: that of its first change."""
        return self.oorzaken[0][1].anker

    @property
    def inhoudelijk(self) -> bool:
        """Whether what the visie says was changed."""
        return any(wijziging.inhoudelijk for _, wijziging in self.oorzaken)

    @property
    def soorten(self) -> tuple[str, ...]:
        """The kinds of its changes, each once."""
        return tuple(dict.fromkeys(wijziging.soort for _, wijziging in self.oorzaken))

    @property
    def plaats(self) -> str:
        """Where it stands, in words."""
        return f"§ {self.paragraaf}" if self.paragraaf[:1].isdigit() else self.paragraaf or "begin van de visie"


@dataclass(frozen=True)
class Uitgavevergelijking:
    """Two editions side by side: what changed in content, what only in form, and how often of each kind."""

    inhoudelijk: tuple[Verschil, ...]
    redactioneel: tuple[Verschil, ...]
    aantallen: tuple[tuple[str, int], ...]


def bladen_van(inhoud: Inhoud, periode: str, uitgave: Uitgave) -> tuple[Blad, ...]:
    """Give the text of an edition page by page, footnotes left out."""
    delen = [deel for deel in tekst_van(inhoud, periode, uitgave.id) if deel.soort != "voetnoot"]
    return tuple(
        Blad(pagina, tuple(_groepen(list(eigen)))) for pagina, eigen in groupby(delen, key=lambda deel: deel.pagina)
    )


def voetnoten_van(inhoud: Inhoud, periode: str, uitgave: Uitgave) -> tuple[Tekstdeel, ...]:
    """Give the footnotes of an edition."""
    return tuple(deel for deel in tekst_van(inhoud, periode, uitgave.id) if deel.soort == "voetnoot")


def _groepen(delen: list[Tekstdeel]) -> Iterator[tuple[Tekstdeel, ...]]:
    """Yield lists and tables as one; a table begins with every row that has other cells than the one before."""
    for soort, groep in groupby(delen, key=lambda deel: (deel.soort, len(deel.cellen))):
        if soort[0] in {"punt", "rij"}:
            yield tuple(groep)
        else:
            yield from ((deel,) for deel in groep)


def vergelijk_uitgaven(inhoud: Inhoud, periode: str, paar: Uitgavepaar) -> Uitgavevergelijking:
    """Give all that changed between two editions, in reading order of the newer one."""
    oud, nieuw = (
        {deel.id: deel for deel in tekst_van(inhoud, periode, uitgave.id)} for uitgave in (paar.oud, paar.nieuw)
    )
    per_alinea: dict[str, list[tuple[Uitgave, Wijziging]]] = {}
    for oorzaak in paar.wijzigingen:
        per_alinea.setdefault(oorzaak[1].alinea, []).append(oorzaak)
    verschillen = [_verschil(id, tuple(per_alinea[id]), oud, nieuw) for id in _samen(oud, nieuw) if id in per_alinea]
    aantal = Counter(wijziging.soort for _, wijziging in paar.wijzigingen)
    return Uitgavevergelijking(
        tuple(een for een in verschillen if een.inhoudelijk),
        tuple(een for een in verschillen if not een.inhoudelijk),
        tuple((soort, aantal[soort]) for soort in WIJZIGINGSSOORTEN if aantal[soort]),  # type: ignore[index]
    )


def _verschil(
    id: str,
    oorzaken: tuple[tuple[Uitgave, Wijziging], ...],
    oud: dict[str, Tekstdeel],
    nieuw: dict[str, Tekstdeel],
) -> Verschil:
    was, werd = (kale_tekst(delen[id].tekst) if id in delen else "" for delen in (oud, nieuw))
    verhuisd = id in oud and id in nieuw and any(wijziging.soort == "verplaatst" for _, wijziging in oorzaken)
    return Verschil(
        alinea=id,
        paragraaf=(nieuw.get(id) or oud[id]).paragraaf if id in nieuw or id in oud else "",
        oorzaken=oorzaken,
        stukken=tuple(woordverschil(was, werd)),
        stond_na=_voor(id, oud) if verhuisd else "",
        staat_na=_voor(id, nieuw) if verhuisd else "",
    )


def _samen(oud: dict[str, Tekstdeel], nieuw: dict[str, Tekstdeel]) -> list[str]:
    """Give all ids: in the order of the newer text, what went behind what it stood after and is still on its page."""
    samen = list(nieuw)
    vorige = ""
    for id, deel in oud.items():
        if id not in nieuw:
            samen.insert(samen.index(vorige) + 1 if vorige else 0, id)
        if id not in nieuw or nieuw[id].pagina == deel.pagina:
            vorige = id
    return samen


def _voor(id: str, delen: dict[str, Tekstdeel]) -> str:
    """Give the first words of the text before a text."""
    ids = list(delen)
    plaats = ids.index(id)
    tekst = kale_tekst(delen[ids[plaats - 1]].tekst) if plaats else "het begin van de visie"
    return tekst if len(tekst) <= _KORT else f"{tekst[:_KORT].rpartition(' ')[0]} …"
