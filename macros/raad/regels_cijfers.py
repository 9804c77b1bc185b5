"""Rules for figures and what is said of them: one small function per rule, its docstring is the rule."""

import re
from collections.abc import Iterator
from typing import TypeVar

from macros.gegevens.cijfers import Bewering, Cijferreeks, Los
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.getallen import getallen_in
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, regel

_Soort = TypeVar("_Soort", Cijferreeks, Bewering)
_GETAL = re.compile(r"\d{1,3}(\.\d{3})*(,\d+)?")


@regel
def kolom_is_van_de_tabel(inhoud: Inhoud) -> Iterator[Problem]:
    """What is named as a column or a year of a table is of that table, and what stands in those columns are numbers."""
    for reeks in inhoud.regiovisie.raad.cijferreeksen:
        yield from _tabelfouten(inhoud, reeks)
    for bewering in inhoud.regiovisie.raad.beweringen:
        yield from _tabelfouten(inhoud, bewering)


def _tabelfouten(inhoud: Inhoud, record: Cijferreeks | Bewering) -> Iterator[Problem]:
    tabel = inhoud.regiovisie.cijferboek.cijfertabel(record.tabel) if record.tabel else None
    if tabel is None:
        return
    kolommen = [kolom.id for kolom in tabel.kolommen]
    for veld, genoemd in _kolommen(record):
        for naam in genoemd:
            if naam not in kolommen:
                yield inhoud.fout(record, veld, f"'{naam}' is geen kolom van {tabel.id}; er is: {', '.join(kolommen)}")
                continue
            for rij in tabel.rijen:
                waarde = "".join(rij.waarden[kolommen.index(naam) :][:1])
                if not _GETAL.fullmatch(waarde):
                    yield inhoud.fout(rij, "waarden", f"'{waarde}' is geen getal zoals 1.150")
    if isinstance(record, Bewering):
        jaren = [rij.waarden[0] for rij in tabel.rijen]
        van, naar = str(record.van), str(record.naar)
        for veld, jaar in (("van", van), ("naar", naar)):
            if jaar not in jaren:
                yield inhoud.fout(record, veld, bedoelt_u(jaar, jaren))
        if van in jaren and naar in jaren and jaren.index(van) >= jaren.index(naar):
            yield inhoud.fout(record, "van", f"'{van}' hoort eerder te zijn dan '{naar}'")


def _kolommen(record: Cijferreeks | Bewering) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if isinstance(record, Cijferreeks):
        return ("kolommen", record.kolommen), ("delen", record.delen)
    return ("kolom", (record.kolom or "",)), ("andere", record.andere)


def _te_rekenen(inhoud: Inhoud, records: tuple[_Soort, ...]) -> list[_Soort]:
    """Give the records whose table, columns and years are there: what can't be found can't be calculated."""
    tabel = inhoud.regiovisie.cijferboek.cijfertabel
    er_is = [record for record in records if record.tabel is None or tabel(record.tabel)]
    return [record for record in er_is if not any(_tabelfouten(inhoud, record))]


@regel
def getal_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """A figure in running text stands there as written, and so do the words around it."""
    for los in (los for reeks in inhoud.regiovisie.raad.cijferreeksen for los in reeks.getallen):
        yield from _woorden_staan_in(inhoud, los, {"getal": los.getal})
        if los.mate and los.mate not in los.woorden:
            yield inhoud.fout(los, "mate", f"'{los.mate}' staat niet in '{los.woorden}'")


@regel
def titel_zegt_wat_er_staat(inhoud: Inhoud) -> Iterator[Problem]:
    """A number in the message of a figure, or in a remark under it, is one of its values or years."""
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        cijfers = inhoud.regiovisie.cijferboek.figuur(reeks).cijfers
        bekend = {cijfer.geschreven for cijfer in cijfers} | {
            getal for cijfer in cijfers for getal in getallen_in(f"{cijfer.bij} {cijfer.periode}")
        }
        for veld, tekst in [("titel", reeks.titel), *(("kanttekeningen", noot) for noot in reeks.kanttekeningen)]:
            for getal in getallen_in(tekst):
                if getal not in bekend:
                    yield inhoud.fout(reeks, veld, f"{getal} is geen waarde van deze reeks")


@regel
def gelijk_jaar_is_gesignaleerd(inhoud: Inhoud) -> Iterator[Problem]:
    """A value that is exactly that of the year before has a signalering: it may be copied by mistake."""
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        for kolom in inhoud.regiovisie.cijferboek.figuur(reeks).reeksen if reeks.tabel else ():
            for cijfer in kolom.gelijk_gebleven:
                if not cijfer.signaleringen:
                    wat = f"{cijfer.geschreven} bij {kolom.naam} is gelijk aan het jaar ervoor"
                    plek = inhoud.waar(cijfer.staat_in)
                    yield Problem(*plek, f"{cijfer.staat_in}: {wat}; leg een signalering vast")


@regel
def totaal_is_som(inhoud: Inhoud) -> Iterator[Problem]:
    """A total whose parts are named is their sum in every year."""
    for reeks in _te_rekenen(inhoud, inhoud.regiovisie.raad.cijferreeksen):
        if inhoud.regiovisie.cijferboek.figuur(reeks).telt_op is False:
            yield inhoud.fout(reeks, "delen", "tellen niet in elk jaar op tot het totaal")


@regel
def bewering_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """The words of a statement stand in the adopted text, and its numbers in those words."""
    for bewering in inhoud.regiovisie.raad.beweringen:
        yield from _woorden_staan_in(inhoud, bewering, {"procent": bewering.procent, "wordt": bewering.wordt})


@regel
def bewering_is_gesignaleerd(inhoud: Inhoud) -> Iterator[Problem]:
    """A statement that is not what the figures give has a signalering, on the same text."""
    meldingen = {melding.id: melding for visie in inhoud.regiovisie.visies for melding in visie.signaleringen}
    for bewering in _te_rekenen(inhoud, inhoud.regiovisie.raad.beweringen):
        oordeel = inhoud.regiovisie.cijferboek.oordeel(bewering)
        if bewering.signalering is None and oordeel.uitkomst == "klopt niet":
            wat = f"klopt niet ({oordeel.rekening}); leg een signalering vast en noem die hier"
            yield inhoud.fout(bewering, "signalering", wat)
        melding = meldingen.get(bewering.signalering or "")
        if melding and melding.alinea != bewering.staat_in:
            wat = f"'{melding.id}' staat bij {melding.alinea}, niet bij {bewering.staat_in}"
            yield inhoud.fout(bewering, "signalering", wat)


def _woorden_staan_in(inhoud: Inhoud, een: Los | Bewering, getallen: dict[str, str | None]) -> Iterator[Problem]:
    """Tell of words that do not stand in their paragraph, and of numbers that do not stand in those words."""
    if een.woorden not in kale_tekst(inhoud.adresboek.letterlijk.get(een.staat_in, een.woorden)):
        yield inhoud.fout(een, "woorden", f"'{een.woorden}' staat niet in alinea {een.staat_in}")
    for veld, getal in getallen.items():
        if getal and getal not in getallen_in(een.woorden):
            yield inhoud.fout(een, veld, f"{getal} staat niet in '{een.woorden}'")
