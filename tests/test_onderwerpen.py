"""Every subject but the visie can be left out: without its data and its pages, the rest of the site follows."""

import re
from pathlib import Path

import pytest
from miniature import build_miniature, leave_out, plant

from macros.gegevens.geheel import Regiovisie
from macros.kern.fouten import DataError
from macros.onderwerpen import ONDERWERPEN, controleer_getoond, laad, onderwerpen_van
from macros.weergave.render import toon

SECOND = "{pagina: visie/2030-2034/rest.md, knop: Of anders}"

OPTIONAL = [een.naam for een in ONDERWERPEN if een.naam in Regiovisie.model_fields and een.naam != "site"]
_DOOR = "\n- {id: open, titel: Open, tekst: Hierheen., pagina: raad/index.md, knop: Naar de raad}\n"


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


def test_the_subjects_are_those_of_the_house() -> None:
    assert OPTIONAL == ["hulp", "meldcode", "begrippen", "partners", "raad", "over", "zoeken"]


@pytest.mark.parametrize(
    "subjects",
    [
        ("partners",),
        ("raad",),
        ("meldcode",),
        ("hulp",),
        ("zoeken",),
        tuple(OPTIONAL),
    ],
    ids="+".join,
)
def test_without_a_subject_the_site_is_built_and_nothing_leads_to_it(
    miniature: Path, subjects: tuple[str, ...]
) -> None:
    leave_out(miniature, *subjects)
    site = build_miniature(miniature)
    regiovisie = laad(miniature).regiovisie
    assert not {een.naam for een in onderwerpen_van(regiovisie)} & {*subjects}
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        for subject in subjects:
            assert not re.search(rf'(?:href|src)="(?:\.\./|\./|/)*{subject}/', text), f"{page}: {subject}"
    assert ("hulplijn" in (site / "index.html").read_text("utf-8")) == ("hulp" not in subjects)


def test_a_door_to_a_subject_that_is_left_out_is_not_shown(miniature: Path) -> None:
    doors = miniature / "data/deuren.yml"
    doors.write_text(doors.read_text("utf-8") + _DOOR, "utf-8")
    assert [door.id for door in laad(miniature).regiovisie.open_deuren] == ["lezen", "open"]
    leave_out(miniature, "raad")
    assert [door.id for door in laad(miniature).regiovisie.open_deuren] == ["lezen"]


def test_a_door_may_have_a_second_way_in(miniature: Path) -> None:
    plant(miniature, "data/deuren.yml", "  knop: Naar de visie\n", f"  knop: Naar de visie\n  ook: {SECOND}\n")
    content = laad(miniature)
    home = next(page for page in content.paginas if page.pad == "index.md")
    text = toon(content, home, "deuren", ())
    assert text.index("[Naar de visie]") < text.index("[Of anders](visie/2030-2034/rest.md)\n{: .deur-ook }")
    plant(miniature, "data/deuren.yml", "rest.md", "rets.md")
    with pytest.raises(DataError, match=r"lezen\.ook\.pagina: 'visie/2030-2034/rets.md' bestaat niet; bedoelt u"):
        laad(miniature)


@pytest.mark.parametrize("subject", OPTIONAL)
def test_data_without_pages_and_pages_without_data_are_told(miniature: Path, subject: str) -> None:
    pages = miniature / ("docs/zoeken.md" if subject == "zoeken" else f"docs/{subject}")
    pages.rename(miniature / "weg")
    told = f"{subject}: ontbreekt, maar data/{subject} is er; een onderwerp heeft beide of geen van beide"
    assert f"docs/{subject}:1: {told}" in faults(miniature)
    (miniature / "weg").rename(pages)
    for path in (miniature / "data" / subject, miniature / f"data/{subject}.yml"):
        if path.exists():
            path.rename(miniature / f"{path.name}.weg")
    assert any(
        told.startswith(f"data/{subject}:1: {subject}: ontbreekt, maar docs/{subject}") for told in faults(miniature)
    )


def test_a_page_that_shows_a_subject_that_is_left_out_is_told(miniature: Path) -> None:
    leave_out(miniature, "raad")
    plant(miniature, "docs/index.md", "{{ deuren() }}", "{{ deuren() }}\n\n{{ beweringen() }}")
    assert faults(miniature) == [
        "docs/index.md:11: beweringen: hoort bij 'raad', en dat heeft deze site niet; haal de regel weg"
    ]


def test_a_link_to_a_subject_that_is_left_out_is_told_and_a_message_about_it_falls_away(miniature: Path) -> None:
    messages = miniature / "data/over/wijzigingsberichten.yml"
    about = messages.read_text("utf-8").replace("bericht-een", "bericht-raad").split("- id: bericht-twee")[0]
    about = about.replace("visie/2030-2034/index.md", "raad/index.md").replace("a-eerst", "kleine-raad")
    messages.write_text(messages.read_text("utf-8") + "\n" + about, "utf-8")
    plant(
        miniature,
        "docs/visie/vergelijking.md",
        "{{ vergelijkingen() }}",
        "Zie [de raad](../raad/index.md).\n\n{{ vergelijkingen() }}",
    )
    content = laad(miniature)
    assert "bericht-raad" in [message.id for message in content.regiovisie.berichten]
    assert not list(controleer_getoond(content))
    leave_out(miniature, "raad")
    content = laad(miniature)
    assert "bericht-raad" not in [message.id for message in content.regiovisie.berichten]
    told = "link: 'raad/index.md' hoort bij 'raad', en dat heeft deze site niet; haal de link weg"
    assert f"docs/visie/vergelijking.md:3: {told}" in [str(problem) for problem in controleer_getoond(content)]
