"""Front matter is what the generator makes of it, and that is what an editor typed."""

import pytest
from mkdocs.utils.meta import get_data

from macros.kern.voorwerk import lees_voorwerk

SOUND = [
    '---\ntitle: Praten over thuis\nparagraaf: "1.1"\n---\n\nTekst.\n',
    "---\ntitle: 'Zo''n vraag: en nu?'  # waarom\n...\nTekst.\n",
    '---\ntitle: Een lange\n  naam\nparagraaf: ""\n---\nTekst.\n',
    "# Kop {: #kop }\n\nZonder voorwerk.\n",
]


@pytest.mark.parametrize("page", SOUND)
def test_what_is_typed_is_what_the_generator_reads(page: str) -> None:
    meta, lines, faults = lees_voorwerk(page, "docs/x.md")
    text, data = get_data(page)
    assert (meta, faults) == (data, [])
    assert "\n".join(page.split("\n")[lines:]).lstrip("\n") == text


PLANTED = [
    ("---\ntitle: 2026\n---\n", 2, "title: de generator leest 2026 niet als tekst"),
    ("---\ntemplate: hulp.html\nbegrippen: no\n---\n", 3, "begrippen: de generator leest no niet als tekst"),
    ("---\ntitle: 2026-11-22\n---\n", 2, 'schrijf "2026-11-22"'),
    ("---\nparagraaf: 1.10\n---\n", 2, "paragraaf: de generator leest 1.10"),
    ("---\ntitle:\n---\n", 2, "title: hier hoort een tekst"),
    ("---\ntitle: [a, b]\n---\n", 2, "title: hier hoort een tekst"),
    ("---\ntitle: Stap #1\n---\n", 2, "title: wat achter # staat valt weg"),
    ("---\ntitel: Praten\n---\n", 2, "veld: 'titel' bestaat niet; bedoelt u 'title'?"),
    ("---\ntitle: a\ntitle: b\n---\n", 3, "title: staat hier twee keer"),
    ("---\ntitle: a: b\n---\n", 2, "geen geldige YAML"),
    ("---\ntitle: 2026-99-99\n---\n", 2, "voorwerk: de generator kan het niet lezen"),
    ("---\n- title\n---\n", 2, "voorwerk: de generator laat het weg"),
    ("---\ntitle: Praten\n\nTekst.\n", 1, "het voorwerk begint met --- maar eindigt niet"),
    ("Let-op: dit is belangrijk.\n\nTekst.\n", 1, "de generator houdt deze regel voor voorwerk"),
]


@pytest.mark.parametrize(("page", "line", "message"), PLANTED)
def test_what_the_generator_reads_otherwise_is_told(page: str, line: int, message: str) -> None:
    (told,) = lees_voorwerk(page, "docs/x.md")[2]
    assert (told.file, told.line) == ("docs/x.md", line)
    assert message in told.text
