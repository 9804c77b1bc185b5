"""Fills the templates: records in, finished Markdown out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros.links import MACROS, records_van, relatief, relatief_adres, visie_van
from macros.load import Inhoud
from macros.models import Leestijd, Signalering, kale_tekst
from macros.paginas import Aanroep, Pagina


def _markdown(tekst: str) -> Markup:
    """Let the text of a record through as the Markdown it is; the models refuse HTML in it.

    A number with a dot at its start is text, not a list.
    """
    return Markup(re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", tekst))


# What is not read from begin to end: sources, tags, attributes, and the marks of headings, points and tables.
_OPMAAK = re.compile(r"<span class=.bron.>.*?</span>|<[^>]*>|\{:[^}]*\}|^#+ |^\s*(?:[-*:>]|\d+\.)\s+|\|", re.MULTILINE)


def _omgeving() -> Environment:
    omgeving = Environment(
        loader=PackageLoader("macros"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters["md"] = _markdown
    return omgeving


_OMGEVING = _omgeving()


def toon(inhoud: Inhoud, pagina: Pagina, naam: str, ids: tuple[str, ...]) -> str:
    """Give the Markdown of a macro call.

    Args:
        inhoud: the checked content; the check has seen to it that the call is right.
        pagina: the page that calls, from which links are relative.
        naam: the noun of the macro.
        ids: the ids between its brackets.
    """
    records = records_van(inhoud.regiovisie, pagina, Aanroep(naam, ids, regel=0))
    return _OMGEVING.get_template(f"{naam}.md.j2").render(
        records=records,
        record=records[0] if MACROS[naam].kiest else None,
        regiovisie=inhoud.regiovisie,
        visie=visie_van(inhoud.regiovisie, pagina),
        letterlijk=inhoud.adresboek.letterlijk,
        naar=_naar(inhoud, pagina),
        plaats=inhoud.adresboek.plaats,
        naar_pagina=partial(relatief, pagina.pad),
        naar_adres=partial(relatief_adres, pagina.pad),
        alles=inhoud.regiovisie,
        plaatsen=partial(_plaatsen, inhoud, pagina),
        leestijd=partial(leestijd, inhoud, pagina),
    )


def leestijd(inhoud: Inhoud, pagina: Pagina) -> Leestijd:
    """Count the words of a page, those of its macros with them, and estimate how long they take to read."""
    teksten = [
        toon(inhoud, pagina, deel.naam, deel.ids) if isinstance(deel, Aanroep) else deel.tekst
        for deel in pagina.delen
        if not (isinstance(deel, Aanroep) and deel.naam == "leestijd")
    ]
    return Leestijd(woorden=sum(len(kale_tekst(_OPMAAK.sub(" ", tekst)).split()) for tekst in teksten))


def toon_signalering(melding: Signalering) -> str:
    """Give the note beside a probable mistake, as HTML without Markdown in it."""
    return _OMGEVING.get_template("_signalering.html.j2").render(melding=melding)


def _plaatsen(inhoud: Inhoud, pagina: Pagina, ids: tuple[str, ...]) -> dict[str, str]:
    """Give, for paragraphs of adopted text, the link per place in the document: one for each place."""
    naar = _naar(inhoud, pagina)
    links: dict[str, str] = {}
    for id in ids:
        links.setdefault(inhoud.adresboek.plaats(id), naar(id))
    return links


def _naar(inhoud: Inhoud, pagina: Pagina) -> Callable[[str], str]:
    def naar(id: str) -> str:
        return Markup(f"{relatief(pagina.pad, inhoud.adresboek.pagina_van[id])}#{id}")

    return naar
