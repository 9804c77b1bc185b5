"""The command line: `regiovisie <opdracht>`. Run it in the project folder."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from macros.gegevens import schema
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.opdrachten import nieuw_begrip, periode, publiceer, uitgave, versie
from macros.opdrachten.nieuwe_adressen import werk_bij
from macros.opdrachten.opdracht import Opdracht, voer_uit
from macros.publiceren.bouw import bouw, maak, vergelijk
from macros.publiceren.kopregels import schrijf_kopregels
from macros.raad.keuring import losse_getallen
from macros.visie import vastleggen


def opdracht_controleer(map: Path) -> int:
    """Controleer alle gegevens en pagina's, zonder iets te schrijven."""
    inhoud = laad(map)
    print(f"{len(inhoud.paginas)} pagina's en {len(inhoud.adresboek.letterlijk)} letterlijke teksten: geen fouten")
    return 0


def opdracht_maak(map: Path) -> int:
    """Controleer de inhoud en maak de bestanden onder docs/ die de site nodig heeft."""
    maak(map)
    return 0


def opdracht_bouw(map: Path) -> int:
    """Maak alles wat de site nodig heeft, bouw haar in site/ en leg haar naast de brontekst."""
    maak(map)
    return bouw(map, map / "site") or opdracht_verifieer(map)


def opdracht_adressen(map: Path) -> int:
    """Geef nieuwe alinea's een id, leg nieuwe adressen en vingerafdrukken vast en verlies er geen."""
    for regel in werk_bij(map):
        print(regel)
    return 0


def opdracht_verifieer(map: Path) -> int:
    """Houd de gebouwde site (site/) tegen de brontekst van elke visie, en haar getallen voor de raad tegen hun bron."""
    inhoud = laad(map)
    vastleggen.bewaak(inhoud, map)
    goed = True
    for naam, uitslag, meldingen in vergelijk(map, map / "site"):
        for verschil in uitslag.verschillen:
            print(f"VERSCHIL {verschil}")
        for melding in uitslag.overbodig:
            print(f"OVERBODIG {melding.id}: in_bron staat niet precies één keer in de brontekst")
        print(
            f"{naam}: {uitslag.alineas} alinea's, {uitslag.woorden} woorden, "
            f"{len(uitslag.verschillen)} onverklaarde verschillen, {len(uitslag.verklaard)} verklaarde, "
            f"{meldingen} signaleringen"
        )
        goed = goed and uitslag.goed
    for los in losse_getallen(map / "site", inhoud):
        print(f"LOS GETAL {los}")
        goed = False
    return 0 if goed else 1


def opdracht_schema(map: Path) -> int:
    """Schrijf de JSON-schema's voor de gegevensbestanden opnieuw."""
    for pad in schema.schrijf(map / "data/schema"):
        print(pad.relative_to(map))
    return 0


def opdracht_kopregels(map: Path) -> int:
    """Schrijf de antwoordregels voor de webserver (deploy/) opnieuw."""
    for pad in schrijf_kopregels(map / "deploy"):
        print(pad.relative_to(map))
    return 0


def opdracht_actualiteit(map: Path) -> int:
    """Noem de hulpgegevens die nooit of langer dan een half jaar geleden zijn nagekeken, oudste eerst."""
    contacten = laad(map).regiovisie.hulp.contacten
    beurt = [contact for contact in contacten if contact.aan_de_beurt(date.today())]
    for contact in beurt:
        waar = ", ".join([*contact.nummers, *filter(None, [contact.website])])
        print(f"{contact.gecontroleerd_op or 'nooit':10}  {contact.zekerheid:6}  {contact.naam}: {waar}")
    print(f"{len(beurt)} van {len(contacten)} na te kijken")
    return 0


# A name of two words is a command in a group: `regiovisie uitgave nieuw`. What takes arguments stands in opdrachten/.
OPDRACHTEN: dict[str, Opdracht] = {
    "controleer": Opdracht(opdracht_controleer),
    "maak": Opdracht(opdracht_maak),
    "bouw": Opdracht(opdracht_bouw),
    "adressen": Opdracht(opdracht_adressen),
    "verifieer": Opdracht(opdracht_verifieer),
    "schema": Opdracht(opdracht_schema),
    "kopregels": Opdracht(opdracht_kopregels),
    "actualiteit": Opdracht(opdracht_actualiteit),
    "nieuw begrip": nieuw_begrip.OPDRACHT,
    "versie": versie.OPDRACHT,
    "publiceer": publiceer.OPDRACHT,
    **uitgave.OPDRACHTEN,
    **periode.OPDRACHTEN,
}


def main(argumenten: list[str] | None = None) -> int:
    """Run a command; gives the exit code, 1 when the content has problems."""
    try:
        return voer_uit(OPDRACHTEN, argumenten)
    except DataError as fout:
        print(fout, file=sys.stderr)
        print(f"\n{len(fout.problems)} fout(en); er is niets geschreven.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
