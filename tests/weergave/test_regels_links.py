"""Every way to write a link: what may stand in a page does, and all else is told on its line."""

from dataclasses import replace
from pathlib import Path

import pytest
from miniature import MINIATURE

from macros.kern.paginas import lees_pagina
from macros.kern.webadres import fout_in_tekst
from macros.onderwerpen import laad
from macros.publiceren.linkcontrole import dode_bestanden
from macros.tekst.inhoud import Inhoud
from macros.weergave.regels_links import link_is_te_lezen, link_leidt_ergens_heen

REFUSED = (
    "[x](?a=b)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#x6a;avascript:alert(1))",
    "[x](&#106;avascript:a)",
    "[x]( javascript:a)",
    "[x](\tjavascript:a)",
    "[x](data:text/html,x)",
    "[x](file:///etc/passwd)",
    "[x](ftp://a.nl/x)",
    "[x](http://a.nl/)",
    "[x](HTTP://a.nl)",
    "[x](//kwaad.example/x)",
    "[x](\\\\\\\\kwaad.example)",
    "[x](/\\kwaad.example)",
    "[x](https:kwaad.example)",
    "[x](https:/kwaad.example)",
    "[x](https:///kwaad.example)",
    "[x](https://bekend.nl@kwaad.example/)",
    "[x](https://a.nl:8443/)",
    "[x](https://xn--80ak6aa92e.com/)",
    "[x](https://аpple.com/)",
    "[x](https://127.0.0.1/)",
    "[x](https://localhost/)",
    "[x](https://[::1]/)",
    "[x](https://a.nl%2f@kwaad/)",
    "[x](vbscript:x)",
    "[x](mailto:a@b.nl?bcc=c@d.nl)",
    "[x](mailto:)",
    "[x](blob:https://a.nl/x)",
    "[x](view-source:https://a.nl)",
    "[x](weg.md)",
    "[x](../weg/index.md)",
    "[x](index.md#weg)",
    "[x](#weg)",
    "[x](/over/)",
    "[x](over)",
    "[x]()",
    "[](index.md)",
    "[ ](index.md)",
    "[x][a]\n\n[a]: javascript:alert(1)",
    "[a][]\n\n[a]: http://a.nl",
    "[a]\n\n[a]: weg.md",
    '[x](weg.md "titel")',
    "[x\ny](weg.md)",
    "| a |\n|---|\n| [x](weg.md) |",
    "Term\n: [x](weg.md)",
    "Tekst[^1].\n\n[^1]: zie [x](weg.md)",
    '!!! uitleg "U"\n    [x](weg.md)',
    "> [x](weg.md)",
    "- [x](weg.md)",
    "- a\n\n    [x](weg.md)",
    "![x](https://a.nl/p.png)",
    "![](weg.png)",
    "![x](data:image/png;base64,AAAA)",
    "[![](weg.png)](index.md)",
    "![x][p]\n\n[p]: http://a.nl/p.png",
    "<https://kwaad@x.nl>",
    "<http://a.nl/>",
    "https://a.nl/x",
    "http://a.nl",
    "www.a.nl",
    "[x] (https://a.nl)",
    "[x](https://a.nl",
    "[x][weg]",
    "[x](https://a.nl){: onclick=alert(1) }",
    "[x](https://a.nl){: target=_blank }",
    "[x](index.md){: href=javascript:a }",
    'Tekst\n{: style="display:none" }',
    "Tekst\n{: hidden }",
    "[https://goed.nl](https://kwaad.nl)",
    "[www.veiligthuis.nl](https://veilig-thuis.nl)",
    "*[x](weg.md)*",
    "[**x**](weg.md)",
    "# Kop [x](weg.md) {: #kopx }",
    "[x](we%67.md)",
    "[x](index.md?x=1#weg)",
    "[x](Index.md)",
    "[x](index.md/)",
    "[x](https://a.nl/\u200bx)",
    "[x](https://a.nl/\u202ex)",
    "[x](https://A.nl/)",
    "[x](whatsapp://send?text=x)",
    "[x](intent://x)",
    "[x](../hulp/weg.md)",
    "[x](https://a.nl\\@kwaad.nl)",
    "[x](https://a)",
    "[x](./)",
    "[x](..)",
    "[x](#)",
)
NO_FILE = (
    "![x](weg.png)",
    "[![x](weg.png)](index.md)",
    "[x](../../../etc/passwd.txt)",
    "[x](../begrippen.xls)",
    "[x](../gemaakt/weg.pdf)",
    "[x](../index.html)",
    "[x](index.MD)",
    "[x](index.html)",
    "[x](weg.pdf)",
    "[x](ＨＴＴＰＳ://a.nl)",
)
GOOD = (
    "[x](index.md)",
    "[x](#over)",
    "[x](index.md#over)",
    "[x](../index.md)",
    "[x](../hulp/index.md)",
    "[x](https://a.nl/)",
    "[x](https://www.a-b.co.uk/pad/?q=1&b=2#x)",
    "[x](https://a.nl/met_(haakjes))",
    "[x](../begrippen.csv)",
    "[x](../begrippen.ttl)",
    "[x](../adressen.json)",
    "[x](../gemaakt/wijzigingen.atom)",
    "[x](mailto:a@b.nl)",
    "<https://a.nl/>",
    '[x][a]\n\n[a]: https://a.nl/ "titel"',
    "Zie [1] en (2).",
    "`[x](weg.md)`",
    "    [x](javascript:a)",
    "Iets[^1].\n\n[^1]: noot",
    "[sic] (zie hierna)",
    "[a.nl](https://a.nl/)",
    "[www.a.nl](https://a.nl/x)",
    "[README.md](https://a.nl/README.md)",
    "`https://a.nl`",
    "[x](https://a.nl/caf%C3%A9)",
    "[x](https://a.nl/café)",
    "Kosten: 5 (of 6) [ ]",
    "a < b en c > d",
    "[x](../zoeken.md?q=woord)",
    "Een lijst: [a], [b]",
)


