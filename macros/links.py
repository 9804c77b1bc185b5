"""From id to page to address: the only place that knows how an address is formed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.models import Bericht, EerdereVisie, Regiovisie, Visie
from macros.oude_plaatsen import OudePlaats, oude_plaatsen
from macros.paginas import Aanroep, Pagina


@dataclass(frozen=True)
class Macro:
    """What a macro noun on a page stands for.

    Attributes:
        veld: the field of `Visie`, or else of `Regiovisie`, that holds its records.
        kiest: whether it takes the id of one record (else it shows them all).
        plaatst: whether the page becomes the home of the records, so that their addresses point there.
    """

    veld: str
    kiest: bool
    plaatst: bool = True


# Every noun an editor can use in a page. A new kind of record is a model, a data file, a line here and a template.
MACROS = {
    "actualiteit": Macro("contacten", kiest=False, plaatst=False),
    "actiekiezer": Macro("actietags", kiest=False, plaatst=False),
    "actielijnen": Macro("ambities", kiest=False, plaatst=False),
    "alleen_elders": Macro("alleen_elders", kiest=False, plaatst=False),
    "alleen_hier": Macro("alleen_hier", kiest=False, plaatst=False),
    "ambitie": Macro("ambities", kiest=True),
    "ambitieoverzicht": Macro("ambities", kiest=False, plaatst=False),
    "ambities": Macro("ambities", kiest=False, plaatst=False),
    "begrip": Macro("begrippen", kiest=True),
    "begrippen": Macro("begrippen", kiest=False, plaatst=False),
    "begrippenboom": Macro("begrippen", kiest=False, plaatst=False),
    "bronverschillen": Macro("bronverschillen", kiest=False),
    "beweringen": Macro("beweringen", kiest=False),
    "cijferreeks": Macro("cijferreeksen", kiest=True),
    "berichten": Macro("berichten", kiest=False),
    "cijfertabel": Macro("cijfers", kiest=True),
    "definities": Macro("definities", kiest=False),
    "deuren": Macro("deuren", kiest=False, plaatst=False),
    "documenten": Macro("documenten", kiest=False),
    "financieringsbronnen": Macro("financiering", kiest=False),
    "gemeente": Macro("gemeenten", kiest=True, plaatst=False),
    "gemeentekaart": Macro("gemeenten", kiest=False, plaatst=False),
    "gemeentelijst": Macro("gemeenten", kiest=False, plaatst=False),
    "gemeentestanden": Macro("gemeentestanden", kiest=False),
    "gemeentezoeker": Macro("gemeenten", kiest=False, plaatst=False),
    "heet_nu": Macro("eerdere_begrippen", kiest=True),
    "herkomst": Macro("documenten", kiest=False, plaatst=False),
    "hoofdvragen": Macro("hoofdvragen", kiest=False, plaatst=False),
    "hulplijn": Macro("hulplijnen", kiest=True, plaatst=False),
    "hulppaden": Macro("hulppaden", kiest=False, plaatst=False),
    "kaartje": Macro("kaartje", kiest=False, plaatst=False),
    "kaders": Macro("kaders", kiest=False),
    "leestijd": Macro("raadsdelen", kiest=False, plaatst=False),
    "machinevormen": Macro("machinevormen", kiest=False),
    "kenmerken": Macro("kenmerken", kiest=False, plaatst=False),
    "meetstand": Macro("afspraken", kiest=False, plaatst=False),
    "knelpunten": Macro("knelpunten", kiest=False),
    "meldcodestap": Macro("meldcodestappen", kiest=True, plaatst=False),
    "meldcodestappen": Macro("meldcodestappen", kiest=False),
    "namen": Macro("periodes", kiest=True, plaatst=False),
    "noodnummers": Macro("hulplijnen", kiest=False, plaatst=False),
    "nummer": Macro("hulplijnen", kiest=True, plaatst=False),
    "nummerlijst": Macro("nummerlijst", kiest=False, plaatst=False),
    "onderdeel": Macro("onderdelen", kiest=True),
    "organisaties": Macro("organisaties", kiest=False),
    "partner": Macro("partners", kiest=True, plaatst=False),
    "partnerbeeld": Macro("partners", kiest=False, plaatst=False),
    "partnerlijst": Macro("partners", kiest=False, plaatst=False),
    "periodes": Macro("periodes", kiest=False, plaatst=False),
    "pijlers": Macro("pijlers", kiest=False),
    "principes": Macro("principes", kiest=False),
    "raadsdeel": Macro("raadsdelen", kiest=True),
    "raadsvragen": Macro("raadsvragen", kiest=False),
    "regel": Macro("regels", kiest=True, plaatst=False),
    "regels": Macro("regels", kiest=False),
    "rollen": Macro("rollen", kiest=False),
    "signaleringen": Macro("signaleringen", kiest=False, plaatst=False),
    "signaleringsgroepen": Macro("signaleringsgroepen", kiest=False),
    "stappen": Macro("meldcodestappen", kiest=False, plaatst=False),
    "stappenbeeld": Macro("meldcodestappen", kiest=True, plaatst=False),
    "successen": Macro("successen", kiest=False),
    "telefoonnummer": Macro("hulplijnen", kiest=True, plaatst=False),
    "themas": Macro("themas", kiest=False),
    "uitgangspunten": Macro("uitgangspunten", kiest=False),
    "uitgangspunten_meldcode": Macro("uitgangspunten", kiest=False, plaatst=False),
    "uitgaven": Macro("uitgaven", kiest=False, plaatst=False),
    "uitgavetekst": Macro("uitgaven", kiest=True, plaatst=False),
    "uitkomsten": Macro("uitkomsten", kiest=False),
    "vergelijking": Macro("onderwerpen", kiest=False),
    "vergelijkthemas": Macro("vergelijkthemas", kiest=False),
    "uitvoeringsagenda": Macro("afspraken", kiest=False),
    "vergelijkingen": Macro("vergelijkingen", kiest=False),
    "verschil": Macro("regels", kiest=True, plaatst=False),
    "voetnoot": Macro("voetnoten", kiest=True),
    "weblijst": Macro("online", kiest=False, plaatst=False),
    "wegwijzervragen": Macro("wegwijzervragen", kiest=False),
    "werkblad": Macro("meldcodestappen", kiest=False, plaatst=False),
    "wijzigingen": Macro("paren", kiest=True, plaatst=False),
    "woorden": Macro("hulpwoorden", kiest=False),
}


# What a macro can ask of the visie of its page: its records, and the editions two by two.
_VAN_DE_VISIE = {*Visie.model_fields, "paren"}


def pagina_adres(pad: str) -> str:
    """Give the address of a page from its path under docs/: `visie/index.md` → `visie/`."""
    kaal = pad.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{kaal}/" if kaal else ""


def uitgavepagina(periode: str, uitgave: str) -> str:
    """Give the page with the whole text of an earlier edition, as a path under docs/."""
    return f"visie/{periode}/uitgave/{uitgave}.md"


def wijzigingenpagina(periode: str, paar: str) -> str:
    """Give the page with the changes between two editions, as a path under docs/."""
    return f"visie/{periode}/wijzigingen/{paar}.md"


def anker(pad: str, id: str) -> str:
    """Give the permanent address of something on a page: `visie/2026-2030/samenvatting/#a-7k3pq`."""
    return f"{pagina_adres(pad)}#{id}"


def relatief(van: str, naar: str) -> str:
    """Give the link from one page to another as Markdown wants it: from file to file under docs/."""
    return posixpath.relpath(naar, posixpath.dirname(van) or ".")


def relatief_adres(van: str, naar: str) -> str:
    """Give the link from one page to another as the browser wants it: from address to address."""
    return posixpath.relpath(pagina_adres(naar) or ".", pagina_adres(van) or ".") + "/"


def verwijzing(van: str, naar: str, basis: str = "") -> str:
    """Give the reference from a file of the site to an address of it, for machines.

    Args:
        van: address of the file that holds the reference, seen from the home page: `id/begrip/x.ttl`.
        naar: the address it points at, seen from the home page.
        basis: the address of the home page; without it the reference is relative, and holds in any folder.
    """
    if basis:
        return f"{basis.rstrip('/')}/{naar}"
    pad, hek, id = naar.partition("#")
    kaal = posixpath.relpath(pad or ".", posixpath.dirname(van) or ".")
    return f"{kaal}{'/' if pad.endswith('/') or not pad else ''}{hek}{id}"


def visie_van(regiovisie: Regiovisie, pagina: Pagina) -> Visie:
    """Give the visie a page speaks of: that of its folder, else the one that holds."""
    eigen = (visie for visie in regiovisie.visies if visie.periode.id == pagina.periode)
    return next(eigen, regiovisie.geldende)


def houder_van(regiovisie: Regiovisie, pagina: Pagina, veld: str) -> Visie | EerdereVisie | Regiovisie:
    """Give what holds a kind of record for a page: its own visie where that has the kind, or else the whole."""
    eerdere = regiovisie.eerdere_van(pagina.periode)
    if eerdere and veld in EerdereVisie.model_fields:
        return eerdere
    return visie_van(regiovisie, pagina) if veld in _VAN_DE_VISIE else regiovisie


def alle_records(regiovisie: Regiovisie, pagina: Pagina, macro: Macro) -> tuple[Any, ...]:
    """Give all records a macro can show on a page; none where its kind does not belong."""
    records: tuple[Any, ...] = getattr(houder_van(regiovisie, pagina, macro.veld), macro.veld, ())
    return records


def records_van(regiovisie: Regiovisie, pagina: Pagina, aanroep: Aanroep) -> tuple[Any, ...]:
    """Give the records a macro call shows; empty when the noun or id is unknown."""
    macro = MACROS.get(aanroep.naam)
    if macro is None:
        return ()
    records = alle_records(regiovisie, pagina, macro)
    return tuple(record for record in records if record.id in aanroep.ids) if macro.kiest else records


class Adresboek:
    """Knows on which page each id lives.

    Attributes:
        pagina_van: path under docs/ per id.
        letterlijk: adopted Markdown text per id, in reading order of the files.
        oude_plaatsen: per page the places that withdrawn and moved texts left.
    """

    def __init__(self, regiovisie: Regiovisie, paginas: tuple[Pagina, ...]) -> None:
        self.pagina_van: dict[str, str] = {}
        self.letterlijk: dict[str, str] = {}
        self._paragrafen = {pagina.pad: pagina.meta.get("paragraaf", "") for pagina in paginas}
        for pagina in paginas:
            for id, tekst in teksten_van(regiovisie, pagina):
                self.pagina_van.setdefault(id, pagina.pad)
                if tekst is not None:
                    self.letterlijk[id] = tekst
        self.oude_plaatsen: dict[str, tuple[OudePlaats, ...]] = {}
        for visie in regiovisie.visies:
            for steen in visie.grafstenen:
                self.pagina_van.setdefault(steen.id, steen.pagina)
            self.oude_plaatsen |= oude_plaatsen(visie, self.pagina_van)
            for signalering in visie.signaleringen:
                if signalering.alinea in self.pagina_van:
                    self.pagina_van[signalering.anker] = self.pagina_van[signalering.alinea]

    def plaats(self, id: str) -> str:
        """Say in words where in the document an id stands: `§ 2.3`."""
        paragraaf = self._paragrafen.get(self.pagina_van[id], "")
        return f"§ {paragraaf}" if paragraaf[:1].isdigit() else paragraaf or "Inhoudsopgave"

    def alineas(self, regiovisie: Regiovisie, document: str, paragraaf: str) -> tuple[str, ...]:
        """Give the ids of the adopted text of a paragraph of a document; none when it is not shown word for word."""
        perioden = [visie.periode.id for visie in regiovisie.visies if visie.document == document]
        paden = {pad for pad, naam in self._paragrafen.items() if (naam or "Inhoud") == paragraaf}
        hier = {pad for pad in paden if pad.startswith(tuple(f"visie/{periode}/" for periode in perioden))}
        return tuple(id for id in self.letterlijk if self.pagina_van[id] in hier)

    def volgorde(self, pad: str) -> str:
        """Give what sorts pages of a visie as they are read: the paragraph, nothing for a page without a number."""
        paragraaf = self._paragrafen.get(pad, "")
        return paragraaf if paragraaf[:1].isdigit() else ""

    def adres(self, id: str) -> str:
        """Give the permanent address of an id."""
        return anker(self.pagina_van[id], id)


def teksten_van(regiovisie: Regiovisie, pagina: Pagina) -> Iterator[tuple[str, str | None]]:
    """Yield (id, adopted text) of all a page is home of; the text is None for what is ours."""
    van_een_visie = any(visie.periode.id == pagina.periode for visie in regiovisie.visies)
    for deel in pagina.delen:
        if not isinstance(deel, Aanroep):
            if deel.id:
                yield deel.id, deel.tekst if pagina.letterlijk else None
        elif (macro := MACROS.get(deel.naam)) and macro.plaatst:
            for record in records_van(regiovisie, pagina, deel):
                for id, tekst in record.teksten():
                    yield id, tekst if van_een_visie else None


def link_naar(adresboek: Adresboek, van: Pagina, id: str) -> str:
    """Give the Markdown link from a page to the one place where an id lives."""
    thuis = adresboek.pagina_van[id]
    return f"#{id}" if thuis == van.pad else f"{relatief(van.pad, thuis)}#{id}"


def plek_van(adresboek: Adresboek, bericht: Bericht) -> tuple[str, str | None]:
    """Give the page and the id that a message of a change leads to: the best of its places that is on the site."""
    id = next((id for id in bericht.plekken if id in adresboek.pagina_van), None)
    return (adresboek.pagina_van[id], id) if id else (bericht.pagina, None)
