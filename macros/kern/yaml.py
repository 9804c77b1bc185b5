"""YAML as text with line numbers: guesses no types, lets no key win over its twin, takes nothing off what was typed.

Plain YAML reads 0412345670 as octal, 17:00 as 1020, 1.10 as 1.1 and NO as False; here every scalar stays the text an
editor typed, and the model decides what is a number or a date. A word behind `!`, `&` or ` #` would be gone without a
word, and a line below could be drawn into a text: all that YAML has beside names, texts and lists is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.kern.fouten import DataError, Problem
from macros.kern.grenzen import blijf_binnen, lees_bytes
from macros.kern.samenvoeging import resten
from macros.kern.tekens import vreemde_tekens

Plaats = tuple[str | int, ...]

# The parser in C is some five times as fast; a Python without it reads the same.
LADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DIEPST = 20
_AANHALING = "zet aanhalingstekens om de hele tekst"
_VOUW = "zet >- achter de dubbele punt en de hele tekst eronder"
_HAKEN = {"[": "[]", "{": "{}"}
_HAAK = "de {0} die hier begint, eindigt niet goed; zet er {1} achter, en sluit elk aanhalingsteken ertussen"
_VERWIJZING = "verwijzing met & en * gevonden; schrijf de waarde voluit, of zet er aanhalingstekens om"
# What YAML takes for something else than text, by its first character outside every scalar.
_VALT_WEG = {
    "!": f"wat met ! begint, is voor YAML een opdracht en geen tekst; {_AANHALING}",
    "&": _VERWIJZING,
    "*": _VERWIJZING,
    "#": f"wat achter # staat valt weg; {_AANHALING}, of zet de opmerking op een regel erboven",
    "-": "hier begint een tweede document, en dat leest niemand; haal --- weg",
    ".": "hier eindigt het document, en wat erna komt valt weg; haal ... weg",
}
# What the parser says → what an editor is told.
_NIET_TE_LEZEN = {
    "quoted scalar": f"het aanhalingsteken dat hier begint, eindigt nergens; sluit het, of {_AANHALING}",
    "could not find expected ':'": "ontbreekt hier een dubbele punt na de veldnaam? Een tekst loopt niet zo door",
    "flow node did not find": "naast een komma ontbreekt een waarde; haal de komma weg, of zet de waarde erbij",
    "mapping values are not allowed": "zet een tekst met een dubbele punt tussen aanhalingstekens",
    "expected <document start>": f"het document eindigde hierboven al; haal ... weg, of {_AANHALING}",
}
# Of each scalar `t` is left, `q` when it is quoted, `w` when it is one word, number or date in small letters.
_ENGELS = ("yes", "no", "true", "false", "on", "off")
_WOORD = re.compile(r"[a-z0-9.-]+")
# A comment on a line of its own, behind what an editor closed, or in words behind one word.
_OPMERKING = re.compile(r"(?:^|(?<=[q\]}])) *#.*|(?<=w) +# +[A-Za-z].*|\A\s*---[ ]*$", re.MULTILINE)
_REST = re.compile(r"^(?:---|\.\.\.)|[^\s:,\[\]{}tqw-]")
_BEGINT = re.compile(r"\s*(?:- +)*(?:(?:[^\s:]+: +)?([!&*%@`'\"\[\]{}|>,?])|[^\s:]+: +(-))")


@dataclass(frozen=True, eq=False)
class Gelezen:
    """The content of a YAML file.

    `waarde` is nested dicts, lists and texts, an empty value None; `regels` has the line (from 1) and the column
    (from 0) per place: the keys and indexes from the top.
    """

    waarde: Any
    regels: dict[Plaats, tuple[int, int]] = field(repr=False)

    def regel(self, plaats: Plaats) -> int:
        """Give the line of a place, or of the nearest place above it."""
        while plaats and plaats not in self.regels:
            plaats = plaats[:-1]
        return self.regels.get(plaats, (1, 0))[0]


def lees_tekst(pad: Path, naam: str) -> str:
    """Read a file that is called so in messages; DataError when it is missing, not UTF-8, too large, or half merged.

    The ends of its lines are those of this system, whatever system they come from.
    """
    ruw = lees_bytes(pad, naam)
    try:
        tekst = ruw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fout:
        regel = ruw[: fout.start].count(b"\n") + 1
        raise DataError(
            [Problem(naam, regel, "geen UTF-8; sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering)")]
        ) from None
    _bewaak(tekst, naam)
    return tekst


@lru_cache(maxsize=1024)
def _bewaak(tekst: str, naam: str) -> None:
    """Refuse what is half merged or too much; of a text that passed it is known."""
    if gevonden := list(resten(tekst, naam)):
        raise DataError(gevonden)
    blijf_binnen(tekst, naam)


def lees_yaml(pad: Path, naam: str) -> Gelezen:
    """Read a YAML file as text nodes; DataError when it is missing, or is not read as it was typed.

    The same text gives the same object: who watches the files reads only what changed.
    """
    return ontleed(lees_tekst(pad, naam), naam)


@lru_cache(maxsize=1024)
def ontleed(tekst: str, naam: str, anders: frozenset[str] | None = None) -> Gelezen:
    """Read the text of a YAML file as text nodes, as `lees_yaml` does.

    The generator reads some texts as a number, a day or yes and no; where it reads too, `anders` are those that it may,
    and any other is refused.
    """
    if vreemd := list(vreemde_tekens(tekst, naam)):
        raise DataError(vreemd)
    lezer = _Lezer(tekst, naam, anders)
    try:
        waarde = lezer.document()
    except yaml.MarkedYAMLError as fout:
        if fout.problem_mark and fout.problem_mark.line == lezer.loopt_tot:
            # The text did not run on: what stands below it is not where it should be.
            lezer.problemen.pop()
        raise DataError(lezer.problemen or [Problem(naam, *_wat_er_mis_is(fout, tekst))]) from None
    except yaml.YAMLError:
        raise DataError.van(naam, "bevat een teken dat in YAML niet mag") from None
    if lezer.problemen:
        raise DataError(lezer.problemen)
    return Gelezen(waarde, lezer.regels)


def _wat_er_mis_is(fout: yaml.MarkedYAMLError, tekst: str) -> tuple[int, str]:
    """Give the line of what YAML can't read, and what it is."""
    regels, zin = [*tekst.split("\n"), ""], f"{fout.context} {fout.problem}"
    plek = fout.context_mark if re.search(r"quoted scalar|simple key| flow ", zin) else None
    plek = plek or fout.problem_mark or fout.context_mark
    nummer, kolom = (plek.line, plek.column) if plek else (0, 0)
    regel = regels[nummer]
    begin = _BEGINT.match(regel)
    wat = "controleer inspringing, dubbele punt en aanhalingstekens rond deze regel"
    if begin:
        wat = f"een tekst die met {begin[1] or begin[2]} begint of er een bevat, staat tussen aanhalingstekens"
    wat = next((wat for deel, wat in _NIET_TE_LEZEN.items() if deel in zin), wat)
    if " flow " in zin and regel[kolom : kolom + 1] in _HAKEN:
        wat = f"wat na # komt, valt weg; {_AANHALING}" if " #" in regel else _HAAK.format(*_HAKEN[regel[kolom]])
    elif zonder := re.match(r" *(?:(-)(?=[^\s-])|(?:- +)?[\w-]+:(?=\S))", regel):
        wat = f"zet een spatie achter {'het streepje' if zonder[1] else 'de dubbele punt'}"
    elif ("expected" in zin and not regel[:kolom].strip() and not re.search("':'|document start", zin)) or (
        "mapping values" in zin and re.fullmatch(r" *(?:- +)?[\w-]+", regel[:kolom])
    ):
        wat = _inspringing(regels, nummer)
    return nummer + 1, f"geen geldige YAML; {wat}"


