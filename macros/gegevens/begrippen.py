"""The concepts: one record per term, after NL-SBB, with the adopted wording named by its ids."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.gegevens.partners import Partner
from macros.kern.bevindingen import vorm
from macros.kern.dagen import Dag, dag_voluit
from macros.kern.records import AlineaId, Bron, Bronrecord, Id, Jaar, Plek, Record, Tekst, kale_tekst, met_id
from macros.kern.verwijzingen import Naar

BegripId = Annotated[Id, Naar("begrippen")]

_RELATIES = {
    "exact": "De visie en de wet zeggen hetzelfde.",
    "vrijwel": "De visie en de wet bedoelen bijna hetzelfde, maar niet helemaal.",
    "geen": "De wet gebruikt hetzelfde woord voor iets anders.",
}


class WettelijkeDefinitie(Record):
    """What the law says the term means, and how that meaning relates to ours.

    `versie` is the day of the version that was read; `gelijk_aan` that of an earlier one which has the same words.
    """

    id: Id
    term: Tekst
    wet: Tekst
    artikel: Tekst
    bwb: Annotated[str, vorm(r"^BWBR\d{7}$", "een nummer van wetten.nl, zoals BWBR0034925")]
    tekst: Tekst
    versie: Dag
    gelijk_aan: Dag | None = None
    relatie: Literal["exact", "vrijwel", "geen"]
    verschil: Tekst
    bron: Bron

    @property
    def stand(self) -> str:
        """Which version the words are of, as a sentence."""
        eerder = f", met dezelfde woorden als die van {dag_voluit(self.gelijk_aan)}" if self.gelijk_aan else ""
        return f"Tekst van {dag_voluit(self.versie)}{eerder}."

    @property
    def relatie_in_woorden(self) -> str:
        """The relation as a sentence."""
        return _RELATIES[self.relatie]


class Begripversie(Record):
    """How a term was defined in a period or edition: by ids of adopted text, or by what we know of it."""

    periode: Annotated[str, Naar("periodes")]
    uitgave: Annotated[Id, Naar("alle_visies.uitgaven")] | None = None
    wat: Tekst
    bron: Bron


class Vervanging(Record):
    """Why a concept no longer holds: since when, what it said, and what replaces it."""

    sinds: Dag
    waarom: Tekst
    zei: Tekst
    vervangen_door: tuple[BegripId, ...] = ()
    bron: Bron


class Begrip(Bronrecord, toont="term", voor="begrip-"):
    """A concept.

    `letterlijk` are the ids of the adopted text that explains it, in reading order; where only a part of those texts
    does, `woorden` has for each id the exact words of that part. Both stay away when the visie uses the term without
    explaining it; then `bron` is another document. `elders` are ids of other places that explain it. `uitleg` is ours,
    in plain Dutch, and `kort` the same in one breath, for beside a word; `opmerking` is what a reader of the adopted
    wording should know. `vormen` are all ways it is written in running text. A proper name (`eigennaam`) keeps its
    capitals; any other term is in lower case. `hulp` puts the word on the help page that explains words.
    """

    term: Tekst
    eigennaam: Literal["ja", "nee"] = "nee"
    code: Annotated[str, vorm(r"^RV-\d{3}$", "een code zoals RV-041")]
    thema: Literal["geweld", "aanpak", "teams", "afspraken"]
    letterlijk: tuple[AlineaId, ...] = ()
    woorden: tuple[Tekst, ...] = ()
    elders: tuple[AlineaId, ...] = ()
    uitleg: Tekst
    kort: Tekst
    opmerking: Tekst | None = None
    synoniemen: tuple[Tekst, ...] = ()
    zoektermen: tuple[Tekst, ...] = ()
    vormen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    breder: tuple[BegripId, ...] = ()
    verwant: tuple[BegripId, ...] = ()
    hulp: Literal["ja", "nee"] = "nee"
    wet: WettelijkeDefinitie | None = None
    geldig_vanaf: Jaar
    geschiedenis: Annotated[tuple[Begripversie, ...], Field(min_length=1)]
    vroeger: tuple[Id, ...] = ()
    vervallen: Vervanging | None = None

    @model_validator(mode="after")
    def _woorden_horen_bij_ids(self) -> Begrip:
        if self.woorden and len(self.woorden) != len(self.letterlijk):
            raise ValueError("'woorden' heeft voor elk id van 'letterlijk' één stuk tekst, of ontbreekt")
        return self

    @property
    def kop(self) -> str:
        """The term as the title of its page: its first letter a capital."""
        eerste = next(nummer for nummer, teken in enumerate(self.term) if teken.isalnum())
        return f"{self.term[:eerste]}{self.term[eerste].upper()}{self.term[eerste + 1 :]}"

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"begrippen/{self.id}.md"

    @property
    def uit_visie(self) -> bool:
        """Whether the visie itself explains the term."""
        return bool(self.letterlijk)

    @property
    def hoofdletters(self) -> bool:
        """Whether capitals count in its forms: those of a proper name mean something else without them."""
        return self.eigennaam == "ja"

    @property
    def namen(self) -> tuple[str, ...]:
        """The term and all words by which it can be looked up, each once."""
        return tuple(dict.fromkeys((self.term, *self.synoniemen, *self.zoektermen)))

    def omschrijving(self, teksten: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Give the adopted wording as pairs of id and Markdown, from the adopted Markdown per id."""
        delen = self.woorden or tuple(teksten[id] for id in self.letterlijk)
        return tuple(zip(self.letterlijk, delen, strict=True))

    def definitie(self, teksten: Mapping[str, str]) -> str:
        """Give the definition as plain text: the adopted wording, or our own words where the visie has none."""
        return " ".join(kale_tekst(deel) for _, deel in self.omschrijving(teksten)) or kale_tekst(self.uitleg)


