"""A whole visie as PDF/A-2a with PDF/UA-1: every block of adopted text, with its id as a named destination.

What it says in plain words of ours is a booklet of its own, without those names: it is not the text.

In: the same records and pages as the site. Out: the same bytes for the same content, because the file carries the
day up to which we know the document, not the day of its making.
"""

import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf

from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Signalering, Visie
from macros.kern.bestanden import eigen_code, houd_bij
from macros.kern.paginas import Tekstkader
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud
from macros.visie.gewone_taal import kapittels
from macros.visie.stukken import Stukkenlezer
from macros.visie.tekstdelen import delen_van, huidige_tekst, paginas_van
from macros.weergave.zetten import Zetter


def maak_visieboeken(inhoud: Inhoud, project: Path) -> list[Path]:
    """Write the books of every visie and return the paths; those that are up to date are left alone.

    Raises:
        DataError: one can't be set.
    """
    bronnen = [*(project / "data").rglob("*.yml"), *(project / "docs/visie").rglob("*.md"), project / "mkdocs.yml"]
    boeken = visieboeken(inhoud)
    return houd_bij(
        project / "docs/gemaakt",
        boeken,
        [*bronnen, *eigen_code()],
        lambda: {naam: zet() for naam, zet in boeken.items()},
    )


def visieboeken(inhoud: Inhoud) -> dict[str, Callable[[], bytes]]:
    """Give how each book is set, by its file under docs/gemaakt/: a text as a whole, and its plain words if any."""
    boeken: dict[str, Callable[[], bytes]] = {}
    for visie in inhoud.regiovisie.visies:
        if inhoud.adresboek.tekst_van(visie.periode.id):
            boeken[f"regiovisie-{visie.periode.id}.pdf"] = partial(_zet, inhoud, visie)
        if boekje := visie.boekje:
            boeken[boekje] = partial(_zet_boekje, inhoud, visie)
    return boeken


def boekgegevens(inhoud: Inhoud, visie: Visie) -> dict[str, Any]:
    """Give what the template prints, as plain data."""
    return {
        **_voorin(inhoud, visie),
        "toelichting": visie.nieuwste.toelichting,
        "blokken": list(_blokken(inhoud, visie.periode.id)),
        "signaleringen": list(_signaleringen(inhoud, visie)),
    }


def boekjegegevens(inhoud: Inhoud, visie: Visie) -> dict[str, Any]:
    """Give what the template of the booklet prints: plain words by heading, and which of them wait for a reading."""
    niveaus, diepst = _niveaus(inhoud, visie.periode.id), 1
    delen = []
    for een in kapittels(inhoud, visie):
        # Below the title of the booklet; a heading that is left out leaves no gap.
        diepst = min(diepst + 1, niveaus[een.kop.pagina] + (een.kop.niveau or 1))
        woorden = [{"tekst": kale_tekst(deel.tekst or ""), "nakijken": nakijken} for deel, nakijken in een.woorden]
        delen.append({"kop": kale_tekst(een.kop.tekst), "niveau": diepst, "woorden": woorden})
    return {**_voorin(inhoud, visie), "delen": delen}


def _voorin(inhoud: Inhoud, visie: Visie) -> dict[str, Any]:
    document = inhoud.regiovisie.document(visie.document)
    dag = document.peildatum
    assert dag is not None  # a rule sees to it
    return {
        "datum": [dag.year, dag.month, dag.day],
        "stand": document.stand,
        "titel": visie.periode.naam,
        "volledig": document.titel,
        "periode": visie.periode.id,
    }


def _signaleringen(inhoud: Inhoud, visie: Visie) -> Iterator[dict[str, Any]]:
    """Yield the signaleringen that weigh, in the order of the text, numbered; one that stands at more places once."""
    volgorde = {deel.id: plek for plek, deel in enumerate(huidige_tekst(inhoud, visie.periode.id))}
    wegend = [melding for melding in visie.signaleringen if melding.weegt and melding.alinea in volgorde]
    eerste, per_fout = visie.eerste_plek, defaultdict[str, list[Signalering]](list)
    for melding in sorted(wegend, key=lambda melding: volgorde[melding.alinea]):
        per_fout[eerste[melding.id]].append(melding)
    for nummer, meldingen in enumerate(per_fout.values(), 1):
        alineas = list(dict.fromkeys(melding.alinea for melding in meldingen))
        yield {
            **{"nummer": nummer, "kern": meldingen[0].kern, "rest": meldingen[0].rest, "alineas": alineas},
            "plaats": ", ".join(dict.fromkeys(map(inhoud.adresboek.plaats, alineas))),
            "woorden": list(dict.fromkeys(melding.woorden for melding in meldingen)),
        }


