"""The text of a visie as one run of pieces in reading order: what an edition freezes."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Actie, Actielijn, Ambitie, Cijfertabel, Meldcodestap, Onderdeel, Rij, Voetnoot
from macros.kern.paginas import Aanroep, Pagina, Tekstblok, Tekstkader
from macros.kern.records import Alinea, Artikel, Letterlijk, kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.tekst.wijzigingen import Tekstreeks

# Markdown reads a list within a list by so many spaces.
_INSPRINGING = 4
# How a piece of a record is shown, by the first kind that fits.
_VORMEN: tuple[tuple[type | tuple[type, ...], dict[str, Any]], ...] = (
    (Ambitie, {"soort": "kop", "niveau": 1}),
    (Actielijn, {"soort": "kop", "niveau": 2}),
    (Onderdeel, {"soort": "kop", "niveau": 3}),
    (Cijfertabel, {"soort": "rij"}),
    (Rij, {"soort": "rij"}),
    (Voetnoot, {"soort": "voetnoot"}),
    (Actie, {"soort": "punt", "merk": "a."}),
    ((Artikel, Meldcodestap), {"soort": "kop", "niveau": 2}),
    (Letterlijk, {"soort": "punt"}),
    (Alinea, {"soort": "alinea"}),
)


def paginas_van(inhoud: Inhoud, periode: str) -> list[Pagina]:
    """Give the pages of a period in reading order: that of the menu, then those outside it."""
    volgorde = {pad: nummer for nummer, pad in enumerate(inhoud.volgorde)}
    eigen = (pagina for pagina in inhoud.paginas if pagina.periode == periode)
    return sorted(eigen, key=lambda pagina: (volgorde.get(pagina.pad, len(volgorde)), pagina.pad))


def delen_van(inhoud: Inhoud, pagina: Pagina) -> Iterator[Tekstdeel | Tekstkader]:
    """Yield the text of the visie on a page piece by piece, with our boxes between."""
    for deel in pagina.delen:
        if isinstance(deel, Tekstkader):
            yield deel
            continue
        for id, tekst, vorm in _stukken_van(inhoud, pagina, deel):
            paragraaf = pagina.meta.get("paragraaf", "")
            yield Tekstdeel(id=id, pagina=pagina.pad, paragraaf=paragraaf, tekst=" ".join(tekst.split()), **vorm)


def huidige_tekst(inhoud: Inhoud, periode: str) -> tuple[Tekstdeel, ...]:
    """Give the text of a period as the pages show it now: that of its newest edition."""
    delen = (deel for pagina in paginas_van(inhoud, periode) for deel in delen_van(inhoud, pagina))
    return tuple(deel for deel in delen if isinstance(deel, Tekstdeel))


def tekst_van(inhoud: Inhoud, periode: str, uitgave: str) -> tuple[Tekstdeel, ...]:
    """Give the text of any edition: frozen, or as the pages show it when it is the newest."""
    visie = inhoud.regiovisie.visie(periode)
    return huidige_tekst(inhoud, periode) if uitgave == visie.nieuwste.id else visie.tekst_van(uitgave)


def reeks_van(delen: tuple[Tekstdeel, ...]) -> Tekstreeks:
    """Give the run of ids and words that changes are reckoned with."""
    return [(deel.id, kale_tekst(deel.tekst)) for deel in delen]


def _stukken_van(
    inhoud: Inhoud, pagina: Pagina, deel: Tekstblok | Aanroep
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (id, Markdown, how it is shown) of a block, or of the records that a call shows."""
    if isinstance(deel, Aanroep):
        macro = inhoud.adresboek.nouns.get(deel.naam)
        for record in inhoud.adresboek.records_van(pagina, deel) if macro and macro.plaatst else ():
            vormen = dict(_vormen(record))
            yield from ((id, tekst, vormen[id]) for id, tekst in record.teksten())
    elif pagina.letterlijk and deel.id:
        diepte = deel.inspringing // _INSPRINGING + 1 if deel.inspringing else None
        merk = "1." if deel.genummerd else None
        yield deel.id, deel.tekst, {"soort": deel.soort, "niveau": deel.niveau or diepte, "merk": merk}


def _vormen(deel: Any, als_punt: Mapping[str, Any] = MappingProxyType({})) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, how it is shown) of a record and of all there is inside it."""
    if not isinstance(deel, BaseModel):
        for kind in deel if isinstance(deel, tuple) else ():
            yield from _vormen(kind, als_punt)
        return
    vorm = next((vorm for soort, vorm in _VORMEN if isinstance(deel, soort)), None)
    if vorm:
        yield deel.id, {**vorm, **_eigen(deel), **als_punt}  # type: ignore[attr-defined]
    genummerd = "1." if getattr(deel, "genummerd", "") == "ja" else None
    for naam in type(deel).model_fields:
        yield from _vormen(getattr(deel, naam), {"soort": "punt", "merk": genummerd} if naam == "punten" else {})


def _eigen(deel: BaseModel) -> dict[str, Any]:
    """Give what only one kind of piece has: the cells of a row, the address of a footnote."""
    if isinstance(deel, Cijfertabel):
        return {"cellen": tuple(f"{kop.kop}[^{kop.voetnoot}]" if kop.voetnoot else kop.kop for kop in deel.kolommen)}
    if isinstance(deel, Rij):
        return {"cellen": deel.waarden}
    return {"adres": deel.adres} if isinstance(deel, Voetnoot) else {}
