"""What the skeleton of a page asks: one object for all pages, with one sheet of answers per page.

In: the checked content and the folder of assets. Out: a `Skelet`, which the templates know as `config.extra.skelet`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from macros.begrippen.identiteit import machineverwijzingen
from macros.begrippen.schema_org import begripsblokken
from macros.gegevens.geheel import onderwerp_van
from macros.gegevens.hulp import Hulp, Hulplijn, Taal
from macros.gegevens.site import Site
from macros.hulp.regels import VASTE_HULPLIJNEN
from macros.hulp.schema_org import gegevensblokken
from macros.kern.dagen import dag_voluit
from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst
from macros.publiceren.wijzigdagen import gewijzigd
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.visie.wissel import Wissel, wissels

# So many signs tell how a text begins.
_REGEL = 140


@dataclass(frozen=True)
class Skeletpagina:
    """What the skeleton asks about one page. Without answers it is that of a page outside docs/: 404.html.

    Attributes:
        pad: its path under docs/.
        stijlen: its style sheets beside that of every page, as addresses.
        scripts: its scripts beside that of every page, as addresses.
        wissel: the way to other editions, other periods and up, on a page of a period.
        machinevormen: (media type, address) of each machine form.
        gegevens: the JSON text of its data block.
        heet_nu: the address of what its concept is called now, on the page of an earlier name.
        begin: a line about it: its description, else how its text begins.
        gewijzigd: the day since which nothing of it changed, written out; None when that is not known.
    """

    pad: str = ""
    stijlen: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    wissel: Wissel | None = None
    machinevormen: tuple[tuple[str, str], ...] = ()
    gegevens: str | None = None
    heet_nu: str | None = None
    begin: str = ""
    gewijzigd: str | None = None


@dataclass(frozen=True)
class Skelet:
    """What the skeleton asks, the same on every page, and the sheet of each page.

    It has values only, and no questions: not every generator lets a template call a method of ours.

    Attributes:
        site: who the region is.
        pad: the path of the site on its host, such as `/`: for a page that is shown at any address.
        met_tekst: whether the text of the visie that holds is on the site.
        onderwerpen: the subjects that have pages, by the name of their folder or page.
        deuren: (title, text, address) of each door of the home page.
        hulp: the help lines, the languages and the exit of the help pages, where the site has those.
        nood: the line for danger, and `advies` that for advice; both stand on nearly every page.
        talen: each language of the help pages, by its id.
        bekend_op: the day up to which we know all that help pages show, as written in each language.
        hulppaginas: (title, address, language if not ours) of each help page, in the order of the ways in.
        eerdere_uitgaven: whether there are editions that no longer hold.
        bladen: the sheet of each page, by its address, and that of 404.html.
    """

    site: Site
    pad: str
    met_tekst: bool
    onderwerpen: frozenset[str]
    deuren: tuple[tuple[str, str, str], ...]
    hulp: Hulp | None
    nood: Hulplijn | None
    advies: Hulplijn | None
    talen: Mapping[str, Taal]
    bekend_op: Mapping[str, str]
    hulppaginas: tuple[tuple[str, str, str], ...]
    eerdere_uitgaven: bool
    bladen: Mapping[str, Skeletpagina]


def maak_skelet(inhoud: Inhoud, assets: Path, basis: str = "", dagen: Mapping[str, date] | None = None) -> Skelet:
    """Make the object.

    `assets` has a folder per subject, `basis` is the address of the home page if that is known, `dagen` has the day on
    which files of the project were last changed.
    """
    regiovisie = inhoud.regiovisie
    hulp = regiovisie.hulp if regiovisie.heeft("hulp") else None
    nood, advies = map(hulp.hulplijn, VASTE_HULPLIJNEN) if hulp else (None, None)
    return Skelet(
        site=regiovisie.site,
        pad=urlsplit(basis).path or "/",
        met_tekst=regiovisie.geldende.periode.tekst == "ja",
        onderwerpen=frozenset(onderwerp_van(pagina.pad) for pagina in inhoud.paginas),
        deuren=tuple((deur.titel, deur.tekst, pagina_adres(deur.pagina)) for deur in regiovisie.open_deuren),
        hulp=hulp,
        nood=nood,
        advies=advies,
        talen={taal.id: taal for taal in hulp.talen} if hulp else {},
        bekend_op={taal.id: hulp.bekend_op(taal) for taal in hulp.talen} if hulp else {},
        hulppaginas=tuple(_hulppaginas(inhoud)),
        eerdere_uitgaven=any(visie.eerdere for visie in regiovisie.visies),
        bladen=_bladen(inhoud, assets, basis, dagen or {}) | {"404.html": Skeletpagina()},
    )


def bestanden_van(pad: str, assets: Path, einde: str) -> tuple[str, ...]:
    """Give the style sheets or scripts of a page by where it lives: those of its subject, then its own.

    A page of `raad/` gets `raad/raad.css`; `raad/cijfers.md` gets `raad/cijfers.css` as well. What is not there, is
    not linked. They lie in `assets`, or, of a subject that asks for nothing outside its own folder, beside it.
    """
    onderwerp, naam = onderwerp_van(pad), PurePosixPath(pad).stem
    namen = [f"{onderwerp}/{deel}{einde}" for deel in dict.fromkeys((onderwerp, naam))]
    bestanden = [waar / bestand for bestand in namen for waar in (assets, assets.parent)]
    return tuple(bestand.relative_to(assets.parent).as_posix() for bestand in bestanden if bestand.is_file())


def _bladen(inhoud: Inhoud, assets: Path, basis: str, dagen: Mapping[str, date]) -> dict[str, Skeletpagina]:
    wissel, vormen = wissels(inhoud), machineverwijzingen(inhoud)
    gegevens = begripsblokken(inhoud, basis) | gegevensblokken(inhoud.regiovisie)
    nu = {eerder.pagina: pagina_adres(eerder.nu.pagina) for eerder in inhoud.regiovisie.stelsel.eerdere}
    return {
        pagina_adres(pad): Skeletpagina(
            pad=pad,
            stijlen=bestanden_van(pad, assets, ".css"),
            scripts=bestanden_van(pad, assets, ".js"),
            wissel=wissel.get(pad),
            machinevormen=vormen.get(pad, ()),
            gegevens=gegevens.get(pad),
            heet_nu=nu.get(pad),
            begin=_begin(inhoud, pagina),
            gewijzigd=dag_voluit(dag) if (dag := gewijzigd(inhoud, pagina, dagen)) else None,
        )
        for pagina in inhoud.paginas
        for pad in [pagina.pad]
    }


def _hulppaginas(inhoud: Inhoud) -> Iterator[tuple[str, str, str]]:
    """Yield those straight under hulp/."""
    voorop = [pad.pagina for pad in inhoud.regiovisie.hulp.paden]
    onder = [een for een in inhoud.paginas if re.fullmatch(r"hulp/[^/]+/", pagina_adres(een.pad))]
    for een in sorted(onder, key=lambda een: voorop.index(een.pad) if een.pad in voorop else len(voorop)):
        yield een.meta.get("title", ""), pagina_adres(een.pad), een.meta.get("taal", "")


def _begin(inhoud: Inhoud, pagina: Pagina) -> str:
    if beschrijving := pagina.meta.get("description"):
        return beschrijving
    boek = inhoud.adresboek
    letterlijk = (tekst for id, tekst in boek.teksten_van(pagina) if tekst and id not in boek.koppen)
    tekst = kale_tekst(next(letterlijk, ""))
    return tekst if len(tekst) <= _REGEL else f"{tekst[:_REGEL].rpartition(' ')[0].rstrip(',;:')} …"
