"""All addresses of the site for machines: `adressen.json`, by which a partner checks that its links still hold.

In: the checked content. Out: addresses seen from the home page: those that hold, those of a concept under a name it had
before, and those of a concept or text that was withdrawn.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from macros.begrippen.identiteit import begrip_id, grafstenen, tekst_id
from macros.tekst.inhoud import Inhoud
from macros.visie.vastleggen import adressen_van


def adressen_als_json(inhoud: Inhoud, gemaakt: Iterable[str]) -> str:
    """Give the list.

    Args:
        inhoud: the checked content.
        gemaakt: addresses of the made files.
    """
    alle = {adres.removeprefix("/") for adres in adressen_van(inhoud)} | set(gemaakt)
    hernoemd, vervallen = _hernoemd(inhoud), _vervallen(inhoud)
    geldig = sorted(alle - hernoemd.keys() - vervallen.keys())
    lijst = {"geldig": geldig, "hernoemd": hernoemd, "vervallen": vervallen}
    return json.dumps(lijst, ensure_ascii=False, indent=0) + "\n"


def _hernoemd(inhoud: Inhoud) -> dict[str, str]:
    return {
        vorm(oud): vorm(begrip.id)
        for begrip in inhoud.regiovisie.stelsel.begrippen
        for oud in begrip.eerdere_ids
        for vorm in (begrip_id, _pagina, _kop)
    }


def _vervallen(inhoud: Inhoud) -> dict[str, dict[str, Any]]:
    boek = inhoud.adresboek
    teksten = {
        adres: {
            "sinds": steen.wijziging.datum.isoformat() if steen.wijziging.datum else None,
            "waarom": steen.wijziging.reden,
            "vervangen_door": [vorm(id) for id in steen.wijziging.vervangen_door],
        }
        for steen in grafstenen(inhoud)
        for vorm in (boek.adres, partial(tekst_id, inhoud))
        for adres in [vorm(steen.id)]
    }
    return teksten | _vervallen_begrippen(inhoud)


def _vervallen_begrippen(inhoud: Inhoud) -> dict[str, dict[str, Any]]:
    return {
        vorm(begrip.id): {
            "sinds": begrip.vervallen.sinds.isoformat(),
            "waarom": begrip.vervallen.waarom,
            "vervangen_door": [vorm(id) for id in begrip.vervallen.vervangen_door],
        }
        for begrip in inhoud.regiovisie.stelsel.begrippen
        if begrip.vervallen
        for vorm in (begrip_id, _pagina, _kop)
    }


def _pagina(id: str) -> str:
    return f"begrippen/{id}/"


def _kop(id: str) -> str:
    return f"begrippen/{id}/#begrip-{id}"
