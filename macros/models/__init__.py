"""The domain: frozen records, with the decisions about them as methods.

Field names are Dutch because they are the keys an editor types in the YAML files. A field
that an editor need not fill in has a default; all others are required.
"""

from macros.models.actie import Actietags, Kenmerk, Tag
from macros.models.actieoverzicht import Actieoverzicht, Rij
from macros.models.afspraak import Afspraak
from macros.models.basis import Alinea, Artikel, Blok, Bron, Record, dag_voluit, kale_tekst, vingerafdruk
from macros.models.begrip import Begrip, Begripversie, WettelijkeDefinitie
from macros.models.bewering import Bewering, Oordeel
from macros.models.cijferreeks import Cijfer, Cijferreeks, Figuur, Los
from macros.models.getallen import getallen_in, lees_getal
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
from macros.models.tekening import honderd, panelen, staven
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
    "Actieoverzicht",
    "Actietags",
    "Afspraak",
    "Alinea",
    "Ambitie",
    "Antwoord",
    "Artikel",
    "Begrip",
    "Begripswoord",
    "Begripversie",
    "Bewering",
    "Blok",
    "Bron",
    "Cijfer",
    "Cijferreeks",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "Figuur",
    "Financieringsbron",
    "Gemeente",
    "Hulplijn",
    "Hulppad",
    "Kader",
    "Kanttekening",
    "Kenmerk",
    "Los",
    "Meldcodestap",
    "Oordeel",
    "Organisatie",
    "Periode",
    "Pijler",
    "Principe",
    "Record",
    "Regel",
    "Regiovisie",
    "Rij",
    "Rol",
    "Route",
    "Signalering",
    "Taal",
    "Tag",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitkomst",
    "Vervallen",
    "Visie",
    "Voetnoot",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Woonplaats",
    "dag_voluit",
    "getallen_in",
    "honderd",
    "kale_tekst",
    "lees_getal",
    "panelen",
    "staven",
    "vingerafdruk",
    "voetnoot_id",
]
