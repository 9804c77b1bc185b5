"""The Atom feed of changes, from the same records as the page of changes.

In: the messages of changes, and the address of the site as far as it is known. Out: an Atom 1.0 file (RFC 4287), the
same bytes for the same records: it carries the days of the changes, not that of its making. While `site_url` is empty
its links are relative to the feed itself; ids never are addresses, so they stay when the site moves.
"""

import posixpath
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import urljoin
from uuid import UUID, uuid5

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from macros.gegevens.over import BERICHTSOORTEN, Bericht
from macros.kern.bestanden import schrijf_alles
from macros.tekst.adresboek import pagina_adres, plek_van
from macros.tekst.inhoud import Inhoud

_NAAMRUIMTE = UUID("6f1c1a52-5a0e-4a53-9c0b-2f1f4f0f2026")
"""Never change this: the ids of all messages are made of it, and a reader knows a message by its id."""

ADRES = "gemaakt/wijzigingen.atom"
"""Where the feed stands on the site."""


def maak_feed(inhoud: Inhoud, begin: str, doel: Path) -> Path:
    """Write the feed and return its path; `begin` is the address of the home page, empty when it is not known."""
    schrijf_alles(doel.parent, {doel.name: feed(inhoud, begin)})
    return doel


def feed(inhoud: Inhoud, begin: str) -> bytes:
    """Give the feed as XML: a message without a known day stands on the page alone, for Atom demands one.

    `begin` is the address of the home page, empty while that is not known.
    """
    naam, berichten = inhoud.regiovisie.site.naam, inhoud.regiovisie.berichten
    # The moment that Atom wants of a day is its beginning.
    regels = [(bericht, datetime.combine(bericht.dag, time(), UTC)) for bericht in berichten if bericht.dag]
    maker = FeedGenerator()
    maker.id(_id("feed"))
    maker.title(f"Wijzigingen · {naam}")
    maker.subtitle("Wijzigingen in de tekst van de visie, in definities en in hulpgegevens.")
    maker.language("nl")
    maker.author(name=naam)
    maker.generator("")
    maker.updated(max((moment for _, moment in regels), default=datetime.min.replace(tzinfo=UTC)))
    maker.link(href=_link(begin, ADRES), rel="self", type="application/atom+xml")
    # The page that shows the same messages; without pages about the site, the home page stands for it.
    pagina = "over/wijzigingen/" if inhoud.regiovisie.heeft("over") else ""
    maker.link(href=_link(begin, pagina), rel="alternate", type="text/html")
    for bericht, moment in regels:
        maker.add_entry(_regel(inhoud, bericht, moment, begin), order="append")
    return bytes(maker.atom_str(pretty=True))


def _regel(inhoud: Inhoud, bericht: Bericht, moment: datetime, begin: str) -> FeedEntry:
    pad, id = plek_van(inhoud.adresboek, bericht)
    regel = FeedEntry()
    regel.id(_id(bericht.id))
    regel.title(bericht.wat)
    regel.updated(moment)
    regel.published(moment)
    regel.link(href=_link(begin, pagina_adres(pad) + (f"#{id}" if id else "")), rel="alternate", type="text/html")
    regel.category(term=bericht.soort, label=BERICHTSOORTEN[bericht.soort])
    regel.content(f"{bericht.waarom} Wie besliste: {bericht.besluit}", type="text")
    return regel


def _id(naam: str) -> str:
    """Make the permanent id of the feed or of a message: a name of its own, derived from the id of the record."""
    return uuid5(_NAAMRUIMTE, naam).urn


def _link(begin: str, adres: str) -> str:
    """Give the link from the feed to an address of the site: in full, or while that can't be, relative."""
    if begin:
        return urljoin(f"{begin.rstrip('/')}/", adres)
    return posixpath.join(posixpath.relpath(".", posixpath.dirname(ADRES)), adres)
