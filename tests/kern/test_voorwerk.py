"""Front matter is what the generator makes of it, and that is what an editor typed."""

from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from macros.kern.voorwerk import SJABLONEN, lees_voorwerk

SOUND = [
    '---\ntitle: Praten over thuis\nparagraaf: "1.1"\n---\n\nTekst.\n',
    "---\ntitle: 'Zo''n vraag: en nu?'  # waarom\n...\nTekst.\n",
    '---\ntitle: >-\n  Een lange\n  naam\nparagraaf: ""\n---\nTekst.\n',
    "---  \ntitle: Een ‘naam’ – met & en € en é\n---\t\nTekst.\n",
    "---\nbegrippen: nee\nnummers: groot\ntaal: en\ndescription: '100% #1, of \"2026\"!'\n---\nTekst.\n",
    "---\n# Een opmerking.\ntaal: en # Engels\n\ntitle: Stap 1, 2 en 3\n---\nTekst.\n",
    "# Kop {: #kop }\n\nZonder voorwerk.\n",
]


@pytest.mark.parametrize("page", SOUND)
def test_what_is_typed_is_what_the_generator_reads(page: str) -> None:
    meta, lines, faults = lees_voorwerk(page, "docs/x.md")
    text, data = get_data(page)
    assert (meta, faults) == (data, [])
    assert "\n".join(page.split("\n")[lines:]).lstrip("\n") == text


