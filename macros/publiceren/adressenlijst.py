"""All addresses of the site for machines: `adressen.json`, by which a partner checks that its links still hold.

In: the checked content. Out: addresses seen from the home page: those that hold, those of a concept under a name it had
before, and those of a concept or text that was withdrawn.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from macros.begrippen.identiteit import begrip_id, grafstenen, tekst_id
from macros.tekst.inhoud import Inhoud
from macros.visie.vastleggen import adressen_van

_VAN_BEGRIP = (begrip_id, "begrippen/{}/".format, "begrippen/{0}/#begrip-{0}".format)
"""Each gives an address of a concept, by its id."""


def adressen_als_json(inhoud: Inhoud, gemaakt: Iterable[str]) -> str:
    """Give the list; `gemaakt` are the addresses of the made files."""
    alle = {adres.removeprefix("/") for adres in adressen_van(inhoud, ook_gedeeld=True)} | set(gemaakt)
    oud = [(id, begrip.id) for begrip in inhoud.regiovisie.begrippen for id in begrip.vroeger]
    hernoemd = {vorm(id): vorm(nu) for id, nu in oud for vorm in _VAN_BEGRIP}
    vervallen = _vervallen(inhoud)
    geldig = sorted(alle - hernoemd.keys() - vervallen.keys())
    lijst = {"geldig": geldig, "hernoemd": hernoemd, "vervallen": vervallen}
    return json.dumps(lijst, ensure_ascii=False, indent=0) + "\n"


def _vervallen(inhoud: Inhoud) -> dict[str, dict[str, Any]]:
    van_tekst = (inhoud.adresboek.adres, partial(tekst_id, inhoud))
    weg: list[tuple[Iterable[Callable[[str], str]], str, date | None, str, tuple[str, ...]]] = [
        (van_tekst, steen.id, een.datum, een.reden, een.vervangen_door)
        for steen in grafstenen(inhoud)
        for een in [steen.wijziging]
    ]
    weg += [
        (_VAN_BEGRIP, begrip.id, een.sinds, een.waarom, een.vervangen_door)
        for begrip in inhoud.regiovisie.stelsel.begrippen
        if (een := begrip.vervallen)
    ]
    return {
        vorm(id): {"sinds": str(dag) if dag else None, "waarom": waarom, "vervangen_door": [*map(vorm, vervangers)]}
        for vormen, id, dag, waarom, vervangers in weg
        for vorm in vormen
    }
