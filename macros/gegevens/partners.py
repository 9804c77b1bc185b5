"""The partners: who they are, how the visie names them, and whom it says they work with."""

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, Literal

from pydantic import Field

from macros.gegevens.hulp import Hulppaginapad
from macros.kern.namen import Vorm
from macros.kern.records import AlineaId, Bronrecord, Id, Record, Tekst
from macros.kern.verwijzingen import Naar

# The order of these is the order of the groups on the page.
PARTNERSOORTEN = {
    "bestuur": "Gemeenten en bestuur",
    "veiligheid": "Veiligheid en justitie",
    "kind": "Bescherming van kinderen",
    "hulp": "Hulp, opvang en gezondheid",
    "genoemd": "Ook genoemd, zonder rol",
    "niet-genoemd": "Niet genoemd in de visie",
}


class Samenwerking(Record):
    """That two partners work together: `hoe` in our words, and the ids of the adopted text that says so."""

    met: Annotated[Id, Naar("partners")]
    hoe: Tekst
    alineas: Annotated[tuple[AlineaId, ...], Field(min_length=1)]


class NietGeteld(Record):
    """Words of the visie that have the name of a partner and do not count, with why."""

    alinea: AlineaId
    woorden: Tekst
    waarom: Tekst


class Partner(Bronrecord, voor="partner-"):
    """An organisation, consultation or kind of organisation that carries the visie out.

    `vormen` are all ways it is written in the adopted text, capitals aside, none when the visie does not name it;
    `precies` those that need their capitals (`OM`); `geen` words around a form in which it means something else, such
    as a title, and `niet_geteld` the places that do not count for a reason that the page tells. `rol` and `logo` name
    the records of bijlage 3 and of the logo page, `contact` a help line with `bij_contact` as our word beside it,
    `hulppagina` the page that says where to turn.
    """

    naam: Tekst
    soort: Literal["bestuur", "veiligheid", "kind", "hulp", "genoemd", "niet-genoemd"]
    kort: Tekst
    vormen: tuple[Tekst, ...] = ()
    precies: tuple[Tekst, ...] = ()
    geen: tuple[Tekst, ...] = ()
    in_tekst: Literal["ja", "nee"] = "nee"
    rol: Annotated[Id, Naar("rollen")] | None = None
    logo: Annotated[Id, Naar("organisaties")] | None = None
    contact: Annotated[Id, Naar("hulp.hulplijnen")] | None = None
    bij_contact: Tekst | None = None
    hulppagina: Hulppaginapad | None = None
    samenwerking: tuple[Samenwerking, ...] = ()
    niet_geteld: tuple[NietGeteld, ...] = ()

    @property
    def pagina(self) -> str:
        """Its page, under docs/."""
        return f"partners/{self.id}.md"

    @property
    def namen(self) -> tuple[str, ...]:
        """All ways it is written in the visie."""
        return (*self.vormen, *self.precies)

    @property
    def woordvormen(self) -> Iterator[Vorm[str]]:
        """The forms by which it is found in text, and those in which its name means something else."""
        yield from (Vorm(vorm, self.id) for vorm in self.vormen)
        yield from (Vorm(vorm, None) for vorm in (*self.geen, *(plek.woorden for plek in self.niet_geteld)))
        yield from (Vorm(vorm, self.id, hoofdletters=True) for vorm in self.precies)

    def heet_ook(self, vormen: tuple[str, ...]) -> bool:
        """Whether one of these forms of a concept is a way in which the visie writes this partner."""
        return not {vorm.casefold() for vorm in vormen}.isdisjoint(naam.casefold() for naam in self.namen)

    @property
    def termen(self) -> tuple[str, ...]:
        """The ways it is written that may be explained in running text; none where they are everyday words."""
        return self.vormen if self.in_tekst == "ja" else ()


class Groep(Record):
    """Partners of one kind."""

    soort: str
    naam: str
    partners: tuple[Partner, ...]


class Band(Record):
    """Two partners of whom the visie says that they work together, and all it says of it."""

    een: Partner
    ander: Partner
    gronden: tuple[Samenwerking, ...]


class Partnerkring(Record):
    """All partners together, in the order of the data."""

    partners: tuple[Partner, ...]

    @property
    def groepen(self) -> tuple[Groep, ...]:
        """The partners by kind, in the order of the kinds."""
        volgorde = list(PARTNERSOORTEN)
        gesorteerd = sorted(self.partners, key=lambda partner: volgorde.index(partner.soort))
        return tuple(
            Groep(soort=soort, naam=PARTNERSOORTEN[soort], partners=tuple(leden))
            for soort, leden in groupby(gesorteerd, key=lambda partner: partner.soort)
        )

    @property
    def banden(self) -> tuple[Band, ...]:
        """Each pair that works together once, in the order of the page."""
        rij = [partner for groep in self.groepen for partner in groep.partners]
        per_paar: dict[tuple[int, int], list[Samenwerking]] = {}
        plek = {partner.id: nummer for nummer, partner in enumerate(rij)}
        for partner in rij:
            for werk in partner.samenwerking:
                een, ander = sorted((plek[partner.id], plek[werk.met]))
                per_paar.setdefault((een, ander), []).append(werk)
        return tuple(
            Band(een=rij[een], ander=rij[ander], gronden=tuple(gronden))
            for (een, ander), gronden in sorted(per_paar.items())
        )

    @property
    def drukste(self) -> tuple[Partner, ...]:
        """The three partners that are named with most others, most first."""
        return tuple(sorted(self.partners, key=lambda partner: -len(self.banden_van(partner)))[:3])

    @property
    def banden_per_partner(self) -> tuple[tuple[Partner, tuple[Band, ...]], ...]:
        """Each pair once, under the one that comes first on the page."""
        return tuple((een[0].een, een) for _, g in groupby(self.banden, key=lambda b: b.een.id) if (een := tuple(g)))

    def banden_van(self, partner: Partner) -> tuple[Band, ...]:
        """Give the bands of one partner, with that partner first."""
        gekeerd = (Band(een=band.ander, ander=band.een, gronden=band.gronden) for band in self.banden)
        beide = (band for paar in zip(self.banden, gekeerd, strict=True) for band in paar)
        return tuple(band for band in beide if band.een.id == partner.id)