@pytest.fixture(scope="module")
def small() -> Inhoud:
    """Content of three pages: a rule need not look at more."""
    whole = laad(MINIATURE)
    kept = ("over/index.md", "index.md", "hulp/index.md", "zoeken.md")
    return replace(whole, paginas=tuple(page for page in whole.paginas if page.pad in kept))


def told(small: Inhoud, text: str, page: str = "over/index.md") -> list[str]:
    """What is wrong when a page ends with this text, line by line counted from its first."""
    old = next(one for one in small.paginas if one.pad == page)
    new = lees_pagina("\n".join(["---", "title: Zo", "---", "# Over {: #over }", "", text, ""]), page)
    content = replace(small, paginas=tuple(new if one is old else one for one in small.paginas))
    found = (*link_leidt_ergens_heen(content), *link_is_te_lezen(content), *dode_bestanden(content, Path("weg")))
    return [str(problem) for problem in found if problem.file == f"docs/{page}"]


@pytest.mark.parametrize("text", [*REFUSED, *NO_FILE])
def test_what_a_page_may_not_link_to_is_told_on_its_line(small: Inhoud, text: str) -> None:
    found = told(small, text)
    assert found
    assert {int(problem.split(":")[1]) for problem in found} <= {*range(6, 7 + text.count("\n"))}


@pytest.mark.parametrize("text", NO_FILE)
def test_a_file_that_is_not_there_is_told(small: Inhoud, text: str) -> None:
    assert any("is er niet" in problem or "leidt buiten docs/" in problem for problem in told(small, text))


@pytest.mark.parametrize("text", GOOD)
def test_what_an_editor_may_write_is_left_alone(small: Inhoud, text: str) -> None:
    assert told(small, text) == []


def test_of_two_that_look_the_same_each_is_told(small: Inhoud) -> None:
    lines = [problem.split(":")[1] for problem in told(small, "[x](weg.md)\n\n[x](../over/index.md)\n\n[y](weg.md)")]
    assert lines == ["6", "10"]


@pytest.mark.parametrize("host", ["kwaad.example", "www.dorp.example.kwaad.example", "dorp.exemple", "weer.example.nl"])
def test_a_help_page_links_only_to_whom_the_data_know(small: Inhoud, host: str) -> None:
    (found,) = told(small, f"[Een site](https://{host}/)", "hulp/index.md")
    assert "leidt naar een site die niet in data/hulp/ staat" in found
    assert told(small, f"[Een site](https://{host}/)") == []


@pytest.mark.parametrize("host", ["dorp.example", "www.dorp.example", "huis.example", "weer.example"])
def test_a_help_page_may_link_to_whom_the_data_know(small: Inhoud, host: str) -> None:
    assert told(small, f"[Een site](https://{host}/pad)", "hulp/index.md") == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "[x](javascript:a)",
            "[x](&#x6a;avascript:a)",
            "[x](java&Tab;script:a)",
            "[x](ja\nvascript:a)",
            "[x](http://a.nl)",
        ),
        *(
            "[x](//a.nl)",
            "zie [x]( data:a)",
            "[x](tel:112)",
            "[x](https://b@a.nl)",
            "[x]()",
            "[x](#)",
            "[x]: http://a.nl",
        ),
        *(
            "![x](p.png)",
            "[![x](y)](z.md)",
            "[een [twee]](file:a)",
            r"[a\](b](javascript:a)",
            "[x](javascript:a 'titel')",
        ),
    ],
)
def test_a_text_of_data_has_no_link_that_may_not_be(text: str) -> None:
    assert fout_in_tekst(text)


@pytest.mark.parametrize(
    "text",
    [
        *("[x](https://a.nl)", "[x](../over/index.md#x)", "noot[^1]: tekst", "[a](x.md) en [b](mailto:q@r.nl)"),
        *(
            "Let op [sic]: ja",
            "een [x] (zie)",
            '[x](https://a.nl "titel")',
            "Let op![^1]",
            "[x](https://a.nl/a?b=1&c=2)",
        ),
    ],
)
def test_a_text_of_data_may_link(text: str) -> None:
    assert fout_in_tekst(text) is None


@pytest.mark.parametrize("piece", ["[", "](", "[x](a ", "[x]: ", ']("', "](  "])
def test_a_long_text_is_read_at_once(piece: str) -> None:
    fout_in_tekst(piece * 30_000)
