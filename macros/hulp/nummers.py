"""Telephone numbers stand in data/hulp/ alone: there they are checked, and from there they are shown."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from macros.gegevens.hulp import Hulp, tel
from macros.hulp.leesbaarheid import zinnen_van
from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel, regel_getoond
from macros.weergave.getoond import als_html, getoond, regel_van

BEKEND = {
    "alarmnummer": ("112",),
    "veilig-thuis": ("0800-2000",),
    "kindertelefoon": ("0800-0432",),
    "centrum-seksueel-geweld": ("0800-0188",),
    "zelfmoordpreventie": ("113", "0800-0113"),
    "politie": ("0900-8844",),
}
"""The national numbers that everybody knows, in the form that everybody knows, by the id of their line."""

# How a number is written in data/: short, for a service, 14 and an area code, and ten digits for all others.
_VORM = re.compile(r"11[23]|116 ?\d{3}|14 0\d{2,3}|0[89]00[ -]?\d{4}(?:\d{3})?|(?!0[89]00)0[1-9](?:[ -]?\d){8}")

# Elsewhere people write them in every way: digits in groups, with a little in between.
_REEKS = re.compile(r"(?<![\w,/+-])(?<!\d[.])(?<![A-Z]{4} )[+(]{0,2}\d(?:[ \n()./-]{0,4}\d)*(?!\w)")
_BEGIN = re.compile(r"0[1-9]|00[1-9]|\+[1-9]|11[236]|140")
_GROEP = re.compile(r"\+?\d+")
_KORT = re.compile(r"11[23]|1[ -]1[ -][23]|116[ -]?\d{3}|14[ -]?0\d{2,3}")
_ONAF = re.compile(r"(?:0[1-9]\d{0,2}[ -]{1,3}\d{2,3}|0[89]00[ -]{0,3}\d)(?:[ -]{0,3}\d{2,4}){1,3}")
_CIJFERS = re.compile(r"0[89]00\d{4}(?:\d{3})?|0[1-9]\d{8}|(?:\+|00)[1-9]\d{8,13}")
_GEEN = re.compile(r"\d\d?[-/.]\d\d?[-/.](?:\d\d|\d{4}\b.*)|\d\d[.]\d\d[^\d.]+\d\d[.]\d\d", re.DOTALL)
_IN_LETTERS = re.compile(
    r"\b0[89]00[ -]{0,3}[A-Z]{4,}|\b[eé]{2}n[ -]{1,3}[eé]{2}n[ -]{1,3}(?:twee|drie)\b", re.IGNORECASE
)
# What is marked up counts as plain, and what leads elsewhere may have digits that nobody dials.
_OPMAAK = re.compile(r"[*_`~\\]+|https?://[^\s)>\]]*|\bwww\.\S*")
_TELT = re.compile(r"\d.*\d|[eé]{2}n", re.IGNORECASE)


class _Gewoon(dict[int, str]):
    """What stands for a character: plain digits, spaces, dashes and points, and nothing for what is not seen."""

    def __missing__(self, code: int) -> str:
        teken = chr(code)
        vast = {"Zs": " ", "Pd": "-", "Cf": "", "Nd": str(unicodedata.digit(teken, 0))}
        self[code] = "." if teken in "·•" else vast.get(unicodedata.category(teken), teken)
        return self[code]


_GEWOON = _Gewoon()

# What stands in a tag is not read, but for what can be dialled; a cell or a point ends a number.
_BLOK = re.compile(r"</?(?:t[dhr]|li|p|div|h\d|br|d[dt])\b[^>]*>")
_TEKENS = re.compile(r"<(?!a )[^>]*>")


def nummers_in(tekst: str) -> set[str]:
    """Give every telephone number in a text, as it is dialled."""
    return {nummer for _, nummer in _nummers(tekst)}


def _nummers(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield (line from 1, number) of each telephone number in a text, however it is written."""
    tekst = "\n".join(map(_gewoon, tekst.split("\n")))
    regel, gelezen = 1, 0
    for plek, nummer in sorted(_gevonden(tekst)):
        regel, gelezen = regel + tekst.count("\n", gelezen, plek), plek
        yield regel, nummer


def _gevonden(tekst: str) -> Iterator[tuple[int, str]]:
    for reeks in _REEKS.finditer(tekst):
        groepen = list(_GROEP.finditer(reeks.group()))
        for begin, einde in _delen(reeks.group(), groepen, tekst[reeks.end() : reeks.end() + 2]):
            cijfers = "".join(groep.group() for groep in groepen[begin : einde + 1])
            yield reeks.start() + groepen[begin].start(), cijfers
    for letters in _IN_LETTERS.finditer(tekst):
        yield letters.start(), letters.group()


