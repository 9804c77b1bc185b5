"""Characters that nobody means to type: unseen, turning the direction of reading, or what was left of a lost letter."""

import re
import unicodedata
from collections.abc import Iterator

from macros.kern.fouten import Problem

VERBODEN = re.compile(r"[<>]|\{\{|\{%|\{#|\{:|&#?\w+;")
"""What a template engine or a browser acts on; a text only says something."""

# What can be printed and yet is not what it seems: an accent by itself, what stands for a loss, what takes no room.
_LOS = r"[\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_VERLOREN = r"[\ufffc\ufffd]"
_LEEG = r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_SCHIJN = re.compile("|".join((_LOS, _VERLOREN, _LEEG)))
_OPNIEUW = "haal het weg, of typ de woorden eromheen opnieuw"
# (which, what it is, what to do); the first that fits counts.
_SOORTEN = (
    (r"\t", "tab gevonden", "gebruik spaties"),
    (r"[\v\f\r\x85\u2028\u2029]", "regeleinde dat niet elk programma kent", "typ een gewone Enter"),
    (r"[\x00-\x1f\x7f-\x9f]", "stuurteken", _OPNIEUW),
    (r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", "teken dat de leesrichting keert", _OPNIEUW),
    (r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]", "bijzondere spatie", "typ een gewone spatie"),
    (r"\xad", "onzichtbaar afbreekstreepje", "haal het weg"),
    (r"[\uf000-\uf0ff]", "opsommingsteken van een tekstverwerker", "typ een - met een spatie erachter"),
    (_VERLOREN, "teken dat staat voor iets wat verloren ging", "typ opnieuw wat hier hoort"),
    (_LOS, "accent los van zijn letter", "typ de letter met haar accent opnieuw"),
    ("", "onzichtbaar of onbekend teken", _OPNIEUW),
)
# Unicode itself gives the control characters no name: these have one, from U+0000 on.
_STUUR = "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS"
_NAMEN = {**dict(enumerate(_STUUR.split())), 0x1E: "RS", 0x1F: "US", 0x7F: "DEL", 0x85: "NEL"}


def vreemde_tekens(tekst: str, naam: str, toegestaan: str = "") -> Iterator[Problem]:
    """Yield each line of a text with a character that nobody means to type, once per character, with its name."""
    vreemd = {teken for teken in set(tekst) if not teken.isprintable() or _SCHIJN.match(teken)} - {"\n", *toegestaan}
    for nummer, regel in enumerate(tekst.split("\n") if vreemd else (), 1):
        for teken in sorted(vreemd & set(regel)):
            wat, remedie = next((wat, remedie) for soort, wat, remedie in _SOORTEN if re.match(soort, teken))
            heet = unicodedata.name(teken, "") or _NAMEN.get(ord(teken), "zonder naam")
            welk = "" if teken == "\t" else f" gevonden: U+{ord(teken):04X} ({heet})"
            yield Problem(naam, nummer, f"{wat}{welk}; {remedie}")
