"""A name that was ever given answers, also when its concept was renamed or withdrawn."""

import json
import re
from pathlib import Path

from miniature import plant
from reading import HOME, leads_to

from macros.onderwerpen import laad
from macros.publiceren.machinevormen import maak_machinevormen


def made(project: Path) -> Path:
    """Make the machine forms and give the folder they are in."""
    maak_machinevormen(laad(project), project)
    return project / "docs"


def test_a_renamed_concept_keeps_its_name(miniature: Path) -> None:
    docs = made(miniature)
    assert leads_to(docs, "id/begrip/huiselijk-lawaai/") == {f"{HOME}begrippen/geweld-thuis/"}
    turtle = (docs / "id/begrip/huiselijk-lawaai.ttl").read_text("utf-8")
    assert re.search(r"<huiselijk-lawaai/> dct:isReplacedBy <geweld-thuis/> ;\s+owl:deprecated true", turtle)
    assert json.loads((docs / "id/begrip/huiselijk-lawaai.json").read_text("utf-8"))["id"] == "geweld-thuis"
    addresses = json.loads((docs / "adressen.json").read_text("utf-8"))
    assert addresses["hernoemd"]["id/begrip/huiselijk-lawaai/"] == "id/begrip/geweld-thuis/"
    assert addresses["hernoemd"]["begrippen/huiselijk-lawaai/"] == "begrippen/geweld-thuis/"


def test_a_withdrawn_concept_keeps_its_name_and_says_what_replaces_it(miniature: Path) -> None:
    docs = made(miniature)
    assert leads_to(docs, "id/begrip/oud-punt/") == {f"{HOME}begrippen/oud-punt/"}
    turtle = (docs / "id/begrip/oud-punt.ttl").read_text("utf-8")
    for told in ("dct:isReplacedBy <klein-punt/>", "owl:deprecated true", "end=2031-05-04", "Het zei dat een punt"):
        assert told in turtle
    record = json.loads((docs / "id/begrip/oud-punt.json").read_text("utf-8"))
    assert (record["vervallen_sinds"], record["vervangen_door"]) == ("2031-05-04", ["klein-punt"])
    gone = json.loads((docs / "adressen.json").read_text("utf-8"))["vervallen"]["begrippen/oud-punt/"]
    assert gone["vervangen_door"] == ["begrippen/klein-punt/"]
    small = (docs / "kader/oud-punt/index.html").read_text("utf-8")
    assert "Dit begrip geldt niet meer sinds 4 mei 2031." in small


def test_with_site_url_names_are_written_in_full(miniature: Path) -> None:
    config = miniature / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}site_url: https://regiovisie.example/map/\n", "utf-8")
    docs = made(miniature)
    turtle = (docs / "id/begrip/geweld-thuis.ttl").read_text("utf-8")
    assert "<https://regiovisie.example/map/id/begrip/geweld-thuis/> a skos:Concept" in turtle
    assert leads_to(docs, "id/begrip/geweld-thuis/") == {"https://regiovisie.example/map/begrippen/geweld-thuis/"}


def test_what_is_no_longer_made_goes_and_what_is_current_stays(miniature: Path) -> None:
    docs = made(miniature)
    before = {file: file.stat().st_mtime_ns for file in docs.rglob("*") if file.is_file()}
    made(miniature)
    assert {file: file.stat().st_mtime_ns for file in docs.rglob("*") if file.is_file()} == before
    plant(miniature, "data/begrippen.yml", "  vroeger: [huiselijk-lawaai]\n", "")
    (docs / "begrippen/huiselijk-lawaai.md").unlink()
    made(miniature)
    assert list(docs.rglob("*huiselijk-lawaai*")) == []
    assert (docs / "id/begrip/geweld-thuis.ttl").stat().st_mtime_ns > before[docs / "id/begrip/geweld-thuis.ttl"]


def test_a_concept_that_the_visie_does_not_explain_is_of_another_whole(miniature: Path) -> None:
    plant(miniature, "data/begrippen.yml", "  letterlijk: [a-eerst]\n  woorden: [De eerste zin staat hier.]\n", "")
    after = ", redactie: hertaald}\n\n- id: oud-punt"
    plant(miniature, "data/begrippen.yml", f"visie-2030{after}", f"wet-2030{after}")
    docs = made(miniature)
    assert leads_to(docs, "id/begrippenkader/ernaast/") == {f"{HOME}begrippen/"}
    beside, own = ((docs / f"id/begrip/{name}.ttl").read_text("utf-8") for name in ("klein-punt", "oud-punt"))
    assert "skos:inScheme <../begrippenkader/ernaast/>" in beside
    assert "skos:inScheme <../begrippenkader/regiovisie/>" in own
