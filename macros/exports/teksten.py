"""The words that the machine forms share, so that each says the same."""

from __future__ import annotations

from macros.models import Begrip, WettelijkeDefinitie

TITEL = "Begrippen van de regiovisie IJsselland"
UITLEG = "Wat de woorden betekenen die elf gemeenten rond Zwolle gebruiken als zij over huiselijk geweld praten."
RECHTEN = (
    "De definities zijn tekst van de visie en van de elf gemeenten, of van de wet. "
    "De uitleg en al het andere vallen onder CC BY 4.0."
)


def geldigheid(begrip: Begrip) -> str:
    """Say from when to when a concept holds, as a DCMI Period (https://www.dublincore.org/specifications/dublin-core/dcmi-period/)."""
    einde = f" end={begrip.vervallen.sinds.isoformat()};" if begrip.vervallen else ""
    return f"start={begrip.geldig_vanaf};{einde} scheme=W3C-DTF;"


def standnoot(wet: WettelijkeDefinitie) -> str:
    """Say of which day the words of the law are."""
    return f"Tekst zoals gepubliceerd op {wet.dag}. Of zij later is gewijzigd, is niet nagegaan."
