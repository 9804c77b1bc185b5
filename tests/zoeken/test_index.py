"""What search reads of a built page, and how it is written down for the browser."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniature import MINIATURE
from playwright.sync_api import Page
from searching import Made, index_of

from macros.kern.paginas import Pagina
from macros.onderwerpen import laad
from macros.tekst.inhoud import Inhoud
from macros.zoeken import index as index_module
from macros.zoeken.index import maak_index
from macros.zoeken.lezen import Tekststuk, Zoekpagina, lees_gebouwd
from macros.zoeken.vouwen import woorden

_READ = """async ([first, later]) => {
  const { leesIndex } = await import("/zoeken/inhoud.js");
  const { vragen, paginas, synoniemen } = leesIndex(first, later);
  return vragen.map(({ pagina, plek, woorden }) => [paginas[pagina][0], plek, woorden.toSorted()]);
}"""
HOME, ADOPTED = "visie/2030-2034/index.md", "De derde alinea noemt het onderhandelbare uitgangspunt."


@pytest.fixture(scope="module")
def content() -> Inhoud:
    return laad(MINIATURE)


def read(content: Inhoud, body: str, path: str = "raad/index.md") -> tuple[Tekststuk, ...]:
    """The pieces of a page with this in its `main`; what stands around it is on every page."""
    page = next(page for page in content.paginas if page.pad == path)
    html = f"<html><body><header><p>Kop</p></header><main>{body}</main><footer><p>Voet</p></footer></body></html>"
    return lees_gebouwd(html, "ergens/", page, content).stukken


def words(pieces: tuple[Tekststuk, ...]) -> list[str]:
    return [piece.tekst for piece in pieces]


def test_a_page_that_is_called_as_adopted_text_keeps_its_title(content: Inhoud) -> None:
    assert read(content, f"<h1>{ADOPTED}</h1><p>Onze uitleg.</p>")[0].tekst == ADOPTED


@pytest.mark.parametrize("around", [f'<p data-tekst id="a-derde">{ADOPTED}</p>', f"<ul><li>{ADOPTED}</li></ul>"])
def test_adopted_text_counts_once_at_its_own_place(content: Inhoud, around: str) -> None:
    assert words(read(content, f"<h1>De raad</h1>{around}<p>Onze uitleg.</p>")) == ["De raad", "Onze uitleg."]
    assert ADOPTED in words(read(content, around, HOME))


@pytest.mark.parametrize(
    "left_out",
    [
        "<p hidden>weg</p>",
        "<div hidden><p>weg</p></div>",
        "<section data-search-exclude><p>weg</p></section>",
        "<nav><ul><li>weg</li></ul></nav>",
        "<script>weg</script><style>weg</style><noscript><p>weg</p></noscript><template><p>weg</p></template>",
        "<form><p>weg</p><label>weg</label></form>",
        "<svg><text>weg</text></svg>",
        "<p class='bronregel'>weg</p>",
        "<!-- <p>weg</p> -->",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(content: Inhoud, left_out: str) -> None:
    assert words(read(content, f"{left_out}<p>Dit <b>blijft</b>{'<br>'}staan.</p>")) == ["Dit blijft staan."]


def test_the_sign_of_a_link_to_a_place_is_not_read(content: Inhoud) -> None:
    assert words(read(content, '<h2 id="kop">Een kop <a class="anker" href="#kop">¶</a></h2>')) == ["Een kop"]


def test_a_piece_stands_at_its_own_id_or_that_around_it_or_that_of_its_heading(content: Inhoud) -> None:
    body = """<h1 id="titel">Titel</h1><p>Bovenaan.</p><h2 id="deel">Deel</h2><p>Onder deel.</p><p id="eigen">Eigen.</p>
        <div id="vak"><p>In het vak.</p><table><tr><td id="cel">Cel</td><td>Naast de cel</td></tr></table></div>
        <h3>Zonder id</h3><p>Onder zonder.</p>"""
    assert [(piece.plek, piece.niveau, piece.tekst, piece.kop) for piece in read(content, body)] == [
        ("", 1, "Titel", ""),
        ("", 0, "Bovenaan.", ""),
        ("deel", 2, "Deel", "Deel"),
        ("deel", 0, "Onder deel.", "Deel"),
        ("eigen", 0, "Eigen.", "Deel"),
        ("vak", 0, "In het vak.", "Deel"),
        ("cel", 0, "Cel", "Deel"),
        ("vak", 0, "Naast de cel", "Deel"),
        ("deel", 3, "Zonder id", "Zonder id"),
        ("deel", 0, "Onder zonder.", "Zonder id"),
    ]


def test_plain_words_beside_a_text_are_read_and_told_apart_from_it(content: Inhoud) -> None:
    ours = """<p class="gewoon toegevoegd" id="a-derde-gewoon" data-search-exclude="true"><span class="vanons">In gewone
        taal: </span>Praat erover. <span class="nakijken">(nog nakijken)</span>
        <a class="naartekst" href="#a-derde">naar de tekst</a></p>"""
    pieces = read(content, f'<h2 id="deel">Deel</h2><p data-tekst id="a-derde">{ADOPTED}</p>{ours}', HOME)
    assert [(piece.plek, piece.tekst, piece.gewoon) for piece in pieces[1:]] == [
        ("a-derde", ADOPTED, False),
        ("a-derde-gewoon", "Praat erover.", True),
    ]
    page = next(page for page in content.paginas if page.pad == HOME)
    _, later = maak_index([Zoekpagina("visie/", page, pieces)], [], [])
    assert later["stukken"] == [
        [["a-derde", "Deel", ADOPTED], ["a-derde-gewoon", "Deel", "Praat erover.", 1]],
    ]


def pages_of(*paths: str, text: str = "Niets.") -> list[list[Any]]:
    first, _ = index_of({path: Made("Titel", text=text) for path in paths})
    rows: list[list[Any]] = first["paginas"]
    return rows


def test_what_tells_of_the_site_itself_stands_at_the_back_and_an_earlier_edition_apart() -> None:
    rows = pages_of("hulp/zelf.md", "over/herkomst.md", "over/besluiten/taal.md", "visie/2030-2034/uitgave/eerste.md")
    assert [row[4] for row in rows] == [0, 1, 1, 2]
    assert [row[2] for row in rows] == ["Hulp", "Over deze site", "Over deze site", "Visie"]


def test_the_line_of_a_page_is_its_own_or_the_begin_of_its_text_and_short() -> None:
    long = "Een regel die begint en die daarna nog een hele tijd doorgaat, tot hij te lang is."
    assert pages_of("raad/x.md", text=long)[0][3] == "Een regel die begint en die daarna nog een hele tijd …"
    assert pages_of("raad/x.md", text=long[:50])[0][3] == long[:50]


ASKED = {
    "hulp/een.md": Made("Een", ["Hij slaat mij!", "hij slaat ons", "slaat hij mij", "ik ben bang", "de"], place="plek"),
    "raad/twee.md": Made("Twee", ["wat kost het", "wat kost de visie", "hoeveel kost de visie ons"]),
}


def test_the_questions_are_read_back_in_the_browser_as_the_words_that_say_something(modules: Page) -> None:
    assert sorted(modules.evaluate(_READ, index_of(ASKED))) == [
        ["hulp/een/", "plek", ["bang", "ben", "ik"]],
        # What has nothing but small words keeps them.
        ["hulp/een/", "plek", ["de"]],
        ["hulp/een/", "plek", ["hij", "mij", "slaat"]],
        ["hulp/een/", "plek", ["hij", "ons", "slaat"]],
        ["raad/twee/", "", ["hoeveel", "kost", "ons", "visie"]],
        ["raad/twee/", "", ["kost", "visie", "wat"]],
        ["raad/twee/", "", ["kost", "wat"]],
    ]


# Numbers, and many words that are shared.
_SAID = ["slaat", "mij", "hem", "7701", "112", "a1", "bang", "kost", "visie", "hulp", "thuis", "mes", "kind", "oma"]
_WORDS = st.lists(st.sampled_from(_SAID), min_size=1, max_size=14)


@given(st.lists(_WORDS.map(" ".join), min_size=1, max_size=20))
def test_any_questions_are_read_back_as_they_were_asked(modules: Page, questions: list[str]) -> None:
    told = modules.evaluate(_READ, index_of({"hulp/een.md": Made("Een", questions)}))
    assert sorted(row[2] for row in told) == sorted(sorted(one) for one in {frozenset(woorden(q)) for q in questions})


def test_what_is_too_much_at_once_is_read_later_and_each_page_has_its_turn(
    monkeypatch: pytest.MonkeyPatch, modules: Page
) -> None:
    whole = modules.evaluate(_READ, index_of(ASKED))
    monkeypatch.setattr(index_module, "_EERST", 50)
    first, later = index_of(ASKED)
    at_once = modules.evaluate(_READ, [first, later | {"vragen": []}])
    assert {address for address, *_ in at_once} == {"hulp/een/", "raad/twee/"}
    assert 2 <= len(at_once) < len(whole)
    assert sorted(modules.evaluate(_READ, [first, later])) == sorted(whole)


def test_the_same_pages_and_questions_give_the_same_bytes_in_whatever_order_they_are_asked() -> None:
    turned = {path: Made(page.title, page.questions[::-1], place=page.place) for path, page in ASKED.items()}
    assert json.dumps(index_of(ASKED)) == json.dumps(index_of(turned))


def test_a_page_without_questions_or_text_is_no_fault() -> None:
    first, later = index_of({"hulp/een.md": Made("Een")})
    assert (first["vragen"], later["vragen"]) == ([], [])
    assert Pagina("hulp/een.md", {}, ()).letterlijk is False
