"""The domain: frozen records, with the decisions about them as methods.

Field names are Dutch because they are the keys an editor types in the YAML files. A field
that an editor need not fill in has a default; all others are required.
"""

from macros.models.basis import Alinea, Artikel, Blok, Bron, Record, dag_voluit, kale_tekst, vingerafdruk
from macros.models.begrip import Begrip, Begripversie, WettelijkeDefinitie
from macros.models.hulp import Contact, Gemeente, Hulplijn, Hulppad, Taal, Uitgang, Vervallen
from macros.models.meldcode import (
    Antwoord,
    Begripswoord,
    Kanttekening,
    Regel,
    Route,
    Toelichting,
    Uitkomst,
    Vraag,
    Wegwijzer,
    Werkbladstap,
)
from macros.models.raad import (
    Bronverschil,
    Gemeentestand,
    Leestijd,
    Raadsdeel,
    Raadsvraag,
    Signaleringsgroep,
    Uitspraak,
    Vindplaats,
)
from macros.models.signalering import Signalering
from macros.models.site import Deur, Document, Regiovisie
from macros.models.uitgave import Uitgave
from macros.models.vergelijking import Onderwerp, Themabewijs, Vergelijkantwoord, Vergelijkthema, Vergelijkvisie
from macros.models.visie import (
    Ambitie,
    Cijfertabel,
    Definitie,
    Financieringsbron,
    Kader,
    Meldcodestap,
    Organisatie,
    Periode,
    Pijler,
    Principe,
    Rol,
    Uitgangspunt,
    Visie,
    Voetnoot,
    voetnoot_id,
)
from macros.models.woonplaats import Woonplaats

__all__ = [
    "Alinea",
    "Ambitie",
    "Antwoord",
    "Artikel",
    "Begrip",
    "Begripswoord",
    "Begripversie",
    "Blok",
    "Bron",
    "Bronverschil",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "Financieringsbron",
    "Gemeente",
    "Gemeentestand",
    "Hulplijn",
    "Hulppad",
    "Kader",
    "Kanttekening",
    "Leestijd",
    "Meldcodestap",
    "Onderwerp",
    "Organisatie",
    "Periode",
    "Pijler",
    "Principe",
    "Raadsdeel",
    "Raadsvraag",
    "Record",
    "Regel",
    "Regiovisie",
    "Rol",
    "Route",
    "Signalering",
    "Signaleringsgroep",
    "Taal",
    "Themabewijs",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitkomst",
    "Uitspraak",
    "Vergelijkantwoord",
    "Vergelijkthema",
    "Vergelijkvisie",
    "Vervallen",
    "Vindplaats",
    "Visie",
    "Voetnoot",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Woonplaats",
    "dag_voluit",
    "kale_tekst",
    "vingerafdruk",
    "voetnoot_id",
]
