"""What the comparison with other visies computes."""

from pathlib import Path

from miniature import MINIATURE, plant, shown
from plainwords import add_plain_words

from macros.onderwerpen import laad
from macros.weergave.render import toon


def test_what_only_one_has_is_computed_from_the_themes() -> None:
    raad = laad(MINIATURE).regiovisie.raad
    assert [thema.id for thema in raad.alleen_hier] == ["samen"]
    assert [thema.id for thema in raad.alleen_elders] == ["waakvlam"]


def test_a_statement_leads_to_its_text_and_to_the_plain_words_of_it(miniature: Path) -> None:
    plant(miniature, "data/raad/delen.yml", "alineas: [meldingen-2030]", "alineas: [meldingen-2030, a-derde]")
    content = laad(add_plain_words(miniature))
    page = next(page for page in content.paginas if page.pad == "raad/index.md")
    text = toon(content, page, "raadsdeel", ("deel-geld",))
    assert "([gewone taal](../visie/2030-2034/index.md#a-derde-gewoon))" in text
    assert text.count("gewone taal") == 1
    # Without plain words nothing leads there.
    assert "gewone taal" not in shown("raadsdeel", "raad/index.md")
