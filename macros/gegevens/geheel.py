"""What belongs to the site as a whole, and all of it together."""

from collections.abc import Collection
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.gegevens.acties import Actieoverzicht, overzicht
from macros.gegevens.begrippen import Begrip, Begrippenstelsel, Hulpwoord, kaal
from macros.gegevens.bronnen import Bronvermelding, bronvermeldingen, paragraaf_van
from macros.gegevens.cijfers import Cijferboek
from macros.gegevens.hulp import Hulp
from macros.gegevens.meldcode import Meldcode, Stapnummer, Werkbladstap
from macros.gegevens.over import BERICHTSOORTEN, Bericht, Machinevorm, Over, bericht_van_wijziging
from macros.gegevens.partners import Partner, Partnerkring
from macros.gegevens.periodes import EerdereVisie, Periode, Terugblikpunt, Tijdvak, Vergelijking, tijdlijn
from macros.gegevens.raad import Raad, Raadsuitspraak
from macros.gegevens.site import Site
from macros.gegevens.taken import Gedaan, Taak, alle_taken, open_taken
from macros.gegevens.visie import Visie
from macros.gegevens.zoeken import Zoeken
from macros.kern.dagen import Nagegaan, dag_voluit
from macros.kern.records import Hernoemd, Id, MagLeeg, Map, Paginapad, Record, Tekst, Webadres, met_id


def onderwerp_van(pad: str) -> str:
    """Give the subject that a page or file under docs/ belongs to: its folder, or its own name."""
    return pad.partition("/")[0].removesuffix(".md")


class Document(Hernoemd, toont="titel", voor="document-"):
    """A source document that facts or words on the site come from.

    `kort` is how a line of source names it; `versie` the day of the text that was read, for what is changed now and
    then; `peildatum` the day up to which we know what it says, so that of a law on which we read it; `gelezen` how much
    of it we read; `adres` where its text is; `paragrafen` the names or numbers of its paragraphs, in order. One that is
    of this region alone is not `gedeeld`: no other region gets a record that names it.
    """

    titel: Tekst
    kort: Tekst | None = None
    soort: Tekst
    van: Tekst
    zaaknummer: MagLeeg = ""
    versie: Nagegaan | None = None
    peildatum: Nagegaan | None = None
    gelezen: Literal["geheel", "fragment"] = "geheel"
    gedeeld: Literal["ja", "nee"] = "ja"
    adres: Webadres | None = None
    gebruik: Tekst
    paragrafen: tuple[Tekst, ...] = ()

    @property
    def naam(self) -> str:
        """How a line of source names it."""
        return self.kort or self.titel

    @property
    def stand(self) -> str | None:
        """The day up to which we know what it says, written out."""
        return dag_voluit(self.peildatum) if self.peildatum else None

    @property
    def ingezien(self) -> str:
        """Which text of it we read, and when: what a line of source says behind its name."""
        delen = [f"tekst van {dag_voluit(self.versie)}"] if self.versie else []
        fragment = "fragment " if self.gelezen == "fragment" else ""
        return ", ".join([*delen, f"{fragment}gelezen op {self.stand}"] if self.stand else delen)


class Zijdeur(Record):
    """A second way in beside a door: to `pagina`, a file under docs/."""

    pagina: Paginapad
    knop: Tekst


class Deur(Record):
    """A door on the home page: to `pagina`, a file under docs/, and perhaps to another; `nadruk` makes it stand out."""

    id: Id
    titel: Tekst
    tekst: Tekst
    pagina: Paginapad
    knop: Tekst
    ook: Zijdeur | None = None
    nadruk: Literal["ja", "nee"] = "nee"


