"""Whatever is typed, in any field of any record and anywhere on a page: it is shown as typed, or refused with its line.

The examples come from hypothesis, the same ones every time; others, and a hundred times as many, come with
`--hypothesis-profile=lang`.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import pytest
import yaml
from building import PROJECT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from miniature import MINIATURE, copy_miniature
from mkdocs.utils.meta import get_data
from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.bevindingen import problemen
from macros.kern.configuratie import leesvolgorde
from macros.kern.fouten import DataError, Problem
from macros.kern.paginas import lees_pagina
from macros.kern.records import kale_tekst
from macros.kern.voorwerk import VELDEN
from macros.kern.yaml import ontleed
from macros.onderwerpen import controleer_getoond, gelezen
from macros.tekst.inhoud import Inhoud
from macros.tekst.regels_opmaak import misverstanden
from macros.weergave.getoond import als_html, proza_als_html
from macros.weergave.regels_noten import noten

NEUTRAL = "Qwoord"
# What somebody, Word, YAML, Markdown, a template or a browser may mean something by.
HOSTILE = [
    *("<b>", "</title>", "<!--", "-->", "<!-- x -->", "]]>", "&amp;", "&lt;", "&#106;", "&", '"', "'", "{{ 1 }}"),
    *("{{", "{%", "{#", "{: .x }", "{: #x }", "*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "!", "|", "\\"),
    *("#",),
    *("# ", "- ", "1. ", "1) ", "> ", "    ", "\t", "\n", "\n\n", ": ", "---", "===", "=======", "<<<<<<< ours"),
    *("[^1]",),
    *("[^1]: ", "*[A]: ", "!!! ", "•", "\u00a0", "\u200b", "\u202e", "\u0301", "\x07", "\x85", "\u2028", "=1+1", "@"),
    *("%", " #", "javascript:", "https://x.nl", "www.x.nl", "a@b.nl", "  ", "~", "null", "!x ", "&x ", "*x", "?"),
    *("2*3*4",),
]  # fmt: skip
# What an editor types too, and what most fields take.
HONEST = [
    *("a", "Woord", "een twee", "2026", "nee", ".", ", ", " – ", " & ", " (x) ", "*schuin*", "**vet**", "`x`", "😀"),
    *("ع", "[hier](https://x.nl/)", "'s", "é", "€ 5", "1,5 %", " / ", "3 < 4", "“x”", "a_b", "!"),
]  # fmt: skip
odd = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=5))
texts = st.one_of(
    st.lists(st.sampled_from(HONEST), min_size=1, max_size=5).map("".join),
    st.tuples(st.sampled_from(HONEST), st.one_of(odd, st.sampled_from(HONEST)), st.sampled_from(HONEST)).map("".join),
    st.lists(st.one_of(odd, st.sampled_from(HONEST)), min_size=1, max_size=6).map("".join),
)
# What a field may ask for; the rest is a text.
SHAPES = [
    "a-b",
    "ja",
    "letterlijk",
    "2026-01-01",
    "1",
    "99999999999999999999",
    "2030-2034",
    "https://x.nl/",
    "x.md",
    "²",
]
lines = st.tuples(
    st.sampled_from(
        ["", "", "", "- ", "1. ", "2. ", "# ", "> ", ": ", "    ", "    - ", "| ", "!!! x ", "[^1]: ", "```"]
    ),
    texts,
    st.sampled_from(["", "", "", " {: #een-id }", " |", "[^1]", "  "]),
).map("".join)


def examples(number: int) -> settings:
    """So many of them, and as many times more as the profile asks."""
    quiet = settings.get_profile("quiet").max_examples
    allowed = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=number * settings().max_examples // quiet, suppress_health_check=allowed)


def told_well(problems: Iterable[Problem], lines: int) -> None:
    """Every problem names a line that is there, and says in words what belongs there."""
    for one in problems:
        assert 1 <= one.line <= lines + 1, one
        assert len(one.text) > 10, one
        assert not re.search(r"klopt niet|een andere vorm|\bNone\b|(?<!typ )\[\]", one.text), one


def quote(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def words(text: str) -> Counter[str]:
    """The words of a text, be they joined by a mark or not."""
    return Counter(re.findall(r"\w+", re.sub(r"[][*`<>\\]", "", text).lower().replace("_", " ")))


# --- every model, by itself

MODELS = {
    f"{folder.__name__}/{name}": (tuple[model, ...] if many else model)  # type: ignore[valid-type]
    for folder in (Regiovisie, Visie, EerdereVisie, Uitgavemap)
    for name, (model, many) in bestanden(folder).items()
}


def records(kind: Any, deep: int = 0) -> st.SearchStrategy[Any]:
    """What could stand where a kind of value belongs; now and then something else."""
    wrong: st.SearchStrategy[Any] = st.sampled_from([None, "", [], {}, "x", ["x"], {"id": "x"}, [[]], [{}]])
    return st.integers(0, 30).flatmap(lambda chance: wrong if chance == 0 or deep > 6 else _record(kind, deep))


def _record(kind: Any, deep: int) -> st.SearchStrategy[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of([records(one, deep) for one in args])
    if origin is tuple:
        return st.lists(records(args[0], deep + 1), max_size=2)
    if origin is Literal:
        return st.sampled_from(args)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        asked: dict[str, Any] = {name: one.annotation for name, one in kind.model_fields.items()}
        needed = {name for name, one in kind.model_fields.items() if one.is_required()}
        fields = {name: (records(annotation, deep + 1), name in needed) for name, annotation in asked.items()}
        must = {name: value for name, (value, required) in fields.items() if required}
        return st.fixed_dictionaries(must, optional={name: fields[name][0] for name in fields.keys() - must.keys()})
    if kind is type(None):
        return st.none()
    return st.one_of(st.sampled_from(SHAPES), texts) if origin is None else records(args[0], deep)


def as_yaml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quote(name)}: {as_yaml(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(one) or "''" for one in value) + "]"
    return "" if value is None else quote(str(value))


def in_it(value: Any) -> list[str]:
    """Each text in a record, in its order."""
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else None
    if below is not None:
        return [text for one in below for text in in_it(one)]
    return [] if value is None else [str(value).strip()]


@examples(80)
@given(st.sampled_from(sorted(MODELS)).flatmap(lambda name: st.tuples(st.just(name), records(MODELS[name]))))
def test_a_record_of_any_model_is_taken_as_typed_or_refused(case: tuple[str, Any]) -> None:
    name, typed_in = case
    text = as_yaml(typed_in)
    try:
        read = ontleed(text, "x.yml")
    except DataError as told:
        told_well(told.problems, text.count("\n") + 1)
        return
    try:
        record: Any = TypeAdapter(MODELS[name]).validate_python(read.waarde)
    except ValidationError as told:
        told_well([*problemen("x.yml", read, [dict(one) for one in told.errors()], MODELS[name])], text.count("\n") + 1)
        return
    kept = TypeAdapter(MODELS[name]).dump_python(record, exclude_unset=True, mode="json")
    assert Counter(in_it(kept)) == Counter(in_it(typed_in))


# --- what stands above a page, and what the generator is told


@examples(200)
@given(st.sampled_from(sorted(VELDEN)), texts, st.booleans(), st.sampled_from(["", "\n", " ", "title: Kop\n", "# x\n"]))
def test_front_matter_is_what_the_generator_reads_or_refused(field: str, text: str, quoted: bool, after: str) -> None:
    page = f"---\n{field}: {quote(text) if quoted else text}\n{after}---\n\n# Kop {{: #kop }}\n"
    try:
        read = lees_pagina(page, "over/x.md")
    except DataError as told:
        told_well(told.problems, page.count("\n"))
        return
    told_well(read.problemen, page.count("\n"))
    if not read.problemen:
        assert read.meta == get_data(page)[1]
        assert quoted or text[:1] in "\"'>|" or read.meta[field] == text.strip()
        assert not quoted or read.meta[field] == text


SETTINGS = (PROJECT / "mkdocs.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def with_settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("instellingen")
    (project / "docs").symlink_to(PROJECT / "docs")
    return project


@examples(30)
@given(
    st.data(), st.one_of(texts, texts.map(quote), st.sampled_from(["", "[]", "{}", "[a]", "[[]]", "{a: b}", "true"]))
)
def test_a_setting_is_known_or_refused(with_settings: Path, data: st.DataObject, text: str) -> None:
    one = data.draw(st.sampled_from([*_fields("mkdocs.yml", SETTINGS)]))
    whole = SETTINGS[: one.start] + text + SETTINGS[one.end :]
    (with_settings / "mkdocs.yml").write_text(whole, "utf-8", newline="")
    told_well(leesvolgorde(with_settings)[1], whole.count("\n") + 1)


# --- a page, by itself


@examples(200)
@given(st.lists(lines, min_size=1, max_size=5))
def test_a_page_reads_as_typed_or_is_refused(typed_in: list[str]) -> None:
    text = "\n".join(["# Kop {: #kop }", "", *typed_in, ""])
    page = lees_pagina(text, "over/x.md")
    found = [*page.problemen, *(page.fout(fault, line) for line, fault in misverstanden(list(page.regels)))]
    found += [page.fout(fault, line) for line, fault in noten(page.regels)]
    told_well(found, text.count("\n") + 1)
    if not found:
        # An id, an address, and what is between the rows or round a box stand in no text.
        seen = re.sub(
            r"\{:[^}]*\}|\]\([^)]*\)|^ *\d+\. |^!!! \w+|^(?:```|~~~).*$|\[\^1\]", "", text, flags=re.MULTILINE
        )
        assert words(seen) - words(str(proza_als_html(page).text_content())) == Counter()


# --- all together


class Field(NamedTuple):
    """A value in YAML: its file, its name, and from where to where it is typed."""

    file: str
    name: str
    start: int
    end: int


def _fields(file: str, text: str) -> Iterator[Field]:
    top = yaml.compose(text)
    yield from _below(file, top, "") if top else ()


def _below(file: str, node: yaml.Node, name: str) -> Iterator[Field]:
    if isinstance(node, yaml.ScalarNode) and node.end_mark.index > node.start_mark.index:
        yield Field(file, name, node.start_mark.index, node.end_mark.index)
    for child in node.value if isinstance(node.value, list) else ():
        if isinstance(child, tuple):
            yield from _below(file, child[1], child[0].value)
        else:
            yield from _below(file, child, name)


FILES = sorted(path.relative_to(MINIATURE).as_posix() for path in (MINIATURE / "data").rglob("*.yml"))
# One of each name in each file is enough.
FIELDS = [
    *{(file, one.name): one for file in FILES for one in _fields(file, (MINIATURE / file).read_text("utf-8"))}.values()
]
PAGES = sorted(path.relative_to(MINIATURE).as_posix() for path in (MINIATURE / "docs").rglob("*.md"))
# What stands within a line changes nothing of a page.
_INLINE = {"em", "strong", "code", "a", "p", "br", "abbr", "span", "button"}


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A miniature to type in; what was typed is taken out again."""
    return copy_miniature(tmp_path_factory.mktemp("invoer") / "klein")


