"""What the generator makes of Markdown: its blocks, and the marks left in their words that no Markdown here knows."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from markdown import Markdown

# As in mkdocs.yml; what the table of contents adds is not read as text.
EXTENSIES = ("admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables")

_CODE = r"(?P<code>(?<!`)(?P<accent>`+)(?!`)[^\n]+?(?<!`)(?P=accent)(?!`))"
# What a backslash makes plain. Source: https://www.markdownguide.org/basic-syntax/#escaping-characters
_ONTSNAPT = r"\\([\\`*_{}\[\]()#+.!|>-])"
# A note in a text; what stands at the begin of a line and has a colon is the note itself.
NOOT = re.compile(r"\[\^[a-z0-9-]+\](?!:)")
_NUMMER = re.compile(r"^(\d+)\.(?=\s)")

_LIJSTEN = {"ol", "ul", "blockquote"}
_OOK_LEEG = {"td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_ZONDER_TEKST = {"hr", "pre"}
_IN_EEN_ZIN = {"a", "br", "code", "em", "img", "s", "strong", "sup"}
_IN_EEN_RECORD = {"a", "code", "em", "strong"}

_BEGIN = "begin met een woord of cijfer"
_LIJST = "schrijf een punt van een lijst als '- punt', onder een lege regel"
_GENUMMERD = "schrijf een genummerd punt als '1. punt', onder een lege regel"
_TABEL = "een tabel heeft een lege regel erboven, dan een kop, en daaronder |---|---|"
_ANDERS = "deze opmaak kent deze site niet; kies **vet** of *cursief*"
_MAILHOOFD = r"(?:aan|cc|date|datum|from|onderwerp|sent|subject|to|van|verzonden):[ ]"
# A line of text that goes on from the one before is no point of a list, though it begins with a dash or a number.
_VOORAAN = r"(?:\A|(?<=[.:;,!?…]\n))"
# What is left in the words of a block once it is shown → what to do about it.
_OVER = {
    rf"^(?:[-*+]\s|[•·●○◦▪▫■□◆▶►➢➤➔✓✔✗‣⁃∙①-⓿❶-➓\uf000-\uf0ff]|(?:o|§(?!\s\d))\s)|{_VOORAAN}[–—]\s": _LIJST,
    r"^\(?(?:[A-Za-z](?=.?\))|[a-z]|[ivx]{2,4})[.)]{1,2}\s": _GENUMMERD,
    rf"{_VOORAAN}\(?\d{{1,2}}(?:[.)]{{1,2}}|[º°:-])\s|\A\d{{1,2}}\.[A-Za-z]": _GENUMMERD,
    r"^(?:[IVX]+\.\s.*\n[IVX]+\.|\d+(?:\.\d+)+\s.*\n\d+(?:\.\d+)+)\s": _GENUMMERD,
    r"^(?:[☐☑☒]|\[[ xX]?\])": f"aankruisvakjes kent deze site niet; {_LIJST}",
    r"^\||\|$|^[^|\n]*\|.*\n[^|\n]*\||^\+[-=+]+$": _TABEL,
    r"\w;\S+.*\w;\S|[A-Za-z\"],[A-Za-z\"].*[A-Za-z\"],[A-Za-z\"]|\S {3,}\S": f"kolommen worden één zin; {_TABEL}",
    r"^#": "een kop is # met een spatie erachter; voor een los # hoort een \\",
    rf"^-- ?$|(?i:^{_MAILHOOFD}.*\n{_MAILHOOFD})|\d:\d\d.* (?:schreef|wrote)\b.*:$": "haal weg wat bij een mail hoort",
    r"^(?:!!!|\?\?\?|:::)": 'een kader begint als !!! uitleg "Titel"; spring de tekst eronder vier spaties in',
    r"^(?:```|~~~)": "een blok code begint en eindigt met een regel ```, vooraan en zonder spaties",
    r"^[=_*-]{3,}$": "een streep kent deze site niet; gebruik een kop met #",
    r"^: ": "een uitleg met ': ' staat direct onder het woord dat hij uitlegt",
    r"\]\(|\] \((?:http|\.|/)|\]\[|\[\[|\]\]|\]:": "schrijf een link als [tekst](adres)",
    r"\[\^": "een noot is één regel als '[^1]: tekst', onder een lege regel",
    r"\*": "een sterretje dat niets opent of sluit; zet er een \\ voor, of zet **vet** tussen vier",
    r"(?<!\w)_|_(?!\w)": "een liggend streepje dat niets opent of sluit; schrijf *cursief*",
    r"`": "een accent ` dat niets opent of sluit; schrijf `code` tussen twee",
    r"[{}]": "accolades horen niet in een tekst; een id staat achteraan, als {: #een-id }",
    r"~\S+~|==|\+\+\w|\^\S+\^|\^\[|(?<!\w):[a-z][a-z_]+:(?!\w)|'''|\[/\w+\]|\[!|^\[TOC\]|^h\d\.\s": _ANDERS,
    r"\\": "haal de \\ weg",
    r"<br>": "spaties aan het eind breken de regel af; haal ze weg of begin een nieuwe alinea",
    r"[a-z]¬|[a-z]-\n(?!(?:dan|en|maar|noch|of|tot)\b)[a-z]": "afgebroken woord; schrijf het aan elkaar",
    r"\A(?![^\W\d_]|[-+]?[0-9]|[“”‘’„\"'(\[…€§<\U00100000-\U0010ffff]|[-–—✓×?%]?\Z)": _BEGIN,
}
# What dresses a text, and links to what is no page: a script, data, a file.
_NIET_HIER = re.compile(r"[{}]|\]\(\s*<?(?!https?://|mailto:|tel:)[^)\s]*[:&]")
# A text without any of these is what it looks like.
_OPVALLEND = re.compile(
    r"[][*_`{}|#~\\^=<>&¬]|:[a-z]|\w[;,][A-Za-z\"]|\+\+|'''|   "
    r"|^(?:[^\w“”‘’\"'(…]|[^\W\d_]{1,4}[.)]|\([^ ]{1,4}\)|\d{1,2}[.)º°:-]|o |[①-⓿❶-➓]|\S{3,8}: |h\d\.)"
)


@dataclass(frozen=True)
class Stuk:
    """A block as it is shown: what it is (`ul/ul/p`), its words with inline tags, and where known its line."""

    soort: str
    tekst: str
    regel: int = 0


@cache
def _generator() -> "Markdown":
    # Imported here: the generator has it, most texts do without.
    from markdown import Markdown

    return Markdown(extensions=list(EXTENSIES))


@lru_cache(maxsize=1024)
def maak_html(tekst: str) -> str:
    """Give the HTML that the generator makes of a Markdown text."""
    try:
        return _generator().reset().convert(tekst)
    except BaseException:
        # It was left halfway.
        _generator.cache_clear()
        raise


def buiten_code(patroon: str, door: Callable[[re.Match[str]], str], tekst: str) -> str:
    """Replace a pattern in a Markdown text, but not in its code."""
    heel = rf"{_CODE}|(?:{patroon})"
    return re.sub(heel, lambda een: een[0] if een["code"] else door(een), tekst, flags=re.MULTILINE)


def als_zin(tekst: str) -> str:
    """Give the Markdown of the text of a record: a number at its start is no list, a bar no edge of a cell."""
    return buiten_code(r"(?<!\\)\|", lambda _: r"\|", _NUMMER.sub(r"\1\\.", tekst))


def verhuld(tekst: str) -> str:
    """Give a text in which every character that a backslash makes plain is one that no Markdown reads."""
    return buiten_code(_ONTSNAPT, lambda een: chr(0x100000 + ord(een[0][1])), tekst)


def stukken(gemaakt: str) -> list[Stuk]:
    """Give the blocks of HTML in their order; what wraps them is left out, and so is where a paragraph is in a list."""
    zonder_commentaar = html.HTMLParser(remove_comments=True, remove_pis=True)
    return [*_stukken(html.fromstring(f"<div>{gemaakt}</div>", parser=zonder_commentaar), "", 1)]


def _stukken(element: html.HtmlElement, pad: str, regel: int) -> Iterator[Stuk]:
    regel = int(element.get("data-regel", regel))
    if element.get("class") == "admonition-title":
        return
    if element.tag in _LIJSTEN:
        pad = f"{pad}{element.tag}{element.get('start', '')}/"
    soort = "p" if element.tag in ("div", "li", "dd", "dt", *_LIJSTEN) else element.tag
    if element.tag in _ZONDER_TEKST:
        yield Stuk(pad + soort, element.text_content(), regel)
        return
    tekst = element.text or ""
    for kind in element:
        if kind.tag in _IN_EEN_ZIN:
            tekst += _zin(kind) + (kind.tail or "")
            continue
        if tekst.strip():
            yield Stuk(pad + soort, tekst.strip("\n "), regel)
        yield from _stukken(kind, pad, regel)
        tekst = kind.tail or ""
    if tekst.strip() or soort in _OOK_LEEG:
        yield Stuk(pad + soort, tekst.strip("\n "), regel)


def _zin(element: html.HtmlElement) -> str:
    if element.tag == "code":
        return f"<code>{element.text_content()}</code>"
    binnen = (element.text or "") + "".join(_zin(kind) + (kind.tail or "") for kind in element)
    return f"<{element.tag}>{binnen}" + (f"</{element.tag}>" if element.tag not in ("br", "img") else "")


def merken_over(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield (lines after the first, what is wrong) for each mark left in the words of a block."""
    kaal = re.sub(r"<code>.*?</code>|<img>", "x", tekst, flags=re.DOTALL)
    # A star between figures multiplies them.
    kaal = re.sub(r"(?<=\d)</?(?:em|strong)>(?=\d)", "*", kaal)
    kaal = re.sub(r"</?(?!br>)\w+>", "", kaal)
    alle = ((fout, re.search(patroon, kaal, re.MULTILINE)) for patroon, fout in _OVER.items())
    over = {fout: kaal.count("\n", 0, gevonden.start()) for fout, gevonden in alle if gevonden}
    # What stands there instead of a word, may be told already.
    yield from ((regel, fout) for fout, regel in over.items() if fout != _BEGIN or [*over.values()] == [regel])


