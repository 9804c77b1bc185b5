"""The comparing functions of `make parity`, each with a planted difference; the builds themselves take minutes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from parity import REASONS, Difference, Reason, compare, dead_links, explain, other_bytes, read, report
from yaml import safe_load

NAME = "Regiovisie Voorbeeld"
PAGE = """<meta charset="utf-8"><title>{title} · Regiovisie Voorbeeld</title>
<a href="#kop">boven</a><main><article><h1 id="kop">Kop</h1>
<p id="a-1" data-tekst>Drie <b>gemeenten</b> samen.</p>
<a href="{link}">verder</a> <a href="tel:112">bel</a></article></main>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two pages that lead to each other, and a file."""
    folder = tmp_path / "site"
    (folder / "over").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE.format(title="Start", link="over/#a-1"), "utf-8")
    (folder / "over/index.html").write_text(PAGE.format(title="Over", link="../lijst.csv"), "utf-8")
    (folder / "lijst.csv").write_text("a", "utf-8")
    return folder


def change(old: str, new: str) -> Callable[[Path], None]:
    """Change the second page."""

    def plant(site: Path) -> None:
        file = site / "over/index.html"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return plant


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        (lambda _: None, []),
        (lambda site: (site / "over/index.html").unlink(), [Difference("pages", "over/", "lost")]),
        (lambda site: shutil.copytree(site / "over", site / "ook"), [Difference("pages", "ook/", "added")]),
        (lambda site: (site / "lijst.csv").unlink(), [Difference("files", "lijst.csv", "lost")]),
        (change('<h1 id="kop">', "<h1>"), [Difference("ids", "over/", "#kop lost")]),
        (change("<h1", '<h1 class="x"'), []),
        (change("Over · ", "Iets anders · "), [Difference("titles", "over/", "'Over' is 'Iets anders'")]),
        (change("Over · Regiovisie", "Over - Regiovisie"), []),
        (
            change("gemeenten</b>", "gemeente</b>"),
            [Difference("words", "over/#a-1", "'Drie gemeenten samen.' is 'Drie gemeente samen.'")],
        ),
        (
            change(" data-tekst", ""),
            [Difference("words", "over/#a-1", "'Drie gemeenten samen.' is 'None'")],
        ),
        (change('href="../lijst.csv"', 'href="../"'), [Difference("links", "over/", "to lijst.csv lost")]),
        (change('href="#kop"', 'href=""'), [Difference("links", "over/", "to over/#kop lost from the frame")]),
        (change("</article>", '<a href="../">terug</a></main>'), []),
    ],
)
def test_a_planted_difference_is_seen_and_no_other(
    site: Path, tmp_path: Path, plant: Callable[[Path], object], expected: list[Difference]
) -> None:
    other = Path(shutil.copytree(site, tmp_path / "other"))
    plant(other)
    assert list(compare(read(site, NAME), read(other, NAME))) == expected


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("../#kop", False),
        ("../index.html#kop", False),
        ("#a-1", False),
        ("?x=1", False),
        ("https://example.org/x", False),
        ("../#weg", True),
        ("../nergens/", True),
        ("../lijst.txt", True),
    ],
)
@pytest.mark.parametrize("base", ["/", "/map/"])
def test_a_dead_link_is_seen_wherever_the_site_is_served(site: Path, base: str, link: str, dead: bool) -> None:
    change("../lijst.csv", link)(site)
    assert [one.where for one in dead_links(read(site, NAME, base))] == ["over/"] * dead


def test_a_file_that_is_not_the_same_byte_for_byte_is_seen(site: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(site, tmp_path / "other"))
    assert list(other_bytes(site, other)) == []
    (other / "lijst.csv").write_text("b", "utf-8")
    assert list(other_bytes(site, other)) == [Difference("bytes", "lijst.csv", "differs")]


def test_a_difference_needs_a_reason_and_a_reason_a_difference() -> None:
    used = Reason("een|twee", "ids", r"over/ #.+", "of our template")
    unused = Reason("drie", "ids", ".*", "this is no more")
    found = {
        "een": [Difference("ids", "over/", "#weg lost"), Difference("links", "over/", "to #weg is dead")],
        "drie": [Difference("pages", "over/", "lost")],
    }
    why, left = explain([used, unused], found)
    assert why == {used: ["een: over/ #weg lost"], unused: []}
    assert left == {"een": found["een"][1:], "drie": found["drie"]}
    told = list(report(why, left))
    assert [line.partition(":")[0] for line in told] == ["     1 ids     een|twee", "NO REASON", "NO REASON", "UNUSED"]


def test_a_pattern_is_held_against_the_whole() -> None:
    reason = Reason("zensical", "ids", "over/ #weg", "x")
    assert not reason.explains("zensical-stock", Difference("ids", "over/", "#weg"))
    assert not reason.explains("zensical", Difference("ids", "over/", "#weg lost"))
    assert not reason.explains("zensical", Difference("links", "over/", "#weg"))


def test_every_reason_has_a_line_and_says_something() -> None:
    lines = [line for line in REASONS.read_text("utf-8").splitlines() if line.startswith("- ")]
    reasons = [Reason(**one) for one in safe_load(REASONS.read_text("utf-8"))]
    assert len(lines) == len(reasons)
    assert [one for one in reasons if len(one.reason.split()) < 4] == []


def not_elsewhere(templates: dict[str, str]) -> list[str]:
    """What only Jinja reads: a method of a value, for which another has filters; parts that are no list yet."""
    trees = {name: Environment().parse(text) for name, text in templates.items()}
    macros = {one.target for tree in trees.values() for one in tree.find_all(nodes.Import)} | {"self", "loop"}
    found: list[str] = []
    for name, tree in trees.items():
        for call in tree.find_all(nodes.Call):
            if not isinstance(method := call.node, nodes.Getattr):
                continue
            if not (isinstance(method.node, nodes.Name) and method.node.name in macros):
                found.append(f"{name}:{call.lineno} {method.attr}")
        listed = {one.node for one in tree.find_all(nodes.Filter) if one.name == "list"}
        streams = (one for one in tree.find_all(nodes.Filter) if one.name == "split" and one not in listed)
        found += [f"{name}:{stream.lineno} split" for stream in streams]
    return found


def test_other_generators_read_our_templates(project: Path) -> None:
    folder = project / "overrides"
    files = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*.html")}
    assert not_elsewhere(files) == []


def test_a_planted_method_or_stream_is_seen() -> None:
    right = "{% import 'a' as b %}{{ b.c() }}{{ d | split('e') | list | length }}{{ page.url[:1] | upper }}\n"
    wrong = "{% if page.url.startswith('d') %}{% endif %}\n{{ d | split('e') | length }}"
    assert not_elsewhere({"een.html": right + wrong}) == ["een.html:2 startswith", "een.html:3 split"]
