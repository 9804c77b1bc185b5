"""The kinds of built page, and the lines each keeps: what must be on it, once or at all, and what may never be.

A kind follows from where a page lives and which nouns it calls, so that a new page is of its kind from its first day.
A line is an XPath that finds elements or attributes; the names with a dollar sign in it are those of `kennis`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from lxml import html

from macros.kern.paginas import Pagina
from macros.tekst.adresboek import pagina_adres, relatief_adres
from macros.tekst.inhoud import Inhoud


@dataclass(frozen=True, eq=False)
class Blad:
    """A built page: its file on the site, its elements, and the page under docs/ it was made of, if any."""

    bestand: str
    boom: html.HtmlElement
    pagina: Pagina | None

    def roept(self, noun: str) -> str | None:
        """Give the first name with which it calls a noun, empty without one; None when it does not call it."""
        aanroepen = self.pagina.aanroepen if self.pagina else ()
        return next(((*aanroep.ids, "")[0] for aanroep in aanroepen if aanroep.naam == noun), None)

    def in_map(self, *mappen: str) -> bool:
        """Whether it stands in one of these folders of the site."""
        return self.bestand.startswith(mappen)


@dataclass(frozen=True)
class Eis:
    """A line: what is told when it is broken, the XPath, and how often that may find something."""

    fout: str
    pad: str
    aantal: Literal["een", "wel", "niet"] = "wel"

    def gebroken(self, gevonden: int) -> bool:
        """Whether so many finds break it."""
        return {"een": gevonden != 1, "wel": not gevonden, "niet": bool(gevonden)}[self.aantal]


@dataclass(frozen=True)
class Soort:
    """A kind of page: its name, which pages are of it, the file that gives such a page its form, and its lines."""

    naam: str
    hoort: Callable[[Blad], bool]
    sjabloon: str
    eisen: tuple[Eis, ...]


def kennis(blad: Blad, inhoud: Inhoud, basis: str) -> dict[str, str | float]:
    """Give what the lines may ask: numbers and the exit from the data, addresses as this page must write them."""
    regiovisie, pad = inhoud.regiovisie, blad.pagina.pad if blad.pagina else ""
    hulp = regiovisie.hulp if regiovisie.heeft("hulp") else None

    def naar(pagina: str) -> str:
        """Without a subject there is no link to it, and nothing to ask."""
        er_is = any(een.pad == pagina for een in inhoud.paginas)
        return (relatief_adres(pad, pagina) if pad else basis + pagina_adres(pagina)) if er_is else ""

    return {
        "taal": blad.pagina.meta.get("taal", "nl") if blad.pagina else "nl",
        "nood": f"tel:{hulp.hulplijn('alarmnummer').tel}" if hulp else "",
        "advies": f"tel:{hulp.hulplijn('veilig-thuis').tel}" if hulp else "",
        "uitgang": hulp.uitgang.adres if hulp else "",
        "hulp": naar("hulp/index.md"),
        "zoeken": naar("zoeken.md"),
        "begrip": f"/id/begrip/{blad.roept('begrip')}/",
        "haltes": len(regiovisie.meldcode.wegwijzer) + len(regiovisie.meldcode.uitkomsten),
        "basis": basis,
    }


ER_NIET = ("404.html", "hulp/404.html")
"""What the server shows for an address that is not there; no page in docs/ is behind them."""

_BOVEN = "//header//nav//a"
_VELD = "//form[@role='search'][@action=$zoeken]//input[not(@type='checkbox')]"
_VERWIJST_DOOR = "//link[@rel='canonical']/@href"
_INGEBED = "//base | //iframe | //frame | //object | //embed | //applet"
_EERSTE = "/html/head/*[self::script or self::link[@rel='stylesheet']][1][self::script]"
_UITGANG = "//a[@id='weg'][@href=$uitgang][contains(@rel, 'noreferrer')][not(@hidden)][normalize-space()]"
_UITGANGSSCRIPT = "[contains(@src, 'hulp.js')][@data-adres=$uitgang][not(@defer or @async or @type)]"
_HALTES = "count(//section[starts-with(@class, 'halte ')][.//@id])"
_VREEMD = "[contains(., 'assets/') or contains(., 'gemaakt/')]"
_MAIN, _HULP = "overrides/main.html", "overrides/hulp.html"


def _eis(aantal: Literal["een", "wel", "niet"], fout: str, *delen: str) -> Eis:
    return Eis(fout, "".join(delen), aantal)


_een, _wel, _niet = partial(_eis, "een"), partial(_eis, "wel"), partial(_eis, "niet")
_ELKE = (
    _een("hier hoort precies één <title>", "//title[not(ancestor::svg)][normalize-space()]"),
    _wel("de taal klopt niet; <html> hoort lang te hebben", "/html[@lang=$taal]"),
    _wel("referrer no-referrer ontbreekt", "/html/head/meta[@name='referrer'][@content='no-referrer']"),
    _niet("een andere pagina of site is ingebed, of <base> verlegt alle adressen", _INGEBED),
    _niet("een kop is leeg", "//*[self::h1 or self::h2 or self::h3 or self::h4][not(normalize-space())]"),
    _niet("een adres of kenmerk heeft een stuk sjabloon", "//@*[contains(., '{{') or contains(., '{%')]"),
)
_OM_TE_LEZEN = (
    _een("hier hoort precies één titel met één #", "//h1"),
    _een("hier hoort precies één <main>", "//main"),
    _wel("de eerste link hoort naar de inhoud te gaan", "(//body//a)[1][substring(@href, 2) = //main/@id]"),
    _niet("wie de pagina opent, gaat vanzelf weg", "//meta[@http-equiv]"),
    _niet("zoekmachines slaan deze pagina over", "//meta[@name='robots']"),
    _wel("de link om het alarmnummer te bellen ontbreekt", "//a[@href=$nood][string()] | /html[$nood='']"),
    _wel("de link om Veilig Thuis te bellen ontbreekt", "//a[@href=$advies][string()] | /html[$advies='']"),
    _een("hier hoort precies één zoekveld", _VELD, " | /html[$zoeken='']"),
    _niet("het zoekveld heeft geen opschrift", _VELD, "[not(@id = //label[normalize-space()]/@for)]"),
    _niet(
        "wat iemand zoekt, komt in het adres: in het formulier heeft iets een name", "//form[@role='search']//*[@name]"
    ),
)
_MET_MENU = (
    _wel("de hulplijn boven aan de pagina ontbreekt", "//header//a[@href=$nood] | /html[$nood='']"),
    _wel("de weg naar de hulppagina's ontbreekt", _BOVEN, "[@href=$hulp] | /html[$hulp='']"),
    _wel("de weg naar zoeken ontbreekt", _BOVEN, "[@href=$zoeken] | /html[$zoeken='']"),
    _wel("de voet ontbreekt", "//footer"),
)
_HULPPAGINA = (
    _een("de uitgang ontbreekt; hier hoort template: hulp.html", "//header", _UITGANG),
    _wel(
        "het script van de uitgang hoort vooraan, zonder defer; hier hoort template: hulp.html",
        _EERSTE,
        _UITGANGSSCRIPT,
    ),
    _wel("het alarmnummer staat niet in de tekst zelf", "//main//a[@href=$nood]"),
    _wel("Veilig Thuis staat niet in de tekst zelf", "//main//a[@href=$advies]"),
    _niet("een script is niet van de hulppagina's", "//script/@src", _VREEMD),
    _niet("een stijl is niet van de hulppagina's", "//link[@rel='stylesheet']/@href", _VREEMD),
    _niet("een bestand komt van elders", "//@src[contains(., '//')] | //link/@href[contains(., '//')]"),
    _niet("een plaat, film of geluid wordt opgehaald", "//*[@src][not(self::script)] | //picture"),
    _niet("de pagina staat in het sjabloon met het menu", "//*[@class='menu' or @class='kop']"),
    _niet("een link opent een nieuw venster, waar de uitgang niet bij kan", "//a[@target]"),
)
_WEGWIJZER = (
    _een("het vak ontbreekt; hier hoort template: wegwijzer.html", "//*[@id='wegwijzer']"),
    _wel("het script ontbreekt", "//script[contains(@src, 'wegwijzer.js')]"),
    _wel("een vraag of uitkomst ontbreekt", "/html[", _HALTES, " = $haltes]"),
    _niet("een antwoord leidt nergens heen", "//a[starts-with(@href, '#weg')][not(substring(@href, 2) = //@id)]"),
)
_BEGRIP = (
    _een("het blijvende adres ontbreekt", "//code[@id='adres'][@data-adres][.=$begrip]"),
    _een("hoe u naar het begrip verwijst ontbreekt", "//*[@id='verwijzing'][contains(., $begrip)]"),
)
_LETTERLIJK = (
    _wel("er staat niet bij dat dit letterlijk is", "//main/details[@class='overtekst'][contains(., 'letterlijk')]"),
    _wel("er staat geen tekst van de visie", "//*[@data-tekst][@id]"),
    _niet("een alinea van de visie heeft geen adres", "//*[@data-tekst][not(@id)]"),
)
_WERKBLAD = (_niet("een stap heeft geen tabel om in te vullen", "//section[@class='werkbladstap'][not(.//table)]"),)
_TE_VERLATEN = (
    _een("de uitgang van de hulppagina's ontbreekt", _UITGANG, " | /html[$uitgang='']"),
    _wel("het script van de uitgang hoort vooraan", _EERSTE, _UITGANGSSCRIPT, " | /html[$uitgang='']"),
)
_ZOEKEN = (
    _wel("het veld ontbreekt; hier hoort template: zoeken.html", "//main//form//input[@id='zoekwoorden']"),
    _wel("de weg naar huis ontbreekt", "//main//form[@data-begin]"),
    _wel("het script ontbreekt", "//script[contains(@src, 'zoeken.js')]"),
    _wel("de inhoud om door te bladeren ontbreekt", "//section[@class='alles']//a"),
    _wel("wat er staat als niets gevonden is ontbreekt", "//*[@id='niets'][@hidden]//a"),
    *_TE_VERLATEN,
)
_ER_NIET = (
    _niet(
        "een adres hoort met het begin van de site te beginnen: deze pagina verschijnt op elke plaats",
        "//@*[name()='href' or name()='src'][not(starts-with(., 'data:'))]",
        "[not(starts-with(., $basis) or starts-with(., '#') or starts-with(., 'tel:') or starts-with(., 'https://'))]",
    ),
)
_KADER = (
    _een("hier hoort precies één titel", "//h1"),
    _niet("in een kader draait geen script", "//script"),
    _niet("wie de pagina opent, gaat vanzelf weg", "//meta[@http-equiv]"),
    _wel("zoekmachines horen deze pagina over te slaan", "//meta[@name='robots'][@content='noindex']"),
    _wel("de pagina waar het kader bij hoort ontbreekt", "//a[@target='_top'][@href=", _VERWIJST_DOOR, "]"),
)
_BLIJVEND = (
    _niet("in een blijvend adres draait geen script", "//script"),
    _wel("zoekmachines horen deze pagina over te slaan", "//meta[@name='robots'][@content='noindex']"),
    _een(
        "het adres leidt niet langs elke weg naar dezelfde plaats",
        f"//meta[@http-equiv='refresh'][substring-after(@content, 'url=') = {_VERWIJST_DOOR}]",
        f"[//body//a/@href = {_VERWIJST_DOOR}]",
    ),
)


def _is_wegwijzer(blad: Blad) -> bool:
    return blad.in_map("meldcode/") and blad.roept("wegwijzervragen") is not None


_SJABLONEN = "macros/begrippen/sjablonen"
SOORTEN = (
    Soort("elke pagina", lambda blad: blad.in_map(""), _MAIN, _ELKE),
    Soort("pagina om te lezen", lambda blad: not blad.in_map("id/", "kader/"), _MAIN, _OM_TE_LEZEN),
    Soort("pagina met het menu", lambda blad: not blad.in_map("id/", "kader/", "hulp/"), _MAIN, _MET_MENU),
    Soort("hulppagina", lambda blad: blad.in_map("hulp/"), _HULP, _HULPPAGINA),
    Soort("startpagina", lambda blad: blad.bestand == "index.html", "overrides/home.html", _TE_VERLATEN),
    Soort("wegwijzer", _is_wegwijzer, "overrides/wegwijzer.html", _WEGWIJZER),
    Soort("begrip", lambda blad: bool(blad.roept("begrip")), f"{_SJABLONEN}/_verwijzen.md.j2", _BEGRIP),
    Soort("tekst van de visie", lambda blad: bool(blad.pagina and blad.pagina.letterlijk), _MAIN, _LETTERLIJK),
    Soort("werkblad", lambda blad: blad.roept("werkblad") is not None, _MAIN, _WERKBLAD),
    Soort("zoekpagina", lambda blad: blad.in_map("zoeken/"), "overrides/zoeken.html", _ZOEKEN),
    Soort("pagina die er niet is", lambda blad: blad.in_map(*ER_NIET), "overrides/404.html", _ER_NIET),
    Soort("kader elders", lambda blad: blad.in_map("kader/"), f"{_SJABLONEN}/kaderpagina.html.j2", _KADER),
    Soort("blijvend adres", lambda blad: blad.in_map("id/"), f"{_SJABLONEN}/identiteit.html.j2", _BLIJVEND),
)
