"""Our plain words beside the text of a visie: of which text they are, and whether anyone read them beside it."""

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from macros.gegevens.gewone_taal import Hertaling
from macros.gegevens.uitgaven import Tekstdeel
from macros.gegevens.visie import Visie
from macros.kern.fouten import Problem
from macros.kern.paginas import Pagina
from macros.kern.records import kale_tekst, vingerafdruk
from macros.tekst.adresboek import visie_van
from macros.tekst.inhoud import Inhoud
from macros.visie.noten import erachter
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.wissel import uitgave_van
from macros.weergave.render import vul

ZIE_NOOT = "(zie de noot)"
_AFDRUK = 12
_DIEPST = 4


@lru_cache(maxsize=4)
def tekst_met_koppen(inhoud: Inhoud, periode: str) -> tuple[tuple[Tekstdeel, str], ...]:
    """Give the text of a period in reading order, each piece with the headings it stands under on its page."""
    koppen: list[Tekstdeel] = []
    gevonden = []
    for deel in huidige_tekst(inhoud, periode):
        if deel.soort == "kop":
            koppen = [kop for kop in koppen if (kop.niveau or 1) < (deel.niveau or 1)]
        koppen = [kop for kop in koppen if kop.pagina == deel.pagina]
        gevonden.append((deel, " ".join(kop.tekst for kop in koppen)))
        if deel.soort == "kop":
            koppen.append(deel)
    return tuple(gevonden)


def afdruk_van(inhoud: Inhoud, hertaling: Hertaling) -> str:
    """Give the begin of the fingerprint of the text that plain words are about, as it is now."""
    teksten = inhoud.adresboek.letterlijk
    return vingerafdruk(" ".join(teksten.get(id, "") for id in hertaling.bij))[:_AFDRUK]


def is_gewijzigd(inhoud: Inhoud, hertaling: Hertaling) -> bool:
    """Say whether the text changed after somebody read the plain words beside it."""
    return hertaling.gelezen is not None and hertaling.gelezen.afdruk != afdruk_van(inhoud, hertaling)


def nog_nakijken(inhoud: Inhoud, hertaling: Hertaling) -> bool:
    """Say whether plain words are still to be read beside their text: nobody did, or it changed since."""
    return hertaling.gelezen is None or is_gewijzigd(inhoud, hertaling)


def na_te_kijken(inhoud: Inhoud, visie: Visie) -> tuple[str, ...]:
    """Give the ids of the plain words of a visie that are still to be read beside their text."""
    return tuple(een.id for een in visie.gewone_taal if een.tekst and nog_nakijken(inhoud, een))


def om_opnieuw_te_lezen(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield what is no fault, but has plain words wait for a reading: that their text changed after the last."""
    for een in (een for visie in inhoud.regiovisie.visies for een in visie.gewone_taal if is_gewijzigd(inhoud, een)):
        tekst = f"de tekst veranderde daarna; lees het opnieuw en typ regiovisie hertaling gelezen {een.id} --door ROL"
        yield inhoud.fout(een, "gelezen", tekst)


@dataclass(frozen=True)
class Kapittel:
    """A heading of the visie with the plain words under it, each with whether it is still to be read."""

    kop: Tekstdeel
    niveau: int
    woorden: tuple[tuple[Hertaling, bool], ...]


def kapittels(inhoud: Inhoud, visie: Visie) -> tuple[Kapittel, ...]:
    """Give the plain words of a visie in reading order, by heading; a heading stays that has some below it."""
    per_id = {een.bij[0]: een for een in visie.gewone_taal if een.tekst}
    gevonden: list[tuple[Tekstdeel, list[Hertaling]]] = []
    for deel, _ in tekst_met_koppen(inhoud, visie.periode.id):
        if deel.soort == "kop":
            gevonden.append((deel, []))
        if gevonden and deel.id in per_id:
            gevonden[-1][1].append(per_id[deel.id])
    over: list[Kapittel] = []
    for kop, woorden in reversed(gevonden):
        niveau = min((kop.niveau or 1) + 1, _DIEPST)
        if woorden or (over and over[-1].niveau > niveau):
            over.append(Kapittel(kop, niveau, tuple((een, nog_nakijken(inhoud, een)) for een in woorden)))
    return tuple(reversed(over))


def gewone_taal_op(inhoud: Inhoud, pagina: Pagina) -> Iterator[tuple[Hertaling, str]]:
    """Yield the plain words beside the text on a page, each with its HTML: of its own edition, the newest or a frozen.

    That of a text that has none, with the reason why, is empty.
    """
    visie = visie_van(inhoud.regiovisie, pagina)
    if uitgave := uitgave_van(inhoud, pagina):
        hier, noten = visie.gewone_taal_van(uitgave.id), dict[str, str]()
    else:
        thuis = inhoud.adresboek.pagina_van
        hier = tuple(een for een in visie.gewone_taal if thuis.get(een.bij[0]) == pagina.pad)
        noten = {melding.alinea: melding.anker for melding in reversed(visie.signaleringen) if melding.geldt}
    for een in hier:
        noot = next((noten[id] for id in een.bij if id in noten), "")
        nakijken = not uitgave and nog_nakijken(inhoud, een)
        velden = {"een": een, "woorden": zonder_noot(een), "nakijken": nakijken, "noot": noot}
        yield een, vul("_gewoon.html.j2", zie_noot=ZIE_NOOT in (een.tekst or ""), **velden) if een.tekst else ""


def zonder_noot(een: Hertaling) -> str:
    """Give plain words without the call to a note."""
    return " ".join(kale_tekst(een.tekst or "").replace(f" {ZIE_NOOT}", "").split())


def zet_gewone_taal(root: etree.Element, gewoon: Iterable[tuple[Hertaling, str]]) -> None:
    """Put plain words beside their text, behind the last of several; a text that has none is marked as such."""
    blokken = {element.get("id"): element for element in root.iter() if element.get("data-tekst") is not None}
    ouders = {kind: ouder for ouder in root.iter() for kind in ouder}
    for een, html in gewoon:
        hier = [blokken[id] for id in een.bij if id in blokken]
        for blok in hier:
            blok.set(*(("data-gewoon", een.anker) if html else ("data-zonder", "")))
        if html and hier:
            _zet_naast(hier[-1], etree.fromstring(html.strip()), ouders)


def _zet_naast(blok: etree.Element, woorden: etree.Element, ouders: Mapping[etree.Element, etree.Element]) -> None:
    paar = etree.Element("div", {"class": "paar"})
    if blok.tag == "li":
        # What is its own goes into a box of its own; its control and the points below it stay outside.
        einde = next(nummer for nummer, kind in enumerate(blok) if kind.get("class") == "anker toegevoegd")
        eigen = etree.SubElement(paar, "div", {"class": "eigen"})
        eigen.text, blok.text = blok.text, None
        eigen[:], blok[:einde] = blok[:einde], [paar]
    else:
        houder, plaats = erachter(blok, ouders)
        if houder[plaats - 1] is not blok:
            houder.insert(plaats, woorden)
            return
        paar.tail, blok.tail = blok.tail, None
        paar.append(blok)
        houder[plaats - 1] = paar
    paar.append(woorden)
