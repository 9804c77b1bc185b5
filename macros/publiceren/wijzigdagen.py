"""On which day a page was last changed: that of the last commit of its file, or of the data that it shows.

In: the project folder, as git knows it. Out: a day per page, or none: without git, in a clone that lacks its past, or
with a change that was not committed there is no day that we can vouch for. The same commit gives the same days.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from macros.kern.git import git
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Inhoud

_LOG = ("-c", "core.quotepath=off", "log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative")
_MAPPEN = ("docs", "data")
# Of a change that was not committed.
_ONBEKEND = date.max


def wijzigdagen(project: Path) -> dict[str, date]:
    """Give the day of the last commit of each file under docs/ and data/, by its path in the project.

    Of a file that is no longer as that commit had it, it is a day that never comes.
    """
    if git(project, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    dagen: dict[str, date] = {}
    for vastlegging in git(project, *_LOG, "--", *_MAPPEN).split("\0")[1:]:
        dag, *bestanden = filter(None, vastlegging.split("\n"))
        for bestand in bestanden:
            dagen.setdefault(bestand, date.fromisoformat(dag))
    for bestand in git(project, "diff", "--name-only", "--relative", "HEAD", "--", *_MAPPEN).splitlines():
        dagen[bestand] = _ONBEKEND
    return dagen


def gewijzigd(inhoud: Inhoud, pagina: Pagina, dagen: Mapping[str, date]) -> date | None:
    """Give the day since which nothing of a page changed: the last of its own and of the data it shows.

    A file of data holds many records, so the day can be that of another record; it is never too early.
    """
    eigen = dagen.get(f"docs/{pagina.pad}")
    nouns = filter(None, (inhoud.adresboek.nouns.get(aanroep.naam) for aanroep in pagina.aanroepen))
    mappen = ("data", f"data/visie/{pagina.periode or inhoud.regiovisie.geldende.periode.id}")
    dag = max((eigen, *(_dag_van(noun, mappen, dagen) for noun in nouns))) if eigen else _ONBEKEND
    return None if dag == _ONBEKEND else dag


def _dag_van(noun: Macro, mappen: Iterable[str], dagen: Mapping[str, date]) -> date:
    """Give the day of the file of a noun; of what is put together, the last of its subject."""
    bestanden = [f"{datamap}/{noun.veld.replace('.', '/')}.yml" for datamap in mappen]
    eigen = [dagen[bestand] for bestand in bestanden if bestand in dagen]
    # What is of the site as a whole comes from anywhere.
    waar = "data/" if noun.onderwerp == "site" else rf"data/{noun.onderwerp}[/.]"
    return max(eigen or [dag for bestand, dag in dagen.items() if re.match(waar, bestand)], default=date.min)
