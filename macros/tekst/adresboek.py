"""From id to page to address: the only place that knows how an address is formed."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.over import Bericht
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.visie import Visie
from macros.kern.paginas import Aanroep, Pagina, Tekstblok
from macros.tekst.oude_plaatsen import OudePlaats, oude_plaatsen


@dataclass(frozen=True)
class Macro:
    """What a macro noun on a page stands for.

    Attributes:
        veld: the field of the visie of its page, or the path in `Regiovisie`, that holds its records: `raad.vragen`.
        kiest: whether it takes the id of one record (else it shows them all).
        plaatst: whether the page becomes the home of the records, so that their addresses point there.
        in_zin: whether it shows words of a sentence, and stands between the other lines of one.
        onderwerp: filled in where the subjects are summed.
    """

    veld: str
    kiest: bool
    plaatst: bool = True
    in_zin: bool = False
    onderwerp: str = ""


# What a macro can ask of the visie of its page: its records, the editions two by two, and each signalering once.
_VAN_DE_VISIE = {*Visie.model_fields, "paren", "eenmalig"}


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


def signaleringenpagina(periode: str) -> str:
    """Give the page with the signaleringen of a period, as a path under docs/."""
    return f"visie/{periode}/signaleringen.md"


def anker(pad: str, id: str) -> str:
    """Give the permanent address of something on a page: `visie/2030-2034/samenvatting/#a-7k3pq`."""
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


def records_in(houder: object, macro: Macro) -> tuple[Any, ...]:
    """Give the records of a noun that a whole holds; none where it has no such field."""
    try:
        records: tuple[Any, ...] = attrgetter(macro.veld)(houder)
    except AttributeError:
        return ()
    return records


class Adresboek:
    """Knows on which page each id lives.

    Attributes:
        pagina_van: path under docs/ per id.
        letterlijk: adopted Markdown text per id, in reading order of the files.
        koppen: the ids of what is a heading.
        oude_plaatsen: per page the places that withdrawn and moved texts left.
    """

    def __init__(self, regiovisie: Regiovisie, paginas: tuple[Pagina, ...], nouns: Mapping[str, Macro]) -> None:
        self.regiovisie = regiovisie
        self.nouns = nouns
        self.pagina_van: dict[str, str] = {}
        self.letterlijk: dict[str, str] = {}
        self.koppen: set[str] = set()
        self._paragrafen = {pagina.pad: pagina.meta.get("paragraaf", "") for pagina in paginas}
        for pagina in paginas:
            for id, tekst in self.teksten_van(pagina):
                self.pagina_van.setdefault(id, pagina.pad)
                if tekst is not None:
                    self.letterlijk[id] = tekst
            self.koppen.update(blok.id for blok in pagina.blokken if blok.id and blok.soort == "kop")
            self.koppen.update(id for record in self._thuis_op(pagina) for id in record.kopankers())
        self.oude_plaatsen: dict[str, tuple[OudePlaats, ...]] = {}
        for visie in regiovisie.visies:
            for steen in visie.grafstenen:
                self.pagina_van.setdefault(steen.id, steen.pagina)
            self.oude_plaatsen |= oude_plaatsen(visie, self.pagina_van)
            for signalering in visie.signaleringen:
                if signalering.alinea in self.pagina_van:
                    self.pagina_van[signalering.anker] = self.pagina_van[signalering.alinea]
            for woorden in visie.gewone_taal:
                if woorden.tekst and woorden.bij[0] in self.pagina_van:
                    self.pagina_van[woorden.anker] = self.pagina_van[woorden.bij[0]]

    def alle_records(self, pagina: Pagina, macro: Macro) -> tuple[Any, ...]:
        """Give all records a macro can show on a page; none where its kind does not belong."""
        regiovisie = self.regiovisie
        eerdere = next((visie for visie in regiovisie.eerdere if visie.periode.id == pagina.periode), None)
        houder: Visie | EerdereVisie | Regiovisie = regiovisie
        if eerdere and macro.veld in EerdereVisie.model_fields:
            houder = eerdere
        elif macro.veld in _VAN_DE_VISIE:
            houder = visie_van(regiovisie, pagina)
        return records_in(houder, macro)

    def records_van(self, pagina: Pagina, aanroep: Aanroep) -> tuple[Any, ...]:
        """Give the records a macro call shows; empty when the noun or id is unknown."""
        macro = self.nouns.get(aanroep.naam)
        if macro is None:
            return ()
        records = self.alle_records(pagina, macro)
        return tuple(record for record in records if record.id in aanroep.ids) if macro.kiest else records

    def teksten_van(self, pagina: Pagina) -> Iterator[tuple[str, str | None]]:
        """Yield (id, adopted text) of all a page is home of; the text is None for what is ours."""
        van_een_visie = any(visie.periode.id == pagina.periode for visie in self.regiovisie.visies)
        for deel in pagina.delen:
            if isinstance(deel, Tekstblok) and deel.id:
                yield deel.id, deel.tekst if pagina.letterlijk else None
            elif isinstance(deel, Aanroep):
                for record in self._thuis_op(pagina, deel):
                    for id, tekst in record.teksten():
                        yield id, tekst if van_een_visie else None

    def _thuis_op(self, pagina: Pagina, *aanroepen: Aanroep) -> Iterator[Any]:
        """Yield the records that a page is home of, by these of its calls, or by all."""
        for aanroep in aanroepen or pagina.aanroepen:
            if (macro := self.nouns.get(aanroep.naam)) and macro.plaatst:
                yield from self.records_van(pagina, aanroep)

    def tekst_van(self, periode: str) -> dict[str, str]:
        """Give the adopted Markdown text per id of a period; empty while its text is not on the site."""
        begin = f"visie/{periode}/"
        return {id: tekst for id, tekst in self.letterlijk.items() if self.pagina_van[id].startswith(begin)}

    def van_ons(self, pad: str) -> frozenset[str]:
        """Give the ids on a page of what is not adopted text."""
        return frozenset(id for id, thuis in self.pagina_van.items() if thuis == pad and id not in self.letterlijk)

    def plaats(self, id: str) -> str:
        """Say in words where in the document an id stands: `§ 2.3`."""
        paragraaf = self._paragrafen.get(self.pagina_van[id], "")
        return f"§ {paragraaf}" if paragraaf[:1].isdigit() else paragraaf or "Inhoudsopgave"

    def alineas(self, document: str, paragraaf: str) -> tuple[str, ...]:
        """Give the ids of the adopted text of a paragraph of a document; none when it is not shown word for word."""
        perioden = [visie.periode.id for visie in self.regiovisie.visies if visie.document == document]
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


def link_naar(adresboek: Adresboek, van: Pagina, id: str) -> str:
    """Give the Markdown link from a page to the one place where an id lives."""
    thuis = adresboek.pagina_van[id]
    return f"#{id}" if thuis == van.pad else f"{relatief(van.pad, thuis)}#{id}"


def plek_van(adresboek: Adresboek, bericht: Bericht) -> tuple[str, str | None]:
    """Give the page and the id that a message of a change leads to: the best of its places that is on the site."""
    id = next((id for id in bericht.plekken if id in adresboek.pagina_van), None)
    return (adresboek.pagina_van[id], id) if id else (bericht.pagina, None)
