"""Figures of the visie, each with its unit, its period and the place where it stands."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from macros.gegevens.visie import Cijfertabel, Visie
from macros.kern.getallen import Getalschrift, Verandering, afgerond, getallen_in, lees_getal, met_teken, schrijf_getal
from macros.kern.records import AlineaId, Bronrecord, Id, Record, Tekst, met_id
from macros.kern.verwijzingen import Naar

# The words of the visie on figures that are a judgement, each with the percentage up to which we let it pass. That
# measure is ours, a tenth; the visie gives none.
MATEN = {"licht": Decimal(10)}
_MAATWOORD = re.compile(rf"\b({'|'.join(MATEN)})e?\b", re.IGNORECASE)

KolomId = Annotated[Id, Naar("visies.cijfers.kolommen")]


class Los(Record):
    """A figure in running text: the words around it prove that it stands there.

    `mate` is how sure the text is of it, such as 'bijna'. `eenheid` is its own when the series has none.
    """

    id: Id
    naam: Tekst
    getal: Getalschrift
    mate: Tekst | None = None
    eenheid: Tekst | None = None
    staat_in: AlineaId
    woorden: Tekst


class Vergelijk(Record):
    """Of two values which is more: what a message says, in a form that can be held against them.

    A value is named as `kolom-totaal 2024`, a whole column as `kolom-totaal`, a number in running text by its name.
    """

    meer: Tekst
    dan: Annotated[tuple[Tekst, ...], Field(min_length=1)]


class Cijferreeks(Bronrecord, toont="titel"):
    """A figure on the page: a message, a picture, a table and a file, all from the same values.

    The values are columns of an adopted table (`tabel` and `kolommen`) or stand in running text (`getallen`).
    `delen` are the columns that the only column is the sum of. `titel_zegt` is the message, to be held against them.
    """

    titel: Tekst
    titel_zegt: tuple[Vergelijk, ...] = ()
    kort: Tekst
    vorm: Literal["lijnen", "staven", "honderd", "getallen"]
    eenheid: Tekst | None = None
    periode: Tekst
    tabel: Annotated[Id, Naar("visies.cijfers")] | None = None
    kolommen: tuple[KolomId, ...] = ()
    delen: tuple[KolomId, ...] = ()
    getallen: tuple[Los, ...] = ()
    kanttekeningen: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _is_heel(self) -> Cijferreeks:
        if bool(self.tabel and self.kolommen) == bool(self.getallen):
            raise ValueError("heeft getallen, of anders een tabel met kolommen")
        if zonder := [los.id for los in self.getallen if not (self.eenheid or los.eenheid)]:
            raise ValueError(f"heeft geen eenheid, en {zonder[0]} ook niet")
        if self.vorm == "lijnen" and not self.tabel:
            raise ValueError("lijnen horen bij kolommen van een tabel")
        if self.vorm == "honderd" and [lees_getal(los.getal) <= 100 for los in self.getallen] != [True]:
            raise ValueError("honderd stippen horen bij één getal van ten hoogste 100")
        return self


class Cijfer(Record):
    """One value, traced: `bij` is its year or name, `reeks` its series, `staat_in` the id of the adopted text.

    `signaleringen` are ids of the notes on this very number.
    """

    bij: str
    reeks: str
    geschreven: str
    eenheid: str
    mate: str = ""
    periode: str
    staat_in: str
    signaleringen: tuple[str, ...] = ()

    @property
    def getal(self) -> Decimal:
        """Its value."""
        return lees_getal(self.geschreven)

    @property
    def label(self) -> str:
        """The number as a picture and a table say it: `bijna 1,3 miljoen mensen`, `97%`, `741`."""
        achter = self.eenheid if self.eenheid == "%" else f" {self.eenheid}"
        return f"{self.mate} {self.geschreven}{achter}".strip()


class Reeks(Record):
    """The values of one column, oldest first."""

    id: str
    naam: str
    cijfers: tuple[Cijfer, ...]

    def bij(self, naam: str) -> Cijfer | None:
        """Give the value at a year, if there is one."""
        return next((cijfer for cijfer in self.cijfers if cijfer.bij == naam), None)

    def tussen(self, van: str, naar: str) -> Reeks:
        """Give the values from one year up to another."""
        namen = [cijfer.bij for cijfer in self.cijfers]
        return self.model_copy(update={"cijfers": self.cijfers[namen.index(van) : namen.index(naar) + 1]})

    def verandering(self, van: str, naar: str) -> Verandering:
        """Give the change from one year to another; both have a value."""
        deel = self.tussen(van, naar).cijfers
        return Verandering(van=deel[0].getal, naar=deel[-1].getal)

    @property
    def gelijk_gebleven(self) -> tuple[Cijfer, ...]:
        """The values that are exactly those of the year before."""
        return tuple(nu for toen, nu in pairwise(self.cijfers) if nu.getal == toen.getal)


class Figuur(Record):
    """A series with its values at hand: what the picture, the table and the file are all made of."""

    reeks: Cijferreeks
    reeksen: tuple[Reeks, ...]
    delen: tuple[Reeks, ...] = ()

    @property
    def cijfers(self) -> tuple[Cijfer, ...]:
        """Every value."""
        return tuple(cijfer for reeks in self.reeksen for cijfer in reeks.cijfers)

    @property
    def jaren(self) -> tuple[str, ...]:
        """The years of a table."""
        return tuple(cijfer.bij for cijfer in self.reeksen[0].cijfers)

    @property
    def stappen(self) -> tuple[tuple[str, str], ...]:
        """The changes to calculate: over all years, and over the last one."""
        jaren = self.jaren
        return tuple(dict.fromkeys([(jaren[0], jaren[-1]), (jaren[-2], jaren[-1])])) if len(jaren) > 1 else ()

    @property
    def noten(self) -> tuple[str, ...]:
        """The signaleringen on its values, in the order in which the reader meets them: their numbers."""
        return tuple(dict.fromkeys(melding for cijfer in self.cijfers for melding in cijfer.signaleringen))

    def nummers(self, cijfer: Cijfer) -> str:
        """Give the numbers of the notes on a value: `1`, or `1,2`."""
        return ",".join(str(nummer) for nummer, id in enumerate(self.noten, 1) if id in cijfer.signaleringen)

    def waarden(self, naam: str) -> list[Decimal]:
        """Give the values that a message speaks of by this name; none when there are none."""
        paren = ((reeks.id, cijfer) for reeks in self.reeksen for cijfer in reeks.cijfers)
        return [een.getal for id, een in paren if naam in {id, een.bij, f"{id} {een.bij}"}]

    @property
    def heeft_klein(self) -> bool:
        """Whether one of the changes is of a small number."""
        return any(reeks.verandering(*stap).is_klein for reeks in self.reeksen for stap in self.stappen)

    @property
    def telt_op(self) -> bool | None:
        """Whether the total is the sum of its parts in every year; None when it has no parts."""
        if not self.delen:
            return None
        sommen = [sum(cijfer.getal for cijfer in rij) for rij in zip(*(d.cijfers for d in self.delen), strict=True)]
        return sommen == [cijfer.getal for cijfer in self.cijfers]


class Bewering(Bronrecord, toont="woorden"):
    """A statement of the visie on figures: `woorden` stand in the text with id `staat_in`.

    `soort` and the fields after it are the statement in a form that can be calculated. `andere` are columns to
    compare with: the whole that a share is taken of, or all others that a highest value has to beat. `ontbreekt` says
    what figure is missing.
    """

    staat_in: AlineaId
    woorden: Tekst
    soort: Literal["stijging", "daling", "schommelt", "hoogste", "aandeel-stijgt", "niet-na-te-rekenen"]
    tabel: Annotated[Id, Naar("visies.cijfers")] | None = None
    kolom: KolomId | None = None
    van: str | None = None
    naar: str | None = None
    procent: Getalschrift | None = None
    wordt: Getalschrift | None = None
    andere: tuple[KolomId, ...] = ()
    ontbreekt: Tekst | None = None
    signalering: Annotated[Id, Naar("visies.signaleringen")] | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Bewering:
        telbaar = bool(self.tabel and self.kolom and self.van and self.naar)
        if telbaar == bool(self.ontbreekt) or telbaar == (self.soort == "niet-na-te-rekenen"):
            raise ValueError("heeft tabel, kolom, van en naar; of is niet-na-te-rekenen en zegt wat ontbreekt")
        if self.soort in {"hoogste", "aandeel-stijgt"} and not self.andere:
            raise ValueError("zegt in 'andere' waarmee te vergelijken is")
        return self

    @property
    def maatwoord(self) -> str | None:
        """The word in it that is a judgement, if there is one."""
        gevonden = _MAATWOORD.search(self.woorden)
        return gevonden[1].lower() if gevonden else None


Uitkomst = Literal["klopt niet", "ons oordeel", "klopt", "niet na te rekenen"]


class Oordeel(Record):
    """The outcome of a calculation, and the calculation itself in words.

    It is 'ons oordeel' where the calculation comes out, but a word beside it does not fit in our eyes.
    """

    uitkomst: Uitkomst
    rekening: str


def beoordeel(bewering: Bewering, reeks: Reeks | None, andere: tuple[Reeks, ...] = ()) -> Oordeel:
    """Calculate what a statement says of a column and others it compares with; without a column it can't be."""
    if reeks is None or bewering.van is None or bewering.naar is None:
        return Oordeel(uitkomst="niet na te rekenen", rekening=bewering.ontbreekt or "")
    reken = {"schommelt": _schommelt, "hoogste": _hoogste, "aandeel-stijgt": _aandeel}.get(bewering.soort, _verandert)
    deel, *delen = (een.tussen(bewering.van, bewering.naar) for een in (reeks, *andere))
    klopt, rekening = reken(bewering, deel, tuple(delen))
    if klopt and bewering.maatwoord:
        precies = deel.verandering(bewering.van, bewering.naar).precies
        past = precies is None or abs(precies) <= MATEN[bewering.maatwoord]
        return Oordeel(uitkomst="klopt" if past else "ons oordeel", rekening=rekening)
    return Oordeel(uitkomst="klopt" if klopt else "klopt niet", rekening=rekening)


