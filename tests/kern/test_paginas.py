import os
from pathlib import Path

import pytest

from macros.kern.fouten import DataError
from macros.kern.paginas import Aanroep, Tekstblok, Tekstkader, lees_pagina, lees_paginas


def test_blocks_and_calls_keep_order_id_and_line() -> None:
    page = lees_pagina(
        '---\nparagraaf: "1"\n---\n\n# Kop {: #kop }\n\nEen zin.\nNog een.\n{: #a-12345 }\n\n'
        "- punt\n  {: #a-punt }\n1. twee\n\n"
        '{{ ambitie("x") }}\n',
        "visie/2030-2034/index.md",
    )
    assert page.delen == (
        Tekstblok("kop", "Kop", 5, 5, "kop", niveau=1),
        Tekstblok("a-12345", "Een zin.\nNog een.", 7, 9, "alinea"),
        Tekstblok("a-punt", "punt", 11, 12, "punt"),
        Tekstblok(None, "twee", 13, 13, "punt", genummerd=True),
        Aanroep("ambitie", ("x",), 15),
    )
    assert (page.periode, page.letterlijk) == ("2030-2034", True)


def test_a_heading_in_an_example_is_none_and_what_the_generator_fills_in_there_is() -> None:
    page = lees_pagina('Zo:\n\n```\n# Kop {: #kop }\n\n{{ ambitie("x") }}\n```\nSlot.\n\n```\nOpen.\n', "x.md")
    assert page.delen == (
        Tekstblok(None, "Zo:", 1, 1, "alinea"),
        Tekstblok(None, '```\n# Kop {: #kop }\n\n{{ ambitie("x") }}\n```', 3, 7, "alinea"),
        Aanroep("ambitie", ("x",), 6),
        Tekstblok(None, "Slot.", 8, 8, "alinea"),
        Tekstblok(None, "```\nOpen.", 10, 11, "alinea"),
    )


def test_a_page_of_a_visie_without_paragraaf_is_ours() -> None:
    assert not lees_pagina("# Kop {: #kop }\n", "visie/2030-2034/index.md").letterlijk


def test_an_admonition_is_ours() -> None:
    text = (
        '!!! uitleg toegevoegd "Ons kader"\n    Van ons.\n\n    Ook van ons.\n\nVan de visie.\n!!! let-op\n    Slot.\n'
    )
    page = lees_pagina(text, "x.md")
    assert page.delen == (
        Tekstkader("uitleg toegevoegd", "Ons kader", "Van ons. Ook van ons."),
        Tekstblok(None, "Van de visie.", 6, 6, "alinea"),
        Tekstkader("let-op", "", "Slot."),
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Zin.\n\n<div>fout</div>\n", 3, "HTML hoort niet in een pagina"),
        ("{% for x in y %}\n", 1, "horen niet in een pagina"),
        ("## Kop {#id}\n", 1, "horen niet in een pagina"),
        ('tekst {{ ambitie("x") }}\n', 1, "een macro staat alleen op een regel"),
        ("{{ ambitie }}\n", 1, "een macro staat alleen op een regel"),
        ("{{ x|upper }}\n", 1, "een macro staat alleen op een regel"),
        ("Kat &amp; hond.\n", 1, "'&amp;' wordt een ander teken"),
        ("Kat&#38;hond.\n", 1, "'&#38;' wordt een ander teken"),
        ("- a&nbsp;b\n", 1, "'&nbsp;' wordt een ander teken"),
        ("Zin <?php echo 1 ?>\n", 1, "HTML hoort niet in een pagina"),
    ],
)
def test_what_does_not_belong_on_a_page_is_told(text: str, line: int, message: str) -> None:
    (told,) = lees_pagina(text, "over/x.md").problemen
    assert (told.file, told.line) == ("docs/over/x.md", line)
    assert message in told.text


ODD_NAMES = [b"een twee.md", b"a#b.md", b"a?b.md", b"a%20b.md", b"Kop.md", b"a..b.md", b"a\nb.md", b"a\xff.md", b".md"]
ODD_NAMES += [
    b"README.md",
    b"-a.md",
    b"a_b.md",
    b"a" * 150 + b".md",
    "é.md".encode(),
    b"Map/a.md",
    b"a\tb.md",
    b"<b>.md",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_page_with_an_odd_name_is_told_on_one_line_that_can_be_shown(tmp_path: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118 (a name of bytes)
    Path(os.fsdecode(path)).parent.mkdir(exist_ok=True)
    Path(os.fsdecode(path)).write_text("# Kop {: #kop }\n")
    with pytest.raises(DataError) as told:
        lees_paginas(tmp_path)
    (line,) = str(told.value).splitlines()
    assert "een pagina heet met kleine letters" in line
    assert line.isprintable()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.md", "a/index.md"), "docs/a.md:1: /a/ is ook het adres van docs/a/index.md"),
        (("b/c/index.md", "b/c.md"), "docs/b/c.md:1: /b/c/ is ook het adres van docs/b/c/index.md"),
        (("map.md/",), "docs/map.md:1: dit is een map"),
        (("over/x.md/",), "docs/over/x.md:1: dit is een map"),
    ],
)
def test_two_pages_with_one_address_and_a_folder_called_a_page_are_told(
    tmp_path: Path, names: tuple[str, ...], message: str
) -> None:
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.write_text("# Kop {: #kop }\n")
    with pytest.raises(DataError) as told:
        lees_paginas(tmp_path)
    assert message in str(told.value)
