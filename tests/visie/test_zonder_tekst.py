"""The visie that holds may stand on the site without its text: what is known of it, in our words, carries the pages."""

import shutil
from pathlib import Path

import pytest
from miniature import VISIE, build_miniature, leave_out, plant

from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren.bouw import vergelijk

PAGE = "docs/visie/2030-2034/index.md"
_PART = """- id: doel-nu
  kop: Wat is het doel?
  bron: {document: visie-2030, redactie: hertaald}
  beweringen:
    - tekst: Nog minder geweld.
      bron: {document: visie-2030, redactie: hertaald}
"""
_WORDS = """# Kleine visie {: #kleine-visie }

{{ namen("2030-2034") }}

{{ onderdeel("doel-nu") }}

{{ themas() }}
"""


@pytest.fixture
def without_text(miniature: Path) -> Path:
    """The miniature of a region that may not show the text of its visie: no record and no page of it is left."""
    for record in (miniature / VISIE).iterdir():
        if record.name not in ("periode.yml", "uitgaven.yml"):
            record.unlink()
    plant(miniature, f"{VISIE}/periode.yml", "geldt: ja", "geldt: ja\ntekst: nee")
    (miniature / VISIE / "onderdelen.yml").write_text(_PART, "utf-8")
    (miniature / VISIE / "themas.yml").write_text("[]\n", "utf-8")
    shutil.rmtree((miniature / PAGE).parent)
    (miniature / PAGE).parent.mkdir()
    (miniature / PAGE).write_text(_WORDS, "utf-8")
    for page in ("rest", "signaleringen"):
        plant(miniature, "mkdocs.yml", f"      - visie/2030-2034/{page}.md\n", "")
    # What leaned on the text goes with it: the look back, and what compares.
    for file in ("terugblik", "vergelijkingen"):
        (miniature / f"data/{file}.yml").unlink()
    (miniature / "docs/visie/vergelijking.md").write_text("# Vergelijking {: #vergelijking }\n\nNiets.\n", "utf-8")
    plant(miniature, "data/visie/2024-2028/onderdelen.yml", "      zie: [a-derde]\n", "")
    plant(miniature, "data/visie/2024-2028/periode.yml", "    zie: a-eerst\n", "")
    plant(miniature, "data/over/wijzigingsberichten.yml", "  naar: a-eerst\n", "")
    plant(miniature, "data/over/wijzigingsberichten.yml", "visie/2030-2034/rest.md", "visie/2030-2034/index.md")
    return miniature


def test_no_visie_with_a_text_at_all_and_the_site_is_built(without_text: Path) -> None:
    leave_out(without_text, "raad", "meldcode", "partners", "begrippen")
    site = build_miniature(without_text)
    regiovisie = laad(without_text).regiovisie
    assert not regiovisie.visies
    assert regiovisie.geldende.periode.id == "2030-2034"
    assert not regiovisie.geldende.ambities
    home, page = ((site / name / "index.html").read_text("utf-8") for name in ("", "visie/2030-2034"))
    assert "De visie van nu" in home
    assert "Lees wat wij ervan weten" in home
    assert "Nog minder geweld." in page
    assert "letterlijk" not in page
    assert not list(vergelijk(without_text, site))


def test_the_law_and_the_partners_do_not_need_the_text(without_text: Path) -> None:
    leave_out(without_text, "raad", "begrippen")
    (without_text / "docs/meldcode/stap-1.md").write_text(
        '# Wet {: #wet }\n\n{{ uitspraak("altijd-melden") }}\n', "utf-8"
    )
    on_the_law = "naar: niets\n      gronden: [{uitspraak: altijd-melden}]"
    plant(without_text, "data/meldcode/wegwijzer.yml", "naar: niets", on_the_law)
    plant(without_text, "data/partners.yml", "  rol: gemeente\n", "")
    plant(without_text, "data/partners.yml", "soort: bestuur", "soort: genoemd")
    plant(without_text, "data/partners.yml", "  logo: logo-een\n", "")
    site = build_miniature(without_text)
    assert "Wanneer melden de norm is" in (site / "index.html").read_text("utf-8")
    assert "Een Organisatie" in (site / "partners/organisatie/index.html").read_text("utf-8")


def test_what_still_leans_on_the_text_is_told(without_text: Path) -> None:
    with pytest.raises(DataError) as fault:
        laad(without_text)
    told = "\n".join(str(problem) for problem in fault.value.problems)
    assert "data/begrippen.yml:5: geweld-thuis.letterlijk: 'a-gewel' bestaat niet" in told
    assert "visie-uitgangspunt.alinea: 'a-derde' bestaat niet" in told
