"""What we noticed in the adopted text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import field_validator, model_validator

from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.meldcode import Aanhaling, Kanttekening
from macros.gegevens.periodes import Periode
from macros.gegevens.uitgaven import Uitgave, Uitgavereeks
from macros.kern.bevindingen import vorm
from macros.kern.records import Alinea, Artikel, Bronrecord, Genummerd, Id, Letterlijk, Plek, Record, Tekst, Webadres
from macros.kern.verwijzingen import Naar

# How `bedoeld` relates to the words: only some mistakes are slips of which we know what was meant.
_INLEIDING = {
    "scanfout": "waarschijnlijk",
    **dict.fromkeys(("spelling", "naam", "betekenis"), "waarschijnlijk bedoeld"),
    "cijfer": "de cijfers geven",
    "tegenspraak": "elders staat",
    "wet": "de wet zegt",
    "verouderd": "nu geldt",
}


class Woordplek(Plek, voor="sig-"):
    """Words of the adopted text with a note beside them.

    `in_bron` tells how scanned words stand in the source text where only white space differs; `verholpen` is the change
    of a later edition that mended it, after which the note stays and `woorden` are those of before.
    """

    alinea: Annotated[Id, Naar("teksten", eigen_regel=True)]
    woorden: Tekst
    in_bron: Tekst | None = None
    verholpen: Annotated[Id, Naar("uitgavemappen.wijzigingen", eigen_regel=True)] | None = None


class Signalering(Woordplek):
    """A probable mistake in the adopted text: the words stay, a note stands beside them.

    `ook` are the other places with the same mistake; `ingetrokken` says why we no longer hold it for one, after which
    its address still answers. `in_beeld` is the one sentence that stays beside the text, unfolded, because who goes by
    the words as they stand may endanger someone.
    """

    soort: Literal["scanfout", "spelling", "naam", "cijfer", "tegenspraak", "betekenis", "wet", "verouderd"]
    bedoeld: Tekst | None = None
    waarom: Tekst
    raad: Literal["ja", "nee"] = "nee"
    ook: tuple[Woordplek, ...] = ()
    ingetrokken: Tekst | None = None
    in_beeld: Tekst | None = None

    @property
    def geldt(self) -> bool:
        """Whether the words still stand there, and we still hold them for a mistake."""
        return not (self.verholpen or self.ingetrokken)

    @property
    def gewicht(self) -> Literal["besluit", "inhoud", "vorm", "ingetrokken"]:
        """What it touches: decision, money, figures, law or safety; else what words say; else how they are written."""
        if self.ingetrokken:
            return "ingetrokken"
        if self.raad == "ja":
            return "besluit"
        return "vorm" if self.soort in {"scanfout", "spelling", "naam"} else "inhoud"

    @property
    def weegt(self) -> bool:
        """Whether it matters to who decides."""
        return self.gewicht == "besluit"

    @property
    def kern(self) -> str:
        """The note in one line: what stands there instead, or else the first sentence of why."""
        if self.bedoeld:
            return f"{_INLEIDING[self.soort]}: {self.bedoeld}"
        return self.waarom.partition(". ")[0].rstrip(".")

    @property
    def rest(self) -> str:
        """What the note says beyond its one line."""
        return self.waarom if self.bedoeld else self.waarom.partition(". ")[2]


class Kader(Artikel):
    """A landelijk kader that the visie joins (§ 1.2)."""


class Definitie(Artikel):
    """A definition of bijlage 1."""


class Rol(Artikel):
    """Who does what, of bijlage 3."""


class Pijler(Genummerd):
    """A pillar of the missie (§ 2.2)."""


class Principe(Genummerd):
    """A leidend principe (§ 3.1)."""


class Actie(Letterlijk):
    """An action under an actielijn; `letter` is its place in the document."""

    letter: Annotated[str, vorm(r"^[a-z]$", "één kleine letter")]


class Actielijn(Letterlijk):
    """A line of action; `kort` is our label for menus and tables."""

    nummer: int
    kort: Tekst
    acties: tuple[Actie, ...]


class Ambitie(Bronrecord, toont="opschrift"):
    """An ambitie with its actielijnen (§ 2.3); `kort` and `kern` are ours, for menus and cards."""

    nummer: int
    titel: Tekst
    kort: Tekst
    kern: Tekst
    inleiding: tuple[Alinea, ...]
    actielijnen_kop: Alinea
    actielijnen: tuple[Actielijn, ...]

    @property
    def opschrift(self) -> str:
        """The heading as it stands in the document."""
        return f"Ambitie {self.nummer}: {self.titel}"

    @property
    def acties(self) -> tuple[Actie, ...]:
        """All acties, in the order of the document."""
        return tuple(actie for lijn in self.actielijnen for actie in lijn.acties)

    def code(self, actielijn: Actielijn) -> str:
        """Give the number we use for a line, such as `1.2`: ambitie, then actielijn."""
        return f"{self.nummer}.{actielijn.nummer}"


class Onderdeel(Plek, toont="kop"):
    """A part of a meldcode step: its heading and its points."""

    soort: Literal["wat-je-doet", "voorbeelden", "waarom", "let-op", "vragen", "route", "vervolg"]
    kop: Tekst
    punten: tuple[Alinea, ...]


class Meldcodestap(Bronrecord, toont="opschrift"):
    """A step of the meldcode as the visie words it."""

    nummer: int
    titel: Tekst
    doel: Alinea
    keuze: Alinea | None = None
    onderdelen: tuple[Onderdeel, ...]

    @property
    def opschrift(self) -> str:
        """The heading as it stands in the document."""
        return f"Stap {self.nummer}: {self.titel}"

    def _plekken(self) -> Iterator[Plek]:
        yield self.doel
        for deel in self.onderdelen:
            if self.keuze and deel is self.eerste_route:
                yield self.keuze
            yield deel

    @property
    def delen(self) -> tuple[Alinea | Onderdeel, ...]:
        """The parts a note of ours can stand beside."""
        return (self.doel, *([self.keuze] if self.keuze else []), *self.onderdelen)

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions the step asks, as Markdown."""
        return tuple(punt.tekst for deel in self.onderdelen if deel.soort == "vragen" for punt in deel.punten)

    @property
    def eerste_route(self) -> Onderdeel | None:
        """The part that opens the choice between routes, if the step has one."""
        return next((deel for deel in self.onderdelen if deel.soort == "route"), None)


