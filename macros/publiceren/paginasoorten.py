"""The kinds of built page, and the lines each keeps: what must be on it, once or at all, and what may never be.

A kind follows from where a page lives and which nouns it calls, so that a new page is of its kind from its first day.
A line is an XPath that finds elements or attributes; the names with a dollar sign in it are those of `kennis`.
"""

from collections.abc import Callable
from dataclasses import dataclass
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


_VERWIJST_DOOR = "//link[@rel='canonical']/@href"
_INGEBED = "//base | //iframe | //frame | //object | //embed | //applet"

SOORTEN = (
    Soort(
        "elke pagina",
        lambda blad: blad.in_map(""),
        "overrides/main.html",
        (
            Eis(
                "de titel ontbreekt of staat er meer dan eens", "//title[not(ancestor::svg)][normalize-space()]", "een"
            ),
            Eis("de taal klopt niet; <html> hoort lang te hebben", "/html[@lang=$taal]"),
            Eis("referrer no-referrer ontbreekt", "/html/head/meta[@name='referrer'][@content='no-referrer']"),
            Eis("een andere pagina of site is ingebed, of <base> verlegt alle adressen", _INGEBED, "niet"),
            Eis("een kop is leeg", "//*[self::h1 or self::h2 or self::h3 or self::h4][not(normalize-space())]", "niet"),
            Eis(
                "een stuk van een sjabloon staat in een adres of kenmerk",
                "//@*[contains(., '{{') or contains(., '{%')]",
                "niet",
            ),
        ),
    ),
    Soort(
        "pagina om te lezen",
        lambda blad: not blad.in_map("id/", "kader/"),
        "overrides/main.html",
        (
            Eis("hier hoort precies één titel met één #", "//h1", "een"),
            Eis("<main> ontbreekt of staat er meer dan eens", "//main", "een"),
            Eis("de eerste link hoort naar de inhoud te gaan", "(//body//a)[1][substring(@href, 2) = //main/@id]"),
            Eis("wie de pagina opent, gaat vanzelf weg", "//meta[@http-equiv]", "niet"),
            Eis("zoekmachines slaan deze pagina over", "//meta[@name='robots']", "niet"),
            Eis(
                "de link om het alarmnummer te bellen ontbreekt",
                "//a[@href=$nood][normalize-space()] | /html[$nood='']",
            ),
            Eis(
                "de link om Veilig Thuis te bellen ontbreekt",
                "//a[@href=$advies][normalize-space()] | /html[$advies='']",
            ),
        ),
    ),
    Soort(
        "pagina met het menu",
        lambda blad: not blad.in_map("id/", "kader/", "hulp/"),
        "overrides/main.html",
        (
            Eis("de hulplijn boven aan de pagina ontbreekt", "//header//a[@href=$nood] | /html[$nood='']"),
            Eis("de weg naar de hulppagina's ontbreekt", "//header//nav//a[@href=$hulp] | /html[$hulp='']"),
            Eis("de weg naar zoeken ontbreekt", "//header//nav//a[@href=$zoeken] | /html[$zoeken='']"),
            Eis("de voet ontbreekt", "//footer"),
        ),
    ),
    Soort(
        "hulppagina",
        lambda blad: blad.in_map("hulp/"),
        "overrides/hulp.html",
        (
            Eis(
                "de uitgang ontbreekt; hier hoort template: hulp.html",
                "//header//a[@id='weg'][@href=$uitgang][contains(@rel, 'noreferrer')][not(@hidden)][normalize-space()]",
                "een",
            ),
            Eis(
                "het script van de uitgang hoort vooraan, zonder defer; hier hoort template: hulp.html",
                "/html/head/*[self::script or self::link[@rel='stylesheet']][1]"
                "[self::script][contains(@src, 'hulp.js')][@data-adres=$uitgang][not(@defer or @async or @type)]",
            ),
            Eis("112 staat niet in de tekst zelf", "//main//a[@href=$nood]"),
            Eis("Veilig Thuis staat niet in de tekst zelf", "//main//a[@href=$advies]"),
            Eis(
                "een script of stijl is niet van de hulppagina's",
                "//script[@src][not(contains(@src, 'hulp') or contains(@src, 'uitleg'))]"
                " | //link[@rel='stylesheet'][not(contains(@href, 'hulp'))]",
                "niet",
            ),
            Eis(
                "een bestand van elders hoort hier niet",
                "//@src[contains(., '//')] | //link/@href[contains(., '//')]",
                "niet",
            ),
            Eis(
                "een plaat, film of geluid hoort hier niet",
                "//*[@src][not(self::script)] | //picture | //video",
                "niet",
            ),
            Eis("de pagina staat in het sjabloon met het menu", "//*[@class='menu'] | //*[@class='kop']", "niet"),
            Eis("een link opent een nieuw venster, waar de uitgang niet bij kan", "//a[@target]", "niet"),
        ),
    ),
    Soort(
        "wegwijzer",
        lambda blad: blad.in_map("meldcode/") and blad.roept("wegwijzervragen") is not None,
        "overrides/wegwijzer.html",
        (
            Eis(
                "het vak van de wegwijzer ontbreekt; hier hoort template: wegwijzer.html", "//*[@id='wegwijzer']", "een"
            ),
            Eis("het script van de wegwijzer ontbreekt", "//script[contains(@src, 'wegwijzer.js')]"),
            Eis(
                "een vraag of uitkomst ontbreekt",
                "/html[count(//section[starts-with(@class, 'halte ')][.//@id]) = $haltes]",
            ),
            Eis(
                "een antwoord leidt nergens heen",
                "//a[starts-with(@href, '#wegwijzer-')][not(substring(@href, 2) = //@id)]",
                "niet",
            ),
        ),
    ),
    Soort(
        "begrip",
        lambda blad: bool(blad.roept("begrip")),
        "macros/begrippen/sjablonen/_verwijzen.md.j2",
        (
            Eis("het blijvende adres ontbreekt", "//code[@id='adres'][@data-adres][.=$begrip]", "een"),
            Eis("hoe u naar het begrip verwijst ontbreekt", "//*[@id='verwijzing'][contains(., $begrip)]", "een"),
        ),
    ),
    Soort(
        "tekst van de visie",
        lambda blad: blad.pagina is not None and blad.pagina.letterlijk,
        "overrides/main.html",
        (
            Eis(
                "er staat niet bij dat dit letterlijk tekst van de visie is",
                "//main/p[@class='kenmerk'][normalize-space()]",
            ),
            Eis("er staat geen tekst van de visie", "//*[@data-tekst][@id]"),
            Eis("een alinea van de visie heeft geen adres", "//*[@data-tekst][not(@id)]", "niet"),
        ),
    ),
    Soort(
        "werkblad",
        lambda blad: blad.roept("werkblad") is not None,
        "macros/meldcode/sjablonen/werkblad.md.j2",
        (Eis("een stap heeft geen tabel om in te vullen", "//section[@class='werkbladstap'][not(.//table)]", "niet"),),
    ),
    Soort(
        "zoekpagina",
        lambda blad: blad.bestand == "zoeken/index.html",
        "overrides/zoeken.html",
        (
            Eis(
                "het zoekveld ontbreekt; hier hoort template: zoeken.html",
                "//form[@role='search']//input[@type='search']",
            ),
            Eis("het zoekveld heeft geen opschrift", "//form//input[@type='search'][not(@id = //label/@for)]", "niet"),
            Eis(
                "waar het zoeken zijn woorden vandaan haalt ontbreekt", "//form[@data-werker][@data-index][@data-begin]"
            ),
            Eis("het script van het zoeken ontbreekt", "//script[contains(@src, 'zoeken.js')]"),
            Eis("de inhoud om door te bladeren ontbreekt", "//section[@class='alles']//a"),
        ),
    ),
    Soort(
        "pagina die er niet is",
        lambda blad: blad.bestand == "404.html",
        "overrides/404.html",
        (
            Eis(
                "een adres hoort met het begin van de site te beginnen: deze pagina verschijnt op elke plaats",
                "//@*[name()='href' or name()='src'][not(starts-with(., $basis) or starts-with(., '#')"
                " or starts-with(., 'tel:') or starts-with(., 'https://'))]",
                "niet",
            ),
        ),
    ),
    Soort(
        "kader voor een andere site",
        lambda blad: blad.in_map("kader/"),
        "macros/begrippen/sjablonen/kaderpagina.html.j2",
        (
            Eis("hier hoort precies één titel", "//h1", "een"),
            Eis("in een kader draait geen script", "//script", "niet"),
            Eis("wie de pagina opent, gaat vanzelf weg", "//meta[@http-equiv]", "niet"),
            Eis("zoekmachines horen deze pagina over te slaan", "//meta[@name='robots'][@content='noindex']"),
            Eis("de pagina waar het kader bij hoort ontbreekt", f"//a[@target='_top'][@href={_VERWIJST_DOOR}]"),
        ),
    ),
    Soort(
        "blijvend adres",
        lambda blad: blad.in_map("id/"),
        "macros/begrippen/sjablonen/identiteit.html.j2",
        (
            Eis("in een blijvend adres draait geen script", "//script", "niet"),
            Eis("zoekmachines horen deze pagina over te slaan", "//meta[@name='robots'][@content='noindex']"),
            Eis(
                "het adres leidt niet langs elke weg naar dezelfde plaats",
                f"//meta[@http-equiv='refresh'][substring-after(@content, 'url=') = {_VERWIJST_DOOR}]"
                f"[//body//a/@href = {_VERWIJST_DOOR}]",
                "een",
            ),
        ),
    ),
)
