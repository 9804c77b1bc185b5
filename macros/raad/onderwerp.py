"""What the pages for the council are made with."""

from functools import partial
from pathlib import Path

from macros.gegevens.cijfers import MATEN
from macros.kern.getallen import KLEIN_AANTAL
from macros.kern.paginas import Pagina
from macros.raad import keuring, regels
from macros.raad.blad import BLAD, RAADSPAGINA, maak_raadsblad
from macros.raad.grafiek import geschreven_top, honderd, panelen, staven
from macros.raad.tabellen import maak_tabellen
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Inhoud, Onderwerp
from macros.weergave.render import leestijd


def kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give what templates may ask on pages for the council."""
    return {
        **{"honderd": honderd, "panelen": panelen, "staven": staven, "geschreven_top": geschreven_top},
        **{"maten": MATEN, "klein_aantal": KLEIN_AANTAL, "leestijd": partial(leestijd, inhoud, pagina)},
    }


def maak_raadsstukken(inhoud: Inhoud, project: Path) -> None:
    """Make the tables and the sheet of one page, for who does not read the site."""
    maak_tabellen(inhoud, project)
    maak_raadsblad(inhoud, project)


def raadsstukken(inhoud: Inhoud) -> list[str]:
    """Give what `maak_raadsstukken` makes, as paths under docs/."""
    tabellen = [f"gemaakt/cijfers/{reeks.id}.csv" for reeks in inhoud.regiovisie.raad.cijferreeksen]
    blad = [f"gemaakt/{BLAD}"] * any(pagina.pad == RAADSPAGINA for pagina in inhoud.paginas)
    return [*tabellen, "gemaakt/actielijnen.csv", "gemaakt/actielijnen.json", *blad]


ONDERWERP = Onderwerp(
    naam="raad",
    nouns={
        "actiekiezer": Macro("raad.actietags", kiest=False, plaatst=False),
        "alleen_elders": Macro("raad.alleen_elders", kiest=False, plaatst=False),
        "alleen_hier": Macro("raad.alleen_hier", kiest=False, plaatst=False),
        "beloften": Macro("raad.beloften", kiest=False),
        "beweringen": Macro("raad.beweringen", kiest=False),
        "bronverschillen": Macro("raad.bronverschillen", kiest=False),
        "cijferreeks": Macro("raad.cijferreeksen", kiest=True),
        "gemeentestanden": Macro("raad.gemeentestanden", kiest=False),
        "hoofdvragen": Macro("raad.hoofdvragen", kiest=False, plaatst=False),
        "kenmerken": Macro("raad.kenmerken", kiest=False, plaatst=False),
        "leestijd": Macro("raad.delen", kiest=False, plaatst=False),
        "meetstand": Macro("raad.uitvoeringsagenda", kiest=False, plaatst=False),
        "nagerekend": Macro("raad.beweringen", kiest=False, plaatst=False),
        "raadsdeel": Macro("raad.delen", kiest=True),
        "raadsvragen": Macro("raad.vragen", kiest=False),
        "signaleringsgroepen": Macro("raad.signaleringsgroepen", kiest=False),
        "uitvoeringsagenda": Macro("raad.uitvoeringsagenda", kiest=False),
        "vergelijking": Macro("raad.onderwerpen", kiest=False),
        "vergelijkthemas": Macro("raad.vergelijkthemas", kiest=False),
    },
    regels=(regels, keuring),
    kennis=kennis,
    maak=maak_raadsstukken,
    bestanden=raadsstukken,
)
