"""What a source points at is a paragraph that its document has."""

from pathlib import Path

import pytest
from miniature import plant

from macros.gegevens.bronnen import paragraaf_van
from macros.kern.fouten import DataError
from macros.kern.records import Bron
from macros.onderwerpen import laad


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("1.3", "1.3"),
        ("1.3.2", "1.3"),
        ("1.3 en 1.4", "1.3"),
        ("Nota, 1.2", "Nota"),
        ("13", ""),
        ("", ""),
    ],
)
def test_the_longest_name_that_fits(names: str, expected: str) -> None:
    source = Bron(document="visie", paragraaf=names, redactie="hertaald")
    assert paragraaf_van(source, ("1", "1.3", "Nota")) == expected


def test_a_paragraph_that_the_document_has_not_is_told(miniature: Path) -> None:
    plant(miniature, "data/documenten.yml", "  van: niemand\n", '  van: niemand\n  paragrafen: ["1", "2"]\n')
    plant(
        miniature, "data/visie/2030-2034/rollen.yml", "document: visie-2030,", 'document: visie-2030, paragraaf: "7",'
    )
    with pytest.raises(DataError, match=r"gemeente\.bron\.paragraaf: '7' bestaat niet"):
        laad(miniature)
