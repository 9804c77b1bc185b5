"""What search asks for, made from the pages once they are built, and laid in the site beside them."""

import json
from collections.abc import Mapping
from pathlib import Path

from macros.kern.bestanden import schrijf_alles
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.bereik import in_zoeken
from macros.zoeken.index import maak_index
from macros.zoeken.lezen import lees_gebouwd
from macros.zoeken.opzoeken import later_opgezocht, opzoekgegevens

BESTANDEN = ("gemaakt/zoeken/index.json", "gemaakt/zoeken/verder.json")
"""The files, seen from the home page: what is read before the first result, and what is read after it."""


def leg_zoekbestanden(inhoud: Inhoud, gebouwd: Mapping[str, str], site: Path) -> None:
    """Write them; `gebouwd` is the HTML of each page by its path under docs/."""
    zoeken = inhoud.regiovisie.zoeken
    gelezen = [
        lees_gebouwd(gebouwd[pagina.pad], pagina_adres(pagina.pad), pagina, inhoud) for pagina in in_zoeken(inhoud)
    ]
    index, verder = maak_index(gelezen, zoeken.vragen, zoeken.synoniemen)
    gemaakt = index | {"opzoek": opzoekgegevens(inhoud)}, verder | {"opzoek": later_opgezocht(inhoud)}
    teksten = (json.dumps(een, ensure_ascii=False, separators=(",", ":")) for een in gemaakt)
    schrijf_alles(site, dict(zip(BESTANDEN, teksten, strict=True)))
