import pytest

from macros.kern.paginas import Aanroep, Tekstblok, Tekstkader, lees_pagina


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
    ],
)
def test_what_does_not_belong_on_a_page_is_told(text: str, line: int, message: str) -> None:
    (told,) = lees_pagina(text, "over/x.md").problemen
    assert (told.file, told.line) == ("docs/over/x.md", line)
    assert message in told.text
