"""Rules of the Markdown of a page: what was pasted from elsewhere means what it looks like, or is named.

A page is read twice: as the generator does, and as CommonMark with tables does, which other programs write. Where the
two see other blocks, the generator would change what was typed without a word.
"""

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from macros.kern.fouten import Problem
from macros.kern.opmaak import Stuk, buiten_code, maak_html, merken_over, op_regel, stukken, verhuld
from macros.tekst.inhoud import Inhoud, regel

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_SCHEEF = "rij heeft niet zoveel cellen als de kop van de tabel"
_MACRO = "macroaanroep"
_KENMERK = r"[ ]*\{:[^{}\n]*\}"
_NOOT = r"\[\^[^\]\s]+\](?::[ ]*)?"
_DOEL = re.compile(r"^ {0,3}\[([^\]^]+)\]:", re.MULTILINE)
# A block of code: what is in it is shown as it is.
_BLOK = re.compile(r"^(```|~~~)([^\n`]*\n)(.*?)^\1 *$", re.MULTILINE | re.DOTALL)


@regel
def opmaak_is_wat_zij_lijkt(inhoud: Inhoud) -> Iterator[Problem]:
    """The marks of a page are those of this site, and mean what they look like."""
    in_zin = frozenset(naam for naam, macro in inhoud.adresboek.nouns.items() if macro.in_zin)
    for pagina in inhoud.paginas:
        for nummer, fout in _misverstanden(pagina.regels[pagina.begin :], in_zin):
            yield pagina.fout(fout, pagina.begin + nummer)


def misverstanden(regels: Iterable[str], in_zin: Container[str] = ()) -> list[tuple[int, str]]:
    """Give (line from 1, what is wrong) for all in a Markdown text that is not read as it looks.

    Macros whose names are `in_zin` count as a word of the sentence in which they stand.
    """
    kaal = ("woord" if rij.strip("{ ").partition("(")[0] in in_zin else rij for rij in regels)
    tekst = "\n".join(_MACRO if rij.startswith("{{") else rij for rij in kaal)
    tekst = _BLOK.sub(lambda blok: f"{blok[1]}{blok[2]}" + "x\n" * blok[3].count("\n") + blok[1], tekst)
    fouten = [*_per_regel(tekst)]
    tekst = buiten_code(_NOOT, lambda _: "", verhuld(tekst))
    getypt, scheef = _getypt(tekst)
    fouten += scheef
    try:
        gemaakt = stukken(maak_html(tekst))
    except RecursionError:
        return [(1, "lijsten, kaders of uitleg staan te diep in elkaar; maak er meer pagina's van")]
    fouten += _verschillen(gemaakt, getypt)
    return sorted(set(fouten))


# Of pages, nearly all are the same when one of them changed.
_misverstanden = lru_cache(maxsize=1024)(misverstanden)


# What can be told without reading it: from a line and the one before it.
_REGELS = {
    r"\t": "tab gevonden; gebruik spaties, en voor kolommen een tabel",
    r"\S *\n {0,3}(?:=+|-+) *$": "schrijf een kop met #, zodat hij een id kan krijgen",
    r"^ {1,3}(?:[-*+]|\d+\.) ": "een punt onder een punt springt vier spaties in, een ander punt niet",
    r"^!!!(?! [\w-]+(?: [\w-]+)*(?: \".*\")? *$)": 'een kader begint als !!! uitleg "Titel"',
    r"^!!!.*\n(?! {4})": "kader zonder tekst; spring wat erin hoort vier spaties in, zonder lege regel ertussen",
    r"(?:\A|^ *\n) *\{:": "een id staat op de regel direct onder zijn tekst",
}


def _per_regel(tekst: str) -> Iterator[tuple[int, str]]:
    yield from op_regel(tekst, _REGELS)
    for doel in _DOEL.finditer(tekst):
        if tekst.lower().count(f"[{doel[1].lower()}]") < 2:
            nummer = tekst.count("\n", 0, doel.start()) + 1
            yield nummer, "deze regel wordt niet getoond; schrijf een link als [tekst](adres)"


@cache
def _commonmark() -> "MarkdownIt":
    # Imported here: what only makes or publishes does without.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def _getypt(tekst: str) -> tuple[list[Stuk], list[tuple[int, str]]]:
    """Give the blocks as CommonMark has them, with their lines, and each number or row that would be changed."""
    lezer, regels = _commonmark(), [*_uit_kaders(buiten_code(_KENMERK, lambda _: "", tekst).split("\n"))]
    delen, fout = lezer.parse("\n".join(regels)), []
    nummers: dict[int, list[int]] = {}
    for deel in delen:
        if deel.map and deel.nesting >= 0:
            deel.attrSet("data-regel", str(deel.map[0] + 1))
        if deel.map and deel.type == "code_block":
            fout.append((deel.map[0] + 1, _REMEDIES["pre"]))
        if deel.type == "ordered_list_open":
            nummers[deel.level + 1] = []
        if deel.map and deel.type == "list_item_open" and deel.info:
            (tot_nu := nummers[deel.level]).append(int(deel.info))
            if tot_nu[-1] not in (1, tot_nu[0] + len(tot_nu) - 1):
                fout.append((deel.map[0] + 1, "dit nummer wordt een ander; nummer een lijst 1, 2, 3"))
        if deel.map and deel.type == "table_open":
            breedten = {nummer + 1: _breedte(regels[nummer]) for nummer in range(*deel.map)}
            fout += [(rij, _SCHEEF) for rij, breedte in breedten.items() if breedte != breedten[deel.map[0] + 1]]
    return [*_met_uitleg(stukken(lezer.renderer.render(delen, lezer.options, {})))], fout


