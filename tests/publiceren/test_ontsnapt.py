"""What is typed comes back as it was typed, on every page and in every file: no sign in it is taken for markup.

A mark with `<`, `"` and `&` is set behind the text of every field of data and front matter, also where the models would
refuse it; the miniature is built once with all of them.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Annotated, Any

import pytest
from building import PROJECT, file_of
from lxml import etree, html
from miniature import copy_miniature
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.gegevens.geheel import Regiovisie
from macros.kern.bestanden import als_csv
from macros.onderwerpen import NOUNS, gelezen, laad
from macros.publiceren.feed import feed
from macros.publiceren.machinevormen import maak_machinevormen
from macros.publiceren.proefbouw import PROEF
from macros.raad.tabellen import maak_tabellen
from macros.tekst.adresboek import Adresboek, pagina_adres
from macros.tekst.inhoud import Inhoud
from macros.zoeken.maken import leg_zoekbestanden

_NUMBER = re.compile(r"plant n\d+q")
_MARK = re.compile(r'"&<plant n\d+q="1">')
# These are looked up in a text or hold words that are matched with it; with a mark they would find nothing.
_LOOKED_UP = {"woorden", "bedoeld", "in_bron", "vormen"}
# Nothing, or a number that is reckoned with.
_LET_THROUGH = re.compile(r"[\w.]+(?: ?\| ?\w+)* ?\| ?safe\b|.*autoescape.*")
_COUNTED = re.compile(r"[\d.,%–-]*")


class Marks:
    """Gives marks, each with a number of its own, and remembers which field got which."""

    def __init__(self) -> None:
        self.numbers = count()
        self.fields: dict[str, str] = {}

    def behind(self, text: str, field: str) -> str:
        """The text with a mark behind it."""
        number = f"plant n{next(self.numbers)}q"
        self.fields[number] = field
        return f'{text} "&<{number}="1">'


@cache
def _takes_signs(model: type[BaseModel], name: str) -> bool:
    """Whether a field is free text: it takes a quote and an ampersand."""
    field = model.model_fields[name]
    kind: Any = Annotated[field.annotation, "", *field.metadata]
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    for tried in ('a "&', ('a "&',)):
        try:
            adapter.validate_python(tried)
        except ValidationError:
            continue
        return name not in _LOOKED_UP
    return False


def planted(value: Any, marks: Marks, field: str, free: bool = False) -> Any:
    """A record with a mark behind each of its texts, and of those below it."""
    if isinstance(value, BaseModel):
        model = type(value)
        fields = {
            name: planted(getattr(value, name), marks, f"{model.__name__}.{name}", _takes_signs(model, name))
            for name in model.model_fields
        }
        return model.model_construct(_fields_set=value.model_fields_set, **fields)
    if isinstance(value, tuple):
        return tuple(planted(een, marks, field, free) for een in value)
    return marks.behind(value, field) if free and isinstance(value, str) and not _COUNTED.fullmatch(value) else value


def _plant_front_matter(project: Path, marks: Marks) -> None:
    for page in (project / "docs").rglob("*.md"):
        # A concept has its title from a record, by way of a heading.
        names = ("description",) if page.parent.name == "begrippen" else ("title", "description")
        fields = [f"{name}: '{marks.behind('Kop', f'front matter.{name}')}'" for name in names]
        head, text = ("", page.read_text("utf-8"))
        if text.startswith("---\n"):
            head, _, text = text.removeprefix("---\n").partition("\n---\n")
            head = re.sub(r"^(title|description):.*\n?", "", f"{head}\n", flags=re.MULTILINE)
        page.write_text("\n".join(["---", *fields, f"{head}---", text]), "utf-8")


@pytest.fixture(scope="module")
def marks() -> Marks:
    return Marks()


@pytest.fixture(scope="module")
def inhoud(tmp_path_factory: pytest.TempPathFactory, marks: Marks) -> Inhoud:
    sound = laad(copy_miniature(tmp_path_factory.mktemp("gaaf") / "klein"))
    regiovisie: Regiovisie = planted(sound.regiovisie, marks, "")
    boek = Adresboek(regiovisie, sound.paginas, NOUNS)
    return replace(sound, regiovisie=regiovisie, adresboek=boek)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, inhoud: Inhoud, marks: Marks) -> Path:
    """The miniature with every mark, built once."""
    project = copy_miniature(tmp_path_factory.mktemp("geplant") / "klein")
    _plant_front_matter(project, marks)
    geladen, _ = gelezen(project)
    assert geladen
    with_marks = replace(
        inhoud, paginas=geladen.paginas, adresboek=Adresboek(inhoud.regiovisie, geladen.paginas, NOUNS)
    )
    maak_tabellen(with_marks, project)
    maak_machinevormen(with_marks, project)
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins[PROEF] = BasePlugin()
    with pytest.MonkeyPatch.context() as patched:
        # Some records are made of others while a page is shown.
        patched.setattr("macros.kern.records.VERBODEN", re.compile("(?!)"))
        for name in ("onderwerpen.gelezen", "onderwerpen.ongekeurd", "plugin.ongekeurd"):
            patched.setattr(f"macros.{name}", lambda _project: (with_marks, ()))
        build(config)
        built = {
            page.pad: file_of(project / "site", pagina_adres(page.pad)).read_text("utf-8") for page in geladen.paginas
        }
        leg_zoekbestanden(with_marks, built, project / "site")
    return project / "site"


def read(tree: Any) -> Iterator[str]:
    """Every text and attribute of a tree, and every text in its block of data."""
    yield from (str(text) for text in tree.xpath("//text()[not(parent::script)] | //@*"))
    for block in tree.xpath("//script[@type='application/ld+json']"):
        yield from texts_in(json.loads(block.text))


def texts_in(data: Any) -> Iterator[str]:
    """Every text in JSON."""
    if isinstance(data, str):
        yield data
    for below in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from texts_in(below)


def broken(texts: Iterator[str] | list[str]) -> list[str]:
    """Each text in which a mark is not as it was typed."""
    return [text for text in texts if len(_NUMBER.findall(text)) != len(_MARK.findall(text))]


def test_every_page_shows_what_was_typed(site: Path, marks: Marks) -> None:
    wrong: list[str] = []
    seen: set[str] = set()
    for page in sorted(site.rglob("*.html")):
        tree: Any = html.document_fromstring(page.read_text("utf-8"))
        texts = [*read(tree)]
        seen |= {marks.fields[number] for text in texts for number in _NUMBER.findall(text)}
        wrong += [f"{page}: {text}" for text in broken(texts)]
        wrong += [f"{page}: {found.tag} is an element" for found in tree.xpath("//plant")]
        names = {name for element in tree.iter(etree.Element) for name in element.attrib}
        wrong += [f"{page}: {name} is an attribute" for name in names if re.search(r"plant|^n\d+q", name)]
    assert not wrong, "\n".join(wrong)
    # What is for editors, or for a sheet, is on no page; all else is.
    assert {"front matter.title", "front matter.description", "Site.naam", "Alinea.tekst", "Hulplijn.naam"} <= seen
    assert len(seen) > 0.8 * len(set(marks.fields.values()))


def test_every_file_for_machines_holds_what_was_typed(site: Path, inhoud: Inhoud) -> None:
    trees = [
        etree.fromstring(feed(inhoud, "")),
        *(etree.parse(file) for file in site.rglob("*.svg") if file.parent.name == "assets"),
    ]
    data = [
        json.loads(file.read_text("utf-8"))
        for file in (*site.rglob("*.json"), *site.rglob("*.jsonld"))
        if file.parent.name != "zoeken"
    ]
    tables = [[*csv.reader(io.StringIO(file.read_text("utf-8")))] for file in site.rglob("*.csv")]
    texts = [text for tree in trees for text in read(tree)]
    texts += [text for een in data for text in texts_in(een)]
    texts += [cell for table in tables for row in table for cell in row]
    assert broken(texts) == []
    assert len([text for text in texts if _MARK.search(text)]) > 40
    assert all(len(row) == len(table[0]) for table in tables for row in table)
    for sheet in site.rglob("*.css"):
        assert not _NUMBER.search(sheet.read_text("utf-8")), sheet
    # Search has plain words: its scripts make text of them, never elements.
    assert "<plant" in (site / "gemaakt/zoeken/index.json").read_text("utf-8")
    scripts = "".join(file.read_text("utf-8") for file in site.glob("assets/zoeken/*.js"))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser", scripts)


def test_a_template_prints_nothing_unescaped_but_what_is_html_already() -> None:
    templates = [*(PROJECT / "overrides").rglob("*.html"), *(PROJECT / "macros").glob("*/sjablonen/*.j2")]
    found = {line.strip() for file in templates for line in _LET_THROUGH.findall(file.read_text("utf-8"))}
    assert found <= {"page.content | safe", "voorbeeld.code|safe", "stukken | first | safe", "stukken | last | safe"}
    # Those pieces are of a page's own content, wherever they are let through.
    users = [text for file in templates if "stukken | first" in (text := file.read_text("utf-8"))]
    pieces = {re.sub(r'"</\w+>"', "…", line) for text in users for line in re.findall(r"set stukken.*", text)}
    assert pieces == {"set stukken = page.content | split(…, 1) | list %}"}


def test_a_sheet_prints_the_data_and_runs_nothing_of_it() -> None:
    for sheet in (PROJECT / "macros").glob("*/sjablonen/*.typ"):
        assert not re.search(r"\beval\(|mode:\s*\"markup\"", sheet.read_text("utf-8")), sheet


@pytest.mark.parametrize("typed", ["=1+1", "@x", "-x", "\t=1", "+x", "-1,5", "+3%", "a=b", "1.150"])
def test_no_cell_is_reckoned_by_a_spreadsheet(typed: str) -> None:
    reckoned = typed in {"=1+1", "@x", "-x", "\t=1", "+x"}
    assert [*csv.reader(io.StringIO(als_csv(["kop"], [[typed]])))][1] == [f"'{typed}" if reckoned else typed]
