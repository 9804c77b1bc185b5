"""The visie as one PDF: how its text is read, and that it needs a day."""

import io
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from editions import INDEX
from miniature import plant
from pdfs import bare, faults, runs_of
from plainwords import add_plain_words
from pypdfium2 import PdfDocument

from macros.gegevens.uitgaven import Tekstdeel
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.visie.boek import boekgegevens, boekjegegevens, maak_visieboeken, visieboeken
from macros.visie.stukken import Stukkenlezer


def test_a_text_is_read_as_the_site_reads_it() -> None:
    note = Tekstdeel(id="voetnoot-1", soort="voetnoot", pagina="x.md", tekst="Een noot", adres="https://noot")
    pieces = Stukkenlezer([note]).stukken("Een **zwaar *woord*** [hier](https://x.nl) en [daar](y.md)[^1] \\*.")
    assert [
        ({key for key, value in piece.items() if value and key != "tekst"}, piece["tekst"]) for piece in pieces
    ] == [
        (set(), "Een "),
        ({"vet"}, "zwaar "),
        ({"vet", "cursief"}, "woord"),
        (set(), " "),
        ({"adres"}, "hier"),
        (set(), " en "),
        (set(), "daar"),
        ({"noot"}, ""),
        (set(), " *."),
    ]
    assert [(piece["tekst"], piece["adres"]) for piece in pieces[7]["noot"]] == [("Een noot", "https://noot")]


def test_a_list_keeps_its_depth_and_its_numbers(miniature: Path) -> None:
    deeper = "    1. Diep.\n       {: #a-diep }\n    1. Ook.\n       {: #a-ook }\n"
    plant(miniature, INDEX, "  {: #a-punt1 }\n", f"  {{: #a-punt1 }}\n{deeper}")
    content = laad(miniature)
    blocks = boekgegevens(content, content.regiovisie.geldende)["blokken"]
    (found,) = [
        block["punten"] for block in blocks if block["soort"] == "lijst" and block["punten"][0]["id"] == "a-punt1"
    ]
    assert [(point["id"], point["merk"], [one["id"] for one in point["binnen"]]) for point in found] == [
        ("a-punt1", "•", ["a-diep", "a-ook"]),
        ("a-punt2", "•", []),
    ]
    assert {point["merk"] for point in found[0]["binnen"]} == {"1."}


def test_a_document_without_a_day_is_told(miniature: Path) -> None:
    plant(miniature, "data/documenten.yml", "  peildatum: 2020-01-03\n", "")
    with pytest.raises(DataError, match=r"visie-2030\.peildatum: ontbreekt"):
        laad(miniature)


def test_the_miniature_has_one_too(miniature: Path) -> None:
    made = maak_visieboeken(laad(miniature), miniature)
    assert [file.name for file in made] == ["regiovisie-2030-2034.pdf"]


def test_plain_words_are_a_booklet_by_heading_beside_the_book(miniature: Path) -> None:
    assert [*visieboeken(laad(miniature))] == ["regiovisie-2030-2034.pdf"]
    content = laad(add_plain_words(miniature))
    assert [*visieboeken(content)] == ["regiovisie-2030-2034.pdf", "2030-2034-gewone-taal.pdf"]
    parts = boekjegegevens(content, content.regiovisie.geldende)["delen"]
    said = [words for part in parts for words in part["woorden"]]
    assert {"tekst": "Dit gaat over een punt (zie de noot).", "nakijken": True} in said
    assert len(said) == sum(bool(one.tekst) for one in content.regiovisie.geldende.gewone_taal)
    levels = [1, *(part["niveau"] for part in parts)]
    assert all(1 < deeper <= above + 1 for above, deeper in pairwise(levels))


def test_the_booklet_is_accessible_and_says_whose_words_it_has(miniature: Path) -> None:
    content = laad(add_plain_words(miniature))
    book = visieboeken(content)["2030-2034-gewone-taal.pdf"]()
    with pikepdf.open(io.BytesIO(book)) as pdf:
        assert {*faults(pdf, f"{content.regiovisie.geldende.periode.naam} in gewone taal")} <= {"headings"}
    front = bare("".join(run.text for run in runs_of(0, PdfDocument(book)[0])))
    assert "Gewonetaal:onzewoorden." in front
    assert "Hierstaandezinnen." in front
