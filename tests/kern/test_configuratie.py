"""What the generator is told to do is what is known here, or it is refused before it starts."""

from pathlib import Path

import pytest
from miniature import copy_miniature, plant

from macros.kern.configuratie import leesvolgorde

# What is replaced by what → what is told.
PLANTED = [
    ('site_url: ""', "site_url: !ENV SITE", "wat met ! begint"),
    ('site_url: ""', "site_url: !!python/name:os.system", "wat met ! begint"),
    ('site_url: ""', 'site_url: !!python/object/apply:os.system ["id"]', "wat met ! begint"),
    ("watch: [data", "watch: !relative [data", "wat met ! begint"),
    ('site_url: ""', "site_url: regiovisie.nl", "'regiovisie.nl' kan hier niet; hier hoort een adres als https://"),
    ('site_url: ""', "site_url: https://regiovisie.nl/?x=1", "site_url: "),
    ('site_url: ""', "site_url: 'https://regiovisie.nl/\"/'", "site_url: "),
    ('site_url: ""', "site_url: javascript:alert(1)", "site_url: "),
    ('site_url: ""', 'site_url: ""\nsite_url: ""', "site_url: staat hier twee keer"),
    ("copyright:", "repo_url: x\ncopyright:", "repo_url: kent deze site niet; haal het weg"),
    ("copyright:", "extra_javascript: [https://elders.nl/x.js]\ncopyright:", "extra_javascript: kent deze site niet"),
    ("copyright:", "edit_uri: x\ncopyright:", "edit_uri: kent deze site niet"),
    ("copyright:", "extra: {skelet: x}\ncopyright:", "extra.skelet: kent deze site niet"),
    ("copyright: ", "copyright: <b>x</b> ", "copyright: bevat '<'"),
    ("site_name: Regiovisie", "site_name: 2026", "site_name: de generator leest 2026 niet als tekst"),
    ("docs_dir: docs", "docs_dir: /", "docs_dir: '/' kan hier niet; hier hoort docs"),
    ("dev_addr: 127.0.0.1", "dev_addr: 0.0.0.0", "dev_addr: '0.0.0.0:8000' kan hier niet; hier hoort een adres als"),
    ("name: material", "name: readthedocs", "theme.name: 'readthedocs' kan hier niet; hier hoort material"),
    ("custom_dir: overrides", "custom_dir: docs", "theme.custom_dir: 'docs' kan hier niet"),
    ("font: false", "font: {text: Roboto}", "theme.font.text: kent deze site niet"),
    ("font: false", "font: true", "theme.font: 'true' kan hier niet"),
    ("  font: false\n", "", "theme.font: ontbreekt; zet het terug"),
    ("  language: nl", "  language: nl\n  features: [navigation.instant]", "theme.features: kent deze site niet"),
    ("plugins:", "plugins:\n  - blog", "plugins: 'blog' kent deze site niet"),
    ("on_undefined: strict", "on_undefined: keep", "plugins.macros.on_undefined: 'keep' kan hier niet"),
    ("on_error_fail: true", "include_dir: /", "plugins.macros.include_dir: kent deze site niet"),
    ("  - attr_list\n", "", "markdown_extensions.attr_list: ontbreekt"),
    ("hooks:\n  - macros/plugin.py\n", "", "hooks: ontbreekt"),
    ("  - macros/plugin.py", "  - macros/plugin.py\n  - x.py", "hooks: 'x.py' kan hier niet"),
    ("  - attr_list\n", "  - attr_list\n  - pymdownx.snippets\n", "markdown_extensions: 'pymdownx.snippets' kent deze"),
    ("  - attr_list\n", "  - attr_list\n  - pymdownx.snippets: {base_path: /}\n", "base_path: kent deze site niet"),
    ("toc_depth: 2-3", "permalink: true", "markdown_extensions.toc.permalink: kent deze site niet"),
    ("anchors: warn", "anchors: ignore", "validation.links.anchors: 'ignore' kan hier niet; hier hoort warn"),
    ("- Start: index.md", "- Start: idnex.md", "nav: 'idnex.md' bestaat niet; bedoelt u 'index.md'?"),
    ("- Start: index.md", "- Start: https://elders.nl/", "nav: 'https://elders.nl/' bestaat niet"),
    ("- Start: index.md", "- Start: ../index.md", "nav: '../index.md' bestaat niet"),
    ("- Start: index.md", "- Start: over/indx.md", "nav: 'over/indx.md' bestaat niet; bedoelt u 'over/index.md'?"),
    ("- Start: index.md", "- Start:", "nav: hier hoort een bestand onder docs/"),
    ("- Start: index.md", "- {Start: index.md, Twee: zoeken.md}", "nav: hier hoort een bestand onder docs/"),
    ("- Start: index.md", "- 2026: index.md", "de generator leest 2026 niet als tekst"),
    ("- Start: index.md", "- No: index.md", "de generator leest No niet als tekst"),
    ("- Start: index.md", '- "{{ x }}": index.md', "bevat '{{'"),
    ("- Start: index.md", '- "</title>": index.md', "bevat '<'"),
    ("- Start: index.md", "- []", "nav: hier hoort een bestand onder docs/"),
    ("- Start: index.md", "- [[index.md]]", "nav: hier hoort een bestand onder docs/"),
    ("- Start: index.md", "- Start: []", "nav: hier hoort een bestand onder docs/"),
    ("watch: [data, overrides]", "watch: data", "watch: hier hoort een lijst"),
    ("watch: [data", "watch: [[data]", "watch: hier hoort een lijst"),
    ("watch: [data", "watch: [nergens", "watch: 'nergens' kan hier niet; hier hoort data of overrides"),
    ("copyright: ", "copyright:\n  - ", "copyright: hier hoort geen lijst"),
    ("site_name: Regiovisie", "site_name: ''", "site_name: '' kan hier niet; hier hoort een naam"),
    ("exclude_docs: |", "exclude_docs: |\n  [z-a]", "exclude_docs: "),
    ("\nnav:", "\nmenu:", "nav: ontbreekt"),
    ("theme:\n", "theme: material\nthema:\n", "theme: 'material' kent deze site niet"),
    ("theme:\n", "theme:\n<<<<<<< HEAD\n", "rest van een samenvoeging"),
]  # fmt: skip


