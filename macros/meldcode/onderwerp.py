"""What the pages about the meldcode are made with."""

from macros.meldcode import leesbaarheid, regels
from macros.meldcode.bladen import BLADEN, maak_bladen
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Onderwerp

ONDERWERP = Onderwerp(
    naam="meldcode",
    nouns={
        "gevouwen": Macro("meldcode.uitspraken", kiest=True, plaatst=False),
        "meldcodestap": Macro("stappen", kiest=True, plaatst=False),
        "stappen": Macro("stappen", kiest=False, plaatst=False),
        "stappenbeeld": Macro("stappen", kiest=True, plaatst=False),
        "uitgangspunten_meldcode": Macro("uitgangspunten", kiest=False, plaatst=False),
        "uitkomsten": Macro("meldcode.uitkomsten", kiest=False),
        "uitspraak": Macro("meldcode.uitspraken", kiest=True, plaatst=False),
        "uitspraken": Macro("meldcode.lagen", kiest=True),
        "verschil": Macro("meldcode.uitspraken", kiest=True, plaatst=False),
        "wegwijzervragen": Macro("meldcode.wegwijzer", kiest=False),
        "werkblad": Macro("stappen", kiest=False, plaatst=False),
    },
    regels=(regels, leesbaarheid),
    maak=maak_bladen,
    bestanden=lambda _: [f"gemaakt/{blad}.pdf" for blad in BLADEN],
)
