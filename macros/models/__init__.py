"""The domain: frozen records, with the decisions about them as methods.

Field names are Dutch because they are the keys an editor types in the YAML files. A field
that an editor need not fill in has a default; all others are required.
"""

from macros.models.actie import Actietags, Kenmerk, Tag
from macros.models.actieoverzicht import Actieoverzicht, Rij
from macros.models.afspraak import Afspraak
from macros.models.basis import Alinea, Artikel, Blok, Bron, Record, dag_voluit, kale_tekst, vingerafdruk, zonder_links
from macros.models.begrip import Begrip, Begripversie, Vervanging, WettelijkeDefinitie
from macros.models.begrippenstelsel import Begrippenstelsel, EerderBegrip, Hulpwoord
from macros.models.bewering import Bewering, Oordeel
from macros.models.cijferreeks import Cijfer, Cijferreeks, Figuur, Los
from macros.models.getallen import getallen_in, lees_getal
from macros.models.grafiek import honderd, panelen, staven
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
from macros.models.periode import EerdereVisie, Naam, Periode, Periodedeel, Thema, Tijdvak
from macros.models.periodevergelijking import Kant, Terugblikpunt, Vergelijking
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
from macros.models.uitgave import Grafsteen, Tekstdeel, Uitgave, Uitgavemap, Uitgavepaar, Uitgavereeks
from macros.models.vergelijking import Onderwerp, Themabewijs, Vergelijkantwoord, Vergelijkthema, Vergelijkvisie
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
    "Actieoverzicht",
    "Actietags",
    "Afspraak",
    "Alinea",
    "Ambitie",
    "Antwoord",
    "Artikel",
    "Band",
    "Begrip",
    "Begrippenstelsel",
    "Begripversie",
    "Bericht",
    "Bewering",
    "Blok",
    "Bron",
    "Bronverschil",
    "Cijfer",
    "Cijferreeks",
    "Cijfertabel",
    "Contact",
    "Definitie",
    "Deur",
    "Document",
    "EerderBegrip",
    "EerdereVisie",
    "Figuur",
    "Financieringsbron",
    "Gemeente",
    "Gemeentestand",
    "Grafsteen",
    "Groep",
    "Hulplijn",
    "Hulppad",
    "Hulpwoord",
    "Kader",
    "Kant",
    "Kanttekening",
    "Kenmerk",
    "Leestijd",
    "Los",
    "Machinevorm",
    "Meldcodestap",
    "Naam",
    "Naamwijzer",
    "Onderwerp",
    "Oordeel",
    "Organisatie",
    "Partner",
    "Partnerkring",
    "Periode",
    "Periodedeel",
    "Pijler",
    "Principe",
    "Raadsdeel",
    "Raadsvraag",
    "Record",
    "Regel",
    "Regiovisie",
    "Rij",
    "Rol",
    "Route",
    "Samenwerking",
    "Signalering",
    "Signaleringsgroep",
    "Taal",
    "Tag",
    "Tekstdeel",
    "Terugblikpunt",
    "Thema",
    "Themabewijs",
    "Tijdvak",
    "Toelichting",
    "Uitgang",
    "Uitgangspunt",
    "Uitgave",
    "Uitgavemap",
    "Uitgavepaar",
    "Uitgavereeks",
    "Uitkomst",
    "Uitspraak",
    "Vergelijkantwoord",
    "Vergelijking",
    "Vergelijkthema",
    "Vergelijkvisie",
    "Vervallen",
    "Vervanging",
    "Vindplaats",
    "Visie",
    "Voetnoot",
    "Voorbeeld",
    "Vraag",
    "Wegwijzer",
    "Werkbladstap",
    "WettelijkeDefinitie",
    "Wijziging",
    "Wijzigingsbericht",
    "Wijzigingsdag",
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
    "zinnen",
    "zonder_links",
]