def _delen(reeks: str, groepen: list[re.Match[str]], erna: str) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of the groups of digits that make a number together, the longest first."""
    begin = 0
    while begin < len(groepen):
        einden = range(min(begin + 12, len(groepen)) - 1, begin - 1, -1)
        los = begin == 0 or set(" \n(/") & set(reeks[groepen[begin - 1].end() : groepen[begin].start()])
        kan = los and _BEGIN.match("".join(groep.group() for groep in groepen[begin : begin + 3]))
        for einde in einden if kan else ():
            slot = reeks[groepen[einde].end() : groepen[einde].end() + 2] + erna
            if _is_nummer(" ".join(reeks[groepen[begin].start() : groepen[einde].end()].split("\n")), slot):
                yield begin, einde
                begin = einde
                break
        begin += 1


def _is_nummer(geschreven: str, slot: str) -> bool:
    """Say whether digits, as written, are a telephone number; `slot` is what follows them."""
    if _GEEN.fullmatch(geschreven):
        return False
    if _KORT.fullmatch(geschreven):
        return not re.match(r"[-/.,]\w", slot)
    return bool(_ONAF.fullmatch(geschreven) or _CIJFERS.fullmatch(re.sub(r"\(0\)|[^\d+]", "", geschreven)))


def _gewoon(regel: str) -> str:
    """Give a line without marks, its spaces, dashes and digits plain; nothing when it has no number."""
    if not _TELT.search(regel):
        return ""
    kaal = _OPMAAK.sub("", unescape(regel).replace("\n", " ") if "&" in regel else regel)
    return kaal if kaal.isascii() else kaal.translate(_GEWOON)


def getoonde_nummers(hulp: Hulp, pad: str = "") -> set[str]:
    """Give every number that a page may show, as it is dialled; without its path, that a resident may see."""
    lijnen = {tel(nummer) for lijn in hulp.hulplijnen if lijn.nummer_op(pad) for nummer in lijn.nummers}
    return lijnen | {gemeente.tel for gemeente in hulp.gemeenten if gemeente.nummer}


@regel
def pagina_heeft_geen_nummer(inhoud: Inhoud) -> Iterator[Problem]:
    """No page holds a telephone number: a macro shows it."""
    for pagina in inhoud.paginas:
        # The adopted text has numbers of its own.
        for plaats, gevonden in sorted({*_nummers("\n".join(pagina.regels))}) if not pagina.letterlijk else ():
            tekst = f'nummer: {gevonden} hoort in data/hulp/; schrijf hier {{{{ telefoonnummer("id") }}}}'
            yield pagina.fout(tekst, plaats)


@regel
def zoekantwoord_heeft_geen_nummer(inhoud: Inhoud) -> Iterator[Problem]:
    """No line above the results of a search holds a telephone number: its help line brings it."""
    for antwoord in inhoud.regiovisie.zoeken.antwoorden:
        for gevonden in sorted(nummers_in(antwoord.zin)):
            yield inhoud.fout(antwoord, "zin", f"{gevonden} hoort in data/hulp/; haal het weg, hulplijn brengt het mee")


@regel_getoond
def getoond_nummer_mag(inhoud: Inhoud) -> Iterator[Problem]:
    """No record brings a telephone number that is not in data/hulp/ or that the readers of the page may not see."""
    van_de_visie = nummers_in("|".join(inhoud.adresboek.letterlijk.values()))
    for pagina in inhoud.paginas:
        mag = getoonde_nummers(inhoud.regiovisie.hulp, pagina.pad) | van_de_visie
        tekst = getoond(inhoud, pagina)
        for aanroep in pagina.aanroepen:
            gelezen = _TEKENS.sub("", _BLOK.sub("|", tekst[aanroep.regel - 1]))
            for gevonden in sorted(nummers_in(gelezen) - mag):
                wat = f"{aanroep.naam}: toont het nummer {gevonden}, dat niet in data/hulp/ staat of niet mag"
                yield pagina.fout(wat, aanroep.regel)


@regel_getoond
def alarmnummer_staat_in_de_zin(inhoud: Inhoud) -> Iterator[Problem]:
    """Who must call the emergency number reads it in that very sentence, and need not look for it."""
    raad = 'noem in de zin het alarmnummer zelf, met op een eigen regel {{ bel("alarmnummer") }}'
    for pagina in (een for een in inhoud.paginas if een.pad.startswith(("hulp/", "meldcode/", "partners/"))):
        noemt = "alarmnummer" in "".join(getoond(inhoud, pagina)).lower()
        for zin in zinnen_van(als_html(inhoud, pagina)) if noemt else ():
            if "alarmnummer" in zin.lower() and BEKEND["alarmnummer"][0] not in zin:
                yield pagina.fout(f"{raad}: {zin}", regel_van(inhoud, pagina, zin))


@regel
def nummer_is_zoals_bekend(inhoud: Inhoud) -> Iterator[Problem]:
    """112 is 112: a line that everybody knows has its own number, in the form in which everybody knows it."""
    for lijn in inhoud.regiovisie.hulp.hulplijnen:
        for bekend, nummer in zip(BEKEND.get(lijn.id, ()), (lijn.telefoon, lijn.ook_telefoon), strict=False):
            if nummer != bekend:
                tekst = f"'{nummer or ''}', maar dit nummer is overal {bekend}; zet dat terug"
                yield inhoud.fout(lijn, "telefoon", tekst)


@regel
def nummer_heeft_vorm(inhoud: Inhoud) -> Iterator[Problem]:
    """A telephone number can be dialled: it has a form that the Dutch numbering plan knows."""
    for contact in (*inhoud.regiovisie.hulp.hulplijnen, *inhoud.regiovisie.hulp.gemeenten):
        for nummer in contact.nummers:
            if not _VORM.fullmatch(nummer.replace("+31 ", "0")):
                zo = "tien cijfers met een 0 voorop, of zoals 0800-2000, 14 0570, 112 of +31 en negen cijfers"
                yield inhoud.fout(contact, "telefoon", f"'{nummer}' is geen nummer: {zo}")