@contextmanager
def typed(project: Path, file: str, text: str) -> Iterator[None]:
    path = project / file
    before = path.read_text("utf-8")
    path.write_text(text, "utf-8", newline="")
    try:
        yield
    finally:
        path.write_text(before, "utf-8")


def look(project: Path) -> tuple[Inhoud | None, list[Problem]]:
    """What was read, when nothing is wrong with it, and else all that is."""
    inhoud, problems = gelezen(project)
    found = [*problems] if inhoud is None or problems else list(controleer_getoond(inhoud))
    for one in found:
        path = project / one.file
        told_well([one], len(path.read_bytes().splitlines()) if path.is_file() else 1)
    return (None if found else inhoud), found


def shape(tree: Any) -> Counter[str]:
    """The elements of a page and the names of their attributes, but for what stands within a line."""
    return Counter(f"{one.tag} {sorted(one.keys())}" for one in tree.iter("*") if one.tag not in _INLINE)


def pages_with(inhoud: Inhoud, text: str) -> dict[str, Counter[str]]:
    """The shape of each page on which the words of a text are read."""
    trees = {pagina.pad: als_html(inhoud, pagina) for pagina in inhoud.paginas}
    seen = words(kale_tekst(re.sub(r"\{:[^}]*\}", "", text)))
    return {pad: shape(tree) for pad, tree in trees.items() if not seen - words(str(tree.text_content()))}


