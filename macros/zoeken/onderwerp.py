"""What the search of the site is made with."""

from macros.tekst.inhoud import Onderwerp
from macros.zoeken import regels

ONDERWERP = Onderwerp(naam="zoeken", regels=(regels,))
