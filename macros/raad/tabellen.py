"""The figures and the actielijnen as files to take along: CSV (RFC 4180, UTF-8) and JSON.

In: the same records as the pages. Out: files under docs/gemaakt/, the same bytes for the same records.
"""

from pathlib import Path
from typing import Any

from macros.gegevens.acties import Actierij
from macros.gegevens.cijfers import Cijfer
from macros.kern.bestanden import als_csv, als_json, schrijf_alles
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud

CIJFERKOPPEN = ("reeks", "bij", "waarde", "geschreven", "mate", "eenheid", "periode", "staat_in", "plaats")
ACTIEKOPPEN = (
    *("id", "nummer", "soort", "ambitie", "tekst"),
    *("thema", "partner", "doelgroep", "gronden", "indicatoren", "plaats"),
)


def maak_tabellen(inhoud: Inhoud, project: Path) -> list[Path]:
    """Write all files and return their paths; addresses in them are relative to the home page."""
    regiovisie, adresboek = inhoud.regiovisie, inhoud.adresboek
    rijen = regiovisie.actieoverzicht.rijen
    acties = [_actie(rij, adresboek) for rij in rijen]
    teksten = {}
    for reeks in regiovisie.raad.cijferreeksen:
        regels = (_cijferregel(cijfer, adresboek) for cijfer in regiovisie.cijferboek.figuur(reeks).cijfers)
        teksten[f"cijfers/{reeks.id}.csv"] = als_csv(CIJFERKOPPEN, regels)
    teksten["actielijnen.csv"] = als_csv(ACTIEKOPPEN, (_actieregel(rij, adresboek) for rij in rijen))
    teksten["actielijnen.json"] = als_json({"visie": regiovisie.geldende.periode.id, "actielijnen_en_acties": acties})
    schrijf_alles(project / "docs/gemaakt", teksten)
    return [project / "docs/gemaakt" / naam for naam in teksten]


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
        **{veld: getattr(rij, veld) for veld in ("id", "nummer", "soort", "ambitie", "actielijn")},
        "tekst": kale_tekst(rij.tekst),
        "kenmerken": [
            kenmerk.model_dump(include={"id", "soort", "naam"}) | tag.model_dump(include={"woord", "reden"})
            for kenmerk, tag in rij.tags
        ],
        "afspraken": [afspraak.model_dump(mode="json", exclude={"bron", "bij"}) for afspraak in rij.afspraken],
        "plaats": adresboek.adres(rij.id),
    }
