"""The domain: frozen records, with the decisions about them as methods.

Field names are Dutch because they are the keys an editor types in the YAML files. A field
that an editor need not fill in has a default; all others are required.
"""

from macros.models.basis import Alinea, Artikel, Blok, Bron, Record, dag_voluit, kale_tekst, vingerafdruk, zonder_links
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
from macros.models.signalering import Signalering
from macros.models.site import Deur, Document, Regiovisie
from macros.models.uitgave import Grafsteen, Tekstdeel, Uitgave, Uitgavemap, Uitgavepaar, Uitgavereeks
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
from macros.models.wijziging import BEGIN, Wijziging
from macros.models.woonplaats import Woonplaats

__all__ = [
    "BEGIN",
    "Alinea",
    "Ambitie",
    "Antwoord",
    "Artikel",
    "Begrip",
    "Begripswoord",
    "Begripversie",
    "Blok",
    "Bron",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "Financieringsbron",
    "Gemeente",
    "Grafsteen",
    "Hulplijn",
    "Hulppad",
    "Kader",
    "Kanttekening",
    "Meldcodestap",
    "Organisatie",
    "Periode",
    "Pijler",
    "Principe",
    "Record",
    "Regel",
    "Regiovisie",
    "Rol",
    "Route",
    "Signalering",
    "Taal",
    "Tekstdeel",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitgavemap",
    "Uitgavepaar",
    "Uitgavereeks",
    "Uitkomst",
    "Vervallen",
    "Visie",
    "Voetnoot",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Wijziging",
    "Woonplaats",
    "dag_voluit",
    "kale_tekst",
    "vingerafdruk",
    "voetnoot_id",
    "zonder_links",
]
