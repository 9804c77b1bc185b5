"""The source text of the visie, brought to words by written rules.

The source is text from a converted PDF. A rule takes away what conversion and layout left behind,
never a word. Each rule is a function; its docstring is the rule.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

VOETNOOTCIJFERS = {"¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9}
_CIJFER = f"[{''.join(VOETNOOTCIJFERS)}]"


@dataclass(frozen=True)
class Woord:
    """A word and where it stands: a line of the source, or a block of a page."""

    tekst: str
    plaats: str


def zonder_paginanummer(regel: str) -> str:
    """A line of the contents list ends in a tab and a page number; the number is layout."""
    return re.sub(r"\t\d+\s*$", "", regel) if regel.count("\t") <= 2 else regel


def zonder_opsommingsteken(regel: str) -> str:
    """A dash, a number with a dot or a letter with a dot that opens a line is numbering, and so layout."""
    return re.sub(r"^(?:[a-z]|\d+)\. (?=\S)", "", re.sub(r"^\s*- ", "", regel))


def zonder_opmaak(regel: str) -> str:
    """Asterisks and tags for bold and italic are layout, and so are the brackets and the target of a link."""
    kaal = re.sub(r"</?i>|\*+", "", regel)
    kaal = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", kaal)
    return re.sub(r"<(https?://[^>]+)>", r"\1", kaal)


def zonder_lucht_in_aanhaling(regel: str) -> str:
    """White space just inside curly quotation marks comes from scanning."""
    return re.sub(r"“\s+", "“", re.sub(r"\s+”", "”", regel))


def verwijzing_los(regel: str) -> str:
    """A footnote mark behind a word is a word of its own, `[3]`."""
    return re.sub(_CIJFER, lambda teken: f" [{VOETNOOTCIJFERS[teken.group()]}] ", regel)


REGELS: tuple[Callable[[str], str], ...] = (
    zonder_paginanummer,
    zonder_opsommingsteken,
    zonder_opmaak,
    zonder_lucht_in_aanhaling,
    verwijzing_los,
)


def woorden_op(tekst: str, plaats: str) -> list[Woord]:
    """Split text into words; white space, line breaks and page breaks do not count."""
    return [Woord(woord, plaats) for woord in tekst.split()]


def bronwoorden(tekst: str) -> list[Woord]:
    """Give the words of the source in reading order.

    Footnotes interrupt the text at the foot of a page: they are lifted out and follow the text, in their order.
    """
    lopend: list[Woord] = []
    voetnoten: list[Woord] = []
    for nummer, regel in enumerate(tekst.split("\n"), 1):
        bak = voetnoten if re.match(rf"{_CIJFER}\s", regel) else lopend
        kaal = re.sub(rf"^{_CIJFER}\s", "", regel)
        for schoon in REGELS:
            kaal = schoon(kaal)
        bak += woorden_op(kaal, f"regel {nummer}")
    return lopend + voetnoten
