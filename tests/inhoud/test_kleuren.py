"""Each colour for text is read on each ground it may stand on, in light and in dark; so are the edges of controls."""

from itertools import product

import pytest

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.site import Palet

_TEXT = ("inkt", "zacht", "rivier", "oker_tekst")
_GROUND = ("papier", "vlak", "steen", "rivier_licht", "oker_vlak")
# Ours is above the 4.5 of WCAG 1.4.3; an edge has the 3 of 1.4.11.
_READ, _SEEN = 6.0, 3.0


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(palette: Palet) -> list[str]:
    """The pairs of a palette that can't be told apart well enough."""
    colours = palette.model_dump()
    asked = [(colours[text], colours[ground], _READ, f"{text} on {ground}") for text, ground in product(_TEXT, _GROUND)]
    asked += [("#fff", colours["diep"], _READ, "white on diep")]
    asked += [(colours["rand"], colours[ground], _SEEN, f"rand on {ground}") for ground in _GROUND]
    return [pair for one, other, least, pair in asked if contrast(one, other) < least]


@pytest.mark.parametrize("scheme", ["licht", "donker"])
def test_every_colour_of_text_is_read_on_every_ground(regiovisie: Regiovisie, scheme: str) -> None:
    palette: Palet = getattr(regiovisie.site.kleuren, scheme)
    assert too_faint(palette) == []
    fainter = palette.model_copy(update={"zacht": palette.rand})
    assert "zacht on papier" in too_faint(fainter) or "zacht on rivier_licht" in too_faint(fainter)


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#fff", "#000")) == 21
    assert round(contrast("#767676", "#fff"), 2) == 4.54
