"""`regiovisie controleer` tells at once, in one list, all that a build or a publication would refuse in the content."""

import shutil
from pathlib import Path

import pytest
from building import PROJECT
from miniature import VISIE, plant
from publishing import publishable

from macros.__main__ import main
from macros.kern.fouten import DataError, Problem
from macros.publiceren.poorten import controleer

_OVER = "docs/over/index.md"
_COMPARED = "docs/visie/vergelijking.md"
# Per kind of fault: a file, what is put in the place of what, and what is told of it.
PLANTED = {
    "front matter": ("docs/hulp/index.md", "title: Praten", "title: 2026", "docs/hulp/index.md:3: title: de generator"),
    "number in prose": (_OVER, "Een zin.", "Bel 038 123 45 67.", f"{_OVER}:3: nummer: 0381234567"),
    "number in a record": ("data/deuren.yml", "tekst: ", "tekst: Bel 038 123 45 67. ", "toont het nummer 0381234567"),
    "page that is not there": ("docs/index.md", "{: #", "[x](over/inex.md) {: #", "bedoelt u 'over/index.md'?"),
    "place that is not there": ("docs/zoeken.md", " {: #", " [x](over/index.md#overr) {: #", "'overr' bestaat niet"),
    "address for a file": ("docs/hulp/nummers.md", "Een zin.", "[x](/over/)", "link: '/over/' wijst geen bestand aan"),
    "long sentence": ("docs/hulp/kijken.md", "Een zin.", "Ik " + "zie en " * 20 + "ga.", "42 woorden is te lang"),
    "hard words": (
        "docs/meldcode/stap-1.md",
        "Hier gaat het over geweld.",
        "Desbetreffende beroepsbeoefenaren dragen verantwoordelijkheid voor documentatie van signaleringen.",
        "docs/meldcode/stap-1.md:9: leesbaarheid: ",
    ),
    "number without a record": (
        "docs/raad/index.md",
        "wil weten.",
        "wil: 4321.",
        "docs/raad/index.md:3: getal: '4321'",
    ),
    "address": ("data/adressen.lock", "/over/\n", "/over/\n/over/weg/\n", "/over/weg/: dit adres is gepubliceerd"),
    "address without a lock": ("data/adressen.lock", "/over/#over\n", "", "/over/#over: is nog niet vastgelegd"),
    "adopted text": (f"{VISIE}/pijlers.yml", "tekst: ", "tekst: Niet ", f"{VISIE}/pijlers.yml:7: a-pijle: "),
    "source text": (f"{VISIE}/brontekst.txt", "\n", "\nWoord\n", f"{VISIE}/brontekst.txt:1: brontekst: de woorden"),
    "response headers": ("deploy/_headers", "/", "#/", "deploy/_headers:1: is niet bij; typ: regiovisie kopregels"),
    "version": ("pyproject.toml", 'version = "', 'version = "1', "pyproject.toml:"),
}


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A miniature that may be published, with the files that name its version."""
    project = publishable(tmp_path_factory.mktemp("gaaf") / "klein")
    for name in ("CHANGELOG.md", "pyproject.toml", "publiccode.yml", "CITATION.cff"):
        shutil.copy(PROJECT / name, project)
    return project


@pytest.fixture
def project(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "klein", symlinks=True)


def told_of(project: Path) -> list[str]:
    return [str(problem) for problem in controleer(project)]


def test_sound_content_is_told(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", str(sound), "controleer"]) == 0
    assert "letterlijke teksten: geen fouten" in capsys.readouterr().out


def test_what_asks_for_attention_is_told_and_is_no_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plant(project, "data/deuren.yml", "De kleine visie.", "Altijd een vlurkje.")
    assert main(["--map", str(project), "controleer"]) == 0
    told = capsys.readouterr().err
    assert "let op: data/deuren.yml:3: lezen.tekst: 'vlurkje' staat niet in het woordenboek" in told
    assert "let op: data/deuren.yml:3: lezen.tekst: 'Altijd' in “Altijd een vlurkje.” is nog niet" in told


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_fault_is_told(project: Path, kind: str) -> None:
    file, old, new, message = PLANTED[kind]
    plant(project, file, old, new)
    told = told_of(project)
    assert any(message in line for line in told), told


@pytest.mark.parametrize(
    "file",
    [
        "data/adressen.lock",
        f"{VISIE}/vingerafdrukken.lock",
        f"{VISIE}/periode.yml",
        "data/visie/2024-2028/periode.yml",
        "data/site.yml",
        "docs/visie/2030-2034/index.md",
        "docs/hulp/index.md",
        "mkdocs.yml",
        "CHANGELOG.md",
    ],
)
def test_a_file_that_was_not_merged_to_the_end_is_told_and_nothing_that_follows_from_it(
    project: Path, file: str
) -> None:
    text = (project / file).read_text("utf-8")
    first, _, rest = text.partition("\n")
    (project / file).write_text(f"<<<<<<< HEAD\n{first}\n=======\n{first}.\n>>>>>>> main\n{rest}", "utf-8")
    assert [told.partition("; ")[0] for told in told_of(project)] == [
        f"{file}:1: rest van een samenvoeging (<<<<<<<): hier wijzigden twee mensen hetzelfde"
    ]


def test_what_only_the_built_page_shows_is_told(project: Path) -> None:
    plant(project, _COMPARED, "\n{{", "\n# Nog een {: #nog }\n\n{{")
    assert any(line.startswith(f"{_COMPARED}:3: pagina om te lezen: hier hoort precies") for line in told_of(project))


def test_what_a_wrong_setting_asks_is_not_done(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(project, "mkdocs.yml", "docs_dir", "hooks: [x.py]\ndocs_dir")
    monkeypatch.setattr("macros.publiceren.poorten.proefbouw", lambda _: pytest.fail("the generator was started"))
    assert told_of(project) == ["mkdocs.yml:3: hooks: 'x.py' kan hier niet; hier hoort macros/plugin.py"]


def test_all_faults_are_told_in_one_sorted_list(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file, old, new, _ in PLANTED.values():
        plant(project, file, old, new)
    assert main(["--map", str(project), "controleer"]) == 1
    told = capsys.readouterr().err
    assert [kind for kind, (*_, message) in PLANTED.items() if message not in told] == []
    assert told_of(project) == told.split("\n\n")[0].splitlines()
    problems = controleer(project)
    assert problems == sorted(problems)


def test_a_page_that_cannot_be_shown_hides_no_other_fault(project: Path) -> None:
    plant(project, "docs/index.md", "deuren()", 'begrip("bestaat-niet")')
    plant(project, "docs/over/index.md", "Een zin.", "Bel 038 123 45 67.")
    told = " ".join(told_of(project))
    assert "'bestaat-niet' bestaat niet" in told
    assert "nummer: 0381234567" in told


def _stops(_: Path) -> dict[str, str]:
    raise DataError([Problem(_OVER, 1, "de generator stopt")])


def test_the_generator_that_stops_is_told_where_all_else_is_right(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.publiceren.poorten.proefbouw", _stops)
    assert told_of(project) == [f"{_OVER}:1: de generator stopt"]
    # A fault in the content may well be why, and nobody waits for the build then.
    plant(project, "docs/hulp/index.md", "title: Praten", "title: 2026")
    assert f"{_OVER}:1: de generator stopt" not in told_of(project)
