"""What a page about editions shows: the text of an edition by page, and the changes between two editions in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.gegevens.uitgaven import Tekstdeel, Uitgave, Uitgavepaar, Wijziging
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.tekst.verschillen import Woordgroep, woordverschil
from macros.visie.tekstdelen import tekst_van

_KORT = 60


@dataclass(frozen=True)
class Verschil:
    """All that happened to one text between two editions.

    Attributes:
        paragraaf: where in the document it stands, or stood.
        oorzaken: the changes with their editions, oldest first.
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
    def plaats(self) -> str:
        """Where it stands, in words."""
        return f"§ {self.paragraaf}" if self.paragraaf[:1].isdigit() else self.paragraaf or "begin van de visie"


def bladen_van(delen: Iterable[Tekstdeel]) -> Iterator[tuple[str, list[tuple[Tekstdeel, ...]]]]:
    """Yield a text page by page: the file under docs/ and its pieces, rows of a table and points of a list as one."""
    for pagina, eigen in groupby(delen, key=lambda deel: deel.pagina):
        yield pagina, list(_groepen(eigen))


def _groepen(delen: Iterable[Tekstdeel]) -> Iterator[tuple[Tekstdeel, ...]]:
    """Yield lists and tables as one; a table begins with every row that has other cells than the one before."""
    for soort, groep in groupby(delen, key=lambda deel: (deel.soort, len(deel.cellen))):
        if soort[0] in {"punt", "rij"}:
            yield tuple(groep)
        else:
            yield from ((deel,) for deel in groep)


def vergelijk_uitgaven(inhoud: Inhoud, periode: str, paar: Uitgavepaar) -> list[Verschil]:
    """Give all that changed between two editions, in reading order of the newer one."""
    teksten = (tekst_van(inhoud, periode, uitgave.id) for uitgave in (paar.oud, paar.nieuw))
    oud, nieuw = ({deel.id: deel for deel in delen} for delen in teksten)
    per_alinea: dict[str, list[tuple[Uitgave, Wijziging]]] = {}
    for oorzaak in paar.wijzigingen:
        per_alinea.setdefault(oorzaak[1].alinea, []).append(oorzaak)
    return [_verschil(id, tuple(per_alinea[id]), oud, nieuw) for id in _samen(oud, nieuw) if id in per_alinea]


def _verschil(
    id: str, oorzaken: tuple[tuple[Uitgave, Wijziging], ...], oud: dict[str, Tekstdeel], nieuw: dict[str, Tekstdeel]
) -> Verschil:
    was, werd = (kale_tekst(delen[id].tekst) if id in delen else "" for delen in (oud, nieuw))
    verhuisd = id in oud and id in nieuw and any(wijziging.soort == "verplaatst" for _, wijziging in oorzaken)
    return Verschil(
        alinea=id,
        paragraaf=(oud | nieuw)[id].paragraaf,
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