class Uitgangspunt(Letterlijk):
    """One of the closing lines below the steps of the meldcode."""


class Financieringsbron(Letterlijk):
    """One of the three sources of money (§ 4.1)."""


class Organisatie(Letterlijk):
    """A name on the logo page."""


def voetnoot_id(nummer: int) -> str:
    """Give the id of a footnote from its number in the document."""
    return f"voetnoot-{nummer}"


class Voetnoot(Bronrecord, toont="inhoud"):
    """A footnote; either `tekst`, or a link with `adres` and, where the document has one, a text for it."""

    nummer: int
    tekst: Tekst | None = None
    adres: Webadres | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Voetnoot:
        if self.id != voetnoot_id(self.nummer):
            raise ValueError(f"het id van een voetnoot volgt het nummer; hier hoort '{voetnoot_id(self.nummer)}'")
        if not self.inhoud:
            raise ValueError("een voetnoot heeft een tekst, een adres, of allebei")
        return self

    @property
    def inhoud(self) -> str:
        """The words a reader sees."""
        return self.tekst or self.adres or ""


class Kolom(Record):
    """A column of a table; `voetnoot` is the number of the note behind its heading."""

    id: Id
    kop: Tekst
    voetnoot: int | None = None


class Rij(Plek, toont="inhoud"):
    """A row of a table: one value per column, written as in the document (`1.150`)."""

    waarden: tuple[Tekst, ...]

    @property
    def inhoud(self) -> str:
        """The words a reader sees."""
        return " ".join(self.waarden)


