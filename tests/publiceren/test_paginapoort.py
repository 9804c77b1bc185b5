"""The gate on built pages: a fault of each kind, planted in a page of the built miniature, is told and placed."""

import re
from pathlib import Path

import pytest
from miniature import plant

from macros.kern.fouten import DataError, Problem
from macros.onderwerpen import gelezen, laad
from macros.publiceren.paginapoort import gebouwde_paginas, keur_paginas
from macros.publiceren.paginasoorten import SOORTEN
from macros.publiceren.proefbouw import proefbouw
from macros.tekst.inhoud import Inhoud

OVER, HELP, CONCEPT = "over/index.html", "hulp/kijken/index.html", "begrippen/geweld-thuis/index.html"
ADOPTED, GUIDE, SEARCH = "visie/2030-2034/index.html", "meldcode/wegwijzer/index.html", "zoeken/index.html"
FRAME, NAME = "kader/geweld-thuis/index.html", "id/begrip/geweld-thuis/index.html"
_HEAD, _TEXT = "</head>", "</article>"

# What is told: a page, what is taken out (a regular expression), what comes in its place.
PLANTED = [
    ("elke pagina: hier hoort precies één <title>", OVER, "<title>.*?</title>", "<title> </title>"),
    ("elke pagina: hier hoort precies één <title>", OVER, _HEAD, "<title>Nog een</title></head>"),
    ("elke pagina: de taal", OVER, 'lang="nl"', ""),
    ("elke pagina: de taal", OVER, 'lang="nl"', 'lang="en"'),
    ("elke pagina: referrer", OVER, '<meta name="referrer"[^>]*>', ""),
    *(
        ("elke pagina: een andere pagina", OVER, _TEXT, f"<{tag}></{tag}></article>")
        for tag in ("iframe", "object", "embed", "applet")
    ),
    ("elke pagina: een andere pagina", OVER, _HEAD, "<base href='/x/'></head>"),
    ("elke pagina: een kop is leeg", OVER, _TEXT, "<h2 id='x'> </h2></article>"),
    ("elke pagina: een adres of kenmerk", OVER, _TEXT, "<a href='{{ x }}'>x</a></article>"),
    ("pagina om te lezen: hier hoort precies één titel", OVER, "<h1", "<h2"),
    ("pagina om te lezen: hier hoort precies één titel", OVER, _TEXT, "<h1>Nog een</h1></article>"),
    ("pagina om te lezen: hier hoort precies één <main>", OVER, "<main", "<div"),
    ("pagina om te lezen: de eerste link", OVER, '<a class="overslaan".*?</a>', ""),
    ("pagina om te lezen: de eerste link", HELP, 'id="inhoud"', 'id="inhou"'),
    ("pagina om te lezen: wie de pagina opent", OVER, _HEAD, "<meta http-equiv=REFRESH content='0;url=/'></head>"),
    ("pagina om te lezen: wie de pagina opent", HELP, _HEAD, "<meta http-equiv=refresh content='0;url=/'></head>"),
    ("pagina om te lezen: zoekmachines", OVER, _HEAD, "<meta name=robots content=noindex></head>"),
    ("pagina om te lezen: de link om het alarmnummer", "index.html", 'href="tel:112"', 'href="tel:113"'),
    ("pagina om te lezen: de link om Veilig Thuis", OVER, 'href="tel:08002000"', 'href="tel:0800"'),
    *(
        ("pagina om te lezen: hier hoort precies één zoekveld", page, *change)
        for page in (OVER, HELP, SEARCH, "404.html", "hulp/404.html")
        for change in [('role="search"', ""), ('(<form.*?action=")[^"]*', r"\1https://example.org/")]
    ),
    ("pagina om te lezen: het zoekveld heeft geen", OVER, 'for="zoekveld"', ""),
    ("pagina om te lezen: het zoekveld heeft geen", HELP, "(<label.*?>).*?</label>", r"\1 </label>"),
    ("pagina om te lezen: het zoekveld heeft geen", SEARCH, 'for="zoekwoorden"', ""),
    *(("pagina om te lezen: wat iemand zoekt", page, "<input", "<input name=q") for page in (OVER, HELP, SEARCH)),
    ("pagina met het menu: de hulplijn", OVER, '(?s)<div class="hulplijn">.*?</div>', ""),
    ("pagina met het menu: de weg naar de hulppagina's", OVER, 'href="../hulp/"', 'href="../hulpp/"'),
    ("pagina met het menu: de weg naar zoeken", "404.html", 'href="/zoeken/"', 'href="/"'),
    ("pagina met het menu: de voet", OVER, "(?s)<footer.*?</footer>", ""),
    ("hulppagina: de uitgang ontbreekt", HELP, 'id="weg"', ""),
    ("hulppagina: de uitgang ontbreekt", HELP, '(id="weg" href=")[^"]*', r"\1https://example.org/"),
    ("hulppagina: de uitgang ontbreekt", HELP, 'id="weg"', 'id="weg" hidden'),
    ("hulppagina: het script van de uitgang", HELP, "<script src", "<script defer src"),
    ("hulppagina: het script van de uitgang", HELP, "<script src[^>]*></script>", ""),
    (
        "hulppagina: het script van de uitgang",
        HELP,
        "<script src",
        '<link rel="stylesheet" href="hulp.css"><script src',
    ),
    ("hulppagina: het alarmnummer staat niet", HELP, '<a class="nood" href="tel:112"', "<a"),
    ("hulppagina: Veilig Thuis staat niet", HELP, '<a href="tel:08002000"', "<a"),
    ("hulppagina: een stijl", HELP, _HEAD, '<link rel="stylesheet" href="../../assets/stijl.css"></head>'),
    ("hulppagina: een script is", HELP, _HEAD, '<script src="../../assets/pagina.js"></script></head>'),
    (
        "hulppagina: een bestand komt van elders",
        HELP,
        _HEAD,
        '<script src="https://example.org/hulp.js"></script></head>',
    ),
    ("hulppagina: een plaat", HELP, "</main>", '<img src="x.png" alt="x"></main>'),
    ("hulppagina: de pagina staat in het sjabloon", HELP, "<header>", '<header class="kop">'),
    ("hulppagina: een link opent", HELP, 'id="weg"', 'id="weg" target="_blank"'),
    ("wegwijzer: het vak", GUIDE, 'id="wegwijzer"', ""),
    ("wegwijzer: het script", GUIDE, "wegwijzer.js", "weg.js"),
    ("wegwijzer: een vraag of uitkomst", GUIDE, 'class="halte vraag"', ""),
    ("wegwijzer: een antwoord", GUIDE, 'href="#wegwijzer-niets"', 'href="#wegwijzer-iets"'),
    ("begrip: het blijvende adres", CONCEPT, '(<code id="adres"[^>]*>)[^<]*', r"\1/id/begrip/anders/"),
    ("begrip: hoe u naar het begrip verwijst", CONCEPT, '(?s)<span id="verwijzing">.*?</span>', ""),
    ("tekst van de visie: er staat niet bij", ADOPTED, 'class="overtekst"', ""),
    ("tekst van de visie: er staat geen tekst", ADOPTED, r"data-tekst(?s:.*)", ""),
    ("tekst van de visie: een alinea", ADOPTED, _TEXT, "<p data-tekst=''>x</p></article>"),
    ("werkblad: een stap", GUIDE, '(?s)(<section class="werkbladstap">).*?</table>', r"\1"),
    ("startpagina: de uitgang", "index.html", 'id="weg"', ""),
    ("startpagina: het script van de uitgang", "index.html", "<script src[^>]*hulp.js[^>]*></script>", ""),
    ("zoekpagina: het veld ontbreekt", SEARCH, 'id="zoekwoorden"', ""),
    ("zoekpagina: de weg naar huis", SEARCH, "data-begin", "data-x"),
    ("zoekpagina: het script", SEARCH, "zoeken.js", "zoek.js"),
    ("zoekpagina: de inhoud", SEARCH, 'class="alles"', ""),
    ("zoekpagina: wat er staat als niets", SEARCH, 'id="niets"', ""),
    ("zoekpagina: de uitgang", SEARCH, 'id="weg"', ""),
    ("zoekpagina: het script van de uitgang", SEARCH, "<script src=", "<script defer src="),
    ("pagina die er niet is: een adres", "404.html", 'src="/assets', 'src="assets'),
    ("pagina die er niet is: een adres", "404.html", 'href="/over/', 'href="over/'),
    ("pagina die er niet is: een adres", "hulp/404.html", 'href="/hulp/', 'href="hulp/'),
    ("hulppagina: de uitgang ontbreekt", "hulp/404.html", 'id="weg"', ""),
    ("kader elders: hier hoort", FRAME, "h1>", "h2>"),
    ("kader elders: in een kader", FRAME, _HEAD, "<script src=x.js></script></head>"),
    ("kader elders: wie de pagina", FRAME, _HEAD, "<meta http-equiv=refresh content=0></head>"),
    ("kader elders: zoekmachines", FRAME, "noindex", "index"),
    ("kader elders: de pagina waar", FRAME, 'target="_top"', ""),
    ("blijvend adres: in een", NAME, _HEAD, "<script src=x.js></script></head>"),
    ("blijvend adres: zoekmachines", NAME, "noindex", "index"),
    ("blijvend adres: het adres leidt", NAME, "url=", "url=https://example.org/"),
    ("blijvend adres: het adres leidt", NAME, 'rel="canonical" href="', 'rel="canonical" href="x/'),
]
LEFT = [
    *("**vet ** blijft", "__vet __ blijft", "*schuin* ook", "_schuin_ ook", "~~weg~~", "==geel==", "`code"),
    *("[link](x.md", "[link][x]", "[[wiki]]", "![plaat", "een noot[^1]", "[x]: https://example.org/", "[ ] nog doen"),
    *("# Een kop", "### Een kop", "---", "* * *", "=======", "<<<<<<< HEAD", ">>>>>>> tak", "|||||||"),
    *(
        "| a | b |",
        "|---|---|",
        "kop | kop | kop",
        "::: let op",
        "!!! note",
        "??? meer",
        "{: #id }",
        "{#id}",
        "{.klasse}",
    ),
    *(
        "{{ nummer }}",
        "{% if x %}",
        "title: Praten",
        "template: hulp.html title: Praten",
        "eerst:\n- dit",
        "eerst:\n* dit",
    ),
    *(
        "eerst:\n1. dit\n2. dat",
        "eerst:\n> dit",
        "woord\n: uitleg",
        "• een punt",
        "&lt;b&gt;vet&lt;/b&gt;",
        "&lt;!-- weg --&gt;",
    ),
    *("AT&amp;amp;T", "x&amp;nbsp;y", "x&amp;#160;y"),
]
HONEST = [
    *(
        "Wie is jonger dan 18 & woont hier?",
        "a &lt; b en b &gt; c",
        "5 * 6 = 30 * 1",
        "snake_case_naam",
        "R&amp;D; en zo",
    ),
    *(
        "Zie § 3 – het plan\n– en meer",
        "€ 3.000,- per jaar",
        "in het jaar\n2030. Daarna",
        "10-12 jaar",
        "Let op: dit",
        "wie? ja!",
    ),
    *(
        "Bel 0800-2000 | dag en nacht",
        "de titel: Praten",
        "<code>**vet**</code>",
        "<pre>regel</pre>x"[15:],
        "# 1 is dit niet"[2:],
    ),
]