class Regiovisie(Map):
    """Everything the site is made of, checked and frozen: each field is a file or a folder of data/.

    The exceptions are `visies` and `eerdere`, read from the folders of data/visie/: the visies with and without their
    text on the site. What has a default can be left out.
    """

    visies: tuple[Visie, ...]
    eerdere: tuple[EerdereVisie, ...] = ()
    site: Site
    deuren: tuple[Deur, ...]
    documenten: tuple[Document, ...]
    terugblik: tuple[Terugblikpunt, ...] = ()
    vergelijkingen: tuple[Vergelijking, ...] = ()
    begrippen: tuple[Begrip, ...] = ()
    partners: tuple[Partner, ...] = ()
    hulp: Hulp = Hulp()
    meldcode: Meldcode = Meldcode()
    raad: Raad = Raad()
    over: Over = Over()
    zoeken: Zoeken = Zoeken()
    gereed: tuple[Gedaan, ...] = ()

    def heeft(self, onderwerp: str) -> bool:
        """Say whether the site has a subject: one that can be left out is there when its data are."""
        return onderwerp not in type(self).model_fields or onderwerp in self.model_fields_set

    @property
    def open_deuren(self) -> tuple[Deur, ...]:
        """The doors to what the site has."""
        return tuple(deur for deur in self.deuren if self.heeft(onderwerp_van(deur.pagina)))

    @property
    def taken(self) -> tuple[Taak, ...]:
        """What a person must still do before the site goes public."""
        return open_taken(self)

    @property
    def af_te_vinken(self) -> tuple[Taak, ...]:
        """The tasks of which only a record tells that they were done."""
        return tuple(taak for taak in alle_taken(self) if not taak.veld)

    @property
    def machinevormen(self) -> tuple[Machinevorm, ...]:
        """What the site offers to machines, of the subjects that it has."""
        return tuple(vorm for vorm in self.over.machinevormen if self.heeft(onderwerp_van(vorm.pad)))

    @property
    def geldende(self) -> Visie:
        """The visie of the period that holds today: without records while its text is not on the site.

        While none says that it holds, which the check tells, it is the last one.
        """
        alle: tuple[Visie | EerdereVisie, ...] = (*self.eerdere, *self.visies)
        visie = next((visie for visie in alle if visie.periode.geldt == "ja"), alle[-1])
        return visie if isinstance(visie, Visie) else Visie.zonder_tekst(visie.periode, visie.uitgaven)

    @property
    def alle_visies(self) -> tuple[Visie | EerdereVisie, ...]:
        """The visies with and without their text on the site."""
        return (*self.visies, *self.eerdere)

    @property
    def periodes(self) -> tuple[Periode, ...]:
        """The periods, newest first."""
        return tuple(sorted((visie.periode for visie in self.alle_visies), key=lambda een: een.id, reverse=True))

    def tijd_van(self, periode: Periode) -> str:
        """Say of a period whether it is the one of now, over, or still to come: `nu`, `voorbij` or `straks`."""
        if periode.geldt == "ja":
            return "nu"
        return "voorbij" if periode.id < self.geldende.periode.id else "straks"

    @property
    def tijdlijn(self) -> tuple[Tijdvak, ...]:
        """The periods with their editions, and the years between them, newest first."""
        return tijdlijn((visie.periode, visie.uitgaven) for visie in self.alle_visies)

    @property
    def successen(self) -> tuple[Terugblikpunt, ...]:
        """What the visie that holds says went well before."""
        return tuple(punt for punt in self.terugblik if punt.soort == "succes")

    @property
    def knelpunten(self) -> tuple[Terugblikpunt, ...]:
        """What the visie that holds says was left to do."""
        return tuple(punt for punt in self.terugblik if punt.soort != "succes")

    @property
    def berichten(self) -> tuple[Bericht, ...]:
        """All changes that readers are told of: newest first, without a day last, on one day by kind and id."""
        eigen = (record.bericht for record in self.over.wijzigingsberichten)
        alle = [bericht for bericht in eigen if self.heeft(onderwerp_van(bericht.pagina))]
        for visie in self.visies:
            alle += [bericht_van_wijziging(visie.periode.id, *gemaakt) for gemaakt in visie.wijzigingen]
        volgorde = list(BERICHTSOORTEN)
        op_soort = sorted(alle, key=lambda bericht: (volgorde.index(bericht.soort), bericht.id))
        return tuple(sorted(op_soort, key=lambda bericht: bericht.dag or date.min, reverse=True))

    @property
    def wijzigingsdagen(self) -> tuple[tuple[str, tuple[Bericht, ...]], ...]:
        """The changes by day, which is written out, newest first; last those of which no source tells the day."""
        per_dag = groupby(self.berichten, key=lambda bericht: bericht.dag)
        return tuple((dag_voluit(dag) if dag else "Dag niet bekend", tuple(groep)) for dag, groep in per_dag)

    @property
    def cijferboek(self) -> Cijferboek:
        """The figures of the visies with our series and statements about them."""
        return Cijferboek(visies=self.visies, cijferreeksen=self.raad.cijferreeksen, beweringen=self.raad.beweringen)

    @property
    def partnerkring(self) -> Partnerkring:
        """All partners together."""
        return Partnerkring(partners=self.partners)

    @property
    def stelsel(self) -> Begrippenstelsel:
        """The concepts with the relations between them."""
        return Begrippenstelsel(begrippen=self.begrippen)

    @property
    def hulpwoorden(self) -> tuple[Hulpwoord, ...]:
        """The words that are explained on a help page: concepts, and whom one can turn to."""
        if not self.heeft("hulp"):
            return ()
        woorden = [Hulpwoord.van_begrip(begrip) for begrip in self.stelsel.geldend if begrip.hulp == "ja"]
        woorden += [Hulpwoord.van_partner(een) for een in self.partners if een.contact and een.termen]
        return tuple(sorted(woorden, key=lambda woord: kaal(woord.kop)))

    @property
    def stappen(self) -> tuple[Stapnummer, ...]:
        """The steps of the meldcode: those of the visie that holds, or without its text those we explain."""
        if stappen := self.geldende.meldcodestappen:
            return tuple(Stapnummer(id=stap.id, nummer=stap.nummer) for stap in stappen)
        return tuple(Stapnummer(id=f"stap-{een.stap}", nummer=een.stap) for een in self.meldcode.toelichtingen)

    @property
    def werkblad(self) -> tuple[Werkbladstap, ...]:
        """The sheet to fill in by hand: the steps of the visie that holds, with our questions and notes."""
        uit_visie = {stap.nummer: stap for stap in self.geldende.meldcodestappen}
        paren = [(uit_visie.get(stap.nummer), self.meldcode.toelichting(stap.nummer)) for stap in self.stappen]
        ons = {"kort", "kern", "werkvragen", "vastleggen"}
        weegt = [noot for noot in self.geldende.signaleringen if noot.weegt]
        return tuple(
            Werkbladstap(
                nummer=uitleg.stap,
                opschrift=stap.opschrift if stap else f"Stap {uitleg.stap}: {uitleg.kort}",
                vragen=stap.vragen if stap else (),
                noten=tuple(noot.kern for noot in weegt if stap and noot.alinea == stap.id),
                **uitleg.model_dump(include=ons),
            )
            for stap, uitleg in paren
            if uitleg
        )

    def stukken_van(self, uitspraak: Raadsuitspraak) -> dict[str, str]:
        """Give the papers a statement rests on, with the headings in each; adopted text it names is not among them."""
        visie = {ambitie.bron.document for ambitie in self.geldende.ambities} if uitspraak.alineas else set()
        alle = [uitspraak.bron, *(self.raad.vindplaats(id).bron for id in uitspraak.vindplaatsen)]
        koppen: dict[str, dict[str, None]] = {}
        for bron in (bron for bron in alle if bron.document not in visie):
            koppen.setdefault(bron.document, {})[bron.paragraaf] = None
        return {document: "; ".join(filter(None, plaatsen)) for document, plaatsen in koppen.items()}

    @property
    def actieoverzicht(self) -> Actieoverzicht:
        """The actielijnen and acties of the visie that holds, with our tags and the uitvoeringsagenda."""
        return overzicht(self.geldende.ambities, self.raad.kenmerken, self.raad.actietags, self.raad.uitvoeringsagenda)

    @cached_property
    def bronvermeldingen(self) -> tuple[Bronvermelding, ...]:
        """Every source that a record, or a part of it, names."""
        return tuple(bronvermeldingen(self))

    def herkomst(self, document: Document) -> dict[str, list[Bronvermelding]]:
        """Give what came from each paragraph of a document, in its order; what names no paragraph comes last."""
        per_plaats: dict[str, list[Bronvermelding]] = {naam: [] for naam in (*document.paragrafen, "")}
        for een in self.bronvermeldingen:
            if een.bron.document == document.id:
                per_plaats[paragraaf_van(een.bron, document.paragrafen)].append(een)
        return {naam: gevonden for naam, gevonden in per_plaats.items() if naam or gevonden}

    def document(self, id: str) -> Document:
        """Give the source document with this id, or raise KeyError."""
        return met_id(self.documenten, id)

    @property
    def aanduidingen(self) -> dict[str, str]:
        """How we call what has a name or number of its own, by id: `Actielijn 1.2`; a paragraph has none."""
        namen = {deel.id: deel.kop for visie in self.eerdere for deel in visie.onderdelen}
        namen |= {thema.id: f"{thema.rang}: {thema.naam}" for visie in self.eerdere for thema in visie.themas}
        namen |= {punt.id: punt.kort.rstrip(".") for punt in self.terugblik}
        for ambitie in self.geldende.ambities:
            namen[ambitie.id] = f"Ambitie {ambitie.nummer}: {ambitie.kort}"
            for lijn in ambitie.actielijnen:
                namen[lijn.id] = f"Actielijn {ambitie.code(lijn)}"
                namen |= {actie.id: f"Actie {ambitie.code(lijn)}{actie.letter}" for actie in lijn.acties}
        return namen

    def vergelijkingen_over(self, ids: Collection[str]) -> tuple[Vergelijking, ...]:
        """Give the comparisons of which a side names one of these ids."""
        return tuple(een for een in self.vergelijkingen if any(id in ids for kant in een.kanten for id in kant.zie))

    def visie(self, periode: str) -> Visie:
        """Give the visie of a period that has its text on the site, or that holds; KeyError when there is none."""
        return {visie.periode.id: visie for visie in (self.geldende, *self.visies)}[periode]


def inhoud_van(model: type[Map]) -> dict[str, tuple[type[BaseModel], bool]]:
    """Give per field of a folder of data/ the model of its records, and whether it has a list of them.

    A list of maps has a folder for each, which the field does not name; it is left out.
    """
    gevonden: dict[str, tuple[type[BaseModel], bool]] = {}
    for naam, veld in model.model_fields.items():
        is_lijst = get_origin(veld.annotation) is tuple
        soort: Any = get_args(veld.annotation)[0] if is_lijst else veld.annotation
        if isinstance(soort, type) and issubclass(soort, BaseModel) and not (is_lijst and issubclass(soort, Map)):
            gevonden[naam] = (soort, is_lijst)
    return gevonden


def bestanden(model: type[Map], begin: str = "") -> dict[str, tuple[type[BaseModel], bool]]:
    """Give, as `inhoud_van`, the files of a folder of data/ and below: per path without `.yml`."""
    gevonden: dict[str, tuple[type[BaseModel], bool]] = {}
    for naam, een in inhoud_van(model).items():
        gevonden |= bestanden(een[0], f"{begin}{naam}/") if issubclass(een[0], Map) else {f"{begin}{naam}": een}
    return gevonden
