"""What the help pages are made with."""

from macros.hulp import leesbaarheid, nummers, regels
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Onderwerp

ONDERWERP = Onderwerp(
    naam="hulp",
    nouns={
        "actualiteit": Macro("hulp.contacten", kiest=False, plaatst=False),
        "bel": Macro("hulp.hulplijnen", kiest=True, plaatst=False, in_zin=True),
        "gemeente": Macro("hulp.gemeenten", kiest=True, plaatst=False),
        "gemeentekaart": Macro("hulp.gemeenten", kiest=False, plaatst=False),
        "gemeentelijst": Macro("hulp.gemeenten", kiest=False, plaatst=False),
        "gemeentezoeker": Macro("hulp.gemeenten", kiest=False, plaatst=False),
        "hulplijn": Macro("hulp.hulplijnen", kiest=True, plaatst=False),
        "hulppaden": Macro("hulp.paden", kiest=False, plaatst=False),
        "hulptalen": Macro("hulp.talen_met_pagina", kiest=False, plaatst=False, in_zin=True),
        "kaartje": Macro("hulp.kaartje", kiest=False, plaatst=False),
        "noodnummers": Macro("hulp.hulplijnen", kiest=False, plaatst=False),
        "nummerlijst": Macro("hulp.nummerlijst", kiest=False, plaatst=False),
        "site": Macro("hulp.hulplijnen", kiest=True, plaatst=False, in_zin=True),
        "telefoonnummer": Macro("hulp.hulplijnen", kiest=True, plaatst=False),
        "weblijst": Macro("hulp.online", kiest=False, plaatst=False),
        "woorden": Macro("hulpwoorden", kiest=False),
    },
    regels=(regels, nummers, leesbaarheid),
)
