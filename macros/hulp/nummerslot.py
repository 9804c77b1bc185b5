"""A number that changes was checked anew: `data/hulp/nummers.lock` has the numbers of each contact, and the day of it.

Per line an id, its numbers as they are dialled, and `gecontroleerd_op` (`-` when nobody checked it yet).
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from macros.gegevens.hulp import Contact, tel
from macros.kern.fouten import Problem
from macros.kern.sloten import regels_van, slottekst
from macros.tekst.inhoud import Inhoud

NUMMERS, LANDELIJK = "data/hulp/nummers.lock", "data/hulp/landelijk.yml"


def gewijzigde_nummers(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Yield each number that is another than was locked, while nobody checked it since."""
    vast = defaultdict(list)
    for regel in regels_van(project / NUMMERS):
        id, nummers, dag = regel.split()
        vast[id].append((nummers, dag))
    for contact in _contacten(inhoud):
        nummers, dag = _regel(contact).split()[1:]
        # Two branches may both have locked it: either will do.
        eerder = vast[contact.id]
        if eerder and nummers not in dict(eerder) and dag <= max(dag for _, dag in eerder):
            was = " of ".join(sorted(dict(eerder)))
            raad = "bel het nieuwe nummer en zet de dag daarvan bij gecontroleerd_op, of zet het oude terug"
            yield inhoud.fout(contact, "telefoon", f"was {was} en is niet opnieuw nagekeken; {raad}")


def nummerslot(inhoud: Inhoud, project: Path) -> str:
    """Give the text of the lock as it is to be: the contacts of now, and what it had of those without a number."""
    nu = {contact.id: _regel(contact) for contact in _contacten(inhoud)}
    oud = (regel for regel in regels_van(project / NUMMERS) if regel.split()[0] not in nu)
    return slottekst([*nu.values(), *oud])


def _contacten(inhoud: Inhoud) -> list[Contact]:
    alle: list[Contact] = [*inhoud.regiovisie.hulp.hulplijnen, *inhoud.regiovisie.hulp.gemeenten]
    # A shared number is locked where it belongs.
    gedeeld = {een.id for een in inhoud.regiovisie.hulp.landelijk if inhoud.is_gedeeld(een.id, LANDELIJK)}
    return [contact for contact in alle if contact.nummers and contact.id not in gedeeld]


def _regel(contact: Contact) -> str:
    # A plus is dialled as 00; a day sorts after the mark of no day.
    nummers = ",".join(map(tel, contact.nummers)).replace("+", "00")
    return f"{contact.id} {nummers} {contact.gecontroleerd_op or '-'}"
