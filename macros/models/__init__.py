"""The domain: frozen records, with the decisions about them as methods.

Field names are Dutch because they are the keys an editor types in the YAML files. A field
that an editor need not fill in has a default; all others are required.
"""

from macros.models.basis import Alinea, Artikel, Blok, Bron, Record, dag_voluit, kale_tekst, vingerafdruk
from macros.models.begrip import Begrip, Begripversie, Vervanging, WettelijkeDefinitie
from macros.models.begrippenstelsel import Begrippenstelsel, EerderBegrip, Hulpwoord
from macros.models.hulp import Contact, Gemeente, Hulplijn, Hulppad, Taal, Uitgang, Vervallen
from macros.models.machinevorm import Machinevorm, Voorbeeld
from macros.models.meldcode import (
    Antwoord,
    Kanttekening,
    Regel,
    Route,
    Toelichting,
    Uitkomst,
    Vraag,
    Wegwijzer,
    Werkbladstap,
)
from macros.models.namen import Naamwijzer, zinnen
from macros.models.partner import Band, Groep, Partner, Partnerkring, Samenwerking
from macros.models.signalering import Signalering
from macros.models.site import Deur, Document, Regiovisie
from macros.models.uitgave import Uitgave
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
    "Band",
    "Begrip",
    "Begrippenstelsel",
    "Begripversie",
    "Blok",
    "Bron",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "EerderBegrip",
    "Financieringsbron",
    "Gemeente",
    "Groep",
    "Hulplijn",
    "Hulppad",
    "Hulpwoord",
    "Kader",
    "Kanttekening",
    "Machinevorm",
    "Meldcodestap",
    "Naamwijzer",
    "Organisatie",
    "Partner",
    "Partnerkring",
    "Periode",
    "Pijler",
    "Principe",
    "Record",
    "Regel",
    "Regiovisie",
    "Rol",
    "Route",
    "Samenwerking",
    "Signalering",
    "Taal",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitkomst",
    "Vervallen",
    "Vervanging",
    "Visie",
    "Voetnoot",
    "Voorbeeld",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Woonplaats",
    "dag_voluit",
    "kale_tekst",
    "vingerafdruk",
    "voetnoot_id",
    "zinnen",
]
