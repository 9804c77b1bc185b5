"""What makes words equal in search: the same here and in the browser (`overrides/assets/zoeken/vouwen.js`)."""

import re
import unicodedata

# Straight, curly and typed with the key for an accent: thema's, thema’s and thema´s are one word.
_APOSTROF = re.compile("['’‘‛ʼ`´′＇]")
# Accents, and what no one sees: where a word may break, which way it is read.
_LOOS = ("M", "Cf")
_GEEN_WOORD = re.compile(r"[\W_]+")


def vouw(tekst: str) -> str:
    """Give a text in small letters without accents, apostrophes and signs, its words one space apart."""
    kaal = _APOSTROF.sub("", tekst)
    if not kaal.isascii():
        los = unicodedata.normalize("NFKD", kaal)
        kaal = "".join(teken for teken in los if not unicodedata.category(teken).startswith(_LOOS))
    return _GEEN_WOORD.sub(" ", kaal.lower()).strip()


def woorden(tekst: str) -> list[str]:
    """Give the folded words of a text, in order."""
    return vouw(tekst).split()
