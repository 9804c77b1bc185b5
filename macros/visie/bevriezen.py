"""The files that a new edition or a new period begins with, and those that fix what was."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.gegevens.geheel import bestanden
from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.uitgaven import Tekstdeel, Uitgave
from macros.gegevens.visie import Visie
from macros.kern.bewerken import als_yaml, bewerkt, met_records
from macros.kern.sloten import regels_van
from macros.tekst.adresboek import uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.uitgaven import LOCK, UITGAVEMAP, lockregels

_SCHEMA = "# yaml-language-server: $schema={naar}schema/visie/{naam}.json\n"


def bestanden_van_uitgave(inhoud: Inhoud, project: Path, visie: Visie, nieuw: Uitgave) -> dict[str, str]:
    """Give the files of an edition that follows the newest of a visie, by path: its record, its changes, its pages."""
    periode, vorige = visie.periode.id, visie.nieuwste
    lijst = f"data/visie/{periode}/uitgaven.yml"
    wijzigingen = f"{UITGAVEMAP.format(periode=periode, uitgave=nieuw.id)}/wijzigingen.yml"
    nieuwe = bevroren(inhoud, project, visie)
    nieuwe[lijst] = met_records((project / lijst).read_text(encoding="utf-8"), _record(nieuw))
    nieuwe[wijzigingen] = (
        _SCHEMA.format(naar="../../../../", naam="uitgaven/wijzigingen")
        + f"# Wat de uitgave '{nieuw.naam}' wijzigt. 'regiovisie uitgave controleer' zegt wat hier nog ontbreekt.\n[]\n"
    )
    nieuwe[f"docs/{uitgavepagina(periode, vorige.id)}"] = _blad(
        f"{visie.periode.naam}: {vorige.naam}",
        "De hele tekst van een eerdere uitgave, die niet meer geldt.",
        f"uitgave-{periode}-{vorige.id}",
        f'uitgavetekst("{vorige.id}")',
    )
    for oud in visie.uitgaven:
        paar = f"{oud.id}-{nieuw.id}"
        nieuwe[f"docs/{wijzigingenpagina(periode, paar)}"] = _blad(
            f"Wijzigingen: van ‘{oud.naam}’ naar ‘{nieuw.naam}’",
            f"De wijzigingen in de {visie.periode.naam} sinds de uitgave {oud.naam}.",
            f"wijzigingen-{periode}-{paar}",
            f'wijzigingen("{paar}")',
        )
    return nieuwe


def bevroren(inhoud: Inhoud, project: Path, visie: Visie) -> dict[str, str]:
    """Give the files that fix the text of the newest edition; none when it is fixed already."""
    uitgave = visie.nieuwste.id
    delen = huidige_tekst(inhoud, visie.periode.id)
    if not delen or visie.tekst_van(uitgave):
        return {}
    tekst = f"{UITGAVEMAP.format(periode=visie.periode.id, uitgave=uitgave)}/tekst.yml"
    lock = LOCK.format(periode=visie.periode.id)
    return {
        tekst: _SCHEMA.format(naar="../../../../", naam="uitgaven/tekst")
        + f"# De tekst van de uitgave '{visie.nieuwste.naam}' in leesvolgorde. Bevroren: hierin verandert niets.\n"
        + als_yaml([_kaal(deel) for deel in delen]),
        lock: "".join(f"{regel}\n" for regel in (*regels_van(project / lock), *lockregels(uitgave, delen))),
    } | _bevroren_gewone_taal(visie)


def _bevroren_gewone_taal(visie: Visie) -> dict[str, str]:
    """Give the file with our plain words beside the newest edition as they are now; none when it has none."""
    if not visie.gewone_taal:
        return {}
    map_van = UITGAVEMAP.format(periode=visie.periode.id, uitgave=visie.nieuwste.id)
    return {
        f"{map_van}/gewone_taal.yml": _SCHEMA.format(naar="../../../../", naam="uitgaven/gewone_taal")
        + f"# Onze gewone taal bij de uitgave '{visie.nieuwste.naam}', zoals zij toen was.\n"
        + als_yaml([_kaal(een) for een in visie.gewone_taal])
    }


def bestanden_van_periode(project: Path, periode: Mapping[str, Any], eerste: Uitgave) -> dict[str, str]:
    """Give the files of a period that has no text yet, by path: its records, its pages, its place in the menu.

    Of `periode`, the fields of its record, the id stands first.
    """
    id, naam = periode["id"], periode["naam"]
    begin = f"data/visie/{id}"
    uitleg = "Welke uitgaven deze visie heeft en wat daarin is gewijzigd."
    uitgaven = _blad(f"Uitgaven van de {naam}", uitleg, f"uitgaven-{id}", "uitgaven()")
    leeg = {
        f"{begin}/{bestand}.yml": _SCHEMA.format(naar="../../", naam=bestand) + "[]\n" for bestand in bestanden(Visie)
    }
    return leeg | {
        f"{begin}/periode.yml": _SCHEMA.format(naar="../../", naam="periode") + als_yaml(dict(periode)),
        f"{begin}/uitgaven.yml": _SCHEMA.format(naar="../../", naam="uitgaven") + _record(eerste),
        f"{begin}/brontekst.txt": "",
        f"docs/visie/{id}/index.md": f"# {naam} {{: #visie-{id} }}\n\nDe tekst van deze visie staat hier nog niet.\n",
        f"docs/{wijzigingenpagina(id, 'index')}": uitgaven,
        "mkdocs.yml": in_het_menu((project / "mkdocs.yml").read_text(encoding="utf-8"), id),
    }


def in_het_menu(instellingen: str, periode: str) -> str:
    """Give mkdocs.yml with the pages of a new period in its menu: before those of the other periods."""
    nieuw = {f"Regiovisie {periode}": [f"visie/{periode}/{blad}.md" for blad in ("index", "wijzigingen/index")]}

    def zet_erin(waarden: dict[str, Any]) -> None:
        menu, plek = _plek_in(waarden["nav"]) or (waarden["nav"], 0)
        menu.insert(plek, nieuw)

    return bewerkt(instellingen, zet_erin)


def _plek_in(menu: list[Any]) -> tuple[list[Any], int] | None:
    """Find where a visie goes: the menu with the pages about them, and the place behind the page about all."""
    for nummer, item in enumerate(menu):
        doel = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(doel, str) and doel.startswith("visie/"):
            return menu, nummer + (doel == "visie/index.md")
        if isinstance(doel, list) and (gevonden := _plek_in(doel)):
            return gevonden
    return None


def _kaal(deel: Tekstdeel | Uitgave | Hertaling) -> dict[str, Any]:
    """Give the fields of a record that say something."""
    return deel.model_dump(mode="json", exclude_defaults=True)


def _record(uitgave: Uitgave) -> str:
    """Give the record of an edition as YAML, the fields in the order in which an editor reads them."""
    velden = _kaal(uitgave)
    volgorde = ["id", *(naam for naam in velden if naam not in {"id", "bron"}), "bron"]
    return als_yaml([{naam: velden[naam] for naam in volgorde}])


def _blad(titel: str, uitleg: str, id: str, oproep: str) -> str:
    voorwerk = als_yaml({"title": titel, "description": uitleg})
    return f"---\n{voorwerk}---\n\n# {titel} {{: #{id} }}\n\n{{{{ {oproep} }}}}\n"
