"""Rules for figures and what is said of them: one small function per rule, its docstring is the rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.gegevens.cijfers import Bewering, Cijferreeks
from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.getallen import getallen_in
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import Adresboek
from macros.tekst.inhoud import Inhoud, Waar

_GETAL = re.compile(r"\d{1,3}(\.\d{3})*(,\d+)?")


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, adresboek, waar = inhoud.regiovisie, inhoud.adresboek, inhoud.waar
    # What can't be found can't be calculated.
    if zonder_grond := list(_kolom_bestaat(regiovisie, waar)):
        yield from zonder_grond
        return
    yield from _los_staat_in_tekst(regiovisie, adresboek, waar)
    yield from _titel_zegt_wat_er_staat(regiovisie, waar)
    yield from _gelijk_jaar_is_gesignaleerd(regiovisie, waar)
    yield from _totaal_is_som(regiovisie, waar)
    yield from _bewering_staat_in_tekst(regiovisie, adresboek, waar)
    yield from _bewering_is_gesignaleerd(regiovisie, waar)


def _kolom_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A table, its columns and its years exist, and what stands in those columns are numbers."""
    records: list[Cijferreeks | Bewering] = [*regiovisie.raad.cijferreeksen, *regiovisie.raad.beweringen]
    for record in records:
        if record.tabel is None:
            continue
        tabel = regiovisie.cijferboek.cijfertabel(record.tabel)
        if tabel is None:
            tabellen = [een.id for visie in regiovisie.visies for een in visie.cijfers]
            yield from _bestaat(record.id, "tabel", [record.tabel], tabellen, waar)
            continue
        kolommen = [kolom.id for kolom in tabel.kolommen]
        for veld, genoemd in _kolommen(record):
            yield from _bestaat(record.id, veld, genoemd, kolommen, waar)
            for plaats in (kolommen.index(naam) for naam in genoemd if naam in kolommen):
                for rij in tabel.rijen:
                    waarde = "".join(rij.waarden[plaats : plaats + 1])
                    if not _GETAL.fullmatch(waarde):
                        tekst = f"{rij.id}.waarden: '{waarde}' is geen getal zoals 1.150"
                        yield Problem(*waar(rij.id), tekst)
        if isinstance(record, Bewering):
            jaren = [rij.waarden[0] for rij in tabel.rijen]
            van, naar = str(record.van), str(record.naar)
            yield from _bestaat(record.id, "van", [van], jaren, waar)
            yield from _bestaat(record.id, "naar", [naar], jaren, waar)
            if van in jaren and naar in jaren and jaren.index(van) >= jaren.index(naar):
                yield Problem(*waar(record.id), f"{record.id}.van: '{van}' hoort eerder te zijn dan '{naar}'")


def _kolommen(record: Cijferreeks | Bewering) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(record, Cijferreeks):
        yield "kolommen", record.kolommen
        yield "delen", record.delen
    else:
        yield "kolom", (record.kolom or "",)
        yield "andere", record.andere


