"""Where on a finished page a mark stands that tells of a text that left: behind what it stood after."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 (as the library itself calls it)

from macros.oude_plaatsen import OudePlaats

_TABELDELEN = {"tr", "thead", "tbody", "table"}


def zet_achter(root: etree.Element, plek: OudePlaats, merktekens: list[etree.Element]) -> None:
    """Put marks behind the text that a text stood after, and behind what of ours stands there already.

    Args:
        root: the page, which is changed.
        plek: the place that was left.
        merktekens: what is to stand there, in order.
    """
    ouders = {kind: ouder for ouder in root.iter() for kind in ouder}
    element = next((deel for deel in root.iter() if plek.na and deel.get("id") == plek.na), None)
    if element is None:
        begin = 1 if len(root) and root[0].tag == "h1" else 0
        root[begin:begin] = merktekens
        return
    if element.tag == "li" and plek.soort != "punt" and element is ouders[element][-1]:
        element = ouders[element]
    if element.tag == "li":
        element.extend(merktekens)
        return
    while element.tag in _TABELDELEN or ouders[element].get("class", "").startswith("tabelrol"):
        element = ouders[element]
    ouder = ouders[element]
    plaats = list(ouder).index(element) + 1
    while plaats < len(ouder) and "toegevoegd" in ouder[plaats].get("class", "").split():
        plaats += 1
    ouder[plaats:plaats] = merktekens
