"""What a council member needs: statements in our words, each with its ground, and what the sources say differently."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.gegevens.acties import Actietags, Afspraak, Kenmerk
from macros.gegevens.cijfers import Bewering, Cijferreeks
from macros.kern.bevindingen import vorm
from macros.kern.records import AlineaId, Bronrecord, Id, Map, Paginapad, Plek, Record, Tekst, met_id
from macros.kern.verwijzingen import Naar

Som = Annotated[str, vorm(r"^\d+( [+-] \d+)+ = \d+$", "een som zoals 2024 + 1 = 2025")]
Belofteonderwerp = Literal[
    "opvang", "wachtlijsten", "geld", "rapportage", "overleg", "lokale teams", "werkwijze", "scholing",
    "voorlichting", "samenwerking", "leren",
]  # fmt: skip
VindplaatsId = Annotated[Id, Naar("raad.vindplaatsen")]


class Vindplaats(Bronrecord):
    """A few words of a source document as they stand there: what a number or a difference rests on.

    `bron.paragraaf` is the heading they stand under. Of the visie, whose text is in the project, `alinea` is the
    paragraph; the papers of the councils are not in it.
    """

    woorden: Tekst
    alinea: AlineaId | None = None


class Raadsuitspraak(Bronrecord, toont="tekst"):
    """A statement in our words.

    `alineas` are ids of adopted text and `vindplaatsen` of words in other papers on which it rests; each number in
    it stands in one of those. `bekend: nee` says that the sources do not tell.
    """

    kop: Tekst | None = None
    tekst: Tekst
    alineas: tuple[AlineaId, ...] = ()
    vindplaatsen: tuple[VindplaatsId, ...] = ()
    bekend: Literal["ja", "nee"] = "ja"


class Raadsdeel(Plek):
    """Statements that belong together; `vorm` is how they are shown."""

    vorm: Literal["lijst", "genummerd", "namen"] = "lijst"
    punten: Annotated[tuple[Raadsuitspraak, ...], Field(min_length=1)]


class Gemeentestand(Raadsuitspraak):
    """What the sources tell of one municipality and this decision; `besluit` is what its council decided, and when."""

    gemeente: Annotated[Id, Naar("hulp.gemeenten")]
    besluit: Tekst | None = None


class Belofte(Raadsuitspraak):
    """What the visie says will be done, strives for or calls necessary, held against its acties.

    `in_actie` says whether an actie says it too. `acties` are those that come near, `verschil` is what none of them
    says of it.
    """

    alineas: Annotated[tuple[AlineaId, ...], Field(min_length=1)]
    onderwerp: Belofteonderwerp
    aard: Literal["toezegging", "streven", "nodig"]
    in_actie: Literal["nee", "deels", "ja"]
    acties: tuple[Annotated[Id, Naar("acties")], ...] = ()
    verschil: Tekst | None = None

    @model_validator(mode="after")
    def _is_heel(self) -> Self:
        if self.in_actie != "nee" and not self.acties:
            raise ValueError(f"heeft in_actie: {self.in_actie}; noem in 'acties' welke")
        if bool(self.verschil) != (bool(self.acties) and self.in_actie != "ja"):
            raise ValueError("heeft een 'verschil' als acties dichtbij komen en in_actie niet ja is; anders niet")
        return self


class Bronverschil(Plek, toont="kop"):
    """What the sources say differently from each other: the words as they stand in each, and why it matters.

    `sommen` are what we reckoned ourselves with numbers of the sources, such as `2024 + 1 = 2025`.
    """

    kop: Tekst
    vindplaatsen: Annotated[tuple[VindplaatsId, ...], Field(min_length=2)]
    sommen: tuple[Som, ...] = ()
    waarom: Tekst


class Raadsvraag(Plek, toont="vraag"):
    """A question a council asks, answered in a few lines.

    `pagina` is a file under docs/ that tells more, `plek` an id on it. A question with `hoofdvraag: ja` stands on the
    first screen of the page for the council, answered by the statements whose ids are its `kern`.
    """

    vraag: Tekst
    groep: Tekst
    antwoord: Annotated[tuple[Raadsuitspraak, ...], Field(min_length=1)]
    pagina: Paginapad | None = None
    plek: Annotated[Id, Naar("plekken", eigen_regel=True)] | None = None
    knop: Tekst | None = None
    hoofdvraag: Literal["ja", "nee"] = "nee"
    kern: tuple[Annotated[Id, Naar("raad.uitspraken")], ...] = ()

    @property
    def deur(self) -> str:
        """The page, and the place on it, that tells more: `raad/besluit.md#risicos`."""
        return f"{self.pagina}#{self.plek}" if self.plek else self.pagina or ""


class Signaleringsgroep(Plek, toont="kop"):
    """Signaleringen that matter to a council for the same reason, by their ids, in the order they are shown."""

    kop: Tekst
    uitleg: Tekst
    signaleringen: Annotated[tuple[Annotated[Id, Naar("eenmalig")], ...], Field(min_length=1)]


class Vergelijkonderwerp(Plek, toont="naam", voor="onderwerp-"):
    """A subject on which the visies are compared; `waarop` says what to look at."""

    naam: Tekst
    waarop: Tekst


class Vergelijkthema(Plek, toont="naam", voor="thema-"):
    """A theme that a visie can name; `uitleg` says when we count it as named."""

    naam: Tekst
    uitleg: Tekst


class Vergelijkantwoord(Raadsuitspraak):
    """What the sources tell of a visie on one subject."""

    onderwerp: Annotated[Id, Naar("raad.onderwerpen")]


class Themabewijs(Record):
    """That a visie names a theme: `alinea` of adopted text, or `vindplaats` in another paper, shows it."""

    id: Id
    thema: Annotated[Id, Naar("raad.vergelijkthemas")]
    alinea: AlineaId | None = None
    vindplaats: VindplaatsId | None = None


class Vergelijkvisie(Bronrecord):
    """A regiovisie of this region or another; `eigen: ja` is the one the site is about.

    `kennis` says what of it we have read: the whole text, or only a paper about it.
    """

    naam: Tekst
    kennis: Tekst
    eigen: Literal["ja", "nee"] = "nee"
    antwoorden: Annotated[tuple[Vergelijkantwoord, ...], Field(min_length=1)]
    themas: tuple[Themabewijs, ...]

    def antwoord(self, onderwerp: str) -> Vergelijkantwoord | None:
        """Give what the sources tell on a subject, if anything."""
        return next((antwoord for antwoord in self.antwoorden if antwoord.onderwerp == onderwerp), None)

    def bewijs(self, thema: str) -> Themabewijs | None:
        """Give what shows that it names a theme, if anything."""
        return next((bewijs for bewijs in self.themas if bewijs.thema == thema), None)


class Raad(Map):
    """All that the pages for the council are made of, and the questions that can be asked of it."""

    vindplaatsen: tuple[Vindplaats, ...] = ()
    delen: tuple[Raadsdeel, ...] = ()
    gemeentestanden: tuple[Gemeentestand, ...] = ()
    bronverschillen: tuple[Bronverschil, ...] = ()
    beloften: tuple[Belofte, ...] = ()
    vragen: tuple[Raadsvraag, ...] = ()
    signaleringsgroepen: tuple[Signaleringsgroep, ...] = ()
    onderwerpen: tuple[Vergelijkonderwerp, ...] = ()
    vergelijkthemas: tuple[Vergelijkthema, ...] = ()
    regiovisies: tuple[Vergelijkvisie, ...] = ()
    cijferreeksen: tuple[Cijferreeks, ...] = ()
    beweringen: tuple[Bewering, ...] = ()
    kenmerken: tuple[Kenmerk, ...] = ()
    actietags: tuple[Actietags, ...] = ()
    uitvoeringsagenda: tuple[Afspraak, ...] = ()

    @property
    def uitspraken(self) -> tuple[Raadsuitspraak, ...]:
        """Every statement in our words, wherever it stands."""
        in_delen = (punt for deel in self.delen for punt in deel.punten)
        in_vragen = (zin for vraag in self.vragen for zin in vraag.antwoord)
        elders = (zin for visie in self.regiovisies for zin in visie.antwoorden)
        return (*in_delen, *self.gemeentestanden, *self.beloften, *in_vragen, *elders)

    @property
    def hoofdvragen(self) -> tuple[Raadsvraag, ...]:
        """The questions on the first screen of the page for the council."""
        return tuple(vraag for vraag in self.vragen if vraag.hoofdvraag == "ja")

    @property
    def open_vragen(self) -> tuple[Raadsvraag, ...]:
        """The other questions whose answer begins with what the sources do not tell."""
        return tuple(een for een in self.vragen if een.hoofdvraag == "nee" and een.antwoord[0].bekend == "nee")

    @property
    def alleen_hier(self) -> tuple[Vergelijkthema, ...]:
        """The themes that the visie of the site names and no other."""
        return tuple(thema for thema in self.vergelijkthemas if self._noemt(thema) == {"ja"})

    @property
    def alleen_elders(self) -> tuple[Vergelijkthema, ...]:
        """The themes that another visie names and that of the site does not."""
        return tuple(thema for thema in self.vergelijkthemas if self._noemt(thema) == {"nee"})

    def vindplaats(self, id: str) -> Vindplaats:
        """Give the words of a source with this id, or raise KeyError."""
        return met_id(self.vindplaatsen, id)

    def noemen(self, thema: Vergelijkthema) -> tuple[Vergelijkvisie, ...]:
        """Give the visies that name a theme."""
        return tuple(visie for visie in self.regiovisies if visie.bewijs(thema.id))

    def _noemt(self, thema: Vergelijkthema) -> set[str]:
        return {visie.eigen for visie in self.noemen(thema)}
