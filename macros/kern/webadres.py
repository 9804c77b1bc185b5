"""Addresses on the web as a browser reads them, and which of them may stand in a text."""

import re
from html import unescape
from urllib.parse import urlsplit

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_SCHEMA = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})", re.IGNORECASE | re.ASCII)
_BEPAALD = re.compile(r"^ {0,3}\[[^\]^]{1,99}\]:\s*(\S+)", re.MULTILINE)


def host_van(adres: str) -> str:
    """Give the host of an address elsewhere, without `www.`; empty for what is on this site."""
    return urlsplit(adres).netloc.removeprefix("www.") if adres.startswith("https://") else ""


def fout_in_adres(adres: str) -> str | None:
    """Say why an address may not stand in a text; None when it may, or when it is of this site."""
    if re.search(r"[\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]", adres):
        return f"'{_leesbaar(adres)}' bevat een spatie, een backslash of een onzichtbaar teken; typ het adres opnieuw"
    if adres.startswith("//"):
        return f"'{adres}' noemt geen https; schrijf https: ervoor"
    if not (schema := _SCHEMA.match(adres)):
        return None
    soort = schema[1].lower()
    if soort in ("tel", "sms", "callto", "whatsapp"):
        return f"'{adres}': een nummer hoort in data/hulp/; schrijf op een eigen regel {{{{ telefoonnummer(\"id\") }}}}"
    if soort == "mailto":
        return None if _MAIL.fullmatch(adres) else f"'{adres}' is geen gewoon mailadres; schrijf mailto:naam@site.nl"
    if soort != "https":
        raad = f"schrijf https{adres[4:]}, of laat hem weg als dat niet werkt" if soort == "http" else ""
        raad = raad or "alleen https:// en een pagina van deze site kunnen hier"
        return f"'{adres}' begint met '{schema[0]}'; {raad}"
    try:
        goed = adres.startswith("https://") and _HOST.fullmatch(urlsplit(adres).netloc)
    except ValueError:
        goed = None
    vreemd = not goed or ".xn--" in f".{urlsplit(adres).netloc}"
    return f"'{adres}' is geen gewoon webadres; schrijf het zoals https://www.site.nl/pagina" if vreemd else None


def fout_in_tekst(tekst: str) -> str | None:
    """Say what is wrong with the links in a text of data/; None when they may stand there."""
    if "](" not in tekst and "]:" not in tekst:
        return None
    if re.search(r"!\[(?!\^)", tekst):
        return "bevat een plaatje; in een tekst staan alleen woorden en links"
    # A title behind the address is none of it.
    links = (re.split(r"\s[\"'(]", deel.partition(")")[0], maxsplit=1)[0].strip() for deel in tekst.split("](")[1:])
    for adres in map(unescape, (*links, *_BEPAALD.findall(tekst))):
        if fout := fout_in_adres(adres) if adres.strip("#") else "zij leidt nergens heen":
            return f"bevat een link die niet kan: {fout}"
    return None


def _leesbaar(adres: str) -> str:
    return adres.encode("unicode_escape").decode("ascii") if not adres.isprintable() else adres
