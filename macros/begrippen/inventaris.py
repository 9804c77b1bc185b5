"""`objects.inv`: by it Sphinx (intersphinx) and MkDocs (mkdocstrings) link to a thing on this site by its name.

In: the checked content. Out: the inventory, with addresses seen from the home page.
A concept goes by each of its names as `std:term`. What has an id that says something has a `std:label` as well:
`begrip-<id>`, `partner-<id>`, and `tekst-<period>-<id>` for definitions, ambities, actielijnen, acties and steps.
A paragraph has no name, but it has `/id/tekst/`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from sphobjinv import DataObjStr, Inventory, compress

from macros.begrippen.identiteit import begrip_adres, tekst_id
from macros.kern.records import kale_tekst
from macros.tekst.adresboek import pagina_adres
from macros.tekst.inhoud import Inhoud

# An id that was made from the words of a paragraph, or that numbers a note.
_NAAMLOOS = re.compile(r"^(a-[a-z2-7]{5}|voetnoot-.*|fn.*)$")
_OBJECT = partial(DataObjStr, domain="std", priority="1")


def objecten(inhoud: Inhoud) -> bytes:
    """Give the inventory in the form that is served, the same bytes for the same content."""
    inventaris = Inventory()
    inventaris.project = inhoud.regiovisie.site.naam
    inventaris.version = ""
    inventaris.objects += [*_termen(inhoud), *_labels(inhoud)]
    return bytes(compress(inventaris.data_file()))


def _termen(inhoud: Inhoud) -> Iterator[DataObjStr]:
    """Yield each name of each concept; a name that is no term and belongs to two of them leads nowhere for certain."""
    stelsel = inhoud.regiovisie.stelsel
    namen = {begrip.term: begrip for begrip in stelsel.vervallen} | {begrip.term: begrip for begrip in stelsel.geldend}
    dragers = Counter(naam for begrip in stelsel.geldend for naam in {*begrip.namen, *begrip.vormen})
    for begrip in stelsel.geldend:
        for naam in (*begrip.synoniemen, *begrip.vormen):
            if dragers[naam] == 1:
                namen.setdefault(naam, begrip)
    for naam, begrip in sorted(namen.items()):
        yield _OBJECT(name=naam, role="term", uri=begrip_adres(begrip), dispname=naam)


def _labels(inhoud: Inhoud) -> Iterator[DataObjStr]:
    boek = inhoud.adresboek
    for begrip in inhoud.regiovisie.stelsel.begrippen:
        for id in (begrip.id, *begrip.vroeger):
            yield _OBJECT(name=f"begrip-{id}", role="label", uri=begrip_adres(begrip), dispname=begrip.term)
    for partner in inhoud.regiovisie.partners:
        adres = pagina_adres(partner.pagina)
        yield _OBJECT(name=partner.anker, role="label", uri=adres, dispname=partner.naam)
    for id in sorted(boek.letterlijk):
        if not _NAAMLOOS.match(id):
            naam = tekst_id(inhoud, id).removeprefix("id/").strip("/").replace("/", "-")
            toon = kale_tekst(boek.letterlijk[id])
            yield _OBJECT(name=naam, role="label", uri=boek.adres(id), dispname=toon)