@pytest.fixture(scope="module")
def pages(small_site: Path) -> dict[str, str]:
    return gebouwde_paginas(small_site)


@pytest.fixture(scope="module")
def inhoud(small_project: Path) -> Inhoud:
    return laad(small_project)


def told(pages: dict[str, str], inhoud: Inhoud, page: str, old: str, new: str) -> list[Problem]:
    changed, times = re.subn(old, new, pages[page])
    assert times, f"{old!r} is not in {page}"
    # Looking at one page is enough, and told of the others is only that they are not there.
    found = keur_paginas({page: changed}, inhoud, "/")
    return [problem for problem in found if "maakte hier geen pagina van" not in problem.text]


def test_sound_pages_are_told_nothing_of(pages: dict[str, str], inhoud: Inhoud) -> None:
    assert [*keur_paginas(pages, inhoud, "/")] == []


@pytest.mark.parametrize(("message", "page", "old", "new"), PLANTED)
def test_a_planted_fault_is_told(
    pages: dict[str, str], inhoud: Inhoud, message: str, page: str, old: str, new: str
) -> None:
    found = [problem for problem in told(pages, inhoud, page, old, new) if problem.text.startswith(message)]
    place = page.removesuffix("index.html").rstrip("/")
    assert {problem.file for problem in found} <= {
        f"docs/{place}.md",
        f"docs/{place}/index.md",
        f"site/{page}",
        "docs/index.md",
    }
    assert found


