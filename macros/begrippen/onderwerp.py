"""What the pages about concepts are made with."""

from functools import partial

from macros.begrippen import regels
from macros.begrippen.gebruik import gebruik_in
from macros.begrippen.kaart import teken_kaart
from macros.gegevens.visie import Signalering
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Macro
from macros.tekst.inhoud import Inhoud, Onderwerp


def kennis(inhoud: Inhoud, _: Pagina) -> dict[str, object]:
    """Give what templates may ask about concepts."""

    def noten(id: str, woorden: str) -> tuple[Signalering, ...]:
        """Give the notes on probable mistakes in words that are quoted from an adopted text."""
        hier = (een for visie in inhoud.regiovisie.visies for een in visie.signaleringen if een.alinea == id)
        return tuple(melding for melding in hier if melding.woorden in woorden and not melding.ingetrokken)

    return {
        "kaart": partial(teken_kaart, inhoud.regiovisie.stelsel),
        "gebruik": lambda begrip: gebruik_in(inhoud).get(begrip.id, ()),
        "noten": noten,
    }


ONDERWERP = Onderwerp(
    naam="begrippen",
    nouns={
        "begrip": Macro("begrippen", kiest=True),
        "begrippen": Macro("begrippen", kiest=False, plaatst=False),
        "begrippenboom": Macro("begrippen", kiest=False, plaatst=False),
        "heet_nu": Macro("stelsel.eerdere", kiest=True),
    },
    regels=(regels,),
    kennis=kennis,
)