_THEMAS = {
    "geweld": "Vormen van geweld",
    "aanpak": "Manieren van werken",
    "teams": "Teams en gemeenten",
    "afspraken": "Afspraken, wetten en plannen",
}


class EerderBegrip(Plek, voor="begrip-"):
    """An id a concept had before; its page leads on to what the concept is called now."""

    nu: Begrip

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"begrippen/{self.id}.md"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.nu.term


class Hulpwoord(Plek, toont="kop"):
    """A word on the help page that explains words; its id says nothing, since it shows in a history."""

    kop: str
    uitleg: str
    kort: str
    vormen: tuple[str, ...]
    hoofdletters: bool

    @classmethod
    def van_begrip(cls, begrip: Begrip) -> Hulpwoord:
        """Give the word of a concept; its number is its id."""
        velden = begrip.model_dump(include={"uitleg", "kort", "vormen"})
        return cls(id=begrip.code.lower(), kop=begrip.kop, hoofdletters=begrip.hoofdletters, **velden)

    @classmethod
    def van_partner(cls, partner: Partner) -> Hulpwoord:
        """Give the word of a partner; letters that follow from its id, once and for all, are its id."""
        som = base64.b32encode(hashlib.sha256(partner.id.encode()).digest()).decode()[:5].lower()
        naam, kort, vormen = partner.naam, partner.kort, partner.termen
        return cls(id=f"w-{som}", kop=naam, uitleg=kort, kort=kort, vormen=vormen, hoofdletters=True)


class Ingang(Record):
    """A name in the index: the term itself, or another word that leads to it."""

    naam: str
    begrip: Begrip

    @property
    def letter(self) -> str:
        """Under which it stands: a capital, or `0-9`."""
        eerste = next(teken for teken in kaal(self.naam) if teken.isalnum())
        return "0-9" if eerste.isdigit() else eerste.upper()


def kaal(naam: str) -> str:
    """Give a name as it is sorted: without capitals, accents and signs in front."""
    return unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().casefold().lstrip("(‘'")


class Begrippenstelsel(Record):
    """All concepts with the relations between them, both ways."""

    begrippen: tuple[Begrip, ...]

    @property
    def geldend(self) -> tuple[Begrip, ...]:
        """The concepts that hold, by the alphabet of their terms."""
        geldend = (begrip for begrip in self.begrippen if not begrip.vervallen)
        return tuple(sorted(geldend, key=lambda begrip: kaal(begrip.term)))

    @property
    def vervallen(self) -> tuple[Begrip, ...]:
        """The concepts that were withdrawn."""
        return tuple(begrip for begrip in self.begrippen if begrip.vervallen)

    @property
    def eerdere(self) -> tuple[EerderBegrip, ...]:
        """The ids that concepts had before."""
        return tuple(EerderBegrip(id=oud, nu=begrip) for begrip in self.begrippen for oud in begrip.vroeger)

    @property
    def register(self) -> tuple[tuple[str, tuple[Ingang, ...]], ...]:
        """All names by which a concept that holds can be looked up, as (letter, names) by the alphabet."""
        ingangen = [Ingang(naam=naam, begrip=begrip) for begrip in self.geldend for naam in begrip.namen]
        op_volgorde = sorted(ingangen, key=lambda ingang: (ingang.letter, kaal(ingang.naam), ingang.begrip.id))
        return tuple((letter, tuple(groep)) for letter, groep in groupby(op_volgorde, key=lambda een: een.letter))

    @property
    def themas(self) -> tuple[tuple[str, tuple[Begrip, ...]], ...]:
        """The top concepts by theme, as (name of the theme, concepts)."""
        per_thema = ((naam, tuple(een for een in self.top if een.thema == thema)) for thema, naam in _THEMAS.items())
        return tuple((naam, begrippen) for naam, begrippen in per_thema if begrippen)

    @property
    def top(self) -> tuple[Begrip, ...]:
        """The concepts that hold and have nothing broader."""
        return tuple(begrip for begrip in self.geldend if not begrip.breder)

    def begrip(self, id: str) -> Begrip:
        """Give the concept with this id, or raise KeyError."""
        return met_id(self.begrippen, id)

    def breder(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts right above one."""
        return tuple(ander for ander in self.geldend if ander.id in begrip.breder)

    def smaller(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts right below one."""
        return tuple(ander for ander in self.geldend if begrip.id in ander.breder)

    def verwant(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts related to one, whichever of the two records says so."""
        return tuple(ander for ander in self.geldend if ander.id in begrip.verwant or begrip.id in ander.verwant)
