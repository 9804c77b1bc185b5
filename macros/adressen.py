"""Addresses are promises: new paragraphs get an id, published addresses and words are never lost.

Two lock files keep the promises. `data/adressen.lock` has every address ever published, and
`data/visie/<periode>/vingerafdrukken.lock` the SHA-256 of every adopted text; lines are only added.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from macros.errors import DataError, Problem
from macros.links import pagina_adres
from macros.load import Inhoud, laad
from macros.models import kale_tekst, vingerafdruk
from macros.paginas import Tekstblok, lees_paginas, zonder_id
from macros.source import lees_tekst

ADRESSEN = "data/adressen.lock"
VINGERAFDRUKKEN = "data/visie/{periode}/vingerafdrukken.lock"
BRONTEKST = "data/visie/{periode}/brontekst.txt"


def nieuw_id(tekst: str, bezet: set[str]) -> str:
    """Give a paragraph a meaningless id that is not in use: `a-` and five letters or digits.

    It is derived from the words once, so that two editors get the same id for the same text, and
    never again: it stays when the words or the place change.
    """
    zaad = kale_tekst(tekst)
    poging = 0
    while True:
        som = hashlib.sha256(f"{zaad}{poging or ''}".encode()).digest()
        id = f"a-{base64.b32encode(som).decode()[:5].lower()}"
        if id not in bezet:
            return id
        poging += 1


def werk_bij(map: Path) -> Iterator[str]:
    """Give new paragraphs an id and add new addresses and fingerprints to the locks.

    Yields:
        What was done, a line each.

    Raises:
        DataError: something is wrong with the content, or an address or adopted text would be lost or changed;
            then nothing is written.
    """
    bewaak(laad(map, met_nieuwe_alineas=True), map)
    yield from geef_ids(map)
    inhoud = laad(map)
    yield f"{_vul_aan(map / ADRESSEN, adressen_van(inhoud))} nieuwe adressen"
    for visie in inhoud.regiovisie.visies:
        periode = visie.periode.id
        bestand = map / VINGERAFDRUKKEN.format(periode=periode)
        yield f"{_vul_aan(bestand, vingerafdrukken_van(inhoud, periode, map))} nieuwe vingerafdrukken in {periode}"


def bewaak(inhoud: Inhoud, map: Path) -> None:
    """Hold the content against the locks.

    Raises:
        DataError: a published address is gone, or a word of adopted text was changed.
    """
    problemen = [*verloren_adressen(inhoud, map), *gewijzigde_teksten(inhoud, map)]
    if problemen:
        raise DataError(problemen)


def geef_ids(map: Path) -> Iterator[str]:
    """Write an id behind every paragraph of adopted text in docs/ that lacks one; yields each place."""
    paginas = lees_paginas(map / "docs")
    bezet = {blok.id for pagina in paginas for blok in pagina.blokken if blok.id}
    bezet |= {regel.partition("#")[2] for regel in _regels(map / ADRESSEN)}
    for pagina, paren in groupby(zonder_id(paginas), key=lambda paar: paar[0]):
        bestand = map / "docs" / pagina.pad
        regels = bestand.read_text(encoding="utf-8").split("\n")
        for blok in sorted((blok for _, blok in paren), key=lambda blok: -blok.regel):
            id = nieuw_id(blok.tekst, bezet)
            bezet.add(id)
            regels.insert(blok.laatste_regel, _idregel(blok, id))
            yield f"docs/{pagina.pad}:{blok.regel}: kreeg {id}"
        bestand.write_text("\n".join(regels), encoding="utf-8")


def adressen_van(inhoud: Inhoud) -> list[str]:
    """Give every address of the site: of each page, and of each id on it."""
    paginas = [f"/{pagina_adres(pagina.pad)}" for pagina in inhoud.paginas]
    return paginas + [f"/{inhoud.adresboek.adres(id)}" for id in inhoud.adresboek.pagina_van]


def vingerafdrukken_van(inhoud: Inhoud, periode: str, map: Path) -> list[str]:
    """Give a line per adopted text of a period, and one for its source text: the id and the SHA-256."""
    bron = lees_tekst(map / BRONTEKST.format(periode=periode), BRONTEKST.format(periode=periode))
    boek = inhoud.adresboek
    eigen = [id for id in boek.letterlijk if boek.pagina_van[id].startswith(f"visie/{periode}/")]
    return [f"brontekst {vingerafdruk(bron)}", *(f"{id} {vingerafdruk(boek.letterlijk[id])}" for id in eigen)]


def verloren_adressen(inhoud: Inhoud, map: Path) -> Iterator[Problem]:
    """Yield each published address that the content no longer has."""
    bestaat = set(adressen_van(inhoud))
    for nummer, adres in enumerate(_regels(map / ADRESSEN), 1):
        if adres not in bestaat:
            yield Problem(ADRESSEN, nummer, f"{adres}: dit adres is gepubliceerd en bestaat niet meer; zet het terug")


def niet_vastgelegd(inhoud: Inhoud, map: Path) -> Iterator[Problem]:
    """Yield each address and each adopted text that no lock holds yet: once public, it could be lost unseen."""
    beloofd = {ADRESSEN: adressen_van(inhoud)}
    for visie in inhoud.regiovisie.visies:
        periode = visie.periode.id
        beloofd[VINGERAFDRUKKEN.format(periode=periode)] = vingerafdrukken_van(inhoud, periode, map)
    for naam, regels in beloofd.items():
        bekend = set(_regels(map / naam))
        for regel in regels:
            if regel not in bekend:
                yield Problem(naam, 1, f"{regel.split()[0]}: is nog niet vastgelegd; typ: make adressen")


def vastgelegde_adressen(map: Path) -> list[str]:
    """Give every address that was ever published, as `/pagina/#anker`."""
    return _regels(map / ADRESSEN)


def gewijzigde_teksten(inhoud: Inhoud, map: Path) -> Iterator[Problem]:
    """Yield each adopted text whose words are no longer those that were locked."""
    for visie in inhoud.regiovisie.visies:
        naam = VINGERAFDRUKKEN.format(periode=visie.periode.id)
        nu = dict(regel.split() for regel in vingerafdrukken_van(inhoud, visie.periode.id, map))
        for nummer, regel in enumerate(_regels(map / naam), 1):
            id, _, afdruk = regel.partition(" ")
            if not re.fullmatch(r"[0-9a-f]{64}", afdruk):
                yield Problem(naam, nummer, "beschadigde regel; haal haar terug uit een eerdere versie")
            elif id not in nu:
                yield Problem(naam, nummer, f"{id}: deze tekst van de visie is verdwenen; zet hem terug")
            elif nu[id] != afdruk:
                plek = BRONTEKST.format(periode=visie.periode.id) if id == "brontekst" else inhoud.adresboek.adres(id)
                yield Problem(naam, nummer, f"{id}: de woorden op {plek} zijn gewijzigd; zet ze terug")


def _idregel(blok: Tekstblok, id: str) -> str:
    return f"{' ' * (blok.inspringing + 2) if blok.soort == 'punt' else ''}{{: #{id} }}"


def _regels(bestand: Path) -> list[str]:
    return bestand.read_text(encoding="utf-8").splitlines() if bestand.is_file() else []


def _vul_aan(bestand: Path, regels: Iterable[str]) -> int:
    """Add the lines a lock does not have yet; gives how many."""
    oud = _regels(bestand)
    nieuw = [regel for regel in dict.fromkeys(regels) if regel not in set(oud)]
    if nieuw:
        bestand.write_text("".join(f"{regel}\n" for regel in [*oud, *nieuw]), encoding="utf-8")
    return len(nieuw)
