"""What the pages about the site itself are made with."""

from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Onderwerp

# What stands on other pages as well, and stays when those about the site are left out.
SITE = Onderwerp(
    naam="site",
    nouns={
        "deuren": Macro("open_deuren", kiest=False, plaatst=False),
        "documenten": Macro("documenten", kiest=False),
        "herkomst": Macro("documenten", kiest=False, plaatst=False),
    },
)
ONDERWERP = Onderwerp(
    naam="over",
    nouns={
        "berichten": Macro("berichten", kiest=False),
        "criteria": Macro("over.toegankelijkheid", kiest=False, plaatst=False),
        "standaard": Macro("over.standaard", kiest=False),
        "machinevormen": Macro("machinevormen", kiest=False),
        "taken": Macro("taken", kiest=False, plaatst=False),
    },
)
