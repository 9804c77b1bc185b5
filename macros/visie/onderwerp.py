"""What the pages of the visies are made with."""

from collections.abc import Iterable
from functools import partial

from markupsafe import Markup

from macros.gegevens.over import BERICHTSOORTEN, Bericht
from macros.gegevens.periodes import Periode
from macros.gegevens.uitgaven import Uitgave
from macros.kern.paginas import Pagina
from macros.tekst.adresboek import Macro, plek_van, relatief, uitgavepagina, visie_van, wijzigingenpagina
from macros.tekst.inhoud import Inhoud, Onderwerp
from macros.visie import regels, regels_gewone_taal
from macros.visie.boek import maak_visieboeken, visieboeken
from macros.visie.gewone_taal import kapittels, zonder_noot
from macros.visie.tekstdelen import tekst_van
from macros.visie.vergelijking import bladen_van, vergelijk_uitgaven
from macros.weergave.render import minuten


def kennis(inhoud: Inhoud, pagina: Pagina) -> dict[str, object]:
    """Give what templates may ask about periods and editions."""
    bestaande = {een.pad for een in inhoud.paginas}
    van_pagina = visie_van(inhoud.regiovisie, pagina).periode.id

    def noem(id: str) -> str:
        """Say what stands at an id: its own name or number, or else its paragraph."""
        plaats = inhoud.regiovisie.aanduidingen.get(id) or inhoud.adresboek.plaats(id)
        return f"de signalering bij {plaats}" if id.startswith("sig-") else plaats

    def naar_plek(bericht: Bericht) -> str:
        """Give the link to what a message is about."""
        pad, id = plek_van(inhoud.adresboek, bericht)
        return Markup(relatief(pagina.pad, pad) + (f"#{id}" if id else ""))

    return {
        "naar_gewoon": partial(_naar_gewoon, inhoud, pagina),
        "noem": noem,
        "naar_plek": naar_plek,
        "plek_van_uitgave": partial(_plek_van_uitgave, pagina, bestaande),
        "soorten": BERICHTSOORTEN,
        "bladen": bladen_van,
        "bestaat": bestaande.__contains__,
        "tekst_van": partial(tekst_van, inhoud, van_pagina),
        "uitgavepagina": uitgavepagina,
        "kapittels": partial(kapittels, inhoud),
        "minuten": minuten,
        "zonder_noot": zonder_noot,
        "vergelijk_uitgaven": partial(vergelijk_uitgaven, inhoud, van_pagina),
        "wijzigingenpagina": wijzigingenpagina,
    }


def _naar_gewoon(inhoud: Inhoud, pagina: Pagina, ids: Iterable[str]) -> str:
    """Give the link to the plain words of the first of these texts that has them; nothing where none has."""
    hertaald = {id: een.id for een in visie_van(inhoud.regiovisie, pagina).gewone_taal if een.tekst for id in een.bij}
    een = next((hertaald[id] for id in ids if id in hertaald), None)
    return Markup(f"{relatief(pagina.pad, inhoud.adresboek.pagina_van[een])}#{een}") if een else ""


def _plek_van_uitgave(van: Pagina, bestaande: set[str], periode: Periode, uitgave: Uitgave) -> str | None:
    """Say where the text of an edition is read: an earlier one on its own page, the newest on its visie's."""
    eigen = uitgavepagina(periode.id, uitgave.id)
    if eigen in bestaande:
        return Markup(relatief(van.pad, eigen))
    return Markup(relatief(van.pad, f"visie/{periode.id}/index.md")) if periode.tekst == "ja" else None


ONDERWERP = Onderwerp(
    naam="visie",
    nouns={
        "actielijnen": Macro("ambities", kiest=False, plaatst=False),
        "ambitie": Macro("ambities", kiest=True),
        "ambitieoverzicht": Macro("ambities", kiest=False, plaatst=False),
        "ambities": Macro("ambities", kiest=False, plaatst=False),
        "cijfertabel": Macro("cijfers", kiest=True),
        "definities": Macro("definities", kiest=False),
        "gewone_taal": Macro("gewone_taal", kiest=False, plaatst=False),
        "financieringsbronnen": Macro("financiering", kiest=False),
        "kaders": Macro("kaders", kiest=False),
        "knelpunten": Macro("knelpunten", kiest=False),
        "meldcodestappen": Macro("meldcodestappen", kiest=False),
        "namen": Macro("periodes", kiest=True, plaatst=False),
        "onderdeel": Macro("onderdelen", kiest=True),
        "organisaties": Macro("organisaties", kiest=False),
        "periodes": Macro("periodes", kiest=False, plaatst=False),
        "pijlers": Macro("pijlers", kiest=False),
        "principes": Macro("principes", kiest=False),
        "rollen": Macro("rollen", kiest=False),
        "signaleringen": Macro("eenmalig", kiest=False, plaatst=False),
        "successen": Macro("successen", kiest=False),
        "themas": Macro("themas", kiest=False),
        "uitgangspunten": Macro("uitgangspunten", kiest=False),
        "uitgaven": Macro("uitgaven", kiest=False, plaatst=False),
        "uitgavetekst": Macro("uitgaven", kiest=True, plaatst=False),
        "vergelijkingen": Macro("vergelijkingen", kiest=False),
        "voetnoot": Macro("voetnoten", kiest=True),
        "wijzigingen": Macro("paren", kiest=True, plaatst=False),
    },
    regels=(regels, regels_gewone_taal),
    kennis=kennis,
    maak=maak_visieboeken,
    bestanden=lambda inhoud: [f"gemaakt/{naam}" for naam in visieboeken(inhoud)],
)
