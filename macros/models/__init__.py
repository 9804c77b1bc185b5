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
from macros.models.periode import Bewering, EerdereVisie, Naam, Periode, Periodedeel, Thema, Tijdvak
from macros.models.signalering import Signalering
from macros.models.site import Deur, Document, Regiovisie
from macros.models.uitgave import Grafsteen, Tekstdeel, Uitgave, Uitgavemap, Uitgavepaar, Uitgavereeks
from macros.models.vergelijking import Kant, Terugblikpunt, Vergelijking
from macros.models.visie import (
    Ambitie,
    Cijfertabel,
    Definitie,
    Financieringsbron,
    Kader,
    Meldcodestap,
    Organisatie,
    Pijler,
    Principe,
    Rol,
    Uitgangspunt,
    Visie,
    Voetnoot,
    voetnoot_id,
)
from macros.models.wijziging import BEGIN, Wijziging
from macros.models.wijzigingsbericht import SOORTEN, Bericht, Wijzigingsbericht, Wijzigingsdag
from macros.models.woonplaats import Woonplaats

__all__ = [
    "BEGIN",
    "SOORTEN",
    "Alinea",
    "Ambitie",
    "Antwoord",
    "Artikel",
    "Begrip",
    "Begripswoord",
    "Begripversie",
    "Bericht",
    "Bewering",
    "Blok",
    "Bron",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "EerdereVisie",
    "Financieringsbron",
    "Gemeente",
    "Grafsteen",
    "Hulplijn",
    "Hulppad",
    "Kader",
    "Kant",
    "Kanttekening",
    "Meldcodestap",
    "Naam",
    "Organisatie",
    "Periode",
    "Periodedeel",
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
    "Terugblikpunt",
    "Thema",
    "Tijdvak",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitgavemap",
    "Uitgavepaar",
    "Uitgavereeks",
    "Uitkomst",
    "Vergelijking",
    "Vervallen",
    "Visie",
    "Voetnoot",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Wijziging",
    "Wijzigingsbericht",
    "Wijzigingsdag",
    "Woonplaats",
    "dag_voluit",
    "kale_tekst",
    "vingerafdruk",
    "voetnoot_id",
    "zonder_links",
]
