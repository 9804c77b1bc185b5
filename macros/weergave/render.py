"""Fills the templates: records in, finished Markdown out."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.gegevens.periodes import per_bron
from macros.kern.dagen import dag_voluit
from macros.kern.opmaak import als_zin
from macros.kern.paginas import Aanroep, Pagina, Tekstblok
from macros.kern.records import kale_tekst, zonder_links
from macros.tekst.adresboek import link_naar, relatief, visie_van, wijzigingenpagina
from macros.tekst.inhoud import Inhoud
from macros.tekst.oude_plaatsen import OudePlaats


def _markdown(tekst: str) -> Markup:
    """Let the text of a record through as the Markdown it is; the models refuse HTML in it.

    What Markdown or a browser would take for HTML is text, and so is what `als_zin` says.
    """
    zonder_html = _HTML.sub(lambda teken: escape(teken.group()), tekst)
    return Markup(als_zin(zonder_html))


def _als_id(tekst: str) -> str:
    """Give an id that a text can stand for: its letters and figures."""
    return re.sub(r"[\W_]+", "-", tekst.lower()).strip("-")


def _citaat(tekst: str) -> Markup:
    """Let adopted text through as a quotation: its notes and links are at home, not where it is quoted."""
    return _markdown(_NOOT_OF_LINK.sub(lambda link: link[1] or "", tekst))


_NOOT_OF_LINK = re.compile(r"\[\^[^\]]+\]|\[([^\]]*)\]\([^)]*\)")
# The begin of a tag or of an entity; an address between such signs is a link.
_HTML = re.compile(r"<(?!https://)|&(?=#?\w+;)")


def _buiten_cellen(waarde: object) -> object:
    """Give what a template prints with each bar in its words as one that ends no cell of a table."""
    los = isinstance(waarde, str) and not isinstance(waarde, Markup) and "|" in waarde
    return Markup(escape(waarde).replace("|", "&#124;")) if los else waarde


# What is not read from begin to end: sources, tags, attributes, and the marks of headings, points and tables.
_OPMAAK = re.compile(r"<span class=.bron.>.*?</span>|<[^>]*>|\{:[^}]*\}|^#+ |^\s*(?:[-*:>]|\d+\.)\s+|\|", re.MULTILINE)

# Words a minute, a pace that we took ourselves.
_TEMPO = 200

_OMGEVING = Environment(
    loader=FileSystemLoader(sorted(Path(__file__).parents[1].glob("*/sjablonen"))),
    autoescape=True,
    finalize=_buiten_cellen,
    undefined=StrictUndefined,
    # In the user's own folder for temporary files; a template that changed is compiled anew.
    bytecode_cache=FileSystemBytecodeCache(),
    trim_blocks=True,
    lstrip_blocks=True,
)
_OMGEVING.filters |= {"md": _markdown, "citaat": _citaat, "als_id": _als_id, "zonder_links": zonder_links}
_OMGEVING.filters |= {"per_bron": per_bron, "voluit": dag_voluit}


# Checking shows every page twice: once for the rules, once for the trial build.
@lru_cache(maxsize=1024)
def toon(inhoud: Inhoud, pagina: Pagina, naam: str, ids: tuple[str, ...]) -> str:
    """Give the Markdown of a macro call on a page; the check has seen to it that the call is right."""
    records = inhoud.adresboek.records_van(pagina, Aanroep(naam, ids, regel=0))
    record = records[0] if inhoud.adresboek.nouns[naam].kiest else None
    return vul(f"{naam}.md.j2", records=records, record=record, **_kennis(inhoud, pagina))


@lru_cache(maxsize=1)
def _kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give what templates may ask, made once for all nouns on a page."""
    return inhoud.kennis(inhoud, pagina)


def toon_oude_plaats(inhoud: Inhoud, pagina: Pagina, plek: OudePlaats) -> str:
    """Give what stands where a text was withdrawn or went away, as HTML whose links the generator checks."""
    boek, steen = inhoud.adresboek, plek.grafsteen
    uitleg, vervangers = "", []
    if steen:
        visie = visie_van(inhoud.regiovisie, pagina)
        vorige = visie.uitgaven[visie.uitgaven.index(steen.uitgave) - 1]
        blad = wijzigingenpagina(visie.periode.id, f"{vorige.id}-{steen.uitgave.id}")
        uitleg = f"{relatief(pagina.pad, blad)}#{steen.wijziging.anker}"
        vervangers = [(boek.plaats(id), link_naar(boek, pagina, id)) for id in steen.wijziging.vervangen_door]
    adres = link_naar(boek, pagina, plek.id)
    return vul("_oude_plaats.html.j2", plek=plek, adres=adres, uitleg=uitleg, vervangers=vervangers)


def vul(sjabloon: str, **velden: object) -> str:
    """Give what a template makes of its fields."""
    return _OMGEVING.get_template(sjabloon).render(**velden)


@lru_cache(maxsize=16)
def leestijd(inhoud: Inhoud, pagina: Pagina) -> int:
    """Estimate how many minutes a page takes to read, from its words and those of its macros; rounded up."""
    teksten = [
        toon(inhoud, pagina, deel.naam, deel.ids) if isinstance(deel, Aanroep) else deel.tekst
        for deel in pagina.delen
        if isinstance(deel, Tekstblok) or (isinstance(deel, Aanroep) and deel.naam != "leestijd")
    ]
    return minuten(teksten)


def minuten(teksten: Iterable[str]) -> int:
    """Estimate how many minutes texts in Markdown take to read; rounded up."""
    return ceil(sum(len(kale_tekst(_OPMAAK.sub(" ", tekst)).split()) for tekst in teksten) / _TEMPO)
