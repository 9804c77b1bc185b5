"""What search knows beside the pages: what people type, words that mean the same, and answers that come first."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from macros.gegevens.hulp import Hulppaginapad
from macros.kern.bevindingen import vorm
from macros.kern.lagen import Gedeeld
from macros.kern.records import Id, Map, Paginapad, Record, Tekst, kale_tekst
from macros.kern.verwijzingen import Naar


def _zonder_opmaak(tekst: str) -> str:
    if kale_tekst(tekst) != " ".join(tekst.split()):
        raise ValueError("hier hoort gewone tekst; haal sterretjes, links en noten weg")
    return tekst


Gewoon = Annotated[Tekst, AfterValidator(_zonder_opmaak)]
# As someone types them into a field, and no more than that.
Zoekwoorden = Annotated[Gewoon, StringConstraints(max_length=120)]
Zoekwoordenlijst = Annotated[tuple[Zoekwoorden, ...], Field(min_length=1)]


class Paginavragen(Record):
    """The questions that `pagina` answers, a file under docs/, or `plek`, an id on it."""

    id: Id
    pagina: Paginapad
    plek: Annotated[Id, Naar("plekken", eigen_regel=True)] | None = None
    vragen: Zoekwoordenlijst


class Synoniemgroep(Record):
    """Words and phrases that mean the same; those with `betekent` stand for that, and not the other way round."""

    id: Id
    woorden: Zoekwoordenlijst
    betekent: Zoekwoordenlijst | None = None

    @model_validator(mode="after")
    def _zegt_iets(self) -> "Synoniemgroep":
        if not self.betekent and len(self.woorden) == 1:
            raise ValueError("één woord zegt niets; zet er een woord bij dat hetzelfde betekent, of vul betekent in")
        return self


class Zoekantwoord(Record):
    """What is said above the results when someone types one of `woorden`: a calm line, a number, and a help page."""

    id: Id
    woorden: Zoekwoordenlijst
    zin: Gewoon
    hulplijn: Annotated[Id, Naar("hulp.hulplijnen")]
    pagina: Hulppaginapad


class Zoektaal(Record):
    """A language by words that Dutch has not: of `woorden` one says enough, of `klein` it takes two."""

    id: Annotated[str, vorm(r"^[a-z]{2,3}$", "een taalcode zoals nl")]
    woorden: Zoekwoordenlijst
    klein: tuple[Zoekwoorden, ...] = ()


class Woordsoort(Record):
    """Words that tell how the words beside them are meant; the comment in the file says what each kind does."""

    id: Literal[
        "zakelijk", "weetvraag", "geen-nood", "begripvraag", "nummervraag",
        "plaats", "gewone-plaats", "geen-plaats", "geteld", "voor-getal",
    ]  # fmt: skip
    woorden: Zoekwoordenlijst


class Gelijken(Record):
    """Words that count as one in the words of answers: how people say the same of many; the id is one of them."""

    id: Id
    woorden: Zoekwoordenlijst


class Zoeken(Map):
    """What an editor tells search."""

    vragen: Annotated[tuple[Paginavragen, ...], Gedeeld()] = ()
    synoniemen: Annotated[tuple[Synoniemgroep, ...], Gedeeld()] = ()
    antwoorden: Annotated[tuple[Zoekantwoord, ...], Gedeeld()] = ()
    gelijken: Annotated[tuple[Gelijken, ...], Gedeeld()] = ()
    talen: Annotated[tuple[Zoektaal, ...], Gedeeld()] = ()
    woordsoorten: Annotated[tuple[Woordsoort, ...], Gedeeld()] = ()
