"""Rules for tags of acties and the uitvoeringsagenda: one small function per rule, its docstring is the rule."""

from collections import Counter
from collections.abc import Iterator

from macros.kern.fouten import Problem
from macros.kern.records import kale_tekst
from macros.tekst.inhoud import Inhoud, regel


@regel
def actie_heeft_tags(inhoud: Inhoud) -> Iterator[Problem]:
    """Every actielijn and actie of the visie that holds has its tags, once, with a theme among them."""
    gegeven = Counter(tags.bij for tags in inhoud.regiovisie.raad.actietags)
    for rij in inhoud.regiovisie.actieoverzicht.rijen:
        if gegeven[rij.id] != 1:
            tekst = f"hoort één keer in data/raad/actietags.yml te staan, nu {gegeven[rij.id]}"
            yield inhoud.fout(rij, "", tekst)
        elif not rij.van_soort("thema"):
            yield inhoud.fout(rij, "", "heeft geen thema in data/raad/actietags.yml")


@regel
def tag_staat_een_keer(inhoud: Inhoud) -> Iterator[Problem]:
    """A tag is given once."""
    for tags in inhoud.regiovisie.raad.actietags:
        for naam, aantal in Counter(tag.kenmerk for tag in tags.tags).items():
            if aantal > 1:
                yield inhoud.fout(tags, "tags", f"'{naam}' staat er twee keer")


@regel
def woord_staat_in_tekst(inhoud: Inhoud) -> Iterator[Problem]:
    """The word that is the ground of a tag stands in the text."""
    teksten = {rij.id: kale_tekst(rij.tekst) for rij in inhoud.regiovisie.actieoverzicht.rijen}
    for tags in inhoud.regiovisie.raad.actietags:
        for tag in tags.tags:
            if tag.woord and tag.woord not in teksten.get(tags.bij, tag.woord):
                tekst = f"'{tag.woord}' staat niet in {tags.bij}; geef een ander woord, of een reden"
                yield inhoud.fout(tags, "tags", tekst)


@regel
def kenmerk_wordt_gebruikt(inhoud: Inhoud) -> Iterator[Problem]:
    """A tag in the vocabulary is given to something."""
    gebruikt = {tag.kenmerk for tags in inhoud.regiovisie.raad.actietags for tag in tags.tags}
    for kenmerk in inhoud.regiovisie.raad.kenmerken:
        if kenmerk.id not in gebruikt:
            yield inhoud.fout(kenmerk, "", "staat bij geen enkele actielijn of actie; haal het weg")


@regel
def afspraak_ligt_in_de_periode(inhoud: Inhoud) -> Iterator[Problem]:
    """An appointment lies within the period of the visie that holds."""
    periode = inhoud.regiovisie.geldende.periode
    for afspraak in inhoud.regiovisie.raad.uitvoeringsagenda:
        for veld, jaar in (("begin", afspraak.begin), ("einde", afspraak.einde)):
            if jaar and not periode.eerste_jaar <= int(jaar) <= periode.laatste_jaar:
                yield inhoud.fout(afspraak, veld, f"{jaar} ligt buiten {periode.id}")