def _niveaus(inhoud: Inhoud, periode: str) -> dict[str, int]:
    """Give the level of each page: § 1.3 is the second; a page that goes on in it the third."""
    niveaus: dict[str, int] = {}
    gezien: set[str] = set()
    for deel in huidige_tekst(inhoud, periode):
        if deel.pagina not in niveaus:
            vervolgt = deel.paragraaf in gezien and not deel.tekst.startswith(deel.paragraaf)
            niveaus[deel.pagina] = deel.paragraaf.count(".") + 1 + vervolgt
            gezien.add(deel.paragraaf)
    return niveaus


def _blokken(inhoud: Inhoud, periode: str) -> Iterator[dict[str, Any]]:
    """Yield the visie page by page: headings, paragraphs, lists, tables, and boxes of ours between them."""
    lezer = Stukkenlezer(deel for deel in huidige_tekst(inhoud, periode) if deel.soort == "voetnoot")
    niveaus = _niveaus(inhoud, periode)
    for pagina in paginas_van(inhoud, periode):
        if pagina.pad in niveaus:
            for soort, groep in groupby(delen_van(inhoud, pagina), key=lambda deel: deel.soort):
                yield from _gezet(lezer, soort, list(groep), niveaus[pagina.pad])


def _gezet(lezer: Stukkenlezer, soort: str, delen: list[Any], niveau: int) -> Iterator[dict[str, Any]]:
    """Yield the blocks of a run of pieces of one kind: points and rows together, footnotes where they are named."""
    if soort == "punt":
        yield {"soort": "lijst", "punten": _punten(lezer, delen)}
    elif soort == "rij":
        cellen = [[lezer.stukken(cel) for cel in deel.cellen] for deel in delen]
        yield {"soort": "tabel", "cellen": cellen, "rij_ids": [deel.id for deel in delen]}
    elif soort != "voetnoot":
        for deel in delen:
            blok = {"soort": soort, "stukken": lezer.stukken(deel.tekst)}
            if not isinstance(deel, Tekstkader):
                yield blok | {"id": deel.id, "niveau": niveau + (deel.niveau or 1) - 1}
            elif "toegevoegd" not in soort.split():  # those are for who reads on the web
                yield blok | {"titel": deel.titel}


def _punten(lezer: Stukkenlezer, delen: list[Tekstdeel], diepte: int = 1) -> list[dict[str, Any]]:
    """Give the points of a list, each with the list within it."""
    gevouwen: list[tuple[Tekstdeel, list[Tekstdeel]]] = []
    for deel in delen:
        if gevouwen and (deel.niveau or 1) > diepte:
            gevouwen[-1][1].append(deel)
        else:
            gevouwen.append((deel, []))
    return [
        {"id": deel.id, "niveau": diepte, "merk": deel.merk or "•", "stukken": lezer.stukken(deel.tekst)}
        | {"binnen": _punten(lezer, binnen, diepte + 1)}
        for deel, binnen in gevouwen
    ]


def _zet_boekje(inhoud: Inhoud, visie: Visie) -> bytes:
    return Zetter("visie/sjablonen/boekje.typ", inhoud.regiovisie.site, boekjegegevens(inhoud, visie)).pdf()


def _zet(inhoud: Inhoud, visie: Visie) -> bytes:
    """Set the document, then give every block the name it has on the site (a name tree: ISO 32000, 7.9.6).

    Typst itself names headings alone (`typst-pdf`, named destinations), so the places of the other blocks are asked
    of the same compiler and written beside them.
    """
    zetter = Zetter("visie/sjablonen/visie.typ", inhoud.regiovisie.site, boekgegevens(inhoud, visie))
    with pikepdf.open(io.BytesIO(zetter.pdf())) as pdf:
        boom = pikepdf.NameTree.new(pdf)
        for plek in zetter.gemeten("<plekken>"):
            blad = pdf.pages[plek["bladzijde"] - 1]
            boven = float(blad.mediabox[3]) - plek["y"]
            boom[plek["id"]] = pikepdf.Array([blad.obj, pikepdf.Name.XYZ, round(plek["x"], 1), round(boven, 1), 0])
        pdf.Root.Names = pdf.make_indirect(pikepdf.Dictionary(Dests=boom.obj))
        uit = io.BytesIO()
        pdf.save(uit, deterministic_id=True, fix_metadata_version=False)
        return uit.getvalue()
