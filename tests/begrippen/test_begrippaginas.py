"""The pages of concepts that were renamed or withdrawn: never gone, and they say what holds now."""

from pathlib import Path

from building import run_warm
from miniature import plant
from reading import document, elements, strings, words


def test_an_old_address_says_what_the_concept_is_called_now(small_site: Path) -> None:
    tree = document(small_site, "begrippen/huiselijk-lawaai/")
    assert words(elements(tree, "//h1")[0]) == "Dit begrip heet nu anders"
    assert strings(tree, "//article//p/a/@href") == ["http://site/begrippen/geweld-thuis/"]
    assert strings(tree, "//link[@rel='canonical']/@href") == ["http://site/begrippen/geweld-thuis/"]
    assert elements(tree, "//meta[@http-equiv]") == []


def test_a_withdrawn_concept_says_since_when_why_what_it_said_and_what_came_instead(small_site: Path) -> None:
    tree = document(small_site, "begrippen/oud-punt/")
    box = elements(tree, "//div[@class='vervallen']")[0]
    shown = words(box)
    for part in (
        "Dit begrip geldt niet meer, sinds 4 mei 2031.",
        "Niemand gebruikte het woord.",
        "Wat het zei: Het zei dat een punt een punt is.",
        "In plaats daarvan geldt nu: klein punt.",
    ):
        assert part in shown
    assert "http://site/begrippen/klein-punt/" in strings(box, ".//a/@href")
    assert "Nog een punt." in str(tree.text_content())


def test_the_list_names_what_was_renamed_and_withdrawn(small_site: Path) -> None:
    shown = words(elements(document(small_site, "begrippen/"), "//main")[0])
    assert "oud punt geldt niet meer sinds 4 mei 2031." in shown
    assert "Het adres huiselijk-lawaai is nu van geweld." in shown


def test_a_concept_can_not_be_taken_away_or_called_otherwise_in_silence(miniature: Path) -> None:
    assert run_warm(miniature, "macros", "adressen").returncode == 0
    plant(miniature, "data/begrippen.yml", "vervangen_door: [klein-punt]", "vervangen_door: [veilig-punt]")
    plant(miniature, "data/begrippen.yml", "- id: klein-punt", "- id: veilig-punt")
    plant(miniature, "docs/begrippen/klein-punt.md", "klein-punt", "veilig-punt")
    (miniature / "docs/begrippen/klein-punt.md").rename(miniature / "docs/begrippen/veilig-punt.md")
    told = run_warm(miniature, "macros", "maak")
    assert told.returncode == 1
    assert "/begrippen/klein-punt/: dit adres is gepubliceerd en bestaat niet meer" in told.stderr
    plant(miniature, "data/begrippen.yml", "vormen: [klein punt]", "vormen: [klein punt]\n  vroeger: [klein-punt]")
    old = '---\ntemplate: begrip.html\n---\n\n{{ heet_nu("klein-punt") }}\n'
    (miniature / "docs/begrippen/klein-punt.md").write_text(old, "utf-8")
    assert run_warm(miniature, "macros", "adressen").returncode == 0
