"""New paragraphs get an id, and new addresses and fingerprints go into the locks."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from macros.kern.paginas import Tekstblok, lees_paginas, zonder_id
from macros.kern.records import kale_tekst
from macros.onderwerpen import laad
from macros.visie.vastleggen import bewaak, leg_vast, vastgelegde_adressen


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
    bewaak(laad(map, met_nieuwe_alineas=True), map, met_open_uitgave=True)
    yield from geef_ids(map)
    # Nor is it told here that a new paragraph is named nowhere yet: that takes the id it just got.
    inhoud = laad(map, met_nieuwe_alineas=True)
    yield from leg_vast(inhoud, map)


def geef_ids(map: Path) -> Iterator[str]:
    """Write an id behind every paragraph of adopted text in docs/ that lacks one; yields each place."""
    paginas = lees_paginas(map / "docs")
    bezet = {blok.id for pagina in paginas for blok in pagina.blokken if blok.id}
    bezet |= {adres.partition("#")[2] for adres in vastgelegde_adressen(map)}
    for pagina, paren in groupby(zonder_id(paginas), key=lambda paar: paar[0]):
        bestand = map / "docs" / pagina.pad
        regels = bestand.read_text(encoding="utf-8").split("\n")
        for blok in sorted((blok for _, blok in paren), key=lambda blok: -blok.regel):
            id = nieuw_id(blok.tekst, bezet)
            bezet.add(id)
            regels.insert(blok.laatste_regel, _idregel(blok, id))
            yield f"docs/{pagina.pad}:{blok.regel}: kreeg {id}"
        bestand.write_text("\n".join(regels), encoding="utf-8")


def _idregel(blok: Tekstblok, id: str) -> str:
    return f"{' ' * (blok.inspringing + 2) if blok.soort == 'punt' else ''}{{: #{id} }}"