def _inspringing(regels: list[str], nummer: int) -> str:
    """Say how far a line should stand from the edge: as far as the one of its kind above it."""
    regel = regels[nummer]
    soort = r" *- " if regel.lstrip().startswith("- ") else r" *(?:- +)?(?=[\w-]+:(?: |$))"
    boven = filter(None, (re.match(soort, een) for een in reversed(regels[:nummer])))
    hoort, springt = (
        len(next(boven, ["", ""])[0].replace("- ", "  " * ("\\w" in soort))),
        len(regel) - len(regel.lstrip()),
    )
    if hoort == springt:
        return "springt zo in dat hij bij niets hoort; vergelijk hem met een ander record in dit bestand"
    record = "; begint hier een volgend record, zet er dan - voor" if regel.startswith("id:") else ""
    return f"springt {springt} {'spatie' if springt == 1 else 'spaties'} in; hier horen er {hoort}{record}"


class _Lezer:
    """Reads one file part by part; keeps where each value stands, and what of the text is in none."""

    def __init__(self, tekst: str, naam: str, anders: frozenset[str] | None) -> None:
        self.tekst, self.naam, self.anders = tekst, naam, anders
        self.regels: dict[Plaats, tuple[int, int]] = {}
        self.problemen: list[Problem] = []
        # The last line, from 0, of the text that was read last, where it runs on without quotes.
        self.loopt_tot = -1
        self._delen: Iterator[Any] = yaml.parse(tekst, Loader=LADER)
        # What is in no scalar, and how far the text was read.
        self._rest, self._tot = [""], 0
        self._generator = LADER("")

    def document(self) -> Any:
        """Give the value of the one document, and see what would be taken off."""
        if isinstance([next(self._delen), next(self._delen)][1], yaml.StreamEndEvent):
            raise DataError.van(self.naam, "bestand is leeg; zet terug wat er stond, of typ [] voor niets")
        waarde = self.lees(next(self._delen), ())
        next(self._delen)
        # Where a second document begins; what is in it is not read.
        einde = next(self._delen).end_mark.index
        rest = _OPMERKING.sub("", "".join([*self._rest, self.tekst[self._tot : einde]]))
        for nummer, regel in enumerate(rest.split("\n"), 1):
            if gevonden := _REST.search(regel):
                wat = _VALT_WEG.get(gevonden[0][0], f"{gevonden[0]} is hier geen tekst; {_AANHALING}")
                self.problemen.append(Problem(self.naam, nummer, wat))
        return waarde

    def lees(self, deel: Any, plaats: Plaats) -> Any:
        """Give the value that begins with a part of the stream."""
        plek = deel.start_mark
        self.regels.setdefault(plaats, (plek.line + 1, plek.column))
        if len(plaats) > _DIEPST:
            raise DataError.van(self.naam, "zit te diep genest; haal haakjes of inspringing weg", plek.line + 1)
        if isinstance(deel, yaml.MappingStartEvent):
            return self._afbeelding(plaats)
        if isinstance(deel, yaml.SequenceStartEvent):
            return [self.lees(kind, (*plaats, nummer)) for nummer, kind in enumerate(self._kinderen())]
        return self._scalair(deel, plaats) if isinstance(deel, yaml.ScalarEvent) else None

    def _kinderen(self) -> Iterator[Any]:
        """Yield where each child of a list or mapping begins; who takes one reads it to its end."""
        while not isinstance(deel := next(self._delen), yaml.CollectionEndEvent):
            yield deel

    def _afbeelding(self, plaats: Plaats) -> dict[str, Any]:
        waarden: dict[str, Any] = {}
        dubbel: set[str] = set()
        kinderen = self._kinderen()
        for sleutel in kinderen:
            if not isinstance(sleutel, yaml.ScalarEvent):
                self._fout(sleutel, "een veldnaam is één woord met een dubbele punt erachter")
            naam = self.lees(sleutel, (*plaats, 0))
            naam = naam if isinstance(naam, str) else ""
            if naam in waarden and "id" not in dubbel:
                raad = "laat er een staan" if naam != "id" else "begint hier een volgend record, zet er dan - voor"
                self._fout(sleutel, f"{naam}: staat hier twee keer; {raad}")
                dubbel.add(naam)
            self.regels[(*plaats, naam)] = (sleutel.start_mark.line + 1, sleutel.start_mark.column)
            waarden[naam] = self.lees(next(kinderen), (*plaats, naam))
        return waarden

    def _scalair(self, deel: Any, plaats: Plaats) -> str | None:
        begin, einde, stijl = deel.start_mark.index, deel.end_mark.index, deel.style
        getypt = self.tekst[begin:einde]
        # One with a mark before it stays in the rest, and is refused there.
        if not (deel.tag or deel.anchor):
            teken = "q" if stijl in ("'", '"') else "w" if _WOORD.fullmatch(getypt) else "t"
            self._rest += [self.tekst[self._tot : begin], teken, "\n" * getypt.count("\n")]
            self._tot = einde
        wat = _anders(stijl, getypt)
        self.loopt_tot = deel.end_mark.line if wat and not stijl and "\n" in getypt else -1
        if not stijl and re.fullmatch(r"\d,\d", self.tekst[max(begin - 2, 0) : begin + 1]):
            wat = "een komma begint een volgende waarde; zet een getal als 1,3 tussen aanhalingstekens"
        if not (wat or stijl or self.anders is None or getypt in ("", *self.anders)) and self._is_geen_tekst(getypt):
            wat = f'de generator leest {getypt} niet als tekst; schrijf "{getypt}"'
            wat += ", of ja of nee waar dat hoort" if getypt.lower() in _ENGELS else ""
        if wat:
            self._fout(deel, f"{plaats[-1]}: {wat}" if plaats and isinstance(plaats[-1], str) else wat)
        return None if not stijl and not getypt else str(deel.value)

    def _is_geen_tekst(self, getypt: str) -> bool:
        tag: str = self._generator.resolve(yaml.ScalarNode, getypt, (True, False))
        return not tag.endswith(":str")

    def _fout(self, deel: Any, tekst: str) -> None:
        self.problemen.append(Problem(self.naam, deel.start_mark.line + 1, tekst))


