"""What the search of the site is made with."""

from macros.tekst.inhoud import Onderwerp
from macros.zoeken import regels
from macros.zoeken.maken import BESTANDEN, leg_zoekbestanden

ONDERWERP = Onderwerp(
    naam="zoeken", regels=(regels,), na_bouw=leg_zoekbestanden, bestanden=lambda _inhoud: [*BESTANDEN]
)
