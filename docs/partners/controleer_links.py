#!/usr/bin/env python3
"""Kloppen mijn links naar de site van de regiovisie nog?

Gebruik: python3 controleer_links.py --site https://het-adres-van-de-site/ MAP, BESTAND of ADRES ...

Het programma haalt de lijst met adressen van de site op, zoekt in de bestanden naar links die met het adres van de site
beginnen, en zegt van elke link of hij klopt. Het heeft alleen Python 3.8 of nieuwer nodig en stuurt niets weg.
Uitkomst: 0 als alle links werken, 1 als er een vervallen of onbekend is, 2 als het niet kon controleren: ook als er
niets te lezen was, of als geen enkele link naar de site leidt.

Licentie: EUPL-1.2.
"""

import argparse
import email
import gzip
import io
import json
import os
import quopri
import re
import sys
import urllib.request
import zipfile
import zlib
from html import unescape
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

GOED = {"KLOPT", "HERNOEMD"}
GEEN_TEKST = {
    *(".avif", ".bmp", ".eot", ".gif", ".heic", ".ico", ".jpeg", ".jpg", ".mov", ".mp3", ".mp4", ".ogg", ".otf"),
    *(".png", ".tif", ".tiff", ".ttf", ".wav", ".webm", ".webp", ".woff", ".woff2"),
}
"""Beeld, geluid en letters: daar staan geen links in. Alle andere bestanden worden gelezen, hoe zij ook heten."""

MERKEN = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}
NULLEN = {(1, 2, 3): "utf-32-le", (0, 1, 2): "utf-32-be", (1, 3): "utf-16-le", (0, 2): "utf-16-be"}
"""Waar van elke vier bytes de nullen staan, in gewone tekst zonder merk → de codering."""

TE_GROOT = 100_000_000


class OnleesbaarError(Exception):
    """Dit bestand is niet te lezen; de tekst zegt waarom."""


def haal(waar):
    """Geef de bytes van een bestand of van een adres op het web."""
    if is_web(waar):
        with urllib.request.urlopen(waar, timeout=30) as antwoord:
            ruw = antwoord.read(TE_GROOT + 1)
    else:
        with Path(waar).open("rb") as bestand:
            ruw = bestand.read(TE_GROOT + 1)
    if len(ruw) > TE_GROOT:
        raise OnleesbaarError("groter dan 100 MB")
    return ruw


def is_web(waar):
    """Zeg of dit een adres op het web is."""
    return bool(re.match(r"https?://", waar, re.IGNORECASE))


def plaatsen(waar):
    """Geef elk bestand dat gelezen moet worden; een map telt één keer, ook als er een verwijzing naar is."""
    if is_web(waar) or Path(waar).is_file():
        return [waar]
    if not Path(waar).is_dir():
        raise ValueError(f"'{waar}' bestaat niet")
    gevonden, gezien = [], set()
    for plek, mappen, namen in os.walk(waar, followlinks=True):
        echt = os.path.realpath(plek)
        if echt in gezien:
            mappen[:] = []
            continue
        gezien.add(echt)
        mappen[:] = sorted(naam for naam in mappen if naam not in {".git", ".hg", ".svn"})
        gevonden += [str(Path(plek, naam)) for naam in sorted(namen) if Path(plek, naam).is_file()]
    return gevonden


def teksten(ruw, diepte=0):
    """Geef (deel, tekst) van alles wat er in een bestand te lezen is; een zip of mail heeft meer delen."""
    if ruw[:2] == b"\x1f\x8b" and diepte < 3:
        with gzip.GzipFile(fileobj=io.BytesIO(ruw)) as ingepakt:
            return teksten(ingepakt.read(TE_GROOT), diepte + 1)
    if ruw[:4] == b"PK\x03\x04" and diepte < 3:
        return list(uit_zip(ruw, diepte))
    tekst = ontcijfer(ruw)
    if re.search(r"^content-transfer-encoding:", tekst[:20000], re.IGNORECASE | re.MULTILINE):
        return list(uit_bericht(ruw, tekst)) or [("", tekst)]
    return [("", zachte_regels_heel(tekst) if "=3D" in tekst and re.search(r"=\r?\n", tekst) else tekst)]


def uit_zip(ruw, diepte):
    """Geef de delen van een zip, ook van .docx, .xlsx, .odt en .epub."""
    over = TE_GROOT
    with zipfile.ZipFile(io.BytesIO(ruw)) as ingepakt:
        for deel in ingepakt.infolist():
            over -= deel.file_size
            if over < 0 or deel.flag_bits & 1:
                raise OnleesbaarError("te groot om uit te pakken, of met een wachtwoord")
            if PurePosixPath(deel.filename).suffix.lower() in GEEN_TEKST:
                continue
            try:
                binnen = teksten(ingepakt.read(deel), diepte + 1)
            except OnleesbaarError:
                continue
            yield from (("!" + deel.filename + naam, tekst) for naam, tekst in binnen)


