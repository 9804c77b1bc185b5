"""Who the region is: its name and words, its colours on screen and on paper, its mark and its map."""

from datetime import date
from typing import Annotated, Literal

from macros.kern.bevindingen import vorm
from macros.kern.records import Id, Record, Tekst

Kleur = Annotated[str, vorm(r"^#([0-9a-f]{3}|[0-9a-f]{6})$", "een kleur zoals #1a2b3c")]
Pad = Annotated[str, vorm(r"^M[A-Za-z0-9 .-]+$", "een lijn zoals in een SVG, die met M begint")]
"""A line of an SVG drawing: the value of `d`."""
_MELDADRES = r"^(mailto:[^\s@?{}]+@[^\s@?{}]+\.[^\s@?{}]+(\?[^\s{}]*(\{adres\})?)?|https://[^\s{}]+(\{adres\})?)$"
_HOORT = "mailto: of https:// met een adres, en {adres} aan het einde als dat van de alinea erbij moet"
Meldadres = Annotated[str, vorm(_MELDADRES, _HOORT)]
Bewerkadres = Annotated[
    str, vorm(r"^https://[^\s{}]+\{pad\}$", "een adres dat met https:// begint en op {pad} eindigt")
]


class Palet(Record):
    """The colours of a screen that is light or dark; the style sheets call them by the same names."""

    papier: Kleur
    vlak: Kleur
    steen: Kleur
    inkt: Kleur
    zacht: Kleur
    lijn: Kleur
    rand: Kleur
    diep: Kleur
    rivier: Kleur
    rivier_licht: Kleur
    oker: Kleur
    oker_tekst: Kleur
    oker_vlak: Kleur
    oker_lijn: Kleur


class Druk(Record):
    """The colours that are other on paper than on a light screen."""

    lijn: Kleur


class Kleuren(Record):
    """All colours of the site."""

    licht: Palet
    donker: Palet
    druk: Druk


class Streep(Record):
    """A line of the mark."""

    naam: Id
    kleur: Kleur
    pad: Pad


class Merk(Record):
    """The mark: a few lines on a square of 44 by 44; `titel` says what one sees."""

    titel: Tekst
    strepen: tuple[Streep, ...]


class Kaart(Record):
    """The map of the municipalities among the help pages, on a field of 360 by 480; `naam` says what one sees."""

    naam: Tekst
    rivier: Pad
    zijrivier: Pad | None = None


class Punt(Record):
    """A place on a drawing."""

    x: int
    y: int


class Voorplaat(Record):
    """The drawing behind the first words of the home page, on a field of 690 by 660 whose corner is (-70, -30)."""

    rivier: Pad
    zijrivier: Pad | None = None
    plaatsen: tuple[Punt, ...] = ()
    midden: Punt | None = None


class Beveiliging(Record):
    """Where to tell of a hole in the security (RFC 9116), and the day until which that has been looked at."""

    contact: Annotated[
        str,
        vorm(
            r"^(mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https://\S+|tel:\+[0-9-]+)$", "mailto:, https:// of tel: met een adres"
        ),
    ]
    geldig_tot: date


class Site(Record):
    """Who the region is.

    `streek` is the name of the region alone, `omgeving` where it lies ("rond Stad"), `gemeenten` how many
    municipalities it has, in words. `houder` is whose work our texts are: the holder of the licence, and the author
    that the PDFs name. Left out while nobody is known: `beveiliging`, who wants to hear of a hole; `melden`, who wants
    to hear of any other fault, with `{adres}` where that of the place comes; `bewerken`, where a page can be edited,
    with `{pad}` where its path under docs/ comes. `deelt` are the subjects of which it shares the national part of the
    project it stands on. `genoemd: deels` when the sources do not name all of its municipalities;
    `eigennamen` are other names that belong to this region alone, such as that of its province.
    """

    naam: Tekst
    ondertitel: Tekst
    omschrijving: Tekst
    streek: Tekst
    omgeving: Tekst
    gemeenten: Tekst
    genoemd: Literal["alle", "deels"] = "alle"
    eigennamen: tuple[Tekst, ...] = ()
    houder: Tekst
    beveiliging: Beveiliging | None = None
    melden: Meldadres | None = None
    bewerken: Bewerkadres | None = None
    deelt: tuple[Literal["hulp", "meldcode", "over", "zoeken"], ...] = ()
    kleuren: Kleuren
    merk: Merk
    kaart: Kaart | None = None
    voorplaat: Voorplaat

    @property
    def in_een_zin(self) -> str:
        """The name as it reads within a sentence: `regiovisie Streek`."""
        return self.naam[:1].lower() + self.naam[1:]
