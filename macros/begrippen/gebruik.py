"""Where the visie names a concept: whole words by the forms of its record, nothing guessed."""

from dataclasses import dataclass
from functools import lru_cache

from macros.kern.namen import Naamwijzer, Vorm
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud

_WOORDEN_EROMHEEN = 6


@dataclass(frozen=True)
class Gebruiksplaats:
    """A text of the visie that names a concept: the word as it stands there, with a few around it and `…` for more."""

    id: str
    voor: str
    woord: str
    na: str


@dataclass(frozen=True)
class Bladzijde:
    """A page of the visie with its first words and the places on it that name a concept."""

    pad: str
    titel: str
    plaats: str
    plaatsen: tuple[Gebruiksplaats, ...]


@lru_cache(maxsize=1)
def gebruik_in(inhoud: Inhoud) -> dict[str, tuple[Bladzijde, ...]]:
    """Give where the running text of the visie that holds names each concept: no heading, no list of contents.

    Gives:
        Per id of a concept its pages, in reading order of the files, a text once however often it has the word.
    """
    adresboek, periode = inhoud.adresboek, inhoud.regiovisie.geldende.periode.id
    geldend = inhoud.regiovisie.stelsel.geldend
    wijzer = Naamwijzer(Vorm(vorm, begrip, begrip.hoofdletters) for begrip in geldend for vorm in begrip.vormen)
    titels: dict[str, str] = {}
    gevonden: dict[str, dict[str, list[Gebruiksplaats]]] = {}
    for id, markdown in adresboek.tekst_van(periode).items():
        pad = adresboek.pagina_van[id]
        if pad == f"visie/{periode}/index.md":
            continue
        tekst = kale_tekst(markdown)
        titels.setdefault(pad, tekst)
        treffers = [*wijzer.treffers(tekst)] if id not in adresboek.koppen else []
        eerste = {begrip.id: plek for begrip, *plek in reversed(treffers)}
        for begrip_id, plek in eerste.items():
            gevonden.setdefault(begrip_id, {}).setdefault(pad, []).append(_uitsnede(id, tekst, *plek))
    return {
        begrip: tuple(
            Bladzijde(pad, titels[pad], adresboek.plaats(per_pad[pad][0].id), tuple(per_pad[pad]))
            for pad in sorted(per_pad, key=lambda pad: (adresboek.volgorde(pad), titels[pad]))
        )
        for begrip, per_pad in gevonden.items()
    }


def _uitsnede(id: str, tekst: str, begin: int, einde: int) -> Gebruiksplaats:
    voor, na = tekst[:begin].split(), tekst[einde:].split()
    # The end of the word and what follows it without a space belong together: 'geweld.', 'geweld,'.
    los = tekst[einde : einde + 1].isspace()
    eerder = " ".join((["…"] if len(voor) > _WOORDEN_EROMHEEN else []) + voor[-_WOORDEN_EROMHEEN:])
    later = " ".join(na[:_WOORDEN_EROMHEEN] + (["…"] if len(na) > _WOORDEN_EROMHEEN else []))
    tussen = " " if tekst[begin - 1 : begin].isspace() else ""
    return Gebruiksplaats(id, f"{eerder}{tussen}", tekst[begin:einde], f"{' ' if los else ''}{later}")
