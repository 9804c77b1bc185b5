"""Which files data/ has, and the model of the records in each: the whole of what an editor can fill in."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from macros.models import (
    Actietags,
    Afspraak,
    Ambitie,
    Begrip,
    Bewering,
    Bronverschil,
    Cijferreeks,
    Cijfertabel,
    Definitie,
    Deur,
    Document,
    Financieringsbron,
    Gemeente,
    Gemeentestand,
    Hulplijn,
    Hulppad,
    Kader,
    Kenmerk,
    Machinevorm,
    Meldcodestap,
    Onderwerp,
    Organisatie,
    Partner,
    Periode,
    Periodedeel,
    Pijler,
    Principe,
    Raadsdeel,
    Raadsvraag,
    Regel,
    Rol,
    Signalering,
    Signaleringsgroep,
    Taal,
    Tekstdeel,
    Terugblikpunt,
    Thema,
    Toelichting,
    Uitgang,
    Uitgangspunt,
    Uitgave,
    Uitkomst,
    Vergelijking,
    Vergelijkthema,
    Vergelijkvisie,
    Vervallen,
    Vindplaats,
    Voetnoot,
    Vraag,
    Wijziging,
    Wijzigingsbericht,
    Woonplaats,
)

# File under data/visie/<periode>/ (and field of Visie) → model of its records.
VISIEBESTANDEN: dict[str, type[BaseModel]] = {
    "ambities": Ambitie,
    "cijfers": Cijfertabel,
    "definities": Definitie,
    "financiering": Financieringsbron,
    "kaders": Kader,
    "meldcodestappen": Meldcodestap,
    "organisaties": Organisatie,
    "pijlers": Pijler,
    "principes": Principe,
    "rollen": Rol,
    "signaleringen": Signalering,
    "uitgangspunten": Uitgangspunt,
    "uitgaven": Uitgave,
    "voetnoten": Voetnoot,
}
# The same for a period whose text is not on the site (`tekst: nee` in its periode.yml), and field of EerdereVisie.
EERDERE_BESTANDEN: dict[str, type[BaseModel]] = {
    "onderdelen": Periodedeel,
    "themas": Thema,
    "uitgaven": Uitgave,
}


# File under data/visie/<periode>/uitgaven/<uitgave>/ (and field of Uitgavemap) → model of its records.
UITGAVEBESTANDEN: dict[str, type[BaseModel]] = {
    "tekst": Tekstdeel,
    "wijzigingen": Wijziging,
}


@dataclass(frozen=True)
class Soort:
    """What a file under data/ holds: records of `model`, for the field `veld` of `Regiovisie`."""

    veld: str
    model: type[BaseModel]


# File under data/ → what it holds. Files for one field are put together in this order.
ALGEMENE_BESTANDEN: dict[str, Soort] = {
    "begrippen": Soort("begrippen", Begrip),
    "deuren": Soort("deuren", Deur),
    "documenten": Soort("documenten", Document),
    "hulp/gemeenten": Soort("gemeenten", Gemeente),
    "hulp/instellingen": Soort("uitgangen", Uitgang),
    "hulp/landelijk": Soort("hulplijnen", Hulplijn),
    "hulp/paden": Soort("hulppaden", Hulppad),
    "hulp/plaatsen": Soort("plaatsen", Woonplaats),
    "hulp/regionaal": Soort("hulplijnen", Hulplijn),
    "hulp/talen": Soort("talen", Taal),
    "hulp/vervallen": Soort("vervallen", Vervallen),
    "machinevormen": Soort("machinevormen", Machinevorm),
    "meldcode/regels": Soort("regels", Regel),
    "meldcode/toelichtingen": Soort("toelichtingen", Toelichting),
    "meldcode/uitkomsten": Soort("uitkomsten", Uitkomst),
    "meldcode/wegwijzer": Soort("wegwijzervragen", Vraag),
    "partners": Soort("partners", Partner),
    "raad/bronverschillen": Soort("bronverschillen", Bronverschil),
    "raad/delen": Soort("raadsdelen", Raadsdeel),
    "raad/gemeentestanden": Soort("gemeentestanden", Gemeentestand),
    "raad/onderwerpen": Soort("onderwerpen", Onderwerp),
    "raad/regiovisies": Soort("vergelijkvisies", Vergelijkvisie),
    "raad/signaleringsgroepen": Soort("signaleringsgroepen", Signaleringsgroep),
    "raad/vergelijkthemas": Soort("vergelijkthemas", Vergelijkthema),
    "raad/vindplaatsen": Soort("vindplaatsen", Vindplaats),
    "raad/vragen": Soort("raadsvragen", Raadsvraag),
    "raad/actietags": Soort("actietags", Actietags),
    "raad/beweringen": Soort("beweringen", Bewering),
    "raad/cijferreeksen": Soort("cijferreeksen", Cijferreeks),
    "raad/kenmerken": Soort("kenmerken", Kenmerk),
    "raad/uitvoeringsagenda": Soort("afspraken", Afspraak),
    "terugblik": Soort("terugblik", Terugblikpunt),
    "vergelijkingen": Soort("vergelijkingen", Vergelijking),
    "wijzigingsberichten": Soort("wijzigingsberichten", Wijzigingsbericht),
}


def bestanden_van(periode: Periode | None) -> dict[str, type[BaseModel]]:
    """Give which files a period has beside its periode.yml, and the model of their records."""
    return EERDERE_BESTANDEN if periode and periode.tekst == "nee" else VISIEBESTANDEN