def op_regel(tekst: str, patronen: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield (line from 1, what is wrong) for each pattern (→ what is wrong) at the first hundred of its ends."""
    for patroon, fout in patronen.items():
        for een in islice(re.finditer(patroon, tekst, re.MULTILINE), 100):
            yield tekst.count("\n", 0, een.end()) + 1, fout


def geen_zin(tekst: str) -> str | None:
    """Say why the text of a record is not one sentence or more in one paragraph; None when it is."""
    if "\n" in tekst:
        return "hier hoort één alinea; haal de lege regel weg, of vouw de tekst met >-"
    if not tekst.isprintable():
        return "bevat een teken dat niemand ziet; typ de tekst opnieuw"
    if not _OPVALLEND.search(tekst):
        return None
    if gevonden := _NIET_HIER.search(tekst):
        hoort = "in een tekst staan geen accolades, en een link leidt naar https:// of een pagina"
        return f"bevat '{gevonden[0]}'; {hoort}"
    gemaakt = stukken(maak_html(NOOT.sub("", verhuld(als_zin(tekst)))))
    if [een.soort for een in gemaakt] != ["p"]:
        return "begint als een lijst, kop, tabel, kader, noot of code; begin met een woord"
    if anders := set(re.findall(r"<(\w+)>", gemaakt[0].tekst)) - _IN_EEN_RECORD:
        return f"bevat opmaak die hier niet kan ({', '.join(sorted(anders))}); gebruik **vet**, *cursief* of een link"
    # A quotation can begin in the middle of a sentence.
    return next((fout for _, fout in merken_over(gemaakt[0].tekst.lstrip("–— "))), None)
