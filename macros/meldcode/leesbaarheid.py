"""Our own words beside the meldcode are plain: a professional reads them between two conversations."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import html

from macros.kern.fouten import Problem
from macros.tekst.inhoud import Inhoud, regel_getoond
from macros.weergave.getoond import als_html, leesgemak, regel_van

ALARM = 55
# Below this a score says more about one long word than about a sentence.
GENOEG_WOORDEN = 8
# Not ours: the words of the visie and the names of laws.
_NIET_VAN_ONS = (
    "//article//*[@data-tekst or self::blockquote or self::nav or self::table or @class='laag'"
    " or contains(@class, 'noten') or contains(@class, 'letop')"
    " or contains(@class, 'bronregel') or contains(@class, 'wetswoorden')]"
    " | //article//a[starts-with(normalize-space(.), '‘')]"
)


@regel_getoond
def meldcode_leest_makkelijk(inhoud: Inhoud) -> Iterator[Problem]:
    """What we write about the meldcode is not hard to read: no paragraph, and no page as a whole."""
    for pagina in inhoud.paginas:
        if pagina.pad.startswith("meldcode/"):
            for cijfer, tekst in moeilijke_alineas(als_html(inhoud, pagina)):
                wat = f"leesbaarheid: {cijfer:.0f} van de {ALARM} punten; kies kortere zinnen en woorden: {tekst[:120]}"
                yield pagina.fout(wat, regel_van(inhoud, pagina, tekst))


def moeilijke_alineas(boom: html.HtmlElement) -> Iterator[tuple[float, str]]:
    """Yield (score, text) of each paragraph below the alarm, and of the page as a whole."""
    teksten = eigen_alineas(boom)
    for deel in [*([tekst] for tekst in teksten), teksten]:
        tekst = " ".join(deel)
        if len(tekst.split()) >= GENOEG_WOORDEN and (cijfer := leesgemak(deel)) < ALARM:
            yield cijfer, tekst


def eigen_alineas(boom: html.HtmlElement) -> list[str]:
    """Give every paragraph and point in our own words."""
    boom = deepcopy(boom)
    for element in boom.xpath(_NIET_VAN_ONS):
        element.drop_tree()
    gevonden = (" ".join(blok.text_content().split()) for blok in boom.xpath("//article//*[self::p or self::li]"))
    return [tekst for tekst in gevonden if tekst]
