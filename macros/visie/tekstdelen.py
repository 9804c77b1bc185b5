"""The text of a visie as one run of pieces in reading order: what an edition freezes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Actie, Actielijn, Ambitie, Cijfertabel, Kolom, Meldcodestap, Onderdeel, Rij, Voetnoot
from macros.kern.paginas import Aanroep, Pagina
from macros.kern.records import Alinea, Artikel, Letterlijk, kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.tekst.wijzigingen import Tekstreeks

# How a piece of a record is shown, by the first kind that fits.
_VORMEN: tuple[tuple[type | tuple[type, ...], dict[str, Any]], ...] = (
    (Ambitie, {"soort": "kop", "niveau": 1}),
    (Actielijn, {"soort": "kop", "niveau": 2}),
    (Onderdeel, {"soort": "kop", "niveau": 3}),
    (Cijfertabel, {"soort": "rij"}),
    (Rij, {"soort": "rij"}),
    (Voetnoot, {"soort": "voetnoot"}),
    (Actie, {"soort": "punt"}),
    ((Artikel, Meldcodestap), {"soort": "kop", "niveau": 2}),
    (Letterlijk, {"soort": "punt"}),
    (Alinea, {"soort": "alinea"}),
)


def huidige_tekst(inhoud: Inhoud, periode: str) -> tuple[Tekstdeel, ...]:
    """Give the text of a period as the pages show it now: that of its newest edition."""
    volgorde = {pad: nummer for nummer, pad in enumerate(inhoud.volgorde)}
    eigen = [pagina for pagina in inhoud.paginas if pagina.periode == periode]
    delen = []
    for pagina in sorted(eigen, key=lambda pagina: (volgorde.get(pagina.pad, len(volgorde)), pagina.pad)):
        vormen = _vormen_van(inhoud, pagina)
        paragraaf = pagina.meta.get("paragraaf", "")
        delen += [
            Tekstdeel(id=id, pagina=pagina.pad, paragraaf=paragraaf, tekst=" ".join(tekst.split()), **vormen[id])
            for id, tekst in inhoud.adresboek.teksten_van(pagina)
            if tekst is not None
        ]
    return tuple(delen)


def tekst_van(inhoud: Inhoud, periode: str, uitgave: str) -> tuple[Tekstdeel, ...]:
    """Give the text of any edition: frozen, or as the pages show it when it is the newest."""
    visie = inhoud.regiovisie.visie(periode)
    return huidige_tekst(inhoud, periode) if uitgave == visie.nieuwste.id else visie.tekst_van(uitgave)


def reeks_van(delen: tuple[Tekstdeel, ...]) -> Tekstreeks:
    """Give the run of ids and words that changes are reckoned with."""
    return [(deel.id, kale_tekst(deel.tekst)) for deel in delen]


def _vormen_van(inhoud: Inhoud, pagina: Pagina) -> dict[str, dict[str, Any]]:
    vormen: dict[str, dict[str, Any]] = {}
    for deel in pagina.delen:
        if not isinstance(deel, Aanroep):
            vormen[deel.id or ""] = {"soort": deel.soort, "niveau": deel.niveau or None}
        elif (macro := inhoud.adresboek.nouns.get(deel.naam)) and macro.plaatst:
            for record in inhoud.adresboek.records_van(pagina, deel):
                vormen |= dict(_vormen(record))
    return vormen


def _vormen(deel: Any, veld: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, how it is shown) of a record and of all there is inside it."""
    if not isinstance(deel, BaseModel):
        for kind in deel if isinstance(deel, tuple) else ():
            yield from _vormen(kind, veld)
        return
    vorm = next((vorm for soort, vorm in _VORMEN if isinstance(deel, soort)), None)
    if vorm:
        yield deel.id, vorm | _eigen(deel) | ({"soort": "punt"} if veld == "punten" else {})  # type: ignore[attr-defined]
    for naam in type(deel).model_fields:
        yield from _vormen(getattr(deel, naam), naam)


def _eigen(deel: BaseModel) -> dict[str, Any]:
    """Give what only one kind of piece has: the cells of a row, the address of a footnote."""
    if isinstance(deel, Cijfertabel):
        return {"cellen": tuple(_kolomkop(kolom) for kolom in deel.kolommen)}
    if isinstance(deel, Rij):
        return {"cellen": deel.waarden}
    return {"adres": deel.adres} if isinstance(deel, Voetnoot) else {}


def _kolomkop(kolom: Kolom) -> str:
    return f"{kolom.kop}[^{kolom.voetnoot}]" if kolom.voetnoot else kolom.kop
