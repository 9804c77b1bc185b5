"""The files that a new edition or a new period begins with, and those that fix what was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from macros.gegevens.geheel import bestanden
from macros.gegevens.uitgaven import Tekstdeel, Uitgave
from macros.gegevens.visie import Visie
from macros.tekst.adresboek import uitgavepagina, wijzigingenpagina
from macros.tekst.inhoud import Inhoud
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.uitgaven import LOCK, UITGAVEMAP, lockregels

_SCHEMA = "# yaml-language-server: $schema={naar}schema/visie/{naam}.json\n"
_BREED = 10_000


def bestanden_van_uitgave(inhoud: Inhoud, map: Path, visie: Visie, nieuw: Uitgave) -> dict[str, str]:
    """Give the files of an edition that follows the newest of a visie, by path: its record, its changes, its pages."""
    periode = visie.periode.id
    lijst = f"data/visie/{periode}/uitgaven.yml"
    wijzigingen = f"{UITGAVEMAP.format(periode=periode, uitgave=nieuw.id)}/wijzigingen.yml"
    nieuwe = bevroren(inhoud, map, visie)
    nieuwe[lijst] = f"{(map / lijst).read_text(encoding='utf-8').rstrip()}\n{record_van(nieuw)}"
    nieuwe[wijzigingen] = (
        _SCHEMA.format(naar="../../../../", naam="uitgaven/wijzigingen")
        + f"# Wat de uitgave '{nieuw.naam}' wijzigt. 'regiovisie uitgave controleer' zegt wat hier nog ontbreekt.\n[]\n"
    )
    nieuwe[f"docs/{uitgavepagina(periode, visie.nieuwste.id)}"] = _uitgaveblad(visie, visie.nieuwste)
    for oud in visie.uitgaven:
        nieuwe[f"docs/{wijzigingenpagina(periode, f'{oud.id}-{nieuw.id}')}"] = _wijzigingenblad(visie, oud, nieuw)
    return nieuwe


def bevroren(inhoud: Inhoud, map: Path, visie: Visie) -> dict[str, str]:
    """Give the files that fix the text of the newest edition; none when it is fixed already."""
    uitgave = visie.nieuwste.id
    delen = huidige_tekst(inhoud, visie.periode.id)
    if not delen or visie.tekst_van(uitgave):
        return {}
    tekst = f"{UITGAVEMAP.format(periode=visie.periode.id, uitgave=uitgave)}/tekst.yml"
    lock = LOCK.format(periode=visie.periode.id)
    vast = (map / lock).read_text(encoding="utf-8") if (map / lock).is_file() else ""
    return {
        tekst: _SCHEMA.format(naar="../../../../", naam="uitgaven/tekst")
        + f"# De tekst van de uitgave '{visie.nieuwste.naam}' in leesvolgorde. Bevroren: hierin verandert niets.\n"
        + _yaml([_kaal(deel) for deel in delen]),
        lock: vast + "".join(f"{regel}\n" for regel in lockregels(uitgave, delen)),
    }


def bestanden_van_periode(map: Path, periode: Mapping[str, Any], eerste: Uitgave) -> dict[str, str]:
    """Give the files of a period that has no text yet, by path: its records, its pages, its place in the menu.

    Args:
        map: the project folder.
        periode: the fields of its record, the id first.
        eerste: its first edition.
    """
    id, naam = periode["id"], periode["naam"]
    begin = f"data/visie/{id}"
    leeg = {
        f"{begin}/{bestand}.yml": _SCHEMA.format(naar="../../", naam=bestand) + "[]\n" for bestand in bestanden(Visie)
    }
    return leeg | {
        f"{begin}/periode.yml": _SCHEMA.format(naar="../../", naam="periode") + _yaml(dict(periode)),
        f"{begin}/uitgaven.yml": _SCHEMA.format(naar="../../", naam="uitgaven") + record_van(eerste),
        f"{begin}/brontekst.txt": "",
        f"docs/visie/{id}/index.md": f"# {naam} {{: #visie-{id} }}\n\nDe tekst van deze visie staat hier nog niet.\n",
        f"docs/{wijzigingenpagina(id, 'index')}": _overzicht(id, naam),
        "mkdocs.yml": in_het_menu((map / "mkdocs.yml").read_text(encoding="utf-8"), id),
    }


def in_het_menu(instellingen: str, periode: str) -> str:
    """Give mkdocs.yml with the pages of a new period in its menu: before those of the other periods."""
    regels = instellingen.split("\n")
    eerste = next((nummer for nummer, regel in enumerate(regels) if "- visie/index.md" in regel), None)
    if eerste is None:
        eerste = next(nummer for nummer, regel in enumerate(regels) if "visie/" in regel and ".md" in regel) - 1
    volgende = regels[eerste + 1]
    inspringing = volgende[: len(volgende) - len(volgende.lstrip())]
    nieuw = [f"{inspringing}- Regiovisie {periode}:"]
    nieuw += [f"{inspringing}    - visie/{periode}/{blad}.md" for blad in ("index", "wijzigingen/index")]
    return "\n".join([*regels[: eerste + 1], *nieuw, *regels[eerste + 1 :]])


def _kaal(deel: Tekstdeel) -> dict[str, Any]:
    """Give the fields of a piece that say something."""
    return deel.model_dump(mode="json", exclude_defaults=True)


def record_van(uitgave: Uitgave) -> str:
    """Give the record of an edition as YAML, the fields in the order in which an editor reads them."""
    velden = uitgave.model_dump(mode="json", exclude_defaults=True)
    volgorde = ["id", *(naam for naam in velden if naam not in {"id", "bron"}), "bron"]
    return _yaml([{naam: velden[naam] for naam in volgorde}])


def _yaml(waarde: Any) -> str:
    return yaml.safe_dump(waarde, allow_unicode=True, sort_keys=False, width=_BREED)


def _uitgaveblad(visie: Visie, uitgave: Uitgave) -> str:
    periode = visie.periode
    titel = f"{periode.naam}: {uitgave.naam}"
    uitleg = "De hele tekst van een eerdere uitgave, die niet meer geldt."
    return _blad(titel, uitleg, f"uitgave-{periode.id}-{uitgave.id}", f'{{{{ uitgavetekst("{uitgave.id}") }}}}')


def _wijzigingenblad(visie: Visie, oud: Uitgave, nieuw: Uitgave) -> str:
    id = f"{oud.id}-{nieuw.id}"
    titel = f"Wijzigingen: van ‘{oud.naam}’ naar ‘{nieuw.naam}’"
    uitleg = f"De wijzigingen in de {visie.periode.naam} sinds de uitgave {oud.naam}."
    return _blad(titel, uitleg, f"wijzigingen-{visie.periode.id}-{id}", f'{{{{ wijzigingen("{id}") }}}}')


def _overzicht(periode: str, naam: str) -> str:
    uitleg = "Welke uitgaven deze visie heeft en wat daarin is gewijzigd."
    return _blad(f"Uitgaven van de {naam}", uitleg, f"uitgaven-{periode}", "{{ uitgaven() }}")


def _blad(titel: str, uitleg: str, id: str, oproep: str) -> str:
    voorwerk = _yaml({"title": titel, "description": uitleg})
    return f"---\n{voorwerk}---\n\n# {titel} {{: #{id} }}\n\n{oproep}\n"
