"""Rules for what an editor tells search: one small function per rule, its docstring is the rule."""

from collections.abc import Iterable, Iterator

from macros.gegevens.zoeken import Paginavragen, Synoniemgroep, Zoekantwoord
from macros.kern.fouten import Problem, bedoelt_u
from macros.tekst.inhoud import Inhoud, regel, regel_getoond
from macros.weergave.regels_links import ids_op
from macros.zoeken.bereik import in_zoeken
from macros.zoeken.vouwen import vouw

Woordrecord = Paginavragen | Synoniemgroep | Zoekantwoord


@regel_getoond
def zoekplek_staat_op_de_pagina(inhoud: Inhoud) -> Iterator[Problem]:
    """A place that answers a question is on the page that does."""
    paginas = {pagina.pad: pagina for pagina in inhoud.paginas}
    for record in inhoud.regiovisie.zoeken.vragen:
        pagina = paginas.get(record.pagina)
        # A shared question goes with the page; what it says of a text of the visie, goes with that.
        gedeeld = inhoud.is_gedeeld(record.id, "data/zoeken/vragen.yml")
        if record.plek and pagina and not gedeeld and record.plek not in (ids := ids_op(inhoud, pagina)):
            yield inhoud.fout(record, "plek", bedoelt_u(record.plek, sorted(ids)))


@regel
def antwoordpagina_wordt_gevonden(inhoud: Inhoud) -> Iterator[Problem]:
    """A page that answers something is one that search finds."""
    zoeken, gevonden = inhoud.regiovisie.zoeken, in_zoeken(inhoud)
    niet = {een.pad for een in inhoud.paginas if een not in gevonden}
    records: tuple[Paginavragen | Zoekantwoord, ...] = (*zoeken.vragen, *zoeken.antwoorden)
    for record in records:
        if record.pagina in niet:
            tekst = f"'{record.pagina}' is zelf nooit een resultaat; kies de pagina waar het antwoord staat"
            yield inhoud.fout(record, "pagina", tekst)


@regel
def vraag_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """A question stands at one page, and once, whatever its capitals, accents and marks."""
    yield from _dubbel(inhoud, inhoud.regiovisie.zoeken.vragen)


@regel
def synoniem_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """A word stands once in its group; what only stands for something else does so in one group."""
    groepen = inhoud.regiovisie.zoeken.synoniemen
    yield from _dubbel(inhoud, [groep for groep in groepen if groep.betekent])
    for groep in groepen:
        yield from _dubbel(inhoud, [groep], "betekent")


@regel
def zoekantwoord_heeft_eigen_woorden(inhoud: Inhoud) -> Iterator[Problem]:
    """A word has one answer."""
    yield from _dubbel(inhoud, inhoud.regiovisie.zoeken.antwoorden)


@regel
def zoekantwoord_heeft_nummer(inhoud: Inhoud) -> Iterator[Problem]:
    """The number of an answer may be shown."""
    zonder = {lijn.id for lijn in inhoud.regiovisie.hulp.hulplijnen if not lijn.nummer}
    for antwoord in inhoud.regiovisie.zoeken.antwoorden:
        if antwoord.hulplijn in zonder:
            tekst = f"{antwoord.hulplijn} heeft geen nummer om te tonen; kies een andere hulplijn"
            yield inhoud.fout(antwoord, "hulplijn", tekst)


@regel
def zoekwoord_heeft_letters(inhoud: Inhoud) -> Iterator[Problem]:
    """What someone types has a letter or a digit, for search sees nothing else."""
    zoeken = inhoud.regiovisie.zoeken
    for record, veld, nummer, woorden in _woorden((*zoeken.vragen, *zoeken.synoniemen, *zoeken.antwoorden), "betekent"):
        if not vouw(woorden):
            yield inhoud.fout(record, veld, f"'{woorden}' heeft geen letter of cijfer; haal het weg", nummer)


def _dubbel(inhoud: Inhoud, records: Iterable[Woordrecord], *ook: str) -> Iterator[Problem]:
    """Yield every text in these records, and in the fields that are named, that search reads as an earlier one."""
    eerder: dict[str, str] = {}
    for record, veld, nummer, woorden in _woorden(records, *ook):
        if (gevouwen := vouw(woorden)) in eerder:
            yield inhoud.fout(record, veld, f"'{woorden}' staat al bij {eerder[gevouwen]}; laat er een staan", nummer)
        elif gevouwen:
            eerder[gevouwen] = record.id


def _woorden(records: Iterable[Woordrecord], *ook: str) -> Iterator[tuple[Woordrecord, str, int, str]]:
    """Yield (record, field, number from 0, text) of all that one can type, and of the fields that are named."""
    for record in records:
        for veld in ("vragen", "woorden", *ook):
            for nummer, woorden in enumerate(getattr(record, veld, None) or ()):
                yield record, veld, nummer, woorden
