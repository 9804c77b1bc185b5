"""The region is data: who it is stands in data/site.yml, and nowhere else."""

from pathlib import Path

import pytest
from miniature import build_miniature, plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad


def test_the_names_and_colours_of_the_region_are_on_every_kind_of_page(miniature: Path) -> None:
    plant(miniature, "data/site.yml", 'diep: "#123"', 'diep: "#010203"')
    plant(miniature, "data/site.yml", "M8 22h28", "M7 21h27")
    site = build_miniature(miniature)
    for file in ("index.html", "assets/stijl.css", "hulp/hulp.css", "assets/favicon.svg"):
        assert "#010203" in (site / file).read_text("utf-8"), file
    for file in ("index.html", "assets/favicon.svg"):
        assert "M7 21h27" in (site / file).read_text("utf-8"), file
    home = (site / "index.html").read_text("utf-8")
    assert "<title>Regiovisie Miniatuur</title>" in home
    assert "Klein 2030–2034" in home
    assert "{{" not in (site / "assets/stijl.css").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('inkt: "#111"', "inkt: zwart", "kleuren.licht.inkt"),
        ('inkt: "#111"', 'inkt: "#111;} a { color: #222"', "kleuren.licht.inkt"),
        ("pad: M8 22h28", "pad: <b>", "pad"),
        ("pad: M8 22h28", "pad: 'M8 22h28\" onload=\"x'", "pad"),
        ("streek: Miniatuur\n", "", "streek"),
    ],
)
def test_a_colour_a_line_and_a_word_are_checked(miniature: Path, old: str, new: str, told: str) -> None:
    plant(miniature, "data/site.yml", old, new)
    with pytest.raises(DataError, match=f"data/site.yml:.*{told}"):
        laad(miniature)


EDIT, TELL = "https://werk.nl/site/edit/main/docs/{pad}", "mailto:site@x.nl?subject=Fout&body={adres}"


def test_where_to_edit_and_to_tell_of_a_mistake_is_on_every_page_once_it_is_known(miniature: Path) -> None:
    before = (build_miniature(miniature) / "over/index.html").read_text("utf-8")
    assert "Bewerk deze pagina" not in before
    assert 'href="#fout-gezien">Meld een fout' in before or 'href="../over/#fout-gezien">Meld een fout' in before
    plant(miniature, "data/site.yml", "kleuren:", f'bewerken: "{EDIT}"\nmelden: "{TELL}"\nkleuren:')
    site = build_miniature(miniature)
    for page in ("over", "visie/2030-2034/rest"):
        text = (site / page / "index.html").read_text("utf-8")
        source = f"{page}.md" if page != "over" else "over/index.md"
        assert f'href="https://werk.nl/site/edit/main/docs/{source}">Bewerk deze pagina' in text
        assert 'href="mailto:site@x.nl?subject=Fout&amp;body="' in text
        assert 'data-meld="mailto:site@x.nl?subject=Fout&amp;body={adres}"' in text
    assert "Bewerk" not in (site / "hulp/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bewerken", "https://werk.nl/site/edit/main/docs/"),
        ("bewerken", "http://werk.nl/{pad}"),
        ("bewerken", "javascript:{pad}"),
        ("bewerken", "https://werk.nl/{pad}/{pad}"),
        ("melden", "site@x.nl"),
        ("melden", "http://x.nl/melden"),
        ("melden", "javascript:alert(1)"),
        ("melden", "mailto:site@x.nl?body={pad}"),
        ("melden", "mailto:x"),
    ],
)
def test_only_addresses_that_work_can_stand_there(miniature: Path, field: str, value: str) -> None:
    plant(miniature, "data/site.yml", "kleuren:", f'{field}: "{value}"\nkleuren:')
    with pytest.raises(DataError, match=rf"data/site\.yml:8: bestand.{field}: .* kan hier niet; hier hoort .*https"):
        laad(miniature)
