"""What the pages about the site itself are made with."""

from __future__ import annotations

from macros.over import regels
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Onderwerp

ONDERWERP = Onderwerp(
    naam="over",
    nouns={
        "berichten": Macro("berichten", kiest=False),
        "deuren": Macro("deuren", kiest=False, plaatst=False),
        "documenten": Macro("documenten", kiest=False),
        "herkomst": Macro("documenten", kiest=False, plaatst=False),
        "machinevormen": Macro("over.machinevormen", kiest=False),
    },
    regels=(regels.controleer,),
)