def in_field(one: Field, text: str) -> str:
    whole = (MINIATURE / one.file).read_text("utf-8")
    return whole[: one.start] + text + whole[one.end :]


@cache
def with_neutral_word(project: Path, one: Field) -> dict[str, Counter[str]]:
    """The shape of each page that shows a field, when it takes any word."""
    with typed(project, one.file, in_field(one, NEUTRAL)):
        inhoud, _ = look(project)
        return pages_with(inhoud, NEUTRAL) if inhoud else {}


def test_every_kind_of_record_can_be_typed_in() -> None:
    assert {f"data/{name}.yml" for name in bestanden(Regiovisie)} <= set(FILES)


@examples(16)
@given(st.sampled_from(FIELDS), texts, st.booleans())
def test_what_is_typed_in_a_field_is_shown_as_typed_or_refused(
    playground: Path, one: Field, text: str, quoted: bool
) -> None:
    expected = with_neutral_word(playground, one) if words(text) else {}
    with typed(playground, one.file, in_field(one, quote(text) if quoted else text)):
        inhoud, _ = look(playground)
        if inhoud:
            found = pages_with(inhoud, text) if expected else {}
            assert {pad: found.get(pad) for pad in expected} == expected


@examples(12)
@given(st.sampled_from(PAGES), lines, st.integers(0, 30), st.booleans())
def test_what_is_typed_on_a_page_is_shown_as_typed_or_refused(
    playground: Path, page: str, text: str, place: int, own_line: bool
) -> None:
    rows = (MINIATURE / page).read_text("utf-8").split("\n")
    place %= len(rows)
    rows[place:place] = [text] if own_line else []
    rows[place] += "" if own_line else text
    with typed(playground, page, "\n".join(rows)):
        inhoud, _ = look(playground)
        # What is above a page is not on it.
        if inhoud and "---" not in rows[place:]:
            assert page.removeprefix("docs/") in pages_with(inhoud, re.sub(r"^\W*\d+\. |\[\^1\]|!!! x", "", text))