class Cijfertabel(Bronrecord, toont="koppen"):
    """A table of figures as it stands in the document (§ 1.3.2)."""

    titel: Tekst
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    bronregel: Alinea

    @property
    def koppen(self) -> str:
        """The headings of its columns, as a reader sees them."""
        return " ".join(kolom.kop for kolom in self.kolommen)


class Visie(Uitgavereeks):
    """All records of one period, in the order of the document."""

    periode: Periode
    ambities: tuple[Ambitie, ...]
    cijfers: tuple[Cijfertabel, ...]
    definities: tuple[Definitie, ...]
    financiering: tuple[Financieringsbron, ...]
    kaders: tuple[Kader, ...]
    meldcodestappen: tuple[Meldcodestap, ...]
    organisaties: tuple[Organisatie, ...]
    pijlers: tuple[Pijler, ...]
    principes: tuple[Principe, ...]
    rollen: tuple[Rol, ...]
    signaleringen: tuple[Signalering, ...]
    uitgangspunten: tuple[Uitgangspunt, ...]
    voetnoten: tuple[Voetnoot, ...]
    aanhalingen: tuple[Aanhaling, ...] = ()
    kanttekeningen: tuple[Kanttekening, ...] = ()
    gewone_taal: tuple[Hertaling, ...] = ()

    @field_validator("signaleringen")
    @classmethod
    def _per_plek(cls, meldingen: tuple[Signalering, ...]) -> tuple[Signalering, ...]:
        # The note at each of its places; only the first names the others.
        velden = ((melding, plek.model_dump()) for melding in meldingen for plek in (melding, *melding.ook))
        return tuple(een if een.id == plek["id"] else een.model_copy(update=plek | {"ook": ()}) for een, plek in velden)

    @property
    def eenmalig(self) -> tuple[Signalering, ...]:
        """The signaleringen, each once, however many places it has."""
        herhaald = {plek.id for melding in self.signaleringen for plek in melding.ook}
        return tuple(melding for melding in self.signaleringen if melding.id not in herhaald)

    @property
    def eerste_plek(self) -> dict[str, str]:
        """The id of the first place of each signalering, for each of its places."""
        return {plek.id: melding.id for melding in self.eenmalig for plek in (melding, *melding.ook)}

    @classmethod
    def zonder_tekst(cls, periode: Periode, uitgaven: tuple[Uitgave, ...]) -> Visie:
        """Give a visie of which the text is not on the site: its period and editions, and no record."""
        leeg: dict[str, Any] = {naam: () for naam, veld in cls.model_fields.items() if veld.is_required()}
        return cls(**leeg | {"periode": periode, "uitgaven": uitgaven})

    def aanhaling(self, bij: str) -> Aanhaling | None:
        """Give what the visie says beside a statement, answer or outcome of ours, if anything."""
        return next((aanhaling for aanhaling in self.aanhalingen if aanhaling.bij == bij), None)

    def alineas_bij(self, id: str) -> tuple[Id, ...]:
        """Give the adopted text beside a statement, answer or outcome of ours."""
        aanhaling = self.aanhaling(id)
        return aanhaling.alineas if aanhaling else ()

    @property
    def document(self) -> str:
        """The id of the document that holds its text, as its ambities name it; before there are any, its edition."""
        eerste: Bronrecord = next(iter(self.ambities), self.nieuwste)
        return eerste.bron.document

    @property
    def boekje(self) -> str:
        """The file under docs/gemaakt/ with its plain words as a booklet; empty where it has none."""
        return f"{self.periode.id}-gewone-taal.pdf" if any(een.tekst for een in self.gewone_taal) else ""

    @property
    def acties(self) -> tuple[Actie, ...]:
        """All acties of all ambities."""
        return tuple(actie for ambitie in self.ambities for actie in ambitie.acties)
