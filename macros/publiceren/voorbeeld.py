"""The site as it would be built now, answered file by file: what an editor looks at while writing.

In: the project folder. Out: for each path on the site what a build would lay there, made when it is asked for; and
instead of it a page with all that a build would refuse. Nothing of this is ever published.
"""

import logging
import os
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from http import HTTPStatus
from importlib.resources import files
from itertools import compress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from threading import Condition, RLock
from urllib.parse import parse_qs

from jinja2 import TemplateSyntaxError
from markupsafe import Markup
from mkdocs.structure.files import File

from macros.kern.configuratie import CONFIGURATIE
from macros.kern.ernaast import ernaast
from macros.kern.fouten import DataError, Problem
from macros.kern.samenvoeging import resten_in
from macros.onderwerpen import controleer_getoond, gelezen, onderwerpen_van, ongekeurd
from macros.publiceren.bladzijden import Generator, Luisteraar
from macros.publiceren.bouw import KLEINER, MEEGEKOMEN, klein, makers
from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.linkcontrole import dode_bestanden
from macros.publiceren.paginapoort import keur_paginas
from macros.publiceren.plaats import basispad, site_adres, vul_aan
from macros.publiceren.proefserver import Serverantwoord, mediasoort
from macros.publiceren.toegelaten import vreemd
from macros.tekst.inhoud import Inhoud
from macros.visie.vastleggen import bewaak
from macros.weergave.render import vul
from macros.zoeken.maken import BESTANDEN

BEGIN = "_bekijk/"
"""Below this stands what belongs to looking, and not to the site."""

_SCHRIJFTIJD = 0.05
_GEMAAKT = ("gemaakt/", "id/", "kader/")
# Made in docs/ itself.
_GEMAAKTE_VORMEN = (".csv", ".inv", ".json", ".jsonld", ".ttl")
_SJABLONEN = (".css", ".html", ".j2", ".js", ".svg")
_PAKKET = Path(str(files("macros")))
_VAN_ONS = {f"{BEGIN}{naam}": Path(__file__).parent / "sjablonen" / naam for naam in ("herlaad.js", "fout.css")}
_WACHT = 25.0
"""Seconds that a page waits for a change before it asks again."""


