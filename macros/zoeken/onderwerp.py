"""What the search of the site is made with."""

from macros.tekst.inhoud import Onderwerp

ONDERWERP = Onderwerp(naam="zoeken")
