"""Rules of links between pages, in prose and in what macros show: each leads to a page and a place on it."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from lxml import html

from macros.gegevens.geheel import onderwerp_van
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.kern.verwijzingen import Leesbaar, waarden
from macros.kern.webadres import fout_in_adres, host_van
from macros.tekst.inhoud import Inhoud, regel_getoond
from macros.tekst.regels import waardefout
from macros.weergave.getoond import getoond, proza_als_html, regel_van

_CODE = re.compile(r"(`+).*?\1")
_LINK = re.compile(r"(?<=\]\()\s*<?([^)\s>]+)|^\[[^\]^]+\]:\s*(\S+)", re.MULTILINE)
_ID = re.compile(r"\{:[^}]*?#([\w-]+)|\bid=[\"']?([\w-]+)")
_KAAL = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s)\]>]+", re.IGNORECASE)
_GEEN_LINK = re.compile(r"\]\([^)]*\)?|\] \((?:https?:|#|\S+\.md)[^)]*\)?|\]\[[^\]^]*\]?|^\[[^\]^]+\]:.*")
_SITE = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+(?:be|com|de|eu|info|net|nl|nu|org))(?:/\S*)?", re.IGNORECASE)
_TEKEN = re.compile(r"[\[<]|://|www\.|\{:(?! *#[\w-]+ *\})", re.IGNORECASE)
# Each piece of prose that is neither in a link nor code.
_LOS = "//text()[not(ancestor::a or ancestor::code or ancestor::pre)]"
_KENMERKEN = {"href", "src", "alt", "title", "class", "id", "lang", "hreflang", "dir", "role", "start"}


@regel_getoond
def link_leidt_ergens_heen(inhoud: Inhoud) -> Iterator[Problem]:
    """A link leads to a page and to a place that are there, or to a site that may be known."""
    per_pagina = {pagina.pad: pagina for pagina in inhoud.paginas}
    for pagina in inhoud.paginas:
        for regel, adres in _links(inhoud, pagina):
            if fout := fout_in_adres(adres) or _fout(inhoud, per_pagina, pagina, adres):
                yield _in_gegevens(inhoud, pagina, regel, adres) or pagina.fout(f"link: {fout}", regel)


@regel_getoond
def link_is_te_lezen(inhoud: Inhoud) -> Iterator[Problem]:
    """A link has words, a picture says what is on it, neither does more, and no address stands bare in a text."""
    for pagina in inhoud.paginas:
        for element in _elementen(pagina):
            if fout := _fout_in_element(element):
                yield pagina.fout(fout, _regel(inhoud, pagina, element))
        for tekst in () if pagina.letterlijk else _proza(pagina).xpath(_LOS):
            for gevonden in (*_KAAL.finditer(tekst), *_GEEN_LINK.finditer(tekst)):
                raad = "schrijf een link als [tekst](adres), zonder spatie ertussen"
                plek = _plekken(pagina, gevonden.group()) or [1]
                yield pagina.fout(f"link: '{gevonden.group()}' is geen link geworden; {raad}", plek[0])


def _in_gegevens(inhoud: Inhoud, pagina: Pagina, regel: int, adres: str) -> Problem | None:
    """Tell of a link that a macro shows where it was typed: in the record, from which no page can be reached."""
    if regel in {een.regel for een in pagina.aanroepen}:
        for een in waarden(inhoud.regiovisie, Leesbaar):
            if f"]({adres}" in een.waarde:
                wat = f"de link '{adres}' leidt nergens heen; in data/ kan een link alleen naar https://"
                return waardefout(inhoud, een, een.veld, wat)
    return None


def bestandslinks(inhoud: Inhoud) -> Iterator[tuple[Pagina, int, str]]:
    """Yield (page, line, path under docs/) of each link or picture that leads to a file of this site, not to a page."""
    for pagina in inhoud.paginas:
        for regel, adres in _links(inhoud, pagina):
            pad = _pad(pagina, adres)
            elders = fout_in_adres(adres) or urlsplit(adres).scheme or adres.startswith("www.")
            if not elders and not pad.startswith("..") and posixpath.splitext(pad)[1] not in ("", ".md"):
                yield pagina, regel, pad


@lru_cache(maxsize=256)
def _links(inhoud: Inhoud, pagina: Pagina) -> tuple[tuple[int, str], ...]:
    """Give (line, address) of every link and picture: in prose as the generator reads it, then in what macros show."""
    keer, regels = Counter[str](), getoond(inhoud, pagina)
    gevonden = []
    for element in _elementen(pagina):
        if (adres := element.get("href", element.get("src"))) is not None:
            gevonden.append((_regel(inhoud, pagina, element, keer[adres]), adres))
            keer[adres] += 1
    for een in pagina.aanroepen:
        links = (unescape(link[1] or link[2]) for link in _LINK.finditer(_CODE.sub("", regels[een.regel - 1])))
        # The numbers that a macro shows are those of data/hulp.
        gevonden += [(een.regel, link) for link in links if not link.startswith("tel:")]
    return tuple(gevonden)


def _elementen(pagina: Pagina) -> Iterator[html.HtmlElement]:
    """Yield each element of the prose of a page that has attributes, but for those of footnotes."""
    for element in _proza(pagina).iterdescendants():
        if isinstance(element.tag, str) and element.attrib and "footnote" not in element.get("class", ""):
            yield element


def _proza(pagina: Pagina) -> html.HtmlElement:
    """Give the prose of a page as HTML; nothing where there is no sign of what the rules here look for."""
    verdacht = any(_TEKEN.search(regel) for regel in pagina.regels[pagina.begin :])
    return proza_als_html(pagina) if verdacht else html.Element("main")


def _plekken(pagina: Pagina, wat: str) -> list[int]:
    """Give the lines of a page, from 1, on which an address stands, however it is escaped."""
    regels = list(enumerate(_regels(pagina), pagina.begin + 1))
    # Rather where it is an address than where it is a word.
    zoek = (f"{begin}{_gewoon(wat)}" for begin in ("(", "<", ": ", ""))
    return next(filter(None, ([nummer for nummer, regel in regels if gezocht in regel] for gezocht in zoek)), [])


@lru_cache(maxsize=4)
def _regels(pagina: Pagina) -> list[str]:
    return [_gewoon(regel) for regel in pagina.regels[pagina.begin :]]


def _gewoon(tekst: str) -> str:
    return unquote(unescape(tekst)).replace("\\", "")


def _regel(inhoud: Inhoud, pagina: Pagina, element: html.HtmlElement, keer: int = 0) -> int:
    """Give the line of an element; `keer` is how many with the same address stand before it."""
    adres = element.get("href") or element.get("src") or ""
    plekken = _plekken(pagina, adres) if adres else []
    return plekken[min(keer, len(plekken) - 1)] if plekken else regel_van(inhoud, pagina, element.text_content())


def _fout_in_element(element: html.HtmlElement) -> str | None:
    """Say what is wrong with an element of the prose: what it lacks, or what it does beside standing there."""
    woorden = " ".join(element.text_content().split())
    if element.tag == "img" and not (element.get("alt") or "").strip():
        return "plaatje: zonder woorden; schrijf ![wat erop te zien is](bestand)"
    if element.tag == "img" and urlsplit(element.get("src", "")).scheme:
        return "plaatje: komt van elders; zet het bestand in docs/ en noem dat"
    if element.tag == "a":
        if not re.search(r"\w", woorden + "".join(element.xpath(".//img/@alt"))):
            return "link: zonder woorden; schrijf [waar hij heen leidt](adres)"
        host, genoemd = host_van(element.get("href", "")), _SITE.fullmatch(woorden)
        if host and genoemd and genoemd[1].lower().removeprefix("www.") != host:
            return f"link: er staat '{woorden}', maar hij leidt naar {host}; maak die gelijk"
    mag = _KENMERKEN | ({"style"} if element.tag in ("td", "th") else set())
    if anders := sorted(set(element.attrib) - mag):
        return f"kenmerk: '{anders[0]}' hoort niet in een pagina; tussen {{: }} staan alleen een #id en een .klas"
    return None


def _pad(van: Pagina, link: str) -> str:
    """Give the path under docs/ that a link of this site leads to."""
    deel = unquote(urlsplit(link).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(van.pad), deel)) if deel else van.pad


def _fout(inhoud: Inhoud, paginas: dict[str, Pagina], van: Pagina, link: str) -> str | None:
    """A link to a page names its file, seen from the page it stands on, and an id that is on it.

    A help page links only to sites of data/hulp. Whether a file that is no page is there, is for a gate to tell.
    """
    deel, pad = urlsplit(link), _pad(van, link)
    if deel.scheme:
        return _elders(inhoud, van, link)
    if link.startswith("www."):
        return f"'{link}' is een website; schrijf https://{link}"
    nergens = not (deel.path or deel.fragment)
    if nergens or link.startswith("/") or (deel.path and not posixpath.splitext(deel.path)[1]):
        return f"'{link}' wijst geen bestand aan; schrijf het zoals '../over/index.md'"
    if pad.startswith(".."):
        return f"'{link}' leidt buiten docs/; wat openbaar moet zijn, staat daarin"
    if not pad.endswith(".md"):
        return None
    if not inhoud.regiovisie.heeft(onderwerp := onderwerp_van(pad)):
        return f"'{pad}' hoort bij '{onderwerp}', en dat heeft deze site niet; haal de link weg"
    if pad not in paginas:
        return bedoelt_u(pad, list(paginas))
    if deel.fragment and unquote(deel.fragment) not in (ids := ids_op(inhoud, paginas[pad])):
        return f"#{deel.fragment} op docs/{pad}: {bedoelt_u(deel.fragment, list(ids))}"
    return None


def _elders(inhoud: Inhoud, van: Pagina, link: str) -> str | None:
    """Say why a page may not link to elsewhere: one for help only does to whom data/hulp knows."""
    hulp = inhoud.regiovisie.hulp
    eigen = (adres for contact in hulp.contacten for adres in contact.adressen)
    bekend = (*eigen, *(een.adres for een in hulp.instellingen))
    if van.pad.startswith("hulp/") and host_van(link) not in map(host_van, bekend):
        return f"'{link}' leidt naar een site die niet in data/hulp/ staat; zet haar daar of haal de link weg"
    return None


@lru_cache(maxsize=256)
def ids_op(inhoud: Inhoud, pagina: Pagina) -> frozenset[str]:
    """Give every id on a page: in its text, of records and notes at home there, and of texts that left it."""
    plaatsen = inhoud.adresboek.oude_plaatsen.get(pagina.pad, ())
    verlaten = {id for plaats in plaatsen for id in (plaats.id, *plaats.ankers)}
    thuis = {id for id, pad in inhoud.adresboek.pagina_van.items() if pad == pagina.pad}
    gevonden = _ID.finditer("\n".join(getoond(inhoud, pagina)))
    return frozenset(verlaten | thuis | {een[1] or een[2] for een in gevonden})
