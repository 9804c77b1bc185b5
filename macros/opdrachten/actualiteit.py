"""`regiovisie actualiteit`: which facts of the help pages have to be looked up again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from macros.onderwerpen import laad


@click.command
@click.pass_obj
def actualiteit(project: Path) -> int:
    """Noem de hulpgegevens die nooit of langer dan een half jaar geleden zijn nagekeken, oudste eerst."""
    contacten = laad(project).regiovisie.hulp.contacten
    beurt = [contact for contact in contacten if contact.aan_de_beurt(date.today())]
    for contact in beurt:
        waar = ", ".join([*contact.nummers, *filter(None, [contact.website])])
        print(f"{contact.gecontroleerd_op or 'nooit':10}  {contact.zekerheid:6}  {contact.naam}: {waar}")
    print(f"{len(beurt)} van {len(contacten)} na te kijken")
    return 0