def test_every_line_of_the_gate_is_broken_by_a_planted_fault() -> None:
    lines = [f"{soort.naam}: {eis.fout}" for soort in SOORTEN for eis in soort.eisen]
    assert [line for line in lines if not any(line.startswith(message) for message, *_ in PLANTED)] == []


@pytest.mark.parametrize("text", LEFT)
def test_a_mark_that_is_left_in_a_text_is_told(pages: dict[str, str], inhoud: Inhoud, text: str) -> None:
    planted = f"<p>{text}</p></article>".replace("\\", r"\\")
    found = told(pages, inhoud, OVER, _TEXT, planted)
    assert [(problem.file, "staat als tekst" in problem.text) for problem in found] == [("docs/over/index.md", True)]


@pytest.mark.parametrize("text", HONEST)
def test_what_is_meant_to_be_read_is_no_mark(pages: dict[str, str], inhoud: Inhoud, text: str) -> None:
    assert told(pages, inhoud, OVER, _TEXT, f"<p>{text}</p></article>") == []


@pytest.mark.parametrize("text", ['<a title="**x**">x</a>', '<i aria-label="{: #x }"></i>', '<img alt="[x](y)" src=x>'])
def test_a_mark_in_what_is_read_aloud_is_told(pages: dict[str, str], inhoud: Inhoud, text: str) -> None:
    assert "staat als tekst" in " ".join(problem.text for problem in told(pages, inhoud, OVER, _TEXT, text + _TEXT))


