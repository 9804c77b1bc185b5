"""Which numbers stand on which record: the pages for the council show no number without one."""

import re
from collections.abc import Collection

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.raad import Bronverschil, Gemeentestand, Raadsuitspraak
from macros.kern.getallen import telwoord
from macros.kern.records import Bron, kale_tekst
from macros.tekst.adresboek import Adresboek

# The pages under docs/ that show no number without a record …
MAP = "raad/"
# … but for these, with the reason.
ZELF_BEWAAKT = {
    "raad/actielijnen.md": "shows adopted text and counts of it; a test of its own holds those",
    "raad/cijfers.md": "charts and tables from rows; a test of its own holds SVG, table and CSV against the records",
}

# A number in letters is a number as well; 'een' is left out, because it is mostly an article.
_IN_LETTERS = {telwoord(getal): str(getal) for getal in range(2, 13)} | {"honderd": "100", "duizend": "1000"}
_GETAL = re.compile(rf"\d+(?:[.,]\d+)*|\b({'|'.join(_IN_LETTERS)})(?:jaarlijkse?)?\b", re.IGNORECASE)


def is_bewaakt(pad: str) -> bool:
    """Whether a page (its path under docs/) shows no number without a record."""
    return pad.startswith(MAP) and pad not in ZELF_BEWAAKT


def getalwaarden_in(tekst: str) -> frozenset[str]:
    """Give the numbers in a text, in digits: `{"12.500", "2"}` for 'twee keer €12.500'."""
    gevonden = _GETAL.finditer(tekst)
    return frozenset(_IN_LETTERS[match[1].lower()] if match[1] else match[0] for match in gevonden)


class Gronden:
    """Knows which numbers each record may show, by its id.

    A statement may show those of the adopted text and of the words of papers it names; adopted text and a
    signalering those of their own words; and each the number of the paragraph and the name of the paper it is from.
    """

    def __init__(self, regiovisie: Regiovisie, adresboek: Adresboek) -> None:
        self._regiovisie = regiovisie
        self._adresboek = adresboek
        self._per_id = {id: self._van_alinea(id) for id in adresboek.letterlijk}
        for visie in regiovisie.visies:
            for ambitie in visie.ambities:
                for lijn in ambitie.actielijnen:
                    for deel in (lijn, *lijn.acties):
                        self._voeg_toe(deel.id, getalwaarden_in(ambitie.code(lijn)))
            for melding in visie.signaleringen:
                woorden = " ".join([melding.woorden, melding.bedoeld or "", melding.waarom])
                self._voeg_toe(melding.id, getalwaarden_in(woorden))
                for plek in (melding, *melding.ook):
                    self._voeg_toe(melding.id, self._plaats(plek.alinea))
        for uitspraak in regiovisie.raad.uitspraken:
            self._voeg_toe(uitspraak.id, self.van_uitspraak(uitspraak) | self._bron(uitspraak.bron))
        for belofte in regiovisie.raad.beloften:
            self._voeg_toe(belofte.id, frozenset().union(*map(self.van, belofte.acties)))
        for verschil in regiovisie.raad.bronverschillen:
            self._voeg_toe(verschil.id, self.van_verschil(verschil))
        for vergeleken in regiovisie.raad.regiovisies:
            eigen = [self.van(antwoord.id) for antwoord in vergeleken.antwoorden]
            self._voeg_toe(vergeleken.id, frozenset().union(*eigen))
            for bewijs in vergeleken.themas:
                self._voeg_toe(bewijs.id, self._plaats(bewijs.alinea or "") | self._van_plekken([bewijs.vindplaats]))
                self._voeg_toe(bewijs.id, getalwaarden_in(vergeleken.naam))

    def van(self, id: str) -> frozenset[str]:
        """Give the numbers the record with this id may show; none for an id that is no such record."""
        return self._per_id.get(id, frozenset())

    def van_uitspraak(self, uitspraak: Raadsuitspraak) -> frozenset[str]:
        """Give the numbers on which a statement can rest; what a council decided is its own ground, with its source."""
        besluit = getalwaarden_in(uitspraak.besluit or "") if isinstance(uitspraak, Gemeentestand) else frozenset()
        return self._van_plekken(uitspraak.vindplaatsen).union(besluit, *map(self._van_alinea, uitspraak.alineas))

    def van_verschil(self, verschil: Bronverschil) -> frozenset[str]:
        """Give the numbers of the words that differ, and what we reckoned with them."""
        return self._van_plekken(verschil.vindplaatsen).union(*map(getalwaarden_in, verschil.sommen))

    def _voeg_toe(self, id: str, getallen: frozenset[str]) -> None:
        self._per_id[id] = self.van(id) | getallen

    def _van_alinea(self, id: str) -> frozenset[str]:
        return getalwaarden_in(kale_tekst(self._adresboek.letterlijk.get(id, ""))) | self._plaats(id)

    def _van_plekken(self, ids: Collection[str | None]) -> frozenset[str]:
        plekken = [plek for plek in self._regiovisie.raad.vindplaatsen if plek.id in ids]
        return frozenset().union(*(getalwaarden_in(plek.woorden) | self._bron(plek.bron) for plek in plekken))

    def _plaats(self, id: str) -> frozenset[str]:
        return getalwaarden_in(self._adresboek.plaats(id)) if id in self._adresboek.pagina_van else frozenset()

    def _bron(self, bron: Bron) -> frozenset[str]:
        namen = [f"{een.naam} {een.ingezien}" for een in self._regiovisie.documenten if een.id == bron.document]
        return getalwaarden_in(" ".join([bron.paragraaf, *namen]))
