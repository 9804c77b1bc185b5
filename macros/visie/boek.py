"""A whole visie as PDF/A-2a with PDF/UA-1: every block of adopted text, with its id as a named destination.

In: the same records and pages as the site. Out: the same bytes for the same content, because the file carries the
day up to which we know the document, not the day of its making.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from macros.gegevens.visie import Visie
from macros.kern.bestanden import eigen_code, houd_bij
from macros.kern.fouten import DataError, Problem
from macros.tekst.inhoud import Inhoud
from macros.visie.leestekst import Blok, leestekst
from macros.weergave.zetten import Zetter


def maak_visieboeken(inhoud: Inhoud, map: Path) -> list[Path]:
    """Write the PDF of every visie and return the paths; those that are up to date are left alone.

    Args:
        inhoud: the checked content.
        map: the project folder.

    Raises:
        DataError: the document has no day on which it is known, or can't be set.
    """
    bronnen = [*(map / "data").rglob("*.yml"), *(map / "docs/visie").rglob("*.md"), map / "mkdocs.yml"]
    doelen = {f"regiovisie-{visie.periode.id}.pdf": visie for visie in inhoud.regiovisie.visies}
    return houd_bij(
        map / "docs/gemaakt",
        doelen,
        [*bronnen, *eigen_code()],
        lambda: {doel: _zet(boekgegevens(inhoud, map, visie)) for doel, visie in doelen.items()},
    )


def boekgegevens(inhoud: Inhoud, map: Path, visie: Visie) -> dict[str, Any]:
    """Give what the template prints, as plain data."""
    document = inhoud.regiovisie.document(visie.document)
    if document.peildatum is None:
        tekst = f"{document.id}.peildatum: ontbreekt; de PDF van de visie draagt deze dag"
        raise DataError([Problem("data/documenten.yml", 1, tekst)])
    dag = document.peildatum
    blokken = list(leestekst(inhoud, map / "docs", inhoud.volgorde, visie.periode.id))
    return {
        "datum": [dag.year, dag.month, dag.day],
        "stand": document.stand,
        "titel": visie.periode.naam,
        "volledig": document.titel,
        "periode": visie.periode.id,
        "toelichting": visie.nieuwste.toelichting,
        "blokken": list(_genest([blok.als_gegevens() for blok in blokken])),
        "signaleringen": list(_signaleringen(inhoud, visie, blokken)),
    }


def _signaleringen(inhoud: Inhoud, visie: Visie, blokken: list[Blok]) -> Iterator[dict[str, Any]]:
    """Yield the signaleringen that weigh, in the order of the text, numbered."""
    volgorde = {id: plek for plek, blok in enumerate(blokken) for id in (blok.id, *blok.rij_ids)}
    wegend = [melding for melding in visie.signaleringen if melding.weegt and melding.alinea in volgorde]
    for nummer, melding in enumerate(sorted(wegend, key=lambda melding: volgorde[melding.alinea]), 1):
        velden = melding.model_dump(include={"alinea", "woorden"})
        plaats = inhoud.adresboek.plaats(melding.alinea)
        yield velden | {"nummer": nummer, "kern": melding.kern, "rest": melding.rest, "plaats": plaats}


def _genest(blokken: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the blocks with the points that follow each other gathered in lists, lists within points."""
    paden: list[list[dict[str, Any]]] = []
    for blok in blokken:
        if blok["soort"] != "punt":
            paden = []
            yield blok
            continue
        punt = blok | {"binnen": []}
        if not paden:
            lijst: dict[str, Any] = {"soort": "lijst", "punten": []}
            paden = [lijst["punten"]]
            yield lijst
        del paden[blok["niveau"] :]
        if blok["niveau"] > len(paden):
            paden.append(paden[-1][-1]["binnen"])
        paden[-1].append(punt)


def _zet(inhoud: dict[str, Any]) -> bytes:
    """Set the document, then give every block the name it has on the site.

    Typst itself names headings alone (`typst-pdf`, named destinations), so the places of the other blocks are asked
    of the same compiler and written beside them.
    """
    zetter = Zetter("visie/sjablonen/visie.typ", inhoud)
    return _met_namen(zetter.pdf(), zetter.gemeten("<plekken>"))


def _met_namen(boek: bytes, plekken: list[dict[str, Any]]) -> bytes:
    """Write a named destination per block; names in order, as a name tree asks (ISO 32000, 7.9.6)."""
    with pikepdf.open(io.BytesIO(boek)) as pdf:
        boom = pikepdf.NameTree.new(pdf)
        for plek in plekken:
            blad = pdf.pages[plek["bladzijde"] - 1]
            boven = float(blad.mediabox[3]) - plek["y"]
            boom[plek["id"]] = pikepdf.Array([blad.obj, pikepdf.Name.XYZ, round(plek["x"], 1), round(boven, 1), 0])
        pdf.Root.Names = pdf.make_indirect(pikepdf.Dictionary(Dests=boom.obj))
        uit = io.BytesIO()
        pdf.save(uit, deterministic_id=True, fix_metadata_version=False)
        return uit.getvalue()
