#!/usr/bin/env python3
"""Kloppen mijn links naar de site van de regiovisie nog?

Gebruik: python3 controleer_links.py --site https://het-adres-van-de-site/ MAP, BESTAND of ADRES ...

Het programma haalt de lijst met adressen van de site op, zoekt in de bestanden naar links die met het adres van de site
beginnen, en zegt van elke link of hij klopt. Het heeft alleen Python 3.8 of nieuwer nodig en stuurt niets weg.
Uitkomst: 0 als alle links werken, 1 als er een vervallen of onbekend is, 2 als het niet kon controleren.

Licentie: EUPL-1.2.
"""

import argparse
import json
import re
import sys
import urllib.request
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote, urlsplit

SOORTEN = {
    *(".adoc", ".asciidoc", ".csv", ".htm", ".html", ".json", ".jsonld", ".markdown", ".md", ".mdx"),
    *(".org", ".rst", ".tex", ".toml", ".ttl", ".txt", ".xhtml", ".xml", ".yaml", ".yml"),
}
GOED = {"KLOPT", "HERNOEMD"}


def haal(waar):
    """Geef de tekst van een bestand of van een adres op het web."""
    if re.match(r"https?://", str(waar)):
        with urllib.request.urlopen(str(waar), timeout=30) as antwoord:
            return antwoord.read().decode("utf-8", "replace")
    return Path(waar).read_text(encoding="utf-8", errors="replace")


def plaatsen(waar):
    """Geef elk bestand dat gelezen moet worden."""
    if re.match(r"https?://", waar) or not Path(waar).is_dir():
        return [waar]
    return sorted(pad for pad in Path(waar).rglob("*") if pad.is_file() and pad.suffix.lower() in SOORTEN)


def links_in(tekst, site):
    """Geef (regel, link) van elke link naar de site, met http of https."""
    begin = re.escape(re.sub(r"^https?://", "", site).rstrip("/"))
    patroon = re.compile(rf"https?://{begin}(?![\w.:-])[^\s\"'<>()\[\]{{}}|\\`]*", re.IGNORECASE)
    for nummer, regel in enumerate(tekst.splitlines(), 1):
        for gevonden in patroon.finditer(unescape(regel)):
            yield nummer, gevonden.group().rstrip(".,;:!?*_")


def adres_van(link, site):
    """Geef het adres zoals het in de lijst staat: zonder de site ervoor en zonder index.html."""
    delen = urlsplit(link)
    voor = urlsplit(site).path.rstrip("/")
    pad = re.sub(r"(^|/)index\.html$", r"\1", unquote(delen.path)[len(voor) :].lstrip("/"))
    if pad and not pad.endswith("/") and "." not in pad.rsplit("/", 1)[-1]:
        pad += "/"
    return pad + ("#" + unquote(delen.fragment) if delen.fragment else "")


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
    if adres in lijst["geldig"] or adres in {"#", "#inhoud"}:
        return "KLOPT", ""
    pagina = adres.partition("#")[0]
    if pagina != adres and pagina in lijst["geldig"]:
        return "ONBEKEND", "de pagina bestaat, maar deze plaats erop is geen blijvend adres"
    return "ONBEKEND", "dit adres bestaat niet"


def main(argumenten=None):
    """Lees de opdracht, controleer en vertel."""
    lezer = argparse.ArgumentParser(description="Kloppen mijn links naar de site van de regiovisie nog?")
    lezer.add_argument("--site", required=True, help="adres van de site van de regiovisie, zoals https://…/")
    lezer.add_argument("--adressen", help="lijst met adressen die al is opgehaald (anders: adressen.json van de site)")
    lezer.add_argument("--alles", action="store_true", help="noem ook de links die kloppen")
    lezer.add_argument("waar", nargs="+", help="map, bestand of adres van een pagina met uw links")
    keuze = lezer.parse_args(argumenten)
    site = keuze.site.rstrip("/") + "/"
    uitslag = {}
    try:
        lijst = json.loads(haal(keuze.adressen or site + "adressen.json"))
        lijst["geldig"] = set(lijst["geldig"])
        for plek in (plek for waar in keuze.waar for plek in plaatsen(waar)):
            for regel, link in links_in(haal(plek), site):
                woord, uitleg = oordeel(adres_van(link, site), lijst)
                uitslag[woord] = uitslag.get(woord, 0) + 1
                if keuze.alles or woord != "KLOPT":
                    print(f"{woord:9}  {plek}:{regel}  {link}  {uitleg}".rstrip())
    except (OSError, URLError, ValueError, KeyError, TypeError) as fout:
        print(f"Controleren lukt niet: {fout}", file=sys.stderr)
        return 2
    tellingen = ", ".join(f"{uitslag[woord]} {woord.lower()}" for woord in sorted(uitslag)) or "geen"
    print(f"{sum(uitslag.values())} links bekeken: {tellingen}")
    return 0 if set(uitslag) <= GOED else 1


if __name__ == "__main__":
    sys.exit(main())
