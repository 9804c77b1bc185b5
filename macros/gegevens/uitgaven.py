"""What an edition changes: each change a record, with the words before and after, where, why and by whom."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from macros.gegevens.gewone_taal import Hertaling
from macros.kern.bevindingen import vorm
from macros.kern.dagen import Dag, dag_voluit
from macros.kern.records import Bronrecord, Id, Map, Record, Tekst, kale_tekst
from macros.kern.verwijzingen import Naar

Wijzigingssoort = Literal["nieuw", "vervallen", "gewijzigd", "verplaatst", "redactioneel"]

# Where the first text of the visie stands: after nothing.
BEGIN = "begin"

# Kind → the fields that say what happened. Nothing may be missing and nothing may be left over.
_VELDEN: dict[Wijzigingssoort, set[str]] = {
    "nieuw": {"nieuw", "staat_na"},
    "vervallen": {"oud", "stond_na"},
    "gewijzigd": {"oud", "nieuw"},
    "redactioneel": {"oud", "nieuw"},
    "verplaatst": {"stond_na", "staat_na"},
}


class Wijziging(Bronrecord, voor="wijziging-"):
    """A change that an edition makes to one paragraph.

    `oud` and `nieuw` are the words that were replaced and what came for them, enough of them to stand in the paragraph
    once; for a new or withdrawn paragraph its whole text. `staat_na` is the id right before its place in the new text,
    `stond_na` right before its place in the old one; `begin` before the first.
    """

    alinea: Annotated[Id, Naar("teksten")]
    soort: Wijzigingssoort
    oud: Tekst | None = None
    nieuw: Tekst | None = None
    stond_na: Annotated[Id, Naar("teksten", "begin")] | None = None
    staat_na: Annotated[Id, Naar("teksten", "begin")] | None = None
    reden: Tekst
    besluit: Tekst | None = None
    datum: Dag | None = None
    vervangen_door: tuple[Annotated[Id, Naar("plekken")], ...] = ()

    @model_validator(mode="after")
    def _zegt_wat_er_gebeurde(self) -> Wijziging:
        hoort = _VELDEN[self.soort]
        staat = {veld for veld in ("oud", "nieuw", "stond_na", "staat_na") if getattr(self, veld)}
        if hoort != staat:
            raise ValueError(f"bij '{self.soort}' horen {' en '.join(sorted(hoort))}, en alleen die")
        if self.vervangen_door and self.soort != "vervallen":
            raise ValueError("vervangen_door hoort alleen bij 'vervallen'")
        if self.oud and self.oud == self.nieuw:
            raise ValueError("oud en nieuw zijn gelijk; dan is er niets gewijzigd")
        return self

    @property
    def inhoudelijk(self) -> bool:
        """Whether it changes what the visie says, and not only how."""
        return self.soort != "redactioneel"


class Uitgave(Bronrecord):
    """An edition of a visie.

    `datum` is the day it got its status; it stays away while no source tells it. `besluit` is the number of the
    decision or of the case.
    """

    naam: Tekst
    status: Literal["concept", "aangeboden", "vastgesteld", "gewijzigd", "vervallen"]
    datum: Dag | None = None
    besluit: Tekst | None = None
    toelichting: Tekst

    @property
    def stand(self) -> str:
        """Its status as it reads behind its name, with the day as far as it is known."""
        status = "gewijzigd vastgesteld" if self.status == "gewijzigd" else self.status
        return f"{status} op {dag_voluit(self.datum)}" if self.datum else status

    def wijziging_id(self, alinea: str, soort: str) -> str:
        """Give the id that a change it makes begins with."""
        return f"{self.id}-{alinea}-{soort}"


class Tekstdeel(Record):
    """A piece of text as it stood in an edition: with the id that it has for ever.

    `niveau` is the depth of a heading, or of a point in a list within a list; `merk` what stands before a point that is
    numbered. `pagina` is the file under docs/ where it stood and `paragraaf` what that page showed of the document.
    """

    id: Id
    soort: Literal["kop", "alinea", "punt", "rij", "voetnoot"]
    niveau: int | None = None
    merk: Literal["1.", "a."] | None = None
    pagina: Annotated[str, vorm(r"^[a-z0-9/-]+\.md$", "een bestand onder docs/, zoals visie/index.md")]
    paragraaf: str = ""
    tekst: Annotated[str, StringConstraints(min_length=1)]
    cellen: tuple[str, ...] = ()
    adres: str | None = None


class Uitgavemap(Map):
    """What stands in the folder of an edition, by its id: its text and what it changed of the edition before it.

    Its whole text in reading order, and our plain words beside it, are frozen when the next edition is started; the
    newest has none.
    """

    id: Id
    tekst: tuple[Tekstdeel, ...] = ()
    gewone_taal: tuple[Hertaling, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()


class Uitgavepaar(Record):
    """Two editions of a visie, an older and a newer, and every change on the way from the one to the other."""

    oud: Uitgave
    nieuw: Uitgave
    wijzigingen: tuple[tuple[Uitgave, Wijziging], ...]

    @property
    def id(self) -> str:
        """The name of its page: `eerste-tweede`."""
        return f"{self.oud.id}-{self.nieuw.id}"


class Grafsteen(Record):
    """What a reader finds where a withdrawn text stood: the change and edition that withdrew it, and its last page."""

    wijziging: Wijziging
    uitgave: Uitgave
    pagina: str

    @property
    def id(self) -> str:
        """The id that the text had, and that goes on answering."""
        return self.wijziging.alinea

    @property
    def woorden(self) -> str:
        """What it said."""
        return kale_tekst(self.wijziging.oud or "")


class Uitgavereeks(Map):
    """The editions of a visie, oldest first, with what they froze and changed.

    The pages and records of the visie are always the text of the newest; of the others the text is frozen.
    """

    uitgaven: tuple[Uitgave, ...]
    uitgavemappen: tuple[Uitgavemap, ...] = ()

    @property
    def nieuwste(self) -> Uitgave:
        """The edition whose text the pages show."""
        return self.uitgaven[-1]

    @property
    def in_bewerking(self) -> bool:
        """Whether the newest edition is being written: its words are not fixed yet."""
        return self.nieuwste.status == "concept"

    @property
    def eerdere(self) -> tuple[Uitgave, ...]:
        """The editions whose text no longer holds, oldest first."""
        return self.uitgaven[:-1]

    @property
    def wijzigingen(self) -> tuple[tuple[Uitgave, Wijziging], ...]:
        """Every change with the edition that made it, oldest edition first."""
        return tuple((uitgave, een) for uitgave in self.uitgaven for een in self.wijzigingen_van(uitgave.id))

    @property
    def paren(self) -> tuple[Uitgavepaar, ...]:
        """Every older edition with every newer one, newest first."""
        return tuple(self._paar(oud, nieuw) for nieuw, oud in combinations(reversed(range(len(self.uitgaven))), 2))

    @property
    def grafstenen(self) -> tuple[Grafsteen, ...]:
        """Every text that was withdrawn, in the order in which that happened and in which it stood."""
        gevonden = []
        for vorige, uitgave in pairwise(self.uitgaven):
            weg = {een.alinea: een for een in self.wijzigingen_van(uitgave.id) if een.soort == "vervallen"}
            delen = (deel for deel in self.tekst_van(vorige.id) if deel.id in weg)
            gevonden += [Grafsteen(wijziging=weg[deel.id], uitgave=uitgave, pagina=deel.pagina) for deel in delen]
        return tuple(gevonden)

    def wijzigingen_van(self, uitgave: str) -> tuple[Wijziging, ...]:
        """Give what an edition changed with regard to the one before it."""
        return next((een.wijzigingen for een in self.uitgavemappen if een.id == uitgave), ())

    def tekst_van(self, uitgave: str) -> tuple[Tekstdeel, ...]:
        """Give the frozen text of an edition in reading order; empty while it is not frozen."""
        return next((een.tekst for een in self.uitgavemappen if een.id == uitgave), ())

    def gewone_taal_van(self, uitgave: str) -> tuple[Hertaling, ...]:
        """Give the plain words beside the frozen text of an edition; empty while it is not frozen, or had none."""
        return next((een.gewone_taal for een in self.uitgavemappen if een.id == uitgave), ())

    def _paar(self, oud: int, nieuw: int) -> Uitgavepaar:
        tussen = self.uitgaven[oud + 1 : nieuw + 1]
        gemaakt = tuple((uitgave, een) for uitgave in tussen for een in self.wijzigingen_van(uitgave.id))
        return Uitgavepaar(oud=self.uitgaven[oud], nieuw=self.uitgaven[nieuw], wijzigingen=gemaakt)
