"""Rules of the records of a visie: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.paginas import Pagina
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, waar = inhoud.regiovisie, inhoud.waar
    yield from _periode_heeft_gegevens(regiovisie, inhoud.paginas)
    yield from _letters_lopen_op(regiovisie, waar)
    yield from _nummer_staat_een_keer(regiovisie, waar)
    yield from _rij_past_bij_kolommen(regiovisie, waar)
    yield from _document_heeft_dag(inhoud)


def _periode_heeft_gegevens(regiovisie: Regiovisie, paginas: tuple[Pagina, ...]) -> Iterator[Problem]:
    """A page in the folder of a period belongs to a period that has data."""
    bekend = [periode.id for periode in regiovisie.periodes]
    for pagina in paginas:
        if pagina.periode and pagina.periode not in bekend:
            yield Problem(f"docs/{pagina.pad}", 1, f"periode: {bedoelt_u(pagina.periode, bekend)}")


def _letters_lopen_op(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """The acties of an actielijn are lettered a, b, c, as the page shows them."""
    for visie in regiovisie.visies:
        for lijn in (lijn for ambitie in visie.ambities for lijn in ambitie.actielijnen):
            for plaats, actie in enumerate(lijn.acties):
                if actie.letter != (hoort := chr(ord("a") + plaats)):
                    yield Problem(*waar(actie.id), f"{actie.id}.letter: is '{actie.letter}'; hier hoort '{hoort}'")


def een_periode_geldt(regiovisie: Regiovisie) -> Iterator[Problem]:
    """Exactly one period holds."""
    geldend = [periode.id for periode in regiovisie.periodes if periode.geldt == "ja"]
    if len(geldend) != 1:
        yield Problem("data/visie", 1, f"geldt: precies één periode geldt, nu {len(geldend)} ({', '.join(geldend)})")


def _nummer_staat_een_keer(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Within a kind of record, and within an ambitie, a number is given once."""
    for visie in regiovisie.visies:
        reeksen: list[tuple[Any, ...]] = [
            visie.ambities,
            visie.pijlers,
            visie.principes,
            visie.meldcodestappen,
            visie.voetnoten,
            *(ambitie.actielijnen for ambitie in visie.ambities),
        ]
        for reeks in reeksen:
            aantal = Counter(record.nummer for record in reeks)
            for record in reeks:
                if aantal[record.nummer] > 1:
                    yield Problem(*waar(record.id), f"{record.id}.nummer: {record.nummer} is al gebruikt")


def _rij_past_bij_kolommen(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A row of a table has a value for each column."""
    for visie in regiovisie.visies:
        for tabel in visie.cijfers:
            for rij in tabel.rijen:
                if len(rij.waarden) != len(tabel.kolommen):
                    tekst = f"{rij.id}.waarden: {len(rij.waarden)} waarden bij {len(tabel.kolommen)} kolommen"
                    yield Problem(*waar(rij.id), tekst)


def _document_heeft_dag(inhoud: Inhoud) -> Iterator[Problem]:
    """Of the document of a visie whose text is here, or that holds, it is known on which day we read it."""
    regiovisie = inhoud.regiovisie
    documenten = {document.id: document for document in regiovisie.documenten}
    for visie in regiovisie.visies:
        document = documenten.get(visie.document)
        gezet = visie is regiovisie.geldende or inhoud.adresboek.tekst_van(visie.periode.id)
        if document and gezet and not document.peildatum:
            tekst = f"{document.id}.peildatum: ontbreekt; de PDF van de visie draagt deze dag"
            yield Problem(*inhoud.waar(document.id), tekst)