def test_code_that_nobody_meant_is_told(pages: dict[str, str], inhoud: Inhoud) -> None:
    found = told(pages, inhoud, OVER, _TEXT, "<pre><code>Een zin.\n</code></pre></article>")
    assert [str(problem).partition(" op de pagina")[0] for problem in found] == [
        "docs/over/index.md:3: opmaak: 'Een zin.' staat als code"
    ]


def test_what_every_page_of_a_kind_lacks_its_template_lacks(pages: dict[str, str], inhoud: Inhoud) -> None:
    without = {name: text.replace("<footer", "<div") for name, text in pages.items()}
    assert [str(problem) for problem in keur_paginas(without, inhoud, "/")] == [
        "overrides/main.html:1: pagina met het menu: de voet ontbreekt"
    ]


def test_a_page_from_nowhere_and_one_that_is_not_made_are_told(pages: dict[str, str], inhoud: Inhoud) -> None:
    others = {name: text for name, text in pages.items() if name != OVER} | {"los/x.html": "<p>x</p>"}
    assert sorted(problem.file for problem in keur_paginas(others, inhoud, "/")) == [
        "docs/over/index.md",
        "site/los/x.html",
    ]


@pytest.mark.parametrize("title", ["title: Ouderen: Voor ouderen", "title: 't Is goed", "title: [x", "title: @x"])
def test_a_help_page_whose_front_matter_is_lost_is_told_whatever_the_reader_says(miniature: Path, title: str) -> None:
    sound = laad(miniature)
    plant(miniature, "docs/hulp/kijken.md", "title: ", f"{title}\n#")
    found = [problem for problem in keur_paginas(proefbouw(miniature), sound, "/") if "uitgang" in problem.text]
    assert {problem.file for problem in found} == {"docs/hulp/kijken.md"}


@pytest.mark.parametrize("template", ["niet.html", "base.html", "../mkdocs.yml"])
def test_a_template_that_is_not_ours_is_told_at_its_page(miniature: Path, template: str) -> None:
    plant(miniature, "docs/over/wijzigingen.md", "# ", f"---\ntemplate: {template}\n---\n# ")
    with pytest.raises(DataError, match=f"docs/over/wijzigingen.md:1: template: '{template}' bestaat niet; "):
        proefbouw(miniature)


def test_a_title_is_never_run(miniature: Path) -> None:
    plant(miniature, "docs/hulp/kijken.md", "title: ", 'title: "{{ 7 * 6 }} {% if 1 %}x{% endif %}"\n#')
    pages = proefbouw(miniature)
    assert "<title>{{ 7 * 6 }} {% if 1 %}x{% endif %}</title>" in pages[HELP]
    geladen, _ = gelezen(miniature)
    assert geladen
    assert any("{{ 7 * 6 }}" in problem.text for problem in keur_paginas(pages, geladen, "/"))