def _los_staat_in_tekst(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """A figure in running text stands there as written, and so do the words around it."""
    for los in (los for reeks in regiovisie.raad.cijferreeksen for los in reeks.getallen):
        yield from _woorden_staan_in(los.id, los.staat_in, los.woorden, adresboek, waar)
        yield from _staat_in_woorden(los.id, "getal", los.getal, los.woorden, waar)
        if los.mate and los.mate not in los.woorden:
            yield Problem(*waar(los.id), f"{los.id}.mate: '{los.mate}' staat niet in '{los.woorden}'")


def _titel_zegt_wat_er_staat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A number in the message of a figure, or in a remark under it, is one of its values or years."""
    for reeks in regiovisie.raad.cijferreeksen:
        cijfers = regiovisie.cijferboek.figuur(reeks).cijfers
        bekend = {cijfer.geschreven for cijfer in cijfers} | {
            getal for cijfer in cijfers for getal in getallen_in(f"{cijfer.bij} {cijfer.periode}")
        }
        for veld, tekst in [("titel", reeks.titel), *(("kanttekeningen", noot) for noot in reeks.kanttekeningen)]:
            for getal in getallen_in(tekst):
                if getal not in bekend:
                    yield Problem(*waar(reeks.id), f"{reeks.id}.{veld}: {getal} is geen waarde van deze reeks")


def _gelijk_jaar_is_gesignaleerd(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A value that is exactly that of the year before has a signalering: it may be copied by mistake."""
    for reeks in (reeks for reeks in regiovisie.raad.cijferreeksen if reeks.tabel):
        for kolom in regiovisie.cijferboek.figuur(reeks).reeksen:
            for cijfer in kolom.gelijk_gebleven:
                if not cijfer.signaleringen:
                    wat = f"{cijfer.geschreven} bij {kolom.naam} is gelijk aan het jaar ervoor"
                    yield Problem(*waar(cijfer.staat_in), f"{cijfer.staat_in}: {wat}; leg een signalering vast")


def _totaal_is_som(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A total whose parts are named is their sum in every year."""
    for reeks in regiovisie.raad.cijferreeksen:
        if regiovisie.cijferboek.figuur(reeks).telt_op is False:
            yield Problem(*waar(reeks.id), f"{reeks.id}.delen: tellen niet in elk jaar op tot het totaal")


def _bewering_staat_in_tekst(regiovisie: Regiovisie, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    """The words of a statement stand in the adopted text, and its numbers in those words."""
    for bewering in regiovisie.raad.beweringen:
        yield from _woorden_staan_in(bewering.id, bewering.staat_in, bewering.woorden, adresboek, waar)
        for veld, getal in (("procent", bewering.procent), ("wordt", bewering.wordt)):
            if getal:
                yield from _staat_in_woorden(bewering.id, veld, getal, bewering.woorden, waar)


def _bewering_is_gesignaleerd(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A statement that is not what the figures give has a signalering, on the same text."""
    meldingen = {melding.id: melding for visie in regiovisie.visies for melding in visie.signaleringen}
    for bewering in regiovisie.raad.beweringen:
        oordeel = regiovisie.cijferboek.oordeel(bewering)
        if bewering.signalering is None:
            if oordeel.uitkomst == "klopt niet":
                wat = f"klopt niet ({oordeel.rekening}); leg een signalering vast en noem die hier"
                yield Problem(*waar(bewering.id), f"{bewering.id}.signalering: {wat}")
            continue
        yield from _bestaat(bewering.id, "signalering", [bewering.signalering], meldingen, waar)
        melding = meldingen.get(bewering.signalering)
        if melding and melding.alinea != bewering.staat_in:
            wat = f"'{melding.id}' staat bij {melding.alinea}, niet bij {bewering.staat_in}"
            yield Problem(*waar(bewering.id), f"{bewering.id}.signalering: {wat}")


def _woorden_staan_in(id: str, alinea: str, woorden: str, adresboek: Adresboek, waar: Waar) -> Iterator[Problem]:
    teksten = adresboek.letterlijk
    yield from _bestaat(id, "staat_in", [alinea], teksten, waar)
    if alinea in teksten and woorden not in kale_tekst(teksten[alinea]):
        yield Problem(*waar(id), f"{id}.woorden: '{woorden}' staat niet in alinea {alinea}")


def _staat_in_woorden(id: str, veld: str, getal: str, woorden: str, waar: Waar) -> Iterator[Problem]:
    if getal not in getallen_in(woorden):
        yield Problem(*waar(id), f"{id}.{veld}: {getal} staat niet in '{woorden}'")


def _bestaat(id: str, veld: str, genoemd: Iterable[str], bekend: Iterable[str], waar: Waar) -> Iterator[Problem]:
    for naam in genoemd:
        if naam not in bekend:
            yield Problem(*waar(id), f"{id}.{veld}: {bedoelt_u(naam, list(bekend))}")
