"""The concepts: one record per term, after NL-SBB, with the adopted wording named by its ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.models.basis import Bron, Bronrecord, Id, Record, Tekst, dag_voluit, kale_tekst

Jaar = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]

_RELATIES = {
    "exact": "De visie en de wet zeggen hetzelfde.",
    "vrijwel": "De visie en de wet bedoelen bijna hetzelfde, maar niet helemaal.",
    "geen": "De wet gebruikt hetzelfde woord voor iets anders.",
}


class WettelijkeDefinitie(Record):
    """What the law says the term means, and how that meaning relates to ours.

    `datum` is the day of the text we know; a later wording was not looked up.
    """

    id: Id
    term: Tekst
    wet: Tekst
    artikel: Tekst
    bwb: Annotated[str, StringConstraints(pattern=r"^BWBR\d{7}$")]
    tekst: Tekst
    datum: date
    relatie: Literal["exact", "vrijwel", "geen"]
    verschil: Tekst
    bron: Bron

    @property
    def dag(self) -> str:
        """The day of the text, written out."""
        return dag_voluit(self.datum)

    @property
    def relatie_in_woorden(self) -> str:
        """The relation as a sentence."""
        return _RELATIES[self.relatie]


class Begripversie(Record):
    """How a term was defined in a period or edition: by ids of adopted text, or by what we know of it."""

    periode: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{4}$")]
    uitgave: Id | None = None
    wat: Tekst
    bron: Bron


class Vervanging(Record):
    """Why a concept no longer holds: since when, what it said, and what replaces it."""

    sinds: date
    waarom: Tekst
    zei: Tekst
    vervangen_door: tuple[Id, ...] = ()
    bron: Bron

    @property
    def dag(self) -> str:
        """The day since when, written out."""
        return dag_voluit(self.sinds)


class Begrip(Bronrecord):
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
    code: Annotated[str, StringConstraints(pattern=r"^RV-\d{3}$")]
    thema: Literal["geweld", "aanpak", "teams", "afspraken"]
    letterlijk: tuple[Id, ...] = ()
    woorden: tuple[Tekst, ...] = ()
    elders: tuple[Id, ...] = ()
    uitleg: Tekst
    kort: Tekst
    opmerking: Tekst | None = None
    synoniemen: tuple[Tekst, ...] = ()
    zoektermen: tuple[Tekst, ...] = ()
    vormen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    breder: tuple[Id, ...] = ()
    verwant: tuple[Id, ...] = ()
    hulp: Literal["ja", "nee"] = "nee"
    wet: WettelijkeDefinitie | None = None
    geldig_vanaf: Jaar
    geschiedenis: Annotated[tuple[Begripversie, ...], Field(min_length=1)]
    eerdere_ids: tuple[Id, ...] = ()
    vervallen: Vervanging | None = None

    @model_validator(mode="after")
    def _woorden_horen_bij_ids(self) -> Begrip:
        if self.woorden and len(self.woorden) != len(self.letterlijk):
            raise ValueError("'woorden' heeft voor elk id van 'letterlijk' één stuk tekst, of ontbreekt")
        return self

    @property
    def anker(self) -> str:
        """The id of its heading on its page; its own id may be that of a definition of the visie too."""
        return f"begrip-{self.id}"

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

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.term

    def omschrijving(self, teksten: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Give the adopted wording as pairs of id and Markdown.

        Args:
            teksten: adopted Markdown text per id, as the address book has it.
        """
        delen = self.woorden or tuple(teksten[id] for id in self.letterlijk)
        return tuple(zip(self.letterlijk, delen, strict=True))

    def definitie(self, teksten: Mapping[str, str]) -> str:
        """Give the definition as plain text: the adopted wording, or our own words where the visie has none."""
        return " ".join(kale_tekst(deel) for _, deel in self.omschrijving(teksten)) or kale_tekst(self.uitleg)
