"""Rules of the pages about the site: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    yield from _deur_gaat_open(inhoud.regiovisie, inhoud.paginas, inhoud.waar)


def _deur_gaat_open(regiovisie: Regiovisie, paginas: tuple[Pagina, ...], waar: Waar) -> Iterator[Problem]:
    """A door on the home page leads to a page that exists."""
    bekend = [pagina.pad for pagina in paginas]
    for deur in regiovisie.open_deuren:
        if deur.pagina not in bekend:
            yield Problem(*waar(deur.id), f"{deur.id}.pagina: {bedoelt_u(deur.pagina, bekend)}")