class Kijkvenster:
    """The content as it was read last, and what was made of it.

    Attributes:
        basis: the path of the home page.
        fouten: all that is wrong with the content; while there is any, every page tells that instead.
        nummer: changes whenever there is something else to see.
        gevraagd: when somebody last asked for something, who then need not wait for what is made ahead.
    """

    def __init__(self, project: Path, meld: Callable[[str], object]) -> None:
        """`meld` is told, in a line, of what takes long and of what is wrong."""
        self.project, self.meld, self.basis, self.nummer = project, meld, "/", ""
        self.fouten: tuple[Problem, ...] = ()
        self.gevraagd = 0.0
        self._slot, self._wissel = RLock(), Condition()
        self._inhoud: Inhoud | None = None
        self._generator: Generator
        self._gezien: dict[str, tuple[int, int]] = {}
        self._gemeld: set[Problem] = set()
        self._makers: list[tuple[frozenset[str], Callable[[], object]]] = []
        self._klaar: dict[str, str | bytes | None] = {}
        self._nog: Iterator[str] = iter(())
        self._werk = TemporaryDirectory()
        self._luisteraar = Luisteraar()
        logging.getLogger("mkdocs").addHandler(self._luisteraar)

    def sluit(self) -> None:
        """Leave nothing behind."""
        logging.getLogger("mkdocs").removeHandler(self._luisteraar)
        self._werk.cleanup()

    def ververs(self) -> list[str]:
        """Read what changed since the last time; gives the names of those files."""
        nu = _stand(self.project)
        if not (anders := nu.items() ^ self._gezien.items()):
            return []
        if self._gezien:
            # Somebody may be in the middle of writing it.
            time.sleep(_SCHRIJFTIJD)
            nu = _stand(self.project)
        with self._slot:
            self._gezien, self._klaar, self._gemeld, self._nog = nu, {}, set(), iter(())
            self.fouten = ()
            self.fouten = tuple(sorted(set(self._lees())))
            self._meld_fouten(self.fouten)
        with self._wissel:
            self.nummer = str(time.time_ns())
            self._wissel.notify_all()
        return sorted({naam for naam, _ in anders})

    def wacht_op_ander(self, nummer: str, hoogstens: float) -> str:
        """Give the number as soon as it is another, or after so many seconds."""
        with self._wissel:
            self._wissel.wait_for(lambda: self.nummer != nummer, hoogstens)
            return self.nummer

    def werk_vooruit(self) -> bool:
        """Make one page that nobody asked for yet, and last what search asks for; False when all is made."""
        with self._slot:
            pad = next(self._nog, None)
            return pad is not None and bool(self.antwoord(pad))

    def bezoek(self, adres: str, vraag: str) -> Serverantwoord:
        """Answer a server: what stands at the path of an address, or below `BEGIN` what a page asks while looked at."""
        if adres == "/" != self.basis:
            return Serverantwoord(HTTPStatus.FOUND, {"Location": self.basis})
        pad = adres.removeprefix(self.basis) if adres.startswith(self.basis) else "\0"
        if pad == f"{BEGIN}stand":
            nummer = self.wacht_op_ander(parse_qs(vraag).get("na", [""])[0], _WACHT)
            return _goed("stand.txt", nummer.encode())
        if pad in _VAN_ONS:
            return _goed(pad, _VAN_ONS[pad].read_bytes())
        self.gevraagd = time.monotonic()
        return self.antwoord(f"{pad}index.html" if pad.endswith("/") or not pad else pad)

    def antwoord(self, pad: str) -> Serverantwoord:
        """Give what stands at a path seen from the home page, such as `over/index.html`."""
        with self._slot:
            if self.fouten:
                return self._foutpagina(self.fouten)
            try:
                return self._als_antwoord(pad, self._gemaakt(pad))
            except (Exception, SystemExit) as fout:
                self._luisteraar.sinds(0)
                problemen = fout.problems if isinstance(fout, DataError) else (self._plek_van(fout),)
                self._meld_fouten(problemen)
                return self._foutpagina(problemen)

    def _lees(self) -> Iterator[Problem]:
        """Read all content; yields what is wrong with it."""
        self._inhoud, problemen = ongekeurd(self.project)
        if self._inhoud is None:
            yield from (*problemen, *_vreemd(self.project), *resten_in(self.project))
            return
        with ernaast(partial(_keur, self.project)) as gekeurd:
            try:
                self._begin(self._inhoud)
                eigen = [Problem(CONFIGURATIE, 1, _gewaarschuwd(een)) for een in self._luisteraar.sinds(0)]
            except (Exception, SystemExit) as fout:
                eigen = [self._plek_van(fout)]
            # That the generator stops, can follow from what is wrong with the content.
            yield from gekeurd() or eigen

    def _begin(self, inhoud: Inhoud) -> None:
        """Start the generator, with the files that pages link to; the home page is what is asked for first."""
        self.basis = basispad(self.project)
        # Each is made once, when it is asked for.
        self._makers = [(frozenset(paden), cache(maker)) for paden, maker in makers(inhoud, self.project)]
        hoort = ({pad for pad in paden if pad.startswith(_GEMAAKT)}.difference(BESTANDEN) for paden, _ in self._makers)
        weg = [not all((self.project / "docs" / pad).is_file() for pad in paden) for paden in hoort]
        if any(weg):
            self.meld("Wat ontbreekt aan letters, bladen en tabellen wordt eerst gemaakt …")
        for _, maker in compress(self._makers, weg):
            # What can't be made, is told to who asks for it.
            with suppress(DataError):
                maker()
        self._generator = Generator(self.project, Path(self._werk.name), self._luisteraar)
        self._nog = iter([*(een.dest_uri for een in self._generator.bronnen), *BESTANDEN])
        if not self.nummer:
            with suppress(DataError):
                self._gemaakt("index.html")

    def _gemaakt(self, pad: str) -> str | bytes | None:
        if pad not in self._klaar:
            self._klaar[pad] = self._maak(pad)
        return self._klaar[pad]

    def _maak(self, pad: str) -> str | bytes | None:
        """Make what a build lays at a path; None when that is nothing."""
        van, inhoud, werk = self._generator, self._inhoud, Path(self._werk.name)
        assert inhoud is not None
        bestand = van.bestanden.get(pad)
        if bestand and bestand.is_documentation_page():
            return self._maak_pagina(bestand, inhoud)
        if pad in van.sjablonen and (pad != "sitemap.xml" or site_adres(self.project)):
            return van.sjabloon(pad)
        if pad in BESTANDEN:
            gebouwd = {een.src_uri: str(self._gemaakt(een.dest_uri)) for een in van.bronnen}
            for onderwerp in onderwerpen_van(inhoud.regiovisie):
                onderwerp.na_bouw(inhoud, gebouwd, werk)
            return (werk / pad).read_bytes()
        for paden, maker in self._makers:
            if pad in paden:
                maker()
                return (self.project / "docs" / pad).read_bytes()
        if bestand:
            return None if pad.startswith((*_GEMAAKT, *MEEGEKOMEN)) else bestand.content_bytes
        vul_aan(inhoud.regiovisie.site, self.project, werk)
        van_host = {een.relative_to(werk).as_posix(): een for een in werk.glob("**/*.txt")}
        return van_host[pad].read_bytes() if pad in van_host else None

    def _maak_pagina(self, bestand: File, inhoud: Inhoud) -> str:
        pagina, gezegd = self._generator.pagina(bestand)
        bron = f"docs/{bestand.src_uri}"
        problemen: list[Problem] = []
        if gezegd:
            # Our own rules say in Dutch, and with the line, what it warns of; asked of every page they take a second.
            problemen += (*controleer_getoond(inhoud), *dode_bestanden(inhoud, self.project))
            problemen = problemen or [Problem(bron, 1, _gewaarschuwd(een)) for een in gezegd]
        # Of the pages that are not at hand it says that they are missing.
        gekeurd = keur_paginas({bestand.dest_uri: pagina}, inhoud, self.basis)
        problemen += [een for een in gekeurd if een.file == bron or not een.file.startswith("docs/")]
        if problemen:
            raise DataError(problemen)
        return pagina

    def _als_antwoord(self, pad: str, gemaakt: str | bytes | None) -> Serverantwoord:
        if gemaakt is None:
            van_map = f"{pad.partition('/')[0]}/404.html"
            niet = van_map if van_map in self._generator.sjablonen else "404.html"
            gevonden = self._als_antwoord(niet, self._gemaakt(niet) or "")
            return gevonden._replace(status=HTTPStatus.NOT_FOUND)
        if isinstance(gemaakt, str) and pad.endswith(".html"):
            voor, einde, na = gemaakt.rpartition("</body>")
            gemaakt = f"{voor}{self._vul('herlaad')}{einde}{na}"
        elif pad.endswith(KLEINER):
            gemaakt = klein(pad, gemaakt if isinstance(gemaakt, str) else gemaakt.decode())
        return _goed(pad, gemaakt.encode() if isinstance(gemaakt, str) else gemaakt)

    def _foutpagina(self, problemen: Iterable[Problem]) -> Serverantwoord:
        tekst = self._vul("fout", problemen=sorted(set(problemen)), herlaad=self._vul("herlaad"))
        # A page that tells what is wrong is a page, whatever was asked for.
        return _goed("index.html", tekst.encode())._replace(status=HTTPStatus.INTERNAL_SERVER_ERROR)

    def _vul(self, sjabloon: str, **velden: object) -> Markup:
        begin = f"{self.basis}{BEGIN}"
        return Markup(vul(f"{sjabloon}.html.j2", begin=begin, nummer=self.nummer, **velden))

    def _meld_fouten(self, problemen: Iterable[Problem]) -> None:
        """Tell, once, what is wrong."""
        for probleem in sorted(set(problemen) - self._gemeld):
            self.meld(str(probleem))
        self._gemeld |= set(problemen)

    def _plek_van(self, fout: BaseException) -> Problem:
        """Say where making a page stopped: in a template of ours, else at the page."""
        # mkdocs-macros leaves the program with a number where a macro fails.
        while isinstance(fout, SystemExit) and fout.__context__:
            fout = fout.__context__
        plekken = [(een.filename, een.lineno) for een in traceback.extract_tb(fout.__traceback__)]
        if isinstance(fout, TemplateSyntaxError):
            plekken.append((fout.filename or "", fout.lineno))
        for bestand, regel in reversed(plekken):
            if bestand.endswith(_SJABLONEN):
                return Problem(_naam(Path(bestand), self.project), regel or 1, f"het sjabloon loopt hier vast ({fout})")
        wat = f"de generator kan hier geen pagina van maken ({type(fout).__name__}: {fout})"
        return Problem(self._generator.opvang.bij if "_generator" in vars(self) else CONFIGURATIE, 1, wat)


