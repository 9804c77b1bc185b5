"""The text of a record is a sentence or more in one paragraph: shown as typed, or refused."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from macros.kern.opmaak import EXTENSIES, als_zin, geen_zin, maak_html

STRUCTURE = [
    *("# Kop", "## Kop", "#Kop", "- punt", "* punt", "+ punt", "1) punt", "> aanhaling", "***", "---", "___", "* * *"),
    *(": uitleg", "[^1]: noot", "[x]: https://x.nl", "*[HG]: huiselijk geweld", "!!! uitleg", "??? uitleg", "::: x"),
    *("```", "``` code", "~~~", "a\n- b", "a\n# b", "a\n\nb", "a\n> b", "a\n| b |\n|---|", "a\n===", "a\n    b"),
    *("a\n: b", "a { .x }", "a {.x}", "*a*{ #x }", "{#x}", "a **vet", "vet** a", "*schuin", "_schuin", "`code"),
    *("a * b", "a` b", "[tekst](x.md", "[tekst] (https://x.nl)", "[tekst][weg]", "[[wiki]]", "![beeld](x.png)"),
    *("~~weg~~", "==merk==", "++in++", "m^2^", ":smile:", "a\\", "\\", "a\tb", "a\x02b", "a\x7fb", "a\u200bb"),
    *("a\u2028b", "• punt", "☐ taak", "[ ] taak", "[x] taak", "a) punt", "(1) punt", "a;b;c;d", "\xa0a", "a\xa0\xa0b"),
    *("[TOC]", "[x](javascript:alert(1))", "[x](JAVASCRIPT:x)", "[x]( vbscript:x)", "[x](data:text/html,x)"),
    *("[x](file:///etc/passwd)", "[x](&#106;avascript&colon;x)", "[x](java&colon;x)"),
]


@pytest.mark.parametrize("text", STRUCTURE)
def test_a_text_that_would_be_more_than_a_sentence_is_refused(text: str) -> None:
    assert geen_zin(text)


SENTENCES = [
    *("Een zin.", "**Vet** en *schuin*.", "Met `code` en [een link](x.md).", "[Buiten](https://x.nl/a_b?c=d#e)."),
    *("9. Totaalbeeld | CBS", "2026. Dat jaar", "112 bellen", "%", "§ 2.3 zegt", "‘Zo’", "… en verder", "| a |"),
    *("A & B", "a_b_c", "5-jarigen", "’s Avonds", "1,5 en 2,5", "12:30 uur", "Noot[^4].", "(soms)", "€ 100"),
    *("e-mail en/of brief", "0800 – 2000", "2030 - 2026 + 1 = 5", "x@y.nl", "Let op: dit; en dat.", "[sic] dus"),
    *("– Samen Sterk –", "Zie [de raad].", "C++", "[Bel](tel:112)", "[Mail](mailto:x@y.nl)"),
]


@pytest.mark.parametrize("text", SENTENCES)
def test_an_ordinary_sentence_passes(text: str) -> None:
    assert geen_zin(text) is None


@pytest.mark.parametrize("text", ["a | b", "| a", "a |", "a || b", r"a \| b", "[a | b](c.md)", "**a | b**"])
def test_a_bar_in_a_text_ends_no_cell(text: str) -> None:
    table = maak_html(f"| x | y |\n|---|---|\n| {als_zin(text)} | z |")
    assert table.count("<td>") == 2
    assert "\\" not in table


def test_a_bar_in_code_stays_as_it_is() -> None:
    assert "<code>a|b</code>" in maak_html(f"| x | y |\n|---|---|\n| {als_zin('`a|b`')} | z |")


def test_a_number_that_opens_a_text_is_no_list() -> None:
    assert maak_html(als_zin("9. Een noot")) == "<p>9. Een noot</p>"


def test_the_checks_read_markdown_as_the_generator_does(project: Path) -> None:
    config = load_config(f"{project}/mkdocs.yml")
    assert {*config.markdown_extensions} == {*EXTENSIES, "toc"}