def _verandert(bewering: Bewering, reeks: Reeks, _: tuple[Reeks, ...]) -> tuple[bool, str]:
    """A rise or fall of the said size, to the said number."""
    begin, einde = reeks.cijfers[0], reeks.cijfers[-1]
    verandering = Verandering(van=begin.getal, naar=einde.getal)
    goed = verandering.verschil > 0 if bewering.soort == "stijging" else verandering.verschil < 0
    if bewering.procent:
        goed = goed and verandering.rondt_af_op(bewering.procent)
    if bewering.wordt:
        goed = goed and einde.geschreven == bewering.wordt
    stap = f"Van {begin.geschreven} in {begin.bij} naar {einde.geschreven} in {einde.bij}"
    return goed, f"{stap}: {verandering.voluit}"


def _schommelt(_: Bewering, reeks: Reeks, __: tuple[Reeks, ...]) -> tuple[bool, str]:
    """At least one rise and one fall."""
    stappen = [nu.getal - toen.getal for toen, nu in pairwise(reeks.cijfers)]
    woorden = ", ".join(met_teken(stap) for stap in stappen)
    return min(stappen) < 0 < max(stappen), f"Van jaar op jaar: {woorden}"


def _hoogste(_: Bewering, reeks: Reeks, andere: tuple[Reeks, ...]) -> tuple[bool, str]:
    """The highest of all in every year."""
    wint = [
        cijfer.bij
        for rij in zip(reeks.cijfers, *(een.cijfers for een in andere), strict=True)
        if all((cijfer := rij[0]).getal > ander.getal for ander in rij[1:])
    ]
    return len(wint) == len(reeks.cijfers), f"Het hoogst in {len(wint)} van de {len(reeks.cijfers)} jaren"


