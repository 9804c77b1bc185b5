"""Telephone numbers stand in data/hulp/ alone: there they are checked, and from there they are shown."""

import re
from collections.abc import Iterator

from macros.gegevens.hulp import Hulp, tel
from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel, regel_getoond
from macros.weergave.getoond import getoond

# What looks like a Dutch telephone number: the short ones, service numbers, 14 and an area code, ten digits.
_NUMMER = re.compile(
    r"""(?<![\w.,/-])(?:
        112|113|116(?:[ ]?\d{3})?|14[ ]?0\d{2,3}|0[89]00[ –-]{0,3}\d{4,7}|0\d{1,3}[ -]?\d{2,3}(?:[ -]?\d{2,4}){1,3}
    )(?![\w/-])""",
    re.VERBOSE,
)

# What stands in a tag is not read, but for what can be dialled.
_TEKENS = re.compile(r"<(?!a )[^>]*>")


def nummers_in(tekst: str) -> set[str]:
    """Give every telephone number in a text, as it is dialled."""
    return {tel(gevonden) for gevonden in _NUMMER.findall(tekst)}


def getoonde_nummers(hulp: Hulp) -> set[str]:
    """Give every number a resident may see, as it is dialled."""
    lijnen = {tel(nummer) for lijn in hulp.nummerlijst for nummer in lijn.nummers}
    return lijnen | {gemeente.tel for gemeente in hulp.gemeenten if gemeente.nummer}


@regel
def pagina_heeft_geen_nummer(inhoud: Inhoud) -> Iterator[Problem]:
    """No page holds a telephone number: a macro shows it."""
    for pagina in inhoud.paginas:
        for plaats, woorden in enumerate(pagina.regels, 1):
            # The adopted text has numbers of its own.
            for gevonden in sorted(nummers_in(woorden)) if not pagina.letterlijk else ():
                tekst = f'nummer: {gevonden} hoort in data/hulp/; schrijf hier {{{{ telefoonnummer("id") }}}}'
                yield pagina.fout(tekst, plaats)


@regel_getoond
def getoond_nummer_mag(inhoud: Inhoud) -> Iterator[Problem]:
    """No record brings a telephone number that is not in data/hulp/ or that no resident may see."""
    mag = getoonde_nummers(inhoud.regiovisie.hulp) | nummers_in(" ".join(inhoud.adresboek.letterlijk.values()))
    for pagina in inhoud.paginas:
        tekst = getoond(inhoud, pagina)
        for aanroep in pagina.aanroepen:
            for gevonden in sorted(nummers_in(_TEKENS.sub(" ", tekst[aanroep.regel - 1])) - mag):
                wat = f"{aanroep.naam}: toont het nummer {gevonden}, dat niet in data/hulp/ staat of niet mag"
                yield pagina.fout(wat, aanroep.regel)
