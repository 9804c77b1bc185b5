"""The pages in docs/ as an editor wrote them: paragraphs, headings and macro calls, with line numbers.

Only what the checks need is read here; turning Markdown into HTML is the generator's work.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from macros.kern.fouten import DataError, Problem
from macros.kern.grenzen import bewaak_pagina
from macros.kern.tekens import vreemde_tekens
from macros.kern.voorwerk import lees_voorwerk
from macros.kern.yaml import lees_tekst

_ID = re.compile(r"\s*\{:\s*#([A-Za-z0-9_-]+)[^}]*\}\s*$")
_AANROEP = re.compile(r"^\{\{\s*(\w+)\(([^()]*)\)\s*\}\}$")
_ARGUMENT = re.compile(r"^\s*(?:\"([^\"]*)\"|'([^']*)')\s*$")
_CODE = re.compile(r"^(```+|~~~+)[^\n`]*\n(?:.*?\n)?\1 *$", re.MULTILINE | re.DOTALL)
_KOP = re.compile(r"^(#{1,6})\s+(.*)$")
_PUNT = re.compile(r"^\s*(?:[-*]|(\d+\.))\s+(.*)$")
_KADER = re.compile(r"^(?:!!!|\?\?\?\+?)(?P<soort>[^\"]*)(?:\"(?P<titel>.*)\")?\s*$")
_KENMERK = re.compile(r"^\{:\s*#[a-z0-9-]+\s*\}$")
_KOP_MET_HEKJE = "schrijf een kop met #, zodat hij een id kan krijgen"
_PAD = re.compile(r"(?=.{4,120}$)[a-z0-9]+(?:[/-][a-z0-9]+)*\.md")
_PADVORM = "een pagina heet met kleine letters, cijfers en streepjes; noem haar "
_TEKEN = re.compile(r"&(?:#\w+|[A-Za-z]\w*);")
_HTML = re.compile(r"<(?!https?://)[a-zA-Z/!?]")


@dataclass(frozen=True)
class Tekstblok:
    """A heading, paragraph or list point of a page.

    `tekst` is its Markdown without the id; an id on a line of its own would stand after `laatste_regel`. `soort` is
    `kop`, with the number of its `#` as `niveau`; `alinea`; or `punt`, with the spaces before it as `inspringing`.
    """

    id: str | None
    tekst: str
    regel: int
    laatste_regel: int
    soort: str
    inspringing: int = 0
    genummerd: bool = False
    niveau: int = 0


@dataclass(frozen=True)
class Aanroep:
    """A macro call: its noun, its ids and its line."""

    naam: str
    ids: tuple[str, ...]
    regel: int


@dataclass(frozen=True)
class Tekstkader:
    """A box of ours between the text: its kind and other words behind it, its title, its Markdown in one paragraph."""

    soort: str
    titel: str
    tekst: str


# Pages in these folders explain words in place; the page that explains them all does not.
_LEGT_UIT = ("hulp/", "meldcode/", "partners/", "raad/")
_WOORDENLIJST = "hulp/woorden.md"


@dataclass(frozen=True, eq=False)
class Pagina:
    """A Markdown page.

    `pad` is its path under docs/, `meta` its front matter, which takes `begin` of its `regels`; `delen` are its blocks,
    calls and boxes in their order, `problemen` what is wrong with how it is written. `docs` is the folder it stands in:
    that of another project for a page that this one shares.
    """

    pad: str
    meta: dict[str, str]
    delen: tuple[Tekstblok | Aanroep | Tekstkader, ...]
    regels: tuple[str, ...] = ()
    begin: int = 0
    problemen: tuple[Problem, ...] = ()
    docs: str = "docs"

    @property
    def blokken(self) -> tuple[Tekstblok, ...]:
        """The headings, paragraphs and points in our own hand or adopted, without macros."""
        return tuple(deel for deel in self.delen if isinstance(deel, Tekstblok))

    @property
    def aanroepen(self) -> tuple[Aanroep, ...]:
        """The macro calls."""
        return tuple(deel for deel in self.delen if isinstance(deel, Aanroep))

    def fout(self, tekst: str, regel: int = 1) -> Problem:
        """Give a mistake on this page."""
        return Problem(self.bestand, regel, tekst)

    @property
    def bestand(self) -> str:
        """Its file, as seen from the project folder."""
        return f"{self.docs}/{self.pad}"

    @property
    def gedeeld(self) -> bool:
        """Whether it belongs to the project that this one stands on."""
        return self.docs != "docs"

    @property
    def periode(self) -> str | None:
        """The period whose adopted text this page belongs to, from its folder."""
        gevonden = re.match(r"visie/(\d{4}-\d{4})/", self.pad)
        return gevonden.group(1) if gevonden else None

    @property
    def legt_uit(self) -> bool:
        """Whether it explains words in place: by its folder, or as `begrippen: ja` or `nee` in its head says."""
        gekozen = self.meta.get("begrippen")
        if gekozen or self.pad == _WOORDENLIJST or self.meta.get("taal", "nl") != "nl":
            return gekozen == "ja"
        return self.pad.startswith(_LEGT_UIT)

    @property
    def letterlijk(self) -> bool:
        """Whether what stands on this page is adopted text: it says which paragraph of the document it shows."""
        return self.periode is not None and "paragraaf" in self.meta


def zonder_id(paginas: Iterable[Pagina]) -> Iterator[tuple[Pagina, Tekstblok]]:
    """Yield the paragraphs and points of adopted text that still lack an id, with their page."""
    for pagina in paginas:
        for blok in pagina.blokken:
            if pagina.letterlijk and blok.soort != "kop" and blok.id is None:
                yield pagina, blok


def lees_paginas(docs: Path) -> tuple[Pagina, ...]:
    """Read all pages under docs/, made files left out; DataError names all that can't be read or have no good name."""
    problemen: list[Problem] = []
    paginas: dict[str, Pagina] = {}
    for bestand in sorted(docs.rglob("*.md")):
        pad = bestand.relative_to(docs).as_posix()
        if pad.startswith("gemaakt/"):
            continue
        # A name can hold what no screen shows.
        naam = f"docs/{repr(pad)[1:-1]}"
        try:
            if not _PAD.fullmatch(pad):
                goed = re.sub(r"[^a-z0-9/.]+", "-", pad.lower().removesuffix(".md")).strip("-.") or "een-ander"
                raise DataError.van(naam, f"{_PADVORM}{goed}.md")
            pagina = lees_pagina(lees_tekst(bestand, naam), pad)
        except DataError as fout:
            problemen += fout.problems
            continue
        adres = pad.removesuffix(".md").removesuffix("/index")
        if (ander := paginas.setdefault(adres, pagina)) is not pagina:
            problemen += [pagina.fout(f"/{adres}/ is ook het adres van docs/{ander.pad}; laat er een van staan")]
    if problemen:
        raise DataError(problemen)
    return tuple(paginas.values())


