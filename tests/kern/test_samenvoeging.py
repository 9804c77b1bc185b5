"""What version control leaves when two people changed the same lines is told, each place once."""

from pathlib import Path

import pytest

from macros.kern.samenvoeging import resten, resten_in

WHOLE = "<<<<<<< HEAD\nde een\n=======\nde ander\n>>>>>>> origin/main\n"
HALF = {
    WHOLE: [2],
    WHOLE.replace("=======", "||||||| 1a2b3c4\nwat het was\n======="): [2],
    WHOLE.replace("\n", "\n    "): [2],
    WHOLE.replace("<<<<<<< HEAD", "<<<<<<<").replace(">>>>>>> origin/main", ">>>>>>>"): [2],
    WHOLE + "tussen\n" + WHOLE: [2, 8],
    "<<<<<<< Updated upstream\nde een\n": [2],
    "=======\n": [2],
    "  =======\n": [2],
    ">>>>>>> main\n": [2],
    "> > > > > > > main\n": [2],
    "|||||||\n": [2],
    "||||||| merged common ancestors\n": [2],
    "de een\n=======\nde ander\n>>>>>>> main\n": [3, 5],
    "de een <<<<<<< HEAD de ander ======= en >>>>>>> main\n": [2],
    "\\<<<<<<< HEAD\n\\=======\n": [2],
}


@pytest.mark.parametrize("text", HALF)
def test_each_place_is_told_once(text: str) -> None:
    told = list(resten(f"eerst\n{text}", "x"))
    assert [problem.line for problem in told] == HALF[text]
    assert all("hier wijzigden twee mensen hetzelfde; kies wat er moet staan" in problem.text for problem in told)


@pytest.mark.parametrize(
    "text",
    [
        "======\n",
        "========\n",
        "a = b\n",
        "<<<<<<\n",
        "| a | b |\n|---|---|\n| | | | | | |\n",
        "> > citaat\n",
        "<<< zie >>>\n",
        "`<<<<<<<`\n",
        "||||||\n",
        "a=======b\n",
        "x <<<<<<<\n",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert list(resten(text, "x")) == []


@pytest.mark.parametrize(
    "name",
    [
        "docs/a/b.md",
        "docs/cijfers.csv",
        "data/adressen.lock",
        "data/x.yml",
        "data/visie/brontekst.txt",
        "overrides/main.html",
        "overrides/assets/x.css",
        "macros/raad/sjablonen/raad.typ",
        "mkdocs.yml",
        "CHANGELOG.md",
        "requirements.lock",
    ],
)
@pytest.mark.parametrize(
    "written",
    [
        WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + WHOLE.encode(),
        "é\r".encode("latin-1") + WHOLE.replace("\n", "\r").encode(),
    ],
)
def test_any_file_of_the_site_is_looked_at(tmp_path: Path, name: str, written: bytes) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(written)
    (told,) = resten_in(tmp_path)
    assert (told.file, told.line) == (name, 2 if written[0] == 0xE9 else 1)


def test_what_is_no_text_is_left(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/x.woff2").write_bytes(b"\0\n=======\n")
    assert list(resten_in(tmp_path)) == []
