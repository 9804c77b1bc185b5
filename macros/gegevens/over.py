"""What changed for whoever relies on the site: text, definitions, help facts. The same records make page and feed."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from macros.gegevens.uitgaven import Uitgave, Wijziging
from macros.kern.bevindingen import vorm
from macros.kern.dagen import Dag
from macros.kern.records import Bron, Bronrecord, Id, Map, Paginapad, Plek, Record, Tekst
from macros.kern.verwijzingen import Naar

BERICHTSOORTEN = {"tekst": "Tekst van de visie", "definities": "Definities", "hulpgegevens": "Hulpgegevens"}
"""Kind of change → how a reader knows it, in the order of the filter."""

_WIJZIGINGEN = {
    "nieuw": "Nieuwe tekst",
    "vervallen": "Vervallen tekst",
    "gewijzigd": "Gewijzigde tekst",
    "verplaatst": "Verplaatste tekst",
    "redactioneel": "Redactionele wijziging",
}


class Bericht(Plek, toont="wat"):
    """A change as page and feed tell it, whatever record it comes from.

    `dag` is None where no source tells the day. `plekken` are ids it is about, the best place first; where none of them
    is on the site, `pagina` is.
    """

    dag: date | None
    soort: str
    wat: str
    waarom: str
    besluit: str
    pagina: str
    plekken: tuple[str, ...]
    bron: Bron


class Wijzigingsbericht(Bronrecord):
    """A change that readers are told of; once told, its id stays, for the feed knows it by that.

    `besluit` says who decided; `pagina` is the page it is about and `naar`, if given, the text or record on it.
    """

    dag: Dag
    soort: Literal["tekst", "definities", "hulpgegevens"]
    wat: Tekst
    waarom: Tekst
    besluit: Tekst
    pagina: Paginapad
    naar: Annotated[Id, Naar("plekken", eigen_regel=True)] | None = None

    @property
    def bericht(self) -> Bericht:
        """The record as page and feed tell it."""
        velden = self.model_dump(include={"id", "dag", "soort", "wat", "waarom", "besluit", "pagina"})
        return Bericht(**velden, plekken=(self.naar,) if self.naar else (), bron=self.bron)


def bericht_van_wijziging(periode: str, uitgave: Uitgave, wijziging: Wijziging) -> Bericht:
    """Tell a change of an edition; its day is its own, or else that of the edition."""
    return Bericht(
        id=f"bericht-{wijziging.id}",
        dag=wijziging.datum or uitgave.datum,
        soort="tekst",
        wat=f"{_WIJZIGINGEN[wijziging.soort]} in de visie van {periode}, uitgave ‘{uitgave.naam}’",
        waarom=wijziging.reden,
        besluit=wijziging.besluit or uitgave.besluit or "Wie dit besloot, is niet bekend.",
        pagina=f"visie/{periode}/index.md",
        plekken=(wijziging.anker, wijziging.alinea),
        bron=wijziging.bron,
    )


class Voorbeeld(Record):
    """An example of use as it is typed. The address of the site in it is `https://regiovisie.example`."""

    taal: Literal["bash", "html", "markdown", "python", "rst", "yaml"]
    code: Annotated[str, StringConstraints(min_length=1)]


class Machinevorm(Plek, toont="naam", voor="vorm-"):
    """A file or kind of file that others can use.

    `pad` is the file under docs/, made or not; of a kind with many files it is one of them. `soort` is the media type.
    """

    naam: Tekst
    pad: Annotated[str, vorm(r"^[a-z0-9/._-]+$", "een bestand onder docs/, zoals begrippen.ttl")]
    soort: Tekst
    wat: Tekst
    voorbeelden: Annotated[tuple[Voorbeeld, ...], Field(min_length=1)]

    @property
    def adres(self) -> str:
        """Its address, seen from the home page."""
        return f"{self.pad[:-3]}/" if self.pad.endswith(".md") else self.pad.removesuffix("index.html")


class Termgroep(Record):
    """Words of ours that are right though no dictionary has them, and why they are."""

    id: Id
    waarom: Tekst
    woorden: Annotated[tuple[Tekst, ...], Field(min_length=1)]


class GelezenZin(Record):
    """A sentence of ours that a person read beside its source: `grond` is the place in `document` that says it.

    Without a document it is what else the sentence rests on: our own practice, or what is counted on the site.
    """

    zin: Tekst
    document: Annotated[Id, Naar("documenten")] | None = None
    grond: Tekst


class Nalezing(Record):
    """The sentences of one subject with a word that is soon wider than its source, each read."""

    id: Id
    zinnen: tuple[GelezenZin, ...]


class Criterium(Record):
    """A success criterion of WCAG 2.2: what we say of it, and what that rests on.

    `hoe` is what looked at it, never a person; `tests` are the names of our own tests. `uitleg` tells what was seen and
    what not, or why it does not apply. `gelezen_op` is the day on which somebody wrote the verdict down.
    """

    id: Id
    nummer: Annotated[str, vorm(r"^[1-4]\.[1-5]\.[0-9]{1,2}$", "een nummer zoals 1.4.11")]
    naam: Tekst
    niveau: Literal["A", "AA"]
    oordeel: Literal["getest", "deels", "niet getest", "niet van toepassing"]
    hoe: tuple[Literal["axe", "programma", "toetsenbord"], ...] = ()
    tests: tuple[Annotated[str, vorm(r"^test_[a-z0-9_]+$", "de naam van een test, zoals test_exit")], ...] = ()
    uitleg: Tekst
    gelezen_op: Dag

    @model_validator(mode="after")
    def _rust_ergens_op(self) -> Self:
        eigen = {*self.hoe} - {"axe"}
        if self.oordeel in ("getest", "deels") and not self.hoe:
            raise ValueError(f"oordeel: '{self.oordeel}' rust nergens op; vul hoe in")
        if eigen and not self.tests:
            raise ValueError(f"tests: '{eigen.pop()}' is een eigen test; noem haar naam")
        return self


class Standaardeis(Record):
    """What a criterion asks, in our own words, and whether we do it.

    `bewijs` is where that shows: a file, a folder with a slash behind it, or the name of one of our tests. `uitleg`
    tells what is missing, or why it does not apply.
    """

    eis: Tekst
    zwaarte: Literal["moet", "hoort", "mag"]
    oordeel: Literal["voldoet", "deels", "niet", "niet van toepassing"]
    bewijs: tuple[
        Annotated[str, vorm(r"^[\w./-]+$", "een bestand, een map met een / erachter, of de naam van een test")], ...
    ] = ()
    uitleg: Tekst | None = None

    @model_validator(mode="after")
    def _rust_ergens_op(self) -> Self:
        if self.oordeel in ("voldoet", "deels") and not self.bewijs:
            raise ValueError(f"bewijs: '{self.oordeel}' rust nergens op; noem een bestand of een test")
        if self.oordeel != "voldoet" and self.uitleg is None:
            raise ValueError(f"uitleg: zeg waarom '{self.oordeel}'")
        return self


class Standaardcriterium(Plek, toont="naam", voor="standaard-"):
    """A criterion of the Standard for Public Code 0.8.1, https://www.standardforpubliccode.org/, and what it asks.

    `id` is its page there and `engels` its name; `naam` says in Dutch what it is about.
    """

    engels: Annotated[str, StringConstraints(min_length=1)]
    naam: Tekst
    gelezen_op: Dag
    eisen: Annotated[tuple[Standaardeis, ...], Field(min_length=1)]


class Over(Map):
    """What the pages about the site itself are made of, and what we keep of our own words."""

    machinevormen: tuple[Machinevorm, ...] = ()
    wijzigingsberichten: tuple[Wijzigingsbericht, ...] = ()
    woordenlijst: tuple[Termgroep, ...] = ()
    nalezing: tuple[Nalezing, ...] = ()
    toegankelijkheid: tuple[Criterium, ...] = ()
    standaard: tuple[Standaardcriterium, ...] = ()
