"""Rules for tags of acties and the uitvoeringsagenda: one small function per rule, its docstring is the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import Problem, bedoelt_u
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, Waar


def controleer(inhoud: Inhoud) -> Iterator[Problem]:
    """Apply every rule."""
    regiovisie, waar = inhoud.regiovisie, inhoud.waar
    yield from _heeft_tags(regiovisie, waar)
    yield from _tag_bestaat(regiovisie, waar)
    yield from _woord_staat_in_tekst(regiovisie, waar)
    yield from _kenmerk_wordt_gebruikt(regiovisie, waar)
    yield from _afspraak_past(regiovisie, waar)


def _heeft_tags(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """Every actielijn and actie of the visie that holds has its tags, once, with a theme among them."""
    rijen = regiovisie.actieoverzicht.rijen
    gegeven = Counter(tags.bij for tags in regiovisie.raad.actietags)
    for rij in rijen:
        if gegeven[rij.id] != 1:
            tekst = f"{rij.id}: hoort één keer in data/raad/actietags.yml te staan, nu {gegeven[rij.id]}"
            yield Problem(*waar(rij.id), tekst)
        elif not rij.van_soort("thema"):
            yield Problem(*waar(rij.id), f"{rij.id}: heeft geen thema in data/raad/actietags.yml")
    for tags in regiovisie.raad.actietags:
        yield from _bestaat(tags.id, "bij", [tags.bij], [rij.id for rij in rijen], waar)


def _tag_bestaat(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A tag is in the vocabulary, and given once."""
    bekend = [kenmerk.id for kenmerk in regiovisie.raad.kenmerken]
    for tags in regiovisie.raad.actietags:
        genoemd = [tag.kenmerk for tag in tags.tags]
        yield from _bestaat(tags.id, "tags", genoemd, bekend, waar)
        for dubbel in sorted(naam for naam, aantal in Counter(genoemd).items() if aantal > 1):
            yield Problem(*waar(tags.id), f"{tags.id}.tags: '{dubbel}' staat er twee keer")


def _woord_staat_in_tekst(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """The word that is the ground of a tag stands in the text."""
    teksten = {rij.id: kale_tekst(rij.tekst) for rij in regiovisie.actieoverzicht.rijen}
    for tags in regiovisie.raad.actietags:
        for tag in tags.tags:
            if tag.woord and tags.bij in teksten and tag.woord not in teksten[tags.bij]:
                tekst = f"'{tag.woord}' staat niet in {tags.bij}; geef een ander woord, of een reden"
                yield Problem(*waar(tags.id), f"{tags.id}.tags: {tekst}")


def _kenmerk_wordt_gebruikt(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """A tag in the vocabulary is given to something, and its role exists."""
    gebruikt = {tag.kenmerk for tags in regiovisie.raad.actietags for tag in tags.tags}
    rollen = [rol.id for rol in regiovisie.geldende.rollen]
    for kenmerk in regiovisie.raad.kenmerken:
        if kenmerk.id not in gebruikt:
            yield Problem(*waar(kenmerk.id), f"{kenmerk.id}: staat bij geen enkele actielijn of actie; haal het weg")
        yield from _bestaat(kenmerk.id, "rol", [kenmerk.rol] if kenmerk.rol else [], rollen, waar)


def _afspraak_past(regiovisie: Regiovisie, waar: Waar) -> Iterator[Problem]:
    """An appointment is about something of the visie, belongs to somebody, and lies within its period."""
    visie = regiovisie.geldende
    onderwerpen = [rij.id for rij in regiovisie.actieoverzicht.rijen]
    rollen = [rol.id for rol in visie.rollen]
    begin, _, einde = visie.periode.id.partition("-")
    for afspraak in regiovisie.raad.uitvoeringsagenda:
        yield from _bestaat(afspraak.id, "bij", [afspraak.bij], onderwerpen, waar)
        yield from _bestaat(afspraak.id, "eigenaar", [afspraak.eigenaar] if afspraak.eigenaar else [], rollen, waar)
        for veld, jaar in (("begin", afspraak.begin), ("einde", afspraak.einde)):
            if jaar and not begin <= jaar <= einde:
                yield Problem(*waar(afspraak.id), f"{afspraak.id}.{veld}: {jaar} ligt buiten {visie.periode.id}")


def _bestaat(id: str, veld: str, genoemd: Iterable[str], bekend: Iterable[str], waar: Waar) -> Iterator[Problem]:
    for naam in genoemd:
        if naam not in bekend:
            yield Problem(*waar(id), f"{id}.{veld}: {bedoelt_u(naam, list(bekend))}")
