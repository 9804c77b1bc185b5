"""The subjects of the site, and the one content that they make together."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from macros.begrippen.onderwerp import ONDERWERP as BEGRIPPEN
from macros.gegevens.geheel import Regiovisie
from macros.gegevens.laden import Lezer
from macros.hulp.onderwerp import ONDERWERP as HULP
from macros.kern.configuratie import CONFIGURATIE
from macros.kern.fouten import DataError, Problem
from macros.kern.lagen import basis_van, in_zijn_laag
from macros.kern.paginas import Aanroep, Pagina, Tekstblok
from macros.meldcode.onderwerp import ONDERWERP as MELDCODE
from macros.over.onderwerp import ONDERWERP as OVER
from macros.over.onderwerp import SITE
from macros.partners.onderwerp import ONDERWERP as PARTNERS
from macros.raad.onderwerp import ONDERWERP as RAAD
from macros.tekst import regels, regels_opmaak
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud, Onderwerp, regels_in
from macros.visie.onderwerp import ONDERWERP as VISIE
from macros.visie.regels import een_periode_geldt
from macros.weergave import kennis as plaatsen
from macros.weergave import regels_links, regels_noten
from macros.zoeken.onderwerp import ONDERWERP as ZOEKEN

# Leaving a subject out of the code is deleting its line; out of a site, leaving out its folders in data/ and docs/.
ONDERWERPEN = (VISIE, HULP, MELDCODE, BEGRIPPEN, PARTNERS, RAAD, OVER, ZOEKEN, SITE)
NOUNS = {
    naam: replace(noun, onderwerp=onderwerp.naam) for onderwerp in ONDERWERPEN for naam, noun in onderwerp.nouns.items()
}
# The rules of any page and record, whatever subjects a site has.
GEDEELD = (regels, regels_opmaak, regels_links, regels_noten)
REGELS = regels_in(*GEDEELD, *(module for onderwerp in ONDERWERPEN for module in onderwerp.regels))


def kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give all that templates may ask on a page, by name; a name that is given twice is a mistake of ours."""
    alles: dict[str, object] = {}
    for van in (plaatsen.kennis, *(onderwerp.kennis for onderwerp in ONDERWERPEN)):
        nieuw = van(inhoud, pagina)
        assert not alles.keys() & nieuw.keys()
        alles |= nieuw
    return alles


def onderwerpen_van(regiovisie: Regiovisie) -> Iterator[Onderwerp]:
    """Yield the subjects that a site has."""
    return (onderwerp for onderwerp in ONDERWERPEN if regiovisie.heeft(onderwerp.naam))


def controleer(inhoud: Inhoud, *, met_nieuwe_alineas: bool = False) -> Iterator[Problem]:
    """Apply every rule; `met_nieuwe_alineas` lets adopted text pass that has no id yet, or is named by nothing yet."""
    # Without one period that holds, the other rules have nothing to stand on.
    if zonder_grond := list(een_periode_geldt(inhoud)):
        yield from zonder_grond
        return
    yield from _pas_toe(inhoud, wanneer="altijd")
    if not met_nieuwe_alineas:
        yield from controleer_af(inhoud)


def _pas_toe(inhoud: Inhoud, *, wanneer: str) -> Iterator[Problem]:
    eigen = [module for onderwerp in onderwerpen_van(inhoud.regiovisie) for module in onderwerp.regels]
    for regel in regels_in(*GEDEELD, *eigen):
        if regel.wanneer == wanneer:
            yield from regel(inhoud)


# What a text meets only when it is finished.
controleer_af = partial(_pas_toe, wanneer="af")
# What the pages show; filling in all macros takes a second, so loading leaves it out.
controleer_getoond = partial(_pas_toe, wanneer="getoond")


def laad(project: Path, *, met_nieuwe_alineas: bool = False) -> Inhoud:
    """Load and check all content; `met_nieuwe_alineas` is that of `controleer`.

    What was read last is kept: as long as its files do not change, it is not read again.

    Raises:
        DataError: all problems in data and pages together.
    """
    inhoud, problemen = gelezen(project, met_nieuwe_alineas=met_nieuwe_alineas)
    if inhoud is None or problemen:
        raise DataError(problemen)
    return inhoud


def gelezen(project: Path, *, met_nieuwe_alineas: bool = False) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    """Load all content as `laad` does, and give it with all that is wrong with it; None when it can't be read."""
    inhoud, problemen = ongekeurd(project)
    alle = (*problemen, *_gekeurd(inhoud, met_nieuwe_alineas)) if inhoud else problemen
    return inhoud, tuple(in_zijn_laag(project, een) for een in alle)


def ongekeurd(project: Path) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    """Load all content as `gelezen` does, but hold it against no rule."""
    return _gelezen(project, _stand(project))


@lru_cache(maxsize=1)
def _gekeurd(inhoud: Inhoud, met_nieuwe_alineas: bool) -> tuple[Problem, ...]:
    return tuple(controleer(inhoud, met_nieuwe_alineas=met_nieuwe_alineas))


def _stand(project: Path) -> tuple[tuple[str, int, int], ...]:
    """Give name, moment and size of every file of the content: it changes when the content does."""
    lagen = [project, *([basis.map] if (basis := basis_van(project)) else [])]
    bestanden = [project / CONFIGURATIE]
    for laag in lagen:
        bestanden += [*(laag / "data").rglob("*.yml"), *(laag / "docs").rglob("*.md")]
    standen = ((str(pad), pad.stat()) for pad in bestanden if pad.is_file())
    return tuple(sorted((naam, stand.st_mtime_ns, stand.st_size) for naam, stand in standen))


@lru_cache(maxsize=1)
def _gelezen(project: Path, _stand: object) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    lezer = Lezer(project)
    regiovisie, paginas, volgorde = lezer.regiovisie(), lezer.paginas(), lezer.volgorde()
    if regiovisie is None or paginas is None:
        return None, tuple(lezer.problemen)
    paginas = tuple(_passend(regiovisie, pagina) if pagina.gedeeld else pagina for pagina in paginas)
    inhoud = Inhoud(regiovisie, paginas, Adresboek(regiovisie, paginas, NOUNS), lezer.regel, volgorde, kennis)
    return inhoud, tuple(lezer.problemen)


def _passend(regiovisie: Regiovisie, pagina: Pagina) -> Pagina:
    """Give a shared page without what shows something that this site has not: a record, or text of its visie.

    A line that is left out stays empty, so that every other keeps its number.
    """
    boek, weg = Adresboek(regiovisie, (), NOUNS), set[int]()
    for aanroep in pagina.aanroepen:
        noun = NOUNS.get(aanroep.naam)
        if noun and not (regiovisie.heeft(noun.onderwerp) and (boek.records_van(pagina, aanroep) or not noun.kiest)):
            weg.add(aanroep.regel)
    merken, einde = regels.merken(regiovisie), len(pagina.regels) + 1
    for blok in reversed(pagina.blokken):
        merk = regels.MERK.search("\n".join(pagina.regels[blok.regel - 1 : blok.laatste_regel]))
        if merk and not merken.get(merk[1]):
            weg |= {*range(blok.regel, einde if blok.soort == "kop" else blok.laatste_regel + 1)}
        einde = blok.regel if blok.soort == "kop" else einde
    delen = (deel for deel in pagina.delen if not (isinstance(deel, Aanroep | Tekstblok) and deel.regel in weg))
    over = tuple("" if nummer in weg else regel for nummer, regel in enumerate(pagina.regels, 1))
    return replace(pagina, delen=tuple(delen), regels=over)
