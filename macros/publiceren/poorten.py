"""The gates a site passes before it is public: each yields what is wrong, and one problem is enough to stay shut.

The build itself is a gate too: it loads and checks all content, guards the locks and takes no warning.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from macros.gegevens.visie import Visie
from macros.hulp.nummerslot import gewijzigde_nummers
from macros.kern.configuratie import CONFIGURATIE, buiten_menu
from macros.kern.dagen import vandaag
from macros.kern.ernaast import ernaast
from macros.kern.fouten import DataError, Problem
from macros.kern.lagen import basis_van, in_zijn_laag
from macros.kern.samenvoeging import MAPPEN, resten_in
from macros.kern.sloten import verloren
from macros.kern.voortgang import bezig
from macros.kern.yaml import lees_tekst
from macros.onderwerpen import controleer_getoond, gelezen, laad, ongekeurd
from macros.publiceren.bouw import bouw, maak, vergelijk
from macros.publiceren.kopregels import kopregelbestanden
from macros.publiceren.linkcontrole import dode_bestanden, dode_links
from macros.publiceren.paginapoort import gebouwde_paginas, keur_paginas
from macros.publiceren.plaats import aandacht, basispad
from macros.publiceren.proefbouw import proefbouw
from macros.publiceren.toegelaten import vreemd
from macros.publiceren.veilig import onveilig
from macros.publiceren.verkleinen import verklein
from macros.publiceren.versie import afwijkingen
from macros.tekst.inhoud import Inhoud
from macros.visie import vastleggen
from macros.visie.gebouwd import ontbrekende_adressen
from macros.visie.gewone_taal import om_opnieuw_te_lezen
from macros.visie.tekstdelen import tekst_van
from macros.visie.uitgaven import BRONTEKST, brontekst_van
from macros.visie.verify import Afwijking, Uitslag, verifieer_delen
from macros.weergave.spelling import spelling
from macros.weergave.sterke_woorden import nalezing, om_te_lezen
from macros.zoeken.bereik import tekort

_NODIG = (CONFIGURATIE, *MAPPEN)
"""What a build reads of the project. Publishing works on a copy: nobody can change a file halfway."""

# Of what begins with a dot only .well-known goes along.
_BLIJFT = shutil.ignore_patterns("gemaakt", "__pycache__", ".[!w]*")


def controleer(project: Path) -> list[Problem]:
    """Give all that a build or a publication would refuse in the content: sorted, each once.

    What only the built pages show is told once their sources are right: nobody with a fault there waits for a build.
    """
    # Content may stand apart from the files of a publication; the gates ask for those.
    eisen = {"": inhoud, "deploy": antwoordregels, "CHANGELOG.md": afwijkingen}
    # What is read before, both have; what goes wrong with it, is told by the gate of the content.
    with suppress(Exception):
        ongekeurd(project)
    with ernaast(partial(proef, project)) as gebouwd:
        problemen = _gevonden(partial(eis, project) for naam, eis in eisen.items() if (project / naam).exists())
        if half := [*resten_in(project)]:
            # What else is wrong with a file that was not merged to the end follows from that.
            bestanden = {een.file for een in half}
            problemen = [*half, *(een for een in problemen if een.file not in bestanden)]
        # What is not locked yet, is made right first.
        if any(not een.file.endswith(".lock") for een in problemen):
            alle = problemen
        else:
            alle = _gevonden([gebouwd], problemen)
        return sorted({in_zijn_laag(project, een) for een in alle})


def inhoud(project: Path) -> list[Problem]:
    """Data, pages and what they show are sound, and every address and every adopted text is as its lock has it."""
    geladen, gevonden = gelezen(project)
    eerst = (vreemd, buiten_menu, verloren)
    problemen = _gevonden([partial(eis, project) for eis in eerst], gevonden)
    if geladen is None:
        return problemen
    met_map = (vastleggen.bewaak, vastleggen.niet_vastgelegd, gewijzigde_nummers, dode_bestanden, woordelijk)
    eisen = (partial(eis, geladen, project) for eis in met_map)
    return _zonder_gevolgen(geladen, _gevonden([partial(controleer_getoond, geladen), *eisen], problemen))


def _gevonden(eisen: Iterable[Callable[[], Iterable[Problem] | None]], al: Iterable[Problem] = ()) -> list[Problem]:
    """Give all that is wrong by any of these, after what was found already."""
    problemen = [*al]
    for eis in eisen:
        try:
            problemen += eis() or ()
        except DataError as fout:
            problemen += fout.problems
        except Exception:
            # With a wrong record under it not every page can be shown, nor every text compared; that comes first.
            if not problemen:
                raise
    return problemen


def proef(project: Path) -> list[Problem]:
    """Every page has what its kind must have, as far as a trial build shows."""
    geladen, problemen = ongekeurd(project)
    # What a wrong setting says, the generator would do.
    fout = any(een.file.endswith(CONFIGURATIE) for een in problemen)
    return [*keur_paginas(proefbouw(project), geladen, basispad(project))] if geladen and not fout else []


def woordelijk(inhoud: Inhoud, project: Path) -> Iterator[Problem]:
    """Every edition with a source text of its own has the words of that text, in order."""
    for visie in inhoud.regiovisie.visies if inhoud.volgorde else ():
        for uitgave in visie.uitgaven:
            if bestand := brontekst_van(visie, uitgave, project):
                delen, bron = tekst_van(inhoud, visie.periode.id, uitgave.id), lees_tekst(project / bestand, bestand)
                uitslag = verifieer_delen(delen, bron, visie.signaleringen)
                yield from _verschillen(bestand, replace(uitslag, verschillen=()))
                for een in uitslag.verschillen:
                    yield _anders(inhoud, visie, een, bestand)


def _anders(inhoud: Inhoud, visie: Visie, een: Afwijking, bestand: str) -> Problem:
    """Tell which words of a visie are others than in its source, there where they stand, or where they stood."""
    hoort, staat = (" ".join(woord.tekst for woord in woorden) for woorden in (een.bron, een.pagina))
    plaats = een.pagina[0].plaats if een.pagina else een.na
    id = plaats.partition("#")[2]
    plek = vastleggen.plek_van_tekst(inhoud, visie, id) if id in inhoud.adresboek.pagina_van else (bestand, 1)
    wat = f"hier staat '{staat}', in de brontekst '{hoort}'" if hoort else f"'{staat}' staat niet in de brontekst"
    if not staat:
        wat = f"hier of hieronder ontbreekt '{hoort}' uit de brontekst"
    return Problem(*plek, f"{id or 'verschil'}: {wat}; de tekst van de visie blijft letterlijk", vastleggen.WOORDEN)


def _zonder_gevolgen(inhoud: Inhoud, problemen: list[Problem]) -> list[Problem]:
    """Leave out what follows from a text or address that is gone or changed: who puts it back has mended that too."""
    oorzaken = [een for een in problemen if een.rule in vastleggen.OORZAKEN]
    plekken = {(een.file, een.line) for een in oorzaken}
    namen = {een.text.partition(":")[0] for een in oorzaken}
    namen |= {id for een in oorzaken for id in re.findall(r"in plaats van ([\w-]+)", een.text)}
    zonder_id = any("zo staat hij hier nog" in een.text for een in oorzaken)
    weg = {een.text.partition(":")[0] for een in oorzaken if een.rule == vastleggen.WEG}
    for visie in inhoud.regiovisie.visies:
        los = {een.text.partition(".alinea: ")[0] for een in problemen}
        namen |= {melding.anker for melding in visie.signaleringen if {melding.alinea, melding.id} & (weg | los)}
    # Where they are told by their words, and whether the source is what changed.
    woorden = {(een.file, een.line) for een in oorzaken if een.rule == vastleggen.WOORDEN}
    bron = any(naam.startswith("brontekst") for naam in namen)
    elders = " ".join(een.text for een in oorzaken if een.rule == vastleggen.ADRES_WEG)

    def is_gevolg(een: Problem) -> bool:
        if een.rule in (vastleggen.ANDERS, vastleggen.WOORDEN):
            gevolg = bron or zonder_id
            return gevolg if een.rule == vastleggen.WOORDEN else not gevolg and (een.file, een.line) in woorden
        if een.rule == vastleggen.WEG:
            return False
        if nieuw := re.match(r"(/\S*?)/(?:#(\S+))?: is nog niet|([\w-]+): is nog niet", een.text):
            return not namen.isdisjoint(nieuw.groups()) or f"docs{nieuw[1]}" in elders or f"{nieuw[1]}/#" in elders
        genoemd = re.search(r"#(\S+): dit adres|'(\S+)' bestaat niet", een.text)
        zelfde = (een.file, een.line) in plekken and een.rule in ("kop_heeft_id", "alinea_heeft_id")
        return zelfde or bool(genoemd and not namen.isdisjoint(genoemd.groups()))

    return [een for een in problemen if not is_gevolg(een)]


def _verschillen(bestand: str, uitslag: Uitslag) -> Iterator[Problem]:
    for verschil in uitslag.verschillen:
        yield Problem(bestand, 1, f"verschil: {verschil}".replace("\n  ", "; "))
    for melding in uitslag.overbodig:
        yield Problem(bestand, 1, f"{melding.id}.in_bron: staat niet precies één keer in de brontekst")


def antwoordregels(project: Path) -> Iterator[Problem]:
    """What the web server reads in deploy/ is what kopregels.py says."""
    for naam, tekst in kopregelbestanden(basispad(project)).items():
        bestand = project / "deploy" / naam
        if not bestand.is_file() or bestand.read_text(encoding="utf-8") != tekst:
            yield Problem(f"deploy/{naam}", 1, "is niet bij; typ: regiovisie kopregels")


def letterlijk(project: Path, site: Path) -> Iterator[Problem]:
    """Every word of every visie is on the site, in order."""
    for naam, uitslag, _ in vergelijk(project, site):
        yield from _verschillen(BRONTEKST.format(periode=naam.partition(",")[0]), uitslag)


def beloofd(project: Path, site: Path) -> Iterator[Problem]:
    """Every address that was ever published is on the site."""
    for adres in ontbrekende_adressen(site, vastleggen.vastgelegde_adressen(project)):
        yield Problem(vastleggen.ADRESSEN, 1, f"{adres}: dit adres is gepubliceerd en staat niet op de gebouwde site")


def elke_pagina(project: Path, site: Path) -> Iterator[Problem]:
    """Every page has what its kind must have, and shows nothing that it may not."""
    return keur_paginas(gebouwde_paginas(site), laad(project), basispad(project))


VOORAF: dict[str, Callable[[Path], Iterable[Problem]]] = {
    "inhoud, adressen en teksten": inhoud,
    "antwoordregels van de webserver": antwoordregels,
}
NA_DE_BOUW: dict[str, Callable[[Path, Path], Iterable[Problem]]] = {
    "letterlijke tekst": letterlijk,
    "gepubliceerde adressen": beloofd,
    "wat op elke pagina hoort": elke_pagina,
    "veiligheid": lambda _, site: onveilig(site),
    "links en ankers": lambda project, site: dode_links(site, basispad(project)),
}


def bouw_gekeurd(project: Path, werk: Path, meld: Callable[[str], None]) -> None:
    """Build the site in `werk/site` from a copy of the project, and let it pass every gate.

    Args:
        project: the project folder.
        werk: an empty folder.
        meld: told of each gate, in a line.

    Raises:
        DataError: every problem of the first stage that has any: before the build, the build, or after it.
    """
    site = werk / "site"
    # What can't be copied, or becomes something else by it, is told before.
    _keur({"bestanden": partial(vreemd, project)}, meld)
    kopie = kopieer(project, werk / "project")
    _keur({naam: partial(poort, kopie) for naam, poort in VOORAF.items()}, meld)
    maak(kopie)
    if bouw(kopie, site):
        raise DataError.van("mkdocs.yml", "de strenge bouw is niet gelukt; wat eraan schort, staat hierboven")
    meld("strenge bouw: goed")
    _keur({naam: partial(poort, kopie, site) for naam, poort in NA_DE_BOUW.items()}, meld)
    # A static host reads it from the site itself.
    (site / "_headers").write_text(kopregelbestanden(basispad(kopie))["_headers"], encoding="utf-8")
    with bezig("Elke tekst inpakken"):
        verklein(site)
    meld_aandacht(kopie, meld, woorden=True)
    shutil.rmtree(werk / "project")


def meld_aandacht(project: Path, meld: Callable[[str], None], *, woorden: bool) -> None:
    """Tell of what is no fault, but has the site do without something or soon will; a line each.

    `woorden`: also hold our own words against the dictionary and the list of strong words, which takes a second.
    """
    geladen = laad(project)
    eigen = (*tekort(geladen), *spelling(geladen), *nalezing(geladen)) if woorden else ()
    altijd = (*aandacht(geladen.regiovisie.site, project, vandaag()), *om_opnieuw_te_lezen(geladen))
    for punt in (*altijd, *eigen):
        meld(f"let op: {punt}")


def na_te_lezen(project: Path, onderwerp: str | None) -> Iterator[str]:
    """Give what `om_te_lezen` does, of the content of a project."""
    return om_te_lezen(laad(project), onderwerp)


def _keur(poorten: dict[str, Callable[[], Iterable[Problem]]], meld: Callable[[str], None]) -> None:
    problemen: list[Problem] = []
    for naam, poort in poorten.items():
        with bezig(naam[:1].upper() + naam[1:]):
            gevonden = _gevonden([poort])
        meld(f"{naam}: {'goed' if not gevonden else f'{len(gevonden)} fout(en)'}")
        problemen += gevonden
    if problemen:
        raise DataError(problemen)


def kopieer(project: Path, doel: Path) -> Path:
    """Copy what a build reads of a project, and of what it stands on, as they lie; gives where the project is now."""
    basis = basis_van(project)
    samen = Path(os.path.commonpath([project, basis.map])) if basis else project
    for laag in [project, *([basis.map] if basis else [])]:
        _kopieer(laag, doel / laag.relative_to(samen))
    return doel / project.relative_to(samen)


def _kopieer(project: Path, doel: Path) -> None:
    doel.mkdir(parents=True, exist_ok=True)
    for naam in _NODIG:
        if (project / naam).is_dir():
            shutil.copytree(project / naam, doel / naam, ignore=_BLIJFT)
        elif (project / naam).is_file():
            shutil.copy2(project / naam, doel / naam)
    if (git := project / ".git").exists():
        # The copy asks there on which day a page was last changed.
        (doel / ".git").write_text(git.read_text("utf-8") if git.is_file() else f"gitdir: {git.resolve()}\n", "utf-8")
