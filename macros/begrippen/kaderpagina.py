"""A concept on a small page without script, for partners to show in a frame on a site of their own.

In: a concept. Out: the HTML of `kader/<id>/`. These are the only pages that may stand in a frame elsewhere
(`macros/publiceren/kopregels.py`); a link in them opens in the whole window.
"""

from macros.begrippen.identiteit import begrip_adres
from macros.gegevens.begrippen import Begrip
from macros.gegevens.site import Site
from macros.tekst.adresboek import verwijzing
from macros.weergave.render import vul

KADERMAP = "kader"


def kader_adres(begrip: Begrip) -> str:
    """Give the address of the small page of a concept."""
    return f"{KADERMAP}/{begrip.id}/"


def kaderpagina(site: Site, begrip: Begrip, basis: str) -> str:
    """Give the small page; `basis` is the address of the home page, empty when it is not known."""
    van = kader_adres(begrip)
    return vul(
        "kaderpagina.html.j2",
        site=site,
        begrip=begrip,
        pagina=verwijzing(van, begrip_adres(begrip), basis),
        stijl=verwijzing(van, "assets/kader/kader.css"),
        pictogram=verwijzing(van, "assets/favicon.svg"),
    )
