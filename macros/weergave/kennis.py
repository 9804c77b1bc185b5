"""What any template may ask beside the records it shows: the content, and where things are."""

from functools import partial

from markupsafe import Markup

from macros.kern.paginas import Pagina
from macros.tekst.adresboek import relatief, relatief_adres, visie_van
from macros.tekst.inhoud import Inhoud


def kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give what any template may ask, by name; links are relative to the page."""
    boek = inhoud.adresboek

    def naar(id: str) -> str:
        return Markup(f"{relatief(pagina.pad, boek.pagina_van[id])}#{id}")

    def plaatsen(ids: tuple[str, ...]) -> dict[str, str]:
        """Give, for paragraphs of adopted text, the link per place in the document: one for each place."""
        links: dict[str, str] = {}
        for id in ids:
            links.setdefault(boek.plaats(id), naar(id))
        return links

    return {
        "regiovisie": inhoud.regiovisie,
        "taal": pagina.meta.get("taal", "nl"),
        "visie": visie_van(inhoud.regiovisie, pagina),
        "letterlijk": boek.letterlijk,
        "alineas": boek.alineas,
        "naar": naar,
        "naar_pagina": partial(relatief, pagina.pad),
        "naar_adres": partial(relatief_adres, pagina.pad),
        "plaats": boek.plaats,
        "plaatsen": plaatsen,
        "thuis": boek.pagina_van,
    }