def _goed(pad: str, inhoud: bytes) -> Serverantwoord:
    """Give what stands at a path, with the headers that a web server gives."""
    return Serverantwoord(HTTPStatus.OK, {"Content-Type": mediasoort(pad), **koppen_voor(pad)}, inhoud)


def _keur(project: Path) -> list[Problem]:
    """Give all that a build would refuse before it makes a page."""
    inhoud, problemen = gelezen(project)
    problemen = (*_vreemd(project), *resten_in(project), *problemen)
    try:
        if inhoud and not problemen:
            bewaak(inhoud, project)
    except DataError as fout:
        return [*fout.problems]
    return [*problemen]


def _vreemd(project: Path) -> Iterator[Problem]:
    """Yield the files that may not lie where they lie, but for what an editor's program keeps while one types."""
    return (een for een in vreemd(project) if not _tijdelijk(PurePosixPath(een.file).name))


def _tijdelijk(naam: str) -> bool:
    return naam.startswith((".", "#")) or naam.endswith(("~", ".tmp"))


def _gewaarschuwd(bericht: str) -> str:
    return f"de strenge bouw weigert dit; wat de generator zegt: {bericht}"


def _naam(pad: Path, project: Path) -> str:
    """Give a path as seen from the project, or from where our own code stands."""
    begin = next((begin for begin in (project, _PAKKET.parent) if pad.is_relative_to(begin)), Path(pad.anchor))
    return pad.relative_to(begin).as_posix()


def _stand(project: Path) -> dict[str, tuple[int, int]]:
    """Give moment and size of every file that the site is made of, by its name; made files left out."""
    docs, gezien = project / "docs", {}
    for begin in (docs, project / "data", project / "overrides", _PAKKET, project / CONFIGURATIE):
        for plek, mappen, namen in os.walk(begin) if begin.is_dir() else [(str(begin.parent), [], [begin.name])]:
            mappen[:] = [een for een in mappen if (plek != str(docs) or f"{een}/" not in _GEMAAKT) and een[0] != "_"]
            for naam in namen:
                pad = Path(plek, naam)
                if not (_tijdelijk(naam) or (plek == str(docs) and naam.endswith(_GEMAAKTE_VORMEN))):
                    with suppress(FileNotFoundError):
                        gezien[_naam(pad, project)] = (pad.stat().st_mtime_ns, pad.stat().st_size)
    return gezien
