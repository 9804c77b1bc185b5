"""What the pages about partners are made with."""

from functools import partial

from macros.kern.paginas import Pagina
from macros.partners import regels
from macros.partners.tekening import oevers, zuil
from macros.partners.vermeldingen import signaleringen_van, vermeldingen_van
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Inhoud, Onderwerp


def kennis(inhoud: Inhoud, _: Pagina) -> dict[str, object]:
    """Give what templates may ask about partners."""
    return {
        "vermeldingen": partial(vermeldingen_van, inhoud.regiovisie, inhoud.adresboek),
        "bijzonderheden": partial(signaleringen_van, inhoud.regiovisie),
        "oevers": oevers,
        "zuil": zuil,
    }


ONDERWERP = Onderwerp(
    naam="partners",
    nouns={
        "partner": Macro("partners", kiest=True, plaatst=False),
        "partnerbeeld": Macro("partners", kiest=False, plaatst=False),
        "partnerlijst": Macro("partners", kiest=False, plaatst=False),
    },
    regels=(regels,),
    kennis=kennis,
    bestanden=lambda _: ["partners/controleer_links.py"],
)