def uit_bericht(ruw, tekst):
    """Geef de delen van een mailbericht of bewaarde webpagina (.eml, .mht)."""
    codering = "utf-8" if b"\x00" not in ruw[:100] else ""
    bericht = email.message_from_bytes(ruw) if codering else email.message_from_string(tekst)
    for nummer, deel in enumerate(bericht.walk()):
        inhoud = deel.get_payload(decode=True)
        if inhoud and deel.get_content_maintype() == "text":
            yield f"!deel-{nummer}", ontcijfer(inhoud)


def zachte_regels_heel(tekst):
    """Geef tekst uit een mail (quoted-printable) met afgebroken links weer heel; elke regel houdt zijn nummer."""
    uit, wacht = [], 0
    for regel in tekst.splitlines():
        if regel.endswith("="):
            uit.append(regel[:-1])
            wacht += 1
        else:
            uit.append(regel + "\n" * (wacht + 1))
            wacht = 0
    return quopri.decodestring("".join(uit).encode("utf-8", "replace")).decode("utf-8", "replace")


def ontcijfer(ruw):
    """Geef de tekst van bytes: UTF-8, UTF-16 en UTF-32 met en zonder merk, en anders Windows-1252."""
    for merk, codering in MERKEN.items():
        if ruw.startswith(merk):
            return ruw.decode(codering, "replace")
    begin = ruw[: min(len(ruw), 4000) // 4 * 4]
    if b"\x00" in begin:
        helft = len(begin) // 8
        nullen = tuple(plek for plek in range(4) if begin[plek::4].count(0) > helft)
        if nullen not in NULLEN:
            raise OnleesbaarError("geen tekst, of van een soort die dit programma niet kent")
        return ruw.decode(NULLEN[nullen], "replace")
    if ruw.startswith((b"%PDF-", b"\xd0\xcf\x11\xe0")):
        raise OnleesbaarError("een PDF of oud Office-bestand; bewaar het als .docx, .odt of .html")
    try:
        return ruw.decode("utf-8")
    except UnicodeDecodeError:
        return ruw.decode("cp1252", "replace")


def gewoon(regel):
    r"""Geef een regel zoals een browser hem leest: zonder &amp;, \/ en \u002f, en zonder %3A%2F%2F."""
    if "\\" in regel:
        regel = re.sub(r"\\u([0-9a-fA-F]{4})", lambda teken: chr(int(teken.group(1), 16)), regel).replace("\\/", "/")
    regel = unescape(regel) if "&" in regel else regel
    return re.sub(r"https?%3a%2f%2f[^\s&\"'<>]*", lambda link: unquote(link.group()), regel, flags=re.IGNORECASE)


def links_in(tekst, site):
    """Geef (regel, link) van elke link naar de site: met http, https of alleen //, met of zonder www."""
    delen = urlsplit(site)
    host = re.escape(re.sub(r"^www\.", "", delen.netloc.lower()))
    poort = "" if delen.port else r"(?::(?:80|443))?"
    pad = re.escape(delen.path.rstrip("/"))
    patroon = re.compile(
        rf"(?:https?:)?//(?:www\.)?{host}{poort}{pad}(?![\w.:@-])[^\s\"'<>()\[\]{{}}|\\`“”„«»]*", re.IGNORECASE
    )
    for nummer, regel in enumerate(re.split(r"\r\n|\n|\r", tekst), 1):
        for gevonden in patroon.finditer(gewoon(regel)):
            voor = gevonden.string[: gevonden.start()][-1:]
            if gevonden.group().startswith("//") and (voor == ":" or voor.isalnum()):
                continue
            yield nummer, gevonden.group().rstrip(".,;:!?*_’…")


def adres_van(link, site):
    """Geef het adres zoals het in de lijst staat: zonder de site, index.html, een vraag of een tekstfragment."""
    delen = urlsplit(link)
    voor = urlsplit(site).path.rstrip("/")
    pad = re.sub("/{2,}", "/", unquote(delen.path)[len(unquote(voor)) :]).lstrip("/")
    pad = re.sub(r"(^|/)index\.html$", r"\1", pad)
    if pad and not pad.endswith("/") and "." not in pad.rsplit("/", 1)[-1]:
        pad += "/"
    plek = unquote(delen.fragment.partition(":~:")[0])
    return pad + ("#" + plek if plek else "")


def oordeel(adres, lijst):
    """Geef wat er met een adres is: een woord, en wat er nu voor in de plaats staat."""
    if adres in lijst["hernoemd"]:
        return "HERNOEMD", "nu: " + lijst["hernoemd"][adres]
    if adres in lijst["vervallen"]:
        einde = lijst["vervallen"][adres]
        nieuw = ", ".join(einde["vervangen_door"]) or "niets"
        sinds = einde["sinds"] or "een dag die niet bekend is"
        return "VERVALLEN", "sinds {}: {} Ervoor in de plaats: {}".format(sinds, einde["waarom"], nieuw)
    # Waar iemand bovenaan de pagina uitkomt, is ook goed.
    if adres in lijst["geldig"] or adres == "#inhoud":
        return "KLOPT", ""
    pagina = adres.partition("#")[0]
    if pagina != adres and pagina in lijst["geldig"]:
        return "ONBEKEND", "de pagina bestaat, maar deze plaats erop is geen blijvend adres"
    return "ONBEKEND", "dit adres bestaat niet"


def lees_lijst(waar):
    """Geef de lijst met adressen van de site."""
    lijst = json.loads(ontcijfer(haal(waar)))
    if not isinstance(lijst, dict) or not all(soort in lijst for soort in ("geldig", "hernoemd", "vervallen")):
        raise ValueError(f"{waar} is geen lijst met adressen van deze site")
    lijst["geldig"] = set(lijst["geldig"])
    return lijst


def bekijk(plek, site, lijst):
    """Geef (plaats, link, woord, uitleg) van elke link naar de site in een bestand of pagina."""
    try:
        delen = teksten(haal(plek))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise OnleesbaarError(f"beschadigd ({fout})") from None
    return [
        (f"{plek}{deel}:{regel}", link, *oordeel(adres_van(link, site), lijst))
        for deel, tekst in delen
        for regel, link in links_in(tekst, site)
    ]


def controleer(keuze, site):
    """Vertel van elke link of hij klopt; geef de uitkomst."""
    lijst = lees_lijst(keuze.adressen or site + "adressen.json")
    uitslag, gelezen, niet = {}, 0, []
    for waar in keuze.waar:
        for plek in plaatsen(waar):
            try:
                if plek != waar and Path(plek).suffix.lower() in GEEN_TEKST:
                    continue
                gevonden = bekijk(plek, site, lijst)
            except (OnleesbaarError, PermissionError) as fout:
                niet.append((plek, fout, plek == waar))
                continue
            gelezen += 1
            for plaats, link, woord, uitleg in gevonden:
                uitslag[woord] = uitslag.get(woord, 0) + 1
                if keuze.alles or woord != "KLOPT":
                    print(f"{woord:9}  {plaats}  {link}  {uitleg}".rstrip())
    for plek, fout, _ in niet:
        print(f"NIET GELEZEN  {plek}  {fout}", file=sys.stderr)
    if not gelezen:
        raise ValueError("er was niets te lezen")
    tellingen = ", ".join(f"{uitslag[woord]} {woord.lower()}" for woord in sorted(uitslag)) or "geen"
    print(f"{sum(uitslag.values())} links bekeken: {tellingen}")
    if not uitslag:
        raise ValueError(f"in {gelezen} gelezen bestanden leidt geen enkele link naar {site}; klopt dat adres?")
    if not set(uitslag) <= GOED:
        return 1
    return 2 if any(gevraagd for *_, gevraagd in niet) else 0


def main(argumenten=None):
    """Lees de opdracht, controleer en vertel."""
    for uitvoer in (sys.stdout, sys.stderr):
        if hasattr(uitvoer, "reconfigure"):
            uitvoer.reconfigure(errors="backslashreplace")
    lezer = argparse.ArgumentParser(description="Kloppen mijn links naar de site van de regiovisie nog?")
    lezer.add_argument("--site", required=True, help="adres van de site van de regiovisie, zoals https://…/")
    lezer.add_argument("--adressen", help="lijst met adressen die al is opgehaald (anders: adressen.json van de site)")
    lezer.add_argument("--alles", action="store_true", help="noem ook de links die kloppen")
    lezer.add_argument("waar", nargs="+", help="map, bestand of adres van een pagina met uw links")
    keuze = lezer.parse_args(argumenten)
    try:
        site = keuze.site if is_web(keuze.site) else "https://" + keuze.site.lstrip("/")
        site = re.sub(r"(index\.html)?[?#].*|index\.html$", "", site).rstrip("/") + "/"
        if not urlsplit(site).hostname:
            raise ValueError(f"'{keuze.site}' is geen adres van een site")
        return controleer(keuze, site)
    except (OSError, HTTPException, OnleesbaarError, ValueError, KeyError, TypeError, AttributeError) as fout:
        print(f"Controleren lukt niet: {fout}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
