"""The concepts as a whole: how they hang together, and the names by which they are found."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from macros.models.basis import Id, Record
from macros.models.begrip import Begrip
from macros.models.partner import Partner

_THEMAS = {
    "geweld": "Vormen van geweld",
    "aanpak": "Manieren van werken",
    "teams": "Teams en gemeenten",
    "afspraken": "Afspraken, wetten en plannen",
}


class EerderBegrip(Record):
    """An id a concept had before; its page leads on to what the concept is called now."""

    id: Id
    nu: Begrip

    @property
    def anker(self) -> str:
        """The id of its heading on its page."""
        return f"begrip-{self.id}"

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"begrippen/{self.id}.md"

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.anker, self.nu.term


class Hulpwoord(Record):
    """A word on the help page that explains words; its id says nothing, since it shows in a history."""

    id: Id
    kop: str
    uitleg: str
    kort: str
    vormen: tuple[str, ...]
    hoofdletters: bool

    @classmethod
    def van_begrip(cls, begrip: Begrip) -> Hulpwoord:
        """Give the word of a concept; its number is its id."""
        return cls(
            id=begrip.code.lower(),
            kop=begrip.kop,
            uitleg=begrip.uitleg,
            kort=begrip.kort,
            vormen=begrip.vormen,
            hoofdletters=begrip.hoofdletters,
        )

    @classmethod
    def van_partner(cls, partner: Partner) -> Hulpwoord:
        """Give the word of a partner; letters that follow from its id, once and for all, are its id."""
        som = hashlib.sha256(partner.id.encode()).digest()
        return cls(
            id=f"w-{base64.b32encode(som).decode()[:5].lower()}",
            kop=partner.naam,
            uitleg=partner.kort,
            kort=partner.kort,
            vormen=partner.termen,
            hoofdletters=True,
        )

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Yield (id, text) of the place where it stands."""
        yield self.id, self.kop


class Ingang(Record):
    """A name in the index: the term itself, or another word that leads to it."""

    naam: str
    begrip: Begrip

    @property
    def eigen(self) -> bool:
        """Whether it is the term itself."""
        return self.naam == self.begrip.term

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
        return tuple(EerderBegrip(id=oud, nu=begrip) for begrip in self.begrippen for oud in begrip.eerdere_ids)

    @property
    def hulpwoorden(self) -> tuple[Hulpwoord, ...]:
        """The concepts that are explained on a help page, by the alphabet."""
        return tuple(Hulpwoord.van_begrip(begrip) for begrip in self.geldend if begrip.hulp == "ja")

    @property
    def register(self) -> tuple[tuple[str, tuple[Ingang, ...]], ...]:
        """All names by which a concept that holds can be looked up, as (letter, names) by the alphabet."""
        ingangen = [Ingang(naam=naam, begrip=begrip) for begrip in self.geldend for naam in begrip.namen]
        op_volgorde = sorted(ingangen, key=lambda ingang: (ingang.letter, kaal(ingang.naam), ingang.begrip.id))
        return tuple((letter, tuple(groep)) for letter, groep in groupby(op_volgorde, key=lambda een: een.letter))

    @property
    def themas(self) -> tuple[tuple[str, tuple[Begrip, ...]], ...]:
        """The top concepts by theme, as (name of the theme, concepts)."""
        per_thema = (
            (naam, tuple(begrip for begrip in self.top if begrip.thema == thema)) for thema, naam in _THEMAS.items()
        )
        return tuple((naam, begrippen) for naam, begrippen in per_thema if begrippen)

    @property
    def top(self) -> tuple[Begrip, ...]:
        """The concepts that hold and have nothing broader."""
        return tuple(begrip for begrip in self.geldend if not begrip.breder)

    def begrip(self, id: str) -> Begrip:
        """Give the concept with this id.

        Raises:
            KeyError: there is none.
        """
        for begrip in self.begrippen:
            if begrip.id == id:
                return begrip
        raise KeyError(id)

    def breder(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts right above one."""
        return tuple(ander for ander in self.geldend if ander.id in begrip.breder)

    def smaller(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts right below one."""
        return tuple(ander for ander in self.geldend if begrip.id in ander.breder)

    def verwant(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Give the concepts related to one, whichever of the two records says so."""
        return tuple(ander for ander in self.geldend if ander.id in begrip.verwant or begrip.id in ander.verwant)
