"""The door to the generator: the only module that knows mkdocs-macros.

The generator takes it twice: as what mkdocs-macros calls (`define_env`), and as its own hooks (`on_…`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from macros.begrippen.uitleg import Begrippen, Uitlegwoord
from macros.gegevens.geheel import Regiovisie, onderwerp_van
from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.visie import Signalering
from macros.kern.fouten import DataError
from macros.kern.paginas import Pagina
from macros.onderwerpen import gelezen, onderwerpen_van, ongekeurd
from macros.publiceren.proefbouw import PROEF
from macros.publiceren.skelet import Skelet, maak_skelet
from macros.publiceren.wijzigdagen import wijzigdagen
from macros.tekst.adresboek import Adresboek, link_naar, pagina_adres, relatief, signaleringenpagina
from macros.tekst.inhoud import Inhoud
from macros.tekst.oude_plaatsen import OudePlaats
from macros.visie.gewone_taal import gewone_taal_op
from macros.visie.markeringen import Markeringen
from macros.visie.vastleggen import bewaak
from macros.visie.wissel import ids_van_uitgave
from macros.weergave.render import toon, toon_oude_plaats

_GEBOUWD: dict[str, str] = {}
"""The pages of the build at hand, by their path under docs/."""


def define_env(env: MacrosPlugin) -> None:
    """Load the content and give every macro noun to the pages.

    Raises:
        Abort: with all problems; the generator prints them and a running server waits for the next change.
    """
    try:
        inhoud = _geladen(Path(env.project_dir), op_proef=PROEF in env.conf.get("plugins", ()))
    except DataError as fout:
        raise Abort(f"{fout}\n\n{len(fout.problems)} fout(en) in de inhoud; er is niets gebouwd.") from None
    # mkdocs-macros would run a title as a template; a title is text.
    env.has_j2 = lambda s: False  # type: ignore[method-assign]  # noqa: ARG005 (the name is its own)
    paginas = {pagina.pad: pagina for pagina in inhoud.paginas}

    def huidige() -> Pagina:
        return paginas[env.page.file.src_uri]

    for naam, macro in macros_van(inhoud, huidige).items():
        env.macro(macro, naam)  # type: ignore[no-untyped-call]
    regiovisie = inhoud.regiovisie
    env.conf["site_name"], env.conf["site_description"] = regiovisie.site.naam, regiovisie.site.omschrijving
    env.conf["nav"] = _menu(regiovisie, env.conf["nav"])
    # One name, and not that of a noun: some generators let what stands in `extra` take the place of a macro.
    assets = Path(env.conf["theme"].custom_dir) / "assets"
    skelet = maak_skelet(inhoud, assets, env.conf["site_url"] or "", wijzigdagen(Path(env.project_dir)))
    env.conf["extra"]["skelet"] = skelet
    env.conf["markdown_extensions"] += uitbreidingen(inhoud, huidige, skelet)


def macros_van(inhoud: Inhoud, huidige: Callable[[], Pagina]) -> dict[str, Callable[..., str]]:
    """Give every macro noun by its name; `huidige` gives the page that asks."""
    return {naam: lambda *ids, naam=naam: toon(inhoud, huidige(), naam, ids) for naam in inhoud.adresboek.nouns}


def uitbreidingen(inhoud: Inhoud, huidige: Callable[[], Pagina], skelet: Skelet) -> tuple[Markeringen, Begrippen]:
    """Give our own Markdown extensions; `huidige` gives the page that is read."""

    def adres(id: str) -> str:
        return link_naar(inhoud.adresboek, huidige(), id)

    return _markeringen(inhoud, huidige, adres, skelet), _begrippen(inhoud, huidige, adres)


def _geladen(project: Path, *, op_proef: bool) -> Inhoud:
    """Load the content; on trial, with its faults: who asks for that, tells them."""
    inhoud, problemen = (ongekeurd if op_proef else gelezen)(project)
    if inhoud is None or (problemen and not op_proef):
        raise DataError(problemen)
    if not op_proef:
        bewaak(inhoud, project)
    return inhoud


def on_env(env: Environment, **_: object) -> Environment:
    """Let every value that a template prints be escaped; what is HTML already says so, with `safe` or as Markup.

    Text is taken apart by a filter, which other generators have and methods they do not.
    """
    env.autoescape = True
    env.filters["split"] = str.split
    return env


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that the project shares with the one it stands on, as they fit here."""
    inhoud, _problemen = ongekeurd(Path(config.config_file_path).parent)
    for pagina in inhoud.paginas if inhoud else ():
        if pagina.gedeeld:
            files.append(File.generated(config, pagina.pad, content="\n".join(pagina.regels)))
    return files


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Make a title plain words wherever it comes from: of a heading, MkDocs gives HTML."""
    if "title" not in page.meta and "title" not in vars(page):
        page.title = Markup(page.title).unescape()
    return html


def on_post_page(output: str, page: Page, **_: object) -> str:
    """Keep a page that is built: some subjects make something of what its visitors read."""
    _GEBOUWD[page.file.src_uri] = output
    return output


def on_post_build(env: MacrosPlugin | None = None, config: MkDocsConfig | None = None) -> None:  # noqa: ARG001
    """Let the subjects lay what they make of the pages beside them; a trial build has no use for it.

    mkdocs-macros calls this name too, with itself: that is not ours.
    """
    if config is None:
        return
    inhoud, _problemen = ongekeurd(Path(config.config_file_path).parent)
    if inhoud and PROEF not in config.plugins:
        for onderwerp in onderwerpen_van(inhoud.regiovisie):
            onderwerp.na_bouw(inhoud, _GEBOUWD, Path(config.site_dir))
    _GEBOUWD.clear()


def _menu(regiovisie: Regiovisie, deel: Any) -> Any:
    """Give a part of the menu without what belongs to a subject that is left out; a part that is then empty goes."""
    if isinstance(deel, list):
        return [een for een in (_menu(regiovisie, een) for een in deel) if een]
    if isinstance(deel, dict):
        return {naam: over for naam, een in deel.items() if (over := _menu(regiovisie, een))}
    return deel if deel is None or regiovisie.heeft(onderwerp_van(deel)) else None


def _markeringen(
    inhoud: Inhoud, huidige: Callable[[], Pagina], adres: Callable[[str], str], skelet: Skelet
) -> Markeringen:
    per_alinea: defaultdict[str, list[Signalering]] = defaultdict(list)
    eerste: dict[str, str] = {}
    lijsten: dict[str, str] = {}
    bestaande = {pagina.pad for pagina in inhoud.paginas}
    for visie in inhoud.regiovisie.visies:
        eerste |= visie.eerste_plek
        if (pad := signaleringenpagina(visie.periode.id)) in bestaande:
            lijsten |= dict.fromkeys(visie.eerste_plek, pad)
        for signalering in visie.signaleringen:
            per_alinea[signalering.alinea].append(signalering)

    def verlaten() -> list[tuple[OudePlaats, str]]:
        plekken = inhoud.adresboek.oude_plaatsen.get(huidige().pad, ())
        return [(plek, toon_oude_plaats(inhoud, huidige(), plek)) for plek in plekken]

    def lijst(id: str) -> str:
        return f"{relatief(huidige().pad, lijsten[id])}#lijst-{id}" if id in lijsten else ""

    boek = inhoud.adresboek
    letterlijk, bron = frozenset(boek.letterlijk), partial(_bron, boek, skelet, huidige)
    uitgave, eigen = (lambda: ids_van_uitgave(inhoud, huidige())), partial(_eigen, boek, huidige)

    def gewoon() -> Iterator[tuple[Hertaling, str]]:
        return gewone_taal_op(inhoud, huidige())

    return Markeringen(letterlijk, per_alinea, adres, eerste, lijst, uitgave, verlaten, eigen, bron, gewoon)


def _eigen(boek: Adresboek, huidige: Callable[[], Pagina]) -> frozenset[str]:
    """Give the ids of ours on the page at hand; the help pages are light, and lead nobody away from what helps."""
    pad = huidige().pad
    zonder = pad == "index.md" or pad.startswith("hulp/")
    return frozenset() if zonder else boek.van_ons(pad)


def _bron(boek: Adresboek, skelet: Skelet, huidige: Callable[[], Pagina], id: str) -> str:
    """Say whose text it is that is shown here and lives elsewhere, as `navigatie.bron` does there."""
    thuis = boek.pagina_van.get(id, huidige().pad)
    wissel = skelet.bladen[pagina_adres(thuis)].wissel
    if thuis == huidige().pad or not (wissel and wissel.uitgave):
        return ""
    return f"{skelet.site.naam} {wissel.periode}, {boek.plaats(id)}, uitgave ‘{wissel.uitgave.naam}’"


def _begrippen(inhoud: Inhoud, huidige: Callable[[], Pagina], adres: Callable[[str], str]) -> Begrippen:
    partners, begrippen = inhoud.regiovisie.partners, inhoud.regiovisie.stelsel.geldend
    # A word that is both is a concept.
    gewoon = (
        *(Uitlegwoord(partner.termen, partner.kort, partner.anker, True) for partner in partners),
        *(Uitlegwoord(begrip.vormen, begrip.kort, begrip.anker, begrip.hoofdletters) for begrip in begrippen),
    )
    # These lead to a page whose address says nothing in a history.
    hulpwoorden = inhoud.regiovisie.hulpwoorden
    op_hulp = tuple(Uitlegwoord(woord.vormen, woord.kort, woord.id, woord.hoofdletters) for woord in hulpwoorden)

    def woorden() -> tuple[Uitlegwoord, ...]:
        pagina = huidige()
        if not pagina.legt_uit and not alleen_gewoon():
            return ()
        return op_hulp if pagina.pad.startswith("hulp/") else gewoon

    def alleen_gewoon() -> bool:
        return not huidige().legt_uit and any(gewone_taal_op(inhoud, huidige()))

    def thuis() -> list[Uitlegwoord]:
        pagina_van = inhoud.adresboek.pagina_van
        return [woord for woord in (*gewoon, *op_hulp) if pagina_van[woord.plek] == huidige().pad]

    return Begrippen(woorden, adres, thuis, alleen_gewoon)
