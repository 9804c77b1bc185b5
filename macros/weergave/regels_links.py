"""Rules of links between pages, in prose and in what macros show: each leads to a page and a place on it."""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from macros.gegevens.geheel import onderwerp_van
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud, regel_getoond
from macros.weergave.getoond import getoond

_CODE = re.compile(r"(`+).*?\1")
_LINK = re.compile(r"(?<=\]\()\s*<?([^)\s>]+)|^\[[^\]^]+\]:\s*(\S+)", re.MULTILINE)
_ID = re.compile(r"\{:[^}]*?#([\w-]+)|\bid=[\"']?([\w-]+)")


@regel_getoond
def link_leidt_ergens_heen(inhoud: Inhoud) -> Iterator[Problem]:
    """A link leads to a page and to a place that are there."""
    per_pagina = {pagina.pad: pagina for pagina in inhoud.paginas}
    for pagina in inhoud.paginas:
        for nummer, regel in enumerate(getoond(inhoud, pagina), 1):
            for link in _LINK.finditer(_CODE.sub("", regel)):
                if fout := _fout(inhoud, per_pagina, pagina, link[1] or link[2]):
                    yield pagina.fout(f"link: {fout}", nummer)


def _fout(inhoud: Inhoud, paginas: dict[str, Pagina], van: Pagina, link: str) -> str | None:
    """A link to a page names its file, seen from the page it stands on, and an id that is on it.

    What is not a page is made or copied; whether it is there is for the build to tell.
    """
    deel = urlsplit(link)
    if deel.scheme or deel.netloc:
        return None
    if link.startswith("/") or (deel.path and not posixpath.splitext(deel.path)[1]):
        return f"'{link}' wijst geen bestand aan; schrijf het zoals '../over/index.md'"
    pad = posixpath.normpath(posixpath.join(posixpath.dirname(van.pad), unquote(deel.path))) if deel.path else van.pad
    if not pad.endswith(".md"):
        return None
    if not inhoud.regiovisie.heeft(onderwerp := onderwerp_van(pad)):
        return f"'{pad}' hoort bij '{onderwerp}', en dat heeft deze site niet; haal de link weg"
    if pad not in paginas:
        return bedoelt_u(pad, list(paginas))
    if deel.fragment and deel.fragment not in (ids := _ids(inhoud, paginas[pad])):
        return f"#{deel.fragment} op docs/{pad}: {bedoelt_u(deel.fragment, list(ids))}"
    return None


@lru_cache(maxsize=256)
def _ids(inhoud: Inhoud, pagina: Pagina) -> frozenset[str]:
    """Give every id on a page: in its text, of records and notes at home there, and of texts that left it."""
    plaatsen = inhoud.adresboek.oude_plaatsen.get(pagina.pad, ())
    verlaten = {id for plaats in plaatsen for id in (plaats.id, *plaats.ankers)}
    thuis = {id for id, pad in inhoud.adresboek.pagina_van.items() if pad == pagina.pad}
    gevonden = _ID.finditer("\n".join(getoond(inhoud, pagina)))
    return frozenset(verlaten | thuis | {een[1] or een[2] for een in gevonden})
