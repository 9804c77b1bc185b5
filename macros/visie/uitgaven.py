"""Editions are promises too: what was frozen stays, and every difference with it is a recorded change.

`data/visie/<periode>/uitgaven.lock` has a line per frozen text: edition, id and SHA-256, in reading order; lines are
only added.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path

from macros.gegevens.uitgaven import Tekstdeel, Uitgave
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem
from macros.kern.sloten import regels_van
from macros.tekst.inhoud import Inhoud
from macros.tekst.wijzigingen import bewijs, stappen_van
from macros.visie.tekstdelen import huidige_tekst, reeks_van, tekst_van

UITGAVEMAP = "data/visie/{periode}/uitgaven/{uitgave}"
LOCK = "data/visie/{periode}/uitgaven.lock"
BRONTEKST = "data/visie/{periode}/brontekst.txt"


def bronteksten(visie: Visie, project: Path) -> dict[str, str]:
    """Give the source texts of a visie: the name of each in the lock, and its file.

    The first edition always has one. A later one has its own when its whole text was published anew; else its source
    is that of the first edition together with the decisions that the changes name.
    """
    alle = ((een, brontekst_van(visie, een, project)) for een in visie.uitgaven)
    eerste = visie.uitgaven[0]
    return {"brontekst" if een == eerste else f"brontekst-{een.id}": bestand for een, bestand in alle if bestand}


def brontekst_van(visie: Visie, uitgave: Uitgave, project: Path) -> str | None:
    """Give the file with the source text of an edition; None when it has none of its own."""
    if uitgave == visie.uitgaven[0]:
        return BRONTEKST.format(periode=visie.periode.id)
    eigen = f"{UITGAVEMAP.format(periode=visie.periode.id, uitgave=uitgave.id)}/brontekst.txt"
    return eigen if (project / eigen).is_file() else None


def controleer_uitgaven(inhoud: Inhoud, project: Path, *, met_open_uitgave: bool = False) -> Iterator[Problem]:
    """Yield each frozen text that changed, and each difference between editions that no change explains.

    With `met_open_uitgave` the edition that is still being written is left out.
    """
    for visie in inhoud.regiovisie.visies:
        yield from bevroren_gewijzigd(visie, project)
        for oud, nieuw in pairwise(visie.uitgaven):
            if not (met_open_uitgave and visie.in_bewerking and nieuw == visie.nieuwste):
                yield from onverklaard(inhoud, visie, oud, nieuw)
        if visie.tekst_van(visie.nieuwste.id):
            yield from _is_bevroren(inhoud, visie)


def onverklaard(inhoud: Inhoud, visie: Visie, oud: Uitgave, nieuw: Uitgave) -> Iterator[Problem]:
    """Older text plus changes is newer text, and newer minus changes is older; yield what is left over."""
    periode = visie.periode.id
    was, werd = (reeks_van(tekst_van(inhoud, periode, uitgave.id)) for uitgave in (oud, nieuw))
    stappen = stappen_van(visie.wijzigingen_van(nieuw.id))
    bestand = f"{UITGAVEMAP.format(periode=periode, uitgave=nieuw.id)}/wijzigingen.yml"
    for fout in bewijs(was, werd, stappen):
        plek = inhoud.waar(fout.wijziging, bestand) if fout.wijziging else (bestand, 1)
        yield Problem(*plek, f"{fout.wijziging or fout.alinea}: {fout.tekst}")


def lockregels(uitgave: str, delen: Iterable[Tekstdeel]) -> list[str]:
    """Give the lines that fix a frozen text: every field of every piece, in order."""
    sommen = ((deel.id, deel.model_dump_json(exclude_defaults=True)) for deel in delen)
    return [f"{uitgave} {id} {hashlib.sha256(tekst.encode()).hexdigest()}" for id, tekst in sommen]


def bevroren_gewijzigd(visie: Visie, project: Path) -> Iterator[Problem]:
    """Yield each frozen text that is no longer what was locked."""
    naam = LOCK.format(periode=visie.periode.id)
    groepen = groupby(regels_van(project / naam), key=lambda regel: regel.partition(" ")[0])
    vast = {uitgave: list(groep) for uitgave, groep in groepen}
    for uitgave in {**vast, **{een.id: [] for een in visie.uitgavemappen if een.tekst}}:
        nu = lockregels(uitgave, visie.tekst_van(uitgave))
        plek = f"{UITGAVEMAP.format(periode=visie.periode.id, uitgave=uitgave)}/tekst.yml"
        wat = [regel.split()[1] for regel in _anders(vast.get(uitgave, []), nu)]
        if wat:
            ids = ", ".join(dict.fromkeys(wat[:5])) + (" en meer" if len(wat) > 5 else "")
            yield Problem(plek, 1, f"{uitgave}: de bevroren tekst is gewijzigd bij {ids}; haal hem terug ({naam})")


def _anders(vast: list[str], nu: list[str]) -> list[str]:
    """Give the lines of either that the other does not have; all of those out of order when only the order changed."""
    anders = [regel for regel in [*vast, *nu] if (regel in vast) != (regel in nu)]
    return anders or [een for een, ander in zip(vast, nu, strict=False) if een != ander]


def _is_bevroren(inhoud: Inhoud, visie: Visie) -> Iterator[Problem]:
    """The text of a period that was closed is no longer changed, also not with a recorded change."""
    periode = visie.periode.id
    bestand = f"{UITGAVEMAP.format(periode=periode, uitgave=visie.nieuwste.id)}/tekst.yml"
    vast, nu = (reeks_van(delen) for delen in (visie.tekst_van(visie.nieuwste.id), huidige_tekst(inhoud, periode)))
    for fout in bewijs(vast, nu, []):
        raad = "zet hem terug of begin een uitgave met 'regiovisie uitgave nieuw'"
        yield Problem(bestand, 1, f"{fout.alinea}: {fout.tekst}; de tekst van deze uitgave is bevroren; {raad}")
