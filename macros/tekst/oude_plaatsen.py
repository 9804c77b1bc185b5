"""Where a text stood that was withdrawn or went to another page: there its id goes on answering."""

from collections import defaultdict
from dataclasses import dataclass

from macros.gegevens.uitgaven import Grafsteen
from macros.gegevens.visie import Visie


@dataclass(frozen=True)
class OudePlaats:
    """A place that a text left.

    Attributes:
        soort: the kind of text it was, as in `Tekstdeel`.
        na: the id on the page after which it stood; empty when nothing before it is left.
        grafsteen: the change that withdrew the text; None when it stands on another page now.
        later_vervallen: whether the text was withdrawn, here or on the page where it went.
        ankers: the ids of the notes that went along to that other page, and answer here too.
    """

    id: str
    soort: str
    na: str
    grafsteen: Grafsteen | None
    ankers: tuple[str, ...] = ()
    later_vervallen: bool = False


def oude_plaatsen(visie: Visie, thuis: dict[str, str]) -> dict[str, tuple[OudePlaats, ...]]:
    """Give the places that texts of a visie left, per page, in the order in which a page fills them.

    `thuis` has the page of each id; of a withdrawn one the page where it stood last.
    """
    stenen = {steen.id: steen for steen in visie.grafstenen}
    plaatsen: defaultdict[str, dict[str, OudePlaats]] = defaultdict(dict)
    for uitgave in visie.eerdere:
        vorige: dict[str, str] = {}
        for deel in visie.tekst_van(uitgave.id):
            pagina, id = deel.pagina, deel.id
            # What stood before it on its page still does, or has left its place there.
            na, vorige[pagina] = vorige.get(pagina, ""), id
            steen = stenen.get(id)
            if (thuis.get(id) == pagina and not steen) or id in plaatsen[pagina]:
                continue
            eigen = steen if steen and steen.pagina == pagina else None
            noten = tuple(melding.anker for melding in visie.signaleringen if melding.alinea == id and not eigen)
            plaatsen[pagina][id] = OudePlaats(id, deel.soort, na, eigen, noten, bool(steen))
    return {pagina: tuple(oud.values()) for pagina, oud in plaatsen.items() if oud}
