"""`regiovisie zoek` on the miniature: what is found and why, the figures, and what is told when a thing is missing."""

import json
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from building import PROJECT, run_warm
from playwright.sync_api import Browser

from macros.__main__ import main
from macros.kern.fouten import DataError
from macros.zoeken.meten import Meting, lees_meetvragen, per_groep

ASKED = """
- {vraag: hij slaat mij, groep: inwoner, goed: [/hulp/]}
- vraag: "Wat
    kost het??"
  groep: raad
  goed: ["/visie/=", /raad/]
- {vraag: 8061, groep: raad, goed: [/nergens/]}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vragen.yml"
    path.write_text(ASKED, "utf-8")
    return path


@pytest.fixture
def opened(browser: Browser, small_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command use the browser that is open already, for there can be no second one here."""
    place = (browser.new_page(), small_server)
    monkeypatch.setattr("macros.opdrachten.zoek.open_site", lambda _: nullcontext(place))


@pytest.mark.usefixtures("opened")
def test_questions_are_typed_and_their_figures_and_addresses_given(
    small_project: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--map", str(small_project), "zoek", "--vragen", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [*told["groepen"]] == ["alle", "inwoner", "raad"]
    assert told["groepen"]["inwoner"] == {"vragen": 1, "success@1": 1, "success@3": 1, "mrr": 1, "leeg": 0}
    assert told["groepen"]["raad"]["success@1"] == 0.5
    first, second, third = told["vragen"]
    assert first | {"adressen": []} == {
        **{"vraag": "hij slaat mij", "groep": "inwoner", "goed": ["/hulp/"]},
        **{"adressen": [], "plaats": 1},
    }
    assert first["adressen"][0] == "/hulp/"
    assert (second["vraag"], second["adressen"][0], second["plaats"]) == ("Wat kost het??", "/raad/", 1)
    assert third["plaats"] is None


@pytest.mark.usefixtures("opened")
def test_words_are_explained_and_each_file_is_told_apart(
    small_project: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = file.with_name("andere.yml")
    other.write_text(ASKED, "utf-8")
    words = ["zoek", "hij slaatt mij hond", "--vragen", str(file), "--vragen", str(other), "--kruis"]
    assert main(["--map", str(small_project), *words]) == 0
    told = capsys.readouterr().out
    assert " 1. " in told
    assert "lijkt 0," in told
    assert "data/zoeken/vragen.yml:4: praten.vragen: hij slaat mij" in told
    assert "; slaatt → slaat " in told
    assert "; niet: hond" in told
    assert told.index(str(file)) < told.index(str(other))
    assert "\nkruis\n" in told
    assert "100,0%" in told


def test_a_browser_of_its_own_is_opened_on_the_built_site(small_project: Path, file: Path) -> None:
    told = run_warm(PROJECT, "macros", "--map", str(small_project), "zoek", "--vragen", str(file))
    assert told.returncode == 0, told.stderr
    assert "inwoner            1     100,0%     100,0%  1,000     0" in told.stdout


def test_what_is_missing_is_told_with_what_gives_it(
    miniature: Path, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> str:
        assert main(["--map", str(miniature), "zoek", *words]) in (1, 2)
        return capsys.readouterr().err

    assert "Noem woorden tussen aanhalingstekens" in told()
    assert "nergens.yml:1: bestand ontbreekt" in told("--vragen", "nergens.yml")
    assert "site/gemaakt/zoeken/index.json:1: ontbreekt; bouw de site eerst: make site" in told("--vragen", str(file))
    for name in ("gemaakt/zoeken/index.json", "gemaakt/zoeken/verder.json", "zoeken/index.html"):
        (miniature / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (miniature / "site" / name).touch()
    with monkeypatch.context() as patch:
        patch.setattr("macros.opdrachten.zoek._CHROMIUM", miniature / "chromium")
        (miniature / "chromium").write_text("#!/bin/sh\necho 'apt-get install chromium' >&2; exit 1\n", "utf-8")
        (miniature / "chromium").chmod(0o755)
        assert ".ci/chromium:1: apt-get install chromium" in told("hij slaat mij")
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    assert "playwright ontbreekt; make zoek haalt het" in told("hij slaat mij")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [", ":1: geen geldige YAML"),
        ("", ":1: hier hoort een lijst van vragen"),
        ("vraag: x", ":1: hier hoort een lijst van vragen"),
        ("- x", ":1: 1e record: hier horen velden"),
        ("\n- {vraag: x, groep: burger, goed: [/x/]}", ":2: 1e record.groep: 'burger' kan hier niet; kies uit"),
        ("- {vraag: '', groep: raad, goed: [/x/]}", ":1: 1e record.vraag: is leeg"),
        ("- {vraag: x, groep: raad}", ":1: 1e record.goed: ontbreekt"),
        ("- {vraag: x, groep: raad, goed: []}", ":1: 1e record.goed: is te kort"),
        ("- {vraag: x, groep: raad, goed: [hulp/]}", "hier hoort een adres op deze site dat met / begint"),
        ("- {vraag: x, groep: raad, goed: [/x/], ook: y}", ":1: 1e record.ook: onbekend veld"),
    ],
)
def test_a_fault_in_a_file_of_questions_is_told_at_its_line(file: Path, text: str, told: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(DataError) as raised:
        lees_meetvragen(file)
    assert str(raised.value).startswith(str(file))
    assert told in str(raised.value)


def test_figures_follow_from_the_places_of_what_fits() -> None:
    def outcome(group: str, good: str, *found: str) -> Meting:
        return Meting("x", group, (good,), found)

    outcomes = [
        outcome("raad", "/a/", "/a/b/"),
        outcome("raad", "/a/=", "/a/b/", "/a/"),
        outcome("raad", "/a/", "/b/", "/c/", "/d/", "/a/"),
        outcome("partner", "/a/"),
    ]
    assert [one.plaats for one in outcomes] == [1, 2, 4, None]
    assert per_groep(outcomes) == {
        "alle": {"vragen": 4, "success@1": 0.25, "success@3": 0.5, "mrr": 0.4375, "leeg": 1},
        "raad": {"vragen": 3, "success@1": 0.3333, "success@3": 0.6667, "mrr": 0.5833, "leeg": 0},
        "partner": {"vragen": 1, "success@1": 0, "success@3": 0, "mrr": 0, "leeg": 1},
    }