# --- as much as may be

BIG = {
    "brackets": "[" * 60_000,
    "closed": "[](x.md) " * 990,
    "notes": "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(330)),
    "stars": "*a " * 1_600,
    "ticks": "`" * 4_900 + "\n" + "` `` " * 900,
    "rows": "| a " * 900 + "|\n" + "|---" * 900 + "|\n",
    "points": "- a\n\n" * 990,
    "quotes": "> a\n" * 1_900,
    "entities": "&amp;" * 990,
    "attributes": "a {: #b }\n\n" * 640,
}  # fmt: skip
_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 << 30,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (60,) * 2)
from pathlib import Path
from macros.kern.fouten import DataError
from macros.kern.paginas import lees_pagina
from macros.kern.yaml import lees_tekst, ontleed
from macros.tekst.regels_opmaak import misverstanden
for file in sorted(Path(sys.argv[1]).iterdir()):
    for read in (lambda text: ontleed(text, "x.yml"), lambda text: misverstanden([*lees_pagina(text, "x.md").regels])):
        try:
            read(lees_tekst(file, "x.md"))
        except DataError:
            pass
    print(file.name)
"""


def test_the_largest_that_may_be_typed_stays_within_bounds_of_time_and_memory(tmp_path: Path) -> None:
    for name, text in BIG.items():
        (tmp_path / name).write_text(text, "utf-8")
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(tmp_path)], cwd=PROJECT, capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == (sorted(BIG), "")
