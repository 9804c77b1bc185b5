"""What may lie in docs/, overrides/ and data/: all else is refused by its name, for it would become public."""

import os
from pathlib import Path

import pytest
from building import PROJECT
from miniature import MINIATURE
from publishing import publish

from macros.kern.fouten import DataError
from macros.publiceren.bouw import maak
from macros.publiceren.poorten import inhoud as gate
from macros.publiceren.toegelaten import vreemd

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PNG, JPG, WEBP = b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff\xe0....", b"RIFF....WEBPVP8 "
PAGE = b"# Kop {: #kop }\n"


def under(folder: str, content: bytes, *names: str) -> list[tuple[str, bytes]]:
    """Files in a folder, all with the same content."""
    return [(f"{folder}{name}", content) for name in names]


REFUSED: tuple[tuple[str, bytes], ...] = (
    *(
        ("docs/hulp/slachtoffers.xlsx", b"PK"),
        ("docs/Verslag.docx", b"PK"),
        ("docs/~$Verslag.docx", b""),
        ("docs/a.zip", b"PK"),
    ),
    *(
        (f"docs/over/{name}", PAGE)
        for name in ("index.md~", "index.md.bak", "index.md.orig", "index.md.swp", "index.MD")
    ),
    *(
        (f"docs/over/{name}", PAGE)
        for name in ("Kopie van index.md", "index (1).md", "Over.md", "café.md", "index.markdown")
    ),
    *(
        (f"docs/{name}", b"x")
        for name in (".DS_Store", "Thumbs.db", ".index.md.swp", ".verborgen.md", ".git/config", "x.php")
    ),
    *(
        (f"docs/{name}", b"x")
        for name in ("over/nummers.csv", "x.json", "x.html", "x.js", "x.py", "partners/ander.py", "zonder")
    ),
    *under("docs/", b"x", "robots.txt"),
    *under("docs/gemaakt/", b"x", "slachtoffers.xlsx", "x.md", "x.html", "a/b/c.csv", ".x.csv"),
    *(
        (f"docs/{name}", b"x")
        for name in ("id/x.md", "kader/x.md", "id/x.php", ".well-known/x.php", ".well-known/a/b.txt")
    ),
    *(
        (f"overrides/{name}", b"x")
        for name in ("x.md", "main.html.bak", ".x.html", "x.py", "assets/x.exe", "assets/.x.css")
    ),
    *(
        (f"data/{name}", b"x")
        for name in ("x.csv", "site.yml~", "site.yml.orig", "x.xlsx", "ander.lock", ".x.yml", "x.txt")
    ),
    *(
        (f"data/{name}", b"x")
        for name in ("begrippen.json", "schema/x.yml.bak", "hulp/Kopie van landelijk.yml", "x.pdf")
    ),
    *(
        ("docs/leeg.md", b""),
        ("docs/leeg.md", b" \n\n"),
        ("docs/leeg.md", b"---\ntitle: Zo\n---\n\n"),
        ("docs/over.md", PAGE),
    ),
    *(
        ("docs/over/x.png", JPG),
        ("docs/over/x.jpg", PNG),
        ("docs/over/x.webp", b"RIFF....WAVE"),
        ("docs/over/x.png", b"<svg/>"),
    ),
    ("docs/hulp/x.png", PNG),
    ("docs/over/X.PNG", PNG),
    ("docs/over/x.gif", b"GIF89a"),
    ("docs/over/x.jpeg", JPG),
    ("docs/over/groot.png", PNG + bytes(5_000_000)),
)
NO_DRAWING = (
    *("<script>alert(1)</script>", "<foreignObject/>", "<image href='x.png'/>", "<a href='#x'/>", "<style>a{}</style>"),
    *("<animate/>", "<set/>", "<iframe/>", "<metadata>Jan</metadata>", "<?xml-stylesheet href='x'?>"),
    *(
        "<path onload='a()'/>",
        "<use href='https://a.nl/#x'/>",
        "<use href='javascript:a'/>",
        "<g fill='url(https://a.nl)'/>",
    ),
    *("<g style='background:url(//a.nl)'/>", "<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "<path"),
    "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='data:x'/>",
)
ALLOWED: tuple[tuple[str, bytes], ...] = (
    *(
        ("docs/over/een-plaatje.png", PNG),
        ("docs/x.jpg", JPG),
        ("docs/raad/x.webp", WEBP),
        ("docs/nieuw/pagina.md", PAGE),
    ),
    (
        "docs/over/x.svg",
        SVG.format("<!-- zo --><title>T</title><g fill='url(#a)'><path d='M0 0'/></g><use href='#b'/>").encode(),
    ),
    *under("docs/", b"x", ".well-known/security.txt", "partners/controleer_links.py"),
    *(
        (f"docs/{name}", b"x")
        for name in ("gemaakt/a.pdf", "gemaakt/cijfers/a.csv", "id/begrip/a.ttl", "kader/a/index.html")
    ),
    *(
        (f"overrides/{name}", b"x")
        for name in ("x.html", "partials/x.html", "assets/a/x.css", "hulp/x.js", "assets/x.svg")
    ),
    *under("data/", b"x", "x.yml", "raad/x.yml", "adressen.lock", "visie/2030-2034/brontekst.txt"),
)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project with one page, which is quick to look through."""
    put(tmp_path, "docs/over/index.md", PAGE)
    return tmp_path


def put(project: Path, name: str, content: bytes) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_bytes(content)


@pytest.mark.parametrize(("name", "content"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_what_does_not_belong_is_refused_by_name(bare: Path, name: str, content: bytes) -> None:
    put(bare, name, content)
    (told,) = vreemd(bare)
    assert (told.file, told.line) == (name, 1)
    assert ";" in told.text


@pytest.mark.parametrize("inside", NO_DRAWING)
def test_a_drawing_is_shapes_and_words(bare: Path, inside: str) -> None:
    put(bare, "docs/over/x.svg", SVG.format(inside).encode())
    (told,) = vreemd(bare)
    assert str(told).startswith("docs/over/x.svg:1: ")


@pytest.mark.parametrize("text", [b"x", b"<html/>", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", b"<svg"])
def test_a_drawing_is_a_drawing(bare: Path, text: bytes) -> None:
    put(bare, "docs/over/x.svg", text)
    assert len(list(vreemd(bare))) == 1


@pytest.mark.parametrize(("name", "content"), ALLOWED, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_meant_may_lie_there(bare: Path, name: str, content: bytes) -> None:
    put(bare, name, content)
    assert list(vreemd(bare)) == []


def test_what_is_no_plain_file_is_refused(bare: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_bytes(PAGE)
    os.mkfifo(bare / "docs/pijp.md")
    for name, target in {
        "bestand.md": tmp_path / "geheim.md",
        "eigen.md": Path("over/index.md"),
        "map": tmp_path,
    }.items():
        (bare / "docs" / name).symlink_to(target)
    (bare / "docs/rond").symlink_to(bare / "docs")
    (bare / "docs/nergens.md").symlink_to("weg.md")
    told = {problem.file: problem.text for problem in vreemd(bare)}
    assert [*told] == [f"docs/{name}" for name in ("bestand.md", "eigen.md", "nergens.md", "pijp.md", "map", "rond")]
    assert all(text.startswith("is geen gewoon bestand") for text in told.values())


def test_a_name_in_no_encoding_is_told(bare: Path) -> None:
    put(bare, os.fsdecode(b"docs/caf\xe9.md"), PAGE)
    assert [str(problem)[:15] for problem in vreemd(bare)] == ["docs/caf\\xe9.md"]


@pytest.mark.parametrize("project", [PROJECT, MINIATURE])
def test_what_is_there_may_be_there(project: Path) -> None:
    assert list(vreemd(project)) == []


def test_check_build_and_publication_refuse_it(
    miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(miniature, "docs/hulp/slachtoffers.xlsx", b"PK")
    expected = "docs/hulp/slachtoffers.xlsx:1: hoort hier niet"
    assert any(str(problem).startswith(expected) for problem in gate(miniature))
    with pytest.raises(DataError, match=expected):
        maak(miniature)
    assert publish(miniature, tmp_path / "openbaar") == 1
    assert expected in capsys.readouterr().err
