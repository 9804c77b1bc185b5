"""The arrows between the modules of macros/ go one way; this table is the design."""

import ast
from pathlib import Path

import pytest

# Module -> layer. A module may import from a lower layer only …
LAYER = {
    "models": 0,
    "errors": 0,
    "brontekst": 0,
    "proefserver": 0,
    "source": 1,
    "bestanden": 1,
    "bevindingen": 1,
    "paginas": 1,
    "links": 1,
    "vormen": 1,
    "begripskaart": 1,
    "leesvolgorde": 1,
    "oude_plaatsen": 1,
    "verschillen": 0,
    "wijzigingen": 1,
    "gebouwd": 1,
    "vermeldingen": 1,
    "publicatie": 1,
    "publicaties": 1,
    "veilig": 1,
    "checks": 2,
    "checks_begrippen": 2,
    "checks_acties": 2,
    "checks_cijfers": 2,
    "checks_hulp": 2,
    "checks_meldcode": 2,
    "checks_partners": 2,
    "checks_periodes": 2,
    "checks_uitgaven": 2,
    "linkcontrole": 2,
    "checks_raad": 2,
    "gronden": 2,
    "load": 2,
    "versie": 2,
    "kennis": 3,
    "periodewissel": 3,
    "render": 3,
    "verify": 3,
    "adressen": 3,
    "tekstdelen": 3,
    "uitgaven": 3,
    "bevriezen": 3,
    "schrijven": 0,
    "vergelijking": 3,
    "keuring": 3,
    "schema": 3,
    "exports": 3,
    "begrippen": 4,
    "bouw": 4,
    "markeringen": 4,
    "merktekens": 3,
    "wissel": 3,
    "opdrachten": 4,
    "poorten": 4,
    "plugin": 4,
    "__main__": 4,
}
# … and from these of its own layer.
BESIDE = {
    "leesvolgorde": {"source"},
    "bevindingen": {"source"},
    "paginas": {"source"},
    "links": {"oude_plaatsen", "paginas"},
    "vormen": {"links"},
    "vermeldingen": {"links"},
    "publicaties": {"publicatie"},
    "checks": {
        "checks_acties",
        "checks_begrippen",
        "checks_cijfers",
        "checks_hulp",
        "checks_meldcode",
        "checks_partners",
        "checks_periodes",
        "checks_raad",
        "checks_uitgaven",
    },
    "checks_raad": {"gronden"},
    "keuring": {"render"},
    "load": {"checks"},
    "uitgaven": {"tekstdelen"},
    "adressen": {"uitgaven"},
    "bevriezen": {"tekstdelen", "uitgaven"},
    "verify": {"tekstdelen", "uitgaven"},
    "vergelijking": {"tekstdelen"},
    "kennis": {"vergelijking"},
    "render": {"kennis"},
    # A format that is no web page takes the text as the templates fill it, and the addresses as they are kept.
    "exports": {"adressen", "render"},
    "plugin": {"begrippen", "markeringen"},
    "poorten": {"bouw"},
    "opdrachten": {"bouw", "poorten"},
    "__main__": {"bouw", "opdrachten"},
}
# The door to the generator: nothing else knows the plugin it hangs in.
ONLY_HERE = {"mkdocs_macros": "plugin"}


def imports_of(file: Path) -> set[str]:
    """Every module a file imports, by its full name."""
    package = ("macros", *file.parts[file.parts.index("macros") + 1 : -1])
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            origin = ".".join(filter(None, [above, node.module]))
            # `from macros import links` imports a module, `from macros.links import x` a name from one.
            names |= {f"{origin}.{alias.name}" for alias in node.names} if origin == "macros" else {origin}
    return names


def module_of(name: str) -> str:
    """`macros.exports.csv` belongs to `exports`."""
    return name.split(".")[1]


def complaints(package: Path) -> list[str]:
    """Every import that goes against the table."""
    found: list[str] = []
    for file in sorted(package.rglob("*.py")):
        where = file.relative_to(package).as_posix()
        module = where.removesuffix(".py").split("/")[0]
        if where == "__init__.py":
            if file.read_text("utf-8").strip():
                found.append("__init__.py must stay empty")
            continue
        if module not in LAYER:
            found.append(f"{where}: {module} has no layer yet")
            continue
        for name in sorted(imports_of(file)):
            owner = ONLY_HERE.get(name.split(".")[0])
            if owner and owner != module:
                found.append(f"{where}: only {owner} may import {name}")
            if not name.startswith("macros."):
                continue
            other = module_of(name)
            if other == module or other in BESIDE.get(module, ()):
                continue
            if LAYER.get(other, len(LAYER)) >= LAYER[module]:
                found.append(f"{where}: {module} may not import {name}")
    return found


def test_the_arrows_go_one_way(project: Path) -> None:
    assert complaints(project / "macros") == []


def test_the_table_names_no_module_that_is_gone(project: Path) -> None:
    there = {path.stem for path in (project / "macros").iterdir()}
    assert set(LAYER) - there == set()


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("models.py", "from macros.links import address"),
        ("models.py", "from macros import links"),
        ("models.py", "from .links import address"),
        ("models.py", "from . import links"),
        ("links.py", "def f():\n    import macros.load"),
        ("source.py", "from macros.links import address"),
        ("exports/csv.py", "from ..plugin import define_env"),
        ("exports/csv.py", "from macros import plugin"),
        ("__main__.py", "from macros.plugin import define_env"),
        ("render.py", "from mkdocs_macros.plugin import MacrosPlugin"),
        ("handig.py", ""),
        ("__init__.py", "from macros.models import Actie"),
    ],
)
def test_an_arrow_the_wrong_way_is_seen(tmp_path: Path, where: str, text: str) -> None:
    file = tmp_path / "macros" / where
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    assert len(complaints(tmp_path / "macros")) == 1


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("load.py", "from macros.checks import rules\nfrom macros.models import Actie"),
        ("exports/csv.py", "from macros.exports.rows import rows\nfrom . import rows"),
        ("plugin.py", "from mkdocs_macros.plugin import MacrosPlugin"),
    ],
)
def test_an_arrow_the_right_way_is_fine(tmp_path: Path, where: str, text: str) -> None:
    file = tmp_path / "macros" / where
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    assert complaints(tmp_path / "macros") == []
