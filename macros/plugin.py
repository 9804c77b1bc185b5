"""The door to the generator: the only module that knows mkdocs-macros."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs_macros.plugin import MacrosPlugin

from macros.begrippen.uitleg import Begrippen, Uitlegwoord
from macros.gegevens.geheel import Regiovisie, onderwerp_van
from macros.gegevens.visie import Signalering
from macros.kern.fouten import DataError
from macros.kern.paginas import Pagina
from macros.onderwerpen import laad
from macros.publiceren.skelet import maak_skelet
from macros.tekst.adresboek import link_naar
from macros.tekst.inhoud import Inhoud
from macros.tekst.oude_plaatsen import OudePlaats
from macros.visie.markeringen import Markeringen
from macros.visie.vastleggen import bewaak
from macros.visie.wissel import ids_van_uitgave
from macros.weergave.render import toon, toon_oude_plaats


def define_env(env: MacrosPlugin) -> None:
    """Load the content and give every macro noun to the pages.

    Raises:
        Abort: with all problems; the generator prints them and a running server waits for the next change.
    """
    try:
        inhoud = laad(Path(env.project_dir))
        bewaak(inhoud, Path(env.project_dir))
    except DataError as fout:
        raise Abort(f"{fout}\n\n{len(fout.problems)} fout(en) in de inhoud; er is niets gebouwd.") from None
    paginas = {pagina.pad: pagina for pagina in inhoud.paginas}

    def huidige() -> Pagina:
        return paginas[env.page.file.src_uri]

    for naam in inhoud.adresboek.nouns:
        env.macro(_macro(inhoud, naam, huidige), naam)  # type: ignore[no-untyped-call]
    env.conf["markdown_extensions"] += [_markeringen(inhoud, huidige), _begrippen(inhoud, huidige)]
    site = inhoud.regiovisie.site
    env.conf["site_name"], env.conf["site_description"] = site.naam, site.omschrijving
    env.conf["nav"] = _menu(inhoud.regiovisie, env.conf["nav"])
    # One name, and not that of a noun: some generators let what stands in `extra` take the place of a macro.
    assets = Path(env.conf["theme"].custom_dir) / "assets"
    env.conf["extra"]["skelet"] = maak_skelet(inhoud, assets, env.conf["site_url"] or "")


def _macro(inhoud: Inhoud, naam: str, huidige: Callable[[], Pagina]) -> Callable[..., str]:
    def macro(*ids: str) -> str:
        return toon(inhoud, huidige(), naam, ids)

    return macro


def _menu(regiovisie: Regiovisie, deel: Any) -> Any:
    """Give a part of the menu without what belongs to a subject that is left out; a part that is then empty goes."""
    if isinstance(deel, list):
        return [een for een in (_menu(regiovisie, een) for een in deel) if een]
    if isinstance(deel, dict):
        return {naam: over for naam, een in deel.items() if (over := _menu(regiovisie, een))}
    return deel if deel is None or regiovisie.heeft(onderwerp_van(deel)) else None


def _markeringen(inhoud: Inhoud, huidige: Callable[[], Pagina]) -> Markeringen:
    per_alinea: defaultdict[str, list[Signalering]] = defaultdict(list)
    for visie in inhoud.regiovisie.visies:
        for signalering in visie.signaleringen:
            per_alinea[signalering.alinea].append(signalering)

    def adres(id: str) -> str:
        return link_naar(inhoud.adresboek, huidige(), id)

    def uitgave() -> frozenset[str]:
        return ids_van_uitgave(inhoud, huidige())

    def verlaten() -> list[tuple[OudePlaats, str]]:
        plekken = inhoud.adresboek.oude_plaatsen.get(huidige().pad, ())
        return [(plek, toon_oude_plaats(inhoud, huidige(), plek)) for plek in plekken]

    return Markeringen(frozenset(inhoud.adresboek.letterlijk), per_alinea, adres, uitgave, verlaten)


def _begrippen(inhoud: Inhoud, huidige: Callable[[], Pagina]) -> Begrippen:
    gewoon, op_hulp = _woorden(inhoud.regiovisie), _hulpwoorden(inhoud.regiovisie)
    boek = inhoud.adresboek

    def woorden() -> tuple[Uitlegwoord, ...]:
        pagina = huidige()
        if not pagina.legt_uit:
            return ()
        return op_hulp if pagina.pad.startswith("hulp/") else gewoon

    def thuis() -> list[Uitlegwoord]:
        return [woord for woord in (*gewoon, *op_hulp) if boek.pagina_van[woord.plek] == huidige().pad]

    def adres(plek: str) -> str:
        return link_naar(boek, huidige(), plek)

    return Begrippen(woorden, adres, thuis)


def _woorden(regiovisie: Regiovisie) -> tuple[Uitlegwoord, ...]:
    """Give the words that lead to the page of a partner or a concept; a word that is both is a concept."""
    partners = (Uitlegwoord(partner.termen, partner.kort, partner.anker, True) for partner in regiovisie.partners)
    begrippen = (
        Uitlegwoord(begrip.vormen, begrip.kort, begrip.anker, begrip.hoofdletters)
        for begrip in regiovisie.stelsel.geldend
    )
    return (*partners, *begrippen)


def _hulpwoorden(regiovisie: Regiovisie) -> tuple[Uitlegwoord, ...]:
    """Give the words of the help pages; they lead to a page whose address says nothing in a history."""
    return tuple(
        Uitlegwoord(woord.vormen, woord.kort, woord.id, woord.hoofdletters) for woord in regiovisie.hulpwoorden
    )
