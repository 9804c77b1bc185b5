"""The figures and the actielijnen as files to take along: CSV (RFC 4180, UTF-8) and JSON.

In: the same records as the pages. Out: files under docs/gemaakt/, the same bytes for the same records.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from macros.gegevens.acties import Actierij, Afspraak
from macros.gegevens.cijfers import Cijfer, Figuur
from macros.gegevens.geheel import Regiovisie
from macros.kern.bestanden import schrijf_alles
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud

CIJFERKOPPEN = ("reeks", "bij", "waarde", "geschreven", "mate", "eenheid", "periode", "staat_in", "plaats")
ACTIEKOPPEN = (
    *("id", "nummer", "soort", "ambitie", "tekst"),
    *("thema", "partner", "doelgroep", "gronden", "indicatoren", "plaats"),
)


def maak_tabellen(inhoud: Inhoud, project: Path) -> list[Path]:
    """Write all files and return their paths.

    Args:
        inhoud: the checked content; addresses are relative to the home page.
        project: the project folder.
    """
    regiovisie, adresboek = inhoud.regiovisie, inhoud.adresboek
    teksten = {
        f"cijfers/{reeks.id}.csv": cijfers_csv(regiovisie.cijferboek.figuur(reeks), adresboek)
        for reeks in regiovisie.raad.cijferreeksen
    }
    teksten["actielijnen.csv"] = acties_csv(regiovisie, adresboek)
    teksten["actielijnen.json"] = acties_json(regiovisie, adresboek)
    schrijf_alles(project / "docs/gemaakt", teksten)
    return [project / "docs/gemaakt" / naam for naam in teksten]


def cijfers_csv(figuur: Figuur, adresboek: Adresboek) -> str:
    """Give a figure as CSV: a line for each value, with its unit, its period and where it stands."""
    return _csv(CIJFERKOPPEN, (_cijferregel(cijfer, adresboek) for cijfer in figuur.cijfers))


def acties_csv(regiovisie: Regiovisie, adresboek: Adresboek) -> str:
    """Give the actielijnen and acties as CSV: a line for each, tags in words."""
    return _csv(ACTIEKOPPEN, (_actieregel(rij, adresboek) for rij in regiovisie.actieoverzicht.rijen))


def acties_json(regiovisie: Regiovisie, adresboek: Adresboek) -> str:
    """Give the actielijnen and acties as JSON, with the ground of each tag and the appointments in full."""
    rijen = [_actie(rij, adresboek) for rij in regiovisie.actieoverzicht.rijen]
    inhoud = {"visie": regiovisie.geldende.periode.id, "actielijnen_en_acties": rijen}
    return json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"


def _csv(koppen: Iterable[str], regels: Iterable[Iterable[str]]) -> str:
    uit = StringIO(newline="")
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows(regels)
    return uit.getvalue()


def _cijferregel(cijfer: Cijfer, adresboek: Adresboek) -> tuple[str, ...]:
    vast = (cijfer.reeks, cijfer.bij, str(cijfer.getal), cijfer.geschreven, cijfer.mate, cijfer.eenheid)
    return (*vast, cijfer.periode, cijfer.staat_in, adresboek.adres(cijfer.staat_in))


def _actieregel(rij: Actierij, adresboek: Adresboek) -> tuple[str, ...]:
    kenmerken = ("; ".join(k.naam for k, _ in rij.van_soort(soort)) for soort in ("thema", "partner", "doelgroep"))
    gronden = "; ".join(f"{kenmerk.naam}: {tag.grond}" for kenmerk, tag in rij.tags)
    indicatoren = "; ".join(afspraak.indicator for afspraak in rij.afspraken)
    plek = adresboek.adres(rij.id)
    vast = (rij.id, rij.nummer, rij.soort, rij.ambitie_naam, kale_tekst(rij.tekst))
    return (*vast, *kenmerken, gronden, indicatoren, plek)


def _actie(rij: Actierij, adresboek: Adresboek) -> dict[str, Any]:
    return {
        "id": rij.id,
        "nummer": rij.nummer,
        "soort": rij.soort,
        "ambitie": rij.ambitie,
        "actielijn": rij.actielijn,
        "tekst": kale_tekst(rij.tekst),
        "kenmerken": [
            {
                "id": kenmerk.id,
                "soort": kenmerk.soort,
                "naam": kenmerk.naam,
                **tag.model_dump(include={"woord", "reden"}),
            }
            for kenmerk, tag in rij.tags
        ],
        "afspraken": [_afspraak(afspraak) for afspraak in rij.afspraken],
        "plaats": adresboek.adres(rij.id),
    }


def _afspraak(afspraak: Afspraak) -> dict[str, Any]:
    return afspraak.model_dump(mode="json", exclude={"bron", "bij"})