@pytest.fixture(scope="module")
def settings(project: Path) -> str:
    return (project / "mkdocs.yml").read_text("utf-8")


@pytest.fixture
def copy(project: Path, settings: str, tmp_path: Path) -> Path:
    """The settings of the site, and its pages."""
    (tmp_path / "docs").symlink_to(project / "docs")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("old", "new", "message"), PLANTED)
def test_another_setting_is_told_on_its_line(copy: Path, settings: str, old: str, new: str, message: str) -> None:
    plant(copy, "mkdocs.yml", old, new)
    told = leesvolgorde(copy)[1]
    line = settings[: settings.index(old)].count("\n") + 1
    found = [problem for problem in told if message in problem.text]
    assert found, told
    assert found[0].file == "mkdocs.yml"
    assert "ontbreekt" in message or found[0].line in range(line, line + 3)


@pytest.mark.parametrize(
    "text", ["", "- nav\n", "nav\n", "{}\n", "nav: [\n", "\x00", "&a [*a]\n", "nav: index.md\n", "[" * 999]
)
def test_what_is_no_configuration_is_told(copy: Path, text: str) -> None:
    (copy / "mkdocs.yml").write_text(text, "utf-8")
    assert leesvolgorde(copy)[1]


@pytest.mark.parametrize(
    "address",
    ["", "https://regiovisie.nl", "https://regiovisie.nl/", "http://localhost:8000/x/", "https://a.b-c.nl/Een/twee_3/"],
)
def test_an_address_of_the_site_is_let_through(copy: Path, address: str) -> None:
    plant(copy, "mkdocs.yml", 'site_url: ""', f'site_url: "{address}"')
    order, told = leesvolgorde(copy)
    assert ("index.md" in order, told) == (True, ())


def test_a_subject_that_is_left_out_leaves_its_lines_in_the_menu(copy: Path) -> None:
    plant(copy, "mkdocs.yml", "  - Start: index.md\n", "  - Start: index.md\n  - Later: later/index.md\n")
    order, told = leesvolgorde(copy)
    assert (order[:2], told) == (("index.md", "later/index.md"), ())


def test_a_configuration_that_builds_on_another_keeps_the_same_rules(tmp_path: Path) -> None:
    project = copy_miniature(tmp_path / "klein")
    order, told = leesvolgorde(project)
    assert (order[0], told) == ("index.md", ())
    plant(project, "mkdocs.yml", "docs_dir: docs", "docs_dir: docs\nhooks: [x.py]")
    (fault,) = leesvolgorde(project)[1]
    assert "hooks: 'x.py' kan hier niet" in fault.text


def test_a_configuration_does_not_build_on_itself(copy: Path) -> None:
    plant(copy, "mkdocs.yml", "site_name", "INHERIT: mkdocs.yml\nsite_name")
    assert "INHERIT: kent deze site niet" in " ".join(problem.text for problem in leesvolgorde(copy)[1])