def _aandeel(_: Bewering, reeks: Reeks, andere: tuple[Reeks, ...]) -> tuple[bool, str]:
    """A share of the whole that is larger at the end than at the start."""
    delen = [
        (deel.bij, afgerond(deel.getal * 100 / geheel.getal, 1))
        for deel, geheel in zip(reeks.cijfers, andere[0].cijfers, strict=True)
    ]
    (begin, eerst), (einde, laatst) = delen[0], delen[-1]
    rekening = f"{schrijf_getal(eerst)}% van het totaal in {begin}, {schrijf_getal(laatst)}% in {einde}"
    return laatst > eerst, rekening


class Cijferboek(Record):
    """The figures of the visies with our series and statements about them, reckoned together."""

    visies: tuple[Visie, ...]
    cijferreeksen: tuple[Cijferreeks, ...]
    beweringen: tuple[Bewering, ...]

    def cijfertabel(self, id: str) -> Cijfertabel | None:
        """Give the adopted table with this id, if there is one."""
        return next((tabel for visie in self.visies for tabel in visie.cijfers if tabel.id == id), None)

    def figuur(self, reeks: Cijferreeks) -> Figuur:
        """Give a series with its values; the check has seen to it that they are there."""
        if reeks.tabel is None:
            cijfers = tuple(
                Cijfer(
                    bij=los.naam,
                    reeks=reeks.kort,
                    geschreven=los.getal,
                    eenheid=los.eenheid or reeks.eenheid or "",
                    mate=los.mate or "",
                    periode=reeks.periode,
                    staat_in=los.staat_in,
                    signaleringen=self._over(los.staat_in, los.getal),
                )
                for los in reeks.getallen
            )
            return Figuur(reeks=reeks, reeksen=(Reeks(id=reeks.id, naam=reeks.kort, cijfers=cijfers),))
        reeksen = tuple(self.kolom(reeks.tabel, kolom, reeks) for kolom in reeks.kolommen)
        delen = tuple(self.kolom(reeks.tabel, kolom, reeks) for kolom in reeks.delen)
        return Figuur(reeks=reeks, reeksen=reeksen, delen=delen)

    def kolom(self, tabel: str, kolom: str, voor: Cijferreeks | None = None) -> Reeks:
        """Give a column of an adopted table, whose first column holds the years, as a series, or raise KeyError."""
        gevonden = met_id((tabel for visie in self.visies for tabel in visie.cijfers), tabel)
        plaats = {een.id: nummer for nummer, een in enumerate(gevonden.kolommen)}[kolom]
        naam = gevonden.kolommen[plaats].kop
        cijfers = tuple(
            Cijfer(
                bij=rij.waarden[0],
                reeks=naam,
                geschreven=rij.waarden[plaats],
                eenheid=voor.eenheid or "" if voor else "",
                periode=rij.waarden[0],
                staat_in=rij.id,
                signaleringen=self._over(rij.id, rij.waarden[plaats]),
            )
            for rij in gevonden.rijen
        )
        return Reeks(id=kolom, naam=naam, cijfers=cijfers)

    def oordeel(self, bewering: Bewering) -> Oordeel:
        """Calculate what a statement of the visie says."""
        if bewering.tabel is None or bewering.kolom is None:
            return beoordeel(bewering, None)
        andere = tuple(self.kolom(bewering.tabel, kolom) for kolom in bewering.andere)
        return beoordeel(bewering, self.kolom(bewering.tabel, bewering.kolom), andere)

    @property
    def uitslag(self) -> dict[Uitkomst, tuple[tuple[Bewering, Oordeel], ...]]:
        """The statements by their outcome, in the order of the outcomes: first what is not right."""
        paren = [(bewering, self.oordeel(bewering)) for bewering in self.beweringen]
        return {een: tuple(paar for paar in paren if paar[1].uitkomst == een) for een in get_args(Uitkomst)}

    def _over(self, staat_in: str, geschreven: str) -> tuple[str, ...]:
        """Give the ids of the signaleringen on this number in this text; of those that say the same, the first."""
        meldingen = [een for visie in self.visies for een in visie.signaleringen if een.alinea == staat_in]
        over = [een.kern for een in meldingen if geschreven in getallen_in(een.woorden)]
        return tuple({een.kern: een.id for een in reversed(meldingen)}[kern] for kern in over)