@lru_cache(maxsize=1024)
def lees_pagina(tekst: str, pad: str, docs: str = "docs") -> Pagina:
    """Read one page, and see whether it holds HTML, a tag, a loop, or a macro call that is not a noun with ids.

    The same text gives the same page.
    """
    regels, naam = tekst.split("\n"), f"{docs}/{pad}"
    bewaak_pagina(regels, naam)
    meta, begin, problemen = lees_voorwerk(tekst, naam)
    problemen += vreemde_tekens(tekst, naam, toegestaan="\t")
    delen: list[Tekstblok | Aanroep | Tekstkader] = []
    for nummer, regel in enumerate(regels[begin:], begin + 1):
        problemen += [Problem(naam, nummer, fout) for fout in _fouten(regel)]
    for eerste, stuk in _stukken(regels, begin):
        delen += _delen(eerste, stuk)
    pagina = Pagina(pad, meta, tuple(delen), tuple(regels), begin, docs=docs)
    if pagina.letterlijk:
        problemen += [Problem(naam, nummer, fout) for nummer, fout in _opsmuk(regels)]
    return replace(pagina, problemen=tuple(problemen))


def _stukken(regels: list[str], begin: int) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, lines) of each run of non-empty lines, and of each box or example, empty lines and all."""
    stuk: list[str] = []
    in_kader, code = False, _code(regels)
    for nummer, regel in enumerate(regels[begin:], begin + 1):
        opent = code[nummer] == nummer if nummer in code else regel.startswith(("!!!", "???"))
        vervolg = nummer in code or (nummer - 1 not in code and (not regel or regel.startswith("    ")))
        blijft = in_kader and not opent and vervolg
        if stuk and not blijft and (opent or in_kader or not regel.strip()):
            yield nummer - len(stuk), stuk
            stuk = []
        in_kader = opent or blijft
        if in_kader or regel.strip():
            stuk.append(regel)
    if stuk:
        yield len(regels) + 1 - len(stuk), stuk


def _code(regels: list[str]) -> dict[int, int]:
    """Give for each line of an example between fences the line on which that begins: no heading in it is one."""
    tekst = "\n".join(regels)
    paren = ((tekst[: een.start()].count("\n") + 1, een[0].count("\n")) for een in _CODE.finditer(tekst))
    return {nummer: begin for begin, rest in paren for nummer in range(begin, begin + rest + 1)}


def _fouten(regel: str) -> Iterator[str]:
    kaal = regel.strip()
    if "{%" in kaal or "{#" in kaal:
        yield "'{%' en '{#' horen niet in een pagina; gebruik een macro of {: #id }"
    aanroep = _AANROEP.match(kaal)
    if "{{" in kaal and (regel != regel.lstrip() or not aanroep):
        yield 'een macro staat alleen op een regel, zonder inspringen, als {{ naam("id") }}'
    if aanroep and any(deel.strip() and not _ARGUMENT.match(deel) for deel in aanroep[2].split(",")):
        yield f'zet rechte aanhalingstekens om het id, als {{{{ {aanroep[1]}("id") }}}}'
    if regel.startswith("    ") and _KOP.match(kaal):
        yield "een kop hoort niet in een kader; zet haar erboven"
    if kaal and not kaal.strip("="):
        yield _KOP_MET_HEKJE
    if _HTML.search(kaal):
        yield "HTML hoort niet in een pagina; gebruik Markdown of een macro"
    if gevonden := _TEKEN.search(re.sub(r"`[^`]*`|\]\([^)]*\)", "", kaal)):
        yield f"'{gevonden[0]}' wordt een ander teken; typ het teken zelf"


def _opsmuk(regels: list[str]) -> Iterator[tuple[int, str]]:
    """Yield (line, fault) of markup that could hide or dress adopted words: all but a plain id at the end."""
    for nummer, regel in enumerate(regels, 1):
        for gevonden in re.finditer(r"\{:[^}]*\}?", regel):
            if not _KENMERK.match(gevonden.group()) or regel[gevonden.end() :].strip():
                yield nummer, "achter tekst van de visie staat alleen een id, als {: #een-id }"


def _delen(eerste: int, stuk: list[str]) -> Iterator[Tekstblok | Aanroep | Tekstkader]:
    """Yield the blocks and calls of one run of lines, or the box that it is."""
    if kader := _KADER.match(stuk[0]):
        yield Tekstkader(kader["soort"].strip(), kader["titel"] or "", " ".join(" ".join(stuk[1:]).split()))
        return
    if _CODE.fullmatch("\n".join(stuk)):
        yield _blok(stuk, eerste)
        # The generator fills in a macro here too.
        aanroepen = ((_AANROEP.match(regel.strip()), nummer) for nummer, regel in enumerate(stuk, eerste))
        yield from (Aanroep(een[1], _ids(een[2]), nummer) for een, nummer in aanroepen if een)
        return
    alinea: list[str] = []
    begin = eerste
    for nummer, regel in enumerate(stuk, eerste):
        aanroep, kop, punt = _AANROEP.match(regel.strip()), _KOP.match(regel), _PUNT.match(regel)
        if alinea and (aanroep or kop or punt):
            yield _blok(alinea, begin)
            alinea = []
        if aanroep:
            yield Aanroep(aanroep.group(1), _ids(aanroep.group(2)), nummer)
        elif kop:
            yield _kop(kop.group(2), nummer, len(kop.group(1)))
        else:
            begin = begin if alinea else nummer
            alinea.append(regel)
    if alinea:
        yield _blok(alinea, begin)


def _blok(regels: list[str], begin: int) -> Tekstblok:
    punt = _PUNT.match(regels[0])
    tekst = "\n".join([punt.group(2) if punt else regels[0], *(regel.strip() for regel in regels[1:])])
    gevonden = _ID.search(tekst)
    return Tekstblok(
        id=gevonden.group(1) if gevonden else None,
        tekst=_ID.sub("", tekst).strip(),
        regel=begin,
        laatste_regel=begin + len(regels) - 1,
        soort="punt" if punt else "alinea",
        inspringing=len(regels[0]) - len(regels[0].lstrip()) if punt else 0,
        genummerd=bool(punt and punt.group(1)),
    )


def _kop(tekst: str, regel: int, niveau: int) -> Tekstblok:
    gevonden = _ID.search(tekst)
    id = gevonden.group(1) if gevonden else None
    return Tekstblok(id, _ID.sub("", tekst).strip(), regel, regel, "kop", niveau=niveau)


def _ids(argumenten: str) -> tuple[str, ...]:
    """Give the ids between the brackets; what is not a quoted text becomes itself, and is refused as unknown."""
    if not argumenten.strip():
        return ()
    gevonden = [(_ARGUMENT.match(argument), argument) for argument in argumenten.split(",")]
    return tuple(
        (match.group(1) or match.group(2) or "") if match else kaal.strip(" “”„‘’\"'") for match, kaal in gevonden
    )