def _breedte(rij: str) -> int:
    return re.sub(r"`[^`]*`", "", rij).strip().strip("|").count("|")


def _uit_kaders(regels: list[str]) -> Iterator[str]:
    """Yield the lines with the text of a box in front, where any other Markdown reads it."""
    in_kader = False
    for rij in regels:
        opent = rij.startswith("!!!")
        in_kader = opent or (in_kader and (not rij or rij.startswith("    ")))
        yield "" if opent else rij[4:] if in_kader else rij


def _met_uitleg(delen: list[Stuk]) -> Iterator[Stuk]:
    """Yield the blocks, each word apart from the explanation after `: ` under it."""
    for deel in delen:
        nummer = deel.regel
        for een in re.split(r"(?:^|\n): *", deel.tekst) if deel.soort.endswith("p") else [deel.tekst]:
            if een or not deel.tekst:
                yield Stuk(deel.soort, een, nummer)
            nummer += een.count("\n") + bool(een)


def _kern(deel: Stuk) -> tuple[str, str]:
    """Give what both have to agree on; within code the one leaves out what the other shows."""
    return deel.soort, "" if deel.soort.endswith("pre") else " ".join(deel.tekst.split())


# How many blocks further the two may agree again.
_VER = 20


def _verschillen(gemaakt: list[Stuk], getypt: list[Stuk]) -> Iterator[tuple[int, str]]:
    links, rechts = [*map(_kern, gemaakt)], [*map(_kern, getypt)]
    van = begin = 0
    while van < len(links) or begin < len(rechts):
        dichtbij = ((stap, som - stap) for som in range(_VER) for stap in range(som + 1))
        eens = ((a, b) for a, b in dichtbij if links[van + a : van + a + 1] == rechts[begin + b : begin + b + 1])
        a, b = next(eens, (len(links) - van, len(rechts) - begin))
        if a or b:
            # A block that ran on into the next is not itself the fault.
            loopt_door = a and b > 1 and links[van][1].startswith(f"{rechts[begin][1]} ")
            deel = [*getypt[begin + bool(loopt_door) :][:1], *getypt[-1:], Stuk("", "", 1)][0]
            yield deel.regel, _remedie([*gemaakt[van : van + a], *getypt[begin : begin + b]])
        else:
            yield from _in_stuk(getypt[begin])
        van, begin = van + (a or not b), begin + (b or not a)


def _remedie(anders: list[Stuk]) -> str:
    if rest := next((fout for een in anders for _, fout in merken_over(een.tekst)), None):
        return rest
    soorten = " ".join(een.soort for een in anders)
    if re.search(r"ol\d", soorten):
        return "een lijst die niet bij 1 begint, wordt opnieuw genummerd; begin bij 1, of zet een \\ voor de punt"
    for teken, remedie in _REMEDIES.items():
        if teken in soorten:
            return remedie
    return "de generator leest hier iets anders dan er staat; zet een lege regel tussen alinea's en haal opmaak weg"


_REMEDIES = {
    "pre": "dit wordt code; begin de regel vooraan, of zet wat code is tussen twee regels ```",
    "l/": "een lijst heeft een lege regel erboven en eronder; een punt onder een punt springt vier spaties in",
    "blockquote": "een aanhaling heeft een lege regel erboven en eronder",
    "t": "een tabel heeft een lege regel erboven, dan een kop, en daaronder |---|---|",
    "h": "een kop is # met een spatie erachter, onder een lege regel",
}


def _in_stuk(deel: Stuk) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with a block that both read alike."""
    if deel.soort[:1] == "h" and not deel.tekst:
        yield deel.regel, "een kop zonder woorden; zet ze erachter of haal hem weg"
    if deel.soort.endswith("hr"):
        yield deel.regel, "een streep kent deze site niet; gebruik een kop met #"
    if "blockquote/blockquote" in deel.soort:
        yield deel.regel, "een aanhaling in een aanhaling komt uit een mail; laat één > staan"
    if _MACRO in deel.tekst and deel.tekst.replace(_MACRO, "").strip():
        yield deel.regel, "een macro heeft een lege regel boven en onder zich"
    yield from ((deel.regel + na, fout) for na, fout in merken_over(deel.tekst))
