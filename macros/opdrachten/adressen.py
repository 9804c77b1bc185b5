"""`regiovisie adressen`: new paragraphs get an id, and every address and every word is locked."""

import base64
import hashlib
from itertools import count, groupby
from pathlib import Path

import click

from macros.hulp.nummerslot import NUMMERS, gewijzigde_nummers, nummerslot
from macros.kern.bestanden import schrijf_alles
from macros.kern.fouten import DataError
from macros.kern.paginas import lees_paginas, zonder_id
from macros.kern.records import kale_tekst
from macros.kern.sloten import regels_van, slottekst
from macros.onderwerpen import laad
from macros.visie.vastleggen import ADRESSEN, bewaak, ontbrekend, vastgelegde_adressen


@click.command
@click.pass_obj
def adressen(project: Path) -> None:
    """Geef nieuwe alinea's een id, leg nieuwe adressen en vingerafdrukken vast en verlies er geen."""
    for regel in werk_bij(project):
        print(regel)


def werk_bij(project: Path) -> list[str]:
    """Give new paragraphs an id and add new addresses and fingerprints to the locks; gives what was done, a line each.

    Raises:
        DataError: something is wrong with the content, or an address, adopted text or number would be lost or changed;
            then nothing is written.
    """
    inhoud = laad(project, met_nieuwe_alineas=True)
    bewaak(inhoud, project, met_open_uitgave=True)
    if anders := list(gewijzigde_nummers(inhoud, project)):
        raise DataError(anders)
    paginas, gedaan = _met_ids(project)
    schrijf_alles(project, paginas, lambda: gedaan.extend(_leg_vast(project)))
    return gedaan


def nieuw_id(tekst: str, bezet: set[str]) -> str:
    """Give a paragraph a meaningless id that is not in use: `a-` and five letters or digits.

    It is derived from the words once, so that two editors get the same id for the same text, and
    never again: it stays when the words or the place change.
    """
    zaad = kale_tekst(tekst)
    sommen = (hashlib.sha256(f"{zaad}{poging or ''}".encode()).digest() for poging in count())
    ids = (f"a-{base64.b32encode(som).decode()[:5].lower()}" for som in sommen)
    return next(id for id in ids if id not in bezet)


def _met_ids(project: Path) -> tuple[dict[str, str], list[str]]:
    """Give the pages with an id behind every paragraph of adopted text that lacks one, and each place as a line."""
    paginas = lees_paginas(project / "docs")
    bezet = {blok.id for pagina in paginas for blok in pagina.blokken if blok.id}
    bezet |= {regel.partition("#")[2] for regel in vastgelegde_adressen(project)}
    teksten: dict[str, str] = {}
    plaatsen: list[str] = []
    for pagina, paren in groupby(zonder_id(paginas), key=lambda paar: paar[0]):
        naam = f"docs/{pagina.pad}"
        regels = (project / naam).read_text(encoding="utf-8").split("\n")
        for blok in sorted((blok for _, blok in paren), key=lambda blok: -blok.regel):
            id = nieuw_id(blok.tekst, bezet)
            bezet.add(id)
            inspringing = blok.inspringing + 2 if blok.soort == "punt" else 0
            regels.insert(blok.laatste_regel, f"{' ' * inspringing}{{: #{id} }}")
            plaatsen.append(f"{naam}:{blok.regel}: kreeg {id}")
        teksten[naam] = "\n".join(regels)
    return teksten, plaatsen


def _leg_vast(project: Path) -> list[str]:
    """Add to the locks what they do not have yet; gives a line for each."""
    # Nor is it told here that a new paragraph is named nowhere yet: that takes the id it just got.
    inhoud = laad(project, met_nieuwe_alineas=True)
    sloten = ontbrekend(inhoud, project)
    teksten = {naam: slottekst([*regels_van(project / naam), *nieuw]) for naam, nieuw in sloten.items() if nieuw}
    if nummers := nummerslot(inhoud, project):
        teksten[NUMMERS] = nummers
    anders = schrijf_alles(project, teksten)
    return [f"nummers vastgelegd in {NUMMERS}"] * (project / NUMMERS in anders) + [
        f"{len(nieuw)} nieuwe " + ("adressen" if naam == ADRESSEN else f"vingerafdrukken in {Path(naam).parent.name}")
        for naam, nieuw in sloten.items()
    ]