_NO_TEXT = "title: de generator leest"
# A title as it is typed → what is told.
TITLES = {
    "Ouderen: Voor ouderen": "zet een tekst met een dubbele punt tussen aanhalingstekens",
    "Let op:": "zet een tekst met een dubbele punt tussen aanhalingstekens",
    "'t Huis": "het aanhalingsteken dat hier begint, eindigt nergens",
    '"Hulp" en advies': 'een tekst die met " begint',
    "'Hulp' en advies": "een tekst die met ' begint",
    "*Nieuw*": "een tekst die met * begint",
    "* Nieuw": "een tekst die met * begint",
    "&Co": "verwijzing met & en * gevonden",
    "!Nieuw": "wat met ! begint",
    "! Nieuw": "wat met ! begint",
    "%korting": "een tekst die met % begint",
    "@thuis": "een tekst die met @ begint",
    "`code`": "een tekst die met ` begint",
    "[Hulp] vragen": "een tekst die met [ begint",
    "[Hulp]": "title: hier hoort een tekst",
    "{Hulp}": "title: hier hoort een tekst",
    "| Hulp": "een tekst die met | begint",
    "> Hulp": "een tekst die met > begint",
    "#1": "wat achter # staat valt weg",
    "Stap #1": "wat achter # staat valt weg",
    "- Hulp": "een tekst die met - begint",
    "? Hulp": "een tekst die met ? begint",
    ", Hulp": "een tekst die met , begint",
    "2026": _NO_TEXT,
    "20.5": _NO_TEXT,
    "1_000": _NO_TEXT,
    "0x1F": _NO_TEXT,
    "12:30": _NO_TEXT,
    "2026-11-22": _NO_TEXT,
    "2026-99-99": _NO_TEXT,
    "Nee\nbegrippen: no": "begrippen: de generator leest no niet als tekst",
    "Yes": _NO_TEXT,
    "on": _NO_TEXT,
    ".inf": _NO_TEXT,
    "~": "title: ~ betekent niets",
    "Null": _NO_TEXT,
    "": "title: hier hoort een tekst",
    '""': "title: '' kan hier niet",
    '"a\\tb"': "title: een \\ in een tekst",
    "Een\n  twee": "title: loopt door op de volgende regel",
    "|\n  Een\n  twee": "title: 'Een\ntwee\n' kan hier niet; hier hoort een tekst op één regel",
    "\n  nl: Hulp": "title: hier hoort een tekst",
    "\n  - Hulp": "title: hier hoort een tekst",
    "Een\ttwee": "tab gevonden; gebruik spaties",
    "Een\u200btwee": "teken gevonden: U+200B (ZERO WIDTH SPACE)",
    "Een\x07twee": "stuurteken gevonden: U+0007 (BEL)",
    "'{{ x }}'": "title: bevat '{{'",
    "'{% x %}'": "title: bevat '{%'",
    "'{# x #}'": "title: bevat '{#'",
    "</title><meta http-equiv=refresh>": "title: bevat '<'",
    "Hulp &nbsp; vragen": "title: bevat '&nbsp;'",
    "Hulp &#60;b": "title: bevat '&#60;'",
    "a\ntitle: b": "title: staat hier twee keer",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_is_not_what_was_typed_is_told_on_its_line(title: str) -> None:
    page = f"---\ntemplate: hulp.html\ntitle: {title}\n---\n\nTekst.\n"
    (told,) = lees_voorwerk(page, "docs/hulp/x.md")[2]
    assert TITLES[title] in told.text
    assert told.line == (4 if title.startswith(("a\n", "Nee\n", "\n ")) and "\n " not in title else 3)


PLANTED = [
    ("---\ntitel: Praten\n---\n", 2, "veld: 'titel' bestaat niet; bedoelt u 'title'?"),
    ("---\nhide: [toc]\n---\n", 2, "veld: 'hide' bestaat niet"),
    ("---\nbegrippen: soms\n---\n", 2, "begrippen: 'soms' kan hier niet; hier hoort ja of nee"),
    ("---\nnummers: ja\n---\n", 2, "nummers: 'ja' kan hier niet; hier hoort geen of groot"),
    ("---\ntaal: Engels\n---\n", 2, "taal: 'Engels' kan hier niet"),
    ('---\nparagraaf: "1."\n---\n', 2, "paragraaf: '1.' kan hier niet"),
    ("---\nparagraaf: 1.10\n---\n", 2, "paragraaf: de generator leest 1.10"),
    ("---\n- title\n---\n", 2, "voorwerk: de generator laat het weg"),
    ("---\ntitle\n---\n", 2, "voorwerk: de generator laat het weg"),
    ("---\n---\n", 1, "het voorwerk begint met --- maar eindigt niet"),
    ("---\ntitle: Praten\n\nTekst.\n", 1, "het voorwerk begint met --- maar eindigt niet"),
    ("---\ntitle: Praten\n ---\n", 1, "het voorwerk begint met --- maar eindigt niet"),
    ("---\ntitle: Praten\n...\ntaal: en\n---\n", 3, "het voorwerk eindigt hier"),
    ("---\ntitle: Praten\n---\n\ntaal: en\n", 3, "het voorwerk eindigt hier"),
    ("\n---\ntitle: Praten\n---\n", 1, "voorwerk begint met precies ---"),
    (" ---\ntitle: Praten\n---\n", 1, "voorwerk begint met precies ---"),
    ("----\ntitle: Praten\n----\n", 1, "voorwerk begint met precies ---"),
    ("--- yaml\ntitle: Praten\n---\n", 1, "voorwerk begint met precies ---"),
    ("+++\ntitle = 'Praten'\n+++\n", 1, "voorwerk begint met precies ---"),
    ("—\u2014\ntitle: Praten\n---\n", 1, "voorwerk begint met precies ---"),
    ("\ntitle: Praten\n\nTekst.\n", 1, "voorwerk begint met precies ---"),
    ("title: Praten\n\nTekst.\n", 1, "het voorwerk begint en eindigt met een regel ---"),
    ("Let-op: dit is belangrijk.\n\nTekst.\n", 1, "de generator houdt deze regel voor voorwerk"),
]


@pytest.mark.parametrize(("page", "line", "message"), PLANTED)
def test_what_the_generator_reads_otherwise_is_told(page: str, line: int, message: str) -> None:
    (told,) = lees_voorwerk(page, "docs/x.md")[2]
    assert (told.file, told.line) == ("docs/x.md", line)
    assert message in told.text


def test_what_could_not_be_read_is_still_known() -> None:
    page = '---\ntitle: a: b\nparagraaf: "1.2"\n---\n'
    assert lees_voorwerk(page, "docs/x.md")[0] == {"title": "a: b", "paragraaf": "1.2"}
    assert lees_voorwerk(f"\n\n{page.replace(': b', '')}", "docs/x.md")[:2] == ({"title": "a", "paragraaf": "1.2"}, 6)


@pytest.mark.parametrize(
    ("page", "template", "right"),
    [
        ("hulp/ouderen.md", None, "hulp.html"),
        ("hulp/in-de-buurt/stad.md", "main.html", "hulp.html"),
        ("hulp/ouderen.md", "hulp.htm", "hulp.html"),
        ("begrippen/wet.md", "hulp.html", "begrip.html"),
        ("meldcode/wegwijzer.md", None, "wegwijzer.html"),
        ("meldcode/stap-1.md", "wegwijzer.html", "main.html"),
        ("zoeken.md", None, "zoeken.html"),
        ("over/index.md", "home.html", "main.html"),
        ("over/index.md", "../../geheim.html", "main.html"),
        ("index.md", "404.html", "home.html"),
    ],
)
def test_a_page_in_another_skeleton_is_told(page: str, template: str | None, right: str) -> None:
    head = f"---\ntemplate: {template}\n---\n" if template else "# Kop {: #kop }\n"
    (told,) = lees_voorwerk(head, f"docs/{page}")[2]
    wrong = "haal deze regel weg" if right == "main.html" else f"hier hoort 'template: {right}'"
    assert told.text == f"template: {wrong}"


@pytest.mark.parametrize(("page", "template"), [("hulp/x/y.md", "hulp.html"), ("index.md", None), ("raad/x.md", None)])
def test_a_page_in_its_own_skeleton_is_sound(page: str, template: str | None) -> None:
    head = f"---\ntemplate: {template}\n---\n" if template else "# Kop {: #kop }\n"
    assert lees_voorwerk(head, f"docs/{page}")[2] == []


def test_every_skeleton_is_of_some_page(project: Path) -> None:
    there = {file.name for file in (project / "overrides").glob("*.html")}
    assert set(SJABLONEN.values()) == there - {"main.html", "404.html"}
