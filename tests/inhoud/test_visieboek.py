"""The visie as one PDF: literal, accessible, archivable, each paragraph with its name, the same bytes twice."""

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfs import Run, bare, faults, kinds, runs, scopes

from macros.tekst.inhoud import Inhoud
from macros.visie.boek import boekgegevens, maak_visieboeken, visieboeken
from macros.visie.brontekst import zonder_opsommingsteken
from macros.visie.gebouwd import letterlijke_blokken, paginas_in_volgorde
from macros.visie.stukken import Stuk

Block = dict[str, Any]
NOTE_SIZE = 9.35  # points; what stands smaller at the foot of a page are footnotes
MOST_PAGES = 12  # of the booklet in plain words: it is to be read, and printed, in one go
LEFT, FOOT = 95, 60  # points; left of the text are the marks, under it the page number


@pytest.fixture(scope="module")
def book(inhoud: Inhoud, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bound(inhoud, project, tmp_path_factory.mktemp("boek"))


def bound(inhoud: Inhoud, project: Path, folder: Path) -> Path:
    """The book of the content of a project, made in a folder of its own."""
    for name in ("data", "docs"):
        shutil.copytree(project / name, folder / name, ignore=shutil.ignore_patterns("gemaakt", "id"))
    shutil.copy(project / "mkdocs.yml", folder)
    return maak_visieboeken(inhoud, folder)[0]


@pytest.fixture(scope="module")
def blocks(inhoud: Inhoud) -> list[Block]:
    return list(unfolded(boekgegevens(inhoud, inhoud.regiovisie.geldende)["blokken"]))


def unfolded(blocks: list[Block]) -> Iterator[Block]:
    """The blocks one by one, the points of a list with them."""
    for block in blocks:
        if block["soort"] != "lijst":
            yield block
        yield from points(block.get("punten", []))


def points(found: list[Block]) -> Iterator[Block]:
    for point in found:
        yield {"soort": "punt"} | point
        yield from points(point["binnen"])


def words(pieces: list[Stuk]) -> str:
    return "".join(piece["tekst"] for piece in pieces)


def test_it_is_accessible_and_archivable(book: Path, inhoud: Inhoud) -> None:
    with pikepdf.open(book) as pdf:
        assert faults(pdf, inhoud.regiovisie.document(inhoud.regiovisie.geldende.document).titel) == []
        assert set(scopes(pdf)) == {"/Column"}
        assert kinds(pdf).count("/Note") == len(inhoud.regiovisie.geldende.voetnoten)


def test_the_headings_are_its_bookmarks(book: Path, blocks: list[Block]) -> None:
    def titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            yield bare(item.title)
            yield from titles(list(item.children))

    with pikepdf.open(book) as pdf, pdf.open_outline() as outline:
        assert list(titles(list(outline.root))) == [
            *(bare(words(block["stukken"])) for block in blocks if block["soort"] == "kop"),
            "Signaleringen",
        ]


def test_every_paragraph_has_the_name_it_has_on_the_site(book: Path, inhoud: Inhoud) -> None:
    with pikepdf.open(book) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        adopted = {id for id in inhoud.adresboek.letterlijk if not id.startswith("voetnoot-")}
        assert set(names.keys()) == adopted
        pages = {page.objgen for page in pdf.pages}
        assert all(names[id][0].objgen in pages for id in adopted)


def with_notes(pieces: list[Stuk], number: int) -> tuple[str, int]:
    """The words as they are set, with the number of each footnote."""
    text = ""
    for piece in pieces:
        number += bool(piece["noot"])
        text += str(number) if piece["noot"] else piece["tekst"]
    return bare(text), number


def missing(shown: str, blocks: list[Block]) -> list[str]:
    """The blocks whose words do not follow in the order of the visie."""
    place, note, lost = 0, 0, []
    for block in blocks:
        for pieces in [block.get("stukken", []), *(cell for row in block.get("cellen", []) for cell in row)]:
            text, note = with_notes(pieces, note)
            found = shown.find(text, place)
            if found < 0:
                lost.append(text)
            place = found + len(text) if found >= 0 else place
    return lost


def running_text(all_runs: list[Run]) -> str:
    return bare("".join(run.text for run in all_runs if run.x > LEFT and run.y > FOOT and run.size != NOTE_SIZE))


def test_it_says_what_the_site_says(book: Path, site: Path, inhoud: Inhoud, blocks: list[Block]) -> None:
    """The words of the blocks are those of the site, and the words of the PDF those of the blocks, in order."""
    pages = paginas_in_volgorde(site, f"visie/{inhoud.regiovisie.geldende.periode.id}/")
    on_site = {id: bare(text) for _, page in pages for id, text in letterlijke_blokken(page)}
    for block in blocks:
        if block["soort"] in {"kop", "alinea", "punt"}:
            text = words(block["stukken"])
            text = zonder_opsommingsteken(text) if block["soort"] == "kop" else text
            assert bare(without_notes(on_site[block["id"]])) == bare(text), block["id"]
    assert missing(running_text(runs(book)), blocks) == []


def without_notes(text: str) -> str:
    return re.sub(r"\[\d\]", "", text)


def test_a_changed_word_and_a_changed_order_are_seen(book: Path, blocks: list[Block]) -> None:
    shown = running_text(runs(book))
    some = next(block for block in blocks if block["soort"] == "alinea")
    changed = some | {"stukken": [{"tekst": "Dit staat er niet.", "noot": []}]}
    other = [changed if block is some else block for block in blocks]
    assert missing(shown, other) == ["Ditstaaterniet."]
    assert missing(shown, [*blocks[1:], blocks[0]]) != []


def test_the_notes_of_the_document_are_its_footnotes(book: Path, inhoud: Inhoud) -> None:
    notes = bare("".join(run.text for run in runs(book) if run.size == NOTE_SIZE))
    for footnote in inhoud.regiovisie.geldende.voetnoten:
        assert f"{footnote.nummer}{bare(footnote.inhoud)}" in notes


def test_every_weighty_signalering_is_listed_and_led_to(book: Path, inhoud: Inhoud) -> None:
    weighty = [note for note in inhoud.regiovisie.geldende.signaleringen if note.weegt]
    marks = " ".join(run.text for run in runs(book) if run.x < LEFT).split()
    assert {*map(int, marks)} == {
        *range(1, len({inhoud.regiovisie.geldende.eerste_plek[note.id] for note in weighty}) + 1)
    }
    listed = bare("".join(run.text for run in runs(book)))
    assert [note.id for note in weighty if bare(f"‘{note.woorden}’") not in listed] == []


def test_the_same_content_gives_the_same_bytes(
    inhoud: Inhoud, project: Path, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert bound(inhoud, project, tmp_path).read_bytes() == book.read_bytes()


def test_plain_words_fit_in_a_booklet(inhoud: Inhoud) -> None:
    books = visieboeken(inhoud)
    for visie in inhoud.regiovisie.visies:
        if visie.boekje:
            with pikepdf.open(io.BytesIO(books[visie.boekje]())) as pdf:
                assert faults(pdf, f"{visie.periode.naam} in gewone taal") == []
                count = len(pdf.pages)
                assert count <= MOST_PAGES, f"{visie.boekje}: {count} pages, at most {MOST_PAGES}; shorten plain words"