def _anders(stijl: str | None, getypt: str) -> str | None:
    """Say why a scalar would not be read as it was typed; nothing when it is."""
    if stijl in ("|", ">"):
        kop, _, tekst = getypt.partition("\n")
        if not re.fullmatch(r"[|>][+-]? *", kop):
            return f"achter {stijl} staat hoogstens een streepje; zet de tekst op de regels eronder"
        lijst = stijl == ">" and re.search(r"^ *[-*+] ", tekst, re.MULTILINE)
        return "de punten van een lijst lopen hier door in één regel; schrijf | in plaats van >" if lijst else None
    if stijl and "\n" in getypt:
        return f"het aanhalingsteken dat hier begint, eindigt niet op deze regel; zet er een achter, of {_VOUW}"
    if re.search(r"\n *- ", getypt):
        return "de regel eronder hoort hier niet bij; laat beide evenveel inspringen, of zet hier een : achter"
    if "\n" in getypt:
        return f"loopt door op de volgende regel; {_VOUW}"
    if stijl == '"' and "\\" in re.sub(r'\\["\\]', "", getypt):
        return "een \\ in een tekst met \" verandert wat er staat; haal hem weg, of zet ' om de tekst"
    if not stijl and getypt in ("~", "null"):
        return f"{getypt} betekent niets; laat het veld leeg, of {_AANHALING}"
    los = not stijl and getypt.count('"') % 2
    return f'een " staat er zonder zijn tweede; {_AANHALING}, of haal hem weg' if los else None
